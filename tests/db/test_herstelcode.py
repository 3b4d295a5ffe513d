"""The recovery code survives a person with a pen."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.herstelcode import format_herstelcode, new_herstelcode, parse_herstelcode

_CODE = format_herstelcode(hashlib.sha256(b"voorbeeld").digest()[:20])
_GEHEIM = _CODE.replace("-", "")[:32]


def test_code_bestaat_uit_negen_groepen_van_vier() -> None:
    groepen = new_herstelcode().split("-")
    assert [len(groep) for groep in groepen] == [4] * 9
    assert not set("".join(groepen)) & set("ILOU")


def test_elke_code_is_nieuw() -> None:
    assert len({new_herstelcode() for _ in range(50)}) == 50


@given(st.binary(min_size=20, max_size=20))
def test_elke_code_leest_terug(geheim: bytes) -> None:
    code = format_herstelcode(geheim)
    assert parse_herstelcode(code) == code.replace("-", "")[:32]


@given(st.lists(st.sampled_from([" ", "-", "\u2013", "\u00a0", "\n", ".", "\u200b", ""]), min_size=36, max_size=36))
def test_tussenruimte_doet_er_niet_toe(ruimtes: list[str]) -> None:
    kaal = _CODE.replace("-", "")
    assert parse_herstelcode("".join(a + b for a, b in zip(kaal, ruimtes, strict=True))) == _GEHEIM


def test_kleine_letters_en_verwisselbare_tekens_mogen() -> None:
    geheim = bytes(20)  # all zeros, so the code is full of noughts
    code = format_herstelcode(geheim)
    assert parse_herstelcode(code.replace("0", "o").lower()) == "0" * 32
    met_een = format_herstelcode((1).to_bytes(20, "big"))
    assert met_een.count("1") >= 1
    for teken in "iIlL":
        assert parse_herstelcode(met_een.replace("1", teken)) == "0" * 31 + "1"
    assert parse_herstelcode(_CODE.lower()) == _GEHEIM
    breed = "".join(chr(ord(t) + 0xFEE0) if t != "-" else t for t in _CODE)
    assert parse_herstelcode(breed) == _GEHEIM


@given(plaats=st.integers(0, 35), teken=st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_elke_tikfout_valt_op(plaats: int, teken: str) -> None:
    kaal = _CODE.replace("-", "")
    fout = kaal[:plaats] + teken + kaal[plaats + 1 :]
    assert parse_herstelcode(fout) == (_GEHEIM if fout == kaal else None)


@given(st.integers(0, 34))
def test_verwisselde_buren_vallen_op(plaats: int) -> None:
    kaal = _CODE.replace("-", "")
    fout = kaal[:plaats] + kaal[plaats + 1] + kaal[plaats] + kaal[plaats + 2 :]
    assert parse_herstelcode(fout) == (_GEHEIM if fout == kaal else None)


@pytest.mark.parametrize("code", ["", "0", _CODE[:-1], _CODE + "0", _CODE.replace("-", "U", 1), "é" * 36])
def test_onvolledige_of_vreemde_invoer_is_geen_code(code: str) -> None:
    assert parse_herstelcode(code) is None


@given(st.text())
def test_willekeurige_tekst_geeft_nooit_een_storing(tekst: str) -> None:
    parse_herstelcode(tekst)
