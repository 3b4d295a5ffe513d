"""The flow chart of bijlage 1 (its picture was lost), drawn anew from onderdelen 1-4, and the path of one dossier.

Screen and paper draw the same picture: boxes stand on a grid, `lijn` and `plek_label` give every point in grid units
(x to the right, y down, a cell is 1 × 1). The path follows the judgement; it judges nothing itself.

Nieuw vak? 1. een regel in _ALLE, op een vrije plek  2. zijn pijlen in PIJLEN  3. `_stappen` of `_zijstap` loopt erlangs
4. draai pytest: bereikbaar, geen kruisende lijnen, sleutel bestaat.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.oordeel import Antwoord, Beoordeling, Conclusie, Niveau

KOLOMMEN, RIJEN = 3, 16
BREEDTE, HOOGTE = 0.84, 0.66  # of a box, as a share of its cell
Punt = tuple[float, float]


class Soort(StrEnum):
    VRAAG = "vraag"
    UITKOMST = "uitkomst"  # the path ends here
    ACTIE = "actie"  # something to do; the path goes on


@dataclass(frozen=True, slots=True)
class Knoop:
    """One box. `vraag`: key of the wizard question a click leads to."""

    sleutel: str
    soort: Soort
    kolom: int
    rij: int
    bron: str  # paragraph of the Toetsingskader, then the article
    vraag: str
    tekst: str  # at most 60 characters: two lines in a box


@dataclass(frozen=True, slots=True)
class Pijl:
    van: str
    naar: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Pad:
    """The path of one dossier. `knopen` in walking order, side steps included; `hier`: the outcome reached, or the
    question that is still open (`open` is True); `bereik`: the level is still a range."""

    knopen: tuple[str, ...]
    pijlen: frozenset[tuple[str, str]]
    hier: str
    open: bool
    bereik: bool


_V, _U, _A = Soort.VRAAG, Soort.UITKOMST, Soort.ACTIE

# fmt: off
_ALLE = (
    # onderdeel 1: is it a datalek of ours?
    Knoop("verantwoordelijke", _V, 1, 0, "1.1", "is_verantwoordelijke",
          "Is uw organisatie verantwoordelijk voor de verwerking?"),
    Knoop("doorsturen", _U, 2, 0, "1.1", "is_verantwoordelijke",
          "Niet van u: informeer direct wie wel verantwoordelijk is"),
    Knoop("afspraken", _V, 0, 1, "1.1", "gezamenlijk_afspraken",
          "Samen met een ander: liggen er afspraken vast?"),
    Knoop("juristen", _A, 0, 2, "1.1", "jz_geraadpleegd_op",
          "Vraag juridische zaken wie dit datalek afhandelt"),
    Knoop("persoonsgegevens", _V, 1, 1, "1.2", "zijn_persoonsgegevens",
          "Gaat het om gegevens van levende, herkenbare mensen?"),
    Knoop("geen_gegevens", _U, 2, 1, "1.2", "zijn_persoonsgegevens",
          "Geen datalek: geen persoonsgegevens"),
    Knoop("geschonden", _V, 1, 2, "1.3", "is_inbreuk",
          "Ging er echt iets mis met de beveiliging?"),
    Knoop("geen_schending", _U, 2, 2, "1.3", "is_inbreuk",
          "Geen datalek: alleen een dreiging, of geen fout van u"),
    Knoop("geraakt", _V, 1, 3, "1.3", "aard_inbreuk",
          "Zijn gegevens (mogelijk) gezien, gewijzigd of weg?"),
    Knoop("niet_geraakt", _U, 2, 3, "1.3", "is_inbreuk",
          "Geen datalek: leg vast als beveiligingsincident"),
    Knoop("datalek", _A, 1, 4, "1.3; AVG art. 33 lid 5", "kennis_op",
          "Datalek: zet het in het register"),
    # onderdeel 2: how serious?
    Knoop("risico", _V, 1, 5, "onderdeel 2", "risico_ernst",
          "Hoe groot is het risico: ernst maal kans?"),
    Knoop("calamiteitenplan", _A, 0, 5, "onderdeel 2", "besluit_calamiteitenplan",
          "Start het calamiteitenplan, of overweeg het"),
    # onderdeel 3: the AP, unless a risk is unlikely
    Knoop("versleuteld", _V, 1, 6, "3.4", "maatregelen_vooraf",
          "Waren de gegevens vooraf onleesbaar gemaakt?"),
    Knoop("betrouwbaar", _V, 1, 7, "3.1", "ontvanger",
          "Betrouwbare ontvanger die doet wat u vraagt?"),
    Knoop("intern", _V, 1, 8, "3.2", "opzet",
          "Alleen gezien door een collega, te goeder trouw?"),
    Knoop("verwaarloosbaar", _V, 1, 9, "3.3; AVG art. 33 lid 1", "omvang",
          "Verwaarloosbaar en klein, of anders onder de meldgrens?"),
    Knoop("ap_nee", _U, 2, 9, "onderdeel 3; AVG art. 33 lid 5", "besluit_ap",
          "Niet melden en niet informeren; leg vast waarom"),
    Knoop("ap_ja", _A, 1, 10, "onderdeel 3; AVG art. 33 lid 1", "besluit_ap",
          "Melden aan de AP, binnen de termijn"),
    # onderdeel 4: the people concerned, at high risk
    Knoop("hoog_risico", _V, 1, 11, "4.1; AVG art. 34 lid 1", "risico_ernst",
          "Is een hoog risico voor de betrokkenen waarschijnlijk?"),
    Knoop("weggenomen", _V, 1, 12, "4.2; AVG art. 34 lid 3 onder a en b", "weggenomen",
          "Is dat hoge risico weggenomen, vooraf of achteraf?"),
    Knoop("belang", _V, 1, 13, "4.4; UAVG art. 41", "zwaarwegend_belang",
          "Is er een zwaarwegend belang om niet te informeren?"),
    Knoop("niet_informeren", _U, 2, 13, "onderdeel 4", "besluit_betrokkenen",
          "Betrokkenen niet informeren; leg vast waarom"),
    Knoop("onevenredig", _V, 1, 14, "4.3; AVG art. 34 lid 3 onder c", "onevenredig",
          "Lukt persoonlijk informeren niet, of kost het te veel?"),
    Knoop("openbaar", _U, 0, 14, "4.3; AVG art. 34 lid 3 onder c", "openbare_mededeling",
          "Informeer met een openbare mededeling"),
    Knoop("informeren", _U, 1, 15, "onderdeel 4; AVG art. 34 lid 1", "besluit_betrokkenen",
          "Informeer de betrokkenen zelf, zo snel mogelijk"),
)
# fmt: on
KNOPEN = {knoop.sleutel: knoop for knoop in _ALLE}

PIJLEN = (
    Pijl("verantwoordelijke", "doorsturen", "Nee"),
    Pijl("verantwoordelijke", "afspraken", "Samen"),
    Pijl("verantwoordelijke", "persoonsgegevens", "Ja"),
    Pijl("afspraken", "juristen", "Nee"),
    Pijl("afspraken", "persoonsgegevens", "Verder"),
    Pijl("persoonsgegevens", "geen_gegevens", "Nee"),
    Pijl("persoonsgegevens", "geschonden", "Ja"),
    Pijl("geschonden", "geen_schending", "Nee"),
    Pijl("geschonden", "geraakt", "Ja"),
    Pijl("geraakt", "niet_geraakt", "Nee"),
    Pijl("geraakt", "datalek", "Ja"),
    Pijl("datalek", "risico"),
    Pijl("risico", "calamiteitenplan", "Groot"),
    Pijl("risico", "versleuteld", "Verder"),
    Pijl("versleuteld", "ap_nee", "Ja"),
    Pijl("versleuteld", "betrouwbaar", "Nee"),
    Pijl("betrouwbaar", "ap_nee", "Ja"),
    Pijl("betrouwbaar", "intern", "Nee"),
    Pijl("intern", "ap_nee", "Ja"),
    Pijl("intern", "verwaarloosbaar", "Nee"),
    Pijl("verwaarloosbaar", "ap_nee", "Ja"),
    Pijl("verwaarloosbaar", "ap_ja", "Nee"),
    Pijl("ap_ja", "hoog_risico"),
    Pijl("hoog_risico", "niet_informeren", "Nee"),
    Pijl("hoog_risico", "weggenomen", "Ja"),
    Pijl("weggenomen", "niet_informeren", "Ja"),
    Pijl("weggenomen", "belang", "Nee"),
    Pijl("belang", "niet_informeren", "Ja"),
    Pijl("belang", "onevenredig", "Nee"),
    Pijl("onevenredig", "openbaar", "Ja"),
    Pijl("onevenredig", "informeren", "Nee"),
)


# --- the picture, in grid units -------------------------------------------------------------------------------------


def midden(knoop: Knoop) -> Punt:
    return knoop.kolom + 0.5, knoop.rij + 0.5


def lijn(pijl: Pijl) -> tuple[Punt, ...]:
    """Two points for a straight arrow; three for one that leaves at the side and comes in from above."""
    van, naar = KNOPEN[pijl.van], KNOPEN[pijl.naar]
    (x, y), (doel_x, doel_y) = midden(van), midden(naar)
    if van.kolom == naar.kolom:
        return (x, y + HOOGTE / 2), (doel_x, doel_y - HOOGTE / 2)
    zijkant = BREEDTE / 2 if doel_x > x else -BREEDTE / 2
    if van.rij == naar.rij:
        return (x + zijkant, y), (doel_x - zijkant, doel_y)
    return (x + zijkant, y), (doel_x, y), (doel_x, doel_y - HOOGTE / 2)


def plek_label(pijl: Pijl) -> tuple[Punt, str]:
    """Where the label of an arrow starts, and how: "rechts" of a vertical line, or "boven" a horizontal one (centred
    on the gap between the columns)."""
    (x, y), (naar_x, naar_y), *_ = lijn(pijl)
    if x == naar_x:
        return (x, (y + naar_y) / 2), "rechts"
    return (x + (1 - BREEDTE) / 2 * (1 if naar_x > x else -1), y), "boven"


# --- the path of one dossier ----------------------------------------------------------------------------------------

_GEEN_SCHENDING = ("dreiging", "eigen_schuld", "onderhoud", "terecht_ontvangen")
_AP_VRAGEN = ("versleuteld", "betrouwbaar", "intern", "verwaarloosbaar")
_INFORMEER_VRAGEN = ("hoog_risico", "weggenomen", "belang", "onevenredig")
_AAN_TE_TONEN = (*_AP_VRAGEN, *_INFORMEER_VRAGEN[1:])  # a ground counts only when it is shown: not known is a no
# The box a fact belongs to, for a conclusion that still hangs on it; the last of each row takes all others.
_HANGT_AF: dict[str, tuple[str, ...]] = {
    "versleuteld": ("versleuteld", "sleutel_veilig", "gewist"),
    "betrouwbaar": ("ontvanger", "contact", "volgt_instructies", "teruggekregen"),
    "intern": ("opzet", "hoedanigheid", "kennen_elkaar"),
    "weggenomen": ("weggenomen", "versleuteld", "sleutel_veilig"),
    "belang": ("zwaarwegend_belang",),
    "onevenredig": ("onevenredig", "adres_onbekend"),
}
# The box whose exit a ground stands for, by the paragraph it cites.
_GROND = {
    "versleuteld": r"\b3\.4\b",
    "betrouwbaar": r"\b3\.1\b",
    "intern": r"\b3\.2\b",
    "weggenomen": r"\b4\.2\b|\b3\.4\b|lid 3 (?:onder )?[ab]\b",
    "belang": r"\b4\.4\b|UAVG art\. 41",
    "onevenredig": r"\b4\.3\b|lid 3 (?:onder )?c\b",
}


def pad(beoordeling: Beoordeling, feiten: Feiten) -> Pad:
    """The boxes this dossier passes. It ends at an outcome, or at the question whose fact is missing."""
    hoofd = tuple(_stappen(beoordeling, feiten))
    stappen: list[str] = []
    pijlen = set(pairwise(hoofd))
    for knoop in hoofd:
        stappen.append(knoop)
        zij = _zijstap(knoop, beoordeling, feiten)
        if zij:
            stappen.append(zij)
            pijlen.add((knoop, zij))
    hier = hoofd[-1]
    bereik = beoordeling.van is not beoordeling.tot
    return Pad(tuple(stappen), frozenset(pijlen), hier, KNOPEN[hier].soort is Soort.VRAAG, bereik)


def _stappen(oordeel: Beoordeling, feiten: Feiten) -> Iterator[str]:
    """The main line, one box after the other."""
    yield from _onderdeel_1(oordeel, feiten)
    if oordeel.uitkomst is not Uitkomst.DATALEK:
        return
    yield from ("datalek", "risico")
    for vraag in _AP_VRAGEN:
        yield vraag
        if oordeel.ap.antwoord is not Antwoord.JA and vraag == _afslag(oordeel.ap, _AP_VRAGEN):
            if oordeel.ap.antwoord is Antwoord.NEE:
                yield "ap_nee"
            return
    yield "ap_ja"
    yield from _onderdeel_4(oordeel.betrokkenen, feiten)


def _onderdeel_1(oordeel: Beoordeling, feiten: Feiten) -> Iterator[str]:
    """The three questions; without a clear outcome the path ends at the first open one."""
    einde = _einde_onderdeel_1(oordeel, feiten)
    uitgang = {
        "verantwoordelijke": "doorsturen",
        "persoonsgegevens": "geen_gegevens",
        "geschonden": "geen_schending",
        "geraakt": "niet_geraakt",
    }
    for vraag, buiten in uitgang.items():
        yield vraag
        if vraag == einde:
            if oordeel.uitkomst is not Uitkomst.ONBEKEND:
                yield buiten
            return
        if vraag == "verantwoordelijke" and feiten.verantwoordelijke == "gezamenlijk":
            yield "afspraken"


def _einde_onderdeel_1(oordeel: Beoordeling, feiten: Feiten) -> str | None:
    """The question at which onderdeel 1 ends; None for a datalek."""
    if oordeel.uitkomst is Uitkomst.DATALEK:
        return None
    if oordeel.uitkomst is Uitkomst.DOORSTUREN:
        return "verantwoordelijke"
    if oordeel.uitkomst is Uitkomst.INCIDENT:
        if feiten.persoonsgegevens in ("anoniem", "overleden", "bedrijf"):
            return "persoonsgegevens"
        geen_fout = feiten.eigen_schuld_betrokkene or feiten.voorval == "onderhoud"
        return "geschonden" if geen_fout or feiten.inbreuk in _GEEN_SCHENDING else "geraakt"
    if feiten.verantwoordelijke is None:
        return "verantwoordelijke"
    if feiten.persoonsgegevens is None:
        return "persoonsgegevens"
    return "geschonden" if feiten.inbreuk is None and feiten.voorval is None else "geraakt"


def _onderdeel_4(conclusie: Conclusie, feiten: Feiten) -> Iterator[str]:
    afslag = None if conclusie.antwoord is Antwoord.JA else _afslag(conclusie, _INFORMEER_VRAGEN)
    if conclusie.antwoord is Antwoord.JA and (feiten.onevenredig or feiten.adres_onbekend):
        afslag = "onevenredig"
    for vraag in _INFORMEER_VRAGEN:
        yield vraag
        if vraag == afslag:
            if conclusie.antwoord is not Antwoord.AFHANKELIJK:
                yield "openbaar" if vraag == "onevenredig" else "niet_informeren"
            return
    yield "informeren"


def _afslag(conclusie: Conclusie, vragen: tuple[str, ...]) -> str:
    """The box where a "no" leaves the line (by the paragraph of its ground), or a "depends" stops (by the fact)."""
    if conclusie.antwoord is Antwoord.NEE:
        bronnen = " ".join(grond.bron for grond in conclusie.gronden)
        treffers = (vraag for vraag in vragen if vraag in _GROND and re.search(_GROND[vraag], bronnen))
    else:
        treffers = (v for v in vragen if set(_HANGT_AF.get(v, ())) & set(conclusie.ontbreekt))
    return next(treffers, "verwaarloosbaar" if "verwaarloosbaar" in vragen else "hoog_risico")


def _zijstap(knoop: str, oordeel: Beoordeling, feiten: Feiten) -> str | None:
    """What to do on the side, while the path goes on."""
    if knoop == "afspraken" and feiten.afspraken is False:
        return "juristen"
    if knoop == "risico" and oordeel.calamiteitenplan.antwoord is not Antwoord.NEE:
        return "calamiteitenplan"
    return None


# --- for who hears the chart instead of seeing it -------------------------------------------------------------------


def in_woorden(weg: Pad, niveau: Niveau | None = None) -> tuple[str, ...]:
    """The path as numbered sentences: question, answer, source. `niveau`: the highest that is still possible."""
    label = {(pijl.van, pijl.naar): pijl.label for pijl in PIJLEN}
    hoofd = [sleutel for sleutel in weg.knopen if sleutel not in ("juristen", "calamiteitenplan")]
    gekozen = {van: label[van, naar] for van, naar in pairwise(hoofd)}
    zinnen = (_zin(KNOPEN[sleutel], gekozen.get(sleutel, ""), weg, niveau) for sleutel in weg.knopen)
    return tuple(f"{nummer}. {zin}" for nummer, zin in enumerate(zinnen, start=1))


def _zin(knoop: Knoop, antwoord: str, weg: Pad, niveau: Niveau | None) -> str:
    if knoop.sleutel == "risico" and niveau:
        antwoord = f"{'hooguit ' if weg.bereik else ''}{niveau.woord}".capitalize()
    elif knoop.sleutel in _AAN_TE_TONEN and antwoord == "Nee":
        antwoord = "Nee, of niet vastgesteld"
    elif knoop.sleutel == "afspraken" and antwoord:
        antwoord = "Nee" if "juristen" in weg.knopen else "Ja of nog niet bekend"
    if knoop.sleutel == weg.hier and weg.open:
        return f"{knoop.tekst} Dit staat nog open. (Toetsingskader {knoop.bron})"
    slot = f"{knoop.tekst} {antwoord}." if antwoord and knoop.soort is Soort.VRAAG else f"{knoop.tekst}."
    return f"{slot.replace('?.', '?')} (Toetsingskader {knoop.bron})"
