"""Tables as an Excel file: real dates and numbers, and text that stays text whatever it begins with."""

import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from datalek_gui.domain.staat import Staat, Waarde
from datalek_gui.domain.tekst import schoon
from datalek_gui.domain.tijd import AMSTERDAM, toon_moment

MAX_CEL = 32_767  # characters Excel keeps in one cell
SMAL, BREED = 10, 60  # column widths, in characters
VET = Font(bold=True)
KOP = PatternFill("solid", fgColor="E3E9EC")
BOVEN = Alignment(vertical="top", wrap_text=True)
DATUM, MOMENT, GETAL = "dd-mm-yyyy", "dd-mm-yyyy hh:mm", "#,##0"


def render_xlsx(staat: Staat) -> bytes:
    """The table on the first sheet, what it says about itself on the second."""
    boek = nieuw_boek(staat.titel, staat.gemaakt_op)
    schrijf_staat(boek, staat, "Register")
    schrijf_paren(boek, "Toelichting", (("Document", staat.titel), *over(staat)))
    return bewaar(boek)


def over(staat: Staat) -> tuple[tuple[str, str], ...]:
    """Label and text of everything a reader must know, with organisation and moment."""
    vast = (("Organisatie", staat.organisatie), ("Gemaakt op", toon_moment(staat.gemaakt_op)), *staat.over)
    return (*vast, ("Let op", "OEFENING: dit zijn verzonnen dossiers.")) if staat.oefening else vast


def nieuw_boek(titel: str, nu: datetime) -> Workbook:
    boek = Workbook(write_only=True)
    boek.properties.creator, boek.properties.title = "Datalekdossier", titel
    boek.properties.created = nu.replace(tzinfo=None)
    return boek


def bewaar(boek: Workbook) -> bytes:
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def schrijf_staat(boek: Workbook, staat: Staat, naam: str) -> None:
    """A table with its heading in sight while scrolling, and a filter on every column."""
    blad = boek.create_sheet(naam)
    for nummer, breedte in enumerate(_breedtes(staat), 1):
        blad.column_dimensions[get_column_letter(nummer)].width = breedte
    blad.freeze_panes = "B2"
    blad.auto_filter.ref = f"A1:{get_column_letter(len(staat.kolommen))}{len(staat.rijen) + 1}"
    blad.append([kop(blad, kolom.titel) for kolom in staat.kolommen])
    for rij in staat.rijen:
        blad.append([cel(blad, waarde) for waarde in rij])


def schrijf_paren(boek: Workbook, naam: str, paren: Iterable[tuple[str, Waarde]]) -> None:
    """Label and value under each other."""
    blad = boek.create_sheet(naam)
    blad.column_dimensions["A"].width, blad.column_dimensions["B"].width = 48, 80
    for label, waarde in paren:
        blad.append([kop(blad, label), cel(blad, waarde)] if label else [])


def kop(blad: Any, tekst: str) -> Any:
    gemaakt = cel(blad, tekst)
    gemaakt.font, gemaakt.fill = VET, KOP
    return gemaakt


def cel(blad: Any, waarde: Waarde) -> Any:
    """One cell. Times are on the Dutch clock, because Excel knows no zones."""
    gemaakt = WriteOnlyCell(blad)
    gemaakt.alignment = BOVEN
    match waarde:
        case None | "":
            return gemaakt
        case datetime():
            gemaakt.value, gemaakt.number_format = waarde.astimezone(AMSTERDAM).replace(tzinfo=None), MOMENT
        case date():
            gemaakt.value, gemaakt.number_format = waarde, DATUM
        case int():
            gemaakt.value, gemaakt.number_format = waarde, GETAL
        case str():
            gemaakt.value = _kort(schoon(waarde))
            gemaakt.data_type = "s"  # "=1+1" is text, not a formula
            gemaakt.quotePrefix = True  # also after somebody edited the cell
    return gemaakt


def _kort(tekst: str) -> str:
    return tekst if len(tekst) <= MAX_CEL else tekst[: MAX_CEL - 1] + "…"


def _breedtes(staat: Staat) -> Sequence[int]:
    """By the longest line of the first rows, between narrow and broad."""
    return [
        min(BREED, max(SMAL, len(kolom.titel) + 4, *(_lengte(rij[nummer]) for rij in staat.rijen[:200]), SMAL))
        for nummer, kolom in enumerate(staat.kolommen)
    ]


def _lengte(waarde: Waarde) -> int:
    if isinstance(waarde, str):
        return max((len(regel) for regel in waarde.splitlines()), default=0) + 2
    return 17 if isinstance(waarde, datetime) else 12
