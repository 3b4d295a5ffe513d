"""The register as CSV and Excel: nothing runs when it is opened, and what was written is read back."""

import csv
import io
import zipfile
from datetime import UTC, date, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datalek_gui.domain.fouten import InvoerFout
from datalek_gui.domain.staat import Staat, Staatkolom, Waarde
from datalek_gui.domain.tekst import schoon
from datalek_gui.export.register_csv import GEVAARLIJK, render_csv
from datalek_gui.export.register_lezen import MAX_KOLOMMEN, lees_bladen
from datalek_gui.export.register_xlsx import MAX_CEL, render_xlsx
from tests.export.bouwers import NU

ZOMER = datetime(2026, 7, 1, 12, 30, tzinfo=UTC)  # 14:30 in Amsterdam


def een_staat(*rijen: tuple[Waarde, ...], kolommen: tuple[str, ...] = ("Nummer", "Feiten")) -> Staat:
    kop = tuple(Staatkolom(titel.lower(), titel) for titel in kolommen)
    return Staat("Datalekregister", kop, rijen, NU, "Gemeente Noorderstad", (("Dossiers", str(len(rijen))),))


def _csv_cellen(inhoud: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(inhoud.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_csv_is_zoals_nederlands_excel_het_leest() -> None:
    inhoud = render_csv(een_staat(("2026-001", "a;b\n“c”"), (date(2026, 7, 1), ZOMER), (12345, None)))
    assert inhoud.startswith(b"\xef\xbb\xbfNummer;Feiten\r\n")
    assert _csv_cellen(inhoud)[1:] == [["2026-001", "a;b\n“c”"], ["01-07-2026", "01-07-2026 14:30"], ["12345", ""]]


@pytest.mark.parametrize("begin", [*GEVAARLIJK, " =", "\t=", "\r+", "\n@"])
def test_geen_cel_van_de_csv_wordt_een_formule(begin: str) -> None:
    gevaar = f'{begin}HYPERLINK("http://voorbeeld.nl")'
    for cel in _csv_cellen(render_csv(een_staat((gevaar, "x"), kolommen=(gevaar, "Feiten"))))[0:2]:
        assert cel[0].startswith("'")


@given(st.lists(st.tuples(st.text(max_size=60), st.text(max_size=60)), min_size=1, max_size=8))
def test_wat_in_de_csv_gaat_komt_er_weer_uit(rijen: list[tuple[str, str]]) -> None:
    (blad,) = lees_bladen(render_csv(een_staat(("kop", "kop"), *rijen)), "register.csv")
    verwacht = [tuple(map(_gelezen, rij)) for rij in rijen]
    assert list(blad.rijen[2:]) == verwacht


def _gelezen(tekst: str) -> str:
    """Only an apostrophe that a person typed before a formula sign is lost."""
    tekst = schoon(tekst)
    return tekst[1:] if tekst.startswith("'") and tekst[1:].lstrip().startswith(GEVAARLIJK) else tekst


def test_excel_heeft_echte_datums_getallen_en_tekst() -> None:
    inhoud = render_xlsx(een_staat(("=1+1", "@SOM(A1)"), (date(2026, 7, 1), ZOMER), (12345, "x" * 40_000)))
    boek = openpyxl.load_workbook(io.BytesIO(inhoud))
    blad = boek["Register"]
    assert [c.value for c in blad[2]] == ["=1+1", "@SOM(A1)"]
    assert [c.data_type for c in blad[2]] == ["s", "s"]
    assert all(c.quotePrefix for c in blad[2])
    assert [c.value for c in blad[3]] == [datetime(2026, 7, 1), datetime(2026, 7, 1, 14, 30)]
    assert [c.number_format for c in blad[3]] == ["dd-mm-yyyy", "dd-mm-yyyy hh:mm"]
    assert blad["A4"].value == 12345
    assert len(blad["B4"].value) == MAX_CEL
    assert (blad.freeze_panes, blad.auto_filter.ref) == ("B2", "A1:B4")
    toelichting = {rij[0].value: rij[1].value for rij in boek["Toelichting"]}
    assert toelichting["Organisatie"] == "Gemeente Noorderstad"
    assert toelichting["Gemaakt op"] == "21-11-2026 14:03"


def test_er_zit_geen_formule_in_het_excelbestand() -> None:
    """Not even where Excel would look: the sheet's own XML has no <f>."""
    pak = zipfile.ZipFile(io.BytesIO(render_xlsx(een_staat(("=cmd|' /C calc'!A0", "+1")))))
    assert b"<f>" not in pak.read("xl/worksheets/sheet1.xml")


@given(st.lists(st.text(max_size=60), min_size=1, max_size=5))
def test_elke_tekst_past_in_excel_en_komt_er_weer_uit(teksten: list[str]) -> None:
    (blad, _) = lees_bladen(render_xlsx(een_staat(*(("1", tekst) for tekst in teksten))), "register.xlsx")
    gelezen = [rij[1] if len(rij) > 1 else None for rij in blad.rijen[1:]]
    assert gelezen == [schoon(tekst) or None for tekst in teksten]


# --- other people's files ---


@pytest.mark.parametrize(
    "inhoud",
    [
        "Nr;Feiten\n1;Één\n".encode("utf-8-sig"), "Nr;Feiten\n1;Één\n".encode("cp1252"),
        b"Nr,Feiten\n1,\xc3\x89\xc3\xa9n\n",
        "Nr\tFeiten\n1\tÉén\n".encode("utf-16"), "sep=|\nNr|Feiten\n1|Één\n".encode(),
    ],
    ids=["utf-8 met merk", "windows", "komma", "excel unicode-tekst", "sep="],
)  # fmt: skip
def test_csv_in_elke_codering_en_met_elk_scheidingsteken(inhoud: bytes) -> None:
    (blad,) = lees_bladen(inhoud, "oud.csv")
    assert blad.rijen == (("Nr", "Feiten"), ("1", "Één"))


def test_een_komma_in_een_zin_is_geen_scheiding() -> None:
    (blad,) = lees_bladen(b'Nr;Feiten\n1;"a, b, c, d, e"\n2;f, g, h\n', "oud.csv")
    assert blad.rijen[2] == ("2", "f, g, h")


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "er staat niets in"),
        (b";;;\n;;\n", "er staat niets in"),
        (b"\xd0\xcf\x11\xe0rest", "wachtwoord"),
        (b"PK\x03\x04kapot", "beschadigd"),
        (b"\x89PNG\x00\xff\xfe\x00\x81", "geen CSV"),
        (b"a;b\n1;" + b"x" * 200_000, "regel 2"),
    ],
)
def test_wat_geen_register_is_krijgt_een_zin(inhoud: bytes, zin: str) -> None:
    with pytest.raises(InvoerFout, match=zin) as fout:
        lees_bladen(inhoud, "oud.xlsx")
    assert "oud.xlsx" in fout.value.zin
    assert "Er is niets ingelezen." in fout.value.zin


def test_een_uitgepakt_te_groot_bestand_wordt_niet_uitgepakt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("datalek_gui.export.register_lezen.MAX_UITGEPAKT", 1000)
    with pytest.raises(InvoerFout, match="te groot"):
        lees_bladen(render_xlsx(een_staat(("1", "x"))), "bom.xlsx")


def test_lege_bladen_foutwaarden_en_losse_opmaak_tellen_niet() -> None:
    boek = openpyxl.Workbook()
    boek.create_sheet("Leeg")
    blad = boek.create_sheet("2021")
    blad.append(["Nr", "Datum", "Feiten"])
    blad.append([1, datetime(2021, 3, 12), "#N/A"])
    blad.append([2, None, "=A2+1"])
    blad.cell(9, MAX_KOLOMMEN + 5).value = "ver weg"
    uit = io.BytesIO()
    boek.save(uit)
    (gelezen,) = lees_bladen(uit.getvalue(), "oud.xlsx")
    assert gelezen.naam == "2021"
    assert gelezen.rijen[1:3] == ((1, datetime(2021, 3, 12)), (2,))
