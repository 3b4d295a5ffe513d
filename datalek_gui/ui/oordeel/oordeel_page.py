"""The judgement of one dossier on a page of its own: advice, flow chart, terms, decision and versions."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.risico.stroomschema import pad
from datalek_gui.domain.tijd import toon_moment
from datalek_gui.services.beoordelen import Beoordelen
from datalek_gui.ui.melding.woorden import zin_niet_melden
from datalek_gui.ui.oordeel.advies_deel import AdviesDeel
from datalek_gui.ui.oordeel.schema_deel import SchemaDeel
from datalek_gui.ui.oordeel.stand import Stand
from datalek_gui.ui.oordeel.termijnen_deel import TermijnenDeel
from datalek_gui.ui.oordeel.versies_deel import VersiesDeel
from datalek_gui.ui.widgets.knop import link_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.wizard.klok_label import KlokLabel
from datalek_gui.ui.wizard.toetsen import bind_toetsen

DELEN = {"advies": "Advies", "stroomschema": "Stroomschema", "termijnen": "Termijnen", "versies": "Besluit en versies"}


class OordeelPage(QWidget):
    """`stand` reads how things are now; `vraag_van` finds the question that tells a fact.

    Signals: closed() — back to where one was · spring(question) — to that question in the wizard ·
    document_gevraagd("advies") · vastgelegd().
    """

    closed = Signal()
    spring = Signal(str)
    document_gevraagd = Signal(str)
    vastgelegd = Signal()

    def __init__(
        self,
        stand: Callable[[], Stand],
        beoordelen: Beoordelen,
        formulier: Formulier,
        *,
        vraag_van: Callable[[str], str],
        klok: Callable[[], datetime],
        alleen_lezen: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("oordeel")
        self._stand, self._beoordelen, self._alleen_lezen = stand, beoordelen, alleen_lezen
        nu = stand()
        self.setWindowTitle(f"{nu.dossier.nummer} – oordeel")
        self.klok = KlokLabel(klok)
        self.balk, self._stapel = QTabBar(), QStackedWidget()
        self.advies, self.schema, self.termijnen = AdviesDeel(), SchemaDeel(), TermijnenDeel()
        self.versies = VersiesDeel(beoordelen, formulier, nu.dossier.id)
        self._bouw(nu.dossier.nummer)
        self.advies.spring.connect(lambda feit: self.spring.emit(vraag_van(feit)))
        for deel in (self.schema, self.versies):
            deel.spring.connect(self.spring)
        self.versies.vastgelegd.connect(self._na_vastleggen)
        bind_toetsen(self, [("Escape", self.closed.emit), ("Alt+Left", self.closed.emit)])
        self.ververs()

    def _bouw(self, nummer: str) -> None:
        terug = link_knop("&Terug", "arrow-left")
        terug.setToolTip("Terug naar waar u was (Esc)")
        terug.clicked.connect(self.closed)
        pdf = secundaire_knop("Advies als &PDF", "file-text")
        pdf.clicked.connect(self.print_document)
        kop = QHBoxLayout()
        kop.setContentsMargins(24, 12, 16, 4)
        kop.setSpacing(16)
        kop.addWidget(terug)
        kop.addWidget(PlainLabel(f"Het oordeel over {nummer}", rol="sectie", afbreken=False))
        kop.addStretch()
        kop.addWidget(pdf)
        kop.addWidget(self.klok)
        self.balk.setObjectName("oordeelbalk")
        self.balk.setExpanding(False)
        self.balk.setDrawBase(False)
        self.balk.setAccessibleName("Delen van het oordeel")
        balk = QHBoxLayout()
        balk.setContentsMargins(24, 0, 24, 0)
        balk.addWidget(self.balk)
        balk.addStretch()
        for naam, deel in zip(DELEN.values(), (self.advies, self.schema, self.termijnen, self.versies), strict=True):
            self.balk.addTab(naam)
            self._stapel.addWidget(deel)
        self.balk.currentChanged.connect(self._toon_deel)
        self._stapel.setObjectName("oordeelblad")
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addLayout(kop)
        indeling.addLayout(balk)
        indeling.addWidget(self._stapel, 1)

    # --- showing ---

    def ververs(self) -> None:
        nu = self._stand()
        gemeld_op = nu.dossier.gemeld_op
        niet = zin_niet_melden(nu.antwoorden, lambda: self._beoordelen.versies(nu.dossier.id))
        gedaan = f"Gemeld bij de AP op {toon_moment(gemeld_op)}" if gemeld_op else niet
        self.klok.toon(nu.dossier.kernfeiten.uiterlijk_op, gedaan)
        self.advies.ververs(nu.beoordeling)
        self.schema.toon(pad(nu.beoordeling, nu.feiten), nu.beoordeling.tot)
        self.termijnen.ververs(nu.termijnen)
        self.versies.ververs(nu.antwoorden, alleen_lezen=self._alleen_lezen)

    def toon_deel(self, deel: str) -> None:
        """`deel`: a key of DELEN."""
        self.balk.setCurrentIndex(list(DELEN).index(deel))

    @property
    def deel(self) -> str:
        """The part that shows, as key of DELEN."""
        return list(DELEN)[self._stapel.currentIndex()]

    def _toon_deel(self, plaats: int) -> None:
        self._stapel.setCurrentIndex(plaats)
        if self._stapel.currentWidget() is self.schema:
            self.schema.toon_hier()

    def _na_vastleggen(self) -> None:
        self.ververs()
        self.vastgelegd.emit()

    def print_document(self) -> None:
        """Ctrl+P, and the button: the advice on paper; printing is a button of its preview."""
        self.document_gevraagd.emit("advies")

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The window gives the page the focus; it belongs on the tabs."""
        super().focusInEvent(event)
        self.balk.setFocus(Qt.FocusReason.OtherFocusReason)
