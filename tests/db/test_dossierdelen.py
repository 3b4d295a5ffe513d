"""What only the encrypted file can show: the log refuses changes, words are really erased, blocks stay apart."""

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from datalek_gui.domain.bijlage import BLOK, Bijlage, Categorie
from datalek_gui.domain.logboek import Gebeurtenis, breuk
from datalek_gui.domain.register import KOLOMMEN
from datalek_gui.domain.zoektekst import KOLOMMEN as ZOEKKOLOMMEN
from db import tables
from db.work import SqlWork
from tests.db.bouw import NU, Proefregister, een_nieuw_dossier


def _dossier(werk: SqlWork, **anders: object) -> int:
    return werk.dossiers.voeg_toe(een_nieuw_dossier(**anders)).id


def _schrijf(werk: SqlWork, dossier_id: int, veld: str) -> Gebeurtenis:
    return werk.logboek.schrijf(dossier_id, Gebeurtenis(0, NU, "p.jansen", "gewijzigd", "antwoorden", veld))


@pytest.fixture
def gelogd(register: Proefregister) -> Proefregister:
    with register.factory()() as werk:
        een, twee = _dossier(werk), _dossier(werk)
        for veld in "abc":
            _schrijf(werk, een, veld)
        _schrijf(werk, twee, "d")
        werk.commit()
    return register


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE gebeurtenis SET nieuw = 'anders' WHERE nummer = 2",
        "DELETE FROM gebeurtenis WHERE nummer = 3",
        "DELETE FROM gebeurtenis",
        "INSERT OR REPLACE INTO gebeurtenis SELECT dossier_id, nummer, op, 'ik', daad, onderdeel, veld, oud, nieuw,"
        " vorige, hash FROM gebeurtenis WHERE nummer = 2",
        "INSERT INTO gebeurtenis SELECT dossier_id, 0, op, wie, daad, onderdeel, veld, oud, nieuw, vorige, hash"
        " FROM gebeurtenis WHERE nummer = 2",
    ],
)
def test_het_register_weigert_elke_wijziging_van_het_logboek(gelogd: Proefregister, sql: str) -> None:
    with gelogd.engine().connect() as verbinding, pytest.raises(sa.exc.IntegrityError, match="append-only"):
        verbinding.exec_driver_sql(sql)


def test_wie_de_sloten_weghaalt_wordt_door_de_keten_gevonden(gelogd: Proefregister) -> None:
    with gelogd.engine().begin() as verbinding:
        verbinding.exec_driver_sql("DROP TRIGGER gebeurtenis_blijft")
        verbinding.exec_driver_sql("UPDATE gebeurtenis SET nieuw = 'x' WHERE dossier_id = 1 AND nummer = 2")
    with gelogd.factory()() as werk:
        assert breuk(werk.logboek.gebeurtenissen(1)) == 2
        assert breuk(werk.logboek.gebeurtenissen(2)) is None


def test_halve_tekens_in_het_logboek_breken_de_keten_niet(register: Proefregister) -> None:
    with register.factory()() as werk:
        een = _dossier(werk)
        werk.logboek.schrijf(een, Gebeurtenis(0, NU, "p.jansen", "gewijzigd", "antwoorden", "v", "\ud83d", "x"))
        _schrijf(werk, een, "w")
        gelezen = werk.logboek.gebeurtenissen(een)
    assert (gelezen[0].oud, breuk(gelezen)) == ("?", None)


def test_van_een_vernietigd_dossier_gaat_het_logboek_weg_en_van_een_ander_niet(gelogd: Proefregister) -> None:
    with gelogd.factory()() as werk:
        werk.dossiers.vernietig(1, NU)
        bewijs = _schrijf(werk, 1, "vernietigd")
        werk.commit()
    with gelogd.factory()() as werk:
        assert werk.logboek.gebeurtenissen(1) == [bewijs]
        assert (bewijs.nummer, len(werk.logboek.gebeurtenissen(2))) == (1, 1)


def test_van_een_vernietigd_dossier_blijft_geen_woord_en_geen_byte_staan(register: Proefregister) -> None:
    kanarie = b"kanarie" * 20_000
    with register.factory()() as werk:
        antwoorden = {"samenvatting": "kanariezin", "brief_naam": "kanarienaam"}
        een = _dossier(werk, titel="Kanarietitel", antwoorden=antwoorden)
        _dossier(werk, antwoorden={"samenvatting": "mus"})
        werk.delen.voeg_toe(een, "deel_partijen", {"partij_naam": "kanariepartij"}, NU)
        stuk = Bijlage(0, een, "kanariestuk", 1, "0" * 64, Categorie.MAIL, None, "", "", "", NU)
        werk.bijlagen.voeg_toe(stuk, [kanarie])
        werk.logboek.bewaar_stand(een, {"samenvatting": "kanariezin"})
        werk.dossiers.bewaar_pdf(een, 1, kanarie)
        werk.commit()
    with register.factory()() as werk:
        werk.dossiers.vernietig(een, NU + timedelta(days=1826))
        werk.commit()
    with register.engine().connect() as verbinding:
        verbinding.exec_driver_sql("CREATE VIRTUAL TABLE temp.woorden USING fts5vocab(main, zoek, row)")
        woorden = set(verbinding.exec_driver_sql("SELECT term FROM woorden").scalars())
        assert "mus" in woorden
        assert not [woord for woord in woorden if woord.startswith("kanarie")]
        for tabel in tables.METADATA.sorted_tables:
            for rij in verbinding.execute(sa.select(tabel)):
                assert "kanarie" not in str(tuple(rij)).lower(), tabel.name


def test_een_lijst_van_stukken_leest_hun_inhoud_niet(register: Proefregister) -> None:
    with register.factory()() as werk:
        een = _dossier(werk)
        stuk = Bijlage(0, een, "film.mp4", 3 * BLOK, "0" * 64, Categorie.BEWIJS, None, "", "", "", NU)
        stuk = werk.bijlagen.voeg_toe(stuk, (bytes(BLOK) for _ in range(3)))
        werk.commit()
        gevraagd = list[str]()
        sa.event.listen(werk.verbinding.engine, "before_cursor_execute", lambda _v, _c, sql, *_: gevraagd.append(sql))
        werk.dossiers.regels()
        assert werk.bijlagen.bijlagen(een) == [stuk]
        werk.dossiers.bewaar(replace(werk.dossiers.haal(een), titel="Ander"))
        werk.commit()
        assert gevraagd
        assert not [sql for sql in gevraagd if "bijlage_blok" in sql]
        assert [len(blok) for blok in werk.bijlagen.inhoud(stuk.id)] == [BLOK] * 3


def test_elke_kolom_van_het_register_heeft_een_volgorde_in_de_tabel() -> None:
    assert {kolom.sleutel for kolom in KOLOMMEN} == {*tables.ORDE, "nummer"}


def test_de_zoekindex_heeft_de_kolommen_van_het_domein() -> None:
    assert f"fts5({', '.join(ZOEKKOLOMMEN)}, " in tables.EIGEN["zoek"]


def test_een_import_van_honderden_dossiers_is_meteen_te_vinden(register: Proefregister) -> None:
    with register.factory()() as werk:
        for nr in range(250):
            _dossier(werk, titel=f"Dossier nr{nr}", antwoorden={})
        werk.commit()
    with register.engine().connect() as verbinding:
        assert verbinding.exec_driver_sql("SELECT count(*) FROM zoek WHERE zoek MATCH 'nr*'").scalar() == 250
        assert verbinding.exec_driver_sql("SELECT count(*) FROM dossier WHERE rang = 0").scalar() == 0


def test_de_zoekindex_loopt_niet_voor_op_wat_bewaard_is(register: Proefregister) -> None:
    with register.factory()() as werk:
        een = _dossier(werk, antwoorden={"samenvatting": "eerst"})
        werk.commit()
        werk.dossiers.bewaar_antwoorden(een, {"samenvatting": "daarna"})
        werk.dossiers.aantal()  # reckons what follows, inside the same unit of work
    with register.engine().connect() as verbinding:
        for woord, aantal in (("eerst", 1), ("daarna", 0)):
            vraag = "SELECT count(*) FROM zoek WHERE zoek MATCH ?"
            assert verbinding.exec_driver_sql(vraag, (woord,)).scalar() == aantal
