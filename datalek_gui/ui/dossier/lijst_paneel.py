"""A list of the dossier with the form of its chosen line beside it: add, change as you type, remove, undo.

What the list is of is the business of its `Bron`; the form follows from a layout.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from datalek_gui.domain.formulier.antwoorden import Ernst, Punt, zichtbare_hoofdstukken, zichtbare_vragen
from datalek_gui.domain.formulier.vraag import Hoofdstuk, Indeling
from datalek_gui.domain.formulier.waarden import is_leeg
from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.domain.tijd import toon_tijd
from datalek_gui.ui.dossier.lijst_tabel import Kolom, LijstTabel, Rij
from datalek_gui.ui.vragen.datum import DatumField, MomentField
from datalek_gui.ui.widgets.banner import Banner
from datalek_gui.ui.widgets.knop import Knop, link_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.wizard.opslag import Opslag
from datalek_gui.ui.wizard.rondgang import volgend_deel
from datalek_gui.ui.wizard.stap_page import StapPage
from datalek_gui.ui.wizard.toetsen import bind_toetsen

TABEL, FORMULIER = 11, 9  # shares of the width
VUL_IN = "Vul dit nog in; dan zegt deze regel genoeg."


class Bron(Protocol):
    """Where the lines come from and go to. The last four: DatalekFout when that cannot be."""

    een: str
    """What one line is called: "actie"."""
    leeg: str
    """The sentence where there is none."""

    def rijen(self) -> Sequence[Rij]: ...

    def wijzig(self, rij: Rij, wijzigingen: Mapping[str, Any]) -> None: ...

    def verwijder(self, rij: Rij) -> Any:
        """Returns what `zet_terug` wants to have back."""

    def zet_terug(self, weg: Any) -> Rij: ...

    def grens(self) -> None:
        """A boundary for the log: the field or the line was left."""


class LijstPaneel(QWidget):
    """`weg`: what was removed from this list in the session, the last one at the end.

    Signals: veranderd() — something was stored · gekozen(Rij or None).
    """

    veranderd = Signal()
    gekozen = Signal(object)

    def __init__(
        self,
        bron: Bron,
        kolommen: Sequence[Kolom],
        indeling: Indeling,
        *,
        nu: Callable[[], datetime],
        weg: list[tuple[str, Any]],
        vast: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bron, self._indeling, self._nu, self._weg, self._vast = bron, indeling, nu, weg, vast
        self._nodig = {vraag.sleutel for vraag in indeling.vragen() if vraag.verplicht}
        self._rij: Rij | None = None
        self._antwoorden: dict[str, Any] = {}
        self._bezocht: set[str] = set()
        self.tabel = LijstTabel(kolommen, indeling.titel)
        self.formulier = StapPage(_zonder_plicht(indeling), nu=nu)
        _maak_smal(self.formulier)
        self.opslag = Opslag(self._save, nu, self)
        self.bericht = Banner()
        self._bij_klik: Callable[[], object] = self.bericht.hide
        self.verwijder = link_knop(f"{bron.een.capitalize()} verwijderen", "trash-2")
        self.stand = PlainLabel(rol="meta", afbreken=False)
        self.leeg = PlainLabel(bron.leeg)
        self._bouw()
        self._verbind()

    def _bouw(self) -> None:
        self.bericht.hide()
        onder = QWidget()
        rij = QHBoxLayout(onder)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.addWidget(self.verwijder)
        self.verwijder.setHidden(self._vast)
        rij.addStretch()
        rij.addWidget(self.stand)
        self.formulier.voeg_achter(onder)
        self.formulier.zet_alleen_lezen(lambda _sleutel: self._vast)
        self.links = QVBoxLayout()
        self.links.setContentsMargins(24, 0, 16, 16)
        self.links.setSpacing(8)
        self.vak_leeg = QWidget()
        self.in_leeg = QVBoxLayout(self.vak_leeg)
        self.in_leeg.setContentsMargins(8, 32, 8, 0)
        self.in_leeg.setSpacing(16)
        self.in_leeg.addWidget(self.leeg)
        self.in_leeg.addStretch()
        self.stapel = QStackedWidget()
        for deel in (self.tabel, self.vak_leeg):
            self.stapel.addWidget(deel)
        self.links.addWidget(self.bericht)
        self.links.addWidget(self.stapel, 1)
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addLayout(self.links, TABEL)
        indeling.addWidget(self.formulier, FORMULIER)

    def _verbind(self) -> None:
        self.tabel.gekozen.connect(self._on_gekozen)
        self.tabel.geopend.connect(lambda _id: self.formulier.begin_bovenaan())
        self.tabel.weg_gevraagd.connect(self.haal_weg)
        self.tabel.terug_gevraagd.connect(self.zet_terug)
        self.verwijder.clicked.connect(self.haal_weg)
        self.bericht.geklikt.connect(lambda: self._bij_klik())
        self.formulier.antwoord_changed.connect(self._antwoord_veranderd)
        self.formulier.verlaten.connect(self._verlaten)
        self.opslag.opgeslagen.connect(lambda moment: self.stand.setText(f"Opgeslagen om {toon_tijd(moment)}"))
        self.opslag.mislukt.connect(self.meld_fout)
        bind_toetsen(self, [("F6", self._wissel_deel)])

    # --- showing ---

    def ververs(self) -> None:
        """Read the list again; what is being typed stays."""
        rijen = self._bron.rijen()
        self.tabel.zet(rijen)
        self.stapel.setCurrentWidget(self.tabel if rijen else self.vak_leeg)
        if self._rij is not None and self.tabel.model_.plaats(self._rij.id) >= 0:
            self._neem_over(self.tabel.model_.rijen[self.tabel.model_.plaats(self._rij.id)])
        elif rijen:
            self.tabel.kies(rijen[0].id, stil=True)
            self._toon(self.tabel.gekozen_rij())
        else:
            self._toon(None)
        if self._weg and self.bericht.isHidden():
            self._bied_terug_aan()

    def _neem_over(self, rij: Rij) -> None:
        """The chosen line as it is on disk now, with what is not there yet."""
        self._rij = rij
        self._antwoorden = {**rij.antwoorden, **self.opslag.openstaand}
        self.formulier.vul(self._antwoorden)
        self._toon_vragen()
        self.formulier.kop.setText(rij.naam)
        self.gekozen.emit(rij)

    def _toon(self, rij: Rij | None) -> None:
        self.formulier.setVisible(rij is not None)
        self._bezocht.clear()
        self.stand.setText("")
        if rij is None:
            self._rij = None
            self.gekozen.emit(None)
            return
        self.formulier.vul({})  # the undo history of another line may not reach this one
        self._neem_over(rij)
        self.formulier.verticalScrollBar().setValue(0)

    def _toon_vragen(self) -> None:
        hoofdstukken = zichtbare_hoofdstukken(self._indeling, self._antwoorden, {})
        zichtbaar = zichtbare_vragen(hoofdstukken)
        self.formulier.toon_vragen(zichtbaar, [r for h in hoofdstukken for r in h.rubrieken])
        leeg = (s for s, vraag in zichtbaar.items() if s in self._nodig and is_leeg(vraag, self._antwoorden.get(s)))
        self.formulier.toon_punten([Punt(sleutel, VUL_IN, Ernst.LET_OP) for sleutel in leeg], self._bezocht)

    # --- choosing ---

    def kies(self, rij_id: int) -> None:
        self.tabel.kies(rij_id)

    def rij(self) -> Rij | None:
        """The chosen line."""
        return self._rij

    def _on_gekozen(self, rij_id: int) -> None:
        if self._rij is not None and rij_id == self._rij.id:
            return
        if not self.bewaar():
            if self._rij is not None:
                self.tabel.kies(self._rij.id, stil=True)  # what cannot be saved may not go out of sight
            return
        plaats = self.tabel.model_.plaats(rij_id)
        self._toon(self.tabel.model_.rijen[plaats] if plaats >= 0 else None)

    def _wissel_deel(self) -> None:
        """F6: from the list to the form and back."""
        deel = volgend_deel((self.tabel, self.formulier))
        self.formulier.begin_bovenaan() if deel is self.formulier else deel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- changing ---

    def _antwoord_veranderd(self, sleutel: str, waarde: Any) -> None:
        self._antwoorden[sleutel] = waarde
        self.opslag.meld(sleutel, waarde)
        self._toon_vragen()

    def _verlaten(self, sleutel: str) -> None:
        self._bezocht.add(sleutel)
        self._toon_vragen()
        self.bewaar()

    def bewaar(self) -> bool:
        """What was typed, on disk and in the log. False when that failed; it is tried again until it works."""
        if not self.opslag.bewaar():
            return False
        try:
            self._bron.grens()
        except DatalekFout as fout:
            self.meld_fout(fout.zin)
        return True

    def _save(self, wijzigingen: Mapping[str, Any]) -> None:
        if self._rij is None:
            return
        self._bron.wijzig(self._rij, wijzigingen)
        self.tabel.zet(self._bron.rijen())
        plaats = self.tabel.model_.plaats(self._rij.id)
        if plaats >= 0:
            self._rij = self.tabel.model_.rijen[plaats]
        self.veranderd.emit()

    # --- removing and undoing ---

    def haal_weg(self) -> None:
        """Take the chosen line out; the next one is chosen, and undo stands ready."""
        rij = self._rij
        if rij is None or self._vast or not self.bewaar():
            return
        plaats = self.tabel.model_.plaats(rij.id)
        try:
            self._weg.append((rij.naam, self._bron.verwijder(rij)))
        except DatalekFout as fout:
            self.meld_fout(fout.zin)
            return
        self._rij = None
        self.ververs()
        if self.tabel.model_.rijen:
            self.kies(self.tabel.model_.rijen[min(plaats, len(self.tabel.model_.rijen) - 1)].id)
        self._bied_terug_aan()
        (self.tabel if self.tabel.isVisible() else self).setFocus(Qt.FocusReason.OtherFocusReason)
        self.veranderd.emit()

    def zet_terug(self) -> None:
        """Undo the last removal."""
        if not self._weg or self._vast or not self.bewaar():
            return
        naam, weg = self._weg[-1]
        try:
            rij = self._bron.zet_terug(weg)
        except DatalekFout as fout:
            self.meld_fout(fout.zin)
            return
        self._weg.pop()
        self.bericht.hide()
        self.ververs()
        self.kies(rij.id)
        self.tabel.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._weg:
            self._bied_terug_aan()
        else:
            self.meld("goed", f"{naam} staat weer in de lijst.", "Sluiten")
        self.veranderd.emit()

    def _bied_terug_aan(self) -> None:
        if self._vast:
            return
        meer = f" En nog {len(self._weg) - 1} eerder." if len(self._weg) > 1 else ""
        self.meld("info", f"{self._weg[-1][0]} is verwijderd.{meer}", "Ongedaan maken", self.zet_terug)

    # --- saying ---

    def meld(self, rol: str, zin: str, knop: str = "", bij_klik: Callable[[], object] | None = None) -> None:
        """A message above the list; its button closes it, or does `bij_klik`."""
        self._bij_klik = bij_klik or self.bericht.hide
        self.bericht.zet(rol, zin, knop)
        self.bericht.show()

    def meld_fout(self, zin: str) -> None:
        self.meld("fout", zin, "Sluiten")

    def voeg_knop_in_leeg(self, knop: Knop) -> None:
        """The one button of the empty list."""
        self.in_leeg.insertWidget(self.in_leeg.count() - 1, knop, 0, Qt.AlignmentFlag.AlignLeft)

    def begin(self) -> None:
        """Focus on the list; in an empty one on its button."""
        if self.tabel.model_.rijen:
            self.tabel.setFocus(Qt.FocusReason.OtherFocusReason)
        elif knop := self.vak_leeg.findChild(Knop):
            knop.setFocus(Qt.FocusReason.OtherFocusReason)


def _maak_smal(formulier: StapPage) -> None:
    """The form has half a window."""
    blad = formulier.inhoud()
    if blad is not None and (indeling := blad.layout()) is not None:
        indeling.setContentsMargins(24, 8, 32, 24)
    for veld in formulier.velden.values():
        if isinstance(veld, DatumField):
            veld.zet_smal()
        if isinstance(veld, MomentField):
            veld.ZONDER_TIJD = ""  # no term hangs on these moments


def _zonder_plicht(indeling: Indeling) -> Hoofdstuk:
    """All sections as one form, the first under the name of the line itself. Nothing here is "verplicht voor de AP"."""
    alle = [rubriek for hoofdstuk in indeling.hoofdstukken for rubriek in hoofdstuk.rubrieken]
    rubrieken = tuple(
        replace(
            rubriek,
            titel=rubriek.titel if plaats else "",
            vragen=tuple(replace(vraag, verplicht=False) for vraag in rubriek.vragen),
        )
        for plaats, rubriek in enumerate(alle)
    )
    return Hoofdstuk("", indeling.titel, rubrieken, indeling.code)
