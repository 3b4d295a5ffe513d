"""The wizard: steps on the left, one step in the middle, help on the right.

No QWizard: people jump, stop and come back tomorrow.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial, partialmethod
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QFocusEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from datalek_gui.domain.dossier import Dossier, MeldingStatus
from datalek_gui.domain.formulier.antwoorden import zichtbare_vragen
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.route import buurstap, stappen
from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.domain.termijn import ZONDER_TIJD, zonder_tijd
from datalek_gui.services.beoordelen import Beoordelen
from datalek_gui.services.dossiers import Controle, Dossiers
from datalek_gui.ui.wizard.herladen import herlaad
from datalek_gui.ui.wizard.hulp_paneel import HulpPaneel
from datalek_gui.ui.wizard.oordeelstand import Oordeelstand
from datalek_gui.ui.wizard.opslag import Opslag
from datalek_gui.ui.wizard.rand import Kop, Voet
from datalek_gui.ui.wizard.rondgang import leg_taborde, volgend_deel, wizard_toetsen
from datalek_gui.ui.wizard.sleutels import TITEL, ZAAKNUMMER
from datalek_gui.ui.wizard.stap_page import StapPage
from datalek_gui.ui.wizard.stappen_list import StappenList
from datalek_gui.ui.wizard.toevoeging import Toevoeging
from datalek_gui.ui.wizard.toevoegingen import TOEVOEGINGEN
from datalek_gui.ui.wizard.vooruit import RUSTIG, Vooruit

if TYPE_CHECKING:  # for the types only: with it comes ReportLab
    from datalek_gui.services.meldingen import Meldingen

SNEL = 0  # ms: after the present event, once for many changes


class WizardPage(QWidget):
    """One dossier, open for work.

    Signals: closed() — back to the register · document_gevraagd("ap" | "brief") · oordeel_gevraagd(part of the page) ·
    overnemen_gevraagd() · gesloten() — all is saved and this page goes.
    """

    closed = Signal()
    document_gevraagd = Signal(str)
    oordeel_gevraagd = Signal(str)
    overnemen_gevraagd, gesloten = Signal(), Signal()

    def __init__(
        self,
        dossiers: Dossiers,
        formulier: Formulier,
        dossier_id: int,
        *,
        nu: Callable[[], datetime],
        beoordelen: Beoordelen,
        meldingen: "Callable[[], Meldingen]",
        alleen_lezen: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("wizard")
        self.dossiers, self.formulier, self.nu, self.meldingen = dossiers, formulier, nu, meldingen
        beeld = dossiers.open(dossier_id)
        self.setWindowTitle(beeld.dossier.nummer)
        self.dossier: Dossier = beeld.dossier
        self.antwoorden: dict[str, Any] = dict(beeld.antwoorden)
        self.vooraf = beeld.vooraf
        self.indeling = formulier.scherm(self.dossier.melding.indeling)
        self.register_vast = alleen_lezen
        self._altijd_lezen = alleen_lezen or formulier.indelingen[self.dossier.melding.indeling].alleen_lezen
        self.bezocht: set[str] = set()
        self.sleutels = [h.sleutel for h in self.indeling.hoofdstukken]
        self.paginas: dict[str, StapPage] = {}
        self.toevoegingen: dict[str, Toevoeging] = {}
        self.stap = ""
        self._plaats = ""
        self._terug_naar = ""
        self.controle: Controle = dossiers.controleer(self.dossier, self.antwoorden)
        self.opslag = Opslag(self._save, nu, self)
        self.oordeel = Oordeelstand(beoordelen, self)
        self._kwam_van: QWidget | None = None
        self._bouw()
        wizard_toetsen(self)
        stap, _, veld = self.dossier.plaats.partition("/")
        self.ga_naar_stap(stap if stap in self.sleutels else self.sleutels[0], veld)

    # --- building ---

    def _bouw(self) -> None:
        self.kop, self.voet = Kop(self.nu), Voet()
        self.lijst, self.hulp, self.stapel = StappenList(), HulpPaneel(), QStackedWidget()
        midden = QHBoxLayout()
        midden.setSpacing(0)
        for deel in (self.lijst, self.stapel, self.hulp):
            midden.addWidget(deel, 1 if deel is self.stapel else 0)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addWidget(self.kop)
        indeling.addLayout(midden, 1)
        indeling.addWidget(self.voet)
        self.lijst.stap_gekozen.connect(self.ga_naar_stap)
        self.lijst.stap_bekeken.connect(partial(self.ga_naar_stap, focus=False))
        self.kop.terug.connect(self.closed)
        self.voet.vorige.connect(lambda: self.buur(-1))
        self.voet.volgende.connect(lambda: self.buur(1))
        self.opslag.opgeslagen.connect(self.voet.toon_opgeslagen)
        self.opslag.mislukt.connect(self.voet.toon_mislukt)
        self._ververs_straks = QTimer(self, singleShot=True, interval=SNEL)
        self._ververs_straks.timeout.connect(self.ververs)
        self._straks_plaats = QTimer(self, singleShot=True, interval=RUSTIG)
        self._straks_plaats.timeout.connect(self._onthoud_plaats)
        self._vooruit = Vooruit(self._bouw_een_vooruit, self)

    def _pagina(self, sleutel: str) -> StapPage:
        """The page of a step, built at the first visit."""
        if sleutel not in self.paginas:
            hoofdstuk = self.indeling.hoofdstukken[self.sleutels.index(sleutel)]
            pagina = StapPage(hoofdstuk, nu=self.nu, parent=self.stapel)
            pagina.vul(self.antwoorden)
            pagina.zet_alleen_lezen(self.ligt_vast)
            if sleutel in TOEVOEGINGEN:
                self.toevoegingen[sleutel] = TOEVOEGINGEN[sleutel](self, pagina)
            pagina.antwoord_changed.connect(self._antwoord_veranderd)
            pagina.betreden.connect(self._betreden)
            pagina.verlaten.connect(self._verlaten)
            self.paginas[sleutel] = pagina
            self._toon_op(pagina)  # before it has its place: what is hidden now is never laid out
            self.stapel.addWidget(pagina)
        return self.paginas[sleutel]

    def _bouw_een_vooruit(self) -> bool:
        """Make one step that was not visited yet; True when more are to come."""
        nog = [sleutel for sleutel in self.sleutels if sleutel not in self.paginas]
        if nog and not self.opslag.openstaand:
            self._pagina(nog[0]).leg_klaar(self.stapel.size())
        return bool(nog)

    # --- moving ---

    @property
    def alleen_lezen(self) -> bool:
        return self._altijd_lezen or self.dossier.melding.status is not MeldingStatus.CONCEPT

    def ligt_vast(self, sleutel: str) -> bool:
        """Whether this answer can be changed no more."""
        return self._altijd_lezen or self.dossiers.ligt_vast(self.dossier, sleutel)

    def ga_naar_stap(self, sleutel: str, veld: str = "", *, focus: bool = True) -> None:
        """Show a step; what was typed in the previous one is saved first. `focus`: and go into its field."""
        if self.stap and self.stap != sleutel:
            self.opslag.bewaar()
            self.bezocht.update(self.paginas[self.stap].zichtbaar)
        pagina = self._pagina(sleutel)
        self.stap = sleutel
        self.hulp.toon_stap(pagina.hoofdstuk.titel, pagina.hoofdstuk.inleiding)
        self.stapel.setCurrentWidget(pagina)  # Qt may give a field the focus here, and the help its question
        self.lijst.kies(sleutel)
        self._terug_naar = ""
        self._toon_voet()
        self.ververs()
        self._plaats = veld
        if focus:
            self._naar_veld(veld)
        self._straks_plaats.start()
        self._vooruit.begin()

    def ga_naar_vraag(self, sleutel: str, *, terug: bool = False) -> None:
        """Jump to the field of a question; the next button then leads back here (`terug`) or to the check."""
        hoofdstuk, hier = self.indeling.stap_van(sleutel), self.stap if terug else self.sleutels[-1]
        if hoofdstuk is not None:
            self.bezocht.add(sleutel)
            self.ga_naar_stap(hoofdstuk.sleutel, sleutel)
            self._terug_naar = hier if hoofdstuk.sleutel != hier else ""
            self._toon_voet()

    def buur(self, richting: int) -> None:
        """Next (+1) or previous (-1) step; who came from elsewhere to mend something goes back there."""
        naar = (self._terug_naar if richting > 0 else "") or buurstap(self.sleutels, self.stap, richting)
        if naar:
            self.ga_naar_stap(naar)

    def _toon_voet(self) -> None:
        terug = self.sleutels.index(self._terug_naar) if self._terug_naar else None
        self.voet.toon_plaats(self.sleutels.index(self.stap), len(self.sleutels), terug)

    def wissel_hulp(self) -> None:
        las_hier = self.hulp.hasFocus()
        self.hulp.setVisible(not self.hulp.isVisible())
        if las_hier:
            self._naar_veld(self._plaats)

    def wissel_deel(self) -> None:
        """F6: steps, form, help, and round again."""
        volgend = volgend_deel((self.lijst, self.paginas[self.stap], self.hulp))
        if isinstance(volgend, StapPage):
            self._naar_veld(self._plaats)
        else:
            volgend.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The window gives the page the focus; it belongs where one was."""
        super().focusInEvent(event)
        kwam_van, self._kwam_van = self._kwam_van, None
        if kwam_van in self.paginas[self.stap].taborde():
            kwam_van.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._naar_veld(self._plaats)

    def focusNextPrevChild(self, vooruit: bool) -> bool:  # noqa: N802 - Qt's name
        """Tab follows the screen as it stands now; Qt would follow the order in which the parts were made."""
        leg_taborde([self.lijst, *self.paginas[self.stap].taborde(), *self.voet.findChildren(QPushButton)])
        return super().focusNextPrevChild(vooruit)

    def _naar_veld(self, veld: str) -> None:
        pagina = self.paginas[self.stap]
        if veld in pagina.zichtbaar:
            pagina.spring_naar(veld)
        else:
            pagina.begin_bovenaan()

    # --- answers ---

    def _antwoord_veranderd(self, sleutel: str, waarde: Any) -> None:
        if sleutel in self.formulier.vragen:
            self.antwoorden[sleutel] = waarde
        self.opslag.meld(sleutel, waarde)
        self._ververs_straks.start()

    def zet_antwoorden(self, wijzigingen: Mapping[str, Any]) -> None:
        """Change answers from outside a field (quick start and its undo) and save them."""
        self.antwoorden.update(wijzigingen)
        for sleutel, waarde in wijzigingen.items():
            self.opslag.meld(sleutel, waarde)
        for pagina in self.paginas.values():
            pagina.vul(self.antwoorden)
        self.ververs()
        self.opslag.bewaar()

    def _betreden(self, sleutel: str) -> None:
        vraag = self.indeling.vraag(sleutel)
        if vraag:
            self.hulp.toon_vraag(vraag, self._plaats_op_formulier(sleutel))
        self._plaats = sleutel

    def _plaats_op_formulier(self, sleutel: str) -> str:
        """Where the AP form asks this, e.g. "5.2"; empty for our own questions."""
        return self.formulier.indelingen[self.dossier.melding.indeling].nummer_van(sleutel)

    def _verlaten(self, sleutel: str) -> None:
        self.bezocht.add(sleutel)
        self.opslag.bewaar()
        self._ververs_straks.start()

    def _save(self, wijzigingen: Mapping[str, Any]) -> None:
        """Answers, and the two particulars of the dossier itself that are typed in the intake."""
        antwoorden = {sleutel: waarde for sleutel, waarde in wijzigingen.items() if sleutel in self.formulier.vragen}
        if TITEL in wijzigingen or ZAAKNUMMER in wijzigingen:
            titel = wijzigingen.get(TITEL, self.dossier.titel) or ""
            zaaknummer = wijzigingen.get(ZAAKNUMMER, self.dossier.zaaknummer) or ""
            self.dossier = self.dossiers.hernoem(self.dossier.id, titel, zaaknummer)
        if antwoorden:
            self.dossier = self.dossiers.save_antwoorden(self.dossier.id, antwoorden, f"{self.stap}/{self._plaats}")

    def _onthoud_plaats(self) -> None:
        """Where the wizard stands, a moment after the step stands there; a read-only register does not remember."""
        plaats = f"{self.stap}/{self._plaats}"
        if self.register_vast or plaats == self.dossier.plaats:
            return
        try:
            self.dossier = self.dossiers.save_antwoorden(self.dossier.id, {}, plaats)
        except DatalekFout as fout:
            self.voet.toon_mislukt(fout.zin)

    def save(self) -> None:
        """Ctrl+S: everything on disk, and said so."""
        if self.opslag.bewaar() and not self.alleen_lezen:
            self.voet.toon_opgeslagen(self.nu())

    def print_document(self) -> None:
        """Ctrl+P: the AP form as it stands; printing is a button of its preview."""
        self.vraag_document("ap")

    # --- showing ---

    def ververs(self) -> None:
        """Everything that follows from the answers: visible questions, steps, points, clock."""
        self.controle = self.dossiers.controleer(self.dossier, self.antwoorden)
        self._toon_op(self.paginas[self.stap])
        self.lijst.toon(stappen(self.indeling.hoofdstukken, self.antwoorden, self.controle.punten, self.vooraf))
        self.lijst.kies(self.stap)
        rust = ZONDER_TIJD if zonder_tijd(self.antwoorden.get("kennis_op")) else ""
        self.kop.toon(self.dossier, self.oordeel.kernfeiten(), rust, self.oordeel.niet_melden())
        toevoeging = self.toevoegingen.get(self.stap)
        if toevoeging:
            toevoeging.ververs()

    def _toon_op(self, pagina: StapPage) -> None:
        rubrieken = [r for h in self.controle.hoofdstukken for r in h.rubrieken]
        pagina.toon_vragen(zichtbare_vragen(self.controle.hoofdstukken), rubrieken)
        pagina.toon_punten(self.controle.punten, self.bezocht)

    def herlaad(self) -> None:
        """After a change of state or title."""
        herlaad(self)

    def vraag_document(self, wat: str) -> None:
        """The document shows what is on disk, so that goes first."""
        if self.opslag.bewaar():
            self.document_gevraagd.emit(wat)

    def vraag_oordeel(self, deel: str) -> None:
        """The page of the judgement, at one of its parts; it shows what is on disk. Back is back to this very place."""
        if self.opslag.bewaar():
            self._kwam_van = QApplication.focusWidget()
            self.oordeel_gevraagd.emit(deel)

    show_oordeel = partialmethod(vraag_oordeel, "advies")  # both from the menu
    show_presentatie = partialmethod(vraag_document, "presentatie")

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Closing saves and asks nothing; what cannot be saved yet keeps the page open, and says why."""
        if not self.opslag.bewaar():
            event.ignore()
            return
        self._onthoud_plaats()
        event.accept()
        self.gesloten.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Leaving the window for another program saves too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow() and hasattr(self, "opslag"):
            self.opslag.bewaar()
