"""When something fails. A DatalekFout becomes one dialog with its own sentence; anything else is a bug:
one log record and one window with a report to copy, and the program goes on.

Only the hook is here; what it shows is in ``crash_window.py``, which the hall loads once the register stands.
"""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from datalek_gui.domain.fouten import DatalekFout

log = logging.getLogger(__name__)


class CrashHook(QObject):
    """Takes the place of sys.excepthook; any thread may call it.

    Signals: crashed(object, str) — the exception and the name of its thread, handed to the main thread.
    """

    crashed = Signal(object, str)

    def __init__(
        self, window: Callable[[], QWidget | None] = QApplication.activeWindow, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._dialog: QDialog | None = None
        self._before = (sys.excepthook, threading.excepthook)
        self.crashed.connect(self._show, Qt.ConnectionType.QueuedConnection)

    @property
    def dialog(self) -> QDialog | None:
        """The window that is open now; there is never a second one."""
        return self._dialog

    def install(self) -> None:
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._hook(args.exc_type, args.exc_value, args.exc_traceback)

    def uninstall(self) -> None:
        sys.excepthook, threading.excepthook = self._before

    def _hook(self, soort: type[BaseException], fout: BaseException | None, spoor: TracebackType | None) -> Any:
        if fout is None or issubclass(soort, (KeyboardInterrupt, SystemExit)):
            return self._before[0](soort, fout or soort(), spoor)
        if isinstance(fout, DatalekFout):
            log.warning("DatalekFout: %s", soort.__qualname__)
        else:
            from datalek_gui.ui.crash_window import report  # late: 10 ms that a good start can do without

            log.error("Onverwachte fout\n%s", report(fout, threading.current_thread().name))
        self.crashed.emit(fout, threading.current_thread().name)
        return None

    @Slot(object, str)
    def _show(self, fout: BaseException, thread: str) -> None:
        if self._dialog is not None:
            return
        from datalek_gui.ui.crash_window import CrashDialog, report, show_fout  # late: as above

        if isinstance(fout, DatalekFout):
            self._dialog = show_fout(fout.zin, self._window())
        else:
            self._dialog = CrashDialog(report(fout, thread), self._window())
            self._dialog.open()
        self._dialog.finished.connect(self._forget)

    def _forget(self) -> None:
        self._dialog = None
