"""The tables, as SQLAlchemy Core knows them.

`dossier` is narrow on purpose: the register reads it on every keystroke, so answers and long texts
live beside it under the same id. Its search index (`zoek`) and the triggers that keep the log append-only
are SQL of SQLite's own: EIGEN. No foreign key cascades: a table rebuilt by a migration does an
implicit DELETE, and with a cascade that would silently take the children along.

Checks guard what the program decides, never what a user types: an autosave may not fail on a typo.

Changed something? 1. here  2. `mapping.py`  3. a file in `migrations/versions` and the new head in
`migrate.HUIDIG`. `tests/db/test_migrate.py` is red until all three agree.
"""

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from datalek_gui.domain.dossier import MeldingSoort, MeldingStatus, Uitkomst

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


class Dag(sa.types.TypeDecorator[date]):
    """A day as text, "2026-11-20"."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: sa.Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)


def _one_of(kolom: str, waarden: type[StrEnum]) -> sa.CheckConstraint:
    opsomming = ", ".join(f"'{waarde.value}'" for waarde in waarden)
    return sa.CheckConstraint(f"{kolom} IN ({opsomming})", name=kolom)


# Columns of the register (KOLOMMEN) → type of what they sort on; by number it is year and volgnummer.
ORDE: dict[str, type[sa.Integer] | type[sa.Text]] = {
    "titel": sa.Text, "tijd": sa.Integer, "status": sa.Integer, "soort": sa.Text, "kennis": sa.Integer,
    "uitkomst": sa.Integer, "niveau": sa.Integer, "aantal": sa.Integer, "ap_nummer": sa.Text, "gemeld": sa.Integer,
    "geinformeerd": sa.Integer, "behandelaar": sa.Text, "afdeling": sa.Text, "volgende_actie": sa.Integer,
    "zaaknummer": sa.Text, "afgesloten": sa.Integer, "gewijzigd": sa.Integer,
}  # fmt: skip

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
    sa.Column("gemeld_op", Moment),
    sa.Column("uuid", sa.Text, nullable=False),
    sa.Column("ap_nummer", sa.Text, nullable=False),
    sa.Column("soort_incident", sa.Text, nullable=False),
    sa.Column("afdeling", sa.Text, nullable=False),
    sa.Column("behandelaar", sa.Text, nullable=False),
    sa.Column("betrokkenen_geinformeerd", sa.Text, nullable=False),
    sa.Column("volgende_actie", sa.Text, nullable=False),
    sa.Column("volgende_actie_op", Dag),
    sa.Column("geopend_op", Moment),
    sa.Column("afgesloten_op", Moment),
    sa.Column("bewaren_tot", Dag),
    sa.Column("vernietigd_op", Moment),
    # for sorting and filtering only; what domain/register.py says of the line, written by mapping.orde_to_row
    sa.Column("rang", sa.Integer, nullable=False),
    sa.Column("termijn", sa.Text, nullable=False),
    *(sa.Column(f"orde_{kolom}", soort) for kolom, soort in ORDE.items()),
    sa.PrimaryKeyConstraint("id"),
    sa.UniqueConstraint("nummer"),
    sa.UniqueConstraint("uuid"),
    sa.UniqueConstraint("jaar", "volgnummer"),
    sa.CheckConstraint("volgnummer >= 1", name="volgnummer"),
    _one_of("status", MeldingStatus),
    _one_of("uitkomst", Uitkomst),
    sa.CheckConstraint("length(uuid) = 32", name="uuid"),
    # Decrypting a page costs 0.03 ms, so what a register of 100,000 lines is asked is answered from these alone.
    sa.Index(None, "rang"),
    *(sa.Index(None, f"orde_{kolom}") for kolom in ORDE),
    sa.Index(None, "termijn"),
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
    sa.Column("soort", sa.Text, nullable=False),
    sa.Column("overgenomen", sa.Text, nullable=False),
    sa.Column("pdf_sha256", sa.Text, nullable=False),
    sa.PrimaryKeyConstraint("id"),
    sa.UniqueConstraint("dossier_id", "volgnummer"),
    sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"]),
    sa.CheckConstraint("volgnummer >= 1", name="volgnummer"),
    _one_of("status", MeldingStatus),
    sa.CheckConstraint("bevroren IS NULL OR json_valid(bevroren)", name="bevroren"),
    sa.CheckConstraint("length(sha256) IN (0, 64)", name="sha256"),
    _one_of("soort", MeldingSoort),
    sa.CheckConstraint("json_valid(overgenomen)", name="overgenomen"),
    sa.CheckConstraint("length(pdf_sha256) IN (0, 64)", name="pdf_sha256"),
)

# Beside the melding: every autosave reads that one, and a PDF is a hundred pages of the file.
melding_pdf = sa.Table(
    "melding_pdf",
    METADATA,
    sa.Column("dossier_id", sa.Integer, nullable=False),
    sa.Column("volgnummer", sa.Integer, nullable=False),
    sa.Column("pdf", sa.LargeBinary, nullable=False),
    sa.PrimaryKeyConstraint("dossier_id", "volgnummer"),
    sa.ForeignKeyConstraint(["dossier_id", "volgnummer"], ["melding.dossier_id", "melding.volgnummer"]),
)

oordeel = sa.Table(
    "oordeel",
    METADATA,
    sa.Column("dossier_id", sa.Integer, nullable=False),
    sa.Column("volgnummer", sa.Integer, nullable=False),
    sa.Column("op", Moment, nullable=False),
    sa.Column("reden", sa.Text, nullable=False),
    sa.Column("antwoorden", sa.Text, nullable=False),
    sa.Column("beoordeling", sa.Text, nullable=False),
    sa.Column("sha256", sa.Text, nullable=False),
    sa.PrimaryKeyConstraint("dossier_id", "volgnummer"),
    sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"]),
    sa.CheckConstraint("volgnummer >= 1", name="volgnummer"),
    sa.CheckConstraint("json_valid(antwoorden)", name="antwoorden"),
    sa.CheckConstraint("json_valid(beoordeling)", name="beoordeling"),
    sa.CheckConstraint("length(sha256) = 64", name="sha256"),
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

deel = sa.Table(
    "deel",
    METADATA,
    sa.Column("id", sa.Integer, nullable=False),
    sa.Column("dossier_id", sa.Integer, nullable=False),
    sa.Column("soort", sa.Text, nullable=False),
    sa.Column("volgnummer", sa.Integer, nullable=False),
    sa.Column("antwoorden", sa.Text, nullable=False),
    sa.Column("aangemaakt_op", Moment, nullable=False),
    sa.Column("verwijderd_op", Moment),
    sa.PrimaryKeyConstraint("id"),
    sa.UniqueConstraint("dossier_id", "soort", "volgnummer"),
    sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"]),
    sa.CheckConstraint("volgnummer >= 1", name="volgnummer"),
    sa.CheckConstraint("json_valid(antwoorden)", name="antwoorden"),
)

gebeurtenis = sa.Table(
    "gebeurtenis",
    METADATA,
    sa.Column("dossier_id", sa.Integer, nullable=False),
    sa.Column("nummer", sa.Integer, nullable=False),
    sa.Column("op", Moment, nullable=False),
    sa.Column("wie", sa.Text, nullable=False),
    sa.Column("daad", sa.Text, nullable=False),
    sa.Column("onderdeel", sa.Text, nullable=False),
    sa.Column("veld", sa.Text, nullable=False),
    sa.Column("oud", sa.Text, nullable=False),
    sa.Column("nieuw", sa.Text, nullable=False),
    sa.Column("vorige", sa.Text, nullable=False),
    sa.Column("hash", sa.Text, nullable=False),
    sa.PrimaryKeyConstraint("dossier_id", "nummer"),
    sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"]),
    sa.CheckConstraint("length(vorige) = 64 AND length(hash) = 64", name="hash"),
)

logstand = sa.Table(
    "logstand",
    METADATA,
    sa.Column("dossier_id", sa.Integer, nullable=False),
    sa.Column("antwoorden", sa.Text, nullable=False),
    sa.PrimaryKeyConstraint("dossier_id"),
    sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"]),
    sa.CheckConstraint("json_valid(antwoorden)", name="antwoorden"),
)

bijlage = sa.Table(
    "bijlage",
    METADATA,
    sa.Column("id", sa.Integer, nullable=False),
    sa.Column("dossier_id", sa.Integer, nullable=False),
    sa.Column("naam", sa.Text, nullable=False),
    sa.Column("omvang", sa.Integer, nullable=False),
    sa.Column("sha256", sa.Text, nullable=False),
    sa.Column("categorie", sa.Text, nullable=False),
    sa.Column("datum", Dag),
    sa.Column("omschrijving", sa.Text, nullable=False),
    sa.Column("van", sa.Text, nullable=False),
    sa.Column("onderwerp", sa.Text, nullable=False),
    sa.Column("toegevoegd_op", Moment, nullable=False),
    sa.Column("verwijderd_op", Moment),
    sa.PrimaryKeyConstraint("id"),
    sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"]),
    sa.CheckConstraint("length(sha256) = 64", name="sha256"),
    sa.Index(None, "dossier_id"),
)

# Pieces of bijlage.BLOK bytes: a large file is never in memory, and no list of attachments reads its bytes.
bijlage_blok = sa.Table(
    "bijlage_blok",
    METADATA,
    sa.Column("bijlage_id", sa.Integer, nullable=False),
    sa.Column("nr", sa.Integer, nullable=False),
    sa.Column("inhoud", sa.LargeBinary, nullable=False),
    sa.PrimaryKeyConstraint("bijlage_id", "nr"),
    sa.ForeignKeyConstraint(["bijlage_id"], ["bijlage.id"]),
)

# What SQLAlchemy does not know: object in the schema → its SQL. The index holds words only, no text (content=''), and
# no places within a column (detail=column); its rowid is the id of the dossier.
EIGEN = {
    "zoek": (
        "CREATE VIRTUAL TABLE zoek USING fts5(kop, antwoorden, delen, stukken, brieven, content='', "
        "contentless_delete=1, detail=column, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')"
    ),
    "gebeurtenis_blijft": (
        "CREATE TRIGGER gebeurtenis_blijft BEFORE UPDATE ON gebeurtenis "
        "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
    ),
    # of a dossier that is destroyed its log goes too
    "gebeurtenis_gaat_niet_weg": (
        "CREATE TRIGGER gebeurtenis_gaat_niet_weg BEFORE DELETE ON gebeurtenis "
        "WHEN (SELECT vernietigd_op FROM dossier WHERE id = OLD.dossier_id) IS NULL "
        "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
    ),
    # INSERT OR REPLACE would take an entry away without a DELETE
    "gebeurtenis_komt_achteraan": (
        "CREATE TRIGGER gebeurtenis_komt_achteraan BEFORE INSERT ON gebeurtenis "
        "WHEN EXISTS (SELECT 1 FROM gebeurtenis WHERE dossier_id = NEW.dossier_id AND nummer >= NEW.nummer) "
        "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
    ),
}


def is_eigen(tabel: str) -> bool:
    """A table that SQLite itself keeps for the index."""
    return tabel == "zoek" or tabel.startswith("zoek_")
