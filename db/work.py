"""SqlWork: one connection and one transaction as a unit of work, with its two stores."""

from collections.abc import Callable
from datetime import datetime
from types import TracebackType
from typing import Any, Self

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from datalek_gui.domain.dossier import Dossier, JsonAntwoorden, NieuwDossier, RegisterRegel
from datalek_gui.domain.fouten import DossierOnbekend
from db import tables
from db.mapping import (
    dossier_to_row,
    from_json,
    melding_to_row,
    row_to_dossier,
    row_to_melding,
    row_to_regel,
    to_json,
)

_EERSTE = 1
"""For now a dossier has one melding; the table is ready for an aanvulling or intrekking."""

_REGEL_KOLOMMEN = (
    "id",
    "nummer",
    "titel",
    "status",
    "uitkomst",
    "kennis_op",
    "uiterlijk_op",
    "niveau",
    "aantal_van",
    "aantal_tot",
    "gewijzigd_op",
)


def _check_whole(verbinding: sa.Connection) -> None:
    """Raises RegisterBeschadigd when what was just read came from a broken page.

    SQLCipher hands out such a page as zeros and tells only at the next page it takes from disk; where a
    long value ends on it, its reader would see nothing wrong. So after a long value: empty the cache and
    read one more page (0.03 ms).
    """
    verbinding.exec_driver_sql("PRAGMA shrink_memory")
    verbinding.execute(sa.select(tables.organisatie.c.id)).all()


class SqlDossiers:
    """Fits services.ports.DossierStore."""

    def __init__(self, verbinding: sa.Connection, klok: Callable[[], datetime]) -> None:
        self._verbinding = verbinding
        self._klok = klok

    def voeg_toe(self, nieuw: NieuwDossier) -> Dossier:
        """The number is taken inside the transaction that holds the write lock, so none is lost or double."""
        volgnummer = self._next_volgnummer(nieuw.jaar)
        nummer = f"{nieuw.jaar}-{volgnummer:03d}"
        # dossier_to_row is the one place that says which columns a dossier has; the id is not known yet.
        proef = Dossier(
            id=0,
            nummer=nummer,
            titel=nieuw.titel,
            zaaknummer=nieuw.zaaknummer,
            regelset=nieuw.regelset,
            melding=nieuw.melding,
            kernfeiten=nieuw.kernfeiten,
            aangemaakt_op=nieuw.aangemaakt_op,
            gewijzigd_op=nieuw.aangemaakt_op,
        )
        vast = {"nummer": nummer, "jaar": nieuw.jaar, "volgnummer": volgnummer, "aangemaakt_op": nieuw.aangemaakt_op}
        gemaakt = self._verbinding.execute(sa.insert(tables.dossier).values(**vast, **dossier_to_row(proef)))
        (dossier_id,) = gemaakt.inserted_primary_key or (None,)
        self._verbinding.execute(
            sa.insert(tables.melding).values(dossier_id=dossier_id, volgnummer=_EERSTE, **melding_to_row(nieuw.melding))
        )
        self._verbinding.execute(
            sa.insert(tables.antwoorden).values(
                dossier_id=dossier_id, json=to_json(nieuw.antwoorden), gewijzigd_op=nieuw.aangemaakt_op
            )
        )
        return self._read(tables.dossier.c.id == dossier_id, nummer)

    def haal(self, dossier_id: int) -> Dossier:
        return self._read(tables.dossier.c.id == dossier_id, str(dossier_id))

    def op_nummer(self, nummer: str) -> Dossier:
        return self._read(tables.dossier.c.nummer == nummer, nummer)

    def bewaar(self, dossier: Dossier) -> None:
        """Raises DossierOnbekend."""
        geraakt = self._verbinding.execute(
            sa.update(tables.dossier).where(tables.dossier.c.id == dossier.id).values(**dossier_to_row(dossier))
        )
        if geraakt.rowcount == 0:
            raise DossierOnbekend(dossier.nummer)
        self._verbinding.execute(
            sa.update(tables.melding)
            .where(tables.melding.c.dossier_id == dossier.id, tables.melding.c.volgnummer == _EERSTE)
            .values(**melding_to_row(dossier.melding))
        )

    def antwoorden(self, dossier_id: int) -> JsonAntwoorden:
        """Raises DossierOnbekend."""
        vraag = sa.select(tables.antwoorden.c.json).where(tables.antwoorden.c.dossier_id == dossier_id)
        tekst = self._verbinding.execute(vraag).scalar_one_or_none()
        _check_whole(self._verbinding)
        if tekst is None:
            raise DossierOnbekend(str(dossier_id))
        return from_json(tekst)

    def bewaar_antwoorden(self, dossier_id: int, antwoorden: JsonAntwoorden) -> None:
        """Raises DossierOnbekend."""
        geraakt = self._verbinding.execute(
            sa.update(tables.antwoorden)
            .where(tables.antwoorden.c.dossier_id == dossier_id)
            .values(json=to_json(antwoorden), gewijzigd_op=self._klok())
        )
        if geraakt.rowcount == 0:
            raise DossierOnbekend(str(dossier_id))

    def regels(self) -> list[RegisterRegel]:
        vraag = sa.select(*(tables.dossier.c[naam] for naam in _REGEL_KOLOMMEN)).order_by(
            tables.dossier.c.jaar.desc(), tables.dossier.c.volgnummer.desc()
        )
        return [row_to_regel(rij) for rij in self._verbinding.execute(vraag)]

    def _next_volgnummer(self, jaar: int) -> int:
        vraag = sa.select(sa.func.max(tables.dossier.c.volgnummer)).where(tables.dossier.c.jaar == jaar)
        return (self._verbinding.execute(vraag).scalar() or 0) + 1

    def _read(self, waar: sa.ColumnElement[bool], nummer: str) -> Dossier:
        rij = self._verbinding.execute(sa.select(tables.dossier).where(waar)).one_or_none()
        if rij is None:
            raise DossierOnbekend(nummer)
        vraag = sa.select(tables.melding).where(
            tables.melding.c.dossier_id == rij.id, tables.melding.c.volgnummer == _EERSTE
        )
        melding = self._verbinding.execute(vraag).one()
        _check_whole(self._verbinding)
        return row_to_dossier(rij, row_to_melding(melding))


class SqlOrganisatie:
    """Fits services.ports.OrganisatieStore: one row, made at the first save."""

    def __init__(self, verbinding: sa.Connection) -> None:
        self._verbinding = verbinding

    def antwoorden(self) -> JsonAntwoorden:
        tekst = self._verbinding.execute(sa.select(tables.organisatie.c.antwoorden)).scalar_one_or_none()
        _check_whole(self._verbinding)
        return {} if tekst is None else from_json(tekst)

    def bewaar_antwoorden(self, antwoorden: JsonAntwoorden) -> None:
        self._upsert(antwoorden=to_json(antwoorden))

    def logo(self) -> bytes | None:
        logo = self._verbinding.execute(sa.select(tables.organisatie.c.logo)).scalar_one_or_none()
        _check_whole(self._verbinding)
        return logo

    def bewaar_logo(self, logo: bytes | None) -> None:
        self._upsert(logo=logo)

    def _upsert(self, **kolommen: Any) -> None:
        opdracht = sqlite_insert(tables.organisatie).values(**{"id": 1, "antwoorden": to_json({}), **kolommen})
        self._verbinding.execute(opdracht.on_conflict_do_update(index_elements=["id"], set_=kolommen))


class SqlWork:
    """Fits services.ports.Work. Belongs to the thread that entered it; each gets a connection of its own."""

    def __init__(self, engine: sa.Engine, klok: Callable[[], datetime]) -> None:
        self._engine = engine
        self._klok = klok
        self._verbinding: sa.Connection | None = None

    @property
    def dossiers(self) -> SqlDossiers:
        return SqlDossiers(self._inside(), self._klok)

    @property
    def organisatie(self) -> SqlOrganisatie:
        return SqlOrganisatie(self._inside())

    def __enter__(self) -> Self:
        self._verbinding = self._engine.connect()
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        """Closing rolls back whatever was not committed."""
        verbinding, self._verbinding = self._inside(), None
        verbinding.close()

    def commit(self) -> None:
        self._inside().commit()

    def _inside(self) -> sa.Connection:
        if self._verbinding is None:
            raise RuntimeError("SqlWork is used outside its with block")
        return self._verbinding
