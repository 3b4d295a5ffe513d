"""Saved views of the register: columns, order and filters under a name.

They stand in the settings file, which is not encrypted: so no search words, no names of colleagues, and of what people
typed themselves (a department) only a fingerprint, by which the value is found back in the register.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from PySide6.QtCore import QSettings

from datalek_gui.ui.register.kolommen import SLEUTELS, Kolomkeuze, als_tekst, uit_tekst

WEERGAVEN_SLEUTEL = "register/weergaven"
MAX_NAAM = 40
AFDRUK = "#"
GETYPT = ("afdeling",)  # filters on what people typed themselves
NIET_BEWAARD = ("behandelaar",)  # and on who they are

Keuzes = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Weergave:
    naam: str
    kolommen: Kolomkeuze = field(default_factory=Kolomkeuze)
    sorteer: str = ""
    aflopend: bool = False
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Weergaven:
    """`haal_keuzes`: the values that occur under a filter, to find typed ones back."""

    def __init__(self, settings: QSettings, haal_keuzes: Keuzes) -> None:
        self._settings, self._haal_keuzes = settings, haal_keuzes

    def namen(self) -> list[str]:
        return sorted(self._lees(), key=str.casefold)

    def haal(self, naam: str) -> Weergave:
        """KeyError when there is none. What does not occur any more is left out."""
        ruw = self._lees()[naam]
        filters = {sleutel: self._terug(sleutel, waarden) for sleutel, waarden in ruw.get("filters", {}).items()}
        return Weergave(
            naam,
            uit_tekst(str(ruw.get("kolommen", "*"))),
            sorteer if (sorteer := ruw.get("sorteer")) in SLEUTELS else "",
            ruw.get("aflopend") is True,
            {sleutel: waarden for sleutel, waarden in filters.items() if waarden},
        )

    def bewaar(self, weergave: Weergave) -> None:
        """Takes the place of one with the same name."""
        alle = self._lees()
        alle[weergave.naam[:MAX_NAAM]] = {
            "kolommen": als_tekst(weergave.kolommen),
            "sorteer": weergave.sorteer,
            "aflopend": weergave.aflopend,
            "filters": {
                sleutel: [_buiten(sleutel, waarde) for waarde in waarden]
                for sleutel, waarden in weergave.filters.items()
                if sleutel not in NIET_BEWAARD
            },
        }
        self._schrijf(alle)

    def verwijder(self, naam: str) -> None:
        self._schrijf({andere: ruw for andere, ruw in self._lees().items() if andere != naam})

    def _terug(self, sleutel: str, waarden: Sequence[str]) -> tuple[str, ...]:
        gezocht = [str(waarde) for waarde in waarden]
        if not any(waarde.startswith(AFDRUK) for waarde in gezocht):
            return tuple(gezocht)
        afdrukken = {_buiten(sleutel, waarde): waarde for waarde in self._haal_keuzes(sleutel)}
        return tuple(afdrukken[waarde] for waarde in gezocht if waarde in afdrukken)

    def _lees(self) -> dict[str, dict[str, Any]]:
        """A settings file that somebody damaged costs the views, not the start."""
        try:
            gelezen = json.loads(str(self._settings.value(WEERGAVEN_SLEUTEL, "{}")))
        except ValueError:
            return {}
        if not isinstance(gelezen, dict):
            return {}
        return {str(naam): ruw for naam, ruw in gelezen.items() if isinstance(ruw, dict)}

    def _schrijf(self, alle: dict[str, dict[str, Any]]) -> None:
        self._settings.setValue(WEERGAVEN_SLEUTEL, json.dumps(alle, ensure_ascii=True))


def _buiten(sleutel: str, waarde: str) -> str:
    """A value as it may stand outside the register."""
    return AFDRUK + sha256(waarde.encode()).hexdigest()[:16] if sleutel in GETYPT else waarde
