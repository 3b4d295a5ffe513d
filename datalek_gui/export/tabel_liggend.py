"""A table over landscape pages: cells of several paragraphs, rows that may run on, a heading on every page.

Built on opmaak.py: each part of a row becomes one Blok. The heading is tagged once, where the table begins; above the
later pages it is drawn as an artifact, so that a screen reader does not hear it in the middle (ISO 14289-1 §7.5).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from datalek_gui.domain.tijd import toon_moment
from datalek_gui.export import page_style as ps
from datalek_gui.export.lettertypen import TEKST, VET
from datalek_gui.export.opmaak import Blad, Blok, Cel, Schilder
from datalek_gui.export.pdfa import afwerken
from datalek_gui.export.tags import Deel, Element, Tekstblok

BREEDTE, HOOGTE = ps.HOOGTE, ps.BREEDTE  # A4 on its side
MARGE, BOVEN, ONDER = 15 * ps.MM, 20 * ps.MM, 16 * ps.MM
RUIMTE = BREEDTE - 2 * MARGE
TUSSEN = 8.0  # points between two columns
LUCHT = 4.0  # above and under a row
CEL = ps.stijl("tabelcel", 8, 10.5)
KOP = ps.stijl("tabelkop", 8.5, 11, letter=VET)
LEEG = "–"

Alinea = Sequence[Deel]


@dataclass(frozen=True, slots=True)
class Tabel:
    """`gewichten`: how the width is shared out. A cell is its paragraphs; none means nothing was filled in.

    `kop`: parts of the running head; `inleiding`: paragraphs above the table; `stempel`: OEFENING, or empty.
    """

    titel: str
    koppen: tuple[str, ...]
    gewichten: tuple[float, ...]
    rijen: Sequence[Sequence[Sequence[Alinea]]]
    gemaakt_op: datetime
    kop: tuple[str, ...] = ()
    inleiding: tuple[str, ...] = ()
    stempel: str = ""


def render_tabel(tabel: Tabel, *, deel: int = 2) -> bytes:
    """PDF/A-2a and PDF/UA-1. The same input gives the same bytes. BronbestandFout when a font is missing."""
    ps.laad_fonts()
    zetter = _Zetter(tabel)
    bladen = zetter.bladen()
    schilder = Schilder(tabel.titel)
    schilder.doek.setPageSize((BREEDTE, HOOGTE))
    return afwerken(
        schilder.teken(bladen, zetter.eromheen), zetter.boom, titel=tabel.titel, nu=tabel.gemaakt_op, deel=deel
    )


@dataclass(slots=True)
class _Stapel:
    """The paragraphs of one cell that still have to be placed, each with its element."""

    alineas: list[tuple[Tekstblok, Element]]

    @property
    def hoogte(self) -> float:
        return sum(tekst.hoogte for tekst, _ in self.alineas)

    def knip(self, ruimte: float) -> tuple["_Stapel", "_Stapel"]:
        """What fits in `ruimte` points, and the rest; cut between lines."""
        eerste: list[tuple[Tekstblok, Element]] = []
        for plaats, (tekst, element) in enumerate(self.alineas):
            regels = int((ruimte + 0.01) // tekst.regelhoogte)
            if regels < tekst.regels:
                rest = self.alineas[plaats:]
                if regels > 0:
                    boven, onder = tekst.knip(regels)
                    eerste.append((boven, element))
                    rest = [(onder, element), *rest[1:]]
                return _Stapel(eerste), _Stapel(rest)
            eerste.append((tekst, element))
            ruimte -= tekst.hoogte
        return _Stapel(eerste), _Stapel([])


class _Zetter:
    """Lays out the rows, owns the tree, and draws what is around them."""

    def __init__(self, tabel: Tabel) -> None:
        self._tabel = tabel
        self.boom = Element("Document")
        som = sum(tabel.gewichten)
        netto = RUIMTE - TUSSEN * (len(tabel.koppen) - 1)
        self._breedtes = [netto * gewicht / som for gewicht in tabel.gewichten]
        self._xen = [MARGE + sum(self._breedtes[:n]) + n * TUSSEN for n in range(len(self._breedtes))]
        self._koppen = [Tekstblok(kop, KOP, b) for kop, b in zip(tabel.koppen, self._breedtes, strict=True)]
        self._kophoogte = max(kop.hoogte for kop in self._koppen) + 2 * LUCHT
        self._blokken: dict[tuple[Alinea, float], Tekstblok] = {}
        self._lijnen: dict[int, list[float]] = {}  # page (from 0) → y of the thin rules

    # --- dividing over pages ---

    def bladen(self) -> list[Blad]:
        bladen = [Blad()]
        y = self._begin(bladen[0])
        tabel = self.boom.nieuw("Table")
        y = self._zet_koppen(bladen[0], y, tabel.nieuw("THead").nieuw("TR"))
        romp = tabel.nieuw("TBody") if self._tabel.rijen else tabel
        for rij in self._tabel.rijen:
            stapels = self._stapels(rij, romp.nieuw("TR"))
            while stapels:
                ruimte = y - ONDER - 2 * LUCHT
                hoogte = max(stapel.hoogte for stapel in stapels)
                if hoogte > ruimte and not self._mag_knippen(hoogte, ruimte):
                    bladen.append(Blad())
                    y = HOOGTE - BOVEN - self._kophoogte
                    continue
                delen = [stapel.knip(ruimte) for stapel in stapels]
                y = self._zet(bladen, y, [eerste for eerste, _ in delen])
                stapels = [rest for _, rest in delen] if any(rest.alineas for _, rest in delen) else []
        return bladen

    def _mag_knippen(self, hoogte: float, ruimte: float) -> bool:
        """A row up to half a page stays whole; a longer one begins where a fair piece of it fits."""
        vol = HOOGTE - BOVEN - ONDER - self._kophoogte - 2 * LUCHT
        return hoogte > vol / 2 and ruimte > vol / 3

    def _begin(self, blad: Blad) -> float:
        y = HOOGTE - BOVEN
        titel = Tekstblok(self._tabel.titel, ps.TITEL, RUIMTE)
        blad.blokken.append((y, Blok((Cel(MARGE, titel, self.boom.nieuw("H1")),), bladwijzer=(0, self._tabel.titel))))
        y -= titel.hoogte + 6
        for regel in self._tabel.inleiding:
            tekst = Tekstblok(regel, ps.LOPEND, 0.8 * RUIMTE)
            blad.blokken.append((y, Blok((Cel(MARGE, tekst, self.boom.nieuw("P")),))))
            y -= tekst.hoogte + 2
        return y - 8

    def _zet_koppen(self, blad: Blad, y: float, rij: Element) -> float:
        cellen = (Cel(x, kop, rij.nieuw("TH", bereik="Column")) for x, kop in zip(self._xen, self._koppen, strict=True))
        blad.blokken.append((y - LUCHT, Blok(tuple(cellen))))
        self._lijnen.setdefault(0, []).append(y - self._kophoogte)
        return y - self._kophoogte

    def _stapels(self, rij: Sequence[Sequence[Alinea]], tr: Element) -> list[_Stapel]:
        stapels = []
        for plaats, (cel, breedte) in enumerate(zip(rij, self._breedtes, strict=True)):
            td = tr.nieuw("TD") if plaats else tr.nieuw("TH", bereik="Row")
            alineas = [a for a in cel if any(ps.zichtbaar(d.tekst).strip() for d in a)] or [(Deel(LEEG),)]
            stapels.append(_Stapel([(self._gemeten(alinea, breedte), td.nieuw("P")) for alinea in alineas]))
        return stapels

    def _gemeten(self, alinea: Alinea, breedte: float) -> Tekstblok:
        """Measured once: in a register most short answers come back on every page."""
        sleutel = (tuple(alinea), breedte)
        if sleutel not in self._blokken:
            self._blokken[sleutel] = Tekstblok(alinea, CEL, breedte)
        return self._blokken[sleutel]

    def _zet(self, bladen: list[Blad], y: float, stapels: Sequence[_Stapel]) -> float:
        """Draw a part of a row from `y` down; gives the y under it."""
        cellen = tuple(cel for x, stapel in zip(self._xen, stapels, strict=True) for cel in _cellen(x, stapel))
        if cellen:
            bladen[-1].blokken.append((y - LUCHT, Blok(cellen)))
        onder = y - max(stapel.hoogte for stapel in stapels) - 2 * LUCHT
        self._lijnen.setdefault(len(bladen) - 1, []).append(onder)
        return onder

    # --- around it ---

    def eromheen(self, schilder: Schilder, nummer: int, totaal: int) -> None:
        doek = schilder.doek
        with schilder.merker.artefact("Pagination"):
            if self._tabel.stempel:
                _watermerk(doek, self._tabel.stempel)
            _loopregel(doek, HOOGTE - 12 * ps.MM, " · ".join(d for d in self._tabel.kop if d), self._tabel.stempel)
            _loopregel(doek, 9 * ps.MM, f"blad {nummer} van {totaal}", f"gemaakt {toon_moment(self._tabel.gemaakt_op)}")
            if nummer > 1:
                for x, kop in zip(self._xen, self._koppen, strict=True):
                    kop.teken(doek, x, HOOGTE - BOVEN - LUCHT)
        with schilder.merker.artefact():
            doek.setStrokeColor(ps.LIJN)
            doek.setLineWidth(0.6)
            onder_kop = [HOOGTE - BOVEN - self._kophoogte] if nummer > 1 else []
            for y in (*onder_kop, *self._lijnen.get(nummer - 1, ())):
                doek.line(MARGE, y, BREEDTE - MARGE, y)


def _cellen(x: float, stapel: _Stapel) -> Iterator[Cel]:
    zakken = 0.0
    for tekst, element in stapel.alineas:
        yield Cel(x, tekst, element, zakken)
        zakken += tekst.hoogte


def _loopregel(doek: Any, y: float, links: str, rechts: str) -> None:
    doek.setFillColor(ps.STIL)
    doek.setFont(TEKST, 8)
    doek.drawString(MARGE, y, ps.inkorten(ps.loopregel(links), 0.7 * RUIMTE))
    doek.drawRightString(BREEDTE - MARGE, y, rechts)


def _watermerk(doek: Any, woord: str) -> None:
    """As page_style.teken_watermerk, along the diagonal of a page on its side."""
    doek.saveState()
    doek.setFillColor(ps.WATERMERK)
    doek.translate(BREEDTE / 2, HOOGTE / 2)
    doek.rotate(35.3)
    doek.setFont(VET, 118)
    doek.drawCentredString(0, -40, woord)
    doek.restoreState()
