"""When something fails. A DatalekFout becomes one dialog with its own sentence; anything else is a bug:
one log record and one window with a report to copy, and the program goes on.

The report names places in the program and nothing else. Exception messages and local variables may hold
what a user typed, so neither is ever read; of a few built-in exceptions only the identifier is told.
"""

import logging
import platform
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import PurePath
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QMessageBox, QPlainTextEdit, QVBoxLayout, QWidget

from datalek_gui import __version__
from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.ui.widgets.knop import primaire_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel

log = logging.getLogger(__name__)
DEPTH = 40


def report(fout: BaseException, thread: str = "MainThread") -> str:
    """The copyable report: versions, kinds of exception, and file, line and function of each frame."""
    lines = [
        f"Datalekdossier {__version__} · Python {platform.python_version()} · Qt {qVersion()} · "
        f"{platform.system()} {platform.release()} · {QGuiApplication.platformName()}",
        f"Draad: {'hoofd' if thread == 'MainThread' else 'achtergrond'}",
    ]
    for schakel in _chain(fout):
        lines.append("")
        lines.extend(_frames(schakel.__traceback__))
        lines.append(f"{type(schakel).__qualname__}{_identifier(schakel)}")
    return "\n".join(lines)


def _chain(fout: BaseException) -> Iterator[BaseException]:
    """The exception with those that caused it, first cause first."""
    keten: list[BaseException] = []
    schakel: BaseException | None = fout
    while schakel is not None and schakel not in keten:
        keten.append(schakel)
        schakel = schakel.__cause__ or (None if schakel.__suppress_context__ else schakel.__context__)
    return reversed(keten)


def _frames(spoor: TracebackType | None) -> list[str]:
    regels = []
    while spoor is not None:
        code = spoor.tb_frame.f_code
        regels.append(f"  {_place(code.co_filename)}:{spoor.tb_lineno} in {code.co_qualname}")
        spoor = spoor.tb_next
    return regels[-DEPTH:]


def _place(bestand: str) -> str:
    """A path without the user's folders: from the package on, or the last two parts."""
    delen = PurePath(bestand).parts
    for kamer in ("datalek_gui", "db"):
        if kamer in delen:
            return "/".join(delen[delen.index(kamer) :])
    return "/".join(delen[-2:])


def _identifier(fout: BaseException) -> str:
    """What may be told of a built-in exception: the name of an attribute or module, an error number."""
    if type(fout) is AttributeError:
        return f": {type(fout.obj).__qualname__}.{fout.name}"
    if type(fout) in (NameError, ImportError, ModuleNotFoundError):
        return f": {getattr(fout, 'name', '')}"
    if isinstance(fout, OSError):
        return f": fout {fout.errno}"
    return ""


class CrashDialog(QDialog):
    """The window about a bug. It closes with Doorgaan; nothing is lost by it."""

    def __init__(self, verslag: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Er ging iets mis")
        self.setMinimumWidth(560)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._text = QPlainTextEdit(verslag)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName("Verslag van de fout")
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setMinimumHeight(160)
        kop = PlainLabel("Er ging iets mis in het programma", "kop")
        uitleg = PlainLabel(
            "Wat al was opgeslagen, blijft bewaard. U kunt doorwerken. Gebeurt het vaker, sluit het programma dan en "
            "start het opnieuw. Stuur uw beheerder dit verslag: er staan geen gegevens uit uw dossiers in."
        )
        copy = secundaire_knop("&Kopieer verslag", "copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(verslag))
        go_on = primaire_knop("&Doorgaan")
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        knoppen = QHBoxLayout()
        knoppen.addWidget(copy)
        knoppen.addStretch()
        knoppen.addWidget(go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 24)
        layout.setSpacing(16)
        for widget in (kop, uitleg, self._text):
            layout.addWidget(widget)
        layout.addLayout(knoppen)
        go_on.setFocus()


def show_fout(zin: str, parent: QWidget | None = None) -> QMessageBox:
    """One dialog with the sentence of a DatalekFout; does not block."""
    doos = QMessageBox(QMessageBox.Icon.Warning, "Datalekdossier", zin, QMessageBox.StandardButton.Ok, parent)
    doos.setTextFormat(Qt.TextFormat.PlainText)
    doos.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    doos.open()
    return doos


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
            log.error("Onverwachte fout\n%s", report(fout, threading.current_thread().name))
        self.crashed.emit(fout, threading.current_thread().name)
        return None

    @Slot(object, str)
    def _show(self, fout: BaseException, thread: str) -> None:
        if self._dialog is not None:
            return
        if isinstance(fout, DatalekFout):
            self._dialog = show_fout(fout.zin, self._window())
        else:
            self._dialog = CrashDialog(report(fout, thread), self._window())
            self._dialog.open()
        self._dialog.finished.connect(self._forget)

    def _forget(self) -> None:
        self._dialog = None
