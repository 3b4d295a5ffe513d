"""The meldingen of a dossier, and what changed since the last one: a line each."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.domain.dossier import Melding, MeldingStatus
from datalek_gui.domain.formulier.antwoorden import kort
from datalek_gui.domain.tijd import toon_moment
from datalek_gui.domain.vervolg import Wijziging
from datalek_gui.ui import theme
from datalek_gui.ui.melding.woorden import naam_van
from datalek_gui.ui.widgets.banner import IcoonLabel
from datalek_gui.ui.widgets.knop import link_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel

MAX_TEKST = 160  # characters of an old or new answer; "Ga naar" shows all of it
NAAMBREEDTE = 136
# state → (icon, colour role, words)
STANDEN = {
    MeldingStatus.CONCEPT: ("pencil", "quiet", "Concept"),
    MeldingStatus.DEFINITIEF: ("lock", "krap", "Antwoorden vastgezet, nog niet gemeld"),
    MeldingStatus.INGEDIEND: ("circle-check", "ruim", "Gemeld"),
}


class _Lijst(QWidget):
    """Rows that are made anew when what they show changed."""

    BOVEN = 0  # px above a list that begins with its own heading

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._indeling = QVBoxLayout(self)
        self._indeling.setContentsMargins(0, self.BOVEN, 0, 0)
        self._indeling.setSpacing(0)
        self._getoond: tuple[object, ...] | None = None

    def _is_nieuw(self, *wat: object) -> bool:
        """Empties the list when `wat` is not what stands there."""
        if wat == self._getoond:
            return False
        self._getoond = wat
        while item := self._indeling.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        return True

    def _rij(self, eerste: bool) -> tuple[QFrame, QHBoxLayout]:
        rij = QFrame()
        rij.setProperty("rol", "lijstrij")
        rij.setProperty("eerste", eerste)
        indeling = QHBoxLayout(rij)
        indeling.setContentsMargins(0, 8, 0, 8)
        indeling.setSpacing(8)
        self._indeling.addWidget(rij)
        return rij, indeling


class MeldingenLijst(_Lijst):
    """Signal: pdf_gevraagd(volgnummer)."""

    pdf_gevraagd = Signal(int)

    def toon(self, meldingen: Sequence[Melding]) -> None:
        if not self._is_nieuw(*meldingen):
            return
        for nummer, melding in enumerate(meldingen):
            self._regel(melding, eerste=nummer == 0)

    def _regel(self, melding: Melding, *, eerste: bool) -> None:
        _, rij = self._rij(eerste)
        icoon, rol, woord = STANDEN[melding.status]
        wanneer = f" op {toon_moment(melding.ingediend_op)}" if melding.ingediend_op else ""
        nummer = f" · nummer {melding.ap_nummer}" if melding.ap_nummer and melding.ingediend_op else ""
        naam = PlainLabel(naam_van(melding), rol="woord", afbreken=False)
        naam.setMinimumWidth(theme.maat(NAAMBREEDTE))
        rij.addWidget(naam)
        rij.addWidget(IcoonLabel(icoon, rol))
        rij.addWidget(PlainLabel(f"{woord}{wanneer}{nummer}"), 1)
        if melding.status is MeldingStatus.INGEDIEND:
            bekijk = link_knop("PDF bekijken", "file-text")
            bekijk.setAccessibleName(f"PDF bekijken: {naam_van(melding)}")
            bekijk.clicked.connect(lambda _=False, n=melding.volgnummer: self.pdf_gevraagd.emit(n))
            rij.addWidget(bekijk)


class WijzigingenLijst(_Lijst):
    """Old and new under each question that differs. Signal: spring(key)."""

    spring = Signal(str)
    BOVEN = 16
    WEL = "Daarom is hieronder aangekruist wat u aan de AP doorgeeft:"
    NIET = "Let op: wel gewijzigd, maar niet aangekruist, dus niet in deze vervolgmelding:"
    NIETS = (
        "Er is nog niets gewijzigd. Maakt u de melding alleen definitief? Kies dan hieronder de samenvatting van het "
        "incident en leg daar uit waarom er niets verandert."
    )

    def toon(
        self, titel: str, wijzigingen: Sequence[Wijziging], onderdelen: Mapping[str, str], gekozen: Collection[str]
    ) -> None:
        """`titel`: "Wat is er gewijzigd sinds de melding van …". `onderdelen`: key → words; `gekozen`: those ticked."""
        nodig = list(dict.fromkeys(wijziging.onderdeel for wijziging in wijzigingen))
        wel, niet = ([onderdelen[s].rstrip("?") for s in nodig if (s in gekozen) is ja] for ja in (True, False))
        if not self._is_nieuw(titel, *wijzigingen, *wel, None, *niet):
            return
        self._indeling.addWidget(PlainLabel(titel, rol="sectie"))
        for zin, delen, rol in ((self.WEL, wel, "hint"), (self.NIET, niet, "krap")):
            if delen:
                self._indeling.addSpacing(4)
                self._indeling.addWidget(PlainLabel(f"{zin} {' · '.join(delen)}.", rol=rol, leesbreedte=True))
        if not wijzigingen:
            self._indeling.addSpacing(8)
            self._indeling.addWidget(PlainLabel(self.NIETS, rol="hint", leesbreedte=True))
        for nummer, wijziging in enumerate(wijzigingen):
            self._regel(wijziging, eerste=nummer == 0)

    def _regel(self, wijziging: Wijziging, *, eerste: bool) -> None:
        _, rij = self._rij(eerste)
        rooster = QGridLayout()
        rooster.setHorizontalSpacing(16)
        rooster.setVerticalSpacing(4)
        rooster.setColumnStretch(1, 1)
        rooster.addWidget(PlainLabel(wijziging.vraag, rol="woord"), 0, 0, 1, 2)
        for plaats, (woord, tekst) in enumerate((("Was", wijziging.oud_tekst), ("Nu", wijziging.nieuw_tekst)), 1):
            label = PlainLabel(woord, rol="hint", afbreken=False)
            label.setFixedWidth(theme.maat(32))
            rooster.addWidget(label, plaats, 0, Qt.AlignmentFlag.AlignTop)
            rooster.addWidget(PlainLabel(kort(tekst, MAX_TEKST), rol="hint" if woord == "Was" else ""), plaats, 1)
        naar = link_knop("Ga naar")
        naar.setAccessibleName(f"Ga naar dit antwoord: {wijziging.vraag}")
        naar.clicked.connect(lambda _=False, sleutel=wijziging.sleutel: self.spring.emit(sleutel))
        rij.addLayout(rooster, 1)
        rij.addWidget(naar, 0, Qt.AlignmentFlag.AlignTop)
