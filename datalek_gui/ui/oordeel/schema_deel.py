"""The part of the page with the flow chart: whole on the screen, or larger with its path in words beside it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.domain.risico import stroomschema as schema
from datalek_gui.domain.risico.oordeel import Niveau
from datalek_gui.domain.risico.stroomschema import Pad
from datalek_gui.ui import theme
from datalek_gui.ui.oordeel.regels import Blok
from datalek_gui.ui.oordeel.schema_vlak import SchemaVlak
from datalek_gui.ui.widgets.knop import Knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.widgets.scroll_pane import ScrollPane

UITLEG = "De lijn laat zien hoe dit dossier loopt. Kies een vak om naar zijn vraag te gaan."


class SchemaDeel(QWidget):
    """Signal: spring(question)."""

    spring = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Stroomschema")
        self.vlak = SchemaVlak()
        self.vlak.spring.connect(self.spring)
        self._schuif = ScrollPane(self.vlak)
        self.in_woorden = Knop("Groter, met het pad in woorden", "link", "zoom-in")
        self.in_woorden.setCheckable(True)
        self.in_woorden.setProperty("balk", True)
        self.in_woorden.toggled.connect(self._zoom)
        self._woorden = Blok(ruimte=8)
        self._naast = self._bouw_naast()
        balk = QHBoxLayout()
        balk.setContentsMargins(32, 8, 24, 0)
        balk.setSpacing(16)
        balk.addWidget(PlainLabel(UITLEG, rol="hint"), 1, Qt.AlignmentFlag.AlignVCenter)
        balk.addWidget(self.in_woorden)
        links = QVBoxLayout()
        links.setSpacing(0)
        links.addLayout(balk)
        links.addWidget(self._schuif, 1)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(0)
        rij.addLayout(links, 1)
        rij.addWidget(self._naast)
        self._naast.hide()
        self._straks = QTimer(self, singleShot=True, interval=0)
        self._straks.timeout.connect(self._schuif_naar_hier)
        self.vlak.gelegd.connect(self._straks.start)

    def _bouw_naast(self) -> ScrollPane:
        binnen = QWidget()
        indeling = QVBoxLayout(binnen)
        indeling.setContentsMargins(16, 16, 32, 16)
        indeling.setSpacing(8)
        indeling.addWidget(PlainLabel("Het pad in woorden", rol="sectie"))
        indeling.addWidget(self._woorden)
        indeling.addStretch()
        naast = ScrollPane(binnen)
        naast.setFixedWidth(theme.maat(320))
        return naast

    def toon(self, pad: Pad, niveau: Niveau | None) -> None:
        self.vlak.toon(pad)
        zinnen = schema.in_woorden(pad, niveau)
        self.vlak.setAccessibleName(f"Stroomschema. {' '.join(zinnen)}")
        if self._woorden.is_anders(zinnen):
            self._woorden.vul(PlainLabel(zin) for zin in zinnen)

    def toon_hier(self) -> None:
        """Bring the box where the dossier stands into sight, once the boxes have their new places."""
        self._straks.start()

    def _schuif_naar_hier(self) -> None:
        for vak in self.vlak.vakken.values():
            if vak.hier:
                self._schuif.toon(vak)

    def _zoom(self, groter: bool) -> None:
        """The whole chart takes the whole width, so that its letters stay readable."""
        self._naast.setVisible(groter)
        self.vlak.zet_heel(not groter)
        self.toon_hier()
