"""The archive package: complete, checkable without our program, and never half there."""

import csv
import hashlib
import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from datalek_gui.domain.voortgang import Afgebroken
from datalek_gui.export.archief import Archiefstuk, BestaatAl, NietGeschreven, Pakket, bestandsnaam, schrijf_pakket
from datalek_gui.export.mdto import Bewaring
from tests.export.bouwers import NU
from tests.export.test_mdto import geldig, tekst

STUKKEN = (
    Archiefstuk("2026-001_dossier.pdf", "Dossier 2026-001", "Dossier", lambda: [b"%PDF-", b"een"], pdf_a=True),
    Archiefstuk("mail.msg", "mail.msg", "E-mailwisseling", lambda: [b"mail"], date(2026, 11, 3), "=1+1"),
    Archiefstuk("mail.msg", "nog een", "Overig", lambda: []),
)
PAKKET = Pakket("2026-001", "Documenten in vreemde dossiers", "Gemeente Noorderstad", Bewaring(5), NU, NU, STUKKEN)
NAMEN = ["01_2026-001_dossier.pdf", "02_mail.msg", "03_mail.msg"]


def _inhoud(doel: Path) -> dict[str, bytes]:
    if doel.is_dir():
        return {b.relative_to(doel).as_posix(): b.read_bytes() for b in doel.rglob("*") if b.is_file()}
    with zipfile.ZipFile(doel) as archief:
        assert archief.testzip() is None
        return {naam.removeprefix("2026-001/"): archief.read(naam) for naam in archief.namelist()}


@pytest.fixture(params=["pakket", "pakket.zip"])
def inhoud(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[dict[str, bytes]]:
    doel = tmp_path / request.param
    assert schrijf_pakket(PAKKET, doel) == doel
    assert [p.name for p in tmp_path.iterdir()] == [doel.name]
    yield _inhoud(doel)


def test_elk_stuk_staat_erin_met_zijn_metagegevens(inhoud: dict[str, bytes]) -> None:
    verwacht = {"dossier.mdto.xml", "inventaris.csv", "manifest-sha256.txt"}
    for naam in NAMEN:
        verwacht |= {f"stukken/{naam}", f"stukken/{Path(naam).stem}.mdto.xml", f"stukken/{naam}.bestand.mdto.xml"}
    assert set(inhoud) == verwacht
    assert [inhoud[f"stukken/{naam}"] for naam in NAMEN] == [b"%PDF-een", b"mail", b""]


def test_het_manifest_klopt_met_elk_bestand(inhoud: dict[str, bytes]) -> None:
    regels = dict(reversed(regel.split("  ")) for regel in inhoud["manifest-sha256.txt"].decode().splitlines())
    assert set(regels) == set(inhoud) - {"manifest-sha256.txt"}
    assert regels == {pad: hashlib.sha256(inhoud[pad]).hexdigest() for pad in regels}


def test_de_inventaris_noemt_elk_stuk(inhoud: dict[str, bytes]) -> None:
    kop, *rijen = csv.reader(io.StringIO(inhoud["inventaris.csv"].decode("utf-8-sig")), delimiter=";")
    assert kop[:3] == ["Nr", "Bestand", "Titel"]
    assert [rij[1] for rij in rijen] == NAMEN
    assert rijen[1][4:6] == ["03-11-2026", "4"]
    assert rijen[1][6] == hashlib.sha256(b"mail").hexdigest()
    assert rijen[1][7] == "'=1+1"  # no formula for a spreadsheet


def test_de_metagegevens_verwijzen_naar_elkaar(inhoud: dict[str, bytes]) -> None:
    dossier = geldig(inhoud["dossier.mdto.xml"])
    stuk = geldig(inhoud["stukken/02_mail.mdto.xml"])
    bestand = geldig(inhoud["stukken/02_mail.msg.bestand.mdto.xml"])
    assert tekst(dossier, "aggregatieniveau/begripLabel") == "Dossier"
    zelf = tekst(stuk, "identificatie/identificatieKenmerk")
    onderdelen = [kind for kind in dossier if kind.tag.endswith("bevatOnderdeel")]
    assert tekst(onderdelen[1], "verwijzingIdentificatie/identificatieKenmerk") == zelf == "2026-001-02"
    assert tekst(stuk, "isOnderdeelVan/verwijzingIdentificatie/identificatieKenmerk") == "2026-001"
    assert tekst(stuk, "heeftRepresentatie/verwijzingNaam") == tekst(bestand, "naam") == "02_mail.msg"
    assert tekst(bestand, "isRepresentatieVan/verwijzingIdentificatie/identificatieKenmerk") == zelf
    assert tekst(bestand, "checksum/checksumWaarde") == hashlib.sha256(b"mail").hexdigest()


def test_twee_keer_maken_geeft_hetzelfde_pakket(tmp_path: Path) -> None:
    een, twee = (schrijf_pakket(PAKKET, tmp_path / f"{n}.zip").read_bytes() for n in (1, 2))
    assert een == twee


@pytest.mark.parametrize("naam", ["pakket", "pakket.zip"])
def test_afbreken_laat_niets_achter(tmp_path: Path, naam: str) -> None:
    with pytest.raises(Afgebroken):
        schrijf_pakket(PAKKET, tmp_path / naam, voortgang=lambda gedaan, _totaal: gedaan < 2)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("naam", ["pakket", "pakket.zip"])
def test_een_fout_halverwege_laat_niets_achter(tmp_path: Path, naam: str) -> None:
    def stuk() -> Iterator[bytes]:
        yield b"begin"
        raise OSError(28, "geen ruimte")

    pakket = replace(PAKKET, stukken=(*STUKKEN, Archiefstuk("x.txt", "x", "Overig", stuk)))
    with pytest.raises(NietGeschreven, match="geen ruimte"):
        schrijf_pakket(pakket, tmp_path / naam)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("in_de_weg", ["pakket", "pakket.deel"])
def test_wat_er_al_staat_blijft_staan(tmp_path: Path, in_de_weg: str) -> None:
    (tmp_path / in_de_weg).mkdir()
    (tmp_path / in_de_weg / "van iemand").write_text("blijft")
    with pytest.raises(BestaatAl):
        schrijf_pakket(PAKKET, tmp_path / "pakket")
    assert (tmp_path / in_de_weg / "van iemand").read_text() == "blijft"


@pytest.mark.parametrize(
    ("naam", "verwacht"),
    [
        ("a/b\\c:d.pdf", "07_a_b_c_d.pdf"),
        ("..", "07_stuk"),
        ("con", "07_con"),
        ("naam. ", "07_naam"),
        ("x" * 300 + ".docx", "07_" + "x" * 72 + ".docx"),
        ("<\x00>", "07____"),
    ],
)
def test_elke_naam_wordt_een_naam_die_elk_systeem_neemt(naam: str, verwacht: str) -> None:
    gemaakt = bestandsnaam(7, naam)
    assert gemaakt == verwacht
    assert len(gemaakt) <= 80


def test_voortgang_telt_de_stukken(tmp_path: Path) -> None:
    gezegd: list[tuple[int, int]] = []
    schrijf_pakket(PAKKET, tmp_path / "p", voortgang=lambda *deel: not gezegd.append(deel))
    assert gezegd == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_een_oefening_heet_zo(tmp_path: Path) -> None:
    doel = schrijf_pakket(replace(PAKKET, oefening=True), tmp_path / "p")
    assert tekst(geldig((doel / "dossier.mdto.xml").read_bytes()), "naam").startswith("OEFENING ")
