"""PDF/A and PDF/UA: what a judge and our own reading say of every kind of paper (ISO 19005, ISO 14289-1)."""

import io
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from datalek_gui.domain.dossier import MeldingStatus
from datalek_gui.export.advies_pdf import render_advies
from datalek_gui.export.brief_pdf import render_brief
from datalek_gui.export.delen_pdf import LijstStuk, render_lijst
from datalek_gui.export.dossier_pdf import render_dossier
from datalek_gui.export.formulier_pdf import render_formulier
from datalek_gui.export.herstelblad_pdf import render_herstelblad
from datalek_gui.export.jaar_pdf import render_jaar
from datalek_gui.export.overdracht_pdf import render_overdracht
from datalek_gui.export.register_pdf import render_register
from datalek_gui.export.routekaart_pdf import RoutekaartStuk, render_routekaart
from tests.export.adviezen import een_advies, leeg_advies
from tests.export.bouwers import AANVRAAGLOKET, ALINEAS, INGEDIEND, NU, echt_stuk, een_brief, stuk_met_tekst
from tests.export.dossiers import acties, afbeelding, bijlage, een_dossier, partijen
from tests.export.lezer import Knoop, lees_boom, lees_stukken
from tests.export.overdrachten import een_overdracht
from tests.export.proefregister import een_jaar, een_register

CODE = "7K3M-QX9P-2WTD-8HVN-5RBY-C4FJ-6GZE-1ASU"
JARS = ("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "commons-io", "javax.activation", "jaxb-api")

Maker = Callable[[int], bytes]


def _formulier(deel: int) -> bytes:
    stuk = echt_stuk("v2", AANVRAAGLOKET, ap_nummer="x", ingediend_op=INGEDIEND, status=MeldingStatus.INGEDIEND)
    return render_formulier(stuk, deel=deel)


def _lastig(deel: int) -> bytes:
    return render_formulier(stuk_met_tekst("<b> & Şükrü ☒ 😀 🚀 漢 \x00\u200b" + "woord" * 900), deel=deel)


def _brief(deel: int) -> bytes:
    return render_brief(een_brief(), concept=True, gemaakt_op=NU, dossiernummer="2026-001", deel=deel)


def _lange_brief(deel: int) -> bytes:
    brief = een_brief(alineas=ALINEAS * 3, onderwerp="Titel met <& \x00\ud83d en 😀")
    return render_brief(brief, concept=False, gemaakt_op=NU, dossiernummer="2026-001", deel=deel)


def _herstelblad(deel: int) -> bytes:
    return render_herstelblad(CODE, "C:\\Datalek\\register.db", NU, deel=deel)


def _actielijst(deel: int) -> bytes:
    stuk = LijstStuk(acties(), "2021-001", "Migratie", "Gemeente Noorderstad", NU, 2, partijen())
    return render_lijst(stuk, deel=deel)


def _dossier(deel: int) -> bytes:
    """With our own papers and a picture laid in; a foreign PDF would take its promise away."""
    beeld = (bijlage(1, "schermafdruk.png", afbeelding()),)
    return render_dossier(een_dossier(deel=deel, bijlagen=beeld), deel=deel)


PAPIER: dict[str, Maker] = {
    "formulier": _formulier,
    "lastige tekst": _lastig,
    "brief": _brief,
    "lange brief": _lange_brief,
    "herstelblad": _herstelblad,
    "advies": lambda deel: render_advies(een_advies(), deel=deel),
    "actielijst": _actielijst,
    "dossier": _dossier,
    "advies in concept": lambda deel: render_advies(leeg_advies(samenvatting="<& \x00 😀 " * 900), deel=deel),
    "register": lambda deel: render_register(een_register(5, feiten="<& \x00 😀 " * 200), deel=deel),
    "routekaart": lambda deel: render_routekaart(RoutekaartStuk(NU, "Gemeente", "2026-001", NU), deel=deel),
    "overdracht": lambda deel: render_overdracht(een_overdracht(notitie="<& \x00 😀 " * 90), deel=deel),
    "jaaroverzicht": lambda deel: render_jaar(een_jaar(40), deel=deel),
}
elk_papier = pytest.mark.parametrize("maak", PAPIER.values(), ids=PAPIER.keys())


@elk_papier
def test_preflight_keurt_het_goed(maak: Maker, tmp_path: Path) -> None:
    """Apache PDFBox preflight knows PDF/A-1 only: the same route with deel=1 is judged."""
    jars = [Path("/usr/share/java") / f"{naam}.jar" for naam in JARS]
    java = shutil.which("java")
    if java is None or not all(jar.is_file() for jar in jars):
        if os.environ.get("CI"):
            pytest.fail("java or the preflight jars are missing; see the apt list in README")
        pytest.skip("no java or preflight here (apt-get install default-jre-headless libpdfbox2-java …)")
    bestand = tmp_path / "stuk.pdf"
    bestand.write_bytes(maak(1))
    opdracht = [java, "-cp", ":".join(map(str, jars)), "org.apache.pdfbox.preflight.Validator_A1b", str(bestand)]
    uitslag = subprocess.run(opdracht, capture_output=True, text=True, timeout=60, check=False)
    assert uitslag.returncode == 0, uitslag.stdout + uitslag.stderr


@elk_papier
def test_twee_keer_maken_geeft_dezelfde_bytes(maak: Maker) -> None:
    assert maak(2) == maak(2)


@elk_papier
def test_het_bestand_zegt_wat_het_is(maak: Maker) -> None:
    with pikepdf.open(io.BytesIO(maak(2))) as pdf:
        xmp = bytes(pdf.Root.Metadata.read_bytes()).decode()
        assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in xmp
        assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
        assert "pdfaExtension:schemas" in xmp
        assert pdf.Root.Lang == "nl-NL"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert bool(pdf.Root.MarkInfo.Marked)
        titel = str(pdf.docinfo.Title)
        assert titel.strip()
        assert pdf.open_metadata()["dc:title"] == titel
        assert pdf.docinfo.CreationDate == "D:20261121130300+00'00'"
        assert pdf.Root.OutputIntents[0].S == "/GTS_PDFA1"
        assert not pdf.is_encrypted


@elk_papier
def test_elk_lettertype_zit_erin(maak: Maker) -> None:
    with pikepdf.open(io.BytesIO(maak(2))) as pdf:
        letters = [letter for blad in pdf.pages for letter in blad.Resources.Font.values()]
        assert letters
        for letter in letters:
            assert "/FontFile2" in letter.FontDescriptor, letter.BaseFont
            assert re.search(r"SourceSans3|DejaVuSans", str(letter.BaseFont))
            assert "/ToUnicode" in letter


@elk_papier
def test_alles_wat_getekend_is_is_inhoud_of_versiering(maak: Maker) -> None:
    """ISO 14289-1 §7.1: every piece is tagged or an artifact, and each tag points back to its piece."""
    pdf = maak(2)
    for blad in lees_stukken(pdf):
        assert all(stuk.merk for stuk in blad)
        nummers = [stuk.mcid for stuk in blad if stuk.merk != "Artifact"]
        assert nummers == sorted(nummers, key=lambda n: -1 if n is None else n)
    with pikepdf.open(io.BytesIO(pdf)) as bestand:
        ouders = dict(zip(*[iter(bestand.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
        for nummer, bladzijde in enumerate(bestand.pages):
            assert bladzijde.obj.StructParents == nummer
            assert bladzijde.obj.Tabs == "/S"
            aantal = len({s.mcid for s in lees_stukken(pdf)[nummer] if s.mcid is not None})
            assert len(ouders[nummer]) >= aantal
            assert all(ouder.Type == "/StructElem" for ouder in ouders[nummer])


@elk_papier
def test_koppen_en_lijsten_zijn_goed_gebouwd(maak: Maker) -> None:
    boom = lees_boom(maak(2))
    assert boom.tag == "Document"
    niveaus = [int(kop.tag[1]) for kop in boom.alle("H1", "H2", "H3")]
    assert niveaus[0] == 1
    assert niveaus.count(1) == 1
    assert all(later - eerder <= 1 for eerder, later in pairwise(niveaus))
    for lijst in boom.alle("L"):
        assert _tags(lijst) <= {"LI"}
        assert "/ListNumbering" in lijst.eigenschappen
    for item in boom.alle("LI"):
        assert _tags(item) <= {"Lbl", "LBody"}
    assert all(knoop.kinderen for knoop in boom.alle("P", "L", "LI", "LBody", "Lbl"))


def _tags(knoop: Knoop) -> set[str]:
    return {kind.tag for kind in knoop.kinderen if isinstance(kind, Knoop)}


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler-utils is not installed")
def test_een_derde_lezer_leest_hele_zinnen(tmp_path: Path) -> None:
    bestand = tmp_path / "brief.pdf"
    bestand.write_bytes(_brief(2))
    opdracht = ["pdfinfo", "-struct-text", "-enc", "UTF-8", str(bestand)]
    tekst = subprocess.run(opdracht, capture_output=True, text=True, timeout=30, check=True).stdout
    assert f'"{ALINEAS[0].tekst}"' in tekst
    assert '"Onderwerp: Waarschuwing: uw gegevens zijn bij een datalek betrokken"' in tekst


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
@elk_papier
def test_qpdf_vindt_geen_fouten(maak: Maker, tmp_path: Path) -> None:
    bestand = tmp_path / "stuk.pdf"
    bestand.write_bytes(maak(2))
    subprocess.run(["qpdf", "--check", str(bestand)], capture_output=True, timeout=30, check=True)


def test_bladwijzers_wijzen_naar_het_hoofdstuk() -> None:
    with pikepdf.open(io.BytesIO(_formulier(2))) as pdf, pdf.open_outline() as inhoud:
        titels = [item.title for item in inhoud.root]
        bestemmingen: list[Any] = [item.destination for item in inhoud.root]
        nummers = {blad.obj.objgen: nummer for nummer, blad in enumerate(pdf.pages)}
        bladen = [nummers[doel[0].objgen] for doel in bestemmingen]
        onder = [item.title for item in inhoud.root[0].children]
        aantal = len(pdf.pages)
    assert titels[0] == "1 Introductie"
    assert titels[-1] == "11 Verzenden"
    assert onder[0] == "1.1 De melding van een inbreuk"
    assert bladen == sorted(bladen)
    assert bladen[-1] == aantal - 1
