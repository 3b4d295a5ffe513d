"""Step 1: name and case number of the dossier, and the quick starts."""

from typing import Any

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from datalek_gui.domain.formulier.vraag import Vraag, Vraagsoort, Zekerheid
from datalek_gui.domain.formulier.waarden import is_leeg, uit_json
from datalek_gui.domain.uitwisseling import MAX_REGEL
from datalek_gui.services.dossiers import NIEUWE_TITEL
from datalek_gui.ui.vragen import FIELDS
from datalek_gui.ui.wizard.onderdelen import SnelstartBalk
from datalek_gui.ui.wizard.sleutels import TITEL, ZAAKNUMMER
from datalek_gui.ui.wizard.stap_page import TUSSEN_VRAGEN, StapPage
from datalek_gui.ui.wizard.toevoeging import Wizard

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
