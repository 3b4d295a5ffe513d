"""What changed in a dossier between two moments, per part, read from the log.

The log keeps every step; who takes over wants the sum: a field that was changed three times is one line, from what it
was to what it is, and one that came back to what it was is none.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from datalek_gui.domain.deel import DEELSOORTEN
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.logboek import Gebeurtenis
from datalek_gui.domain.logregel import in_woorden

OVERGEDRAGEN = "overgedragen"
AAN, ALS_BESTAND = "aan ", "als bestand"  # how `veld` of such an entry begins
GEEN_WIJZIGING = ("afgedrukt",)  # a print changes nothing
WEG_EN_TERUG = ("toegevoegd", "verwijderd", "teruggezet")  # of these only the outcome counts
_ANTWOORDEN, _BIJLAGE = "antwoorden", "bijlage"
# Titles of the parts, in the order of the dossier page; a kind of list has that of its layout.
TITELS = {
    "dossier": "Dossier",
    "melding": "Meldingen",
    "oordeel": "Oordeel",
    _ANTWOORDEN: "Antwoorden",
    "brief": "Brieven",
    **dict.fromkeys(DEELSOORTEN, ""),
    _BIJLAGE: "Stukken",
}


@dataclass(frozen=True, slots=True)
class Wijziging:
    """`wat` and `daad` in words, `oud` and `nieuw` as shown; `op` of the last step, `wie` all who had a hand in it."""

    wat: str
    daad: str
    oud: str
    nieuw: str
    op: datetime
    wie: tuple[str, ...]
    keer: int = 1


@dataclass(frozen=True, slots=True)
class Onderdeel:
    titel: str
    wijzigingen: tuple[Wijziging, ...]


@dataclass(frozen=True, slots=True)
class Overzicht:
    """`sinds`: None means from the beginning; `hash`: of the last entry that was read, "" for an empty log."""

    sinds: datetime | None
    onderdelen: tuple[Onderdeel, ...]
    hash: str

    @property
    def aantal(self) -> int:
        return sum(len(onderdeel.wijzigingen) for onderdeel in self.onderdelen)


def overzicht(
    gebeurtenissen: Sequence[Gebeurtenis], formulier: Formulier, sinds: datetime | None = None, na: int = 0
) -> Overzicht:
    """`gebeurtenissen`: the whole log, oldest first. What counts: from the moment `sinds` on, after entry `na`."""
    nieuw = [g for g in gebeurtenissen if g.nummer > na and (sinds is None or g.op >= sinds)]
    per_deel: dict[str, list[Wijziging]] = {}
    for groep in _groepen(nieuw):
        if wijziging := _som(groep, formulier):
            per_deel.setdefault(groep[0].onderdeel, []).append(wijziging)
    volgorde = [*(deel for deel in TITELS if deel in per_deel), *(deel for deel in per_deel if deel not in TITELS)]
    onderdelen = tuple(Onderdeel(_titel(deel, formulier), tuple(per_deel[deel])) for deel in volgorde)
    return Overzicht(sinds, onderdelen, gebeurtenissen[-1].hash if gebeurtenissen else "")


def laatste_overdracht(gebeurtenissen: Iterable[Gebeurtenis]) -> Gebeurtenis | None:
    """The last time somebody else took it over."""
    return next(reversed(overdrachten(gebeurtenissen)), None)


def overdrachten(gebeurtenissen: Iterable[Gebeurtenis]) -> tuple[Gebeurtenis, ...]:
    """To a colleague or to another register, oldest first; an archive package is no handover of the work."""
    return tuple(g for g in gebeurtenissen if g.daad == OVERGEDRAGEN and g.veld.startswith((AAN, ALS_BESTAND)))


def _groepen(gebeurtenissen: Iterable[Gebeurtenis]) -> list[list[Gebeurtenis]]:
    """Entries about the same thing together, in the order in which each was first touched."""
    groepen: dict[tuple[str, ...], list[Gebeurtenis]] = {}
    for gebeurtenis in gebeurtenissen:
        if gebeurtenis.daad not in GEEN_WIJZIGING:
            groepen.setdefault(_sleutel(gebeurtenis), []).append(gebeurtenis)
    weg = {sleutel for sleutel, groep in groepen.items() if _nooit_gezien(groep)}
    return [groep for sleutel, groep in groepen.items() if sleutel not in weg and not _deel_van(sleutel, weg)]


def _sleutel(gebeurtenis: Gebeurtenis) -> tuple[str, ...]:
    """A field or a part is one thing; a melding, a judgement or a closing is an event by itself."""
    samen = gebeurtenis.onderdeel in (_ANTWOORDEN, _BIJLAGE, *DEELSOORTEN)
    return (gebeurtenis.onderdeel, gebeurtenis.veld, "" if samen else str(gebeurtenis.nummer))


def _nooit_gezien(groep: Sequence[Gebeurtenis]) -> bool:
    """Added and taken out again within the period."""
    steken = [g for g in groep if g.daad in WEG_EN_TERUG]
    return bool(steken) and steken[0].daad == "toegevoegd" and steken[-1].daad == "verwijderd"


def _deel_van(sleutel: tuple[str, ...], weg: set[tuple[str, ...]]) -> bool:
    """A question of a part ("3/actie_wat") that was never seen."""
    nummer, streep, _ = sleutel[1].partition("/")
    return bool(streep) and (sleutel[0], nummer, "") in weg


def _som(groep: Sequence[Gebeurtenis], formulier: Formulier) -> Wijziging | None:
    """From the first state to the last; None when they are the same."""
    eerste, laatste = groep[0], groep[-1]
    if len(groep) > 1 and eerste.oud == laatste.nieuw and eerste.daad != "toegevoegd":
        return None
    nieuw = replace(laatste, oud=eerste.oud, daad=eerste.daad if eerste.daad == "toegevoegd" else laatste.daad)
    regel = in_woorden(nieuw, formulier)
    wie = tuple(dict.fromkeys(g.wie for g in groep))
    return Wijziging(regel.wat, regel.daad, regel.oud, regel.nieuw, laatste.op, wie, len(groep))


def _titel(onderdeel: str, formulier: Formulier) -> str:
    if onderdeel in DEELSOORTEN and onderdeel in formulier.indelingen:
        return formulier.indelingen[onderdeel].titel
    return TITELS.get(onderdeel) or onderdeel.capitalize()
