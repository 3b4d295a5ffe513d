"""Making, refusing and migrating; with a schema of tomorrow that exists only here."""

import errno
import json
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from datalek_gui.domain.dossier import MeldingSoort
from datalek_gui.domain.fouten import (
    MapOnbruikbaar,
    MigratieMislukt,
    RegisterBeschadigd,
    RegisterNieuwer,
    RegisterOuder,
)
from db import migrate
from db.backup import count_rows, is_whole
from db.engine import APPLICATION_ID, make_engine
from db.files import claim, move
from db.migrate import HUIDIG, Schema, bring_up_to_date, check_readable
from db.sleutel import Sleutel
from db.tables import EIGEN, METADATA, is_eigen
from tests.db.bouw import Proefregister, een_nieuw_dossier, flip, folder_bytes

VANDAAG = date(2026, 11, 21)
NU, STRAKS = HUIDIG.versie, HUIDIG.versie + 1
KOPIE = f"register_v{NU}_2026-11-21.bak"
_KLEUR = (
    'with op.batch_alter_table("dossier", recreate="always") as tabel:',
    '    tabel.add_column(sa.Column("kleur", sa.Text, nullable=False, server_default="wit"))',
)
_BREEKT = (*_KLEUR, 'raise RuntimeError("halverwege")')
_VERGEET = ("pass",)
_WEES = (*_KLEUR, 'op.execute("DELETE FROM dossier WHERE id = 1")')
_CONTROLE = (
    *_KLEUR,
    'op.execute("PRAGMA ignore_check_constraints=ON")',
    'op.execute("UPDATE melding SET sha256 = 1")',
)


def _morgen(map_: Path, stappen: tuple[str, ...]) -> Schema:
    """The schema as a next version would know it: one more revision, one more column."""
    scripts = map_ / "scripts 100% van morgen"
    (scripts / "versions").mkdir(parents=True)
    for bron in (HUIDIG.scripts / "env.py", *(HUIDIG.scripts / "versions").glob("[0-9]*.py")):
        (scripts / bron.relative_to(HUIDIG.scripts)).write_text(bron.read_text())
    kop = ("import sqlalchemy as sa", "from alembic import op")
    nummers = (f'revision = "{STRAKS:04d}"', f'down_revision = "{HUIDIG.hoofd}"')
    regels = [*kop, *nummers, "def upgrade():", *(f"    {stap}" for stap in stappen)]
    (scripts / f"versions/{STRAKS:04d}_kleur.py").write_text("\n".join(regels))
    metadata = sa.MetaData(naming_convention=METADATA.naming_convention)
    for tabel in METADATA.sorted_tables:
        tabel.to_metadata(metadata)
    metadata.tables["dossier"].append_column(sa.Column("kleur", sa.Text, nullable=False, server_default="wit"))
    return Schema(scripts, f"{STRAKS:04d}", metadata)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    map_ = tmp_path / "data"
    map_.mkdir()
    return map_


@pytest.fixture
def oud(data: Path) -> Proefregister:
    """A register of today, so an old one tomorrow, with two dossiers."""
    register = Proefregister.new(data)
    with register.factory()() as werk:
        for titel in ("een", "twee"):
            werk.dossiers.voeg_toe(een_nieuw_dossier(titel=titel, antwoorden={"v": titel * 5000}))
        werk.organisatie.bewaar_logo(b"logo")
        werk.commit()
    return register


def _tel(register: Proefregister) -> dict[str, int]:
    """Rows per table, without those that SQLite keeps for the search index."""
    with closing(register.connect()) as verbinding:
        return {tabel: aantal for tabel, aantal in count_rows(verbinding).items() if aantal and not is_eigen(tabel)}


def _schema_sql(engine: sa.Engine) -> dict[str, str]:
    with engine.connect() as verbinding:
        rijen = verbinding.exec_driver_sql("SELECT name, sql FROM sqlite_master").all()
    return {naam: " ".join((sql or "").split()) for naam, sql in rijen}


def test_nieuw_register_is_gelijk_aan_alle_migraties_na_elkaar(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    register = Proefregister.new(tmp_path / "a")
    pad = tmp_path / "b.db"
    claim(pad)
    gemigreerd = make_engine(pad, register.sleutel, foreign_keys=False)
    with gemigreerd.begin() as verbinding:
        migrate._upgrade(verbinding, HUIDIG)
    assert _schema_sql(gemigreerd) == _schema_sql(register.engine())
    for engine in (gemigreerd, register.engine()):
        with engine.connect() as verbinding:
            assert migrate._differences(verbinding, HUIDIG) == []
            assert verbinding.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all() == [
                HUIDIG.hoofd
            ]


def test_hoofd_is_de_laatste_migratie_en_de_nummers_lopen_op() -> None:
    nummers = sorted(pad.name[:4] for pad in (HUIDIG.scripts / "versions").glob("[0-9]*.py"))
    assert nummers == [f"{n:04d}" for n in range(1, HUIDIG.versie + 1)]


def test_vergeten_kolom_wordt_gezien(oud: Proefregister, tmp_path: Path) -> None:
    with oud.engine().connect() as verbinding:
        assert "kleur" in str(migrate._differences(verbinding, _morgen(tmp_path, _KLEUR)))


@pytest.mark.parametrize("naam", [naam for naam in EIGEN if naam != "zoek"])
def test_een_slot_dat_verdwijnt_wordt_gezien(oud: Proefregister, data: Path, tmp_path: Path, naam: str) -> None:
    with oud.engine().begin() as verbinding:
        assert migrate._differences(verbinding, HUIDIG) == []
        verbinding.exec_driver_sql(f"DROP TRIGGER {naam}")
        assert migrate._differences(verbinding, HUIDIG) == [naam]
    with pytest.raises(MigratieMislukt):
        bring_up_to_date(oud.pad, oud.sleutel, VANDAAG, _morgen(tmp_path, _KLEUR))


def test_bestaand_bestand_wordt_niet_overschreven_door_een_nieuw_register(oud: Proefregister) -> None:
    voor = oud.pad.read_bytes()
    with pytest.raises(FileExistsError):
        migrate.create_register(oud.pad, oud.sleutel)
    assert oud.pad.read_bytes() == voor


def test_actueel_register_wordt_niet_aangeraakt(oud: Proefregister, data: Path) -> None:
    voor = folder_bytes(data)
    assert bring_up_to_date(oud.pad, oud.sleutel, VANDAAG) is None
    assert folder_bytes(data) == voor


@pytest.mark.parametrize("controleer", [bring_up_to_date, check_readable])
def test_nieuwer_register_wordt_geweigerd_en_blijft_gelijk(oud: Proefregister, data: Path, controleer: object) -> None:
    with closing(oud.connect()) as verbinding:
        verbinding.execute("PRAGMA user_version=99")
    voor, wanneer = folder_bytes(data), oud.pad.stat().st_mtime_ns
    with pytest.raises(RegisterNieuwer, match="indeling 99"):
        if controleer is check_readable:
            check_readable(oud.pad, oud.sleutel)
        else:
            bring_up_to_date(oud.pad, oud.sleutel, VANDAAG)
    assert (folder_bytes(data), oud.pad.stat().st_mtime_ns) == (voor, wanneer)


def test_migratie_houdt_alles_en_laat_een_kopie_staan(oud: Proefregister, data: Path, tmp_path: Path) -> None:
    schema, inhoud = _morgen(tmp_path, _KLEUR), oud.pad.read_bytes()
    geteld = _tel(oud)
    kopie = bring_up_to_date(oud.pad, oud.sleutel, VANDAAG, schema)
    assert kopie == data / KOPIE
    assert oud.pad.read_bytes() != inhoud
    vol = {"alembic_version": 1, "antwoorden": 2, "dossier": 2, "melding": 2, "organisatie": 1}
    assert _tel(oud) == geteld == vol
    with closing(oud.connect()) as verbinding:
        assert is_whole(verbinding)
        assert verbinding.execute("PRAGMA user_version").fetchone() == (STRAKS,)
        assert verbinding.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert verbinding.execute("SELECT titel, kleur FROM dossier").fetchall() == [("een", "wit"), ("twee", "wit")]
    with Proefregister(kopie, oud.sleutel).factory()() as werk:
        assert werk.dossiers.antwoorden(2) == {"v": "twee" * 5000}
    assert set(folder_bytes(data)) == {"register.db", kopie.name}
    assert bring_up_to_date(oud.pad, oud.sleutel, VANDAAG, schema) is None


@pytest.mark.parametrize(
    "stappen", [_BREEKT, _VERGEET, _WEES, _CONTROLE], ids=["breekt", "vergeet", "wees", "controle"]
)
def test_mislukte_migratie_laat_het_origineel_zoals_het_was(
    oud: Proefregister, data: Path, tmp_path: Path, stappen: tuple[str, ...]
) -> None:
    voor = oud.pad.read_bytes()
    with pytest.raises(MigratieMislukt, match=KOPIE):
        bring_up_to_date(oud.pad, oud.sleutel, VANDAAG, _morgen(tmp_path, stappen))
    assert oud.pad.read_bytes() == voor
    assert set(folder_bytes(data)) == {"register.db", KOPIE}
    with Proefregister(data / KOPIE, oud.sleutel).factory()() as werk:
        assert len(werk.dossiers.regels()) == 2


def test_eerdere_kopie_wordt_niet_overschreven(oud: Proefregister, data: Path, tmp_path: Path) -> None:
    (data / KOPIE).write_bytes(b"eerder")
    kopie = bring_up_to_date(oud.pad, oud.sleutel, VANDAAG, _morgen(tmp_path, _KLEUR))
    assert kopie == data / KOPIE.replace(".bak", "_2.bak")
    assert (data / KOPIE).read_bytes() == b"eerder"


def test_resten_van_een_gedode_migratie_staan_niet_in_de_weg(oud: Proefregister, data: Path, tmp_path: Path) -> None:
    (data / "register.db.migratie").write_bytes(b"half")
    (data / "register.db.migratie-journal").write_bytes(b"half")
    (data / f"{KOPIE}.deel").write_bytes(b"half")
    kopie = bring_up_to_date(oud.pad, oud.sleutel, VANDAAG, _morgen(tmp_path, _KLEUR))
    assert kopie is not None
    assert set(folder_bytes(data)) == {"register.db", kopie.name}


def test_oud_register_kan_niet_alleen_lezen_open(oud: Proefregister, data: Path, tmp_path: Path) -> None:
    voor = folder_bytes(data)
    with pytest.raises(RegisterOuder):
        check_readable(oud.pad, oud.sleutel, _morgen(tmp_path, _KLEUR))
    assert folder_bytes(data) == voor


@pytest.mark.parametrize("stap", [1, 2, 3])
def test_volle_schijf_tijdens_migreren_ruimt_zichzelf_op(
    oud: Proefregister, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stap: int
) -> None:
    """Full at the first copy, at the second, and at the swap."""
    geteld = 0

    def vol(van: Path, naar: Path) -> None:
        nonlocal geteld
        geteld += 1
        if geteld == stap:
            raise OSError(errno.ENOSPC, "No space left on device")
        move(van, naar)

    monkeypatch.setattr("db.backup.move", vol)
    monkeypatch.setattr("db.migrate.move", vol)
    voor = oud.pad.read_bytes()
    with pytest.raises(MapOnbruikbaar, match="de schijf is vol"):
        bring_up_to_date(oud.pad, oud.sleutel, VANDAAG, _morgen(tmp_path, _KLEUR))
    assert folder_bytes(data) == {"register.db": voor}


def test_beschadigd_oud_register_wordt_niet_gemigreerd(oud: Proefregister, data: Path, tmp_path: Path) -> None:
    flip(oud.pad, oud.pad.stat().st_size - 2000)
    voor = folder_bytes(data)
    with pytest.raises(RegisterBeschadigd):
        bring_up_to_date(oud.pad, oud.sleutel, VANDAAG, _morgen(tmp_path, _KLEUR))
    assert folder_bytes(data) == voor


# --- from 0001: one melding per dossier, no judgements -------------------------------------------------

_GEMELD = "2022-11-18T16:27:00Z"
_DOSSIERS = (  # title, layout, status, frozen answers, living answers
    ("concept", "v2", "concept", None, {"samenvatting": "Ł\n“é”"}),
    ("ingediend", "v2", "ingediend", {"melding_wat": "nieuw"}, {"melding_wat": "nieuw", "brief_naam": "later"}),
    ("vervolg", "v2_vervolg", "ingediend", {"melding_wat": "aanvullen"}, {"melding_wat": "aanvullen"}),
    ("ingetrokken", "v2_vervolg", "concept", None, {"melding_wat": "intrekken"}),
)


@pytest.fixture
def eerste_versie(data: Path) -> Proefregister:
    """A file as the first version of the program made it, written with the SQL of then."""
    register = Proefregister(data / "register.db", Sleutel.new())
    claim(register.pad)
    with make_engine(register.pad, register.sleutel, foreign_keys=False).begin() as verbinding:
        migrate._upgrade(verbinding, Schema(HUIDIG.scripts, "0001", METADATA))
        verbinding.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        verbinding.exec_driver_sql("PRAGMA user_version=1")
        for nr, (titel, indeling, status, bevroren, antwoorden) in enumerate(_DOSSIERS, 1):
            gemeld = _GEMELD if status == "ingediend" else None
            waarden = (nr, f"2022-{nr:03d}", 2022, nr, titel, "", status, "datalek", None, None, "beperkt", 1, None)
            verbinding.exec_driver_sql(
                f"INSERT INTO dossier VALUES ({', '.join('?' * 17)})",  # noqa: S608 — question marks only
                (*waarden, "avg_2018", "aard/samenvatting", _GEMELD, _GEMELD),
            )
            verbinding.exec_driver_sql("INSERT INTO antwoorden VALUES (?, ?, ?)", (nr, json.dumps(antwoorden), _GEMELD))
            vast = json.dumps(bevroren) if bevroren else None
            verbinding.exec_driver_sql(
                f"INSERT INTO melding VALUES ({', '.join('?' * 10)})",  # noqa: S608
                (nr + 10, nr, 1, indeling, status, "AP-1", gemeld, gemeld, vast, "a" * 64 if bevroren else ""),
            )
        verbinding.exec_driver_sql("INSERT INTO organisatie VALUES (1, '{}', ?)", (b"logo",))
    return register


def test_een_register_van_de_eerste_versie_houdt_alles(eerste_versie: Proefregister) -> None:
    geteld = _tel(eerste_versie)
    assert bring_up_to_date(eerste_versie.pad, eerste_versie.sleutel, VANDAAG) is not None
    with closing(eerste_versie.connect()) as verbinding:
        assert is_whole(verbinding)
        assert _tel(eerste_versie) == geteld
        assert verbinding.execute("SELECT id FROM melding ORDER BY id").fetchall() == [(11,), (12,), (13,), (14,)]
    soorten = [MeldingSoort.EERSTE, MeldingSoort.EERSTE, MeldingSoort.AANVULLING, MeldingSoort.INTREKKING]
    with eerste_versie.factory()() as werk:
        for nr, (titel, indeling, status, bevroren, antwoorden) in enumerate(_DOSSIERS, 1):
            dossier = werk.dossiers.haal(nr)
            (melding,) = werk.dossiers.meldingen(nr)
            assert (dossier.titel, dossier.plaats, dossier.melding) == (titel, "aard/samenvatting", melding)
            assert (melding.indeling, melding.status, melding.bevroren) == (indeling, status, bevroren)
            assert (melding.ap_nummer, melding.soort) == ("AP-1", soorten[nr - 1])
            assert (melding.volgnummer, melding.overgenomen, melding.pdf_sha256) == (1, (), "")
            assert werk.dossiers.antwoorden(nr) == antwoorden
            assert (werk.dossiers.pdf(nr, 1), werk.dossiers.oordelen(nr)) == (None, [])
        gemeld = datetime(2022, 11, 18, 16, 27, tzinfo=UTC)
        assert [regel.gemeld_op for regel in werk.dossiers.regels()] == [None, gemeld, gemeld, None]
        assert werk.organisatie.logo() == b"logo"


def test_na_de_migratie_bewaakt_het_register_wat_het_bewaakte(eerste_versie: Proefregister) -> None:
    """The tables are made anew: keys, checks and links must all be there again."""
    bring_up_to_date(eerste_versie.pad, eerste_versie.sleutel, VANDAAG)
    with eerste_versie.engine().connect() as verbinding:
        for fout in (
            "UPDATE dossier SET status = 'weg'",
            "UPDATE dossier SET nummer = '2022-001'",
            "UPDATE melding SET soort = 'bulk'",
            "UPDATE melding SET dossier_id = 99",
            "DELETE FROM dossier WHERE id = 1",
        ):
            with pytest.raises(sa.exc.IntegrityError):
                verbinding.exec_driver_sql(fout)
