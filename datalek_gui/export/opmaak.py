"""Flow: blocks of text over pages, and the painter that puts them on a canvas with their tags.

First everything is measured and divided (so the number of pages is known), then it is drawn once. Of platypus only
Paragraph is used: its frames cannot keep a structure element together over pages.
"""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from datalek_gui.domain.tijd import toon_moment
from datalek_gui.export import page_style as ps
from datalek_gui.export.lettertypen import TEKST
from datalek_gui.export.tags import Element, Merker, Tekstblok

MIN_REGELS = 2  # never one line alone at the foot or the head of a page


@dataclass(frozen=True, slots=True)
class Figuur:
    """A drawing in the place of text, never cut. `schets` gets the canvas and its own lower left corner (points)."""

    breedte: float
    hoogte: float
    schets: Callable[[Any, float, float], None]

    @property
    def regels(self) -> int:
        return 1

    @property
    def regelhoogte(self) -> float:
        return self.hoogte

    def knip(self, regels: int) -> "tuple[Figuur, Figuur]":
        raise ValueError(f"a drawing has no {regels} lines to cut at")

    def teken(self, doek: Any, x: float, boven: float) -> None:
        doek.saveState()
        self.schets(doek, x, boven - self.hoogte)
        doek.restoreState()


@dataclass(frozen=True, slots=True)
class Cel:
    """Text or drawing of one element at `x`; `zakken` lowers it so that baselines of unequal sizes meet."""

    x: float
    tekst: Tekstblok | Figuur
    element: Element
    zakken: float = 0

    @property
    def hoogte(self) -> float:
        return self.zakken + self.tekst.hoogte


@dataclass(frozen=True, slots=True)
class Blok:
    """Cells side by side. One cell may be cut between lines; several stay together.

    `voor`: white above, not at the head of a page. `bij_volgende`: never the last thing on a page.
    `nieuw_blad`: begins a page.
    `lijn`: a thin rule above. `kader`: a frame around, with so many points of padding, `kader_breedte` wide.
    `bladwijzer`: (level, title).
    """

    cellen: tuple[Cel, ...]
    voor: float = 0
    bij_volgende: bool = False
    nieuw_blad: bool = False
    lijn: bool = False
    kader: float = 0
    kader_breedte: float = ps.BREEDTE - ps.MARGE_LINKS - ps.MARGE_RECHTS
    bladwijzer: tuple[int, str] | None = None

    @property
    def hoogte(self) -> float:
        return max(cel.hoogte for cel in self.cellen) + 2 * self.kader

    @property
    def minimum(self) -> float:
        """What must fit on this page to begin here."""
        if len(self.cellen) > 1 or self.kader:
            return self.hoogte
        cel = self.cellen[0]
        regels = cel.tekst.regels
        return self.hoogte if regels <= MIN_REGELS + 1 else cel.zakken + MIN_REGELS * cel.tekst.regelhoogte

    def knip(self, ruimte: float) -> "tuple[Blok, Blok] | None":
        """What fits in `ruimte` points, and the rest; None when it cannot be cut decently."""
        if len(self.cellen) > 1 or self.kader:
            return None
        cel = self.cellen[0]
        regels = int((ruimte - cel.zakken + 0.01) // cel.tekst.regelhoogte)
        regels = min(regels, cel.tekst.regels - MIN_REGELS)
        if regels < MIN_REGELS:
            return None
        eerste, rest = cel.tekst.knip(regels)
        return (
            replace(self, cellen=(replace(cel, tekst=eerste),)),
            Blok((replace(cel, tekst=rest, zakken=0),), bij_volgende=self.bij_volgende),
        )


@dataclass(slots=True)
class Blad:
    """A page: blocks with the y (points from the bottom) of their top."""

    blokken: list[tuple[float, Blok]] = field(default_factory=list)


def verdeel(blokken: Sequence[Blok], boven: Callable[[int], float], onder: float) -> list[Blad]:
    """Divide over pages. `boven(i)`: top of the text area of page i; `onder`: its bottom. At least one page."""
    bladen = [Blad()]
    y = boven(0)
    for nummer, blok in enumerate(blokken):
        leeg = not bladen[-1].blokken
        if not leeg and (blok.nieuw_blad or y - _nodig(blokken, nummer) < onder - 0.01):
            bladen.append(Blad())
            y, leeg = boven(len(bladen) - 1), True
        if not leeg:
            y -= blok.voor
        while y - blok.hoogte < onder - 0.01 and (delen := blok.knip(y - onder)):
            bladen[-1].blokken.append((y, delen[0]))
            blok = delen[1]
            bladen.append(Blad())
            y = boven(len(bladen) - 1)
        bladen[-1].blokken.append((y, blok))
        y -= blok.hoogte
    return bladen


def _nodig(blokken: Sequence[Blok], nummer: int) -> float:
    """Height of a block with everything it has to stay with, up to the beginning of what follows."""
    som = 0.0
    for blok in blokken[nummer:]:
        som += blok.voor
        if not blok.bij_volgende:
            return som + blok.minimum
        som += blok.hoogte
    return som


class Schilder:
    """Draws pages on one canvas, marks each piece, and gives the bytes."""

    def __init__(self, titel: str) -> None:
        ps.laad_fonts()
        self._uit = io.BytesIO()
        # invariant: no clock or random id of ReportLab's own, so equal input gives equal bytes
        self.doek: Any = Canvas(
            self._uit,
            pagesize=(ps.BREEDTE, ps.HOOGTE),
            lang="nl-NL",
            initialFontName=TEKST,
            invariant=1,
            pageCompression=1,
        )
        self.doek.setTitle(ps.zichtbaar(titel))
        self.merker = Merker(self.doek)
        self._wijzers = 0

    def teken(self, bladen: Sequence[Blad], eromheen: Callable[["Schilder", int, int], None]) -> bytes:
        """`eromheen(schilder, nummer, totaal)` draws what is under and around the text of a page, as artifacts."""
        for nummer, blad in enumerate(bladen, 1):
            eromheen(self, nummer, len(bladen))
            for y, blok in blad.blokken:
                self._teken_blok(blok, y)
            self.doek.showPage()
            self.merker.nieuw_blad()
        if self._wijzers:
            self.doek.showOutline()
        self.doek.save()
        return self._uit.getvalue()

    def _teken_blok(self, blok: Blok, y: float) -> None:
        if blok.lijn or blok.kader:
            with self.merker.artefact():
                self._teken_lijnwerk(blok, y)
        if blok.bladwijzer:
            self._bladwijzer(*blok.bladwijzer, y)
        for cel in blok.cellen:
            boven = y - blok.kader - cel.zakken
            if isinstance(cel.tekst, Figuur):  # ISO 14289-1 §7.3: a figure says where it stands
                cel.element.kader = (cel.x, boven - cel.hoogte, cel.x + cel.tekst.breedte, boven)
            with self.merker.inhoud(cel.element):
                cel.tekst.teken(self.doek, cel.x, boven)

    def _teken_lijnwerk(self, blok: Blok, y: float) -> None:
        rechts = ps.BREEDTE - ps.MARGE_RECHTS
        self.doek.setStrokeColor(ps.LIJN)
        self.doek.setLineWidth(0.6)
        if blok.lijn:
            self.doek.line(ps.MARGE_LINKS, y + 5, rechts, y + 5)
        if blok.kader:
            self.doek.rect(ps.MARGE_LINKS, y - blok.hoogte, blok.kader_breedte, blok.hoogte, stroke=1, fill=0)

    def _bladwijzer(self, niveau: int, titel: str, y: float) -> None:
        sleutel = f"w{self._wijzers}"
        self._wijzers += 1
        self.doek.bookmarkPage(sleutel, fit="FitH", top=y + 12)
        self.doek.addOutlineEntry(titel, sleutel, niveau, closed=niveau > 0)


def loopregels(
    schilder: Schilder, kop: Sequence[str], stempel: str, merk: str, gemaakt_op: datetime, blad: tuple[int, int]
) -> None:
    """Head and foot of every page. `stempel`: CONCEPT or OEFENING, or empty; `merk`: what then stands at the foot;
    `blad`: (number, total)."""
    with schilder.merker.artefact("Pagination"):
        if stempel:
            ps.teken_watermerk(schilder.doek, stempel)
        ps.teken_links_rechts(schilder.doek, ps.HOOGTE - 13 * ps.MM, kop, stempel, vet_rechts=True)
        voet = (f"blad {blad[0]} van {blad[1]}", f"afgedrukt {toon_moment(gemaakt_op)}")
        ps.teken_links_rechts(schilder.doek, 11 * ps.MM, voet, stempel or merk)
