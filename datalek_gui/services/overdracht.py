"""One dossier as an encrypted file: to another register, or back. The log tells which of two copies is further."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from datalek_gui.domain.dossier import Dossier
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.fouten import DossierBestaat, OverdrachtOnleesbaar
from datalek_gui.domain.gewijzigd import ALS_BESTAND, OVERGEDRAGEN
from datalek_gui.domain.logboek import Gebeurtenis, breuk
from datalek_gui.domain.tekst import een_regel
from datalek_gui.domain.tijd import AMSTERDAM
from datalek_gui.services.logboek import log, log_wijzigingen
from datalek_gui.services.ports import Klok, Work

EXTENSIE = ".overdracht"
W = TypeVar("W", bound=Work)


class Overdrachten(Protocol[W]):
    """What storage offers for it: copying whole rows between two registers. `db` happens to fit."""

    def schrijf(self, work: W, dossier_id: int, doel: Path, wachtwoord: str) -> None:
        """Complete or not at all; an older file of this name is replaced. MapOnbruikbaar."""

    def lees(self, bron: Path, wachtwoord: str) -> AbstractContextManager[W]:
        """The file as a unit of work to read from. OverdrachtOnleesbaar, RegisterNieuwer, OSError."""

    def neem_over(self, van: W, naar: W, uuid: str) -> int:
        """Put that dossier in as it is there, or bring the one that is here to that state; its id here."""


class Verhouding(StrEnum):
    """How the dossier in a file stands to the one that is here."""

    NIEUW = "nieuw"
    GELIJK = "gelijk"
    VERDER = "verder"  # the file went on where ours ends: nothing is lost by taking it over
    ACHTER = "achter"  # ours went on
    UITEEN = "uiteen"  # both went on
    VERNIETIGD = "vernietigd"


HOE = {
    Verhouding.GELIJK: "Het bestand bevat niets wat u niet heeft.",
    Verhouding.VERDER: "In het bestand is verder gewerkt. Kies ‘Bijwerken’ om dat over te nemen; u verliest niets.",
    Verhouding.ACHTER: "In uw register is sindsdien verder gewerkt; het bestand is ouder.",
    Verhouding.UITEEN: (
        "Er is op beide plaatsen verder gewerkt. Spreek af welk dossier doorgaat, "
        "en neem de rest daarin met de hand over."
    ),
    Verhouding.VERNIETIGD: "Het is hier na de bewaartermijn vernietigd.",
}


@dataclass(frozen=True, slots=True)
class Inhoud:
    """What is in a file. `hier`: the number it has in this register, empty when it is not in it.

    `breuk`: number of the first entry of its log that does not fit, None when all is sound.
    """

    dossier: Dossier
    verhouding: Verhouding
    hier: str
    breuk: int | None
    stukken: int
    overgedragen_op: datetime | None


class Overdracht(Generic[W]):
    """`on_change(id)` is called after every commit that changes what others may show of a dossier."""

    def __init__(
        self,
        work: Callable[[], W],
        bestanden: Overdrachten[W],
        formulier: Formulier,
        klok: Klok,
        on_change: Callable[[int], None] = lambda _id: None,
    ) -> None:
        self._work = work
        self._bestanden = bestanden
        self._formulier = formulier
        self._klok = klok
        self._on_change = on_change

    def bestandsnaam(self, dossier: Dossier) -> str:
        """E.g. ``2026-001_2026-11-21.overdracht``; no name of a person."""
        return f"{dossier.nummer}_{self._klok().astimezone(AMSTERDAM):%Y-%m-%d}{EXTENSIE}"

    def schrijf(self, dossier_id: int, doel: Path, wachtwoord: str, aan: str = "") -> Path:
        """The dossier with all it holds, its log up to and with this handover. `aan`: who it is for."""
        nu = self._klok()
        with self._work() as work:
            log_wijzigingen(work, self._formulier, dossier_id, nu)
            wat = f"{ALS_BESTAND} aan {een_regel(aan)}" if een_regel(aan) else ALS_BESTAND
            log(work, dossier_id, OVERGEDRAGEN, "dossier", wat, "", doel.name, op=nu)
            self._bestanden.schrijf(work, dossier_id, doel, wachtwoord)
            work.commit()
        self._on_change(dossier_id)
        return doel

    def bekijk(self, bron: Path, wachtwoord: str) -> Inhoud:
        """What is in it, and how that stands to this register; changes nothing."""
        with self._bestanden.lees(bron, wachtwoord) as daar, self._work() as hier:
            return _inhoud(daar, hier, bron.name)

    def lees_in(self, bron: Path, wachtwoord: str, *, bijwerken: bool = False) -> Dossier:
        """All of it or nothing. `bijwerken`: also where the dossier is here and the file went on from it.

        DossierBestaat, OverdrachtOnleesbaar.
        """
        nu = self._klok()
        with self._bestanden.lees(bron, wachtwoord) as daar, self._work() as hier:
            inhoud = _inhoud(daar, hier, bron.name)
            mag = {Verhouding.NIEUW, Verhouding.VERDER} if bijwerken else {Verhouding.NIEUW}
            if inhoud.verhouding not in mag:
                raise DossierBestaat(inhoud.hier, HOE[inhoud.verhouding])
            if inhoud.verhouding is Verhouding.VERDER:
                self._niets_ongelogd(hier, inhoud)
            dossier_id = self._bestanden.neem_over(daar, hier, inhoud.dossier.uuid)
            dossier = hier.dossiers.haal(dossier_id)
            ander = inhoud.dossier.nummer if inhoud.dossier.nummer != dossier.nummer else ""
            stuk = f"; regel {inhoud.breuk} van het logboek past niet" if inhoud.breuk else ""
            log(hier, dossier_id, "ingelezen", "dossier", bron.name, ander, f"{dossier.nummer}{stuk}", op=nu)
            hier.commit()
        self._on_change(dossier_id)
        return dossier

    def _niets_ongelogd(self, hier: Work, inhoud: Inhoud) -> None:
        """What was typed here and not logged yet would be lost: then both went on after all."""
        ons = hier.dossiers.op_uuid(inhoud.dossier.uuid)
        if ons and log_wijzigingen(hier, self._formulier, ons.id, self._klok()):
            raise DossierBestaat(inhoud.hier, HOE[Verhouding.UITEEN])


def _inhoud(daar: Work, hier: Work, naam: str) -> Inhoud:
    regels = daar.dossiers.regels()
    if len(regels) != 1:  # a register of its own, not one dossier
        raise OverdrachtOnleesbaar(naam)
    dossier = daar.dossiers.haal(regels[0].id)
    logboek = daar.logboek.gebeurtenissen(dossier.id)
    ons = hier.dossiers.op_uuid(dossier.uuid)
    verhouding = _verhouding(ons, hier.logboek.gebeurtenissen(ons.id) if ons else (), logboek)
    laatst = next((g.op for g in reversed(logboek) if g.daad == OVERGEDRAGEN), None)
    stukken = len(daar.bijlagen.bijlagen(dossier.id))
    return Inhoud(dossier, verhouding, ons.nummer if ons else "", breuk(logboek), stukken, laatst)


def _verhouding(ons: Dossier | None, hier: Sequence[Gebeurtenis], daar: Sequence[Gebeurtenis]) -> Verhouding:
    """One log begins with all of the other: then nothing is lost by going on from the longer one."""
    if ons is None:
        return Verhouding.NIEUW
    if ons.vernietigd_op:
        return Verhouding.VERNIETIGD
    wij, zij = ([gebeurtenis.hash for gebeurtenis in logboek] for logboek in (hier, daar))
    gelijk = wij[: len(zij)] == zij[: len(wij)]
    if not gelijk:
        return Verhouding.UITEEN
    if len(wij) == len(zij):
        return Verhouding.GELIJK
    return Verhouding.VERDER if len(zij) > len(wij) else Verhouding.ACHTER
