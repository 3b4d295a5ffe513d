"""How bad it can get for a person: factors 2.2, 2.4, 2.5 and 2.8. The highest value that hits is the severity (1-4).

Nieuwe regel? 1. een functie met een naam 2. een regel in ERNST of ERNST_WEG 3. een geval dat raak is en een dat mis, in
tests/domain/risico/test_regels.py.
"""

from datalek_gui.domain.risico import begrippen as b
from datalek_gui.domain.risico import verwoord
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.oordeel import Werking
from datalek_gui.domain.risico.regel import Regel

VERHOOGT = Werking.VERHOOGT


def grote_set(f: Feiten) -> bool:
    return f.omvang == "groot"


def gezondheid_beperkt(f: Feiten) -> bool:
    return b.gezondheid(f) and f.gezondheid == "beperkt"


def gezondheid_uitgebreid(f: Feiten) -> bool:
    return b.gezondheid(f) and f.gezondheid in ("uitgebreid", "medisch")


def strafrechtelijk(f: Feiten) -> bool:
    return "strafrechtelijk" in f.gegevens


def bijzonder(f: Feiten) -> bool:
    return b.bevat(f, b.BIJZONDER)


def beroepsgeheim(f: Feiten) -> bool:
    return f.beroepsgeheim is True


def kwetsbaar(f: Feiten) -> bool:
    return f.kwetsbaar is True


def kwetsbaar_en_ziek(f: Feiten) -> bool:
    return f.kwetsbaar is True and b.gezondheid(f)


def schade(f: Feiten) -> bool:
    return not {"geld", "identiteit", "reputatie"}.isdisjoint(f.schade)


def lichamelijk(f: Feiten) -> bool:
    return "fysiek" in f.schade


def veel_personen(f: Feiten) -> bool:
    return b.meer_dan(f, b.GROOT)


def collega(f: Feiten) -> bool:
    return b.collega(f)


def uitzonderlijk(f: Feiten) -> bool:
    """Very many people's special data, or means of identity, in the open or in criminal hands."""
    buiten = "openbaar" in f.ontvanger or "kwaadwillend" in f.ontvanger
    zwaar = b.zwaar(f) and b.meer_dan(f, b.ZEER_VEEL)
    return buiten and f.exfiltratie != "nee" and (
        zwaar or (b.bevat(f, b.IDENTITEIT) and b.meer_dan(f, b.UITZONDERLIJK_VEEL))
    )  # fmt: skip


# Confidentiality
ERNST = (
    Regel("grote_set", grote_set, 2, VERHOOGT, "Het gaat om een grotere set gegevens per persoon.",
          "Toetsingskader 2.2; bijlage 2, vuistregels: beperkt", ("omvang",)),
    Regel("gevoelig", b.gevoelig, 2, VERHOOGT, verwoord.gevoelig,
          "Toetsingskader 2.2; bijlage 2, vuistregels: beperkt", ("gegevens",)),
    Regel("gezondheid_beperkt", gezondheid_beperkt, 2, VERHOOGT,
          "Er zijn beperkte gezondheidsgegevens bij, zoals de soort uitkering of een ziekteperiode.",
          "Toetsingskader 2.2; bijlage 2, vuistregels: beperkt", ("gegevens", "gezondheid")),
    Regel("gezondheid_uitgebreid", gezondheid_uitgebreid, 3, VERHOOGT,
          verwoord.gezondheid,
          "Toetsingskader 2.2; bijlage 2, vuistregels: aanzienlijk", ("gegevens", "gezondheid")),
    Regel("strafrechtelijk", strafrechtelijk, 3, VERHOOGT, "Er zijn strafrechtelijke gegevens bij.",
          "Toetsingskader 2.2; bijlage 2, vuistregels: aanzienlijk", ("gegevens",)),
    Regel("bijzonder", bijzonder, 3, VERHOOGT, "Er zijn bijzondere persoonsgegevens bij.",
          "Toetsingskader 2.2; AVG art. 9", ("gegevens",)),
    Regel("beroepsgeheim", beroepsgeheim, 3, VERHOOGT, "De gegevens vallen onder een beroepsgeheim.",
          "Toetsingskader 2.4; bijlage 3, 9", ("beroepsgeheim",)),
    Regel("kwetsbaar", kwetsbaar, 2, VERHOOGT, "Er zijn kwetsbare personen bij; zij lopen eerder schade op.",
          "Toetsingskader 2.5", ("kwetsbaar",)),
    Regel("kwetsbaar_en_ziek", kwetsbaar_en_ziek, 3, VERHOOGT,
          "Het gaat om de gezondheid van kwetsbare personen; dat weegt extra zwaar.",
          "Toetsingskader 2.5; bijlage 2, geval 2", ("kwetsbaar", "gegevens")),
    Regel("schade", schade, 2, VERHOOGT, verwoord.schade,
          "Toetsingskader 2.4", ("schade",)),
    Regel("lichamelijk", lichamelijk, 3, VERHOOGT, "Iemand kan lichamelijk gevaar lopen of zorg missen.",
          "Toetsingskader 2.4", ("schade",)),
    Regel("veel_personen", veel_personen, 2, VERHOOGT, verwoord.veel_personen,
          "Toetsingskader 2.8; bijlage 2, vuistregels: aanzienlijk", ("aantal_van", "aantal_tot")),
    Regel("collega", collega, 2, VERHOOGT,
          "Gegevens van een medewerker kwamen bij een collega; dat werkt door op het werk.",
          "Toetsingskader 2.6 en 3.2", ("ontvanger", "hoedanigheid")),
    Regel("uitzonderlijk", uitzonderlijk, 4, VERHOOGT,
          "Zware of unieke gegevens van heel veel mensen zijn (mogelijk) openbaar of in criminele handen. "
          "Raadpleeg juridische zaken.",
          "Toetsingskader bijlage 2, vuistregels: zeer groot",
          ("gegevens", "aantal_van", "aantal_tot", "ontvanger")),
)  # fmt: skip


# --- availability and integrity ---


def hinder(f: Feiten) -> bool:
    return f.dienst_geraakt == "hinder"


def dienst_weg(f: Feiten) -> bool:
    return f.dienst_geraakt == "ernstig"


def niet_terug(f: Feiten) -> bool:
    return f.hersteld in ("deels", "nee")


def etmaal_weg(f: Feiten) -> bool:
    return f.duur_uren is not None and f.duur_uren >= b.ETMAAL_UREN and f.dienst_geraakt != "nee"


def velen_zonder_dienst(f: Feiten) -> bool:
    """An indispensable service that failed for many and was not made good."""
    goedgemaakt = f.termijnen_verlengd is True and not niet_terug(f)
    return dienst_weg(f) and b.meer_dan(f, b.ZEER_VEEL) and not goedgemaakt


ERNST_WEG = (
    Regel("hinder", hinder, 2, VERHOOGT, "Betrokkenen merkten hinder of uitstel.",
          "Toetsingskader 2.4; bijlage 2, geval 12", ("dienst_geraakt",)),
    Regel("dienst_weg", dienst_weg, 3, VERHOOGT, "Zorg, een uitkering of een andere onmisbare dienst bleef uit.",
          "Toetsingskader 2.4", ("dienst_geraakt",)),
    Regel("niet_terug", niet_terug, 2, VERHOOGT, "Niet alle gegevens zijn terug of hersteld.",
          "Toetsingskader 1.3 onder c", ("hersteld",)),
    Regel("etmaal_weg", etmaal_weg, 2, VERHOOGT, "De gegevens waren een etmaal of langer niet beschikbaar.",
          "Toetsingskader bijlage 2, geval 12", ("duur_uren",)),
    Regel("lichamelijk_weg", lichamelijk, 3, VERHOOGT, "Iemand kan lichamelijk gevaar lopen of zorg missen.",
          "Toetsingskader 2.4", ("schade",)),
    Regel("velen_zonder_dienst", velen_zonder_dienst, 4, VERHOOGT,
          "Een onmisbare dienst bleef uit voor (mogelijk) heel veel mensen. Raadpleeg juridische zaken.",
          "Toetsingskader bijlage 2, vuistregels: zeer groot",
          ("dienst_geraakt", "aantal_van", "aantal_tot", "termijnen_verlengd")),
    Regel("leesbaar_bij_aanval", b.leesbaar_bij_aanval, 2, VERHOOGT,
          "De aanvaller kon bij gegevens die niet versleuteld waren.", "EDPB 01/2021, geval 1 en 2",
          ("voorval", "versleuteld")),
)  # fmt: skip
