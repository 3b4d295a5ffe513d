"""Two programs, one register; and a program that is shot."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO

import pytest

from datalek_gui.domain.fouten import AlleenLezen, MapOnbruikbaar, RegisterInGebruik
from db.backup import is_whole
from db.engine import connect
from db.kluis import SqlKluis
from db.slot import RegisterSlot
from tests.db.bouw import NU, child_env, een_nieuw_dossier

WACHTWOORD = "wachtwoord"

_HOUDER = """
import sys
from pathlib import Path
from db.kluis import SqlKluis
kluis = SqlKluis(Path(sys.argv[1]))
kluis.ontgrendel(sys.argv[2])
factory = kluis.open()
print("open", flush=True)
sys.stdin.readline()
kluis.sluit()
"""

_SCHRIJVER = """
import sys
from pathlib import Path
from db.kluis import SqlKluis
kluis = SqlKluis(Path(sys.argv[1]))
kluis.ontgrendel(sys.argv[2])
factory = kluis.open()
n = int(sys.argv[3])
while True:
    n += 1
    with factory() as werk:
        werk.dossiers.bewaar_antwoorden(1, {"teller": n, "tekst": "x" * (n * 7919 % 20000)})
        werk.commit()
    print(n, flush=True)
"""


@contextmanager
def _child(programma: str, *argumenten: str) -> Iterator[tuple["subprocess.Popen[str]", IO[str]]]:
    proces = subprocess.Popen(
        [sys.executable, "-c", programma, *argumenten],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=child_env(),
    )
    try:
        assert proces.stdout is not None
        yield proces, proces.stdout
    finally:
        proces.kill()
        proces.communicate()


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    kluis = SqlKluis(tmp_path)
    kluis.maak(WACHTWOORD)
    with kluis.open()() as werk:
        werk.dossiers.voeg_toe(een_nieuw_dossier(antwoorden={"teller": 0}))
        werk.commit()
    kluis.sluit()
    return tmp_path


def _unlocked(map_: Path) -> SqlKluis:
    kluis = SqlKluis(map_)
    kluis.ontgrendel(WACHTWOORD)
    return kluis


def test_tweede_ziet_wie_het_register_heeft_en_kan_lezen(map_: Path) -> None:
    with _child(_HOUDER, str(map_), WACHTWOORD) as (proces, uitvoer):
        assert uitvoer.readline() == "open\n"
        tweede = _unlocked(map_)
        with pytest.raises(RegisterInGebruik, match=r" op .*, sinds ") as gevangen:
            tweede.open()
        assert " op " in gevangen.value.wie
        factory = tweede.open(alleen_lezen=True)
        with factory() as werk:
            assert werk.dossiers.antwoorden(1) == {"teller": 0}
        with pytest.raises(AlleenLezen), factory() as werk:
            werk.dossiers.bewaar_antwoorden(1, {})
        proces.communicate("\n", timeout=20)
        assert proces.returncode == 0
        tweede.open()
        tweede.sluit()


def test_slot_is_weg_na_een_crash(map_: Path) -> None:
    with _child(_HOUDER, str(map_), WACHTWOORD) as (proces, uitvoer):
        assert uitvoer.readline() == "open\n"
        kluis = _unlocked(map_)
        with pytest.raises(RegisterInGebruik):
            kluis.open()
        proces.send_signal(signal.SIGKILL)
        proces.wait()
        kluis.open()
        kluis.sluit()


def test_doodschieten_kost_geen_bevestigd_antwoord(map_: Path) -> None:
    bevestigd = 0
    for ronde in range(5):
        with _child(_SCHRIJVER, str(map_), WACHTWOORD, str(bevestigd)) as (proces, uitvoer):
            bevestigd = int(uitvoer.readline())
            time.sleep(0.05 + 0.037 * ronde)
            proces.send_signal(signal.SIGKILL)
            regels = [regel for regel in uitvoer.read().splitlines(keepends=True) if regel.endswith("\n")]
        bevestigd = max([bevestigd, *map(int, regels)])
        kluis = _unlocked(map_)
        with closing(connect(Path(kluis.pad), kluis._unlocked())) as verbinding:
            verbinding.execute("SELECT count(*) FROM dossier").fetchall()  # rolls a half write back
            assert is_whole(verbinding)
        with kluis.open()() as werk:
            gelezen = werk.dossiers.antwoorden(1)["teller"]
        kluis.sluit()
        assert bevestigd <= gelezen <= bevestigd + 1
    assert bevestigd > 20


def test_lezer_kan_erbij_na_een_afgebroken_schrijver(map_: Path) -> None:
    """A half write leaves a journal; also someone who may only look has to get past it."""
    with _child(_SCHRIJVER, str(map_), WACHTWOORD, "0") as (proces, uitvoer):
        while not (map_ / "register.db-journal").exists():
            uitvoer.readline()
        proces.send_signal(signal.SIGKILL)
        proces.wait()
    kluis = _unlocked(map_)
    with kluis.open(alleen_lezen=True)() as werk:
        assert werk.dossiers.antwoorden(1)["teller"] >= 0


def test_zelfde_programma_opent_niet_twee_keer(map_: Path) -> None:
    eerste, tweede = _unlocked(map_), _unlocked(map_)
    eerste.open()
    with pytest.raises(RegisterInGebruik):
        tweede.open()
    eerste.open()  # again, by the holder itself
    eerste.sluit()
    tweede.open()
    tweede.sluit()


def test_mislukt_openen_geeft_het_slot_weer_vrij(map_: Path) -> None:
    (map_ / "register.db").rename(map_ / "weg.db")
    kluis = _unlocked(map_)
    with pytest.raises(Exception, match="beschadigd"):
        kluis.open()
    (map_ / "weg.db").rename(map_ / "register.db")
    _unlocked(map_).open()


@pytest.mark.parametrize(
    ("sinds", "tekst"),
    [
        (datetime(2026, 11, 20, 8, 14, tzinfo=UTC), "09:14"),
        (datetime(2026, 11, 19, 23, 30, tzinfo=UTC), "00:30"),
        (datetime(2026, 7, 1, 8, 14, tzinfo=UTC), "01-07-2026 10:14"),
        (NU + timedelta(minutes=3), "17:03"),
    ],
)
def test_sinds_staat_in_amsterdamse_tijd(tmp_path: Path, sinds: datetime, tekst: str) -> None:
    houder = RegisterSlot(tmp_path / "register.slot", lambda: sinds)
    houder.take()
    with pytest.raises(RegisterInGebruik) as gevangen:
        RegisterSlot(tmp_path / "register.slot", lambda: NU).take()
    assert gevangen.value.sinds == tekst
    houder.release()
    houder.release()


@pytest.mark.parametrize("inhoud", [None, b"", b"[]", b'{"gebruiker": "a"}', b"\xff"])
def test_onleesbaar_briefje_is_geen_storing(tmp_path: Path, inhoud: bytes | None) -> None:
    houder = RegisterSlot(tmp_path / "register.slot", lambda: NU)
    houder.take()
    briefje = tmp_path / "register.slot.info"
    if inhoud is None:
        briefje.unlink()
    else:
        briefje.write_bytes(inhoud)
    with pytest.raises(RegisterInGebruik, match="iemand anders"):
        RegisterSlot(tmp_path / "register.slot", lambda: NU).take()
    houder.release()


def test_zonder_accountnaam_lukt_openen_ook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def geen_naam() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr("db.slot.getpass.getuser", geen_naam)
    houder = RegisterSlot(tmp_path / "register.slot", lambda: NU)
    houder.take()
    with pytest.raises(RegisterInGebruik, match="onbekend op"):
        RegisterSlot(tmp_path / "register.slot", lambda: NU).take()
    houder.release()


@pytest.mark.parametrize("waar", ["db.slot.write_atomically", "filelock.FileLock.acquire"])
def test_alleen_lezen_map_geeft_een_zin_bij_openen(map_: Path, monkeypatch: pytest.MonkeyPatch, waar: str) -> None:
    def verboden(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    kluis = _unlocked(map_)
    with monkeypatch.context() as tijdelijk:
        tijdelijk.setattr(waar, verboden)
        with pytest.raises(MapOnbruikbaar, match="niet schrijven"):
            kluis.open()
        with kluis.open(alleen_lezen=True)() as werk:
            assert len(werk.dossiers.regels()) == 1
    kluis.open()
    kluis.sluit()
