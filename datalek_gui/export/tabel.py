"""A table on paper: real Table, TR, TH and TD for a screen reader, rows that run on over pages, the head repeated.

Nothing but a thin rule parts the rows. What is repeated on a next page is an artifact: it was read once already.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from datalek_gui.export import page_style as ps
from datalek_gui.export.bouwstenen import VOLLE_BREEDTE, Tekst
from datalek_gui.export.lettertypen import VET
from datalek_gui.export.opmaak import Blad, Blok, Cel, Figuur, Schilder
from datalek_gui.export.tags import Element, Tekstblok

GOOT = 9.0  # points between two columns
SAMEN = 14  # lines of a row that stay together; a longer row is cut in pieces of STUK lines
STUK = 7
KOP = ps.stijl("tabelkop", 8.5, 11.5, letter=VET, kleur=ps.STIL)
CEL = ps.stijl("tabelcel", 9, 12)


@dataclass(frozen=True, slots=True)
class Kolom:
    """`deel`: share of the full width; those of a table add up to 1. `rijkop`: its cells name their row."""

    kop: str
    deel: float
    rijkop: bool = False


@dataclass(frozen=True, slots=True)
class Rij(Blok):
    """A row (or a piece of one) that knows the head of its table: (x, width, words) per column."""

    kop: tuple[tuple[float, float, str], ...] = ()

    @property
    def minimum(self) -> float:
        """All of it, also where only one cell is filled: it was cut to size already."""
        return self.hoogte

    def knip(self, ruimte: float) -> None:
        return None


def tabel(ouder: Element, kolommen: Sequence[Kolom], rijen: Iterable[Sequence[Tekst]]) -> Iterator[Blok]:
    """Rows in order; nothing at all without rows, so that no empty table is read aloud."""
    plaatsen = _plaatsen(kolommen)
    element: Element | None = None
    for rij in rijen:
        if element is None:
            element = ouder.nieuw("Table")
            yield _kop(element.nieuw("TR"), kolommen, plaatsen)
        yield from _rij(element.nieuw("TR"), kolommen, plaatsen, rij)


def _plaatsen(kolommen: Sequence[Kolom]) -> list[tuple[float, float]]:
    """(x, width) of each column, points."""
    plaatsen, x = [], ps.MARGE_LINKS
    for nummer, kolom in enumerate(kolommen, 1):
        breedte = kolom.deel * VOLLE_BREEDTE
        plaatsen.append((x, breedte - (GOOT if nummer < len(kolommen) else 0)))
        x += breedte
    return plaatsen


def _kop(tr: Element, kolommen: Sequence[Kolom], plaatsen: Sequence[tuple[float, float]]) -> Blok:
    cellen = tuple(
        Cel(x, Tekstblok(kolom.kop, KOP, breedte), tr.nieuw("TH", bereik="Column"))
        for kolom, (x, breedte) in zip(kolommen, plaatsen, strict=True)
    )
    return Blok(cellen, voor=10, bij_volgende=True)


def _rij(
    tr: Element, kolommen: Sequence[Kolom], plaatsen: Sequence[tuple[float, float]], teksten: Sequence[Tekst]
) -> Iterator[Blok]:
    kop = tuple((x, breedte, kolom.kop) for kolom, (x, breedte) in zip(kolommen, plaatsen, strict=True))
    cellen = []
    for kolom, (x, breedte), tekst in zip(kolommen, plaatsen, teksten, strict=True):
        element = tr.nieuw("TH", bereik="Row") if kolom.rijkop else tr.nieuw("TD")
        if tekst and (not isinstance(tekst, str) or ps.zichtbaar(tekst).strip()):
            cellen.append(Cel(x, Tekstblok(tekst, CEL, breedte), element))
    regels = max((cel.tekst.regels for cel in cellen), default=0)
    hap = regels if regels <= SAMEN else STUK
    for begin in range(0, regels, hap or 1):
        stuk, cellen = _hap(cellen, hap)
        yield Rij(tuple(stuk), voor=0 if begin else 9, lijn=not begin, kop=kop)


def _hap(cellen: Sequence[Cel], regels: int) -> tuple[list[Cel], list[Cel]]:
    """The first so many lines of each cell, and what is left of them; both keep their element."""
    stuk: list[Cel] = []
    rest: list[Cel] = []
    for cel in cellen:
        if cel.tekst.regels <= regels or isinstance(cel.tekst, Figuur):
            stuk.append(cel)
            continue
        eerste, tweede = cel.tekst.knip(regels)
        stuk.append(Cel(cel.x, eerste, cel.element))
        rest.append(Cel(cel.x, tweede, cel.element))
    return stuk, rest


def herhaal_kop(schilder: Schilder, blad: Blad) -> None:
    """On a page that begins in the middle of a table: its head once more, above the text."""
    y, rij = blad.blokken[0] if blad.blokken else (0.0, None)
    if not isinstance(rij, Rij):
        return
    with schilder.merker.artefact("Pagination"):
        schilder.doek.setFillColor(ps.STIL)
        schilder.doek.setFont(VET, 8)
        for x, breedte, woorden in rij.kop:
            schilder.doek.drawString(x, y + 9, ps.inkorten(ps.loopregel(woorden), breedte, VET))
