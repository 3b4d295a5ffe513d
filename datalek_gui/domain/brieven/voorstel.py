"""A first text for the letter from what the dossier already knows; the handler makes it fit for the reader.

Only what concerns the event goes in: the description of the intake, the kinds of data, consequences and measures.
"""

from collections.abc import Mapping
from typing import Any

from datalek_gui.domain.formulier.vraag import Vraag

# Options that say nothing to a reader of the letter.
NIETSZEGGEND = frozenset({"anders", "onbekend"})


def briefvoorstel(antwoorden: Mapping[str, Any], vragen: Mapping[str, Vraag]) -> dict[str, str]:
    """Question key of the letter → proposed text; only keys for which there is something to say."""
    voorstel = {
        "brief_gebeurtenis": _tekst(antwoorden, "wat_gebeurd"),
        "brief_gegevens": _gegevens(antwoorden, vragen),
        "brief_gevolgen": _gevolgen(antwoorden, vragen),
        "brief_maatregelen": _maatregelen(antwoorden),
    }
    return {sleutel: tekst for sleutel, tekst in voorstel.items() if tekst}


def _tekst(antwoorden: Mapping[str, Any], sleutel: str) -> str:
    waarde = antwoorden.get(sleutel)
    return waarde.strip() if isinstance(waarde, str) else ""


def _gekozen(antwoorden: Mapping[str, Any], vragen: Mapping[str, Vraag], sleutel: str) -> list[str]:
    """Words of the chosen options; a detail takes the place of the option it belongs to."""
    waarde = antwoorden.get(sleutel)
    gekozen = [s for s in waarde if s not in NIETSZEGGEND] if isinstance(waarde, tuple | list) else []
    opties = [optie for s in gekozen if (optie := vragen[sleutel].optie(s))]
    ouders = {optie.onder for optie in opties}
    woorden = [optie.tekst for optie in opties if optie.sleutel not in ouders]
    anders = _tekst(antwoorden, f"{sleutel}_anders")
    return [*woorden, anders] if anders else woorden


def _gegevens(antwoorden: Mapping[str, Any], vragen: Mapping[str, Vraag]) -> str:
    woorden = [
        w for sleutel in ("gegevens_algemeen", "gegevens_bijzonder") for w in _gekozen(antwoorden, vragen, sleutel)
    ]
    return _lijst("Het gaat om deze gegevens van u:", woorden)


def _gevolgen(antwoorden: Mapping[str, Any], vragen: Mapping[str, Vraag]) -> str:
    return _lijst("Dit kan voor u gevolgen hebben. Denk aan:", _gekozen(antwoorden, vragen, "gevolgen_betrokkenen"))


def _maatregelen(antwoorden: Mapping[str, Any]) -> str:
    delen = ("direct_gedaan", "maatregelen_aanpak_toelichting", "maatregelen_voorkomen_toelichting")
    return "\n\n".join(tekst for sleutel in delen if (tekst := _tekst(antwoorden, sleutel)))


def _lijst(kop: str, woorden: list[str]) -> str:
    return "\n".join([kop, *(f"- {woord}" for woord in woorden)]) if woorden else ""
