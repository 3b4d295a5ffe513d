"""Two drawings of the advice: the flow chart with the path of one dossier, and the matrix of severity and likelihood.

Vector, ink and greys only: what counts is dark, thick and bold, so that it survives a black-and-white printer.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle

from datalek_gui.domain.risico import stroomschema as schema
from datalek_gui.domain.risico.niveau import niveau_van
from datalek_gui.domain.risico.oordeel import Niveau
from datalek_gui.export import page_style as ps
from datalek_gui.export.advies_tekst import Bereik, bereik
from datalek_gui.export.lettertypen import TEKST, VET
from datalek_gui.export.opmaak import Figuur
from datalek_gui.export.tags import Tekstblok

WIT = HexColor("#FFFFFF")
WEG = HexColor("#E3E9EC")  # ground of what this dossier passed
RIJHOOGTE = 40.0
TUSSENRUIMTE = 0.5 * (1 - schema.HOOGTE) * RIJHOOGTE  # empty above the first and under the last box


def _midden(naam: str, letter: str, kleur: Any, grootte: float) -> Any:
    return ParagraphStyle(
        naam, fontName=letter, fontSize=grootte, leading=grootte + 1.2, textColor=kleur, alignment=TA_CENTER
    )


MARGE = 4.0  # left and right of the words in a box
BUITEN, BINNEN, HIER = (
    tuple(_midden(f"{naam}_{grootte}", letter, kleur, grootte) for grootte in (8, 7.5, 7, 6.5))
    for naam, letter, kleur in (("buiten", TEKST, ps.STIL), ("binnen", VET, ps.INKT), ("hier", VET, WIT))
)
VAK = _midden("matrix_vak", TEKST, ps.STIL, 7.5)
VAK_HIER = _midden("matrix_hier", VET, WIT, 7.5)


# --- the flow chart -----------------------------------------------------------------------------


def stroomschema(weg: schema.Pad, breedte: float) -> Figuur:
    """The whole chart, `breedte` points wide; boxes and arrows of `weg` stand out, its end is dark."""
    return Figuur(breedte, schema.RIJEN * RIJHOOGTE - 2 * TUSSENRUIMTE + 8, partial(_schets_schema, weg, breedte))


def _schets_schema(weg: schema.Pad, breedte: float, doek: Any, links: float, onder: float) -> None:
    boven = onder + schema.RIJEN * RIJHOOGTE - TUSSENRUIMTE

    def punt(plek: schema.Punt) -> schema.Punt:
        return links + plek[0] * breedte / schema.KOLOMMEN, boven - plek[1] * RIJHOOGTE

    op_weg = [pijl for pijl in schema.PIJLEN if (pijl.van, pijl.naar) in weg.pijlen]
    for pijl in schema.PIJLEN:
        if pijl not in op_weg:
            _pijl(doek, pijl, punt, dik=False)
    for pijl in op_weg:
        _pijl(doek, pijl, punt, dik=True)
    for knoop in schema.KNOPEN.values():
        _knoop(doek, knoop, punt(schema.midden(knoop)), breedte / schema.KOLOMMEN, weg)


def _pijl(doek: Any, pijl: schema.Pijl, punt: Callable[[schema.Punt], schema.Punt], *, dik: bool) -> None:
    kleur = ps.INKT if dik else ps.LIJN
    doek.setStrokeColor(kleur)
    doek.setFillColor(kleur)
    doek.setLineWidth(1.6 if dik else 0.6)
    punten = [punt(plek) for plek in schema.lijn(pijl)]
    _lijn(doek, punten)
    _pijlpunt(doek, punten[-2], punten[-1])
    doek.setFont(VET if dik else TEKST, 7.5)
    doek.setFillColor(ps.INKT if dik else ps.STIL)
    plek, plaats = schema.plek_label(pijl)
    x, y = punt(plek)
    if plaats == "rechts":
        doek.drawString(x + 4, y - 2.5, pijl.label)
    elif len(punten) == 2:
        doek.drawCentredString(x, y + 2.5, pijl.label)
    elif punten[1][0] > punten[0][0]:  # it turns further on: room for a longer word, from the box outwards
        doek.drawString(punten[0][0] + 5, y + 2.5, pijl.label)
    else:
        doek.drawRightString(punten[0][0] - 5, y + 2.5, pijl.label)


def _lijn(doek: Any, punten: Iterable[schema.Punt]) -> None:
    pad = doek.beginPath()
    for nummer, (x, y) in enumerate(punten):
        (pad.lineTo if nummer else pad.moveTo)(x, y)
    doek.drawPath(pad, stroke=1, fill=0)


def _pijlpunt(doek: Any, van: schema.Punt, naar: schema.Punt, maat: float = 4.5) -> None:
    """A filled triangle that ends at `naar`; arrows run straight along one axis."""
    dx, dy = (naar[0] > van[0]) - (naar[0] < van[0]), (naar[1] > van[1]) - (naar[1] < van[1])
    if abs(naar[0] - van[0]) > abs(naar[1] - van[1]):
        dy = 0
    else:
        dx = 0
    voet = naar[0] - dx * maat, naar[1] - dy * maat
    pad = doek.beginPath()
    pad.moveTo(*naar)
    pad.lineTo(voet[0] - dy * maat / 2, voet[1] + dx * maat / 2)
    pad.lineTo(voet[0] + dy * maat / 2, voet[1] - dx * maat / 2)
    pad.close()
    doek.drawPath(pad, stroke=0, fill=1)


def _knoop(doek: Any, knoop: schema.Knoop, midden: schema.Punt, kolom: float, weg: schema.Pad) -> None:
    """A question has round corners, an outcome round ends, something to do straight corners."""
    breed, hoog = schema.BREEDTE * kolom, schema.HOOGTE * RIJHOOGTE
    x, y = midden[0] - breed / 2, midden[1] - hoog / 2
    hier, op_weg = knoop.sleutel == weg.hier, knoop.sleutel in weg.knopen
    doek.setFillColor(ps.INKT if hier else WEG if op_weg else WIT)
    doek.setStrokeColor(ps.INKT if op_weg else ps.LIJN)
    doek.setLineWidth(1.4 if op_weg else 0.6)
    ronding = {schema.Soort.VRAAG: 5.0, schema.Soort.UITKOMST: hoog / 2, schema.Soort.ACTIE: 0.0}[knoop.soort]
    doek.roundRect(x, y, breed, hoog, ronding, stroke=1, fill=1)
    doek.setFont(TEKST, 7)
    doek.setFillColor(ps.STIL)
    doek.drawString(x + 5, y + hoog + 2.5, knoop.bron.split(";")[0])
    tekst = _passend(knoop.tekst, HIER if hier else BINNEN if op_weg else BUITEN, breed - 2 * MARGE)
    tekst.teken(doek, x + MARGE, midden[1] + tekst.hoogte / 2 + 0.8)


def _passend(tekst: str, stijlen: tuple[Any, ...], breedte: float) -> Tekstblok:
    """The largest size in which it takes two lines; the smallest when none does."""
    blokken = (Tekstblok(tekst, stijl, breedte) for stijl in stijlen)
    return next((blok for blok in blokken if blok.regels <= 2), Tekstblok(tekst, stijlen[-1], breedte))


def vertel_schema(zinnen: Iterable[str]) -> str:
    """The chart for who cannot see it; the path is all that differs from one dossier to another."""
    return "Stroomschema van incident tot besluit, van boven naar beneden. De weg van dit dossier: " + " ".join(zinnen)


# --- the matrix ---------------------------------------------------------------------------------

VAK_BREED, VAK_HOOG = 58.0, 21.0
AS = 26.0  # room for the figures along the two axes
GRIJS = {
    Niveau.VERWAARLOOSBAAR: HexColor("#FFFFFF"),
    Niveau.BEPERKT: HexColor("#F2F4F5"),
    Niveau.AANZIENLIJK: HexColor("#E3E9EC"),
    Niveau.ZEER_GROOT: HexColor("#CFD7DC"),
}


def matrix(ernst: Bereik, kans: Bereik) -> Figuur:
    """Severity upwards, likelihood to the right, each 1-4; this dossier is dark; a range fills several cells."""
    return Figuur(AS + 4 * VAK_BREED, 2 * AS + 4 * VAK_HOOG - 8, partial(_schets_matrix, ernst, kans))


def _schets_matrix(ernst: Bereik, kans: Bereik, doek: Any, links: float, onder: float) -> None:
    x0, y0 = links + AS, onder + AS
    doek.setStrokeColor(ps.STIL)
    doek.setLineWidth(0.5)
    for e in range(1, 5):
        for k in range(1, 5):
            hier = ernst[0] <= e <= ernst[1] and kans[0] <= k <= kans[1]
            x, y = x0 + (k - 1) * VAK_BREED, y0 + (e - 1) * VAK_HOOG
            doek.setFillColor(ps.INKT if hier else GRIJS[niveau_van(e, k)])
            doek.rect(x, y, VAK_BREED, VAK_HOOG, stroke=1, fill=1)
            woord = Tekstblok(niveau_van(e, k).woord, VAK_HIER if hier else VAK, VAK_BREED)
            woord.teken(doek, x, y + VAK_HOOG / 2 + woord.hoogte / 2 + 0.5)
    _assen(doek, x0, y0)


def _assen(doek: Any, x0: float, y0: float) -> None:
    doek.setFillColor(ps.STIL)
    doek.setFont(TEKST, 8)
    for nummer in range(1, 5):
        doek.drawCentredString(x0 + (nummer - 0.5) * VAK_BREED, y0 - 11, str(nummer))
        doek.drawRightString(x0 - 6, y0 + (nummer - 0.5) * VAK_HOOG - 3, str(nummer))
    doek.drawString(x0 - AS, y0 + 4 * VAK_HOOG + 7, "ernst van de gevolgen ↑")
    doek.drawRightString(x0 + 4 * VAK_BREED, y0 - 23, "kans dat zij zich voordoen →")


def vertel_matrix(ernst: Bereik, kans: Bereik, niveau: str) -> str:
    """The matrix for who cannot see it."""
    return (
        "Matrix van ernst en kans, elk van 1 tot en met 4. Dit dossier: "
        f"ernst {bereik(ernst)}, kans {bereik(kans)}: {niveau}."
    )
