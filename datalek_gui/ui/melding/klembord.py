"""Our text on the clipboard, for a minute at most.

An answer may hold personal data, and the clipboard is open to every program. What we put there we take away again,
but never what somebody else put there since.
"""

import sys

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

BEWAAR_MS = 60_000
# Clipboard managers that keep a history leave out what carries these marks (KDE; Windows: Win+V and the cloud).
GEEN_GESCHIEDENIS = (
    {
        'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
        'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
        'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': bytes(4),
    }
    if sys.platform == "win32"
    else {"x-kde-passwordManagerHint": b"secret"}
)


class Klembord(QObject):
    """Signal: gewist() — what we had put there is gone."""

    gewist = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tekst = ""
        self._wekker = QTimer(self, singleShot=True, interval=BEWAAR_MS)
        self._wekker.timeout.connect(self.wis)

    def kopieer(self, tekst: str) -> None:
        """Put `tekst` on the clipboard; the minute begins anew."""
        bron = QMimeData()
        bron.setText(tekst)
        for soort, merk in GEEN_GESCHIEDENIS.items():
            bron.setData(soort, merk)
        QGuiApplication.clipboard().setMimeData(bron)
        self._tekst = tekst
        self._wekker.start()

    def wis(self) -> None:
        """Take our text away; harmless when there is none, or when another stands there now."""
        self._wekker.stop()
        ons, self._tekst = self._tekst, ""
        if ons and QGuiApplication.clipboard().text() == ons:
            QGuiApplication.clipboard().clear()
        if ons:
            self.gewist.emit()
