"""The words of the Advies beveiligingsincident that are our own: definition, thresholds, and "Kortom". No layout.

Both thresholds stand here, each with its own article, and nowhere is one named where the other belongs: art. 33 lid 1
(the AP: unless a risk is unlikely) and art. 34 lid 1 (those concerned: a high risk is likely).
"""

from collections.abc import Iterable

from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.formulier.vraag import Regelset
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.oordeel import Antwoord, Beoordeling, Ontbreekt
from datalek_gui.domain.risico.schema import FEITEN

DEFINITIE = (
    "Een datalek is een inbreuk op de beveiliging waardoor persoonsgegevens per ongeluk of zonder recht worden "
    "vernietigd, verloren, gewijzigd of verstrekt, of waardoor iemand erbij kan die daar geen recht op heeft.",
    "AVG art. 4 onder 12",
)
WEGING = "Toetsingskader onderdeel 2, conclusie"
WEG = (
    "Zo loopt dit dossier door het stroomschema op het laatste blad, vraag na vraag.",
    "Toetsingskader onderdelen 1 tot en met 4",
)
ENISA = "ENISA 2013, aanbevelingen voor de ernst van datalekken"
TWIJFEL = ("Zolang feiten ontbreken, telt het hoogste niveau dat mogelijk is.", "Toetsingskader onderdeel 4, slot")

Bereik = tuple[int, int]
"""Lowest and highest, each 1-4; equal once nothing is missing."""

# What the four steps stand for, as niveau.py uses them.
ERNST = ("gewone gegevens", "gevoelige of veel gegevens", "bijzondere gegevens of ernstige schade", "uitzonderlijk")
KANS = ("vrijwel uitgesloten", "klein", "niet klein of nog onbekend", "groot")

_BRON_VAN_FEIT = {feit.naam: feit.bron for feit in FEITEN}


def bron_van(feit: str) -> str:
    """Where a fact is asked for, as it is cited: "Toetsingskader 2.6"."""
    bron = _BRON_VAN_FEIT.get(feit, "onderdeel 2")
    return bron if bron.startswith(("AVG", "UAVG")) else f"Toetsingskader {bron}"


def niveau_in_woorden(beoordeling: Beoordeling) -> str:
    """ "beperkt", "beperkt tot aanzienlijk", or empty when nothing is to be weighed."""
    van, tot = beoordeling.van, beoordeling.tot
    if van is None or tot is None:
        return ""
    return van.woord if van is tot else f"{van.woord} tot {tot.woord}"


def bereik(waarden: Bereik) -> str:
    """ "2", or "2 tot 4" while facts are missing."""
    return str(waarden[0]) if waarden[0] == waarden[1] else f"{waarden[0]} tot {waarden[1]}"


def ernst_maal_kans(ernst: Bereik, kans: Bereik) -> str:
    """ "De ernst is 2 van 4: gevoelige of veel gegevens. De kans is …" """
    delen = (("De ernst", ernst, ERNST), ("De kans", kans, KANS))
    return " ".join(
        f"{wat} is {bereik(waarden)} van 4: "
        + ", tot ".join(dict.fromkeys((namen[waarden[0] - 1], namen[waarden[1] - 1])))
        + "."
        for wat, waarden, namen in delen
    )


def drempel_ap(regels: Regelset) -> tuple[str, str]:
    """When the AP must be told, by the rules this dossier began with."""
    if regels.melden_drempel == "risico":
        zin = (
            f"Een datalek gaat binnen {regels.melden_uren} uur naar de AP, tenzij het niet waarschijnlijk is dat het "
            "een risico inhoudt voor de rechten en vrijheden van mensen."
        )
        return zin, "AVG art. 33 lid 1; Toetsingskader onderdeel 3"
    zin = f"Een datalek gaat binnen {regels.melden_uren} uur naar de AP als het waarschijnlijk een hoog risico inhoudt."
    return zin, f"AVG art. 33 lid 1, in de versie “{regels.titel}”"


def drempel_betrokkenen() -> tuple[str, str]:
    zin = (
        "De betrokkenen horen het onverwijld als het datalek waarschijnlijk een hoog risico inhoudt voor hun rechten "
        "en vrijheden. Deze drempel ligt hoger dan die voor de AP."
    )
    return zin, "AVG art. 34 lid 1; Toetsingskader onderdeel 4"


# --- Kortom -------------------------------------------------------------------------------------


def kwalificatie(uitkomst: Uitkomst, *, gemeld: bool = False) -> tuple[str, str]:
    """1. What it is. `gemeld`: filed with the AP as a datalek, so somebody established that already."""
    if gemeld and uitkomst is Uitkomst.ONBEKEND:
        zin = "dit incident als datalek te behandelen, want zo is het bij de AP gemeld; leg vast waarom."
        return zin, "AVG art. 33 lid 5; Toetsingskader onderdeel 1"
    return {
        Uitkomst.DATALEK: (
            "dit incident te kwalificeren als datalek en in het register te zetten.",
            "AVG art. 4 onder 12 en art. 33 lid 5; Toetsingskader onderdeel 1",
        ),
        Uitkomst.INCIDENT: (
            "dit incident niet te kwalificeren als datalek en de reden vast te leggen.",
            "AVG art. 4 onder 12; Toetsingskader onderdeel 1",
        ),
        Uitkomst.DOORSTUREN: (
            "dit incident niet te kwalificeren als eigen datalek en de organisatie die verantwoordelijk is meteen in "
            "te lichten.",
            "AVG art. 33 lid 2; Toetsingskader 1.1",
        ),
        Uitkomst.ONBEKEND: (
            "eerst vast te stellen of dit incident een datalek is: dat staat nog niet vast.",
            "AVG art. 4 onder 12; Toetsingskader onderdeel 1",
        ),
    }[uitkomst]


def melden(beoordeling: Beoordeling, regels: Regelset, uiterlijk_op: str, *, gemeld: bool = False) -> tuple[str, str]:
    """2. The AP: yes, provisionally, depends, no. Provisionally as long as facts are missing (art. 33 lid 4)."""
    uiterlijk = f"uiterlijk {uiterlijk_op}" if uiterlijk_op else f"binnen {regels.melden_uren} uur na kennis"
    antwoord = beoordeling.ap.antwoord
    if antwoord is Antwoord.JA and not beoordeling.ontbreekt:
        return f"wel te melden aan de AP, {uiterlijk}.", "AVG art. 33 lid 1; Toetsingskader onderdeel 3"
    if antwoord is Antwoord.JA:
        zin = f"voorlopig te melden aan de AP, {uiterlijk}, en aan te vullen zodra bekend is wat nu nog ontbreekt."
        return zin, "AVG art. 33 lid 1 en lid 4; Toetsingskader onderdeel 3"
    if antwoord is Antwoord.AFHANKELIJK:
        risico = "risico" if regels.melden_drempel == "risico" else "hoog risico"
        geen = "" if gemeld or beoordeling.uitkomst is Uitkomst.DATALEK else "dit geen datalek is of dat "
        zin = (
            f"voorlopig te melden aan de AP, {uiterlijk}, tenzij dan vaststaat dat {geen}een {risico} niet "
            "waarschijnlijk is. Bij twijfel: melden."
        )
        return zin, "AVG art. 33 lid 1 en lid 4; Toetsingskader onderdelen 3 en 4"
    if beoordeling.uitkomst is Uitkomst.DATALEK:
        zin = "niet te melden aan de AP en vast te leggen waarom niet."
        return zin, "AVG art. 33 lid 1 en lid 5; Toetsingskader onderdeel 3"
    return "niet te melden aan de AP.", "AVG art. 33 lid 1; Toetsingskader onderdeel 1"


def informeren(beoordeling: Beoordeling, feiten: Feiten) -> tuple[str, str]:
    """3. Those concerned: yes, by public notice, perhaps, no."""
    antwoord = beoordeling.betrokkenen.antwoord
    if antwoord is Antwoord.JA and (feiten.onevenredig or feiten.adres_onbekend):
        zin = "wie niet persoonlijk te bereiken is, met een openbare mededeling te informeren; de anderen zelf."
        return zin, "AVG art. 34 lid 1 en lid 3 onder c; Toetsingskader 4.3"
    if antwoord is Antwoord.JA:
        return "wel te melden aan de betrokkenen, onverwijld.", "AVG art. 34 lid 1; Toetsingskader onderdeel 4"
    if antwoord is Antwoord.AFHANKELIJK:
        zin = "mogelijk te melden aan de betrokkenen: wel zodra een hoog risico waarschijnlijk is. Bij twijfel: melden."
        return zin, "AVG art. 34 lid 1; Toetsingskader onderdeel 4"
    if beoordeling.uitkomst is Uitkomst.DATALEK:
        zin = "niet te melden aan de betrokkenen en vast te leggen waarom niet."
        return zin, "AVG art. 34 lid 1 en lid 3; Toetsingskader onderdeel 4"
    return "niet te melden aan de betrokkenen.", "AVG art. 34 lid 1; Toetsingskader onderdeel 1"


def opvolgen(beoordeling: Beoordeling, acties: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """4. What is to be done, own actions first; (text, source), the source empty for what the user typed."""
    uit = [(actie, "") for actie in acties]
    if beoordeling.ontbreekt:
        uit.append(("Zoek uit wat hierboven staat onder “Wat nog ontbreekt”.", "Toetsingskader onderdelen 1 en 2"))
    plan = {
        Antwoord.JA: "Start het calamiteitenplan en informeer de FG.",
        Antwoord.AFHANKELIJK: "Overweeg het calamiteitenplan te starten.",
    }
    if beoordeling.calamiteitenplan.antwoord in plan:
        uit.append((plan[beoordeling.calamiteitenplan.antwoord], WEGING))
    return tuple(uit)


def hangt_af_van(namen: tuple[str, ...], ontbreekt: tuple[Ontbreekt, ...]) -> tuple[str, ...]:
    """The open questions behind one conclusion."""
    return tuple(open_.vraag for open_ in ontbreekt if open_.feit in namen)
