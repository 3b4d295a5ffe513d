"""The year overview on paper: first the charts, then what was late or not reported, then all figures as tables.

Bars carry their value and are told apart by their label, never by colour: it prints well in black and white.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth

from datalek_gui.domain.formulier.waarden import toon_getal
from datalek_gui.domain.jaaroverzicht import TELWIJZE, Jaaroverzicht, Reeks
from datalek_gui.export import page_style as ps
from datalek_gui.export.bouwstenen import VOLLE_BREEDTE, Bouwer
from datalek_gui.export.lettertypen import TEKST, VET
from datalek_gui.export.opmaak import Blok, Cel, Figuur, Schilder, loopregels, verdeel
from datalek_gui.export.pdfa import afwerken
from datalek_gui.export.tags import Element, Tekstblok

STAAF = HexColor("#56616A")
LABELBREEDTE = 0.44 * VOLLE_BREEDTE
WAARDEBREEDTE = 40.0  # points to the right of the longest bar
KOLOMHOOGTE = 92.0  # of the longest column in a chart over time
MEESTE_STAVEN = 12  # a longer chart shows the first so many; the table has them all
KORT = 16  # rows: a table that is no longer stays on one page
CIJFERKOLOM = 0.8 * VOLLE_BREEDTE
CIJFER = ParagraphStyle("cijfer", fontName=TEKST, fontSize=9.5, leading=13, textColor=ps.INKT, alignment=TA_RIGHT)
STAAFLABEL = ps.stijl("staaflabel", 8.5, 10.5)


def render_jaar(overzicht: Jaaroverzicht, *, deel: int = 2) -> bytes:
    """PDF/A-2a and PDF/UA-1. The same input gives the same bytes. BronbestandFout when a font is missing."""
    ps.laad_fonts()
    opsteller = _Opsteller(overzicht)
    bladen = verdeel(list(opsteller.blokken()), lambda _blad: ps.HOOGTE - ps.MARGE_BOVEN, ps.MARGE_ONDER)
    titel = f"Jaaroverzicht datalekken {overzicht.jaar}"
    stempel = "OEFENING" if overzicht.oefening else ""
    pdf = Schilder(titel).teken(
        bladen,
        lambda s, nummer, totaal: loopregels(
            s, (overzicht.organisatie, titel), stempel, "", overzicht.gemaakt_op, (nummer, totaal)
        ),
    )
    return afwerken(pdf, opsteller.boom, titel=titel, nu=overzicht.gemaakt_op, deel=deel)


class _Opsteller(Bouwer):
    """Turns the overview into blocks and, in the same order, into the tree of tags."""

    def __init__(self, overzicht: Jaaroverzicht) -> None:
        super().__init__()
        self._overzicht = overzicht

    def blokken(self) -> Iterator[Blok]:
        overzicht = self._overzicht
        yield self.volle("H1", f"Jaaroverzicht datalekken {overzicht.jaar}", ps.TITEL, voor=0)
        yield self.volle("P", TELWIJZE, ps.KLEIN)
        yield from self._cijfers(overzicht.tellingen, ("Dossiers", "Aantal"))
        for reeks in overzicht.reeksen:
            if reeks.totaal:
                yield from self._grafiek(reeks)
        yield from self._zaken("Te laat bij de AP gemeld", overzicht.te_laat, "Er was niets te laat.")
        yield from self._zaken("Besloten om niet aan de AP te melden", overzicht.niet_gemeld, "Dat kwam niet voor.")
        yield self.hoofdstuk("De cijfers bij de grafieken")
        for reeks in overzicht.reeksen:
            yield from self._cijfers(reeks.punten or (("Geen", 0),), (reeks.kop, "Aantal"))
            if reeks.opmerking:
                yield self.volle("P", reeks.opmerking, ps.KLEIN)

    def _grafiek(self, reeks: Reeks) -> Iterator[Blok]:
        """Title and chart stay together; the alt text says all its values."""
        yield self.hoofdstuk(reeks.titel)
        punten = reeks.punten if reeks.tijd else reeks.punten[:MEESTE_STAVEN]
        figuur = kolommen(punten) if reeks.tijd else staven(punten)
        yield Blok((Cel(ps.MARGE_LINKS, figuur, self.boom.nieuw("Figure", alt=alt_tekst(reeks))),), voor=6)
        if len(reeks.punten) > len(punten):
            rest = len(reeks.punten) - len(punten)
            yield self.volle("P", f"Nog {rest} met minder datalekken staan in de tabel achterin.", ps.KLEIN)
        if reeks.opmerking:
            yield self.volle("P", reeks.opmerking, ps.KLEIN)

    def _zaken(self, kop: str, zaken: Sequence[tuple[str, str]], leeg: str) -> Iterator[Blok]:
        yield self.hoofdstuk(kop)
        if zaken:
            yield from self.paren(zaken, 70)
        else:
            yield self.volle("P", leeg)

    def _cijfers(self, punten: Sequence[tuple[str, int]], koppen: tuple[str, str]) -> Iterator[Blok]:
        tabel = self.boom.nieuw("Table")
        kop = tabel.nieuw("THead").nieuw("TR")
        yield self._cijferrij(koppen, kop, "TH", "TH", voor=12, bij_volgende=True)
        romp = tabel.nieuw("TBody")
        for nummer, (label, aantal) in enumerate(punten):
            samen = nummer < len(punten) - 1 and (nummer == 0 or len(punten) <= KORT)
            yield self._cijferrij((label, toon_getal(aantal)), romp.nieuw("TR"), "TH", "TD", bij_volgende=samen)

    def _cijferrij(self, tekst: tuple[str, str], rij: Element, links: str, rechts: str, **blok: Any) -> Blok:
        """Label and figure; a heading names its column, a label its row."""
        kop = rechts == "TH"
        naam = Tekstblok(tekst[0], ps.RUBRIEK if kop else ps.LOPEND, CIJFERKOLOM - 12)
        getal = Tekstblok(tekst[1], _RECHTS_STIL if kop else CIJFER, VOLLE_BREEDTE - CIJFERKOLOM)
        cellen = (
            Cel(ps.MARGE_LINKS, naam, rij.nieuw(links, bereik="Column" if kop else "Row")),
            Cel(ps.MARGE_LINKS + CIJFERKOLOM, getal, rij.nieuw(rechts, bereik="Column" if kop else "")),
        )
        return Blok(cellen, **{"voor": 1, **blok})


_RECHTS_STIL = ParagraphStyle("cijferkop", parent=CIJFER, fontSize=8.5, leading=14, textColor=ps.STIL)


def alt_tekst(reeks: Reeks) -> str:
    waarden = "; ".join(f"{label}: {toon_getal(aantal)}" for label, aantal in reeks.punten)
    return f"{'Kolomgrafiek' if reeks.tijd else 'Staafgrafiek'}. {reeks.titel}. {waarden}."


# --- drawings -------------------------------------------------------------------------------------------


def staven(punten: Sequence[tuple[str, int]]) -> Figuur:
    """Bars under each other, their label left and their value behind them."""
    labels = [Tekstblok(label, STAAFLABEL, LABELBREEDTE - 8) for label, _ in punten]
    hoogtes = [max(label.hoogte + 5, 18.0) for label in labels]
    schets = partial(_schets_staven, tuple(zip(labels, hoogtes, (aantal for _, aantal in punten), strict=True)))
    return Figuur(VOLLE_BREEDTE, sum(hoogtes), schets)


def _schets_staven(staven: Sequence[tuple[Tekstblok, float, int]], doek: Any, links: float, onder: float) -> None:
    meeste = max(aantal for _, _, aantal in staven) or 1
    y, nul = onder + sum(hoogte for _, hoogte, _ in staven), links + LABELBREEDTE
    for label, hoogte, aantal in staven:
        midden = y - hoogte / 2
        label.teken(doek, links, midden + label.hoogte / 2)
        lengte = (VOLLE_BREEDTE - LABELBREEDTE - WAARDEBREEDTE) * aantal / meeste
        doek.setFillColor(STAAF)
        doek.rect(nul, midden - 5, lengte, 10, stroke=0, fill=1)
        doek.setFillColor(ps.INKT)
        doek.setFont(VET, 8.5)
        doek.drawString(nul + lengte + 4, midden - 3, toon_getal(aantal))
        y -= hoogte
    doek.setStrokeColor(ps.INKT)
    doek.setLineWidth(0.6)
    doek.line(nul, onder, nul, onder + sum(hoogte for _, hoogte, _ in staven))


def kolommen(punten: Sequence[tuple[str, int]]) -> Figuur:
    """Columns in time beside each other, their value on top and the first letters of their label under them."""
    return Figuur(VOLLE_BREEDTE, KOLOMHOOGTE + 30, partial(_schets_kolommen, tuple(punten)))


def _schets_kolommen(punten: Sequence[tuple[str, int]], doek: Any, links: float, onder: float) -> None:
    meeste, stap, voet = max(aantal for _, aantal in punten) or 1, VOLLE_BREEDTE / len(punten), onder + 14
    passen = all(stringWidth(label, TEKST, 8.5) < stap - 4 for label, _ in punten)
    for nummer, (label, aantal) in enumerate(punten):
        midden, hoogte = links + (nummer + 0.5) * stap, KOLOMHOOGTE * aantal / meeste
        doek.setFillColor(STAAF)
        doek.rect(midden - 0.3 * stap, voet, 0.6 * stap, hoogte, stroke=0, fill=1)
        doek.setFillColor(ps.INKT)
        doek.setFont(VET, 8.5)
        if aantal:
            doek.drawCentredString(midden, voet + hoogte + 4, toon_getal(aantal))
        doek.setFont(TEKST, 8.5)
        doek.drawCentredString(midden, onder + 2, label if passen else label[:3])
    doek.setStrokeColor(ps.INKT)
    doek.setLineWidth(0.6)
    doek.line(links, voet, links + VOLLE_BREEDTE, voet)
