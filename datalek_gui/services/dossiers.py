"""Dossiers: open, save answers, make final, import."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from datalek_gui.domain.bevriezen import bevries, ontdooi
from datalek_gui.domain.dossier import (
    Dossier,
    JsonAntwoorden,
    Melding,
    MeldingSoort,
    MeldingStatus,
    NieuwDossier,
    Uitkomst,
)
from datalek_gui.domain.formulier.afleidingen import leid_af
from datalek_gui.domain.formulier.antwoorden import (
    Ernst,
    Punt,
    antwoorden_naar_json,
    antwoorden_uit_json,
    met_nieuwe_namen,
    open_punten,
    zichtbare_hoofdstukken,
    zichtbare_vragen,
)
from datalek_gui.domain.formulier.controles import tegenspraken
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.vraag import AP_FORMULIEREN, Hoofdstuk, Indeling
from datalek_gui.domain.fouten import IsDefinitief, NogNietVolledig
from datalek_gui.domain.kernfeiten import kernfeiten
from datalek_gui.domain.risico.ontvangers import BetrouwbareOntvanger
from datalek_gui.domain.tekst import een_regel
from datalek_gui.domain.tijd import AMSTERDAM
from datalek_gui.domain.uitwisseling import DossierInvoer, lees_dossier
from datalek_gui.domain.vaststelling import stel_vast
from datalek_gui.domain.vervolg import rond_melding
from datalek_gui.services.beoordelen import ontvangers
from datalek_gui.services.inlezen import lees_delen_in
from datalek_gui.services.logboek import begin_log, log, log_wijzigingen
from datalek_gui.services.ports import Klok, Work, WorkFactory

# Outcomes of step 2 after which the AP asks nothing of us; the dossier stays in the register as it is.
NIETS_TE_MELDEN = (Uitkomst.INCIDENT, Uitkomst.DOORSTUREN)
NIEUWE_TITEL = "Nieuw dossier"
VERVOLG = "vervolg"  # kind of layout: the AP gets only the parts that are ticked, so only those must be complete


@dataclass(frozen=True, slots=True)
class DossierBeeld:
    """A dossier with its answers, typed. `vooraf`: answers nobody typed for this dossier."""

    dossier: Dossier
    antwoorden: Mapping[str, Any]
    vooraf: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Controle:
    """What the check found: the chapters as they show now, and the points in their order."""

    hoofdstukken: tuple[Hoofdstuk, ...]
    punten: tuple[Punt, ...]

    @property
    def houdt_tegen(self) -> list[Punt]:
        return [punt for punt in self.punten if punt.houdt_tegen]


class Dossiers:
    """`on_change(id)` is called after every commit that changes what others may show of a dossier."""

    def __init__(
        self, work: WorkFactory, formulier: Formulier, klok: Klok, on_change: Callable[[int], None] = lambda _id: None
    ) -> None:
        self._work = work
        self._formulier = formulier
        self._klok = klok
        self._on_change = on_change
        # the trusted recipients as they stood when a dossier was last opened: a check reads no disk
        self._ontvangers: tuple[BetrouwbareOntvanger, ...] = formulier.ontvangers

    # --- reading ---

    def open(self, dossier_id: int) -> DossierBeeld:
        with self._work() as work:
            return self._beeld(work, work.dossiers.haal(dossier_id))

    def op_nummer(self, nummer: str) -> DossierBeeld:
        """Raises DossierOnbekend."""
        with self._work() as work:
            return self._beeld(work, work.dossiers.op_nummer(nummer))

    def _beeld(self, work: Work, dossier: Dossier) -> DossierBeeld:
        ruw = work.dossiers.antwoorden(dossier.id)
        vooraf = self._standaard(work, self._formulier.indelingen[dossier.melding.indeling])
        self._ontvangers = ontvangers(self._formulier, self._typed(work.organisatie.antwoorden()))
        return DossierBeeld(dossier, self._typed(ruw), self._typed(vooraf))

    def _typed(self, ruw: JsonAntwoorden) -> dict[str, Any]:
        return antwoorden_uit_json(ruw, self._formulier.vragen, self._formulier.hernoemd)

    def _standaard(self, work: Work, indeling: Indeling) -> JsonAntwoorden:
        """Defaults of the layout and the organisation's own data, as far as this form asks them."""
        gevraagd = {v.sleutel for v in self._formulier.scherm(indeling.code).vragen()}
        organisatie = {s: w for s, w in work.organisatie.antwoorden().items() if s in gevraagd}
        return {**indeling.standaard, **organisatie}

    def controleer(self, dossier: Dossier, antwoorden: Mapping[str, Any], *, op_formulier: bool = False) -> Controle:
        """Gaps and contradictions; `op_formulier`: in the chapters of the AP form instead of the wizard's steps."""
        regelset, code = self._formulier.regelsets[dossier.regelset], dossier.melding.indeling
        omstandigheden = replace(rond_melding(dossier, regelset, self._klok()), ontvangers=self._ontvangers)
        afgeleid = leid_af(antwoorden, omstandigheden)
        formulier, scherm = self._formulier.indelingen[code], self._formulier.scherm(code)
        hoofdstukken = zichtbare_hoofdstukken(formulier if op_formulier else scherm, antwoorden, afgeleid)
        vragen = zichtbare_vragen(hoofdstukken)
        zichtbaar = {s: w for s, w in antwoorden.items() if s in vragen}
        volgorde = {sleutel: plaats for plaats, sleutel in enumerate(vragen)}
        punten = open_punten(hoofdstukken, antwoorden) + tegenspraken(zichtbaar, omstandigheden)
        if formulier.soort == VERVOLG:
            gevraagd = zichtbare_vragen(zichtbare_hoofdstukken(formulier, antwoorden, afgeleid))
            punten = [p for p in punten if p.sleutel in gevraagd or formulier.vraag(p.sleutel) is None]
        elif stel_vast(antwoorden).uitkomst in NIETS_TE_MELDEN:
            punten = [punt for punt in punten if punt.ernst is not Ernst.ONTBREEKT]
        return Controle(hoofdstukken, tuple(sorted(punten, key=lambda p: volgorde.get(p.sleutel, -1))))

    # --- writing ---

    def nieuw(self) -> Dossier:
        """A new dossier under the next number of this year, in the form and under the law that hold today."""
        nu = self._klok()
        vandaag = nu.astimezone(AMSTERDAM).date()
        indeling, regelset = self._formulier.indeling_op(vandaag), self._formulier.regelset_op(vandaag)
        with self._work() as work:
            antwoorden = self._standaard(work, indeling)
            feiten = kernfeiten(self._typed(antwoorden), regelset)
            melding = Melding(indeling.code)
            nieuw = NieuwDossier(NIEUWE_TITEL, "", regelset.code, melding, feiten, vandaag.year, nu, antwoorden)
            dossier = work.dossiers.voeg_toe(nieuw)
            begin_log(work, self._formulier, dossier.id, "aangemaakt", op=nu)
            work.commit()
        self._on_change(dossier.id)
        return dossier

    def save_antwoorden(self, dossier_id: int, wijzigingen: Mapping[str, Any], plaats: str | None = None) -> Dossier:
        """Store changed answers (None erases one) and where the wizard stands, in one commit.

        Returns the dossier as stored. Raises IsDefinitief for an answer of a melding that stands (the letter and
        other questions of our own stay open), NietOpgeslagen, AlleenLezen.
        """
        with self._work() as work:
            dossier = work.dossiers.haal(dossier_id)
            if any(self.ligt_vast(dossier, sleutel) for sleutel in wijzigingen):
                raise IsDefinitief
            dossier = self._met_antwoorden(work, dossier, antwoorden_naar_json(wijzigingen, self._formulier.vragen))
            if plaats is not None and plaats != dossier.plaats:  # another field or step: what was typed is logged
                log_wijzigingen(work, self._formulier, dossier_id, self._klok())
                dossier = replace(dossier, plaats=plaats)
            work.dossiers.bewaar(dossier)
            work.commit()
        if wijzigingen:
            self._on_change(dossier_id)
        return dossier

    def ligt_vast(self, dossier: Dossier, sleutel: str) -> bool:
        """Whether this answer belongs to a melding that was made final; a vervolg stands on all forms before it."""
        melding = dossier.melding
        if melding.status is MeldingStatus.CONCEPT:
            return False
        alle = self._formulier.indelingen
        formulieren = (
            (i for i in alle.values() if i.soort in AP_FORMULIEREN) if dossier.eerst else (alle[melding.indeling],)
        )
        return any(formulier.vraag(sleutel) is not None for formulier in formulieren)

    def _met_antwoorden(self, work: Work, dossier: Dossier, wijzigingen: JsonAntwoorden) -> Dossier:
        if not wijzigingen:
            return dossier
        # under today's keys, or an answer that is erased would come back from under its old one
        ruw = {**met_nieuwe_namen(work.dossiers.antwoorden(dossier.id), self._formulier.hernoemd), **wijzigingen}
        ruw = {sleutel: waarde for sleutel, waarde in ruw.items() if waarde is not None}
        work.dossiers.bewaar_antwoorden(dossier.id, ruw)
        regelset, gemeld = self._formulier.regelsets[dossier.regelset], dossier.gemeld_op is not None
        feiten = kernfeiten(self._typed(ruw), regelset, gemeld=gemeld)
        return replace(dossier, kernfeiten=feiten, gewijzigd_op=self._klok())

    def hernoem(self, dossier_id: int, titel: str, zaaknummer: str) -> Dossier:
        """Title (neutral: it shows in the register) and the organisation's own number."""
        regels = een_regel(titel) or NIEUWE_TITEL, een_regel(zaaknummer)
        return self._wijzig(dossier_id, lambda d: replace(d, titel=regels[0], zaaknummer=regels[1]), _hernoemd)

    def maak_definitief(self, dossier_id: int) -> Dossier:
        """Freeze the melding as it stands. NogNietVolledig with the points that are open, IsDefinitief when it is."""
        beeld = self.open(dossier_id)
        if beeld.dossier.melding.status is not MeldingStatus.CONCEPT:
            raise IsDefinitief
        tegen = self.controleer(beeld.dossier, beeld.antwoorden).houdt_tegen
        if tegen:
            raise NogNietVolledig([punt.zin for punt in tegen])
        with self._work() as work:
            ruw = work.dossiers.antwoorden(dossier_id)
        melding = bevries(beeld.dossier.melding, ruw, self._klok())
        return self._wijzig(dossier_id, lambda d: replace(d, melding=melding), _melding("definitief"))

    def weer_bewerken(self, dossier_id: int) -> Dossier:
        """Back to concept; a melding that was filed stays as it is (a vervolgmelding changes that)."""
        dossier = self.open(dossier_id).dossier
        if dossier.melding.status is MeldingStatus.INGEDIEND:
            raise IsDefinitief
        return self._wijzig(dossier_id, lambda d: replace(d, melding=ontdooi(d.melding)), _melding("heropend"))

    def _wijzig(self, dossier_id: int, wijziging: Callable[[Dossier], Dossier], gebeurd: "Gebeurd") -> Dossier:
        nu = self._klok()
        with self._work() as work:
            oud = work.dossiers.haal(dossier_id)
            dossier = replace(wijziging(oud), gewijzigd_op=nu)
            work.dossiers.bewaar(dossier)
            log_wijzigingen(work, self._formulier, dossier_id, nu)
            for regel in gebeurd(oud, dossier):
                log(work, dossier_id, *regel, op=nu)
            work.commit()
        self._on_change(dossier_id)
        return dossier

    def importeer(self, tekst: str, bron: str) -> Dossier:
        """One dossier from the open JSON (domain/uitwisseling.py): all of it or nothing. InvoerFout."""
        invoer = lees_dossier(tekst, self._formulier, bron)
        nu = self._klok()
        regelset = self._formulier.regelsets[invoer.regelset]
        antwoorden = {**invoer.organisatie, **invoer.antwoorden}
        melding = Melding(invoer.indeling, ap_nummer=invoer.ap_nummer, soort=self._soort(invoer))
        if invoer.ingediend_op:
            melding = bevries(melding, antwoorden, invoer.ingediend_op)
            melding = replace(melding, status=MeldingStatus.INGEDIEND, ingediend_op=invoer.ingediend_op)
        feiten = kernfeiten(self._typed(antwoorden), regelset, gemeld=invoer.ingediend_op is not None)
        jaar = nu.astimezone(AMSTERDAM).year
        nieuw = NieuwDossier(invoer.titel, invoer.zaaknummer, regelset.code, melding, feiten, jaar, nu, antwoorden)
        with self._work() as work:
            dossier = work.dossiers.voeg_toe(nieuw)
            lees_delen_in(work, self._formulier, dossier.id, invoer, bron, nu)
            work.commit()
        self._on_change(dossier.id)
        return dossier

    def _soort(self, invoer: DossierInvoer) -> MeldingSoort:
        """A vervolg may come in by itself: its first melding was made elsewhere."""
        if self._formulier.indelingen[invoer.indeling].soort != VERVOLG:
            return MeldingSoort.EERSTE
        ingetrokken = invoer.antwoorden.get("melding_wat") == "intrekken"
        return MeldingSoort.INTREKKING if ingetrokken else MeldingSoort.AANVULLING


# --- what is logged of a change: act, part, field, old, new ---

Gebeurd = Callable[[Dossier, Dossier], Iterable[tuple[str, ...]]]


def _hernoemd(oud: Dossier, nieuw: Dossier) -> Iterable[tuple[str, ...]]:
    paren = (("titel", oud.titel, nieuw.titel), ("zaaknummer", oud.zaaknummer, nieuw.zaaknummer))
    return [("gewijzigd", "dossier", *paar) for paar in paren if paar[1] != paar[2]]


def _melding(daad: str) -> Gebeurd:
    return lambda _oud, nieuw: [(daad, "melding", str(nieuw.melding.volgnummer))]
