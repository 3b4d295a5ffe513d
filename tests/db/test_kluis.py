"""Passphrase, recovery code and key file; and telling a wrong passphrase from damage."""

import errno
import json
import os
import sqlite3
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from datalek_gui.domain.fouten import (
    KluisBeschadigd,
    MapOnbruikbaar,
    NietOpgeslagen,
    OnjuisteHerstelcode,
    OnjuistWachtwoord,
    RegisterBeschadigd,
    RegisterNieuwer,
)
from datalek_gui.services.ports import Kluis
from db import engine as engine_module
from db import kluis as kluis_module
from db import migrate
from db.kluis import SqlKluis
from db.sleutel import Sleutel, Sleutelbestand
from tests.db.bouw import KANARIE, NU, Proefregister, child_env, een_nieuw_dossier, flip, folder_bytes

WACHTWOORD = "vier losse woorden samen"


def _as_port(kluis: SqlKluis) -> Kluis:
    """mypy checks here that the port fits."""
    return kluis


def _reopen(kluis: SqlKluis) -> SqlKluis:
    kluis.sluit()
    return SqlKluis(Path(kluis.pad).parent, lambda: NU)


@pytest.fixture
def gemaakt(kluis: SqlKluis) -> SqlKluis:
    """Made, with one dossier in it, and closed again."""
    kluis.maak(WACHTWOORD)
    with kluis.open()() as werk:
        werk.dossiers.voeg_toe(een_nieuw_dossier(titel=KANARIE))
        werk.commit()
    return _reopen(kluis)


def _titels(kluis: SqlKluis) -> list[str]:
    with kluis.open()() as werk:
        return [regel.titel for regel in werk.dossiers.regels()]


def _bestand(kluis: SqlKluis, naam: str) -> Path:
    return Path(kluis.pad).with_name(naam)


def test_van_maken_tot_lezen(kluis: SqlKluis) -> None:
    poort = _as_port(kluis)
    assert poort.pad.endswith("register.db")
    assert not poort.bestaat()
    poort.maak(WACHTWOORD)
    assert poort.bestaat()
    with poort.open()() as werk:
        assert werk.dossiers.regels() == []
    poort.sluit()
    poort.sluit()


def test_goed_wachtwoord_opent(gemaakt: SqlKluis) -> None:
    gemaakt.ontgrendel(WACHTWOORD)
    assert _titels(gemaakt) == [KANARIE]


def test_wachtwoord_mag_elke_tekst_zijn_in_elke_schrijfwijze_van_de_accenten(kluis: SqlKluis) -> None:
    kluis.maak("cafe\u0301 \"'; DROP TABLE dossier;-- \U0001f511 \ud83d")
    weer = _reopen(kluis)
    weer.ontgrendel("caf\u00e9 \"'; DROP TABLE dossier;-- \U0001f511 \ud83d")
    assert _titels(weer) == []


def test_verkeerd_wachtwoord_is_geen_schade(gemaakt: SqlKluis) -> None:
    voor = folder_bytes(Path(gemaakt.pad).parent)
    with pytest.raises(OnjuistWachtwoord):
        gemaakt.ontgrendel(WACHTWOORD.upper())
    with pytest.raises(RuntimeError):
        gemaakt.open()
    assert folder_bytes(Path(gemaakt.pad).parent) == voor


@pytest.mark.parametrize("inhoud", [b"", b"{}", b"[]", b"3", b"\xff\xfe", b'{"sha256": 3}', b'{"sha256": "x"}'])
def test_onleesbaar_sleutelbestand_is_schade_en_geen_verkeerd_wachtwoord(gemaakt: SqlKluis, inhoud: bytes) -> None:
    _bestand(gemaakt, "register.sleutel").write_bytes(inhoud)
    with pytest.raises(KluisBeschadigd):
        gemaakt.ontgrendel(WACHTWOORD)
    with pytest.raises(KluisBeschadigd):
        gemaakt.ontgrendel_met_herstelcode("maakt niet uit", "nieuw")


def test_elke_omgevallen_bit_in_het_sleutelbestand_is_schade(gemaakt: SqlKluis) -> None:
    pad = _bestand(gemaakt, "register.sleutel")
    heel = pad.read_bytes()
    for plaats in range(len(heel)):
        flip(pad, plaats)
        try:
            gelezen = Sleutelbestand.read(pad)
        except (KluisBeschadigd, RegisterNieuwer):
            pass
        else:  # a flip in white space or in the case of a hex digit changes nothing of what it says
            assert gelezen.open_with_wachtwoord(WACHTWOORD) is not None
        pad.write_bytes(heel)


def test_ontbrekend_sleutelbestand_is_schade(gemaakt: SqlKluis) -> None:
    _bestand(gemaakt, "register.sleutel").unlink()
    assert gemaakt.bestaat()
    with pytest.raises(KluisBeschadigd, match="reservekopie"):
        gemaakt.ontgrendel(WACHTWOORD)


def test_sleutelbestand_van_een_nieuwer_programma_is_geen_schade(
    gemaakt: SqlKluis, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = _bestand(gemaakt, "register.sleutel")
    monkeypatch.setattr("db.sleutel._VERSIE", 2)
    Sleutelbestand.read(pad).write(pad)
    monkeypatch.undo()
    with pytest.raises(RegisterNieuwer):
        gemaakt.ontgrendel(WACHTWOORD)


def test_sleutelbestand_mag_niet_al_het_geheugen_vragen(gemaakt: SqlKluis) -> None:
    pad = _bestand(gemaakt, "register.sleutel")
    gelezen = Sleutelbestand.read(pad)
    Sleutelbestand(gelezen.wachtwoord, gelezen.herstelcode, {"n": 2**30, "r": 8, "p": 5}).write(pad)
    with pytest.raises(KluisBeschadigd):
        gemaakt.ontgrendel(WACHTWOORD)


@pytest.mark.parametrize("soort", ["leeg", "tekst", "sqlite", "afgekapt", "kop", "midden", "staart", "andere sleutel"])
def test_beschadigd_of_vreemd_register_wordt_gezegd_en_niet_aangeraakt(
    gemaakt: SqlKluis, soort: str, tmp_path: Path
) -> None:
    pad = Path(gemaakt.pad)
    if soort == "leeg":
        pad.write_bytes(b"")
    elif soort == "tekst":
        pad.write_text("dit is geen register\n" * 1000)
    elif soort == "sqlite":
        pad.unlink()
        vreemd = sqlite3.connect(pad)
        vreemd.execute("CREATE TABLE a (b)")
        vreemd.close()
    elif soort == "afgekapt":
        pad.write_bytes(pad.read_bytes()[:-5000])
    elif soort == "andere sleutel":
        (tmp_path / "ander").mkdir()
        pad.write_bytes(Proefregister.new(tmp_path / "ander").pad.read_bytes())
    else:
        flip(pad, {"kop": 20, "midden": pad.stat().st_size // 2, "staart": pad.stat().st_size - 1}[soort])
    voor = pad.read_bytes()
    gemaakt.ontgrendel(WACHTWOORD)
    for alleen_lezen in (False, True):
        with pytest.raises(RegisterBeschadigd):
            gemaakt.open(alleen_lezen=alleen_lezen)
    assert pad.read_bytes() == voor
    _reopen(gemaakt).ontgrendel(WACHTWOORD)


def test_versleuteld_bestand_dat_niet_van_ons_is_wordt_geweigerd(gemaakt: SqlKluis) -> None:
    gemaakt.ontgrendel(WACHTWOORD)
    sleutel = gemaakt._unlocked()
    verbinding = engine_module.connect(Path(gemaakt.pad), sleutel)
    verbinding.execute("PRAGMA application_id=7")
    verbinding.close()
    with pytest.raises(RegisterBeschadigd):
        gemaakt.open()


def test_ontbrekend_register_naast_een_sleutel_wordt_nooit_opnieuw_gemaakt(gemaakt: SqlKluis) -> None:
    """A new key file would lock the user out of the backup that may come back."""
    Path(gemaakt.pad).unlink()
    sleutel = _bestand(gemaakt, "register.sleutel").read_bytes()
    assert gemaakt.bestaat()
    with pytest.raises(MapOnbruikbaar, match="al een register"):
        gemaakt.maak("ander wachtwoord")
    assert _bestand(gemaakt, "register.sleutel").read_bytes() == sleutel
    gemaakt.ontgrendel(WACHTWOORD)
    with pytest.raises(RegisterBeschadigd):
        gemaakt.open()
    assert not Path(gemaakt.pad).exists()


def test_groot_register_met_schade_opent_wel_maar_leest_geen_onzin(
    gemaakt: SqlKluis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "_CHECK_BYTES", 0)
    pad = Path(gemaakt.pad)
    for bladzijde in range(1, pad.stat().st_size // 4096):
        flip(pad, bladzijde * 4096 + 50)
    gemaakt.ontgrendel(WACHTWOORD)
    with pytest.raises(RegisterBeschadigd):
        _titels(gemaakt)


def test_wachtwoord_wijzigen_laat_het_register_met_rust(gemaakt: SqlKluis) -> None:
    pad = Path(gemaakt.pad)
    voor, wanneer = pad.read_bytes(), pad.stat().st_mtime_ns
    gemaakt.ontgrendel(WACHTWOORD)
    gemaakt.wijzig_wachtwoord("iets nieuws")
    assert (pad.read_bytes(), pad.stat().st_mtime_ns) == (voor, wanneer)
    weer = _reopen(gemaakt)
    with pytest.raises(OnjuistWachtwoord):
        weer.ontgrendel(WACHTWOORD)
    weer.ontgrendel("iets nieuws")
    assert _titels(weer) == [KANARIE]


def test_herstelcode_opent_zet_een_nieuw_wachtwoord_en_blijft_geldig(kluis: SqlKluis) -> None:
    code = kluis.maak(WACHTWOORD)
    weer = _reopen(kluis)
    weer.ontgrendel_met_herstelcode(f"  {code.lower().replace('-', ' ').replace('0', 'o')} ", "tweede")
    assert _titels(weer) == []
    weer = _reopen(weer)
    with pytest.raises(OnjuistWachtwoord):
        weer.ontgrendel(WACHTWOORD)
    weer.ontgrendel("tweede")
    weer.wijzig_wachtwoord("derde")
    weer = _reopen(weer)
    weer.ontgrendel_met_herstelcode(code, "vierde")
    _reopen(weer).ontgrendel("vierde")


def test_verkeerde_herstelcode_verandert_niets(gemaakt: SqlKluis, tmp_path: Path) -> None:
    ander = SqlKluis(tmp_path / "ander").maak("x")
    voor = folder_bytes(Path(gemaakt.pad).parent)
    tikfout = ander[:-1] + ("2" if ander[-1] != "2" else "3")
    for code in (ander, tikfout, "", "0000"):
        with pytest.raises(OnjuisteHerstelcode):
            gemaakt.ontgrendel_met_herstelcode(code, "nieuw")
    assert folder_bytes(Path(gemaakt.pad).parent) == voor
    gemaakt.ontgrendel(WACHTWOORD)


def test_mislukt_wijzigen_laat_het_oude_wachtwoord_gelden(gemaakt: SqlKluis, monkeypatch: pytest.MonkeyPatch) -> None:
    def vol(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    gemaakt.ontgrendel(WACHTWOORD)
    with monkeypatch.context() as tijdelijk:
        tijdelijk.setattr("db.files.os.fsync", vol)
        with pytest.raises(NietOpgeslagen, match="de schijf is vol"):
            gemaakt.wijzig_wachtwoord("nieuw")
    weer = _reopen(gemaakt)
    weer.ontgrendel(WACHTWOORD)
    assert not list(Path(weer.pad).parent.glob("*.nieuw"))


def test_sleutel_en_geheimen_staan_nergens_in_de_map(kluis: SqlKluis) -> None:
    code = kluis.maak(WACHTWOORD)
    sleutel = kluis._unlocked()
    verboden = [sleutel.raw(), sleutel.raw().hex().encode(), WACHTWOORD.encode(), code.encode(), KANARIE.encode()]
    with kluis.open()() as werk:
        werk.dossiers.voeg_toe(een_nieuw_dossier(titel=KANARIE, antwoorden={"naam": KANARIE}))
        werk.commit()
    for naam, inhoud in folder_bytes(Path(kluis.pad).parent).items():
        assert not [geheim for geheim in verboden if geheim in inhoud], naam
    assert sleutel.raw().hex() not in repr(kluis) + repr(sleutel) + repr(vars(kluis))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_map_en_bestanden_zijn_alleen_van_de_eigenaar(kluis: SqlKluis) -> None:
    oud = os.umask(0)
    try:
        kluis.maak(WACHTWOORD)
        with kluis.open()() as werk:
            werk.dossiers.voeg_toe(een_nieuw_dossier())
            werk.commit()
        map_ = Path(kluis.pad).parent
        assert stat.S_IMODE(map_.stat().st_mode) == 0o700
        rechten = {pad.name: stat.S_IMODE(pad.stat().st_mode) for pad in map_.iterdir()}
        assert rechten == dict.fromkeys(rechten, 0o600)
        assert set(rechten) == {"register.db", "register.sleutel", "register.slot", "register.slot.info"}
    finally:
        os.umask(oud)


def test_bestaande_map_houdt_haar_rechten(tmp_path: Path) -> None:
    map_ = tmp_path / "gedeeld"
    map_.mkdir(mode=0o755)
    SqlKluis(map_).maak(WACHTWOORD)
    assert stat.S_IMODE(map_.stat().st_mode) == 0o755


@pytest.mark.usefixtures("echte_scrypt")
def test_sleutel_uitrekken_kost_moeite_maar_geen_seconde(kluis: SqlKluis) -> None:
    kluis.maak(WACHTWOORD)
    assert json.loads(_bestand(kluis, "register.sleutel").read_bytes())["scrypt"] == {"n": 2**14, "r": 8, "p": 5}
    weer = _reopen(kluis)
    begin = time.perf_counter()
    weer.ontgrendel(WACHTWOORD)
    assert 0.02 < time.perf_counter() - begin < 3


def test_onder_een_bestand_kan_geen_map_worden_gemaakt(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("")
    with pytest.raises(MapOnbruikbaar, match="een bestand in plaats van een map"):
        SqlKluis(tmp_path / "bestand" / "data").maak(WACHTWOORD)
    with pytest.raises(MapOnbruikbaar):
        SqlKluis(tmp_path / "bestand").maak(WACHTWOORD)


@pytest.mark.parametrize("waar", ["claim", "sleutel", "move"])
def test_mislukt_maken_laat_niets_achter_en_kan_opnieuw(
    kluis: SqlKluis, monkeypatch: pytest.MonkeyPatch, waar: str
) -> None:
    def verboden(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    with monkeypatch.context() as tijdelijk:
        if waar == "claim":
            tijdelijk.setattr(migrate, "claim", verboden)
        elif waar == "sleutel":
            tijdelijk.setattr(Sleutelbestand, "write", verboden)
        else:
            tijdelijk.setattr(kluis_module, "move", verboden)
        with pytest.raises(MapOnbruikbaar, match="niet schrijven"):
            kluis.maak(WACHTWOORD)
    assert set(folder_bytes(Path(kluis.pad).parent)) <= {"register.slot"}
    assert not kluis.bestaat()
    kluis.maak(WACHTWOORD)
    assert _titels(kluis) == []


def test_volle_schijf_bij_het_maken_geeft_een_zin(kluis: SqlKluis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "_PRAGMAS", ("max_page_count=2",))
    with pytest.raises(MapOnbruikbaar, match="de schijf is vol"):
        kluis.maak(WACHTWOORD)
    assert not kluis.bestaat()


def test_halverwege_maken_gedood_begint_gewoon_opnieuw(kluis: SqlKluis) -> None:
    kluis.maak("eerste poging")
    kluis.sluit()
    Path(kluis.pad).rename(_bestand(kluis, "register.db.nieuw"))  # as a power cut would leave it
    assert not kluis.bestaat()
    kluis.maak(WACHTWOORD)
    _reopen(kluis).ontgrendel(WACHTWOORD)


def test_na_sluiten_kan_geen_werk_meer_beginnen(gemaakt: SqlKluis) -> None:
    gemaakt.ontgrendel(WACHTWOORD)
    factory = gemaakt.open()
    gemaakt.sluit()
    with pytest.raises(RuntimeError, match="closed"), factory():
        pass
    with pytest.raises(RuntimeError, match="locked"):
        gemaakt.open()


def test_sleutel_vergeet_zichzelf() -> None:
    sleutel = Sleutel.new()
    sleutel.forget()
    with pytest.raises(RuntimeError):
        sleutel.raw()
    with pytest.raises(ValueError, match="32"):
        Sleutel(b"kort")


_OPENEN = """
import sys
from pathlib import Path
import db.kluis
assert "cryptography" not in sys.modules, "cryptography at import"
for ronde in range(2):
    kluis = db.kluis.SqlKluis(Path(sys.argv[1]))
    if ronde == 0:
        kluis.maak("wachtwoord")
    else:
        kluis.ontgrendel("wachtwoord")
    with kluis.open()() as werk:
        werk.organisatie.bewaar_antwoorden({"naam": "x"})
        werk.dossiers.regels()
        werk.commit()
    kluis.sluit()
print(sorted(naam for naam in sys.modules if naam.split(".")[0] == "alembic" or naam.startswith("sqlalchemy.orm")))
"""


def test_openen_laadt_alembic_en_de_orm_niet(tmp_path: Path) -> None:
    gedaan = subprocess.run(
        [sys.executable, "-c", _OPENEN, str(tmp_path)], capture_output=True, text=True, check=False, env=child_env()
    )
    assert (gedaan.stdout.strip(), gedaan.stderr) == ("[]", "")
