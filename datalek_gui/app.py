"""The hall: builds everything, hands it out by hand, starts the loop. Read it from `main` down.

Heavy rooms come in late, each import says why: the unlock window stands before SQLAlchemy is loaded, the register
before ReportLab is. A test holds the start to that (tests/e2e/test_start.py).
"""

import argparse
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QSettings, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from datalek_gui.domain.formulier.loader import Formulier, load_formulier
from datalek_gui.domain.fouten import DatalekFout, MapOnbruikbaar
from datalek_gui.logging_setup import begin_log
from datalek_gui.paths import beperk_rechten, gegevens_map, resources
from datalek_gui.services.document import Document
from datalek_gui.services.dossiers import Dossiers
from datalek_gui.services.instellingen import Instellingen
from datalek_gui.services.ports import WorkFactory
from datalek_gui.services.register import Register
from datalek_gui.ui import crash
from datalek_gui.ui.app_signals import AppSignals
from datalek_gui.ui.background import background, run_in_background
from datalek_gui.ui.dialogs.ontgrendelen import OntgrendelWindow
from datalek_gui.ui.main_window import MainWindow, Pages, apply_look
from datalek_gui.ui.register.register_page import RegisterPage
from datalek_gui.ui.wizard.organisatie_page import OrganisatiePage
from datalek_gui.ui.wizard.wizard_page import WizardPage
from db.namen import register_bestaat, register_pad

if TYPE_CHECKING:  # for the types only: these rooms come in late
    from datalek_gui.services.documenten import Documenten
    from datalek_gui.ui.document.preview_page import PreviewPage
    from db.kluis import SqlKluis

INSTELLINGEN = "instellingen.ini"


def nu() -> datetime:
    return datetime.now(UTC)


def main(argumenten: list[str]) -> int:
    """Open the window; exit status 0, or 1 when it could not start."""
    keuze = _lees(argumenten)
    beperk_rechten()
    if keuze.opstarttest:
        from datalek_gui import opstarttest  # late: only for the test

        return opstarttest.main()
    map_ = gegevens_map(keuze.map_)
    app = maak_app(map_)
    try:
        map_.mkdir(mode=0o700, parents=True, exist_ok=True)
        begin_log(map_, uitvoerig=keuze.debug)
        hal = Hal(app, LateKluis(map_), map_)
        hal.begin()
    except DatalekFout as fout:
        crash.show_fout(fout.zin)
    except OSError:
        crash.show_fout(MapOnbruikbaar(str(map_), "de map is niet te openen").zin)
    status = app.exec()
    background().close()
    return status


def _lees(argumenten: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="main.py", description="Datalekdossier: een datalek afhandelen, offline.")
    parser.add_argument("--map", dest="map_", metavar="DIR", help="gegevensmap in plaats van die in uw profiel")
    parser.add_argument("--debug", action="store_true", help="uitvoeriger logboek")
    parser.add_argument("--opstarttest", action="store_true", help="meet de start en sluit af")
    return parser.parse_args(argumenten)


def maak_app(map_: Path) -> QApplication:
    """The QApplication: Dutch, in the user's look, with the crash window in place."""
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Datalekdossier")
    app.setApplicationDisplayName("Datalekdossier")
    vertaler = QTranslator(app)
    if vertaler.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(vertaler)
    apply_look(instellingen_van(map_))
    crash.CrashHook(parent=app).install()
    return app


def instellingen_van(map_: Path) -> QSettings:
    """Preferences of this machine (window, theme), beside the data."""
    return QSettings(str(map_ / INSTELLINGEN), QSettings.Format.IniFormat)


class LateKluis:
    """A Kluis that loads SQLAlchemy and SQLCipher at the first deed, so that the unlock window need not wait."""

    def __init__(self, map_: Path) -> None:
        self._map = map_
        self._echt: SqlKluis | None = None
        self._slot = threading.Lock()

    def laad(self) -> "SqlKluis":
        """The real one; safe from any thread."""
        with self._slot:
            if self._echt is None:
                from db.kluis import SqlKluis  # late: SQLAlchemy costs a quarter of a second

                self._echt = SqlKluis(self._map)
            return self._echt

    @property
    def pad(self) -> str:
        return str(register_pad(self._map))

    def bestaat(self) -> bool:
        return register_bestaat(self._map)

    def maak(self, wachtwoord: str) -> str:
        return self.laad().maak(wachtwoord)

    def ontgrendel(self, wachtwoord: str) -> None:
        self.laad().ontgrendel(wachtwoord)

    def ontgrendel_met_herstelcode(self, code: str, nieuw_wachtwoord: str) -> None:
        self.laad().ontgrendel_met_herstelcode(code, nieuw_wachtwoord)

    def wijzig_wachtwoord(self, nieuw_wachtwoord: str) -> None:
        self.laad().wijzig_wachtwoord(nieuw_wachtwoord)

    def open(self, *, alleen_lezen: bool = False) -> WorkFactory:
        return self.laad().open(alleen_lezen=alleen_lezen)

    def open_tijdelijk(self) -> WorkFactory:
        """See SqlKluis.open_tijdelijk."""
        return self.laad().open_tijdelijk()

    def sluit(self) -> None:
        if self._echt is not None:
            self._echt.sluit()


class Hal(QObject):
    """What lives as long as the program: the lock, the form, the windows that come and go."""

    def __init__(self, app: QApplication, kluis: LateKluis, map_: Path, klok: Callable[[], datetime] = nu) -> None:
        super().__init__(app)
        self._app, self.kluis, self.klok = app, kluis, klok
        self.signals = AppSignals(self)
        self.settings = instellingen_van(map_)
        self.ontgrendelen: OntgrendelWindow | None = None
        self.venster: MainWindow | None = None
        self.werkkamer: Werkkamer | None = None
        app.setQuitOnLastWindowClosed(False)

    def begin(self, *, laad_achter: bool = True) -> None:
        """Show the unlock window and load behind it what comes next."""
        self.ontgrendelen = OntgrendelWindow(self.kluis, self._herstelblad)
        self.ontgrendelen.ontgrendeld.connect(self._ontgrendeld)
        self.ontgrendelen.gesloten.connect(self.stop)
        self.ontgrendelen.show()
        if laad_achter:
            QTimer.singleShot(0, lambda: threading.Thread(target=self.kluis.laad, daemon=True).start())

    def _herstelblad(self, code: str) -> bytes:
        return self.documenten.herstelblad(code, self.kluis.pad).pdf

    @cached_property
    def formulier(self) -> Formulier:
        """Read at the first need, and in any case right after the register stands."""
        return load_formulier(resources())

    @cached_property
    def documenten(self) -> "Documenten":
        # late: the PDF libraries cost a quarter of a second and are needed at the first document only
        from datalek_gui.domain.brieven.sjabloon import load_sjablonen
        from datalek_gui.export.page_style import gebruik_fonts
        from datalek_gui.services.documenten import Documenten

        gebruik_fonts(resources() / "fonts")
        return Documenten(self.formulier, load_sjablonen(resources()), self.klok)

    def _ontgrendeld(self) -> None:
        venster = self.ontgrendelen
        if venster is None or venster.work_factory is None:
            return
        register = self.open_register(venster.work_factory, venster.alleen_lezen)
        venster.close()
        venster.deleteLater()
        self.ontgrendelen = None
        register.activateWindow()

    def open_register(self, work: WorkFactory, alleen_lezen: str = "") -> MainWindow:
        """The main window on an open register; the organisation's page first when it was never filled."""
        self.werkkamer = werkkamer = Werkkamer(self, work, bool(alleen_lezen))
        self.venster = MainWindow(werkkamer.pages(), self.signals, self.settings, alleen_lezen=alleen_lezen)
        self.venster.lock_requested.connect(self._vergrendel)
        self.venster.closed.connect(self.stop)
        self.venster.show()
        venster = self.venster
        QTimer.singleShot(0, lambda: werkkamer.na_de_start(venster))
        return venster

    def toon_document(self, document: Document) -> None:
        if self.venster is not None:
            self.venster.show_document(document.pdf, document.titel, document.bestandsnaam)
            if document.ontbreekt:
                self.venster.show_fout(f"In deze brief ontbreekt nog: {', '.join(document.ontbreekt)}.")

    def meld_fout(self, fout: Exception) -> None:
        """A sentence above the page; what is no DatalekFout is a bug and goes to the crash window."""
        if not isinstance(fout, DatalekFout):
            raise fout
        self.signals.fout_gemeld.emit(fout.zin)

    def _vergrendel(self) -> None:
        venster, self.venster = self.venster, None
        if venster is not None:
            venster.closed.disconnect(self.stop)
            venster.close()
            venster.deleteLater()
        self.kluis.sluit()
        self.begin()

    def stop(self) -> None:
        background().close()
        self.kluis.sluit()
        self._app.quit()


class Werkkamer:
    """The services on one open register, and how the main window's pages are made."""

    def __init__(self, hal: Hal, work: WorkFactory, alleen_lezen: bool) -> None:
        self._hal, self.work, self._alleen_lezen = hal, work, alleen_lezen
        self.register = Register(work)

    @cached_property
    def dossiers(self) -> Dossiers:
        return Dossiers(self.work, self._hal.formulier, self._hal.klok, self._hal.signals.dossier_changed.emit)

    @cached_property
    def instellingen(self) -> Instellingen:
        return Instellingen(self.work, self._hal.formulier, self._hal.signals.organisatie_changed.emit)

    def pages(self) -> Pages:
        return Pages(
            register=lambda: RegisterPage(self.register.regels, self._hal.klok),
            new_dossier=lambda: self.dossiers.nieuw().id,
            dossier=self._wizard,
            instellingen=self._organisatie,
            preview=self._preview,
        )

    def na_de_start(self, venster: MainWindow) -> None:
        """Once the register stands: read the form (a mistake in it shows now, not later), and on a first run
        ask the organisation's data."""
        if not self.instellingen.is_ingevuld() and not self._alleen_lezen:
            venster.show_instellingen()

    def _wizard(self, dossier_id: int) -> QWidget:
        pagina = WizardPage(
            self.dossiers, self._hal.formulier, dossier_id, nu=self._hal.klok, alleen_lezen=self._alleen_lezen
        )
        pagina.document_gevraagd.connect(lambda wat: self._toon_document(dossier_id, wat))
        return pagina

    def _organisatie(self) -> QWidget:
        return OrganisatiePage(
            self.instellingen, self._hal.formulier, nu=self._hal.klok, alleen_lezen=self._alleen_lezen
        )

    def _preview(self) -> "PreviewPage":
        from datalek_gui.ui.document.preview_page import PreviewPage  # late: QtPdf is needed at the first document

        return PreviewPage(self._hal.settings)

    def _toon_document(self, dossier_id: int, wat: str) -> None:
        """Make the PDF behind the window and show it; the first one also loads the PDF libraries."""

        def maak() -> Document:
            documenten = self._hal.documenten
            stukken = documenten.stukken(self.work, dossier_id)
            return documenten.brief(stukken) if wat == "brief" else documenten.ap_formulier(stukken)

        run_in_background(maak, self._hal.toon_document, self._hal.meld_fout)
