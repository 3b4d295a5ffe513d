"""What a user can do with a dossier, against a register in dictionaries."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from datalek_gui.domain.bevriezen import vingerafdruk
from datalek_gui.domain.dossier import Dossier, MeldingStatus, Uitkomst
from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.domain.fouten import (
    AlleenLezen,
    DatalekFout,
    DossierOnbekend,
    InvoerFout,
    IsDefinitief,
    NogNietVolledig,
)
from datalek_gui.services.dossiers import NIEUWE_TITEL, Dossiers
from datalek_gui.services.register import Register
from tests.bouwers import ORGANISATIE, een_invoer, oefening, utc
from tests.conftest import VAST, Klok
from tests.fakes import FakeRegister


@pytest.fixture
def register() -> FakeRegister:
    return FakeRegister()


@pytest.fixture
def gemeld() -> list[int]:
    """Ids that were announced as changed."""
    return []


@pytest.fixture
def dossiers(register: FakeRegister, formulier: Formulier, klok: Klok, gemeld: list[int]) -> Dossiers:
    return Dossiers(register, formulier, klok, gemeld.append)


def _concept(**anders: Any) -> str:
    """The practice dossier without open points, not filed yet."""
    invoer = oefening() | {"melding": {}}
    invoer["antwoorden"] |= anders
    return json.dumps({s: w for s, w in invoer.items() if w != {}})


@pytest.fixture
def vol(dossiers: Dossiers, klok: Klok) -> Dossier:
    """A concept that can be made final."""
    klok.moment = utc(2022, 11, 18, 15)
    return dossiers.importeer(_concept(), "proef.json")


# --- new ---


def test_een_nieuw_dossier_krijgt_het_volgende_nummer_van_het_jaar(
    dossiers: Dossiers, klok: Klok, gemeld: list[int]
) -> None:
    eerste, tweede = dossiers.nieuw(), dossiers.nieuw()
    klok.moment = utc(2026, 12, 31, 23, 30)  # 00:30 on 1 January in Amsterdam
    assert [eerste.nummer, tweede.nummer, dossiers.nieuw().nummer] == ["2026-001", "2026-002", "2027-001"]
    assert gemeld == [1, 2, 3]


def test_een_nieuw_dossier_begint_als_concept_onder_het_recht_van_vandaag(dossiers: Dossiers) -> None:
    dossier = dossiers.nieuw()
    assert (dossier.titel, dossier.melding.indeling, dossier.regelset) == (NIEUWE_TITEL, "v2", "avg_2018")
    assert (dossier.melding.status, dossier.aangemaakt_op) == (MeldingStatus.CONCEPT, VAST)


def test_een_nieuw_dossier_is_vooraf_ingevuld_met_de_organisatie(dossiers: Dossiers, register: FakeRegister) -> None:
    register.inhoud.organisatie = {**ORGANISATIE, "organisatie_kvk": "12345678"}
    beeld = dossiers.open(dossiers.nieuw().id)
    assert beeld.antwoorden["organisatie_naam"] == "Gemeente Noorderstad"
    assert beeld.antwoorden["melding_soort"] == "regulier"
    assert beeld.antwoorden["grensoverschrijdend"] is False
    assert beeld.antwoorden == beeld.vooraf


def test_een_computer_met_een_verkeerde_datum_maakt_geen_dossier(
    dossiers: Dossiers, klok: Klok, register: FakeRegister
) -> None:
    klok.moment = utc(2000, 1, 1)
    with pytest.raises(DatalekFout, match="datum van deze computer"):
        dossiers.nieuw()
    assert register.inhoud.dossiers == {}


# --- saving ---


def test_bewaren_werkt_antwoorden_kernfeiten_en_tijd_bij(dossiers: Dossiers, klok: Klok, gemeld: list[int]) -> None:
    dossier = dossiers.nieuw()
    klok.moment += timedelta(minutes=5)
    terug = dossiers.save_antwoorden(
        dossier.id, {"kennis_op": utc(2026, 11, 20, 16), "risico_ernst": "beperkt"}, "gevolgen"
    )
    assert terug == dossiers.open(dossier.id).dossier
    assert (terug.kernfeiten.uiterlijk_op, terug.kernfeiten.niveau) == (utc(2026, 11, 23, 16), "beperkt")
    assert (terug.gewijzigd_op, terug.aangemaakt_op, terug.plaats) == (klok.moment, VAST, "gevolgen")
    assert gemeld == [dossier.id, dossier.id]


def test_bewaren_laat_andere_antwoorden_staan_en_none_wist(dossiers: Dossiers, register: FakeRegister) -> None:
    dossier = dossiers.nieuw()
    register.inhoud.antwoorden[dossier.id]["van_een_nieuwere_versie"] = 1
    dossiers.save_antwoorden(dossier.id, {"samenvatting": "Eerst", "hoe_ontdekt": "Klacht"})
    dossiers.save_antwoorden(dossier.id, {"samenvatting": None, "afdeling": " "})
    antwoorden = dossiers.open(dossier.id).antwoorden
    assert "samenvatting" not in antwoorden
    assert "afdeling" not in antwoorden
    assert antwoorden["hoe_ontdekt"] == "Klacht"
    assert register.inhoud.antwoorden[dossier.id]["van_een_nieuwere_versie"] == 1


def test_wat_niet_te_lezen_is_blijft_bewaard(dossiers: Dossiers) -> None:
    dossier = dossiers.nieuw()
    dossiers.save_antwoorden(dossier.id, {"kennis_op": Onleesbaar("31-02-2026"), "records_aantal": Onleesbaar("veel")})
    beeld = dossiers.open(dossier.id)
    assert beeld.antwoorden["kennis_op"] == Onleesbaar("31-02-2026")
    assert beeld.dossier.kernfeiten.kennis_op is None


def test_alleen_de_plaats_bewaren_is_geen_wijziging(dossiers: Dossiers, klok: Klok, gemeld: list[int]) -> None:
    dossier = dossiers.nieuw()
    klok.moment += timedelta(hours=1)
    terug = dossiers.save_antwoorden(dossier.id, {}, "aard/samenvatting")
    assert (terug.plaats, terug.gewijzigd_op) == ("aard/samenvatting", VAST)
    assert gemeld == [dossier.id]


def test_een_gewist_antwoord_komt_niet_terug_onder_zijn_oude_naam(
    formulier: Formulier, register: FakeRegister, klok: Klok
) -> None:
    dossiers = Dossiers(register, replace(formulier, hernoemd={"verhaal": "samenvatting"}), klok)
    dossier = dossiers.nieuw()
    register.inhoud.antwoorden[dossier.id]["verhaal"] = "Van voor de nieuwe naam"
    assert dossiers.open(dossier.id).antwoorden["samenvatting"] == "Van voor de nieuwe naam"
    dossiers.save_antwoorden(dossier.id, {"samenvatting": None})
    assert "samenvatting" not in dossiers.open(dossier.id).antwoorden


def test_alleen_lezen_bewaart_niets(dossiers: Dossiers, register: FakeRegister, gemeld: list[int]) -> None:
    dossier = dossiers.nieuw()
    register.alleen_lezen = True
    with pytest.raises(AlleenLezen):
        dossiers.save_antwoorden(dossier.id, {"samenvatting": "x"})
    assert "samenvatting" not in dossiers.open(dossier.id).antwoorden
    assert gemeld == [dossier.id]


def test_hernoemen_maakt_er_een_regel_van_en_nooit_een_lege(dossiers: Dossiers) -> None:
    dossier = dossiers.nieuw()
    assert dossiers.hernoem(dossier.id, " Brief\n aan\x00 buren ", " Z-1 ").titel == "Brief aan buren"
    assert dossiers.open(dossier.id).dossier.zaaknummer == "Z-1"
    assert dossiers.hernoem(dossier.id, " \n", "").titel == NIEUWE_TITEL


def test_een_onbekend_nummer_wordt_genoemd(dossiers: Dossiers) -> None:
    with pytest.raises(DossierOnbekend, match="2026-404"):
        dossiers.op_nummer("2026-404")


# --- check ---


def test_de_controle_loopt_in_de_volgorde_van_de_stappen(dossiers: Dossiers, formulier: Formulier) -> None:
    beeld = dossiers.open(dossiers.nieuw().id)
    antwoorden = {
        **beeld.antwoorden,
        "betrokkenen_aantal_bekend": "bandbreedte",
        "betrokkenen_minimum": 3,
        "betrokkenen_maximum": 2,
    }
    controle = dossiers.controleer(beeld.dossier, antwoorden)
    volgorde = [vraag.sleutel for vraag in formulier.indelingen["dossier"].vragen()]
    plaatsen = [volgorde.index(punt.sleutel) for punt in controle.punten]
    assert plaatsen == sorted(plaatsen)
    assert "betrokkenen_maximum" in [punt.sleutel for punt in controle.punten]
    assert controle.houdt_tegen == list(controle.punten)


def test_wat_niet_zichtbaar_is_spreekt_niets_tegen(dossiers: Dossiers) -> None:
    beeld = dossiers.open(dossiers.nieuw().id)
    antwoorden = {"betrokkenen_aantal_bekend": "onbekend", "betrokkenen_minimum": 3, "betrokkenen_maximum": 2}
    assert "betrokkenen_maximum" not in [p.sleutel for p in dossiers.controleer(beeld.dossier, antwoorden).punten]


def test_na_de_termijn_wordt_de_reden_gevraagd(dossiers: Dossiers, klok: Klok) -> None:
    dossier = dossiers.nieuw()
    antwoorden = {"kennis_op": utc(2026, 11, 20, 16)}
    assert "reden_te_laat" not in [p.sleutel for p in dossiers.controleer(dossier, antwoorden).punten]
    klok.moment = utc(2026, 11, 23, 16, 1)
    assert "reden_te_laat" in [p.sleutel for p in dossiers.controleer(dossier, antwoorden).punten]


def test_een_op_tijd_ingediende_melding_wordt_later_niet_alsnog_te_laat(dossiers: Dossiers, klok: Klok) -> None:
    dossier = dossiers.importeer(json.dumps(oefening()), "proef.json")
    klok.moment += timedelta(days=400)
    assert dossiers.controleer(dossier, dossiers.open(dossier.id).antwoorden).punten == ()


def test_de_controle_kan_ook_langs_de_hoofdstukken_van_de_ap(dossiers: Dossiers, vol: Dossier) -> None:
    antwoorden = dossiers.open(vol.id).antwoorden
    assert [h.nummer for h in dossiers.controleer(vol, antwoorden, op_formulier=True).hoofdstukken][-1] == "11"
    assert dossiers.controleer(vol, antwoorden, op_formulier=True).punten == ()
    assert dossiers.controleer(vol, antwoorden).hoofdstukken[0].sleutel == "intake"


# --- final ---


def test_met_open_punten_kan_een_melding_niet_definitief(dossiers: Dossiers, register: FakeRegister) -> None:
    dossier = dossiers.nieuw()
    commits = register.commits
    with pytest.raises(NogNietVolledig) as fout:
        dossiers.maak_definitief(dossier.id)
    assert all(punt.endswith(".") for punt in fout.value.punten)
    assert f"nog {len(fout.value.punten)} punten" in fout.value.zin
    assert (dossiers.open(dossier.id).dossier.melding.status, register.commits) == (MeldingStatus.CONCEPT, commits)


def test_een_tegenspraak_houdt_definitief_ook_tegen(dossiers: Dossiers, vol: Dossier) -> None:
    dossiers.save_antwoorden(vol.id, {"betrokkenen_minimum": 20_000})
    with pytest.raises(NogNietVolledig, match="nog 1 punt open"):
        dossiers.maak_definitief(vol.id)


def test_definitief_bevriest_de_antwoorden_zoals_ze_zijn(
    dossiers: Dossiers, vol: Dossier, register: FakeRegister, klok: Klok
) -> None:
    ruw = register.inhoud.antwoorden[vol.id]
    melding = dossiers.maak_definitief(vol.id).melding
    assert (melding.status, melding.definitief_op, melding.bevroren) == (MeldingStatus.DEFINITIEF, klok.moment, ruw)
    assert melding.sha256 == vingerafdruk("v2", ruw)


def test_wat_definitief_is_staat_vast(dossiers: Dossiers, vol: Dossier) -> None:
    vast = dossiers.maak_definitief(vol.id)
    with pytest.raises(IsDefinitief):
        dossiers.save_antwoorden(vol.id, {"samenvatting": "Toch anders"})
    with pytest.raises(IsDefinitief):
        dossiers.maak_definitief(vol.id)
    assert dossiers.open(vol.id).dossier == vast
    assert dossiers.save_antwoorden(vol.id, {}, "controle").plaats == "controle"  # looking around is allowed


def test_weer_bewerken_maakt_er_weer_een_concept_van(dossiers: Dossiers, vol: Dossier) -> None:
    dossiers.maak_definitief(vol.id)
    melding = dossiers.weer_bewerken(vol.id).melding
    assert melding == vol.melding
    dossiers.save_antwoorden(vol.id, {"samenvatting": "Beter"})
    assert dossiers.maak_definitief(vol.id).melding.bevroren != melding.bevroren


def test_een_ingediende_melding_blijft_zoals_zij_is(dossiers: Dossiers) -> None:
    dossier = dossiers.importeer(json.dumps(oefening()), "proef.json")
    for daad in (dossiers.weer_bewerken, dossiers.maak_definitief):
        with pytest.raises(IsDefinitief):
            daad(dossier.id)
    assert dossiers.open(dossier.id).dossier.melding == dossier.melding
    assert dossier.melding.status is MeldingStatus.INGEDIEND


# --- import ---


def test_een_ingediende_melding_komt_bevroren_binnen(
    dossiers: Dossiers, formulier: Formulier, register: FakeRegister
) -> None:
    dossier = dossiers.importeer(json.dumps(oefening()), "proef.json")
    melding = dossier.melding
    assert (melding.ap_nummer, melding.ingediend_op) == ("OEFENING-2022-1118", utc(2022, 11, 18, 16, 27))
    assert melding.bevroren == register.inhoud.antwoorden[dossier.id]
    assert (dossier.nummer, dossier.kernfeiten.uitkomst) == ("2026-001", Uitkomst.DATALEK)
    beeld = dossiers.open(dossier.id)
    assert beeld.antwoorden == antwoorden_uit_json(melding.bevroren or {}, formulier.vragen, {})
    assert beeld.antwoorden["ondertekenaar_naam"] == "C. Dekker"  # from "organisatie"


def test_een_concept_houdt_zijn_ap_nummer_ook_na_weer_bewerken(dossiers: Dossiers, klok: Klok) -> None:
    klok.moment = utc(2022, 11, 18, 15)
    invoer = json.loads(_concept()) | {"melding": {"ap_nummer": "AP-7"}}
    dossier = dossiers.importeer(json.dumps(invoer), "proef.json")
    assert (dossier.melding.status, dossier.melding.ap_nummer) == (MeldingStatus.CONCEPT, "AP-7")
    dossiers.maak_definitief(dossier.id)
    assert dossiers.weer_bewerken(dossier.id).melding.ap_nummer == "AP-7"


@pytest.mark.parametrize("invoer", ["{", json.dumps(een_invoer(antwoorden={"samenvatting": "x", "nergens": 1}))])
def test_inlezen_is_alles_of_niets(dossiers: Dossiers, register: FakeRegister, gemeld: list[int], invoer: str) -> None:
    with pytest.raises(InvoerFout, match="Er is niets ingelezen"):
        dossiers.importeer(invoer, "proef.json")
    assert (register.inhoud.dossiers, register.commits, gemeld) == ({}, 0, [])


def test_inlezen_in_een_register_dat_alleen_leest_laat_niets_achter(
    dossiers: Dossiers, register: FakeRegister, gemeld: list[int]
) -> None:
    register.alleen_lezen = True
    with pytest.raises(AlleenLezen):
        dossiers.importeer(json.dumps(een_invoer()), "proef.json")
    assert (register.inhoud.dossiers, gemeld) == ({}, [])


@pytest.mark.parametrize("naam", ["2019_werktas", "2021_akte", "2021_migratie", "2022_aanvraagloket", "2022_koppeling"])
def test_elk_oefendossier_is_in_te_lezen_en_te_controleren(
    dossiers: Dossiers, register: FakeRegister, klok: Klok, naam: str
) -> None:
    dossier = dossiers.importeer(json.dumps(oefening(naam)), f"{naam}.json")
    beeld = dossiers.open(dossier.id)
    assert all(punt.zin.endswith(".") for punt in dossiers.controleer(beeld.dossier, beeld.antwoorden).punten)
    assert [regel.nummer for regel in Register(register, klok).regels()] == [dossier.nummer]
