"""Advies beveiligingsincident: one or two pages that carry a decision, and the flow chart with this dossier's path.

From facts, judgement and decision; the form is that of the internal advice that privacy teams of public bodies write.
Every sentence on it says where it stands (article or paragraph).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from datalek_gui.domain.formulier.vraag import Regelset
from datalek_gui.domain.risico import stroomschema as schema
from datalek_gui.domain.risico.afwijking import Afwijking
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.oordeel import Beoordeling, Bevinding, Conclusie, Werking
from datalek_gui.domain.tijd import toon_moment
from datalek_gui.export import advies_tekst as woorden
from datalek_gui.export import page_style as ps
from datalek_gui.export import stroomschema_teken as teken
from datalek_gui.export.bouwstenen import VOLLE_BREEDTE, ZAKKEN, Bouwer, Tekst, gevuld, met_bron, naast
from datalek_gui.export.opmaak import Blok, Cel, Schilder, loopregels, verdeel
from datalek_gui.export.pdfa import afwerken
from datalek_gui.export.tags import Tekstblok

TITEL = "Advies beveiligingsincident"
LABELKOLOM = 0.32 * VOLLE_BREEDTE
DATUMKOLOM = 84.0
NUMMERKOLOM = 18.0  # two figures

_WEEGT = (Werking.VERHOOGT, Werking.VERLAAGT)
RISICOKOPPEN = {
    Werking.BEPAALT: "Wat het niveau bepaalt",
    Werking.VERHOOGT: "Wat het risico verhoogt",
    Werking.VERLAAGT: "Wat het risico verlaagt",
}
_UITLEG_SCHEMA = (
    "Donker: waar dit dossier staat. Vet met een dikke lijn: de weg ernaartoe. Licht: hier niet aan de orde. "
    "Boven elk vak staat het onderdeel of de paragraaf van het Toetsingskader."
)

Regels = tuple[tuple[str, str], ...]
"""Pairs of label and text, as they will be read; an empty text is named as "niet ingevuld"."""


@dataclass(frozen=True, slots=True)
class Versie:
    """A recorded judgement in the list of versions. `verschillen`: (what, before, after), in words."""

    volgnummer: int
    op: datetime
    reden: str = ""
    verschillen: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class AdviesStuk:
    """What is printed. Moments are aware; texts are as typed and may be empty.

    `feiten`, `opvolging`: dated points in order of time, the label is the date (or what it is, when it has none).
    `acties`: what still has to be done; they become a, b, c of the advice.
    `besluit`: decision, reasons, consulted (FG, JZ) and second pair of eyes, in the order of BESLUIT.
    `versies`: recorded judgements, oldest first; without any the piece is a CONCEPT. `bijgewerkt`: answers changed
    after the last one, so what is printed is not what was recorded: a CONCEPT again.
    `risicofeiten` are those that `beoordeling` rests on: together they give the path through the flow chart.
    """

    dossiernummer: str
    zaaknummer: str
    titel: str
    organisatie: str
    intern_gemeld_op: str  # as shown: 16-11-2026 12:21
    intern_gemeld_door: str
    beoordeling: Beoordeling
    risicofeiten: Feiten
    regelset: Regelset
    gemaakt_op: datetime
    kennis_op: str = ""
    uiterlijk_op: str = ""  # the deadline for the AP, as shown
    samenvatting: str = ""
    feiten: Regels = ()
    opvolging: Regels = ()
    acties: tuple[str, ...] = ()
    besluit: Regels = ()
    afwijkingen: tuple[Afwijking, ...] = ()
    versies: tuple[Versie, ...] = ()
    bijgewerkt: bool = False
    sha256: str = ""  # of the last recorded judgement
    oefening: bool = False
    gemeld: bool = False  # filed with the AP, and not withdrawn

    @property
    def stempel(self) -> str:
        """The word that says this is not (yet) the real thing; empty once the judgement is recorded."""
        if self.oefening:
            return "OEFENING"
        return "" if self.versies and not self.bijgewerkt else "CONCEPT"


def render_advies(stuk: AdviesStuk, *, deel: int = 2) -> bytes:
    """PDF/A-2a and PDF/UA-1. The same input gives the same bytes. BronbestandFout when a font is missing."""
    ps.laad_fonts()
    opsteller = _Opsteller(stuk)
    blokken = list(opsteller.blokken())
    bladen = verdeel(blokken, lambda _blad: ps.HOOGTE - ps.MARGE_BOVEN, ps.MARGE_ONDER)
    titel = f"{TITEL}, dossier {stuk.dossiernummer}"
    kop = (stuk.organisatie, f"dossier {stuk.dossiernummer}", TITEL)
    merk = f"SHA-256 {stuk.sha256[:16]}" if stuk.sha256 else "vastgesteld"
    pdf = Schilder(titel).teken(
        bladen,
        lambda s, nummer, totaal: loopregels(s, kop, stuk.stempel, merk, stuk.gemaakt_op, (nummer, totaal)),
    )
    return afwerken(pdf, opsteller.boom, titel=titel, nu=stuk.gemaakt_op, deel=deel)


class _Opsteller(Bouwer):
    """Turns the piece into blocks and, in the same order, into the tree of tags."""

    def __init__(self, stuk: AdviesStuk) -> None:
        super().__init__()
        self._stuk = stuk
        self._oordeel = stuk.beoordeling
        self._weg = schema.pad(stuk.beoordeling, stuk.risicofeiten)
        self._gezegd: set[Bevinding] = set()  # each finding stands once, where it first counts

    def blokken(self) -> Iterator[Blok]:
        yield from self._kop()
        yield from self._feiten()
        yield from self._datalek()
        if self._oordeel.van is not None:
            yield from self._risico()
        yield from self._melding()
        yield from self._advies()
        yield from self._besluit()
        yield from self._versies()
        yield from self._stroomschema()

    def _nieuw(self, bevindingen: Iterable[Bevinding]) -> list[Tekst]:
        """Findings not said before, each with its source."""
        vers = [b for b in dict.fromkeys(bevindingen) if b not in self._gezegd]
        self._gezegd.update(vers)
        return [met_bron(b.zin, b.bron) for b in vers]

    def _conclusie(self, conclusie: Conclusie, bron: str) -> Iterator[Blok]:
        """In bold what it comes to, then what carries it. A ground said before, or that says the same, is only cited;
        `bron` when there is none."""
        genoemd = [b for b in conclusie.gronden if b in self._gezegd or b.zin == conclusie.zin]
        self._gezegd.update(genoemd)
        gronden = self._nieuw(conclusie.gronden)
        bronnen = "; ".join(dict.fromkeys(b.bron for b in genoemd)) or ("" if gronden else bron)
        yield self.volle("P", met_bron(conclusie.zin, bronnen, vet=True), bij_volgende=bool(gronden))
        yield from self.punten(gronden)
        open_ = woorden.hangt_af_van(conclusie.ontbreekt, self._oordeel.ontbreekt)
        if open_:
            yield self.volle("P", met_bron(f"Dit hangt nog af van: {' '.join(open_)}", bron))

    # --- the parts, in the order of the paper -------------------------------------------------------

    def _kop(self) -> Iterator[Blok]:
        stuk = self._stuk
        yield self.volle("H1", TITEL, ps.TITEL, voor=0, bij_volgende=True)
        door = f", door {stuk.intern_gemeld_door}" if gevuld(stuk.intern_gemeld_door) else ""
        stand = f"{stuk.stempel.lower()}, nog niet vastgesteld"
        if stuk.versies:
            laatste = stuk.versies[-1]
            stand = f"versie {laatste.volgnummer}, vastgesteld op {toon_moment(laatste.op)}"
            stand += "; daarna gewijzigd en nog niet opnieuw vastgesteld" if stuk.bijgewerkt else ""
        paren = (
            ("Registratienummer datalekregister", stuk.dossiernummer),
            ("Registratienummer zaaksysteem", stuk.zaaknummer),
            ("Korte naam", stuk.titel),
            ("Interne melding", f"{stuk.intern_gemeld_op}{door}".removeprefix(", ")),
            ("Kennis van het datalek", stuk.kennis_op),
            ("Stand van dit advies", stand),
        )
        yield from self.paren(paren, LABELKOLOM, voor=12)

    def _feiten(self) -> Iterator[Blok]:
        stuk = self._stuk
        yield self.hoofdstuk("Feiten")
        if gevuld(stuk.samenvatting):
            yield self.volle("P", stuk.samenvatting)
        yield from self.paren(stuk.feiten, DATUMKOLOM)
        if not gevuld(stuk.samenvatting) and not stuk.feiten:
            yield self.volle("P", "De feiten zijn nog niet ingevuld.", ps.KLEIN)
        if stuk.opvolging:
            yield self.kopje("Opvolging")
            yield from self.paren(stuk.opvolging, DATUMKOLOM, voor=3)

    def _datalek(self) -> Iterator[Blok]:
        yield self.hoofdstuk("Datalek?")
        yield self.volle("P", met_bron(*woorden.DEFINITIE))
        yield from self._conclusie(self._oordeel.datalek, "Toetsingskader onderdeel 1")
        if self._oordeel.van is None:
            yield from self._ontbreekt()

    def _risico(self) -> Iterator[Blok]:
        oordeel = self._oordeel
        niveau = woorden.niveau_in_woorden(oordeel)
        yield self.hoofdstuk("Risico")
        yield self._weging(niveau)
        later = {*oordeel.ap.gronden, *oordeel.betrokkenen.gronden, *oordeel.calamiteitenplan.gronden}
        gewogen = [b for b in oordeel.bevindingen if b not in later or b.niveau is not None or b.werking in _WEEGT]
        for werking, kop in RISICOKOPPEN.items():
            punten = self._nieuw(b for b in gewogen if b.werking is werking)
            if punten:
                yield self.kopje(kop)
                yield from self.punten(punten)
        yield from self._ontbreekt()
        yield self.kopje("Calamiteitenplan")
        yield from self._conclusie(oordeel.calamiteitenplan, woorden.WEGING)
        yield from self._enisa()

    def _ontbreekt(self) -> Iterator[Blok]:
        if self._oordeel.ontbreekt:
            yield self.kopje("Wat nog ontbreekt")
        yield from self.punten(
            met_bron(f"{open_.vraag} {open_.zin}", woorden.bron_van(open_.feit)) for open_ in self._oordeel.ontbreekt
        )

    def _weging(self, niveau: str) -> Blok:
        """The matrix, and beside it what it says."""
        oordeel = self._oordeel
        beeld = teken.matrix(oordeel.ernst, oordeel.kans)
        figuur = self.boom.nieuw("Figure", alt=teken.vertel_matrix(oordeel.ernst, oordeel.kans, niveau))
        x = beeld.breedte + 18
        regels: list[tuple[Tekst, Any]] = [
            (f"Het risico is {niveau}.", ps.HOOFDSTUK),
            (met_bron(woorden.ernst_maal_kans(oordeel.ernst, oordeel.kans), woorden.WEGING), ps.LOPEND),
        ]
        if oordeel.van is not oordeel.tot:
            regels.append((met_bron(*woorden.TWIJFEL), ps.LOPEND))
        cellen = [Cel(ps.MARGE_LINKS, beeld, figuur)]
        gezakt = 16.0
        for regel, stijl in regels:
            blok = Tekstblok(regel, stijl, VOLLE_BREEDTE - x)
            cellen.append(Cel(ps.MARGE_LINKS + x, blok, self.boom.nieuw("P"), gezakt))
            gezakt += blok.hoogte + 4
        return Blok(tuple(cellen), voor=6)

    def _enisa(self) -> Iterator[Blok]:
        enisa = self._oordeel.enisa
        if enisa is None:
            return
        yield self.kopje("Tweede mening: ENISA")
        zin = f"{enisa.som}: {enisa.niveau.woord}. {' '.join(enisa.uitleg)} Deze score bepaalt het advies niet."
        yield self.volle("P", met_bron(zin, woorden.ENISA))

    def _melding(self) -> Iterator[Blok]:
        oordeel = self._oordeel
        yield self.hoofdstuk("Melding aan de AP en/of betrokkenen?")
        yield self.kopje("Autoriteit Persoonsgegevens (AP)")
        yield self.volle("P", met_bron(*woorden.drempel_ap(self._stuk.regelset)))
        yield from self._conclusie(oordeel.ap, "AVG art. 33 lid 1")
        yield self.kopje("Betrokkenen")
        yield self.volle("P", met_bron(*woorden.drempel_betrokkenen()))
        yield from self._conclusie(oordeel.betrokkenen, "AVG art. 34 lid 1")
        rest = self._nieuw(oordeel.bevindingen)
        if rest:
            yield self.kopje("Let op")
            yield from self.punten(rest)

    def _advies(self) -> Iterator[Blok]:
        stuk, oordeel = self._stuk, self._oordeel
        yield self.hoofdstuk("Advies")
        yield self.volle("P", "Kortom, het advies is om:", bij_volgende=True)
        acties = [met_bron(actie, bron) for actie, bron in woorden.opvolgen(oordeel, filter(gevuld, stuk.acties))]
        lijst = self.lijst("Decimal")
        yield from self.punt(lijst, "1.", met_bron(*woorden.kwalificatie(oordeel.uitkomst, gemeld=stuk.gemeld)))
        ap = woorden.melden(oordeel, stuk.regelset, stuk.uiterlijk_op, gemeld=stuk.gemeld)
        yield from self.punt(lijst, "2.", met_bron(*ap))
        yield from self.punt(lijst, "3.", met_bron(*woorden.informeren(oordeel, stuk.risicofeiten)))
        vierde = "op te volgen met:" if acties else "op te volgen; er staan nog geen acties in het dossier."
        yield from self.punt(lijst, "4.", vierde, onder=acties)

    def _besluit(self) -> Iterator[Blok]:
        stuk = self._stuk
        yield self.hoofdstuk("Besluit")
        if not any(gevuld(waarde) for _, waarde in stuk.besluit):
            yield self.volle("P", "Er is nog geen besluit ingevuld.", ps.KLEIN)
            return
        yield from self.paren(stuk.besluit, LABELKOLOM)
        if stuk.afwijkingen:
            yield self.kopje("Waar het besluit afwijkt van het advies")
            yield from self.punten(met_bron(afwijking.zin, afwijking.bron) for afwijking in stuk.afwijkingen)

    def _versies(self) -> Iterator[Blok]:
        if not self._stuk.versies:
            return
        yield self.hoofdstuk("Versies")
        lijst = self.lijst()
        for versie in self._stuk.versies:
            item = lijst.nieuw("LI")
            naam = Tekstblok(f"Versie {versie.volgnummer}", ps.LABEL, DATUMKOLOM - 12)
            alineas = [f"Vastgesteld op {toon_moment(versie.op)}."]
            alineas += [f"Reden: {versie.reden}"] if gevuld(versie.reden) else []
            alineas += [f"{wat}: {oud} → {nieuw}" for wat, oud, nieuw in versie.verschillen]
            links = Cel(ps.MARGE_LINKS, naam, item.nieuw("Lbl"), ZAKKEN)
            yield from naast(links, DATUMKOLOM, alineas, item.nieuw("LBody"), 4)

    def _stroomschema(self) -> Iterator[Blok]:
        """First the path in words, where the text goes on; then the picture, on a page of its own."""
        zinnen = schema.in_woorden(self._weg, self._oordeel.tot)
        yield self.hoofdstuk("De weg naar dit advies")
        yield self.volle("P", met_bron(*woorden.WEG), bij_volgende=True)
        lijst = self.lijst("Decimal")
        for zin in zinnen:
            nummer, _, rest = zin.partition(" ")
            yield from self.punt(lijst, nummer, rest, tot=NUMMERKOLOM)
        yield self.hoofdstuk("Stroomschema: van incident tot besluit", nieuw_blad=True, lijn=False)
        yield self.volle("P", _UITLEG_SCHEMA, ps.KLEIN, voor=2, bij_volgende=True)
        beeld = teken.stroomschema(self._weg, VOLLE_BREEDTE)
        yield Blok((Cel(ps.MARGE_LINKS, beeld, self.boom.nieuw("Figure", alt=teken.vertel_schema(zinnen))),), voor=8)
