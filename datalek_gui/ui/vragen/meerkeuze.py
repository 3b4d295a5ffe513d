"""Several of several: check tiles, with details below the option they belong to."""

from typing import Any

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.domain.formulier.vraag import Optie
from datalek_gui.ui import theme
from datalek_gui.ui.vragen.keuze import in_twee_kolommen
from datalek_gui.ui.vragen.vraag_field import VraagField
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.widgets.tegel import TegelGroep, VinkTegel


class MeerkeuzeField(VraagField):
    """A detail shows while its parent is ticked; ticking it ticks the parent, unticking the parent unticks it.

    An option that is a `kop` is a heading: never ticked, never in the answer, and its details always show.
    """

    def _bouw(self) -> None:
        self._groep = TegelGroep(self._naam)
        self._beschreven.append(self._groep)
        self._tegels = {o.sleutel: VinkTegel(o.tekst, o.hulp) for o in self.vraag.opties if not o.kop}
        self._koppen = {o.sleutel: PlainLabel(o.tekst, "label") for o in self.vraag.opties if o.kop}
        self._ouder = {o.sleutel: o.onder for o in self.vraag.opties if o.onder is not None}
        top = tuple(o for o in self.vraag.opties if o.onder is None)
        if self._ouder or self._koppen:
            self._bouw_met_details(top)
        else:
            self._bouw_rooster(top)
        for optie in self._in_volgorde(None):
            if not optie.kop:
                tegel = self._tegels[optie.sleutel]
                tegel.toggled.connect(lambda aan, sleutel=optie.sleutel: self._on_toggled(sleutel, aan))
                self._registreer(tegel)
        self._invoer.addWidget(self._groep)
        self._toon_details()

    # --- building --------------------------------------------------------------------------------------

    def _bouw_rooster(self, opties: tuple[Optie, ...]) -> None:
        rooster = QGridLayout(self._groep)
        rooster.setContentsMargins(0, 0, 0, 0)
        rooster.setHorizontalSpacing(8)
        rooster.setVerticalSpacing(4)
        kolommen = 2 if in_twee_kolommen(opties) else 1
        rijen = -(-len(opties) // kolommen)
        for nummer, optie in enumerate(opties):
            rooster.addWidget(self._tegels[optie.sleutel], nummer % rijen, nummer // rijen)
        for kolom in range(kolommen):
            rooster.setColumnStretch(kolom, 1)

    def _bouw_met_details(self, opties: tuple[Optie, ...]) -> None:
        """Columns that grow apart: a detail that appears moves only what is below it."""
        rij = QHBoxLayout(self._groep)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(8)
        kolommen = 2 if in_twee_kolommen(opties) and not self._koppen else 1
        per_kolom = -(-len(opties) // kolommen)
        for begin in range(0, len(opties), per_kolom):
            kolom = QVBoxLayout()
            kolom.setSpacing(4)
            for optie in opties[begin : begin + per_kolom]:
                if optie.kop and kolom.count():
                    kolom.addSpacing(theme.maat(8))  # a heading stands nearer to what is below it
                kolom.addWidget(self._stuk(optie.sleutel))
                self._voeg_details_toe(kolom, optie.sleutel, 0 if optie.kop else 1)
            kolom.addStretch(1)
            rij.addLayout(kolom, 1)

    def _voeg_details_toe(self, kolom: QVBoxLayout, ouder: str, diepte: int) -> None:
        for optie in self.vraag.opties:
            if optie.onder == ouder:
                regel = QHBoxLayout()
                regel.setContentsMargins(theme.maat(24) * diepte, 0, 0, 0)
                regel.addWidget(self._stuk(optie.sleutel))
                kolom.addLayout(regel)
                self._voeg_details_toe(kolom, optie.sleutel, diepte + (not optie.kop))

    def _stuk(self, sleutel: str) -> QWidget:
        """The tile of an option, or the words of a heading."""
        return self._koppen.get(sleutel) or self._tegels[sleutel]

    def _in_volgorde(self, ouder: str | None) -> list[Optie]:
        """Options as they stand on the screen: each with its details behind it."""
        volgorde: list[Optie] = []
        for optie in self.vraag.opties:
            if optie.onder == ouder:
                volgorde += [optie, *self._in_volgorde(optie.sleutel)]
        return volgorde

    # --- value -----------------------------------------------------------------------------------------

    def _lees(self) -> Any:
        return tuple(o.sleutel for o in self.vraag.opties if self._is_aan(o.sleutel)) or None

    def _is_aan(self, sleutel: str) -> bool:
        return sleutel in self._tegels and self._tegels[sleutel].isChecked()

    def _zet(self, sleutel: str, aan: bool) -> None:
        if sleutel in self._tegels:
            self._tegels[sleutel].setChecked(aan)

    def _toon(self, waarde: Any) -> None:
        gekozen = waarde if isinstance(waarde, tuple | list) else ()
        for sleutel, tegel in self._tegels.items():
            tegel.setChecked(sleutel in gekozen)
        self._toon_details()

    def _on_toggled(self, sleutel: str, aan: bool) -> None:
        if self._stil:
            return
        self._stil = True
        if aan:
            while sleutel in self._ouder:
                sleutel = self._ouder[sleutel]
                self._zet(sleutel, True)
        else:
            for detail in self._in_volgorde(sleutel):
                self._zet(detail.sleutel, False)
        self._stil = False
        self._toon_details()
        self._bewerkt()

    def _toon_details(self) -> None:
        """Kept answers may hold a detail without its parent; it shows all the same."""
        for optie in self._in_volgorde(None):
            if optie.onder is not None and optie.onder not in self._koppen:
                broers = [o.sleutel for o in self.vraag.opties if o.onder == optie.onder]
                self._stuk(optie.sleutel).setVisible(any(map(self._is_aan, [optie.onder, *broers])))

    def _zet_alleen_lezen(self, ja: bool) -> None:
        for tegel in self._tegels.values():
            tegel.zet_alleen_lezen(ja)
