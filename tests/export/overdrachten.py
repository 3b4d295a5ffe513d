"""A handover page for tests: a few changes, something to do, two parties."""

from datetime import timedelta
from typing import Any

from datalek_gui.domain.gewijzigd import Onderdeel, Overzicht, Wijziging
from datalek_gui.export.overdracht_pdf import OverdrachtStuk
from tests.export.bouwers import NU

HASH = "c0ffee" * 10 + "abcd"


def een_wijziging(**anders: Any) -> Wijziging:
    waarden: dict[str, Any] = {
        "wat": "Antwoord: Wie behandelt dit dossier",
        "daad": "gewijzigd",
        "oud": "",
        "nieuw": "Datalekteam",
        "op": NU - timedelta(hours=2),
        "wie": ("jdevries", "pbakker"),
        "keer": 2,
    }
    return Wijziging(**{**waarden, **anders})


def een_overdracht(**anders: Any) -> OverdrachtStuk:
    wijzigingen = (een_wijziging(), een_wijziging(wat="Melding: 1", daad="ingediend bij de AP", nieuw="", keer=1))
    waarden: dict[str, Any] = {
        "dossiernummer": "2026-001",
        "titel": "Laptop gestolen",
        "organisatie": "Gemeente Noorderstad",
        "gemaakt_op": NU,
        "gewijzigd": Overzicht(NU - timedelta(days=1), (Onderdeel("Antwoorden", wijzigingen),), HASH),
        "van": "jdevries",
        "aan": "het datalekteam",
        "notitie": "Bel morgen de leverancier.",
        "stand": (("Behandelaar", "Datalekteam"), ("Risico", "beperkt")),
        "te_doen": ("Actie 3: Bel de leverancier.",),
        "partijen": ("Leverancier, Verwerker", "FG"),
    }
    return OverdrachtStuk(**{**waarden, **anders})
