"""The route card on one page: boxes to tick in hour 0, 24, 48 and 72, and lines to write on who that is here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from datalek_gui.domain.routekaart import KAART, Etappe, kop, rollen
from datalek_gui.export import page_style as ps
from datalek_gui.export.bouwstenen import VOLLE_BREEDTE, Bouwer, met_bron
from datalek_gui.export.opmaak import Blad, Blok, Cel, Schilder, loopregels, verdeel
from datalek_gui.export.pdfa import afwerken
from datalek_gui.export.tags import Deel, Element, Tekstblok

TITEL = "Routekaart datalek"
HOKJE = "☐"
HELFT = VOLLE_BREEDTE / 2
SCHRIJF = 92.0  # points from the beginning of a role to its line


@dataclass(frozen=True, slots=True)
class RoutekaartStuk:
    """`kennis_op` aware: with it every hour has its day and time; None: an empty card for the wall."""

    gemaakt_op: datetime
    organisatie: str = ""
    dossiernummer: str = ""
    kennis_op: datetime | None = None
    oefening: bool = False


def render_routekaart(stuk: RoutekaartStuk, *, deel: int = 2) -> bytes:
    """PDF/A-2a and PDF/UA-1. The same input gives the same bytes. BronbestandFout when a font is missing."""
    ps.laad_fonts()
    kaart = _Kaart()
    bladen = verdeel(list(kaart.blokken(stuk)), lambda _blad: ps.HOOGTE - ps.MARGE_BOVEN, ps.MARGE_ONDER)
    naam = f"{TITEL}, dossier {stuk.dossiernummer}" if stuk.dossiernummer else TITEL
    regel = (stuk.organisatie, f"dossier {stuk.dossiernummer}" if stuk.dossiernummer else "", TITEL)
    stempel = "OEFENING" if stuk.oefening else ""

    def eromheen(schilder: Schilder, nummer: int, totaal: int) -> None:
        loopregels(schilder, regel, stempel, "", stuk.gemaakt_op, (nummer, totaal))
        kaart.schrijflijnen(schilder, bladen[nummer - 1])

    return afwerken(Schilder(naam).teken(bladen, eromheen), kaart.boom, titel=naam, nu=stuk.gemaakt_op, deel=deel)


class _Kaart(Bouwer):
    def __init__(self) -> None:
        super().__init__()
        self._rollen: list[Element] = []

    def blokken(self, stuk: RoutekaartStuk) -> Iterator[Blok]:
        yield self.volle("H1", TITEL, ps.TITEL, voor=0, bij_volgende=True)
        vanaf = "De uren tellen vanaf het moment waarop uw organisatie kennis kreeg van het datalek."
        yield self.volle("P", met_bron(vanaf, "AVG art. 33 lid 1"), voor=3)
        for etappe in KAART:
            yield from self._etappe(etappe, stuk.kennis_op)
        yield self.hoofdstuk("Wie is dat bij ons? Naam en telefoonnummer", voor=9)
        yield from self._wie_is_wie()

    def _etappe(self, etappe: Etappe, kennis_op: datetime | None) -> Iterator[Blok]:
        yield self.hoofdstuk(kop(etappe, kennis_op), voor=9)
        yield self.volle("P", (Deel(etappe.doel, kleur="#56616A"),), voor=0, bij_volgende=True)
        lijst = self.lijst()
        for taak in etappe.taken:
            zin = (Deel(f"{taak.wie}.", vet=True), *met_bron(taak.wat, taak.bron))
            yield from self.punt(lijst, HOKJE, zin, tot=15)

    def _wie_is_wie(self) -> Iterator[Blok]:
        """Two roles beside each other, each with room to write."""
        alle = rollen()
        for begin in range(0, len(alle), 2):
            cellen = []
            for plaats, rol in enumerate(alle[begin : begin + 2]):
                element = self.boom.nieuw("P")
                self._rollen.append(element)
                tekst = Tekstblok(rol, ps.KLEIN, SCHRIJF - 6)
                cellen.append(Cel(ps.MARGE_LINKS + plaats * HELFT, tekst, element))
            yield Blok(tuple(cellen), voor=4)

    def schrijflijnen(self, schilder: Schilder, blad: Blad) -> None:
        """Beside every role; they hold no text, so they are an artifact."""
        with schilder.merker.artefact():
            schilder.doek.setStrokeColor(ps.LIJN)
            schilder.doek.setLineWidth(0.6)
            for y, blok in blad.blokken:
                for cel in blok.cellen:
                    if cel.element in self._rollen:
                        lijn = y - ps.KLEIN.leading
                        schilder.doek.line(cel.x + SCHRIJF, lijn, cel.x + HELFT - 12, lijn)
