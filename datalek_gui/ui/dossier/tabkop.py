"""The top of a tab: its heading with a quiet line under it, and the buttons of the list at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.ui.widgets.plain_label import PlainLabel

MARGE = 32


class TabKop(QWidget):
    def __init__(self, titel: str, uitleg: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.titel, self.uitleg = PlainLabel(titel, rol="kop"), PlainLabel(uitleg, rol="hint")
        teksten = QVBoxLayout()
        teksten.setSpacing(4)
        teksten.addWidget(self.titel)
        teksten.addWidget(self.uitleg)
        self._rij = QHBoxLayout(self)
        self._rij.setContentsMargins(MARGE, 16, MARGE, 12)
        self._rij.setSpacing(8)
        self._rij.addLayout(teksten, 1)

    def voeg_toe(self, *knoppen: QWidget) -> None:
        for knop in knoppen:
            self._rij.addWidget(knop, 0, Qt.AlignmentFlag.AlignTop)
