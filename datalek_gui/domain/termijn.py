"""The clock: hours counted in UTC from the moment of kennis, day and night, weekends and holidays included.

Only the strict reading is a deadline (art. 33 lid 1 AVG; Verordening 1182/71 art. 3 lid 3: days off count).
The figures come from the `Regelset` that held when the dossier was made.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from datalek_gui.domain.tijd import AMSTERDAM

if TYPE_CHECKING:  # the register counts clocks at every start and needs no form for it
    from datalek_gui.domain.formulier.vraag import Regelset

KRAP = timedelta(hours=24)
ZONDER_TIJD = "gerekend vanaf 00:00 uur, omdat het tijdstip niet bekend is"


class Stand(StrEnum):
    RUIM = "ruim"
    KRAP = "krap"
    VERSTREKEN = "verstreken"


@dataclass(frozen=True, slots=True)
class Klokstand:
    """`over`: time left until `uiterlijk_op`, negative when it has passed. Moments aware, UTC."""

    uiterlijk_op: datetime
    over: timedelta
    stand: Stand


def uiterlijk(kennis_op: datetime, regelset: "Regelset") -> datetime:
    """Last moment to report to the AP: kennis plus the rule's elapsed hours (72 since 2018)."""
    return kennis_op + timedelta(hours=regelset.melden_uren)


def klokstand(uiterlijk_op: datetime, nu: datetime, krap: timedelta = KRAP) -> Klokstand:
    """How the clock stands at `nu`; krap within the last 24 hours, or what is short for this kind of term."""
    over = uiterlijk_op - nu
    if over < timedelta(0):
        return Klokstand(uiterlijk_op, over, Stand.VERSTREKEN)
    return Klokstand(uiterlijk_op, over, Stand.KRAP if over <= krap else Stand.RUIM)


# --- a moment of which only the day is known ---------------------------------------------------------


def zonder_tijd(waarde: Any) -> bool:
    """A day without a time of day."""
    return isinstance(waarde, date) and not isinstance(waarde, datetime)


def begin_van(waarde: Any) -> datetime | None:
    """An answer as the moment to reckon from, aware UTC: a bare day begins at 00:00 in Amsterdam, the safe side.

    None for anything that is neither (unanswered, unreadable).
    """
    if isinstance(waarde, datetime):
        return waarde
    return datetime.combine(waarde, time(), AMSTERDAM).astimezone(UTC) if isinstance(waarde, date) else None


def dag_van(waarde: Any) -> date | None:
    """The day on the Dutch calendar of a moment or a date; None for anything else."""
    if isinstance(waarde, datetime):
        return waarde.astimezone(AMSTERDAM).date()
    return waarde if isinstance(waarde, date) else None


def eind_van(dag: date) -> datetime:
    """The last minute of a day in Amsterdam, aware UTC: until when a term in days runs."""
    return datetime.combine(dag, time(23, 59), AMSTERDAM).astimezone(UTC)
