"""Answers in and out of JSON, and read aloud; the examples are in tests/voorbeelden.py."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datalek_gui.domain.formulier.vraag import Vraagsoort
from datalek_gui.domain.formulier.waarden import (
    MAX_GETAL,
    WAARDESOORTEN,
    Onleesbaar,
    is_leeg,
    naar_json,
    naar_tekst,
    toon_getal,
    uit_json,
)
from tests.bouwers import een_optie, een_vraag
from tests.voorbeelden import VOORBEELDEN

GOED = [(soort, *goed) for soort, voorbeeld in VOORBEELDEN.items() for goed in voorbeeld.goed]
LEEG = [(soort, leeg) for soort, voorbeeld in VOORBEELDEN.items() for leeg in voorbeeld.leeg]
FOUT = [(soort, fout) for soort, voorbeeld in VOORBEELDEN.items() for fout in voorbeeld.fout]


@pytest.mark.parametrize(("soort", "ruw", "waarde", "tekst"), GOED)
def test_een_antwoord_gaat_heen_en_terug_en_is_te_lezen(soort: Vraagsoort, ruw: Any, waarde: Any, tekst: str) -> None:
    vraag = een_vraag(soort=soort)
    assert uit_json(vraag, ruw) == waarde
    assert naar_json(vraag, waarde) == ruw
    assert naar_tekst(vraag, waarde) == tekst
    assert not is_leeg(vraag, waarde)


@pytest.mark.parametrize(("soort", "waarde"), LEEG)
def test_leeg_telt_als_niet_beantwoord(soort: Vraagsoort, waarde: Any) -> None:
    assert is_leeg(een_vraag(soort=soort), waarde)


@pytest.mark.parametrize(("soort", "ruw"), FOUT)
def test_wat_geen_antwoord_is_wordt_in_het_nederlands_geweigerd(soort: Vraagsoort, ruw: Any) -> None:
    with pytest.raises(ValueError, match=r"hoort|onbekende|ontbreekt|een regel is") as fout:
        uit_json(een_vraag(soort=soort), ruw)
    assert "\n" not in str(fout.value)


@pytest.mark.parametrize("soort", list(Vraagsoort))
def test_wat_niet_te_lezen_is_blijft_zoals_getypt(soort: Vraagsoort) -> None:
    vraag, getypt = een_vraag(soort=soort), Onleesbaar("31-02-2026")
    assert uit_json(vraag, naar_json(vraag, getypt)) == getypt
    assert naar_tekst(vraag, getypt) == "31-02-2026"
    assert not is_leeg(vraag, getypt)


def test_meerkeuze_komt_terug_in_de_volgorde_van_het_formulier() -> None:
    assert uit_json(een_vraag(soort=Vraagsoort.MEERKEUZE), ["c", "a", "c"]) == ("a", "c")


def test_een_moment_wordt_in_utc_bewaard_uit_welke_zone_ook() -> None:
    vraag = een_vraag(soort=Vraagsoort.MOMENT)
    assert uit_json(vraag, "2026-11-21T14:03:00+01:00") == datetime(2026, 11, 21, 13, 3, tzinfo=UTC)
    in_tokio = datetime(2026, 11, 21, 22, 3, tzinfo=timezone(timedelta(hours=9)))
    assert naar_json(vraag, in_tokio) == "2026-11-21T13:03:00Z"


def test_een_vervallen_optie_wordt_met_haar_sleutel_getoond() -> None:
    assert naar_tekst(een_vraag(soort=Vraagsoort.KEUZE), "oud") == "oud"


def test_een_rij_verliest_haar_lege_kolommen_in_de_tekst() -> None:
    vraag = een_vraag(soort=Vraagsoort.LIJST)
    assert naar_tekst(vraag, ({"naam": "", "rol": "klant"},)) == "Klant"


@pytest.mark.parametrize(("getal", "tekst"), [(0, "0"), (999, "999"), (1000, "1.000"), (39197000, "39.197.000")])
def test_getallen_op_zijn_nederlands(getal: int, tekst: str) -> None:
    assert toon_getal(getal) == tekst


def test_elke_soort_heeft_alle_vier_de_bewerkingen() -> None:
    assert set(WAARDESOORTEN) == set(Vraagsoort)


@given(st.integers(0, MAX_GETAL))
def test_elk_getal_gaat_heen_en_terug(getal: int) -> None:
    vraag = een_vraag(soort=Vraagsoort.GETAL)
    assert uit_json(vraag, naar_json(vraag, getal)) == getal


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_elke_datum_gaat_heen_en_terug(dag: date) -> None:
    vraag = een_vraag(soort=Vraagsoort.DATUM)
    assert uit_json(vraag, naar_json(vraag, dag)) == dag


@given(st.datetimes(datetime(1901, 1, 1), datetime(2199, 12, 30), timezones=st.timezones()))
def test_elk_moment_gaat_heen_en_terug(moment: datetime) -> None:
    vraag = een_vraag(soort=Vraagsoort.MOMENT)
    assert uit_json(vraag, naar_json(vraag, moment)) == moment.astimezone(UTC)


@given(st.text())
def test_elke_tekst_gaat_heen_en_terug(tekst: str) -> None:
    vraag = een_vraag(soort=Vraagsoort.LANGE_TEKST)
    assert uit_json(vraag, naar_json(vraag, tekst)) == tekst


def test_een_kop_tussen_de_opties_is_geen_antwoord() -> None:
    vraag = een_vraag(soort=Vraagsoort.MEERKEUZE, opties=(een_optie("deel", kop=True), een_optie("a", onder="deel")))
    with pytest.raises(ValueError, match="onbekende keuze 'deel'; mogelijk zijn a"):
        uit_json(vraag, ["deel", "a"])
