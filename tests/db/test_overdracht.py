"""A dossier as an encrypted file, and back: every row and every byte."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlcipher3 import dbapi2

from datalek_gui.domain.besluit import OordeelVersie
from datalek_gui.domain.bijlage import BLOK, Bijlage, Categorie
from datalek_gui.domain.dossier import Dossier
from datalek_gui.domain.fouten import MapOnbruikbaar, OverdrachtOnleesbaar
from datalek_gui.domain.logboek import Gebeurtenis, breuk
from db import overdracht as module
from db import tables
from db.overdracht import SqlOverdracht
from db.work import SqlWork
from tests.db.bouw import NU, Proefregister, een_nieuw_dossier, flip, volle_kernfeiten, volle_melding

WACHTWOORD = "een lang wachtwoord; DROP TABLE 'é'"
Inhoud = dict[str, list[tuple[Any, ...]]]


@pytest.fixture
def snel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretching is slow on purpose."""
    monkeypatch.setattr(module, "RONDES", 4)


@pytest.fixture
def ander(tmp_path: Path) -> Proefregister:
    (tmp_path / "ander").mkdir()
    return Proefregister.new(tmp_path / "ander")


@pytest.fixture
def overdracht(tmp_path: Path) -> SqlOverdracht:
    return SqlOverdracht(tmp_path, lambda: NU)


def _vol_dossier(work: SqlWork) -> Dossier:
    """Something in every table, with text that is hard to keep."""
    nieuw = een_nieuw_dossier(
        titel="Ünïcode ’ 😀",
        melding=volle_melding(),
        kernfeiten=volle_kernfeiten(),
        antwoorden={"a": [1, None, {"b": "\x00"}]},
    )
    dossier = work.dossiers.voeg_toe(nieuw)
    work.dossiers.voeg_melding_toe(dossier.id, replace(volle_melding(), volgnummer=2, overgenomen=("a", "b")))
    for volgnummer in (1, 2):
        work.dossiers.bewaar_pdf(dossier.id, volgnummer, b"%PDF" + bytes(range(256)) * volgnummer)
    work.dossiers.voeg_oordeel_toe(dossier.id, OordeelVersie(1, NU, "", {"a": 1}, {"niveau": "beperkt"}, "b" * 64))
    for nummer in range(3):
        deel = work.delen.voeg_toe(dossier.id, "deel_acties", {"actie_wat": f"Actie {nummer}"}, NU)
    work.delen.bewaar(replace(deel, verwijderd_op=NU))
    for nummer in range(4):
        work.logboek.schrijf(dossier.id, Gebeurtenis(0, NU, "ik", "gewijzigd", "antwoorden", "a", "", str(nummer)))
    work.logboek.bewaar_stand(dossier.id, {"a": 1})
    blokken = [bytes([nummer]) * BLOK for nummer in range(3)] + [b"rest"]
    for naam in ("een.pdf", "twee.bin"):
        stuk = Bijlage(
            0, dossier.id, naam, 3 * BLOK + 4, "c" * 64, Categorie.BEWIJS, date(2026, 1, 2), "o", "v", "s", NU, None
        )
        work.bijlagen.voeg_toe(stuk, blokken)
    return work.dossiers.haal(dossier.id)


def _inhoud(register: Proefregister, dossier_id: int) -> Inhoud:
    """Every row of a dossier as SQLite holds it, with other names for the ids: those mean nothing elsewhere."""
    gevonden: Inhoud = {}
    with closing(register.connect()) as verbinding:
        nieuwe: dict[str, dict[int, int]] = {"dossier": {dossier_id: 1}}
        for tabel in tables.METADATA.sorted_tables:
            if tabel.name == "organisatie":
                continue
            kolom, ouder = ("id", "dossier") if tabel.name == "dossier" else module._ouder(tabel)
            volgorde = ", ".join(k.name for k in tabel.primary_key)
            for oud in list(nieuwe[ouder]):
                sql = f"SELECT * FROM {tabel.name} WHERE {kolom} = ? ORDER BY {volgorde}"  # noqa: S608 - our own names
                cursor = verbinding.execute(sql, (oud,))
                namen = [k[0] for k in cursor.description]
                for waarden in cursor:
                    rij = dict(zip(namen, waarden, strict=True))
                    if "id" in rij:
                        ids = nieuwe.setdefault(tabel.name, {})
                        rij["id"] = ids.setdefault(rij["id"], len(ids) + 1)
                    if tabel.name != "dossier":
                        rij[kolom] = nieuwe[ouder][oud]
                    gevonden.setdefault(tabel.name, []).append(tuple((naam, rij[naam]) for naam in namen))
    return gevonden


def _schrijf(register: Proefregister, overdracht: SqlOverdracht, doel: Path) -> Dossier:
    with register.factory()() as work:
        dossier = _vol_dossier(work)
        overdracht.schrijf(work, dossier.id, doel, WACHTWOORD)
        work.commit()
    return dossier


def _lees(register: Proefregister, overdracht: SqlOverdracht, bron: Path, uuid: str) -> int:
    with overdracht.lees(bron, WACHTWOORD) as daar, register.factory()() as hier:
        dossier_id = overdracht.neem_over(daar, hier, uuid)
        hier.commit()
    return dossier_id


@pytest.mark.usefixtures("snel")
def test_heen_en_terug_elke_rij_en_elke_byte(
    register: Proefregister, ander: Proefregister, overdracht: SqlOverdracht, tmp_path: Path
) -> None:
    with ander.factory()() as work:  # other ids there, for a dossier, its parts and its attachments
        _vol_dossier(work)
        een = een_nieuw_dossier(jaar=2025)
        work.dossiers.voeg_toe(een)
        work.commit()
    with register.factory()() as work:  # its own number is 2026-002, which is free there
        work.dossiers.voeg_toe(een_nieuw_dossier())
        work.commit()
    doel = tmp_path / "x.overdracht"
    dossier = _schrijf(register, overdracht, doel)
    hier = _inhoud(register, dossier.id)
    assert set(hier) == set(tables.METADATA.tables) - {"organisatie"}  # so no table can be forgotten
    daar_id = _lees(ander, overdracht, doel, dossier.uuid)
    assert daar_id != dossier.id
    assert _inhoud(ander, daar_id) == hier

    terug = tmp_path / "terug"
    terug.mkdir()
    leeg, weer = Proefregister.new(terug), tmp_path / "y.overdracht"
    with ander.factory()() as work:
        overdracht.schrijf(work, daar_id, weer, WACHTWOORD)
    assert _inhoud(leeg, _lees(leeg, overdracht, weer, dossier.uuid)) == hier
    assert not [pad for pad in tmp_path.iterdir() if "lezen" in pad.name or pad.suffix == ".deel"]


@pytest.mark.usefixtures("snel")
def test_een_bezet_nummer_wordt_het_volgende(
    register: Proefregister, ander: Proefregister, overdracht: SqlOverdracht, tmp_path: Path
) -> None:
    dossier = _schrijf(register, overdracht, tmp_path / "x.overdracht")
    with ander.factory()() as work:
        for _ in range(3):
            work.dossiers.voeg_toe(een_nieuw_dossier())
        work.commit()
    daar_id = _lees(ander, overdracht, tmp_path / "x.overdracht", dossier.uuid)
    with ander.factory()() as work:
        daar = work.dossiers.haal(daar_id)
        assert (daar.nummer, daar.uuid) == ("2026-004", dossier.uuid)
        assert work.dossiers.voeg_toe(een_nieuw_dossier()).nummer == "2026-005"
        assert breuk(work.logboek.gebeurtenissen(daar_id)) is None
        assert set(work.zoek.vindplaatsen("unicode", [daar_id])) == {daar_id}


@pytest.mark.usefixtures("snel")
def test_verder_gaan_vervangt_alles_en_laat_het_logboek_groeien(
    register: Proefregister, ander: Proefregister, overdracht: SqlOverdracht, tmp_path: Path
) -> None:
    dossier = _schrijf(register, overdracht, tmp_path / "x.overdracht")
    daar_id = _lees(ander, overdracht, tmp_path / "x.overdracht", dossier.uuid)
    with ander.factory()() as work:
        work.dossiers.bewaar_antwoorden(daar_id, {"nieuw": "ja"})
        work.delen.voeg_toe(daar_id, "deel_verloop", {"verloop_wat": "Gebeld"}, NU)
        work.logboek.schrijf(daar_id, Gebeurtenis(0, NU + timedelta(hours=1), "zij", "gewijzigd", "antwoorden", "a"))
        overdracht.schrijf(work, daar_id, tmp_path / "y.overdracht", WACHTWOORD)
        work.commit()
    assert _lees(register, overdracht, tmp_path / "y.overdracht", dossier.uuid) == dossier.id
    assert _inhoud(register, dossier.id) == _inhoud(ander, daar_id)
    with register.factory()() as work:
        assert len(work.logboek.gebeurtenissen(dossier.id)) == 5


def test_elke_sqlcipher_opent_het_bestand_met_het_wachtwoord_alleen(
    register: Proefregister, overdracht: SqlOverdracht, tmp_path: Path
) -> None:
    doel = tmp_path / "x.overdracht"
    dossier = _schrijf(register, overdracht, doel)
    assert b"SQLite format 3" not in doel.read_bytes()
    with closing(dbapi2.connect(str(doel))) as verbinding:
        verbinding.execute("PRAGMA key='{}'".format(WACHTWOORD.replace("'", "''")))
        assert verbinding.execute("SELECT uuid FROM dossier").fetchall() == [(dossier.uuid,)]


@pytest.fixture
def kapot(register: Proefregister, overdracht: SqlOverdracht, tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    def maak(hoe: str) -> Path:
        doel = tmp_path / f"{hoe}.overdracht"
        _schrijf(register, overdracht, doel)
        match hoe:
            case "bit":
                flip(doel, doel.stat().st_size - 900)
            case "half":
                doel.write_bytes(doel.read_bytes()[: doel.stat().st_size // 2])
            case "leeg":
                doel.write_bytes(b"")
            case "tekst":
                doel.write_text("geen register " * 1000)
        return doel

    yield maak


@pytest.mark.usefixtures("snel")
@pytest.mark.parametrize("hoe", ["bit", "half", "leeg", "tekst", "wachtwoord"])
def test_wat_niet_heel_is_gaat_niet_open(
    kapot: Callable[[str], Path], overdracht: SqlOverdracht, tmp_path: Path, hoe: str
) -> None:
    bestand = kapot(hoe)
    wachtwoord = "een ander" if hoe == "wachtwoord" else WACHTWOORD
    with pytest.raises(OverdrachtOnleesbaar, match="gaat niet open"), overdracht.lees(bestand, wachtwoord):
        pass
    assert not list(tmp_path.glob("*lezen*"))


@pytest.mark.usefixtures("snel")
def test_wat_niet_te_schrijven_is_laat_niets_achter(
    register: Proefregister, overdracht: SqlOverdracht, tmp_path: Path
) -> None:
    with register.factory()() as work:
        dossier = _vol_dossier(work)
        with pytest.raises(MapOnbruikbaar):
            overdracht.schrijf(work, dossier.id, tmp_path / "weg" / "x.overdracht", WACHTWOORD)
    assert not (tmp_path / "weg").exists()


def test_elke_tabel_hoort_bij_een_dossier_of_bij_het_register() -> None:
    for tabel in tables.METADATA.sorted_tables:
        if tabel is not tables.dossier and tabel not in module.HIER:
            kolom, ouder = module._ouder(tabel)
            assert kolom in tabel.c and isinstance(tables.METADATA.tables[ouder], sa.Table)
