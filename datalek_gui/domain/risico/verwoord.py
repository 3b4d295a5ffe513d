"""Sentences that name what is really there: each function says only what the facts say.

Nieuwe zin die van de feiten afhangt? 1. een functie hier 2. noem haar als `zin` van de regel of grond 3. draai
tests/domain/risico/test_ware_zinnen.py; komt er een woord voor een feit bij, zet het dan daar in WOORDEN.
"""

from datalek_gui.domain.risico import begrippen as b
from datalek_gui.domain.risico.feiten import Feiten

SCHADE = {"geld": "financiële schade", "identiteit": "identiteitsfraude", "reputatie": "schade aan de goede naam"}
SIGNALEN = {
    "contacten_prive": "zakelijke contacten zijn met privécontacten gesynchroniseerd",
    "pincode_erbij": "een pincode of wachtwoord zat erbij",
    "mail_doorgestuurd": "werkmail is naar een privéadres doorgestuurd",
    "lokaal_opgeslagen": "er stonden persoonsgegevens op het apparaat zelf",
}


def opsomming(delen: list[str]) -> str:
    return f"{', '.join(delen[:-1])} en {delen[-1]}" if len(delen) > 1 else delen[0]


def _hoofdletter(zin: str) -> str:
    return f"{zin[0].upper()}{zin[1:]}"


def gevoelig(f: Feiten) -> str:
    return (
        f"Er zijn gevoelige gegevens bij: {opsomming([w for g, w in b.GEVOELIG_WOORDEN.items() if g in f.gegevens])}."
    )


def gezondheid(f: Feiten) -> str:
    return (
        "Er zijn medische gegevens bij."
        if f.gezondheid == "medisch"
        else "Er zijn uitgebreide gezondheidsgegevens bij."
    )


def schade(f: Feiten) -> str:
    return f"Er is schade te verwachten: {opsomming([w for s, w in SCHADE.items() if s in f.schade])}."


def soorten(f: Feiten) -> str:
    """ "Gevoelige gegevens en medische gegevens"; for data that are not gewoon."""
    gezond = {"beperkt": "beperkte gezondheidsgegevens", "uitgebreid": "uitgebreide gezondheidsgegevens",
              "medisch": "medische gegevens", None: "gezondheidsgegevens"}  # fmt: skip
    delen = (
        (b.gevoelig(f), "gevoelige gegevens"),
        (b.gezondheid(f), gezond[f.gezondheid]),
        ("strafrechtelijk" in f.gegevens, "strafrechtelijke gegevens"),
        (b.bevat(f, b.BIJZONDER), "bijzondere persoonsgegevens"),
        (f.beroepsgeheim is True, "gegevens onder een beroepsgeheim"),
    )
    return _hoofdletter(opsomming([woord for erbij, woord in delen if erbij]))


def groot_aantal(f: Feiten) -> str:
    """ "honderd of meer personen", certain or possible."""
    return f"{'' if (f.aantal_van or 0) >= b.GROOT else 'mogelijk '}honderd of meer personen"


def veel_personen(f: Feiten) -> str:
    return f"Het gaat om {groot_aantal(f)}."


def medewerking(f: Feiten) -> str:
    """How the piece is safe; only where `meewerkend` holds."""
    if f.teruggekregen in ("terug", "vernietigd"):
        return "de gegevens zijn terug" if f.teruggekregen == "terug" else "de gegevens zijn vernietigd"
    return "de ontvanger volgt uw instructies"


def geen_medewerking(f: Feiten) -> str:
    """What is wrong; only where `niet_meewerkend` holds."""
    delen = (
        (f.contact is False, "er is geen contact met de ontvanger"),
        (f.volgt_instructies is False, "de ontvanger volgt uw instructies niet"),
        (f.teruggekregen == "nee", "de gegevens zijn niet terug"),
    )
    return opsomming([zin for waar, zin in delen if waar])


def niet_meewerkend(f: Feiten) -> str:
    return f"{_hoofdletter(geen_medewerking(f))}."


def meewerkend(f: Feiten) -> str:
    return f"{_hoofdletter(medewerking(f))}."


def betrouwbaar(f: Feiten) -> str:
    contact = "er is contact geweest en " if f.contact is True else ""
    return f"De ontvanger is betrouwbaar{', ' if contact else ' en '}{contact}{medewerking(f)}."


def intern_ernstig(f: Feiten) -> str:
    delen = (
        (b.collega(f), "het gaat om gegevens van een collega"),
        (b.meer_dan(f, b.GROOT), f"het gaat om {groot_aantal(f)}"),
        (f.ontvangers_aantal == "veel", "veel medewerkers kregen de gegevens"),
        (f.kennen_elkaar is True, "de medewerker en de betrokkene kennen elkaar"),
    )
    redenen = [zin for waar, zin in delen if waar]
    return f"Het bleef intern, maar {opsomming(redenen)}." if redenen else "Het bleef intern."


def buitgemaakt(f: Feiten) -> str:
    if f.exfiltratie == "ja":
        return "Er zijn gegevens meegenomen."
    return "De gegevens zijn verstrekt aan iemand die zich voor een ander uitgaf."


def niet_goedgemaakt(f: Feiten) -> str:
    if f.termijnen_verlengd is None:
        return "Niet bekend is of de hinder is goedgemaakt, bijvoorbeeld met langere termijnen."
    return "De hinder is niet goedgemaakt, bijvoorbeeld met langere termijnen."


def kort_en_opgelost(f: Feiten) -> str:
    if f.dienst_geraakt == "nee":
        return "Betrokkenen merkten niets van de uitval."
    return "De uitval duurde korter dan een werkdag en de hinder is goedgemaakt."


def korte_uitval(f: Feiten) -> str:
    """Ground of geval 12; at an attack also that nothing was taken and what came back (EDPB 01/2021, geval 1)."""
    delen = []
    if f.exfiltratie == "nee":
        delen.append("Vastgesteld is dat er niets is meegenomen.")
    if f.hersteld == "volledig":
        delen.append("Alle gegevens zijn hersteld.")
    return " ".join((*delen, kort_en_opgelost(f)))


def gewoon(f: Feiten) -> str:
    """Why the ground of 3.3 holds."""
    if b.zeer_beperkt(f):
        return "Het zijn alleen naam- of contactgegevens; daarmee is weinig te doen."
    if f.identificeerbaar == "moeilijk":
        return "Het zijn gewone gegevens die moeilijk tot een persoon te herleiden zijn."
    return f"Het zijn gewone gegevens en {medewerking(f)}."


def signalen_apparaat(f: Feiten) -> str:
    return f"Let op bij het apparaat: {opsomming([zin for naam, zin in SIGNALEN.items() if getattr(f, naam) is True])}."


def geen_hoog_risico(f: Feiten) -> str:
    """4.1, why these facts (gaps filled with the worst) are no high risk."""
    if not b.vertrouwelijk(f) and b.weg_of_gewijzigd(f):
        return "De gegevens waren alleen tijdelijk niet beschikbaar of onjuist; onmisbare diensten bleven werken."
    if b.collega(f):
        return "Het bleef tussen medewerkers die elkaar niet kennen; van opzet is niet gebleken."
    if b.gevoelig(f):
        return "Het gaat om enkele gegevens per persoon; alleen die over een uitkering zijn gevoelig."
    return "Het gaat om gewone gegevens van een kleine groep."
