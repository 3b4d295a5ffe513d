"""Closing a dossier: what is still open, how it ended, until when it is kept, and what destroying it leaves.

Nothing here stops anybody: the person decides, and what was open at that moment is kept in the log.

Nieuw punt bij het afsluiten? 1. een functie hieronder  2. haar naam in PUNTEN  3. een geval in
tests/domain/test_afsluiten.py.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from datalek_gui.domain.afloop import (
    ApAfloop,
    Geinformeerd,
    Registerzaak,
    ap_afloop,
    geinformeerd,
    is_datalek,
    is_ingetrokken,
)
from datalek_gui.domain.deel import Deel, open_acties
from datalek_gui.domain.deeltermijnen import deeltermijnen
from datalek_gui.domain.dossier import Dossier, MeldingStatus, Uitkomst
from datalek_gui.domain.termijnen import GEHAALD, Termijn
from datalek_gui.domain.tijd import toon_datum, toon_moment
from datalek_gui.domain.volledig import Ontbrekend

# Years after closing. Selectielijst gemeenten en intergemeentelijke organen 2020, proces 29, resultaat 29.1.
BEWAARJAREN = 5
MIN_JAREN, MAX_JAREN = 1, 100
BEWAARJAREN_VRAAG = "bewaartermijn_jaren"  # question of the organisation's page


@dataclass(frozen=True, slots=True)
class Afsluitstand:
    """What is looked at. `zaak`: the dossier with the answers that count; `delen` without what was removed.

    `termijnen`: those of the answers (domain/termijnen.py); `oordelen`: how often a judgement was recorded.
    """

    zaak: Registerzaak
    delen: Sequence[Deel]
    termijnen: Sequence[Termijn]
    ontbreekt: Sequence[Ontbrekend]
    oordelen: int


def open_punten(stand: Afsluitstand) -> tuple[str, ...]:
    """What is not done yet, as sentences, what weighs most first."""
    return tuple(zin for functie in PUNTEN for zin in functie(stand))


def _uitkomst(stand: Afsluitstand) -> Iterator[str]:
    if stand.zaak.dossier.kernfeiten.uitkomst is Uitkomst.ONBEKEND and stand.zaak.dossier.gemeld_op is None:
        yield "Stap 2 zegt nog niet of dit een datalek is."


def _melding(stand: Afsluitstand) -> Iterator[str]:
    """Open only where something has to go to the AP; a vervolg that was begun always has."""
    dossier, afloop = stand.zaak.dossier, ap_afloop(stand.zaak)
    if dossier.melding.status is not MeldingStatus.INGEDIEND and dossier.eerst is not None:
        yield f"Vervolgmelding {dossier.melding.volgnummer} is nog niet ingediend. Dien haar in of gooi haar weg."
    elif is_datalek(dossier) and afloop in (ApAfloop.LOOPT, ApAfloop.VERSTREKEN, ApAfloop.OPEN):
        yield "Het datalek is niet gemeld bij de AP, en er staat geen besluit om niet te melden."


def _betrokkenen(stand: Afsluitstand) -> Iterator[str]:
    if not is_datalek(stand.zaak.dossier):
        return
    match geinformeerd(stand.zaak.antwoorden):
        case Geinformeerd.GEPLAND:
            yield "De betrokkenen zouden nog worden geïnformeerd."
        case Geinformeerd.ONBEKEND:
            yield "Er staat geen besluit over het informeren van de betrokkenen."


def _oordeel(stand: Afsluitstand) -> Iterator[str]:
    if is_datalek(stand.zaak.dossier) and not stand.oordelen:
        yield "Er is nog geen oordeel vastgelegd (AVG art. 33 lid 5)."


def _termijnen(stand: Afsluitstand) -> Iterator[str]:
    """Terms that run or ran out; actions come by themselves, the 72 hours above."""
    alle = (*stand.termijnen, *deeltermijnen(stand.delen, stand.zaak.nu))
    for termijn in alle:
        actie = termijn.sleutel.startswith("actie_")
        if not actie and termijn.sleutel != "ap" and not termijn.gedaan and termijn.stand != GEHAALD:
            yield f"{termijn.titel}: uiterlijk {toon_moment(termijn.uiterlijk_op)}."


def _acties(stand: Afsluitstand) -> Iterator[str]:
    for actie in open_acties(stand.delen):
        dag = f", uiterlijk {toon_datum(actie.op)}" if actie.op else ""
        wie = f" ({actie.eigenaar})" if actie.eigenaar else ""
        yield f"Actie {actie.volgnummer} is niet klaar: {actie.wat.rstrip('.')}{wie}{dag}."


def _stukken(stand: Afsluitstand) -> Iterator[str]:
    yield from (punt.zin for punt in stand.ontbreekt)


PUNTEN: tuple[Callable[[Afsluitstand], Iterable[str]], ...] = (
    _uitkomst, _melding, _betrokkenen, _oordeel, _termijnen, _acties, _stukken,
)  # fmt: skip


# --- how it ended ---


def eindstand(zaak: Registerzaak) -> str:
    """One or two sentences for cover, register and deletion record; never a name."""
    dossier = zaak.dossier
    if dossier.kernfeiten.uitkomst is Uitkomst.DOORSTUREN:
        return "Geen datalek van onze organisatie: doorgestuurd."
    if dossier.kernfeiten.uitkomst is Uitkomst.INCIDENT:
        return "Beveiligingsincident, geen datalek."
    if not is_datalek(dossier):
        return "Niet vastgesteld of dit een datalek is."
    if is_ingetrokken(dossier):
        return f"Gemeld bij de AP onder nummer {dossier.ap_nummer or 'onbekend'}, en weer ingetrokken."
    return f"Datalek. {_over_de_ap(zaak)} {_over_betrokkenen(zaak)}"


def _over_de_ap(zaak: Registerzaak) -> str:
    dossier = zaak.dossier
    if dossier.gemeld_op:
        laat = ", na de termijn" if ap_afloop(zaak) is ApAfloop.TE_LAAT else ""
        return f"Gemeld bij de AP op {toon_moment(dossier.gemeld_op)}{laat}, nummer {dossier.ap_nummer or 'onbekend'}."
    besloten = ap_afloop(zaak) is ApAfloop.NIET
    return "Besloten niet te melden aan de AP." if besloten else "Niet gemeld bij de AP."


def _over_betrokkenen(zaak: Registerzaak) -> str:
    return {
        Geinformeerd.JA: "Betrokkenen geïnformeerd.",
        Geinformeerd.DEELS: "Een deel van de betrokkenen geïnformeerd.",
        Geinformeerd.GEPLAND: "Betrokkenen nog niet geïnformeerd.",
        Geinformeerd.NEE: "Betrokkenen niet geïnformeerd.",
        Geinformeerd.ONBEKEND: "Niet besloten over het informeren van betrokkenen.",
    }[geinformeerd(zaak.antwoorden)]


# --- keeping and destroying ---


def bewaarjaren(organisatie: Mapping[str, Any]) -> int:
    """Years of the organisation's own selectielijst; the default where nothing usable stands. `organisatie` typed."""
    jaren = organisatie.get(BEWAARJAREN_VRAAG)
    return jaren if isinstance(jaren, int) and MIN_JAREN <= jaren <= MAX_JAREN else BEWAARJAREN


def bewaren_tot(afgesloten: date, jaren: int) -> date:
    """The last day a dossier is kept: the same day so many years later; 29 February becomes 1 March."""
    try:
        return afgesloten.replace(year=afgesloten.year + jaren)
    except ValueError:
        return date(afgesloten.year + jaren, 3, 1)


def mag_weg(dossier: Dossier, vandaag: date) -> bool:
    """Closed, and the last day of keeping has passed. `vandaag`: in Amsterdam."""
    return dossier.afgesloten_op is not None and dossier.bewaren_tot is not None and vandaag > dossier.bewaren_tot


@dataclass(frozen=True, slots=True)
class Weggehaald:
    """What was destroyed, counted; `laatste_hash`: of the log as it was."""

    meldingen: int
    delen: int
    stukken: int
    logregels: int
    laatste_hash: str


def verklaring(dossier: Dossier, weg: Weggehaald, eind: str, reden: str) -> str:
    """The deletion record, as it stands in the new log of the dossier. No name, except in a reason that holds one."""
    tot = toon_datum(dossier.bewaren_tot) if dossier.bewaren_tot else "onbekend"
    dicht = toon_moment(dossier.afgesloten_op) if dossier.afgesloten_op else "onbekend"
    return "\n".join(
        (
            f"Reden: {reden}",
            f"Eindstand: {eind}",
            f"Afgesloten op {dicht}, bewaard tot en met {tot}.",
            f"Vernietigd: alle antwoorden, {weg.meldingen} melding(en) met hun PDF, {weg.delen} regels in lijsten, "
            f"{weg.stukken} stukken en een logboek van {weg.logregels} regels.",
            f"Laatste hash van dat logboek: {weg.laatste_hash}",
        )
    )
