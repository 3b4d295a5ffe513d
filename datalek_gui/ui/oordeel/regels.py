"""Lines of a judgement: a reason with its source, a fact that is missing. And the block that holds them."""

from collections.abc import Hashable, Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from datalek_gui.domain.risico.oordeel import Bevinding, Ontbreekt
from datalek_gui.ui.oordeel.woorden import WERKINGEN, Teken
from datalek_gui.ui.widgets.banner import IcoonLabel
from datalek_gui.ui.widgets.knop import link_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel


class Blok(QWidget):
    """A column that is filled anew, and only when what it says has changed: nothing flickers, no focus is lost."""

    def __init__(self, parent: QWidget | None = None, *, ruimte: int = 8) -> None:
        super().__init__(parent)
        self.kolom = QVBoxLayout(self)
        self.kolom.setContentsMargins(0, 0, 0, 0)
        self.kolom.setSpacing(ruimte)
        self._inhoud: Hashable = None

    def is_anders(self, inhoud: Hashable) -> bool:
        """True when `inhoud` is not what stands here; then the block is empty, ready to be filled."""
        if inhoud == self._inhoud:
            return False
        self._inhoud = inhoud
        leeg(self.kolom)
        return True

    def vul(self, delen: Iterable[QWidget]) -> None:
        for deel in delen:
            self.kolom.addWidget(deel)


def leeg(indeling: QLayout) -> None:
    """Take everything out; hidden first, because Qt deletes later."""
    while item := indeling.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()


def met_icoon(teken: Teken, *delen: QWidget) -> QWidget:
    """An icon with a column of text beside it."""
    rij = QWidget()
    indeling = QHBoxLayout(rij)
    indeling.setContentsMargins(0, 0, 0, 0)
    indeling.setSpacing(8)
    indeling.addWidget(IcoonLabel(*teken), 0, Qt.AlignmentFlag.AlignTop)
    kolom = QVBoxLayout()
    kolom.setSpacing(2)
    for deel in delen:
        kolom.addWidget(deel)
    indeling.addLayout(kolom, 1)
    return rij


def bron_regel(bron: str) -> PlainLabel:
    return PlainLabel(f"Bron: {bron}", rol="hint")


def bevinding_regel(bevinding: Bevinding) -> QWidget:
    """What a rule says, with its paragraph in quiet text."""
    regel = met_icoon(WERKINGEN[bevinding.werking], PlainLabel(bevinding.zin), bron_regel(bevinding.bron))
    regel.setAccessibleName(f"{bevinding.werking.value}: {bevinding.zin} Bron: {bevinding.bron}")
    return regel


class OntbreektLijst(Blok):
    """What is not known yet and what it would change; each line leads to its question. Signal: spring(fact)."""

    spring = Signal(str)

    def toon(self, ontbreekt: Sequence[Ontbreekt], *, hoogstens: int | None = None) -> None:
        if self.is_anders((tuple(ontbreekt), hoogstens)):
            self.vul(self._regel(gemis) for gemis in ontbreekt[:hoogstens])
            rest = len(ontbreekt) - len(ontbreekt[:hoogstens])
            if rest:
                self.kolom.addWidget(PlainLabel(f"En nog {rest} {'vraag' if rest == 1 else 'vragen'}.", rol="hint"))

    def _regel(self, gemis: Ontbreekt) -> QWidget:
        rij = QWidget()
        indeling = QHBoxLayout(rij)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        naar = link_knop("Ga naar")
        naar.setAccessibleName(f"{gemis.vraag} {gemis.zin} Ga naar deze vraag")
        naar.clicked.connect(lambda: self.spring.emit(gemis.feit))
        teksten = [PlainLabel(gemis.vraag), PlainLabel(gemis.zin, rol="hint")]
        indeling.addWidget(met_icoon(Teken("circle-dashed", "quiet"), *(t for t in teksten if t.tekst())), 1)
        indeling.addWidget(naar, 0, Qt.AlignmentFlag.AlignTop)
        return rij
