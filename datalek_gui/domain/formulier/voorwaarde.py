"""When a question is shown: five tests, combined with `alle` or `een_van`.

The list is closed; what these cannot say is a named function in ``afleidingen.py`` whose
outcome a test may use like an answer.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

TESTEN = ("is", "is_niet", "is_een_van", "bevat", "ingevuld")


@dataclass(frozen=True, slots=True)
class Voorwaarde:
    """One test on one answer. An unanswered question fails every test but `is_niet` and `ingevuld = false`."""

    vraag: str
    test: str
    waarde: Any

    def klopt(self, antwoorden: Mapping[str, Any]) -> bool:
        antwoord = antwoorden.get(self.vraag)
        match self.test:
            case "is":
                return bool(antwoord == self.waarde)
            case "is_niet":
                return bool(antwoord != self.waarde)
            case "is_een_van":
                return bool(antwoord in self.waarde)
            case "bevat":
                return antwoord is not None and bool(self.waarde in antwoord)
            case _:
                return bool((antwoord is not None) == self.waarde)

    def vragen(self) -> Iterator[str]:
        yield self.vraag


@dataclass(frozen=True, slots=True)
class Groep:
    """Several conditions; `alle` True: every one must hold, False: one is enough."""

    alle: bool
    leden: tuple["Conditie", ...]

    def klopt(self, antwoorden: Mapping[str, Any]) -> bool:
        return (all if self.alle else any)(lid.klopt(antwoorden) for lid in self.leden)

    def vragen(self) -> Iterator[str]:
        for lid in self.leden:
            yield from lid.vragen()


Conditie = Voorwaarde | Groep


def parse_voorwaarde(ruw: Mapping[str, Any]) -> Conditie:
    """Read `{vraag, <test>}`, `{alle: [...]}` or `{een_van: [...]}`; ValueError on anything else."""
    if set(ruw) == {"alle"} or set(ruw) == {"een_van"}:
        (soort, leden), *_ = ruw.items()
        if not isinstance(leden, list) or not leden or not all(isinstance(lid, Mapping) for lid in leden):
            raise ValueError(f"'{soort}' vraagt een lijst van voorwaarden")
        return Groep(soort == "alle", tuple(parse_voorwaarde(lid) for lid in leden))
    testen = [sleutel for sleutel in ruw if sleutel in TESTEN]
    if "vraag" not in ruw or len(testen) != 1 or len(ruw) != 2:
        raise ValueError(f"voorwaarde {dict(ruw)!r} is niet 'vraag' met precies één van {', '.join(TESTEN)}")
    waarde = ruw[testen[0]]
    if testen[0] == "is_een_van":
        if not isinstance(waarde, list):
            raise ValueError("'is_een_van' vraagt een lijst")
        waarde = tuple(waarde)
    if testen[0] == "ingevuld" and not isinstance(waarde, bool):
        raise ValueError("'ingevuld' is true of false")
    return Voorwaarde(ruw["vraag"], testen[0], waarde)
