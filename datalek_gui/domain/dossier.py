"""A dossier (one case), its meldingen, and the few facts the register lists."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
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


class MeldingSoort(StrEnum):
    """What the AP's form lets one do: a new melding, add to it or change it, or take it back."""

    EERSTE = "eerste"
    AANVULLING = "aanvulling"
    INTREKKING = "intrekking"


@dataclass(frozen=True, slots=True)
class Kernfeiten:
    """What the register shows and sorts on; recomputed from the answers at every save. Moments in UTC."""

    uitkomst: Uitkomst = Uitkomst.ONBEKEND
    kennis_op: datetime | None = None
    uiterlijk_op: datetime | None = None
    niveau: str = ""  # option key of risico_ernst
    aantal_van: int | None = None
    aantal_tot: int | None = None
    soort_incident: str = ""  # option key of aard_incident (form v1: v1_aard_incident)
    afdeling: str = ""
    behandelaar: str = ""
    betrokkenen_geinformeerd: str = ""  # key of GEINFORMEERD (domain/register.py); empty: not decided yet


@dataclass(frozen=True, slots=True)
class Melding:
    """One submission to the AP. From `definitief` on `bevroren` holds the answers it stands for.

    `volgnummer` counts from 1 per dossier. `sha256`: hex digest over layout code and frozen answers (canonical
    JSON); `pdf_sha256`: over the PDF that was stored at filing, empty when there is none.
    """

    indeling: str  # code of the layout, e.g. "v2"; for ever
    status: MeldingStatus = MeldingStatus.CONCEPT
    ap_nummer: str = ""
    ingediend_op: datetime | None = None
    definitief_op: datetime | None = None
    bevroren: JsonAntwoorden | None = None
    sha256: str = ""
    volgnummer: int = 1
    soort: MeldingSoort = MeldingSoort.EERSTE
    overgenomen: tuple[str, ...] = ()  # questions ticked off while copying into the AP's web form
    pdf_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Ingediend:
    """What stays of a filing outside its melding. `op` aware, UTC."""

    ap_nummer: str
    op: datetime | None


@dataclass(frozen=True, slots=True)
class Dossier:
    """`nummer` like "2026-001": per year, without gaps. `melding`: the latest one.

    `plaats`: where the wizard was left ("stap" or "stap/vraag"). `eerst`: the first filing, None while `melding` is
    the first melding itself. `uuid` (32 hex digits) stays the same in every register the dossier is taken to.
    `afgesloten_op`: closed, to be kept until and with the day `bewaren_tot`; `vernietigd_op`: only its line is left.
    Moments aware, UTC.
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
    eerst: Ingediend | None = None
    uuid: str = ""
    geopend_op: datetime | None = None
    afgesloten_op: datetime | None = None
    bewaren_tot: date | None = None
    vernietigd_op: datetime | None = None

    @property
    def ap_nummer(self) -> str:
        """The AP's number of this datalek: that of the first melding."""
        return (self.eerst or self.melding).ap_nummer

    @property
    def gemeld_op(self) -> datetime | None:
        """When this datalek was first filed with the AP; the term of 72 hours ended then. Aware, UTC."""
        return self.eerst.op if self.eerst else self.melding.ingediend_op


@dataclass(frozen=True, slots=True)
class NieuwDossier:
    """What a new dossier starts with; the store adds id and number, and a `uuid` where none is brought along."""

    titel: str
    zaaknummer: str
    regelset: str
    melding: Melding
    kernfeiten: Kernfeiten
    jaar: int  # year in Amsterdam in which the number counts
    aangemaakt_op: datetime
    antwoorden: JsonAntwoorden
    uuid: str = ""


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
    gemeld_op: datetime | None = None  # first filed with the AP
    zaaknummer: str = ""
    ap_nummer: str = ""
    soort_incident: str = ""
    afdeling: str = ""
    behandelaar: str = ""
    betrokkenen_geinformeerd: str = ""
    volgende_actie: str = ""
    volgende_actie_op: date | None = None
    geopend_op: datetime | None = None
    afgesloten_op: datetime | None = None
    bewaren_tot: date | None = None
    vernietigd_op: datetime | None = None
