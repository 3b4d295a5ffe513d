"""From 0002 to 0003: what the register shows and finds is there for dossiers that were made before it could."""

import json
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.kernfeiten import kernfeiten
from datalek_gui.domain.register import RegisterVraag
from db import migrate
from db.backup import is_whole
from db.engine import APPLICATION_ID, make_engine
from db.files import claim
from db.migrate import HUIDIG, Schema, bring_up_to_date
from db.sleutel import Sleutel
from db.tables import METADATA
from tests.bouwers import een_regelset
from tests.db.bouw import Proefregister

VROEG, LAAT = "2022-11-18T16:27:00Z", "2022-11-22T16:27:00Z"
NU = datetime(2026, 11, 21, 13, 3, tzinfo=UTC)
# status, uiterlijk, gemeld, answers
DOSSIERS = (
    ("concept", LAAT, None, {"aard_incident": "post_verkeerd", "afdeling": "Zorg", "betrokkenen_gemeld": "deels"}),
    ("ingediend", VROEG, LAAT, {"v1_aard_incident": "hacking", "v1_betrokkenen_melden": "ja", "samenvatting": "Şükrü"}),
    ("ingediend", LAAT, VROEG, {"aard_incident": {"onleesbaar": "?"}, "betrokkenen_gaat_melden": "ja"}),
    ("concept", None, None, {"besluit_betrokkenen": "later", "afdeling": {"onleesbaar": "{"}}),
    (
        "concept",
        None,
        None,
        {"v1_betrokkenen_melden": "ja", "v1_gemeld_op": "2022-11-18", "betrokkenen_gaat_melden": "nee"},
    ),
    ("concept", None, None, {"v1_betrokkenen_melden": "ja", "v1_gemeld_op": "2022-11-18"}),
    ("concept", None, None, {"besluit_betrokkenen": "nee"}),
    ("concept", None, None, {}),
)


@pytest.fixture
def tweede_versie(tmp_path: Path) -> Proefregister:
    """A file as the second version of the program made it, with the SQL of then; the first dossier has a vervolg."""
    register = Proefregister(tmp_path / "register.db", Sleutel.new())
    claim(register.pad)
    with make_engine(register.pad, register.sleutel, foreign_keys=False).begin() as verbinding:
        migrate._upgrade(verbinding, Schema(HUIDIG.scripts, "0002", METADATA))
        verbinding.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        verbinding.exec_driver_sql("PRAGMA user_version=2")
        for nr, (status, uiterlijk, gemeld, antwoorden) in enumerate(DOSSIERS, 1):
            rij = (nr, f"2022-{nr:03d}", 2022, nr, f"Écran {nr}", "Z-1", status, "datalek", VROEG, uiterlijk, "", 1, 1)
            verbinding.exec_driver_sql(
                f"INSERT INTO dossier VALUES ({', '.join('?' * 18)})",  # noqa: S608 — question marks only
                (*rij, "avg_2018", "", VROEG, VROEG, gemeld),
            )
            _zet(verbinding, "antwoorden", (nr, json.dumps(antwoorden), VROEG))
            eerste = (nr, nr, 1, "v2", status, f"AP-{nr}", gemeld, None, None, "", "eerste", "[]", "")
            _zet(verbinding, "melding", eerste)
        vervolg = (99, 1, 2, "v2_vervolg", "concept", "", None, None, None, "", "aanvulling", "[]", "")
        _zet(verbinding, "melding", vervolg)
        _zet(verbinding, "melding_pdf", (2, 1, b"%PDF"))
        _zet(verbinding, "oordeel", (1, 1, VROEG, "reden", "{}", "{}", "a" * 64))
    return register


def _zet(verbinding: sa.Connection, tabel: str, rij: tuple[object, ...]) -> None:
    verbinding.exec_driver_sql(f"INSERT INTO {tabel} VALUES ({', '.join('?' * len(rij))})", rij)  # noqa: S608


@pytest.fixture
def bijgewerkt(tweede_versie: Proefregister) -> Proefregister:
    assert bring_up_to_date(tweede_versie.pad, tweede_versie.sleutel, date(2026, 11, 21)) is not None
    return tweede_versie


def test_alles_is_er_nog(bijgewerkt: Proefregister) -> None:
    with closing(bijgewerkt.connect()) as verbinding:
        assert is_whole(verbinding)
    with bijgewerkt.factory()() as werk:
        assert len(werk.dossiers.regels()) == len(DOSSIERS)
        assert [len(werk.dossiers.meldingen(nr)) for nr in (1, 2)] == [2, 1]
        assert (werk.dossiers.pdf(2, 1), len(werk.dossiers.oordelen(1))) == (b"%PDF", 1)
        assert [werk.dossiers.antwoorden(nr) for nr in range(1, len(DOSSIERS) + 1)] == [d[3] for d in DOSSIERS]


def test_de_nieuwe_kernfeiten_zijn_die_van_het_domein(bijgewerkt: Proefregister, formulier: Formulier) -> None:
    """The migration says it in SQL, once; it must not differ from what the next save would write."""
    with bijgewerkt.factory()() as werk:
        gelezen = [werk.dossiers.haal(nr).kernfeiten for nr in range(1, len(DOSSIERS) + 1)]
    for feiten, (*_, antwoorden) in zip(gelezen, DOSSIERS, strict=True):
        nieuw = kernfeiten(antwoorden_uit_json(antwoorden, formulier.vragen, {}), een_regelset())
        for veld in ("soort_incident", "afdeling", "behandelaar", "betrokkenen_geinformeerd"):
            assert getattr(feiten, veld) == getattr(nieuw, veld), (veld, antwoorden)
    assert {feiten.betrokkenen_geinformeerd for feiten in gelezen} == {"ja", "deels", "gepland", "nee", ""}


def test_oude_dossiers_zijn_te_vinden_te_filteren_en_te_sorteren(bijgewerkt: Proefregister) -> None:
    def vind(**vraag: object) -> list[int]:
        with bijgewerkt.factory()() as werk:
            return [regel.id for regel in werk.dossiers.regels(RegisterVraag(**vraag), NU)]  # type: ignore[arg-type]

    assert vind(zoek="sukru") == [2]
    assert vind(zoek="ecran AP-3") == [3]
    assert vind(filters={"termijn": ("te_laat",)}) == [2]
    assert vind(filters={"termijn": ("op_tijd",)}) == [3]
    assert vind()[0] == 1  # the only one with a term that runs
    assert vind(sorteer="titel", aflopend=True) == list(range(len(DOSSIERS), 0, -1))
    assert vind(filters={"afdeling": ("zorg",)}) == [1]


def test_elk_dossier_krijgt_een_eigen_kenmerk(bijgewerkt: Proefregister) -> None:
    with bijgewerkt.factory()() as werk:
        kenmerken = [werk.dossiers.haal(nr).uuid for nr in range(1, len(DOSSIERS) + 1)]
    assert len(set(kenmerken)) == len(DOSSIERS)
    assert {len(kenmerk) for kenmerk in kenmerken} == {32}
