"""The whole advice: level and matrix, what raises and lowers it, what is missing, the conclusions, ENISA beside it."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.domain.risico.oordeel import Beoordeling, Bevinding, Conclusie, Enisa, Werking
from datalek_gui.ui import theme
from datalek_gui.ui.oordeel.matrix import Matrix
from datalek_gui.ui.oordeel.regels import Blok, OntbreektLijst, bevinding_regel, bron_regel, met_icoon
from datalek_gui.ui.oordeel.woorden import (
    ADVISEERT,
    ANTWOORDEN,
    VRAGEN,
    antwoord_woord,
    conclusies,
    enisa_woord,
    kop,
    niveau_teken,
)
from datalek_gui.ui.widgets.banner import IcoonLabel
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.widgets.scroll_pane import ScrollPane

LINKS, RECHTS = 600, 488  # px; the left column has the reading width
MARGE = 32
TUSSEN_RUBRIEKEN = 40
WAAROM = (
    (Werking.BEPAALT, "Wat het niveau bepaalt"),
    (Werking.VERHOOGT, "Wat het risico verhoogt"),
    (Werking.VERLAAGT, "Wat het risico verlaagt"),
    (Werking.LET_OP, "Let op"),
)
VEILIG = "Zolang dit niet bekend is, telt de ongunstigste mogelijkheid mee."
TELT_NIET_MEE = (
    "Een andere rekenwijze (ENISA, 2013), alleen om te vergelijken. Deze uitkomst telt niet mee in het advies."
)


class AdviesDeel(ScrollPane):
    """Signal: spring(fact)."""

    spring = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName("Advies")
        self._icoon, self._kop = IcoonLabel(), PlainLabel(rol="kop")
        self.matrix = Matrix()
        self._waarom, self._gevolg, self._enisa = (Blok(ruimte=24) for _ in range(3))
        self.ontbreekt = OntbreektLijst(ruimte=12)
        self.ontbreekt.spring.connect(self.spring)
        self._gemis = rubriek("Wat nog niet bekend is", [PlainLabel(VEILIG, rol="hint"), self.ontbreekt])
        self._bouw()

    def _bouw(self) -> None:
        links, rechts = _kolom(LINKS), _kolom(RECHTS)
        titel = QHBoxLayout()
        titel.setSpacing(8)
        titel.addWidget(self._icoon, 0, Qt.AlignmentFlag.AlignVCenter)
        titel.addWidget(self._kop, 1)
        boven = QVBoxLayout()
        boven.setSpacing(4)
        boven.addLayout(titel)
        boven.addWidget(PlainLabel(ADVISEERT, rol="hint"))
        links.kolom.addLayout(boven)
        links.vul([self._gevolg, self._gemis])
        links.kolom.addStretch()
        rechts.vul([self.matrix, self._waarom, self._enisa])
        rechts.kolom.addStretch()
        binnen = QWidget()
        rij = QHBoxLayout(binnen)
        rij.setContentsMargins(MARGE, MARGE, MARGE, MARGE)
        rij.setSpacing(64)
        rij.addWidget(links, 4)
        rij.addWidget(rechts, 3)
        rij.addStretch(1)
        self.setWidget(binnen)

    def ververs(self, beoordeling: Beoordeling) -> None:
        self._icoon.zet(*niveau_teken(beoordeling))
        self._kop.setText(kop(beoordeling))
        self.matrix.toon(beoordeling)
        self.matrix.setVisible(beoordeling.tot is not None)
        self.ontbreekt.toon(beoordeling.ontbreekt)
        self._gemis.setVisible(bool(beoordeling.ontbreekt))
        if self._waarom.is_anders(beoordeling.bevindingen):
            self._waarom.vul(_waarom(_weegt(beoordeling)))
        if self._gevolg.is_anders((beoordeling.bevindingen, beoordeling.datalek, *conclusies(beoordeling).values())):
            self._gevolg.vul(_conclusies(beoordeling))
        if self._enisa.is_anders(beoordeling.enisa) and beoordeling.enisa:
            self._enisa.vul([_enisa(beoordeling.enisa)])
        self._enisa.setVisible(beoordeling.enisa is not None)


def _kolom(breedte: int) -> Blok:
    blok = Blok(ruimte=TUSSEN_RUBRIEKEN)
    blok.setMaximumWidth(theme.maat(breedte))
    return blok


def rubriek(titel: str, delen: Iterable[QWidget]) -> QWidget:
    """A heading with what belongs to it."""
    blok = Blok(ruimte=12)
    blok.vul([PlainLabel(titel, rol="sectie"), *delen])
    return blok


def _weegt(beoordeling: Beoordeling) -> tuple[Bevinding, ...]:
    """What the level rests on; why it is a datalek at all stands under that conclusion."""
    return tuple(b for b in beoordeling.bevindingen if b not in beoordeling.datalek.gronden)


def _waarom(bevindingen: tuple[Bevinding, ...]) -> Iterable[QWidget]:
    for werking, titel in WAAROM:
        van_deze = [b for b in bevindingen if b.werking is werking]
        if van_deze:
            yield rubriek(titel, map(bevinding_regel, van_deze))


def _conclusies(beoordeling: Beoordeling) -> Iterable[QWidget]:
    """A sentence stands on the page once: what weighs in the level is not said again under each conclusion."""
    elders = {b.zin for b in _weegt(beoordeling)}
    datalek = beoordeling.datalek
    yield _conclusie("Is het een datalek?", antwoord_woord("datalek", datalek.antwoord), datalek, elders)
    if beoordeling.tot is not None:
        for vraag, conclusie in conclusies(beoordeling).items():
            yield _conclusie(VRAGEN[vraag], antwoord_woord(vraag, conclusie.antwoord), conclusie, elders)


def _conclusie(titel: str, woord: str, conclusie: Conclusie, elders: Collection[str]) -> QWidget:
    hier = [grond for grond in conclusie.gronden if grond.zin not in elders]
    zinnen = dict.fromkeys(grond.zin for grond in hier if grond.zin != conclusie.zin)
    bronnen = dict.fromkeys(grond.bron for grond in hier or conclusie.gronden)
    delen = [PlainLabel(woord, rol="woord"), PlainLabel(conclusie.zin), *map(PlainLabel, zinnen)]
    if bronnen:
        delen.append(bron_regel("; ".join(bronnen)))
    return rubriek(titel, [met_icoon(ANTWOORDEN[conclusie.antwoord], *delen)])


def _enisa(enisa: Enisa) -> QWidget:
    uitleg = [PlainLabel(regel, rol="hint") for regel in (*enisa.uitleg, TELT_NIET_MEE)]
    return rubriek("Tweede mening: ENISA", [PlainLabel(enisa_woord(enisa)), *uitleg])
