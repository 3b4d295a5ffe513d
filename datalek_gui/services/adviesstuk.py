"""What the Advies beveiligingsincident is made of: facts, follow-up, decision and versions, gathered from a dossier.

Nieuw punt op het advies? 1. een regel in PUNTEN of OPVOLGING  2. draai pytest (tests/services/test_adviesstuk.py).
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from datalek_gui.domain.besluit import BESLUIT, OordeelVersie
from datalek_gui.domain.dossier import Melding, MeldingSoort
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.vraag import Vraag
from datalek_gui.domain.formulier.waarden import naar_tekst
from datalek_gui.domain.risico.afwijking import afwijkingen
from datalek_gui.domain.risico.beoordeling import beoordeel
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.termijn import begin_van, dag_van, uiterlijk
from datalek_gui.domain.termijnen import GEHAALD, termijnen
from datalek_gui.domain.tijd import toon_datum, toon_moment
from datalek_gui.export.advies_pdf import AdviesStuk, Versie
from datalek_gui.services.beoordelen import advies_json, feiten_van, geldend, is_bijgewerkt, verschillen

if TYPE_CHECKING:  # documenten.py imports this module
    from datalek_gui.services.documenten import Stukken

# Question with a date or a text → what the advice calls it. Dated points come first, in order of time.
PUNTEN = {
    "inbreuk_start": "Het datalek begon.",
    "inbreuk_einde": "Het datalek eindigde.",
    "incident_ontdekt_op": "Het incident werd ontdekt.",
    "intern_gemeld_op": "De interne melding kwam binnen.",
    "kennis_op": "De organisatie kreeg kennis van het datalek.",
    "hoe_ontdekt": "Hoe het is ontdekt",
}
OPVOLGING = {
    "betrokkenen_gemeld_op": "De betrokkenen zijn geïnformeerd.",
    "direct_gedaan": "Direct gedaan",
    "maatregelen_aanpak_toelichting": "Om het datalek te stoppen",
    "maatregelen_voorkomen_toelichting": "Om herhaling te voorkomen",
}
SOORTEN = {
    MeldingSoort.EERSTE: "Gemeld bij de AP",
    MeldingSoort.AANVULLING: "Vervolgmelding gedaan bij de AP",
    MeldingSoort.INTREKKING: "Melding bij de AP ingetrokken",
}

Gedateerd = tuple[date | None, str, str]
"""Day to sort on, label, text."""


def adviesstuk(formulier: Formulier, stukken: "Stukken", nu: datetime) -> AdviesStuk:
    """As the dossier stands now; it is a concept unless that is exactly what was recorded last."""
    dossier, regelset = stukken.dossier, formulier.regelsets[stukken.dossier.regelset]
    telt = geldend(formulier, dossier, stukken.levend, nu)
    feiten = feiten_van(formulier, dossier, stukken.levend, nu, stukken.organisatie)
    beoordeling = beoordeel(feiten, regelset)
    kennis_op = begin_van(telt.get("kennis_op"))
    tekst = _Teksten(formulier.vragen, telt)
    return AdviesStuk(
        dossiernummer=dossier.nummer,
        zaaknummer=dossier.zaaknummer,
        titel=dossier.titel,
        organisatie=str(telt.get("organisatie_naam") or stukken.organisatie.get("organisatie_naam") or ""),
        intern_gemeld_op=tekst("intern_gemeld_op"),
        intern_gemeld_door=tekst("intern_gemeld_door"),
        beoordeling=beoordeling,
        risicofeiten=feiten,
        regelset=regelset,
        gemaakt_op=nu,
        kennis_op=tekst("kennis_op"),
        uiterlijk_op=toon_moment(uiterlijk(kennis_op, regelset)) if kennis_op else "",
        samenvatting=tekst("samenvatting") or tekst("wat_gebeurd"),
        feiten=_in_volgorde(tekst.gedateerd(PUNTEN)),
        opvolging=_in_volgorde([*tekst.gedateerd(OPVOLGING), *_gemeld(stukken.meldingen)]),
        acties=_acties(telt, stukken.meldingen, formulier, stukken, nu),
        besluit=tuple((formulier.vragen[s].tekst, tekst(s)) for s in BESLUIT if s in formulier.vragen),
        afwijkingen=afwijkingen(beoordeling, telt),
        versies=_versies(formulier, stukken.oordelen),
        bijgewerkt=_bijgewerkt(formulier, stukken, feiten),
        sha256=stukken.oordelen[-1].sha256 if stukken.oordelen else "",
        oefening=stukken.oefening,
        gemeld=_is_gemeld(stukken),
    )


def _is_gemeld(stukken: "Stukken") -> bool:
    """Filed with the AP, and not withdrawn: what was withdrawn may turn out to be no datalek after all."""
    ingediend = {m.soort for m in (*stukken.meldingen, stukken.dossier.melding) if m.ingediend_op}
    return bool(ingediend) and MeldingSoort.INTREKKING not in ingediend


class _Teksten:
    """Answers that count, as they are shown; empty where there is none."""

    def __init__(self, vragen: Mapping[str, Vraag], antwoorden: Mapping[str, Any]) -> None:
        self._vragen, self._antwoorden = vragen, antwoorden

    def __call__(self, sleutel: str) -> str:
        waarde = self._antwoorden.get(sleutel)
        return "" if waarde is None else naar_tekst(self._vragen[sleutel], waarde)

    def gedateerd(self, punten: Mapping[str, str]) -> list[Gedateerd]:
        """A date is the label of its sentence; a text stands behind its name."""
        gevonden: list[Gedateerd] = []
        for sleutel, naam in punten.items():
            waarde, dag = self._antwoorden.get(sleutel), dag_van(self._antwoorden.get(sleutel))
            if dag is not None:
                gevonden.append((dag, self(sleutel), naam))
            elif waarde is not None:
                gevonden.append((None, naam, self(sleutel)))
        return gevonden


def _in_volgorde(punten: Iterable[Gedateerd]) -> tuple[tuple[str, str], ...]:
    op_tijd = sorted(punten, key=lambda punt: (punt[0] is None, punt[0] or date.min))
    return tuple((label, tekst) for _, label, tekst in op_tijd)


def _gemeld(meldingen: Iterable[Melding]) -> list[Gedateerd]:
    return [
        (
            dag_van(m.ingediend_op),
            toon_moment(m.ingediend_op),
            f"{SOORTEN[m.soort]}, nummer {m.ap_nummer or 'onbekend'}.",
        )
        for m in meldingen
        if m.ingediend_op
    ]


def _acties(
    telt: Mapping[str, Any], meldingen: Iterable[Melding], formulier: Formulier, stukken: "Stukken", nu: datetime
) -> tuple[str, ...]:
    """What runs a term and is not done; the AP's own 72 hours stand in the advice already."""
    lopend = termijnen(telt, tuple(meldingen), formulier.regelsets[stukken.dossier.regelset], nu)
    open_ = [t for t in lopend if t.sleutel != "ap" and not t.gedaan and t.stand != GEHAALD]
    return tuple(f"{t.titel}, uiterlijk {toon_datum(dag_van(t.uiterlijk_op) or nu.date())}." for t in open_)


def _versies(formulier: Formulier, oordelen: tuple[OordeelVersie, ...]) -> tuple[Versie, ...]:
    versies = [Versie(oordeel.volgnummer, oordeel.op, oordeel.reden) for oordeel in oordelen]
    for plaats, (oud, nieuw) in enumerate(pairwise(oordelen), 1):
        versies[plaats] = replace(versies[plaats], verschillen=verschillen(formulier, oud, nieuw))
    return tuple(versies)


def _bijgewerkt(formulier: Formulier, stukken: "Stukken", feiten: Feiten) -> bool:
    """Answers changed since the last recorded judgement, or newer rules now say something else."""
    if not stukken.oordelen:
        return False
    laatste, dossier = stukken.oordelen[-1], stukken.dossier
    nu_gezegd = advies_json(feiten, formulier.regelsets[dossier.regelset])
    return nu_gezegd != laatste.beoordeling or is_bijgewerkt(
        formulier, dossier, laatste, stukken.levend, stukken.organisatie
    )
