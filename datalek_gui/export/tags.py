"""The tagging layer: a tree of structure elements, marked content around what is drawn, and text with whole sentences.

ReportLab 5.1 writes no tags at all. While drawing, `Merker` puts ``/P <</MCID 3>> BDC … EMC`` around each piece
and notes the number in its `Element`; `pdfa.afwerken` turns the tree into the PDF's structure (ISO 32000-1 §14.7).
What is not content (lines, page numbers, watermark) is an artifact (ISO 14289-1 §7.1).
"""

import copy
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Self

from reportlab.platypus.paragraph import (
    Paragraph,
    _HSFrag,
    _InjectedFrag,
    _SplitFrag,
    _SplitWord,
    _SplitWordEnd,
)

from datalek_gui.export.page_style import safe_text


@dataclass(frozen=True, slots=True)
class Stuk:
    """One piece of marked content: page (from 0) and its number on that page."""

    blad: int
    mcid: int


@dataclass(slots=True, eq=False)
class Element:
    """A structure element. Text that runs on over pages is one element with several `Stuk`."""

    tag: str
    alt: str = ""
    gesproken: str = ""  # ActualText: what the drawn sign stands for
    nummering: str = ""  # ListNumbering of an L
    bereik: str = ""  # Scope of a TH: "Column" or "Row"
    kader: tuple[float, float, float, float] | None = None  # BBox of a Figure, points
    kinderen: list["Element | Stuk"] = field(default_factory=list)

    def nieuw(self, tag: str, **eigenschappen: Any) -> "Element":
        kind = Element(tag, **eigenschappen)
        self.kinderen.append(kind)
        return kind


class Merker:
    """Marks what is drawn on one canvas; numbers start again on every page."""

    def __init__(self, doek: Any) -> None:
        self._doek = doek
        self._volgend = 0
        self._blad = 0

    def nieuw_blad(self) -> None:
        self._blad += 1
        self._volgend = 0

    @contextmanager
    def inhoud(self, element: Element) -> Iterator[None]:
        element.kinderen.append(Stuk(self._blad, self._volgend))
        self._doek._code.append(f"/{element.tag} <</MCID {self._volgend}>> BDC")
        self._volgend += 1
        yield
        self._doek._code.append("EMC")

    @contextmanager
    def artefact(self, soort: str = "Layout") -> Iterator[None]:
        """`soort`: "Layout" for lines and marks, "Pagination" for running heads, page numbers and watermark."""
        self._doek._code.append(f"/Artifact <</Type /{soort}>> BDC")
        yield
        self._doek._code.append("EMC")


@dataclass(frozen=True, slots=True)
class Deel:
    """A part of a paragraph in another face: `vet` bold, `nadruk` its ground and `kleur` its ink (hex colours)."""

    tekst: str
    vet: bool = False
    nadruk: str = ""
    kleur: str = ""

    def opmaak(self) -> str:
        tekst = safe_text(self.tekst)
        if self.vet:
            tekst = f"<b>{tekst}</b>"
        if self.kleur:
            tekst = f'<font color="{self.kleur}">{tekst}</font>'
        return f'<span backColor="{self.nadruk}">{tekst}</span>' if self.nadruk else tekst


class Tekstblok:
    """A paragraph measured at a width, which can be cut between lines without measuring again.

    Wraps ReportLab's Paragraph, for two reasons. It leaves out the space at the end of each line, so that a screen
    reader says "ookgegevens" (no validator sees it): here each line that ends between words gets its space back.
    And its own `split` rejoins and measures words anew, which takes minutes over a text of many pages.
    """

    def __init__(self, tekst: str | Sequence[Deel], stijl: Any, breedte: float) -> None:
        opmaak = safe_text(tekst) if isinstance(tekst, str) else " ".join(deel.opmaak() for deel in tekst)
        self._alinea: Any = Paragraph(opmaak, stijl)
        self._alinea.wrap(breedte, 1e6)
        self.regelhoogte: float = stijl.leading
        self.grootte: float = stijl.fontSize
        _herstel_spaties(self._alinea)

    @property
    def regels(self) -> int:
        return len(self._alinea.blPara.lines)

    @property
    def hoogte(self) -> float:
        return self.regels * self.regelhoogte

    def knip(self, regels: int) -> tuple[Self, Self]:
        """The first so many lines, and the rest."""
        return self._deel(0, regels), self._deel(regels, self.regels)

    def _deel(self, begin: int, eind: int) -> Self:
        deel = copy.copy(self)
        deel._alinea = copy.copy(self._alinea)
        deel._alinea.blPara = self._alinea.blPara.clone(lines=self._alinea.blPara.lines[begin:eind])
        deel._alinea.height = deel.hoogte
        return deel

    def teken(self, doek: Any, x: float, boven: float) -> None:
        """Draw with the top of the first line at `boven` (points from the bottom of the page)."""
        self._alinea.drawOn(doek, x, boven - self.hoogte)


def _herstel_spaties(alinea: Any) -> None:
    """Give each line but the last a space, unless it ends inside a word that was too long for a line."""
    lijnen = alinea.blPara.lines
    for lijn, volgende in pairwise(lijnen):
        if alinea.blPara.kind == 0:
            woorden = lijn[1]
            if not isinstance(woorden[-1], _SplitWord) or isinstance(woorden[-1], _SplitWordEnd):
                woorden.append("")  # words are joined by spaces
        elif not _in_woord(alinea.frags, volgende.sFW):
            lijn.words[-1].text += " "


def _in_woord(woorden: Sequence[Any], begin: int) -> bool:
    """True when the line that starts at word number `begin` goes on with a word of the line before."""
    vorige = begin - 1
    while vorige > 0 and not any(tekst for _, tekst in woorden[vorige][1:]):
        vorige -= 1
    gesplitst = isinstance(woorden[vorige], _SplitFrag) and not isinstance(woorden[vorige], _HSFrag)
    return gesplitst and (isinstance(woorden[begin], (_InjectedFrag, _SplitFrag)))
