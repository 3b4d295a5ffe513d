"""Where the decision departs from the advice: an amber line under the question concerned, and the way to the reason."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from datalek_gui.domain.formulier.waarden import is_leeg
from datalek_gui.domain.risico.afwijking import Afwijking, afwijkingen
from datalek_gui.ui.vragen.vraag_field import VraagField
from datalek_gui.ui.widgets.banner import IcoonLabel, kondig_aan
from datalek_gui.ui.widgets.knop import link_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.wizard.stap_page import StapPage
from datalek_gui.ui.wizard.toevoeging import Wizard

REDEN = "besluit_afwijking_reden"


class AfwijkRegel(QWidget):
    def __init__(self, veld: VraagField, wizard: Wizard) -> None:
        super().__init__(veld)
        self.zin = PlainLabel(rol="krap", leesbreedte=True)
        self.reden = link_knop("Geef de reden")
        self.reden.clicked.connect(lambda: wizard.ga_naar_vraag(REDEN, terug=True))
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(0, 2, 0, 0)
        indeling.setSpacing(6)
        indeling.addWidget(IcoonLabel("triangle-alert", "krap"), 0, Qt.AlignmentFlag.AlignTop)
        indeling.addWidget(self.zin, 1)
        indeling.addWidget(self.reden, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def toon(self, afwijking: Afwijking, *, vraag_reden: bool) -> None:
        tekst = f"{afwijking.zin} (Bron: {afwijking.bron})"
        nieuw = self.isHidden() or tekst != self.zin.tekst()
        self.zin.setText(tekst)
        self.reden.setVisible(vraag_reden)
        self.show()
        if nieuw:
            kondig_aan(self, tekst)


class Afwijkregels:
    """For all questions of one step."""

    def __init__(self, wizard: Wizard, pagina: StapPage) -> None:
        self._wizard, self._pagina = wizard, pagina
        self.regels: dict[str, AfwijkRegel] = {}

    def ververs(self) -> None:
        wizard = self._wizard
        drempel = wizard.formulier.regelsets[wizard.dossier.regelset].melden_drempel
        gevonden = {a.sleutel: a for a in afwijkingen(wizard.oordeel.nu(), wizard.antwoorden, drempel)}
        reden = wizard.formulier.vragen.get(REDEN)
        zonder = reden is not None and is_leeg(reden, wizard.antwoorden.get(REDEN))
        for sleutel, veld in self._pagina.velden.items():
            if sleutel in gevonden:
                self._regel(veld).toon(gevonden[sleutel], vraag_reden=zonder)
            elif sleutel in self.regels:
                self.regels[sleutel].hide()

    def _regel(self, veld: VraagField) -> AfwijkRegel:
        sleutel = veld.vraag.sleutel
        if sleutel not in self.regels:
            self.regels[sleutel] = AfwijkRegel(veld, self._wizard)
            veld.voeg_onder(self.regels[sleutel])
        return self.regels[sleutel]
