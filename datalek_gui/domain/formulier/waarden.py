"""What an answer can be, per kind of question: its Python type, how it is stored, how it is read aloud.

| kind                 | Python                       | JSON                       |
| tekst, lange_tekst   | str                          | text                       |
| getal                | int ≥ 0                      | number                     |
| datum                | date                         | "2026-11-21"               |
| moment               | datetime, aware, UTC         | "2026-11-21T13:03:00Z"     |
|   time not known     | date                         | "2026-11-21"               |
| ja_nee, verklaring   | bool                         | true / false               |
| keuze                | option key                   | text                       |
| meerkeuze            | tuple of option keys, in the order of the form | list of texts |
| lijst                | tuple of rows (column → text) | list of objects           |

What a person typed and we cannot read (31-02-2026, "vijf" in a number) is kept as `Onleesbaar`: it
is shown again, it is listed as a gap, and it is never lost.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from datalek_gui.domain.formulier.vraag import Vraag, Vraagsoort
from datalek_gui.domain.tijd import toon_datum, toon_moment

D = TypeVar("D", bound=date)


@dataclass(frozen=True, slots=True)
class Onleesbaar:
    """Text that is no valid answer to its question, kept as typed."""

    tekst: str


MAX_GETAL = 999_999_999_999_999  # fifteen figures: far more than there are people, and it fits a column of the register
JAREN = range(1900, 2200)  # the years domain/tijd.py reads; near year 1 and 9999 reckoning with moments fails


def toon_getal(waarde: int) -> str:
    """12345 → "12.345", the Dutch way."""
    return f"{waarde:,}".replace(",", ".")


# --- reading JSON: raise ValueError with a Dutch clause that says what is wrong -------------------


def _tekst(_vraag: Vraag, ruw: Any) -> str:
    if not isinstance(ruw, str):
        raise ValueError("hier hoort tekst")
    return ruw


def _getal(_vraag: Vraag, ruw: Any) -> int:
    if isinstance(ruw, bool) or not isinstance(ruw, int) or not 0 <= ruw <= MAX_GETAL:
        raise ValueError("hier hoort een geheel getal van 0 of meer, in hoogstens 15 cijfers")
    return ruw


def _datum(_vraag: Vraag, ruw: Any) -> date:
    return lees_iso_datum(ruw)


def lees_iso_datum(ruw: Any) -> date:
    """jjjj-mm-dd → date; ValueError with a Dutch clause."""
    try:
        return _in_jaren(date.fromisoformat(ruw))
    except (TypeError, ValueError):
        raise ValueError("hier hoort een bestaande datum tussen 1900 en 2200, als jjjj-mm-dd") from None


def _moment(vraag: Vraag, ruw: Any) -> date:
    """A date alone where the time is not known: termijn.begin_van reckons with it."""
    return _datum(vraag, ruw) if isinstance(ruw, str) and len(ruw) == len("jjjj-mm-dd") else lees_iso_moment(ruw)


def lees_iso_moment(ruw: Any) -> datetime:
    """ISO 8601 with offset → aware UTC; ValueError with a Dutch clause."""
    try:
        moment = _in_jaren(datetime.fromisoformat(ruw))
    except (TypeError, ValueError):
        raise ValueError("hier hoort een datum met tijd in ISO 8601, bijvoorbeeld 2026-11-21T14:03:00+01:00") from None
    if moment.tzinfo is None:
        raise ValueError("bij dit moment ontbreekt de tijdzone, bijvoorbeeld +01:00")
    return moment.astimezone(UTC)


def _in_jaren(dag: D) -> D:
    if dag.year not in JAREN:
        raise ValueError
    return dag


def _waar_of_niet(_vraag: Vraag, ruw: Any) -> bool:
    if not isinstance(ruw, bool):
        raise ValueError("hier hoort true of false")
    return ruw


def _keuze(vraag: Vraag, ruw: Any) -> str:
    keuzes = [optie.sleutel for optie in vraag.opties if not optie.kop]
    if not isinstance(ruw, str) or ruw not in keuzes:
        raise ValueError(f"onbekende keuze {ruw!r}; mogelijk zijn {', '.join(keuzes)}")
    return ruw


def _meerkeuze(vraag: Vraag, ruw: Any) -> tuple[str, ...]:
    if not isinstance(ruw, list):
        raise ValueError("hier hoort een lijst van keuzes")
    gekozen = {_keuze(vraag, sleutel) for sleutel in ruw}
    return tuple(o.sleutel for o in vraag.opties if o.sleutel in gekozen)


def _lijst(vraag: Vraag, ruw: Any) -> tuple[dict[str, str], ...]:
    if not isinstance(ruw, list):
        raise ValueError("hier hoort een lijst van regels")
    return tuple(_rij(vraag, rij) for rij in ruw)


def _rij(vraag: Vraag, rij: Any) -> dict[str, str]:
    if not isinstance(rij, dict):
        raise ValueError("een regel is een object met kolommen")
    kolommen = {k.sleutel: k for k in vraag.kolommen}
    for sleutel, waarde in rij.items():
        if sleutel not in kolommen:
            raise ValueError(f"onbekende kolom {sleutel!r}; mogelijk zijn {', '.join(kolommen)}")
        if not isinstance(waarde, str):
            raise ValueError(f"in kolom {sleutel!r} hoort tekst")
        opties = {o.sleutel for o in kolommen[sleutel].opties}
        if opties and waarde not in opties:
            raise ValueError(
                f"onbekende keuze {waarde!r} in kolom {sleutel!r}; mogelijk zijn {', '.join(sorted(opties))}"
            )
    return dict(rij)


# --- showing on screen: (vraag, waarde) → text, one line per chosen option ------------------------


def _optie_tekst(vraag: Vraag, sleutel: str) -> str:
    optie = vraag.optie(sleutel)
    return optie.tekst if optie else sleutel


def _rij_tekst(vraag: Vraag, rij: Mapping[str, str]) -> str:
    delen = []
    for kolom in vraag.kolommen:
        waarde = rij.get(kolom.sleutel, "")
        naam = next((o.tekst for o in kolom.opties if o.sleutel == waarde), waarde)
        if naam:
            delen.append(naam)
    return " · ".join(delen)


@dataclass(frozen=True, slots=True)
class Waardesoort:
    """The four things the program knows of a kind. `is_leeg`: this value counts as unanswered."""

    uit_json: Callable[[Vraag, Any], Any]
    naar_json: Callable[[Any], Any]
    naar_tekst: Callable[[Vraag, Any], str]
    is_leeg: Callable[[Any], bool] = lambda waarde: waarde is None


def _zelfde(waarde: Any) -> Any:
    return waarde


def _moment_json(waarde: date) -> str:
    if not isinstance(waarde, datetime):
        return waarde.isoformat()
    return waarde.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _moment_tekst(waarde: date) -> str:
    return toon_moment(waarde) if isinstance(waarde, datetime) else f"{toon_datum(waarde)} (tijdstip onbekend)"


_TEKST = Waardesoort(_tekst, _zelfde, lambda _v, w: w, lambda w: not w.strip())

WAARDESOORTEN: dict[Vraagsoort, Waardesoort] = {
    Vraagsoort.TEKST: _TEKST,
    Vraagsoort.LANGE_TEKST: _TEKST,
    Vraagsoort.GETAL: Waardesoort(_getal, _zelfde, lambda _v, w: toon_getal(w)),
    Vraagsoort.DATUM: Waardesoort(_datum, date.isoformat, lambda _v, w: toon_datum(w)),
    Vraagsoort.MOMENT: Waardesoort(_moment, _moment_json, lambda _v, w: _moment_tekst(w)),
    Vraagsoort.JA_NEE: Waardesoort(_waar_of_niet, _zelfde, lambda _v, w: "Ja" if w else "Nee"),
    Vraagsoort.KEUZE: Waardesoort(_keuze, _zelfde, _optie_tekst),
    Vraagsoort.MEERKEUZE: Waardesoort(
        _meerkeuze, list, lambda v, w: "\n".join(_optie_tekst(v, s) for s in w), lambda w: not w
    ),
    Vraagsoort.VERKLARING: Waardesoort(
        _waar_of_niet, _zelfde, lambda _v, w: "Verklaard" if w else "Niet verklaard", lambda w: not w
    ),
    Vraagsoort.LIJST: Waardesoort(
        _lijst,
        lambda w: [dict(rij) for rij in w],
        lambda v, w: "\n".join(_rij_tekst(v, rij) for rij in w),
        lambda w: not any(any(waarde.strip() for waarde in rij.values()) for rij in w),
    ),
}


def is_leeg(vraag: Vraag, waarde: Any) -> bool:
    """True where nothing was answered: None, blank text, no option, no filled row."""
    if waarde is None:
        return True
    return not isinstance(waarde, Onleesbaar) and WAARDESOORTEN[vraag.soort].is_leeg(waarde)


def uit_json(vraag: Vraag, ruw: Any) -> Any:
    """Stored JSON → typed value; unreadable text comes back as `Onleesbaar`. ValueError when strict reading fails."""
    if isinstance(ruw, dict) and set(ruw) == {"onleesbaar"}:
        return Onleesbaar(str(ruw["onleesbaar"]))
    return WAARDESOORTEN[vraag.soort].uit_json(vraag, ruw)


def naar_json(vraag: Vraag, waarde: Any) -> Any:
    if isinstance(waarde, Onleesbaar):
        return {"onleesbaar": waarde.tekst}
    return WAARDESOORTEN[vraag.soort].naar_json(waarde)


def naar_tekst(vraag: Vraag, waarde: Any) -> str:
    """The answer as a person reads it on screen; dates dd-mm-jjjj, moments in Europe/Amsterdam."""
    if isinstance(waarde, Onleesbaar):
        return waarde.tekst
    return WAARDESOORTEN[vraag.soort].naar_tekst(vraag, waarde)
