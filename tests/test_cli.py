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
        ("ap", "2026-001_AP-melding_voorlopig_2026-11-21.pdf"),
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


# --- transfer files, registers, searching, logs ---

OVERDRACHT_WACHTWOORD = "een wachtwoord dat de deur uit mag"


@pytest.fixture
def geheim(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, Path]:
    """Passphrase of a transfer file; stretching it is slow on purpose."""
    monkeypatch.setattr("db.overdracht.RONDES", 4)
    bestand = tmp_path / "geheim.txt"
    bestand.write_text(OVERDRACHT_WACHTWOORD, encoding="utf-8")
    return "--overdracht-wachtwoord-bestand", bestand


def test_een_dossier_gaat_als_bestand_naar_een_ander_register_en_terug(
    doe: Doe, tmp_path: Path, wachtwoord: Path, geheim: tuple[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    doe("importeer", _json(tmp_path, oefening()))
    status, out, err = doe("exporteer", "2026-001", "--wat", "overdracht", "--naar", tmp_path / "uit", *geheim)
    assert (status, err) == (0, "")
    bestand = Path(out.strip())
    assert bestand.name == "2026-001_2026-11-21.overdracht"

    status, out, err = doe("importeer", bestand, *geheim)  # it is here already
    assert (status, out) == (0, "2026-001\n") and "staat al in uw register" in err

    daar = ["--map", str(tmp_path / "daar"), "--wachtwoord-bestand", str(wachtwoord)]
    assert cli.main(["importeer", str(bestand), *map(str, geheim), *daar]) == 1  # no register is made for it
    assert "nog geen register" in capsys.readouterr().err
    assert cli.main(["importeer", str(_json(tmp_path, een_invoer())), *daar]) == 0
    capsys.readouterr()
    assert cli.main(["importeer", str(bestand), *map(str, geheim), *daar]) == 0
    uit = capsys.readouterr()
    assert (uit.out, uit.err) == ("2026-002\n", "Nummer 2026-001 was hier al in gebruik.\n")
    opdracht = ["exporteer", "2026-002", "--wat", "overdracht", "--naar", str(tmp_path / "terug"), *map(str, geheim)]
    assert cli.main([*opdracht, *daar]) == 0

    terug = capsys.readouterr().out.strip()
    status, _, err = doe("importeer", terug, *geheim)
    assert status == 1 and "In het bestand is verder gewerkt" in err
    assert doe("importeer", terug, "--bijwerken", *geheim)[:2] == (0, "2026-001\n")
    status, out, _ = doe("controleer-logboek", "2026-001")
    assert status == 0 and ": in orde, " in out


def test_een_kort_wachtwoord_voor_een_overdracht_wordt_geweigerd(
    doe: Doe, tmp_path: Path, geheim: tuple[str, Path]
) -> None:
    doe("importeer", _json(tmp_path, oefening()))
    geheim[1].write_text("kort", encoding="utf-8")
    status, out, err = doe("exporteer", "2026-001", "--wat", "overdracht", "--naar", tmp_path / "uit", *geheim)
    assert (status, out) == (1, "") and _is_een_zin(err.replace(". Er", "; er"))
    assert not (tmp_path / "uit").exists()


def test_een_register_uit_csv_en_weer_terug(doe: Doe, tmp_path: Path) -> None:
    bestand = tmp_path / "oud.csv"
    bestand.write_text(
        "Nummer;Datum ontdekking;Omschrijving;Kleur\nD-7;01-02-2026;Brief kwam bij de buren;rood\n", "utf-8"
    )
    status, out, err = doe("importeer", bestand, "--proef")
    assert (status, out) == (1, "") and "nog geen register" in err
    status, out, err = doe("importeer", bestand)
    assert (status, out) == (0, "2026-001\n") and "Niet gelezen kolommen: Kleur" in err
    status, out, err = doe("importeer", bestand)
    assert (status, out) == (1, "") and "Nummer D-7 staat al in dit register" in err
    for soort in ("csv", "xlsx", "pdf"):
        status, out, err = doe("exporteer", "--wat", "register", "--soort", soort, "--naar", tmp_path / "uit")
        assert (status, err) == (0, "") and Path(out.strip()).suffix == f".{soort}"
    assert "D-7" in (tmp_path / "uit" / "datalekregister_2026-11-21.csv").read_text("utf-8-sig")


def test_een_onleesbaar_werkblad_laat_geen_register_achter(doe: Doe, tmp_path: Path, map_: Path) -> None:
    bestand = tmp_path / "kapot.xlsx"
    bestand.write_bytes(b"PK geen werkblad")
    status, out, err = doe("importeer", bestand)
    assert (status, out) == (1, "") and "kapot.xlsx" in err and not map_.exists()


@pytest.mark.parametrize("soort", ["pdf", "xlsx"])
def test_jaaroverzicht(doe: Doe, tmp_path: Path, soort: str) -> None:
    doe("importeer", _json(tmp_path, oefening()))
    status, out, err = doe("exporteer", "2022", "--wat", "jaar", "--soort", soort, "--naar", tmp_path / "uit")
    assert (status, err) == (0, "") and Path(out.strip()).suffix == f".{soort}" and "2022" in out


def test_dossier_en_archief(doe: Doe, tmp_path: Path) -> None:
    doe("importeer", _json(tmp_path, oefening()))
    naar = tmp_path / "uit"
    assert doe("exporteer", "2026-001", "--wat", "dossier", "--naar", naar)[0] == 0
    assert doe("exporteer", "2026-001", "--wat", "archief", "--naar", naar)[0] == 0
    assert doe("exporteer", "2026-001", "--wat", "archief", "--zip", "--naar", naar)[0] == 0
    assert sorted(pad.name for pad in naar.iterdir()) == [
        "2026-001_archief_2026-11-21", "2026-001_archief_2026-11-21.zip", "2026-001_dossier_2026-11-21.pdf",
    ]  # fmt: skip


def test_zoeken_noemt_waar_het_staat(doe: Doe, tmp_path: Path) -> None:
    doe("importeer", _json(tmp_path, een_invoer()))
    assert doe("zoek", "BRIEF", "bure") == (0, "2026-001\tBrief aan verkeerd adres\ttitel, antwoorden\n", "")
    assert doe("zoek", "zeppelin") == (1, "", "Niets gevonden.\n")
    assert doe("zoek", "'\"*")[0] == 0  # nothing to search for finds all


def test_een_veranderde_regel_in_het_logboek_wordt_gevonden(doe: Doe, tmp_path: Path, map_: Path) -> None:
    for invoer in (oefening(), een_invoer()):
        doe("importeer", _json(tmp_path, invoer))
    status, out, _ = doe("controleer-logboek")
    assert status == 0 and out.count("in orde") == 2
    kluis = SqlKluis(map_)
    kluis.ontgrendel(WACHTWOORD)
    with kluis.open()() as work:
        work.verbinding.exec_driver_sql("DROP TRIGGER gebeurtenis_blijft")
        work.verbinding.exec_driver_sql("UPDATE gebeurtenis SET wie = 'iemand anders' WHERE dossier_id = 2")
        work.commit()
    kluis.sluit()
    status, out, _ = doe("controleer-logboek")
    assert status == 1 and "2026-002: vanaf regel 1 klopt het logboek niet." in out and "2026-001: in orde" in out


# --- arguments ---


@pytest.mark.parametrize(
    ("argumenten", "zin"),
    [
        (["importeer"], "er ontbreekt: bestand"),
        (["exporteer", "2026-001", "--wat", "nota", "--naar", "."], "--wat kan niet 'nota' zijn; kies uit"),
        (["exporteer", "2026-001", "--wat", "ap"], "er ontbreekt: --naar"),
        (["controleer", "2026-001", "--map"], "achter --map hoort een waarde"),
        (["exporteer", "--wat", "dossier", "--naar", "."], "er ontbreekt: dossiernummer"),
        (["exporteer", "26", "--wat", "jaar", "--naar", "."], "een jaar heeft vier cijfers"),
        (["exporteer", "2026", "--wat", "jaar", "--soort", "csv", "--naar", "."], "een jaaroverzicht is er als"),
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


# --- beoordeel ---


def test_beoordeel_geeft_het_oordeel_als_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    feiten = {"voorval": "post_verkeerd", "gegevens": ["naam", "bsn"], "ontvanger": ["particulier"], "contact": False}
    assert cli.main(["beoordeel", str(_json(tmp_path, {"formaat": 1, "feiten": feiten}))]) == 0
    ons = json.loads(capsys.readouterr().out)
    assert (ons["datalek"]["antwoord"], ons["niveau"], ons["ap"]["antwoord"]) == ("ja", "aanzienlijk", "ja")
    assert {"antwoord", "zin", "gronden", "ontbreekt"} == set(ons["betrokkenen"]) == set(ons["calamiteitenplan"])
    assert all(b["regel"] and b["zin"] and b["bron"] for b in ons["bevindingen"])
    assert ons["enisa"]["som"] and ons["regels"]


def test_beoordeel_leest_ook_een_dossier_en_geeft_een_bandbreedte(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dossier = oefening() | {"feiten": {"ontvanger": ["particulier"]}}
    assert cli.main(["beoordeel", str(_json(tmp_path, dossier))]) == 0
    assert json.loads(capsys.readouterr().out)["uitkomst"] == "datalek"
    assert cli.main(["beoordeel", str(_json(tmp_path, {"formaat": 1, "feiten": {}}))]) == 0
    ons = json.loads(capsys.readouterr().out)
    assert ons["niveau"] == {"van": "verwaarloosbaar", "tot": "aanzienlijk"}
    assert ons["ap"]["antwoord"] == "afhankelijk" and ons["ap"]["ontbreekt"]


def test_beoordeel_uitleg_noemt_de_feiten(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["beoordeel", "--uitleg"]) == 0
    assert "ransomware" in capsys.readouterr().out


@pytest.mark.parametrize("inhoud", ["geen json", {"formaat": 2, "feiten": {}}, {"formaat": 1, "feiten": {"x": 1}}, []])
def test_beoordeel_van_een_fout_bestand_is_een_zin(
    inhoud: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["beoordeel", str(_json(tmp_path, inhoud))]) == 1
    uit = capsys.readouterr()
    assert uit.out == ""
    assert _is_een_zin(uit.err)


def test_beoordeel_zonder_bestand_zegt_wat_ontbreekt(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(["beoordeel"])
    assert stop.value.code == 2
    assert "er ontbreekt: bestand" in capsys.readouterr().err
