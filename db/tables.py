"""The tables, as SQLAlchemy Core knows them.

`dossier` is narrow on purpose: the register reads it on every keystroke, so answers and long texts
live beside it under the same id. No foreign key cascades: a table rebuilt by a migration does an
implicit DELETE, and with a cascade that would silently take the children along.

Checks guard what the program decides, never what a user types: an autosave may not fail on a typo.

Changed something? 1. here  2. `mapping.py`  3. a file in `migrations/versions` and the new head in
`migrate.HUIDIG`. `tests/db/test_migrate.py` is red until all three agree.
"""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from datalek_gui.domain.dossier import MeldingStatus, Uitkomst

METADATA = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(sa.types.TypeDecorator[datetime]):
    """An aware moment as text in UTC, "2026-11-20T16:00:00Z"; SQLite itself would drop the zone.

    Microseconds are kept when there are any, so never sort on such a column within one second.
    """

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> str | None:
        """Raises ValueError for a naive moment: guessing its zone could move a deadline."""
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError("a moment without a time zone cannot be stored")
        return value.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value).astimezone(UTC)


def _one_of(kolom: str, waarden: type[MeldingStatus] | type[Uitkomst]) -> sa.CheckConstraint:
    opsomming = ", ".join(f"'{waarde.value}'" for waarde in waarden)
    return sa.CheckConstraint(f"{kolom} IN ({opsomming})", name=kolom)


dossier = sa.Table(
    "dossier",
    METADATA,
    sa.Column("id", sa.Integer, nullable=False),
    sa.Column("nummer", sa.Text, nullable=False),
    sa.Column("jaar", sa.Integer, nullable=False),
    sa.Column("volgnummer", sa.Integer, nullable=False),
    sa.Column("titel", sa.Text, nullable=False),
    sa.Column("zaaknummer", sa.Text, nullable=False),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("uitkomst", sa.Text, nullable=False),
    sa.Column("kennis_op", Moment),
    sa.Column("uiterlijk_op", Moment),
    sa.Column("niveau", sa.Text, nullable=False),
    sa.Column("aantal_van", sa.Integer),
    sa.Column("aantal_tot", sa.Integer),
    sa.Column("regelset", sa.Text, nullable=False),
    sa.Column("plaats", sa.Text, nullable=False),
    sa.Column("aangemaakt_op", Moment, nullable=False),
    sa.Column("gewijzigd_op", Moment, nullable=False),
    sa.PrimaryKeyConstraint("id"),
    sa.UniqueConstraint("nummer"),
    sa.UniqueConstraint("jaar", "volgnummer"),
    sa.CheckConstraint("volgnummer >= 1", name="volgnummer"),
    _one_of("status", MeldingStatus),
    _one_of("uitkomst", Uitkomst),
)

antwoorden = sa.Table(
    "antwoorden",
    METADATA,
    sa.Column("dossier_id", sa.Integer, nullable=False),
    sa.Column("json", sa.Text, nullable=False),
    sa.Column("gewijzigd_op", Moment, nullable=False),
    sa.PrimaryKeyConstraint("dossier_id"),
    sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"]),
    sa.CheckConstraint("json_valid(json)", name="json"),
)

melding = sa.Table(
    "melding",
    METADATA,
    sa.Column("id", sa.Integer, nullable=False),
    sa.Column("dossier_id", sa.Integer, nullable=False),
    sa.Column("volgnummer", sa.Integer, nullable=False),
    sa.Column("indeling", sa.Text, nullable=False),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("ap_nummer", sa.Text, nullable=False),
    sa.Column("ingediend_op", Moment),
    sa.Column("definitief_op", Moment),
    sa.Column("bevroren", sa.Text),
    sa.Column("sha256", sa.Text, nullable=False),
    sa.PrimaryKeyConstraint("id"),
    sa.UniqueConstraint("dossier_id", "volgnummer"),
    sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"]),
    sa.CheckConstraint("volgnummer >= 1", name="volgnummer"),
    _one_of("status", MeldingStatus),
    sa.CheckConstraint("bevroren IS NULL OR json_valid(bevroren)", name="bevroren"),
    sa.CheckConstraint("length(sha256) IN (0, 64)", name="sha256"),
)

organisatie = sa.Table(
    "organisatie",
    METADATA,
    sa.Column("id", sa.Integer, nullable=False),
    sa.Column("antwoorden", sa.Text, nullable=False),
    sa.Column("logo", sa.LargeBinary),
    sa.PrimaryKeyConstraint("id"),
    sa.CheckConstraint("id = 1", name="enige_rij"),
    sa.CheckConstraint("json_valid(antwoorden)", name="antwoorden"),
)
