"""The help panel follows the field: what, why, where it stands, and how sure we are of the label."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from datalek_gui.domain.formulier.vraag import Vraagsoort, Zekerheid
from datalek_gui.ui.wizard.hulp_paneel import HulpPaneel
from tests.bouwers import een_optie, een_vraag
from tests.ui.wizard.conftest import Tafel


def test_zonder_veld_legt_het_paneel_de_stap_uit(tafel: Tafel) -> None:
    tafel.wizard.lijst.setFocus()
    tafel.toets(Qt.Key.Key_Down)
    stap = tafel.wizard.indeling.hoofdstukken[1]
    tekst = tafel.tekst(tafel.wizard.hulp)
    assert stap.titel in tekst and stap.inleiding in tekst


def test_het_paneel_volgt_het_veld_met_artikel_bron_en_nummer(tafel: Tafel) -> None:
    tafel.veld("records_aantal").focus_veld()
    vraag = tafel.formulier.vragen["records_aantal"]
    nummer = tafel.formulier.indelingen["v2"].nummer_van("records_aantal")
    tekst = tafel.tekst(tafel.wizard.hulp)
    assert vraag.tekst.rstrip(":") in tekst
    assert vraag.uitleg.strip() in tekst
    assert nummer and f"AP-formulier: vraag {nummer}" in tekst
    assert "Bron: AVG art. 33" in tekst
    tafel.veld("betrokkenen_omschrijving").focus_veld()
    assert vraag.uitleg.strip() not in tafel.tekst(tafel.wizard.hulp)


@pytest.mark.parametrize("stap", ["intake", "vaststelling", "aard", "gegevens", "betrokkenen", "gevolgen", "vervolg"])
def test_elke_vraag_van_de_ap_zegt_waar_zij_op_staat(tafel: Tafel, stap: str) -> None:
    wizard = tafel.wizard
    wizard.ga_naar_stap(stap)
    for sleutel, veld in wizard.paginas[stap].velden.items():
        if veld.isVisible():
            veld.focus_veld()
            tekst = tafel.tekst(wizard.hulp)
            eigen = veld.vraag.zekerheid is Zekerheid.EIGEN
            assert eigen or "AP-formulier: vraag " in tekst, sleutel
            assert not eigen or "Eigen vraag van dit programma" in tekst, sleutel
            assert "Bron: " in tekst, sleutel


def test_ook_de_korte_naam_van_het_dossier_heeft_uitleg(tafel: Tafel) -> None:
    tafel.wizard.ga_naar_stap("aard")
    tafel.wizard.ga_naar_stap("intake")
    assert "Brief Wmo naar oud adres" in tafel.tekst(tafel.wizard.hulp)
    assert "Eigen vraag van dit programma" in tafel.tekst(tafel.wizard.hulp)


def test_een_afgeleid_label_wordt_gemeld(tafel: Tafel) -> None:
    tafel.antwoord("aard_incident", "hacking")
    tafel.veld("onderzoek_status").focus_veld()
    assert tafel.formulier.vragen["onderzoek_status"].zekerheid is Zekerheid.AFGELEID
    assert "Label niet bevestigd" in tafel.tekst(tafel.wizard.hulp)


def test_ook_een_afgeleide_keuze_wordt_gemeld_en_een_gezien_label_niet(tafel: Tafel) -> None:
    tafel.veld("aard_incident").focus_veld()
    assert "Label niet bevestigd" in tafel.tekst(tafel.wizard.hulp)
    tafel.veld("samenvatting").focus_veld()
    assert "Label niet bevestigd" not in tafel.tekst(tafel.wizard.hulp)


@pytest.mark.parametrize("code", list(Zekerheid))
def test_alleen_a_en_g_zijn_niet_bevestigd(qtbot: Any, code: Zekerheid) -> None:
    paneel = HulpPaneel()
    qtbot.addWidget(paneel)
    for vraag in (
        een_vraag(zekerheid=code),
        een_vraag(soort=Vraagsoort.KEUZE, opties=(een_optie("a", zekerheid=code), een_optie("b"))),
    ):
        paneel.toon_vraag(vraag)
        assert ("Label niet bevestigd" in paneel._zekerheid.tekst()) == (code in ("A", "G"))


def test_f1_vouwt_het_paneel_in_en_uit_en_de_focus_blijft(tafel: Tafel) -> None:
    tafel.veld("afdeling").focus_veld()
    breedte = tafel.wizard.stapel.width()
    tafel.toets(Qt.Key.Key_F1)
    assert not tafel.wizard.hulp.isVisible()
    assert tafel.wizard.stapel.width() > breedte
    assert tafel.focus == "afdeling"
    tafel.toets(Qt.Key.Key_F1)
    assert tafel.wizard.hulp.isVisible()


def test_wie_in_het_paneel_leest_en_het_invouwt_houdt_een_focus(tafel: Tafel) -> None:
    tafel.veld("afdeling").focus_veld()
    tafel.toets(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is tafel.wizard.hulp
    tafel.toets(Qt.Key.Key_F1)
    assert tafel.focus == "afdeling"
