"""Ceilings: what keeps the house small enough to know. Hitting one is a question, not an order to raise it."""

import ast
import io
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from datalek_gui.domain.formulier.voorwaarde import TESTEN
from datalek_gui.domain.formulier.vraag import Vraagsoort

WORTEL = Path(__file__).parents[2]
BESTANDEN = sorted([*(WORTEL / "datalek_gui").rglob("*.py"), *(WORTEL / "db").rglob("*.py")])
MACHINERIE = ("vraag", "voorwaarde", "waarden", "antwoorden", "loader", "route", "afleidingen")
_GEEN_CODE = {
    tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER,
}  # fmt: skip


def coderegels(bron: str) -> int:
    """Lines that hold code: no blank lines, comments or docstrings."""
    regels: set[int] = set()
    for teken in tokenize.generate_tokens(io.StringIO(bron).readline):
        if teken.type not in _GEEN_CODE:
            regels |= set(range(teken.start[0], teken.end[0] + 1))
    for knoop in ast.walk(ast.parse(bron)):
        if isinstance(knoop, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and ast.get_docstring(
            knoop
        ):
            regels -= set(range(knoop.body[0].lineno, (knoop.body[0].end_lineno or 0) + 1))
    return len(regels)


def te_lang(bron: str, *, klasse: int = 300, functie: int = 40) -> Iterator[str]:
    """Classes and functions over their ceiling, docstring and signature included."""
    for knoop in ast.walk(ast.parse(bron)):
        if not isinstance(knoop, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        lengte = (knoop.end_lineno or 0) - knoop.lineno + 1
        if lengte > (klasse if isinstance(knoop, ast.ClassDef) else functie):
            yield f"{knoop.name}: {lengte} regels"


def test_hoogstens_tien_soorten_vragen() -> None:
    assert len(Vraagsoort) <= 10, "een elfde soort moet er een uit duwen"


def test_hoogstens_vijf_testen_in_een_voorwaarde() -> None:
    assert len(TESTEN) <= 5, "wat deze vijf niet kunnen zeggen is een functie in afleidingen.py"


@pytest.mark.parametrize("bestand", BESTANDEN, ids=lambda b: str(b.relative_to(WORTEL)))
def test_geen_bestand_klasse_of_functie_is_te_lang(bestand: Path) -> None:
    bron = bestand.read_text(encoding="utf-8")
    assert len(bron.splitlines()) <= 400, "splits het bestand naar onderwerp"
    assert list(te_lang(bron)) == []


def test_het_hoofdvenster_blijft_een_lijst_van_bedrading() -> None:
    bron = (WORTEL / "datalek_gui/ui/main_window.py").read_text(encoding="utf-8")
    assert len(bron.splitlines()) <= 250, "frame, menu en stapel pagina's; de rest hoort op een pagina"


def test_de_formuliermachine_blijft_onder_de_achthonderd_regels_code() -> None:
    map_ = WORTEL / "datalek_gui/domain/formulier"
    per_module = {naam: coderegels((map_ / f"{naam}.py").read_text(encoding="utf-8")) for naam in MACHINERIE}
    assert sum(per_module.values()) <= 800, f"meer machine dan formulier: {per_module}"


def test_een_te_lange_functie_wordt_rood() -> None:
    assert list(te_lang("def f():\n" + "    x = 1\n" * 40)) == ["f: 41 regels"]
    assert list(te_lang("class K:\n" + "    x = 1\n" * 300)) == ["K: 301 regels"]
    assert coderegels('"""Uitleg."""\n\n# noot\nx = """a\nb"""\n') == 2
