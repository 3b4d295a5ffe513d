"""A list of things with particulars: other organisations, documents."""

from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.domain.formulier.vraag import Kolom
from datalek_gui.ui.vragen.vraag_field import VraagField
from datalek_gui.ui.widgets.banner import kondig_aan
from datalek_gui.ui.widgets.invoer import InvoerRegel, RustigeKeuzelijst, schone_regel
from datalek_gui.ui.widgets.knop import link_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel, herstijl

NAAST_ELKAAR = 2  # inputs beside each other in a row


class _Rij(QFrame):
    """One row: an input per column and a button that takes the row away.

    Signals: bewerkt() — something in it changed; weg_gevraagd() — its remove button was pressed.
    """

    bewerkt = Signal()
    weg_gevraagd = Signal()

    def __init__(self, kolommen: tuple[Kolom, ...], waarden: dict[str, str]) -> None:
        super().__init__()
        self.setProperty("rol", "lijstrij")
        self.invoer: dict[str, InvoerRegel | RustigeKeuzelijst] = {}
        self.weg = link_knop("Verwijderen", "trash-2")
        self.weg.clicked.connect(self.weg_gevraagd)
        rooster = QGridLayout()
        rooster.setContentsMargins(0, 0, 0, 0)
        rooster.setHorizontalSpacing(8)
        rooster.setVerticalSpacing(4)
        naast = min(NAAST_ELKAAR, len(kolommen))
        for nummer, kolom in enumerate(kolommen):
            rij, plek = nummer // naast * 3, nummer % naast
            invoer = self._maak_invoer(kolom, waarden.get(kolom.sleutel, ""))
            label = PlainLabel(kolom.tekst)
            label.hoort_bij(invoer)
            rooster.addWidget(label, rij, plek, Qt.AlignmentFlag.AlignBottom)
            rooster.addWidget(invoer, rij + 1, plek)
            if rij:
                rooster.setRowMinimumHeight(rij - 1, 4)
            rooster.setColumnStretch(plek, 1)
        onderste = (len(kolommen) - 1) // naast * 3 + 1
        rooster.addWidget(self.weg, onderste, naast, Qt.AlignmentFlag.AlignVCenter)
        self._regel = regel = QHBoxLayout(self)
        regel.setContentsMargins(0, 12, 0, 0)
        regel.addLayout(rooster)

    def _maak_invoer(self, kolom: Kolom, waarde: str) -> InvoerRegel | RustigeKeuzelijst:
        if not kolom.opties:
            regel = InvoerRegel()
            regel.setText(waarde)
            regel.setCursorPosition(0)
            regel.textChanged.connect(self.bewerkt)
            self.invoer[kolom.sleutel] = regel
            return regel
        lijst = RustigeKeuzelijst()
        lijst.addItem("Maak een keuze", "")
        for optie in kolom.opties:
            lijst.addItem(optie.tekst, optie.sleutel)
        if waarde and lijst.findData(waarde) < 0:
            lijst.addItem(waarde, waarde)  # kept, though the form no longer offers it
        lijst.setCurrentIndex(max(0, lijst.findData(waarde)))
        lijst.currentIndexChanged.connect(self.bewerkt)
        self.invoer[kolom.sleutel] = lijst
        return lijst

    def zet_eerste(self, ja: bool) -> None:
        """A thin line parts a row from the one above it; the first has none."""
        if self.property("eerste") != ja:
            self.setProperty("eerste", ja)
            herstijl(self)
            self._regel.setContentsMargins(0, 0 if ja else 12, 0, 0)

    def delen(self) -> list[QWidget]:
        """What can have the focus, in order."""
        return [*self.invoer.values(), self.weg]

    def waarden(self) -> dict[str, str]:
        """Only what was filled in."""
        alles = {
            sleutel: schone_regel(veld.text()) if isinstance(veld, InvoerRegel) else str(veld.currentData())
            for sleutel, veld in self.invoer.items()
        }
        return {sleutel: waarde for sleutel, waarde in alles.items() if waarde}

    def zet_alleen_lezen(self, ja: bool) -> None:
        self.weg.setHidden(ja)
        for veld in self.invoer.values():
            veld.zet_alleen_lezen(ja)


class LijstField(VraagField):
    """Rows that can be added, taken away and brought back. There is always one row to type in."""

    def _bouw(self) -> None:
        self._rijen: list[_Rij] = []
        self._verwijderd: tuple[int, dict[str, str]] | None = None
        self._doos = QVBoxLayout()
        self._doos.setSpacing(12)
        self._invoer.addLayout(self._doos)
        self._maak_rij({})
        self._meer = secundaire_knop("Regel toevoegen", "plus")
        self._meer.clicked.connect(self._voeg_regel_toe)
        self._ongedaan_tekst = PlainLabel("Regel verwijderd.", "hint", afbreken=False)
        self._ongedaan = link_knop("Ongedaan maken", "undo-2")
        self._ongedaan.clicked.connect(self._maak_ongedaan)
        onder = QHBoxLayout()
        onder.setContentsMargins(0, 8, 0, 0)
        onder.setSpacing(8)
        onder.addWidget(self._meer)
        onder.addSpacing(8)
        onder.addWidget(self._ongedaan_tekst)
        onder.addWidget(self._ongedaan)
        onder.addStretch(1)
        self._invoer.addLayout(onder)
        self._registreer(self._meer, f"Regel toevoegen: {self._naam}")
        self._registreer(self._ongedaan, f"Verwijderde regel terugzetten: {self._naam}")
        self._beschreven.append(self._meer)
        self._toon_ongedaan()

    # --- rows ------------------------------------------------------------------------------------------

    def _maak_rij(self, waarden: dict[str, str], plek: int = -1) -> _Rij:
        rij = _Rij(self.vraag.kolommen, waarden)
        plek = len(self._rijen) if plek < 0 else plek
        self._doos.insertWidget(plek, rij)
        rij.show()  # now, not at the next round of the event loop: Tab passes what is hidden
        self._zet_in_taborde(rij, plek)
        self._rijen.insert(plek, rij)
        rij.bewerkt.connect(self._bewerkt)
        rij.weg_gevraagd.connect(lambda: self._verwijder(rij))
        for widget in rij.delen():
            self._registreer(widget)
        rij.zet_alleen_lezen(self._alleen_lezen)
        self._benoem()
        return rij

    def _zet_in_taborde(self, rij: _Rij, plek: int) -> None:
        """Qt puts a new widget last in its window; a row belongs behind the row above it."""
        if not self._rijen:
            return
        vorige = self._rijen[max(0, plek - 1)].weg
        reeks = [vorige, *rij.delen()]
        if plek == 0:
            reeks += self._rijen[0].delen()
        for een, ander in pairwise(reeks):
            QWidget.setTabOrder(een, ander)

    def _ruim_rij(self, rij: _Rij) -> None:
        for widget in rij.delen():
            self._vergeet(widget)
        self._rijen.remove(rij)
        self._doos.removeWidget(rij)
        rij.hide()
        rij.deleteLater()

    def _benoem(self) -> None:
        teksten = {kolom.sleutel: kolom.tekst for kolom in self.vraag.kolommen}
        for nummer, rij in enumerate(self._rijen, 1):
            for sleutel, veld in rij.invoer.items():
                veld.setAccessibleName(f"{teksten[sleutel]}, regel {nummer}: {self._naam}")
            rij.weg.setAccessibleName(f"Regel {nummer} verwijderen: {self._naam}")
            rij.zet_eerste(nummer == 1)

    def _eerste(self) -> QWidget:
        return next(iter(self._rijen[0].invoer.values()))

    # --- deeds -----------------------------------------------------------------------------------------

    def _voeg_regel_toe(self) -> None:
        self._verwijderd = None
        rij = self._maak_rij({})
        self._toon_ongedaan()
        next(iter(rij.invoer.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _verwijder(self, rij: _Rij) -> None:
        waarden, plek = rij.waarden(), self._rijen.index(rij)
        self._verwijderd = (plek, waarden) if waarden else None
        self._toon_ongedaan()
        if len(self._rijen) == 1:
            self._maak_rij({})
        self._ruim_rij(rij)
        self._benoem()
        (self._ongedaan if waarden else self._meer).setFocus(Qt.FocusReason.OtherFocusReason)
        kondig_aan(self, self._ongedaan_tekst.tekst())
        self._bewerkt()

    def _maak_ongedaan(self) -> None:
        if self._verwijderd is None:
            return
        plek, waarden = self._verwijderd
        self._verwijderd = None
        leeg = self._rijen[0] if len(self._rijen) == 1 and not self._rijen[0].waarden() else None
        rij = self._maak_rij(waarden, min(plek, len(self._rijen)))
        if leeg is not None:
            self._ruim_rij(leeg)
            self._benoem()
        next(iter(rij.invoer.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        self._toon_ongedaan()
        self._bewerkt()

    def _toon_ongedaan(self) -> None:
        for widget in (self._ongedaan_tekst, self._ongedaan):
            widget.setVisible(self._verwijderd is not None and not self._alleen_lezen)

    # --- value -----------------------------------------------------------------------------------------

    def _lees(self) -> Any:
        return tuple(waarden for waarden in (rij.waarden() for rij in self._rijen) if waarden) or None

    def _toon(self, waarde: Any) -> None:
        oud = list(self._rijen)
        for waarden in waarde if isinstance(waarde, tuple | list) and waarde else ({},):
            self._maak_rij(dict(waarden))
        for rij in oud:
            self._ruim_rij(rij)
        self._benoem()
        self._verwijderd = None
        self._toon_ongedaan()

    def _zet_alleen_lezen(self, ja: bool) -> None:
        for rij in self._rijen:
            rij.zet_alleen_lezen(ja)
        self._meer.setHidden(ja)
        self._toon_ongedaan()
