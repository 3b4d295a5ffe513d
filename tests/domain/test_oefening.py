"""Practising: the questions are data, the answers are the program's own judgement."""

from pathlib import Path

import pytest

from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.fouten import BronbestandFout
from datalek_gui.domain.oefening import load_oefenstof, vergelijk
from datalek_gui.domain.risico.beoordeling import beoordeel
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.oordeel import Beoordeling


@pytest.fixture
def oordeel(formulier: Formulier) -> Beoordeling:
    feiten = Feiten(
        verantwoordelijke="ja",
        persoonsgegevens="ja",
        inbreuk="ja",
        voorval="post_verkeerd",
        gegevens=("naam", "bsn"),
        ontvanger=("particulier",),
        contact=False,
    )
    return beoordeel(feiten, formulier.regelsets["avg_2018"])


def test_elk_oefendossier_heeft_een_opgave_en_omgekeerd(resources: Path) -> None:
    bestanden = {pad.stem for pad in (resources / "oefendossiers").glob("*.json")}
    opgaven = load_oefenstof(resources).opgaven
    assert set(opgaven) == bestanden
    assert all(opgave.situatie and opgave.overleg for opgave in opgaven.values())


def test_gelijk_en_anders_naast_elkaar(resources: Path, oordeel: Beoordeling) -> None:
    vragen = load_oefenstof(resources).vragen
    keuzes = {"datalek": oordeel.datalek.antwoord.value, "niveau": "geen", "ap": "ja"}
    datalek, niveau, ap, betrokkenen = vergelijk(vragen, keuzes, oordeel)
    assert (datalek.gelijk, niveau.gelijk, ap.gelijk, betrokkenen.gelijk) == (True, False, True, False)
    assert betrokkenen.eigen == "Niet beantwoord"
    assert niveau.programma == "Aanzienlijk"
    assert ap.waarom == oordeel.ap.zin
    assert all(v.waarom for v in (datalek, niveau, ap, betrokkenen))


def test_elk_niveau_binnen_de_bandbreedte_is_goed(resources: Path, formulier: Formulier) -> None:
    vragen = load_oefenstof(resources).vragen
    onbekend = beoordeel(Feiten(), formulier.regelsets["avg_2018"])
    niveaus = ("verwaarloosbaar", "beperkt", "aanzienlijk", "zeer_groot", "geen")
    gelijk = [vergelijk(vragen, {"niveau": niveau}, onbekend)[1].gelijk for niveau in niveaus]
    assert gelijk == [True, True, True, False, False]


@pytest.mark.parametrize(
    ("van", "naar"),
    [
        ('sleutel = "niveau"', 'sleutel = "hoogte"'),
        ('"afhankelijk"', '"misschien"'),
        ("[[opgave]]", "[[opgaf]]"),
        ("[[", "["),
    ],
)
def test_een_fout_bestand_wordt_genoemd(resources: Path, tmp_path: Path, van: str, naar: str) -> None:
    tekst = (resources / "oefendossiers" / "opgaven.toml").read_text(encoding="utf-8")
    (tmp_path / "oefendossiers").mkdir()
    with pytest.raises(BronbestandFout, match="het ontbreekt"):
        load_oefenstof(tmp_path)
    (tmp_path / "oefendossiers" / "opgaven.toml").write_text(tekst.replace(van, naar), encoding="utf-8")
    with pytest.raises(BronbestandFout, match=r"opgaven\.toml"):
        load_oefenstof(tmp_path)
