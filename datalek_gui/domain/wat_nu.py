"""What to do next after step 2, per exit (Toetsingskader onderdeel 1): an outcome alone sends nobody anywhere.

Nieuwe uitgang? 1. de optie bij haar vraag (vragen.toml) 2. een regel in PER_ANTWOORD 3. draai pytest.
"""

from collections.abc import Mapping
from typing import Any

from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.vaststelling import Vaststelling

_LEG_VAST = "Leg in de toelichting vast waarom dit geen datalek is; het dossier blijft in uw register."
# (question, answer) → what to do; the first that holds speaks.
PER_ANTWOORD: dict[tuple[str, Any], str] = {
    ("is_verantwoordelijke", "verwerker"): (
        "Informeer de organisatie waarvoor u werkt direct, en noteer wie u wanneer sprak. "
        "Zij beslist over de melding (AVG art. 33 lid 2)."
    ),
    ("is_verantwoordelijke", "ander"): (
        "Stuur de melding vandaag nog door naar die organisatie, en noteer aan wie en wanneer (Toetsingskader 1.1)."
    ),
    ("gezamenlijk_afspraken", False): (
        "Vraag juridische zaken wie dit datalek afhandelt. Ga intussen door: de termijn wacht daar niet op "
        "(Toetsingskader 1.1)."
    ),
    ("zijn_persoonsgegevens", "anoniem"): f"Vraag juridische zaken of de gegevens echt anoniem zijn. {_LEG_VAST}",
    ("zijn_persoonsgegevens", "overleden"): (
        f"Kijk of de gegevens ook iets zeggen over nabestaanden; dan kan het toch een datalek zijn. {_LEG_VAST}"
    ),
    ("zijn_persoonsgegevens", "bedrijf"): (
        f"Kijk of er namen of contactgegevens van mensen bij staan; dan kan het toch een datalek zijn. {_LEG_VAST}"
    ),
    (
        "is_inbreuk",
        "dreiging",
    ): f"Meld de zwakke plek bij informatiebeveiliging, zodat die wordt verholpen. {_LEG_VAST}",
    ("is_inbreuk", "gewist"): f"Bewaar het bewijs dat het apparaat op tijd is gewist. {_LEG_VAST}",
    ("is_inbreuk", "open_envelop"): (
        f"Delen meer mensen één brievenbus, dan is het wel een datalek: kies dan ‘Ja’. {_LEG_VAST}"
    ),
}
PER_UITKOMST = {
    Uitkomst.DATALEK: "Vul de stappen 3 tot en met 7 in. In stap 7 staat dan het advies over melden en informeren.",
    Uitkomst.INCIDENT: _LEG_VAST,
    Uitkomst.DOORSTUREN: "Stuur de melding direct door, en noteer aan wie en wanneer (Toetsingskader 1.1).",
    Uitkomst.ONBEKEND: (
        "Beantwoord de drie vragen hierboven. Weet u iets nog niet, ga dan door alsof het een datalek is: de termijn "
        "van 72 uur loopt (AVG art. 33 lid 1)."
    ),
}


def wat_nu(vaststelling: Vaststelling, antwoorden: Mapping[str, Any]) -> str:
    """One to three sentences. An exit speaks only when the outcome follows from it; joint control always."""
    for (vraag, antwoord), zin in PER_ANTWOORD.items():
        if antwoorden.get(vraag) == antwoord and _past(vraag, vaststelling.uitkomst, antwoorden):
            return zin
    return PER_UITKOMST[vaststelling.uitkomst]


def _past(vraag: str, uitkomst: Uitkomst, antwoorden: Mapping[str, Any]) -> bool:
    if vraag == "gezamenlijk_afspraken":
        gezamenlijk = antwoorden.get("is_verantwoordelijke") == "gezamenlijk"
        return gezamenlijk and uitkomst in (Uitkomst.DATALEK, Uitkomst.ONBEKEND)
    return uitkomst is (Uitkomst.DOORSTUREN if vraag == "is_verantwoordelijke" else Uitkomst.INCIDENT)
