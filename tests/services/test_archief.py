"""Dossier PDF, lists and archive package from a register: complete, and each noted in the log."""

import hashlib
import io
import json
from datetime import datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from datalek_gui.domain.brieven.sjabloon import load_sjablonen
from datalek_gui.domain.deel import DEELSOORTEN
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.fouten import BijlageVeranderd
from datalek_gui.domain.logboek import Gebeurtenis, breuk
from datalek_gui.domain.voortgang import Afgebroken
from datalek_gui.export.page_style import gebruik_fonts
from datalek_gui.services.archief import Archief
from datalek_gui.services.bijlagen import Bijlagen
from datalek_gui.services.documenten import Documenten
from datalek_gui.services.dossiers import Dossiers
from datalek_gui.services.logboek import Logboek
from datalek_gui.services.meldingen import Meldingen
from tests.conftest import RESOURCES, Klok
from tests.fakes import FakeRegister

DOSSIERS = sorted((RESOURCES / "oefendossiers").glob("*.json"))
MIGRATIE = next(pad for pad in DOSSIERS if "migratie" in pad.name)


class Kast:
    """A practice dossier in a register, and what makes paper of it."""

    def __init__(self, formulier: Formulier, klok: Klok, pad: Path = MIGRATIE) -> None:
        gebruik_fonts(RESOURCES / "fonts")
        self.register = FakeRegister()
        self.documenten = Documenten(formulier, load_sjablonen(RESOURCES), klok)
        self.meldingen = Meldingen(self.register, formulier, self.documenten, klok)
        self.archief = Archief(self.register, formulier, klok, self.documenten, self.meldingen)
        self.bijlagen = Bijlagen(self.register, formulier, klok)
        self.logboek = Logboek(self.register, formulier, klok)
        self.dossiers = Dossiers(self.register, formulier, klok)
        self.id = self.dossiers.importeer(pad.read_text(encoding="utf-8"), pad.name).id

    def laatste(self) -> Gebeurtenis:
        return self.logboek.gebeurtenissen(self.id)[-1]


@pytest.fixture
def kast(formulier: Formulier, klok: Klok) -> Kast:
    return Kast(formulier, klok)


def _tekst(pdf: bytes) -> str:
    return " ".join(" ".join(blad.extract_text() for blad in PdfReader(io.BytesIO(pdf)).pages).split())


@pytest.mark.parametrize("pad", DOSSIERS, ids=lambda pad: pad.stem)
def test_elk_oefendossier_komt_volledig_op_papier(formulier: Formulier, klok: Klok, pad: Path) -> None:
    kast = Kast(formulier, klok, pad)
    hash_ervoor = kast.laatste().hash
    tekst = _tekst(kast.archief.dossier_pdf(kast.id).pdf)
    kaal = tekst.replace(" ", "")
    for bijlage in kast.bijlagen.lijst(kast.id):
        assert bijlage.sha256 in kaal
    for soort in DEELSOORTEN:
        assert formulier.indelingen[soort].titel in tekst
    assert hash_ervoor in kaal
    assert "sluiten op elkaar aan" in tekst


def test_de_migratie_houdt_haar_aantallen_acties_en_partijen(kast: Kast) -> None:
    tekst = _tekst(kast.archief.dossier_pdf(kast.id, invoegen=False).pdf)
    for woorden in ("39.197", "2.639", "574", "692"):
        assert woorden in tekst


def test_afdrukken_staat_in_het_logboek_met_de_hash_van_het_papier(kast: Kast) -> None:
    document = kast.archief.dossier_pdf(kast.id)
    laatste = kast.laatste()
    assert (laatste.daad, laatste.onderdeel, laatste.veld) == ("afgedrukt", "dossier", document.bestandsnaam)
    assert laatste.nieuw == f"SHA-256 {hashlib.sha256(document.pdf).hexdigest()}"
    assert kast.logboek.controleer(kast.id) is None


def test_wie_afbreekt_heeft_niets_afgedrukt(kast: Kast) -> None:
    kast.archief.dossier_pdf(kast.id)
    eerder = kast.laatste()
    with pytest.raises(Afgebroken):
        kast.archief.dossier_pdf(kast.id, voortgang=lambda gedaan, _totaal: gedaan < 60)
    assert kast.laatste() == eerder


def test_de_actielijst_krijgt_elke_keer_een_nieuwe_versie(kast: Kast) -> None:
    eerste, tweede = (kast.archief.lijst(kast.id, "deel_acties") for _ in range(2))
    assert "versie-1" in eerste.bestandsnaam
    assert "versie-2" in tweede.bestandsnaam
    assert "Versie 2, " in _tekst(tweede.pdf)
    assert "Wie is op de hoogte" in _tekst(tweede.pdf)
    assert "versie-1" in kast.archief.lijst(kast.id, "deel_verloop").bestandsnaam


def test_in_een_register_dat_alleen_te_lezen_is_komt_er_wel_papier(kast: Kast) -> None:
    kast.register.alleen_lezen = True
    aantal = len(kast.logboek.gebeurtenissen(kast.id))
    assert kast.archief.lijst(kast.id, "deel_partijen").pdf.startswith(b"%PDF")
    assert len(kast.logboek.gebeurtenissen(kast.id)) == aantal


# --- archive package ---


def test_het_pakket_bevat_elk_stuk_byte_voor_byte(kast: Kast, tmp_path: Path) -> None:
    doel = kast.archief.pakket(kast.id, tmp_path / "pakket")
    gevonden = {hashlib.sha256(pad.read_bytes()).hexdigest() for pad in (doel / "stukken").iterdir()}
    bijlagen = kast.bijlagen.lijst(kast.id)
    assert bijlagen
    assert {bijlage.sha256 for bijlage in bijlagen} <= gevonden
    namen = [pad.name for pad in sorted((doel / "stukken").glob("*.pdf"))]
    assert namen[0].endswith("_dossier.pdf")
    assert any("AP-melding-1" in naam for naam in namen)
    assert any("advies" in naam for naam in namen)
    assert b"<pdfaid:part>2" in (doel / "stukken" / namen[0]).read_bytes()
    assert kast.laatste().daad == "overgedragen"


def test_het_logboek_in_het_pakket_is_zonder_ons_na_te_rekenen(kast: Kast, tmp_path: Path) -> None:
    doel = kast.archief.pakket(kast.id, tmp_path / "pakket")
    (pad,) = (doel / "stukken").glob("*_logboek.json")
    ruw = json.loads(pad.read_text(encoding="utf-8"))
    regels = [Gebeurtenis(**(regel | {"op": datetime.fromisoformat(regel["op"])})) for regel in ruw]
    assert regels == list(kast.logboek.gebeurtenissen(kast.id))[: len(regels)]
    assert breuk(regels) is None


def test_een_stuk_dat_veranderd_is_komt_niet_in_het_archief(
    kast: Kast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.fakes.FakeBijlagen.inhoud", lambda _zelf, _id: iter([b"iets anders"]))
    with pytest.raises(BijlageVeranderd):
        kast.archief.pakket(kast.id, tmp_path / "pakket")
    assert list(tmp_path.iterdir()) == []
