"""A kluis without keys, and small helpers for the windows around the pages."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from datalek_gui.domain.fouten import OnjuisteHerstelcode, OnjuistWachtwoord, RegisterInGebruik
from datalek_gui.ui import theme
from datalek_gui.ui.dialogs.ontgrendelen import OntgrendelWindow

CODE = "7K3M-Q9TX-2B5C-H8WD-N4RF-V6ZJ-E1GP-Y0SA-XM7C"
GOED = "goed paard batterij nietje"


class FakeKluis:
    """Fits services.ports.Kluis; counts what was asked."""

    def __init__(self, *, bestaat: bool = True, in_gebruik: bool = False) -> None:
        self.wachtwoord = GOED
        self.in_gebruik = in_gebruik
        self.geopend: list[bool] = []
        self.gemaakt: list[str] = []
        self.fout: Exception | None = None
        self._bestaat = bestaat

    @property
    def pad(self) -> str:
        return "/home/jdevries/Datalekdossier/register.db"

    def bestaat(self) -> bool:
        return self._bestaat

    def maak(self, wachtwoord: str) -> str:
        if self.fout:
            raise self.fout
        self.gemaakt.append(wachtwoord)
        self.wachtwoord, self._bestaat = wachtwoord, True
        return CODE

    def ontgrendel(self, wachtwoord: str) -> None:
        if wachtwoord != self.wachtwoord:
            raise OnjuistWachtwoord

    def ontgrendel_met_herstelcode(self, code: str, nieuw_wachtwoord: str) -> None:
        if code != CODE:
            raise OnjuisteHerstelcode
        self.wachtwoord = nieuw_wachtwoord

    def wijzig_wachtwoord(self, nieuw_wachtwoord: str) -> None:
        self.wachtwoord = nieuw_wachtwoord

    def open(self, *, alleen_lezen: bool = False) -> Callable[[], object]:
        if self.in_gebruik and not alleen_lezen:
            raise RegisterInGebruik("jdevries op LAPTOP-12", "09:14")
        self.geopend.append(alleen_lezen)
        return lambda: None

    def sluit(self) -> None:
        pass


@pytest.fixture(autouse=True)
def licht(qapp: QApplication) -> None:
    """Only when an earlier test left something else: restyling costs half a second."""
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the windows of the test before
    if not qapp.styleSheet() or theme.kleur("window").name().upper() != theme.LICHT["window"] or theme.maat(100) != 100:
        theme.pas_toe(qapp, "licht")


@pytest.fixture
def settings(tmp_path) -> Iterator[QSettings]:
    instellingen = QSettings(str(tmp_path / "instellingen.ini"), QSettings.Format.IniFormat)
    yield instellingen
    instellingen.sync()


@pytest.fixture
def venster(qtbot):
    """Makes an unlock window on a FakeKluis, shown and ready."""

    def maak(kluis: FakeKluis, blad: bytes = b"%PDF-blad") -> OntgrendelWindow:
        window = OntgrendelWindow(kluis, lambda code: blad)
        window.ontgrendeld.connect(window.close)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        return window

    return maak


@pytest.fixture
def fake_kluis() -> type[FakeKluis]:
    return FakeKluis


@pytest.fixture
def namen_ontbreken():
    """The visible, focusable widgets a screen reader would have no name for."""

    def zoek(window: QWidget) -> list[str]:
        zonder = []
        for widget in window.findChildren(QWidget):
            qt_eigen = widget.objectName().startswith("qt_")
            if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisibleTo(window) or qt_eigen:
                continue
            iface = QAccessible.queryAccessibleInterface(widget)
            if iface is not None and not iface.text(QAccessible.Text.Name):
                zonder.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
        return zonder

    return zoek
