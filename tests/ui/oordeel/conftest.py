"""The page of the judgement on a hand-made one."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.services.dossiers import Dossiers
from datalek_gui.ui import theme
from datalek_gui.ui.oordeel.oordeel_page import OordeelPage
from datalek_gui.ui.oordeel.stand import Stand
from datalek_gui.ui.widgets.plain_label import PlainLabel
from tests.conftest import Klok
from tests.fakes import FakeRegister
from tests.oordelen import FakeBeoordelen

TOEN = datetime(2022, 11, 18, 13, 3, tzinfo=UTC)  # 14:03 in Amsterdam
GROOTTE = (1366, 768)


@pytest.fixture(autouse=True)
def licht(qapp: QApplication) -> None:
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if not qapp.styleSheet() or theme.kleur("window").name().upper() != theme.LICHT["window"]:
        theme.pas_toe(qapp, "licht")


@pytest.fixture
def beoordelen() -> FakeBeoordelen:
    return FakeBeoordelen(lambda: TOEN)


@pytest.fixture
def toon(qtbot: Any) -> Callable[[QWidget], QWidget]:
    """On screen, in the active window."""

    def doe(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.resize(*GROOTTE)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is not None)
        QApplication.processEvents()
        return widget

    return doe


class Bureau:
    """One dossier, its answers and facts, and the page about it."""

    def __init__(self, formulier: Formulier, klok: Klok, beoordelen: FakeBeoordelen) -> None:
        self.dossier = Dossiers(FakeRegister(), formulier, klok).nieuw()
        self.antwoorden: dict[str, Any] = {}
        self.feiten = Feiten(verantwoordelijke="ja", persoonsgegevens="ja", inbreuk="ja")
        self.beoordelen = beoordelen
        self.page = OordeelPage(self.stand, beoordelen, formulier, vraag_van=lambda feit: f"vraag_{feit}", klok=klok)  # type: ignore[arg-type]

    def stand(self) -> Stand:
        return Stand(self.dossier, self.antwoorden, self.beoordelen.nu, self.feiten)


@pytest.fixture
def bureau(
    formulier: Formulier, klok: Klok, beoordelen: FakeBeoordelen, toon: Callable[[QWidget], QWidget]
) -> Iterator[Bureau]:
    bureau = Bureau(formulier, klok, beoordelen)
    toon(bureau.page)
    yield bureau
    bureau.page.close()


def tekst(waar: QWidget) -> str:
    """Every word that shows."""
    QApplication.processEvents()
    labels = [label for label in waar.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.tekst() if isinstance(label, PlainLabel) else label.text() for label in labels)


def bereikbaar(vlak: QWidget) -> list[QWidget]:
    alle = vlak.findChildren(QWidget)
    return [w for w in alle if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible() and w.isEnabled()]
