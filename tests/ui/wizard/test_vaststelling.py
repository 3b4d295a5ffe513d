"""Is it a datalek? The outcome in words, and the clock that starts with kennis."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from datalek_gui.domain.dossier import Uitkomst
from tests.conftest import VAST, Klok
from tests.ui.wizard.conftest import Tafel

DRIE = {"is_verantwoordelijke": "ja", "zijn_persoonsgegevens": "ja", "is_inbreuk": "ja"}


@pytest.mark.parametrize(
    ("antwoorden", "uitkomst", "zinnen"),
    [
        (DRIE, Uitkomst.DATALEK, ("Dit is een datalek.", "de beveiliging is geschonden", "AVG art. 4")),
        (
            DRIE | {"zijn_persoonsgegevens": "anoniem"},
            Uitkomst.INCIDENT,
            ("Dit is een beveiligingsincident, geen datalek. Het blijft in uw register staan.", "volledig anoniem"),
        ),
        (DRIE | {"is_verantwoordelijke": "ander"}, Uitkomst.DOORSTUREN, ("Dit moet u doorsturen.", "direct door")),
        (
            {"is_verantwoordelijke": "ja"},
            Uitkomst.ONBEKEND,
            ("Nog niet bekend of dit een datalek is.", "of het persoonsgegevens zijn en of er een inbreuk is"),
        ),
    ],
    ids=["datalek", "incident", "doorsturen", "onbekend"],
)
def test_de_uitkomst_staat_er_met_reden_en_bron(
    tafel: Tafel, antwoorden: dict[str, str], uitkomst: Uitkomst, zinnen: tuple[str, ...]
) -> None:
    for sleutel, waarde in antwoorden.items():
        tafel.antwoord(sleutel, waarde)
    banner = tafel.wizard.toevoegingen["vaststelling"].banner
    tekst = tafel.tekst(banner)
    for zin in (*zinnen, "Bron: "):
        assert zin in tekst
    tafel.wizard.opslag.bewaar()
    assert tafel.dossiers.open(tafel.id).dossier.kernfeiten.uitkomst is uitkomst


def test_zonder_kennis_loopt_er_geen_klok(tafel: Tafel) -> None:
    assert not tafel.wizard.kop.klok.isVisible()
    tafel.antwoord("is_inbreuk", "ja")
    assert not tafel.wizard.kop.klok.isVisible()


def test_met_alleen_een_datum_rekent_de_klok_vanaf_middernacht_en_zegt_dat(tafel: Tafel) -> None:
    tafel.typ_in("kennis_op", "20-11-2026")
    QApplication.processEvents()
    klok = tafel.wizard.kop.klok
    gezien = "Nog 1 dag en 9 uur · melden vóór ma 23-11 00:00 · gerekend vanaf 00:00 uur"
    assert gezien in tafel.tekst(klok)
    assert klok.accessibleName() == f"Termijn voor de AP: {gezien}, omdat het tijdstip niet bekend is"
    assert klok.toolTip() == klok.accessibleName()


def test_met_datum_en_tijd_rekent_de_klok_vanaf_dat_tijdstip(tafel: Tafel) -> None:
    tafel.typ_in("kennis_op", "20-11-2026")
    tafel.toets(Qt.Key.Key_Tab)
    tafel.toetsen.typ("17:00")
    assert "00:00" not in tafel.tekst(tafel.wizard.kop)
    assert "Nog 2 dagen en 2 uur · melden vóór ma 23-11 17:00" in tafel.tekst(tafel.wizard.kop)
    assert tafel.focus == "kennis_op"
    tafel.wizard.ga_naar_stap("intake")
    assert tafel.wizard.kop.klok.isVisible()


@pytest.mark.parametrize(
    ("uren_geleden", "stand", "tekst"),
    [
        (10, "ruim", "Nog 2 dagen en 14 uur · melden vóór di 24-11 04:03"),
        (50, "krap", "Nog 22 uur en 0 minuten · melden vóór zo 22-11 12:03"),
        (80, "verstreken", "8 uur en 0 minuten te laat · termijn was za 21-11 06:03"),
    ],
)
def test_de_klok_zegt_hoe_lang_nog_en_tot_wanneer(
    maak_tafel: Callable[..., Tafel], uren_geleden: int, stand: str, tekst: str
) -> None:
    kennis = VAST - timedelta(hours=uren_geleden)
    tafel = maak_tafel({"kennis_op": kennis.isoformat()})
    klok = tafel.wizard.kop.klok
    assert tekst in tafel.tekst(klok)
    assert klok.property("stand") == stand
    assert klok.accessibleName() == f"Termijn voor de AP: {tekst}"


def test_de_klok_leest_de_tijd_steeds_opnieuw(maak_tafel: Callable[..., Tafel], klok: Klok) -> None:
    """A laptop that slept: no ticks to count."""
    tafel = maak_tafel({"kennis_op": VAST.isoformat()})
    assert "Nog 3 dagen en 0 uur" in tafel.tekst(tafel.wizard.kop)
    klok.moment += timedelta(hours=73)
    tafel.wizard.kop.klok.ververs()
    assert "1 uur en 0 minuten te laat" in tafel.tekst(tafel.wizard.kop)


def test_wordt_kennis_gewist_dan_verdwijnt_de_klok(maak_tafel: Callable[..., Tafel]) -> None:
    tafel = maak_tafel({"kennis_op": VAST.isoformat()})
    tafel.veld("kennis_op").focus_veld()
    tafel.toets(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    tafel.toets(Qt.Key.Key_Delete)
    assert not tafel.wizard.kop.klok.isVisible()


def test_een_gemelde_zaak_toont_wanneer_er_is_gemeld(maak_tafel: Callable[..., Tafel]) -> None:
    from tests.bouwers import oefening

    invoer: dict[str, Any] = oefening()
    tafel = maak_tafel(invoer=invoer)
    assert "Gemeld bij de AP op 18-11-2022" in tafel.tekst(tafel.wizard.kop)
    assert "te laat" not in tafel.tekst(tafel.wizard.kop)
