"""Lists, log and attachments of a dossier, full-text search, and the columns of a register that scales.

Frozen, like every revision. `dossier` is made anew and filled from a copy, as in 0002. What is sorted and searched by
is only given a place here: `db.migrate` reckons it, with the domain of today, after the last revision.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_STATUS = "status IN ('concept', 'definitief', 'ingediend')"
_UITKOMST = "uitkomst IN ('onbekend', 'datalek', 'beveiligingsincident', 'doorsturen')"
_TEKSTORDE = ("titel", "soort", "ap_nummer", "behandelaar", "afdeling", "zaaknummer")
_ORDE = (
    "titel", "tijd", "status", "soort", "kennis", "uitkomst", "niveau", "aantal", "ap_nummer", "gemeld", "geinformeerd",
    "behandelaar", "afdeling", "volgende_actie", "zaaknummer", "afgesloten", "gewijzigd",
)  # fmt: skip


def _antwoord(sleutel: str) -> str:
    return f"(SELECT json_extract(json, '$.{sleutel}') FROM antwoorden a WHERE a.dossier_id = dossier_oud.id)"  # noqa: S608


def _tekst(*sleutels: str) -> str:
    """The first of these answers that is text; "?" and such were kept as an object."""
    als_tekst = (f"iif({a} LIKE '{{%', NULL, {a})" for a in map(_antwoord, sleutels))
    return f"coalesce({', '.join(als_tekst)}, '')"


# As the domain said it when this was written: form v2, else v1, else the decision.
_GEINFORMEERD = f"""CASE
    WHEN {_antwoord("betrokkenen_gemeld")} IN ('ja', 'deels') THEN {_antwoord("betrokkenen_gemeld")}
    WHEN {_antwoord("betrokkenen_gaat_melden")} = 'ja' THEN 'gepland'
    WHEN {_antwoord("betrokkenen_gaat_melden")} = 'nee' THEN 'nee'
    WHEN {_antwoord("v1_betrokkenen_melden")} = 'ja' THEN iif({_antwoord("v1_gemeld_op")} IS NULL, 'gepland', 'ja')
    WHEN {_antwoord("v1_betrokkenen_melden")} = 'nee' THEN 'nee'
    WHEN {_antwoord("besluit_betrokkenen")} = 'nee' THEN 'nee'
    WHEN {_antwoord("besluit_betrokkenen")} = 'later' THEN 'gepland'
    ELSE '' END"""

_EERSTE = "(SELECT m.ap_nummer FROM melding m WHERE m.dossier_id = dossier_oud.id AND m.volgnummer = 1)"

_NIEUW = {
    "uuid": "lower(hex(randomblob(16)))",
    "ap_nummer": f"coalesce({_EERSTE}, '')",
    "soort_incident": _tekst("aard_incident", "v1_aard_incident"),
    "afdeling": _tekst("afdeling"),
    "behandelaar": "''",
    "betrokkenen_geinformeerd": _GEINFORMEERD,
    "volgende_actie": "''",
    "rang": "0",
    "termijn": "''",
}


def upgrade() -> None:
    _make_dossier_anew()
    _create_deel()
    _create_log()
    _create_bijlage()
    _create_own()


def _make_dossier_anew() -> None:
    namen = ", ".join(kolom["name"] for kolom in sa.inspect(op.get_bind()).get_columns("dossier"))
    op.execute(f"CREATE TABLE dossier_oud AS SELECT {namen} FROM dossier")  # noqa: S608 — names from the schema
    op.drop_table("dossier")
    _create_dossier()
    op.execute(
        f"INSERT INTO dossier ({namen}, {', '.join(_NIEUW)}) "  # noqa: S608
        f"SELECT {namen}, {', '.join(_NIEUW.values())} FROM dossier_oud"
    )
    op.drop_table("dossier_oud")
    _create_indexes()


def _create_dossier() -> None:
    op.create_table(
        "dossier",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("nummer", sa.Text, nullable=False),
        sa.Column("jaar", sa.Integer, nullable=False),
        sa.Column("volgnummer", sa.Integer, nullable=False),
        sa.Column("titel", sa.Text, nullable=False),
        sa.Column("zaaknummer", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("uitkomst", sa.Text, nullable=False),
        sa.Column("kennis_op", sa.Text),
        sa.Column("uiterlijk_op", sa.Text),
        sa.Column("niveau", sa.Text, nullable=False),
        sa.Column("aantal_van", sa.Integer),
        sa.Column("aantal_tot", sa.Integer),
        sa.Column("regelset", sa.Text, nullable=False),
        sa.Column("plaats", sa.Text, nullable=False),
        sa.Column("aangemaakt_op", sa.Text, nullable=False),
        sa.Column("gewijzigd_op", sa.Text, nullable=False),
        sa.Column("gemeld_op", sa.Text),
        *_new_columns(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossier")),
        sa.UniqueConstraint("nummer", name=op.f("uq_dossier_nummer")),
        sa.UniqueConstraint("uuid", name=op.f("uq_dossier_uuid")),
        sa.UniqueConstraint("jaar", "volgnummer", name=op.f("uq_dossier_jaar_volgnummer")),
        sa.CheckConstraint("volgnummer >= 1", name=op.f("ck_dossier_volgnummer")),
        sa.CheckConstraint(_STATUS, name=op.f("ck_dossier_status")),
        sa.CheckConstraint(_UITKOMST, name=op.f("ck_dossier_uitkomst")),
        sa.CheckConstraint("length(uuid) = 32", name=op.f("ck_dossier_uuid")),
    )


def _new_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("uuid", sa.Text, nullable=False),
        sa.Column("ap_nummer", sa.Text, nullable=False),
        sa.Column("soort_incident", sa.Text, nullable=False),
        sa.Column("afdeling", sa.Text, nullable=False),
        sa.Column("behandelaar", sa.Text, nullable=False),
        sa.Column("betrokkenen_geinformeerd", sa.Text, nullable=False),
        sa.Column("volgende_actie", sa.Text, nullable=False),
        sa.Column("volgende_actie_op", sa.Text),
        sa.Column("geopend_op", sa.Text),
        sa.Column("afgesloten_op", sa.Text),
        sa.Column("bewaren_tot", sa.Text),
        sa.Column("vernietigd_op", sa.Text),
        sa.Column("rang", sa.Integer, nullable=False),
        sa.Column("termijn", sa.Text, nullable=False),
        *(sa.Column(f"orde_{naam}", sa.Text if naam in _TEKSTORDE else sa.Integer) for naam in _ORDE),
    ]


def _create_indexes() -> None:
    op.create_index(op.f("ix_dossier_rang"), "dossier", ["rang"])
    for naam in _ORDE:
        op.create_index(op.f(f"ix_dossier_orde_{naam}"), "dossier", [f"orde_{naam}"])
    op.create_index(op.f("ix_dossier_termijn"), "dossier", ["termijn"])


def _create_deel() -> None:
    op.create_table(
        "deel",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("dossier_id", sa.Integer, nullable=False),
        sa.Column("soort", sa.Text, nullable=False),
        sa.Column("volgnummer", sa.Integer, nullable=False),
        sa.Column("antwoorden", sa.Text, nullable=False),
        sa.Column("aangemaakt_op", sa.Text, nullable=False),
        sa.Column("verwijderd_op", sa.Text),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deel")),
        sa.UniqueConstraint("dossier_id", "soort", "volgnummer", name=op.f("uq_deel_dossier_id_soort_volgnummer")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_deel_dossier_id_dossier")),
        sa.CheckConstraint("volgnummer >= 1", name=op.f("ck_deel_volgnummer")),
        sa.CheckConstraint("json_valid(antwoorden)", name=op.f("ck_deel_antwoorden")),
    )


def _create_log() -> None:
    op.create_table(
        "gebeurtenis",
        sa.Column("dossier_id", sa.Integer, nullable=False),
        sa.Column("nummer", sa.Integer, nullable=False),
        sa.Column("op", sa.Text, nullable=False),
        sa.Column("wie", sa.Text, nullable=False),
        sa.Column("daad", sa.Text, nullable=False),
        sa.Column("onderdeel", sa.Text, nullable=False),
        sa.Column("veld", sa.Text, nullable=False),
        sa.Column("oud", sa.Text, nullable=False),
        sa.Column("nieuw", sa.Text, nullable=False),
        sa.Column("vorige", sa.Text, nullable=False),
        sa.Column("hash", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("dossier_id", "nummer", name=op.f("pk_gebeurtenis")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_gebeurtenis_dossier_id_dossier")),
        sa.CheckConstraint("length(vorige) = 64 AND length(hash) = 64", name=op.f("ck_gebeurtenis_hash")),
    )
    op.create_table(
        "logstand",
        sa.Column("dossier_id", sa.Integer, nullable=False),
        sa.Column("antwoorden", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("dossier_id", name=op.f("pk_logstand")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_logstand_dossier_id_dossier")),
        sa.CheckConstraint("json_valid(antwoorden)", name=op.f("ck_logstand_antwoorden")),
    )


def _create_bijlage() -> None:
    op.create_table(
        "bijlage",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("dossier_id", sa.Integer, nullable=False),
        sa.Column("naam", sa.Text, nullable=False),
        sa.Column("omvang", sa.Integer, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("categorie", sa.Text, nullable=False),
        sa.Column("datum", sa.Text),
        sa.Column("omschrijving", sa.Text, nullable=False),
        sa.Column("van", sa.Text, nullable=False),
        sa.Column("onderwerp", sa.Text, nullable=False),
        sa.Column("toegevoegd_op", sa.Text, nullable=False),
        sa.Column("verwijderd_op", sa.Text),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bijlage")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_bijlage_dossier_id_dossier")),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_bijlage_sha256")),
    )
    op.create_index(op.f("ix_bijlage_dossier_id"), "bijlage", ["dossier_id"])
    op.create_table(
        "bijlage_blok",
        sa.Column("bijlage_id", sa.Integer, nullable=False),
        sa.Column("nr", sa.Integer, nullable=False),
        sa.Column("inhoud", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("bijlage_id", "nr", name=op.f("pk_bijlage_blok")),
        sa.ForeignKeyConstraint(["bijlage_id"], ["bijlage.id"], name=op.f("fk_bijlage_blok_bijlage_id_bijlage")),
    )


def _create_own() -> None:
    """Straight to the driver: a colon or a % in it is no parameter."""
    for sql in (
        "CREATE VIRTUAL TABLE zoek USING fts5(kop, antwoorden, delen, stukken, brieven, content='', "
        "contentless_delete=1, detail=column, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')",
        "CREATE TRIGGER gebeurtenis_blijft BEFORE UPDATE ON gebeurtenis "
        "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
        "CREATE TRIGGER gebeurtenis_gaat_niet_weg BEFORE DELETE ON gebeurtenis "
        "WHEN (SELECT vernietigd_op FROM dossier WHERE id = OLD.dossier_id) IS NULL "
        "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
        "CREATE TRIGGER gebeurtenis_komt_achteraan BEFORE INSERT ON gebeurtenis "
        "WHEN EXISTS (SELECT 1 FROM gebeurtenis WHERE dossier_id = NEW.dossier_id AND nummer >= NEW.nummer) "
        "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    ):
        op.get_bind().exec_driver_sql(sql)
