"""The look of paper: fonts, colours, measures, paragraph styles, running lines, and `safe_text`.

Source Sans 3 (OFL) carries the text; DejaVu Sans draws, character by character, what it lacks. Measures are points
from the bottom left unless a name ends in `_mm`. Nothing here reads a clock or the network.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.fonts import addMapping
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from datalek_gui.domain.fouten import BronbestandFout
from datalek_gui.export.lettertypen import AANVULLING, CURSIEF, LETTERBESTANDEN, TEKST, VET, VETCURSIEF

MM: float = mm
BREEDTE: float = A4[0]
HOOGTE: float = A4[1]
MARGE_LINKS: float = 25 * MM
MARGE_RECHTS: float = 20 * MM
MARGE_BOVEN: float = 22 * MM
MARGE_ONDER: float = 20 * MM

INKT = HexColor("#1C2226")
STIL = HexColor("#56616A")
LIJN = HexColor("#B9C1C7")
WATERMERK = HexColor("#EEF0F2")
LET_OP_VLAK = "#FFF4DC"


# --- fonts ------------------------------------------------------------------------------------


_map: list[Path] = []


def gebruik_fonts(map_: Path) -> None:
    """Say once, at start, where the TTF files are; they are read at the first PDF, not before."""
    _map[:] = [map_]


def laad_fonts() -> "Letters":
    """Register the family if that was not done yet. BronbestandFout names a missing or broken file."""
    if not _map:
        raise RuntimeError("call gebruik_fonts() before making a PDF")
    return _laad(_map[0])


@dataclass(frozen=True, slots=True)
class Letters:
    """Which code points the family and the fallback can draw."""

    familie: frozenset[int]
    aanvulling: frozenset[int]


@lru_cache(maxsize=4)
def _laad(map_: Path) -> Letters:
    rl_config.useA85 = 0  # smaller and faster; PDF/A allows binary streams
    dekking = {naam: _registreer(naam, map_ / bestand) for naam, bestand in LETTERBESTANDEN.items()}
    for vet, cursief, naam in ((0, 0, TEKST), (1, 0, VET), (0, 1, CURSIEF), (1, 1, VETCURSIEF)):
        addMapping(TEKST, vet, cursief, naam)
        addMapping(AANVULLING, vet, cursief, AANVULLING)
    familie = frozenset.intersection(*(dekking[naam] for naam in (TEKST, VET, CURSIEF, VETCURSIEF)))
    _teken.cache_clear()
    return Letters(familie, dekking[AANVULLING])


def _registreer(naam: str, pad: Path) -> frozenset[int]:
    if not pad.is_file():
        raise BronbestandFout(pad.name, "het lettertype ontbreekt")
    try:
        letter = TTFont(naam, str(pad))
    except (TTFError, OSError) as fout:
        raise BronbestandFout(pad.name, "het lettertype is beschadigd") from fout
    registerFont(letter)
    return frozenset(letter.face.charToGlyph)


# --- text from outside --------------------------------------------------------------------------


_REGELEINDEN = frozenset("\n\x0b\x0c\x85\u2028\u2029")
_HARDE_SPATIES = frozenset("\u00a0\u2007\u202f")


@lru_cache(maxsize=4096)
def _teken(teken: str) -> str:
    """One character as paper can show it: itself, white space, nothing (invisible by nature), or "[U+…]"."""
    soort = unicodedata.category(teken)
    if teken in _REGELEINDEN:
        return "\n"
    if teken in _HARDE_SPATIES:
        return "\u00a0"
    if teken == "\t" or soort == "Zs":
        return " "
    if soort in ("Cc", "Cf") or unicodedata.name(teken, "").startswith("VARIATION SELECTOR"):
        return ""
    letters = laad_fonts()
    if soort not in ("Cs", "Co", "Cn") and (ord(teken) in letters.familie or ord(teken) in letters.aanvulling):
        return teken
    return f"[U+{ord(teken):04X}]"


def zichtbaar(tekst: str) -> str:
    """Text as it will stand on paper: NFC, one kind of line end, no control characters, nothing silently lost."""
    vlak = unicodedata.normalize("NFC", tekst.replace("\r\n", "\n").replace("\r", "\n"))
    return vlak if vlak.isascii() and vlak.isprintable() else "".join(map(_teken, vlak))


def safe_text(tekst: str) -> str:
    """Text from outside → markup that a Paragraph shows literally. The only way such text reaches a Paragraph.

    ReportLab reads `<x>` as markup and drops characters its font lacks without a word (valkuilen D 17 and 19).
    """
    return "<br/>".join(_merk_aanvulling(regel) for regel in zichtbaar(tekst).strip().split("\n"))


def _merk_aanvulling(regel: str) -> str:
    """Escape, and hand runs of characters outside the family to the fallback face."""
    if regel.isascii():
        return escape(regel, quote=False)
    familie = laad_fonts().familie
    delen: list[str] = []
    vreemd = ""
    for teken in regel:
        if ord(teken) in familie:
            if vreemd:
                delen.append(f'<font name="{AANVULLING}">{vreemd}</font>')
                vreemd = ""
            delen.append(escape(teken, quote=False))
        else:
            vreemd += teken
    if vreemd:
        delen.append(f'<font name="{AANVULLING}">{vreemd}</font>')
    return "".join(delen)


# --- paragraph styles ---------------------------------------------------------------------------


def stijl(naam: str, grootte: float, interlinie: float, *, letter: str = TEKST, kleur: Any = INKT) -> Any:
    """A left-aligned style; no squeezed spaces, so every line keeps the widths of its own words."""
    return ParagraphStyle(
        naam, fontName=letter, fontSize=grootte, leading=interlinie, textColor=kleur, spaceShrinkage=0, splitLongWords=1
    )


TITEL = stijl("titel", 19, 23, letter=VET)
HOOFDSTUK = stijl("hoofdstuk", 13, 17, letter=VET)
RUBRIEK = stijl("rubriek", 10.5, 14, letter=VET)
LOPEND = stijl("lopend", 9.5, 13)
LABEL = stijl("label", 8.5, 11.5, kleur=STIL)
HULP = stijl("hulp", 8.5, 11.5, letter=CURSIEF, kleur=STIL)
ANTWOORD = stijl("antwoord", 10, 13)
ANTWOORD_STIL = stijl("antwoord_stil", 10, 13, kleur=STIL)
KLEIN = stijl("klein", 8.5, 11.5, kleur=STIL)


# --- what every page carries --------------------------------------------------------------------


def teken_watermerk(doek: Any, woord: str) -> None:
    """A word once across the page, light enough to read over; drawn first, so under the text."""
    doek.saveState()
    doek.setFillColor(WATERMERK)
    doek.translate(BREEDTE / 2, HOOGTE / 2)
    doek.rotate(54.7)  # along the diagonal of A4
    doek.setFont(VET, 118)
    doek.drawCentredString(0, -40, woord)
    doek.restoreState()


def teken_links_rechts(doek: Any, y: float, links: Sequence[str], rechts: str, *, vet_rechts: bool = False) -> None:
    """One quiet running line over the text width; parts on the left are joined by " · " and shortened to fit."""
    letter = VET if vet_rechts else TEKST
    ruimte = BREEDTE - MARGE_LINKS - MARGE_RECHTS - stringWidth(rechts, letter, 8) - 12
    doek.setFont(TEKST, 8)
    doek.setFillColor(STIL)
    doek.drawString(MARGE_LINKS, y, inkorten(loopregel(" · ".join(deel for deel in links if deel)), ruimte))
    doek.setFont(letter, 8)
    doek.setFillColor(INKT if vet_rechts else STIL)
    doek.drawRightString(BREEDTE - MARGE_RECHTS, y, rechts)


def inkorten(tekst: str, ruimte: float, letter: str = TEKST, grootte: float = 8) -> str:
    """Cut with "…" to a width in points: a running line never wraps."""
    if stringWidth(tekst, letter, grootte) <= ruimte:
        return tekst
    while tekst and stringWidth(tekst + "…", letter, grootte) > ruimte:
        tekst = tekst[:-1]
    return tekst.rstrip() + "…"


def loopregel(tekst: str) -> str:
    """Running lines are drawn in one face: characters outside it are named, not dropped (PDF/A forbids .notdef)."""
    familie = laad_fonts().familie
    vlak: Iterable[str] = zichtbaar(tekst).replace("\n", " ")
    return "".join(teken if ord(teken) in familie else f"[U+{ord(teken):04X}]" for teken in vlak)
