"""Step 9: how the melding stands, what is open, the documents, and all answers on one page."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.domain.dossier import MeldingSoort, MeldingStatus
from datalek_gui.domain.formulier.antwoorden import Punt, antwoorden_uit_json
from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.domain.vaststelling import stel_vast
from datalek_gui.services.dossiers import NIETS_TE_MELDEN
from datalek_gui.ui.melding.melding_paneel import Beeld, MeldingPaneel
from datalek_gui.ui.melding.woorden import Stand, stand_niet_melden, wat_nu
from datalek_gui.ui.widgets.banner import Banner
from datalek_gui.ui.widgets.knop import link_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.wizard.onderdelen import Overzicht, PuntenLijst
from datalek_gui.ui.wizard.stap_page import StapPage
from datalek_gui.ui.wizard.toevoeging import Wizard

if TYPE_CHECKING:  # for the types only: with it comes ReportLab
    from datalek_gui.services.meldingen import Meldingen

ALLEEN_VOORBEREIDING = (
    "Melden kan alleen op het webformulier van de AP. Deze PDF is uw voorbereiding en uw kopie voor het dossier."
)
NIETS_AAN_DE_AP = (
    "Volgens stap 2 hoeft u dit niet zelf aan de AP te melden. Het dossier blijft zo in uw register staan; "
    "de vragen van de AP kunt u leeg laten."
)
GEEN_BESLUIT = "Nog geen besluit vastgelegd (stap 8)"
ONDERDELEN = "vervolg_vragen"


class Controleren:
    """Binds the panel, the points and the overview to the wizard."""

    def __init__(self, wizard: Wizard, pagina: StapPage) -> None:
        self._wizard = wizard
        self._gezegd_bij: tuple[Punt, ...] = ()
        self._voorgesteld: set[str] = set()
        self.paneel, self.punten, self.overzicht = MeldingPaneel(), PuntenLijst(), Overzicht()
        self.niets_te_melden = Banner("info", NIETS_AAN_DE_AP)
        self.niets_te_melden.hide()
        self.geen_besluit = link_knop(GEEN_BESLUIT, "stamp")
        self.geen_besluit.clicked.connect(lambda: wizard.ga_naar_vraag("besluit_ap"))
        for deel in (self._documenten(), self.geen_besluit, self.punten, self.niets_te_melden, self.paneel):
            pagina.voeg_in(deel)  # each comes above the one before
        pagina.voeg_achter(PlainLabel("Alle antwoorden", rol="sectie"))
        pagina.voeg_achter(self.overzicht)
        self._verbind()

    def _verbind(self) -> None:
        wizard, paneel = self._wizard, self.paneel
        self.punten.spring.connect(wizard.ga_naar_vraag)
        self.overzicht.wijzig.connect(wizard.ga_naar_vraag)
        paneel.spring.connect(wizard.ga_naar_vraag)
        paneel.vastzetten.connect(partial(self._probeer, lambda id_: wizard.dossiers.maak_definitief(id_)))
        paneel.bewerken.connect(partial(self._probeer, lambda id_: wizard.dossiers.weer_bewerken(id_)))
        paneel.overnemen.connect(wizard.overnemen_gevraagd)
        paneel.heeft_gemeld.clicked.connect(self._vraag_nummer)
        paneel.gemeld.connect(self._dien_in)
        paneel.vervolg.connect(self._begin_vervolg)
        paneel.weggooien.connect(partial(self._probeer, lambda id_: self._meldingen.gooi_vervolg_weg(id_)))
        paneel.pdf_gevraagd.connect(lambda volgnummer: wizard.vraag_document(f"melding-{volgnummer}"))
        wizard.opslag.opgeslagen.connect(paneel.opgeslagen)  # goes with the panel
        straks = QTimer(paneel, singleShot=True, interval=0)
        straks.timeout.connect(self._na_opslaan)
        paneel.opgeslagen.connect(lambda _moment: straks.start() if paneel.isVisible() else None)

    @property
    def _meldingen(self) -> "Meldingen":
        return self._wizard.meldingen()

    def _documenten(self) -> QWidget:
        blok = QWidget()
        indeling = QVBoxLayout(blok)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        indeling.addWidget(PlainLabel("Documenten", rol="sectie"))
        indeling.addWidget(PlainLabel(ALLEEN_VOORBEREIDING, rol="hint"))
        rij = QHBoxLayout()
        rij.setSpacing(8)
        for tekst, icoon, wat in (
            ("AP-formulier bekijken", "file-text", "ap"),
            ("Brief bekijken", "mail", "brief"),
        ):
            knop = secundaire_knop(tekst, icoon)
            knop.clicked.connect(partial(self._wizard.vraag_document, wat))
            rij.addWidget(knop)
        rij.addStretch()
        indeling.addLayout(rij)
        return blok

    # --- deeds ---

    def _probeer(self, daad: Callable[[int], Any]) -> bool:
        """Save, do it, and show how things stand now; a refusal is said in the panel. True when it was done."""
        wizard = self._wizard
        if not wizard.opslag.bewaar():
            return False
        self.paneel.bericht.hide()
        try:
            daad(wizard.dossier.id)
        except DatalekFout as fout:
            self._gezegd_bij = wizard.controle.punten
            self.paneel.zeg("krap", fout.zin)
            return False
        wizard.herlaad()
        return True

    def _vraag_nummer(self) -> None:
        self.paneel.open_formulier(self._wizard.nu(), self._wizard.dossier.ap_nummer)

    def _dien_in(self, ap_nummer: str, op: datetime) -> None:
        """What the register refuses is said below the boxes, where it can be mended."""
        try:
            self._meldingen.dien_in(self._wizard.dossier.id, ap_nummer, op)
        except DatalekFout as fout:
            self.paneel.formulier.toon_fout(fout.zin)
        else:
            self._wizard.herlaad()

    def _begin_vervolg(self, soort: MeldingSoort) -> None:
        self._probeer(lambda dossier_id: self._meldingen.begin_vervolg(dossier_id, soort))

    # --- showing ---

    def ververs(self) -> None:
        wizard = self._wizard
        self.punten.toon(wizard.controle.punten)
        if wizard.controle.punten != self._gezegd_bij:
            self.paneel.bericht.hide()  # it spoke of points that have changed since
        eerste = wizard.dossier.melding.soort is MeldingSoort.EERSTE
        ingediend = wizard.dossier.melding.status is MeldingStatus.INGEDIEND
        self.niets_te_melden.setVisible(eerste and not ingediend and not self._melden())
        self.geen_besluit.setVisible(
            eerste and self._melden() and not wizard.oordeel.beoordelen.versies(wizard.dossier.id)
        )
        self._kruis_onderdelen_aan()
        self._toon_paneel()
        self.overzicht.toon(
            wizard.controle.hoofdstukken, wizard.indeling.hoofdstukken[:-1], wizard.antwoorden, wizard.ligt_vast
        )

    def _na_opslaan(self) -> None:
        """What differs from the AP's copy is read from the register, so it is known only now."""
        self._kruis_onderdelen_aan()
        self._toon_paneel()

    def _melden(self) -> bool:
        return stel_vast(self._wizard.antwoorden).uitkomst not in NIETS_TE_MELDEN

    def _toon_paneel(self) -> None:
        """A first concept asks nothing of the meldingen service, and with it comes ReportLab."""
        wizard = self._wizard
        dossier, melding, formulier = wizard.dossier, wizard.dossier.melding, wizard.formulier
        eerste_concept = melding.status is MeldingStatus.CONCEPT and melding.soort is MeldingSoort.EERSTE
        ingediend = melding.status is MeldingStatus.INGEDIEND
        gemeld = antwoorden_uit_json(melding.bevroren or {}, formulier.vragen, formulier.hernoemd)
        regelset = formulier.regelsets[dossier.regelset]
        beeld = Beeld(
            dossier,
            () if eerste_concept else self._meldingen.meldingen(dossier.id),
            self._meldingen.wijzigingen(dossier.id) if self._is_aanvulling() else (),
            {optie.sleutel: optie.tekst for optie in formulier.vragen[ONDERDELEN].opties},
            wizard.antwoorden.get(ONDERDELEN) or (),
            wat_nu(melding, gemeld, regelset, geen_datalek=not self._melden()) if ingediend else (),
            self._meldingen.vervolg_plicht(dossier.id) if ingediend else (),
            melden=self._melden(),
            vast=wizard.register_vast,
            niet_melden=self._niet_melden(),
        )
        self.paneel.toon(beeld)

    def _niet_melden(self) -> Stand | None:
        """Only before anything was filed and while it is ours to report."""
        wizard = self._wizard
        if wizard.dossier.gemeld_op or not self._melden():
            return None
        zin = wizard.oordeel.niet_melden()
        return stand_niet_melden(wizard.antwoorden, zin) if zin else None

    def _is_aanvulling(self) -> bool:
        melding = self._wizard.dossier.melding
        return melding.soort is MeldingSoort.AANVULLING and melding.status is not MeldingStatus.INGEDIEND

    def _kruis_onderdelen_aan(self) -> None:
        """Tick the parts in which something changed, each once: who unticks one after that means it."""
        wizard = self._wizard
        if not self._is_aanvulling() or wizard.alleen_lezen:
            return
        nieuw = set(self._meldingen.voorgestelde_onderdelen(wizard.dossier.id)) - self._voorgesteld
        gekozen = wizard.antwoorden.get(ONDERDELEN) or ()
        self._voorgesteld |= nieuw
        if nieuw - set(gekozen):
            vraag = wizard.formulier.vragen[ONDERDELEN]
            alles = tuple(optie.sleutel for optie in vraag.opties if optie.sleutel in {*gekozen, *nieuw})
            wizard.zet_antwoorden({ONDERDELEN: alles})
