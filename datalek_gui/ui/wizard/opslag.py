"""Autosave: what was typed is on disk within two seconds, and at every turn of the page.

"Opgeslagen" is said only after the commit. When saving fails nothing is dropped: the changes stay here, the
failure is said, and it is tried again until it works.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from datalek_gui.domain.fouten import DatalekFout

RUST_MS = 800  # after the last keystroke; well within the promised two seconds
UITERLIJK_MS = 1_600  # also while someone keeps typing
OPNIEUW_MS = 5_000  # after a failure


class Opslag(QObject):
    """Collects changed answers and hands them to `save`.

    Signals: opgeslagen(moment, aware UTC) after the commit · mislukt(sentence).
    """

    opgeslagen = Signal(object)
    mislukt = Signal(str)

    def __init__(
        self, save: Callable[[Mapping[str, Any]], object], nu: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._nu = nu
        self._wijzigingen: dict[str, Any] = {}
        self._rust = self._timer(RUST_MS)
        self._uiterlijk = self._timer(UITERLIJK_MS)

    def _timer(self, duur_ms: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=duur_ms)
        timer.timeout.connect(self.bewaar)
        return timer

    @property
    def openstaand(self) -> Mapping[str, Any]:
        """Changes that are not on disk yet."""
        return self._wijzigingen

    def meld(self, sleutel: str, waarde: Any) -> None:
        self._wijzigingen[sleutel] = waarde
        self._rust.start(RUST_MS)
        if not self._uiterlijk.isActive():
            self._uiterlijk.start()

    def bewaar(self) -> bool:
        """Write what is waiting, now. True when nothing is left waiting."""
        self._rust.stop()
        self._uiterlijk.stop()
        if not self._wijzigingen:
            return True
        wijzigingen = dict(self._wijzigingen)
        try:
            self._save(wijzigingen)
        except DatalekFout as fout:
            self._rust.start(OPNIEUW_MS)
            self.mislukt.emit(fout.zin)
            return False
        self._wijzigingen.clear()
        self.opgeslagen.emit(self._nu())
        return True
