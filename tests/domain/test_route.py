"""The wizard without a window."""

from typing import Any

import pytest

from datalek_gui.domain.formulier.antwoorden import Ernst, Punt
from datalek_gui.domain.formulier.route import StapStatus, buurstap, stappen
from datalek_gui.domain.formulier.waarden import Onleesbaar
from tests.bouwers import een_hoofdstuk, een_vraag

HOOFDSTUKKEN = (een_hoofdstuk(een_vraag("a"), een_vraag("b")), een_hoofdstuk(een_vraag("c"), nummer="2"))
ONTBREEKT, FOUT, LET_OP = (Punt("b", "…", ernst) for ernst in Ernst)


@pytest.mark.parametrize(
    ("antwoorden", "punten", "status"),
    [
        ({}, [], StapStatus.LEEG),
        ({}, [ONTBREEKT], StapStatus.LEEG),
        ({"a": " "}, [], StapStatus.LEEG),
        ({"a": "x"}, [ONTBREEKT], StapStatus.BEZIG),
        ({"a": "x"}, [], StapStatus.KLAAR),
        ({"a": "x"}, [LET_OP], StapStatus.AANDACHT),
        ({"a": "x"}, [FOUT, ONTBREEKT], StapStatus.AANDACHT),
        ({}, [FOUT], StapStatus.AANDACHT),
        ({"c": "x"}, [], StapStatus.LEEG),
    ],
)
def test_hoe_een_stap_ervoor_staat(antwoorden: dict[str, Any], punten: list[Punt], status: StapStatus) -> None:
    assert stappen(HOOFDSTUKKEN, antwoorden, punten, {})[0].status is status


def test_wat_vooraf_was_ingevuld_telt_niet_als_begonnen() -> None:
    assert stappen(HOOFDSTUKKEN, {"a": "x"}, [], {"a": "x"})[0].status is StapStatus.LEEG
    assert stappen(HOOFDSTUKKEN, {"a": "y"}, [], {"a": "x"})[0].status is StapStatus.KLAAR


def test_een_onleesbaar_antwoord_telt_als_begonnen() -> None:
    assert stappen(HOOFDSTUKKEN, {"a": Onleesbaar("?")}, [], {})[0].status is StapStatus.KLAAR


def test_stappen_tellen_door_en_kennen_hun_naam() -> None:
    assert [(s.nummer, s.sleutel, s.titel) for s in stappen(HOOFDSTUKKEN, {}, [], {})] == [
        (1, "stap1", "Hoofdstuk 1"),
        (2, "stap2", "Hoofdstuk 2"),
    ]


@pytest.mark.parametrize(
    ("huidige", "richting", "buur"), [("a", 1, "b"), ("b", 1, "c"), ("c", 1, None), ("a", -1, None), ("c", -1, "b")]
)
def test_de_volgende_en_de_vorige_stap(huidige: str, richting: int, buur: str | None) -> None:
    assert buurstap(["a", "b", "c"], huidige, richting) == buur
