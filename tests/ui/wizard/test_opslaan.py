"""Autosave: within two seconds, at every turn of the page, and never claimed before it is true."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from datalek_gui.domain.fouten import NietOpgeslagen
from datalek_gui.ui.wizard import opslag
from tests.ui.wizard.conftest import Tafel

GEZEGD = "Opgeslagen om 14:03"
VOL = NietOpgeslagen("de schijf is vol")
CTRL = Qt.KeyboardModifier.ControlModifier


def test_binnen_twee_seconden_na_de_laatste_toets_staat_het_op_schijf(tafel: Tafel, qtbot: Any) -> None:
    tafel.typ_in("wat_gebeurd", "Een brief is kwijt")
    assert tafel.op_schijf("wat_gebeurd") is None
    qtbot.waitUntil(lambda: tafel.op_schijf("wat_gebeurd") == "Een brief is kwijt", timeout=2_000)
    assert tafel.stand == GEZEGD
    assert tafel.focus == "wat_gebeurd"


def test_ook_wie_blijft_typen_wordt_om_de_twee_seconden_bewaard(tafel: Tafel, qtbot: Any) -> None:
    veld = tafel.veld("wat_gebeurd")
    veld.focus_veld()
    for _ in range(20):  # two seconds without a rest that is long enough
        tafel.toetsen.typ("x")
        qtbot.wait(100)
    assert str(tafel.op_schijf("wat_gebeurd")).startswith("xxxxx")


@pytest.mark.usefixtures("geen_wekker")
class TestMeteenBewaard:
    """With the clock of autosave out of the way."""

    def test_bij_het_verlaten_van_het_veld(self, maak_tafel: Callable[..., Tafel]) -> None:
        tafel = maak_tafel()
        tafel.typ_in("afdeling", "Burgerzaken")
        assert tafel.op_schijf("afdeling") is None
        tafel.toets(Qt.Key.Key_Tab)
        assert tafel.op_schijf("afdeling") == "Burgerzaken"
        assert tafel.stand == GEZEGD

    @pytest.mark.parametrize("toets", [Qt.Key.Key_2, Qt.Key.Key_Return])
    def test_bij_een_andere_stap(self, maak_tafel: Callable[..., Tafel], toets: Qt.Key) -> None:
        tafel = maak_tafel()
        tafel.typ_in("wat_gebeurd", "Brief zoek")
        tafel.toets(toets, CTRL)
        assert tafel.wizard.stap == "vaststelling"
        assert tafel.op_schijf("wat_gebeurd") == "Brief zoek"

    def test_bij_het_wisselen_naar_een_ander_programma(self, maak_tafel: Callable[..., Tafel], qtbot: Any) -> None:
        tafel = maak_tafel()
        tafel.typ_in("wat_gebeurd", "Brief zoek")
        ander = QWidget()
        qtbot.addWidget(ander)
        ander.show()
        ander.activateWindow()
        qtbot.waitUntil(lambda: tafel.op_schijf("wat_gebeurd") == "Brief zoek", timeout=2_000)
        tafel.activeer()
        assert tafel.focus == "wat_gebeurd"

    def test_bij_het_sluiten(self, maak_tafel: Callable[..., Tafel]) -> None:
        tafel = maak_tafel()
        tafel.typ_in("wat_gebeurd", "Brief zoek")
        tafel.heropen()
        assert tafel.veld("wat_gebeurd").waarde() == "Brief zoek"

    def test_bij_ctrl_s_en_dat_wordt_ook_gezegd_als_er_niets_te_bewaren_was(
        self, maak_tafel: Callable[..., Tafel]
    ) -> None:
        tafel = maak_tafel()
        tafel.typ_in("wat_gebeurd", "Brief zoek")
        tafel.wizard.save()
        assert tafel.op_schijf("wat_gebeurd") == "Brief zoek"
        tafel.wizard.voet._stand.setText("")
        tafel.wizard.save()
        assert tafel.stand == GEZEGD

    def test_de_korte_naam_en_het_zaaknummer_van_het_dossier(self, maak_tafel: Callable[..., Tafel]) -> None:
        tafel = maak_tafel()
        tafel.toetsen.typ("Brief Wmo naar oud adres")
        tafel.toets(Qt.Key.Key_Tab)
        tafel.toetsen.typ("Z-2026-118")
        tafel.toets(Qt.Key.Key_Tab)
        dossier = tafel.schijf.inhoud.dossiers[tafel.id]
        assert (dossier.titel, dossier.zaaknummer) == ("Brief Wmo naar oud adres", "Z-2026-118")
        assert "Brief Wmo naar oud adres" in tafel.tekst(tafel.wizard.kop)
        assert tafel.wizard.windowTitle() == "2026-001"  # never the title: it may hold a name

    def test_een_gewist_antwoord_is_ook_op_schijf_weg(self, maak_tafel: Callable[..., Tafel]) -> None:
        tafel = maak_tafel({"afdeling": "Burgerzaken"})
        tafel.veld("afdeling").focus_veld()
        tafel.toets(Qt.Key.Key_A, CTRL)
        tafel.toets(Qt.Key.Key_Delete)
        tafel.toets(Qt.Key.Key_Tab)
        assert tafel.op_schijf("afdeling") is None
        tafel.heropen()
        assert tafel.veld("afdeling").waarde() is None


# --- said only when true ---


def test_opgeslagen_wordt_pas_gezegd_na_de_commit(tafel: Tafel) -> None:
    bij_commit: list[str] = []
    tafel.schijf.bij_commit = lambda: bij_commit.append(tafel.stand)
    tafel.typ_in("afdeling", "Burgerzaken")
    assert tafel.stand == ""
    tafel.toets(Qt.Key.Key_Tab)
    assert bij_commit[0] == ""
    assert tafel.stand == GEZEGD


def test_lukt_opslaan_niet_dan_staat_dat_er_en_blijft_de_tekst(tafel: Tafel) -> None:
    tafel.schijf.storing = VOL
    tafel.typ_in("wat_gebeurd", "Brief zoek")
    tafel.toets(Qt.Key.Key_Tab)
    assert tafel.stand == VOL.zin
    assert "Opgeslagen" not in tafel.stand
    assert tafel.veld("wat_gebeurd").waarde() == "Brief zoek"
    assert tafel.wizard.voet._stand.accessibleName() == VOL.zin


def test_na_een_mislukking_wordt_het_steeds_opnieuw_geprobeerd(
    maak_tafel: Callable[..., Tafel], qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opslag, "OPNIEUW_MS", 50)
    tafel = maak_tafel()
    tafel.schijf.storing = VOL
    tafel.typ_in("wat_gebeurd", "Brief zoek")
    tafel.toets(Qt.Key.Key_Tab)
    qtbot.wait(200)
    assert tafel.stand == VOL.zin
    tafel.schijf.storing = None
    qtbot.waitUntil(lambda: tafel.op_schijf("wat_gebeurd") == "Brief zoek", timeout=2_000)
    assert tafel.stand == GEZEGD


def test_met_een_volle_schijf_kan_men_doorwerken_en_daarna_staat_alles_er(tafel: Tafel) -> None:
    tafel.schijf.storing = VOL
    tafel.typ_in("wat_gebeurd", "Brief zoek")
    tafel.typ_in("samenvatting", "Een brief aan de verkeerde")
    tafel.typ_in("records_aantal", "12")
    assert tafel.wizard.stap == "gegevens"
    tafel.schijf.storing = None
    tafel.heropen()
    waarden = {s: tafel.veld(s).waarde() for s in ("wat_gebeurd", "samenvatting", "records_aantal")}
    assert waarden == {"wat_gebeurd": "Brief zoek", "samenvatting": "Een brief aan de verkeerde", "records_aantal": 12}


def test_wat_niet_bewaard_kan_worden_houdt_het_venster_open(tafel: Tafel) -> None:
    tafel.schijf.storing = VOL
    tafel.typ_in("wat_gebeurd", "Brief zoek")
    assert not tafel.wizard.close()
    assert tafel.wizard.isVisible()
    assert tafel.stand == VOL.zin


def test_een_document_komt_er_niet_zolang_het_antwoord_niet_bewaard_is(tafel: Tafel) -> None:
    gevraagd: list[str] = []
    tafel.wizard.document_gevraagd.connect(gevraagd.append)
    tafel.typ_in("wat_gebeurd", "Brief zoek")
    tafel.schijf.storing = VOL
    tafel.wizard.print_document()
    assert gevraagd == []
    tafel.schijf.storing = None
    tafel.wizard.print_document()
    assert gevraagd == ["ap"]
    assert tafel.op_schijf("wat_gebeurd") == "Brief zoek"


# --- undo and Esc ---


@pytest.mark.parametrize("sleutel", ["wat_gebeurd", "afdeling"])
def test_ongedaan_maken_in_een_veld_werkt_ook_na_het_opslaan(tafel: Tafel, qtbot: Any, sleutel: str) -> None:
    veld = tafel.typ_in(sleutel, "Brief ")
    qtbot.waitUntil(lambda: tafel.op_schijf(sleutel) is not None, timeout=2_000)
    tafel.toetsen.typ("zoek")
    qtbot.waitUntil(lambda: tafel.op_schijf(sleutel) == "Brief zoek", timeout=2_000)
    for _ in range(20):
        tafel.toets(Qt.Key.Key_Z, CTRL)
    assert veld.waarde() is None
    qtbot.waitUntil(lambda: tafel.op_schijf(sleutel) is None, timeout=2_000)
    QTest.keySequence(tafel.toetsen.focus(), QKeySequence.StandardKey.Redo)
    assert veld.waarde() in ("Brief ", "Brief zoek")


def test_opslaan_laat_de_cursor_staan_waar_hij_stond(tafel: Tafel, qtbot: Any) -> None:
    tafel.typ_in("wat_gebeurd", "Brief zoek")
    for _ in range(4):
        tafel.toets(Qt.Key.Key_Left)
    vlak = QApplication.focusWidget()
    assert isinstance(vlak, QPlainTextEdit)
    qtbot.waitUntil(lambda: tafel.op_schijf("wat_gebeurd") is not None, timeout=2_000)
    assert vlak.textCursor().position() == 6
    tafel.toetsen.typ("is ")
    assert tafel.veld("wat_gebeurd").waarde() == "Brief is zoek"


@pytest.mark.parametrize("sleutel", ["wat_gebeurd", "afdeling", "records_aantal", "kennis_op"])
def test_escape_verliest_niets(tafel: Tafel, sleutel: str) -> None:
    veld = tafel.typ_in(sleutel, "20-11-2026")
    waarde = veld.waarde()
    for _ in range(2):
        tafel.toets(Qt.Key.Key_Escape)
    assert tafel.wizard.isVisible()
    assert veld.waarde() == waarde
    assert tafel.focus == sleutel
    tafel.heropen()
    assert tafel.veld(sleutel).waarde() == waarde
