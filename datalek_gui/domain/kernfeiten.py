"""From answers to the few facts that the register lists and sorts on. The only place that does so."""

from collections.abc import Mapping
from typing import Any

from datalek_gui.domain.afloop import Geinformeerd, geinformeerd
from datalek_gui.domain.dossier import Kernfeiten
from datalek_gui.domain.formulier.vraag import Regelset
from datalek_gui.domain.tekst import een_regel
from datalek_gui.domain.termijn import begin_van, uiterlijk
from datalek_gui.domain.vaststelling import stel_vast


def kernfeiten(antwoorden: Mapping[str, Any], regelset: Regelset, *, gemeld: bool = False) -> Kernfeiten:
    """Recomputed at every save and filing; unreadable answers count as unanswered.

    Who decided not to report to the AP has no deadline, unless it was reported (`gemeld`): then it says whether late.
    """
    kennis_op = begin_van(antwoorden.get("kennis_op"))
    verteld = geinformeerd(antwoorden)
    van, tot = _aantal(antwoorden)
    return Kernfeiten(
        uitkomst=stel_vast(antwoorden).uitkomst,
        kennis_op=kennis_op,
        uiterlijk_op=uiterlijk(kennis_op, regelset) if kennis_op and (gemeld or not niet_melden(antwoorden)) else None,
        niveau=_tekst(antwoorden, "risico_ernst", "v1_risico_ernst"),
        aantal_van=van,
        aantal_tot=tot,
        soort_incident=_tekst(antwoorden, "aard_incident", "v1_aard_incident"),
        afdeling=een_regel(_tekst(antwoorden, "afdeling")),
        behandelaar=een_regel(_tekst(antwoorden, "behandelaar")),
        betrokkenen_geinformeerd="" if verteld is Geinformeerd.ONBEKEND else verteld.name.lower(),
    )


def niet_melden(antwoorden: Mapping[str, Any]) -> bool:
    """What was decided in step 8."""
    return antwoorden.get("besluit_ap") == "nee"


def _tekst(antwoorden: Mapping[str, Any], *sleutels: str) -> str:
    """The first of these answers that is there."""
    waarde = next((w for w in map(antwoorden.get, sleutels) if w), "")
    return waarde if isinstance(waarde, str) else ""


def _aantal(antwoorden: Mapping[str, Any]) -> tuple[int | None, int | None]:
    """(minimum, maximum); an exact number is both. Which of the answers counts depends on what is known (7.3)."""
    if antwoorden.get("betrokkenen_aantal_bekend") == "exact":
        paren = (("betrokkenen_aantal", "betrokkenen_aantal"),)
    elif antwoorden.get("betrokkenen_aantal_bekend") == "bandbreedte":
        paren = (("betrokkenen_minimum", "betrokkenen_maximum"),)
    else:
        paren = (("v1_minimum", "v1_maximum"),)
    van, tot = (antwoorden.get(sleutel) for sleutel in paren[0])
    return (van if isinstance(van, int) else None), (tot if isinstance(tot, int) else None)
