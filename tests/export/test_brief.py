"""The letter: measured in millimetres on the page itself (regels.md §6.1)."""

import io

import pikepdf
import pytest
from reportlab.lib.utils import ImageReader

from datalek_gui.domain.brieven.brief import Alinea, Brief
from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.export.brief_pdf import render_brief
from tests.export.bouwers import ALINEAS, NU, een_brief
from tests.export.lezer import artefacten, lees_boom, lees_stukken


def maak(brief: Brief, **anders: object) -> bytes:
    velden = {"concept": False, "gemaakt_op": NU, "dossiernummer": "2026-001"} | anders
    return render_brief(brief, **velden)  # type: ignore[arg-type]


LANG_ADRES = (
    "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties, directie Constitutionele Zaken en Wetgeving",
    "t.a.v. mevrouw mr. drs. A.B.C. van der Wateringen-Oosterhout",
    "Afdeling Informatievoorziening",
    "Postbus 20011",
    "2500 EA  DEN HAAG",
    "NEDERLAND",
    "Derde verdieping",
)


@pytest.mark.parametrize("adres", [een_brief().geadresseerde, LANG_ADRES, ("x",)])
@pytest.mark.parametrize(("rechts", "x", "breedte"), [(False, 33, 83), (True, 109, 76)])
def test_het_adres_staat_in_het_venster(adres: tuple[str, ...], rechts: bool, x: float, breedte: float) -> None:
    pdf = maak(
        een_brief(geadresseerde=adres, aanhef="Beste lezer,", alineas=(), ondertekening=()), venster_rechts=rechts
    )
    boom = lees_boom(pdf)
    nummers = [nummer for nummer, p in enumerate(boom.alle("P")) if adres[0][:20] in p.tekst]
    assert nummers
    venster = [s for s in lees_stukken(pdf)[0] if s.merk == "P" and 50 <= s.y <= 90.5]
    assert " ".join("".join(s.tekst for s in venster).split()).endswith(" ".join(" ".join(adres).split()))
    assert min(s.x for s in venster) == pytest.approx(x, abs=0.05)
    assert max(s.x_eind for s in venster) <= x + breedte + 1  # a space at a line end may hang over
    assert max(s.y for s in venster) <= 90
    assert next(s for s in venster if s.tekst.startswith(adres[0][:10])).y == pytest.approx(59, abs=0.1)


def test_het_retouradres_is_een_regel_boven_in_het_venster() -> None:
    lang = "Gemeente Noorderstad, afdeling Juridische Zaken en Privacy, Postbus 100, 1230 AA Noorderstad"
    for retour in ("Postbus 100, 1230 AA Noorderstad", lang):
        pdf = maak(een_brief(retouradres=retour, afzender=("Gemeente Noorderstad",)))
        (regel,) = [s for s in lees_stukken(pdf)[0] if s.tekst == retour]
        assert 50 <= regel.y <= 54
        assert regel.x == pytest.approx(33, abs=0.05)
        assert regel.x_eind <= 116


def test_de_referentieregel_heeft_vier_kolommen_van_38_mm_onder_het_venster() -> None:
    stukken = lees_stukken(maak(een_brief()))[0]
    labels = [s for s in stukken if s.tekst in ("Datum", "Ons kenmerk", "Behandeld door", "Telefoon")]
    assert [round(s.x, 1) for s in labels] == [33, 71, 109, 147]
    assert len({s.y for s in labels}) == 1
    assert 90 < labels[0].y < 105
    kenmerken = next(lees_boom(maak(een_brief())).alle("L"))
    paren = [tuple(k.tekst for k in item.alle("Lbl", "LBody")) for item in kenmerken.alle("LI")]
    assert paren[0] == ("Datum", "21 november 2026")


def test_een_vijfde_kenmerk_komt_op_een_tweede_rij() -> None:
    referentie = (*een_brief().referentie, ("E-mail", "privacy-en-informatiebeveiliging@noorderstad.voorbeeld.nl"))
    stukken = lees_stukken(maak(een_brief(referentie=referentie)))[0]
    datum, mail = (next(s for s in stukken if s.tekst == label) for label in ("Datum", "E-mail"))
    onderwerp = next(s for s in stukken if s.merk == "H1")
    assert mail.x == datum.x
    assert datum.y < mail.y < onderwerp.y


def test_een_gewone_brief_past_op_een_blad() -> None:
    pdf = maak(een_brief())
    assert len(lees_stukken(pdf)) == 1
    assert max(s.y for s in lees_stukken(pdf)[0]) < 297 - 17


def test_een_lange_brief_heeft_vervolgbladen_met_kop_en_geen_losse_ondertekening() -> None:
    for aantal in range(2, 6):
        pdf = maak(een_brief(alineas=ALINEAS * aantal))
        bladen = lees_stukken(pdf)
        koppen = artefacten(pdf)
        assert len(bladen) >= 2
        for nummer, kop in enumerate(koppen[1:], 2):
            assert "Mevrouw Ş. Łukasz-van den IJssel" in kop
            assert "21 november 2026" in kop
            assert f"{nummer} van {len(bladen)}" in kop
        laatste = [s.tekst for s in bladen[-1] if s.merk == "P"]
        assert laatste.index("Met vriendelijke groet,") > 0


def test_wat_nog_ingevuld_moet_worden_valt_op() -> None:
    pdf = maak(een_brief())
    (deel,) = [s for s in lees_stukken(pdf)[0] if s.tekst.strip().startswith("[nog invullen:")]
    assert deel.merk == "P"
    with pikepdf.open(io.BytesIO(pdf)) as bestand:
        assert b"1 .956863 .862745 rg" in bestand.pages[0].Contents.read_bytes()  # the tint #FFF4DC


@pytest.mark.parametrize(
    ("concept", "oefening", "woord"), [(True, False, "CONCEPT"), (True, True, "OEFENING"), (False, False, "")]
)
def test_concept_staat_op_elk_blad(concept: bool, oefening: bool, woord: str) -> None:
    for blad in artefacten(maak(een_brief(alineas=ALINEAS * 2), concept=concept, oefening=oefening)):
        assert ("CONCEPT" in blad) == (woord == "CONCEPT")
        assert ("OEFENING" in blad) == (woord == "OEFENING")
        assert not woord or blad.count(woord) == 2


def test_de_enige_datum_is_die_van_de_referentieregel() -> None:
    tekst = lees_boom(maak(een_brief(), gemaakt_op=NU.replace(year=2031))).tekst
    assert "21 november 2026" in tekst
    assert "2031" not in tekst


def test_onderwerp_is_de_kop_en_de_paragrafen_volgen() -> None:
    boom = lees_boom(maak(een_brief()))
    assert [k.tekst for k in boom.alle("H1")] == ["Onderwerp: " + een_brief().onderwerp]
    assert [k.tekst for k in boom.alle("H2")] == [a.kop for a in ALINEAS if a.kop]
    punten = [lichaam.tekst for lichaam in list(boom.alle("L"))[1].alle("LBody")]
    assert punten == list(ALINEAS[2].punten)


def _logo(soort: str) -> bytes:
    """A picture made by Pillow through ReportLab, which brings it: RGBA for PNG, CMYK for JPEG."""
    beeld = ImageReader(io.BytesIO(_PIXEL))._image.convert("RGBA" if soort == "PNG" else "CMYK").resize((600, 200))
    uit = io.BytesIO()
    beeld.save(uit, soort)
    return uit.getvalue()


_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cfc0f01f0005050102"
    "cf9e8e2a0000000049454e44ae426082"
)


@pytest.mark.parametrize("soort", ["PNG", "JPEG"])
def test_het_logo_is_een_figuur_met_een_naam(soort: str) -> None:
    pdf = maak(een_brief(), logo=_logo(soort))
    boom = lees_boom(pdf)
    (figuur,) = boom.alle("Figure")
    assert figuur.alt == "Logo van Gemeente Noorderstad"
    assert "/BBox" in figuur.eigenschappen
    with pikepdf.open(io.BytesIO(pdf)) as bestand:
        beelden = list(bestand.pages[0].get_images().values())
        assert [beeld.ColorSpace for beeld in beelden] == ["/DeviceRGB"]
        assert all("/SMask" not in beeld and "/Mask" not in beeld for beeld in beelden)
        assert "/Group" not in bestand.pages[0].obj


def test_een_onleesbaar_logo_geeft_een_zin() -> None:
    with pytest.raises(DatalekFout, match=r"Het logo kan niet worden gelezen\."):
        maak(een_brief(), logo=b"geen plaatje")


def test_een_bijna_lege_brief_kan_ook() -> None:
    leeg = Brief((), "", (), (), "Onderwerp", "", (Alinea(),), "", ())
    assert lees_boom(maak(leeg)).tekst.strip() == "Onderwerp: Onderwerp"
