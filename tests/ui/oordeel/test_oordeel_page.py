"""The page: its parts, its way back, and that keyboard and screen reader get everywhere."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from datalek_gui.domain.risico.oordeel import Niveau
from datalek_gui.domain.risico.stroomschema import KNOPEN
from datalek_gui.ui.oordeel.oordeel_page import DELEN
from tests.oordelen import CONTACT, ENISA, GEMIS_GROOT, GEVOELIG, KWETSBAAR, een_beoordeling, geen_datalek
from tests.ui.oordeel.conftest import Bureau, bereikbaar, tekst


def naam_van(widget: QWidget) -> str:
    gevonden = QAccessible.queryAccessibleInterface(widget)
    return gevonden.text(QAccessible.Text.Name) if gevonden is not None else ""


# --- the advice ---


def test_het_advies_staat_er_met_elke_reden_en_haar_bron(bureau: Bureau) -> None:
    staat_er = tekst(bureau.page.advies)
    for bevinding in (GEVOELIG, KWETSBAAR, CONTACT):
        assert bevinding.zin in staat_er
        assert f"Bron: {bevinding.bron}" in staat_er
    for conclusie in (bureau.beoordelen.nu.datalek, bureau.beoordelen.nu.ap, bureau.beoordelen.nu.betrokkenen):
        assert conclusie.zin in staat_er
    assert "Alle drie de vragen zijn ja.\nBron: Toetsingskader 1.1-1.3" in staat_er
    assert staat_er.count(KWETSBAAR.zin) == 1  # also a ground of the calamiteitenplan; said once
    assert "Het programma adviseert, u beslist." in staat_er
    assert GEMIS_GROOT.zin in staat_er


def test_enisa_staat_ernaast_met_haar_som_en_telt_niet_mee(bureau: Bureau) -> None:
    staat_er = tekst(bureau.page.advies)
    assert "3 × 1 + 0,5 = 3,5: aanzienlijk" in staat_er
    assert all(regel in staat_er for regel in ENISA.uitleg)
    assert "telt niet mee in het advies" in staat_er
    bureau.beoordelen.zet(enisa=None)
    bureau.page.ververs()
    assert "ENISA" not in tekst(bureau.page.advies)


def test_geen_datalek_heeft_geen_matrix_en_geen_drie_vragen(bureau: Bureau) -> None:
    bureau.beoordelen.nu = geen_datalek()
    bureau.page.ververs()
    staat_er = tekst(bureau.page.advies)
    assert "Geen datalek" in staat_er
    assert "Melden aan de AP" not in staat_er
    assert not bureau.page.advies.matrix.isVisible()


def test_wat_ontbreekt_leidt_naar_zijn_vraag(qtbot: Any, bureau: Bureau) -> None:
    with qtbot.waitSignal(bureau.page.spring) as sprong:
        bureau.page.advies.ontbreekt.findChildren(QPushButton)[1].click()
    assert sprong.args == ["vraag_omvang"]


# --- the flow chart ---


def test_het_pad_staat_op_de_vakken_en_in_woorden(bureau: Bureau) -> None:
    bureau.page.toon_deel("stroomschema")
    vakken = bureau.page.schema.vlak.vakken
    assert vakken["datalek"].op_pad
    assert not vakken["doorsturen"].op_pad
    assert [s for s, vak in vakken.items() if vak.hier] == ["hoog_risico"]
    assert "nog open" in vakken["hoog_risico"].accessibleName()
    assert "1. Is uw organisatie verantwoordelijk voor de verwerking? Ja." in bureau.page.schema.vlak.accessibleName()


def test_een_ander_oordeel_geeft_een_ander_pad(bureau: Bureau) -> None:
    bureau.beoordelen.nu = geen_datalek()
    bureau.page.ververs()
    assert not bureau.page.schema.vlak.vakken["datalek"].op_pad


@pytest.mark.parametrize("sleutel", [s for s, knoop in KNOPEN.items() if knoop.vraag])
def test_elk_vak_leidt_met_muis_en_spatie_naar_zijn_vraag(qtbot: Any, bureau: Bureau, sleutel: str) -> None:
    bureau.page.toon_deel("stroomschema")
    vak = bureau.page.schema.vlak.vakken[sleutel]
    vak.setFocus()
    assert QApplication.focusWidget() is vak
    for doe in (
        lambda: qtbot.keyClick(vak, Qt.Key.Key_Space),
        lambda: qtbot.mouseClick(vak, Qt.MouseButton.LeftButton),
    ):
        with qtbot.waitSignal(bureau.page.spring) as sprong:
            doe()
        assert sprong.args == [KNOPEN[sleutel].vraag]


@pytest.mark.parametrize("grootte", [(1366, 768), (1093, 614)])
@pytest.mark.parametrize("heel", [False, True])
def test_elke_tekst_past_in_zijn_vak(bureau: Bureau, grootte: tuple[int, int], heel: bool) -> None:
    bureau.page.resize(*grootte)
    bureau.page.toon_deel("stroomschema")
    bureau.page.schema.in_woorden.setChecked(not heel)
    QApplication.processEvents()
    for vak in bureau.page.schema.vlak.vakken.values():
        assert vak.tekstvlak().height() <= vak.height(), vak.knoop.tekst
        assert vak.tekstvlak().width() <= vak.width(), vak.knoop.tekst


def test_het_hele_schema_past_op_het_scherm(qtbot: Any, bureau: Bureau) -> None:
    bureau.page.toon_deel("stroomschema")
    vakken = bureau.page.schema.vlak.vakken.values()
    qtbot.waitUntil(lambda: all(vak.visibleRegion().boundingRect().size() == vak.size() for vak in vakken))


def test_groter_staat_het_vak_van_nu_in_beeld_en_het_pad_in_woorden_ernaast(qtbot: Any, bureau: Bureau) -> None:
    bureau.page.toon_deel("stroomschema")
    assert "1. Is uw organisatie" not in tekst(bureau.page.schema)
    bureau.page.schema.in_woorden.click()
    QApplication.processEvents()
    assert "1. Is uw organisatie verantwoordelijk voor de verwerking? Ja." in tekst(bureau.page.schema)
    hier = bureau.page.schema.vlak.vakken["hoog_risico"]
    qtbot.waitUntil(lambda: hier.visibleRegion().boundingRect().height() == hier.height())


# --- the page ---


def test_escape_en_de_knop_gaan_terug(qtbot: Any, bureau: Bureau) -> None:
    terug = next(k for k in bureau.page.findChildren(QPushButton) if "Terug" in k.text())
    for doe in (terug.click, lambda: qtbot.keyClick(bureau.page.balk, Qt.Key.Key_Escape)):
        with qtbot.waitSignal(bureau.page.closed):
            doe()


def test_het_advies_is_op_papier_te_vragen(qtbot: Any, bureau: Bureau) -> None:
    with qtbot.waitSignal(bureau.page.document_gevraagd) as gevraagd:
        bureau.page.print_document()
    assert gevraagd.args == ["advies"]


def test_met_de_pijlen_gaat_men_van_deel_naar_deel(qtbot: Any, bureau: Bureau) -> None:
    bureau.page.balk.setFocus()
    for deel in list(DELEN)[1:]:
        qtbot.keyClick(bureau.page.balk, Qt.Key.Key_Right)
        assert bureau.page.deel == deel


@pytest.mark.parametrize("deel", DELEN)
def test_alles_wat_men_kan_bereiken_heeft_een_naam(bureau: Bureau, deel: str) -> None:
    bureau.page.toon_deel(deel)
    QApplication.processEvents()
    bereikt = bereikbaar(bureau.page)
    assert len(bereikt) > 2
    assert [w for w in bereikt if not naam_van(w)] == []


def test_in_de_titelbalk_staat_alleen_het_nummer(bureau: Bureau) -> None:
    assert bureau.page.windowTitle() == f"{bureau.dossier.nummer} – oordeel"


def test_een_nieuw_oordeel_is_meteen_te_lezen(bureau: Bureau) -> None:
    bureau.beoordelen.nu = een_beoordeling(van=Niveau.ZEER_GROOT)
    bureau.beoordelen.zet(tot=Niveau.ZEER_GROOT)
    bureau.page.ververs()
    assert "Risico: zeer groot" in tekst(bureau.page.advies)
