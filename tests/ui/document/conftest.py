"""The look of the program, and the rule that everything one can reach has a name."""

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from datalek_gui.ui import theme


@pytest.fixture(autouse=True)
def licht(qapp: QApplication) -> None:
    """Only when an earlier test left something else: restyling costs half a second."""
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the windows of the test before
    if not qapp.styleSheet() or theme.kleur("window").name().upper() != theme.LICHT["window"] or theme.maat(100) != 100:
        theme.pas_toe(qapp, "licht")


@pytest.fixture
def settings(tmp_path) -> QSettings:
    return QSettings(str(tmp_path / "instellingen.ini"), QSettings.Format.IniFormat)


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
