"""Any layout of the form with its answers, in the words and the order of the AP's own print.

A question is a list item: its label is the `Lbl`, its answer the `LBody` (ISO 32000-1 §14.8.4.3.3), so that a screen
reader keeps the two together. Short answers stand beside their label, long ones under it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from datalek_gui.domain.dossier import MeldingStatus
from datalek_gui.domain.formulier.vraag import Hoofdstuk, Indeling, Rubriek, Vraag, Vraagsoort
from datalek_gui.export import page_style as ps
from datalek_gui.export.opmaak import Blok, Cel, Schilder, loopregels, verdeel
from datalek_gui.export.pdfa import afwerken
from datalek_gui.export.tags import Deel, Element, Tekstblok
from datalek_gui.export.weergave import WEERGAVEN, Regel, Vorm, Weergave, leeg

LANG = 220  # characters above which an answer goes under its label
VOLLE_BREEDTE = ps.BREEDTE - ps.MARGE_LINKS - ps.MARGE_RECHTS
LABEL_BREEDTE = 0.36 * VOLLE_BREEDTE - 14
ANTWOORD_X = ps.MARGE_LINKS + 0.36 * VOLLE_BREEDTE
ANTWOORD_BREEDTE = 0.64 * VOLLE_BREEDTE
OPTIE_BREEDTE = 0.7 * VOLLE_BREEDTE  # v1: an option, with Ja or Nee behind it
TUSSEN_VRAGEN = 7.0
ZAKKEN = ps.ANTWOORD.fontSize - ps.LABEL.fontSize  # baselines of label and answer meet


# Not "Ontvangstbevestiging", and none of its sentences, as long as nothing was received.
VOORBEREIDING = "Voorbereiding melding inbreuk"


@dataclass(frozen=True, slots=True)
class FormulierStuk:
    """What is printed. `hoofdstukken`: of `indeling`, already without what the answers hide."""

    indeling: Indeling
    hoofdstukken: tuple[Hoofdstuk, ...]
    antwoorden: Mapping[str, Any]
    dossiernummer: str
    organisatie: str
    status: MeldingStatus
    sha256: str
    ap_nummer: str
    ingediend_op: datetime | None
    gemaakt_op: datetime
    oefening: bool = False

    @property
    def stempel(self) -> str:
        """The word that says this is not (yet) the real thing; empty on a final copy."""
        if self.oefening:
            return "OEFENING"
        return "CONCEPT" if self.status is MeldingStatus.CONCEPT else ""


def render_formulier(stuk: FormulierStuk, *, deel: int = 2) -> bytes:
    """PDF/A-2a and PDF/UA-1. The same input gives the same bytes. BronbestandFout when a font is missing."""
    ps.laad_fonts()
    opsteller = _Opsteller(stuk)
    blokken = list(opsteller.blokken())
    bladen = verdeel(blokken, lambda _blad: ps.HOOGTE - ps.MARGE_BOVEN, ps.MARGE_ONDER)
    titel = f"{opsteller.titel}, dossier {stuk.dossiernummer}"
    schilder = Schilder(titel)
    pdf = schilder.teken(bladen, lambda s, nummer, totaal: _loopregels(s, stuk, opsteller.titel, nummer, totaal))
    return afwerken(pdf, opsteller.boom, titel=titel, nu=stuk.gemaakt_op, deel=deel)


def _loopregels(schilder: Schilder, stuk: FormulierStuk, titel: str, nummer: int, totaal: int) -> None:
    kop = (stuk.organisatie, f"dossier {stuk.dossiernummer}", titel)
    merk = f"SHA-256 {stuk.sha256[:16]}"
    loopregels(schilder, kop, stuk.stempel, merk, stuk.gemaakt_op, (nummer, totaal))


@dataclass(frozen=True, slots=True)
class _Label:
    """What stands before an answer: number, words, and the line the form prints under them."""

    nummer: str
    tekst: str
    onderschrift: str = ""


class _Opsteller:
    """Turns the piece into blocks and, in the same order, into the tree of tags."""

    def __init__(self, stuk: FormulierStuk) -> None:
        self._stuk = stuk
        self._weergave: Weergave = WEERGAVEN[stuk.indeling.weergave]
        gemeld = stuk.ingediend_op is not None
        self.titel = (self._weergave.titel if gemeld else VOORBEREIDING) or stuk.indeling.titel
        self.boom = Element("Document")

    def blokken(self) -> Iterator[Blok]:
        yield self._kopie_kader()
        yield self._volle("H1", self.titel, ps.TITEL, voor=22, bij_volgende=True)
        for nummer, alinea in enumerate(self._inleiding()):
            yield self._volle("P", alinea, ps.LOPEND, voor=8 if nummer == 0 else 4)
        lijst = self._lijst()
        for nummer, (label, waarde) in enumerate(self._kop()):
            yield from self._vraag_naast(
                lijst.nieuw("LI"), _Label("", label), (Regel(waarde),), 12 if nummer == 0 else 2
            )
        for hoofdstuk in self._stuk.hoofdstukken:
            if hoofdstuk.rubrieken:
                yield from self._hoofdstuk(hoofdstuk)

    def _inleiding(self) -> tuple[str, ...]:
        """The AP's own words on its receipt; none as long as nothing was received."""
        if not self._stuk.ingediend_op:
            return ()
        gekozen = ((v, self._stuk.antwoorden.get(v.sleutel)) for h in self._stuk.hoofdstukken for v in h.vragen())
        opties = (v.optie(waarde) for v, waarde in gekozen if v.opties and isinstance(waarde, str))
        return (*(o.bevestiging for o in opties if o and o.bevestiging), *self._stuk.indeling.inleiding)

    def _kop(self) -> tuple[tuple[str, str], ...]:
        elders = self._stuk.antwoorden.get(self._weergave.nummer_bij)
        return self._weergave.kop("" if elders else self._stuk.ap_nummer, self._stuk.ingediend_op)

    def _kopie_kader(self) -> Blok:
        """Nobody may take our print for a melding: that is only made in the AP's own web form."""
        delen = (
            Deel("Kopie voor het eigen dossier, gemaakt met Datalekdossier.", vet=True),
            Deel(
                "Dit stuk is geen melding. Melden aan de Autoriteit Persoonsgegevens kan alleen met het webformulier "
                "van de AP."
            ),
        )
        tekst = Tekstblok(delen, ps.LOPEND, VOLLE_BREEDTE - 16)
        return Blok((Cel(ps.MARGE_LINKS + 8, tekst, self.boom.nieuw("P")),), kader=7)

    def _lijst(self) -> Element:
        return self.boom.nieuw("L", nummering="Decimal")

    def _volle(self, tag: str, tekst: str, stijl: Any, **blok: Any) -> Blok:
        return self._cel_blok(self.boom.nieuw(tag), tekst, stijl, **blok)

    @staticmethod
    def _cel_blok(element: Element, tekst: str, stijl: Any, **blok: Any) -> Blok:
        return Blok((Cel(ps.MARGE_LINKS, Tekstblok(tekst, stijl, VOLLE_BREEDTE), element),), **blok)

    def _hoofdstuk(self, hoofdstuk: Hoofdstuk) -> Iterator[Blok]:
        nummer = f"{hoofdstuk.nummer.rstrip('.')}{self._weergave.punt}" if hoofdstuk.nummer else ""
        kop = f"{nummer} {hoofdstuk.titel}".strip()
        yield self._volle("H2", kop, ps.HOOFDSTUK, voor=26, bij_volgende=True, lijn=True, bladwijzer=(0, kop))
        if hoofdstuk.inleiding:
            yield self._volle("P", hoofdstuk.inleiding, ps.LOPEND, voor=4)
        for rubriek in hoofdstuk.rubrieken:
            yield from self._rubriek(rubriek)

    def _rubriek(self, rubriek: Rubriek) -> Iterator[Blok]:
        kop = f"{rubriek.nummer} {rubriek.titel}".strip() if rubriek.titel else ""
        if kop:
            yield self._volle("H3", kop, ps.RUBRIEK, voor=12, bij_volgende=True, bladwijzer=(1, kop))
        if rubriek.tekst:
            yield from self._rubriektekst(rubriek.tekst, voor=3 if kop else 9, kopje=bool(rubriek.vragen))
        vragen = [v for v in rubriek.vragen if self._weergave.drukt_af(v, self._stuk.antwoorden.get(v.sleutel))]
        lijst = self._lijst() if vragen else self.boom
        for nummer, vraag in enumerate(vragen):
            voor = 4.0 if nummer == 0 and (kop or rubriek.tekst) else TUSSEN_VRAGEN if vraag.tekst else 1.0
            yield from self._vraag(lijst.nieuw("LI"), vraag, voor)

    def _rubriektekst(self, tekst: str, voor: float, kopje: bool) -> Iterator[Blok]:
        """A paragraph of the form itself; lines that begin with a hyphen are a list. `kopje`: it leads in questions."""
        regels = tekst.strip().split("\n")
        punten = [regel[2:] for regel in regels if regel.startswith("- ")]
        lopend = "\n".join(regel for regel in regels if not regel.startswith("- "))
        yield self._volle("P", lopend, ps.LOPEND, voor=voor, bij_volgende=kopje or bool(punten))
        lijst = self.boom.nieuw("L", nummering="None") if punten else self.boom
        for punt in punten:
            item = lijst.nieuw("LI")
            streepje = Cel(ps.MARGE_LINKS, Tekstblok("-", ps.LOPEND, 8), item.nieuw("Lbl"))
            zin = Tekstblok(punt, ps.LOPEND, VOLLE_BREEDTE - 9)
            yield Blok((streepje, Cel(ps.MARGE_LINKS + 9, zin, item.nieuw("LBody"))), voor=2)

    # --- a question ---------------------------------------------------------------------------

    def _vraag(self, item: Element, vraag: Vraag, voor: float) -> Iterator[Blok]:
        regels = self._weergave.regels(vraag, self._stuk.antwoorden.get(vraag.sleutel))
        if len(regels) == 1 and not ps.zichtbaar(regels[0].tekst).strip():
            regels = (leeg(vraag.verplicht),)  # only invisible characters
        label = _Label(
            vraag.nummer if vraag.tekst else "", vraag.tekst, vraag.onderschrift if self._weergave.onderschrift else ""
        )
        if regels and regels[0].vorm is Vorm.ZIN:
            yield self._cel_blok(item.nieuw("LBody").nieuw("P"), regels[0].tekst, ps.ANTWOORD, voor=voor)
        elif all(regel.vorm is Vorm.WAARDE for regel in regels) and not _is_lang(vraag, regels):
            yield from self._vraag_naast(item, label, regels, voor)
        else:
            yield from self._vraag_onder(item, label, regels, voor)

    def _vraag_naast(self, item: Element, label: _Label, regels: tuple[Regel, ...], voor: float) -> Iterator[Blok]:
        """Label left, answers right. What does not fit beside the label follows, so long lists can break."""
        links, antwoord = self._label_cellen(item, label, LABEL_BREEDTE)
        hoogte = max((cel.hoogte for cel in links), default=0.0)
        rechts: list[Cel] = []
        gezakt = 0.0
        for nummer, regel in enumerate(regels):
            tekst = Tekstblok(regel.tekst, _stijl(regel), ANTWOORD_BREEDTE)
            cel = Cel(ANTWOORD_X, tekst, _antwoord(antwoord, regel), gezakt)
            if rechts and gezakt + tekst.hoogte > hoogte:
                yield Blok((*links, *rechts), voor=voor, bij_volgende=True)
                yield from self._overige(antwoord, cel, regels[nummer + 1 :])
                return
            rechts.append(cel)
            gezakt += tekst.hoogte + 1
        yield Blok((*links, *rechts), voor=voor)

    @staticmethod
    def _overige(antwoord: Element, eerste: Cel, regels: tuple[Regel, ...]) -> Iterator[Blok]:
        """No answer alone at the foot of a page, none alone at the head of the next."""
        cellen = [replace(eerste, zakken=0)]
        for regel in regels:
            tekst = Tekstblok(regel.tekst, _stijl(regel), ANTWOORD_BREEDTE)
            cellen.append(Cel(ANTWOORD_X, tekst, _antwoord(antwoord, regel)))
        for nummer, cel in enumerate(cellen):
            yield Blok((cel,), voor=1, bij_volgende=nummer == len(cellen) - 2)

    def _vraag_onder(self, item: Element, label: _Label, regels: tuple[Regel, ...], voor: float) -> Iterator[Blok]:
        """Label over the full width, the answer under it, free to run on over pages."""
        links, antwoord = self._label_cellen(item, label, VOLLE_BREEDTE)
        for cel in links:
            yield Blok((Cel(cel.x, cel.tekst, cel.element),), voor=voor, bij_volgende=True)
            voor = 1
        lijst = antwoord.nieuw("L", nummering="Decimal") if regels and regels[0].label else antwoord
        for regel in regels:
            if regel.vorm is Vorm.WAARDE:
                for alinea in _alineas(regel.tekst):
                    yield self._cel_blok(_antwoord(antwoord, regel), alinea, _stijl(regel), voor=3)
            else:
                yield self._paar(lijst.nieuw("LI"), regel)

    @staticmethod
    def _paar(item: Element, regel: Regel) -> Blok:
        optie = regel.vorm is Vorm.OPTIE
        breedte = OPTIE_BREEDTE if optie else LABEL_BREEDTE
        x = ps.MARGE_LINKS + OPTIE_BREEDTE + 14 if optie else ANTWOORD_X
        label = Tekstblok(regel.label, ps.LOPEND if optie else ps.LABEL, breedte)
        links = Cel(ps.MARGE_LINKS, label, item.nieuw("Lbl"), ps.ANTWOORD.fontSize - label.grootte)
        waarde = Tekstblok(regel.tekst, _stijl(regel), ps.BREEDTE - ps.MARGE_RECHTS - x)
        return Blok((links, Cel(x, waarde, _antwoord(item.nieuw("LBody"), regel))), voor=2)

    @staticmethod
    def _label_cellen(item: Element, label: _Label, breedte: float) -> tuple[list[Cel], Element]:
        """The cells of the label, and the element of the answer (the line under the label is its first part)."""
        cellen: list[Cel] = []
        if label.tekst:
            nummer = (Deel(label.nummer, vet=True, kleur="#1C2226"),) if label.nummer else ()
            tekst = Tekstblok((*nummer, Deel(label.tekst)), ps.LABEL, breedte)
            cellen.append(Cel(ps.MARGE_LINKS, tekst, item.nieuw("Lbl"), ZAKKEN))
        antwoord = item.nieuw("LBody")
        if label.onderschrift:
            zakken = cellen[-1].hoogte if cellen else ZAKKEN
            cellen.append(
                Cel(ps.MARGE_LINKS, Tekstblok(label.onderschrift, ps.HULP, breedte), antwoord.nieuw("P"), zakken)
            )
        return cellen, antwoord


def _antwoord(ouder: Element, regel: Regel) -> Element:
    return ouder.nieuw("P", gesproken=regel.gesproken)


def _stijl(regel: Regel) -> Any:
    return ps.ANTWOORD_STIL if regel.stil else ps.ANTWOORD


def _is_lang(vraag: Vraag, regels: tuple[Regel, ...]) -> bool:
    if len(vraag.tekst) > LANG:
        return True
    vrij = vraag.soort in (Vraagsoort.TEKST, Vraagsoort.LANGE_TEKST)
    return any(len(regel.tekst) > LANG or (vrij and "\n" in regel.tekst.strip()) for regel in regels)


def _alineas(tekst: str) -> list[str]:
    """Paragraphs, parted by empty lines."""
    delen: list[list[str]] = [[]]
    for regel in ps.zichtbaar(tekst).split("\n"):
        if regel.strip():
            delen[-1].append(regel)
        elif delen[-1]:
            delen.append([])
    return ["\n".join(deel) for deel in delen if deel] or [tekst]
