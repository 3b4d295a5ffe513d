"""Reads a PDF the way assistive technology does: structure tree, marked content and ToUnicode, with pikepdf only.

Independent of export/: it shares no code with what it judges.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

MM = 72 / 25.4
Matrix = tuple[float, float, float, float, float, float]
EENHEID: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass
class Knoop:
    """A structure element: its tag, its text and children in order, and what it says besides."""

    tag: str
    kinderen: list["Knoop | str"] = field(default_factory=list)
    alt: str = ""
    gesproken: str = ""
    eigenschappen: dict[str, str] = field(default_factory=dict)
    stukken: int = 0  # pieces of marked content of its own

    @property
    def tekst(self) -> str:
        """Text as drawn, in reading order; parts of one element follow each other without anything between."""
        delen = [kind if isinstance(kind, str) else kind.tekst for kind in self.kinderen]
        return ("" if any(isinstance(kind, str) for kind in self.kinderen) else " ").join(delen)

    @property
    def voorgelezen(self) -> str:
        """Text as a screen reader says it: ActualText goes before what is drawn."""
        if self.gesproken:
            return self.gesproken
        return " ".join(kind if isinstance(kind, str) else kind.voorgelezen for kind in self.kinderen)

    def alle(self, *tags: str) -> Iterator["Knoop"]:
        for kind in self.kinderen:
            if isinstance(kind, Knoop):
                if kind.tag in tags:
                    yield kind
                yield from kind.alle(*tags)

    def bladeren(self) -> Iterator["Knoop"]:
        """Elements that hold text themselves."""
        if any(isinstance(kind, str) for kind in self.kinderen):
            yield self
            return
        for kind in self.kinderen:
            if isinstance(kind, Knoop):
                yield from kind.bladeren()


@dataclass(frozen=True)
class Tekenstuk:
    """One shown string: where it starts and ends (mm from the top left), and what it is marked as."""

    tekst: str
    x: float
    y: float
    x_eind: float
    mcid: int | None
    merk: str  # tag, "Artifact", or "" when unmarked


def lees_boom(pdf: bytes) -> Knoop:
    """The structure tree with its text; the one child of the root."""
    with pikepdf.open(io.BytesIO(pdf)) as bestand:
        teksten = {
            (blad.obj.objgen, stuk.mcid): ""
            for blad, stukken in zip(bestand.pages, _stukken(bestand), strict=True)
            for stuk in stukken
        }
        for blad, stukken in zip(bestand.pages, _stukken(bestand), strict=True):
            for stuk in stukken:
                teksten[(blad.obj.objgen, stuk.mcid)] += stuk.tekst
        return _knoop(bestand.Root.StructTreeRoot.K, teksten)


def _knoop(element: Any, teksten: dict[Any, str]) -> Knoop:
    eigenschappen = element.A.items() if "/A" in element else ()
    knoop = Knoop(
        str(element.S)[1:],
        alt=str(element.get("/Alt", "")),
        gesproken=str(element.get("/ActualText", "")),
        eigenschappen={str(k): str(v) for k, v in eigenschappen},
    )
    kinderen = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
    for kind in kinderen:
        if isinstance(kind, int):
            knoop.kinderen.append(teksten.get((element.Pg.objgen, kind), ""))
            knoop.stukken += 1
        elif kind.get("/Type") == "/MCR":
            knoop.kinderen.append(teksten.get((kind.Pg.objgen, int(kind.MCID)), ""))
            knoop.stukken += 1
        else:
            knoop.kinderen.append(_knoop(kind, teksten))
    return knoop


def lees_stukken(pdf: bytes) -> list[list[Tekenstuk]]:
    """Per page everything that is shown, in the order of drawing."""
    with pikepdf.open(io.BytesIO(pdf)) as bestand:
        return _stukken(bestand)


def artefacten(pdf: bytes) -> list[str]:
    """Per page the text that is not content: running lines, page numbers, watermark."""
    return [" ".join(s.tekst for s in blad if s.merk == "Artifact") for blad in lees_stukken(pdf)]


def plat(tekst: str) -> str:
    """Without white space, to compare words that may be wrapped anywhere."""
    return re.sub(r"\s+", "", tekst)


# --- content stream -----------------------------------------------------------------------------------


def _stukken(bestand: pikepdf.Pdf) -> list[list[Tekenstuk]]:
    kaarten: dict[Any, tuple[dict[int, str], dict[int, float]]] = {}
    return [_Tekenaar(blad, kaarten).lees() for blad in bestand.pages]


class _Tekenaar:
    """Follows the operators that place and show text (ISO 32000-1 §9.4)."""

    def __init__(self, blad: Any, kaarten: dict[Any, tuple[dict[int, str], dict[int, float]]]) -> None:
        self.blad, self.kaarten = blad, kaarten
        self.hoogte = float(blad.mediabox[3])
        self.ctm, self.tm, self.tlm = EENHEID, EENHEID, EENHEID
        self.stapel: list[Matrix] = []
        self.merken: list[tuple[str, int | None]] = []
        self.letter: tuple[dict[int, str], dict[int, float]] = ({}, {})
        self.grootte = self.interlinie = 0.0
        self.uit: list[Tekenstuk] = []

    def lees(self) -> list[Tekenstuk]:
        for instructie in pikepdf.parse_content_stream(self.blad):
            self._doe(str(instructie.operator), list(instructie.operands))
        return self.uit

    def _doe(self, op: str, w: list[Any]) -> None:
        match op:
            case "q":
                self.stapel.append(self.ctm)
            case "Q":
                self.ctm = self.stapel.pop()
            case "cm":
                self.ctm = _maal(_matrix(w), self.ctm)
            case "BT":
                self.tm = self.tlm = EENHEID
            case "Tm":
                self.tm = self.tlm = _matrix(w)
            case "Td":
                self._verplaats(float(w[0]), float(w[1]))
            case "TL":
                self.interlinie = float(w[0])
            case "T*":
                self._verplaats(0, -self.interlinie)
            case "Tf":
                self.letter, self.grootte = self._letter(str(w[0])), float(w[1])
            case "Tj":
                self._toon(bytes(w[0]))
            case "BDC":
                mcid = int(w[1].MCID) if isinstance(w[1], pikepdf.Dictionary) and "/MCID" in w[1] else None
                self.merken.append((str(w[0])[1:], mcid))
            case "EMC":
                self.merken.pop()
            case "TJ" | "'" | '"' | "TD" | "BMC":
                raise AssertionError(f"operator {op} is not expected of ReportLab")

    def _verplaats(self, dx: float, dy: float) -> None:
        self.tm = self.tlm = _maal((1, 0, 0, 1, dx, dy), self.tlm)

    def _letter(self, naam: str) -> tuple[dict[int, str], dict[int, float]]:
        letter = self.blad.Resources.Font[naam]
        if letter.objgen not in self.kaarten:
            begin = int(letter.get("/FirstChar", 0))
            breedtes = {begin + i: float(b) / 1000 for i, b in enumerate(letter.get("/Widths", []))}
            self.kaarten[letter.objgen] = (_tounicode(letter.ToUnicode.read_bytes()), breedtes)
        return self.kaarten[letter.objgen]

    def _toon(self, codes: bytes) -> None:
        kaart, breedtes = self.letter
        begin = _maal(self.tm, self.ctm)
        self.tm = _maal((1, 0, 0, 1, sum(breedtes[code] for code in codes) * self.grootte, 0), self.tm)
        merk, mcid = self.merken[-1] if self.merken else ("", None)
        eind = _maal(self.tm, self.ctm)
        tekst = "".join(kaart[code] for code in codes)
        self.uit.append(Tekenstuk(tekst, begin[4] / MM, (self.hoogte - begin[5]) / MM, eind[4] / MM, mcid, merk))


def _tounicode(ruw: bytes) -> dict[int, str]:
    paren = re.findall(rb"<([0-9A-Fa-f]{2})> <([0-9A-Fa-f]+)>", ruw.split(b"beginbfchar")[1])
    assert all(len(doel) in (4, 8) for _, doel in paren), "ToUnicode is not UTF-16"
    return {int(code, 16): bytes.fromhex(doel.decode()).decode("utf-16-be") for code, doel in paren}


def _matrix(waarden: list[Any]) -> Matrix:
    a, b, c, d, e, f = (float(w) for w in waarden)
    return (a, b, c, d, e, f)


def _maal(m: Matrix, n: Matrix) -> Matrix:
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )
