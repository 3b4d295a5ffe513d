"""Step 8: the decision beside the advice, recording it, and the letter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.domain.brieven.voorstel import briefvoorstel
from datalek_gui.domain.formulier.waarden import is_leeg
from datalek_gui.ui.oordeel.vastleggen import Vastleggen
from datalek_gui.ui.oordeel.woorden import in_een_regel, niveau_teken
from datalek_gui.ui.widgets.banner import IcoonLabel
from datalek_gui.ui.widgets.knop import link_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.wizard.afwijkregels import Afwijkregels
from datalek_gui.ui.wizard.stap_page import StapPage
from datalek_gui.ui.wizard.toevoeging import Wizard


class Besluit:
    """The advice in one line above the decision, the button that records it below; and further down the letter."""

    def __init__(self, wizard: Wizard, pagina: StapPage) -> None:
        self._wizard, self._pagina = wizard, pagina
        self._gemis = ("", "")  # question, and what was said of it
        self._afwijkingen = Afwijkregels(wizard, pagina)
        self._brief = Briefknop(wizard, pagina)
        self.icoon, self.advies = IcoonLabel(), PlainLabel(leesbreedte=True)
        self.vastleggen = Vastleggen(wizard.oordeel.beoordelen, wizard.dossier.id)
        self.vastleggen.bewaar_eerst = wizard.opslag.bewaar
        self.vastleggen.vastgelegd.connect(wizard.herlaad)
        self.vastleggen.mist.connect(self._naar_gemis)
        self.blok = self._adviesregel()
        pagina.voeg_in(self.blok)
        pagina.voeg_in(self.vastleggen, na_rubriek="besluit")

    def _adviesregel(self) -> QWidget:
        blok = QWidget()
        indeling = QVBoxLayout(blok)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(4)
        regel = QHBoxLayout()
        regel.setSpacing(8)
        regel.addWidget(self.icoon, 0, Qt.AlignmentFlag.AlignTop)
        regel.addWidget(self.advies, 1000)  # all the room up to its reading width
        regel.addStretch(1)
        heel = link_knop("Hele oordeel bekijken", "list-checks")
        heel.clicked.connect(lambda: self._wizard.vraag_oordeel("advies"))
        indeling.addWidget(PlainLabel("Advies", rol="sectie"))
        indeling.addLayout(regel)
        indeling.addWidget(heel, 0, Qt.AlignmentFlag.AlignLeft)
        return blok

    def _naar_gemis(self, sleutel: str, zin: str) -> None:
        """To the first question that is still open, with the sentence below it: the button may be out of sight."""
        self._gemis = (sleutel, zin)
        self._wizard.ga_naar_vraag(sleutel, terug=True)
        self._toon_gemis()

    def _toon_gemis(self) -> None:
        """Until the question has an answer: every refresh wipes what stands below a field."""
        sleutel, zin = self._gemis
        if sleutel and is_leeg(self._wizard.formulier.vragen[sleutel], self._wizard.antwoorden.get(sleutel)):
            self._pagina.velden[sleutel].zet_melding(zin, "let_op")
        else:
            self._gemis = ("", "")

    def ververs(self) -> None:
        beoordeling = self._wizard.oordeel.nu()
        self.icoon.zet(*niveau_teken(beoordeling))
        self.advies.setText(in_een_regel(beoordeling))
        self._afwijkingen.ververs()
        self._toon_gemis()
        self.vastleggen.ververs(alleen_lezen=self._wizard.register_vast, gewijzigd=bool(self._wizard.opslag.openstaand))
        self._brief.ververs()


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
