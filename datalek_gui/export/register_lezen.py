"""A register as others keep it: .xlsx, .xlsm or CSV → sheets with rows of cells. Reads only; runs no formula.

Stands in export because openpyxl does, which reads and writes the same files (register_xlsx.py).
"""

import csv
import io
import warnings
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from openpyxl import load_workbook

from datalek_gui.domain.fouten import InvoerFout
from datalek_gui.domain.registerlezers import Celwaarde
from datalek_gui.export.register_csv import GEVAARLIJK

MAX_BESTAND, MAX_UITGEPAKT = 50_000_000, 500_000_000  # bytes; a sheet of 100,000 rows unpacks to some 100 MB
MAX_RIJEN, MAX_KOLOMMEN = 200_000, 200
_CODERINGEN = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


@dataclass(frozen=True, slots=True)
class Blad:
    """One sheet; empty rows are kept, so that row numbers are those of the file."""

    naam: str
    rijen: tuple[tuple[Celwaarde, ...], ...]


def lees_bladen(inhoud: bytes, bestand: str) -> tuple[Blad, ...]:
    """The sheets that hold something. InvoerFout names the file and says what to do."""
    if len(inhoud) > MAX_BESTAND:
        raise InvoerFout(bestand, f"dit bestand is groter dan {MAX_BESTAND // 1_000_000} MB; splits het per jaar")
    if inhoud.startswith(b"\xd0\xcf\x11\xe0"):
        raise InvoerFout(
            bestand, "dit is een oud Excel-bestand (.xls) of er staat een wachtwoord op; bewaar het als .xlsx of CSV"
        )
    bladen = _excel(inhoud, bestand) if inhoud.startswith(b"PK") else (_csv(inhoud, bestand),)
    gevuld = tuple(blad for blad in bladen if any(_gevuld(rij) for rij in blad.rijen))
    if not gevuld:
        raise InvoerFout(bestand, "er staat niets in dit bestand")
    return gevuld


def _gevuld(rij: Iterable[Celwaarde]) -> bool:
    return any(cel not in (None, "") for cel in rij)


# --- Excel ----------------------------------------------------------------------------------------------


def _excel(inhoud: bytes, bestand: str) -> tuple[Blad, ...]:
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
            if sum(deel.file_size for deel in pak.infolist()) > MAX_UITGEPAKT:
                raise InvoerFout(bestand, "dit bestand is uitgepakt te groot; splits het per jaar")
        with warnings.catch_warnings():  # openpyxl warns of pictures and lists it leaves out: we want the cells only
            warnings.simplefilter("ignore")
            boek = load_workbook(io.BytesIO(inhoud), read_only=True, data_only=True, keep_links=False)
            try:
                return tuple(_blad(blad, bestand) for blad in boek.worksheets)
            finally:
                boek.close()
    except InvoerFout:
        raise
    except Exception as fout:  # a damaged file fails in openpyxl, zipfile and XML in a dozen ways
        raise InvoerFout(bestand, "dit Excel-bestand is beschadigd of niet te lezen; bewaar het opnieuw") from fout


def _blad(blad: object, bestand: str) -> Blad:
    rijen: list[tuple[Celwaarde, ...]] = []
    for rij in blad.iter_rows(values_only=True):  # type: ignore[attr-defined]
        rijen.append(_zonder_staart(_cel(cel) for cel in rij[:MAX_KOLOMMEN]))
        if len(rijen) > MAX_RIJEN:
            raise InvoerFout(bestand, f"er staan meer dan {MAX_RIJEN} regels op één blad; splits het per jaar")
    while rijen and not _gevuld(rijen[-1]):
        rijen.pop()
    return Blad(str(blad.title), tuple(rijen))  # type: ignore[attr-defined]


def _zonder_staart(rij: Iterable[Celwaarde]) -> tuple[Celwaarde, ...]:
    """Excel pads a row with empty cells to the widest one of the sheet."""
    cellen = list(rij)
    while cellen and cellen[-1] in (None, ""):
        cellen.pop()
    return tuple(cellen)


def _cel(waarde: object) -> Celwaarde:
    """A time of day or a duration is text to us; #N/B and its like are empty."""
    if waarde is None or isinstance(waarde, bool | int | float | date | datetime):
        return waarde
    tekst = str(waarde)
    return None if tekst.startswith("#") and tekst.upper() == tekst and tekst.endswith(("!", "?", "N/A")) else tekst


# --- CSV ------------------------------------------------------------------------------------------------


def _csv(inhoud: bytes, bestand: str) -> Blad:
    tekst = _als_tekst(inhoud, bestand)
    if tekst.lower().startswith("sep=") and len(tekst) > 4:  # Excel's own first line
        scheiding, tekst = tekst[4], tekst.partition("\n")[2]
    else:
        scheiding = _scheiding(tekst)
    rijen: list[tuple[Celwaarde, ...]] = []
    try:
        for rij in csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding):
            rijen.append(tuple(_zonder_apostrof(cel) for cel in rij[:MAX_KOLOMMEN]))
            if len(rijen) > MAX_RIJEN:
                raise InvoerFout(bestand, f"er staan meer dan {MAX_RIJEN} regels in; splits het bestand per jaar")
    except csv.Error as fout:
        plaats = f"{bestand}, regel {len(rijen) + 1}"
        raise InvoerFout(plaats, "een cel is te lang, of een aanhalingsteken sluit niet") from fout
    return Blad("CSV", tuple(rijen))


def _als_tekst(inhoud: bytes, bestand: str) -> str:
    """By its byte order mark, else UTF-8, else the code page of Windows in the Netherlands."""
    codering = next((naam for merk, naam in _CODERINGEN.items() if inhoud.startswith(merk)), "utf-8")
    try:
        return inhoud.decode(codering)
    except UnicodeDecodeError:
        if b"\0" in inhoud:
            raise InvoerFout(bestand, "dit is geen Excel-bestand en geen CSV") from None
        return inhoud.decode("cp1252", errors="replace")


def _scheiding(tekst: str) -> str:
    """What stands most often between the cells of the first lines: semicolon, tab or comma."""
    begin = tekst[:20_000].split('"')[::2]  # outside quotes
    return max(";\t,", key=lambda teken: (sum(deel.count(teken) for deel in begin), teken == ";"))


def _zonder_apostrof(cel: str) -> str:
    """Takes off what register_csv.py put in front."""
    return cel[1:] if cel.startswith("'") and cel[1:].lstrip().startswith(GEVAARLIJK) else cel
