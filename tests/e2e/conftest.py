"""The whole program on a fresh data folder, with a clock that tests can set."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from datalek_gui import app as hal
from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json
from datalek_gui.ui.background import background
from datalek_gui.ui.crash import CrashHook
from datalek_gui.ui.dialogs.ontgrendelen import OntgrendelWindow
from tests.conftest import RESOURCES, Klok

WACHTWOORD = "vier rustige ganzen lopen"


VENSTERS = {
    "OntgrendelWindow",
    "MainWindow",
    "PresentatieWindow",
    "QMenu",
    "QMessageBox",
    "QTipLabel",
    "CrashDialog",
    "OverneemWindow",
}


class LosseVensters(QObject):
    """A widget shown before it has a place flashes up as a window of its own and takes the focus away."""

    def __init__(self) -> None:
        super().__init__()
        self.gezien: set[str] = set()

    def eventFilter(self, bron: QObject, gebeurtenis: QEvent) -> bool:  # noqa: N802 - Qt's name
        if gebeurtenis.type() == QEvent.Type.Show and isinstance(bron, QWidget) and bron.isWindow():
            self.gezien.add(type(bron).__name__)
        return False


class Programma:
    """One run of the program after another on the same folder."""

    def __init__(self, qtbot: Any, map_: Path, klok: Klok) -> None:
        self.qtbot, self.map, self.klok = qtbot, map_, klok
        self.hal: hal.Hal | None = None

    def start(self) -> OntgrendelWindow:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.hal = hal.Hal(app, hal.LateKluis(self.map), self.map, klok=self.klok)
        self.hal.begin()
        assert self.hal.ontgrendelen is not None
        venster = self.hal.ontgrendelen
        venster.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return venster

    def wacht_op_register(self) -> Any:
        assert self.hal is not None
        self.qtbot.waitUntil(lambda: self.hal is not None and self.hal.venster is not None, timeout=20_000)
        venster = self.hal.venster
        venster.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return venster

    def sluit(self) -> None:
        if self.hal is None:
            return
        if self.hal.venster is not None:
            assert self.hal.venster.close()
            self.hal.venster.deleteLater()
        elif self.hal.ontgrendelen is not None:
            self.hal.ontgrendelen.hide()
            self.hal.ontgrendelen.deleteLater()
        self.hal.kluis.sluit()
        self.hal.deleteLater()
        self.hal = None
        QApplication.sendPostedEvents()


@pytest.fixture
def programma(qtbot: Any, tmp_path: Path, klok: Klok, monkeypatch: pytest.MonkeyPatch) -> Iterator[Programma]:
    monkeypatch.setattr(hal.Hal, "stop", lambda _zelf: None)  # one QApplication serves all tests
    programma = Programma(qtbot, tmp_path / "gegevens", klok)
    app, losse = QApplication.instance(), LosseVensters()
    assert app is not None
    app.installEventFilter(losse)
    yield programma
    programma.sluit()
    app.removeEventFilter(losse)
    assert losse.gezien <= VENSTERS
    assert not background().busy


@pytest.fixture
def haak(qapp: QApplication) -> Iterator[CrashHook]:
    """The crash window in place, as the hall puts it."""
    haak = CrashHook(parent=qapp)
    haak.install()
    yield haak
    haak.uninstall()
    if haak.dialog is not None:
        haak.dialog.close()


@pytest.fixture(scope="session")
def oefendossier(formulier: Any) -> Callable[[str], dict[str, Any]]:
    """Typed answers of a practice dossier, by the name of its file."""

    def lees(naam: str) -> dict[str, Any]:
        ruw = json.loads((RESOURCES / "oefendossiers" / f"{naam}.json").read_text(encoding="utf-8"))
        return antwoorden_uit_json({**ruw["organisatie"], **ruw["antwoorden"]}, formulier.vragen, formulier.hernoemd)

    return lees
