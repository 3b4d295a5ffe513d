"""The whole dossier as one paper: cover, contents, every part, filings, letters, advice, log, attachments.

Chapters are laid out one by one; ready papers are counted, not drawn (dossier_opmaak.py). When all page numbers are
known everything is drawn once, and samenvoegen.py puts the ready papers in their places. Bound on the left, printed on
both sides.
"""

from collections.abc import Callable, Sequence

from datalek_gui.domain.voortgang import Afgebroken, Voortgang, altijd_door
from datalek_gui.export import page_style as ps
from datalek_gui.export.dossier_opmaak import TITEL, Laag, Opmaker
from datalek_gui.export.dossier_stuk import DossierStuk
from datalek_gui.export.opmaak import Schilder, loopregels
from datalek_gui.export.pdfa import afwerken
from datalek_gui.export.samenvoegen import voeg_samen
from datalek_gui.export.tabel import herhaal_kop

# How the hundred parts of the work are shared out: reading, drawing, joining.
_LEZEN, _TEKENEN, _VOEGEN = 25, 45, 30


def render_dossier(stuk: DossierStuk, *, voortgang: Voortgang = altijd_door, deel: int = 2) -> bytes:
    """PDF/A-2a and PDF/UA-1 as long as no foreign PDF is in it. Same input, same bytes. Raises Afgebroken."""
    ps.laad_fonts()
    teller = _Teller(voortgang)
    opmaker = Opmaker(stuk, lambda gelezen, alle: teller.zet(_LEZEN * gelezen / alle))
    stapel = opmaker.maak()
    titel = f"{TITEL} {stuk.dossiernummer}"
    pdf = Schilder(titel).teken([laag.blad for laag in stapel], _eromheen(stuk, stapel, teller))
    klaar = afwerken(pdf, opmaker.boom, titel=titel, nu=stuk.gemaakt_op, deel=deel)
    del pdf
    for uitkomst in voeg_samen(klaar, opmaker.plaatsen, deel=deel):
        if isinstance(uitkomst, bytes):
            klaar = uitkomst
        else:
            teller.zet(_LEZEN + _TEKENEN + _VOEGEN * uitkomst / len(stapel))
    teller.zet(100)
    return klaar


class _Teller:
    """Progress in hundredths of the whole, told once for each."""

    def __init__(self, voortgang: Voortgang) -> None:
        self._voortgang = voortgang
        self._gezegd = -1

    def zet(self, deel: float) -> None:
        if int(deel) > self._gezegd:
            self._gezegd = int(deel)
            if not self._voortgang(self._gezegd, 100):
                raise Afgebroken


def _eromheen(stuk: DossierStuk, stapel: Sequence[Laag], teller: _Teller) -> Callable[[Schilder, int, int], None]:
    stempel = "OEFENING" if stuk.oefening else ""

    def teken(schilder: Schilder, nummer: int, totaal: int) -> None:
        teller.zet(_LEZEN + _TEKENEN * nummer / totaal)
        laag = stapel[nummer - 1]
        if laag.stempel:
            with schilder.merker.artefact("Pagination"):
                ps.teken_links_rechts(
                    schilder.doek, 5 * ps.MM, (), f"dossier {stuk.dossiernummer} · blad {nummer} van {totaal}"
                )
            return
        kop = (stuk.organisatie, f"dossier {stuk.dossiernummer}", laag.kop)
        loopregels(schilder, kop if nummer > 1 else (), stempel, "", stuk.gemaakt_op, (nummer, totaal))
        herhaal_kop(schilder, laag.blad)

    return teken
