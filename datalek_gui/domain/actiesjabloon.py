"""Templates of actions: ``resources/formulier/acties.toml`` → `Actiesjabloon` → the answers of new parts."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from datalek_gui.domain.formulier.vraag import Vraag
from datalek_gui.domain.fouten import BronbestandFout

BESTAND = "acties.toml"
AARD = ("aard_incident", "v1_aard_incident")  # a template belongs to answers of these


@dataclass(frozen=True, slots=True)
class Actieregel:
    """One action. `dagen`: its term, counted from the day it is put on the list (0 is that day)."""

    wat: str
    eigenaar: str
    dagen: int


@dataclass(frozen=True, slots=True)
class Actiesjabloon:
    """`bij`: the kinds of incident it is proposed for; empty: for none in particular."""

    sleutel: str
    titel: str
    bij: tuple[str, ...]
    acties: tuple[Actieregel, ...]


def load_actiesjablonen(resources: Path, vragen: Mapping[str, Vraag]) -> tuple[Actiesjabloon, ...]:
    """In the order of the file. BronbestandFout on what is missing, unknown or of the wrong kind."""
    bestand = resources / "formulier" / BESTAND
    bekend = {optie.sleutel for sleutel in AARD if sleutel in vragen for optie in vragen[sleutel].opties}
    try:
        ruw = tomllib.loads(bestand.read_text(encoding="utf-8"))["sjabloon"]
        sjablonen = tuple(_sjabloon(tabel, bekend) for tabel in ruw)
        if len({s.sleutel for s in sjablonen}) < len(sjablonen):
            raise ValueError("een sjabloon bestaat twee keer")
    except FileNotFoundError:
        raise BronbestandFout(f"formulier/{BESTAND}", "het ontbreekt") from None
    except (AttributeError, KeyError, TypeError, ValueError) as fout:  # TOMLDecodeError is a ValueError
        raise BronbestandFout(f"formulier/{BESTAND}", str(fout)) from None
    return sjablonen


def _sjabloon(ruw: Mapping[str, Any], bekend: set[str]) -> Actiesjabloon:
    if onbekend := set(ruw["bij"]) - bekend:
        raise ValueError(f"'{ruw['sleutel']}': onbekende soort incident {', '.join(sorted(onbekend))}")
    acties = tuple(_actie(tabel) for tabel in ruw["actie"])
    return Actiesjabloon(_woord(ruw["sleutel"]), _woord(ruw["titel"]), tuple(ruw["bij"]), acties)


def _actie(ruw: Mapping[str, Any]) -> Actieregel:
    dagen = ruw["dagen"]
    if type(dagen) is not int or dagen < 0:
        raise ValueError(f"'{ruw['wat']}': dagen is een getal van 0 of meer")
    return Actieregel(_woord(ruw["wat"]), _woord(ruw["eigenaar"]), dagen)


def _woord(ruw: Any) -> str:
    if not isinstance(ruw, str) or not ruw.strip():
        raise ValueError(f"hier hoort tekst, geen {ruw!r}")
    return ruw


def passende(sjablonen: Iterable[Actiesjabloon], antwoorden: Mapping[str, Any]) -> list[Actiesjabloon]:
    """Those for this kind of incident first, then the rest, each in the order of the file."""
    aard = {antwoorden.get("aard_incident"), antwoorden.get("v1_aard_incident")}
    return sorted(sjablonen, key=lambda sjabloon: not aard & set(sjabloon.bij))


def als_antwoorden(sjabloon: Actiesjabloon, vandaag: date) -> list[dict[str, Any]]:
    """Typed answers of one new part per action."""
    return [
        {
            "actie_wat": regel.wat,
            "actie_eigenaar": regel.eigenaar,
            "actie_uiterlijk": vandaag + timedelta(days=regel.dagen),
            "actie_stand": "open",
        }
        for regel in sjabloon.acties
    ]
