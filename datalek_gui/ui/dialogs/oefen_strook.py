"""At the foot of the first window: into the practice register, without a passphrase, and out of it for good."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from datalek_gui.ui.widgets.knop import link_knop

BEGIN, VERDER = "Oe&fenen met verzonnen dossiers", "Verder oe&fenen"


class OefenStrook(QWidget):
    """Signals: oefenen_gevraagd(); weggooien_gevraagd() — only offered while there is a practice register."""

    oefenen_gevraagd = Signal()
    weggooien_gevraagd = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.oefenen = link_knop(BEGIN)
        self.oefenen.clicked.connect(self.oefenen_gevraagd)
        self.weg = link_knop("Oefen&register weggooien")
        self.weg.clicked.connect(self.weggooien_gevraagd)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.addStretch(1)
        row.addWidget(self.oefenen)
        row.addWidget(self.weg)
        row.addStretch(1)
        self.zet(bestaat=False)

    def zet(self, *, bestaat: bool) -> None:
        self.oefenen.setText(VERDER if bestaat else BEGIN)
        self.weg.setVisible(bestaat)
