"""How long work says how far it is, and how it is stopped half-way without leaving anything behind."""

from collections.abc import Callable

from datalek_gui.domain.fouten import DatalekFout

Voortgang = Callable[[int, int], bool]
"""(done, total) → go on? Called every so often, also from a thread of its own; False stops the work."""


class Afgebroken(DatalekFout):
    """The user stopped it."""

    def __init__(self) -> None:
        super().__init__("U heeft dit afgebroken. Er is niets veranderd.")


def altijd_door(_gedaan: int, _totaal: int) -> bool:
    return True


def stap(voortgang: Voortgang, gedaan: int, totaal: int, *, elke: int = 25) -> None:
    """Report every so many pieces, and at the end. Raises Afgebroken."""
    if (gedaan % elke == 0 or gedaan == totaal) and not voortgang(gedaan, totaal):
        raise Afgebroken
