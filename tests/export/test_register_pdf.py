"""The register and the year on paper: read as a screen reader reads them."""

import io

import pikepdf
import pytest

from datalek_gui.domain.staat import Staat
from datalek_gui.export.jaar_pdf import MEESTE_STAVEN, render_jaar
from datalek_gui.export.jaar_xlsx import render_jaar_xlsx
from datalek_gui.export.register_lezen import lees_bladen
from datalek_gui.export.register_pdf import render_register
from tests.export.bouwers import NU
from tests.export.lezer import artefacten, lees_boom, lees_stukken
from tests.export.proefregister import een_jaar, een_register

KOPPEN = ["Dossier", "Feiten", "Maatregelen"]


def test_elke_cel_staat_onder_haar_kop_en_zegt_welke_kolom_zij_is() -> None:
    boom = lees_boom(render_register(een_register(3)))
    (tabel,) = boom.alle("Table")
    koppen = [k for k in tabel.alle("TH") if k.eigenschappen.get("/Scope") == "/Column"]
    assert [kop.tekst for kop in koppen] == KOPPEN
    rijen = [r for r in tabel.alle("TR") if not any(k.eigenschappen.get("/Scope") == "/Column" for k in r.alle("TH"))]
    assert len(rijen) == 3
    for nummer, rij in enumerate(rijen, 1):
        assert len([*rij.alle("TH"), *rij.alle("TD")]) == len(KOPPEN)
        (eerste,) = rij.alle("TH")
        assert eerste.eigenschappen["/Scope"] == "/Row"
        assert f"2026-{nummer:03d}" in eerste.tekst


def test_een_lange_rij_loopt_door_en_verliest_niets() -> None:
    verhaal = " ".join(f"woord{nummer}" for nummer in range(3000))
    pdf = render_register(een_register(2, feiten=verhaal))
    boom = lees_boom(pdf)
    teksten = [p.tekst for p in boom.alle("P")]
    assert [t for t in teksten if t.startswith("Feiten:")] == [f"Feiten: {verhaal}"] * 2
    with pikepdf.open(io.BytesIO(pdf)) as bestand:
        totaal = len(bestand.pages)
    assert totaal > 4
    for nummer, blad in enumerate(artefacten(pdf), 1):
        assert f"blad {nummer} van {totaal}" in blad
        assert ("Maatregelen" in blad) == (nummer > 1), "de kop op elk blad, en maar één keer voorgelezen"


def test_niets_valt_buiten_het_papier() -> None:
    pdf = render_register(een_register(40, feiten="Donaudampfschifffahrt" * 12))
    with pikepdf.open(io.BytesIO(pdf)) as bestand:
        assert [float(maat) for maat in bestand.pages[0].mediabox[2:]] == pytest.approx([841.89, 595.28], abs=0.1)
    for blad in lees_stukken(pdf):
        for stuk in blad:
            assert 14.9 <= stuk.x <= stuk.x_eind <= 282.2, stuk
            assert 7 <= stuk.y <= 203, stuk


def test_lege_kolommen_staan_niet_op_papier() -> None:
    boom = lees_boom(render_register(een_register(2, maatregelen="")))
    assert [k.tekst for k in boom.alle("TH") if k.eigenschappen["/Scope"] == "/Column"] == ["Dossier", "Feiten"]


def test_een_oefening_zegt_op_elk_blad_dat_zij_dat_is() -> None:
    register = een_register(60)
    pdf = render_register(Staat(register.titel, register.kolommen, register.rijen, NU, oefening=True))
    bladen = artefacten(pdf)
    assert len(bladen) > 1
    assert all(blad.count("OEFENING") == 2 for blad in bladen)


def test_een_leeg_register_is_ook_papier() -> None:
    boom = lees_boom(render_register(een_register(0)))
    assert [kop.tekst for kop in boom.alle("H1")] == ["Datalekregister"]


# --- the year ---


def test_elke_grafiek_heeft_een_tekst_met_al_haar_waarden() -> None:
    overzicht = een_jaar(30)
    boom = lees_boom(render_jaar(overzicht))
    figuren = list(boom.alle("Figure"))
    getekend = [reeks for reeks in overzicht.reeksen if reeks.totaal]
    assert len(figuren) == len(getekend)
    for figuur, reeks in zip(figuren, getekend, strict=True):
        assert reeks.titel in figuur.alt
        for label, aantal in reeks.punten:
            assert f"{label}: {aantal}" in figuur.alt
        assert "/BBox" in figuur.eigenschappen


def test_de_waarden_staan_bij_de_staven_en_in_een_tabel() -> None:
    overzicht = een_jaar(30)
    boom = lees_boom(render_jaar(overzicht))
    maand = overzicht.reeksen[0]
    figuur = next(boom.alle("Figure"))
    assert all(str(aantal) in figuur.tekst for _, aantal in maand.punten if aantal)
    cijfers = {rij.kinderen[0].tekst: rij.kinderen[1].tekst for rij in boom.alle("TR")}  # type: ignore[union-attr]
    for reeks in overzicht.reeksen:
        for label, aantal in reeks.punten:
            assert label in cijfers, label
            if sum(label in dict(r.punten) for r in overzicht.reeksen) == 1:
                assert cijfers[label] == str(aantal)


def test_de_langste_grafiek_past_en_zegt_wat_er_niet_in_staat() -> None:
    overzicht = een_jaar(40, afdelingen=40)
    boom = lees_boom(render_jaar(overzicht))
    zin = f"Nog {40 - MEESTE_STAVEN} met minder datalekken staan in de tabel achterin."
    assert zin in [p.tekst for p in boom.alle("P")]
    assert "Afdeling 39" in [cel.tekst for cel in boom.alle("TH")]


def test_een_jaar_zonder_datalekken_zegt_dat() -> None:
    boom = lees_boom(render_jaar(een_jaar(0)))
    assert list(boom.alle("Figure")) == []
    assert "Er was niets te laat." in [p.tekst for p in boom.alle("P")]


def test_het_jaar_in_excel_heeft_de_cijfers_en_de_dossiers() -> None:
    overzicht = een_jaar(30)
    cijfers, dossiers, laat, over = lees_bladen(render_jaar_xlsx(overzicht), "jaar.xlsx")
    assert [blad.naam for blad in (cijfers, dossiers, laat, over)] == [
        "Cijfers", "Dossiers", "Te laat en niet gemeld", "Toelichting",
    ]  # fmt: skip
    paren = [(rij[0], rij[1]) for rij in cijfers.rijen if len(rij) == 2]
    assert all(punt in paren for reeks in overzicht.reeksen for punt in reeks.punten)
    assert len(dossiers.rijen) == 31
    assert laat.rijen[0][0] == overzicht.te_laat[0][0]
