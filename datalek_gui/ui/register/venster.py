"""What the windows about the whole register share: a heading, work with progress that can be stopped, two buttons."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.domain.voortgang import Afgebroken, Voortgang
from datalek_gui.ui import theme
from datalek_gui.ui.background import run_in_background
from datalek_gui.ui.register.woorden import getal
from datalek_gui.ui.widgets.knop import primaire_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel

LOOP_MS = 100
TOON_NA_MS = 300  # shorter work shows no progress


class _Stand:
    """How far the work behind the window is; written there, read here. `stop`: the user has had enough."""

    def __init__(self) -> None:
        self.gedaan, self.totaal, self.stop = 0, 0, False

    def meld(self, gedaan: int, totaal: int) -> bool:
        self.gedaan, self.totaal = gedaan, totaal
        return not self.stop


class Registervenster(QDialog):
    """`doe` is the primary button. While something runs, everything but Annuleren is off and Annuleren stops it."""

    def __init__(self, titel: str, kop: str, doe: str, breedte: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(titel)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.maat(breedte))
        self.kop = PlainLabel(kop, "kop")
        self.vlak = QWidget()
        self.inhoud = QVBoxLayout(self.vlak)
        self.inhoud.setContentsMargins(0, 0, 0, 0)
        self.inhoud.setSpacing(24)
        self.melding = PlainLabel("", "fout")
        self.bezig = PlainLabel("", "hint")
        self.balk = QProgressBar()
        self.balk.setAccessibleName("Voortgang")
        self.annuleren = secundaire_knop("&Annuleren")
        self.annuleren.clicked.connect(self.reject)
        self.doe = primaire_knop(doe)
        self.doe.setDefault(True)
        self._stand: _Stand | None = None
        self._klaar: Callable[[Any], object] = bool
        self._lezer = QTimer(self, interval=LOOP_MS)
        self._lezer.timeout.connect(self._show_progress)
        self._build()
        self._show_work(False)

    def _build(self) -> None:
        self.voet = QHBoxLayout()
        self.voet.addStretch()
        self.voet.addWidget(self.annuleren)
        self.voet.addWidget(self.doe)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 24, 32, 24)
        layout.setSpacing(16)
        layout.addWidget(self.kop)
        layout.addWidget(self.vlak, 1)
        for widget in (self.melding, self.bezig, self.balk):
            layout.addWidget(widget)
        layout.addLayout(self.voet)
        self.melding.hide()

    # --- work ----------------------------------------------------------------------------------

    def werk(self, wat: str, op: Callable[[Voortgang], Any], klaar: Callable[[Any], object]) -> None:
        """Run `op` behind the window; `klaar` gets what it gave. A DatalekFout becomes a sentence above the buttons."""
        if self._stand is not None:
            return
        self.zeg("")
        stand = _Stand()
        self._stand, self._klaar = stand, klaar
        self.bezig.setText(wat)
        self.vlak.setEnabled(False)
        self.doe.setEnabled(False)
        self._lezer.start()
        QTimer.singleShot(TOON_NA_MS, self, lambda: self._show_work(self._stand is stand))
        run_in_background(lambda: op(stand.meld), self._on_klaar, self._on_mislukt)

    def zeg(self, zin: str) -> None:
        """What went wrong; empty: nothing."""
        self.melding.setText(zin)
        self.melding.setVisible(bool(zin))

    def _on_klaar(self, waarde: Any) -> None:
        klaar = self._klaar
        self._end()
        klaar(waarde)

    def _on_mislukt(self, fout: Exception) -> None:
        self._end()
        if not isinstance(fout, DatalekFout):
            raise fout
        if not isinstance(fout, Afgebroken):
            self.zeg(fout.zin)

    def _end(self) -> None:
        self._stand = None
        self._lezer.stop()
        self._show_work(False)
        self.vlak.setEnabled(True)
        self.doe.setEnabled(True)

    def _show_work(self, ja: bool) -> None:
        self.bezig.setVisible(ja)
        self.balk.setVisible(ja)

    def _show_progress(self) -> None:
        stand = self._stand
        if stand is not None:
            self.balk.setRange(0, stand.totaal)
            self.balk.setValue(stand.gedaan)
            self.balk.setAccessibleDescription(f"{getal(stand.gedaan)} van {getal(stand.totaal)}")

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """As high as its text is at this width; Qt itself would cut off what wraps."""
        super().showEvent(event)
        if not event.spontaneous():
            self.resize(self.width(), max(self.height(), self._layout.totalHeightForWidth(self.width())))

    def reject(self) -> None:
        """Esc and Annuleren: first stop the work, then close."""
        if self._stand is not None:
            self._stand.stop = True
        else:
            super().reject()
