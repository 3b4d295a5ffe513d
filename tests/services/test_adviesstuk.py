"""What the Advies beveiligingsincident is made of, from a practice dossier."""

import io
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from datalek_gui.domain.dossier import MeldingSoort
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.export.advies_pdf import AdviesStuk
from datalek_gui.services.adviesstuk import OPVOLGING, PUNTEN, adviesstuk
from datalek_gui.services.beoordelen import Beoordelen
from tests.bouwers import BESLOTEN
from tests.conftest import Klok
from tests.services.test_meldingen import LATER, Tafel


@pytest.fixture
def tafel(formulier: Formulier, klok: Klok) -> Tafel:
    return Tafel(formulier, klok)


@pytest.fixture
def beoordelen(tafel: Tafel, formulier: Formulier) -> Beoordelen:
    return Beoordelen(tafel.register, formulier, tafel.klok)


def _stuk(tafel: Tafel, formulier: Formulier) -> AdviesStuk:
    return adviesstuk(formulier, tafel.documenten.stukken(tafel.register, tafel.id), tafel.klok())


def test_de_kop_komt_uit_het_dossier(tafel: Tafel, formulier: Formulier) -> None:
    tafel.dossiers.hernoem(tafel.id, "Aanvraagloket", "Z-7")
    stuk = _stuk(tafel, formulier)
    assert (stuk.dossiernummer, stuk.zaaknummer, stuk.titel) == ("2022-001", "Z-7", "Aanvraagloket")
    assert (stuk.kennis_op, stuk.uiterlijk_op) == ("17-11-2022 13:30", "20-11-2022 13:30")
    assert stuk.samenvatting.startswith("Op het klantportaal")
    assert (stuk.regelset.code, stuk.gemaakt_op) == ("avg_2018", tafel.klok())


def test_gedateerde_punten_staan_in_de_volgorde_van_de_tijd(tafel: Tafel, formulier: Formulier) -> None:
    tafel.zet(incident_ontdekt_op=date(2022, 11, 16), inbreuk_duurt_voort=False, inbreuk_start=date(2022, 10, 3),
              inbreuk_einde=date(2022, 11, 16), hoe_ontdekt="Door een brief van een burger.")  # fmt: skip
    feiten = _stuk(tafel, formulier).feiten
    assert feiten[0] == ("03-10-2022", "Het datalek begon.")
    assert ("17-11-2022 13:30", "De organisatie kreeg kennis van het datalek.") in feiten
    assert feiten.index(("16-11-2022", "Het incident werd ontdekt.")) < feiten.index(
        ("17-11-2022 13:30", "De organisatie kreeg kennis van het datalek.")
    )
    assert feiten[-1] == ("Hoe het is ontdekt", "Door een brief van een burger.")  # what has no date comes last


def test_elke_melding_staat_bij_de_opvolging(tafel: Tafel, formulier: Formulier) -> None:
    tafel.vervolg(MeldingSoort.INTREKKING)
    assert ("18-11-2022 17:27", "Gemeld bij de AP, nummer AP-1.") in _stuk(tafel, formulier).opvolging
    assert not [tekst for _, tekst in _stuk(tafel, formulier).opvolging if "ingetrokken" in tekst]


def test_wat_nog_moet_gebeuren_wordt_een_actie_tot_het_gedaan_is(tafel: Tafel, formulier: Formulier) -> None:
    tafel.dien_in()
    assert _stuk(tafel, formulier).acties == ("Vervolgmelding doen, uiterlijk 16-12-2022.",)
    tafel.klok.moment = LATER
    tafel.meldingen.begin_vervolg(tafel.id, MeldingSoort.AANVULLING)
    tafel.dien_vervolg_in(samenvatting="Nu bekend.", melding_definitief="definitief", betrokkenen_gaat_melden="nee")
    assert _stuk(tafel, formulier).acties == ()


def test_het_besluit_staat_er_in_woorden(tafel: Tafel, formulier: Formulier) -> None:
    tafel.zet(besluit_ap="voorlopig", besluit_ap_reden="Onderzoek loopt.", fg_geraadpleegd_op=date(2022, 11, 18))
    besluit = dict(_stuk(tafel, formulier).besluit)
    vraag = formulier.vragen["besluit_ap"]
    optie = vraag.optie("voorlopig")
    assert optie is not None
    assert besluit[vraag.tekst] == optie.tekst
    assert "Onderzoek loopt." in besluit.values()
    assert "18-11-2022" in besluit.values()


def test_concept_tot_precies_dit_is_vastgelegd(tafel: Tafel, formulier: Formulier, beoordelen: Beoordelen) -> None:
    assert _stuk(tafel, formulier).stempel == "CONCEPT"
    tafel.zet(**BESLOTEN)
    versie = beoordelen.leg_vast(tafel.id)
    stuk = _stuk(tafel, formulier)
    assert (stuk.stempel, stuk.sha256, stuk.versies[0].volgnummer) == ("", versie.sha256, 1)
    tafel.zet(gegevens_bijzonder=("gezondheid",))
    assert _stuk(tafel, formulier).stempel == "CONCEPT"
    beoordelen.leg_vast(tafel.id, "gezondheidsgegevens gevonden")
    stuk = _stuk(tafel, formulier)
    assert (stuk.stempel, stuk.versies[1].reden) == ("", "gezondheidsgegevens gevonden")
    assert stuk.versies[0].verschillen == ()
    assert stuk.versies[1].verschillen != ()


def test_andere_regels_maken_een_vastgelegd_advies_weer_concept(
    tafel: Tafel, formulier: Formulier, beoordelen: Beoordelen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A newer program may judge otherwise; what it prints then was not recorded."""
    tafel.zet(**BESLOTEN)
    beoordelen.leg_vast(tafel.id)
    monkeypatch.setattr("datalek_gui.services.adviesstuk.advies_json", lambda *_: {"niveau": "anders"})
    assert _stuk(tafel, formulier).bijgewerkt


@pytest.mark.parametrize("vastgelegd", [False, True])
def test_het_advies_is_te_drukken_en_heet_naar_zijn_stand(
    tafel: Tafel, beoordelen: Beoordelen, vastgelegd: bool
) -> None:
    tafel.zet(intern_gemeld_door="B. Wolters", **BESLOTEN)
    if vastgelegd:
        beoordelen.leg_vast(tafel.id)
    document = tafel.documenten.advies(tafel.documenten.stukken(tafel.register, tafel.id))
    stand = "vastgesteld" if vastgelegd else "concept"
    assert document.bestandsnaam == f"2022-001_advies_{stand}_2022-11-18.pdf"
    assert document.titel == "Advies beveiligingsincident"
    tekst = "".join(blad.extract_text() for blad in PdfReader(io.BytesIO(document.pdf)).pages)
    assert "B. Wolters" in tekst
    assert ("CONCEPT" in tekst) is not vastgelegd


def test_elk_punt_is_een_vraag_die_bestaat(formulier: Formulier) -> None:
    assert {*PUNTEN, *OPVOLGING} - set(formulier.vragen) == set()


def test_een_verborgen_of_leeg_antwoord_komt_niet_op_papier(tafel: Tafel, formulier: Formulier) -> None:
    leeg: dict[str, Any] = {sleutel: None for sleutel in (*PUNTEN, *OPVOLGING)}
    tafel.zet(**leeg, samenvatting=None, wat_gebeurd=None, intern_gemeld_door=None)
    stuk = _stuk(tafel, formulier)
    assert (stuk.feiten, stuk.opvolging, stuk.samenvatting, stuk.intern_gemeld_door) == ((), (), "", "")
    assert (stuk.kennis_op, stuk.uiterlijk_op) == ("", "")
