"""Documents of a dossier: what they draw on, when they are a concept, and what their file is called."""

import io
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PdfReader

from datalek_gui.domain.brieven.sjabloon import load_sjablonen
from datalek_gui.domain.dossier import MeldingStatus
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.services.documenten import Documenten, Stukken
from datalek_gui.services.dossiers import Dossiers
from tests.bouwers import BRIEF, ORGANISATIE, een_dossier, een_melding, oefening, utc
from tests.conftest import RESOURCES, VAST, Klok
from tests.fakes import FakeRegister

NAAM = re.compile(r"\d{4}-\d{3}_(AP-melding|brief-betrokkene)_(concept|vastgezet|definitief)_\d{4}-\d\d-\d\d\.pdf")
DEFINITIEF = een_melding(status=MeldingStatus.DEFINITIEF, definitief_op=VAST)


@pytest.fixture(scope="module", autouse=True)
def fonts() -> None:
    page_style = pytest.importorskip("datalek_gui.export.page_style")
    page_style.gebruik_fonts(RESOURCES / "fonts")


@pytest.fixture
def documenten(formulier: Formulier, klok: Klok) -> Documenten:
    return Documenten(formulier, load_sjablonen(RESOURCES), klok)


def _stukken(melding: Any = None, **antwoorden: Any) -> Stukken:
    alles = {**BRIEF, **antwoorden}
    return Stukken(een_dossier(melding=melding or een_melding()), alles, alles, ORGANISATIE)


@pytest.mark.parametrize("melding", [een_melding(), DEFINITIEF])
def test_geen_bestandsnaam_draagt_de_naam_van_een_mens(documenten: Documenten, melding: Any) -> None:
    stukken = _stukken(melding, intern_gemeld_door="B. Wolters", melder_naam="M. Terpstra")
    stukken = replace(stukken, dossier=replace(stukken.dossier, titel="Dossier van Özdemir", zaaknummer="Terpstra"))
    for document in (documenten.ap_formulier(stukken), documenten.brief(stukken)):
        assert NAAM.fullmatch(document.bestandsnaam)
        assert document.pdf.startswith(b"%PDF")
        assert ("concept" in document.bestandsnaam) == (melding is not DEFINITIEF)


@pytest.mark.parametrize(
    ("antwoorden", "woord"),
    [
        ({"melding_definitief": "definitief"}, "definitief"),
        ({"melding_definitief": "voorlopig"}, "voorlopig"),
        ({"v1_compleet": "ja"}, "definitief"),
        ({"v1_compleet": "nee"}, "voorlopig"),
        ({}, "vastgezet"),
    ],
)
def test_een_voorlopige_melding_heet_niet_definitief(
    documenten: Documenten, antwoorden: dict[str, str], woord: str
) -> None:
    assert documenten.ap_formulier(_stukken(DEFINITIEF, **antwoorden)).bestandsnaam.startswith(
        f"2026-001_AP-melding_{woord}_"
    )


def test_het_herstelblad_noemt_geen_code_in_zijn_naam(documenten: Documenten) -> None:
    assert documenten.herstelblad("ABCD-EFGH-JKMN-PQRS", "register.db").bestandsnaam == "herstelblad_2026-11-21.pdf"


def test_de_dag_in_de_naam_is_die_van_amsterdam(documenten: Documenten, klok: Klok) -> None:
    klok.moment = utc(2026, 12, 31, 23, 30)
    assert documenten.ap_formulier(_stukken()).bestandsnaam.endswith("_2027-01-01.pdf")


def test_een_brief_waaraan_iets_ontbreekt_blijft_concept(documenten: Documenten) -> None:
    document = documenten.brief(_stukken(DEFINITIEF, brief_advies=""))
    assert document.ontbreekt == ("wat de betrokkene zelf kan doen",)
    assert "_concept_" in document.bestandsnaam


def test_een_brief_met_een_bsn_blijft_concept_en_zegt_waarom(documenten: Documenten) -> None:
    document = documenten.brief(_stukken(DEFINITIEF, brief_gegevens="Uw BSN 123456782 stond erin."))
    assert document.ontbreekt == ()
    assert document.bezwaren == ("burgerservicenummer in de tekst (haal het weg)",)
    assert "_concept_" in document.bestandsnaam


def test_een_te_lang_adres_is_nog_te_drukken_als_concept(documenten: Documenten) -> None:
    document = documenten.brief(_stukken(DEFINITIEF, brief_adres="\n".join("abcdefghij")))
    assert document.pdf.startswith(b"%PDF")
    assert "_concept_" in document.bestandsnaam


def test_een_onleesbare_datum_komt_niet_in_de_brief(documenten: Documenten) -> None:
    brief = documenten.brieftekst(_stukken(incident_ontdekt_op=Onleesbaar("31-02-2026")))
    assert brief.ontbreekt == ("datum van ontdekking",)


@pytest.mark.parametrize(
    ("melding", "te_laat"),
    [
        (een_melding(), True),
        (een_melding(status=MeldingStatus.DEFINITIEF, definitief_op=utc(2026, 11, 20)), False),
        (een_melding(status=MeldingStatus.INGEDIEND, definitief_op=VAST, ingediend_op=utc(2026, 11, 20)), False),
    ],
)
def test_of_een_melding_te_laat_was_hangt_niet_af_van_de_dag_van_afdrukken(
    documenten: Documenten, formulier: Formulier, klok: Klok, melding: Any, te_laat: bool
) -> None:
    klok.moment = utc(2027, 6, 1)
    pdf = documenten.ap_formulier(_stukken(melding, kennis_op=utc(2026, 11, 18), reden_te_laat="Er was storing.")).pdf
    tekst = "".join(pagina.extract_text() for pagina in PdfReader(io.BytesIO(pdf)).pages)
    assert ("Er was storing." in tekst) is te_laat


def test_de_stukken_komen_uit_de_bevroren_antwoorden(documenten: Documenten, formulier: Formulier, klok: Klok) -> None:
    register = FakeRegister()
    register.inhoud.organisatie = dict(ORGANISATIE)
    register.inhoud.logo = b"logo"
    dossier = Dossiers(register, formulier, klok).importeer(json.dumps(oefening()), "proef.json")
    register.inhoud.antwoorden[dossier.id] = {"samenvatting": "achteraf veranderd"}
    stukken = documenten.stukken(register, dossier.id)
    assert stukken.antwoorden["samenvatting"].startswith("Op het klantportaal")
    assert (stukken.organisatie["fg_naam"], stukken.logo, stukken.oefening) == ("S. Visser", b"logo", False)


def test_van_een_concept_komen_de_stukken_uit_de_levende_antwoorden(
    documenten: Documenten, formulier: Formulier, klok: Klok
) -> None:
    register = FakeRegister()
    dossiers = Dossiers(register, formulier, klok)
    dossier = dossiers.nieuw()
    dossiers.save_antwoorden(dossier.id, {"samenvatting": "Nu"})
    assert documenten.stukken(register, dossier.id).antwoorden["samenvatting"] == "Nu"
