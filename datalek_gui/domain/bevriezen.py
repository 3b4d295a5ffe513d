"""A melding or a judgement that stands: its answers kept with it, and a digest that shows any later change."""

import hashlib
import json
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from datalek_gui.domain.besluit import OordeelVersie
from datalek_gui.domain.dossier import JsonAntwoorden, Melding, MeldingStatus


def bevries(melding: Melding, antwoorden: JsonAntwoorden, nu: datetime) -> Melding:
    """The same melding, definitief, with a copy of the answers and their SHA-256."""
    return replace(
        melding,
        status=MeldingStatus.DEFINITIEF,
        definitief_op=nu,
        bevroren=deepcopy(antwoorden),
        sha256=vingerafdruk(melding.indeling, antwoorden),
    )


def ontdooi(melding: Melding) -> Melding:
    """The same melding as a concept again; what was copied into the web form may change, so the ticks go."""
    return replace(melding, status=MeldingStatus.CONCEPT, definitief_op=None, bevroren=None, sha256="", overgenomen=())


def leg_oordeel_vast(
    volgnummer: int, op: datetime, reden: str, antwoorden: JsonAntwoorden, beoordeling: dict[str, Any]
) -> OordeelVersie:
    """A judgement that is never changed again, with copies of what it rests on."""
    inhoud = [volgnummer, op.astimezone(UTC).isoformat(), reden, antwoorden, beoordeling]
    return OordeelVersie(volgnummer, op, reden, deepcopy(antwoorden), deepcopy(beoordeling), _digest(inhoud))


def is_ongewijzigd(versie: OordeelVersie) -> bool:
    """False when what is read back is not what was recorded."""
    opnieuw = leg_oordeel_vast(versie.volgnummer, versie.op, versie.reden, versie.antwoorden, versie.beoordeling)
    return opnieuw.sha256 == versie.sha256


def vingerafdruk(indeling: str, antwoorden: JsonAntwoorden) -> str:
    """SHA-256 (hex) over layout code and answers."""
    return _digest([indeling, antwoorden])


def vingerafdruk_pdf(pdf: bytes) -> str:
    """SHA-256 (hex) over the bytes as they are stored."""
    return hashlib.sha256(pdf).hexdigest()


def _digest(inhoud: Any) -> str:
    """Over canonical JSON: sorted keys, no spaces, UTF-8; half an emoji from the clipboard counts as "?"."""
    tekst = json.dumps(inhoud, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(tekst.encode("utf-8", "replace")).hexdigest()
