"""A dossier on screen in the wizard, on a register in memory whose disk can fail, with someone at the keyboard."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from datalek_gui.domain.brieven.sjabloon import load_sjablonen
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.export.page_style import gebruik_fonts
from datalek_gui.services.beoordelen import Beoordelen
from datalek_gui.services.documenten import Documenten
from datalek_gui.services.dossiers import Dossiers
from datalek_gui.services.meldingen import Meldingen
from datalek_gui.ui import theme
from datalek_gui.ui.vragen.vraag_field import VraagField
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.wizard import opslag
from datalek_gui.ui.wizard.wizard_page import WizardPage
from tests.bouwers import een_invoer, oefening
from tests.conftest import RESOURCES, Klok
from tests.drivers.wizard_driver import WizardDriver
from tests.fakes import FakeRegister, FakeWork

GROOTTE = (1366, 768)


class Schijf(FakeRegister):
    """`storing`: what every commit fails with; `bij_commit` is called after each that worked."""

    def __init__(self) -> None:
        super().__init__()
        self.storing: DatalekFout | None = None
        self.bij_commit: Callable[[], object] = lambda: None

    def __call__(self) -> FakeWork:
        schijf = self

        class Werk(FakeWork):
            def commit(self) -> None:
                if schijf.storing is not None:
                    raise schijf.storing
                super().commit()
                schijf.bij_commit()

        return Werk(self)


class Tafel:
    """One dossier on screen; `heropen` closes it and opens it again, as tomorrow."""

    def __init__(self, qtbot: Any, formulier: Formulier, klok: Klok, invoer: dict[str, Any] | None) -> None:
        self.qtbot, self.formulier, self.klok = qtbot, formulier, klok
        self.schijf = Schijf()
        self.dossiers = Dossiers(self.schijf, formulier, klok)
        self.beoordelen = Beoordelen(self.schijf, formulier, klok)
        gebruik_fonts(RESOURCES / "fonts")
        documenten = Documenten(formulier, load_sjablonen(RESOURCES), klok)
        self.meldingen = Meldingen(self.schijf, formulier, documenten, klok)
        dossier = self.dossiers.nieuw() if invoer is None else self.dossiers.importeer(json.dumps(invoer), "proef")
        self.id = dossier.id
        self.schijf.commits = 0

    def open(self, **anders: Any) -> "Tafel":
        self.wizard = WizardPage(
            self.dossiers,
            self.formulier,
            self.id,
            nu=self.klok,
            beoordelen=self.beoordelen,
            meldingen=lambda: self.meldingen,
            **anders,
        )
        self.is_open = True
        self.wizard.resize(*GROOTTE)
        self.wizard.show()
        self.activeer()
        self.toetsen = WizardDriver(self.qtbot, self.wizard)
        return self

    def activeer(self) -> None:
        self.wizard.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    def sluit(self) -> None:
        assert self.wizard.close()
        self.is_open = False
        self.wizard.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def heropen(self, **anders: Any) -> "Tafel":
        self.sluit()
        return self.open(**anders)

    # --- the form ---

    def veld(self, sleutel: str) -> VraagField:
        """The field of a question; goes to its step when it is on another."""
        stap = self.wizard.indeling.stap_van(sleutel)
        assert stap is not None
        if self.wizard.stap != stap.sleutel:
            self.wizard.ga_naar_stap(stap.sleutel)
        return self.wizard.paginas[stap.sleutel].velden[sleutel]

    def antwoord(self, sleutel: str, waarde: Any) -> None:
        """By keyboard, as a handler does."""
        veld = self.veld(sleutel)
        veld.focus_veld()
        self.toetsen.beantwoord(veld, waarde)
        QApplication.processEvents()

    def typ_in(self, sleutel: str, tekst: str) -> VraagField:
        """Letters into a field, without looking what they come to."""
        veld = self.veld(sleutel)
        veld.focus_veld()
        self.toetsen.typ(tekst)
        return veld

    def toets(self, toets: Qt.Key, bijtoets: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.toetsen.toets(toets, bijtoets)
        QApplication.processEvents()

    @property
    def focus(self) -> str:
        """Key of the question with the focus; empty outside the questions."""
        return next((s for s, v in self.wizard.paginas[self.wizard.stap].velden.items() if v.heeft_focus()), "")

    # --- what is on disk, what is said ---

    def op_schijf(self, sleutel: str) -> Any:
        return self.schijf.inhoud.antwoorden[self.id].get(sleutel)

    @property
    def stand(self) -> str:
        return self.wizard.voet.stand

    def tekst(self, waar: QWidget | None = None) -> str:
        """Every word that shows."""
        QApplication.processEvents()
        labels = (waar or self.wizard).findChildren(QLabel)
        return "\n".join(
            label.tekst() if isinstance(label, PlainLabel) else label.text() for label in labels if label.isVisible()
        )


@pytest.fixture(autouse=True)
def licht(qapp: QApplication) -> None:
    """Only when an earlier test left something else: restyling costs half a second."""
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the windows of the test before
    if not qapp.styleSheet() or theme.kleur("window").name().upper() != theme.LICHT["window"] or theme.maat(100) != 100:
        theme.pas_toe(qapp, "licht")


@pytest.fixture
def maak_tafel(qtbot: Any, formulier: Formulier, klok: Klok) -> Iterator[Callable[..., Tafel]]:
    """Opens a new dossier, or one with these answers (as JSON), or a whole dossier in the open JSON."""
    tafels: list[Tafel] = []

    def maak(antwoorden: dict[str, Any] | None = None, invoer: dict[str, Any] | None = None, **anders: Any) -> Tafel:
        if antwoorden is not None:
            invoer = een_invoer(antwoorden=antwoorden)
        tafels.append(Tafel(qtbot, formulier, klok, invoer).open(**anders))
        return tafels[-1]

    yield maak
    for tafel in tafels:
        tafel.schijf.storing = None  # a disk that failed may not keep the window open
        if tafel.is_open:
            tafel.sluit()


@pytest.fixture
def tafel(maak_tafel: Callable[..., Tafel]) -> Tafel:
    """A new, empty dossier."""
    return maak_tafel()


@pytest.fixture
def volle_tafel(maak_tafel: Callable[..., Tafel], klok: Klok) -> Tafel:
    """The melding of November 2022, complete but not yet filed, on the day it was made."""
    invoer = oefening()
    klok.moment = klok.moment.fromisoformat(invoer["melding"]["ingediend_op"])
    return maak_tafel(invoer={s: w for s, w in invoer.items() if s != "melding"})


@pytest.fixture
def geen_wekker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Autosave waits a minute: what is on disk before that was saved for another reason."""
    for naam in ("RUST_MS", "UITERLIJK_MS"):
        monkeypatch.setattr(opslag, naam, 60_000)


def naam_van(widget: QWidget) -> str:
    """What a screen reader says."""
    gevonden = QAccessible.queryAccessibleInterface(widget)
    return gevonden.text(QAccessible.Text.Name) if gevonden is not None else ""


def plek(widget: QWidget, vlak: QWidget) -> tuple[int, int]:
    """(y, x) of the question that `widget` belongs to, or of the widget itself, on `vlak`."""
    deel: QWidget | None = widget
    while deel is not None and deel is not vlak and not isinstance(deel, VraagField):
        deel = deel.parentWidget()
    punt = (deel if isinstance(deel, VraagField) else widget).mapTo(vlak, QPoint())
    return punt.y(), punt.x()


def bereikbaar(vlak: QWidget) -> list[QWidget]:
    """All visible widgets that can have the focus."""
    alle = vlak.findChildren(QWidget)
    return [w for w in alle if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible() and w.isEnabled()]
