"""Papers that go into the dossier PDF as they are: read once, measured, and kept ready to be laid in.

What this program made itself keeps its tags and stays PDF/A. What came from elsewhere is drawn, page by page, as a
picture inside our own page: without its links, scripts and form fields, so that nothing in it can run or change.
"""

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

import pikepdf
from reportlab.lib.utils import ImageReader

from datalek_gui.domain.fouten import DatalekFout

BEELDEN = frozenset({".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp", ".tif", ".tiff"})
MAX_PIXELS = 60_000_000  # of a picture: more would fill the memory of a laptop
LANGSTE_ZIJDE = 2400  # pixels kept of a picture: 240 dots an inch over the height of a page
MAX_SAMEN = 250_000_000  # bytes of foreign papers in one dossier PDF; what is over is listed only
# EXIF orientation → Pillow's transpose methods (FLIP_LEFT_RIGHT 0 … TRANSVERSE 6), so that a photo stands upright
_ORIENTATIE = {2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}
_EXIF_ORIENTATIE = 274


class NietInTeLezen(Exception):
    """It cannot be put on paper; `reden` is a Dutch clause that follows on "omdat"."""

    def __init__(self, reden: str) -> None:
        super().__init__(reden)
        self.reden = reden


@dataclass(frozen=True, slots=True)
class Inlegstuk:
    """A paper to be laid in. `lees` gives its bytes when they are needed. `eigen`: made by this program, tagged PDF.

    `merk`: what it is called in the dossier, "Melding 1", "Bijlage 3"; `regels`: label and text on its first page.
    """

    merk: str
    titel: str
    bestandsnaam: str
    lees: Callable[[], bytes]
    omvang: int = 0  # bytes, where known
    regels: tuple[tuple[str, str], ...] = ()
    eigen: bool = False


@dataclass(slots=True)
class Gelezen:
    """A paper that was read. `maten`: width and height of its pages as they show. Never both a PDF and a picture."""

    eigen: bool
    maten: list[tuple[float, float]]
    bron: pikepdf.Pdf | None = None
    vormen: list[Any] = field(default_factory=list)  # pages of a foreign PDF as form XObjects
    beeld: Any = None  # ImageReader


def lees_in(stuk: Inlegstuk) -> Gelezen:
    """Raises NietInTeLezen."""
    soort = PurePath(stuk.bestandsnaam).suffix.lower()
    if soort != ".pdf" and soort not in BEELDEN:
        raise NietInTeLezen("dit soort bestand niet op papier kan")
    try:
        inhoud = stuk.lees()
    except DatalekFout as fout:  # PdfVeranderd, BijlageVeranderd
        raise NietInTeLezen("het niet meer is wat er werd bewaard") from fout
    return _lees_pdf(inhoud, stuk.eigen) if soort == ".pdf" else _lees_beeld(inhoud)


def _lees_pdf(inhoud: bytes, eigen: bool) -> Gelezen:
    try:
        bron = pikepdf.open(io.BytesIO(inhoud))
        if eigen and "/StructTreeRoot" in bron.Root:
            return Gelezen(True, [_maat(blad.obj.MediaBox) for blad in bron.pages], bron)
        if "/AcroForm" in bron.Root:
            bron.generate_appearance_streams()
        bron.flatten_annotations("all")
        vormen = [blad.as_form_xobject() for blad in bron.pages]
        maten = [_maat(_omtrek(vorm)) for vorm in vormen]
    except pikepdf.PasswordError:
        raise NietInTeLezen("het met een wachtwoord is beveiligd") from None
    except Exception as fout:  # a broken PDF can fail anywhere
        raise NietInTeLezen("de PDF beschadigd is") from fout
    if not vormen or not all(breed > 1 and hoog > 1 for breed, hoog in maten):
        raise NietInTeLezen("er geen bladzijden in staan")
    return Gelezen(False, maten, bron, vormen)


def _maat(kader: Any) -> tuple[float, float]:
    links, onder, rechts, boven = (float(getal) for getal in kader)
    return rechts - links, boven - onder


def _omtrek(vorm: Any) -> tuple[float, float, float, float]:
    """The box of a form after its own matrix: a page that was turned is measured as it shows."""
    links, onder, rechts, boven = (float(getal) for getal in vorm.BBox)
    a, b, c, d, e, f = (float(getal) for getal in vorm.get("/Matrix", (1, 0, 0, 1, 0, 0)))
    hoeken = [(a * x + c * y + e, b * x + d * y + f) for x in (links, rechts) for y in (onder, boven)]
    xs, ys = zip(*hoeken, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def vierkant(vorm: Any) -> None:
    """Change the form's own matrix so that it fills the unit square, as a picture does (ISO 32000-1 §8.9.5)."""
    links, onder, rechts, boven = _omtrek(vorm)
    breed, hoog = rechts - links, boven - onder
    a, b, c, d, e, f = (float(getal) for getal in vorm.get("/Matrix", (1, 0, 0, 1, 0, 0)))
    getallen = (a / breed, b / hoog, c / breed, d / hoog, (e - links) / breed, (f - onder) / hoog)
    vorm.Matrix = pikepdf.Array([round(getal, 9) for getal in getallen])


def _lees_beeld(inhoud: bytes) -> Gelezen:
    """On white, in RGB, upright: PDF/A knows our sRGB only, and a photo often says itself how it must be turned."""
    try:
        beeld = ImageReader(io.BytesIO(inhoud))._image
        if beeld.width * beeld.height > MAX_PIXELS:
            raise NietInTeLezen("de afbeelding te groot is")
        if getattr(beeld, "n_frames", 1) > 1:
            raise NietInTeLezen("er meer dan één afbeelding in het bestand zit")
        draai = _ORIENTATIE.get(beeld.getexif().get(_EXIF_ORIENTATIE, 1))
        beeld = beeld.convert("RGBA")
        beeld = beeld.transpose(draai) if draai is not None else beeld
        beeld.thumbnail((LANGSTE_ZIJDE, LANGSTE_ZIJDE))
        wit = beeld.copy()
        wit.paste((255, 255, 255, 255), (0, 0, *beeld.size))
        wit.alpha_composite(beeld)
        uit = io.BytesIO()
        wit.convert("RGB").save(uit, "JPEG", quality=90)
        klaar = ImageReader(io.BytesIO(uit.getvalue()))
    except NietInTeLezen:
        raise
    except Exception as fout:  # Pillow raises many kinds for a broken file
        raise NietInTeLezen("de afbeelding niet te lezen is") from fout
    breed, hoog = klaar.getSize()
    return Gelezen(False, [(float(breed), float(hoog))], beeld=klaar)
