"""The judgement of a dossier: what the program advises, what was recorded of it, and what changed since."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from datalek_gui.domain.besluit import BESLUIT, OordeelVersie
from datalek_gui.domain.besluit_compleet import wat_ontbreekt
from datalek_gui.domain.bevriezen import leg_oordeel_vast
from datalek_gui.domain.deeltermijnen import deeltermijnen, op_urgentie
from datalek_gui.domain.dossier import Dossier, JsonAntwoorden
from datalek_gui.domain.formulier.afleidingen import leid_af
from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json, zichtbare_hoofdstukken, zichtbare_vragen
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.vraag import Indeling, Regelset
from datalek_gui.domain.formulier.waarden import Onleesbaar, is_leeg, naar_tekst, toon_getal
from datalek_gui.domain.fouten import BesluitOnvolledig, NietOpgeslagen, RedenOntbreekt
from datalek_gui.domain.risico.beoordeling import beoordeel
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.lezen import afgeleid, feiten_uit
from datalek_gui.domain.risico.ontvangers import BetrouwbareOntvanger, eigen_ontvangers
from datalek_gui.domain.risico.oordeel import Beoordeling
from datalek_gui.domain.risico.schema import FEITEN, Feit
from datalek_gui.domain.risico.weergeven import beoordeling_naar_json
from datalek_gui.domain.tekst import schoon
from datalek_gui.domain.termijnen import Termijn, termijnen
from datalek_gui.domain.vervolg import NIET_INGEVULD, rond_melding
from datalek_gui.services.logboek import log, log_wijzigingen
from datalek_gui.services.ports import Klok, WorkFactory

Verschil = tuple[str, str, str]
"""What, before, after; in words."""

# What the program advised, as it is named beside an older version.
ADVIES = {"datalek": "Datalek", "ap": "Melden aan de AP", "betrokkenen": "Betrokkenen informeren",
          "calamiteitenplan": "Calamiteitenplan"}  # fmt: skip


# The layouts with our own questions: the steps (intake, vaststelling, facts, decision) and the dossier page.
EIGEN_PAGINAS = ("dossier", "dossierpagina")


class Beoordelen:
    """`on_change(id)` is called after every commit that changes what others may show of a dossier."""

    def __init__(
        self, work: WorkFactory, formulier: Formulier, klok: Klok, on_change: Callable[[int], None] = lambda _id: None
    ) -> None:
        self._work = work
        self._formulier = formulier
        self._klok = klok
        self._on_change = on_change
        self._gelezen: dict[str, Any] = {}

    def beoordeling(self, dossier: Dossier, antwoorden: Mapping[str, Any]) -> Beoordeling:
        """The advice on these (typed) answers; only those that show and can be read count."""
        return beoordeel(self.feiten(dossier, antwoorden), self._formulier.regelsets[dossier.regelset])

    def feiten(self, dossier: Dossier, antwoorden: Mapping[str, Any]) -> Feiten:
        """What the rules read in these answers."""
        return feiten_van(self._formulier, dossier, antwoorden, self._klok(), self._organisatie())

    def _organisatie(self) -> dict[str, Any]:
        """As last read when the disk will not do it now: typing goes on, and so does the advice."""
        with suppress(NietOpgeslagen), self._work() as work:
            self._gelezen = self._typed(work.organisatie.antwoorden())
        return self._gelezen

    def volgt(self, dossier: Dossier, antwoorden: Mapping[str, Any]) -> dict[str, tuple[Any, str]]:
        """Question of our own without an answer → the value that follows from others, and the sentence that says so."""
        telt = geldend(self._formulier, dossier, antwoorden, self._klok())
        return afgeleid(telt, ontvangers(self._formulier, self._organisatie()))

    def termijnen(self, dossier: Dossier, antwoorden: Mapping[str, Any]) -> tuple[Termijn, ...]:
        """Every term that runs or ran, on these (typed) answers and what was filed: the most pressing first."""
        nu = self._klok()
        with self._work() as work:
            meldingen, delen = work.dossiers.meldingen(dossier.id), work.delen.delen(dossier.id)
        telt = geldend(self._formulier, dossier, antwoorden, nu)
        alle = termijnen(telt, meldingen, self._formulier.regelsets[dossier.regelset], nu)
        return op_urgentie((*alle, *deeltermijnen(delen, nu)))

    def leg_vast(self, dossier_id: int, reden: str = "") -> OordeelVersie:
        """Record the judgement as it stands: answers, decision and the advice beside them, never changed again.

        `reden`: why it is judged anew, compulsory from the second on (RedenOntbreekt). BesluitOnvolledig when the
        decision cannot be accounted for.
        """
        reden = schoon(reden).strip()
        with self._work() as work:
            dossier, eerdere = work.dossiers.haal(dossier_id), work.dossiers.oordelen(dossier_id)
            if eerdere and not reden:
                raise RedenOntbreekt
            ruw = work.dossiers.antwoorden(dossier_id)
            nu, organisatie = self._klok(), self._typed(work.organisatie.antwoorden())
            self._eis_besluit(dossier, self._typed(ruw), nu, organisatie)
            feiten = feiten_van(self._formulier, dossier, self._typed(ruw), nu, organisatie)
            advies = advies_json(feiten, self._formulier.regelsets[dossier.regelset])
            versie = leg_oordeel_vast(len(eerdere) + 1, nu, reden, ruw, advies)
            work.dossiers.voeg_oordeel_toe(dossier_id, versie)
            work.dossiers.bewaar(replace(dossier, gewijzigd_op=versie.op))
            log_wijzigingen(work, self._formulier, dossier_id, nu)
            niveau = f"risico: {niveau_in_woorden(versie.beoordeling.get('niveau'))}"
            log(work, dossier_id, "vastgelegd", "oordeel", str(versie.volgnummer), "", niveau, op=nu)
            work.commit()
        self._on_change(dossier_id)
        return versie

    def _eis_besluit(
        self, dossier: Dossier, antwoorden: Mapping[str, Any], nu: datetime, organisatie: Mapping[str, Any]
    ) -> None:
        feiten = feiten_van(self._formulier, dossier, antwoorden, nu, organisatie)
        advies = beoordeel(feiten, self._formulier.regelsets[dossier.regelset])
        if gemis := wat_ontbreekt(geldend(self._formulier, dossier, antwoorden, nu), advies):
            raise BesluitOnvolledig(gemis[0].sleutel, [deel.wat for deel in gemis])

    def versies(self, dossier_id: int) -> tuple[OordeelVersie, ...]:
        """Oldest first."""
        with self._work() as work:
            return tuple(work.dossiers.oordelen(dossier_id))

    def verschillen(self, oud: OordeelVersie, nieuw: OordeelVersie) -> tuple[Verschil, ...]:
        """Side by side, in words: the advice, then the decision, then the facts."""
        return verschillen(self._formulier, oud, nieuw)

    def is_bijgewerkt(self, dossier_id: int) -> bool:
        """Whether a fact or the decision changed since the last recorded judgement; False when there is none."""
        with self._work() as work:
            dossier, versies = work.dossiers.haal(dossier_id), work.dossiers.oordelen(dossier_id)
            levend = self._typed(work.dossiers.antwoorden(dossier_id))
            organisatie = self._typed(work.organisatie.antwoorden())
        return bool(versies) and is_bijgewerkt(self._formulier, dossier, versies[-1], levend, organisatie)

    def _typed(self, ruw: JsonAntwoorden) -> dict[str, Any]:
        return antwoorden_uit_json(ruw, self._formulier.vragen, self._formulier.hernoemd)


# --- pure functions, for the paper too -------------------------------------------------------------


def geldend(formulier: Formulier, dossier: Dossier, antwoorden: Mapping[str, Any], nu: datetime) -> dict[str, Any]:
    """The answers that count: their question shows, they are filled in, and they can be read."""
    voorwaarden = leid_af(antwoorden, rond_melding(dossier, formulier.regelsets[dossier.regelset], nu))
    scherm = _met_eigen_vragen(formulier, dossier.melding.indeling)
    return {
        sleutel: antwoorden[sleutel]
        for sleutel, vraag in zichtbare_vragen(zichtbare_hoofdstukken(scherm, antwoorden, voorwaarden)).items()
        if not is_leeg(vraag, antwoorden.get(sleutel)) and not isinstance(antwoorden[sleutel], Onleesbaar)
    }


def _met_eigen_vragen(formulier: Formulier, code: str) -> Indeling:
    """The form's screen, then what our own pages ask besides: that counts in whatever form the datalek was filed.

    A screen made of our own steps stays as it is: what it leaves out of them (a vervolg) is left out on purpose.
    """
    scherm, basis = formulier.scherm(code), formulier.indelingen[code].scherm or code
    gevraagd = {v.sleutel for v in (*scherm.vragen(), *formulier.indelingen[basis].vragen())}
    eigen = [
        replace(
            h,
            rubrieken=tuple(
                replace(r, vragen=tuple(v for v in r.vragen if v.sleutel not in gevraagd)) for r in h.rubrieken
            ),
        )
        for pagina in EIGEN_PAGINAS
        for h in formulier.indelingen[pagina].hoofdstukken
    ]
    return replace(scherm, hoofdstukken=(*scherm.hoofdstukken, *eigen))


def ontvangers(formulier: Formulier, organisatie: Mapping[str, Any]) -> tuple[BetrouwbareOntvanger, ...]:
    """The trusted recipients of the Toetsingskader and those the organisation added."""
    return (*formulier.ontvangers, *eigen_ontvangers(organisatie))


def feiten_van(
    formulier: Formulier,
    dossier: Dossier,
    antwoorden: Mapping[str, Any],
    nu: datetime,
    organisatie: Mapping[str, Any],
) -> Feiten:
    """`organisatie`: typed answers of the settings page."""
    return feiten_uit(geldend(formulier, dossier, antwoorden, nu), ontvangers(formulier, organisatie))


def is_bijgewerkt(
    formulier: Formulier,
    dossier: Dossier,
    versie: OordeelVersie,
    levend: Mapping[str, Any],
    organisatie: Mapping[str, Any],
) -> bool:
    """Both sides read at the moment of recording and with today's recipients: only the answers can differ."""
    toen = antwoorden_uit_json(versie.antwoorden, formulier.vragen, formulier.hernoemd)
    een, ander = (_telt(formulier, dossier, kant, versie.op, organisatie) for kant in (toen, levend))
    return een != ander


def _telt(
    formulier: Formulier,
    dossier: Dossier,
    antwoorden: Mapping[str, Any],
    nu: datetime,
    organisatie: Mapping[str, Any],
) -> tuple[Feiten, dict[str, Any]]:
    besluit = {s: antwoorden[s] for s in BESLUIT if antwoorden.get(s) not in (None, "")}
    return feiten_van(formulier, dossier, antwoorden, nu, organisatie), besluit


def advies_json(feiten: Feiten, regelset: Regelset) -> dict[str, Any]:
    """What is recorded of the advice: the judgement, and under `feiten` the facts it was given."""
    bekend = {naam: waarde for naam, waarde in asdict(feiten).items() if waarde not in (None, ())}
    json_feiten = {naam: list(waarde) if isinstance(waarde, tuple) else waarde for naam, waarde in bekend.items()}
    return {**beoordeling_naar_json(beoordeel(feiten, regelset)), "feiten": json_feiten}


def verschillen(formulier: Formulier, oud: OordeelVersie, nieuw: OordeelVersie) -> tuple[Verschil, ...]:
    kanten = [_in_woorden(formulier, versie) for versie in (oud, nieuw)]
    namen = dict.fromkeys([*kanten[1], *kanten[0]])
    paren = ((naam, kanten[0].get(naam, NIET_INGEVULD), kanten[1].get(naam, NIET_INGEVULD)) for naam in namen)
    return tuple(paar for paar in paren if paar[1] != paar[2])


def _in_woorden(formulier: Formulier, versie: OordeelVersie) -> dict[str, str]:
    """Label → text of one recorded judgement: advice, decision, facts."""
    toen = antwoorden_uit_json(versie.antwoorden, formulier.vragen, formulier.hernoemd)
    feiten = versie.beoordeling.get("feiten", {})
    woorden = {"Risico": niveau_in_woorden(versie.beoordeling.get("niveau"))}
    woorden |= {naam: _antwoord(versie.beoordeling.get(deel)) for deel, naam in ADVIES.items()}
    for sleutel in BESLUIT:
        if sleutel in formulier.vragen and toen.get(sleutel) is not None:
            woorden[formulier.vragen[sleutel].tekst] = naar_tekst(formulier.vragen[sleutel], toen[sleutel])
    for feit in FEITEN:
        if feit.naam in feiten:
            woorden[feit.uitleg[:1].upper() + feit.uitleg[1:]] = feit_in_woorden(feit, feiten[feit.naam])
    return woorden


def niveau_in_woorden(niveau: Any) -> str:
    """Of the JSON of a judgement: "beperkt", "beperkt tot aanzienlijk", or "geen" when there is nothing to weigh."""
    if isinstance(niveau, dict):
        niveau = f"{niveau['van']} tot {niveau['tot']}"
    return str(niveau or "geen").replace("_", " ")


def _antwoord(conclusie: Any) -> str:
    return str(conclusie["antwoord"]) if isinstance(conclusie, dict) else NIET_INGEVULD


def feit_in_woorden(feit: Feit, waarde: Any) -> str:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, int):
        return toon_getal(waarde)
    sleutels = waarde if isinstance(waarde, list) else [waarde]
    return ", ".join(feit.waarden.get(sleutel) or str(sleutel).replace("_", " ") for sleutel in sleutels)
