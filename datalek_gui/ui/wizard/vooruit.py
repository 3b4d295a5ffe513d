"""Making the next steps while nobody types, so that they open at once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

RUSTIG = 300  # ms without a turn of the page


class Vooruit(QObject):
    """Calls `bouw_een` once in a quiet moment, and again as long as it says that more is to come."""

    def __init__(self, bouw_een: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._bouw_een = bouw_een
        self._straks = QTimer(self, singleShot=True, interval=RUSTIG)
        self._straks.timeout.connect(self._bouw)

    def begin(self) -> None:
        """Start counting the quiet anew."""
        self._straks.start()

    def _bouw(self) -> None:
        if self._bouw_een():
            self._straks.start()
