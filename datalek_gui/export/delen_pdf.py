"""The lists of a dossier on paper, as privacy teams keep them: timeline, actions, parties, recipients, groups.

By itself a list is a paper with its version and moment in the head, as an action list is sent round; in the dossier
it is a chapter. What stands in which column is data; a question no column asks for still stands in the last one.

Nieuw soort deel? 1. een regel in KOLOMMEN (wie ontbreekt, krijgt alles onder elkaar)  2. een geval in
tests/export/test_delen.py.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from datalek_gui.domain.deel import in_woorden
from datalek_gui.domain.dossier import Antwoorden
from datalek_gui.domain.formulier.vraag import Indeling, Vraag
from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.domain.tijd import AMSTERDAM, WEEKDAGEN, toon_datum, toon_moment, toon_tijd
from datalek_gui.export import page_style as ps
from datalek_gui.export.bouwstenen import VOLLE_BREEDTE, Bouwer, Tekst, gevuld
from datalek_gui.export.opmaak import Blok, Schilder, loopregels, verdeel
from datalek_gui.export.pdfa import afwerken
from datalek_gui.export.tabel import Kolom, herhaal_kop, tabel
from datalek_gui.export.tags import Deel as Tekstdeel

PARTIJEN = "deel_partijen"


@dataclass(frozen=True, slots=True)
class Deelregel:
    """One part: its number and its answers, typed."""

    volgnummer: int
    antwoorden: Antwoorden


@dataclass(frozen=True, slots=True)
class Deellijst:
    """All parts of one kind in their order. `na`: answers of the dossier that belong under it (label, text)."""

    indeling: Indeling
    regels: tuple[Deelregel, ...]
    na: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class LijstStuk:
    """A list as a paper of its own. `versie`: how often it was issued, this time included; 0: not counted.

    `partijen`: printed at the end of an action list, with who was told when.
    """

    lijst: Deellijst
    dossiernummer: str
    titel: str
    organisatie: str
    gemaakt_op: datetime
    versie: int = 0
    partijen: Deellijst | None = None
    oefening: bool = False


@dataclass(frozen=True, slots=True)
class _Vorm:
    """A column and the questions whose answers stand in it; the first without its label. `toon` may rewrite one."""

    kolom: Kolom
    sleutels: tuple[str, ...]
    toon: Mapping[str, Callable[[Vraag, Any], str]] = field(default_factory=dict)


# --- how a few answers read in a column ---


def _dag(_vraag: Vraag, waarde: Any) -> str:
    """With the day of the week, as a timeline is kept: "ma 15-03-2021"."""
    if not isinstance(waarde, date):
        return waarde.tekst if isinstance(waarde, Onleesbaar) else ""
    dag = waarde.astimezone(AMSTERDAM).date() if isinstance(waarde, datetime) else waarde
    return f"{WEEKDAGEN[dag.weekday()][:2]} {toon_datum(dag)}"


def _tijd(_vraag: Vraag, waarde: Any) -> str:
    return toon_tijd(waarde) if isinstance(waarde, datetime) else ""


def _aantekeningen(_vraag: Vraag, waarde: Any) -> str:
    """Dated remarks under each other: "19/03: nog mee bezig"."""
    return _regels(waarde, lambda rij: (rij.get("datum", ""), rij.get("tekst", "")))


def _aantallen(_vraag: Vraag, waarde: Any) -> str:
    """Every count with the day on which it held; the last one counts."""
    return _regels(waarde, lambda rij: (rij.get("stand_op", ""), _aantal(rij)))


def _aantal(rij: Mapping[str, str]) -> str:
    van, tot = rij.get("van", "").strip(), rij.get("tot", "").strip()
    getal = f"{van} tot {tot}" if van and tot and van != tot else van or tot
    return ", ".join(deel for deel in (getal, rij.get("toelichting", "").strip()) if deel)


def _regels(waarde: Any, lees: Callable[[Mapping[str, str]], tuple[str, str]]) -> str:
    if isinstance(waarde, Onleesbaar):
        return waarde.tekst
    paren = (lees(rij) for rij in waarde)
    return "\n".join(": ".join(deel for deel in paar if deel.strip()) for paar in paren if any(paar))


KOLOMMEN: dict[str, tuple[_Vorm, ...]] = {
    "deel_verloop": (
        _Vorm(Kolom("Datum", 0.15), ("verloop_moment",), {"verloop_moment": _dag}),
        _Vorm(Kolom("Tijd", 0.08), ("verloop_moment",), {"verloop_moment": _tijd}),
        _Vorm(Kolom("Handeling", 0.47), ("verloop_wat",)),
        _Vorm(Kolom("Door wie, en waaruit dit blijkt", 0.30), ("verloop_wie", "verloop_bron")),
    ),
    "deel_acties": (
        _Vorm(Kolom("Actie", 0.36, rijkop=True), ("actie_wat",)),
        _Vorm(Kolom("Eigenaar", 0.20), ("actie_eigenaar",)),
        _Vorm(
            Kolom("Stand", 0.37),
            ("actie_stand", "actie_uiterlijk", "actie_aangehouden_tot", "actie_aantekeningen"),
            {"actie_aantekeningen": _aantekeningen},
        ),
    ),
    PARTIJEN: (
        _Vorm(Kolom("Partij", 0.23, rijkop=True), ("partij_naam", "partij_soort")),
        _Vorm(Kolom("Rol", 0.20), ("partij_rol",)),
        _Vorm(Kolom("Contact", 0.23), ("partij_contactpersoon", "partij_contact")),
        _Vorm(Kolom("Afspraak", 0.27), ("partij_afspraak", "partij_ingelicht_op")),
    ),
    "deel_ontvangers": (
        _Vorm(Kolom("Ontvanger", 0.25, rijkop=True), ("onbevoegde_wie",)),
        _Vorm(Kolom("Wat deze kreeg", 0.28), ("onbevoegde_wat",)),
        _Vorm(
            Kolom("Terughalen", 0.40),
            ("onbevoegde_uitkomst", "onbevoegde_afgelopen_op", "onbevoegde_contact_op", "onbevoegde_toegezegd_op"),
        ),
    ),
    "deel_groepen": (
        _Vorm(Kolom("Groep", 0.19, rijkop=True), ("groep_naam",)),
        _Vorm(Kolom("Gegevens", 0.21), ("groep_soort_gegevens", "groep_gegevens")),
        _Vorm(Kolom("Aantal mensen", 0.29), ("groep_aantallen",), {"groep_aantallen": _aantallen}),
        _Vorm(Kolom("Behandeling", 0.24), ("groep_behandeling", "groep_reden", "groep_geinformeerd_op")),
    ),
}
NUMMER = Kolom("Nr", 0.07)
ZONDER_NUMMER = frozenset({"deel_verloop"})  # its moments tell its lines apart
# Answers that read well without their label before them.
ZONDER_LABEL = frozenset(
    {"verloop_bron", "actie_aantekeningen", "partij_soort", "partij_contact", "groep_gegevens", "groep_reden"}
)
STIL_WEG = frozenset({"verloop_uit_logboek"})  # said already by its source: "Logboek, regel 12"
LEEG = {
    "deel_verloop": "Er staat nog niets in het verloop.",
    "deel_acties": "Er staan nog geen acties in dit dossier.",
    PARTIJEN: "Er staan nog geen partijen in dit dossier.",
    "deel_ontvangers": "Er staan geen ontvangers in dit dossier.",
    "deel_groepen": "De betrokkenen zijn niet in groepen verdeeld.",
}
TITELS = {"deel_acties": "Actielijst", "deel_verloop": "Verloop van het datalek"}


def lijstblokken(bouwer: Bouwer, lijst: Deellijst) -> Iterator[Blok]:
    """The table, or one sentence when there is nothing; then what belongs under it."""
    if not lijst.regels:
        yield bouwer.volle("P", LEEG.get(lijst.indeling.code, "Hier staat nog niets."), ps.KLEIN)
    yield from tabel(bouwer.boom, *_vul(lijst))
    if any(gevuld(tekst) for _, tekst in lijst.na):
        yield from bouwer.paren([paar for paar in lijst.na if gevuld(paar[1])], 0.28 * VOLLE_BREEDTE, voor=14)


def _vul(lijst: Deellijst) -> tuple[Sequence[Kolom], Iterable[Sequence[Tekst]]]:
    vormen = KOLOMMEN.get(lijst.indeling.code) or (_Vorm(Kolom(lijst.indeling.titel, 0.93, rijkop=True), ()),)
    met_nummer = lijst.indeling.code not in ZONDER_NUMMER
    kolommen = ((NUMMER,) if met_nummer else ()) + tuple(vorm.kolom for vorm in vormen)
    return kolommen, (
        ([str(regel.volgnummer)] if met_nummer else []) + _cellen(lijst.indeling, vormen, regel.antwoorden)
        for regel in lijst.regels
    )


def _cellen(indeling: Indeling, vormen: Sequence[_Vorm], antwoorden: Antwoorden) -> list[Tekst]:
    """Every answer once, in its own column; what no column asks for stands in the last one, with its label."""
    gezegd = {vraag.sleutel: (vraag, tekst) for vraag, tekst in in_woorden(antwoorden, indeling)}
    geplaatst = {sleutel for vorm in vormen for sleutel in vorm.sleutels} | STIL_WEG
    cellen: list[Tekst] = []
    for vorm in vormen:
        sleutels = vorm.sleutels
        if vorm is vormen[-1]:
            sleutels += tuple(sleutel for sleutel in gezegd if sleutel not in geplaatst)
        cellen.append(_cel(vorm, [gezegd[sleutel] for sleutel in sleutels if sleutel in gezegd], antwoorden))
    return cellen


def _cel(vorm: _Vorm, gezegd: Sequence[tuple[Vraag, str]], antwoorden: Antwoorden) -> str:
    regels = []
    for vraag, tekst in gezegd:
        if vraag.sleutel in vorm.toon:
            tekst = vorm.toon[vraag.sleutel](vraag, antwoorden[vraag.sleutel])
        kaal = vraag.sleutel in ZONDER_LABEL or vraag.sleutel == next(iter(vorm.sleutels), "")
        regels.append(tekst if kaal else f"{vraag.tekst.rstrip('?: ')}: {tekst}")
    return "\n".join(regel for regel in regels if regel)


# --- a list as a paper of its own ---


def render_lijst(stuk: LijstStuk, *, deel: int = 2) -> bytes:
    """PDF/A-2a and PDF/UA-1. The same input gives the same bytes. BronbestandFout when a font is missing."""
    ps.laad_fonts()
    opsteller = _Opsteller()
    naam = TITELS.get(stuk.lijst.indeling.code, stuk.lijst.indeling.titel)
    bladen = verdeel(list(opsteller.blokken(stuk, naam)), lambda _blad: ps.HOOGTE - ps.MARGE_BOVEN, ps.MARGE_ONDER)
    titel = f"{naam}, dossier {stuk.dossiernummer}"
    kop = (stuk.organisatie, f"dossier {stuk.dossiernummer}", naam)
    versie = f"versie {stuk.versie}" if stuk.versie else ""

    def eromheen(schilder: Schilder, nummer: int, totaal: int) -> None:
        stempel = "OEFENING" if stuk.oefening else ""
        loopregels(schilder, kop, stempel, versie, stuk.gemaakt_op, (nummer, totaal))
        herhaal_kop(schilder, bladen[nummer - 1])

    return afwerken(Schilder(titel).teken(bladen, eromheen), opsteller.boom, titel=titel, nu=stuk.gemaakt_op, deel=deel)


class _Opsteller(Bouwer):
    def blokken(self, stuk: LijstStuk, naam: str) -> Iterator[Blok]:
        yield self.volle("H1", naam, ps.TITEL, voor=0, bij_volgende=True)
        versie = f"Versie {stuk.versie}, " if stuk.versie else ""
        kop = (Tekstdeel(f"{versie}{toon_moment(stuk.gemaakt_op)}".capitalize(), vet=True),)
        yield self.volle("P", kop, voor=6)
        yield self.volle("P", f"Dossier {stuk.dossiernummer}: {stuk.titel}", voor=1)
        yield from lijstblokken(self, stuk.lijst)
        if stuk.partijen is not None:
            yield self.hoofdstuk("Betrokken partijen")
            yield from lijstblokken(self, stuk.partijen)
            yield from self._op_de_hoogte(stuk.partijen)

    def _op_de_hoogte(self, partijen: Deellijst) -> Iterator[Blok]:
        """Who knows of it: the parties that were told, in order of time, and those that were not."""
        ingelicht: list[tuple[date, str]] = []
        nog_niet: list[str] = []
        for regel in partijen.regels:
            naam, op = regel.antwoorden.get("partij_naam"), regel.antwoorden.get("partij_ingelicht_op")
            if isinstance(naam, str) and isinstance(op, date):
                ingelicht.append((op, naam))
            elif isinstance(naam, str):
                nog_niet.append(naam)
        if ingelicht or nog_niet:
            yield self.kopje("Wie is op de hoogte")
        yield from self.punten(
            f"{naam}: {toon_moment(op) if isinstance(op, datetime) else toon_datum(op)}"
            for op, naam in sorted(ingelicht, key=lambda paar: _sorteer(paar[0]))
        )
        if nog_niet:
            yield self.volle("P", f"Van deze partijen is niet ingevuld wanneer zij het hoorden: {'; '.join(nog_niet)}.")


def _sorteer(op: date) -> str:
    """A day without time before its hours."""
    return op.astimezone(AMSTERDAM).isoformat() if isinstance(op, datetime) else op.isoformat()
