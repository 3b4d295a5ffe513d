"""A melding that stands: its answers kept with it, and a digest that shows any later change."""

import hashlib
import json
from copy import deepcopy
from dataclasses import replace
from datetime import datetime

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


def vingerafdruk(indeling: str, antwoorden: JsonAntwoorden) -> str:
    """SHA-256 (hex) over layout code and answers as canonical JSON: sorted keys, no spaces, UTF-8."""
    inhoud = json.dumps([indeling, antwoorden], sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(inhoud.encode()).hexdigest()
