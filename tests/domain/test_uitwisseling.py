"""The open JSON: read strictly, and each mistake is one Dutch line with its place."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.fouten import InvoerFout
from datalek_gui.domain.uitwisseling import MAX_DELEN, MAX_REGEL, MAX_TEKST, lees_dossier
from tests.bouwers import een_invoer
from tests.conftest import RESOURCES

OEFENDOSSIERS = sorted((RESOURCES / "oefendossiers").glob("*.json"))


def _lees(formulier: Formulier, invoer: Any) -> Any:
    return lees_dossier(invoer if isinstance(invoer, str) else json.dumps(invoer), formulier, "proef.json")


def _fout(formulier: Formulier, invoer: Any) -> str:
    with pytest.raises(InvoerFout) as fout:
        _lees(formulier, invoer)
    zin = fout.value.zin
    assert len(zin.splitlines()) == 1
    assert len(zin) < 700
    assert zin.startswith("proef.json")
    assert zin.endswith(". Er is niets ingelezen.")
    return zin


@pytest.mark.parametrize("bestand", OEFENDOSSIERS, ids=lambda b: b.stem)
def test_elk_oefendossier_is_te_lezen(formulier: Formulier, bestand: Path) -> None:
    invoer = lees_dossier(bestand.read_text(encoding="utf-8"), formulier, bestand.name)
    assert invoer.titel
    assert invoer.ap_nummer
    assert invoer.ingediend_op
    assert invoer.antwoorden


def test_een_klein_concept_is_genoeg(formulier: Formulier) -> None:
    invoer = _lees(formulier, een_invoer())
    assert (invoer.titel, invoer.zaaknummer, invoer.ap_nummer) == ("Brief aan verkeerd adres", "", "")
    assert invoer.ingediend_op is None
    assert invoer.organisatie == {}
    assert invoer.antwoorden == {"samenvatting": "Een brief kwam bij de buren."}


def test_antwoorden_worden_in_een_vorm_gebracht(formulier: Formulier) -> None:
    antwoorden = {
        "kennis_op": "2026-11-20T17:00:00+01:00",
        "gegevens_algemeen": ["bsn", "naam", "bsn"],
        "hoe_ontdekt": "Een\tbrief\r\nvan\x00 de \ud800buren",
        "andere_organisaties_lijst": [{"naam": "Drukker\x07"}],
    }
    invoer = _lees(formulier, een_invoer(antwoorden=antwoorden, melding={"ingediend_op": "2026-11-21T14:03:00+01:00"}))
    assert invoer.antwoorden == {
        "kennis_op": "2026-11-20T16:00:00Z",
        "gegevens_algemeen": ["naam", "bsn"],
        "hoe_ontdekt": "Een brief\nvan de buren",
        "andere_organisaties_lijst": [{"naam": "Drukker"}],
    }
    assert invoer.ingediend_op == datetime(2026, 11, 21, 13, 3, tzinfo=UTC)


def test_titel_en_nummers_worden_een_regel(formulier: Formulier) -> None:
    invoer = _lees(
        formulier, een_invoer(titel=" Brief\naan\tburen ", zaaknummer=" Z-1\n", melding={"ap_nummer": "A\x00P"})
    )
    assert (invoer.titel, invoer.zaaknummer, invoer.ap_nummer) == ("Brief aan buren", "Z-1", "AP")


def _antwoord(sleutel: str, waarde: Any) -> dict[str, Any]:
    return een_invoer(antwoorden={sleutel: waarde})


FOUT = [
    ("", "regel 1, teken 1: dit is geen geldige JSON"),
    ('{"formaat": 1,\n "titel": }', "regel 2, teken 11"),
    ("\ufeff{}", "geen geldige JSON"),
    ("[]", "hier hoort een object"),
    ("null", "hier hoort een object"),
    ('"tekst"', "hier hoort een object"),
    ("[" * 100_000, "te diep genest"),
    ('{"a":' * 100_000, "te diep genest"),
    ('{"formaat": 1' + "0" * 5000 + "}", "onmogelijk groot getal"),
    ('{"titel": "a", "titel": "b"}', "‘titel’ staat er twee keer in"),
    ('{"formaat": 1, "antwoorden": {"bsn\\nx": 1, "bsn\\nx": 2}}', "‘bsn x’ staat er twee keer in"),
    (een_invoer(kleur="rood"), "onbekende sleutel ‘kleur’"),
    (een_invoer(**{"regel\nnog een": 1}), "onbekende sleutel ‘regel nog een’"),
    (een_invoer(**{"x" * 5000: 1}), "onbekende sleutel ‘xxx"),
    ({s: w for s, w in een_invoer().items() if s != "titel"}, "‘titel’ ontbreekt"),
    ({}, "‘antwoorden’ ontbreekt"),
    (een_invoer(formaat=2), "formaat: dit programma leest alleen formaat 1"),
    (een_invoer(formaat="1"), "formaat 1"),
    (een_invoer(formaat=True), "formaat 1"),
    (een_invoer(formaat=None), "formaat 1"),
    (een_invoer(indeling="v9"), "indeling: dit is niet bekend; mogelijk zijn"),
    (een_invoer(indeling="dossier"), "indeling: dit is niet bekend"),
    (een_invoer(indeling=["v2"]), "indeling"),
    (een_invoer(indeling={"v2": 1}), "indeling"),
    (een_invoer(indeling=None), "indeling"),
    (een_invoer(regelset="avg_1995"), "regelset: dit is niet bekend; mogelijk zijn avg_2018"),
    (een_invoer(regelset={}), "regelset"),
    (een_invoer(titel=5), "titel: hier hoort tekst"),
    (een_invoer(titel=" \n "), "titel: de titel is leeg"),
    (een_invoer(titel="x" * (MAX_REGEL + 1)), "titel: deze tekst is te lang"),
    (een_invoer(zaaknummer=["Z-1"]), "zaaknummer: hier hoort tekst"),
    (een_invoer(melding=None), "melding: hier hoort een object"),
    (een_invoer(melding={"nummer": "1"}), "melding: onbekende sleutel ‘nummer’"),
    (een_invoer(melding={"ap_nummer": 5}), "melding.ap_nummer: hier hoort tekst"),
    (een_invoer(melding={"ingediend_op": "2026-11-21"}), "melding.ingediend_op"),
    (een_invoer(melding={"ingediend_op": "2026-11-21T14:03:00"}), "tijdzone"),
    (een_invoer(melding={"ingediend_op": "0001-01-01T00:00:00+01:00"}), "melding.ingediend_op"),
    (een_invoer(melding={"ingediend_op": 5}), "melding.ingediend_op"),
    (een_invoer(organisatie=[]), "organisatie: hier hoort een object"),
    (een_invoer(organisatie={"samenvatting": "x"}), "organisatie: onbekende sleutel ‘samenvatting’"),
    (een_invoer(organisatie={"organisatie_sector": "bakkerij"}), "organisatie.organisatie_sector: onbekende keuze"),
    (een_invoer(antwoorden=[]), "antwoorden: hier hoort een object"),
    (_antwoord("nergens", 1), "antwoorden: onbekende sleutel ‘nergens’"),
    (_antwoord("samenvatting", 5), "antwoorden.samenvatting: hier hoort tekst"),
    (_antwoord("samenvatting", None), "antwoorden.samenvatting: hier hoort tekst"),
    (_antwoord("samenvatting", {"onleesbaar": "x"}), "antwoorden.samenvatting: hier hoort geen object"),
    (_antwoord("samenvatting", "x" * (MAX_TEKST + 1)), "antwoorden.samenvatting: deze tekst is te lang"),
    (_antwoord("records_aantal", -1), "antwoorden.records_aantal: hier hoort een geheel getal"),
    (_antwoord("records_aantal", 1.5), "antwoorden.records_aantal"),
    (_antwoord("records_aantal", 10**30), "antwoorden.records_aantal"),
    (_antwoord("records_aantal", float("nan")), "antwoorden.records_aantal"),
    (_antwoord("inbreuk_start", "31-02-2026"), "antwoorden.inbreuk_start: hier hoort een bestaande datum"),
    (_antwoord("inbreuk_start", "0001-01-01"), "antwoorden.inbreuk_start"),
    (_antwoord("kennis_op", "2026-11-20T17:00:00"), "antwoorden.kennis_op: bij dit moment ontbreekt de tijdzone"),
    (_antwoord("kennis_op", "9999-12-31T23:59:59Z"), "antwoorden.kennis_op"),
    (_antwoord("kennis_op", "0001-01-01T00:00:00+01:00"), "antwoorden.kennis_op"),
    (_antwoord("ontdekt_is_kennis", "ja"), "antwoorden.ontdekt_is_kennis: hier hoort true of false"),
    (_antwoord("risico_ernst", "enorm"), "antwoorden.risico_ernst: onbekende keuze 'enorm'; mogelijk zijn"),
    (_antwoord("risico_ernst", "regel\nnog een"), "antwoorden.risico_ernst"),
    (_antwoord("risico_ernst", "x" * 5000), "antwoorden.risico_ernst"),
    (_antwoord("gegevens_algemeen", "naam"), "antwoorden.gegevens_algemeen: hier hoort een lijst"),
    (_antwoord("gegevens_algemeen", [["naam"]]), "antwoorden.gegevens_algemeen: onbekende keuze"),
    (_antwoord("andere_organisaties_lijst", [{"adres": "x"}]), "antwoorden.andere_organisaties_lijst: onbekende kolom"),
    (_antwoord("andere_organisaties_lijst", [5]), "antwoorden.andere_organisaties_lijst"),
    (een_invoer(delen=[]), "delen: hier hoort een object"),
    (een_invoer(delen={"deel_dromen": []}), "delen: onbekende sleutel ‘deel_dromen’"),
    (een_invoer(delen={"deel_acties": {}}), "delen.deel_acties: hier hoort een lijst"),
    (een_invoer(delen={"deel_acties": [{}] * (MAX_DELEN + 1)}), "delen.deel_acties: deze lijst is te lang"),
    (een_invoer(delen={"deel_acties": [{}, 5]}), "delen.deel_acties[2]: hier hoort een object"),
    (een_invoer(delen={"deel_acties": [{"samenvatting": "x"}]}), "delen.deel_acties[1]: onbekende sleutel"),
    (een_invoer(delen={"deel_acties": [{"actie_stand": "weg"}]}), "delen.deel_acties[1].actie_stand: onbekende keuze"),
    (een_invoer(bijlagen={}), "bijlagen: hier hoort een lijst"),
    (een_invoer(bijlagen=[{"tekst": "x"}]), "bijlagen[1].naam: de naam van het bestand ontbreekt"),
    (een_invoer(bijlagen=[{"naam": "a", "tekst": "x", "maat": 1}]), "bijlagen[1]: onbekende sleutel ‘maat’"),
    (een_invoer(bijlagen=[{"naam": "a"}]), "bijlagen[1]: geef de inhoud één keer"),
    (een_invoer(bijlagen=[{"naam": "a", "tekst": "x", "base64": "eA=="}]), "bijlagen[1]: geef de inhoud één keer"),
    (een_invoer(bijlagen=[{"naam": "a", "base64": "e?"}]), "bijlagen[1].base64: de inhoud is onleesbaar"),
    (een_invoer(bijlagen=[{"naam": "a", "base64": "é"}]), "bijlagen[1].base64: de inhoud is onleesbaar"),
    (een_invoer(bijlagen=[{"naam": "a", "tekst": "\ud800"}]), "bijlagen[1].tekst: de inhoud is onleesbaar"),
    (een_invoer(bijlagen=[{"naam": "a", "tekst": "x", "categorie": "x"}]), "bijlagen[1].categorie: dit is niet bekend"),
    (een_invoer(bijlagen=[{"naam": "a", "tekst": "x", "datum": "31-02-2026"}]), "bijlagen[1].datum: hier hoort"),
]


def test_delen_en_bijlagen_komen_mee(formulier: Formulier) -> None:
    bijlagen = [{"naam": " a\tb.txt ", "tekst": "Café\r\n"}, {"naam": "b.bin", "categorie": "bewijs", "base64": "AP8=",
                 "datum": "2026-11-21", "omschrijving": "Twee bytes"}]  # fmt: skip
    delen = {"deel_verloop": [{"verloop_moment": "2021-03-15T12:21:00+01:00"}, {"verloop_moment": "2021-01-30"}]}
    invoer = _lees(formulier, een_invoer(delen=delen, bijlagen=bijlagen))
    momenten = [rij["verloop_moment"] for rij in invoer.delen["deel_verloop"]]
    assert momenten == ["2021-03-15T11:21:00Z", "2021-01-30"]
    assert [(b.naam, b.categorie.value, b.inhoud) for b in invoer.bijlagen] == [
        ("a b.txt", "overig", "Café\r\n".encode()), ("b.bin", "bewijs", b"\x00\xff")]  # fmt: skip
    assert (invoer.bijlagen[1].datum, invoer.bijlagen[1].omschrijving) == (date(2026, 11, 21), "Twee bytes")


@pytest.mark.parametrize(("invoer", "verwacht"), FOUT, ids=[verwacht[:40] for _, verwacht in FOUT])
def test_elke_fout_is_een_nederlandse_regel_met_haar_plaats(formulier: Formulier, invoer: Any, verwacht: str) -> None:
    assert verwacht in _fout(formulier, invoer)


def test_een_vreemde_bestandsnaam_breekt_de_regel_niet(formulier: Formulier) -> None:
    with pytest.raises(InvoerFout) as fout:
        lees_dossier("{}", formulier, "naam\nmet einde.json")
    assert len(fout.value.zin.splitlines()) == 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda kinderen: st.lists(kinderen, max_size=3) | st.dictionaries(st.text(max_size=5), kinderen, max_size=3),
    max_leaves=6,
)
VELDEN = ["formaat", "titel", "zaaknummer", "indeling", "regelset", "melding", "organisatie", "antwoorden", "delen",
          "bijlagen"]  # fmt: skip
VRAGEN = ["samenvatting", "records_aantal", "kennis_op", "inbreuk_start", "risico_ernst", "gegevens_algemeen",
          "andere_organisaties_lijst", "ontdekt_is_kennis"]  # fmt: skip


@given(veld=st.sampled_from(VELDEN), waarde=JSON)
def test_geen_waarde_op_geen_plaats_laat_het_lezen_struikelen(formulier: Formulier, veld: str, waarde: Any) -> None:
    try:
        _lees(formulier, een_invoer(**{veld: waarde}))
    except InvoerFout as fout:
        assert len(fout.zin.splitlines()) == 1


@given(vraag=st.sampled_from(VRAGEN), waarde=JSON)
def test_geen_antwoord_laat_het_lezen_struikelen(formulier: Formulier, vraag: str, waarde: Any) -> None:
    try:
        invoer = _lees(formulier, _antwoord(vraag, waarde))
        json.dumps(invoer.antwoorden, ensure_ascii=False).encode("utf-8")
    except InvoerFout as fout:
        assert len(fout.zin.splitlines()) == 1


@given(tekst=st.text())
def test_geen_bestand_laat_het_lezen_struikelen(formulier: Formulier, tekst: str) -> None:
    with pytest.raises(InvoerFout):
        _lees(formulier, tekst)
