"""Whose names and addresses a dossier holds: what `maskeren` hides besides what shows itself by its form.

Nieuwe vraag naar een naam of een adres? 1. haar sleutel in een van de rijen hieronder 2. draai pytest: elke
sleutel die op _naam, _adres, _postcode, _plaats, _email, _telefoon, _door of _wie eindigt moet er staan.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from datalek_gui.domain.maskeren import AANSPREEK, VOORVOEGSEL, naamdelen

PERSOON = (
    "brief_naam", "melder_naam", "contactpersoon_naam", "indiener_naam", "fg_naam", "ondertekenaar_naam", "tweede_naam",
)  # fmt: skip
# a person or a function, as one likes: "K. van der Laan, woordvoerder"
GEMENGD = (
    "brief_aanhef", "intern_gemeld_door", "besluit_door", "behandelaar", "verloop_wie", "actie_eigenaar",
    "partij_contactpersoon", "onbevoegde_wie", "ontvanger_wie",
)  # fmt: skip
ORGANISATIES = ("partij_naam", "v1_andere_organisatie_naam")
LETTERLIJK = (
    "brief_adres", "brief_postcode", "brief_plaats", "melder_email", "melder_telefoon", "contactpersoon_email",
    "contactpersoon_telefoon", "indiener_email", "indiener_telefoon", "fg_email", "fg_telefoon", "contact_email",
    "contact_telefoon", "organisatie_adres", "organisatie_postcode", "partij_contact",
)  # fmt: skip
NIEMAND = ("organisatie_naam", "organisatie_plaats", "groep_naam")  # point to no person
LIJSTEN = (("andere_organisaties_lijst", "naam"),)  # a question that is a list, and its column with names

# What a function or a department is called: such a word points to nobody, and hiding it would hide the case.
_FUNCTIES = frozenset({
    "autoriteit", "persoonsgegevens", "functioneel", "technisch", "juridische", "juridisch", "interne", "intern",
    "externe", "extern", "privacy", "fg", "communicatie", "administratie", "personeel", "secretariaat", "receptie",
    "algemene", "algemeen", "directie", "bestuur", "raad", "college", "ministerie", "gemeente", "provincie",
    "politie", "burgemeester", "wethouder", "directeur", "manager", "hoofd", "chef", "ciso", "cio", "po", "jz",
    "ict", "it", "hr", "functionaris", "gegevensbescherming", "coördinator", "jurist", "secretaris", "regisseur",
    "helpdesk", "servicedesk", "klantcontact", "onbekende", "onbekend", "ontvanger", "betrokkene", "inwoner",
    "inwoners", "bewoner", "klant", "burger", "collega", "een", "iemand", "onze", "ons", "leverancier", "verwerker",
    "melder", "aanvrager", "pers", "journalist", "andere", "overige", "alle", "beide", "advies", "bedrijf",
    "bedrijfsvoering", "directies", "ingehuurde", "landelijke", "landelijk", "ministeries", "programma", "project",
    "contact", "redactie", "security", "team", "afdeling", "bewoners", "leden",
})  # fmt: skip
_FUNCTIE_EINDE = (
    "team", "dienst", "beheer", "beheerder", "afdeling", "loket", "bureau", "balie", "zaken", "adviseur",
    "medewerker", "medewerkers", "leider", "manager", "voerder", "voering", "begeleiding", "officer", "verlening",
    "beveiliging", "bescherming", "voorziening", "functionaris", "desk", "centrum", "behandelaar", "behandeling",
    "ondersteuning", "huis", "kamer",
)  # fmt: skip
_RECHTSVORM = re.compile(r"(?:^stichting\s+|^vereniging\s+|[\s,]+(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|u\.?a\.?)$)", re.I)
_GRENS = re.compile(r"[,;:()/&\n]| [–-] |\b(?:en|of|via|namens|bij|tegen)\b")
_INITIALEN = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]?")


def namen(antwoorden: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """All that stands for a person or a party in these (typed or stored) answers: of the dossier, the organisation, and
    of every part.
    """
    gevonden: dict[str, None] = {}
    for deel in antwoorden:
        gevonden |= dict.fromkeys(_van_een(deel))
    return tuple(gevonden)


def _van_een(antwoorden: Mapping[str, Any]) -> Iterator[str]:
    for sleutel in PERSOON:
        for regel in _regels(antwoorden, sleutel):
            yield from _van_persoon(regel)
    for sleutel in GEMENGD:
        yield from namen_in(_tekst(antwoorden, sleutel))
    for sleutel in ORGANISATIES:
        yield from _van_partij(_tekst(antwoorden, sleutel))
    for sleutel, kolom in LIJSTEN:
        rijen = antwoorden.get(sleutel)
        for rij in rijen if isinstance(rijen, tuple | list) else ():
            yield from _van_partij(str(rij.get(kolom, "")).strip())
    for sleutel in LETTERLIJK:
        yield from _regels(antwoorden, sleutel)


def _tekst(antwoorden: Mapping[str, Any], sleutel: str) -> str:
    waarde = antwoorden.get(sleutel)
    return waarde.strip() if isinstance(waarde, str) else ""


def _regels(antwoorden: Mapping[str, Any], sleutel: str) -> list[str]:
    return [regel.strip() for regel in _tekst(antwoorden, sleutel).splitlines() if regel.strip()]


def _van_persoon(naam: str) -> tuple[str, ...]:
    """Also when it was typed without capitals."""
    return naamdelen(naam if naam != naam.lower() else naam.title())


def _van_partij(naam: str) -> Iterator[str]:
    """The name as it is, without its legal form, its abbreviation, and the person in it."""
    if not naam or is_functie(naam):
        return
    yield naam
    zonder_haakjes, *tussen = (deel.strip() for deel in re.split(r"[()]", naam))
    yield from (afkorting for afkorting in tussen if afkorting.isupper())
    kaal = _RECHTSVORM.sub("", zonder_haakjes).strip()
    if kaal and not is_functie(kaal):
        yield kaal
    if _heeft_persoon(naam):
        yield from namen_in(naam)


def _heeft_persoon(naam: str) -> bool:
    woorden = naam.split()
    return any(_INITIALEN.fullmatch(w) or w.casefold().rstrip(".") in AANSPREEK - {"de"} for w in woorden)


def is_functie(naam: str) -> bool:
    """Whether it says what somebody is, and not who: "Functioneel beheer", "Leverancier van het portaal"."""
    woorden = [w for w in re.split(r"[\s,/&()-]+", naam) if w and w.casefold() not in VOORVOEGSEL]
    met_hoofdletter = [w for w in woorden if not w.islower()]
    return all(map(_is_functiewoord, met_hoofdletter or woorden))


def _is_functiewoord(woord: str) -> bool:
    klein = woord.casefold().strip(".’'")
    return (
        klein in _FUNCTIES
        or klein.endswith(_FUNCTIE_EINDE)
        or (woord.isupper() and woord.isalpha() and len(woord) <= 5)
    )


def namen_in(tekst: str) -> Iterator[str]:
    """Runs of words that read as a name; "woordvoerder" behind it, or a function alone, is none."""
    for stuk in _GRENS.split(tekst):
        reeks: list[str] = []
        for woord in [*stuk.split(), ""]:
            if _hoort_in_naam(woord):
                reeks.append(woord)
            else:
                yield from _reeks(reeks)
                reeks = []


def _hoort_in_naam(woord: str) -> bool:
    klein = woord.casefold().rstrip(".")
    if klein in AANSPREEK or klein in VOORVOEGSEL or _INITIALEN.fullmatch(woord):
        return True
    return woord[:1].isupper() and not all(_is_functiewoord(deel) for deel in woord.split("-") if deel)


def _reeks(woorden: list[str]) -> Iterator[str]:
    while woorden and woorden[-1].casefold() in VOORVOEGSEL:
        woorden.pop()
    eigen = [w for w in woorden if w.casefold().rstrip(".") not in AANSPREEK | VOORVOEGSEL]
    if any(w[:1].isupper() and not _INITIALEN.fullmatch(w) for w in eigen):
        yield from naamdelen(" ".join(woorden))
