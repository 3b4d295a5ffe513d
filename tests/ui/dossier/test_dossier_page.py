"""The page around the tabs: head, next step, getting about, saving."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from datalek_gui.domain.deel import DEELSOORTEN
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.fouten import NietOpgeslagen
from datalek_gui.ui.dossier.dossier_page import tabs
from tests.bouwers import een_invoer
from tests.ui.dossier.conftest import Bureau, knop, tekst

VOL = NietOpgeslagen("de schijf is vol")
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_elk_soort_deel_heeft_een_tabblad(formulier: Formulier) -> None:
    assert set(DEELSOORTEN) < set(tabs(formulier))


def test_elk_tabblad_kan_wat_de_pagina_vraagt(maak: Callable[..., Bureau]) -> None:
    bureau = maak()
    for tab in tabs(bureau.diensten.formulier):
        blad: Any = bureau.toon(tab)
        assert isinstance(blad.papier, str)
        assert all(callable(getattr(blad, daad)) for daad in ("ververs", "bewaar", "begin")), tab
        assert QApplication.focusWidget() is not None
        assert blad.isAncestorOf(QApplication.focusWidget()), tab  # the focus came along


def test_de_kop_zegt_welk_dossier_het_is_en_wat_de_volgende_stap_is(maak: Callable[..., Bureau]) -> None:
    bureau = maak()
    assert bureau.page.windowTitle() == "2026-001"  # never a name
    staat_er = tekst(bureau.page)
    assert "Brief aan verkeerd adres" in staat_er
    assert "Stap 1, ‘Intake’, is nog leeg." in staat_er
    with bureau.qtbot.waitSignal(bureau.page.invullen_gevraagd) as gevraagd:
        knop(bureau.page, "Verder met stap 1").click()
    assert gevraagd.args == ["intake", ""]


def test_na_de_melding_leidt_de_volgende_stap_naar_de_lijst(migratie: Bureau) -> None:
    knop(migratie.page, "Naar de lijst").click()
    assert migratie.page.tab == "deel_acties"
    assert migratie.paneel.tabel.hasFocus()


def test_ctrl_tab_loopt_de_tabbladen_rond_in_beide_richtingen(maak: Callable[..., Bureau]) -> None:
    bureau = maak()
    sleutels = list(tabs(bureau.diensten.formulier))
    gezien = []
    for _ in sleutels:
        bureau.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab, CTRL)
        gezien.append(bureau.page.tab)
    assert gezien == [*sleutels[1:], "overzicht"]
    bureau.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab, CTRL | SHIFT)
    assert bureau.page.tab == sleutels[-1]


def test_ctrl_met_een_cijfer_is_ook_hier_een_stap_van_het_formulier(maak: Callable[..., Bureau]) -> None:
    bureau = maak(tab="deel_acties")
    with bureau.qtbot.waitSignal(bureau.page.invullen_gevraagd) as gevraagd:
        bureau.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2, CTRL)
    assert gevraagd.args == ["vaststelling", ""]


def test_wat_elders_veranderde_staat_er_als_de_pagina_weer_in_beeld_komt(maak: Callable[..., Bureau]) -> None:
    bureau = maak()
    bureau.page.hide()
    bureau.diensten.dossiers.hernoem(bureau.id, "Brief bij de buren", "Z-7")
    bureau.page.show()
    assert "Brief bij de buren" in tekst(bureau.page)
    assert "Z-7" in tekst(bureau.page.tabblad("overzicht"))


def test_openen_zet_in_het_logboek_wat_een_crash_eruit_hield(maak: Callable[..., Bureau]) -> None:
    bureau = maak()
    bureau.sluit()
    bureau.diensten.dossiers.save_antwoorden(bureau.id, {"samenvatting": "Toch iets anders."})
    assert not any("Toch iets anders." in regel for regel in bureau.logregels())
    bureau.open()
    assert any("Toch iets anders." in regel for regel in bureau.logregels())


def test_wat_niet_kan_worden_opgeslagen_blijft_in_beeld(maak: Callable[..., Bureau]) -> None:
    bureau = maak(tab="deel_acties")
    knop(bureau.page, "Actie toevoegen").click()
    bureau.schijf.storing = VOL
    bureau.qtbot.keyClicks(QApplication.focusWidget(), "Beheer bellen")
    bureau.qtbot.keyClick(bureau.page.balk, Qt.Key.Key_Right)
    assert bureau.page.tab == "deel_acties"
    assert not bureau.page.close()
    assert VOL.zin in tekst(bureau.page)
    bureau.schijf.storing = None
    assert bureau.page.close()
    assert bureau.op_schijf("deel_acties")[0].antwoorden["actie_wat"] == "Beheer bellen"


@pytest.mark.parametrize(
    ("tab", "wat"),
    [("overzicht", "ap"), ("oordeel", "advies"), ("deel_verloop", "lijst-deel_verloop"), ("stukken", "ap")],
)
def test_ctrl_p_drukt_af_wat_bij_het_tabblad_hoort(maak: Callable[..., Bureau], tab: str, wat: str) -> None:
    bureau = maak(tab=tab)
    with bureau.qtbot.waitSignal(bureau.page.document_gevraagd) as gevraagd:
        bureau.page.print_document()
    assert gevraagd.args == [wat]


def test_ctrl_f_zoekt_in_het_logboek(maak: Callable[..., Bureau]) -> None:
    bureau = maak()
    bureau.page.search()
    assert bureau.page.tab == "logboek"
    assert bureau.page.tabblad("logboek").zoek.hasFocus()  # type: ignore[attr-defined]


def _zonder_naam(vlak: QWidget) -> list[str]:
    alle = [w for w in vlak.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
    eigen = [w for w in alle if not w.objectName().startswith("qt_")]
    assert eigen
    lezer = {w: QAccessible.queryAccessibleInterface(w) for w in eigen}
    return [type(w).__name__ for w in eigen if lezer[w] is None or not lezer[w].text(QAccessible.Text.Name)]


def test_alles_waar_de_focus_kan_komen_heeft_een_naam(migratie: Bureau) -> None:
    for tab in tabs(migratie.diensten.formulier):
        migratie.toon(tab)
        assert _zonder_naam(migratie.page) == [], tab


class LosseVensters(QObject):
    """A widget shown before it has a place flashes up as a window of its own and takes the focus away."""

    def __init__(self) -> None:
        super().__init__()
        self.gezien: list[str] = []

    def eventFilter(self, bron: QObject, gebeurtenis: QEvent) -> bool:  # noqa: N802 - Qt's name
        if gebeurtenis.type() == QEvent.Type.Show and isinstance(bron, QWidget) and bron.isWindow():
            self.gezien.append(type(bron).__name__)
        return False


def test_een_tabblad_opent_zonder_los_venster(migratie: Bureau, qapp: QApplication) -> None:
    losse = LosseVensters()
    qapp.installEventFilter(losse)
    for tab in tabs(migratie.diensten.formulier):
        migratie.toon(tab)
    qapp.removeEventFilter(losse)
    assert losse.gezien == []


@pytest.mark.parametrize("grootte", [(1366, 768), (1093, 614)])
def test_elk_tabblad_past_in_het_venster(migratie: Bureau, grootte: tuple[int, int]) -> None:
    """125 % on a small laptop: nothing may make the window larger than its screen. The menu takes some 30 px."""
    for tab in tabs(migratie.diensten.formulier):
        migratie.toon(tab)
        minimum = migratie.page.minimumSizeHint()
        assert (minimum.width() <= grootte[0], minimum.height() <= grootte[1] - 32) == (True, True), (tab, minimum)


def test_alleen_lezen_toont_alles_en_biedt_niets_aan_om_te_wijzigen(maak: Callable[..., Bureau]) -> None:
    invoer: dict[str, Any] = een_invoer(delen={"deel_acties": [{"actie_wat": "Bellen", "actie_stand": "open"}]})
    bureau = maak(invoer).heropen("deel_acties", alleen_lezen=True)
    assert bureau.namen() == ["Actie 1"]
    te_zien = {k.text().replace("&", "") for k in bureau.page.findChildren(QPushButton) if k.isVisible()}
    assert "Als PDF" in te_zien
    assert not te_zien & {"Actie toevoegen", "Uit sjabloon", "Actie verwijderen", "Regel toevoegen"}
    bureau.qtbot.keyClick(bureau.paneel.tabel, Qt.Key.Key_Delete)
    assert bureau.namen() == ["Actie 1"]
    bureau.toon("stukken")
    assert not bureau.page.tabblad("stukken").acceptDrops()
