"""The program on a register of its own, without the walk through the unlock window."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from datalek_gui import app as hal
from datalek_gui.ui.background import background
from datalek_gui.ui.main_window import MainWindow
from datalek_gui.ui.vragen.vraag_field import VraagField
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.wizard.wizard_page import WizardPage
from tests.drivers.wizard_driver import WizardDriver
from tests.e2e.conftest import WACHTWOORD, Programma
from tests.e2e.woorden import gezegd

CTRL = Qt.KeyboardModifier.ControlModifier


class Werkplek:
    """Opens the register (making it the first time) and its first dossier in the wizard; `heropen`: as tomorrow."""

    def __init__(self, programma: Programma) -> None:
        self.programma, self.qtbot = programma, programma.qtbot

    def open_register(self, alleen_lezen: str = "") -> MainWindow:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.hal = hal.Hal(app, hal.LateKluis(self.programma.map), self.programma.map, klok=self.programma.klok)
        self.programma.hal = self.hal
        if not self.hal.kluis.bestaat():
            self.hal.kluis.maak(WACHTWOORD)
        else:
            self.hal.kluis.ontgrendel(WACHTWOORD)
        venster = self.hal.open_register(self.hal.kluis.open(alleen_lezen=bool(alleen_lezen)), alleen_lezen)
        venster.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return venster

    def open(self, alleen_lezen: str = "") -> "Werkplek":
        self.venster = self.open_register(alleen_lezen)
        assert self.hal.werkkamer is not None
        if self.hal.werkkamer.register.regels():
            self.venster.open_dossier(1)
            self.venster.page.vul_in()
        else:
            self.venster.new_dossier()
        return self

    def sluit(self) -> None:
        self.programma.sluit()

    def heropen(self, alleen_lezen: str = "") -> "Werkplek":
        self.sluit()
        return self.open(alleen_lezen)

    @property
    def wizard(self) -> WizardPage:
        assert isinstance(self.venster.page, WizardPage)
        return self.venster.page

    @property
    def toetsen(self) -> WizardDriver:
        return WizardDriver(self.qtbot, self.wizard)

    # --- the form ---

    def veld(self, sleutel: str) -> VraagField:
        stap = self.wizard.indeling.stap_van(sleutel)
        assert stap is not None
        if self.wizard.stap != stap.sleutel:
            self.wizard.ga_naar_stap(stap.sleutel)
        QApplication.processEvents()
        return self.wizard.paginas[stap.sleutel].velden[sleutel]

    def in_veld(self, sleutel: str) -> VraagField:
        veld = self.veld(sleutel)
        veld.focus_veld()
        return veld

    def typ(self, sleutel: str, *delen: str) -> VraagField:
        """Each part in the next box of the field; then out of it."""
        veld = self.in_veld(sleutel)
        for nummer, deel in enumerate(delen):
            if nummer:
                self.toetsen.toets(Qt.Key.Key_Tab)
            self.toetsen.typ(deel)
        self.verlaat()
        return veld

    def plak(self, sleutel: str, tekst: str = "", html: str = "") -> VraagField:
        bron = QMimeData()
        if tekst:
            bron.setText(tekst)
        if html:
            bron.setHtml(html)
        QGuiApplication.clipboard().setMimeData(bron)
        veld = self.in_veld(sleutel)
        self.toetsen.toets(Qt.Key.Key_V, CTRL)
        QGuiApplication.clipboard().clear()  # a QMimeData left on it crashes Python at its end
        self.verlaat()
        return veld

    def kies(self, sleutel: str, waarde: Any) -> None:
        self.toetsen.beantwoord(self.in_veld(sleutel), waarde)
        self.verlaat()

    def verlaat(self) -> None:
        self.wizard.lijst.setFocus()
        QApplication.processEvents()

    # --- what comes of it ---

    @property
    def stand(self) -> str:
        return self.wizard.voet.stand

    def document(self, wat: str = "ap", geduld: int = 60_000) -> bytes:
        """The PDF that the preview shows."""
        self.wizard.vraag_document(wat)
        self.wacht_op_achtergrond(geduld)
        assert self.venster.page is self.venster.preview, tekst_op(self.venster)
        pdf: bytes = self.venster.preview._data
        self.venster._show(self.venster._before_preview)
        return pdf

    def gedrukt(self, wat: str = "ap", geduld: int = 60_000) -> str:
        return " ".join(gezegd(self.document(wat, geduld)))

    def wacht_op_achtergrond(self, geduld: int = 30_000) -> None:
        self.qtbot.waitUntil(lambda: not background().busy, timeout=geduld)
        QApplication.processEvents()

    def wacht_tot(self, waar: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(waar, timeout=5_000)


def tekst_op(venster: QWidget) -> str:
    """Every word that shows."""
    labels = venster.findChildren(QLabel)
    return "\n".join(
        label.tekst() if isinstance(label, PlainLabel) else label.text() for label in labels if label.isVisible()
    )
