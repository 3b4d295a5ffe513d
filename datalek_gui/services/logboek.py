"""The log of a dossier: one entry for each thing done, written in the commit that does it.

Answers are saved while one types; logging every keystroke would bury what matters. So they are logged at a boundary
(another field or step, made final, printed, closed), as the difference with what was logged last: the `stand`. A crash
between saving and the boundary loses nothing: the next boundary, at the latest opening the dossier, finds the rest.
"""

import getpass
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from datalek_gui.domain.deel import als_tekst
from datalek_gui.domain.dossier import JsonAntwoorden
from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json, met_nieuwe_namen
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.waarden import is_leeg, naar_tekst, uit_json
from datalek_gui.domain.fouten import AlleenLezen
from datalek_gui.domain.logboek import Gebeurtenis, breuk
from datalek_gui.domain.logregel import Logregel, in_woorden
from datalek_gui.services.ports import Klok, Work, WorkFactory

BEGIN = "begin van het logboek"  # of a dossier that is older than its log


def gebruiker() -> str:
    """Who works here, as the system knows them."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a system without user names
        return "onbekend"


def log(
    work: Work,
    dossier_id: int,
    daad: str,
    onderdeel: str,
    veld: str = "",
    oud: str = "",
    nieuw: str = "",
    *,
    op: datetime,
) -> Gebeurtenis:
    """Write one entry, inside the unit of work that does the thing itself. `op` aware."""
    moment = op.astimezone(UTC).replace(microsecond=0)
    return work.logboek.schrijf(dossier_id, Gebeurtenis(0, moment, gebruiker(), daad, onderdeel, veld, oud, nieuw))


def log_wijzigingen(
    work: Work, formulier: Formulier, dossier_id: int, op: datetime, *, erbij: str = "toegevoegd"
) -> bool:
    """Log how answers and parts differ from the stand, and make that the stand. True when anything was written.

    `erbij`: what was done with a part that was not there. Call it before logging what a boundary does itself.
    """
    if work.logboek.laatste(dossier_id) is None:
        begin_log(work, formulier, dossier_id, "aangemaakt", BEGIN, op=op)
        return True
    toen = met_nieuwe_namen(work.logboek.stand(dossier_id), formulier.hernoemd)
    nu = _stand(work, formulier, dossier_id)
    if nu == toen:
        return False
    schrijver = _Schrijver(work, formulier, dossier_id, op)
    for sleutel in _op_volgorde({*toen, *nu}, formulier):
        schrijver.verschil(sleutel, toen.get(sleutel), nu.get(sleutel), erbij)
    work.logboek.bewaar_stand(dossier_id, nu)
    return True


def begin_log(
    work: Work, formulier: Formulier, dossier_id: int, daad: str, veld: str = "", nieuw: str = "", *, op: datetime
) -> None:
    """The first entry of a dossier; what it begins with is not logged answer by answer."""
    log(work, dossier_id, daad, "dossier", veld, "", nieuw, op=op)
    work.logboek.bewaar_stand(dossier_id, _stand(work, formulier, dossier_id))


def _stand(work: Work, formulier: Formulier, dossier_id: int) -> JsonAntwoorden:
    """Answers by question, parts by "kind/number": a question key has no slash."""
    antwoorden = met_nieuwe_namen(work.dossiers.antwoorden(dossier_id), formulier.hernoemd)
    return antwoorden | {f"{d.soort}/{d.volgnummer}": d.antwoorden for d in work.delen.delen(dossier_id)}


def _op_volgorde(sleutels: Iterable[str], formulier: Formulier) -> list[str]:
    """As the questions stand in the form, then the parts by kind and number."""
    plaats = {sleutel: nummer for nummer, sleutel in enumerate(formulier.vragen)}

    def orde(sleutel: str) -> tuple[int, str, int]:
        soort, _, nummer = sleutel.partition("/")
        return plaats.get(sleutel, len(plaats)), soort, int(nummer or 0)

    return sorted(sleutels, key=orde)


class _Schrijver:
    """Writes the differences of one boundary."""

    def __init__(self, work: Work, formulier: Formulier, dossier_id: int, op: datetime) -> None:
        self._work, self._formulier, self._dossier_id, self._op = work, formulier, dossier_id, op

    def verschil(self, sleutel: str, oud: Any, nieuw: Any, erbij: str) -> None:
        soort, streep, nummer = sleutel.partition("/")
        if oud == nieuw:
            return
        if not streep:
            self._log("gewijzigd", "antwoorden", sleutel, self._tekst(sleutel, oud), self._tekst(sleutel, nieuw))
        elif oud is None:
            self._log(erbij, soort, nummer, "", self._deel(soort, nieuw))
        elif nieuw is None:
            self._log("verwijderd", soort, nummer, self._deel(soort, oud), "")
        else:
            for vraag in _op_volgorde({*oud, *nieuw}, self._formulier):
                teksten = self._tekst(vraag, oud.get(vraag)), self._tekst(vraag, nieuw.get(vraag))
                if oud.get(vraag) != nieuw.get(vraag):
                    self._log("gewijzigd", soort, f"{nummer}/{vraag}", *teksten)

    def _log(self, daad: str, onderdeel: str, veld: str, oud: str, nieuw: str) -> None:
        log(self._work, self._dossier_id, daad, onderdeel, veld, oud, nieuw, op=self._op)

    def _tekst(self, sleutel: str, ruw: Any) -> str:
        """A stored answer as it shows; one that this program does not know stands as it is stored."""
        vraag = self._formulier.vragen.get(sleutel)
        try:
            waarde = uit_json(vraag, ruw) if vraag and ruw is not None else None
        except ValueError:
            return str(ruw)
        if vraag is None or waarde is None:
            return "" if ruw is None else str(ruw)
        return "" if is_leeg(vraag, waarde) else naar_tekst(vraag, waarde)

    def _deel(self, soort: str, ruw: JsonAntwoorden) -> str:
        indeling = self._formulier.indelingen.get(soort)
        if indeling is None:
            return str(ruw)
        typed = antwoorden_uit_json(ruw, self._formulier.vragen, self._formulier.hernoemd)
        return als_tekst(typed, indeling)


class Logboek:
    """`on_change(id)` is called after every commit that wrote an entry."""

    def __init__(
        self, work: WorkFactory, formulier: Formulier, klok: Klok, on_change: Callable[[int], None] = lambda _id: None
    ) -> None:
        self._work, self._formulier, self._klok, self._on_change = work, formulier, klok, on_change

    def gebeurtenissen(self, dossier_id: int) -> tuple[Gebeurtenis, ...]:
        """Oldest first."""
        with self._work() as work:
            return tuple(work.logboek.gebeurtenissen(dossier_id))

    def in_woorden(self, gebeurtenis: Gebeurtenis) -> Logregel:
        return in_woorden(gebeurtenis, self._formulier)

    def werk_bij(self, dossier_id: int) -> bool:
        """A boundary: opening or leaving a dossier, leaving a field or a page. True when anything was written.

        In a register that is open read-only nothing changed, or somebody else logs it: that is no fault.
        """
        with self._work() as work:
            if not log_wijzigingen(work, self._formulier, dossier_id, self._klok()):
                return False
            try:
                work.commit()
            except AlleenLezen:
                return False
        self._on_change(dossier_id)
        return True

    def schrijf(
        self, dossier_id: int, daad: str, onderdeel: str, veld: str = "", oud: str = "", nieuw: str = ""
    ) -> Gebeurtenis:
        """What is done outside the services, like printing; answers that changed are logged before it."""
        nu = self._klok()
        with self._work() as work:
            log_wijzigingen(work, self._formulier, dossier_id, nu)
            gebeurtenis = log(work, dossier_id, daad, onderdeel, veld, oud, nieuw, op=nu)
            work.commit()
        self._on_change(dossier_id)
        return gebeurtenis

    def controleer(self, dossier_id: int) -> int | None:
        """Number of the first entry that was changed, moved or taken out after it was written; None: all is sound."""
        return breuk(self.gebeurtenissen(dossier_id))
