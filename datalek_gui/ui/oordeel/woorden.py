"""A judgement in the words, icons and colours of the screen. The one place that chooses them."""

from typing import NamedTuple

from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.risico.oordeel import Antwoord, Beoordeling, Bevinding, Conclusie, Enisa, Niveau, Werking


class Teken(NamedTuple):
    """Icon and palette role; the word stands beside it."""

    icoon: str
    kleur: str


NIVEAUS = {
    Niveau.VERWAARLOOSBAAR: Teken("circle-check", "ruim"),
    Niveau.BEPERKT: Teken("info", "accent"),
    Niveau.AANZIENLIJK: Teken("triangle-alert", "krap"),
    Niveau.ZEER_GROOT: Teken("circle-alert", "fout"),
}
ANTWOORDEN = {
    Antwoord.JA: Teken("check", "text"),
    Antwoord.NEE: Teken("x", "text"),
    Antwoord.AFHANKELIJK: Teken("circle-help", "quiet"),
}
WERKINGEN = {
    Werking.BEPAALT: Teken("circle-dot", "quiet"),
    Werking.VERHOOGT: Teken("arrow-up", "text"),
    Werking.VERLAAGT: Teken("arrow-down", "text"),
    Werking.LET_OP: Teken("triangle-alert", "krap"),
}
# the three questions of the advice, in the order of the Toetsingskader
VRAGEN = {
    "ap": "Melden aan de AP",
    "betrokkenen": "Betrokkenen informeren",
    "calamiteitenplan": "Calamiteitenplan starten",
}
ADVISEERT = "Het programma adviseert, u beslist."
_GEEN = {
    Uitkomst.INCIDENT: "Geen datalek",
    Uitkomst.DOORSTUREN: "Niet uw datalek",
    Uitkomst.ONBEKEND: "Nog niet te bepalen",
}


def niveau_woord(beoordeling: Beoordeling) -> str:
    """The level, or both ends of the range: "beperkt tot aanzienlijk"."""
    van, tot = beoordeling.van, beoordeling.tot
    if van is None or tot is None:
        return _GEEN.get(beoordeling.uitkomst, "Nog niet te bepalen")
    return (van.woord if van is tot else f"{van.woord} tot {tot.woord}").capitalize()


def niveau_teken(beoordeling: Beoordeling) -> Teken:
    """Of the highest level that is possible: doubt goes to the safe side."""
    return NIVEAUS[beoordeling.tot] if beoordeling.tot is not None else Teken("info", "quiet")


def kop(beoordeling: Beoordeling) -> str:
    """The one line that says it all."""
    woord = niveau_woord(beoordeling)
    return woord if beoordeling.tot is None else f"Risico: {woord.lower()}"


def antwoord_woord(vraag: str, antwoord: Antwoord) -> str:
    """`vraag`: key of VRAGEN. For the calamiteitenplan "depends" reads as "consider it"."""
    if antwoord is Antwoord.AFHANKELIJK:
        return "Overwegen" if vraag == "calamiteitenplan" else "Hangt ervan af"
    return antwoord.value.capitalize()


def conclusies(beoordeling: Beoordeling) -> dict[str, Conclusie]:
    """The three conclusions under the keys of VRAGEN."""
    return {
        "ap": beoordeling.ap,
        "betrokkenen": beoordeling.betrokkenen,
        "calamiteitenplan": beoordeling.calamiteitenplan,
    }


def belangrijkste(beoordeling: Beoordeling, aantal: int = 2) -> tuple[Bevinding, ...]:
    """The reasons to read first: what settles the level, then what raises it, then what lowers it."""
    volgorde = (Werking.BEPAALT, Werking.VERHOOGT, Werking.VERLAAGT)
    wegend = [b for b in beoordeling.bevindingen if b.werking in volgorde]
    return tuple(sorted(wegend, key=lambda b: (volgorde.index(b.werking), -(b.niveau or 0)))[:aantal])


def in_een_regel(beoordeling: Beoordeling) -> str:
    """For beside the decision: level and the three answers."""
    delen = [
        f"{VRAGEN[vraag].lower()}: {antwoord_woord(vraag, conclusie.antwoord).lower()}"
        for vraag, conclusie in conclusies(beoordeling).items()
    ]
    return f"{kop(beoordeling)}. {'; '.join(delen).capitalize().replace(' ap', ' AP')}."


def enisa_woord(enisa: Enisa) -> str:
    return f"{enisa.som}: {enisa.niveau.woord}"
