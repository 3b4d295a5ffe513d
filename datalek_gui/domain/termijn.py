"""The clock: hours counted in UTC from the moment of kennis, day and night, weekends and holidays included.

Only the strict reading is a deadline (art. 33 lid 1 AVG; Verordening 1182/71 art. 3 lid 3: days off count).
The figures come from the `Regelset` that held when the dossier was made.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the register counts clocks at every start and needs no form for it
    from datalek_gui.domain.formulier.vraag import Regelset

KRAP = timedelta(hours=24)


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


def klokstand(uiterlijk_op: datetime, nu: datetime) -> Klokstand:
    """How the clock stands at `nu`; krap within the last 24 hours."""
    over = uiterlijk_op - nu
    if over < timedelta(0):
        return Klokstand(uiterlijk_op, over, Stand.VERSTREKEN)
    return Klokstand(uiterlijk_op, over, Stand.KRAP if over <= KRAP else Stand.RUIM)
