"""The start is quick by what it does not load: the unlock window waits for no library, the register for no paper."""

import json
import subprocess
import sys
from pathlib import Path

WORTEL = Path(__file__).resolve().parents[2]
VOOR_HET_REGISTER = {
    "alembic",
    "reportlab",
    "pikepdf",
    "zxcvbn",
    "PySide6.QtPdf",
    "PySide6.QtPrintSupport",
    "ssl",
    "email",
}
VOOR_HET_SLOT = VOOR_HET_REGISTER | {"sqlalchemy", "sqlcipher3", "cryptography", "logging.handlers", "tomllib"}

# The hall's own start, on the way asking what has been loaded so far. `bezig` is what the window shows.
VRAAG = """
import json, linecache, sys, tempfile
from pathlib import Path
from datalek_gui.ui.laden import laad_qt
laad_qt()
from datalek_gui.app import Hal, LateKluis, maak_app
from db.namen import SLEUTEL

with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as map_:
    if sys.argv[1] == "dagelijks":
        (Path(map_) / SLEUTEL).touch()
    app, kluis = maak_app(Path(map_)), LateKluis(Path(map_))
    hal = Hal(app, kluis, Path(map_))
    hal.begin(laad_achter=False)
    app.processEvents()
    slot, veld = hal.ontgrendelen, hal.ontgrendelen.face.first()
    antwoord = {
        "slot": sorted(sys.modules),
        "gezicht": type(slot.face).__name__,
        "staat": [slot.isVisible(), slot.face.kop.isVisible(), veld.isVisible(), slot.face.knop.isVisible()],
        "focus": slot.focusWidget() is (veld.focusProxy() or veld),
    }
    hal.laad()
    venster = hal.open_register(kluis.open_tijdelijk())
    app.processEvents()
    antwoord["register"] = sorted(sys.modules)
    antwoord["nagelezen"] = [naam for naam in linecache.cache if "sqlalchemy/" in naam]
    antwoord["open"] = venster.isVisible() and venster.register.leeg_nieuw.isVisible()
    kluis.sluit()
    print(json.dumps(antwoord))
"""


def vraag(dag: str) -> dict[str, object]:
    antwoord: dict[str, object] = json.loads(draai("-c", VRAAG, dag).splitlines()[-1])
    return antwoord


def draai(*argumenten: str) -> str:
    klaar = subprocess.run([sys.executable, *argumenten], cwd=WORTEL, capture_output=True, text=True, timeout=60)
    assert klaar.returncode == 0, klaar.stderr
    return klaar.stdout


def geladen(modules: object, namen: set[str]) -> set[str]:
    assert isinstance(modules, list)
    return {naam for naam in namen if any(m == naam or m.startswith(naam + ".") for m in modules)}


def test_het_slot_staat_er_zonder_database_en_zonder_papier() -> None:
    antwoord = vraag("dagelijks")
    assert antwoord["gezicht"] == "OntgrendelFace"
    assert geladen(antwoord["slot"], VOOR_HET_SLOT) == set()
    assert antwoord["staat"] == [True] * 4, "kop, wachtwoordveld en knop horen in het eerste beeld"
    assert antwoord["focus"], "wie meteen typt, typt in het wachtwoordveld"


def test_het_register_staat_er_zonder_papier_en_zonder_migraties() -> None:
    antwoord = vraag("dagelijks")
    assert geladen(antwoord["register"], VOOR_HET_REGISTER) == set()
    assert geladen(antwoord["register"], {"sqlalchemy", "sqlcipher3"}) == {"sqlalchemy", "sqlcipher3"}
    assert antwoord["open"]
    assert antwoord["nagelezen"] == [], "PySide leest weer elke module na die na haar wordt geladen; zie ui/laden.py"


def test_ook_de_eerste_keer_laadt_het_slot_niets_zwaars() -> None:
    antwoord = vraag("eerste keer")
    assert antwoord["gezicht"] == "EersteKeerFace"
    assert geladen(antwoord["slot"], VOOR_HET_SLOT) == set()
    assert antwoord["focus"]


def test_opstarttest_meldt_twee_tijden_en_stopt() -> None:
    gemeld = json.loads(draai("main.py", "--opstarttest"))
    assert set(gemeld) == {"slot_ms", "register_ms"}
    assert 0 < gemeld["slot_ms"] < gemeld["register_ms"]
