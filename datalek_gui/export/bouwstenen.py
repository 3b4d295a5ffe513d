"""Building stones of a paper in running text: headings, paragraphs, pairs of label and text, points with a mark.

Each makes a block and, in the same order, its element in the tree of tags. Used by advies_pdf.py.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count, product
from string import ascii_lowercase
from typing import Any

from datalek_gui.export import page_style as ps
from datalek_gui.export.opmaak import Blok, Cel
from datalek_gui.export.tags import Deel, Element, Tekstblok

VOLLE_BREEDTE = ps.BREEDTE - ps.MARGE_LINKS - ps.MARGE_RECHTS
BEGIN = 3  # lines beside a label, when the text is long enough to go on alone
ZAKKEN = ps.LOPEND.fontSize - ps.LABEL.fontSize  # baselines of label and text meet
STIL = "#56616A"

Tekst = str | Sequence[Deel]


class Bouwer:
    """Owns the tree; who prints something inherits and yields blocks in reading order."""

    def __init__(self) -> None:
        self.boom = Element("Document")

    def hoofdstuk(self, kop: str, **blok: Any) -> Blok:
        blok = {"voor": 16, "lijn": True} | blok
        return self.volle("H2", kop, ps.HOOFDSTUK, bij_volgende=True, bladwijzer=(0, kop), **blok)

    def kopje(self, kop: str) -> Blok:
        return self.volle("H3", kop, ps.RUBRIEK, voor=8, bij_volgende=True)

    def volle(self, tag: str, tekst: Tekst, stijl: Any = ps.LOPEND, voor: float = 4, **blok: Any) -> Blok:
        cel = Cel(ps.MARGE_LINKS, Tekstblok(tekst, stijl, VOLLE_BREEDTE), self.boom.nieuw(tag))
        return Blok((cel,), voor=voor, **blok)

    def lijst(self, nummering: str = "None") -> Element:
        return self.boom.nieuw("L", nummering=nummering)

    def paren(self, paren: Iterable[tuple[str, str]], breedte: float, voor: float = 5) -> Iterator[Blok]:
        """Label in a narrow column, text beside it; what is empty is named in one line below."""
        paren = tuple(paren)
        vol = [(label, tekst) for label, tekst in paren if gevuld(tekst)]
        lijst = self.lijst() if vol else self.boom
        for label, tekst in vol:
            item = lijst.nieuw("LI")
            links = Cel(ps.MARGE_LINKS, Tekstblok(label, ps.LABEL, breedte - 12), item.nieuw("Lbl"), ZAKKEN)
            yield from naast(links, breedte, [tekst], item.nieuw("LBody"), voor)
            voor = 1
        leeg = [label for label, _ in paren if (label, _) not in vol]
        if leeg:
            yield self.volle("P", f"Niet ingevuld: {', '.join(leeg)}.", ps.KLEIN, voor=5)

    def punten(self, teksten: Iterable[Tekst]) -> Iterator[Blok]:
        teksten = tuple(teksten)
        lijst = self.lijst() if teksten else self.boom
        for tekst in teksten:
            yield from self.punt(lijst, "–", tekst)

    def punt(
        self, lijst: Element, merk: str, tekst: Tekst, *, onder: Sequence[Tekst] = (), van: float = 0, tot: float = 13
    ) -> Iterator[Blok]:
        """A mark at `van`, text from `tot` on (points from the margin); `onder` are points a, b, c under it."""
        item = lijst.nieuw("LI")
        teken = Cel(ps.MARGE_LINKS + van, Tekstblok(merk, ps.LOPEND, tot - van), item.nieuw("Lbl"))
        body = item.nieuw("LBody")
        yield from naast(teken, tot, [tekst], body, 2, bij_volgende=bool(onder))
        sublijst = body.nieuw("L", nummering="LowerAlpha") if onder else body
        for letter, regel in zip(_letters(), onder, strict=False):
            yield from self.punt(sublijst, f"{letter}.", regel, van=tot, tot=tot + 13)


def _letters() -> Iterator[str]:
    """a, b, … z, aa, ab, …"""
    for lengte in count(1):
        yield from map("".join, product(ascii_lowercase, repeat=lengte))


def naast(
    links: Cel, inspringen: float, alineas: Sequence[Tekst], body: Element, voor: float, **blok: Any
) -> Iterator[Blok]:
    """Something short left, paragraphs right of it. A long first one is cut so that it can run on over pages."""
    x = ps.MARGE_LINKS + inspringen
    for nummer, alinea in enumerate(alineas):
        inhoud, element = Tekstblok(alinea, ps.LOPEND, VOLLE_BREEDTE - inspringen), body.nieuw("P")
        eerste, rest = inhoud.knip(BEGIN) if inhoud.regels >= 2 * BEGIN else (inhoud, None)
        cellen = (links, Cel(x, eerste, element)) if nummer == 0 else (Cel(x, eerste, element),)
        yield Blok(cellen, voor=voor if nummer == 0 else 1, **blok)
        if rest:
            yield Blok((Cel(x, rest, element),), **blok)


def gevuld(tekst: str) -> bool:
    """Something to be seen on paper: more than white space and characters that show nothing."""
    return bool(ps.zichtbaar(tekst).strip())


def met_bron(zin: str, bron: str, *, vet: bool = False) -> Sequence[Deel]:
    """A sentence, and quietly behind it where it stands, in one pair of brackets; "art. 33" stays on one line."""
    vlak = re.sub(r" \(([^()]*)\)", r", \1", bron)
    vast = re.sub(r"\b(art\.|lid|onder|onderdeel|bijlage|Toetsingskader) (?=\w)", "\\1\u00a0", vlak)
    return (Deel(zin, vet), Deel(f"({vast})", kleur=STIL)) if bron else (Deel(zin, vet),)
