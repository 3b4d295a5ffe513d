"""What the user sees when something fails: the sentence of a DatalekFout, or the window about a bug with its report.

The report names places in the program and nothing else. Exception messages and local variables may hold
what a user typed, so neither is ever read; of a few built-in exceptions only the identifier is told.

Loaded after the start (see crash.py): a good day never shows it.
"""

import platform
from collections.abc import Iterator
from pathlib import PurePath
from types import TracebackType

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMessageBox, QPlainTextEdit, QVBoxLayout, QWidget

from datalek_gui import __version__
from datalek_gui.ui.widgets.knop import primaire_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel

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
