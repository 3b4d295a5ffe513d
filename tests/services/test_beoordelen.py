"""The judgement: only what shows counts, and what was recorded stays."""

import json
from dataclasses import replace
from typing import Any

import pytest

from datalek_gui.domain.bevriezen import is_ongewijzigd
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.domain.fouten import AlleenLezen, BesluitOnvolledig, RedenOntbreekt
from datalek_gui.services.beoordelen import Beoordelen, niveau_in_woorden
from datalek_gui.services.dossiers import Dossiers
from tests.bouwers import BESLOTEN, oefening, utc
from tests.conftest import Klok
from tests.fakes import FakeRegister

LAPTOP = {
    **BESLOTEN,
    "is_verantwoordelijke": "ja",
    "zijn_persoonsgegevens": "ja",
    "is_inbreuk": "ja",
    "aard_inbreuk": ("ingezien",),
    "aard_incident": "apparaat_kwijt",
    "gegevens_algemeen": ("naam", "adres"),
    "betrokkenen_aantal_bekend": "exact",
    "betrokkenen_aantal": 12,
}


class Tafel:
    def __init__(self, formulier: Formulier, klok: Klok) -> None:
        self.register, self.klok, self.gemeld = FakeRegister(), klok, list[int]()
        self.dossiers = Dossiers(self.register, formulier, klok)
        self.beoordelen = Beoordelen(self.register, formulier, klok, self.gemeld.append)
        self.id = self.dossiers.nieuw().id
        self.zet(**LAPTOP)

    def zet(self, **antwoorden: Any) -> None:
        self.dossiers.save_antwoorden(self.id, antwoorden)

    def beoordeling(self) -> Any:
        beeld = self.dossiers.open(self.id)
        return self.beoordelen.beoordeling(beeld.dossier, beeld.antwoorden)


@pytest.fixture
def tafel(formulier: Formulier, klok: Klok) -> Tafel:
    return Tafel(formulier, klok)


# --- the advice ---


def test_meer_gevoelige_gegevens_wegen_zwaarder(tafel: Tafel) -> None:
    gewoon = tafel.beoordeling()
    tafel.zet(gegevens_bijzonder=("gezondheid",), gegevens_algemeen=("naam", "bsn", "legitimatiebewijs"))
    gevoelig = tafel.beoordeling()
    assert gewoon.tot is not None
    assert gevoelig.tot is not None
    assert gevoelig.tot > gewoon.tot


def test_een_verborgen_of_onleesbaar_antwoord_telt_niet(tafel: Tafel) -> None:
    """A number behind a condition that no longer holds, and one that cannot be read."""
    zonder = tafel.beoordeling()
    beeld = tafel.dossiers.open(tafel.id)
    verborgen = {**beeld.antwoorden, "betrokkenen_maximum": 2_000_000, "betrokkenen_minimum": 1_000_000}
    assert tafel.beoordelen.beoordeling(beeld.dossier, verborgen) == zonder
    kapot = {**beeld.antwoorden, "records_aantal": Onleesbaar("veel"), "incident_ontdekt_op": Onleesbaar("gisteren")}
    assert tafel.beoordelen.beoordeling(beeld.dossier, kapot) == zonder


def test_een_eigen_betrouwbare_ontvanger_wordt_herkend(tafel: Tafel) -> None:
    tafel.zet(aard_incident="post_verkeerd", ontvanger_wie="Stichting Hulp en Raad")
    beeld = tafel.dossiers.open(tafel.id)
    assert tafel.beoordelen.feiten(beeld.dossier, beeld.antwoorden).ontvanger == ()
    eigen = [{"naam": "hulp en raad", "soort": "vaste_relatie"}]
    tafel.register.inhoud.organisatie["eigen_betrouwbare_ontvangers"] = eigen
    assert tafel.beoordelen.feiten(beeld.dossier, beeld.antwoorden).ontvanger == ("vaste_relatie",)
    assert tafel.beoordelen.volgt(beeld.dossier, beeld.antwoorden)["ontvanger"][0] == ("vaste_relatie",)


@pytest.mark.parametrize("naam", ["2019_werktas", "2021_akte", "2021_migratie", "2022_aanvraagloket", "2022_koppeling"])
def test_elk_oefendossier_is_te_beoordelen_en_vast_te_leggen(tafel: Tafel, naam: str) -> None:
    dossier = tafel.dossiers.importeer(json.dumps(oefening(naam)), "proef.json")
    tafel.dossiers.save_antwoorden(dossier.id, BESLOTEN)
    versie = tafel.beoordelen.leg_vast(dossier.id)
    assert versie.beoordeling["ap"]["antwoord"] in ("ja", "nee", "afhankelijk")
    assert not tafel.beoordelen.is_bijgewerkt(dossier.id)


# --- recording ---


def test_een_vastgelegd_oordeel_blijft_wat_het_was(tafel: Tafel) -> None:
    eerste = tafel.beoordelen.leg_vast(tafel.id)
    assert (eerste.volgnummer, eerste.reden, eerste.op) == (1, "", tafel.klok.moment)
    assert eerste.antwoorden == tafel.register.inhoud.antwoorden[tafel.id]
    assert is_ongewijzigd(eerste)
    assert tafel.gemeld == [tafel.id]
    tafel.zet(gegevens_bijzonder=("gezondheid",))
    tafel.klok.moment = utc(2026, 11, 30)
    tweede = tafel.beoordelen.leg_vast(tafel.id, " kenmerken van een paspoort gevonden\n")
    assert tafel.beoordelen.versies(tafel.id) == (eerste, tweede)
    assert (tweede.volgnummer, tweede.reden) == (2, "kenmerken van een paspoort gevonden")
    assert "gezondheid" not in eerste.antwoorden.get("gegevens_bijzonder", [])
    assert eerste.sha256 != tweede.sha256


@pytest.mark.parametrize("anders", [{"reden": "x"}, {"volgnummer": 2}, {"antwoorden": {}}, {"beoordeling": {}}])
def test_wat_aan_een_oordeel_verandert_is_te_zien(tafel: Tafel, anders: dict[str, Any]) -> None:
    assert not is_ongewijzigd(replace(tafel.beoordelen.leg_vast(tafel.id), **anders))


@pytest.mark.parametrize("reden", ["", " \n\t"])
def test_opnieuw_oordelen_vraagt_een_reden(tafel: Tafel, reden: str) -> None:
    tafel.beoordelen.leg_vast(tafel.id)
    with pytest.raises(RedenOntbreekt, match="nog niets vastgelegd"):
        tafel.beoordelen.leg_vast(tafel.id, reden)
    assert len(tafel.beoordelen.versies(tafel.id)) == 1


def test_alleen_lezen_legt_niets_vast(tafel: Tafel) -> None:
    tafel.register.alleen_lezen = True
    with pytest.raises(AlleenLezen):
        tafel.beoordelen.leg_vast(tafel.id)
    assert (tafel.beoordelen.versies(tafel.id), tafel.gemeld) == ((), [])


@pytest.mark.parametrize(
    ("anders", "sleutel", "wat"),
    [
        ({"besluit_ap": None}, "besluit_ap", "of u meldt aan de AP"),
        ({"besluit_betrokkenen": None}, "besluit_betrokkenen", "of u de betrokkenen informeert"),
        ({"besluit_ap": "nee", "besluit_ap_reden": None}, "besluit_ap_reden", "waarom u niet meldt aan de AP"),
        ({"besluit_ap": "nee", "besluit_ap_reden": " \n"}, "besluit_ap_reden", "waarom u niet meldt aan de AP"),
        (
            {"besluit_betrokkenen": "later", "besluit_betrokkenen_reden": None},
            "besluit_betrokkenen_reden",
            "waarom u de betrokkenen later informeert",
        ),
        ({"besluit_door": None}, "besluit_door", "wie besloot"),
        (
            {"is_inbreuk": "ongeopend_retour", "besluit_ap": None, "besluit_betrokkenen": None, "besluit_door": None},
            "besluit_door",
            "Schrijf op: wie besloot.",
        ),
    ],
)
def test_een_besluit_dat_niet_te_verantwoorden_is_wordt_niet_vastgelegd(
    tafel: Tafel, anders: dict[str, Any], sleutel: str, wat: str
) -> None:
    tafel.zet(**anders)
    with pytest.raises(BesluitOnvolledig, match=wat) as gezegd:
        tafel.beoordelen.leg_vast(tafel.id)
    assert gezegd.value.sleutel == sleutel
    assert tafel.beoordelen.versies(tafel.id) == ()


def test_alles_wat_ontbreekt_staat_in_een_zin(tafel: Tafel) -> None:
    tafel.zet(besluit_ap="nee", besluit_ap_reden=None, besluit_betrokkenen=None, besluit_door=None)
    with pytest.raises(BesluitOnvolledig) as gezegd:
        tafel.beoordelen.leg_vast(tafel.id)
    assert gezegd.value.zin == (
        "Uw besluit is nog niet compleet. Schrijf op: waarom u niet meldt aan de AP, of u de betrokkenen informeert "
        "en wie besloot. Er is nog niets vastgelegd."
    )


def test_geen_datalek_vraagt_alleen_wie_besloot(tafel: Tafel) -> None:
    tafel.zet(is_inbreuk="ongeopend_retour", besluit_ap=None, besluit_betrokkenen=None)
    assert tafel.beoordelen.leg_vast(tafel.id).volgnummer == 1


# --- what changed since ---


def test_alleen_wat_telt_maakt_een_oordeel_oud(tafel: Tafel) -> None:
    assert not tafel.beoordelen.is_bijgewerkt(tafel.id)  # nothing was recorded yet
    tafel.beoordelen.leg_vast(tafel.id)
    assert not tafel.beoordelen.is_bijgewerkt(tafel.id)
    tafel.zet(brief_naam="Mevrouw Jansen", wat_gebeurd="In de trein.")
    tafel.klok.moment = utc(2027, 6, 1)
    assert not tafel.beoordelen.is_bijgewerkt(tafel.id)
    tafel.zet(gegevens_algemeen=("naam", "adres", "bsn"))
    assert tafel.beoordelen.is_bijgewerkt(tafel.id)
    tafel.zet(gegevens_algemeen=("naam", "adres"))
    assert not tafel.beoordelen.is_bijgewerkt(tafel.id)


def test_ook_een_ander_besluit_maakt_een_oordeel_oud(tafel: Tafel) -> None:
    tafel.zet(besluit_ap="ja")
    tafel.beoordelen.leg_vast(tafel.id)
    tafel.zet(besluit_ap="nee")
    assert tafel.beoordelen.is_bijgewerkt(tafel.id)


def test_de_verschillen_staan_er_in_woorden(tafel: Tafel) -> None:
    een = tafel.beoordelen.leg_vast(tafel.id)
    tafel.zet(gegevens_bijzonder=("gezondheid",), betrokkenen_aantal=1200)
    twee = tafel.beoordelen.leg_vast(tafel.id, "meer bekend")
    verschillen = {wat: (oud, nieuw) for wat, oud, nieuw in tafel.beoordelen.verschillen(een, twee)}
    assert verschillen["Laagste aantal betrokkenen"] == ("12", "1.200")
    assert verschillen["Risico"] == tuple(niveau_in_woorden(v.beoordeling["niveau"]) for v in (een, twee))
    assert tafel.beoordelen.verschillen(een, een) == ()
    assert {wat: (nieuw, oud) for wat, oud, nieuw in tafel.beoordelen.verschillen(twee, een)} == verschillen


@pytest.mark.parametrize(
    ("niveau", "woorden"),
    [
        (None, "geen"),
        ("zeer_groot", "zeer groot"),
        ({"van": "beperkt", "tot": "zeer_groot"}, "beperkt tot zeer groot"),
    ],
)
def test_een_niveau_in_woorden(niveau: Any, woorden: str) -> None:
    assert niveau_in_woorden(niveau) == woorden
