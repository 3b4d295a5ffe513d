"""Every term of the dossier under each other: until when, how it stands, what to do now."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.domain.termijn import Stand
from datalek_gui.domain.termijnen import GEHAALD, Termijn
from datalek_gui.domain.tijd import toon_moment
from datalek_gui.ui import theme
from datalek_gui.ui.oordeel.regels import Blok, bron_regel, met_icoon
from datalek_gui.ui.oordeel.woorden import Teken
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.widgets.scroll_pane import ScrollPane

BREEDTE, MARGE = 720, 32  # px
STANDEN = {
    Stand.RUIM: (Teken("clock", "goed"), "Ruim op tijd"),
    Stand.KRAP: (Teken("hourglass", "krap"), "Bijna verstreken"),
    Stand.VERSTREKEN: (Teken("triangle-alert", "fout"), "Verstreken"),
    GEHAALD: (Teken("circle-check", "goed"), "Gehaald"),
}
GEEN = (
    "Er lopen nu geen termijnen. De termijn van 72 uur begint zodra u bij ‘Is het een datalek?’ invult "
    "wanneer u kennis kreeg."
)
REKENT_DOOR = "Termijnen in uren lopen door: ook ’s nachts, in het weekend en op feestdagen."


class TermijnenDeel(ScrollPane):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName("Termijnen")
        self.lijst = Blok(ruimte=24)
        self.lijst.setMaximumWidth(theme.maat(BREEDTE))
        binnen = QWidget()
        rij = QHBoxLayout(binnen)
        rij.setContentsMargins(MARGE, MARGE, MARGE, MARGE)
        kolom = QVBoxLayout()
        kolom.setSpacing(24)
        titel = QVBoxLayout()
        titel.setSpacing(4)
        titel.addWidget(PlainLabel("Termijnen", rol="kop"))
        titel.addWidget(PlainLabel(REKENT_DOOR, rol="hint"))
        kolom.addLayout(titel)
        kolom.addWidget(self.lijst)
        kolom.addStretch()
        rij.addLayout(kolom, 1)
        rij.addStretch(0)
        self.setWidget(binnen)

    def ververs(self, termijnen: Sequence[Termijn]) -> None:
        if self.lijst.is_anders(tuple(termijnen)):
            self.lijst.vul([_regel(t) for t in termijnen] if termijnen else [PlainLabel(GEEN)])


def _regel(termijn: Termijn) -> QWidget:
    """The term with its last moment; then its state in words and what to do."""
    teken, woord = STANDEN[termijn.stand]
    kop = QWidget()
    rij = QHBoxLayout(kop)
    rij.setContentsMargins(0, 0, 0, 0)
    rij.setSpacing(16)
    rij.addWidget(PlainLabel(termijn.titel, rol="sectie"), 1)
    rij.addWidget(
        PlainLabel(f"Uiterlijk {toon_moment(termijn.uiterlijk_op)}", afbreken=False), 0, Qt.AlignmentFlag.AlignTop
    )
    teksten = [PlainLabel(f"{woord}. {termijn.wat_te_doen}")]
    if termijn.opmerking:
        teksten.append(PlainLabel(termijn.opmerking, rol="hint"))
    return met_icoon(teken, kop, *teksten, bron_regel(termijn.bron))
