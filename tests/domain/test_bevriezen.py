"""A melding that stands: a copy of its answers, and a digest that shows every later change."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datalek_gui.domain.bevriezen import (
    bevries,
    is_ongewijzigd,
    leg_oordeel_vast,
    ontdooi,
    vingerafdruk,
    vingerafdruk_pdf,
)
from datalek_gui.domain.dossier import MeldingSoort, MeldingStatus
from tests.bouwers import een_melding
from tests.conftest import VAST

ANTWOORDEN: dict[str, Any] = {"samenvatting": "Ł\nb", "gegevens_algemeen": ["naam"], "lijst": [{"naam": "A"}]}


def test_definitief_houdt_alles_vast() -> None:
    melding = bevries(een_melding(ap_nummer="AP-1"), ANTWOORDEN, VAST)
    assert (melding.status, melding.definitief_op, melding.ap_nummer) == (MeldingStatus.DEFINITIEF, VAST, "AP-1")
    assert melding.bevroren == ANTWOORDEN
    assert melding.sha256 == vingerafdruk("v2", ANTWOORDEN)


def test_wat_daarna_wijzigt_raakt_de_bevroren_antwoorden_niet() -> None:
    antwoorden = {"gegevens_algemeen": ["naam"], "lijst": [{"naam": "A"}]}
    melding = bevries(een_melding(), antwoorden, VAST)
    antwoorden["gegevens_algemeen"].append("bsn")
    antwoorden["lijst"][0]["naam"] = "B"  # type: ignore[call-overload]
    assert melding.bevroren == {"gegevens_algemeen": ["naam"], "lijst": [{"naam": "A"}]}


def test_de_vingerafdruk_hangt_niet_af_van_de_volgorde_van_sleutels() -> None:
    assert vingerafdruk("v2", {"a": 1, "b": 2}) == vingerafdruk("v2", {"b": 2, "a": 1})


@pytest.mark.parametrize(
    ("indeling", "antwoorden"),
    [
        ("v1", {"a": "x", "b": ["p", "q"]}),
        ("v2", {"a": "y", "b": ["p", "q"]}),
        ("v2", {"a": "x", "b": ["q", "p"]}),
        ("v2", {"a": "x"}),
    ],
)
def test_elke_wijziging_geeft_een_andere_vingerafdruk(indeling: str, antwoorden: dict[str, Any]) -> None:
    assert vingerafdruk(indeling, antwoorden) != vingerafdruk("v2", {"a": "x", "b": ["p", "q"]})


def test_de_vingerafdruk_is_voor_altijd_dezelfde() -> None:
    """Printed on paper: a change in how it is reckoned makes every old print look tampered with."""
    assert (
        vingerafdruk("v2", {"b": True, "a": "Ł"}) == "1c8370b2f6eb74df5030abc83b8139ca5b65178160465cdfc7f8da5e1192a870"
    )


@given(
    st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=4),
    st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=4),
)
def test_gelijk_is_gelijk_en_anders_is_anders(een: dict[str, str], ander: dict[str, str]) -> None:
    assert (vingerafdruk("v2", een) == vingerafdruk("v2", ander)) == (een == ander)


def test_een_halve_emoji_houdt_het_vastleggen_niet_tegen() -> None:
    """Half an emoji from the clipboard is no UTF-8; the register keeps it, so it must be frozen too."""
    assert len(bevries(een_melding(), {"samenvatting": "\ud83d"}, VAST).sha256) == 64


def test_weer_bewerken_houdt_wat_de_melding_is_en_laat_los_wat_zij_vastlegde() -> None:
    vervolg = een_melding(volgnummer=2, soort=MeldingSoort.AANVULLING, ap_nummer="AP-1", overgenomen=("samenvatting",))
    weer = ontdooi(bevries(vervolg, ANTWOORDEN, VAST))
    assert weer == een_melding(volgnummer=2, soort=MeldingSoort.AANVULLING, ap_nummer="AP-1")


def test_een_oordeel_houdt_kopieen_en_verraadt_elke_wijziging() -> None:
    antwoorden = {"gegevens_algemeen": ["naam"]}
    versie = leg_oordeel_vast(1, VAST, "", antwoorden, {"niveau": "beperkt"})
    antwoorden["gegevens_algemeen"].append("bsn")
    assert versie.antwoorden == {"gegevens_algemeen": ["naam"]}
    assert is_ongewijzigd(versie)
    versie.beoordeling["niveau"] = "verwaarloosbaar"
    assert not is_ongewijzigd(versie)


def test_de_vingerafdruk_van_een_pdf_gaat_over_elke_byte() -> None:
    assert vingerafdruk_pdf(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"  # the standard's
    assert vingerafdruk_pdf(b"%PDF") != vingerafdruk_pdf(b"%PDF\x00")
