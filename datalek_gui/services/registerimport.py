"""A register kept elsewhere (Excel, CSV) into this one: look at it, say what each column means, and all rows or none.

Reading never changes anything; `importeer` does, in one commit. Needs openpyxl: load it at the first import.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from datalek_gui.domain.bevriezen import bevries
from datalek_gui.domain.dossier import Melding, MeldingStatus, NieuwDossier
from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.fouten import InvoerFout
from datalek_gui.domain.kernfeiten import kernfeiten
from datalek_gui.domain.registerinvoer import Invoerrij, lees_rij
from datalek_gui.domain.registerlezers import tekst_van
from datalek_gui.domain.registervelden import dubbel, kopregel, raad
from datalek_gui.domain.tijd import AMSTERDAM
from datalek_gui.domain.voortgang import Voortgang, altijd_door, stap
from datalek_gui.export.register_lezen import Blad, lees_bladen
from datalek_gui.services.logboek import begin_log
from datalek_gui.services.ports import Klok, Work, WorkFactory
from datalek_gui.services.registerzaken import alle_regels

__all__ = ["Blad", "Keuze", "Rapport", "RegisterImport"]


@dataclass(frozen=True, slots=True)
class Keuze:
    """What the user can set. `kop`: index of the row with headings; `koppeling`: per column a field key, or "".

    `zijn_datalekken`: the user says that every row is a datalek (in a register of art. 33 lid 5 they are).
    """

    blad: Blad
    kop: int
    koppeling: tuple[str, ...]
    zijn_datalekken: bool = True

    @property
    def koppen(self) -> tuple[str, ...]:
        return tuple(" ".join(tekst_van(cel).split()) for cel in self.blad.rijen[self.kop])


@dataclass(frozen=True, slots=True)
class Rapport:
    """What would be read in, row by row. `niet_gelezen`: headings of columns without a field."""

    bestand: str
    rijen: tuple[Invoerrij, ...]
    leeg: int
    niet_gelezen: tuple[str, ...]

    @property
    def fouten(self) -> int:
        """Rows that cannot be read in; as long as there is one, nothing is."""
        return sum(bool(rij.fouten) for rij in self.rijen)


class RegisterImport:
    """`on_change()` is called once after an import."""

    def __init__(
        self, work: WorkFactory, formulier: Formulier, klok: Klok, on_change: Callable[[], None] = lambda: None
    ) -> None:
        self._work = work
        self._formulier = formulier
        self._klok = klok
        self._on_change = on_change

    def lees(self, inhoud: bytes, bestand: str) -> tuple[Blad, ...]:
        """The sheets of a file that hold something. InvoerFout."""
        return lees_bladen(inhoud, bestand)

    def voorstel(self, blad: Blad, kop: int | None = None) -> Keuze:
        """Where the headings seem to stand and what they seem to mean; `kop`: the user says where."""
        kop = kopregel(blad.rijen) if kop is None else kop
        keuze = Keuze(blad, kop, ())
        return replace(keuze, koppeling=raad(keuze.koppen))

    def voorbeeld(self, keuze: Keuze, bestand: str, voortgang: Voortgang = altijd_door) -> Rapport:
        """Read every row without keeping anything. InvoerFout where the choice itself cannot be; Afgebroken."""
        self._controleer(keuze, bestand)
        rijen = keuze.blad.rijen[keuze.kop + 1 :]
        gelezen: list[Invoerrij] = []
        for nummer, cellen in enumerate(rijen, 1):
            stap(voortgang, nummer, len(rijen))
            rij = lees_rij(
                keuze.kop + 1 + nummer,
                cellen,
                keuze.koppen,
                keuze.koppeling,
                self._formulier.vragen,
                self._klok(),
                zijn_datalekken=keuze.zijn_datalekken,
            )
            if rij:
                gelezen.append(rij)
        niet = tuple(kop for kop, veld in zip(keuze.koppen, keuze.koppeling, strict=True) if kop and not veld)
        return Rapport(bestand, self._zonder_dubbele(gelezen), len(rijen) - len(gelezen), niet)

    def _controleer(self, keuze: Keuze, bestand: str) -> None:
        if not any(keuze.koppeling):
            raise InvoerFout(bestand, "geen enkele kolom is gekoppeld; kies bij minstens één kolom wat zij betekent")
        if te_vaak := dubbel(keuze.koppeling):
            raise InvoerFout(bestand, f"meer dan één kolom is gekoppeld aan {', '.join(te_vaak)}")

    def _zonder_dubbele(self, rijen: Sequence[Invoerrij]) -> tuple[Invoerrij, ...]:
        """A number that comes twice, or stands in this register already: reading it in again would double the case."""
        with self._work() as work:
            alle = (work.dossiers.haal(regel.id) for regel in alle_regels(work))
            bekend = {dossier.zaaknummer: dossier.nummer for dossier in alle if dossier.zaaknummer}
        vaak = Counter(rij.zaaknummer for rij in rijen)
        return tuple(_met_fout(rij, bekend, vaak) for rij in rijen)

    def importeer(self, rapport: Rapport, voortgang: Voortgang = altijd_door) -> tuple[str, ...]:
        """All rows as dossiers in one commit; their new numbers. InvoerFout when a row is wrong, Afgebroken."""
        fout = next((rij for rij in rapport.rijen if rij.fouten), None)
        if fout:
            raise InvoerFout(f"{rapport.bestand}, regel {fout.regel}", fout.fouten[0].rstrip("."))
        if not rapport.rijen:
            raise InvoerFout(rapport.bestand, "er staat geen enkele regel in die is in te lezen")
        nu = self._klok()
        with self._work() as work:
            nummers = []
            for plaats, rij in enumerate(rapport.rijen, 1):
                stap(voortgang, plaats, len(rapport.rijen))
                nummers.append(self._voeg_toe(work, rij, rapport.bestand, nu))
            work.commit()
        self._on_change()
        return tuple(nummers)

    def _voeg_toe(self, work: Work, rij: Invoerrij, bestand: str, nu: datetime) -> str:
        """Under a number of its own year, by the law of that day, in the form of today."""
        vandaag = nu.astimezone(AMSTERDAM).date()
        dag = min(rij.dag or vandaag, vandaag)
        regelset = self._formulier.regelset_op(max(dag, self._eerste_regels()))
        melding = Melding(self._formulier.indeling_op(vandaag).code, ap_nummer=rij.ap_nummer)
        if rij.ingediend_op:
            melding = bevries(melding, rij.antwoorden, rij.ingediend_op)
            melding = replace(melding, status=MeldingStatus.INGEDIEND, ingediend_op=rij.ingediend_op)
        feiten = kernfeiten(antwoorden_uit_json(rij.antwoorden, self._formulier.vragen, {}), regelset)
        nieuw = NieuwDossier(
            rij.titel, rij.zaaknummer, regelset.code, melding, feiten, dag.year, nu.astimezone(UTC), rij.antwoorden
        )
        dossier = work.dossiers.voeg_toe(nieuw)
        begin_log(work, self._formulier, dossier.id, "ingelezen", f"{bestand}, regel {rij.regel}", op=nu)
        return dossier.nummer

    def _eerste_regels(self) -> date:
        """A datalek from before the AVG is kept under its first rules: older ones are not in the program."""
        return min(regelset.geldig_vanaf for regelset in self._formulier.regelsets.values())


def _met_fout(rij: Invoerrij, bekend: Mapping[str, str], vaak: Mapping[str, int]) -> Invoerrij:
    if not rij.zaaknummer:
        return rij
    fouten = list(rij.fouten)
    if rij.zaaknummer in bekend:
        fouten.append(f"Nummer {rij.zaaknummer} staat al in dit register, als dossier {bekend[rij.zaaknummer]}.")
    if vaak[rij.zaaknummer] > 1:
        fouten.append(f"Nummer {rij.zaaknummer} staat meer dan één keer in dit bestand.")
    return replace(rij, fouten=tuple(fouten))
