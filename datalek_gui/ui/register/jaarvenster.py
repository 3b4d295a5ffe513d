"""One year of the register in figures: choose it, and see it as PDF or keep it for Excel."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from datalek_gui.domain.voortgang import Voortgang
from datalek_gui.ui.register.exporteren import save_as
from datalek_gui.ui.register.venster import Registervenster
from datalek_gui.ui.widgets.invoer import RustigeKeuzelijst
from datalek_gui.ui.widgets.knop import secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.widgets.tegel import VinkTegel

if TYPE_CHECKING:  # the hall brings them; with them come ReportLab and openpyxl
    from datalek_gui.services.jaar import Jaaroverzichten

GEEN = "Er is nog geen jaar met een dossier."


class Jaarvenster(Registervenster):
    """`diensten` makes the service, behind the window.

    Signals: pdf_gemaakt(object) — a Document to show
    """

    pdf_gemaakt = Signal(object)

    def __init__(
        self, diensten: Callable[[], "Jaaroverzichten"], settings: QSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__("Jaaroverzicht", "Jaaroverzicht van datalekken", "&Bekijken als PDF", 520, parent)
        self._diensten, self._settings = diensten, settings
        self.jaren = RustigeKeuzelijst()
        label = PlainLabel("Jaar", "label")
        label.hoort_bij(self.jaren)
        self.jaren.setAccessibleName("Jaar")
        jaar = QVBoxLayout()
        jaar.setSpacing(4)
        jaar.addWidget(label)
        jaar.addWidget(self.jaren)
        self.inhoud.addLayout(jaar)
        self.vrij = VinkTegel("Met redenen in vrije tekst", "Waarom een melding te laat of niet is gedaan.")
        self.vrij.setChecked(True)
        self.inhoud.addWidget(self.vrij)
        self.inhoud.addStretch()
        self.excel = secundaire_knop("Opslaan voor &Excel…", "download")
        self.voet.insertWidget(0, self.excel)
        self.excel.clicked.connect(lambda: self._maak("xlsx"))
        self.doe.clicked.connect(lambda: self._maak("pdf"))
        QTimer.singleShot(0, self, lambda: self.werk("De jaren worden gezocht…", self._zoek_jaren, self._on_jaren))

    def _zoek_jaren(self, voortgang: Voortgang) -> tuple[int, ...]:
        return self._diensten().jaren(voortgang)

    def _on_jaren(self, jaren: tuple[int, ...]) -> None:
        for jaar in jaren:
            self.jaren.addItem(str(jaar), jaar)
        for knop in (self.doe, self.excel):
            knop.setEnabled(bool(jaren))
        self.zeg("" if jaren else GEEN)
        self.jaren.setFocus()

    def _maak(self, soort: str) -> None:
        jaar, vrij = self.jaren.currentData(), self.vrij.isChecked()
        if jaar is None:
            return

        def taak(voortgang: Voortgang) -> object:
            from datalek_gui.services.jaar import jaar_pdf, jaar_xlsx  # late: with it come ReportLab and openpyxl

            overzicht = self._diensten().overzicht(jaar, vrije_tekst=vrij, voortgang=voortgang)
            return jaar_pdf(overzicht) if soort == "pdf" else jaar_xlsx(overzicht)

        klaar = self._on_pdf if soort == "pdf" else lambda bestand: save_as(self, bestand, self._settings)
        self.werk("Het overzicht wordt gemaakt…", taak, klaar)

    def _on_pdf(self, document: object) -> None:
        self.pdf_gemaakt.emit(document)
        self.accept()
