"""The dossiers of the register with the answers that count, one at a time: what exports and the year overview read."""

from collections.abc import Collection, Iterator
from datetime import datetime

from datalek_gui.domain.afloop import Registerzaak
from datalek_gui.domain.dossier import Dossier, MeldingSoort, RegisterRegel
from datalek_gui.domain.formulier.afleidingen import leid_af
from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json, zichtbare_hoofdstukken, zichtbare_vragen
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.domain.vervolg import rond_melding
from datalek_gui.domain.voortgang import Voortgang, stap
from datalek_gui.services.ports import Work, WorkFactory


def alle_regels(work: Work) -> list[RegisterRegel]:
    """All lines, oldest number first: the order of a register that is read as a book."""
    return work.dossiers.regels()[::-1]


def zaken(
    work_factory: WorkFactory, formulier: Formulier, nu: datetime, ids: Collection[int], voortgang: Voortgang
) -> Iterator[Registerzaak]:
    """One dossier after the other, so that a register of any size fits in memory. Raises Afgebroken."""
    with work_factory() as work:
        for nummer, dossier_id in enumerate(ids, 1):
            stap(voortgang, nummer, len(ids))
            yield zaak(work, formulier, nu, dossier_id)


def zaak(work: Work, formulier: Formulier, nu: datetime, dossier_id: int) -> Registerzaak:
    dossier = work.dossiers.haal(dossier_id)
    antwoorden = antwoorden_uit_json(work.dossiers.antwoorden(dossier_id), formulier.vragen, formulier.hernoemd)
    leesbaar = {sleutel: waarde for sleutel, waarde in antwoorden.items() if not isinstance(waarde, Onleesbaar)}
    verborgen = _verborgen(formulier, dossier, antwoorden, nu)
    telt = {sleutel: waarde for sleutel, waarde in leesbaar.items() if sleutel not in verborgen}
    return Registerzaak(dossier, telt, formulier.vragen, nu)


def _verborgen(formulier: Formulier, dossier: Dossier, antwoorden: dict[str, object], nu: datetime) -> set[str]:
    """Behind a false condition. What a layout does not ask at all does count: form v1 knows none of our own questions,
    and a vervolg that came in by itself has only what it changed."""
    if dossier.melding.soort is not MeldingSoort.EERSTE and dossier.eerst is None:
        return set()
    scherm = formulier.scherm(dossier.melding.indeling)
    voorwaarden = leid_af(antwoorden, rond_melding(dossier, formulier.regelsets[dossier.regelset], nu))
    zichtbaar = zichtbare_vragen(zichtbare_hoofdstukken(scherm, antwoorden, voorwaarden))
    return {vraag.sleutel for vraag in scherm.vragen()} - set(zichtbaar)


def organisatienaam(work: Work) -> str:
    naam = work.organisatie.antwoorden().get("organisatie_naam")
    return naam if isinstance(naam, str) else ""
