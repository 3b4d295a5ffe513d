"""Hand-made parts of three steps: quick starts, the outcome of step 2, documents and check in step 9."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.formulier.antwoorden import Ernst, Punt, vraagnaam
from datalek_gui.domain.formulier.vraag import Hoofdstuk, Snelstart, Vraag
from datalek_gui.domain.formulier.waarden import is_leeg, naar_tekst
from datalek_gui.domain.vaststelling import Vaststelling
from datalek_gui.ui import theme
from datalek_gui.ui.widgets.banner import Banner, IcoonLabel
from datalek_gui.ui.widgets.knop import Knop, link_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel

LABELBREEDTE = 208
EVEN_LATER = 40  # ms between chapters: the screen stays live
MAX_OVERZICHT = 600  # characters of an answer on the overview; the field shows all


class SnelstartBalk(QWidget):
    """Two ready beginnings and a way back. Signals: gekozen(key) · ongedaan()."""

    gekozen = Signal(str)
    ongedaan = Signal()

    def __init__(self, snelstarts: Sequence[Snelstart], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        indeling.addWidget(PlainLabel("Snel beginnen", rol="sectie"))
        hulp = "Vult alvast in wat bij zo’n geval bijna altijd geldt. U controleert alles zelf."
        indeling.addWidget(PlainLabel(hulp, rol="hint"))
        rij = QHBoxLayout()
        rij.setSpacing(8)
        for snelstart in snelstarts:
            start = secundaire_knop(snelstart.titel)
            start.setToolTip(snelstart.hulp)
            start.clicked.connect(lambda _=False, sleutel=snelstart.sleutel: self.gekozen.emit(sleutel))
            rij.addWidget(start)
        rij.addStretch()
        indeling.addLayout(rij)
        self._bericht = Banner("info")
        self._bericht.geklikt.connect(self.ongedaan)
        self._bericht.hide()
        indeling.addWidget(self._bericht)

    def toon_toegepast(self, titel: str, aantal: int, stappen: Sequence[str]) -> None:
        """Say in which steps answers now stand, so that nothing was done behind someone's back."""
        antwoorden = "1 antwoord" if aantal == 1 else f"{aantal} antwoorden"
        waar = f", bij: {', '.join(stappen)}. Controleer ze daar." if stappen else "."
        self._bericht.zet("info", f"‘{titel}’ vulde {antwoorden} in{waar}", "Ongedaan maken")
        self._bericht.show()

    def toon_ongedaan(self) -> None:
        self._bericht.hide()


class UitkomstBanner(QWidget):
    """The outcome of "Is het een datalek?", with its reason and source."""

    KOPPEN = {
        Uitkomst.DATALEK: ("krap", "Dit is een datalek."),
        Uitkomst.INCIDENT: ("info", "Dit is een beveiligingsincident, geen datalek. Het blijft in uw register staan."),
        Uitkomst.DOORSTUREN: ("krap", "Dit moet u doorsturen."),
        Uitkomst.ONBEKEND: ("info", "Nog niet bekend of dit een datalek is."),
    }

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        self.banner = Banner()
        indeling.addWidget(self.banner)
        self._getoond: Vaststelling | None = None

    def toon(self, vaststelling: Vaststelling) -> None:
        if vaststelling == self._getoond:
            return
        self._getoond = vaststelling
        rol, kop = self.KOPPEN[vaststelling.uitkomst]
        self.banner.zet(rol, f"{kop} {vaststelling.reden}\nBron: {vaststelling.bron}")


class PuntenLijst(QWidget):
    """Every gap and contradiction as a line that jumps to its field. Signal: spring(key)."""

    spring = Signal(str)

    ICONEN = {
        Ernst.ONTBREEKT: ("circle-dashed", "quiet"),
        Ernst.FOUT: ("circle-alert", "fout"),
        Ernst.LET_OP: ("info", "krap"),
    }

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._indeling = QVBoxLayout(self)
        self._indeling.setContentsMargins(0, 0, 0, 0)
        self._indeling.setSpacing(4)
        self._getoond: tuple[Punt, ...] | None = None
        self.knoppen: list[Knop] = []

    def toon(self, punten: Sequence[Punt]) -> None:
        if tuple(punten) == self._getoond:
            return
        self._getoond = tuple(punten)
        self.knoppen = []
        while item := self._indeling.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self._indeling.addWidget(PlainLabel(_telling(punten), rol="sectie"))
        for punt in punten:
            self._indeling.addWidget(self._regel(punt))

    def _regel(self, punt: Punt) -> QWidget:
        rij = QWidget()
        indeling = QHBoxLayout(rij)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        naar = link_knop("Ga naar")
        naar.setAccessibleName(f"{punt.zin} Ga naar dit antwoord")
        naar.clicked.connect(lambda _=False: self.spring.emit(punt.sleutel))
        self.knoppen.append(naar)
        indeling.addWidget(IcoonLabel(*self.ICONEN[punt.ernst]))
        indeling.addWidget(PlainLabel(punt.zin), 1)
        indeling.addWidget(naar)
        return rij


def _telling(punten: Sequence[Punt]) -> str:
    if not punten:
        return "Alles is ingevuld. Er zijn geen tegenspraken gevonden."
    return "Nog 1 punt open" if len(punten) == 1 else f"Nog {len(punten)} punten open"


class Regel(NamedTuple):
    """One answer on the overview."""

    vraag: Vraag
    tekst: str
    telt: bool  # its question shows
    vast: bool  # it belongs to a melding that stands


Regels = tuple[Regel, ...]


class Overzicht(QWidget):
    """All answers on one page, per step, each with "Wijzigen". Signal: wijzig(key).

    Built a chapter at a time behind the screen, and only the chapters that changed: it is long and lies below the fold.
    """

    wijzig = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._indeling = QVBoxLayout(self)
        self._indeling.setContentsMargins(0, 0, 0, 0)
        self._indeling.setSpacing(24)
        self._blokken: list[QWidget] = []
        self._gemaakt: dict[int, Regels] = {}
        self._gewenst: dict[int, tuple[str, Regels]] = {}
        self._bouwer = QTimer(self, interval=EVEN_LATER)
        self._bouwer.timeout.connect(self.bouw_een)

    def toon(
        self,
        hoofdstukken: Sequence[Hoofdstuk],
        alle: Sequence[Hoofdstuk],
        antwoorden: Mapping[str, object],
        ligt_vast: Callable[[str], bool],
    ) -> None:
        """`hoofdstukken`: as they show now; `alle`: the full layout, for answers that no longer apply."""
        zichtbaar = {v.sleutel for h in hoofdstukken for v in h.vragen()}
        while len(self._blokken) < len(alle):
            self._blokken.append(QWidget())
            self._indeling.addWidget(self._blokken[-1])
        for plaats, hoofdstuk in enumerate(alle):
            heeft = [v for v in hoofdstuk.vragen() if not is_leeg(v, antwoorden.get(v.sleutel))]
            regels = tuple(
                Regel(v, naar_tekst(v, antwoorden[v.sleutel]), v.sleutel in zichtbaar, ligt_vast(v.sleutel))
                for v in heeft
            )
            if self._gemaakt.get(plaats) == regels:
                self._gewenst.pop(plaats, None)  # changed and changed back before it was made
            else:
                self._gewenst[plaats] = (f"{plaats + 1}. {hoofdstuk.titel}", regels)
        self._bouwer.start()

    def bouw_een(self) -> bool:
        """Make the next chapter that changed; False when all stand."""
        if not self._gewenst:
            self._bouwer.stop()
            return False
        plaats, (titel, regels) = next(iter(self._gewenst.items()))
        del self._gewenst[plaats]
        blok = self._hoofdstuk(titel, regels) if regels else QWidget()
        oud, self._blokken[plaats] = self._blokken[plaats], blok
        self._indeling.replaceWidget(oud, blok)
        oud.deleteLater()
        self._gemaakt[plaats] = regels
        return True

    def _hoofdstuk(self, titel: str, regels: Regels) -> QWidget:
        blok = QWidget(self)
        rooster = QGridLayout(blok)
        rooster.setContentsMargins(0, 0, 0, 0)
        rooster.setHorizontalSpacing(16)
        rooster.setVerticalSpacing(8)
        rooster.setColumnStretch(1, 1)
        rooster.addWidget(PlainLabel(titel, rol="sectie"), 0, 0, 1, 3)
        vorige = ""
        for rij, (vraag, tekst, telt, vast) in enumerate(regels, 1):
            label = PlainLabel(vraag.tekst.rstrip(":") or "Nader", rol="hint")
            tekst = tekst if len(tekst) <= MAX_OVERZICHT else f"{tekst[:MAX_OVERZICHT].rstrip()}…"
            waarde = PlainLabel(
                tekst if telt else f"{tekst}\n(niet van toepassing; telt niet mee)", rol="" if telt else "hint"
            )
            wijzig = link_knop("Wijzigen")
            wijzig.setAccessibleName(f"Wijzigen: {vraagnaam(vraag, vorige)} ({titel})")
            vorige = vraag.tekst or vorige
            wijzig.clicked.connect(lambda _=False, sleutel=vraag.sleutel: self.wijzig.emit(sleutel))
            label.setFixedWidth(theme.maat(LABELBREEDTE))
            rooster.addWidget(label, rij, 0)
            rooster.addWidget(waarde, rij, 1)
            rooster.addWidget(wijzig, rij, 2, Qt.AlignmentFlag.AlignTop)
            wijzig.setVisible(telt and not vast)
        return blok
