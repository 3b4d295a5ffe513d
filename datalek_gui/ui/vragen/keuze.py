"""One of several: two large tiles for yes and no, tiles one below the other for the rest."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QWidget

from datalek_gui.domain.formulier.vraag import Optie
from datalek_gui.ui import theme
from datalek_gui.ui.vragen.vraag_field import VraagField
from datalek_gui.ui.widgets.knop import link_knop
from datalek_gui.ui.widgets.tegel import RadioTegel, TegelGroep

KORT = 44  # characters: such an option fits half the column on two lines at most
VEEL = 8


def in_twee_kolommen(opties: tuple[Optie, ...]) -> bool:
    """More than eight short options read better side by side."""
    return len(opties) > VEEL and all(len(o.tekst) <= KORT and not o.hulp for o in opties)


class _Keuzes(VraagField):
    """Radio tiles with a value each, and a quiet way back to no answer."""

    def _bouw(self) -> None:
        self._groep = TegelGroep(self._naam)
        self._beschreven.append(self._groep)
        self._knoppen = QButtonGroup(self)
        self._tegels: dict[Any, RadioTegel] = {}
        self._wis = link_knop("Wis keuze")
        self._wis.clicked.connect(self._wis_keuze)
        self._maak_tegels()
        self._wis.setParent(self._groep)  # after the tiles: Tab comes past in that order
        for tegel in self._tegels.values():
            self._knoppen.addButton(tegel)
            self._registreer(tegel)
        self._registreer(self._wis, f"Wis keuze: {self._naam}")
        self._wis.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes on to the next question: Space here would erase
        self._wis.setToolTip("Wis keuze (Delete)")
        self._knoppen.buttonToggled.connect(self._on_toggled)
        self._invoer.addWidget(self._groep)
        self._toon_wis()

    def _maak_tegels(self) -> None:
        raise NotImplementedError

    def eventFilter(self, bron: QObject, gebeurtenis: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Delete on a tile takes the choice back."""
        if isinstance(gebeurtenis, QKeyEvent) and gebeurtenis.type() == QEvent.Type.KeyPress and bron is not self._wis:
            wist = gebeurtenis.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
            if wist and self._knoppen.checkedButton() is not None and not self._alleen_lezen:
                self._wis_keuze()
                return True
        return super().eventFilter(bron, gebeurtenis)

    def _lees(self) -> Any:
        return next((waarde for waarde, tegel in self._tegels.items() if tegel.isChecked()), None)

    def _toon(self, waarde: Any) -> None:
        gekozen = self._tegels.get(waarde) if isinstance(waarde, bool | str) else None
        self._knoppen.setExclusive(False)
        for tegel in self._tegels.values():
            tegel.setChecked(tegel is gekozen)
        self._knoppen.setExclusive(True)
        self._herstel_tabstop()
        self._toon_wis()

    def _herstel_tabstop(self) -> None:
        """Tab enters at the choice, or at the first tile; arrows do the rest."""
        stop = self._eerste()
        for tegel in self._tegels.values():
            tegel.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tegel is stop else Qt.FocusPolicy.ClickFocus)

    def _eerste(self) -> QWidget:
        tegels = list(self._tegels.values())
        return next((tegel for tegel in tegels if tegel.isChecked()), tegels[0])

    def _on_toggled(self, _knop: QObject, _aan: bool) -> None:
        if not self._stil and (self._knoppen.checkedButton() is not None):
            self._toon_wis()
            self._bewerkt()

    def _wis_keuze(self) -> None:
        plek = self._eerste()
        plek.setFocus(Qt.FocusReason.OtherFocusReason)  # the button goes; the focus may not go with it
        self._stil = True
        self._toon(None)
        self._stil = False
        self._bewerkt()

    def _toon_wis(self) -> None:
        self._wis.setVisible(self._knoppen.checkedButton() is not None and not self._alleen_lezen)

    def _zet_alleen_lezen(self, ja: bool) -> None:
        for tegel in self._tegels.values():
            tegel.zet_alleen_lezen(ja)
        self._toon_wis()


class JaNeeField(_Keuzes):
    """Two large tiles side by side."""

    def _maak_tegels(self) -> None:
        regel = QHBoxLayout(self._groep)
        regel.setContentsMargins(0, 0, 0, 0)
        regel.setSpacing(8)
        for waarde, tekst in ((True, "Ja"), (False, "Nee")):
            tegel = RadioTegel(tekst, hoogte=44)
            tegel.setFixedWidth(theme.maat(168))
            self._tegels[waarde] = tegel
            regel.addWidget(tegel)
        regel.addWidget(self._wis)
        regel.addStretch(1)


class KeuzeField(_Keuzes):
    """The options one below the other; "Wis keuze" lies at the right end of the chosen tile, so that nothing moves."""

    def _maak_tegels(self) -> None:
        rooster = QGridLayout(self._groep)
        rooster.setContentsMargins(0, 0, 0, 0)
        rooster.setHorizontalSpacing(8)
        rooster.setVerticalSpacing(4)
        opties = self.vraag.opties
        kolommen = 2 if in_twee_kolommen(opties) else 1
        rijen = -(-len(opties) // kolommen)
        vrij = self._wis.sizeHint().width()
        for nummer, optie in enumerate(opties):
            tegel = RadioTegel(optie.tekst, optie.hulp)
            tegel.houd_rechts_vrij(vrij)
            tegel.installEventFilter(self)
            self._tegels[optie.sleutel] = tegel
            rooster.addWidget(tegel, nummer % rijen, nummer // rijen)
        for kolom in range(kolommen):
            rooster.setColumnStretch(kolom, 1)

    def _toon_wis(self) -> None:
        super()._toon_wis()
        self._leg_wis()

    def _leg_wis(self) -> None:
        tegel = self._knoppen.checkedButton()
        if tegel is None:
            return
        vak = tegel.geometry()
        hoogte = self._wis.sizeHint().height()
        hoog = min(vak.height(), theme.maat(40))
        self._wis.setGeometry(
            vak.right() - self._wis.sizeHint().width() - 5,
            vak.top() + (hoog - hoogte) // 2,
            self._wis.sizeHint().width(),
            hoogte,
        )
        self._wis.raise_()

    def eventFilter(self, bron: QObject, gebeurtenis: QEvent) -> bool:  # noqa: N802 - Qt's name
        if gebeurtenis.type() in (QEvent.Type.Move, QEvent.Type.Resize) and bron is self._knoppen.checkedButton():
            self._leg_wis()
        return super().eventFilter(bron, gebeurtenis)
