"""The second pikepdf pass of the dossier PDF: papers that were ready take their places among our own pages.

Every page of the dossier was drawn already: our own in full, and for each page of a ready paper one with only its
page number. So page i here is page i of the dossier, and nothing has to be counted again.
"""

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, ObjectStreamMode

from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.export import page_style as ps
from datalek_gui.export.inlas import Gelezen, vierkant

VORM = "/Inlas"  # name under which a page draws the foreign page it holds
STEMPEL = "/Stempel"  # and that of the page number on a ready page
BINNEN = ps.MARGE_LINKS - ps.MARGE_RECHTS  # points that a left-hand page shifts, so that both have room to be bound
KOPNIVEAU = 3  # headings of a ready paper stand below chapter and title: H1 becomes H4
_EISEN = re.compile(rb'<rdf:Description rdf:about="" xmlns:pdf(?:aid|uaid|aExtension)=.*?</rdf:Description>\n?', re.S)


@dataclass(frozen=True, slots=True)
class Plaats:
    """Where a ready paper goes: its first page (from 0), and for our own the number of its element in the tree."""

    eerste: int
    gelezen: Gelezen
    element: int = -1


def voeg_samen(pdf: bytes, plaatsen: Sequence[Plaats], *, deel: int = 2) -> Iterator[int | bytes]:
    """Yields the number of pages done after each paper, and at the end the bytes.

    With foreign pages in it the file no longer says to be PDF/A and PDF/UA: what others made may keep to neither.
    """
    with pikepdf.open(io.BytesIO(pdf)) as bestand:
        bladen = [blad for blad in bestand.pages]  # once: pages[i] in a loop is quadratic
        for plaats in plaatsen:
            if plaats.gelezen.eigen:
                _leg_eigen_in(bestand, bladen, plaats)
            elif plaats.gelezen.vormen:
                _leg_vreemd_in(bestand, bladen, plaats)
            yield plaats.eerste + len(plaats.gelezen.maten)
        for blad in list(bestand.pages)[1::2]:
            blad.obj.MediaBox = Array([_plus(getal, BINNEN * (1 - k % 2)) for k, getal in enumerate(blad.obj.MediaBox)])
        if any(plaats.gelezen.vormen for plaats in plaatsen):
            xmp = bestand.Root.Metadata
            xmp.write(_EISEN.sub(b"", xmp.read_bytes()))
        uit = io.BytesIO()
        bestand.save(
            uit,
            force_version="1.4" if deel == 1 else "1.7",
            preserve_pdfa=True,
            deterministic_id=True,
            fix_metadata_version=False,
            object_stream_mode=ObjectStreamMode.disable if deel == 1 else ObjectStreamMode.generate,
        )
    yield uit.getvalue()


def _plus(getal: Any, erbij: float) -> float:
    return round(float(getal) + erbij, 3)


# --- from elsewhere: a picture of each page, on our own ---------------------------------------------


def _leg_vreemd_in(bestand: pikepdf.Pdf, bladen: Sequence[pikepdf.Page], plaats: Plaats) -> None:
    for nummer, (vorm, (breed, hoog)) in enumerate(zip(plaats.gelezen.vormen, plaats.gelezen.maten, strict=True)):
        blad = bladen[plaats.eerste + nummer].obj
        kopie = bestand.copy_foreign(vorm)
        vierkant(kopie)
        _voeg_vorm_toe(blad, VORM, kopie)
        if breed > hoog:
            blad.Rotate = 90  # it was laid on its side, to be read upright on screen


def _voeg_vorm_toe(blad: Any, naam: str, vorm: Any) -> None:
    """Under a name on this page only: pages of one paper may share their resources."""
    bronnen = dict(blad.Resources.items())
    vormen = {**dict(bronnen.get("/XObject", Dictionary()).items()), naam: vorm}
    blad.Resources = Dictionary({**bronnen, "/XObject": Dictionary(vormen)})


# --- our own: the page itself, with its tags ---------------------------------------------------------


def _leg_eigen_in(bestand: pikepdf.Pdf, bladen: Sequence[pikepdf.Page], plaats: Plaats) -> None:
    bron = plaats.gelezen.bron
    if bron is None:
        raise DatalekFout("Een stuk van het dossier kon niet worden ingevoegd. Er is niets gemaakt.")
    eigenaren = _eigenaren(bron)
    boom = bestand.Root.StructTreeRoot
    kopieen = []
    for nummer, blad in enumerate(bron.pages):
        index = plaats.eerste + nummer
        stempel = bladen[index]
        bestand.pages[index] = blad
        kopieen.append(bestand.pages[index])
        _stempel(kopieen[-1], stempel.as_form_xobject())
    for nummer, (blad, kopie) in enumerate(zip(bron.pages, kopieen, strict=True)):
        index = plaats.eerste + nummer
        rij = eigenaren.get(int(blad.obj.get("/StructParents", -1)), [])
        boom.ParentTree.Nums[2 * index + 1] = Array([None if e is None else bestand.copy_foreign(e) for e in rij])
        kopie.obj.StructParents = index
        kopie.obj.Tabs = Name.S
    wortel = bestand.copy_foreign(bron.Root.StructTreeRoot.K)
    houder = boom.K.K[plaats.element]
    wortel.S, wortel.P = Name.Div, houder
    houder.K = Array([wortel])
    _verlaag(wortel)


def _stempel(blad: pikepdf.Page, vorm: Any) -> None:
    """The number of this page in the dossier, over what stands there. (pikepdf's own overlay has a random name.)"""
    _voeg_vorm_toe(blad.obj, STEMPEL, vorm)
    blad.contents_add(b"q\n", prepend=True)
    blad.contents_add(f"\nQ q {STEMPEL} Do Q\n".encode())


def _eigenaren(bron: pikepdf.Pdf) -> Mapping[int, list[Any]]:
    """Number of a page → the elements that own its pieces, by their numbers."""
    paren = iter(bron.Root.StructTreeRoot.ParentTree.Nums)
    return {int(nummer): list(rij) for nummer, rij in zip(paren, paren, strict=True)}


def _verlaag(element: Any) -> None:
    """Headings go down so that the dossier keeps one H1 and skips no level (ISO 14289-1 §7.4.2)."""
    stapel = [element]
    while stapel:
        nu = stapel.pop()
        naam = str(nu.S)
        if re.fullmatch(r"/H[1-6]", naam):
            nu.S = Name(f"/H{min(6, int(naam[2]) + KOPNIVEAU)}")
        kinderen = nu.get("/K", Array())
        for kind in kinderen if isinstance(kinderen, Array) else [kinderen]:
            if isinstance(kind, Dictionary) and "/S" in kind:
                stapel.append(kind)
