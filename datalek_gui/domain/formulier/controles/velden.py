"""Slips within one field, and particulars that should stand in another."""

import re
from collections.abc import Iterator

from datalek_gui.domain.brieven.bezwaren import bevat_bsn
from datalek_gui.domain.formulier.afleidingen import Omstandigheden
from datalek_gui.domain.formulier.antwoorden import Ernst, Punt
from datalek_gui.domain.formulier.controles.gemeen import Antwoorden, is_nvt
from datalek_gui.domain.tekst import is_postcode


def postcode_klopt(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """A Dutch address has a postcode like 1234 AB; a letter abroad names its country."""
    sleutels = ["organisatie_postcode"] + ["brief_postcode"] * (not antwoorden.get("brief_land"))
    for sleutel in sleutels:
        postcode = antwoorden.get(sleutel)
        if isinstance(postcode, str) and postcode.strip() and not is_postcode(postcode):
            yield Punt(sleutel, "Deze postcode lijkt niet te kloppen. Schrijf haar als 1234 AB.", Ernst.LET_OP)


_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)*\.[a-z]{2,}", re.IGNORECASE)


def emailadres_klopt(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """The AP answers to this address."""
    for sleutel in ("melder_email", "contactpersoon_email", "indiener_email"):
        adres = antwoorden.get(sleutel)
        if isinstance(adres, str) and adres.strip() and not _EMAIL.fullmatch(adres.strip()):
            yield Punt(
                sleutel, "Dit e-mailadres lijkt niet te kloppen. Schrijf het als naam@organisatie.nl.", Ernst.LET_OP
            )


def kvk_nummer_klopt(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Eight figures (Handelsregister); twelve are the number of a branch."""
    nummer = antwoorden.get("organisatie_kvk")
    if isinstance(nummer, str) and nummer.strip() and not re.fullmatch(r"\d{8}", re.sub(r"[ .]", "", nummer)):
        yield Punt("organisatie_kvk", "Een KvK-nummer heeft acht cijfers. Controleer het nummer.", Ernst.LET_OP)


def niet_van_toepassing(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Typed where a question does not apply: the AP reads an answer; empty says it better. Own questions too."""
    for sleutel, antwoord in antwoorden.items():
        if isinstance(antwoord, str) and is_nvt(antwoord):
            yield Punt(
                sleutel,
                "Hier staat ‘niet van toepassing’. Speelt de vraag niet? Laat het veld dan leeg. Speelt zij wel? Geef "
                "dan een antwoord.",
                Ernst.LET_OP,
                bron="AP-formulier, toelichting per vraag",
            )


_ACHT_CIJFERS = re.compile(r"\d(?:[ .-]?\d){7}")  # without these no need to look closer


def bsn_in_tekst(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """A burgerservicenummer does not belong in a story for the AP; the letter has its own check."""
    for sleutel, antwoord in antwoorden.items():
        if not isinstance(antwoord, str) or not _ACHT_CIJFERS.search(antwoord) or sleutel.startswith("brief_"):
            continue
        if not sleutel.endswith(("telefoon", "nummer", "kvk")) and bevat_bsn(antwoord):
            yield Punt(
                sleutel,
                "In deze tekst lijkt een burgerservicenummer te staan. Haal het weg: de AP heeft het niet nodig.",
                Ernst.LET_OP,
                bron="AVG art. 5 lid 1 onder c; UAVG art. 46",
            )


def andere_organisatie_vergeten(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Joint controllers and processors are other organisations in the sense of form v2, 3.3."""
    samen = antwoorden.get("is_verantwoordelijke") == "gezamenlijk"
    verwerker = antwoorden.get("via_verwerker") is True
    if antwoorden.get("andere_organisaties") is False and (samen or verwerker):
        wie = "samen met een ander verantwoordelijk bent" if samen else "een verwerker heeft bij wie het ontstond"
        yield Punt(
            "andere_organisaties",
            f"U zegt dat u {wie}, maar ook dat er geen andere organisatie betrokken was. Verbeter één van beide.",
            Ernst.LET_OP,
            ("is_verantwoordelijke",) if samen else ("via_verwerker",),
            "AP-formulier, 3.3; Toetsingskader 1.1",
        )


def brief_naar_het_buitenland(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Somebody abroad is concerned, and question 2.1 says that nobody is."""
    land = str(antwoorden.get("brief_land") or "").strip()
    if land and land.lower() != "nederland" and antwoorden.get("grensoverschrijdend") is False:
        yield Punt(
            "grensoverschrijdend",
            "De brief gaat naar het buitenland, maar u zegt dat er geen gevolgen zijn voor personen in andere landen.",
            Ernst.LET_OP,
            ("brief_land",),
            "AVG art. 4 onder 23; AP-formulier, 2.1",
        )


def bulkmelding(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Only for organisations with an agreement with the AP; no public body has one."""
    if antwoorden.get("melding_soort") == "bulk":
        yield Punt(
            "melding_soort",
            "Een bulkmelding kan alleen na afspraak met de AP. Kies de reguliere melding.",
            Ernst.LET_OP,
            bron="AP-formulier, 1.1",
        )
