"""The route card: who does what in hour 0, 24, 48 and 72, on one page beside the telephone.

Hours count from the moment of kennis (AVG art. 33 lid 1). Roles, not names: an organisation fills in who that is.

Nieuwe stap op de kaart? 1. een regel in KAART, onder haar uur  2. draai pytest (zij moet op één bladzijde blijven).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from datalek_gui.domain.tijd import AMSTERDAM, WEEKDAGEN, toon_moment

BEHANDELAAR, FG, ICT, JZ = "Behandelaar", "FG", "ICT of leverancier", "Juridische zaken"
LEIDING, WOORDVOERING, AFDELING, PUBLIEK = "Leidinggevende", "Woordvoering", "Afdeling", "Klantcontact"


@dataclass(frozen=True, slots=True)
class Taak:
    wie: str
    wat: str
    bron: str = ""


@dataclass(frozen=True, slots=True)
class Etappe:
    """What has to be done from this hour on. `doel`: what must be true before the next."""

    uur: int
    doel: str
    taken: tuple[Taak, ...]


KAART = (
    Etappe(
        0,
        "Het lek is dicht, de klok loopt, iemand heeft de leiding.",
        (
            Taak(AFDELING, "Stop het lek, bewaar het bewijs en bel de behandelaar. Wis niets."),
            Taak(BEHANDELAAR, "Open een dossier en noteer wanneer u kennis kreeg: dan begint de termijn.",
                 "AVG art. 33 lid 1"),
            Taak(ICT, "Sluit toegang af, zet logbestanden veilig, haal op afstand terug of wis wat kwijt is."),
            Taak(BEHANDELAAR, "Vraag een verkeerde ontvanger niet verder te lezen en alles terug te sturen of te "
                 "vernietigen.", "Toetsingskader bijlage 2"),
            Taak(BEHANDELAAR, "Een verwerker waarschuwt zijn opdrachtgever meteen; is een ander verantwoordelijk, "
                 "stuur dan door.", "AVG art. 33 lid 2; Toetsingskader 1.1"),
        ),
    ),
    Etappe(
        24,
        "Het is duidelijk of dit een datalek is, en van wie welke gegevens het zijn.",
        (
            Taak(AFDELING, "Zoek uit wat er gebeurde: welke gegevens, van wie, hoeveel, bij wie kwamen zij terecht."),
            Taak(BEHANDELAAR, "Beantwoord stap 2: is het een datalek? Bereken daarna het risico: ernst maal kans.",
                 "Toetsingskader onderdelen 1 en 2"),
            Taak(FG, "Is geïnformeerd en geeft advies; het advies staat in het dossier.", "AVG art. 38 lid 1"),
            Taak(LEIDING, "Beslist bij een zeer groot risico over het calamiteitenplan.", "Toetsingskader onderdeel 2"),
            Taak(WOORDVOERING, "Heeft een korte tekst klaar voor wie belt."),
        ),
    ),
    Etappe(
        48,
        "Er is besloten: melden of niet, informeren of niet, en waarom.",
        (
            Taak(JZ, "Geeft advies bij twijfel; stuur het hele interne meldingsformulier mee.",
                 "Toetsingskader onderdelen 2 en 3"),
            Taak(LEIDING, "Besluit over melden aan de AP en informeren van betrokkenen; een tweede persoon kijkt mee.",
                 "AVG art. 33 en 34"),
            Taak(BEHANDELAAR, "Leg het oordeel vast, ook als u niet meldt: de AP kan ernaar vragen.",
                 "AVG art. 33 lid 5"),
            Taak(BEHANDELAAR, "Vul de melding in; is iets nog onbekend, meld dan voorlopig.", "AVG art. 33 lid 4"),
            Taak(WOORDVOERING, "Leest de brief aan de betrokkenen mee op begrijpelijke taal.", "AVG art. 34 lid 2"),
        ),
    ),
    Etappe(
        72,
        "De melding is ingediend bij de AP; wie een hoog risico loopt, weet het.",
        (
            Taak(BEHANDELAAR, "Meld vóór dit uur op het webformulier van de AP en bewaar de ontvangstbevestiging. "
                 "Te laat? Meld toch en geef de reden.", "AVG art. 33 lid 1"),
            Taak(BEHANDELAAR, "Informeer de betrokkenen zo snel mogelijk bij een hoog risico.", "AVG art. 34 lid 1"),
            Taak(PUBLIEK, "Weet wat er in de brief staat en wie de vragen beantwoordt."),
            Taak(BEHANDELAAR, "Plan de vervolgmelding, de acties en de navraag bij ontvangers.",
                 "Toetsingskader onderdeel 3"),
            Taak(AFDELING, "Neemt maatregelen zodat het niet nog eens gebeurt."),
        ),
    ),
)  # fmt: skip


def kop(etappe: Etappe, kennis_op: datetime | None) -> str:
    """ "Uur 24 – zaterdag 21-11-2026 17:00"; without a moment of kennis only the hour."""
    if kennis_op is None:
        return f"Uur {etappe.uur}"
    moment = kennis_op + timedelta(hours=etappe.uur)
    return f"Uur {etappe.uur} – {WEEKDAGEN[moment.astimezone(AMSTERDAM).weekday()]} {toon_moment(moment)}"


def etappe_nu(kennis_op: datetime | None, nu: datetime) -> int | None:
    """The hour of the card that has begun last; None before the first, or without a moment of kennis."""
    if kennis_op is None or nu < kennis_op:
        return None
    return max(etappe.uur for etappe in KAART if kennis_op + timedelta(hours=etappe.uur) <= nu)


def rollen() -> tuple[str, ...]:
    """The roles of the card in their order, each once: a line to write a name and number on."""
    return tuple(dict.fromkeys(taak.wie for etappe in KAART for taak in etappe.taken))
