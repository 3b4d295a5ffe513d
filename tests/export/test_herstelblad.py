"""The recovery sheet: one page, the code exact and large, no doubt about what to do with it."""

import pytest

from datalek_gui.export.herstelblad_pdf import render_herstelblad
from tests.export.bouwers import NU
from tests.export.lezer import lees_boom, lees_stukken, plat

CODES = ("7K3M-QX9P-2WTD-8HVN-5RBY-C4FJ-6GZE-1ASU", "7K3M QX9P 2WTD 8HVN", "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345")


@pytest.mark.parametrize("code", CODES)
def test_de_code_staat_er_teken_voor_teken_en_groot(code: str) -> None:
    pdf = render_herstelblad(code, "register.db", NU)
    assert len(lees_stukken(pdf)) == 1
    assert plat(code) in plat(lees_boom(pdf).tekst)


def test_het_blad_zegt_waar_het_hoort_en_wat_er_gebeurt_zonder() -> None:
    tekst = lees_boom(render_herstelblad(CODES[0], "C:\\Datalek\\register.db", NU)).tekst
    for woorden in ("kluis", "niet bij de laptop", "kan niemand de dossiers nog openen", "C:\\Datalek\\register.db"):
        assert woorden in tekst
    assert "21 november 2026" in tekst
