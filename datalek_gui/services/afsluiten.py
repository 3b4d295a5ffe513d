"""Closing a dossier, opening it again, and destroying it once its time of keeping is over: never by itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from datalek_gui.domain.afsluiten import (
    Afsluitstand,
    Weggehaald,
    bewaarjaren,
    bewaren_tot,
    eindstand,
    mag_weg,
    open_punten,
    verklaring,
)
from datalek_gui.domain.dossier import Dossier, RegisterRegel
from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.fouten import NietAfgesloten
from datalek_gui.domain.register import RegisterVraag
from datalek_gui.domain.tekst import een_regel, schoon
from datalek_gui.domain.termijnen import termijnen
from datalek_gui.domain.tijd import AMSTERDAM, toon_datum
from datalek_gui.domain.volledig import Dossierstand, ontbrekend
from datalek_gui.services.logboek import log, log_wijzigingen
from datalek_gui.services.ports import Klok, Work, WorkFactory
from datalek_gui.services.registerzaken import zaak


@dataclass(frozen=True, slots=True)
class Afsluitbeeld:
    """What to look at before closing. `open`: sentences; `bewaren_tot`: the last day it would be kept."""

    dossier: Dossier
    open: tuple[str, ...]
    eindstand: str
    jaren: int
    bewaren_tot: date


class Afsluiten:
    """`on_change(id)` is called after every commit that changes what others may show of a dossier."""

    def __init__(
        self, work: WorkFactory, formulier: Formulier, klok: Klok, on_change: Callable[[int], None] = lambda _id: None
    ) -> None:
        self._work = work
        self._formulier = formulier
        self._klok = klok
        self._on_change = on_change

    def bekijk(self, dossier_id: int) -> Afsluitbeeld:
        with self._work() as work:
            return self._beeld(work, dossier_id, self._klok())

    def sluit(self, dossier_id: int, toelichting: str = "") -> Dossier:
        """What is open at that moment goes into the log with it. NietAfgesloten when it is closed already."""
        nu = self._klok()
        with self._work() as work:
            beeld = self._beeld(work, dossier_id, nu)
            if beeld.dossier.afgesloten_op:
                raise NietAfgesloten("Dit dossier is al afgesloten.")
            log_wijzigingen(work, self._formulier, dossier_id, nu)
            dossier = replace(beeld.dossier, afgesloten_op=nu, bewaren_tot=beeld.bewaren_tot, gewijzigd_op=nu)
            work.dossiers.bewaar(dossier)
            tot = f"bewaren tot en met {toon_datum(beeld.bewaren_tot)}"
            regels = [beeld.eindstand, schoon(toelichting).strip(), *(f"Nog open: {zin}" for zin in beeld.open)]
            log(work, dossier_id, "afgesloten", "dossier", tot, "", "\n".join(r for r in regels if r), op=nu)
            work.commit()
        self._on_change(dossier_id)
        return dossier

    def heropen(self, dossier_id: int, reden: str) -> Dossier:
        """`reden`: compulsory. The time of keeping begins anew at the next closing. NietAfgesloten."""
        reden, nu = een_regel(reden), self._klok()
        with self._work() as work:
            dossier = work.dossiers.haal(dossier_id)
            if dossier.afgesloten_op is None or dossier.vernietigd_op:
                raise NietAfgesloten("Alleen een afgesloten dossier kan weer open.")
            if not reden:
                raise NietAfgesloten("Schrijf op waarom u het dossier weer opent.")
            tot = f"bewaren tot en met {toon_datum(dossier.bewaren_tot)}" if dossier.bewaren_tot else ""
            dossier = replace(dossier, afgesloten_op=None, bewaren_tot=None, gewijzigd_op=nu)
            work.dossiers.bewaar(dossier)
            log(work, dossier_id, "heropend", "dossier", "", tot, reden, op=nu)
            work.commit()
        self._on_change(dossier_id)
        return dossier

    def te_vernietigen(self) -> tuple[RegisterRegel, ...]:
        """Closed dossiers whose time of keeping is over, longest over first; nothing happens to them by itself."""
        vandaag = self._vandaag()
        with self._work() as work:
            regels = work.dossiers.regels(RegisterVraag(filters={"status": ("afgesloten",)}), self._klok())
        over = [(r.bewaren_tot, r) for r in regels if r.bewaren_tot and r.bewaren_tot < vandaag and not r.vernietigd_op]
        return tuple(regel for _, regel in sorted(over, key=lambda paar: (paar[0], paar[1].nummer)))

    def vernietig(self, dossier_id: int, reden: str) -> Dossier:
        """Erase the dossier for good. Its line stays without personal data, with the deletion record as its only log.

        Copies elsewhere (backups, transfer files, paper) are not ours to erase. NietAfgesloten while it may not.
        """
        reden, nu = een_regel(reden), self._klok()
        with self._work() as work:
            dossier = work.dossiers.haal(dossier_id)
            self._mag_weg(dossier, reden)
            eind, weg = eindstand(zaak(work, self._formulier, nu, dossier_id)), _telling(work, dossier_id)
            work.dossiers.vernietig(dossier_id, nu)
            tekst = verklaring(dossier, weg, eind, reden)
            log(work, dossier_id, "vernietigd", "dossier", dossier.nummer, "", tekst, op=nu)
            work.commit()
            dossier = work.dossiers.haal(dossier_id)
        self._on_change(dossier_id)
        return dossier

    # --- small tools ---

    def _mag_weg(self, dossier: Dossier, reden: str) -> None:
        if dossier.vernietigd_op:
            raise NietAfgesloten("Dit dossier is al vernietigd.")
        if dossier.afgesloten_op is None or dossier.bewaren_tot is None:
            raise NietAfgesloten("Alleen een afgesloten dossier kan worden vernietigd. Sluit het eerst af.")
        if not mag_weg(dossier, self._vandaag()):
            raise NietAfgesloten(
                f"Dit dossier bewaart u tot en met {toon_datum(dossier.bewaren_tot)}; daarna mag u het vernietigen."
            )
        if not reden:
            raise NietAfgesloten("Schrijf op waarom u het dossier vernietigt, en volgens welke selectielijst.")

    def _vandaag(self) -> date:
        return self._klok().astimezone(AMSTERDAM).date()

    def _beeld(self, work: Work, dossier_id: int, nu: datetime) -> Afsluitbeeld:
        """Today counts as the day of closing, unless it is closed."""
        geval, delen = zaak(work, self._formulier, nu, dossier_id), work.delen.delen(dossier_id)
        dossier, meldingen = geval.dossier, work.dossiers.meldingen(dossier_id)
        lopen = termijnen(geval.antwoorden, meldingen, self._formulier.regelsets[dossier.regelset], nu)
        mist = ontbrekend(Dossierstand(work.bijlagen.bijlagen(dossier_id), meldingen, delen, geval.antwoorden))
        stand = Afsluitstand(geval, delen, lopen, mist, len(work.dossiers.oordelen(dossier_id)))
        jaren = bewaarjaren(self._typed(work.organisatie.antwoorden()))
        tot = dossier.bewaren_tot or bewaren_tot(nu.astimezone(AMSTERDAM).date(), jaren)
        return Afsluitbeeld(dossier, open_punten(stand), eindstand(geval), jaren, tot)

    def _typed(self, ruw: Mapping[str, Any]) -> dict[str, Any]:
        return antwoorden_uit_json(ruw, self._formulier.vragen, self._formulier.hernoemd)


def _telling(work: Work, dossier_id: int) -> Weggehaald:
    """Before it is gone; what was removed but kept for undo counts too."""
    laatste = work.logboek.laatste(dossier_id)
    return Weggehaald(
        meldingen=len(work.dossiers.meldingen(dossier_id)),
        delen=len(work.delen.delen(dossier_id, ook_verwijderd=True)),
        stukken=len(work.bijlagen.bijlagen(dossier_id, ook_verwijderd=True)),
        logregels=laatste.nummer if laatste else 0,
        laatste_hash=laatste.hash if laatste else "",
    )
