"""The one place where everything of a dossier is: its head with the next step, and a tab for each part.

Nieuw tabblad? 1. een QWidget in een eigen bestand (protocol: Tab in zaak.py)  2. een regel in VOOR of NA  3. een beeld
in tests/schermen.py  4. draai pytest. Een nieuw soort deel krijgt zijn tabblad vanzelf.
"""

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QFocusEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from datalek_gui.domain.deel import DEELSOORTEN
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.route import Stap, stappen
from datalek_gui.domain.termijn import ZONDER_TIJD, zonder_tijd
from datalek_gui.domain.volgende_stap import Nietmelden, VolgendeStap, volgende_stap
from datalek_gui.ui.dossier.deel_tab import DeelTab
from datalek_gui.ui.dossier.logboek_tab import LogboekTab
from datalek_gui.ui.dossier.meldingen_tab import MeldingenTab
from datalek_gui.ui.dossier.oordeel_tab import OordeelTab
from datalek_gui.ui.dossier.overzicht_tab import OverzichtTab
from datalek_gui.ui.dossier.stukken_tab import StukkenTab
from datalek_gui.ui.dossier.zaak import Diensten, Scherm, Tab, Zaak
from datalek_gui.ui.melding.woorden import NIET_VASTGELEGD
from datalek_gui.ui.widgets.knop import primaire_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.wizard.rand import Kop
from datalek_gui.ui.wizard.toetsen import bind_toetsen

VOOR: dict[str, tuple[str, Callable[[Scherm], QWidget]]] = {
    "overzicht": ("Overzicht", OverzichtTab),
    "meldingen": ("Meldingen", MeldingenTab),
    "oordeel": ("Oordeel", OordeelTab),
}
NA: dict[str, tuple[str, Callable[[Scherm], QWidget]]] = {
    "stukken": ("Stukken", StukkenTab),
    "logboek": ("Logboek", LogboekTab),
}
KORT = {"deel_partijen": "Partijen", "deel_groepen": "Groepen"}  # shorter than the title of their layout


def tabs(formulier: Formulier) -> dict[str, tuple[str, Callable[[Scherm], QWidget]]]:
    """Key → title and maker, in the order of the screen."""
    delen = {
        soort: (KORT.get(soort, formulier.indelingen[soort].titel), partial(DeelTab, soort=soort))
        for soort in DEELSOORTEN
    }
    return {**VOOR, **delen, **NA}


class DossierPage(QWidget):
    """One dossier; its tabs are built when they are first looked at.

    Signals: closed() — back to the register · invullen_gevraagd(step, question) — to the wizard ·
    document_gevraagd(what) · oordeel_gevraagd(part of its page) · stuk_gevraagd(Document or page).
    """

    closed = Signal()
    invullen_gevraagd = Signal(str, str)
    document_gevraagd = Signal(str)
    oordeel_gevraagd = Signal(str)
    stuk_gevraagd = Signal(object)

    def __init__(self, diensten: Diensten, dossier_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dossier")
        self.zaak = Zaak(diensten, dossier_id)
        self.setWindowTitle(self.zaak.dossier.nummer)
        self._makers = tabs(diensten.formulier)
        self._tabs: dict[str, QWidget] = {}
        self._volgende = VolgendeStap("", "")
        self.kop = Kop(diensten.nu, terug="Register")
        self.stap, self.verder = PlainLabel(rol="woord"), primaire_knop("")
        self.formulier = secundaire_knop("Naar het &formulier", "list-checks")
        self.balk, self._stapel = QTabBar(), QStackedWidget()
        self._bouw()
        self._toetsen()
        self.zaak.leg_wijzigingen_vast()  # what a crash kept out of the log
        if not diensten.alleen_lezen:
            diensten.bijlagen.ruim_op(dossier_id)

    def _bouw(self) -> None:
        strook = QHBoxLayout()
        strook.setContentsMargins(32, 12, 16, 8)
        strook.setSpacing(8)
        strook.addWidget(PlainLabel("Volgende stap", rol="hint", afbreken=False))
        strook.addWidget(self.stap, 1, Qt.AlignmentFlag.AlignVCenter)
        strook.addWidget(self.formulier)
        strook.addWidget(self.verder)
        self.balk.setObjectName("dossierbalk")
        self.balk.setExpanding(False)
        self.balk.setDrawBase(False)
        self.balk.setAccessibleName("Delen van het dossier")
        for titel, _maak in self._makers.values():
            self.balk.addTab(titel)
        balk = QHBoxLayout()
        balk.setContentsMargins(24, 0, 24, 0)
        balk.addWidget(self.balk, 1)
        self._stapel.setObjectName("dossierblad")
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addWidget(self.kop)
        indeling.addLayout(strook)
        indeling.addLayout(balk)
        indeling.addWidget(self._stapel, 1)
        self.kop.terug.connect(self.closed)
        self.verder.clicked.connect(self.ga_verder)
        self.formulier.clicked.connect(lambda: self.vul_in())
        self.balk.currentChanged.connect(self._wissel)

    def _toetsen(self) -> None:
        """Ctrl+Tab walks the tabs; Ctrl+1 … 9 are the steps of the wizard, here too."""
        toetsen: list[tuple[str, Callable[[], object]]] = [
            *((toets, partial(self.blader, 1)) for toets in ("Ctrl+Tab", "Ctrl+PgDown")),
            *((toets, partial(self.blader, -1)) for toets in ("Ctrl+Shift+Tab", "Ctrl+PgUp")),
            ("Alt+Left", self.closed.emit),
        ]
        scherm = self.zaak.diensten.formulier.scherm(self.zaak.dossier.melding.indeling)
        for nummer, hoofdstuk in enumerate(scherm.hoofdstukken[:9], 1):
            toetsen.append((f"Ctrl+{nummer}", partial(self.vul_in, hoofdstuk.sleutel)))
        bind_toetsen(self, toetsen)

    # --- tabs ---

    @property
    def tab(self) -> str:
        """Key of the tab that shows."""
        return list(self._makers)[self.balk.currentIndex()]

    def tabblad(self, sleutel: str) -> QWidget:
        """Built at the first look."""
        if sleutel not in self._tabs:
            blad = self._tabs[sleutel] = self._makers[sleutel][1](self)
            self._stapel.addWidget(blad)
        return self._tabs[sleutel]

    def toon_tab(self, sleutel: str) -> None:
        self.balk.setCurrentIndex(list(self._makers).index(sleutel))
        self._hier().begin()

    def blader(self, richting: int) -> None:
        """The next tab or the one before, and round again; the focus goes along."""
        sleutels = list(self._makers)
        self.toon_tab(sleutels[(self.balk.currentIndex() + richting) % len(sleutels)])

    def _hier(self) -> Tab:
        return cast(Tab, self.tabblad(self.tab))

    def _wissel(self, _plaats: int) -> None:
        """What could not be saved stays in sight."""
        vorige = self._stapel.currentWidget()
        if vorige is not None and not cast(Tab, vorige).bewaar():
            stil = self.balk.blockSignals(True)
            self.balk.setCurrentIndex(list(self._makers).index(self._sleutel_van(vorige)))
            self.balk.blockSignals(stil)
            return
        self._stapel.setCurrentWidget(self.tabblad(self.tab))
        self._hier().ververs()

    def _sleutel_van(self, blad: QWidget) -> str:
        return next(sleutel for sleutel, ander in self._tabs.items() if ander is blad)

    # --- showing ---

    def ververs(self) -> None:
        """Read the dossier again: it may come back from the wizard."""
        self.is_veranderd()
        self._stapel.setCurrentWidget(self.tabblad(self.tab))
        self._hier().ververs()

    def is_veranderd(self) -> None:
        """Head and next step, as they stand on disk."""
        self.zaak.ververs()
        dossier, niet = self.zaak.dossier, self.zaak.niet_melden()
        zonder = zonder_tijd(self.zaak.antwoorden.get("kennis_op"))
        self.kop.toon(dossier, dossier.kernfeiten, ZONDER_TIJD if zonder else "", niet)
        besluit = Nietmelden.OPEN if niet == NIET_VASTGELEGD else Nietmelden.VASTGELEGD if niet else Nietmelden.GEEN
        self._volgende = volgende_stap(dossier, self._stappen(), self.zaak.termijnen(), besluit=besluit)
        self.stap.setText(self._volgende.zin)
        self.verder.setText(self._volgende.knop)
        self.formulier.setVisible(bool(self._volgende.deel or self._volgende.vraag or self._volgende.stap))

    def _stappen(self) -> list[Stap]:
        zaak, diensten = self.zaak, self.zaak.diensten
        controle = diensten.dossiers.controleer(zaak.dossier, zaak.antwoorden)
        scherm = diensten.formulier.scherm(zaak.dossier.melding.indeling)
        return stappen(scherm.hoofdstukken, zaak.antwoorden, controle.punten, zaak.vooraf)

    # --- getting about ---

    def ga_verder(self) -> None:
        """The next step, as the head says."""
        if self._volgende.deel:
            self.toon_tab(self._volgende.deel)
        else:
            self.vul_in(self._volgende.stap, self._volgende.vraag)

    def vul_in(self, stap: str = "", vraag: str = "") -> None:
        if self._bewaar():
            self.invullen_gevraagd.emit(stap, vraag)

    def vraag_document(self, wat: str) -> None:
        """The document shows what is on disk, so that goes first."""
        if self._bewaar():
            self.document_gevraagd.emit(wat)

    def vraag_oordeel(self, deel: str) -> None:
        if self._bewaar():
            self.oordeel_gevraagd.emit(deel)

    def toon_stuk(self, stuk: object) -> None:
        self.stuk_gevraagd.emit(stuk)

    # --- the menu ---

    def save(self) -> None:
        """Ctrl+S."""
        self._bewaar()

    def show_oordeel(self) -> None:
        self.vraag_oordeel("advies")

    def show_presentatie(self) -> None:
        """F11: walk a colleague through it, as it stands on disk."""
        self.vraag_document("presentatie")

    def print_document(self) -> None:
        """Ctrl+P: the paper of this tab; of one that has none, the AP form."""
        self.vraag_document(self._hier().papier or "ap")

    def print_dossier(self) -> None:
        """Menu: all of it as one PDF."""
        self.vraag_document("dossier")

    def search(self) -> None:
        """Ctrl+F: in the log, the one long list."""
        self.balk.setCurrentIndex(list(self._makers).index("logboek"))
        cast(LogboekTab, self.tabblad("logboek")).search()

    def _bewaar(self) -> bool:
        return all(cast(Tab, blad).bewaar() for blad in self._tabs.values())

    # --- what Qt tells ---

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        if not event.spontaneous():
            self.ververs()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The window gives the page the focus; it belongs on the next step."""
        super().focusInEvent(event)
        self.verder.setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Closing saves and asks nothing; what cannot be saved keeps the page open, and says why."""
        if not self._bewaar():
            event.ignore()
            return
        self.zaak.leg_wijzigingen_vast()
        event.accept()
