"""Objects for tests, each complete and legal as it comes; name only what the test is about."""

import json
from datetime import UTC, date, datetime
from typing import Any

from datalek_gui.domain.brieven.invulvelden import Briefgegevens
from datalek_gui.domain.dossier import Dossier, Kernfeiten, Melding, NieuwDossier
from datalek_gui.domain.formulier.afleidingen import Omstandigheden
from datalek_gui.domain.formulier.voorwaarde import Conditie, Voorwaarde
from datalek_gui.domain.formulier.vraag import (
    Hoofdstuk,
    Indeling,
    Kolom,
    Optie,
    Regelset,
    Rubriek,
    Vraag,
    Vraagsoort,
)
from tests.conftest import RESOURCES, VAST

OEFENING = "2022_aanvraagloket"  # the practice dossier without open points, in the form of today


def een_optie(sleutel: str, **anders: Any) -> Optie:
    return Optie(sleutel, **{"tekst": sleutel.capitalize(), **anders})


def een_vraag(sleutel: str = "samenvatting", soort: Vraagsoort = Vraagsoort.TEKST, **anders: Any) -> Vraag:
    """Options a, b and c where the kind has options; columns naam and rol (klant, bedrijf) where it has rows."""
    waarden: dict[str, Any] = {"tekst": f"Wat is {sleutel}?"}
    if soort in (Vraagsoort.KEUZE, Vraagsoort.MEERKEUZE):
        waarden["opties"] = tuple(een_optie(letter) for letter in "abc")
    if soort is Vraagsoort.LIJST:
        rollen = (een_optie("klant"), een_optie("bedrijf"))
        waarden["kolommen"] = (Kolom("naam", "Naam"), Kolom("rol", "Rol", rollen))
    return Vraag(sleutel, soort, **{**waarden, **anders})


def als(vraag: str, test: str = "is", waarde: Any = True) -> Voorwaarde:
    return Voorwaarde(vraag, test, waarde)


def een_rubriek(*vragen: Vraag, toon_als: Conditie | None = None, **anders: Any) -> Rubriek:
    return Rubriek(vragen, toon_als=toon_als, **anders)


def een_hoofdstuk(*delen: Vraag | Rubriek, nummer: str = "1", **anders: Any) -> Hoofdstuk:
    """Loose questions share one section."""
    los = tuple(deel for deel in delen if isinstance(deel, Vraag))
    rubrieken = tuple(deel for deel in delen if isinstance(deel, Rubriek)) + ((Rubriek(los),) if los else ())
    return Hoofdstuk(
        nummer, **{"titel": f"Hoofdstuk {nummer}", "sleutel": f"stap{nummer}", **anders}, rubrieken=rubrieken
    )


def een_indeling(*delen: Vraag | Rubriek | Hoofdstuk, code: str = "proef", **anders: Any) -> Indeling:
    hoofdstukken = tuple(deel for deel in delen if isinstance(deel, Hoofdstuk))
    los = [deel for deel in delen if not isinstance(deel, Hoofdstuk)]
    if los:
        hoofdstukken += (een_hoofdstuk(*los),)
    waarden = {"titel": "Proef", "weergave": "v2", "geldig_vanaf": date(2018, 5, 25), **anders}
    return Indeling(code, hoofdstukken=hoofdstukken, **waarden)


def een_regelset(**anders: Any) -> Regelset:
    waarden: dict[str, Any] = {
        "code": "avg_2018",
        "titel": "AVG",
        "geldig_vanaf": date(2018, 5, 25),
        "melden_uren": 72,
        "melden_drempel": "risico",
        "informeren_drempel": "hoog_risico",
        "vervolg_dagen": 28,
        "bron": "AVG art. 33 lid 1",
    }
    return Regelset(**{**waarden, **anders})


def omstandigheden(peildatum: datetime = VAST, **regels: Any) -> Omstandigheden:
    return Omstandigheden(peildatum, een_regelset(**regels))


def een_melding(**anders: Any) -> Melding:
    return Melding(**{"indeling": "v2", **anders})


def een_dossier(**anders: Any) -> Dossier:
    waarden: dict[str, Any] = {
        "id": 1,
        "nummer": "2026-001",
        "titel": "Laptop gestolen",
        "zaaknummer": "Z-2026-118",
        "regelset": "avg_2018",
        "melding": een_melding(),
        "kernfeiten": Kernfeiten(),
        "aangemaakt_op": VAST,
        "gewijzigd_op": VAST,
    }
    return Dossier(**{**waarden, **anders})


def een_nieuw_dossier(**anders: Any) -> NieuwDossier:
    waarden: dict[str, Any] = {
        "titel": "Laptop gestolen",
        "zaaknummer": "Z-2026-118",
        "regelset": "avg_2018",
        "melding": een_melding(),
        "kernfeiten": Kernfeiten(),
        "jaar": 2026,
        "aangemaakt_op": VAST,
        "antwoorden": {"samenvatting": "Een laptop is gestolen."},
    }
    return NieuwDossier(**{**waarden, **anders})


# A decision with all that recording it asks for.
BESLOTEN = {
    "besluit_ap": "ja",
    "besluit_ap_reden": "Een risico is niet onwaarschijnlijk.",
    "besluit_betrokkenen": "ja",
    "besluit_betrokkenen_reden": "Zij kunnen dan zelf opletten.",
    "besluit_door": "Directeur",
}


def oefening(naam: str = OEFENING) -> dict[str, Any]:
    """A practice dossier as JSON."""
    inhoud: dict[str, Any] = json.loads((RESOURCES / "oefendossiers" / f"{naam}.json").read_text(encoding="utf-8"))
    return inhoud


def een_invoer(**anders: Any) -> dict[str, Any]:
    """A small concept in the open JSON."""
    waarden: dict[str, Any] = {
        "formaat": 1,
        "titel": "Brief aan verkeerd adres",
        "indeling": "v2",
        "regelset": "avg_2018",
        "antwoorden": {"samenvatting": "Een brief kwam bij de buren."},
    }
    return {**waarden, **anders}


ORGANISATIE = {
    "organisatie_naam": "Gemeente Noorderstad",
    "organisatie_adres": "Havenplein 10",
    "organisatie_postcode": "1234 AD",
    "organisatie_plaats": "Noorderstad",
    "contact_telefoon": "088-123 45 00",
    "contact_email": "privacy@voorbeeld.nl",
    "fg_naam": "S. Visser",
    "ondertekenaar_naam": "C. Dekker",
    "ondertekenaar_functie": "Directeur",
}
BRIEF = {
    "brief_naam": "Mevrouw G. Özdemir-Şahin",
    "brief_adres": "Wierdeweg 9",
    "brief_postcode": "1234 AK",
    "brief_plaats": "Westerwierde",
    "brief_aanhef": "Geachte mevrouw Özdemir-Şahin",
    "brief_gebeurtenis": "Een brief voor u kwam bij uw buren.",
    "brief_gegevens": "Uw naam en uw adres.",
    "brief_gevolgen": "De kans dat u hier last van krijgt, is klein.",
    "brief_maatregelen": "Wij hebben de brief opgehaald.",
    "brief_advies": "U hoeft niets te doen.",
    "incident_ontdekt_op": date(2026, 11, 20),
}


def briefgegevens(**antwoorden: Any) -> Briefgegevens:
    """Everything a letter needs; a value None leaves that answer out."""
    alle = {sleutel: waarde for sleutel, waarde in {**BRIEF, **antwoorden}.items() if waarde is not None}
    return Briefgegevens(alle, ORGANISATIE, {}, "2026-001", date(2026, 11, 21))


def utc(jaar: int, maand: int, dag: int, uur: int = 0, minuut: int = 0) -> datetime:
    return datetime(jaar, maand, dag, uur, minuut, tzinfo=UTC)
