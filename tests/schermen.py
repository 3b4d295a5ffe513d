"""Every screen with a practice dossier as PNG: python tests/schermen.py MAP [licht|donker ...]

1366×768 and at 125 % (1093×614 logical), light and dark. Grows with each screen: add a line to `schermen`.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(WORTEL))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from datalek_gui import app as hal  # noqa: E402
from datalek_gui.ui import theme  # noqa: E402 - as above
from tests.oefening import zonder_melding  # noqa: E402 - as above

FORMATEN = {"100": (1366, 768), "125": (1093, 614)}
NU = datetime(2022, 11, 18, 15, 30, tzinfo=UTC)
WACHTWOORD = "vier rustige ganzen lopen"


def schermen(wortel: hal.Hal) -> Iterator[tuple[str, QWidget, Callable[[], object]]]:
    """(name, window, what to do before the picture is taken)."""
    venster = wortel.venster
    assert venster is not None
    yield "register", venster, venster.show_register
    yield "organisatie", venster, venster.show_instellingen
    dossier = next(r.id for r in wortel.werkkamer.register.regels() if r.nummer.endswith("001"))
    venster.open_dossier(dossier)
    wizard = venster.page
    for nummer, sleutel in enumerate(wizard.sleutels, 1):
        yield f"stap{nummer}_{sleutel}", venster, lambda s=sleutel: wizard.ga_naar_stap(s)
    stap = wizard.sleutels[-1]
    balk = wizard.paginas[stap].verticalScrollBar()
    yield "stap9_onderaan", venster, lambda: balk.setValue(balk.maximum())
    for wat in ("ap", "brief"):
        document = wortel.documenten.stukken(wortel.werkkamer.work, dossier)
        maak = wortel.documenten.brief if wat == "brief" else wortel.documenten.ap_formulier
        yield f"document_{wat}", venster, lambda m=maak, d=document: wortel.werkkamer.toon_document(m(d))


def eerste_keer(wortel: hal.Hal) -> None:
    """A register with the practice dossiers, the first of them still a concept."""
    wortel.kluis.maak(WACHTWOORD)
    work = wortel.kluis.open()
    venster = wortel.open_register(work)
    dossiers = wortel.werkkamer.dossiers
    bestanden = sorted(
        (WORTEL / "resources" / "oefendossiers").glob("*.json"), key=lambda b: "aanvraagloket" not in b.name
    )
    for bestand in bestanden:
        tekst = bestand.read_text(encoding="utf-8")
        if "aanvraagloket" in bestand.name:
            tekst = zonder_melding(tekst)
        dossiers.importeer(tekst, bestand.name)
    wortel.werkkamer.instellingen.save_organisatie(
        {
            s: w
            for s, w in dossiers.open(1).antwoorden.items()
            if s.startswith(("organisatie_", "melder_", "fg_", "contact_", "ondertekenaar_"))
        }
    )
    dossiers.nieuw()
    venster.register.refresh()


def neem_op(map_: Path, themas: list[str]) -> None:
    map_.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as gegevens:
        app = hal.maak_app(Path(gegevens))
        wortel = hal.Hal(app, hal.LateKluis(Path(gegevens)), Path(gegevens), klok=lambda: NU)
        slot(app, wortel, map_, themas)
        eerste_keer(wortel)
        for naam, venster, doe in schermen(wortel):
            doe()
            fotografeer(app, venster, map_, naam, themas)
        wortel.stop()


def slot(app: QApplication, wortel: hal.Hal, map_: Path, themas: list[str]) -> None:
    wortel.begin()
    assert wortel.ontgrendelen is not None
    fotografeer(app, wortel.ontgrendelen, map_, "eerste_keer", themas)
    wortel.ontgrendelen.hide()


def fotografeer(app: QApplication, venster: QWidget, map_: Path, naam: str, themas: list[str]) -> None:
    for thema in themas:
        theme.pas_toe(app, thema)
        for schaal, maat in FORMATEN.items():
            venster.resize(*maat)
            venster.activateWindow()
            rust(app, 0.4 if naam.startswith("document") else 0.05)  # QtPdf draws behind the window
            venster.grab().save(str(map_ / f"{naam}_{thema}_{schaal}.png"))


def rust(app: QApplication, seconden: float) -> None:
    einde = time.monotonic() + seconden
    while time.monotonic() < einde:
        app.processEvents()


if __name__ == "__main__":
    neem_op(Path(sys.argv[1]), sys.argv[2:] or ["licht", "donker"])
