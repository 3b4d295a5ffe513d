"""Where the officer's decision departs from the advice, softer or stricter, and where the two thresholds are mixed up.

Nieuwe afwijking? 1. een functie die Afwijking of None geeft 2. een regel in AFWIJKINGEN
3. twee gevallen in tests/domain/risico/test_afwijking.py.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from datalek_gui.domain.risico.oordeel import Antwoord, Beoordeling, Niveau

JA, NEE, AFHANKELIJK = Antwoord
Antwoorden = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Afwijking:
    """`sleutel`: the question concerned; `zin`: one or two B1 sentences; `bron`: paragraph or article."""

    sleutel: str
    zin: str
    bron: str


def afwijkingen(
    beoordeling: Beoordeling, antwoorden: Antwoorden, melden_drempel: str = "risico"
) -> tuple[Afwijking, ...]:
    """`melden_drempel`: as in the rules of the dossier; with "hoog_risico" that is a good reason not to report."""
    gevonden = [afwijking for kijk in AFWIJKINGEN if (afwijking := kijk(beoordeling, antwoorden))]
    if melden_drempel == "risico" and (verwisseld := ap_met_hoog_risico(antwoorden)):
        gevonden.append(verwisseld)
    if verwisseld := betrokkenen_met_risico(antwoorden):
        gevonden.append(verwisseld)
    return tuple(gevonden)


def ap(beoordeling: Beoordeling, antwoorden: Antwoorden) -> Afwijking | None:
    besluit, advies = antwoorden.get("besluit_ap"), beoordeling.ap.antwoord
    bron = "AVG art. 33 lid 1; Toetsingskader onderdeel 3"
    if besluit == "nee" and advies is not NEE:
        zin = "U meldt niet aan de AP, maar het advies is melden. Dat is soepeler."
        return Afwijking("besluit_ap", zin, bron)
    if besluit in ("ja", "voorlopig") and advies is NEE:
        return Afwijking("besluit_ap", "U meldt wel aan de AP, maar het advies is niet melden. Dat is strenger.", bron)
    return None


def betrokkenen(beoordeling: Beoordeling, antwoorden: Antwoorden) -> Afwijking | None:
    """ "Later" is no departure: the persons are informed when more is known."""
    besluit, advies = antwoorden.get("besluit_betrokkenen"), beoordeling.betrokkenen.antwoord
    bron = "AVG art. 34 lid 1; Toetsingskader onderdeel 4"
    if besluit == "nee" and advies is not NEE:
        advies_tekst = "informeren" if advies is JA else "bij twijfel informeren"
        zin = f"U informeert de betrokkenen niet, maar het advies is {advies_tekst}. Dat is soepeler."
        return Afwijking("besluit_betrokkenen", zin, bron)
    if besluit in ("ja", "later") and advies is NEE:
        zin = "U informeert de betrokkenen, maar het advies is dat dit niet hoeft. Dat is strenger."
        return Afwijking("besluit_betrokkenen", zin, bron)
    return None


def plan(beoordeling: Beoordeling, antwoorden: Antwoorden) -> Afwijking | None:
    besluit, advies = antwoorden.get("besluit_calamiteitenplan"), beoordeling.calamiteitenplan.antwoord
    bron = "Toetsingskader bijlage 2, vuistregels"
    if besluit in ("nee", "overwegen") and advies is JA:
        zin = "U start het calamiteitenplan niet, maar het advies is starten. Dat is soepeler."
        return Afwijking("besluit_calamiteitenplan", zin, bron)
    if besluit == "ja" and advies is NEE:
        zin = "U start het calamiteitenplan, maar volgens het advies is dat niet nodig. Dat is strenger."
        return Afwijking("besluit_calamiteitenplan", zin, bron)
    return None


def niveau(beoordeling: Beoordeling, antwoorden: Antwoorden) -> Afwijking | None:
    """Only outside the range: within it the officer chose what the facts leave open."""
    sleutel = next((s for s in ("risico_ernst", "v1_risico_ernst") if antwoorden.get(s)), None)
    gekozen = next((n for n in Niveau if sleutel and n.sleutel == antwoorden[sleutel]), None)
    van, tot = beoordeling.van, beoordeling.tot
    if sleutel is None or gekozen is None or van is None or tot is None or van <= gekozen <= tot:
        return None
    advies = van.woord if van is tot else f"{van.woord} tot {tot.woord}"
    hoe = "soepeler" if gekozen < van else "strenger"
    zin = f"U schat het risico in als {gekozen.woord}, het advies is {advies}. Dat is {hoe}."
    return Afwijking(sleutel, zin, "Toetsingskader onderdeel 2")


AFWIJKINGEN: tuple[Callable[[Beoordeling, Antwoorden], Afwijking | None], ...] = (ap, betrokkenen, plan, niveau)


# --- the two thresholds ---

_HOOG = re.compile(r"\bho(?:og|ge)\s+risico", re.IGNORECASE)
_GEEN_RISICO = re.compile(
    r"\b(?:geen|nauwelijks|niet waarschijnlijk dat er een)\s+risico"
    r"|\brisico\s+(?:is\s+)?(?:niet\s+waarschijnlijk|onwaarschijnlijk)"
    r"|\bniet\s+(?:aan\s+de\s+AP\s+)?gemeld\b|\bgeen\s+melding\b",
    re.IGNORECASE,
)


def _reden(antwoorden: Antwoorden, *sleutels: str) -> str:
    return " ".join(w for s in sleutels if isinstance(w := antwoorden.get(s), str))


def ap_met_hoog_risico(antwoorden: Antwoorden) -> Afwijking | None:
    """Art. 33 asks whether a risk is unlikely; a high risk is the threshold of art. 34."""
    if antwoorden.get("besluit_ap") != "nee" or not _HOOG.search(_reden(antwoorden, "besluit_ap_reden")):
        return None
    zin = "“Geen hoog risico” is de drempel voor het informeren van betrokkenen. Melden moet al bij een risico."
    return Afwijking("besluit_ap_reden", zin, "AVG art. 33 lid 1 en art. 34 lid 1")


def betrokkenen_met_risico(antwoorden: Antwoorden) -> Afwijking | None:
    """Whoever reported saw a risk; then only its height is a reason not to inform."""
    if antwoorden.get("besluit_betrokkenen") != "nee" or antwoorden.get("besluit_ap") == "nee":
        return None
    reden = _reden(antwoorden, "besluit_betrokkenen_reden", "reden_niet_informeren_anders")
    if _HOOG.search(reden) or not _GEEN_RISICO.search(reden):
        return None
    zin = "“Geen risico” is de drempel voor melden aan de AP. Of u informeert, hangt af van een hoog risico."
    return Afwijking("besluit_betrokkenen_reden", zin, "AVG art. 33 lid 1 en art. 34 lid 1")
