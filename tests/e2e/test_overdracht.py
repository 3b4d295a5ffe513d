"""Handing a dossier to another register: which of two copies is further, and what may be taken over."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.fouten import DossierBestaat, OverdrachtOnleesbaar
from datalek_gui.services.bijlagen import Bijlagen
from datalek_gui.services.dossiers import Dossiers
from datalek_gui.services.logboek import Logboek
from datalek_gui.services.overdracht import Overdracht, Verhouding
from db.engine import make_engine
from db.kluis import SqlKluis
from db.migrate import create_register
from db.overdracht import ZOUT, SqlOverdracht, sleutel_van
from db.work import SqlWork
from tests.bouwers import RESOURCES
from tests.conftest import Klok

WACHTWOORD = "een wachtwoord dat de deur uit mag"


@dataclass
class Huis:
    """An organisation with its register."""

    kluis: SqlKluis
    work: Callable[[], SqlWork]
    overdracht: Overdracht[SqlWork]
    dossiers: Dossiers
    logboek: Logboek
    bijlagen: Bijlagen

    def typ(self, dossier_id: int, tekst: str) -> None:
        self.dossiers.save_antwoorden(dossier_id, {"behandelaar": tekst})
        self.logboek.werk_bij(dossier_id)


@pytest.fixture
def bouw(tmp_path: Path, formulier: Formulier, klok: Klok, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Huis]:
    monkeypatch.setattr("db.overdracht.RONDES", 4)
    monkeypatch.setattr("db.sleutel._SCRYPT", {"n": 4, "r": 8, "p": 1})

    def maak(naam: str) -> Huis:
        map_ = tmp_path / naam
        kluis = SqlKluis(map_, klok)
        kluis.maak("vier losse woorden samen")
        work = kluis.open()
        overdracht = Overdracht(work, SqlOverdracht(map_, klok), formulier, klok)
        delen = (work, formulier, klok)
        return Huis(kluis, work, overdracht, Dossiers(*delen), Logboek(*delen), Bijlagen(*delen))

    return maak


@pytest.fixture
def hier(bouw: Callable[[str], Huis]) -> Huis:
    return bouw("hier")


@pytest.fixture
def daar(bouw: Callable[[str], Huis]) -> Huis:
    return bouw("daar")


def _migratie(huis: Huis) -> int:
    pad = RESOURCES / "oefendossiers" / "2021_migratie.json"
    return huis.dossiers.importeer(pad.read_text(encoding="utf-8"), pad.name).id


def _naar(van: Huis, dossier_id: int, doel: Path) -> Path:
    return van.overdracht.schrijf(dossier_id, doel, WACHTWOORD, aan="de buren")


def test_het_hele_migratiedossier_gaat_over_met_stukken_en_logboek(hier: Huis, daar: Huis, tmp_path: Path) -> None:
    dossier_id = _migratie(hier)
    bestand = _naar(hier, dossier_id, tmp_path / "m.overdracht")
    inhoud = daar.overdracht.bekijk(bestand, WACHTWOORD)
    assert (inhoud.verhouding, inhoud.hier, inhoud.breuk, inhoud.stukken) == (Verhouding.NIEUW, "", None, 8)
    nieuw = daar.overdracht.lees_in(bestand, WACHTWOORD)
    for stuk, kopie in zip(hier.bijlagen.lijst(dossier_id), daar.bijlagen.lijst(nieuw.id), strict=True):
        uit = io.BytesIO()
        daar.bijlagen.schrijf_naar(kopie, uit)
        assert uit.getvalue() == hier.bijlagen.inhoud(stuk)
    ons, hun = hier.logboek.gebeurtenissen(dossier_id), daar.logboek.gebeurtenissen(nieuw.id)
    assert hun[:-1] == ons and hun[-1].daad == "ingelezen" and daar.logboek.controleer(nieuw.id) is None
    assert daar.overdracht.bekijk(bestand, WACHTWOORD).verhouding is Verhouding.ACHTER


def test_wie_verder_is_wint_en_uiteen_wint_niemand(hier: Huis, daar: Huis, tmp_path: Path) -> None:
    dossier_id = _migratie(hier)
    heen = _naar(hier, dossier_id, tmp_path / "heen.overdracht")
    assert hier.overdracht.bekijk(heen, WACHTWOORD).verhouding is Verhouding.GELIJK
    with pytest.raises(DossierBestaat, match="niets wat u niet heeft"):
        hier.overdracht.lees_in(heen, WACHTWOORD, bijwerken=True)
    nieuw = daar.overdracht.lees_in(heen, WACHTWOORD)
    daar.typ(nieuw.id, "de buren")
    terug = _naar(daar, nieuw.id, tmp_path / "terug.overdracht")
    assert hier.overdracht.bekijk(terug, WACHTWOORD).verhouding is Verhouding.VERDER
    with pytest.raises(DossierBestaat, match="Bijwerken"):
        hier.overdracht.lees_in(terug, WACHTWOORD)
    assert hier.overdracht.lees_in(terug, WACHTWOORD, bijwerken=True).kernfeiten.behandelaar == "de buren"

    daar.typ(nieuw.id, "daar")
    hier.typ(dossier_id, "hier")
    weer = _naar(daar, nieuw.id, tmp_path / "weer.overdracht")
    assert hier.overdracht.bekijk(weer, WACHTWOORD).verhouding is Verhouding.UITEEN
    with pytest.raises(DossierBestaat, match="op beide plaatsen"):
        hier.overdracht.lees_in(weer, WACHTWOORD, bijwerken=True)


def test_wat_getypt_is_en_nog_niet_in_het_logboek_staat_gaat_niet_verloren(
    hier: Huis, daar: Huis, tmp_path: Path
) -> None:
    dossier_id = _migratie(hier)
    nieuw = daar.overdracht.lees_in(_naar(hier, dossier_id, tmp_path / "heen.overdracht"), WACHTWOORD)
    terug = _naar(daar, nieuw.id, tmp_path / "terug.overdracht")
    hier.dossiers.save_antwoorden(dossier_id, {"behandelaar": "net getypt"})
    with pytest.raises(DossierBestaat, match="op beide plaatsen"):
        hier.overdracht.lees_in(terug, WACHTWOORD, bijwerken=True)
    assert hier.dossiers.open(dossier_id).antwoorden["behandelaar"] == "net getypt"


def test_een_vernietigd_dossier_komt_niet_terug(hier: Huis, klok: Klok, tmp_path: Path) -> None:
    dossier_id = _migratie(hier)
    bestand = _naar(hier, dossier_id, tmp_path / "m.overdracht")
    with hier.work() as work:
        work.dossiers.vernietig(dossier_id, klok())
        work.commit()
    with pytest.raises(DossierBestaat, match="vernietigd"):
        hier.overdracht.lees_in(bestand, WACHTWOORD, bijwerken=True)


def test_een_register_is_geen_overdrachtsbestand(hier: Huis, daar: Huis, klok: Klok, tmp_path: Path) -> None:
    with pytest.raises(OverdrachtOnleesbaar):  # its key is not made from a passphrase
        daar.overdracht.lees_in(tmp_path / "hier" / "register.db", WACHTWOORD)
    bestand, sleutel = tmp_path / "twee.overdracht", sleutel_van(WACHTWOORD, b"z" * ZOUT)
    create_register(bestand, sleutel)
    ids = [_migratie(hier), _migratie(hier)]
    with hier.work() as van, SqlWork(make_engine(bestand, sleutel), klok) as naar:
        for dossier_id in ids:
            SqlOverdracht(tmp_path, klok).neem_over(van, naar, van.dossiers.haal(dossier_id).uuid)
        naar.commit()
    with pytest.raises(OverdrachtOnleesbaar):  # more than one dossier
        daar.overdracht.lees_in(bestand, WACHTWOORD)
    with daar.work() as work:
        assert work.dossiers.aantal() == 0
