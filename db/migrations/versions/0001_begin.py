"""The first schema. Frozen: nothing is imported from `db.tables`, which moves on."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_STATUS = "status IN ('concept', 'definitief', 'ingediend')"
_UITKOMST = "uitkomst IN ('onbekend', 'datalek', 'beveiligingsincident', 'doorsturen')"


def upgrade() -> None:
    _create_dossier()
    _create_antwoorden()
    _create_melding()
    _create_organisatie()


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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossier")),
        sa.UniqueConstraint("nummer", name=op.f("uq_dossier_nummer")),
        sa.UniqueConstraint("jaar", "volgnummer", name=op.f("uq_dossier_jaar_volgnummer")),
        sa.CheckConstraint("volgnummer >= 1", name=op.f("ck_dossier_volgnummer")),
        sa.CheckConstraint(_STATUS, name=op.f("ck_dossier_status")),
        sa.CheckConstraint(_UITKOMST, name=op.f("ck_dossier_uitkomst")),
    )


def _create_antwoorden() -> None:
    op.create_table(
        "antwoorden",
        sa.Column("dossier_id", sa.Integer, nullable=False),
        sa.Column("json", sa.Text, nullable=False),
        sa.Column("gewijzigd_op", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("dossier_id", name=op.f("pk_antwoorden")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_antwoorden_dossier_id_dossier")),
        sa.CheckConstraint("json_valid(json)", name=op.f("ck_antwoorden_json")),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_melding")),
        sa.UniqueConstraint("dossier_id", "volgnummer", name=op.f("uq_melding_dossier_id_volgnummer")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_melding_dossier_id_dossier")),
        sa.CheckConstraint("volgnummer >= 1", name=op.f("ck_melding_volgnummer")),
        sa.CheckConstraint(_STATUS, name=op.f("ck_melding_status")),
        sa.CheckConstraint("bevroren IS NULL OR json_valid(bevroren)", name=op.f("ck_melding_bevroren")),
        sa.CheckConstraint("length(sha256) IN (0, 64)", name=op.f("ck_melding_sha256")),
    )


def _create_organisatie() -> None:
    op.create_table(
        "organisatie",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("antwoorden", sa.Text, nullable=False),
        sa.Column("logo", sa.LargeBinary),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisatie")),
        sa.CheckConstraint("id = 1", name=op.f("ck_organisatie_enige_rij")),
        sa.CheckConstraint("json_valid(antwoorden)", name=op.f("ck_organisatie_antwoorden")),
    )
