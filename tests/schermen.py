"""Every screen with a practice dossier as PNG: python tests/schermen.py MAP [licht|donker ...]

1366×768 and at 125 % (1093×614 logical), light and dark. Grows with each screen: add a line to `schermen`.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(WORTEL))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from datalek_gui import app as hal  # noqa: E402
from datalek_gui.domain.fouten import OnjuistWachtwoord  # noqa: E402 - as above
from datalek_gui.ui import theme  # noqa: E402 - as above
from tests.oefening import zonder_melding  # noqa: E402 - as above

FORMATEN = {"100": (1366, 768), "125": (1093, 614)}
NU = datetime(2022, 11, 18, 15, 30, tzinfo=UTC)
WACHTWOORD = "vier rustige ganzen lopen"


def schermen(wortel: hal.Hal) -> Iterator[tuple[str, QWidget, Callable[[], object]]]:
    """(name, window, what to do before the picture is taken)."""
    venster, werkkamer = wortel.venster, wortel.werkkamer
    assert venster is not None
    assert werkkamer is not None
    yield "register", venster, venster.show_register
    yield "organisatie", venster, venster.show_instellingen
    venster.open_dossier(1)
    wizard = venster.page
    for nummer, sleutel in enumerate(wizard.sleutels, 1):
        yield f"stap{nummer}_{sleutel}", venster, partial(wizard.ga_naar_stap, sleutel)
    balk = wizard.paginas[wizard.sleutels[-1]].verticalScrollBar()
    yield "stap9_onderaan", venster, lambda: balk.setValue(balk.maximum())
    stukken = wortel.documenten.stukken(werkkamer.work, 1)
    for document in (wortel.documenten.ap_formulier(stukken), wortel.documenten.brief(stukken)):
        yield f"document_{document.titel.split()[0]}", venster, partial(werkkamer.toon_document, document)
    venster.open_dossier(werkkamer.dossiers.nieuw().id)
    for sleutel in ("intake", "vaststelling", "controle"):
        yield f"nieuw_{sleutel}", venster, partial(venster.page.ga_naar_stap, sleutel)


def eerste_keer(wortel: hal.Hal) -> None:
    """A register with the practice dossiers, the first of them still a concept."""
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
    """The first window: choosing a passphrase, the recovery sheet, unlocking, a wrong passphrase."""
    wortel.begin()
    venster = wortel.ontgrendelen
    assert venster is not None
    fotografeer(app, venster, map_, "slot_eerste_keer", themas)
    venster._show_blad(wortel.kluis.maak(WACHTWOORD))
    rust(app, 1.0)
    fotografeer(app, venster, map_, "slot_herstelblad", themas)
    venster.to_start()
    rust(app, 0.2)
    fotografeer(app, venster, map_, "slot_ontgrendelen", themas)
    venster.ontgrendel.refuse(venster.ontgrendel.veld, OnjuistWachtwoord().zin)
    fotografeer(app, venster, map_, "slot_onjuist_wachtwoord", themas)
    venster.hide()


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
