"""Pieces to print: a small form by hand, the real forms with the answers of a real print, and a letter."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from datalek_gui.domain.brieven.brief import Alinea, Brief
from datalek_gui.domain.dossier import MeldingStatus
from datalek_gui.domain.formulier.antwoorden import zichtbare_hoofdstukken
from datalek_gui.domain.formulier.loader import Formulier, load_formulier
from datalek_gui.domain.formulier.vraag import Hoofdstuk, Indeling, Rubriek, Vraag, Vraagsoort
from datalek_gui.export.formulier_pdf import FormulierStuk

WORTEL = Path(__file__).parents[2]
FONTS = WORTEL / "resources" / "fonts"
NU = datetime(2026, 11, 21, 13, 3, tzinfo=UTC)
SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


def een_indeling(*vragen: Vraag, weergave: str = "v2") -> Indeling:
    rubriek = Rubriek(vragen, nummer="1.1", titel="De melding")
    return Indeling(
        "proef", "Proefformulier", weergave, date(2021, 5, 31), (Hoofdstuk("1", "Introductie", (rubriek,)),)
    )


def een_stuk(indeling: Indeling, antwoorden: Mapping[str, Any], **anders: Any) -> FormulierStuk:
    velden: dict[str, Any] = {
        "hoofdstukken": indeling.hoofdstukken,
        "dossiernummer": "2026-001",
        "organisatie": "Gemeente Noorderstad",
        "status": MeldingStatus.CONCEPT,
        "sha256": SHA,
        "ap_nummer": "",
        "ingediend_op": None,
        "gemaakt_op": NU,
    } | anders
    return FormulierStuk(indeling=indeling, antwoorden=antwoorden, **velden)


def stuk_met_tekst(tekst: str, **anders: Any) -> FormulierStuk:
    """One free-text question with this answer."""
    vraag = Vraag("samenvatting", Vraagsoort.LANGE_TEKST, "Geef een samenvatting van het incident", verplicht=True)
    return een_stuk(een_indeling(vraag), {"samenvatting": tekst}, **anders)


@lru_cache(maxsize=1)
def formulier() -> Formulier:
    return load_formulier(WORTEL / "resources")


def echt_stuk(code: str, antwoorden: Mapping[str, Any], **anders: Any) -> FormulierStuk:
    """A form of the AP as shipped; follow-up is obliged, as in the print of 18-11-2022."""
    indeling = formulier().indelingen[code]
    hoofdstukken = zichtbare_hoofdstukken(indeling, antwoorden, {"vervolg_verplicht": True, "te_laat": False})
    return een_stuk(indeling, antwoorden, hoofdstukken=hoofdstukken, **anders)


def afdruk(naam: str) -> list[str]:
    """Lines of a real print (tests/data/pdf)."""
    return (WORTEL / "tests" / "data" / "pdf" / f"{naam}.txt").read_text(encoding="utf-8").splitlines()


INGEDIEND = datetime(2022, 11, 18, 16, 27, tzinfo=UTC)

AANVRAAGLOKET: dict[str, Any] = {
    "melding_wat": "nieuw",
    "melding_soort": "regulier",
    "wettelijke_bepaling": "avg",
    "toezichthouders_gemeld": False,
    "grensoverschrijdend": False,
    "organisatie_fg_nummer": "FG999901",
    "organisatie_naam": "Uitvoeringsinstituut Herstel Noord",
    "organisatie_adres": "Havenplein 10",
    "organisatie_postcode": "1234 AD",
    "organisatie_plaats": "Noorderstad",
    "organisatie_sector": "openbaar_bestuur",
    "organisatie_sector_onderdeel": "overig_openbaar_bestuur",
    "melder_naam": "M. Terpstra",
    "melder_functie": "Adviseur privacy",
    "melder_email": "m.terpstra@voorbeeld.nl",
    "melder_telefoon": "088-123 45 12",
    "melder_is_contactpersoon": True,
    "andere_organisaties": False,
    "inbreuk_duurt_voort": "nee",
    "inbreuk_start": date(2021, 11, 1),
    "inbreuk_einde": date(2022, 11, 18),
    "incident_ontdekt_op": date(2022, 11, 17),
    "hoe_ontdekt": "een betrokkene en een journalist hebben vragen gesteld aan het UHN, nl waarom gegevens zijn "
    "verstrekt aan een derde partij. UHN heeft die gegevens niet verstrekt, uit nader onderzoek blijkt dat misbruik "
    "gemaakt kon worden van het aanvraagloket.",
    "ontdekt_is_kennis": True,
    "aard_inbreuk": ("ingezien",),
    "aard_incident": "klantportaal",
    "samenvatting": "Op het klantportaal voor de aanvraag van de EVR regeling (na inloggen met DigiD) was het mogelijk "
    "om zelf een adres in te voeren, het systeem gaf dan over dat adres de informatie of er al een schadedossier was "
    "(en daarmee dat er geen EVR aanvraag meer mogelijk was). Een derde commerciële partij heeft een aantal adressen "
    "daarop ingevoerd en heeft een aantal betrokkenen aangeschreven die wellicht nog wel gebruik konden maken van de "
    "EVR met het aanbod daarbij te helpen (rechtshulp) tegen een percentage van het te krijgen bedrag.",
    "gegevens_algemeen": ("anders",),
    "gegevens_algemeen_anders": "de informatie of voor een (door ingelogde bezoeker ingevoerd) adres al een eerdere "
    "schademelding is geweest",
    "records_aantal": 100_000,
    "records_toelichting": "in het portaal kan telkens 1 adres worden ingevoerd, van dat adres wordt dan aangegeven of "
    "er al een schadedossier bestaat, die informatie komt uit een database",
    "betrokkenen_groepen": ("anders",),
    "betrokkenen_groepen_anders": "inwoners bevingengebied",
    "betrokkenen_omschrijving": "inwoners van het aardbevingengebied die een schademelding hebben gedaan "
    "of kunnen doen",
    "betrokkenen_aantal_bekend": "bandbreedte",
    "betrokkenen_minimum": 1,
    "betrokkenen_maximum": 10_000,
    "maatregelen_vooraf": ("nee",),
    "gevolgen_verwerking": ("kennisgenomen", "misbruik"),
    "gevolgen_betrokkenen": ("anders",),
    "gevolgen_betrokkenen_anders": "betrokkenen kunnen benaderd worden door de inbreukmakend partij met een "
    "(commercieel)aanbod om hun te helpen bij een schademelding, zo'n benadering kan onverwacht en ongewenst zijn",
    "risico_ernst": "beperkt",
    "risico_toelichting": "van de betrokkenen is nu bij een derde partij bekend of er op hun adres al een "
    "aardbevingsschademelding is geweest of niet, de betrokkenen kunnen vervolgens worden benaderd met een commercieel "
    "aanbod voor rechtshulp bij een eventuele schademelding. Zonder bewuste actie van betrokkene kan zo'n "
    "schademelding niet worden gedaan. De schade, indien die wordt ervaren, is beperkt tot een onverwacht en wellicht "
    "ongewenst aanbod tot rechtshulp.",
    "betrokkenen_gemeld": "nee",
    "betrokkenen_gaat_melden": "onbekend",
    "reden_niet_informeren": ("anders",),
    "reden_niet_informeren_anders": "het is nog niet bekend of de inbreukmakend partij ons kan informeren van welke "
    "adressen ze de betreffende informatie hebben ingezien en wie ze hebben aangeschreven",
    "maatregelen_aanpak": "ja",
    "maatregelen_aanpak_toelichting": "de mogelijkheid om zelf een adres in te voeren is verwijderd",
    "maatregelen_voorkomen": "ja",
    "maatregelen_voorkomen_toelichting": "op de portal kan nu alleen informatie worden gekregen van een adres dat is "
    "gekoppeld aan het DigiD",
    "melding_definitief": "voorlopig",
    "vervolg_uiterlijk": date(2022, 12, 16),
    "vervolg_toelichting": "als duidelijk is om welke betrokkenen het gaat en of deze persoonlijk geïnformeerd "
    "gaan worden",
    "verklaring_waarheid": True,
    "verklaring_bevoegd": True,
    "verklaring_privacy": True,
}


def een_brief(**anders: Any) -> Brief:
    velden: dict[str, Any] = {
        "afzender": ("Gemeente Noorderstad", "Havenplein 10", "1234 AD Noorderstad", "088-123 45 00"),
        "retouradres": "Postbus 100, 1230 AA Noorderstad",
        "geadresseerde": ("Mevrouw Ş. Łukasz-van den IJssel", "Lange Voorhout 12-bis", "2514 EG  's-Gravenhage"),
        "referentie": (
            ("Datum", "21 november 2026"),
            ("Ons kenmerk", "2026-001"),
            ("Behandeld door", "M. Terpstra"),
            ("Telefoon", "088-123 45 12"),
        ),
        "onderwerp": "Waarschuwing: uw gegevens zijn bij een datalek betrokken",
        "aanhef": "Geachte mevrouw Łukasz-van den IJssel,",
        "alineas": ALINEAS,
        "slot": "Met vriendelijke groet,",
        "ondertekening": ("M. Terpstra", "Adviseur privacy", "namens het college van burgemeester en wethouders"),
    } | anders
    return Brief(**velden)


ALINEAS = (
    Alinea(
        "Op 17 november 2026 is een brief met uw gegevens naar een verkeerd adres gestuurd. Iemand anders heeft die "
        "brief geopend en gelezen. Wij vinden dit heel vervelend en bieden u onze excuses aan. In deze brief leest u "
        "wat er is gebeurd, wat u zelf kunt doen en wat wij doen."
    ),
    Alinea(
        "Bij het inpakken zijn twee brieven verwisseld. Daardoor kreeg een andere inwoner de brief die voor u was "
        "bedoeld. Hij heeft ons dezelfde dag gebeld en de brief op 19 november teruggebracht.",
        kop="Wat is er gebeurd?",
    ),
    Alinea(
        "In de brief stonden deze gegevens van u:",
        kop="Om welke gegevens gaat het?",
        punten=("uw naam en adres", "uw klantnummer", "de hoogte van uw uitkering over oktober 2026"),
    ),
    Alinea(
        "De kans op misbruik is klein, omdat de ontvanger de brief heeft teruggebracht. Wel weet hij nu hoeveel "
        "uitkering u krijgt.",
        kop="Wat kunnen de gevolgen zijn?",
    ),
    Alinea(
        "Wees alert op vreemde telefoontjes of e-mails. Geef nooit uw DigiD-wachtwoord. Denkt u dat iemand misbruik "
        "maakt van uw gegevens? Meld dit bij het Centraal Meldpunt Identiteitsfraude.",
        kop="Wat kunt u zelf doen?",
    ),
    Alinea(
        "Wij hebben het datalek gemeld bij de Autoriteit Persoonsgegevens. Twee medewerkers controleren nu samen elke "
        "brief voordat die weggaat. [nog invullen: maatregel voor de lange termijn]",
        kop="Wat doen wij?",
    ),
    Alinea(
        "Bel dan onze functionaris gegevensbescherming, mevrouw A. de Vries, op 088-123 45 13, of mail naar "
        "<fg@noorderstad.nl>.",
        kop="Heeft u vragen?",
    ),
)
