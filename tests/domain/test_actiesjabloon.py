"""Templates of actions: read strictly, proposed by kind of incident, complete as parts."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from datalek_gui.domain.actiesjabloon import AARD, BESTAND, als_antwoorden, load_actiesjablonen, passende
from datalek_gui.domain.formulier.antwoorden import antwoorden_naar_json
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.fouten import BronbestandFout


def test_elke_soort_incident_heeft_een_sjabloon(formulier: Formulier, resources: Path) -> None:
    sjablonen = load_actiesjablonen(resources, formulier.vragen)
    genoemd = {soort for sjabloon in sjablonen for soort in sjabloon.bij}
    gevraagd = {optie.sleutel for sleutel in AARD for optie in formulier.vragen[sleutel].opties}
    assert gevraagd - genoemd <= {"anders"}


def test_wat_past_staat_boven(formulier: Formulier, resources: Path) -> None:
    sjablonen = load_actiesjablonen(resources, formulier.vragen)
    assert passende(sjablonen, {"aard_incident": "email_cc"})[0].sleutel == "mail"
    assert passende(sjablonen, {"v1_aard_incident": "hacking"})[0].sleutel == "aanval"
    assert passende(sjablonen, {}) == list(sjablonen)


def test_een_sjabloon_wordt_een_rij_acties_met_hun_termijn(formulier: Formulier, resources: Path) -> None:
    post = next(s for s in load_actiesjablonen(resources, formulier.vragen) if s.sleutel == "post")
    antwoorden = als_antwoorden(post, date(2026, 11, 21))
    assert len(antwoorden) == len(post.acties) == 4
    assert antwoorden[2]["actie_uiterlijk"] == date(2026, 12, 5)
    bekend = {vraag.sleutel for vraag in formulier.indelingen["deel_acties"].vragen()}
    assert set(antwoorden[0]) <= bekend
    assert antwoorden_naar_json(antwoorden[0], formulier.vragen)["actie_stand"] == "open"


GOED = '[[sjabloon]]\nsleutel = "a"\ntitel = "A"\nbij = []\n[[sjabloon.actie]]\nwat = "X"\neigenaar = "Y"\ndagen = 1\n'


@pytest.mark.parametrize(
    ("inhoud", "verwacht"),
    [
        (GOED.replace("bij = []", 'bij = ["vulkaan"]'), "vulkaan"),
        (GOED.replace("dagen = 1", "dagen = -1"), "dagen"),
        (GOED.replace("dagen = 1", "dagen = true"), "dagen"),
        (GOED.replace('wat = "X"', 'wat = " "'), "tekst"),
        (GOED.replace('titel = "A"\n', ""), "titel"),
        (GOED + GOED, "twee keer"),
        ("[[sjabloon]\n", "klopt niet"),
        ("", "sjabloon"),
    ],
)
def test_een_fout_noemt_het_bestand(
    formulier: Formulier, resources: Path, tmp_path: Path, inhoud: str, verwacht: str
) -> None:
    shutil.copytree(resources / "formulier", tmp_path / "formulier")
    (tmp_path / "formulier" / BESTAND).write_text(inhoud, encoding="utf-8")
    with pytest.raises(BronbestandFout, match=verwacht) as fout:
        load_actiesjablonen(tmp_path, formulier.vragen)
    assert f"formulier/{BESTAND}" in fout.value.zin


def test_zonder_bestand_geen_sjablonen(formulier: Formulier, tmp_path: Path) -> None:
    with pytest.raises(BronbestandFout, match="ontbreekt"):
        load_actiesjablonen(tmp_path, formulier.vragen)
