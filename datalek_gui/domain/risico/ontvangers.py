"""Trusted recipients (Toetsingskader bijlage 2) as data: a kind and the words by which they are known.

The list stands in resources/regels/betrouwbare_ontvangers.toml; an organisation adds its own on its settings page.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

BETROUWBAAR = ("overheid", "vaste_relatie", "beroepsgeheim")  # values of the fact `ontvanger`


@dataclass(frozen=True, slots=True)
class BetrouwbareOntvanger:
    """`soort`: value of the fact `ontvanger`; `woorden`: any of them names this recipient, also as part of a word."""

    soort: str
    woorden: tuple[str, ...]


def herken(wie: str, ontvangers: Sequence[BetrouwbareOntvanger]) -> tuple[str, ...]:
    """Kinds of the recipients that are named in `wie`, each once."""
    tekst = wie.casefold()
    gevonden = (o.soort for o in ontvangers if any(_noemt(tekst, woord.casefold()) for woord in o.woorden))
    return tuple(dict.fromkeys(gevonden))


def _noemt(tekst: str, woord: str) -> bool:
    """From the beginning of a word, so that "arts" is found in "artsen" but not in "marts"."""
    return bool(woord) and re.search(rf"\b{re.escape(woord)}", tekst) is not None


def eigen_ontvangers(organisatie: Mapping[str, Any]) -> tuple[BetrouwbareOntvanger, ...]:
    """What the organisation added (answers of its settings page, typed)."""
    rijen = organisatie.get("eigen_betrouwbare_ontvangers")
    if not isinstance(rijen, tuple):
        return ()
    return tuple(
        BetrouwbareOntvanger(rij.get("soort") or "vaste_relatie", (rij["naam"].strip(),))
        for rij in rijen
        if rij.get("naam", "").strip()
    )
