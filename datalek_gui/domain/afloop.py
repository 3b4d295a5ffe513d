"""How a dossier ended, in the few words that the statutory register and the year overview count by."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from datalek_gui.domain.dossier import Dossier, MeldingSoort, MeldingStatus, Uitkomst
from datalek_gui.domain.formulier.vraag import Vraag
from datalek_gui.domain.termijn import dag_van
from datalek_gui.domain.tijd import AMSTERDAM

Antwoorden = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Registerzaak:
    """A dossier with the answers that count (typed, readable, not behind a false condition) and their questions."""

    dossier: Dossier
    antwoorden: Antwoorden
    vragen: Mapping[str, Vraag]
    nu: datetime


class ApAfloop(StrEnum):
    """Art. 33 lid 1 AVG: reported to the AP in time, late, not (yet); the last one: nothing to report."""

    OP_TIJD = "Op tijd gemeld"
    TE_LAAT = "Te laat gemeld"
    GEMELD = "Gemeld, moment van kennis onbekend"
    NIET = "Besloten niet te melden"
    LOOPT = "Nog niet gemeld, termijn loopt"
    VERSTREKEN = "Nog niet gemeld, termijn verstreken"
    OPEN = "Nog niet gemeld, moment van kennis onbekend"
    GEEN = "Geen melding nodig"


class Geinformeerd(StrEnum):
    """Art. 34 AVG: whether the people concerned were told."""

    JA = "Ja"
    DEELS = "Deels"
    GEPLAND = "Nog niet, wel gepland"
    NEE = "Nee"
    ONBEKEND = "Nog niet besloten"


def is_datalek(dossier: Dossier) -> bool:
    """Found to be one, or reported as one. Taken back is counted too: the register keeps it (art. 33 lid 5)."""
    uitkomst = dossier.kernfeiten.uitkomst
    return uitkomst is Uitkomst.DATALEK or (uitkomst is Uitkomst.ONBEKEND and dossier.gemeld_op is not None)


def is_ingetrokken(dossier: Dossier) -> bool:
    melding = dossier.melding
    return melding.soort is MeldingSoort.INTREKKING and melding.status is MeldingStatus.INGEDIEND


def ap_afloop(zaak: Registerzaak) -> ApAfloop:
    dossier, uiterlijk_op = zaak.dossier, zaak.dossier.kernfeiten.uiterlijk_op
    if dossier.gemeld_op:
        if uiterlijk_op is None:
            return ApAfloop.GEMELD
        return ApAfloop.OP_TIJD if dossier.gemeld_op <= uiterlijk_op else ApAfloop.TE_LAAT
    if dossier.kernfeiten.uitkomst in (Uitkomst.INCIDENT, Uitkomst.DOORSTUREN):
        return ApAfloop.GEEN
    if zaak.antwoorden.get("besluit_ap") == "nee":
        return ApAfloop.NIET
    if uiterlijk_op is None:
        return ApAfloop.OPEN
    return ApAfloop.LOOPT if zaak.nu <= uiterlijk_op else ApAfloop.VERSTREKEN


def geinformeerd(antwoorden: Antwoorden) -> Geinformeerd:
    """From the answers of form v2, else of v1, else from the decision."""
    match antwoorden.get("betrokkenen_gemeld"), antwoorden.get("betrokkenen_gaat_melden"):
        case "ja", _:
            return Geinformeerd.JA
        case "deels", _:
            return Geinformeerd.DEELS
        case _, "ja":
            return Geinformeerd.GEPLAND
        case _, "nee":
            return Geinformeerd.NEE
    match antwoorden.get("v1_betrokkenen_melden"), antwoorden.get("v1_gemeld_op"):
        case "ja", None:
            return Geinformeerd.GEPLAND
        case "ja", _:
            return Geinformeerd.JA
        case "nee", _:
            return Geinformeerd.NEE
    besluit = antwoorden.get("besluit_betrokkenen")
    return {"nee": Geinformeerd.NEE, "later": Geinformeerd.GEPLAND}.get(str(besluit), Geinformeerd.ONBEKEND)


def peildag(dossier: Dossier, antwoorden: Antwoorden) -> date:
    """The day by which a dossier is counted: of kennis, else of discovery, of the internal report, of its making.

    Not the day on which the dossier was made: a register that was read in late would put all its years into one.
    """
    dagen = (antwoorden.get(sleutel) for sleutel in ("incident_ontdekt_op", "v1_ontdekt_op", "intern_gemeld_op"))
    gevonden = (dag_van(waarde) for waarde in (dossier.kernfeiten.kennis_op, *dagen))
    return next((dag for dag in gevonden if dag), dossier.aangemaakt_op.astimezone(AMSTERDAM).date())
