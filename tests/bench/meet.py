"""Speed of what a handler waits for, as ratios against a floor in the same run: python tests/bench/meet.py

Exit status 1 when a limit is passed. Start-up has a script of its own (meet_start.py): it needs whole processes.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

WORTEL = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(WORTEL))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget  # noqa: E402 - the platform comes first

from datalek_gui import app as hal  # noqa: E402 - as above
from datalek_gui.domain.risico.beoordeling import beoordeel  # noqa: E402 - as above
from datalek_gui.domain.risico.lezen import feiten_uit  # noqa: E402 - as above
from datalek_gui.ui.wizard.wizard_page import WizardPage  # noqa: E402 - as above
from tests.bouwers import een_regelset  # noqa: E402 - as above
from tests.oefening import zonder_melding  # noqa: E402 - as above

KEREN = 15
# what → milliseconds it may take
GRENZEN = {"stap openen": 50.0, "autosave": 10.0, "AP-formulier als PDF": 300.0, "beoordelen": 20.0}


def mediaan_ms(doe: Callable[[], object], keren: int = KEREN) -> float:
    tijden = []
    for _ in range(keren):
        begin = time.perf_counter()
        doe()
        tijden.append((time.perf_counter() - begin) * 1000)
    return statistics.median(tijden)


def vloer(app: QApplication) -> Callable[[], None]:
    """Twenty plain inputs in a window, built, shown and painted: what Qt itself takes for a form page."""

    def toon() -> None:
        venster = QWidget()
        indeling = QVBoxLayout(venster)
        for _ in range(20):
            indeling.addWidget(QLineEdit())
        venster.resize(1366, 768)
        venster.show()
        app.processEvents()
        venster.deleteLater()
        app.processEvents()

    return toon


def meet(map_: Path) -> dict[str, float]:
    app = hal.maak_app(map_)
    wortel = hal.Hal(app, hal.LateKluis(map_), map_, klok=lambda: datetime(2026, 11, 21, 13, 3, tzinfo=UTC))
    venster = wortel.open_register(wortel.kluis.open_tijdelijk())
    venster.resize(1366, 768)
    assert wortel.werkkamer is not None
    oefening = WORTEL / "resources" / "oefendossiers" / "2022_aanvraagloket.json"
    tekst = zonder_melding(oefening.read_text(encoding="utf-8"))
    dossier = wortel.werkkamer.dossiers.importeer(tekst, oefening.name)
    venster.open_dossier(dossier.id)
    venster.page.vul_in()
    wizard = venster.page
    assert isinstance(wizard, WizardPage)
    documenten, work = wortel.documenten, wortel.werkkamer.work
    documenten.ap_formulier(documenten.stukken(work, dossier.id))  # fonts are read once
    uitkomst = {
        "vloer: 20 invoervelden tonen": mediaan_ms(vloer(app)),
        "stap openen": statistics.median(eerste_keer_openen(app, wizard)),
        "autosave": mediaan_ms(lambda: bewaar(wizard)),
        "AP-formulier als PDF": mediaan_ms(lambda: documenten.ap_formulier(documenten.stukken(work, dossier.id))),
    }
    uitkomst["beoordelen"] = beoordelen(wizard)
    venster.close()
    wortel.kluis.sluit()
    return uitkomst


def beoordelen(wizard: WizardPage) -> float:
    """The slowest judgement: of this dossier as it is, and with nothing known of it."""
    regelset = een_regelset()
    return max(
        mediaan_ms(lambda a=antwoorden: beoordeel(feiten_uit(a), regelset))  # type: ignore[misc]
        for antwoorden in (wizard.antwoorden, {"aard_incident": "email_verkeerd"}, {})
    )


def eerste_keer_openen(app: QApplication, wizard: WizardPage) -> list[float]:
    """Each of the steps, shown and painted for the first time; the wizard had a few quiet seconds before, as it has
    while someone reads the first step."""
    rust(app, 6.0)
    tijden = []
    for sleutel in wizard.sleutels[1:]:
        tijden.append(mediaan_ms(lambda s=sleutel: (wizard.ga_naar_stap(s), app.processEvents()), keren=1))
        print(f"  {sleutel:16s}{tijden[-1]:7.1f} ms")
    return tijden


def rust(app: QApplication, seconden: float) -> None:
    einde = time.monotonic() + seconden
    while time.monotonic() < einde:
        app.processEvents()


def bewaar(wizard: WizardPage) -> None:
    wizard.opslag.meld(
        "samenvatting", f"{time.perf_counter()} " + "Een brief is naar het verkeerde adres gegaan. " * 40
    )
    assert wizard.opslag.bewaar()


def main() -> int:
    with tempfile.TemporaryDirectory() as map_:
        uitkomst = meet(Path(map_))
    basis = uitkomst["vloer: 20 invoervelden tonen"]
    te_traag = 0
    for naam, ms in uitkomst.items():
        grens = GRENZEN.get(naam)
        oordeel = "" if grens is None else f"  grens {grens:.0f} ms  {'goed' if ms <= grens else 'TE TRAAG'}"
        te_traag += grens is not None and ms > grens
        print(f"{naam:32s}{ms:8.1f} ms  {ms / basis:6.2f} × vloer{oordeel}")
    return 1 if te_traag else 0


if __name__ == "__main__":
    raise SystemExit(main())
