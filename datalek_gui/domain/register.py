"""The register as columns: the same table is read by the screen, the CSV and the PDF.

Nieuwe kolom? 1. een regel in KOLOMMEN  2. draai pytest (tests/domain/test_register.py wants text for every
sample dossier). Needs the column a new fact, then first RegisterRegel, Kernfeiten, tables.py and a migration.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from datalek_gui.domain.dossier import MeldingStatus, RegisterRegel, Uitkomst
from datalek_gui.domain.termijn import Klokstand, Stand, klokstand
from datalek_gui.domain.tijd import AMSTERDAM, toon_datum, toon_duur, toon_moment

STATUSSEN = {
    MeldingStatus.CONCEPT: "Concept",
    MeldingStatus.DEFINITIEF: "Definitief",
    MeldingStatus.INGEDIEND: "Ingediend",
}
UITKOMSTEN = {
    Uitkomst.ONBEKEND: "Nog niet bepaald",
    Uitkomst.DATALEK: "Datalek",
    Uitkomst.INCIDENT: "Geen datalek",
    Uitkomst.DOORSTUREN: "Doorsturen",
}
NIVEAUS = ("verwaarloosbaar", "beperkt", "aanzienlijk", "zeer_groot")


@dataclass(frozen=True, slots=True)
class RegisterKolom:
    """One column. `sorteer` gives None for "nothing filled in", which always comes last."""

    sleutel: str
    titel: str
    tekst: Callable[[RegisterRegel, datetime], str]
    sorteer: Callable[[RegisterRegel], Any]
    rechts: bool = False  # figures that are compared stand right


def klok(regel: RegisterRegel, nu: datetime) -> Klokstand | None:
    """How the clock of this line stands, or None when none runs: not a datalek (after all), not known
    since when, or filed with the AP."""
    if regel.uiterlijk_op is None or regel.status is MeldingStatus.INGEDIEND:
        return None
    if regel.uitkomst in (Uitkomst.INCIDENT, Uitkomst.DOORSTUREN):
        return None
    return klokstand(regel.uiterlijk_op, nu)


def standaard_volgorde(regels: Iterable[RegisterRegel]) -> list[RegisterRegel]:
    """What a handler should see first: the most pressing deadline, then what was changed last."""

    def sleutel(regel: RegisterRegel) -> tuple[bool, float]:
        loopt = klok(regel, regel.gewijzigd_op)  # whether it runs does not depend on the moment
        return loopt is None, loopt.uiterlijk_op.timestamp() if loopt else -regel.gewijzigd_op.timestamp()

    return sorted(regels, key=sleutel)


def tijd_tekst(regel: RegisterRegel, nu: datetime) -> str:
    stand = klok(regel, nu)
    if stand is None:
        return ""
    if stand.stand is Stand.VERSTREKEN:
        return f"{_geleden(stand.over)} te laat"
    return f"nog {toon_duur(stand.over).removesuffix(' en 0 minuten').removesuffix(' en 0 uur')}"


def _geleden(over: timedelta) -> str:
    """Of what has passed only the largest unit matters: days, hours or minutes."""
    return toon_duur(over).partition(" en ")[0]


def aantal_tekst(regel: RegisterRegel) -> str:
    """People concerned: "12", "10 tot 50", "minstens 10", "hoogstens 50"; empty when not known."""
    van, tot = regel.aantal_van, regel.aantal_tot
    if van is not None and tot is not None:
        return _getal(van) if van == tot else f"{_getal(van)} tot {_getal(tot)}"
    if van is not None:
        return f"minstens {_getal(van)}"
    return f"hoogstens {_getal(tot)}" if tot is not None else ""


def _getal(waarde: int) -> str:
    return f"{waarde:,}".replace(",", ".")


def _moment(moment: datetime | None) -> str:
    return toon_moment(moment) if moment else ""


def _niveau(regel: RegisterRegel) -> str:
    return regel.niveau.removeprefix("v1_").replace("_", " ").capitalize()


def _niveau_orde(regel: RegisterRegel) -> int | None:
    return NIVEAUS.index(regel.niveau) if regel.niveau in NIVEAUS else None


def _tijd_orde(regel: RegisterRegel) -> datetime | None:
    loopt = klok(regel, regel.gewijzigd_op)
    return loopt.uiterlijk_op if loopt else None


def _nummer_orde(regel: RegisterRegel) -> tuple[str, int]:
    jaar, _, volgnummer = regel.nummer.rpartition("-")
    return jaar, int(volgnummer) if volgnummer.isdigit() else 0


KOLOMMEN: tuple[RegisterKolom, ...] = (
    RegisterKolom("nummer", "Nummer", lambda r, nu: r.nummer, _nummer_orde),
    RegisterKolom("titel", "Titel", lambda r, nu: r.titel, lambda r: r.titel.casefold() or None),
    RegisterKolom("tijd", "Tijd tot de termijn", tijd_tekst, _tijd_orde),
    RegisterKolom("status", "Status", lambda r, nu: STATUSSEN[r.status], lambda r: list(STATUSSEN).index(r.status)),
    RegisterKolom(
        "kennis",
        "Kennis op",
        lambda r, nu: _moment(r.kennis_op),
        lambda r: r.kennis_op,
        True,
    ),
    RegisterKolom(
        "uitkomst", "Uitkomst", lambda r, nu: UITKOMSTEN[r.uitkomst], lambda r: list(UITKOMSTEN).index(r.uitkomst)
    ),
    RegisterKolom("niveau", "Ernst", lambda r, nu: _niveau(r), _niveau_orde),
    RegisterKolom(
        "aantal",
        "Betrokkenen",
        lambda r, nu: aantal_tekst(r),
        lambda r: r.aantal_tot if r.aantal_van is None else r.aantal_van,
        True,
    ),
    RegisterKolom(
        "gewijzigd",
        "Gewijzigd",
        lambda r, nu: toon_datum(r.gewijzigd_op.astimezone(AMSTERDAM).date()),
        lambda r: r.gewijzigd_op,
        True,
    ),
)
