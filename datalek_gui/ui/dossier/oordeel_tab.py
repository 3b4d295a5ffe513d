"""The judgement in one line, the decision as it stands, and the recorded versions. The whole of it is a page away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.ui.dossier.tabkop import TabKop
from datalek_gui.ui.dossier.zaak import Scherm
from datalek_gui.ui.oordeel.versies_deel import VersiesDeel
from datalek_gui.ui.oordeel.woorden import ADVISEERT, in_een_regel, niveau_teken
from datalek_gui.ui.widgets.banner import IcoonLabel
from datalek_gui.ui.widgets.knop import secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel


class OordeelTab(QWidget):
    def __init__(self, scherm: Scherm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.papier = "advies"
        self._scherm, self._zaak = scherm, scherm.zaak
        diensten = self._zaak.diensten
        self.kop = TabKop("Oordeel", ADVISEERT)
        self._icoon, self.regel = IcoonLabel(), PlainLabel(rol="woord")
        self.versies = VersiesDeel(diensten.beoordelen, diensten.formulier, self._zaak.id)
        heel = secundaire_knop("Hele &oordeel bekijken", "list-checks")
        heel.clicked.connect(lambda: scherm.vraag_oordeel("advies"))
        pdf = secundaire_knop("Advies als &PDF", "file-text")
        pdf.clicked.connect(lambda: scherm.vraag_document("advies"))
        self.kop.voeg_toe(pdf, heel)
        rij = QHBoxLayout()
        rij.setContentsMargins(32, 0, 32, 0)
        rij.setSpacing(8)
        rij.addWidget(self._icoon, 0, Qt.AlignmentFlag.AlignTop)
        rij.addWidget(self.regel, 1)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addWidget(self.kop)
        indeling.addLayout(rij)
        indeling.addWidget(self.versies, 1)
        self.versies.spring.connect(lambda vraag: scherm.vul_in(vraag=vraag))
        self.versies.vastgelegd.connect(self._na_vastleggen)
        self._heel = heel

    def ververs(self) -> None:
        beoordeling = self._zaak.beoordeling()
        self._icoon.zet(*niveau_teken(beoordeling))
        self.regel.setText(in_een_regel(beoordeling) if beoordeling.tot is not None else beoordeling.datalek.zin)
        self.versies.ververs(self._zaak.antwoorden, alleen_lezen=self._zaak.vast)

    def bewaar(self) -> bool:
        return True

    def begin(self) -> None:
        self._heel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _na_vastleggen(self) -> None:
        self._scherm.is_veranderd()
        self.ververs()
