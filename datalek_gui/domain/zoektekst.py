"""What one can search a dossier by: its text, and what the place is called where it stands.

Answers are read as they are stored: of a choice its key, which in this program is a Dutch word ("post_verkeerd": an
underscore ends a word as a space does).
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from datalek_gui.domain.dossier import JsonAntwoorden, RegisterRegel
from datalek_gui.domain.zoekwoord import treffers

if TYPE_CHECKING:  # the register needs no form, and these do
    from datalek_gui.domain.bijlage import Bijlage
    from datalek_gui.domain.deel import Deel

BRIEF = "brief_"  # what keys of answers for the letter begin with
# Columns of the full-text index. Nieuwe kolom? 1. hier  2. zoektekst()  3. EIGEN in db/tables.py en een migratie
KOLOMMEN = ("kop", "antwoorden", "delen", "stukken", "brieven")


class Tekst(NamedTuple):
    kolom: str
    plaats: str  # as the user reads it
    tekst: str


def zoektekst(
    regel: RegisterRegel, antwoorden: JsonAntwoorden, delen: "Iterable[Deel]", bijlagen: "Iterable[Bijlage]"
) -> Iterator[Tekst]:
    """What was taken out of the dossier is not found."""
    brief = {sleutel: waarde for sleutel, waarde in antwoorden.items() if sleutel.startswith(BRIEF)}
    rest = {sleutel: waarde for sleutel, waarde in antwoorden.items() if sleutel not in brief}
    yield Tekst("kop", "titel", regel.titel)
    yield Tekst("kop", "nummers", f"{regel.nummer} {regel.zaaknummer} {regel.ap_nummer}")
    yield Tekst("antwoorden", "antwoorden", _alles(rest))
    for deel in delen:
        if deel.verwijderd_op is None:
            yield Tekst("delen", deel.soort.removeprefix("deel_"), _alles(deel.antwoorden))
    for stuk in bijlagen:
        if stuk.verwijderd_op is None:
            yield Tekst("stukken", "stukken", f"{stuk.naam} {stuk.omschrijving} {stuk.van} {stuk.onderwerp}")
    yield Tekst("brieven", "brief", _alles(brief))


def per_kolom(teksten: Iterable[Tekst]) -> dict[str, str]:
    """As the index takes them: every column, empty or not."""
    alle = list(teksten)
    return {kolom: " ".join(tekst for naam, _, tekst in alle if naam == kolom) for kolom in KOLOMMEN}


def vindplaatsen(teksten: Iterable[Tekst], woorden: Iterable[str]) -> tuple[str, ...]:
    """Names of the places where at least one of these words (zoekwoord.zoekwoorden) begins a word."""
    gezocht = tuple(woorden)
    return tuple(dict.fromkeys(t.plaats for t in teksten if next(treffers(t.tekst, gezocht), None)))


def _alles(waarde: Any) -> str:
    return " ".join(_teksten(waarde))


def _teksten(waarde: Any) -> Iterator[str]:
    """Every text and number inside a stored value, keys left out."""
    if isinstance(waarde, Mapping):
        for inhoud in waarde.values():
            yield from _teksten(inhoud)
    elif isinstance(waarde, list | tuple):
        for inhoud in waarde:
            yield from _teksten(inhoud)
    elif isinstance(waarde, str | int | float) and not isinstance(waarde, bool):
        yield str(waarde)
