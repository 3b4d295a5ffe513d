"""A copy is whole, or it is not there."""

import errno
import threading
from contextlib import closing
from pathlib import Path

import pytest

from datalek_gui.domain.fouten import MapOnbruikbaar, RegisterBeschadigd
from db import backup
from db.backup import copy_register, count_rows, free_name, is_whole
from db.migrate import HUIDIG
from tests.db.bouw import Proefregister, een_nieuw_dossier, flip, folder_bytes


@pytest.fixture
def gevuld(register: Proefregister) -> Proefregister:
    with register.factory()() as werk:
        for _ in range(3):
            werk.dossiers.voeg_toe(een_nieuw_dossier(antwoorden={"v": "x" * 20_000}))
        werk.commit()
    return register


def test_kopie_is_heel_en_even_onleesbaar(gevuld: Proefregister, tmp_path: Path) -> None:
    doel = tmp_path / "kopie.db"
    copy_register(gevuld.pad, doel, gevuld.sleutel)
    kopie = Proefregister(doel, gevuld.sleutel)
    with closing(kopie.connect()) as verbinding, closing(gevuld.connect()) as origineel:
        assert is_whole(verbinding)
        assert count_rows(verbinding) == count_rows(origineel)
        assert verbinding.execute("PRAGMA user_version").fetchone() == (HUIDIG.versie,)
    assert not doel.read_bytes().startswith(b"SQLite")
    assert doel.stat().st_mode & 0o077 == 0
    assert set(folder_bytes(tmp_path)) == {"register.db", "kopie.db"}


def test_kopie_tijdens_het_schrijven_is_van_een_moment(gevuld: Proefregister, tmp_path: Path) -> None:
    factory, klaar = gevuld.factory(), threading.Event()

    def schrijf() -> None:
        while not klaar.is_set():
            with factory() as werk:
                werk.dossiers.voeg_toe(een_nieuw_dossier())
                werk.commit()

    draad = threading.Thread(target=schrijf)
    draad.start()
    try:
        for nummer in range(5):
            copy_register(gevuld.pad, tmp_path / f"{nummer}.db", gevuld.sleutel)
    finally:
        klaar.set()
        draad.join()
    for nummer in range(5):
        with closing(Proefregister(tmp_path / f"{nummer}.db", gevuld.sleutel).connect()) as verbinding:
            geteld = count_rows(verbinding)
        assert geteld["dossier"] == geteld["melding"] == geteld["antwoorden"]


def test_bestaande_kopie_wordt_nooit_overschreven(gevuld: Proefregister, tmp_path: Path) -> None:
    doel = tmp_path / "kopie.bak"
    doel.write_bytes(b"eerder")
    with pytest.raises(FileExistsError):
        copy_register(gevuld.pad, doel, gevuld.sleutel)
    assert doel.read_bytes() == b"eerder"
    assert free_name(doel) == tmp_path / "kopie_2.bak"
    (tmp_path / "kopie_2.bak").touch()
    assert free_name(doel) == tmp_path / "kopie_3.bak"


def test_schade_wordt_niet_meegekopieerd(gevuld: Proefregister, tmp_path: Path) -> None:
    """SQLCipher would copy a broken page as zeros and seal them anew: then the damage can no longer be seen."""
    heel = gevuld.pad.read_bytes()
    for bladzijde in range(len(heel) // 4096):
        gevuld.pad.write_bytes(heel)
        flip(gevuld.pad, bladzijde * 4096 + 100)
        with pytest.raises(RegisterBeschadigd):
            copy_register(gevuld.pad, tmp_path / "kopie.db", gevuld.sleutel)
        assert set(folder_bytes(tmp_path)) == {"register.db"}


def test_kopie_in_een_onbruikbare_map_geeft_een_zin(
    gevuld: Proefregister, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(MapOnbruikbaar):
        copy_register(gevuld.pad, tmp_path / "bestaat niet" / "kopie.db", gevuld.sleutel)

    def vol(_: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(backup, "_flush", vol)
    with pytest.raises(MapOnbruikbaar, match="de schijf is vol"):
        copy_register(gevuld.pad, tmp_path / "kopie.db", gevuld.sleutel)
    assert set(folder_bytes(tmp_path)) == {"register.db"}


def test_db_kopieert_nooit_bestanden_zonder_sqlite() -> None:
    """A plain copy of an open database can be half, or empty. A transfer file somebody handed over is never open."""
    bronnen = Path(backup.__file__).parent.rglob("*.py")
    assert {pad.name for pad in bronnen if "shutil" in pad.read_text(encoding="utf-8")} <= {"overdracht.py"}
