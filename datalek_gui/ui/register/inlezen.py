"""A register kept elsewhere into this one, in three steps: choose the file, say what its columns mean, look at the
report. Nothing is kept before the last button, and then every row or none."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from datalek_gui.domain.voortgang import Voortgang
from datalek_gui.ui.document.bestandsvenster import bestandsvenster
from datalek_gui.ui.register.koppelvlak import Koppelvlak
from datalek_gui.ui.register.rapportvlak import Rapportvlak
from datalek_gui.ui.register.venster import Registervenster
from datalek_gui.ui.register.woorden import getal
from datalek_gui.ui.widgets.knop import secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:  # the hall brings it; with it comes openpyxl
    from datalek_gui.services.registerimport import Blad, Keuze, Rapport, RegisterImport

FILTER = "Excel of CSV (*.xlsx *.xlsm *.csv *.txt)"
MAP_SLEUTEL = "inlezen/map"
ONLEESBAAR = "Dit bestand is niet te openen. Sluit het in andere programma’s en kies het opnieuw."
UITLEG = (
    "Kies het bestand waarin u uw datalekken tot nu toe bijhield. Het programma leest de kolommen en stelt voor wat "
    "zij betekenen. U ziet per regel wat er gaat gebeuren voordat er iets wordt bewaard."
)
KIES, KOPPEL, RAPPORT, KLAAR = range(4)
KOPPEN = ("Bestaand register inlezen", "Wat betekent elke kolom?", "Zo wordt het ingelezen", "Ingelezen")
KNOPPEN = ("&Bestand kiezen…", "&Verder", "&Inlezen", "&Sluiten")


class Inleesvenster(Registervenster):
    """`diensten` makes the service, behind the window.

    Signals: ingelezen() — there are new dossiers
    """

    ingelezen = Signal()

    def __init__(
        self, diensten: Callable[[], "RegisterImport"], settings: QSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__("Register inlezen", KOPPEN[KIES], KNOPPEN[KIES], 760, parent)
        self._diensten, self._settings = diensten, settings
        self._bestand = ""
        self._rapport: Rapport | None = None
        self.koppelvlak, self.rapportvlak, self.slot = Koppelvlak(), Rapportvlak(), PlainLabel("")
        self.koppelvlak.kop_gekozen.connect(self._lees_koppen)
        self.gezichten = QStackedWidget()
        for gezicht in (PlainLabel(UITLEG, leesbreedte=True), self.koppelvlak, self.rapportvlak, self.slot):
            self.gezichten.addWidget(gezicht)
        self.inhoud.addWidget(self.gezichten, 1)
        self.terug = secundaire_knop("&Terug", "arrow-left")
        self.terug.clicked.connect(self._terug)
        self.voet.insertWidget(0, self.terug)
        self.doe.clicked.connect(self._verder)
        self._show(KIES)

    def _show(self, stap: int) -> None:
        self.zeg("")
        self.kop.setText(KOPPEN[stap])
        self.gezichten.setCurrentIndex(stap)
        self.doe.setText(KNOPPEN[stap])
        self.terug.setVisible(stap in (KOPPEL, RAPPORT))
        self.annuleren.setVisible(stap != KLAAR)
        if stap in (KOPPEL, RAPPORT):
            self.resize(max(self.width(), 900), max(self.height(), 600))
        (self.rapportvlak.tabel if stap == RAPPORT else self.doe).setFocus()

    def _verder(self) -> None:
        stap = self.gezichten.currentIndex()
        (self.kies_bestand, self._maak_rapport, self._importeer, self.accept)[stap]()

    def _terug(self) -> None:
        self._show(self.gezichten.currentIndex() - 1)
        self.doe.setEnabled(True)

    # --- the file ------------------------------------------------------------------------------

    def kies_bestand(self) -> None:
        dialog = bestandsvenster(self, "Bestand kiezen", FILTER, str(self._settings.value(MAP_SLEUTEL, "")))
        dialog.fileSelected.connect(self.lees)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def lees(self, pad: str) -> None:
        """Read the sheets of this file and propose what its columns mean."""
        try:
            inhoud = Path(pad).read_bytes()
        except OSError:
            self.zeg(ONLEESBAAR)
            return
        self._bestand = Path(pad).name
        self._settings.setValue(MAP_SLEUTEL, str(Path(pad).parent))

        def taak(_voortgang: Voortgang) -> "list[Keuze]":
            dienst = self._diensten()
            return [dienst.voorstel(blad) for blad in dienst.lees(inhoud, Path(pad).name)]

        self.werk("Het bestand wordt gelezen…", taak, self._on_gelezen)

    def _on_gelezen(self, voorstellen: "Sequence[Keuze]") -> None:
        self.koppelvlak.zet(voorstellen)
        self._show(KOPPEL)

    def _lees_koppen(self, blad: "Blad", kop: int) -> None:
        """The user points at another row with headings."""
        self.koppelvlak.zet_keuze(self._diensten().voorstel(blad, kop))

    # --- the report ----------------------------------------------------------------------------

    def _maak_rapport(self) -> None:
        keuze = self.koppelvlak.keuze()
        bestand = self._bestand
        self.werk(
            "Elke regel wordt bekeken…",
            lambda voortgang: self._diensten().voorbeeld(keuze, bestand, voortgang),
            self._on_rapport,
        )

    def _on_rapport(self, rapport: "Rapport") -> None:
        self._rapport = rapport
        self.rapportvlak.zet(rapport)
        self._show(RAPPORT)
        self.doe.setEnabled(bool(rapport.rijen) and not rapport.fouten)

    def _importeer(self) -> None:
        rapport = self._rapport
        if rapport is not None:
            self.werk(
                "De dossiers worden gemaakt…",
                lambda voortgang: self._diensten().importeer(rapport, voortgang),
                self._on_ingelezen,
            )

    def _on_ingelezen(self, nummers: tuple[str, ...]) -> None:
        woord = "dossier is" if len(nummers) == 1 else "dossiers zijn"
        self.slot.setText(
            f"{getal(len(nummers))} {woord} ingelezen uit ‘{self._bestand}’. Het oude nummer staat bij elk dossier als "
            "zaaknummer. Bewaar het oude bestand nog tot u enkele dossiers hebt nagelopen."
        )
        self._show(KLAAR)
        self.ingelezen.emit()
