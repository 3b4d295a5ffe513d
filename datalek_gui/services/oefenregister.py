"""The practice register: the practice dossiers in a register of their own, with the questions to decide on first.

What somebody decided stands in the log of the practice dossier, so it is still there tomorrow.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.oefening import MAP, Oefenstof, Oefenvraag, Opgave, Vergelijking, load_oefenstof, vergelijk
from datalek_gui.domain.risico.beoordeling import beoordeel
from datalek_gui.services.beoordelen import feiten_van
from datalek_gui.services.dossiers import Dossiers
from datalek_gui.services.logboek import log
from datalek_gui.services.ports import Klok, Work, WorkFactory

OEFENING = "oefening"  # part of the log entry that keeps a decision


class Oefenkluis(Protocol):
    """Where the practice register lies. It needs no passphrase: there is nothing in it to keep secret."""

    def bestaat(self) -> bool: ...

    def begin(self) -> WorkFactory:
        """Make it or open it. MapOnbruikbaar, RegisterInGebruik, RegisterBeschadigd."""

    def gooi_weg(self) -> None:
        """Close and erase it, whatever is in it. MapOnbruikbaar, RegisterInGebruik."""

    def sluit(self) -> None: ...


class Oefenregister:
    """Only ever on a register that an Oefenkluis gave: it fills what is empty."""

    def __init__(self, work: WorkFactory, formulier: Formulier, klok: Klok, resources: Path) -> None:
        self._work = work
        self._formulier = formulier
        self._klok = klok
        self._map = resources / MAP
        self._stof: Oefenstof = load_oefenstof(resources)

    @property
    def vragen(self) -> tuple[Oefenvraag, ...]:
        return self._stof.vragen

    def vul(self) -> int:
        """Read the practice dossiers into an empty register; how many. One that has dossiers is left alone."""
        with self._work() as work:
            if work.dossiers.aantal():
                return 0
        dossiers, bestanden = Dossiers(self._work, self._formulier, self._klok), sorted(self._map.glob("*.json"))
        for bestand in bestanden:
            dossiers.importeer(bestand.read_text(encoding="utf-8"), bestand.name)
        return len(bestanden)

    def opgave(self, dossier_id: int) -> Opgave | None:
        """What to look at in this dossier; None for one that was made while practising."""
        with self._work() as work:
            logboek = work.logboek.gebeurtenissen(dossier_id)
        bron = next((g.veld for g in logboek if g.daad == "ingelezen"), "")
        return self._stof.opgaven.get(Path(bron).stem)

    def keuzes(self, dossier_id: int) -> dict[str, str]:
        """What was decided, question → option; empty while the judgement is still hidden."""
        with self._work() as work:
            return _keuzes(work, dossier_id)

    def toont_oordeel(self, dossier_id: int) -> bool:
        """Only once every question was decided on."""
        return set(self.keuzes(dossier_id)) >= {vraag.sleutel for vraag in self.vragen}

    def beslis(self, dossier_id: int, keuzes: Mapping[str, str]) -> tuple[Vergelijking, ...]:
        """Keep what was decided, and show it beside what the program says. ValueError for an unknown option."""
        for vraag in self.vragen:
            if vraag.sleutel in keuzes and keuzes[vraag.sleutel] not in vraag.opties:
                raise ValueError(f"{vraag.sleutel} has no option {keuzes[vraag.sleutel]}")
        with self._work() as work:
            eerder = _keuzes(work, dossier_id)
            for vraag in self.vragen:
                oud, nieuw = eerder.get(vraag.sleutel, ""), keuzes.get(vraag.sleutel, "")
                if nieuw and nieuw != oud:
                    log(work, dossier_id, "vastgelegd", OEFENING, vraag.sleutel, oud, nieuw, op=self._klok())
            work.commit()
        return self.vergelijk(dossier_id)

    def vergelijk(self, dossier_id: int) -> tuple[Vergelijking, ...]:
        """Empty until every question was decided on."""
        with self._work() as work:
            keuzes, dossier = _keuzes(work, dossier_id), work.dossiers.haal(dossier_id)
            ruw, organisatie = work.dossiers.antwoorden(dossier_id), work.organisatie.antwoorden()
        if not {vraag.sleutel for vraag in self.vragen} <= set(keuzes):
            return ()
        typed, eigen = (
            antwoorden_uit_json(r, self._formulier.vragen, self._formulier.hernoemd) for r in (ruw, organisatie)
        )
        feiten = feiten_van(self._formulier, dossier, typed, self._klok(), eigen)
        return vergelijk(self.vragen, keuzes, beoordeel(feiten, self._formulier.regelsets[dossier.regelset]))


def _keuzes(work: Work, dossier_id: int) -> dict[str, str]:
    """The last choice counts."""
    return {g.veld: g.nieuw for g in work.logboek.gebeurtenissen(dossier_id) if g.onderdeel == OEFENING}
