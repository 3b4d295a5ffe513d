"""What three steps have besides their questions, bound to the wizard.

Een stap iets eigens geven? 1. een klasse hier 2. regel in TOEVOEGINGEN (sleutel van de stap).
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Protocol

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from datalek_gui.domain.brieven.voorstel import briefvoorstel
from datalek_gui.domain.dossier import Dossier, MeldingStatus
from datalek_gui.domain.formulier.antwoorden import Punt
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.vraag import Indeling, Vraag, Vraagsoort, Zekerheid
from datalek_gui.domain.formulier.waarden import is_leeg, uit_json
from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.domain.uitwisseling import MAX_REGEL
from datalek_gui.domain.vaststelling import stel_vast
from datalek_gui.services.dossiers import NIETS_TE_MELDEN, NIEUWE_TITEL, Controle, Dossiers
from datalek_gui.ui.vragen import FIELDS
from datalek_gui.ui.widgets.banner import Banner
from datalek_gui.ui.widgets.knop import primaire_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.wizard.hulp_paneel import HulpPaneel
from datalek_gui.ui.wizard.onderdelen import Overzicht, PuntenLijst, SnelstartBalk, UitkomstBanner
from datalek_gui.ui.wizard.opslag import Opslag
from datalek_gui.ui.wizard.sleutels import TITEL, ZAAKNUMMER
from datalek_gui.ui.wizard.stap_page import TUSSEN_VRAGEN, StapPage


class Wizard(Protocol):
    """What a part may use of the wizard it stands in (WizardPage)."""

    dossiers: Dossiers
    formulier: Formulier
    dossier: Dossier
    indeling: Indeling
    antwoorden: dict[str, Any]
    controle: Controle
    opslag: Opslag
    hulp: HulpPaneel
    nu: Callable[[], datetime]

    @property
    def alleen_lezen(self) -> bool: ...

    def ligt_vast(self, sleutel: str) -> bool: ...

    def zet_antwoorden(self, wijzigingen: Mapping[str, Any]) -> None: ...

    def ga_naar_vraag(self, sleutel: str) -> None: ...

    def vraag_document(self, wat: str) -> None: ...

    def herlaad(self) -> None: ...


class Toevoeging(Protocol):
    def ververs(self) -> None:
        """Show what follows from the present answers."""


ALLEEN_VOORBEREIDING = (
    "Melden kan alleen op het webformulier van de AP. Deze PDF is uw voorbereiding en uw kopie voor het dossier."
)

NIETS_AAN_DE_AP = (
    "Volgens stap 2 hoeft u dit niet zelf aan de AP te melden. Het dossier blijft zo in uw register staan; "
    "de vragen van de AP kunt u leeg laten."
)
NU_MELDEN = (
    "De antwoorden liggen vast, maar u heeft nog niet gemeld: de termijn loopt door. Open het webformulier van de AP, "
    "neem de antwoorden over uit het AP-formulier hierboven, en bewaar de ontvangstbevestiging in uw dossier."
)

# The two particulars of the dossier itself; shown and saved like answers, but no form asks them.
DOSSIERVRAGEN = (
    Vraag(
        TITEL,
        Vraagsoort.TEKST,
        "Korte naam van dit dossier",
        hulp="Staat in het register en bovenaan. Noem geen namen van personen.",
        uitleg="Bijvoorbeeld: ‘Brief Wmo naar oud adres’ of ‘Laptop gestolen uit dienstauto’.",
        zekerheid=Zekerheid.EIGEN,
    ),
    Vraag(
        ZAAKNUMMER,
        Vraagsoort.TEKST,
        "Zaaknummer van uw organisatie",
        hulp="Als u dit datalek ook in uw zaaksysteem heeft staan.",
        zekerheid=Zekerheid.EIGEN,
    ),
)


class Intake:
    """Name and case number of the dossier, and the quick starts.

    A quick start fills only what is still empty. Taking it back leaves alone what was changed by hand since.
    """

    def __init__(self, wizard: Wizard, pagina: StapPage) -> None:
        self._wizard = wizard
        self._terug: dict[str, tuple[Any, Any]] = {}  # key → (what stood there, what was filled in)
        self.velden = {vraag.sleutel: FIELDS[vraag.soort](vraag, nu=wizard.nu) for vraag in DOSSIERVRAGEN}
        pagina.eerste = self.velden[TITEL]
        blok = QWidget()
        indeling = QVBoxLayout(blok)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(TUSSEN_VRAGEN)
        pagina.voeg_in(blok)
        for veld in self.velden.values():
            indeling.addWidget(veld)
            for regel in veld.findChildren(QLineEdit):
                regel.setMaxLength(MAX_REGEL)  # seen while typing; the register keeps no more
            veld.antwoord_changed.connect(pagina.antwoord_changed)
            veld.verlaten.connect(pagina.verlaten)
            veld.betreden.connect(lambda _sleutel, vraag=veld.vraag: wizard.hulp.toon_vraag(vraag))
        self.balk = SnelstartBalk(wizard.formulier.snelstarts)
        self.balk.gekozen.connect(self.pas_toe)
        self.balk.ongedaan.connect(self.maak_ongedaan)
        pagina.voeg_in(self.balk)

    def pas_toe(self, sleutel: str) -> None:
        wizard = self._wizard
        snelstart = next(s for s in wizard.formulier.snelstarts if s.sleutel == sleutel)
        self.maak_ongedaan()
        nieuw = {}
        for vraag_sleutel, ruw in snelstart.antwoorden.items():
            vraag = wizard.formulier.vragen[vraag_sleutel]
            if is_leeg(vraag, wizard.antwoorden.get(vraag_sleutel)):
                nieuw[vraag_sleutel] = uit_json(vraag, ruw)
        self._terug = {s: (wizard.antwoorden.get(s), waarde) for s, waarde in nieuw.items()}
        wizard.zet_antwoorden(nieuw)
        stappen = [h.titel for h in wizard.indeling.hoofdstukken if any(v.sleutel in nieuw for v in h.vragen())]
        self.balk.toon_toegepast(snelstart.titel, len(nieuw), stappen)

    def maak_ongedaan(self) -> None:
        if self._terug:
            nu = self._wizard.antwoorden
            self._wizard.zet_antwoorden({s: oud for s, (oud, gevuld) in self._terug.items() if nu.get(s) == gevuld})
            self._terug = {}
        self.balk.toon_ongedaan()

    def ververs(self) -> None:
        dossier = self._wizard.dossier
        self.balk.setVisible(not self._wizard.alleen_lezen)
        for sleutel, waarde in ((TITEL, dossier.titel), (ZAAKNUMMER, dossier.zaaknummer)):
            veld = self.velden[sleutel]
            veld.zet_alleen_lezen(self._wizard.alleen_lezen)
            if sleutel not in self._wizard.opslag.openstaand and not veld.heeft_focus():
                veld.zet_waarde("" if waarde == NIEUWE_TITEL else waarde)


class Uitkomst:
    """Below the three questions: what they come to."""

    def __init__(self, wizard: Wizard, pagina: StapPage) -> None:
        self._wizard = wizard
        self.banner = UitkomstBanner()
        pagina.voeg_in(self.banner, na_rubriek="inbreuk")

    def ververs(self) -> None:
        self.banner.toon(stel_vast(self._wizard.antwoorden))


class Oordeelplaats:
    """Step 7 keeps a place above its questions for the advice of the Toetsingskader; empty until there is one."""

    def __init__(self, _wizard: Wizard, pagina: StapPage) -> None:
        self.plaats = QWidget()
        self.plaats.setObjectName("oordeel")
        self.plaats.hide()
        pagina.voeg_in(self.plaats)

    def ververs(self) -> None: ...


class Briefknop:
    """Step 8 shows the letter as it stands, and can begin its texts from the dossier."""

    def __init__(self, wizard: Wizard, pagina: StapPage) -> None:
        rij = QWidget()
        indeling = QHBoxLayout(rij)
        indeling.setContentsMargins(0, 0, 0, 0)
        self._wizard = wizard
        self.voorstel = secundaire_knop("Lege teksten vullen uit het dossier", "file-plus")
        self.voorstel.clicked.connect(self.vul_voor)
        bekijk = secundaire_knop("Brief bekijken", "mail")
        bekijk.clicked.connect(lambda: wizard.vraag_document("brief"))
        for deel in (self.voorstel, bekijk):
            indeling.addWidget(deel)
        indeling.addStretch()
        pagina.voeg_in(rij, na_rubriek="brief")

    def vul_voor(self) -> None:
        """A first text for what is still empty; never over what someone wrote."""
        wizard = self._wizard
        voorstel = briefvoorstel(wizard.antwoorden, wizard.formulier.vragen)
        leeg = {s: t for s, t in voorstel.items() if is_leeg(wizard.formulier.vragen[s], wizard.antwoorden.get(s))}
        wizard.zet_antwoorden(leeg)

    def ververs(self) -> None:
        """Nothing to propose, or nothing empty: the button rests."""
        wizard = self._wizard
        voorstel = briefvoorstel(wizard.antwoorden, wizard.formulier.vragen)
        leeg = [s for s in voorstel if is_leeg(wizard.formulier.vragen[s], wizard.antwoorden.get(s))]
        self.voorstel.setEnabled(bool(leeg) and not any(wizard.ligt_vast(sleutel) for sleutel in leeg))


class Controleren:
    """Step 9: what is open, the documents, final or not, and all answers on one page."""

    def __init__(self, wizard: Wizard, pagina: StapPage) -> None:
        self._wizard = wizard
        self._gezegd_bij: tuple[Punt, ...] = ()
        self.punten = PuntenLijst()
        self.punten.spring.connect(wizard.ga_naar_vraag)
        self.definitief = primaire_knop("Definitief maken")
        self.bewerken = secundaire_knop("Weer bewerken")
        self.bericht = Banner()
        self.bericht.hide()
        self.overzicht = Overzicht()
        self.overzicht.wijzig.connect(wizard.ga_naar_vraag)
        self.definitief.clicked.connect(self.maak_definitief)
        self.bewerken.clicked.connect(self.weer_bewerken)
        self.niets_te_melden = Banner("info", NIETS_AAN_DE_AP)
        pagina.voeg_in(self._documenten())
        pagina.voeg_in(self.punten)
        pagina.voeg_in(self.niets_te_melden)
        self.niets_te_melden.hide()
        pagina.voeg_achter(PlainLabel("Alle antwoorden", rol="sectie"))
        pagina.voeg_achter(self.overzicht)

    def _documenten(self) -> QWidget:
        blok = QWidget()
        indeling = QVBoxLayout(blok)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        indeling.addWidget(PlainLabel("Documenten", rol="sectie"))
        indeling.addWidget(PlainLabel(ALLEEN_VOORBEREIDING, rol="hint"))
        rij = QHBoxLayout()
        rij.setSpacing(8)
        formulier, brief = (
            secundaire_knop("AP-formulier bekijken", "file-text"),
            secundaire_knop("Brief bekijken", "mail"),
        )
        formulier.clicked.connect(lambda: self._wizard.vraag_document("ap"))
        brief.clicked.connect(lambda: self._wizard.vraag_document("brief"))
        for deel in (formulier, brief):
            rij.addWidget(deel)
        rij.addStretch()
        for deel in (self.bewerken, self.definitief):
            rij.addWidget(deel)
        indeling.addLayout(rij)
        indeling.addWidget(self.bericht)
        return blok

    def maak_definitief(self) -> None:
        self._probeer(self._wizard.dossiers.maak_definitief, NU_MELDEN)

    def weer_bewerken(self) -> None:
        self._probeer(self._wizard.dossiers.weer_bewerken, "Deze melding is weer een concept. U kunt alles wijzigen.")

    def _probeer(self, daad: Any, gelukt: str) -> None:
        if not self._wizard.opslag.bewaar():
            return
        try:
            daad(self._wizard.dossier.id)
        except DatalekFout as fout:
            self.bericht.zet("krap", fout.zin)
        else:
            self.bericht.zet("info", gelukt)
        self._gezegd_bij = self._wizard.controle.punten
        self.bericht.show()
        self._wizard.herlaad()

    def ververs(self) -> None:
        wizard = self._wizard
        self.punten.toon(wizard.controle.punten)
        if wizard.controle.punten != self._gezegd_bij:
            self.bericht.hide()  # it spoke of points that have changed since
        status = wizard.dossier.melding.status
        melden = stel_vast(wizard.antwoorden).uitkomst not in NIETS_TE_MELDEN
        self.niets_te_melden.setVisible(not melden)
        self.definitief.setVisible(melden and status is MeldingStatus.CONCEPT and not wizard.alleen_lezen)
        self.bewerken.setVisible(status is MeldingStatus.DEFINITIEF)
        self.overzicht.toon(
            wizard.controle.hoofdstukken, wizard.indeling.hoofdstukken[:-1], wizard.antwoorden, wizard.ligt_vast
        )


TOEVOEGINGEN: dict[str, Callable[[Wizard, StapPage], Toevoeging]] = {
    "intake": Intake,
    "vaststelling": Uitkomst,
    "gevolgen": Oordeelplaats,
    "vervolg": Briefknop,
    "controle": Controleren,
}
