"""The register as a file: which one, which dossiers, with or without free text, as what."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.domain.register import FILTERS, KOLOMMEN, RegisterVraag
from datalek_gui.domain.voortgang import Voortgang
from datalek_gui.services.document import Document
from datalek_gui.services.register import Register
from datalek_gui.ui.document.bestandsvenster import bestandsvenster
from datalek_gui.ui.document.save_pdf import write_bytes
from datalek_gui.ui.register.venster import Registervenster
from datalek_gui.ui.register.woorden import getal
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.widgets.tegel import RadioTegel, TegelGroep, VinkTegel

if TYPE_CHECKING:  # the hall brings them; with them come ReportLab and openpyxl
    from datalek_gui.services.registerexport import Bestand, RegisterExport

SOORTEN = {
    "csv": ("CSV", "voor Excel en andere programma’s"),
    "xlsx": ("Excel", "met filters en echte datums"),
    "pdf": ("PDF", "om te bewaren of af te drukken"),
}
FILTER = {"csv": "CSV-bestand (*.csv)", "xlsx": "Excel-bestand (*.xlsx)"}
VRIJ = ("titel", "volgende_actie")  # columns of the list in which people type sentences
MAP_SLEUTEL = "document/map"
MISLUKT = "Opslaan in deze map lukt niet; er is niets geschreven. Kies een andere map, of maak ruimte op de schijf."


class Exportvenster(Registervenster):
    """`vraag` and `kolommen`: what the list shows now. `diensten` makes the service, at the first export.

    Signals: pdf_gemaakt(object) — a Document to show before it is saved or printed
    """

    pdf_gemaakt = Signal(object)

    def __init__(
        self,
        diensten: Callable[[], "RegisterExport"],
        register: Register,
        vraag: RegisterVraag,
        kolommen: Sequence[str],
        settings: QSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Exporteren", "Register exporteren", "&Maken", 640, parent)
        self._diensten, self._register, self._settings = diensten, register, settings
        self._vraag, self._kolommen = vraag, tuple(kolommen)
        self._make_wat()
        self._make_welke(register.aantal(), register.aantal(vraag))
        self._make_hoe()
        self.doe.clicked.connect(self.maak)
        self.wettelijk.setFocus()

    def _make_wat(self) -> None:
        self.wettelijk = RadioTegel(
            "Het register van art. 33 lid 5", "Alles wat de AP mag zien, een regel per dossier."
        )
        self.lijst = RadioTegel("De lijst zoals op het scherm", "Alleen de kolommen die u nu ziet, in die volgorde.")
        self.wettelijk.setChecked(True)
        self._group("Wat", self.wettelijk, self.lijst)

    def _make_welke(self, alle: int, getoond: int) -> None:
        """Only a question when somebody searched or filtered."""
        self.alle = RadioTegel(f"Alle dossiers ({getal(alle)})")
        self.getoond = RadioTegel(f"Wat u nu ziet ({getal(getoond)})")
        gekozen = bool(self._vraag.zoek or self._vraag.filters)
        (self.getoond if gekozen else self.alle).setChecked(True)
        self._group("Welke dossiers", self.alle, self.getoond).setVisible(gekozen)

    def _make_hoe(self) -> None:
        self.vrij = VinkTegel(
            "Met vrije tekst",
            "Feiten, gevolgen en maatregelen zoals u ze opschreef. Lees ze na: een naam midden in een zin herkent het "
            "programma niet. De velden met namen van betrokkenen gaan nooit mee.",
        )
        self.inhoud.addWidget(self.vrij)
        self.soorten = {soort: RadioTegel(*woorden) for soort, woorden in SOORTEN.items()}
        self.soorten["xlsx"].setChecked(True)
        self._group("Soort bestand", *self.soorten.values())

    def _group(self, naam: str, *tegels: RadioTegel) -> TegelGroep:
        groep = TegelGroep(naam)
        boven, rij = QVBoxLayout(groep), QHBoxLayout()
        for layout in (boven, rij):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(8)
        boven.addWidget(PlainLabel(naam, "label"))
        for tegel in tegels:
            rij.addWidget(tegel, 1)
        boven.addLayout(rij)
        self.inhoud.addWidget(groep)
        return groep

    # --- what it does --------------------------------------------------------------------------

    @property
    def soort(self) -> str:
        return next(soort for soort, tegel in self.soorten.items() if tegel.isChecked())

    def maak(self) -> None:
        """Make the file behind the window; then a PDF is shown and another file saved."""
        self.werk("Het bestand wordt gemaakt…", self._taak(), self._on_bestand)

    def _taak(self) -> Callable[[Voortgang], "Bestand"]:
        """All it needs, read from the window now: the work itself may not look at a widget."""
        selectie = self.getoond.isChecked() and bool(self._vraag.zoek or self._vraag.filters)
        vraag = self._vraag if selectie else RegisterVraag()
        keuze = keuze_in_woorden(vraag)
        vrij, soort, wettelijk = self.vrij.isChecked(), self.soort, self.wettelijk.isChecked()
        kolommen = [k for s in self._kolommen for k in KOLOMMEN if k.sleutel == s and (vrij or s not in VRIJ)]

        def taak(voortgang: Voortgang) -> "Bestand":
            from datalek_gui.services.registerexport import maak_bestand  # late: with it come ReportLab and openpyxl

            dienst = self._diensten()
            if wettelijk:
                ids = [regel.id for regel in self._register.regels(vraag)] if selectie else None
                staat = dienst.wettelijk(vrije_tekst=vrij, dossiers=ids, keuze=keuze, voortgang=voortgang)
            else:
                staat = dienst.scherm(self._register.regels(vraag), kolommen, keuze)
            return maak_bestand(staat, soort)

        return taak

    def _on_bestand(self, bestand: "Bestand") -> None:
        if bestand.naam.endswith(".pdf"):
            self.pdf_gemaakt.emit(Document("Datalekregister", bestand.naam, bestand.inhoud))
            self.accept()
        else:
            save_as(self, bestand, self._settings)


def keuze_in_woorden(vraag: RegisterVraag) -> str:
    """For on the file. Not what was searched: that may be a name."""
    delen = [
        f"{soort.titel.lower()}: {', '.join(soort.woorden(waarde) for waarde in vraag.filters[soort.sleutel])}"
        for soort in FILTERS
        if soort.sleutel in vraag.filters
    ]
    return "; ".join([*(["gezocht op woorden"] if vraag.zoek else []), *delen])


def save_as(venster: Registervenster, bestand: "Bestand", settings: QSettings) -> None:
    """Ask where, write it whole or not at all, and close."""
    soort = bestand.naam.rpartition(".")[2]
    dialog = bestandsvenster(venster, "Opslaan", FILTER[soort], str(settings.value(MAP_SLEUTEL, "")), opslaan=True)
    dialog.setDefaultSuffix(soort)
    dialog.selectFile(bestand.naam)
    dialog.fileSelected.connect(
        lambda pad: venster.accept() if write_bytes(pad, bestand.inhoud) else venster.zeg(MISLUKT)
    )
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
