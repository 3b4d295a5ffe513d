"""One line of text: plain text only, no control characters. Apart from the other inputs, because the unlock window
needs only this one and may not wait for the rest."""

import re

from PySide6 import QtCore, QtGui  # by module: each name is made at its first use, none before the unlock window stands
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from datalek_gui.ui.widgets.plain_label import herstijl

_NIEUWE_REGEL = "\r\n|[\r\v\f\x85\u2028\u2029]"
# Control characters, half surrogates, and the marks that make text read in another order than it is stored.
_STUUR = "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"


def schoon(tekst: str) -> str:
    """Text without control characters; every kind of line end becomes a newline, tabs stay."""
    return re.sub(_STUUR, "", re.sub(_NIEUWE_REGEL, "\n", tekst))


def schone_regel(tekst: str) -> str:
    """The same on one line."""
    return schoon(tekst).replace("\n", " ").replace("\t", " ")


def platte_tekst(bron: "QtCore.QMimeData") -> str:
    """What someone pastes, without its looks (Outlook brings HTML)."""
    if bron.hasText():
        return bron.text()
    return QtGui.QTextDocumentFragment.fromHtml(bron.html()).toPlainText() if bron.hasHtml() else ""


def zet_ernst(widget: QWidget, ernst: str) -> None:
    """Edge of the input: "fout", "let_op" or ""."""
    if (widget.property("ernst") or "") != ernst:
        widget.setProperty("ernst", ernst)
        herstijl(widget)


class InvoerRegel(QLineEdit):
    """One line of text. Pasting goes through `schone_regel`; what comes in otherwise is cleaned by who reads it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxLength(2**31 - 1)  # Qt's own limit drops what comes after 32,767 characters without a word

    def zet_alleen_lezen(self, ja: bool) -> None:
        self.setReadOnly(ja)
        self.setProperty("alleen_lezen", ja)
        herstijl(self)

    def keyPressEvent(self, toets: "QtGui.QKeyEvent") -> None:  # noqa: N802 - Qt's name
        if toets.matches(QtGui.QKeySequence.StandardKey.Paste):
            self.plak()
        else:
            super().keyPressEvent(toets)

    def contextMenuEvent(self, gebeurtenis: "QtGui.QContextMenuEvent") -> None:  # noqa: N802 - Qt's name
        menu = self.createStandardContextMenu()
        plakken = next((a for a in menu.actions() if a.objectName() == "edit-paste"), None)
        if plakken is not None:
            plakken.triggered.disconnect()
            plakken.triggered.connect(self.plak)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(gebeurtenis.globalPos())

    def dropEvent(self, gebeurtenis: "QtGui.QDropEvent") -> None:  # noqa: N802 - Qt's name
        if not self.isReadOnly():
            self.setCursorPosition(self.cursorPositionAt(gebeurtenis.position().toPoint()))
            self.insert(schone_regel(platte_tekst(gebeurtenis.mimeData())))
            gebeurtenis.acceptProposedAction()

    def plak(self) -> None:
        """Paste as one clean line; one step for Ctrl+Z."""
        if not self.isReadOnly():
            self.insert(schone_regel(platte_tekst(QtGui.QGuiApplication.clipboard().mimeData())).strip())
