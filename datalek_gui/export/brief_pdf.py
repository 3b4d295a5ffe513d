"""A letter on paper: letterhead, window address, reference line, one column, one page when it can.

Measures are those of NEN 1026/1025 as the LaTeX class `brief` of the NTG follows them (regels.md §6.1), in
millimetres from the top left of A4. The only date on the letter is the one in its reference line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from typing import Any

from reportlab.lib.utils import ImageReader

from datalek_gui.domain.brieven.brief import Alinea, Brief
from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.export import page_style as ps
from datalek_gui.export.lettertypen import TEKST, VET
from datalek_gui.export.opmaak import Blad, Blok, Cel, Schilder, verdeel
from datalek_gui.export.pdfa import afwerken
from datalek_gui.export.tags import Deel, Element, Tekstblok

LINKS = 33 * ps.MM
TEKSTBREEDTE = 144 * ps.MM
KOLOM = 38 * ps.MM
VENSTER_BOVEN, VENSTER_ONDER = 50 * ps.MM, 90 * ps.MM
EERSTE_ADRESREGEL = 59 * ps.MM  # baseline
REFERENTIE = 93 * ps.MM
VERVOLG_BOVEN = 38 * ps.MM
ONDER = 18 * ps.MM
LOGO_BREED, LOGO_HOOG = 66 * ps.MM, 20 * ps.MM
_INVULLEN = re.compile(r"(\[nog invullen: [^\]]*\])")


@dataclass(frozen=True, slots=True)
class _Venster:
    """Where the address stands: NEN 1026 left (standard) or right."""

    x: float
    breedte: float


LINKER_VENSTER = _Venster(33 * ps.MM, 83 * ps.MM)
RECHTER_VENSTER = _Venster(109 * ps.MM, 76 * ps.MM)


@dataclass(frozen=True, slots=True)
class _Maat:
    """Type size, leading, white between paragraphs and room to sign, points."""

    grootte: float
    interlinie: float
    wit: float
    handtekening: float

    @property
    def tekst(self) -> Any:
        return ps.stijl("brief", self.grootte, self.interlinie)

    @property
    def kop(self) -> Any:
        return ps.stijl("brief_kop", self.grootte, self.interlinie, letter=VET)


MATEN = (_Maat(10, 13, 8, 20 * ps.MM), _Maat(9.5, 13, 6.5, 17 * ps.MM), _Maat(9.5, 12.5, 4.5, 14 * ps.MM))

NAAM = ps.stijl("afzender", 13, 16, letter=VET)
NAAM_BIJ_LOGO = ps.stijl("afzender_bij_logo", 10.5, 13, letter=VET)
AFZENDER = ps.stijl("afzender_adres", 8.5, 11, kleur=ps.STIL)
REF_LABEL = ps.stijl("ref_label", 7.5, 10, kleur=ps.STIL)
REF_WAARDE = ps.stijl("ref_waarde", 9, 11.5)


def render_brief(
    brief: Brief,
    *,
    concept: bool,
    gemaakt_op: datetime,
    dossiernummer: str,
    logo: bytes | None = None,
    venster_rechts: bool = False,
    oefening: bool = False,
    deel: int = 2,
) -> bytes:
    """PDF/A-2a and PDF/UA-1. `gemaakt_op` goes into the file's properties only. DatalekFout: the logo is no picture."""
    ps.laad_fonts()
    beeld = _lees_logo(logo) if logo else None
    venster = RECHTER_VENSTER if venster_rechts else LINKER_VENSTER
    opsteller, bladen = _op_een_blad(brief, venster, beeld)
    stempel = "OEFENING" if oefening else "CONCEPT" if concept else ""
    titel = f"{brief.onderwerp}, dossier {dossiernummer}"
    schilder = Schilder(titel)

    def eromheen(schilder: Schilder, nummer: int, totaal: int) -> None:
        _eromheen(schilder, brief, stempel, venster, nummer, totaal)
        if nummer == 1 and beeld is not None:
            _teken_logo(schilder, beeld, opsteller.logo)

    return afwerken(schilder.teken(bladen, eromheen), opsteller.boom, titel=titel, nu=gemaakt_op, deel=deel)


def _op_een_blad(brief: Brief, venster: _Venster, beeld: Any) -> "tuple[_Opsteller, list[Blad]]":
    """The most generous measure that keeps the letter on one page; when none does, the most generous of all."""
    ruim = _stel_op(brief, MATEN[0], venster, beeld)
    if len(ruim[1]) == 1:
        return ruim
    for maat in MATEN[1:]:
        poging = _stel_op(brief, maat, venster, beeld)
        if len(poging[1]) == 1:
            return poging
    return ruim


def _stel_op(brief: Brief, maat: _Maat, venster: _Venster, beeld: Any) -> "tuple[_Opsteller, list[Blad]]":
    opsteller = _Opsteller(brief, maat, venster, beeld is not None)
    vast = list(opsteller.vaste_delen())
    begin = min(y - blok.hoogte for y, blok in vast[-opsteller.referenties :]) if opsteller.referenties else 0.0
    eerste = min(begin or ps.HOOGTE, _y(REFERENTIE)) - 8 * ps.MM
    bladen = verdeel(list(opsteller.lopende_tekst()), lambda blad: eerste if blad == 0 else _y(VERVOLG_BOVEN), ONDER)
    bladen[0].blokken[:0] = vast
    return opsteller, bladen


def _y(van_boven: float) -> float:
    return ps.HOOGTE - van_boven


class _Opsteller:
    """The words of one letter as blocks and as a tree of tags, in reading order."""

    def __init__(self, brief: Brief, maat: _Maat, venster: _Venster, met_logo: bool) -> None:
        self._brief = brief
        self._maat = maat
        self._venster = venster
        self.boom = Element("Document")
        self.logo = Element("Figure", alt=f"Logo van {brief.afzender[0] if brief.afzender else 'de afzender'}")
        self.referenties = 0
        if met_logo:
            self.boom.kinderen.append(self.logo)

    # --- what has its fixed place ---------------------------------------------------------------

    def vaste_delen(self) -> Iterator[tuple[float, Blok]]:
        yield from self._briefhoofd()
        yield from self._adres()
        yield from self._referenties()

    def _briefhoofd(self) -> Iterator[tuple[float, Blok]]:
        """Name and particulars of the sender in the zone 13-50 mm; beside the logo when there is one."""
        y = _y(13 * ps.MM)
        met_logo = self.logo in self.boom.kinderen
        x = 109 * ps.MM if met_logo else LINKS
        breedte = 76 * ps.MM if met_logo else TEKSTBREEDTE
        for nummer, regel in enumerate(self._brief.afzender):
            stijl = AFZENDER if nummer else NAAM_BIJ_LOGO if met_logo else NAAM
            blok = Blok((Cel(x, Tekstblok(regel, stijl, breedte), self.boom.nieuw("P")),))
            yield y, blok
            y -= blok.hoogte + (2 if nummer == 0 else 0)

    def _adres(self) -> Iterator[tuple[float, Blok]]:
        """Return address small and bold on one line, address from the baseline of 59 mm, all inside the window."""
        retour = _passend(self._brief.retouradres, (7, 6.5, 6, 5.5), 1.3, self._venster.breedte, 1, VET)
        yield _y(VENSTER_BOVEN + 0.6 * ps.MM), Blok((Cel(self._venster.x, retour, self.boom.nieuw("P")),))
        hoogte = VENSTER_ONDER - EERSTE_ADRESREGEL + 9
        tekst = "\n".join(regel for regel in self._brief.geadresseerde if regel.strip())
        adres = _passend(tekst, (10, 9.5, 9, 8.5, 8, 7), 1.24, self._venster.breedte, int(hoogte // 12.4), TEKST)
        yield _y(EERSTE_ADRESREGEL) + adres.grootte, Blok((Cel(self._venster.x, adres, self.boom.nieuw("P")),))

    def _referenties(self) -> Iterator[tuple[float, Blok]]:
        """Columns of 38 mm right under the window; a fifth particular begins a second row."""
        y = _y(REFERENTIE)
        lijst = self.boom.nieuw("L", nummering="None") if self._brief.referentie else self.boom
        for begin in range(0, len(self._brief.referentie), 4):
            rij = self._brief.referentie[begin : begin + 4]
            cellen: list[Cel] = []
            for kolom, (label, waarde) in enumerate(rij):
                item = lijst.nieuw("LI")
                x, breedte = LINKS + kolom * KOLOM, KOLOM - 2 * ps.MM
                boven = Cel(x, Tekstblok(label, REF_LABEL, breedte), item.nieuw("Lbl"))
                onder = Tekstblok(_nadruk(waarde), REF_WAARDE, breedte)
                cellen += [boven, Cel(x, onder, item.nieuw("LBody"), boven.hoogte)]
            blok = Blok(tuple(cellen))
            self.referenties += 1
            yield y, blok
            y -= blok.hoogte + 4

    # --- what flows -------------------------------------------------------------------------------

    def lopende_tekst(self) -> Iterator[Blok]:
        wit = self._maat.wit
        onderwerp = (Deel("Onderwerp:"), *(replace(deel, vet=True) for deel in _nadruk(self._brief.onderwerp)))
        wijzer = (0, ps.zichtbaar(self._brief.onderwerp))
        yield self._blok(self.boom.nieuw("H1"), onderwerp, bladwijzer=wijzer, bij_volgende=True)
        yield self._alinea(self._brief.aanhef, voor=2.4 * wit, bij_volgende=True)
        for nummer, alinea in enumerate(self._brief.alineas, 1):
            blokken = list(self._alinea_blokken(alinea))
            if blokken and nummer == len(self._brief.alineas):  # the signature never stands alone on a page
                blokken[-1] = replace(blokken[-1], bij_volgende=True)
            yield from blokken
        yield self._alinea(self._brief.slot, voor=1.6 * wit, bij_volgende=True)
        regels = [regel for regel in self._brief.ondertekening if regel.strip()]
        for nummer, regel in enumerate(regels):
            yield self._alinea(
                regel, voor=self._maat.handtekening if nummer == 0 else 0, bij_volgende=nummer < len(regels) - 1
            )

    def _alinea_blokken(self, alinea: Alinea) -> Iterator[Blok]:
        wit = self._maat.wit
        if alinea.kop:
            kop = Tekstblok(_nadruk(alinea.kop), self._maat.kop, TEKSTBREEDTE)
            wijzer = (1, ps.zichtbaar(alinea.kop))
            yield Blok((Cel(LINKS, kop, self.boom.nieuw("H2")),), voor=1.4 * wit, bij_volgende=True, bladwijzer=wijzer)
        if alinea.tekst.strip():
            yield self._alinea(alinea.tekst, voor=1 if alinea.kop else wit, bij_volgende=bool(alinea.punten))
        if alinea.punten:
            yield from self._punten(alinea.punten)

    def _punten(self, punten: Sequence[str]) -> Iterator[Blok]:
        lijst = self.boom.nieuw("L", nummering="Disc")
        for punt in punten:
            item = lijst.nieuw("LI")
            teken = Cel(LINKS, Tekstblok("•", self._maat.tekst, 10), item.nieuw("Lbl"))
            tekst = Tekstblok(_nadruk(punt), self._maat.tekst, TEKSTBREEDTE - 11)
            yield Blok((teken, Cel(LINKS + 11, tekst, item.nieuw("LBody"))), voor=1)

    def _alinea(self, tekst: str, **blok: Any) -> Blok:
        return self._blok(self.boom.nieuw("P"), _nadruk(tekst), **blok)

    def _blok(self, element: Element, delen: Sequence[Deel], **blok: Any) -> Blok:
        return Blok((Cel(LINKS, Tekstblok(delen, self._maat.tekst, TEKSTBREEDTE), element),), **blok)


def _nadruk(tekst: str) -> tuple[Deel, ...]:
    """Text with each "[nog invullen: …]" set apart, bold on a tint, so that nobody posts it unseen."""
    delen = [deel for deel in _INVULLEN.split(tekst) if deel.strip()]
    return tuple(
        Deel(deel, vet=True, nadruk=ps.LET_OP_VLAK) if _INVULLEN.fullmatch(deel) else Deel(deel) for deel in delen
    )


def _passend(
    tekst: str, groottes: Sequence[float], interlinie: float, breedte: float, regels: int, letter: str
) -> Tekstblok:
    """The largest of the sizes in which the text takes at most so many lines; else the smallest."""
    for grootte in groottes:
        blok = Tekstblok(tekst, ps.stijl("passend", grootte, grootte * interlinie, letter=letter), breedte)
        if blok.regels <= regels:
            break
    return blok


# --- logo -----------------------------------------------------------------------------------------


def _lees_logo(logo: bytes) -> Any:
    """The picture on white, in RGB: PDF/A-1 knows no transparency, and our output intent is sRGB."""
    try:
        beeld = ImageReader(BytesIO(logo))._image.convert("RGBA")
        beeld.thumbnail((1400, 1400))
        wit = beeld.copy()
        wit.paste((255, 255, 255, 255), (0, 0, *beeld.size))
        wit.alpha_composite(beeld)
        return ImageReader(wit.convert("RGB"))
    except Exception as fout:  # Pillow raises many kinds for a broken file
        raise DatalekFout(
            "Het logo kan niet worden gelezen. De brief is niet gemaakt; uw teksten zijn bewaard. "
            "Kies bij de instellingen een ander logo (PNG of JPEG), of verwijder het."
        ) from fout


def _teken_logo(schilder: Schilder, beeld: Any, figuur: Element) -> None:
    breed, hoog = beeld.getSize()
    schaal = min(LOGO_BREED / breed, LOGO_HOOG / hoog)
    x, y, b, h = LINKS, _y(13 * ps.MM) - hoog * schaal, breed * schaal, hoog * schaal
    figuur.kader = (x, y, x + b, y + h)
    with schilder.merker.inhoud(figuur):
        schilder.doek.drawImage(beeld, x, y, b, h)


# --- around the text ------------------------------------------------------------------------------


def _eromheen(schilder: Schilder, brief: Brief, stempel: str, venster: _Venster, nummer: int, totaal: int) -> None:
    doek = schilder.doek
    with schilder.merker.artefact("Pagination"):
        if stempel:
            ps.teken_watermerk(doek, stempel)
            doek.setFont(VET, 8)
            doek.setFillColor(ps.INKT)
            doek.drawRightString(ps.BREEDTE - 25 * ps.MM, _y(9 * ps.MM), stempel)
        if nummer > 1:
            _vervolgkop(doek, brief, nummer, totaal)
    if nummer == 1:
        with schilder.merker.artefact():
            _teken_merken(doek, venster)


def _teken_merken(doek: Any, venster: _Venster) -> None:
    """Line under the return address; fold marks at 108 and 153 mm, perforation mark at 148 mm."""
    doek.setStrokeColor(ps.LIJN)
    doek.setLineWidth(0.4)
    y = _y(54.1 * ps.MM)
    doek.line(venster.x, y, venster.x + venster.breedte, y)
    for mm, lengte in ((108, 4), (148, 6), (153, 4)):
        doek.line(4 * ps.MM, _y(mm * ps.MM), (4 + lengte) * ps.MM, _y(mm * ps.MM))


def _vervolgkop(doek: Any, brief: Brief, nummer: int, totaal: int) -> None:
    """Continuation sheet: addressee, (empty), date, page number, in the columns of the reference line."""
    datum = next((waarde for label, waarde in brief.referentie if label.strip(": ").lower() == "datum"), "")
    velden = (
        (0, 2 * KOLOM, "Geadresseerde", brief.geadresseerde[0] if brief.geadresseerde else ""),
        (2, KOLOM, "Datum", datum),
        (3, KOLOM, "Blad", f"{nummer} van {totaal}"),
    )
    for kolom, breedte, label, waarde in velden:
        x = LINKS + kolom * KOLOM
        doek.setFillColor(ps.STIL)
        doek.setFont(TEKST, 7.5)
        doek.drawString(x, _y(20 * ps.MM), label)
        doek.setFillColor(ps.INKT)
        doek.setFont(TEKST, 9)
        doek.drawString(x, _y(24 * ps.MM), ps.inkorten(ps.loopregel(waarde), breedte - 6, grootte=9))
