"""A dossier (one case), its melding, and the few facts the register lists."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

JsonAntwoorden = dict[str, Any]
"""Answers as they are stored: question key → JSON value (formulier/antwoorden.py converts)."""

Antwoorden = Mapping[str, Any]
"""Answers as the program uses them: question key → typed value (formulier/waarden.py)."""


class Uitkomst(StrEnum):
    """Outcome of step 2, "Is het een datalek?" (Toetsingskader onderdeel 1)."""

    ONBEKEND = "onbekend"
    DATALEK = "datalek"
    INCIDENT = "beveiligingsincident"
    DOORSTUREN = "doorsturen"


class MeldingStatus(StrEnum):
    CONCEPT = "concept"
    DEFINITIEF = "definitief"
    INGEDIEND = "ingediend"


@dataclass(frozen=True, slots=True)
class Kernfeiten:
    """What the register shows and sorts on; recomputed from the answers at every save. Moments in UTC."""

    uitkomst: Uitkomst = Uitkomst.ONBEKEND
    kennis_op: datetime | None = None
    uiterlijk_op: datetime | None = None
    niveau: str = ""  # option key of risico_ernst
    aantal_van: int | None = None
    aantal_tot: int | None = None


@dataclass(frozen=True, slots=True)
class Melding:
    """One submission to the AP. From `definitief` on `bevroren` holds the answers it stands for.

    `sha256`: hex digest over layout code and frozen answers (canonical JSON).
    """

    indeling: str  # code of the layout, e.g. "v2"; for ever
    status: MeldingStatus = MeldingStatus.CONCEPT
    ap_nummer: str = ""
    ingediend_op: datetime | None = None
    definitief_op: datetime | None = None
    bevroren: JsonAntwoorden | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """`nummer` like "2026-001": per year, without gaps.

    `plaats`: where the wizard was left ("stap" or "stap/vraag").
    """

    id: int
    nummer: str
    titel: str
    zaaknummer: str
    regelset: str
    melding: Melding
    kernfeiten: Kernfeiten
    aangemaakt_op: datetime
    gewijzigd_op: datetime
    plaats: str = ""


@dataclass(frozen=True, slots=True)
class NieuwDossier:
    """What a new dossier starts with; the store adds id and number."""

    titel: str
    zaaknummer: str
    regelset: str
    melding: Melding
    kernfeiten: Kernfeiten
    jaar: int  # year in Amsterdam in which the number counts
    aangemaakt_op: datetime
    antwoorden: JsonAntwoorden


@dataclass(frozen=True, slots=True)
class RegisterRegel:
    """One line of the register; read from the narrow table only."""

    id: int
    nummer: str
    titel: str
    status: MeldingStatus
    uitkomst: Uitkomst
    kennis_op: datetime | None
    uiterlijk_op: datetime | None
    niveau: str
    aantal_van: int | None
    aantal_tot: int | None
    gewijzigd_op: datetime
