"""What the contradictions share: reading an answer in the form of today or in that of before 2021 (v1_…)."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from datalek_gui.domain.formulier.afleidingen import Omstandigheden
from datalek_gui.domain.formulier.antwoorden import Punt

Antwoorden = Mapping[str, Any]
Controle = Callable[[Antwoorden, Omstandigheden], Iterator[Punt]]

PERSOONLIJK = frozenset({"telefoon", "brief", "email"})
OPENBAAR = frozenset({"website", "social_media", "krant"})
HOOG = ("aanzienlijk", "zeer_groot")

Keuzes = tuple[str, frozenset[str]]


def keuzes(antwoorden: Antwoorden, *sleutels: str) -> Keuzes | None:
    """The first of these questions that has an answer, with what was ticked; None where nothing was said.

    An answer "nothing ticked" is one too: v1 prints Nee behind every option.
    """
    for sleutel in sleutels:
        if isinstance(antwoorden.get(sleutel), tuple):
            return sleutel, frozenset(antwoorden[sleutel])
    return None


def waarde(antwoorden: Antwoorden, *sleutels: str) -> tuple[str, Any]:
    """The first of these questions that has an answer, with it; ("", None) where none has."""
    return next(((s, antwoorden[s]) for s in sleutels if antwoorden.get(s) not in (None, "")), ("", None))


def bereik(antwoorden: Antwoorden) -> tuple[int | None, int | None]:
    """Number of people concerned: (at least, at most); an exact number is both (form v2, 7.3; v1, 5)."""
    exact = antwoorden.get("betrokkenen_aantal")
    if isinstance(exact, int):
        return exact, exact
    van, tot = (waarde(antwoorden, f"betrokkenen_{grens}", f"v1_{grens}")[1] for grens in ("minimum", "maximum"))
    return (van if isinstance(van, int) else None), (tot if isinstance(tot, int) else None)


def aantal_sleutel(antwoorden: Antwoorden) -> str:
    """Where the number of people concerned is filled in; empty when it is not."""
    sleutels = (f"{vorm}_{grens}" for grens in ("maximum", "minimum") for vorm in ("betrokkenen", "v1"))
    return waarde(antwoorden, "betrokkenen_aantal", *sleutels)[0]


def niveau(antwoorden: Antwoorden) -> tuple[str, str]:
    """(question, level) of the severity that was chosen (9.3); empty texts when none was."""
    sleutel, gekozen = waarde(antwoorden, "risico_ernst", "v1_risico_ernst")
    return sleutel, gekozen or ""


def tekst(antwoorden: Antwoorden, *sleutels: str) -> str:
    """These free texts in lower case, behind each other."""
    return "\n".join(w for w in map(antwoorden.get, sleutels) if isinstance(w, str)).lower()


def ingevuld(antwoorden: Antwoorden, sleutel: str) -> bool:
    """Text that says something: not empty and not "niet van toepassing"."""
    inhoud = antwoorden.get(sleutel)
    return isinstance(inhoud, str) and bool(inhoud.strip()) and not is_nvt(inhoud)


def is_nvt(inhoud: str) -> bool:
    """Text that begins by saying that the question does not apply."""
    kaal = inhoud.strip()[:40].lower().replace(" ", "").replace(".", "")
    return kaal.startswith("nietvantoepassing") or kaal == "nvt" or kaal.startswith(("nvt,", "nvt:", "nvt("))
