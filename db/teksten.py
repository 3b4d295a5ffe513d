"""The texts of dossiers, to index them and to say where a search found something.

Loaded late: lists of actions need the form, the register does not.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

import sqlalchemy as sa

from datalek_gui.domain.bijlage import Bijlage
from datalek_gui.domain.deel import Deel
from datalek_gui.domain.dossier import JsonAntwoorden, RegisterRegel
from datalek_gui.domain.zoektekst import Tekst, vindplaatsen, zoektekst
from datalek_gui.domain.zoekwoord import zoekwoorden
from db import tables
from db.dossierdelen import row_to_bijlage, row_to_deel
from db.lezen import check_whole
from db.mapping import REGEL_KOLOMMEN, from_json, row_to_regel


class Inhoud(NamedTuple):
    regel: RegisterRegel
    antwoorden: JsonAntwoorden
    delen: list[Deel]
    bijlagen: list[Bijlage]

    def teksten(self) -> Iterator[Tekst]:
        return zoektekst(*self)


def _of(tabel: sa.Table, kolom: str, *namen: str) -> sa.Select[Any]:
    """Made once: this runs at every autosave, and making it takes as long as asking it."""
    kolommen = [tabel.c[naam] for naam in namen] or list(tabel.c)
    gevraagd = tabel.c[kolom].in_(sa.bindparam("ids", expanding=True))
    return sa.select(*kolommen).where(gevraagd).order_by(*tabel.primary_key.columns)


_REGELS = _of(tables.dossier, "id", *REGEL_KOLOMMEN)
_ANTWOORDEN = _of(tables.antwoorden, "dossier_id", "dossier_id", "json")
_DELEN = _of(tables.deel, "dossier_id")
_BIJLAGEN = _of(tables.bijlage, "dossier_id")


def read_all(verbinding: sa.Connection, ids: Collection[int]) -> Mapping[int, Inhoud]:
    """Four queries, however many dossiers; attachments without their content."""
    gevraagd = {"ids": list(ids)}
    antwoorden = {rij.dossier_id: from_json(rij.json) for rij in verbinding.execute(_ANTWOORDEN, gevraagd)}
    delen, stukken = defaultdict[int, list[Deel]](list), defaultdict[int, list[Bijlage]](list)
    for rij in verbinding.execute(_DELEN, gevraagd):
        delen[rij.dossier_id].append(row_to_deel(rij))
    for rij in verbinding.execute(_BIJLAGEN, gevraagd):
        stukken[rij.dossier_id].append(row_to_bijlage(rij))
    regels = [row_to_regel(rij) for rij in verbinding.execute(_REGELS, gevraagd)]
    check_whole(verbinding)
    return {r.id: Inhoud(r, antwoorden.get(r.id, {}), delen[r.id], stukken[r.id]) for r in regels}


def places(verbinding: sa.Connection, zoek: str, ids: Collection[int]) -> Mapping[int, tuple[str, ...]]:
    woorden = zoekwoorden(zoek)
    alle = read_all(verbinding, ids) if woorden and ids else {}
    gevonden = {dossier_id: vindplaatsen(inhoud.teksten(), woorden) for dossier_id, inhoud in alle.items()}
    return {dossier_id: plaatsen for dossier_id, plaatsen in gevonden.items() if plaatsen}
