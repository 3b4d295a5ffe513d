"""SqlWork: one connection and one transaction as a unit of work, with its stores."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from datalek_gui.domain.dossier import JsonAntwoorden
from db import tables
from db.dossiers import SqlDossiers
from db.lezen import check_whole
from db.mapping import from_json, to_json
from db.volgen import Volger

if TYPE_CHECKING:  # these come in late
    from db.dossierdelen import SqlBijlagen, SqlDelen, SqlLogboek


class SqlOrganisatie:
    """Fits services.ports.OrganisatieStore: one row, made at the first save."""

    def __init__(self, verbinding: sa.Connection) -> None:
        self._verbinding = verbinding

    def antwoorden(self) -> JsonAntwoorden:
        tekst = self._verbinding.execute(sa.select(tables.organisatie.c.antwoorden)).scalar_one_or_none()
        check_whole(self._verbinding)
        return {} if tekst is None else from_json(tekst)

    def bewaar_antwoorden(self, antwoorden: JsonAntwoorden) -> None:
        self._upsert(antwoorden=to_json(antwoorden))

    def logo(self) -> bytes | None:
        logo = self._verbinding.execute(sa.select(tables.organisatie.c.logo)).scalar_one_or_none()
        check_whole(self._verbinding)
        return logo

    def bewaar_logo(self, logo: bytes | None) -> None:
        self._upsert(logo=logo)

    def _upsert(self, **kolommen: Any) -> None:
        opdracht = sqlite_insert(tables.organisatie).values(**{"id": 1, "antwoorden": to_json({}), **kolommen})
        self._verbinding.execute(opdracht.on_conflict_do_update(index_elements=["id"], set_=kolommen))


class SqlZoek:
    """Fits services.ports.ZoekStore."""

    def __init__(self, verbinding: sa.Connection) -> None:
        self._verbinding = verbinding

    def vindplaatsen(self, zoek: str, dossier_ids: Collection[int]) -> Mapping[int, tuple[str, ...]]:
        from db.teksten import places  # late: the register is read without it

        return places(self._verbinding, zoek, dossier_ids)


class SqlWork:
    """Fits services.ports.Work. Belongs to the thread that entered it; each gets a connection of its own."""

    def __init__(self, engine: sa.Engine, klok: Callable[[], datetime]) -> None:
        self._engine = engine
        self._klok = klok
        self._verbinding: sa.Connection | None = None
        self._volger: Volger | None = None

    @property
    def dossiers(self) -> SqlDossiers:
        return SqlDossiers(self._inside(), self._klok, self._following())

    @property
    def organisatie(self) -> SqlOrganisatie:
        return SqlOrganisatie(self._inside())

    @property
    def delen(self) -> "SqlDelen":
        from db.dossierdelen import SqlDelen  # late: the register needs none of it

        return SqlDelen(self._inside(), self._following().raak)

    @property
    def logboek(self) -> "SqlLogboek":
        from db.dossierdelen import SqlLogboek  # late: as above

        return SqlLogboek(self._inside())

    @property
    def bijlagen(self) -> "SqlBijlagen":
        from db.dossierdelen import SqlBijlagen  # late: as above

        return SqlBijlagen(self._inside(), self._following().raak)

    @property
    def zoek(self) -> SqlZoek:
        return SqlZoek(self._inside())

    def __enter__(self) -> Self:
        self._verbinding = self._engine.connect()
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        """Closing rolls back whatever was not committed."""
        verbinding, self._verbinding, self._volger = self._inside(), None, None
        verbinding.close()

    def commit(self) -> None:
        """What follows from the changes goes along."""
        self._following().werk_bij()
        self._inside().commit()

    @property
    def verbinding(self) -> sa.Connection:
        """For what copies whole rows (db/overdracht.py)."""
        return self._inside()

    def raak(self, dossier_id: int) -> None:
        """Something of this dossier changed outside the stores."""
        self._following().raak(dossier_id)

    def _following(self) -> Volger:
        if self._volger is None:
            self._volger = Volger(self._inside())
        return self._volger

    def _inside(self) -> sa.Connection:
        if self._verbinding is None:
            raise RuntimeError("SqlWork is used outside its with block")
        return self._verbinding
