"""The register as columns and filters: the same table is read by the screen, the CSV and the PDF.

What a line sorts by is said here; `db` keeps it in an indexed column. tests/contracts holds the two together.

Nieuwe kolom? 1. een regel in KOLOMMEN  2. haar soort in ORDE (db/tables.py) en een migratie  3. draai pytest
(tests/domain/test_register.py wants text for every sample dossier). Needs the column a new fact, then first
RegisterRegel, Kernfeiten and mapping.py.
Nieuw filter? 1. een regel in FILTERS  2. zijn waarde in db/registerlezer.py  3. draai pytest.
Nieuw soort incident in het formulier? Zet er een kort woord bij in SOORTEN.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any, Self

from datalek_gui.domain.dossier import MeldingStatus, RegisterRegel, Uitkomst
from datalek_gui.domain.termijn import Klokstand, Stand, klokstand
from datalek_gui.domain.tijd import AMSTERDAM, toon_datum, toon_duur, toon_moment
from datalek_gui.domain.zoekwoord import vlak

STATUSSEN = {
    MeldingStatus.CONCEPT: "Concept",
    MeldingStatus.DEFINITIEF: "Vastgezet",
    MeldingStatus.INGEDIEND: "Ingediend",
}
UITKOMSTEN = {
    Uitkomst.ONBEKEND: "Nog niet bepaald",
    Uitkomst.DATALEK: "Datalek",
    Uitkomst.INCIDENT: "Geen datalek",
    Uitkomst.DOORSTUREN: "Doorsturen",
}
NIVEAUS = ("verwaarloosbaar", "beperkt", "aanzienlijk", "zeer_groot")
# Kernfeiten.betrokkenen_geinformeerd, as domain/afloop.py reckons it; not decided yet is no key.
GEINFORMEERD = {"ja": "Ja", "deels": "Deels", "gepland": "Nog niet, wel gepland", "nee": "Nee"}
# Options of aard_incident (v2) and v1_aard_incident, short enough for a column.
SOORTEN = {
    "apparaat_kwijt": "Apparaat of papier kwijt",
    "klantportaal": "Verkeerde klant in portaal",
    "post_verkeerd": "Post verkeerd bezorgd",
    "post_geopend_retour": "Post geopend retour",
    "post_kwijt": "Post kwijt",
    "email_verkeerd": "E-mail verkeerd verstuurd",
    "email_cc": "E-mail met zichtbare adressen",
    "verkeerd_dossier": "In verkeerd dossier gezet",
    "gepubliceerd": "Per ongeluk gepubliceerd",
    "hacking": "Hacking, malware of phishing",
    "autorisaties": "Autorisaties verkeerd",
    "netwerkmappen": "Netwerkmap te breed open",
    "afgedankt": "Afgedankt apparaat",
    "post_kwijt_of_geopend": "Post kwijt of geopend retour",
    "verkeerde_ontvanger": "Verkeerde ontvanger",
    "anders": "Overig",
}
AFGESLOTEN = "afgesloten"  # beside the statuses of a melding: nothing is done in this dossier any more
TERMIJNEN = {
    "loopt": "Termijn loopt",
    "verstreken": "Termijn verstreken, niet gemeld",
    "op_tijd": "Op tijd gemeld",
    "te_laat": "Te laat gemeld",
}
_GEEN_KLOK = 10**12  # above the Unix time of any deadline


@dataclass(frozen=True, slots=True)
class RegisterVraag:
    """What someone wants to see of the register. It says nothing of paging.

    `zoek`: words that must all stand in the dossier, each as the beginning of a word. `filters`: key of FILTERS →
    the values that may stand there. `sorteer`: key of KOLOMMEN; empty: what presses most first, then what was opened
    last (`termijn_eerst`), else and while searching the newest number first.
    """

    zoek: str = ""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    sorteer: str = ""
    aflopend: bool = False
    termijn_eerst: bool = True

    def met_volgorde(self, sorteer: str, aflopend: bool) -> Self:
        return replace(self, sorteer=sorteer, aflopend=aflopend)


NIEUWSTE = RegisterVraag(sorteer="nummer", aflopend=True)


@dataclass(frozen=True, slots=True)
class RegisterKolom:
    """One column. `sorteer` gives None for "nothing filled in", which always comes last."""

    sleutel: str
    titel: str
    tekst: Callable[[RegisterRegel, datetime], str]
    sorteer: Callable[[RegisterRegel], Any]
    rechts: bool = False  # figures that are compared stand right


def klok(regel: RegisterRegel, nu: datetime) -> Klokstand | None:
    """How the clock of this line stands, or None when none runs: not a datalek (after all), not known
    since when, decided not to report, filed with the AP (a vervolg has terms of its own), or closed."""
    if regel.uiterlijk_op is None or regel.status is MeldingStatus.INGEDIEND or regel.gemeld_op is not None:
        return None
    if regel.uitkomst in (Uitkomst.INCIDENT, Uitkomst.DOORSTUREN) or regel.afgesloten_op is not None:
        return None
    return klokstand(regel.uiterlijk_op, nu)


def niet_melden(regel: RegisterRegel) -> bool:
    """Decided not to report to the AP: known since when, and yet no deadline (domain/kernfeiten.py)."""
    geen_termijn = regel.kennis_op is not None and regel.uiterlijk_op is None and regel.gemeld_op is None
    if regel.status is MeldingStatus.INGEDIEND:
        return False
    return geen_termijn and regel.uitkomst not in (Uitkomst.INCIDENT, Uitkomst.DOORSTUREN)


def rang(regel: RegisterRegel) -> int:
    """Place in the standard order, low first: the most pressing deadline, then what was opened or changed last.

    One whole number (Unix seconds), so that the register can keep it in an index.
    """
    if termijnstand(regel) == "loopt" and regel.uiterlijk_op:
        return int(regel.uiterlijk_op.timestamp())
    return _GEEN_KLOK - int(max(regel.geopend_op or regel.gewijzigd_op, regel.gewijzigd_op).timestamp())


def standaard_volgorde(regels: Iterable[RegisterRegel]) -> list[RegisterRegel]:
    """What a handler should see first."""
    return sorted(regels, key=lambda regel: (rang(regel), regel.id))


def termijnstand(regel: RegisterRegel) -> str:
    """Key of TERMIJNEN as far as it does not depend on the moment; empty: no term, or not known since when."""
    if klok(regel, regel.gewijzigd_op) is not None:
        return "loopt"
    if regel.gemeld_op is None or regel.uiterlijk_op is None:
        return ""
    return "op_tijd" if regel.gemeld_op <= regel.uiterlijk_op else "te_laat"


def tijd_tekst(regel: RegisterRegel, nu: datetime) -> str:
    stand = klok(regel, nu)
    if stand is None:
        return "Niet melden" if niet_melden(regel) and regel.afgesloten_op is None else ""
    if stand.stand is Stand.VERSTREKEN:
        return f"{_geleden(stand.over)} te laat"
    return f"nog {toon_duur(stand.over).removesuffix(' en 0 minuten').removesuffix(' en 0 uur')}"


def _geleden(over: timedelta) -> str:
    """Of what has passed only the largest unit matters: days, hours or minutes."""
    return toon_duur(over).partition(" en ")[0]


def aantal_tekst(regel: RegisterRegel) -> str:
    """People concerned: "12", "10 tot 50", "minstens 10", "hoogstens 50"; empty when not known."""
    van, tot = regel.aantal_van, regel.aantal_tot
    if van is not None and tot is not None:
        return _getal(van) if van == tot else f"{_getal(van)} tot {_getal(tot)}"
    if van is not None:
        return f"minstens {_getal(van)}"
    return f"hoogstens {_getal(tot)}" if tot is not None else ""


def _getal(waarde: int) -> str:
    return f"{waarde:,}".replace(",", ".")


def _moment(moment: datetime | None) -> str:
    return toon_moment(moment) if moment else ""


def _status(regel: RegisterRegel) -> str:
    """Of a filed datalek of which a vervolg is being made, that alone would read as if nothing was filed."""
    if regel.vernietigd_op or regel.afgesloten_op:
        return "Vernietigd" if regel.vernietigd_op else "Afgesloten"
    if niet_melden(regel):
        return "Niet gemeld"
    vervolg = regel.gemeld_op is not None and regel.status is not MeldingStatus.INGEDIEND
    return f"Vervolg: {STATUSSEN[regel.status].lower()}" if vervolg else STATUSSEN[regel.status]


def _stand(regel: RegisterRegel) -> str:
    return AFGESLOTEN if regel.afgesloten_op else regel.status.value


def _woorden(sleutel: str) -> str:
    """Of an option key that has no words of its own."""
    return sleutel.removeprefix("v1_").replace("_", " ").capitalize()


def _soort(sleutel: str) -> str:
    return SOORTEN.get(sleutel, _woorden(sleutel))


def _dag(dag: date | None) -> str:
    return toon_datum(dag) if dag else ""


def _dag_van(moment: datetime | None) -> str:
    return toon_datum(moment.astimezone(AMSTERDAM).date()) if moment else ""


def _actie(regel: RegisterRegel) -> str:
    return f"{_dag(regel.volgende_actie_op)}: {regel.volgende_actie}".removeprefix(": ").removesuffix(": ")


def _plaats_in(volgorde: Iterable[str], sleutel: str) -> int | None:
    """Where the key stands in this order; None for one that is not in it."""
    return next((plaats for plaats, ander in enumerate(volgorde) if ander == sleutel), None)


def _tijd_orde(regel: RegisterRegel) -> int | None:
    return rang(regel) if termijnstand(regel) == "loopt" else None


def _nummer_orde(regel: RegisterRegel) -> tuple[str, int]:
    jaar, _, volgnummer = regel.nummer.rpartition("-")
    return jaar, int(volgnummer) if volgnummer.isdigit() else 0


STANDEN = (*(status.value for status in STATUSSEN), AFGESLOTEN)

KOLOMMEN: tuple[RegisterKolom, ...] = (
    RegisterKolom("nummer", "Nummer", lambda r, nu: r.nummer, _nummer_orde),
    RegisterKolom("titel", "Titel", lambda r, nu: r.titel, lambda r: vlak(r.titel) or None),
    RegisterKolom("tijd", "Tijd tot de termijn", tijd_tekst, _tijd_orde),
    RegisterKolom("status", "Status", lambda r, nu: _status(r), lambda r: _plaats_in(STANDEN, _stand(r))),
    RegisterKolom(
        "soort", "Soort incident", lambda r, nu: _soort(r.soort_incident), lambda r: r.soort_incident or None
    ),
    RegisterKolom("kennis", "Kennis op", lambda r, nu: _moment(r.kennis_op), lambda r: r.kennis_op, True),
    RegisterKolom(
        "uitkomst", "Uitkomst", lambda r, nu: UITKOMSTEN[r.uitkomst], lambda r: _plaats_in(UITKOMSTEN, r.uitkomst)
    ),
    RegisterKolom("niveau", "Ernst", lambda r, nu: _woorden(r.niveau), lambda r: _plaats_in(NIVEAUS, r.niveau)),
    RegisterKolom(
        "aantal",
        "Betrokkenen",
        lambda r, nu: aantal_tekst(r),
        lambda r: r.aantal_tot if r.aantal_van is None else r.aantal_van,
        True,
    ),
    RegisterKolom("ap_nummer", "Nummer van de AP", lambda r, nu: r.ap_nummer, lambda r: vlak(r.ap_nummer) or None),
    RegisterKolom("gemeld", "Gemeld op", lambda r, nu: _moment(r.gemeld_op), lambda r: r.gemeld_op, True),
    RegisterKolom(
        "geinformeerd",
        "Betrokkenen geïnformeerd",
        lambda r, nu: GEINFORMEERD.get(r.betrokkenen_geinformeerd, ""),
        lambda r: _plaats_in(GEINFORMEERD, r.betrokkenen_geinformeerd),
    ),
    RegisterKolom("behandelaar", "Behandelaar", lambda r, nu: r.behandelaar, lambda r: vlak(r.behandelaar) or None),
    RegisterKolom("afdeling", "Afdeling", lambda r, nu: r.afdeling, lambda r: vlak(r.afdeling) or None),
    RegisterKolom("volgende_actie", "Volgende actie", lambda r, nu: _actie(r), lambda r: r.volgende_actie_op),
    RegisterKolom("zaaknummer", "Zaaknummer", lambda r, nu: r.zaaknummer, lambda r: vlak(r.zaaknummer) or None),
    RegisterKolom("afgesloten", "Afgesloten", lambda r, nu: _dag_van(r.afgesloten_op), lambda r: r.afgesloten_op, True),
    RegisterKolom("gewijzigd", "Gewijzigd", lambda r, nu: _dag_van(r.gewijzigd_op), lambda r: r.gewijzigd_op, True),
)


@dataclass(frozen=True, slots=True)
class RegisterFilter:
    """`waarde`: what a line has for this filter, empty for nothing; `woorden`: that value as shown.

    Of free text capitals and accents make no difference: "burgerzaken" is "Burgerzaken".
    """

    sleutel: str
    titel: str
    waarde: Callable[[RegisterRegel, datetime | None], str]
    woorden: Callable[[str], str] = lambda waarde: waarde


def _termijn(regel: RegisterRegel, nu: datetime | None) -> str:
    """Raises ValueError without `nu`."""
    if nu is None:
        raise ValueError("what is late depends on the moment")
    stand = termijnstand(regel)
    return "verstreken" if stand == "loopt" and rang(regel) < int(nu.timestamp()) else stand


_STANDWOORDEN = {**{status.value: woord for status, woord in STATUSSEN.items()}, AFGESLOTEN: "Afgesloten"}

FILTERS: tuple[RegisterFilter, ...] = (
    RegisterFilter("status", "Status", lambda r, nu: _stand(r), _STANDWOORDEN.__getitem__),
    RegisterFilter("jaar", "Jaar", lambda r, nu: r.nummer[:4]),
    RegisterFilter("niveau", "Ernst", lambda r, nu: r.niveau, _woorden),
    RegisterFilter("soort", "Soort incident", lambda r, nu: r.soort_incident, _soort),
    RegisterFilter("afdeling", "Afdeling", lambda r, nu: r.afdeling),
    RegisterFilter("termijn", "Termijn", _termijn, TERMIJNEN.__getitem__),
    RegisterFilter("uitkomst", "Uitkomst", lambda r, nu: r.uitkomst.value, lambda w: UITKOMSTEN[Uitkomst(w)]),
    RegisterFilter(
        "geinformeerd", "Betrokkenen geïnformeerd", lambda r, nu: r.betrokkenen_geinformeerd, GEINFORMEERD.__getitem__
    ),
    RegisterFilter("behandelaar", "Behandelaar", lambda r, nu: r.behandelaar),
)
