"""Making a register and bringing an old one up to date: the most dangerous code in the house.

The order is fixed. Refuse what is newer → copy that stays → second copy → migrate the second one in
one transaction with foreign keys off → check → put it in place in one rename. Until that rename the
original is not touched. There is no way down; the way back is the copy that stays.

Alembic is loaded only when a file really is older: it costs 0.2 s.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import sqlalchemy as sa

from datalek_gui.domain.fouten import (
    DatalekFout,
    MapOnbruikbaar,
    MigratieMislukt,
    NietOpgeslagen,
    RegisterBeschadigd,
    RegisterNieuwer,
    RegisterOuder,
)
from db.backup import copy_register, free_name, is_whole
from db.engine import APPLICATION_ID, connect, inspect_register, make_engine
from db.files import claim, move, remove_database
from db.oorzaken import oorzaak
from db.sleutel import Sleutel
from db.tables import EIGEN, METADATA, is_eigen
from db.volgen import recompute

_VERSIETABEL = sa.Table(
    "alembic_version",
    sa.MetaData(),
    sa.Column("version_num", sa.String(32), nullable=False),
    sa.PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""As Alembic itself would make it; kept apart, because Alembic does not count it among our tables."""


@dataclass(frozen=True, slots=True)
class Schema:
    """What this program knows. `hoofd`: the newest revision, whose number is the user_version of the file."""

    scripts: Path
    hoofd: str
    metadata: sa.MetaData

    @property
    def versie(self) -> int:
        return int(self.hoofd)


HUIDIG = Schema(Path(__file__).parent / "migrations", "0003", METADATA)


def create_register(pad: Path, sleutel: Sleutel, schema: Schema = HUIDIG) -> None:
    """A new empty register at `pad`, which must not exist. Raises OSError, NietOpgeslagen; leaves nothing then."""
    claim(pad)
    try:
        engine = make_engine(pad, sleutel)
        with engine.begin() as verbinding:
            verbinding.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            verbinding.exec_driver_sql(f"PRAGMA user_version={schema.versie}")
            schema.metadata.create_all(verbinding, checkfirst=False)  # the file was empty a moment ago
            for sql in EIGEN.values():
                verbinding.exec_driver_sql(sql)
            _VERSIETABEL.create(verbinding)
            verbinding.execute(sa.insert(_VERSIETABEL).values(version_num=schema.hoofd))
    except BaseException:
        remove_database(pad)
        raise


def check_version(pad: Path, sleutel: Sleutel, schema: Schema = HUIDIG) -> int:
    """The version of a file this program can read. Raises RegisterNieuwer, RegisterBeschadigd, MapOnbruikbaar."""
    versie = inspect_register(pad, sleutel)
    if versie > schema.versie:
        raise RegisterNieuwer(versie, schema.versie)
    return versie


def check_readable(pad: Path, sleutel: Sleutel, schema: Schema = HUIDIG) -> None:
    """For who may only look. Raises RegisterOuder: an old file cannot be migrated without writing."""
    if check_version(pad, sleutel, schema) < schema.versie:
        raise RegisterOuder


def bring_up_to_date(pad: Path, sleutel: Sleutel, vandaag: date, schema: Schema = HUIDIG) -> Path | None:
    """Migrate when needed, and tell where the copy of the old file is. The caller holds the lock.

    Raises RegisterNieuwer, RegisterBeschadigd, MapOnbruikbaar (no room for the copies), MigratieMislukt.
    """
    versie = check_version(pad, sleutel, schema)
    if versie == schema.versie:
        return None
    kopie = free_name(pad.with_name(f"{pad.stem}_v{versie}_{vandaag:%Y-%m-%d}.bak"))
    werk = pad.with_name(pad.name + ".migratie")
    remove_database(werk)  # left by a program that was killed half-way
    copy_register(pad, kopie, sleutel)
    try:
        copy_register(kopie, werk, sleutel)
        _migrate(werk, sleutel, schema)
        move(werk, pad)
    except MapOnbruikbaar:
        remove_database(kopie)  # no room: nothing changed, so the copy would only be in the way
        raise
    except (NietOpgeslagen, OSError) as fout:
        remove_database(kopie)
        eigenlijk = fout.__cause__ if isinstance(fout, DatalekFout) else fout
        raise MapOnbruikbaar(str(pad.parent), oorzaak(eigenlijk)) from fout
    except Exception as fout:
        raise MigratieMislukt(str(kopie)) from fout
    finally:
        remove_database(werk)
    return kopie


def _migrate(werk: Path, sleutel: Sleutel, schema: Schema) -> None:
    """All or nothing. Foreign keys are off, because rebuilding a table would otherwise empty its children."""
    engine = make_engine(werk, sleutel, foreign_keys=False)
    with engine.begin() as verbinding:
        _upgrade(verbinding, schema)
        recompute(verbinding)
        verschillen = _differences(verbinding, schema)
        if verschillen:
            raise RuntimeError(f"after migrating the tables differ from tables.py: {verschillen}")
        verbinding.exec_driver_sql(f"PRAGMA user_version={schema.versie}")
    with closing(connect(werk, sleutel)) as gemigreerd:
        if not is_whole(gemigreerd):
            raise RegisterBeschadigd(str(werk))


def _upgrade(verbinding: sa.Connection, schema: Schema) -> None:
    # Late: see the top of this module.
    from alembic import command
    from alembic.config import Config

    # Else SQLite refuses to rename a new table into place while a trigger still names the one that is gone.
    verbinding.exec_driver_sql("PRAGMA legacy_alter_table=ON")
    config = Config(attributes={"connection": verbinding, "metadata": schema.metadata})
    config.set_main_option("script_location", str(schema.scripts).replace("%", "%%"))  # a % would be a variable
    config.set_main_option("path_separator", "os")
    command.upgrade(config, schema.hoofd)


def _differences(verbinding: sa.Connection, schema: Schema) -> list[str]:
    # Late: see the top of this module.
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext

    vergelijk: Callable[..., list[object]] = compare_metadata
    ons = {"include_name": lambda naam, soort, _ouders: soort != "table" or not is_eigen(naam)}
    verschillen = vergelijk(MigrationContext.configure(verbinding, opts=ons), schema.metadata)
    return [*(str(verschil) for verschil in verschillen), *_missing(verbinding)]


def _missing(verbinding: sa.Connection) -> list[str]:
    """Of what Alembic does not see; a table that is made anew silently loses its triggers."""
    rijen = verbinding.exec_driver_sql("SELECT name, sql FROM sqlite_master").all()
    staat = {naam: sql for naam, sql in rijen}
    return [naam for naam, sql in EIGEN.items() if staat.get(naam) != sql]
