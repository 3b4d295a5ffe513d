"""Is it a datalek? The three questions of onderdeel 1 of the Toetsingskader, in their order.

Who is responsible decides who handles it; without personal data or without a breach of security it is an
incident, which stays in the register (art. 33 lid 5 AVG covers breaches; the file shows why this is none).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from datalek_gui.domain.dossier import Uitkomst


@dataclass(frozen=True, slots=True)
class Vaststelling:
    uitkomst: Uitkomst
    reden: str  # B1 sentences
    bron: str


ANDER = {
    "verwerker": "U bent verwerker. Licht de verwerkingsverantwoordelijke direct in; die beslist over de melding.",
    "ander": "Een andere organisatie is verantwoordelijk voor deze verwerking. Stuur de melding direct door.",
}
GEEN_GEGEVENS = {
    "anoniem": "De gegevens zijn volledig anoniem. Vraag bij twijfel juridisch advies.",
    "overleden": "Het gaat alleen om overleden personen. Hun gegevens vallen niet onder de AVG.",
    "bedrijf": "Het gaat alleen om gegevens van bedrijven, niet van mensen.",
}
GEEN_INBREUK = {
    "dreiging": "Er was alleen een dreiging of zwakke plek; er is niets met persoonsgegevens gebeurd.",
    "ongeopend_retour": "De post kwam ongeopend terug; niemand heeft de gegevens gezien.",
    "eigen_schuld": "De betrokkene gaf zelf geen (tijdige) adreswijziging door; uw beveiliging is niet geschonden.",
    "onderhoud": "Het ging om gewoon onderhoud; de bedrijfsvoering is niet verstoord.",
    "gewist": "Het apparaat was versleuteld en is op afstand gewist; de gegevens zijn niet bekeken.",
    "open_envelop": "Het is niet waarschijnlijk dat iemand de brief uit de open envelop heeft gelezen.",
    "terecht_ontvangen": "De ontvanger hoorde het stuk te krijgen; er is niets misgegaan.",
    "niet_ingezien": "Er is vastgesteld dat niemand de gegevens heeft gezien.",
    "geen_verstoring": "Door de storing is het gewone werk niet verstoord.",
}


def stel_vast(antwoorden: Mapping[str, Any]) -> Vaststelling:
    """Outcome and reason; `ONBEKEND` as long as one of the three questions is open."""
    wie = antwoorden.get("is_verantwoordelijke")
    wat = antwoorden.get("zijn_persoonsgegevens")
    hoe = antwoorden.get("is_inbreuk")
    if wie in ANDER:
        return Vaststelling(Uitkomst.DOORSTUREN, ANDER[wie], "Toetsingskader 1.1; AVG art. 33 lid 2")
    if wat in GEEN_GEGEVENS:
        return Vaststelling(Uitkomst.INCIDENT, GEEN_GEGEVENS[wat], "Toetsingskader 1.2")
    if hoe in GEEN_INBREUK:
        return Vaststelling(Uitkomst.INCIDENT, GEEN_INBREUK[hoe], "Toetsingskader 1.3")
    if wie in ("ja", "gezamenlijk") and wat == "ja" and hoe == "ja":
        reden = "U bent verantwoordelijk, er zijn persoonsgegevens bij betrokken en de beveiliging is geschonden."
        return Vaststelling(Uitkomst.DATALEK, reden, "AVG art. 4 onder 12; Toetsingskader 1.1-1.3")
    return Vaststelling(Uitkomst.ONBEKEND, _wat_nog(wie, wat, hoe), "Toetsingskader onderdeel 1")


def _wat_nog(wie: Any, wat: Any, hoe: Any) -> str:
    """Everything else was decided before this is asked, so at least one question is open."""
    open_vragen = [
        vraag
        for vraag, antwoord, bekend in (
            ("wie verantwoordelijk is", wie, ("ja", "gezamenlijk")),
            ("of het persoonsgegevens zijn", wat, ("ja",)),
            ("of er een inbreuk is", hoe, ("ja",)),
        )
        if antwoord not in bekend
    ]
    return f"Nog niet bekend: {', '.join(open_vragen[:-1])}{' en ' if len(open_vragen) > 1 else ''}{open_vragen[-1]}."
