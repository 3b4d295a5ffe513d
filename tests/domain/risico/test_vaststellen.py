"""Onderdeel 1 from the facts: every exit, what is open, and what contradicts."""

from typing import Any

import pytest

from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.risico.begrippen import vul_aan
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.oordeel import Antwoord
from datalek_gui.domain.risico.vaststellen import TEGENSPRAAK, Vastgesteld, stel_vast
from datalek_gui.domain.vaststelling import GEEN_INBREUK

WIJ = {"verantwoordelijke": "ja", "persoonsgegevens": "ja"}
APPARAAT = {"voorval": "apparaat_kwijt", "versleuteld": True, "gewist": True, "direct_gemeld": True}


def _vast(**feiten: Any) -> Vastgesteld:
    return stel_vast(vul_aan(Feiten(**WIJ | feiten)))


@pytest.mark.parametrize(
    ("feiten", "uitkomst"),
    [
        ({"verantwoordelijke": "verwerker"}, Uitkomst.DOORSTUREN),
        ({"verantwoordelijke": "ander", "inbreuk": "ja"}, Uitkomst.DOORSTUREN),
        ({"persoonsgegevens": "overleden"}, Uitkomst.INCIDENT),
        ({"verantwoordelijke": "gezamenlijk", "voorval": "hacking"}, Uitkomst.DATALEK),
        ({"voorval": "post_verkeerd", "teruggekregen": "terug", "geopend": False}, Uitkomst.INCIDENT),
        ({"voorval": "post_verkeerd", "teruggekregen": "terug", "geopend": True}, Uitkomst.DATALEK),
        ({"voorval": "klantportaal"}, Uitkomst.ONBEKEND),
        ({"voorval": "klantportaal", "geopend": True}, Uitkomst.DATALEK),
        ({"voorval": "klantportaal", "geopend": False}, Uitkomst.INCIDENT),
        ({"voorval": "storing"}, Uitkomst.ONBEKEND),
        ({"voorval": "storing", "dienst_geraakt": "hinder"}, Uitkomst.DATALEK),
        ({"voorval": "ransomware", "exfiltratie": "nee"}, Uitkomst.DATALEK),
        (APPARAAT, Uitkomst.INCIDENT),
        (APPARAAT | {"apparaat": "papier"}, Uitkomst.DATALEK),
        (APPARAAT | {"gewist": None}, Uitkomst.ONBEKEND),
        (APPARAAT | {"gewist": False}, Uitkomst.DATALEK),
        (APPARAAT | {"versleuteld": False, "geopend": False}, Uitkomst.INCIDENT),
        (APPARAAT | {"versleuteld": False}, Uitkomst.DATALEK),
        ({"verantwoordelijke": None, "voorval": "hacking"}, Uitkomst.ONBEKEND),
    ],
)
def test_de_feiten_geven_de_uitkomst(feiten: dict[str, Any], uitkomst: Uitkomst) -> None:
    vast = _vast(**feiten)
    assert vast.uitkomst is uitkomst
    assert vast.conclusie.zin.endswith((".", "?"))
    assert bool(vast.conclusie.ontbreekt) == (vast.conclusie.antwoord is Antwoord.AFHANKELIJK)


@pytest.mark.parametrize("reden", GEEN_INBREUK)
def test_elke_reden_van_de_behandelaar_telt(reden: str) -> None:
    vast = _vast(inbreuk=reden)
    assert (vast.uitkomst, vast.conclusie.zin) == (Uitkomst.INCIDENT, GEEN_INBREUK[reden])


@pytest.mark.parametrize(
    ("reden", "feiten"),
    [
        ("ongeopend_retour", {"geopend": True}),
        ("eigen_schuld", {"eigen_schuld_betrokkene": False}),
        ("onderhoud", {"verstoring": True}),
        ("geen_verstoring", {"dienst_geraakt": "ernstig"}),
        ("gewist", {"pincode_erbij": True}),
        ("open_envelop", {"gedeelde_brievenbus": True}),
        ("niet_ingezien", {"exfiltratie": "niet_uitgesloten"}),
        ("dreiging", {"exfiltratie": "ja"}),
    ],
)
def test_wat_de_feiten_tegenspreken_is_toch_een_datalek(reden: str, feiten: dict[str, Any]) -> None:
    vast = _vast(inbreuk=reden, **feiten)
    assert vast.uitkomst is Uitkomst.DATALEK
    assert [b.regel for b in vast.bevindingen] == ["tegenspraak"]


def test_elke_tegenspraak_hoort_bij_een_reden() -> None:
    assert set(TEGENSPRAAK) == set(GEEN_INBREUK) - {"terecht_ontvangen"}


def test_een_datalek_volgens_de_behandelaar_blijft_er_een() -> None:
    vast = _vast(inbreuk="ja", voorval="post_ongeopend_retour")
    assert (vast.uitkomst, vast.bevindingen[0].regel) == (Uitkomst.DATALEK, "toch_datalek")


def test_samen_zonder_afspraken_vraagt_juridisch_advies() -> None:
    zonder = _vast(verantwoordelijke="gezamenlijk", voorval="hacking", afspraken=False)
    assert "zonder_afspraken" in {b.regel for b in zonder.bevindingen}
    met = _vast(verantwoordelijke="gezamenlijk", voorval="hacking", afspraken=True)
    assert met.bevindingen == ()


def test_bij_een_gewist_apparaat_staan_de_vier_vragen_nog_open() -> None:
    assert len(_vast(**APPARAAT).ontbreekt) == 4
    alles = {"contacten_prive": False, "pincode_erbij": False, "mail_doorgestuurd": False, "lokaal_opgeslagen": False}
    assert _vast(**APPARAAT, **alles).ontbreekt == ()
