"""The sheet on the screen: a heading, and as many lines as fit under it."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from datalek_gui.services.presentatie import Presentatiestof
from datalek_gui.ui import theme
from datalek_gui.ui.oordeel.matrix import Matrix
from datalek_gui.ui.oordeel.regels import leeg
from datalek_gui.ui.oordeel.schema_vlak import SchemaVlak
from datalek_gui.ui.presentatie.bladen import MATRIX, SCHEMA, Blad, Regel
from datalek_gui.ui.presentatie.passen import stukken, verdeel
from datalek_gui.ui.presentatie.vergroot import Vergroot
from datalek_gui.ui.widgets.banner import IcoonLabel
from datalek_gui.ui.widgets.plain_label import PlainLabel

ONTWERP = QSize(1366, 768)  # px at which the measures below hold; a larger screen has larger letters
MARGE, TUSSEN, ICOON = 72, 24, 32
KOP, TEKST, KLEIN = "pt_toon", "pt_start", "pt_kop"
KEER_MATRIX = 1.6
VERVOLG = "(vervolg)"


W = TypeVar("W", bound=QWidget)


class ToonTekst(PlainLabel):
    """Words at a size of this screen."""

    def __init__(self, tekst: str, punten: str, schaal: float, rol: str = "", *, vet: bool = False) -> None:
        super().__init__(tekst, rol)
        letter = QFont(self.font())
        letter.setPointSizeF(theme.punten(punten) * schaal)
        letter.setWeight(QFont.Weight.DemiBold if vet else QFont.Weight.Normal)
        self.setFont(letter)


class Doek(QWidget):
    """`maskeer`: what every word goes through before it shows."""

    def __init__(self, stof: Presentatiestof, maskeer: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stof, self._maskeer = stof, maskeer
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._kolom = QVBoxLayout(self)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """The screen decides how much stands on it, never the other way round."""
        return False

    @property
    def schaal(self) -> float:
        """How much larger than drawn; the same words then fit on every screen of the same shape."""
        venster = self.window().size()
        return max(0.6, min(venster.width() / ONTWERP.width(), venster.height() / ONTWERP.height()))

    def toon(self, blad: Blad, pagina: int) -> tuple[int, int]:
        """Show one page of the sheet; -1 is its last. Returns (page that shows, how many there are)."""
        leeg(self._kolom)
        schaal = self.schaal
        rand = round(MARGE * schaal)
        self._kolom.setContentsMargins(rand, rand // 3, rand, rand // 3)
        self._kolom.setSpacing(round(TUSSEN * schaal))
        kop = self._zet(ToonTekst(self._maskeer(blad.titel), KOP, schaal, vet=True))
        breed = self.width() - 2 * rand
        ruimte = self.height() - 2 * (rand // 3) - kop.heightForWidth(breed) - self._kolom.spacing()
        delen = [*self._beelden(blad, schaal), *(deel for regel in blad.regels for deel in self._regels(regel, schaal))]
        paginas = verdeel([_hoogte(deel, breed) for deel in delen], ruimte, self._kolom.spacing())
        pagina = len(paginas) - 1 if pagina < 0 else min(pagina, len(paginas) - 1)
        if pagina:
            kop.setText(f"{kop.tekst()} {VERVOLG}")
        for nummer, deel in enumerate(delen):
            if nummer in paginas[pagina]:
                self._zet(deel)
            else:
                deel.deleteLater()
        if blad.beeld != SCHEMA:
            self._kolom.addStretch(1)
        self.setAccessibleName(f"{blad.deel}. {kop.tekst()}")
        return pagina, len(paginas)

    def _zet(self, deel: W) -> W:
        self._kolom.addWidget(deel)
        deel.show()
        return deel

    def _beelden(self, blad: Blad, schaal: float) -> list[QWidget]:
        if blad.beeld == MATRIX:
            matrix = Matrix()
            matrix.toon(self._stof.beoordeling)
            return [Vergroot(matrix, schaal * KEER_MATRIX, parent=self)]
        if blad.beeld == SCHEMA:
            schema = SchemaVlak()
            schema.toon(self._stof.pad)
            schema.setAccessibleName("Stroomschema; het volgende scherm zegt het pad in woorden")
            return [Vergroot(schema, schaal, vult=True, parent=self)]
        return []

    def _regels(self, regel: Regel, schaal: float) -> list[QWidget]:
        """A long one in pieces: the label above the first, the source below the last. Hidden first, then cut."""
        teksten = stukken(self._maskeer(regel.tekst)) or ("",)
        laatste = len(teksten) - 1
        delen = [
            replace(regel, tekst=tekst, label="" if n else regel.label, bron=regel.bron if n == laatste else "")
            for n, tekst in enumerate(teksten)
        ]
        return [self._stuk(deel, schaal, met_teken=n == 0) for n, deel in enumerate(delen)]

    def _stuk(self, regel: Regel, schaal: float, *, met_teken: bool) -> QWidget:
        stuk = QWidget(self)
        rij = QHBoxLayout(stuk)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(round(TUSSEN / 2 * schaal))
        if regel.teken is not None:
            icoon = IcoonLabel(*(regel.teken if met_teken else ("", "text")), px=round(ICOON * schaal))
            rij.addWidget(icoon, 0, Qt.AlignmentFlag.AlignTop)
        kolom = QVBoxLayout()
        kolom.setSpacing(round(4 * schaal))
        if regel.label:
            kolom.addWidget(ToonTekst(self._maskeer(regel.label), KLEIN, schaal, "hint"))
        if regel.tekst:
            kolom.addWidget(ToonTekst(regel.tekst, TEKST, schaal))
        if regel.bron:
            kolom.addWidget(ToonTekst(self._maskeer(regel.bron), KLEIN, schaal, "hint"))
        rij.addLayout(kolom, 1)
        return stuk


def _hoogte(deel: QWidget, breed: int) -> int:
    """Before it has its place: what it asks at this width."""
    deel.ensurePolished()
    for label in deel.findChildren(PlainLabel):
        label.ensurePolished()
    indeling = deel.layout()
    return indeling.totalHeightForWidth(breed) if indeling is not None else deel.sizeHint().height()
