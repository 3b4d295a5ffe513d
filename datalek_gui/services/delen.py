"""The parts of a dossier: add, change, remove and put back lines of the timeline, the actions, the parties …"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from datalek_gui.domain.actiesjabloon import Actiesjabloon, als_antwoorden
from datalek_gui.domain.deel import Deel, naam, op_volgorde
from datalek_gui.domain.formulier.antwoorden import antwoorden_naar_json, antwoorden_uit_json, met_nieuwe_namen
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.logboek import Gebeurtenis
from datalek_gui.domain.logregel import in_woorden
from datalek_gui.domain.tijd import AMSTERDAM
from datalek_gui.services.logboek import log_wijzigingen
from datalek_gui.services.ports import Klok, Work, WorkFactory

ACTIES, VERLOOP = "deel_acties", "deel_verloop"


@dataclass(frozen=True, slots=True)
class DeelBeeld:
    """A part with its answers typed; `naam` is what lists call it."""

    deel: Deel
    antwoorden: Mapping[str, Any]
    naam: str


class Delen:
    """`on_change(id)` is called after every commit that changes what others may show of a dossier."""

    def __init__(
        self, work: WorkFactory, formulier: Formulier, klok: Klok, on_change: Callable[[int], None] = lambda _id: None
    ) -> None:
        self._work = work
        self._formulier = formulier
        self._klok = klok
        self._on_change = on_change

    def lijst(self, dossier_id: int, soort: str) -> list[DeelBeeld]:
        """Of one kind: the timeline by its moment, the others by number."""
        with self._work() as work:
            return [self._beeld(deel) for deel in op_volgorde(work.delen.delen(dossier_id, soort))]

    def voeg_toe(self, dossier_id: int, soort: str, antwoorden: Mapping[str, Any] | None = None) -> DeelBeeld:
        """A new line, with these (typed) answers; an action begins as "open"."""
        return self._voeg_toe(dossier_id, soort, [antwoorden or {}])[0]

    def voeg_sjabloon_toe(self, dossier_id: int, sjabloon: Actiesjabloon) -> list[DeelBeeld]:
        """All its actions in one go, with their terms counted from today."""
        vandaag = self._klok().astimezone(AMSTERDAM).date()
        return self._voeg_toe(dossier_id, ACTIES, als_antwoorden(sjabloon, vandaag))

    def neem_over(self, dossier_id: int, gebeurtenis: Gebeurtenis) -> DeelBeeld:
        """An entry of the log as a line of the timeline."""
        feit = {
            "verloop_moment": gebeurtenis.op,
            "verloop_wat": in_woorden(gebeurtenis, self._formulier).zin,
            "verloop_wie": gebeurtenis.wie,
            "verloop_bron": f"Logboek, regel {gebeurtenis.nummer}",
            "verloop_uit_logboek": True,
        }
        return self._voeg_toe(dossier_id, VERLOOP, [feit])[0]

    def wijzig(self, deel: Deel, wijzigingen: Mapping[str, Any]) -> DeelBeeld:
        """Store changed answers (None erases one), as one types; they are logged at the next boundary."""
        json = antwoorden_naar_json(wijzigingen, self._formulier.vragen)
        with self._work() as work:
            nu = self._haal(work, deel)
            ruw = {**met_nieuwe_namen(nu.antwoorden, self._formulier.hernoemd), **json}
            nu = replace(nu, antwoorden={sleutel: waarde for sleutel, waarde in ruw.items() if waarde is not None})
            work.delen.bewaar(nu)
            self._raak_aan(work, deel.dossier_id)
            work.commit()
        self._on_change(deel.dossier_id)
        return self._beeld(nu)

    def verwijder(self, deel: Deel) -> Deel:
        """Take it out; `zet_terug` undoes it, and the log keeps what stood there."""
        return self._zet(deel, weg=True)

    def zet_terug(self, deel: Deel) -> Deel:
        return self._zet(deel, weg=False)

    # --- small tools ---

    def _voeg_toe(self, dossier_id: int, soort: str, alle: Sequence[Mapping[str, Any]]) -> list[DeelBeeld]:
        nu = self._klok()
        begin = {"actie_stand": "open"} if soort == ACTIES else {}
        json = [antwoorden_naar_json({**begin, **antwoorden}, self._formulier.vragen) for antwoorden in alle]
        with self._work() as work:
            log_wijzigingen(work, self._formulier, dossier_id, nu)  # what was done before comes before it in the log
            delen = [work.delen.voeg_toe(dossier_id, soort, antwoorden, nu) for antwoorden in json]
            self._leg_vast(work, dossier_id)
        return [self._beeld(deel) for deel in delen]

    def _zet(self, deel: Deel, *, weg: bool) -> Deel:
        nu = self._klok()
        with self._work() as work:
            log_wijzigingen(work, self._formulier, deel.dossier_id, nu)
            gezet = replace(self._haal(work, deel), verwijderd_op=nu if weg else None)
            work.delen.bewaar(gezet)
            self._leg_vast(work, deel.dossier_id, erbij="teruggezet")
        return gezet

    def _leg_vast(self, work: Work, dossier_id: int, *, erbij: str = "toegevoegd") -> None:
        log_wijzigingen(work, self._formulier, dossier_id, self._klok(), erbij=erbij)
        self._raak_aan(work, dossier_id)
        work.commit()
        self._on_change(dossier_id)

    def _raak_aan(self, work: Work, dossier_id: int) -> None:
        work.dossiers.bewaar(replace(work.dossiers.haal(dossier_id), gewijzigd_op=self._klok()))

    def _haal(self, work: Work, deel: Deel) -> Deel:
        """As it is stored now: `deel` may be older than the last change."""
        alle = work.delen.delen(deel.dossier_id, deel.soort, ook_verwijderd=True)
        return next(ander for ander in alle if ander.id == deel.id)

    def _beeld(self, deel: Deel) -> DeelBeeld:
        typed = antwoorden_uit_json(deel.antwoorden, self._formulier.vragen, self._formulier.hernoemd)
        return DeelBeeld(deel, typed, naam(typed, self._formulier.indelingen[deel.soort]))
