"""One year of the register in figures: what a privacy team reports to its board every January.

Nieuwe reeks? 1. een functie Zaken → Reeks hieronder  2. haar naam in REEKSEN  3. een geval in
tests/domain/test_jaaroverzicht.py (elke reeks telt elk datalek precies één keer, of zegt waarom niet).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from datalek_gui.domain.afloop import (
    ApAfloop,
    Geinformeerd,
    Registerzaak,
    ap_afloop,
    geinformeerd,
    is_datalek,
    is_ingetrokken,
    peildag,
)
from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.register import NIVEAUS
from datalek_gui.domain.tekst import een_regel
from datalek_gui.domain.tijd import MAANDEN, toon_duur
from datalek_gui.domain.wettelijk_register import KOLOMMEN, zonder_namen

NIET_INGEVULD = "Niet ingevuld"
ZONDER_REDEN = "niet vastgelegd"
MAX_IN_TITEL = 45  # characters: the AP has options of a hundred and more
MAX_REDEN = 600  # characters of a reason in the overview; the whole text stands in the dossier
TELWIJZE = (
    "Een dossier telt mee in de maand waarin u kennis kreeg van het datalek. Is dat moment niet bekend, dan telt de "
    "dag van ontdekking, anders die van de interne melding, anders de dag waarop het dossier is gemaakt."
)


@dataclass(frozen=True, slots=True)
class Jaarzaak:
    """What the overview knows of one dossier. `te_laat`: in words; reasons are masked and may be empty."""

    nummer: str
    dag: date
    uitkomst: Uitkomst
    datalek: bool
    ingetrokken: bool
    soort: str
    niveau: str
    afdeling: str
    ap: ApAfloop
    te_laat: str
    reden_te_laat: str
    reden_niet_gemeld: str
    geinformeerd: Geinformeerd
    redenen_niet: tuple[str, ...]


Zaken = Sequence[Jaarzaak]


@dataclass(frozen=True, slots=True)
class Reeks:
    """Figures that belong together. `titel` says what they show; `kop`: what the labels are; `punten`: label, number.

    `tijd`: the labels follow each other in time, so their order and the empty ones matter.
    """

    sleutel: str
    titel: str
    kop: str
    punten: tuple[tuple[str, int], ...]
    tijd: bool = False
    opmerking: str = ""

    @property
    def totaal(self) -> int:
        return sum(aantal for _, aantal in self.punten)


@dataclass(frozen=True, slots=True)
class Jaaroverzicht:
    """`te_laat` and `niet_gemeld`: dossier number and a sentence. `tellingen`: label and number of the whole year."""

    jaar: int
    tellingen: tuple[tuple[str, int], ...]
    reeksen: tuple[Reeks, ...]
    te_laat: tuple[tuple[str, str], ...]
    niet_gemeld: tuple[tuple[str, str], ...]
    zaken: tuple[Jaarzaak, ...]
    gemaakt_op: datetime
    organisatie: str = ""
    oefening: bool = False

    @property
    def datalekken(self) -> int:
        return sum(zaak.datalek for zaak in self.zaken)


def jaarzaak(zaak: Registerzaak) -> Jaarzaak:
    dossier, antwoorden = zaak.dossier, zaak.antwoorden
    cel = {k.sleutel: k.waarde for k in KOLOMMEN}

    def tekst(sleutel: str, *, vrij: bool = False) -> str:
        return str(cel[sleutel](zaak, vrij) or "")

    afloop, uiterlijk_op = ap_afloop(zaak), dossier.kernfeiten.uiterlijk_op
    laat_op = {ApAfloop.TE_LAAT: dossier.gemeld_op, ApAfloop.VERSTREKEN: zaak.nu}.get(afloop)
    return Jaarzaak(
        nummer=dossier.nummer,
        dag=peildag(dossier, antwoorden),
        uitkomst=dossier.kernfeiten.uitkomst,
        datalek=is_datalek(dossier),
        ingetrokken=is_ingetrokken(dossier),
        soort=tekst("soort") or NIET_INGEVULD,
        niveau=tekst("niveau") or NIET_INGEVULD,
        afdeling=een_regel(zonder_namen(str(antwoorden.get("afdeling") or ""), antwoorden), 80) or NIET_INGEVULD,
        ap=afloop,
        te_laat=toon_duur(laat_op - uiterlijk_op) if laat_op and uiterlijk_op else "",
        reden_te_laat=een_regel(tekst("reden_laat", vrij=True), MAX_REDEN),
        reden_niet_gemeld=een_regel(tekst("reden_niet", vrij=True), MAX_REDEN),
        geinformeerd=geinformeerd(antwoorden),
        redenen_niet=tuple(filter(None, tekst("reden_niet_informeren").split("; "))),
    )


def maak_jaaroverzicht(
    jaar: int, zaken: Iterable[Jaarzaak], gemaakt_op: datetime, organisatie: str = "", *, vrije_tekst: bool = True
) -> Jaaroverzicht:
    """`zaken` of any year; only those of `jaar` count. Without `vrije_tekst` only whether there is a reason is told."""
    van_dit_jaar = tuple(sorted((z for z in zaken if z.dag.year == jaar), key=lambda z: (z.dag, z.nummer)))
    lekken = tuple(z for z in van_dit_jaar if z.datalek)
    return Jaaroverzicht(
        jaar,
        _tellingen(van_dit_jaar),
        tuple(maak(lekken) for maak in REEKSEN),
        tuple((z.nummer, _over_te_laat(z, vrije_tekst)) for z in lekken if z.te_laat),
        tuple((z.nummer, _over_niet_gemeld(z, vrije_tekst)) for z in lekken if z.ap is ApAfloop.NIET),
        van_dit_jaar,
        gemaakt_op,
        organisatie,
    )


def _tellingen(zaken: Zaken) -> tuple[tuple[str, int], ...]:
    open_ = [z for z in zaken if not z.datalek]
    return (
        ("Dossiers in dit jaar", len(zaken)),
        ("Datalekken", sum(z.datalek for z in zaken)),
        ("Waarvan later ingetrokken bij de AP", sum(z.ingetrokken for z in zaken)),
        ("Beveiligingsincidenten, geen datalek", sum(z.uitkomst is Uitkomst.INCIDENT for z in open_)),
        ("Doorgestuurd: een ander is verantwoordelijk", sum(z.uitkomst is Uitkomst.DOORSTUREN for z in open_)),
        ("Nog niet bepaald", sum(z.uitkomst is Uitkomst.ONBEKEND for z in open_)),
    )


def _over_te_laat(zaak: Jaarzaak, vrij: bool) -> str:
    wat = "te laat gemeld" if zaak.ap is ApAfloop.TE_LAAT else "over de termijn en nog niet gemeld"
    return f"{zaak.te_laat} {wat}. {_reden('Reden', zaak.reden_te_laat, vrij)}"


def _over_niet_gemeld(zaak: Jaarzaak, vrij: bool) -> str:
    return f"Ernst: {zaak.niveau.lower()}. {_reden('Grond', zaak.reden_niet_gemeld, vrij)}"


def _reden(wat: str, reden: str, vrij: bool) -> str:
    if not reden:
        return f"{wat}: {ZONDER_REDEN}."
    return f"{wat}: {reden}" if vrij else f"{wat}: vastgelegd in het dossier."


# --- the series -----------------------------------------------------------------------------------------


def _per_maand(zaken: Zaken) -> Reeks:
    aantallen = Counter(zaak.dag.month for zaak in zaken)
    punten = tuple((naam, aantallen[nummer]) for nummer, naam in enumerate(MAANDEN, 1))
    return Reeks("maand", _titel("Datalekken per maand", punten, " in "), "Maand", punten, tijd=True)


def _per_soort(zaken: Zaken) -> Reeks:
    punten = _geteld(zaak.soort for zaak in zaken)
    return Reeks("soort", _titel("Datalekken naar soort incident", punten), "Soort incident", punten)


def _per_niveau(zaken: Zaken) -> Reeks:
    namen = [niveau.replace("_", " ").capitalize() for niveau in NIVEAUS]
    punten = _in_volgorde(namen, Counter(zaak.niveau for zaak in zaken))
    return Reeks("niveau", _titel("Datalekken naar ernst", punten), "Ernst", punten)


def _per_afdeling(zaken: Zaken) -> Reeks:
    """Spelling with or without capitals is one department, under the spelling that came first."""
    eerste: dict[str, str] = {}
    namen = [eerste.setdefault(zaak.afdeling.casefold(), zaak.afdeling) for zaak in zaken]
    punten = _geteld(namen)
    return Reeks("afdeling", _titel("Datalekken naar afdeling", punten), "Afdeling", punten)


def _op_tijd(zaken: Zaken) -> Reeks:
    """Of the reported ones, and of those whose term ran out: in time, or late with or without a reason (33 lid 1)."""
    namen = {
        ApAfloop.OP_TIJD: "Op tijd gemeld",
        ApAfloop.GEMELD: "Gemeld, moment van kennis niet bekend",
        ApAfloop.VERSTREKEN: "Nog niet gemeld, termijn verstreken",
    }
    laat = [zaak for zaak in zaken if zaak.ap is ApAfloop.TE_LAAT]
    aantallen = Counter(namen[zaak.ap] for zaak in zaken if zaak.ap in namen)
    aantallen["Te laat gemeld, met reden"] = sum(bool(zaak.reden_te_laat) for zaak in laat)
    aantallen["Te laat gemeld, zonder reden"] = sum(not zaak.reden_te_laat for zaak in laat)
    volgorde = ("Op tijd gemeld", "Te laat gemeld, met reden", "Te laat gemeld, zonder reden", *namen.values())
    punten = _in_volgorde(dict.fromkeys(volgorde), aantallen)
    op_tijd, totaal = aantallen["Op tijd gemeld"], sum(aantallen.values())
    titel = f"Binnen de termijn van 72 uur: {op_tijd} van {totaal}" if totaal else "Binnen de termijn: niets te tellen"
    rest = len(zaken) - totaal
    waarom = "de termijn loopt nog, de kennis is niet bekend, of u besloot niet te melden"
    opmerking = f"Niet geteld: {rest} ({waarom})." if rest else ""
    return Reeks("termijn", titel, "Termijn van art. 33 lid 1 AVG", punten, opmerking=opmerking)


def _gemeld(zaken: Zaken) -> Reeks:
    """Reported or not, and whether there is a ground where one decided not to (art. 33 lid 1 and 5)."""
    aantallen: Counter[str] = Counter(_meldstand(zaak) for zaak in zaken)
    punten = _in_volgorde(MELDSTANDEN, aantallen)
    gemeld = aantallen[MELDSTANDEN[0]] + aantallen[MELDSTANDEN[1]]
    titel = f"Gemeld aan de AP: {gemeld} van {len(zaken)}" if zaken else "Gemeld aan de AP: niets te tellen"
    return Reeks("gemeld", titel, "Melding aan de AP", punten)


MELDSTANDEN = (
    "Gemeld",
    "Gemeld en weer ingetrokken",
    "Niet gemeld, met grond",
    "Niet gemeld, zonder grond",
    "Nog niet besloten of gemeld",
)


def _meldstand(zaak: Jaarzaak) -> str:
    if zaak.ap in (ApAfloop.OP_TIJD, ApAfloop.TE_LAAT, ApAfloop.GEMELD):
        return MELDSTANDEN[1] if zaak.ingetrokken else MELDSTANDEN[0]
    if zaak.ap is ApAfloop.NIET:
        return MELDSTANDEN[2] if zaak.reden_niet_gemeld else MELDSTANDEN[3]
    return MELDSTANDEN[4]


def _informeren(zaken: Zaken) -> Reeks:
    aantallen = Counter(zaak.geinformeerd.value for zaak in zaken)
    punten = _in_volgorde([stand.value for stand in Geinformeerd], aantallen)
    verteld = aantallen[Geinformeerd.JA.value] + aantallen[Geinformeerd.DEELS.value]
    titel = f"Betrokkenen geïnformeerd: bij {verteld} van {len(zaken)}" if zaken else "Betrokkenen: niets te tellen"
    return Reeks("geinformeerd", titel, "Betrokkenen geïnformeerd", punten)


def _redenen_niet(zaken: Zaken) -> Reeks:
    punten = _geteld(reden for zaak in zaken for reden in zaak.redenen_niet)
    titel = _titel("Redenen om betrokkenen niet te informeren", punten)
    opmerking = "Eén datalek kan meer dan één reden hebben."
    return Reeks("redenen", titel, "Reden om niet te informeren", punten, opmerking=opmerking)


REEKSEN: tuple[Callable[[Zaken], Reeks], ...] = (
    _per_maand, _per_soort, _per_niveau, _per_afdeling, _op_tijd, _gemeld, _informeren, _redenen_niet,
)  # fmt: skip


# --- small tools ----------------------------------------------------------------------------------------


def _geteld(labels: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Most first, then by name; what was not filled in comes last."""
    return tuple(sorted(Counter(labels).items(), key=lambda p: (p[0] == NIET_INGEVULD, -p[1], p[0].casefold())))


def _in_volgorde(volgorde: Iterable[str], aantallen: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """In a set order, zeros included: that nothing was late is news too. What is outside the order follows."""
    volgorde = tuple(volgorde)
    rest = sorted(label for label in aantallen if label not in volgorde)
    return tuple((label, aantallen.get(label, 0)) for label in (*volgorde, *rest))


def _titel(wat: str, punten: Sequence[tuple[str, int]], voor: str = "") -> str:
    """The finding in the title: where most of them are. Nothing about "not filled in": that is no finding."""
    bekend = [punt for punt in punten if punt[0] != NIET_INGEVULD and punt[1]]
    if not bekend:
        return f"{wat}: geen"
    meeste = max(aantal for _, aantal in bekend)
    top = [label for label, aantal in bekend if aantal == meeste]
    if len(top) > 2 or len(top) == len(bekend) > 1:
        return wat
    totaal = sum(aantal for _, aantal in punten)
    if max(map(len, top)) > MAX_IN_TITEL:
        return f"{wat}: de grootste groep telt {meeste} van {totaal}"
    return f"{wat}, {'alle' if meeste == totaal else 'de meeste'}{voor or ': '}{' en '.join(top)} ({meeste})"
