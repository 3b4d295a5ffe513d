"""How each version of the form prints an answer: its words, its dates, its numbers.

v1 and v2 follow the real prints of the AP to the letter (English thousands in v2 included); "dossier" is our own
layout and writes as Dutch people do. A new kind of question gets a line in each of the three tables.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto
from typing import Any

from datalek_gui.domain.formulier.vraag import Kolom, Vraag, Vraagsoort
from datalek_gui.domain.formulier.waarden import Onleesbaar, is_leeg, naar_tekst, toon_getal
from datalek_gui.domain.tijd import AMSTERDAM, toon_datum, toon_datum_voluit, toon_moment, toon_tijd

NIET_GEMELD = "nog niet gemeld"
NIET_INGEVULD = "niet ingevuld"
GEEN_ANTWOORD = "geen antwoord"


class Vorm(Enum):
    """Where a line of an answer stands."""

    WAARDE = auto()  # in the answer column
    PAAR = auto()  # with its own label: a particular of a list
    OPTIE = auto()  # a full-width option with Ja or Nee behind it
    ZIN = auto()  # a full-width sentence in the place of label and answer


@dataclass(frozen=True, slots=True)
class Regel:
    """One line of an answer. `stil`: grey; `gesproken`: what a screen reader says in its place."""

    tekst: str
    label: str = ""
    vorm: Vorm = Vorm.WAARDE
    stil: bool = False
    gesproken: str = ""


Regels = tuple[Regel, ...]
Toon = Callable[[Vraag, Any], Regels]
Kop = Callable[[str, datetime | None], tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Weergave:
    """`titel`: title of the print, empty: that of the layout. `punt`: what follows the number of a chapter.
    `kop`: lines of particulars from AP number and moment of filing. `toont_leeg`: kinds whose printer takes no
    answer too. `onderschrift`: prints the line under a label ("Meerdere opties zijn mogelijk.").
    `laat_leeg_weg`: unanswered optional questions are not printed at all, as v1 did.
    `nummer_bij`: key of the question that names the AP number instead, once it is answered.
    """

    titel: str
    punt: str
    kop: Kop
    per_soort: Mapping[Vraagsoort, Toon]
    toont_leeg: frozenset[Vraagsoort] = frozenset({Vraagsoort.VERKLARING})
    onderschrift: bool = True
    laat_leeg_weg: bool = False
    nummer_bij: str = ""

    def drukt_af(self, vraag: Vraag, waarde: Any) -> bool:
        """False for an unanswered question that this print leaves out, label and all."""
        weg = self.laat_leeg_weg and not vraag.verplicht and vraag.soort not in self.toont_leeg
        return isinstance(waarde, Onleesbaar) or not (weg and is_leeg(vraag, waarde))

    def regels(self, vraag: Vraag, waarde: Any) -> Regels:
        if isinstance(waarde, Onleesbaar):
            return (Regel(f'niet leesbaar ingevuld: "{waarde.tekst}"'),)
        if is_leeg(vraag, waarde) and vraag.soort not in self.toont_leeg:
            return (leeg(vraag.verplicht),)
        return self.per_soort[vraag.soort](vraag, waarde)


def leeg(verplicht: bool) -> Regel:
    """The real print leaves an optional answer out; a quiet dash keeps the place and speaks for itself."""
    if verplicht:
        return Regel(NIET_INGEVULD, stil=True)
    return Regel("–", stil=True, gesproken=GEEN_ANTWOORD)


# --- answers ------------------------------------------------------------------------------------


def _als(toon: Callable[[Any], str]) -> Toon:
    return lambda _vraag, waarde: (Regel(toon(waarde)),)


def _datum_kort(dag: Any) -> str:
    """1-11-2021: v2 writes no leading zeros."""
    return f"{dag.day}-{dag.month}-{dag.year}"


def _lokaal(moment: datetime) -> datetime:
    return moment.astimezone(AMSTERDAM)


def _dag(waarde: date) -> date:
    """The day of a moment; where the time is not known the answer is a day already."""
    return _lokaal(waarde).date() if isinstance(waarde, datetime) else waarde


def _keten(vraag: Vraag, sleutel: str) -> list[str]:
    """Texts from the outermost option to the chosen one; an unknown key is shown as it is."""
    teksten: list[str] = []
    bezocht: set[str] = set()
    volgende: str | None = sleutel
    while volgende and volgende not in bezocht:
        bezocht.add(volgende)
        optie = vraag.optie(volgende)
        teksten.insert(0, optie.tekst if optie else volgende)
        volgende = optie.onder if optie else None
    return teksten


def _keuze_regels(vraag: Vraag, waarde: str) -> Regels:
    *boven, gekozen = _keten(vraag, waarde)
    return (*(Regel(tekst) for tekst in boven), Regel(_vinkje(vraag) + gekozen))


def _keuze_een_regel(vraag: Vraag, waarde: str) -> Regels:
    return (Regel(" - ".join(_keten(vraag, waarde))),)


def _vinkje(vraag: Vraag) -> str:
    return "[✓] " if vraag.vinkje else ""


def _alleen_aangevinkt(vraag: Vraag, waarde: tuple[str, ...]) -> Regels:
    """The ticked options in the form's order, under headings that are always printed (vervolg, 3.1)."""
    bekend = {optie.sleutel for optie in vraag.opties}
    gekozen = [
        optie.tekst if optie.kop else _vinkje(vraag) + optie.tekst
        for optie in vraag.opties
        if optie.kop or optie.sleutel in waarde
    ]
    return tuple(map(Regel, gekozen + [sleutel for sleutel in waarde if sleutel not in bekend]))


def _alle_opties(vraag: Vraag, waarde: tuple[str, ...] | None) -> Regels:
    gekozen = frozenset(waarde or ())
    return tuple(
        Regel("Ja" if optie.sleutel in gekozen else "Nee", optie.tekst, Vorm.OPTIE, stil=optie.sleutel not in gekozen)
        for optie in vraag.opties
    )


def _verklaring(vraag: Vraag, waarde: bool | None) -> Regels:
    """Only the sentence, as the AP prints it; that it was not ticked has to be said."""
    return (Regel(vraag.tekst if waarde else f"{vraag.tekst} (niet aangevinkt)", vorm=Vorm.ZIN),)


def _lijst(vraag: Vraag, waarde: tuple[Mapping[str, str], ...]) -> Regels:
    kolommen = [kolom for kolom in vraag.kolommen if kolom.op_formulier]
    return tuple(_paar(kolom, rij.get(kolom.sleutel, "")) for rij in waarde for kolom in kolommen)


def _paar(kolom: Kolom, waarde: str) -> Regel:
    if not waarde.strip():
        return Regel("–", kolom.tekst, Vorm.PAAR, stil=True, gesproken=GEEN_ANTWOORD)
    naam = next((optie.tekst for optie in kolom.opties if optie.sleutel == waarde), waarde)
    return Regel(naam, kolom.tekst, Vorm.PAAR)


def _ja_nee(waarde: bool) -> str:
    return "Ja" if waarde else "Nee"


# --- the particulars under the title ----------------------------------------------------------------


def _kop_v2(nummer: str, op: datetime | None) -> tuple[tuple[str, str], ...]:
    datum = toon_datum_voluit(_lokaal(op).date()) if op else NIET_GEMELD
    tijd = toon_tijd(op) if op else NIET_GEMELD
    return (("Meldingsnummer:", _nummer(nummer, op)), ("Melddatum:", datum), ("Meldtijdstip:", tijd))


def _kop_v1(nummer: str, op: datetime | None) -> tuple[tuple[str, str], ...]:
    """v1 shows a number of its own only on a new melding; an aanvulling names it as an answer."""
    tijdstip = ("Tijdstip ontvangst", f"{_lokaal(op):%d-%m-%Y %H:%M:%S}" if op else NIET_GEMELD)
    return (tijdstip, ("Uniek nummer", nummer)) if nummer else (tijdstip,)


def _kop_dossier(nummer: str, op: datetime | None) -> tuple[tuple[str, str], ...]:
    return (("Meldingsnummer AP", _nummer(nummer, op)), ("Gemeld op", toon_moment(op) if op else NIET_GEMELD))


def _nummer(nummer: str, op: datetime | None) -> str:
    return nummer or (NIET_INGEVULD if op else NIET_GEMELD)


# --- the tables -----------------------------------------------------------------------------------


_V2: dict[Vraagsoort, Toon] = {
    Vraagsoort.TEKST: _als(str),
    Vraagsoort.LANGE_TEKST: _als(str),
    Vraagsoort.GETAL: _als(lambda getal: f"{getal:,}"),
    Vraagsoort.DATUM: _als(_datum_kort),
    Vraagsoort.MOMENT: _als(lambda moment: _datum_kort(_dag(moment))),
    Vraagsoort.JA_NEE: _als(_ja_nee),
    Vraagsoort.KEUZE: _keuze_regels,
    Vraagsoort.MEERKEUZE: _alleen_aangevinkt,
    Vraagsoort.VERKLARING: _verklaring,
    Vraagsoort.LIJST: _lijst,
}
_V1: dict[Vraagsoort, Toon] = {
    **_V2,
    Vraagsoort.GETAL: _als(str),
    Vraagsoort.DATUM: _als(toon_datum),
    Vraagsoort.MOMENT: _als(lambda moment: toon_datum(_dag(moment))),
    Vraagsoort.KEUZE: _keuze_een_regel,
    Vraagsoort.MEERKEUZE: _alle_opties,
}
_DOSSIER: dict[Vraagsoort, Toon] = {
    **_V2,
    Vraagsoort.GETAL: _als(toon_getal),
    Vraagsoort.DATUM: _als(toon_datum),
    Vraagsoort.MOMENT: lambda vraag, waarde: (Regel(naar_tekst(vraag, waarde)),),
}

WEERGAVEN: dict[str, Weergave] = {
    "v1": Weergave(
        titel="Ontvangstbevestiging",
        punt=".",
        kop=_kop_v1,
        per_soort=_V1,
        toont_leeg=frozenset({Vraagsoort.VERKLARING, Vraagsoort.MEERKEUZE}),
        onderschrift=False,
        laat_leeg_weg=True,
        nummer_bij="v1_meldingsnummer",
    ),
    "v2": Weergave("Ontvangstbevestiging van melding inbreuk", "", _kop_v2, _V2),
    "dossier": Weergave("", "", _kop_dossier, _DOSSIER),
}
