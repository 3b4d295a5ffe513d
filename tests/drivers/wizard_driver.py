"""A handler at the keyboard: Tab, Space, arrows and letters, and nothing else."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from datalek_gui.domain.formulier.vraag import Vraagsoort
from datalek_gui.domain.tijd import AMSTERDAM
from datalek_gui.ui.vragen.vraag_field import VraagField
from datalek_gui.ui.wizard.wizard_page import WizardPage

MAX_TABS = 400


class Toetsenbord:
    """Sends keys to whatever has the focus."""

    def __init__(self, qtbot: Any) -> None:
        self.qtbot = qtbot

    def toets(self, toets: Qt.Key, bijtoets: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.focus(), toets, bijtoets)

    def typ(self, tekst: str) -> None:
        """Letter by letter; Qt's own key tester knows no letters beyond Latin-1 (Ş, Ł)."""
        naar = self.focus()
        for letter in tekst:
            for soort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(naar, QKeyEvent(soort, 0, Qt.KeyboardModifier.NoModifier, letter))

    def focus(self) -> QWidget:
        if QApplication.activeWindow() is None:  # without a window manager nobody hands the focus on
            venster = next(w for w in QApplication.topLevelWidgets() if w.isVisible())
            venster.activateWindow()
            self.qtbot.waitUntil(lambda: QApplication.activeWindow() is not None)
        widget = QApplication.focusWidget()
        assert widget is not None, "niets heeft de focus"
        return widget

    def tab_tot(self, bereikt: Callable[[QWidget], bool], wat: str) -> None:
        """Tab until the focused widget fits; at most once around."""
        for _ in range(MAX_TABS):
            if bereikt(self.focus()):
                return
            self.toets(Qt.Key.Key_Tab)
        raise AssertionError(f"met Tab is niet te bereiken: {wat}")

    def druk_op(self, naam: str) -> None:
        """Tab to the button of that name and press it."""
        self.tab_tot(lambda w: naam in (w.accessibleName(), getattr(w, "text", str)().replace("&", "")), naam)
        self.toets(Qt.Key.Key_Space)


class VeldDriver(Toetsenbord):
    """Answers one question in its field."""

    def beantwoord(self, veld: VraagField, waarde: Any) -> None:
        self.tab_tot(lambda w: veld.isAncestorOf(w), veld.vraag.sleutel)
        match veld.vraag.soort:
            case Vraagsoort.TEKST | Vraagsoort.LANGE_TEKST:
                self._tekst(waarde)
            case Vraagsoort.GETAL:
                self.typ(str(waarde))
            case Vraagsoort.DATUM:
                self.typ(_datum(waarde))
            case Vraagsoort.MOMENT:
                self._moment(waarde)
            case Vraagsoort.JA_NEE:
                self._kies("Ja" if waarde else "Nee", Qt.Key.Key_Right)
            case Vraagsoort.KEUZE:
                optie = veld.vraag.optie(waarde)
                assert optie is not None
                self._kies(optie.tekst, Qt.Key.Key_Down)
            case Vraagsoort.MEERKEUZE:
                self._kruis_aan(veld, waarde)
            case Vraagsoort.VERKLARING:
                if waarde:
                    self.toets(Qt.Key.Key_Space)
            case _:
                raise AssertionError(f"geen driver voor {veld.vraag.soort}")
        assert veld.waarde() == waarde, f"{veld.vraag.sleutel}: {veld.waarde()!r} in plaats van {waarde!r}"

    def _tekst(self, tekst: str) -> None:
        for nummer, regel in enumerate(tekst.split("\n")):
            if nummer:
                self.toets(Qt.Key.Key_Return)
            self.typ(regel)

    def _moment(self, moment: datetime) -> None:
        lokaal = moment.astimezone(AMSTERDAM)
        self.typ(_datum(lokaal.date()))
        self.toets(Qt.Key.Key_Tab)
        self.typ(f"{lokaal:%H:%M}")

    def _kies(self, tekst: str, verder: Qt.Key) -> None:
        self.toets(Qt.Key.Key_Space)
        for _ in range(40):
            if self.focus().accessibleName() == tekst:
                return
            self.toets(verder)
        raise AssertionError(f"keuze niet gevonden: {tekst}")

    def _kruis_aan(self, veld: VraagField, gekozen: tuple[str, ...]) -> None:
        for sleutel in gekozen:
            optie = veld.vraag.optie(sleutel)
            assert optie is not None
            tekst = optie.tekst
            self.tab_tot(lambda w, t=tekst: veld.isAncestorOf(w) and w.accessibleName() == t, tekst)
            self.toets(Qt.Key.Key_Space)


class WizardDriver(VeldDriver):
    """Walks a dossier through every step."""

    def __init__(self, qtbot: Any, wizard: WizardPage) -> None:
        super().__init__(qtbot)
        self.wizard = wizard

    def vul_alles_in(self, antwoorden: Mapping[str, Any]) -> None:
        """All steps in order; what stands there already is left alone."""
        self.toets(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        for nummer, _ in enumerate(self.wizard.sleutels):
            self.vul_stap_in(antwoorden)
            if nummer + 1 < len(self.wizard.sleutels):
                self.toets(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def vul_stap_in(self, antwoorden: Mapping[str, Any]) -> None:
        """Every question of this step that shows and has an answer in `antwoorden`."""
        pagina = self.wizard.paginas[self.wizard.stap]
        for sleutel, veld in pagina.velden.items():
            QApplication.processEvents()  # a question may appear because of the one before it
            nieuw = antwoorden.get(sleutel)
            if veld.isVisible() and nieuw not in (None, (), "") and self.wizard.antwoorden.get(sleutel) != nieuw:
                self.beantwoord(veld, nieuw)


def _datum(dag: date) -> str:
    return f"{dag:%d-%m-%Y}"
