"""Practising: decide yourself first, then see what the program makes of the same facts.

The questions and what to look at per practice dossier are data (``resources/oefendossiers/opgaven.toml``); what the
program answers is never written down anywhere: it judges the dossier as it stands.

Nieuw oefendossier? 1. een .json in resources/oefendossiers  2. een [[opgave]] in opgaven.toml  3. beide in inhoud.txt
4. draai pytest.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datalek_gui.domain.fouten import BronbestandFout
from datalek_gui.domain.risico.oordeel import Beoordeling, Conclusie, Niveau, Werking

MAP, BESTAND = "oefendossiers", "opgaven.toml"


@dataclass(frozen=True, slots=True)
class Oefenvraag:
    """`opties`: key → text."""

    sleutel: str
    tekst: str
    opties: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Opgave:
    """One practice dossier. `bestand`: name of its JSON without suffix; `overleg`: to discuss, without one answer."""

    bestand: str
    situatie: str
    overleg: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Oefenstof:
    vragen: tuple[Oefenvraag, ...]
    opgaven: Mapping[str, Opgave]


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """Your answer beside the program's, in words. `gelijk`: it fits; `waarom`: the program's reason."""

    vraag: str
    eigen: str
    programma: str
    gelijk: bool
    waarom: str


def load_oefenstof(resources: Path) -> Oefenstof:
    """BronbestandFout on what is missing, unknown or of the wrong kind."""
    pad = resources / MAP / BESTAND
    try:
        ruw = tomllib.loads(pad.read_text(encoding="utf-8"))
        vragen = tuple(_vraag(tabel) for tabel in ruw["vraag"])
        opgaven = {o["bestand"]: Opgave(o["bestand"], o["situatie"], tuple(o["overleg"])) for o in ruw["opgave"]}
        if {vraag.sleutel for vraag in vragen} != set(ANTWOORDEN):
            raise ValueError(f"de vragen zijn {', '.join(ANTWOORDEN)}")
    except FileNotFoundError:
        raise BronbestandFout(f"{MAP}/{BESTAND}", "het ontbreekt") from None
    except (AttributeError, KeyError, TypeError, ValueError) as fout:  # TOMLDecodeError is a ValueError
        raise BronbestandFout(f"{MAP}/{BESTAND}", str(fout)) from None
    return Oefenstof(vragen, opgaven)


def _vraag(tabel: Mapping[str, Any]) -> Oefenvraag:
    opties = {optie["sleutel"]: optie["tekst"] for optie in tabel["optie"]}
    if bekend := set(opties) ^ set(ANTWOORDEN[tabel["sleutel"]].opties):
        raise ValueError(f"vraag {tabel['sleutel']}: deze opties kloppen niet: {', '.join(sorted(bekend))}")
    return Oefenvraag(tabel["sleutel"], tabel["tekst"], opties)


# --- what the program answers ---


@dataclass(frozen=True, slots=True)
class _Antwoord:
    """`past`: the option keys that agree with the judgement; `waarom`: its sentence."""

    opties: tuple[str, ...]
    past: Callable[[Beoordeling], tuple[str, ...]]
    waarom: Callable[[Beoordeling], str]


def _conclusie(kies: Callable[[Beoordeling], Conclusie]) -> _Antwoord:
    return _Antwoord(("ja", "nee", "afhankelijk"), lambda b: (kies(b).antwoord.value,), lambda b: kies(b).zin)


def _niveaus(beoordeling: Beoordeling) -> tuple[str, ...]:
    if beoordeling.van is None or beoordeling.tot is None:
        return ("geen",)
    return tuple(niveau.sleutel for niveau in Niveau if beoordeling.van <= niveau <= beoordeling.tot)


def _waarom_niveau(beoordeling: Beoordeling) -> str:
    """What sets the level; where nothing does by itself, what raises or lowers it."""
    bepaalt = [b for b in beoordeling.bevindingen if b.niveau is not None or b.werking is Werking.BEPAALT]
    weegt = [b for b in beoordeling.bevindingen if b.werking in (Werking.VERHOOGT, Werking.VERLAAGT)]
    return " ".join(bevinding.zin for bevinding in (bepaalt or weegt)[:2])


ANTWOORDEN: dict[str, _Antwoord] = {
    "datalek": _conclusie(lambda b: b.datalek),
    "niveau": _Antwoord((*(niveau.sleutel for niveau in Niveau), "geen"), _niveaus, _waarom_niveau),
    "ap": _conclusie(lambda b: b.ap),
    "betrokkenen": _conclusie(lambda b: b.betrokkenen),
}


def vergelijk(
    vragen: tuple[Oefenvraag, ...], keuzes: Mapping[str, str], beoordeling: Beoordeling
) -> tuple[Vergelijking, ...]:
    """In the order of the questions; one that was not answered is not equal."""
    gevonden = []
    for vraag in vragen:
        antwoord, eigen = ANTWOORDEN[vraag.sleutel], keuzes.get(vraag.sleutel, "")
        past = antwoord.past(beoordeling)
        programma = " tot ".join(vraag.opties[sleutel] for sleutel in dict.fromkeys((past[0], past[-1])))
        woord = vraag.opties.get(eigen, "Niet beantwoord")
        gevonden.append(Vergelijking(vraag.tekst, woord, programma, eigen in past, antwoord.waarom(beoordeling)))
    return tuple(gevonden)
