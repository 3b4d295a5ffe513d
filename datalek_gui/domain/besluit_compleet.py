"""What a decision still lacks before it can be recorded: accountability asks who decided what, and why (AVG art. 5
lid 2 and art. 33 lid 5)."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.risico.afwijking import afwijkingen
from datalek_gui.domain.risico.oordeel import Beoordeling
from datalek_gui.domain.vaststelling import stel_vast

Antwoorden = Mapping[str, Any]
AFWIJKING = "besluit_afwijking_reden"
# decision → its values that need a reason of their own, where that reason stands, and what it is the reason of
MET_REDEN = {
    "besluit_ap": (("nee",), "besluit_ap_reden", "waarom u niet meldt aan de AP"),
    "besluit_betrokkenen": (("later", "nee"), "besluit_betrokkenen_reden", "waarom u de betrokkenen {hoe} informeert"),
    "besluit_calamiteitenplan": ((), AFWIJKING, ""),
}


class Gemis(NamedTuple):
    """`sleutel`: the question to answer; `wat`: the end of a sentence that begins with "Nog nodig: "."""

    sleutel: str
    wat: str


def wat_ontbreekt(antwoorden: Antwoorden, beoordeling: Beoordeling) -> tuple[Gemis, ...]:
    """In the order of the screen. `antwoorden`: those that count. What is no datalek of ours needs only a name."""
    niets = stel_vast(antwoorden).uitkomst in (Uitkomst.INCIDENT, Uitkomst.DOORSTUREN)
    gevonden = [] if niets else [*_besluiten(antwoorden), *_afwijking(antwoorden, beoordeling)]
    if not _staat(antwoorden, "besluit_door"):
        gevonden.append(Gemis("besluit_door", "wie besloot"))
    return tuple(gevonden)


def _besluiten(antwoorden: Antwoorden) -> Iterator[Gemis]:
    if not antwoorden.get("besluit_ap"):
        yield Gemis("besluit_ap", "of u meldt aan de AP")
    yield from _reden(antwoorden, "besluit_ap")
    if not antwoorden.get("besluit_betrokkenen"):
        yield Gemis("besluit_betrokkenen", "of u de betrokkenen informeert")
    yield from _reden(antwoorden, "besluit_betrokkenen")


def _reden(antwoorden: Antwoorden, besluit: str) -> Iterator[Gemis]:
    waarden, reden, wat = MET_REDEN[besluit]
    gekozen = antwoorden.get(besluit)
    if gekozen in waarden and not _staat(antwoorden, reden):
        yield Gemis(reden, wat.format(hoe="later" if gekozen == "later" else "niet"))


def _afwijking(antwoorden: Antwoorden, beoordeling: Beoordeling) -> Iterator[Gemis]:
    """Once for all departures: the reason of the decision itself will do, else that of departing."""
    for afwijking in afwijkingen(beoordeling, antwoorden):
        if afwijking.sleutel not in MET_REDEN:
            continue
        waarden, reden, _ = MET_REDEN[afwijking.sleutel]
        gevraagd = antwoorden.get(afwijking.sleutel) in waarden  # its own reason is asked for already
        if not (gevraagd or _staat(antwoorden, reden) or _staat(antwoorden, AFWIJKING)):
            yield Gemis(AFWIJKING, "waarom u afwijkt van het advies")
            return


def _staat(antwoorden: Antwoorden, sleutel: str) -> bool:
    """Spaces are no reason, and no name."""
    return bool(str(antwoorden.get(sleutel) or "").strip())
