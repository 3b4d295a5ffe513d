"""The year overview. Needs ReportLab and openpyxl: load it when somebody asks for a year, not at the start."""

from collections.abc import Iterator
from dataclasses import replace

from datalek_gui.domain.afloop import peildag
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.jaaroverzicht import Jaaroverzicht, Jaarzaak, jaarzaak, maak_jaaroverzicht
from datalek_gui.domain.termijn import dag_van
from datalek_gui.domain.voortgang import Voortgang, altijd_door
from datalek_gui.export.jaar_pdf import render_jaar
from datalek_gui.export.jaar_xlsx import render_jaar_xlsx
from datalek_gui.services.document import Document
from datalek_gui.services.ports import Klok, WorkFactory
from datalek_gui.services.registerexport import Bestand, bestandsnaam
from datalek_gui.services.registerzaken import alle_regels, organisatienaam, zaken


class Jaaroverzichten:
    def __init__(self, work: WorkFactory, formulier: Formulier, klok: Klok, *, oefening: bool = False) -> None:
        self._work = work
        self._formulier = formulier
        self._klok = klok
        self._oefening = oefening

    def jaren(self, voortgang: Voortgang = altijd_door) -> tuple[int, ...]:
        """The years that have dossiers, latest first. Reads the answers only where the register knows no kennis."""
        with self._work() as work:
            regels = alle_regels(work)
        bekend = {dag.year for regel in regels if (dag := dag_van(regel.kennis_op))}
        rest = [regel.id for regel in regels if regel.kennis_op is None]
        alle = zaken(self._work, self._formulier, self._klok(), rest, voortgang)
        gelezen = {peildag(zaak.dossier, zaak.antwoorden).year for zaak in alle}
        return tuple(sorted(bekend | gelezen, reverse=True))

    def overzicht(self, jaar: int, *, vrije_tekst: bool = True, voortgang: Voortgang = altijd_door) -> Jaaroverzicht:
        """Raises Afgebroken."""
        with self._work() as work:
            organisatie = organisatienaam(work)
        gelezen = self._zaken(jaar, voortgang)
        overzicht = maak_jaaroverzicht(jaar, gelezen, self._klok(), organisatie, vrije_tekst=vrije_tekst)
        return replace(overzicht, oefening=self._oefening)

    def _zaken(self, jaar: int, voortgang: Voortgang) -> Iterator[Jaarzaak]:
        """Only what can belong to this year is read in full."""
        with self._work() as work:
            regels = alle_regels(work)
        ids = [r.id for r in regels if (dag := dag_van(r.kennis_op)) is None or dag.year == jaar]
        return map(jaarzaak, zaken(self._work, self._formulier, self._klok(), ids, voortgang))


def jaar_pdf(overzicht: Jaaroverzicht, *, deel: int = 2) -> Document:
    naam = bestandsnaam(f"jaaroverzicht datalekken {overzicht.jaar}", overzicht.gemaakt_op, "pdf")
    return Document(f"Jaaroverzicht {overzicht.jaar}", naam, render_jaar(overzicht, deel=deel))


def jaar_xlsx(overzicht: Jaaroverzicht) -> Bestand:
    naam = bestandsnaam(f"jaaroverzicht datalekken {overzicht.jaar}", overzicht.gemaakt_op, "xlsx")
    return Bestand(naam, render_jaar_xlsx(overzicht))
