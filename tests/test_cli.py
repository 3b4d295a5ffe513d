"""The command line: the same services without a window."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from datalek_gui import cli, start
from db.kluis import SqlKluis
from tests.bouwers import een_invoer, oefening
from tests.conftest import VAST

WORTEL = Path(__file__).parents[1]
WACHTWOORD = "vier rustige ganzen lopen"
Doe = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def snel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretching a passphrase is slow on purpose; the process keeps the umask it had."""
    monkeypatch.setattr("db.sleutel._SCRYPT", {"n": 4, "r": 8, "p": 1})
    monkeypatch.setattr(cli, "beperk_rechten", lambda: None)
    monkeypatch.setattr(cli, "nu", lambda: VAST)


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    return tmp_path / "gegevens"


@pytest.fixture
def wachtwoord(tmp_path: Path) -> Path:
    bestand = tmp_path / "wachtwoord.txt"
    bestand.write_text(WACHTWOORD + "\n", encoding="utf-8")
    return bestand


@pytest.fixture
def doe(map_: Path, wachtwoord: Path, capsys: pytest.CaptureFixture[str]) -> Doe:
    """Runs a task on the register of this test: (exit status, stdout, stderr)."""

    def voer_uit(*argumenten: object) -> tuple[int, str, str]:
        capsys.readouterr()
        status = cli.main([*map(str, argumenten), "--map", str(map_), "--wachtwoord-bestand", str(wachtwoord)])
        uit = capsys.readouterr()
        return status, uit.out, uit.err

    return voer_uit


def _json(map_: Path, invoer: Any) -> Path:
    bestand = map_ / "invoer.json"
    bestand.write_text(invoer if isinstance(invoer, str) else json.dumps(invoer), encoding="utf-8")
    return bestand


def _is_een_zin(err: str) -> bool:
    return err.count("\n") == 1 and err.rstrip().endswith(".") and "Traceback" not in err


# --- importeer ---


def test_importeer_maakt_een_register_en_geeft_het_nummer(doe: Doe, tmp_path: Path, map_: Path) -> None:
    status, out, err = doe("importeer", _json(tmp_path, oefening()))
    assert (status, out) == (0, "2026-001\n")
    assert "Bewaar deze herstelcode op papier" in err
    assert sorted(bestand.name for bestand in map_.iterdir() if "slot" not in bestand.name) == [
        "register.db",
        "register.sleutel",
    ]
    status, out, err = doe("importeer", _json(tmp_path, een_invoer()))
    assert (status, out, err) == (0, "2026-002\n", "")


@pytest.mark.parametrize(
    ("invoer", "zin"),
    [
        ("{", "invoer.json, regel 1, teken 2: dit is geen geldige JSON"),
        (een_invoer(indeling=[]), "invoer.json, indeling"),
        (een_invoer(antwoorden={"nergens": 1}), "onbekende sleutel ‘nergens’"),
        (een_invoer(antwoorden={"kennis_op": "0001-01-01T00:00:00+01:00"}), "antwoorden.kennis_op"),
    ],
)
def test_een_foute_invoer_is_een_zin_en_laat_geen_register_achter(
    doe: Doe, tmp_path: Path, map_: Path, invoer: Any, zin: str
) -> None:
    status, out, err = doe("importeer", _json(tmp_path, invoer))
    assert (status, out) == (1, "")
    assert zin in err
    assert err.endswith("Er is niets ingelezen.\n")
    assert _is_een_zin(err)
    assert not map_.exists()


def test_een_foute_invoer_laat_een_bestaand_register_zoals_het_was(doe: Doe, tmp_path: Path) -> None:
    doe("importeer", _json(tmp_path, oefening()))
    assert doe("importeer", _json(tmp_path, "{"))[0] == 1
    assert doe("importeer", _json(tmp_path, een_invoer()))[1] == "2026-002\n"


def test_geen_utf8_of_geen_bestand_is_een_zin(doe: Doe, tmp_path: Path, map_: Path) -> None:
    (tmp_path / "oud.json").write_bytes(b"\xff\xfe{}")
    for bestand, zin in (
        (tmp_path / "oud.json", "oud.json: dit is geen tekstbestand in UTF-8"),
        (tmp_path / "weg.json", "weg.json: dit bestand of deze map bestaat niet"),
        (tmp_path, "lezen of schrijven lukt niet"),
    ):
        status, _, err = doe("importeer", bestand)
        assert status == 1
        assert zin in err
        assert _is_een_zin(err)
    assert not map_.exists()


def test_een_bestand_van_kladblok_met_bom_wordt_gelezen(doe: Doe, tmp_path: Path, wachtwoord: Path) -> None:
    invoer = _json(tmp_path, oefening())
    invoer.write_bytes(b"\xef\xbb\xbf" + invoer.read_bytes())
    assert doe("importeer", invoer)[0] == 0
    wachtwoord.write_bytes(b"\xef\xbb\xbf" + WACHTWOORD.encode() + b"\r\ntweede regel\r\n")
    assert doe("controleer", "2026-001")[0] == 0


# --- controleer ---


def test_controleer_zonder_punten_geeft_nul(doe: Doe, tmp_path: Path) -> None:
    doe("importeer", _json(tmp_path, oefening()))
    assert doe("controleer", "2026-001") == (0, "Geen open punten en geen tegenspraken.\n", "")


def test_controleer_noemt_elk_punt_met_zijn_sleutel_en_geeft_een(doe: Doe, tmp_path: Path) -> None:
    invoer = oefening()
    invoer["antwoorden"] |= {"betrokkenen_minimum": 20_000}
    del invoer["antwoorden"]["hoe_ontdekt"]
    doe("importeer", _json(tmp_path, invoer))
    status, out, err = doe("controleer", "2026-001")
    assert (status, err) == (1, "")
    ontbreekt, fout = out.splitlines()
    assert ontbreekt.startswith("ontbreekt: Vul in: ‘")
    assert ontbreekt.endswith(" [hoe_ontdekt]")
    assert fout.startswith("fout: Het minimum (20.000) is groter")
    assert fout.endswith("[betrokkenen_maximum]")


# --- exporteer ---


def test_exporteer_schrijft_het_formulier_en_de_brief(doe: Doe, tmp_path: Path) -> None:
    doe("importeer", _json(tmp_path, oefening()))
    naar = tmp_path / "nieuwe map" / "dieper"
    for wat, naam in (
        ("ap", "2026-001_AP-melding_definitief_2026-11-21.pdf"),
        ("brief", "2026-001_brief-betrokkene_definitief_2026-11-21.pdf"),
    ):
        status, out, err = doe("exporteer", "2026-001", "--wat", wat, "--naar", naar)
        assert (status, out, err) == (0, f"{naar / naam}\n", "")
        assert (naar / naam).read_bytes().startswith(b"%PDF")


def test_wat_in_de_brief_ontbreekt_of_niet_mag_staat_op_stderr(doe: Doe, tmp_path: Path) -> None:
    invoer = oefening()
    invoer["antwoorden"] |= {"brief_gegevens": "Uw BSN is 123456782."}
    del invoer["antwoorden"]["brief_advies"]
    doe("importeer", _json(tmp_path, invoer))
    status, out, err = doe("exporteer", "2026-001", "--wat", "brief", "--naar", tmp_path)
    assert status == 0
    assert "_concept_" in out
    assert err.splitlines() == [
        "Ontbreekt nog in de brief: wat de betrokkene zelf kan doen",
        "Zo mag de brief niet weg: burgerservicenummer in de tekst (haal het weg)",
    ]


def test_naar_een_bestand_in_plaats_van_een_map_is_een_zin(doe: Doe, tmp_path: Path, wachtwoord: Path) -> None:
    doe("importeer", _json(tmp_path, oefening()))
    status, out, err = doe("exporteer", "2026-001", "--wat", "ap", "--naar", wachtwoord)
    assert (status, out) == (1, "")
    assert _is_een_zin(err)


# --- voorbeeld ---


def test_voorbeeld_maakt_alle_oefendossiers_zonder_register(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["voorbeeld", "--naar", str(tmp_path / "uit")]) == 0
    geschreven = [Path(regel) for regel in capsys.readouterr().out.splitlines()]
    assert len(geschreven) == 10
    assert all(pad.read_bytes().startswith(b"%PDF") for pad in geschreven)
    assert {pad.name[:9] for pad in geschreven} == {"OEFENING-"}
    assert [pad.name for pad in tmp_path.iterdir()] == ["uit"]


# --- getting in ---


@pytest.mark.parametrize("taak", [("controleer", "2026-001"), ("exporteer", "2026-001", "--wat", "ap", "--naar", ".")])
def test_zonder_register_wordt_er_geen_gemaakt_om_te_lezen(doe: Doe, map_: Path, taak: tuple[str, ...]) -> None:
    status, _, err = doe(*taak)
    assert status == 1
    assert "Er is nog geen register" in err
    assert not map_.exists()


def test_een_verkeerd_wachtwoord_is_een_zin(doe: Doe, tmp_path: Path, wachtwoord: Path) -> None:
    doe("importeer", _json(tmp_path, oefening()))
    wachtwoord.write_text("mis\n", encoding="utf-8")
    status, out, err = doe("controleer", "2026-001")
    assert (status, out) == (1, "")
    assert "Dit wachtwoord past niet bij dit register" in err


def test_een_leeg_wachtwoord_maakt_geen_register(doe: Doe, tmp_path: Path, map_: Path, wachtwoord: Path) -> None:
    wachtwoord.write_text("\n", encoding="utf-8")
    assert doe("importeer", _json(tmp_path, oefening()))[0] == 1
    assert not map_.exists()


def test_een_ontbrekend_wachtwoordbestand_wordt_genoemd(doe: Doe, wachtwoord: Path) -> None:
    wachtwoord.unlink()
    status, _, err = doe("controleer", "2026-001")
    assert status == 1
    assert "wachtwoord.txt: dit bestand of deze map bestaat niet" in err


def test_zonder_toetsenbord_is_er_een_zin(
    map_: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def geen_invoer(_vraag: str) -> str:
        raise EOFError

    monkeypatch.setattr(cli.getpass, "getpass", geen_invoer)
    assert cli.main(["controleer", "2026-001", "--map", str(map_)]) == 1
    assert capsys.readouterr().err == "Er is geen wachtwoord ingevuld. Er is niets veranderd.\n"


def test_een_onbekend_dossier_is_een_zin(doe: Doe, tmp_path: Path) -> None:
    doe("importeer", _json(tmp_path, oefening()))
    status, _, err = doe("controleer", "2026-404")
    assert status == 1
    assert "Dossier 2026-404 staat niet in dit register" in err


def test_wie_leest_hoeft_niet_te_wachten_op_wie_schrijft(doe: Doe, tmp_path: Path, map_: Path) -> None:
    doe("importeer", _json(tmp_path, oefening()))
    ander = SqlKluis(map_)
    ander.ontgrendel(WACHTWOORD)
    ander.open()
    try:
        assert doe("controleer", "2026-001")[0] == 0
        status, _, err = doe("importeer", _json(tmp_path, een_invoer()))
        assert status == 1
        assert "in gebruik" in err
    finally:
        ander.sluit()


# --- arguments ---


@pytest.mark.parametrize(
    ("argumenten", "zin"),
    [
        (["importeer"], "er ontbreekt: bestand"),
        (["exporteer", "2026-001", "--wat", "nota", "--naar", "."], "--wat kan niet 'nota' zijn; kies uit"),
        (["exporteer", "2026-001", "--wat", "ap"], "er ontbreekt: --naar"),
        (["controleer", "2026-001", "--map"], "achter --map hoort een waarde"),
        (["voorbeeld", "--naar", ".", "--kleur", "rood"], "dit is niet bekend: --kleur rood"),
    ],
)
def test_een_verkeerd_commando_geeft_twee_met_een_nederlandse_zin(
    argumenten: list[str], zin: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as einde:
        cli.main(argumenten)
    assert einde.value.code == 2
    assert zin in capsys.readouterr().err.splitlines()[-1]


@pytest.mark.parametrize(
    ("argumenten", "hal"),
    [
        ([], "app"),
        (["--map", "x"], "app"),
        (["--map", "voorbeeld"], "app"),
        (["voorbeeld", "--naar", "x"], "cli"),
        (["--map", "x", "importeer", "y"], "cli"),
    ],
)
def test_de_voordeur_kiest_de_hal(monkeypatch: pytest.MonkeyPatch, argumenten: list[str], hal: str) -> None:
    app = pytest.importorskip("datalek_gui.app")
    monkeypatch.setattr(app, "main", lambda _a: "app")
    monkeypatch.setattr(cli, "main", lambda _a: "cli")
    assert start.main(argumenten) == hal


# --- as a program of its own ---


def test_als_programma_zonder_qt_en_met_de_juiste_afloop(tmp_path: Path, map_: Path, wachtwoord: Path) -> None:
    omgeving = {**os.environ, "PYTHONPATH": str(WORTEL), "PYTHONDONTWRITEBYTECODE": "1"}

    def draai(*argumenten: object) -> subprocess.CompletedProcess[str]:
        vast = ["--map", str(map_), "--wachtwoord-bestand", str(wachtwoord)]
        opdracht = [sys.executable, "-X", "importtime", str(WORTEL / "main.py"), *map(str, argumenten), *vast]
        return subprocess.run(
            opdracht, env=omgeving, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False
        )

    ingelezen = draai("importeer", _json(tmp_path, oefening()))
    assert (ingelezen.returncode, ingelezen.stdout[4:]) == (0, "-001\n"), ingelezen.stderr[-2000:]
    assert "PySide6" not in ingelezen.stderr
    gecontroleerd = draai("controleer", ingelezen.stdout.strip())
    assert gecontroleerd.returncode == 0, gecontroleerd.stderr[-2000:]
    assert draai("controleer", "2026-404").returncode == 1
    assert draai("importeer").returncode == 2
