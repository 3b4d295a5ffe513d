"""A vervolgmelding: what differs from what the AP was told, and which parts of its form that concerns.

The form of the AP says itself which question belongs to which part: the condition of its section looks at
`vervolg_vragen`. Nothing is listed here a second time.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from datalek_gui.domain.dossier import Dossier, MeldingSoort
from datalek_gui.domain.formulier.afleidingen import Omstandigheden, leid_af, vervolg_redenen
from datalek_gui.domain.formulier.antwoorden import vraagnaam, zichtbare_hoofdstukken, zichtbare_vragen
from datalek_gui.domain.formulier.voorwaarde import Conditie, Groep
from datalek_gui.domain.formulier.vraag import Hoofdstuk, Indeling, Regelset, Rubriek
from datalek_gui.domain.formulier.waarden import is_leeg, naar_tekst

KEUZE = "vervolg_vragen"
NIET_INGEVULD = "niet ingevuld"

# The AP's five situations (chapter 11 of its form), under the keys of `vervolg_redenen`.
PLICHT = {
    "betrokkenen_gaat_melden": "U weet nog niet of u de betrokkenen informeert.",
    "onderzoek_status": "Het onderzoek naar de aanval loopt nog, of moet nog beginnen.",
    "gegevens_algemeen": "U weet nog niet om welke persoonsgegevens het gaat.",
    "maatregelen_aanpak": "U weet nog niet wat u heeft gedaan om het datalek te stoppen.",
    "maatregelen_voorkomen": "U weet nog niet wat u doet om herhaling te voorkomen.",
}

Antwoorden = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One answer that differs. `onderdeel`: option of `vervolg_vragen` it belongs to; texts as shown."""

    sleutel: str
    vraag: str
    oud_tekst: str
    nieuw_tekst: str
    onderdeel: str


def rond_melding(dossier: Dossier, regelset: Regelset, nu: datetime) -> Omstandigheden:
    """As they hold for the latest melding: at its filing, else at `nu`; whether it was late lies with the first one."""
    eerst = dossier.eerst.op if dossier.eerst else None
    return Omstandigheden(dossier.melding.ingediend_op or nu, regelset, eerst)


# --- the form of a vervolg -----------------------------------------------------------------------


def onderdelen(vervolg: Indeling) -> dict[str, str]:
    """Question key → the option of `vervolg_vragen` that prints it; a question that always shows is not in it."""
    gevonden: dict[str, str] = {}
    for hoofdstuk in vervolg.hoofdstukken:
        for rubriek in hoofdstuk.rubrieken:
            onderdeel = _onderdeel(rubriek.toon_als, gevonden)
            if onderdeel:
                gevonden |= {vraag.sleutel: onderdeel for vraag in rubriek.vragen}
    return gevonden


def _onderdeel(conditie: Conditie | None, gevonden: Mapping[str, str]) -> str:
    """By the section's own condition, or by that of the question it hangs on (4.4 hangs on 4.3)."""
    if conditie is None:
        return ""
    if isinstance(conditie, Groep):
        return next(filter(None, (_onderdeel(lid, gevonden) for lid in conditie.leden)), "")
    return str(conditie.waarde) if conditie.vraag == KEUZE else gevonden.get(conditie.vraag, "")


def eigen_vragen(vervolg: Indeling) -> set[str]:
    """What each vervolg asks anew: number, sender, which parts, provisional or not, declarations."""
    return {vraag.sleutel for vraag in vervolg.vragen()} - set(onderdelen(vervolg))


def vervolgscherm(stappen: Indeling, vervolg: Indeling) -> Indeling:
    """The wizard's steps during a vervolg: all of them, because any answer may change; the last step first asks
    what only this form asks, without what only the first melding asked."""
    per_vraag, laatste = onderdelen(vervolg), stappen.hoofdstukken[-1]
    eigen = [
        _zonder_nummers(r) for h in vervolg.hoofdstukken for r in h.rubrieken if not _onderdeel(r.toon_als, per_vraag)
    ]
    blijft = [replace(r, vragen=tuple(v for v in r.vragen if v.sleutel in per_vraag)) for r in laatste.rubrieken]
    slot = replace(laatste, rubrieken=(*eigen, *(r for r in blijft if r.vragen)))
    return replace(stappen, code=vervolg.code, titel=vervolg.titel, hoofdstukken=(*stappen.hoofdstukken[:-1], slot))


def _zonder_nummers(rubriek: Rubriek) -> Rubriek:
    return replace(rubriek, nummer="", vragen=tuple(replace(vraag, nummer="") for vraag in rubriek.vragen))


# --- what the AP was told, and what differs ------------------------------------------------------


def meetlat(vervolg: Indeling, antwoorden: Antwoorden, omstandigheden: Omstandigheden) -> dict[str, Any]:
    """The answers a vervolg would print if every part were ticked: the same yardstick for then and now."""
    per_vraag = onderdelen(vervolg)
    alles = {**antwoorden, "melding_wat": "aanvullen", KEUZE: tuple(set(per_vraag.values()))}
    hoofdstukken = zichtbare_hoofdstukken(vervolg, alles, leid_af(alles, omstandigheden))
    return {
        sleutel: antwoorden[sleutel]
        for sleutel, vraag in zichtbare_vragen(hoofdstukken).items()
        if sleutel in per_vraag and not is_leeg(vraag, antwoorden.get(sleutel))
    }


def gemelde_stand(
    ingediend: Sequence[tuple[MeldingSoort, Antwoorden]], vervolg: Indeling, omstandigheden: Omstandigheden
) -> dict[str, Any]:
    """All filed meldingen together, oldest first: each vervolg replaces the parts it printed and no others.

    The oldest one counts in full, also where it is a vervolg: then the first was made elsewhere, and told the rest.
    """
    if not ingediend:
        return {}
    per_vraag, stand = onderdelen(vervolg), meetlat(vervolg, ingediend[0][1], omstandigheden)
    for soort, antwoorden in ingediend[1:]:
        gekozen = set(antwoorden.get(KEUZE) or ()) if soort is MeldingSoort.AANVULLING else set()
        gezien = meetlat(vervolg, antwoorden, omstandigheden)
        stand = {s: w for s, w in stand.items() if per_vraag[s] not in gekozen}
        stand |= {s: w for s, w in gezien.items() if per_vraag[s] in gekozen}
    return stand


def wijzigingen(
    stand: Antwoorden, levend: Antwoorden, vervolg: Indeling, omstandigheden: Omstandigheden
) -> tuple[Wijziging, ...]:
    """What differs from `stand` (see `gemelde_stand`), in the order of the form."""
    nu, gevonden = meetlat(vervolg, levend, omstandigheden), []
    for hoofdstuk in vervolg.hoofdstukken:
        gevonden += _in_hoofdstuk(hoofdstuk, stand, nu, onderdelen(vervolg))
    return tuple(gevonden)


def _in_hoofdstuk(
    hoofdstuk: Hoofdstuk, stand: Antwoorden, nu: Antwoorden, per_vraag: Mapping[str, str]
) -> list[Wijziging]:
    gevonden, vorige = [], ""
    for vraag in hoofdstuk.vragen():
        sleutel, naam = vraag.sleutel, vraagnaam(vraag, vorige)
        vorige = vraag.tekst or vorige
        if sleutel in per_vraag and stand.get(sleutel) != nu.get(sleutel):
            oud, nieuw = (
                naar_tekst(vraag, kant[sleutel]) if sleutel in kant else NIET_INGEVULD for kant in (stand, nu)
            )
            gevonden.append(Wijziging(sleutel, naam, oud, nieuw, per_vraag[sleutel]))
    return gevonden


def plicht(stand: Antwoorden) -> tuple[str, ...]:
    """Why a vervolg is compulsory after what was filed, in words; empty when it is not."""
    return tuple(PLICHT[reden] for reden in vervolg_redenen(stand))


def overgenomen_antwoorden(antwoorden: Antwoorden, ap_nummer: str, soort: MeldingSoort) -> dict[str, Any]:
    """What a new vervolg begins with of its own questions: the number and, as its sender, the first one's melder."""
    begin: dict[str, Any] = {"melding_wat": "intrekken" if soort is MeldingSoort.INTREKKING else "aanvullen"}
    if ap_nummer:
        begin |= {"vervolg_nummer_bekend": True, "vervolg_meldingsnummer": ap_nummer}
    for deel in ("naam", "functie", "email", "telefoon", "is_contactpersoon"):
        if f"melder_{deel}" in antwoorden:
            begin[f"indiener_{deel}"] = antwoorden[f"melder_{deel}"]
    return begin
