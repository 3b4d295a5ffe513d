"""The dossier PDF: all of it once, numbered through, readable aloud, honest about what came from elsewhere."""

import io
import re
import time
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader

from datalek_gui.domain.fouten import PdfVeranderd
from datalek_gui.domain.voortgang import Afgebroken
from datalek_gui.export import dossier_opmaak, inlas
from datalek_gui.export.dossier_pdf import render_dossier
from datalek_gui.export.dossier_stuk import Groep
from datalek_gui.export.inlas import Inlegstuk
from datalek_gui.export.inlasbladen import BEGINSTAND
from datalek_gui.export.samenvoegen import BINNEN
from tests.export.bouwers import SHA
from tests.export.dossiers import (
    acties,
    afbeelding,
    bijlage,
    een_dossier,
    inleg,
    leeg_dossier,
    logboek,
    vreemde_pdf,
)
from tests.export.lezer import Knoop, artefacten, lees_boom, lees_stukken, plat


@lru_cache(maxsize=1)
def _vol() -> bytes:
    return render_dossier(een_dossier())


@pytest.fixture
def vol() -> bytes:
    """Made once, but not before the fonts were pointed out."""
    return _vol()


def _bladen(pdf: bytes) -> list[str]:
    """Everything shown on each page, also what lies in forms: the words a person sees."""
    with pikepdf.open(io.BytesIO(pdf)) as bestand:
        vormen = [_vormtekst(blad) for blad in bestand.pages]
    return [" ".join(s.tekst for s in blad) + vorm for blad, vorm in zip(lees_stukken(pdf), vormen, strict=True)]


def _vormtekst(blad: Any) -> str:
    """Literal strings in the forms of a page (the foreign papers here are plain ASCII)."""
    vormen = blad.obj.Resources.get("/XObject", {})
    bytes_ = [vorm.read_bytes() for vorm in vormen.values() if vorm.get("/Subtype") == "/Form"]
    return " ".join(re.sub(rb"\\(.)", rb"\1", b).decode("latin-1") for b in bytes_)


def _inhoud(boom: Knoop) -> list[tuple[int, str]]:
    """(page, title) of each line of the contents."""
    regels = next(boom.alle("TOC")).alle("TOCI")
    return [(int(next(r.alle("Lbl")).tekst), next(r.alle("Reference")).tekst) for r in regels]


# --- numbering ---


def test_elk_blad_zegt_het_hoeveelste_het_is(vol: bytes) -> None:
    """Read by a reader of others, that enters the forms on a page."""
    bladen = PdfReader(io.BytesIO(vol)).pages
    for nummer, blad in enumerate(bladen, 1):
        assert f"blad {nummer} van {len(bladen)}" in blad.extract_text(), nummer


def test_de_inhoud_en_de_bladwijzers_wijzen_naar_het_blad_met_die_kop(vol: bytes) -> None:
    regels = _inhoud(lees_boom(vol))
    assert [titel for _, titel in regels][-3:] == [
        "Bijlage 1: ontvangstbevestiging.pdf",
        "Bijlage 2: overzicht aantallen.pdf",
        "Bijlage 3: schermafdruk.png",
    ]
    bladen = _bladen(vol)
    for blad, titel in regels:
        assert titel in bladen[blad - 1], titel
    with pikepdf.open(io.BytesIO(vol)) as pdf, pdf.open_outline() as boom:
        nummers = {blad.obj.objgen: nummer for nummer, blad in enumerate(pdf.pages, 1)}
        wijzers = [(nummers[w.destination[0].objgen], w.title) for top in boom.root for w in (top, *top.children)]
    assert [w for w in wijzers if w[1] != "Inhoud"] == regels


def test_links_en_rechts_houden_ruimte_om_in_te_binden(vol: bytes) -> None:
    with pikepdf.open(io.BytesIO(vol)) as pdf:
        links = [float(blad.obj.MediaBox[0]) for blad in pdf.pages]
    assert links[::2] == [0] * len(links[::2])
    assert links[1::2] == [pytest.approx(BINNEN, abs=0.01)] * len(links[1::2])


# --- content and structure ---

WOORDEN = (
    "Documenten in vreemde dossiers",
    "Portaal dicht",
    "Vraag 27 aan de verwerker",
    "Meldt elke dag om 17:00",
    "Er staan geen ontvangers",
    "na heranalyse",
    "Ontvangstbevestiging van melding inbreuk",
    "Ş. Łukasz-van den IJssel",
    "Advies beveiligingsincident",
    "Stroomschema",
    SHA,
    "Ontvangen blad 2",
    "Voeg de e-mails toe",
)


def test_alles_staat_erin(vol: bytes) -> None:
    tekst = plat(" ".join(_bladen(vol)))
    assert [woorden for woorden in WOORDEN if plat(woorden) not in tekst] == []


def test_een_kop_van_het_eerste_niveau_en_geen_sprong(vol: bytes) -> None:
    boom = lees_boom(vol)
    niveaus = [int(kop.tag[1]) for kop in boom.alle("H1", "H2", "H3", "H4", "H5", "H6")]
    assert niveaus.count(1) == 1
    assert niveaus[0] == 1
    assert {4, 5} <= set(niveaus)  # of the papers that were ready
    assert all(later - eerder <= 1 for eerder, later in pairwise(niveaus))


def test_een_klaar_stuk_wordt_voorgelezen_op_zijn_plaats(vol: bytes) -> None:
    """Its tags came along: chapter, separator, then its own headings, in that order."""
    koppen = [kop.tekst for kop in lees_boom(vol).alle("H2", "H3", "H4")]
    plaats = koppen.index("Melding 2: vervolg")
    assert koppen[plaats + 1] == "Ontvangstbevestiging van melding inbreuk"
    assert koppen.index("Brieven") > plaats


def test_elk_element_wijst_naar_zijn_blad_en_terug(vol: bytes) -> None:
    with pikepdf.open(io.BytesIO(vol)) as pdf:
        ouders = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        assert ouders[::2] == list(range(len(pdf.pages)))
        bladen = {blad.obj.objgen for blad in pdf.pages}
        for nummer, blad in enumerate(pdf.pages):
            assert blad.obj.StructParents == nummer
            for eigenaar in ouders[2 * nummer + 1]:
                assert eigenaar.Pg.objgen in bladen
                assert eigenaar.P.Type in ("/StructElem", "/StructTreeRoot")


def test_een_leeg_dossier_zegt_wat_er_niet_is() -> None:
    tekst = " ".join(_bladen(render_dossier(leeg_dossier())))
    for zin in (
        "Er staat nog niets in het verloop.",
        "Er is nog niet gemeld.",
        "Het logboek van dit dossier is nog leeg.",
    ):
        assert zin in tekst


def test_oefening_staat_op_elke_bladzijde_van_ons() -> None:
    assert all("OEFENING" in gezegd for gezegd in artefacten(render_dossier(leeg_dossier(oefening=True))))


def test_een_gebroken_logboek_wordt_gezegd() -> None:
    gebroken = replace(logboek(), breuk=2)
    heel, kapot = (" ".join(_bladen(render_dossier(leeg_dossier(logboek=log)))) for log in (logboek(), gebroken))
    assert "Let op: vanaf regel 2 sluit het logboek niet meer aan" in kapot
    assert "niet meer aan" not in heel


# --- what came from elsewhere ---


def test_wat_niet_op_papier_kan_staat_met_de_reden_in_de_lijst(vol: bytes) -> None:
    tekst = " ".join(_bladen(vol))
    for zin in (
        "Bijlage 4, mail.msg: niet ingevoegd, omdat dit soort bestand niet op papier kan.",
        "Bijlage 5, op slot.pdf: niet ingevoegd, omdat het met een wachtwoord is beveiligd.",
        "Bijlage 6, kapot.pdf: niet ingevoegd, omdat de PDF beschadigd is.",
    ):
        assert zin in tekst


def _met(naam: str, inhoud: bytes) -> bytes:
    return render_dossier(leeg_dossier() if not naam else een_dossier(groepen=(), bijlagen=(bijlage(1, naam, inhoud),)))


def _laatste(pdf: bytes) -> tuple[Any, str]:
    with pikepdf.open(io.BytesIO(pdf)) as bestand:
        blad = bestand.pages[-1]
        return int(blad.obj.get("/Rotate", 0)), blad.obj.Contents.read_bytes().decode("latin-1")


def test_een_liggend_blad_wordt_gekanteld_en_staat_op_het_scherm_recht() -> None:
    assert _laatste(_met("a.pdf", vreemde_pdf(1)))[0] == 0
    assert _laatste(_met("a.pdf", vreemde_pdf(1, liggend=True)))[0] == 90
    assert _laatste(_met("a.pdf", vreemde_pdf(1, draai=90)))[0] == 90  # stored upright, but turned by its own word


def test_een_vreemd_blad_begint_met_zwart_en_gewone_lijnen() -> None:
    inhoud = _laatste(_met("a.pdf", vreemde_pdf(1)))[1]
    assert BEGINSTAND in inhoud
    assert inhoud.index(BEGINSTAND) < inhoud.index("/Inlas Do")


def test_een_vreemd_blad_past_en_wordt_niet_vervormd() -> None:
    inhoud = _laatste(_met("a.pdf", vreemde_pdf(1)))[1]
    breed, _, _, hoog, x, y = map(float, re.findall(r"([\d. -]+) cm /Inlas Do", inhoud)[0].split()[-6:])
    assert hoog / breed == pytest.approx(842 / 595, rel=1e-3)
    assert 0 < x < x + breed < 595
    assert 0 < y < y + hoog < 842


def test_elke_vreemde_bladzijde_is_een_figuur_met_haar_naam() -> None:
    figuren = list(lees_boom(_met("brief van A.pdf", vreemde_pdf(2))).alle("Figure"))
    assert [f.alt for f in figuren] == [
        f"Blad {n} van 2 van Bijlage 1: brief van A.pdf, zoals ontvangen" for n in (1, 2)
    ]
    assert all("/BBox" in f.eigenschappen for f in figuren)


@pytest.mark.parametrize(("soort", "naam"), [("PNG", "a.png"), ("JPEG", "a.jpg"), ("GIF", "a.gif"), ("TIFF", "a.tiff")])
def test_afbeeldingen_worden_gewone_jpegs_in_rgb(soort: str, naam: str) -> None:
    with pikepdf.open(io.BytesIO(_met(naam, afbeelding(soort)))) as pdf:
        beeld = next(iter(pdf.pages[-1].obj.Resources.XObject.values()))
        assert (beeld.Width, beeld.Height, beeld.ColorSpace) == (300, 200, "/DeviceRGB")
        assert "/SMask" not in beeld


def test_een_foto_staat_rechtop() -> None:
    """EXIF orientation 6: the camera was held on its side."""
    foto = afbeelding("JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0")
    with pikepdf.open(io.BytesIO(_met("foto.jpg", foto))) as pdf:
        beeld = next(iter(pdf.pages[-1].obj.Resources.XObject.values()))
        assert (beeld.Width, beeld.Height) == (200, 300)


@pytest.mark.parametrize(
    ("naam", "inhoud", "reden"),
    [
        ("a.png", b"geen beeld", "de afbeelding niet te lezen is"),
        ("a.pdf", b"", "de PDF beschadigd is"),
        ("zonder extensie", b"tekst", "dit soort bestand niet op papier kan"),
    ],
)
def test_een_onleesbaar_bestand_houdt_niets_tegen(naam: str, inhoud: bytes, reden: str) -> None:
    assert f"niet ingevoegd, omdat {reden}." in " ".join(_bladen(_met(naam, inhoud)))


def test_een_te_grote_afbeelding_wordt_niet_geopend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inlas, "MAX_PIXELS", 300 * 200 - 1)
    assert "omdat de afbeelding te groot is" in " ".join(_bladen(_met("a.png", afbeelding())))


def test_meer_dan_er_in_het_geheugen_past_wordt_genoemd(monkeypatch: pytest.MonkeyPatch) -> None:
    een = vreemde_pdf(1)
    monkeypatch.setattr(dossier_opmaak, "MAX_SAMEN", len(een))
    stuk = een_dossier(groepen=(), bijlagen=(bijlage(1, "a.pdf", een), bijlage(2, "b.pdf", een)))
    tekst = " ".join(_bladen(render_dossier(stuk)))
    assert "Bijlage 2, b.pdf: niet ingevoegd, omdat de bijlagen samen te groot zijn" in tekst
    assert tekst.count("Ontvangen blad 1") == 1


def test_een_bewaard_stuk_dat_veranderd_is_houdt_het_dossier_niet_tegen() -> None:
    def weg() -> bytes:
        raise PdfVeranderd("2026-001", 1)

    groep = Groep("Meldingen aan de AP", (Inlegstuk("Melding 1", "eerste", "m.pdf", weg, eigen=True),), "")
    tekst = " ".join(_bladen(render_dossier(een_dossier(groepen=(groep,), bijlagen=()))))
    assert "Dit stuk ontbreekt hier, omdat het niet meer is wat er werd bewaard." in tekst


def test_een_eigen_stuk_zonder_tags_wordt_een_afbeelding() -> None:
    groep = Groep("Brieven", (inleg("Brief 1", "oud", "b.pdf", vreemde_pdf(1), eigen=True),), "")
    pdf = render_dossier(een_dossier(groepen=(groep,), bijlagen=()))
    assert [f.alt for f in lees_boom(pdf).alle("Figure")] == ["Brief 1: oud, zoals ontvangen"]


# --- what the file says it is ---


def _xmp(pdf: bytes) -> str:
    with pikepdf.open(io.BytesIO(pdf)) as bestand:
        return bytes(bestand.Root.Metadata.read_bytes()).decode()


def test_zonder_vreemde_pdf_is_het_pdf_a(vol: bytes) -> None:
    for pdf in (render_dossier(een_dossier(invoegen=False)), _met("a.png", afbeelding())):
        assert "<pdfaid:part>2</pdfaid:part>" in _xmp(pdf)
        assert "<pdfuaid:part>1</pdfuaid:part>" in _xmp(pdf)
    assert "Ontvangen blad" not in " ".join(_bladen(render_dossier(een_dossier(invoegen=False))))


def test_met_een_vreemde_pdf_belooft_het_bestand_niets(vol: bytes) -> None:
    assert "pdfaid" not in _xmp(vol)
    assert "pdfuaid" not in _xmp(vol)
    assert "Dossier 2026-001" in _xmp(vol)
    assert "voldoet dit bestand niet aan PDF/A" in " ".join(_bladen(vol))


def test_twee_keer_maken_geeft_dezelfde_bytes(vol: bytes) -> None:
    assert render_dossier(een_dossier()) == vol


# --- progress and cancel ---


def test_voortgang_loopt_op_tot_honderd() -> None:
    gezegd: list[tuple[int, int]] = []
    render_dossier(een_dossier(), voortgang=lambda gedaan, totaal: not gezegd.append((gedaan, totaal)))
    delen = [gedaan for gedaan, _ in gezegd]
    assert delen == sorted(set(delen))
    assert delen[-1] == 100
    assert len(delen) > 20
    assert {totaal for _, totaal in gezegd} == {100}


@pytest.mark.parametrize("bij", [0, 20, 40, 75, 100])
def test_afbreken_kan_bij_elke_stap(bij: int) -> None:
    with pytest.raises(Afgebroken):
        render_dossier(een_dossier(), voortgang=lambda gedaan, _totaal: gedaan < bij)


@pytest.mark.bench
def test_vijfhonderd_bladzijden_binnen_twintig_seconden() -> None:
    bijlagen_ = tuple(bijlage(n, f"{n}.pdf", vreemde_pdf(20)) for n in range(1, 18))
    stuk = een_dossier(delen=(acties(600),), logboek=logboek(1500), bijlagen=bijlagen_)
    begin = time.perf_counter()
    pdf = render_dossier(stuk)
    duur = time.perf_counter() - begin
    with pikepdf.open(io.BytesIO(pdf)) as bestand:
        aantal = len(bestand.pages)
    print(f"{aantal} bladzijden in {duur:.1f} s")
    assert aantal >= 500
    assert duur * 500 / aantal <= 20
