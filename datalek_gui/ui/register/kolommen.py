"""Which columns of the register are shown, how wide and in which order: the user's choice, else what fits.

A column needs a line here only when a wide example of it (VOORBEELD) or its place among the ones that yield (RANG)
should differ from the rest; tests/ui/register holds that nothing here names a column that is gone.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from datalek_gui.domain.register import KOLOMMEN

SLEUTELS = tuple(kolom.sleutel for kolom in KOLOMMEN)
VOORBEELD = {  # a wide example; the title gets what is left
    "nummer": "2026-000",
    "tijd": "nog 00 uur en 00 minuten 000",
    "status": "Vervolg: vastgezet",
    "soort": "Hacking, malware of phishing",
    "kennis": "00-00-0000 00:00",
    "uitkomst": "Nog niet bepaald",
    "niveau": "Verwaarloosbaar",
    "aantal": "10.000 tot 50.000",
    "gemeld": "00-00-0000 00:00",
    "geinformeerd": "Nog niet, wel gepland",
    "afgesloten": "00-00-0000",
    "gewijzigd": "00-00-0000",
}
GEWOON = "Gegevens kwijtgeraakt 00"
VASTE = ("nummer", "titel", "tijd", "status")  # stay, however narrow the window
RANG = ("niveau", "aantal", "behandelaar", "soort", "volgende_actie", "uitkomst", "kennis")  # the first one yields last


@dataclass(frozen=True, slots=True)
class Kolomkeuze:
    """`volgorde`: keys from left to right. `zichtbaar`: the chosen ones; None: what fits, the important ones first."""

    volgorde: tuple[str, ...] = SLEUTELS
    zichtbaar: tuple[str, ...] | None = None


def als_tekst(keuze: Kolomkeuze) -> str:
    """For the settings: keys in order, a minus before what is not shown; a star first when the window decides."""
    zichtbaar = SLEUTELS if keuze.zichtbaar is None else keuze.zichtbaar
    namen = ",".join(sleutel if sleutel in zichtbaar else f"-{sleutel}" for sleutel in keuze.volgorde)
    return f"*{namen}" if keuze.zichtbaar is None else namen


def uit_tekst(tekst: str) -> Kolomkeuze:
    """Reads what `als_tekst` wrote, by another version perhaps: unknown columns go, new ones come last and hidden."""
    delen = [deel for deel in tekst.removeprefix("*").split(",") if deel.removeprefix("-") in SLEUTELS]
    volgorde = tuple(dict.fromkeys([*(deel.removeprefix("-") for deel in delen), *SLEUTELS]))
    zichtbaar = tuple(deel for deel in delen if not deel.startswith("-"))
    return Kolomkeuze(volgorde, None if tekst.startswith("*") or not zichtbaar else zichtbaar)


def passend(breedtes: Mapping[str, int], ruimte: int) -> set[str]:
    """The columns that fit in so many pixels, the important ones first."""
    gekozen = set(VASTE)
    over = ruimte - sum(breedtes[sleutel] for sleutel in VASTE)
    for sleutel in (*RANG, *(s for s in SLEUTELS if s not in RANG and s not in VASTE)):
        over -= breedtes[sleutel]
        if over < 0:
            break
        gekozen.add(sleutel)
    return gekozen
