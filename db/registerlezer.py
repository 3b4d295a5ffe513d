"""Reading the register: a question of domain/register.py as SQL.

First only the ids, which come from an index; then the lines themselves, by id. So a page from the middle of 100,000
dossiers costs no more pages to decrypt than the first one.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from datalek_gui.domain.dossier import RegisterRegel
from datalek_gui.domain.register import GEINFORMEERD, NIVEAUS, STANDEN, TERMIJNEN, UITKOMSTEN, RegisterVraag
from datalek_gui.domain.zoekwoord import vlak
from db.mapping import REGEL_KOLOMMEN, row_to_regel
from db.tables import dossier

_KOLOM = dossier.c
_ZOEK = sa.table("zoek", sa.column("rowid", sa.Integer))
_ID = sa.literal_column("+dossier.id", sa.Integer)
"""The id, but not to look it up by: SQLite is to walk through an index and ask of each id whether it is among those."""
_PER_KEER = 500  # ids in one query
_LOOPT = "loopt"

# Key of FILTERS → the column it reads, which has an index, and what stands there for a value of the filter.
_FILTERS: dict[str, tuple[sa.Column[Any], Callable[[str], str | int]]] = {
    "status": (_KOLOM.orde_status, STANDEN.index),
    "jaar": (_KOLOM.jaar, int),
    "niveau": (_KOLOM.orde_niveau, NIVEAUS.index),
    "soort": (_KOLOM.orde_soort, str),
    "afdeling": (_KOLOM.orde_afdeling, vlak),
    "termijn": (_KOLOM.termijn, str),
    "uitkomst": (_KOLOM.orde_uitkomst, [uitkomst.value for uitkomst in UITKOMSTEN].index),
    "geinformeerd": (_KOLOM.orde_geinformeerd, list(GEINFORMEERD).index),
    "behandelaar": (_KOLOM.orde_behandelaar, vlak),
}
# What of those a line shows, for the list of choices.
_GETOOND: dict[str, sa.Column[Any]] = {
    "status": _KOLOM.status,
    "jaar": _KOLOM.jaar,
    "niveau": _KOLOM.niveau,
    "soort": _KOLOM.soort_incident,
    "afdeling": _KOLOM.afdeling,
    "uitkomst": _KOLOM.uitkomst,
    "geinformeerd": _KOLOM.betrokkenen_geinformeerd,
    "behandelaar": _KOLOM.behandelaar,
}


def aantal(verbinding: sa.Connection, vraag: RegisterVraag, nu: datetime | None) -> int:
    sets = [*_searched(vraag), *_filtered(vraag, nu)]
    telling = sa.select(sa.func.count()).select_from(dossier).where(*(_ID.in_(een) for een in sets))
    if len(sets) == 1:
        telling = sa.select(sa.func.count()).select_from(sets[0].subquery())
    return int(verbinding.execute(telling).scalar_one())


def regels(
    verbinding: sa.Connection, vraag: RegisterVraag, nu: datetime | None, vanaf: int, hoeveel: int | None
) -> list[RegisterRegel]:
    ids = list(verbinding.execute(_ids(vraag, nu, vanaf, hoeveel)).scalars())
    gelezen = {regel.id: regel for regel in _read(verbinding, ids)}
    return [gelezen[dossier_id] for dossier_id in ids]


def keuzes(verbinding: sa.Connection, filter_: str) -> list[str]:
    """What stands there, in one spelling, alphabetically and without empty; years the newest first. Of the term: all
    there can be."""
    if filter_ == "termijn":
        return list(TERMIJNEN)
    kolom = _FILTERS[filter_][0]
    gevonden = verbinding.execute(sa.select(kolom).distinct().where(kolom.is_not(None))).scalars().all()
    if filter_ == "status":
        return [STANDEN[plaats] for plaats in sorted(gevonden)]
    getoond = _GETOOND[filter_]
    een = [verbinding.execute(sa.select(getoond).where(kolom == waarde).limit(1)).scalar_one() for waarde in gevonden]
    return sorted((str(waarde) for waarde in een), key=vlak, reverse=filter_ == "jaar")


def fts_match(zoek: str) -> str:
    """The search as FTS5 reads it: every word as the beginning of a word. Empty when there is no word in it."""
    return " AND ".join(_words(zoek))


def _words(zoek: str) -> list[str]:
    """Quoted, so that nothing a user types is an operator; "2026-001" is two words, as in the index."""
    return [f'"{woord}"*' for woord in dict.fromkeys(re.findall(r"[^\W_]+", unicodedata.normalize("NFC", zoek)))]


def _matches(match: str) -> sa.ColumnElement[bool]:
    return sa.literal_column("zoek").op("MATCH")(match)


def _searched(vraag: RegisterVraag) -> list[sa.Select[int]]:
    match = fts_match(vraag.zoek)
    return [sa.select(_ZOEK.c.rowid).where(_matches(match)).correlate(None)] if match else []


def _filtered(vraag: RegisterVraag, nu: datetime | None) -> list[sa.Select[int]]:
    """Per filter the ids that pass it. Raises KeyError or ValueError for a filter or a value that is not there."""
    return [
        sa.select(_KOLOM.id)
        .where(_term(waarden, nu) if sleutel == "termijn" else _among(sleutel, waarden))
        .correlate(None)
        for sleutel, waarden in vraag.filters.items()
        if waarden
    ]


def _among(sleutel: str, waarden: Iterable[str]) -> sa.ColumnElement[bool]:
    kolom, als_opgeslagen = _FILTERS[sleutel]
    return kolom.in_([als_opgeslagen(waarde) for waarde in waarden])


def _term(waarden: Iterable[str], nu: datetime | None) -> sa.ColumnElement[bool]:
    """A term that runs is either still ahead or has passed. Raises ValueError when `nu` is not said."""
    if nu is None:
        raise ValueError("what is late depends on the moment")
    seconde = int(nu.timestamp())
    tijd = {_LOOPT: _KOLOM.orde_tijd >= seconde, "verstreken": _KOLOM.orde_tijd < seconde}
    return sa.or_(*(tijd.get(waarde, _KOLOM.termijn == waarde) for waarde in waarden))


def _ids(vraag: RegisterVraag, nu: datetime | None, vanaf: int, hoeveel: int | None) -> sa.Select[int]:
    gezocht, gefilterd = _searched(vraag), _filtered(vraag, nu)
    if gezocht and not vraag.sorteer:  # the search index itself gives the newest first
        rowid = sa.literal_column("+zoek.rowid", sa.Integer)
        ids = gezocht[0].where(*(rowid.in_(een) for een in gefilterd)).order_by(_ZOEK.c.rowid.desc())
    else:
        ids = sa.select(_KOLOM.id).where(*(_ID.in_(een) for een in (*gezocht, *gefilterd))).order_by(*_order(vraag))
    return ids.limit(hoeveel).offset(vanaf)


def _order(vraag: RegisterVraag) -> list[sa.UnaryExpression[Any]]:
    """What is not filled in comes last, up or down; equal ones by their id."""
    if vraag.sorteer in ("", "nummer"):
        if not vraag.sorteer and vraag.termijn_eerst:
            return [_KOLOM.rang.asc(), _KOLOM.id.asc()]
        kolommen = [_KOLOM.jaar, _KOLOM.volgnummer]
        return [k.desc() if vraag.aflopend or not vraag.sorteer else k.asc() for k in kolommen]
    orde, dossier_id = _KOLOM[f"orde_{vraag.sorteer}"], _KOLOM.id
    if vraag.aflopend:
        return [orde.desc().nulls_last(), dossier_id.desc()]
    return [orde.asc().nulls_last(), dossier_id.asc()]


def _read(verbinding: sa.Connection, ids: list[int]) -> Iterator[RegisterRegel]:
    kolommen = [_KOLOM[naam] for naam in REGEL_KOLOMMEN]
    for begin in range(0, len(ids), _PER_KEER):
        vraag = sa.select(*kolommen).where(_KOLOM.id.in_(ids[begin : begin + _PER_KEER]))
        yield from (row_to_regel(rij) for rij in verbinding.execute(vraag))
