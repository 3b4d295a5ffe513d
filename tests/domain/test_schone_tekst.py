"""Text from outside made fit to store, show and print."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datalek_gui.domain.tekst import een_regel, schoon


@pytest.mark.parametrize(
    ("vuil", "na"),
    [
        ("gewoon\n\ntekst", "gewoon\n\ntekst"),
        ("a\tb", "a b"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("zacht\x0bregeleinde uit Word", "zacht\nregeleinde uit Word"),
        ("a\u2028b\u2029c\x85d\x0ce", "a\nb\nc\nd\ne"),
        ("nul\x00 bel\x07 esc\x1b[31m del\x7f", "nul bel esc[31m del"),
        ("\ud800half teken", "half teken"),
        ("\ufeffbom\uffff", "bom"),
        ("factuur\u202efdp.exe", "factuurfdp.exe"),
        ("Ł. Özdemir-Şahin ’s ½ €", "Ł. Özdemir-Şahin ’s ½ €"),
        ("samengesteld e\u0301 en 👩‍👧", "samengesteld e\u0301 en 👩‍👧"),
    ],
)
def test_alleen_stuurtekens_verdwijnen(vuil: str, na: str) -> None:
    assert schoon(vuil) == na


@given(st.text(st.characters()))
def test_schone_tekst_is_op_te_slaan_en_blijft_schoon(tekst: str) -> None:
    na = schoon(tekst)
    assert na.encode("utf-8").decode("utf-8") == na
    assert schoon(na) == na
    assert not any(ord(teken) < 32 and teken != "\n" for teken in na)


@given(st.text(st.characters()), st.integers(1, 50))
def test_een_regel_is_er_een_en_niet_te_lang(tekst: str, lengte: int) -> None:
    regel = een_regel(tekst, lengte)
    assert len(regel) <= lengte
    assert len(regel.splitlines()) <= 1


def test_wat_te_lang_is_eindigt_zichtbaar() -> None:
    assert een_regel("een twee drie", 8) == "een twe…"
    assert een_regel(" een\n twee ", 8) == "een twee"
