"""What follows from the rest of a dossier and is kept beside it: its line in the register and its words to search by.

Reckoned once per unit of work for the dossiers that were touched, in the same commit, so no service can forget it;
and for all of them after a migration.
"""

from functools import cache
from typing import Any

import sqlalchemy as sa

from db import tables
from db.mapping import REGEL_KOLOMMEN, Kolommen, orde_to_row, row_to_regel, to_text

_VEEL = 100  # an import of thousands of dossiers does its work in between, not all at the commit


class Volger:
    """Remembers per unit of work which dossiers were touched."""

    def __init__(self, verbinding: sa.Connection) -> None:
        self._verbinding = verbinding
        self._tekst: set[int] = set()
        self._regel: set[int] = set()

    def raak(self, dossier_id: int) -> None:
        """Something changed that one can search, or an action."""
        if len(self._tekst) >= _VEEL and dossier_id not in self._tekst:
            self.werk_bij()
        self._tekst.add(dossier_id)

    def raak_regel(self, dossier_id: int) -> None:
        """Only facts of its line changed."""
        self._regel.add(dossier_id)

    def werk_bij(self) -> None:
        """Before a commit, and before the register is read."""
        tekst, regel = self._tekst, self._regel
        self._tekst, self._regel = set(), set()
        for dossier_id in sorted(tekst):
            _write_texts(self._verbinding, dossier_id)
        for dossier_id in sorted(regel | tekst):
            _write_order(self._verbinding, dossier_id)


def recompute(verbinding: sa.Connection) -> None:
    """All dossiers: after a migration, which knows nothing of the domain of today."""
    volger = Volger(verbinding)
    for dossier_id in list(verbinding.execute(sa.select(tables.dossier.c.id)).scalars()):
        volger.raak(dossier_id)
    volger.werk_bij()


_DIT = tables.dossier.c.id == sa.bindparam("dit")
_REGEL = sa.select(*(tables.dossier.c[naam] for naam in REGEL_KOLOMMEN)).where(_DIT)


@cache
def _stored(namen: tuple[str, ...]) -> sa.Select[Any]:
    """Made once for each set of columns; there are four."""
    return sa.select(*(tables.dossier.c[naam] for naam in namen)).where(_DIT)


def write_changed(verbinding: sa.Connection, dossier_id: int, kolommen: Kolommen) -> set[str]:
    """Write to the dossier what differs, since most columns have an index; tells which those were."""
    oud = verbinding.execute(_stored(tuple(kolommen)), {"dit": dossier_id}).one()
    anders = {naam: waarde for (naam, waarde), was in zip(kolommen.items(), oud, strict=True) if waarde != was}
    if anders:
        verbinding.execute(sa.update(tables.dossier).where(_DIT).values(**anders), {"dit": dossier_id})
    return set(anders)


def unindex(verbinding: sa.Connection, dossier_id: int) -> None:
    """Take its words out for good: without merging they would stay in the file for long. 6 s at 100,000 dossiers."""
    verbinding.exec_driver_sql("DELETE FROM zoek WHERE rowid = ?", (dossier_id,))
    verbinding.exec_driver_sql("INSERT INTO zoek(zoek) VALUES ('optimize')")


def _write_texts(verbinding: sa.Connection, dossier_id: int) -> None:
    # Late: the register is read without it.
    from datalek_gui.domain.deel import volgende_actie
    from db.teksten import read_all

    inhoud = read_all(verbinding, [dossier_id])[dossier_id]
    actie = volgende_actie(inhoud.delen)
    wat, op = (to_text(actie.wat), actie.op) if actie else ("", None)
    write_changed(verbinding, dossier_id, {"volgende_actie": wat, "volgende_actie_op": op})
    from datalek_gui.domain.zoektekst import per_kolom  # late: only who writes needs it, and it knows the whole form

    kolommen = per_kolom(inhoud.teksten())
    verbinding.exec_driver_sql(
        f"INSERT OR REPLACE INTO zoek(rowid, {', '.join(kolommen)}) VALUES (?{', ?' * len(kolommen)})",  # noqa: S608
        (dossier_id, *(to_text(tekst) for tekst in kolommen.values())),
    )


def _write_order(verbinding: sa.Connection, dossier_id: int) -> None:
    regel = row_to_regel(verbinding.execute(_REGEL, {"dit": dossier_id}).one())
    write_changed(verbinding, dossier_id, orde_to_row(regel))
