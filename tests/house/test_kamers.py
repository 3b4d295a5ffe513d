"""Which room may enter which. A wrong import is red here, with the reason: see README, *Plattegrond*."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

WORTEL = Path(__file__).parents[2]
BESTANDEN = sorted([*(WORTEL / "datalek_gui").rglob("*.py"), *(WORTEL / "db").rglob("*.py"), WORTEL / "main.py"])
KAMERS = ("domain", "export", "services", "db", "ui")
# may know all; nobody knows them but the front door
HALLEN = ("app", "cli", "dossierkamer", "opdrachten", "opstarttest", "werkkamer")

# room → the rooms of ours that it may import
MAG = {
    "domain": {"domain"},
    "export": {"domain", "export"},
    "services": {"domain", "export", "services"},
    "db": {"domain", "db"},
    "ui": {"domain", "services", "ui"},
    **{hal: {*KAMERS, *HALLEN, "paths", "logging_setup", "opdrachtregel", "datalek_gui"} for hal in HALLEN},
    "start": {"app", "cli", "ui"},  # of ui only what must stand before anything else is imported
    "__main__": {"start"},
    "main": {"start"},
    "paths": set(),
    "opdrachtregel": set(),
    "logging_setup": set(),
    "datalek_gui": set(),
}
# package from outside → the only room that may import it; the halls may too
ALLEEN = {
    "PySide6": "ui", "sqlalchemy": "db", "alembic": "db", "sqlcipher3": "db", "cryptography": "db", "filelock": "db",
    "reportlab": "export", "pikepdf": "export", "zxcvbn": "ui", "stdnum": "domain", "platformdirs": "paths",
    "openpyxl": "export",
    "olefile": "services",
}  # fmt: skip
# domain may use the standard library, and python-stdnum: a pure library with no clock, no files and no state
VAN_BUITEN_IN_DOMAIN = {"stdnum"}
WAAROM = {
    "domain": "domain is wet en formulier in gewoon Python: zo is het te testen zonder venster, bestand of klok",
    "export": "export maakt papier van domeinobjecten: wie iets vraagt of bewaart staat in services",
    "services": "services weet niet hoe er bewaard of getoond wordt: zij zegt in ports.py wat zij nodig heeft",
    "db": "db is de enige kamer met SQL en kent alleen domain: anders trekt elke tabelwijziging door het hele huis",
    "ui": "ui krijgt bevroren dataclasses via services: nooit een rij, een sessie of een PDF-bibliotheek",
}
# may load late without saying why on the line
LAAT = {"app.py", "werkkamer.py", "dossierkamer.py", "start.py", "paths.py"}


def _kamer(module: str) -> str:
    delen = module.split(".")
    return delen[1] if delen[0] == "datalek_gui" and len(delen) > 1 else delen[0]


def _module(bestand: Path) -> str:
    delen = bestand.relative_to(WORTEL).with_suffix("").parts
    return ".".join(delen[:-1] if delen[-1] == "__init__" else delen)


def _namen(knoop: ast.Import | ast.ImportFrom) -> list[str]:
    """Full names of what one import statement may load: "a.b" and, for ``from a import b``, "a" and "a.b"."""
    if isinstance(knoop, ast.Import):
        return [alias.name for alias in knoop.names]
    if knoop.level:
        return ["." * knoop.level]
    return [knoop.module or "", *(f"{knoop.module}.{alias.name}" for alias in knoop.names)]


def overtredingen(bron: str, module: str, bestandsnaam: str) -> Iterator[str]:
    """Every wrong import in one file, each as a sentence that says what the rule is for."""
    boom, regels, kamer = ast.parse(bron), bron.splitlines(), _kamer(module)
    if kamer not in MAG:
        yield f"{module}: deze kamer staat niet op de plattegrond; zet haar in MAG en in de README"
        return
    in_functie = {
        id(k) for f in ast.walk(boom) if isinstance(f, ast.FunctionDef | ast.AsyncFunctionDef) for k in ast.walk(f)
    }
    for knoop in ast.walk(boom):
        if not isinstance(knoop, ast.Import | ast.ImportFrom):
            continue
        waar, naam = f"{module}, regel {knoop.lineno}", _namen(knoop)[0]
        top = naam.split(".")[0]
        if naam.startswith("."):
            yield f"{waar}: schrijf imports voluit, dan is te zien uit welke kamer zij komen"
        elif top in ("datalek_gui", "db", "main"):
            doelen = {_kamer(naam)} if _kamer(naam) != "datalek_gui" else {_kamer(n) for n in _namen(knoop)[1:]}
            for doel in sorted(doelen & set(MAG) - MAG[kamer]):
                yield f"{waar}: {kamer} mag {doel} niet binnen. {WAAROM.get(kamer, 'hallen en gangen blijven leeg')}"
        elif ALLEEN.get(top, kamer) != kamer and kamer not in HALLEN:
            yield f"{waar}: {top} hoort alleen in {ALLEEN[top]}. {WAAROM.get(ALLEEN[top], '')}"
        elif kamer == "domain" and top not in sys.stdlib_module_names | VAN_BUITEN_IN_DOMAIN:
            yield f"{waar}: {top} is geen standaardbibliotheek. {WAAROM['domain']}"
        if id(knoop) in in_functie and bestandsnaam not in LAAT and not _reden(regels, knoop.lineno):
            yield f"{waar}: een import in een functie verbergt een afhankelijkheid; zet haar boven, of # late: <reden>"


def _reden(regels: list[str], nummer: int) -> bool:
    """A reason on the line itself, or on a line of its own just above it and its neighbours."""
    boven = nummer - 2
    while boven >= 0 and regels[boven].strip().startswith(("from ", "import ")):
        boven -= 1
    return "# late" in regels[nummer - 1].lower() or regels[boven].strip().lower().startswith("# late")


@pytest.mark.parametrize("bestand", BESTANDEN, ids=_module)
def test_elke_kamer_blijft_binnen_haar_muren(bestand: Path) -> None:
    assert list(overtredingen(bestand.read_text(encoding="utf-8"), _module(bestand), bestand.name)) == []


@pytest.mark.parametrize("bestand", [b for b in BESTANDEN if _kamer(_module(b)) == "domain"], ids=_module)
def test_het_domein_kijkt_niet_op_de_klok(bestand: Path) -> None:
    """`nu` is an argument there: only so can a test stand on both sides of a deadline."""
    boom = ast.parse(bestand.read_text(encoding="utf-8"))
    klok = [k.lineno for k in ast.walk(boom) if isinstance(k, ast.Attribute) and k.attr in ("now", "utcnow", "today")]
    assert klok == []


@pytest.mark.parametrize(
    ("module", "bron"),
    [
        ("datalek_gui.domain.verzonnen", "from PySide6.QtCore import QObject"),
        ("datalek_gui.domain.verzonnen", "import requests"),
        ("datalek_gui.domain.verzonnen", "from datalek_gui.services.ports import Work"),
        ("datalek_gui.domain.verzonnen", "from datalek_gui import services"),
        ("datalek_gui.export.verzonnen", "from datalek_gui.services.dossiers import Dossiers"),
        ("datalek_gui.services.verzonnen", "import sqlalchemy as sa"),
        ("datalek_gui.services.verzonnen", "from datalek_gui.paths import resources"),
        ("datalek_gui.ui.verzonnen", "import db.work"),
        ("datalek_gui.ui.verzonnen", "from datalek_gui.app import main"),
        ("datalek_gui.ui.verzonnen", "from .main_window import MainWindow"),
        ("db.verzonnen", "from datalek_gui.export.page_style import gebruik_fonts"),
        ("datalek_gui.ui.verzonnen", "def f():\n    import json"),
        ("datalek_gui.kelder.verzonnen", "import json"),
    ],
)
def test_een_verkeerd_bestand_wordt_rood(module: str, bron: str) -> None:
    assert len(list(overtredingen(bron, module, "verzonnen.py"))) == 1


def test_een_late_import_met_reden_mag() -> None:
    assert not list(
        overtredingen("def f():\n    import json  # late: only at the first print", "datalek_gui.ui.x", "x.py")
    )


def _boven(boom: ast.Module) -> Iterator[ast.Import | ast.ImportFrom]:
    """Imports that run when the module is loaded; those for the type checker only do not."""
    for knoop in boom.body:
        if isinstance(knoop, ast.Import | ast.ImportFrom):
            yield knoop
        elif isinstance(knoop, ast.Try):
            yield from (k for k in ast.walk(knoop) if isinstance(k, ast.Import | ast.ImportFrom))


def kring(pijlen: dict[str, set[str]]) -> list[str]:
    """A path that comes back to where it began, or nothing."""
    klaar: set[str] = set()

    def loop(module: str, pad: list[str]) -> list[str]:
        if module in pad:
            return [*pad[pad.index(module) :], module]
        if module not in klaar:
            for volgende in sorted(pijlen.get(module, ())):
                if gevonden := loop(volgende, [*pad, module]):
                    return gevonden
            klaar.add(module)
        return []

    return next((gevonden for module in sorted(pijlen) if (gevonden := loop(module, []))), [])


def test_geen_imports_in_een_kring() -> None:
    """Two modules that need each other cannot be read, tested or moved apart."""
    bomen = {_module(b): ast.parse(b.read_text(encoding="utf-8")) for b in BESTANDEN}
    namen = {module: {n for knoop in _boven(boom) for n in _namen(knoop)} for module, boom in bomen.items()}
    pijlen = {module: (genoemd & set(bomen)) - {module} for module, genoemd in namen.items()}
    assert kring(pijlen) == []
    assert kring({"a": {"b"}, "b": {"c"}, "c": {"a"}}) == ["a", "b", "c", "a"]
