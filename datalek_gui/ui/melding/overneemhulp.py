"""Opens the Overneemhulp for a melding that stands, and keeps with the dossier what happens in it."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal

from datalek_gui.domain.dossier import Dossier, MeldingStatus
from datalek_gui.domain.formulier.afleidingen import leid_af
from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.domain.overnemen import Overneemregel, overneemregels
from datalek_gui.domain.vervolg import rond_melding
from datalek_gui.ui.melding.overneem_window import OverneemWindow

if TYPE_CHECKING:  # for the types only: with it comes ReportLab
    from datalek_gui.services.meldingen import Meldingen


class Overneemhulp(QObject):
    """One window at a time. Signal: gemeld(ap_nummer, moment) — recorded; the dossier changed."""

    gemeld = Signal(str, object)

    def __init__(
        self,
        meldingen: "Meldingen",
        formulier: Formulier,
        nu: Callable[[], datetime],
        settings: QSettings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._meldingen, self._formulier, self._nu, self._settings = meldingen, formulier, nu, settings
        self.venster: OverneemWindow | None = None

    def open(self, dossier: Dossier) -> None:
        """Show the window for this dossier, or bring it to the front."""
        if self.venster is None:
            regels = self._regels(dossier)
            self.venster = venster = OverneemWindow(dossier, regels, nu=self._nu, settings=self._settings)
            venster.overgenomen.connect(lambda sleutels: self._bewaar(dossier.id, sleutels))
            venster.gemeld.connect(lambda nummer, op: self._dien_in(dossier.id, nummer, op))
            venster.gesloten.connect(self._vergeet)
        self.venster.show()
        self.venster.activateWindow()

    def sluit(self) -> None:
        if self.venster is not None:
            self.venster.close()

    def dossier_veranderd(self, dossier_id: int) -> None:
        """Answers that no longer stand, or were filed, are not to be taken over any more."""
        if (
            self.venster is not None
            and self._meldingen.meldingen(dossier_id)[-1].status is not MeldingStatus.DEFINITIEF
        ):
            self.venster.close()

    def _vergeet(self) -> None:
        venster, self.venster = self.venster, None
        if venster is not None:
            venster.deleteLater()

    def _regels(self, dossier: Dossier) -> tuple[Overneemregel, ...]:
        """Of the answers that stand; whether it is late is judged by the first filing, else by now."""
        melding, formulier = dossier.melding, self._formulier
        antwoorden = antwoorden_uit_json(melding.bevroren or {}, formulier.vragen, formulier.hernoemd)
        omstandigheden = rond_melding(dossier, formulier.regelsets[dossier.regelset], self._nu())
        return overneemregels(formulier.indelingen[melding.indeling], antwoorden, leid_af(antwoorden, omstandigheden))

    def _bewaar(self, dossier_id: int, sleutels: tuple[str, ...]) -> None:
        """A tick that cannot be kept is no reason to stop: it stays in the window."""
        try:
            self._meldingen.zet_overgenomen(dossier_id, sleutels)
        except DatalekFout as fout:
            if self.venster is not None:
                self.venster.zeg(fout.zin)

    def _dien_in(self, dossier_id: int, ap_nummer: str, op: datetime) -> None:
        try:
            self._meldingen.dien_in(dossier_id, ap_nummer, op)
        except DatalekFout as fout:
            if self.venster is not None:
                self.venster.formulier.toon_fout(fout.zin)
            return
        self.sluit()
        self.gemeld.emit(ap_nummer, op)
