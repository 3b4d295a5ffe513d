"""What changed, and handing over."""

from datetime import timedelta
from pathlib import Path

import pytest

from datalek_gui.export.page_style import gebruik_fonts
from datalek_gui.services.gewijzigd import Gewijzigd
from tests.export.lezer import lees_boom
from tests.services.tafel import Tafel


@pytest.fixture
def gewijzigd(tafel: Tafel, resources: Path) -> Gewijzigd:
    gebruik_fonts(resources / "fonts")
    return Gewijzigd(tafel.register, tafel.formulier, tafel.klok, tafel.gemeld.append)


def test_overdragen_legt_vast_en_begint_opnieuw_te_tellen(gewijzigd: Gewijzigd, tafel: Tafel) -> None:
    tafel.delen.voeg_toe(tafel.id, "deel_acties", {"actie_wat": "Bel de leverancier", "actie_eigenaar": "Beheer"})
    tafel.delen.voeg_toe(tafel.id, "deel_partijen", {"partij_naam": "Leverancier", "partij_rol": "verwerker"})
    tafel.dossiers.save_antwoorden(tafel.id, {"behandelaar": "Team A"})
    document = gewijzigd.draag_over(tafel.id, "Team B", "Let op de brief.")
    tekst = lees_boom(document.pdf).tekst
    for woorden in (
        "aan Team B",
        "Let op de brief.",
        "Actie 1: Bel de leverancier (Beheer).",
        "Leverancier, Verwerker",
        "Team A",
    ):
        assert woorden in tekst
    assert document.bestandsnaam == "2026-001_overdracht_2026-11-21.pdf"
    assert tafel.regels()[-1] == ("overgedragen", "dossier", "aan Team B", "", "Let op de brief.")
    assert gewijzigd.sinds_overdracht(tafel.id).aantal == 0

    tafel.dossiers.save_antwoorden(tafel.id, {"behandelaar": "Team B"})  # within the same second
    tafel.logboek.werk_bij(tafel.id)
    (onderdeel,) = gewijzigd.sinds_overdracht(tafel.id).onderdelen
    assert [(w.oud, w.nieuw) for w in onderdeel.wijzigingen] == [("Team A", "Team B")]
    assert [g.veld for g in gewijzigd.overdrachten(tafel.id)] == ["aan Team B"]


def test_sinds_een_moment(gewijzigd: Gewijzigd, tafel: Tafel) -> None:
    begin = tafel.klok()
    tafel.klok.moment = begin + timedelta(hours=1)
    tafel.dossiers.save_antwoorden(tafel.id, {"behandelaar": "Team A"})
    tafel.logboek.werk_bij(tafel.id)
    assert gewijzigd.sinds(tafel.id).aantal == 2  # and where it came from
    assert gewijzigd.sinds(tafel.id, begin + timedelta(minutes=30)).aantal == 1
    assert gewijzigd.sinds(tafel.id, begin + timedelta(hours=2)).aantal == 0
    tekst = lees_boom(gewijzigd.blad(tafel.id, begin + timedelta(minutes=30)).pdf).tekst
    assert "Gewijzigd sinds 21-11-2026 14:33" in tekst and "Team A" in tekst
