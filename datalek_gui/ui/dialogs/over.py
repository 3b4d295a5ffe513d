"""About the program: which version, where the data are, and that it calls nobody."""

from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui import __version__
from datalek_gui.ui.widgets.knop import primaire_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel

ALINEAS = (
    "Dit programma maakt geen verbinding met internet. "
    "Uw gegevens staan versleuteld op deze computer en nergens anders.",
    "Het programma helpt u een datalek af te handelen. Beslissen doet u; indienen doet u zelf op de website van de "
    "Autoriteit Persoonsgegevens.",
)


class OverDialog(QDialog):
    """`map_`: the data folder, shown and opened."""

    def __init__(self, map_: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Over Datalekdossier")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(520)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 24)
        layout.setSpacing(16)
        layout.addWidget(PlainLabel("Datalekdossier", "kop"))
        for tekst in ALINEAS:
            layout.addWidget(PlainLabel(tekst))
        layout.addWidget(PlainLabel(f"Gegevensmap: {map_}", "hint"))
        layout.addWidget(PlainLabel(f"Versie {__version__} · Qt {qVersion()} · licentie EUPL-1.2", "hint"))
        layout.addStretch()
        self.map = secundaire_knop("&Gegevensmap openen", "folder-open")
        self.map.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(map_)))
        self.sluiten = primaire_knop("&Sluiten")
        self.sluiten.setDefault(True)
        self.sluiten.clicked.connect(self.accept)
        knoppen = QHBoxLayout()
        knoppen.addWidget(self.map)
        knoppen.addStretch()
        knoppen.addWidget(self.sluiten)
        layout.addLayout(knoppen)
        self.sluiten.setFocus()
        self.resize(self.width(), layout.totalHeightForWidth(self.width()))
