"""Several meldingen per dossier, the PDF of each filing, and recorded judgements.

Frozen, like every revision. SQLite cannot add a column between the others or with a check, so `dossier` and
`melding` are made anew and filled from a copy. Foreign keys are off meanwhile (db.migrate), and the rows keep
their ids, so nothing that points to them notices.
"""

from collections.abc import Callable

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_STATUS = "status IN ('concept', 'definitief', 'ingediend')"
_SOORT = "soort IN ('eerste', 'aanvulling', 'intrekking')"
_UITKOMST = "uitkomst IN ('onbekend', 'datalek', 'beveiligingsincident', 'doorsturen')"
_SOORT = "soort IN ('eerste', 'aanvulling', 'intrekking')"

_GEMELD_OP = "(SELECT m.ingediend_op FROM melding m WHERE m.dossier_id = dossier_oud.id)"

# Until now a dossier had one melding; what was imported as a vervolg says so in its answers.
_SOORT_NU = """CASE WHEN indeling NOT LIKE '%vervolg' THEN 'eerste'
    WHEN json_extract(coalesce(bevroren, (SELECT json FROM antwoorden a WHERE a.dossier_id = melding_oud.dossier_id)),
                      '$.melding_wat') = 'intrekken' THEN 'intrekking'
    ELSE 'aanvulling' END"""


def upgrade() -> None:
    _make_anew("dossier", _create_dossier, {"gemeld_op": _GEMELD_OP})
    _make_anew("melding", _create_melding, {"soort": _SOORT_NU, "overgenomen": "'[]'", "pdf_sha256": "''"})
    _create_melding_pdf()
    _create_oordeel()


def _make_anew(tabel: str, create: Callable[[], None], nieuw: dict[str, str]) -> None:
    """`nieuw`: column → SQL that gives its value for a row of the old table."""
    kolommen = [kolom["name"] for kolom in sa.inspect(op.get_bind()).get_columns(tabel)]
    namen = ", ".join(kolommen)
    op.execute(f"CREATE TABLE {tabel}_oud AS SELECT {namen} FROM {tabel}")  # noqa: S608 — names from the schema
    op.drop_table(tabel)
    create()
    waarden = ", ".join(nieuw.values())
    op.execute(
        f"INSERT INTO {tabel} ({namen}, {', '.join(nieuw)}) SELECT {namen}, {waarden} FROM {tabel}_oud"  # noqa: S608
    )
    op.drop_table(f"{tabel}_oud")


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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossier")),
        sa.UniqueConstraint("nummer", name=op.f("uq_dossier_nummer")),
        sa.UniqueConstraint("jaar", "volgnummer", name=op.f("uq_dossier_jaar_volgnummer")),
        sa.CheckConstraint("volgnummer >= 1", name=op.f("ck_dossier_volgnummer")),
        sa.CheckConstraint(_STATUS, name=op.f("ck_dossier_status")),
        sa.CheckConstraint(_UITKOMST, name=op.f("ck_dossier_uitkomst")),
    )


def _create_melding() -> None:
    op.create_table(
        "melding",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("dossier_id", sa.Integer, nullable=False),
        sa.Column("volgnummer", sa.Integer, nullable=False),
        sa.Column("indeling", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("ap_nummer", sa.Text, nullable=False),
        sa.Column("ingediend_op", sa.Text),
        sa.Column("definitief_op", sa.Text),
        sa.Column("bevroren", sa.Text),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("soort", sa.Text, nullable=False),
        sa.Column("overgenomen", sa.Text, nullable=False),
        sa.Column("pdf_sha256", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_melding")),
        sa.UniqueConstraint("dossier_id", "volgnummer", name=op.f("uq_melding_dossier_id_volgnummer")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_melding_dossier_id_dossier")),
        sa.CheckConstraint("volgnummer >= 1", name=op.f("ck_melding_volgnummer")),
        sa.CheckConstraint(_STATUS, name=op.f("ck_melding_status")),
        sa.CheckConstraint("bevroren IS NULL OR json_valid(bevroren)", name=op.f("ck_melding_bevroren")),
        sa.CheckConstraint("length(sha256) IN (0, 64)", name=op.f("ck_melding_sha256")),
        sa.CheckConstraint(_SOORT, name=op.f("ck_melding_soort")),
        sa.CheckConstraint("json_valid(overgenomen)", name=op.f("ck_melding_overgenomen")),
        sa.CheckConstraint("length(pdf_sha256) IN (0, 64)", name=op.f("ck_melding_pdf_sha256")),
    )


def _create_melding_pdf() -> None:
    op.create_table(
        "melding_pdf",
        sa.Column("dossier_id", sa.Integer, nullable=False),
        sa.Column("volgnummer", sa.Integer, nullable=False),
        sa.Column("pdf", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("dossier_id", "volgnummer", name=op.f("pk_melding_pdf")),
        sa.ForeignKeyConstraint(
            ["dossier_id", "volgnummer"],
            ["melding.dossier_id", "melding.volgnummer"],
            name=op.f("fk_melding_pdf_dossier_id_volgnummer_melding"),
        ),
    )


def _create_oordeel() -> None:
    op.create_table(
        "oordeel",
        sa.Column("dossier_id", sa.Integer, nullable=False),
        sa.Column("volgnummer", sa.Integer, nullable=False),
        sa.Column("op", sa.Text, nullable=False),
        sa.Column("reden", sa.Text, nullable=False),
        sa.Column("antwoorden", sa.Text, nullable=False),
        sa.Column("beoordeling", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("dossier_id", "volgnummer", name=op.f("pk_oordeel")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_oordeel_dossier_id_dossier")),
        sa.CheckConstraint("volgnummer >= 1", name=op.f("ck_oordeel_volgnummer")),
        sa.CheckConstraint("json_valid(antwoorden)", name=op.f("ck_oordeel_antwoorden")),
        sa.CheckConstraint("json_valid(beoordeling)", name=op.f("ck_oordeel_beoordeling")),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_oordeel_sha256")),
    )
