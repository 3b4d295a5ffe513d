"""A table as it leaves the program: columns, typed cells, and what it says about itself."""

from dataclasses import dataclass
from datetime import date, datetime

from datalek_gui.domain.formulier.waarden import toon_getal
from datalek_gui.domain.tijd import toon_datum, toon_moment

Waarde = str | int | date | datetime | None
"""What a cell holds. A moment is aware, UTC; None and "" are both empty."""


@dataclass(frozen=True, slots=True)
class Staatkolom:
    """`vak`: on paper columns of one vak stand together under that heading; empty: a column of its own."""

    sleutel: str
    titel: str
    vak: str = ""


@dataclass(frozen=True, slots=True)
class Staat:
    """`over`: label and text, what a reader must know to read it right (selection, moment, what was left out)."""

    titel: str
    kolommen: tuple[Staatkolom, ...]
    rijen: tuple[tuple[Waarde, ...], ...]
    gemaakt_op: datetime
    organisatie: str = ""
    over: tuple[tuple[str, str], ...] = ()
    oefening: bool = False


def als_tekst(waarde: Waarde) -> str:
    """As a person reads it: dd-mm-jjjj, uu:mm in Amsterdam, 12.345."""
    match waarde:
        case None:
            return ""
        case datetime():
            return toon_moment(waarde)
        case date():
            return toon_datum(waarde)
        case int():
            return toon_getal(waarde)
    return waarde
