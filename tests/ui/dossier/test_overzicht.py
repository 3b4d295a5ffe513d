"""Overview, filings and judgement: what they say of a dossier, and where they lead."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from datalek_gui.domain.dossier import MeldingSoort
from tests.bouwers import een_invoer, oefening, utc
from tests.ui.dossier.conftest import Bureau, knop, tekst

LATER = utc(2022, 12, 10, 9)
VOLLEDIG = {  # what a vervolg asks anew
    "melding_definitief": "voorlopig",
    "vervolg_uiterlijk": date(2023, 1, 6),
    "verklaring_waarheid": True,
    "verklaring_bevoegd": True,
    "verklaring_privacy": True,
    "indiener_is_contactpersoon": True,
}


def test_het_overzicht_zegt_wat_er_is_en_wat_er_open_staat(migratie: Bureau) -> None:
    staat_er = tekst(migratie.page.tabblad("overzicht"))
    assert "Bij een migratie van documenten" in staat_er
    assert "OEFENING-2021-0316" in staat_er
    assert "Actie 27: Het datalek evalueren met alle partijen." in staat_er
    assert "Rijksdienst Subsidies en Regelingen (RSR)" in staat_er
    assert "Risico:" in staat_er
    knop(migratie.page, "Naar het tabblad Partijen").click()
    assert migratie.page.tab == "deel_partijen"


def test_wie_behandelt_wordt_hier_ingevuld(maak: Callable[..., Bureau]) -> None:
    bureau = maak()
    bureau.page.tabblad("overzicht").begin()  # type: ignore[attr-defined]
    bureau.qtbot.keyClicks(QApplication.focusWidget(), "Privacy officer")
    bureau.verlaat()
    assert bureau.diensten.dossiers.open(bureau.id).dossier.kernfeiten.behandelaar == "Privacy officer"


def test_een_leeg_dossier_zegt_dat_en_niet_meer(maak: Callable[..., Bureau]) -> None:
    staat_er = tekst(maak(een_invoer(antwoorden={})).page.tabblad("overzicht"))
    assert "Er is nog geen samenvatting." in staat_er
    assert "Er staan nog geen partijen in dit dossier." in staat_er
    assert "Kennis sinds" not in staat_er


def test_een_feit_dat_ontbreekt_leidt_naar_zijn_vraag(maak: Callable[..., Bureau]) -> None:
    bureau = maak()
    overzicht: Any = bureau.page.tabblad("overzicht")
    with bureau.qtbot.waitSignal(bureau.page.invullen_gevraagd) as gevraagd:
        overzicht.kaart.ontbreekt.spring.emit("persoonsgegevens")
    assert gevraagd.args == ["", "zijn_persoonsgegevens"]
    with bureau.qtbot.waitSignal(bureau.page.oordeel_gevraagd) as gevraagd:
        overzicht.kaart.heel.click()
    assert gevraagd.args == ["advies"]


def test_het_oordeel_staat_er_in_een_regel_met_zijn_versies(migratie: Bureau) -> None:
    tab: Any = migratie.toon("oordeel")
    assert "Risico:" in tab.regel.text()
    besluit = {"besluit_ap": "ja", "besluit_ap_reden": "Er is een risico.", "besluit_betrokkenen": "nee"}
    besluit |= {
        "besluit_betrokkenen_reden": "Klein risico.",
        "besluit_door": "Directie",
    }
    migratie.diensten.dossiers.save_antwoorden(migratie.id, besluit)
    migratie.page.ververs()
    knop(tab, "Oordeel vastleggen").click()
    assert "versie 1" in tekst(tab).lower()
    assert any("Oordeel: 1 – vastgelegd" in regel for regel in migratie.logregels())


def test_besloten_niet_te_melden_staat_in_de_kop_en_bij_de_meldingen(maak: Callable[..., Bureau]) -> None:
    antwoorden = {"kennis_op": "2026-11-21T08:00:00Z", "besluit_ap": "nee", "besluit_ap_reden": "De brief is terug."}
    bureau = maak(een_invoer(antwoorden=antwoorden))
    assert "Leg dit besluit nog vast, met de reden." in tekst(bureau.page)
    assert "melden vóór" not in tekst(bureau.page.kop)
    assert "Reden: De brief is terug." in tekst(bureau.toon("meldingen"))
    with bureau.qtbot.waitSignal(bureau.page.invullen_gevraagd) as gevraagd:
        knop(bureau.page, "Naar het besluit").click()
    assert gevraagd.args == ["", "besluit_ap"]


# --- filings ---


@pytest.fixture
def vervolgd(maak: Callable[..., Bureau]) -> Bureau:
    """Filed in November, a vervolg filed in December with another number of people."""
    bureau = maak(oefening())
    bureau.klok.moment = LATER
    meldingen, dossiers = bureau.meldingen, bureau.diensten.dossiers
    meldingen.begin_vervolg(bureau.id, MeldingSoort.AANVULLING)
    dossiers.save_antwoorden(bureau.id, {"betrokkenen_maximum": 77})
    onderdelen = meldingen.voorgestelde_onderdelen(bureau.id)
    dossiers.save_antwoorden(bureau.id, {**VOLLEDIG, "vervolg_vragen": onderdelen})
    dossiers.maak_definitief(bureau.id)
    meldingen.dien_in(bureau.id, "AP-2", LATER)
    return bureau


def test_elke_melding_staat_er_met_haar_bevroren_pdf(vervolgd: Bureau) -> None:
    tab: Any = vervolgd.toon("meldingen")
    assert "1. Eerste melding" in tekst(tab)
    assert "2. Vervolgmelding" in tekst(tab)
    with vervolgd.qtbot.waitSignal(vervolgd.page.document_gevraagd) as gevraagd:
        knop(tab, "PDF bekijken: 1. Eerste melding").click()
    assert gevraagd.args == ["melding-1"]


def test_het_verschil_met_de_melding_ervoor_is_te_kiezen(vervolgd: Bureau) -> None:
    tab: Any = vervolgd.toon("meldingen")
    assert [tab.keuze.itemText(n) for n in range(tab.keuze.count())] == [
        "Nu, sinds 2. Vervolgmelding",
        "2. Vervolgmelding, sinds de melding ervoor",
    ]
    assert "Er is geen verschil." in tekst(tab)
    tab.keuze.setCurrentIndex(1)
    assert "77" in tekst(tab.verschil)
    assert [w.sleutel for w in vervolgd.meldingen.verschil(vervolgd.id, 2)] == ["betrokkenen_maximum"]
    assert vervolgd.meldingen.verschil(vervolgd.id, 1) == ()


def test_wat_nu_anders_is_dan_gemeld_leidt_naar_zijn_vraag(vervolgd: Bureau) -> None:
    vervolgd.meldingen.begin_vervolg(vervolgd.id, MeldingSoort.AANVULLING)
    vervolgd.diensten.dossiers.save_antwoorden(vervolgd.id, {"betrokkenen_maximum": 80})
    vervolgd.page.ververs()
    tab: Any = vervolgd.toon("meldingen")
    assert "77" in tekst(tab.verschil)
    assert "80" in tekst(tab.verschil)
    with vervolgd.qtbot.waitSignal(vervolgd.page.invullen_gevraagd) as gevraagd:
        next(k for k in tab.verschil.findChildren(type(tab.naar)) if k.text() == "Ga naar").click()
    assert gevraagd.args == ["", "betrokkenen_maximum"]


def test_zonder_melding_is_er_niets_te_vergelijken(maak: Callable[..., Bureau]) -> None:
    tab: Any = maak().toon("meldingen")
    assert not tab.keuze.isVisible()
    assert knop(tab, "Naar het melden").isEnabled()
