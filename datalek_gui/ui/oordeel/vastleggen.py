"""Recording the judgement: the button, the reason a new version needs, and since when the last one stands."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.domain.besluit import OordeelVersie
from datalek_gui.domain.fouten import BesluitOnvolledig, DatalekFout
from datalek_gui.domain.tijd import toon_moment
from datalek_gui.services.beoordelen import Beoordelen
from datalek_gui.ui.widgets.banner import IcoonLabel, kondig_aan
from datalek_gui.ui.widgets.invoer import InvoerRegel
from datalek_gui.ui.widgets.knop import secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel

UITLEG = "Vastleggen bewaart advies en besluit zoals ze nu zijn. Een later oordeel komt ernaast te staan."
WAAROM = "Waarom oordeelt u opnieuw?"


def vastgelegd_zin(versie: OordeelVersie) -> str:
    """toon_moment writes "18-11-2022 14:03"."""
    return f"Vastgelegd op {toon_moment(versie.op).replace(' ', ' om ', 1)} (versie {versie.volgnummer})"


class Vastleggen(QWidget):
    """Signals: vastgelegd() · mist(question, sentence) — what the decision lacks first.

    `bewaar_eerst`: puts on disk what is recorded from there; False when it could not.
    """

    vastgelegd = Signal()
    mist = Signal(str, str)

    def __init__(self, beoordelen: Beoordelen, dossier_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beoordelen, self._dossier_id = beoordelen, dossier_id
        self.bewaar_eerst: Callable[[], bool] = lambda: True
        self._versies: tuple[OordeelVersie, ...] = ()
        self.knop = secundaire_knop("Oordeel vastleggen", "stamp")
        self.knop.clicked.connect(self.leg_vast)
        self._icoon, self.stand = IcoonLabel(), PlainLabel()
        self._label, self.reden = PlainLabel(WAAROM, rol="label"), InvoerRegel()
        self.reden.setAccessibleName(WAAROM)
        self._fout = PlainLabel(rol="krap", leesbreedte=True)
        self._bouw()

    def _bouw(self) -> None:
        stand = QHBoxLayout()
        stand.setSpacing(8)
        stand.addWidget(self._icoon, 0, Qt.AlignmentFlag.AlignVCenter)
        stand.addWidget(self.stand, 1, Qt.AlignmentFlag.AlignVCenter)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        indeling.addLayout(stand)
        indeling.addSpacing(4)
        for deel in (self._label, self.reden, self._fout):
            indeling.addWidget(deel)
            deel.hide()
        indeling.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignLeft)

    def ververs(self, *, alleen_lezen: bool, gewijzigd: bool) -> None:
        """`gewijzigd`: there are answers that are not on disk yet."""
        self._versies = self._beoordelen.versies(self._dossier_id)
        laatste = self._versies[-1] if self._versies else None
        nieuw = laatste is None or gewijzigd or self._beoordelen.is_bijgewerkt(self._dossier_id)
        self.knop.setVisible(not alleen_lezen)
        self.knop.setEnabled(nieuw)
        self.knop.setText("Oordeel opnieuw vastleggen" if laatste else "Oordeel vastleggen")
        if gewijzigd:
            self._fout.hide()  # it spoke of the answers as they were
        vraag_reden = laatste is not None and nieuw and not alleen_lezen
        for deel in (self._label, self.reden):
            deel.setVisible(vraag_reden)
        if laatste is None:
            self._icoon.zet("circle-dashed", "quiet")
            self.stand.setText(f"Nog niet vastgelegd. {UITLEG}")
        else:
            self._icoon.zet(*(("info", "accent") if nieuw else ("circle-check", "ruim")))
            anders = " Daarna is er iets gewijzigd." if nieuw else ""
            self.stand.setText(f"{vastgelegd_zin(laatste)}.{anders}")

    def leg_vast(self) -> None:
        if not self.bewaar_eerst():
            return
        try:
            versie = self._beoordelen.leg_vast(self._dossier_id, self.reden.text().strip())
        except DatalekFout as fout:
            self._fout.setText(fout.zin)
            self._fout.show()
            kondig_aan(self, fout.zin, dringend=True)
            if isinstance(fout, BesluitOnvolledig):
                self.mist.emit(fout.sleutel, fout.zin)
            elif self.reden.isVisible():
                self.reden.setFocus()
            return
        self._fout.hide()
        self.reden.clear()
        kondig_aan(self, vastgelegd_zin(versie))
        self.vastgelegd.emit()
