"""Any text in, the same text out: on paper, in the structure, and for another reader."""

import io
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from datalek_gui.domain.brieven.brief import Alinea
from datalek_gui.domain.fouten import BronbestandFout
from datalek_gui.export.brief_pdf import render_brief
from datalek_gui.export.formulier_pdf import render_formulier
from datalek_gui.export.page_style import gebruik_fonts, safe_text, zichtbaar
from tests.export.bouwers import FONTS, NU, een_brief, stuk_met_tekst
from tests.export.lezer import lees_boom, lees_stukken, plat

RUSTIG = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

LASTIG = (
    "mail naar <jan@voorbeeld.nl> gestuurd",
    "R&D; © 5 &amp; &lt;b&gt; <b>vet </i> <br/> <onbekend> <!-- x --> <?pi?>",
    "regel een\nregel twee\n\nalinea\ttab\r\nwindows\rmac",
    "Şükrü Łukasz Đorđe IJ ĳ Ŵ ẞ ș Ω Ж ☐ ☑ ✓ ☒",
    "woord" * 400,
    "a " * 300,
    "ééń" * 200 + " ☒" * 100,
    "☒" * 500,
    "[nog invullen: naam van <de> FG]",
    "gesplitst" * 30 + "\n" + "zonder spatie" * 20,
    "ziet u dit? 😀 en 🚀",
)

# What people type: every script, punctuation, white space, control characters, lone surrogates excepted.
VRIJ = st.text(alphabet=st.characters(codec="utf-8"), max_size=400)
LATIJN = st.text(
    alphabet=st.one_of(st.characters(min_codepoint=32, max_codepoint=0x17F), st.sampled_from("\n\n   <>&;\"'☒✓")),
    max_size=1500,
)


def verwacht(tekst: str) -> str:
    """What must be read back, written anew here: all but white space and invisible characters, composed."""
    return plat("".join(t for t in unicodedata.normalize("NFC", tekst) if unicodedata.category(t) not in ("Cc", "Cf")))


def antwoord(pdf: bytes) -> str:
    return list(lees_boom(pdf).alle("LBody"))[-1].tekst


def brief_met(tekst: str) -> bytes:
    brief = een_brief(alineas=(Alinea(tekst, kop="Kop", punten=(tekst,)),))
    return render_brief(brief, concept=False, gemaakt_op=NU, dossiernummer="2026-001")


@pytest.mark.parametrize("tekst", LASTIG)
def test_lastige_tekst_staat_onveranderd_in_formulier_en_brief(tekst: str) -> None:
    nodig = plat(zichtbaar(tekst))
    assert plat(antwoord(render_formulier(stuk_met_tekst(tekst)))) == nodig
    brief = lees_boom(brief_met(tekst))
    assert nodig in plat(brief.tekst)
    assert plat(list(brief.alle("LBody"))[-1].tekst) == nodig
    assert verwacht(tekst.replace("🚀", "[U+1F680]")) == nodig


@RUSTIG
@given(LATIJN)
@example("0\xa00")
@example("A" * 120 + " ☒" + "B" * 200)
def test_getypte_tekst_komt_terug_uit_het_formulier(tekst: str) -> None:
    pdf = render_formulier(stuk_met_tekst(tekst))
    gelezen = plat(antwoord(pdf))
    assert gelezen == (verwacht(tekst) or "nietingevuld")


@RUSTIG
@given(VRIJ)
def test_elk_teken_is_er_of_wordt_bij_naam_genoemd(tekst: str) -> None:
    gelezen = plat(antwoord(render_formulier(stuk_met_tekst(tekst))))
    assert gelezen == (plat(zichtbaar(tekst)) or gelezen)
    for teken in verwacht(tekst):
        zonder_vorm = unicodedata.name(teken, "").startswith("VARIATION SELECTOR")
        assert teken in gelezen or f"[U+{ord(teken):04X}]" in gelezen or zonder_vorm


@RUSTIG
@given(LATIJN)
def test_getypte_tekst_komt_terug_uit_de_brief(tekst: str) -> None:
    boom = lees_boom(brief_met(tekst))
    assert plat(list(boom.alle("LBody"))[-1].tekst) == verwacht(tekst)
    if verwacht(tekst):
        assert verwacht(tekst) in [plat(knoop.tekst) for knoop in boom.alle("P")]


@RUSTIG
@given(st.lists(st.text(alphabet="abcdefg ☒éB&<", min_size=1, max_size=150), min_size=1, max_size=80))
def test_woorden_houden_hun_spatie_aan_het_regeleinde(woorden: list[str]) -> None:
    """Without the space back, a screen reader says "ookgegevens" (haalbaarheid §5, trap 2)."""
    tekst = " ".join(" ".join(woorden).split())
    pdf = brief_met(tekst)
    gelezen = list(lees_boom(pdf).alle("LBody"))[-1].tekst
    assert " ".join(gelezen.split()) == tekst


@RUSTIG
@given(st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=0x17F), max_size=300))
def test_een_andere_lezer_leest_dezelfde_tekst(tekst: str) -> None:
    """pypdf shares nothing with our own reader."""
    gelezen = "".join(blad.extract_text() for blad in PdfReader(io.BytesIO(brief_met(tekst))).pages)
    assert verwacht(tekst) in plat(gelezen)


def test_twintigduizend_tekens_lopen_door_als_een_alinea() -> None:
    zin = "Op 17 november is een brief naar een verkeerd adres gestuurd, waarbij ook gegevens van anderen zijn gezien. "
    tekst = (zin * 200)[:20_000].strip()
    pdf = render_formulier(stuk_met_tekst(tekst))
    (alinea,) = list(list(lees_boom(pdf).alle("LBody"))[-1].alle("P"))
    assert alinea.tekst == tekst
    assert alinea.stukken == len(lees_stukken(pdf))  # one piece on every page, one element in all
    assert alinea.stukken >= 4


def test_alineas_met_wit_ertussen_blijven_alineas() -> None:
    pdf = render_formulier(stuk_met_tekst("Eerste alinea.\n\n\nTweede alinea\nmet een nieuwe regel."))
    teksten = [p.tekst for p in list(lees_boom(pdf).alle("LBody"))[-1].alle("P")]
    assert teksten == ["Eerste alinea.", "Tweede alinea met een nieuwe regel."]


def test_emoji_verdwijnt_niet() -> None:
    gelezen = antwoord(render_formulier(stuk_met_tekst("😀 🚀")))
    assert gelezen == "😀 [U+1F680]"


def test_besturingstekens_en_losse_surrogaten_maken_niets_stuk() -> None:
    assert safe_text("a\x00b\x1b\u200bc\ud800\ue000") == "abc[U+D800][U+E000]"


def test_een_ontbrekend_lettertype_wordt_bij_naam_genoemd() -> None:
    gebruik_fonts(FONTS / "bestaat-niet")
    with pytest.raises(BronbestandFout, match=r"SourceSans3-Regular\.ttf"):
        render_formulier(stuk_met_tekst("x"))


def test_een_beschadigd_lettertype_wordt_bij_naam_genoemd(tmp_path: Path) -> None:
    for bestand in FONTS.glob("*.ttf"):
        (tmp_path / bestand.name).write_bytes(bestand.read_bytes())
    (tmp_path / "SourceSans3-Bold.ttf").write_bytes(b"geen letter")
    gebruik_fonts(tmp_path)
    with pytest.raises(BronbestandFout, match=r"SourceSans3-Bold\.ttf.*beschadigd"):
        render_formulier(stuk_met_tekst("x"))


def test_onbekende_tekens_staan_ook_in_de_kopregel() -> None:
    pdf = render_formulier(replace(stuk_met_tekst("x"), organisatie="Stichting 漢 & <co>"))
    kop = "".join(s.tekst for s in lees_stukken(pdf)[0] if s.merk == "Artifact")
    assert "Stichting [U+6F22] & <co>" in kop
