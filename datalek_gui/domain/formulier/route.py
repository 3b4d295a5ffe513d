"""The wizard without a window: which steps there are, how each stands, what comes next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from datalek_gui.domain.formulier.antwoorden import Ernst, Punt
from datalek_gui.domain.formulier.vraag import Hoofdstuk
from datalek_gui.domain.formulier.waarden import is_leeg


class StapStatus(StrEnum):
    LEEG = "leeg"
    BEZIG = "bezig"
    KLAAR = "klaar"
    AANDACHT = "aandacht"


@dataclass(frozen=True, slots=True)
class Stap:
    nummer: int  # 1-based, as shown
    sleutel: str
    titel: str
    status: StapStatus


def stappen(
    hoofdstukken: Sequence[Hoofdstuk],
    antwoorden: Mapping[str, Any],
    punten: Sequence[Punt],
    vooraf: Mapping[str, Any],
) -> list[Stap]:
    """All steps with their state. `vooraf`: answers nobody typed for this dossier (organisation, defaults)."""
    return [
        Stap(nummer, h.sleutel, h.titel, _status(h, antwoorden, punten, vooraf))
        for nummer, h in enumerate(hoofdstukken, 1)
    ]


def _status(
    hoofdstuk: Hoofdstuk, antwoorden: Mapping[str, Any], punten: Sequence[Punt], vooraf: Mapping[str, Any]
) -> StapStatus:
    vragen = {vraag.sleutel: vraag for vraag in hoofdstuk.vragen()}
    eigen = [p for p in punten if p.sleutel in vragen]
    if any(p.ernst is Ernst.FOUT for p in eigen):
        return StapStatus.AANDACHT
    beantwoord = any(
        not is_leeg(vraag, antwoorden.get(sleutel)) and antwoorden.get(sleutel) != vooraf.get(sleutel)
        for sleutel, vraag in vragen.items()
    )
    if not beantwoord:
        return StapStatus.LEEG
    if any(p.ernst is Ernst.ONTBREEKT for p in eigen):
        return StapStatus.BEZIG
    return StapStatus.AANDACHT if eigen else StapStatus.KLAAR


def buurstap(sleutels: Sequence[str], huidige: str, richting: int) -> str | None:
    """Key of the next (+1) or previous (-1) step; None at either end."""
    plaats = sleutels.index(huidige) + richting
    return sleutels[plaats] if 0 <= plaats < len(sleutels) else None
