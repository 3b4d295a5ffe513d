"""The practice dossiers come in with everything real ones have, and the migration case in full."""

import json
from typing import Any

import pytest

from datalek_gui.domain.deel import DEELSOORTEN, KLAAR, aantal
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.domain.fouten import BijlageIsEr
from datalek_gui.domain.termijnen import lees_dag
from datalek_gui.services.beoordelen import Beoordelen
from tests.bouwers import oefening
from tests.conftest import Klok
from tests.services.tafel import Tafel

NAMEN = ["2019_werktas", "2021_akte", "2021_migratie", "2022_aanvraagloket", "2022_koppeling"]


@pytest.fixture
def oefentafel(formulier: Formulier, klok: Klok) -> Any:
    return lambda naam: Tafel(formulier, klok, **oefening(naam))


@pytest.mark.parametrize("naam", NAMEN)
def test_elk_oefendossier_heeft_wat_een_echt_dossier_heeft(oefentafel: Any, naam: str) -> None:
    tafel = oefentafel(naam)
    for soort in set(DEELSOORTEN) - {"deel_ontvangers"}:
        delen = tafel.delen.lijst(tafel.id, soort)
        assert len(delen) >= 2 or soort == "deel_groepen", soort
        assert all(beeld.naam for beeld in delen)
        assert not any(isinstance(waarde, Onleesbaar) for beeld in delen for waarde in beeld.antwoorden.values())
        verplicht = [v.sleutel for v in tafel.formulier.indelingen[soort].vragen() if v.verplicht]
        assert all(sleutel in beeld.antwoorden for beeld in delen for sleutel in verplicht), soort
    stukken = tafel.stukken()
    assert {"mail", "intake", "ap"} <= {stuk.categorie.value for stuk in stukken}
    assert all(stuk.onderwerp for stuk in stukken if stuk.categorie == "mail")
    assert tafel.dossiers.open(tafel.id).antwoorden["behandelaar"]


@pytest.mark.parametrize("naam", NAMEN)
def test_datums_in_rijen_zijn_echte_datums(oefentafel: Any, naam: str) -> None:
    tafel = oefentafel(naam)
    groepen = tafel.delen.lijst(tafel.id, "deel_groepen")
    rijen = [rij["stand_op"] for beeld in groepen for rij in beeld.antwoorden["groep_aantallen"]]
    acties = tafel.delen.lijst(tafel.id, "deel_acties")
    rijen += [r["datum"][:10] for beeld in acties for r in beeld.antwoorden.get("actie_aantekeningen", ())]
    assert rijen
    assert [rij for rij in rijen if lees_dag(rij) is None] == []


@pytest.mark.parametrize("naam", NAMEN)
def test_alles_staat_in_het_logboek_en_er_is_niets_meer_bij_te_werken(oefentafel: Any, naam: str) -> None:
    tafel = oefentafel(naam)
    assert [regel[:2] for regel in tafel.regels()] == [("toegevoegd", "bijlage")] * len(tafel.stukken())
    assert not tafel.logboek.werk_bij(tafel.id)
    assert tafel.logboek.controleer(tafel.id) is None


def test_de_migratie_staat_er_in_haar_geheel(oefentafel: Any) -> None:
    tafel = oefentafel("2021_migratie")
    verloop, acties, partijen, groepen = (
        tafel.delen.lijst(tafel.id, f"deel_{soort}") for soort in ("verloop", "acties", "partijen", "groepen")
    )
    assert (len(verloop), len(acties), len(partijen)) == (17, 27, 10)
    standen = groepen[0].antwoorden["groep_aantallen"]
    assert len(standen) == 5
    assert aantal(standen) == (18, 18)
    assert sum(aantal(beeld.antwoorden["groep_aantallen"])[0] or 0 for beeld in groepen[:4]) == 692
    assert {beeld.antwoorden["groep_behandeling"] for beeld in groepen} == {"brief", "website", "niet"}
    assert all(beeld.antwoorden.get("actie_aantekeningen") for beeld in acties)
    assert {beeld.antwoorden["actie_stand"] for beeld in acties} >= {*KLAAR[:1], "bezig", "wacht", "open"}
    assert tafel.bijlagen.ontbreekt(tafel.id) == ()


def test_acties_en_retourpost_lopen_mee_als_termijn(oefentafel: Any, formulier: Formulier) -> None:
    tafel = oefentafel("2022_aanvraagloket")
    beeld = tafel.dossiers.open(tafel.id)
    termijnen = Beoordelen(tafel.register, formulier, tafel.klok).termijnen(beeld.dossier, beeld.antwoorden)
    sleutels = [termijn.sleutel for termijn in termijnen]
    assert {"ap", "vervolg_1", "actie_2", "actie_3", "actie_6"} <= set(sleutels)
    assert "actie_1" not in sleutels


def test_twee_keer_hetzelfde_stuk_laat_niets_achter(tafel: Tafel) -> None:
    stuk = {"naam": "a.txt", "tekst": "x"}
    invoer = {**oefening("2021_akte"), "bijlagen": [stuk, {**stuk, "naam": "b.txt"}]}
    voor = tafel.register.commits
    with pytest.raises(BijlageIsEr):
        tafel.dossiers.importeer(json.dumps(invoer), "proef.json")
    assert (tafel.register.commits, len(tafel.register.inhoud.dossiers)) == (voor, 1)
