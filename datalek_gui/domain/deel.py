"""The parts of a dossier that are lists: timeline, actions, parties, groups …

Each kind is a layout of its own (`resources/formulier/indeling_deel_*.toml`, soort "deel"): one part is one set of
answers to its questions. So a new kind of part, or a particular more, costs no Python and no migration. What is read
here by name is only what the rest of the program reckons with.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from datalek_gui.domain.dossier import Antwoorden, JsonAntwoorden
from datalek_gui.domain.formulier.antwoorden import kort, zichtbare_hoofdstukken, zichtbare_vragen
from datalek_gui.domain.formulier.vraag import Indeling, Vraag, Vraagsoort
from datalek_gui.domain.formulier.waarden import is_leeg, naar_tekst

# Code of the layout → its tab; the order is that of the screen and of the dossier on paper.
# Nieuw soort deel? 1. indeling_deel_<naam>.toml  2. hier, en één regel ervan in EEN  3. draai pytest.
DEELSOORTEN = ("deel_verloop", "deel_acties", "deel_partijen", "deel_ontvangers", "deel_groepen")
EEN = {
    "deel_verloop": "feit",
    "deel_acties": "actie",
    "deel_partijen": "partij",
    "deel_ontvangers": "ontvanger",
    "deel_groepen": "groep",
}
KLAAR = ("afgerond", "vervallen")  # states of an action that nobody has to look at any more
_TEKST = (Vraagsoort.TEKST, Vraagsoort.LANGE_TEKST)


@dataclass(frozen=True, slots=True)
class Deel:
    """One line of such a list. `volgnummer` counts per dossier and kind from 1 and is never given twice.

    `verwijderd_op`: taken out (undo puts it back; the log remembers it anyway). Moments aware, UTC.
    """

    id: int
    dossier_id: int
    soort: str
    volgnummer: int
    antwoorden: JsonAntwoorden
    aangemaakt_op: datetime
    verwijderd_op: datetime | None = None


# --- in words; `antwoorden` typed ---


def naam(antwoorden: Antwoorden, indeling: Indeling) -> str:
    """What the part is called in a list: its first question that is text, on one line; empty where it says nothing."""
    vraag = next((v for v in indeling.vragen() if v.soort in _TEKST), None)
    waarde = antwoorden.get(vraag.sleutel) if vraag else None
    return kort(waarde, 80) if isinstance(waarde, str) else ""


def in_woorden(antwoorden: Antwoorden, indeling: Indeling) -> list[tuple[Vraag, str]]:
    """Question and answer as they show, without what is empty."""
    vragen = zichtbare_vragen(zichtbare_hoofdstukken(indeling, antwoorden, {})).values()
    gevuld = (v for v in vragen if not is_leeg(v, antwoorden.get(v.sleutel)))
    return [(vraag, naar_tekst(vraag, antwoorden[vraag.sleutel])) for vraag in gevuld]


def als_tekst(antwoorden: Antwoorden, indeling: Indeling) -> str:
    """The whole part as lines "question: answer", as the log keeps it."""
    return "\n".join(f"{vraag.tekst.rstrip('?:')}: {tekst}" for vraag, tekst in in_woorden(antwoorden, indeling))


# --- order ---


def op_volgorde(delen: Iterable[Deel]) -> list[Deel]:
    """By kind, the timeline by its moment (what has none comes last), the others by number."""
    return sorted(delen, key=lambda deel: (_plaats(deel.soort), _moment(deel), deel.volgnummer))


def _plaats(soort: str) -> int:
    return DEELSOORTEN.index(soort) if soort in DEELSOORTEN else len(DEELSOORTEN)


def _moment(deel: Deel) -> str:
    """Stored moments are ISO 8601 in UTC: they sort as text, a day without time before its hours."""
    moment = deel.antwoorden.get("verloop_moment") if deel.soort == "deel_verloop" else ""
    return moment if isinstance(moment, str) else "9999"


# --- actions ---


@dataclass(frozen=True, slots=True)
class VolgendeActie:
    """What has to be done first. `op`: its term, or the day until which it is put aside; None: no day was agreed."""

    volgnummer: int
    wat: str
    eigenaar: str
    op: date | None


def open_acties(delen: Iterable[Deel]) -> list[VolgendeActie]:
    """Actions not done yet, the first to look at on top; those without a day last."""
    acties = [_actie(d) for d in delen if d.soort == "deel_acties" and d.verwijderd_op is None and _loopt(d)]
    return sorted(acties, key=lambda actie: (actie.op is None, actie.op or date.max, actie.volgnummer))


def volgende_actie(delen: Iterable[Deel]) -> VolgendeActie | None:
    """For the register and the head of the dossier."""
    return next(iter(open_acties(delen)), None)


def _loopt(deel: Deel) -> bool:
    return bool(deel.antwoorden.get("actie_wat")) and deel.antwoorden.get("actie_stand") not in KLAAR


def _actie(deel: Deel) -> VolgendeActie:
    antwoorden = deel.antwoorden
    wacht = antwoorden.get("actie_stand") == "wacht"
    op = (wacht and dag_in(deel, "actie_aangehouden_tot")) or dag_in(deel, "actie_uiterlijk")
    wat, eigenaar = (str(antwoorden.get(sleutel) or "") for sleutel in ("actie_wat", "actie_eigenaar"))
    return VolgendeActie(deel.volgnummer, kort(wat, 200), eigenaar, op or None)


def dag_in(deel: Deel, sleutel: str) -> date | None:
    """The date that stands there; None for nothing, or for what cannot be read."""
    ruw = deel.antwoorden.get(sleutel)
    try:
        return date.fromisoformat(ruw) if isinstance(ruw, str) else None
    except ValueError:
        return None


# --- groups ---


def aantal(rijen: Iterable[Mapping[str, str]]) -> tuple[int | None, int | None]:
    """(minimum, maximum) of `groep_aantallen`: the last row counts; what is no number is None."""
    laatste = next(reversed([rij for rij in rijen if any(w.strip() for w in rij.values())]), {})
    return _getal(laatste.get("van", "")), _getal(laatste.get("tot", ""))


def _getal(tekst: str) -> int | None:
    """39.197 and 39 197 are numbers the Dutch way; "ongeveer 40" is not."""
    cijfers = tekst.replace(".", "").replace(" ", "").replace("\u00a0", "")
    return int(cijfers) if cijfers.isascii() and cijfers.isdigit() and len(cijfers) <= 15 else None
