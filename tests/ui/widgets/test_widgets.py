"""The small widgets: plain text, spoken messages, buttons and a page that follows the focus."""

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from datalek_gui.ui import theme
from datalek_gui.ui.widgets import banner as banner_module
from datalek_gui.ui.widgets.banner import SOORTEN, Banner
from datalek_gui.ui.widgets.knop import Knop, link_knop, primaire_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.widgets.scroll_pane import ScrollPane
from datalek_gui.ui.widgets.tegel import RadioTegel, VinkTegel


@pytest.fixture(autouse=True)
def licht(qapp: QApplication) -> None:
    if not qapp.styleSheet() or theme.kleur("window").name().upper() != theme.LICHT["window"] or theme.maat(100) != 100:
        theme.pas_toe(qapp, "licht")


def test_opmaak_in_een_naam_blijft_gewone_tekst(qtbot) -> None:
    label = PlainLabel("<b>Jan</b> <img src=x> & Zn.")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    invoer = QLineEdit(label)
    label.hoort_bij(invoer)
    assert label.tekst() == "<b>Jan</b> <img src=x> & Zn."
    assert label.text() == "<b>Jan</b> <img src=x> && Zn."  # shown as one ampersand


@pytest.mark.parametrize("rol", SOORTEN)
def test_een_melding_zegt_haar_soort_in_een_woord_en_wordt_voorgelezen(qtbot, monkeypatch, rol: str) -> None:
    gezegd: list[tuple[str, bool]] = []
    monkeypatch.setattr(banner_module, "kondig_aan", lambda _w, tekst, dringend=False: gezegd.append((tekst, dringend)))
    banner = Banner(rol, "De schijf is vol.", "Opnieuw")
    qtbot.addWidget(banner)
    assert gezegd == []
    banner.show()
    assert gezegd == [(f"{SOORTEN[rol][2]}: De schijf is vol.", rol == "fout")]
    with qtbot.waitSignal(banner.geklikt):
        qtbot.mouseClick(banner._knop, Qt.MouseButton.LeftButton)


def test_aankondigen_verplaatst_de_focus_niet(qtbot) -> None:
    regel = QLineEdit()
    qtbot.addWidget(regel)
    regel.show()
    regel.activateWindow()
    QApplication.processEvents()
    regel.setFocus()
    banner_module.kondig_aan(regel, "Opgeslagen om 14:03", dringend=True)
    assert QApplication.focusWidget() is regel


def test_knoppen_zijn_32_hoog_en_springen_niet_bij_focus(qtbot) -> None:
    for knop in (primaire_knop("Volgende"), secundaire_knop("Vorige", "arrow-left")):
        qtbot.addWidget(knop)
        knop.show()
        knop.activateWindow()
        QApplication.processEvents()
        rust = knop.sizeHint()
        assert rust.height() == 32
        knop.setFocus()
        QApplication.processEvents()
        assert knop.sizeHint() == rust
    assert link_knop("Wis keuze").focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_een_pictogram_volgt_het_thema(qapp: QApplication, qtbot) -> None:
    knop = Knop("Zoeken", icoon="search")
    qtbot.addWidget(knop)
    knop.show()
    voor = knop.icon().pixmap(QSize(18, 18)).toImage()
    theme.pas_toe(qapp, "donker")
    QApplication.sendEvent(knop, QEvent(QEvent.Type.PaletteChange))
    na = knop.icon().pixmap(QSize(18, 18)).toImage()
    theme.pas_toe(qapp, "licht")
    assert voor != na


def test_een_tegel_is_overal_aan_te_klikken_en_groeit_met_de_letter(qtbot) -> None:
    tegel = VinkTegel("Contactgegevens", "Adres, e-mail of telefoon")
    qtbot.addWidget(tegel)
    tegel.resize(400, tegel.heightForWidth(400))
    tegel.show()
    qtbot.mouseClick(tegel, Qt.MouseButton.LeftButton, pos=tegel.rect().bottomRight() - tegel.rect().topLeft() * 1)
    assert tegel.isChecked()
    klein = tegel.heightForWidth(400)
    groot = QFont(tegel.font())
    groot.setPointSizeF(30)
    tegel.setFont(groot)
    assert tegel.heightForWidth(400) > klein


@pytest.mark.parametrize("soort", [RadioTegel, VinkTegel])
def test_de_focus_op_een_tegel_is_te_zien(qtbot, soort) -> None:
    tegel = soort("Ja")
    ander = QLineEdit()
    venster = QWidget()
    kolom = QVBoxLayout(venster)
    kolom.addWidget(ander)
    kolom.addWidget(tegel)
    qtbot.addWidget(venster)
    venster.show()
    venster.activateWindow()
    QApplication.processEvents()
    for aan in (False, True):
        tegel.setChecked(aan)
        ander.setFocus()
        zonder = tegel.grab().toImage()
        tegel.setFocus()
        met = tegel.grab().toImage()
        midden = met.height() // 2
        assert met.pixelColor(1, midden) == theme.kleur("accent")  # 2 px of accent
        assert zonder.pixelColor(1, midden) != theme.kleur("accent")


def _pagina(qtbot) -> tuple[ScrollPane, list[QWidget]]:
    inhoud = QWidget()
    kolom = QVBoxLayout(inhoud)
    velden: list[QWidget] = [QLineEdit() for _ in range(40)]
    velden.append(QPlainTextEdit())
    for veld in velden:
        kolom.addWidget(veld)
    pane = ScrollPane(inhoud)
    qtbot.addWidget(pane)
    pane.resize(400, 300)
    pane.show()
    pane.activateWindow()
    QApplication.processEvents()
    return pane, velden


def test_de_pagina_schuift_mee_met_de_focus(qtbot) -> None:
    pane, velden = _pagina(qtbot)
    for veld in (velden[30], velden[2], velden[-1]):
        veld.setFocus()
        assert veld.visibleRegion().boundingRect().height() > 20
    assert pane.verticalScrollBar().value() > 0


def test_de_pagina_schuift_niet_door_in_het_niets(qtbot) -> None:
    """Wrapped text asks for much height when narrow; at its real width the page ends where its content ends."""
    inhoud = QWidget()
    kolom = QVBoxLayout(inhoud)
    for _ in range(10):
        kolom.addWidget(PlainLabel("woord " * 60))
    pane = ScrollPane(inhoud)
    qtbot.addWidget(pane)
    pane.resize(900, 300)
    pane.show()
    QApplication.processEvents()
    assert pane.widget().height() <= inhoud.heightForWidth(inhoud.width()) + 2
    assert pane.inhoud() is inhoud


def test_een_pagina_die_weg_is_luistert_niet_meer_naar_de_focus(qtbot) -> None:
    pane, _ = _pagina(qtbot)
    with qtbot.waitSignal(pane.destroyed):
        pane.deleteLater()
    regel = QLineEdit()
    qtbot.addWidget(regel)
    regel.show()
    regel.setFocus()
    QApplication.processEvents()
