"""When a question is shown: five tests and two ways to combine them."""

from typing import Any

import pytest

from datalek_gui.domain.formulier.voorwaarde import TESTEN, Groep, Voorwaarde, parse_voorwaarde

# test, value asked, answer, holds?
GEVALLEN = [
    ("is", "ja", "ja", True),
    ("is", "ja", "nee", False),
    ("is", True, True, True),
    ("is", False, None, False),
    ("is_niet", "ja", "nee", True),
    ("is_niet", "ja", None, True),
    ("is_niet", "ja", "ja", False),
    ("is_een_van", ["ja", "deels"], "deels", True),
    ("is_een_van", ["ja", "deels"], None, False),
    ("bevat", "bsn", ("naam", "bsn"), True),
    ("bevat", "bsn", ("naam",), False),
    ("bevat", "bsn", None, False),
    ("ingevuld", True, 0, True),
    ("ingevuld", True, None, False),
    ("ingevuld", False, None, True),
    ("ingevuld", False, False, False),
]


@pytest.mark.parametrize(("test", "waarde", "antwoord", "klopt"), GEVALLEN)
def test_elke_test_zegt_wat_zij_belooft(test: str, waarde: Any, antwoord: Any, klopt: bool) -> None:
    antwoorden = {} if antwoord is None else {"v": antwoord}
    assert parse_voorwaarde({"vraag": "v", test: waarde}).klopt(antwoorden) is klopt


def test_elke_test_heeft_een_geval_dat_klopt_en_een_dat_niet_klopt() -> None:
    assert {(test, klopt) for test, _, _, klopt in GEVALLEN} == {
        (test, klopt) for test in TESTEN for klopt in (True, False)
    }


def test_alle_en_een_van_gaan_ook_in_elkaar() -> None:
    ruw = {"alle": [{"vraag": "a", "is": 1}, {"een_van": [{"vraag": "b", "is": 1}, {"vraag": "c", "is": 1}]}]}
    conditie = parse_voorwaarde(ruw)
    assert isinstance(conditie, Groep)
    assert conditie.klopt({"a": 1, "c": 1})
    assert not conditie.klopt({"a": 1})
    assert not conditie.klopt({"b": 1, "c": 1})
    assert list(conditie.vragen()) == ["a", "b", "c"]


@pytest.mark.parametrize(
    "ruw",
    [
        {},
        {"vraag": "a"},
        {"is": "ja"},
        {"vraag": "a", "is": 1, "bevat": 2},
        {"vraag": "a", "groter_dan": 1},
        {"vraag": "a", "is": 1, "alle": []},
        {"alle": []},
        {"alle": {"vraag": "a", "is": 1}},
        {"een_van": ["a"]},
        {"een_van": [3]},
        {"alle": [{"vraag": "a"}]},
        {"vraag": "a", "is_een_van": "ja"},
        {"vraag": "a", "is_een_van": 3},
        {"vraag": "a", "ingevuld": "ja"},
    ],
)
def test_wat_geen_voorwaarde_is_wordt_geweigerd(ruw: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"voorwaarde|lijst|ingevuld"):
        parse_voorwaarde(ruw)


def test_een_voorwaarde_noemt_haar_vraag() -> None:
    assert list(Voorwaarde("a", "is", 1).vragen()) == ["a"]
