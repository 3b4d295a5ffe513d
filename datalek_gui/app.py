"""The hall: builds everything, hands it out by hand, starts the loop. Read it from `main` down.

Heavy rooms come in late and each such import says why: the unlock window stands before SQLAlchemy is loaded, the
register before the form and ReportLab are. What stands behind the lock is built in ``werkkamer.py``.
"""

import gc
import os
import sys
import threading
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QSettings, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from datalek_gui.domain.fouten import BronbestandFout, DatalekFout, MapOnbruikbaar
from datalek_gui.domain.inhoud import controleer_inhoud
from datalek_gui.paths import beperk_rechten, gegevens_map, resources
from datalek_gui.ui import theme
from datalek_gui.ui.app_signals import AppSignals
from datalek_gui.ui.background import background
from datalek_gui.ui.crash import CrashHook
from datalek_gui.ui.dialogs.ontgrendelen import OntgrendelWindow
from datalek_gui.ui.look import apply_look
from db.namen import OEFENMAP, register_bestaat, register_pad

if TYPE_CHECKING:  # for the types only: these come in late
    from datetime import datetime

    from datalek_gui.domain.formulier.loader import Formulier
    from datalek_gui.services.documenten import Documenten
    from datalek_gui.services.ports import WorkFactory
    from datalek_gui.ui.main_window import MainWindow
    from datalek_gui.werkkamer import Werkkamer
    from db.kluis import SqlKluis
    from db.oefenkluis import OefenKluis

INSTELLINGEN = "instellingen.ini"
NAAM = "Datalekdossier"
OEFENREGISTER = (
    "Oefenregister: alles hier is verzonnen, en elk papier draagt het woord OEFENING. Zet er niets echts in."
)


def nu() -> "datetime":
    from datetime import UTC, datetime  # late: the unlock window asks for no time

    return datetime.now(UTC)


def main(argumenten: list[str]) -> int:
    """Open the window; exit status 0, or 1 when it could not start."""
    beperk_rechten()
    keuze = lees_argumenten(argumenten)
    if not er_is_een_scherm():
        if not keuze.opstarttest:
            print(
                "Er is geen scherm om het venster op te tonen. Gebruik de opdrachtregel: main.py --help",
                file=sys.stderr,
            )
            return 1
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if keuze.opstarttest:
        from datalek_gui import opstarttest  # late: only for the test

        return opstarttest.main()
    return open_venster(gegevens_map(keuze.map_), uitvoerig=keuze.debug)


def open_venster(map_: Path, *, uitvoerig: bool = False) -> int:
    try:
        controleer_inhoud(resources(), "style", "icons")
    except BronbestandFout as fout:  # without these no window of ours can be drawn
        app = QApplication(sys.argv[:1])
        _toon_fout(fout)
        app.exec()
        return 1
    app = maak_app(map_)
    try:
        map_.mkdir(mode=0o700, parents=True, exist_ok=True)
        hal = Hal(app, LateKluis(map_), map_, log=partial(begin_log, map_, uitvoerig=uitvoerig))
        hal.begin()
    except DatalekFout as fout:
        _toon_fout(fout)
    except OSError:
        _toon_fout(MapOnbruikbaar(str(map_), "de map is niet te openen"))
    status = app.exec()
    background().close()
    return status


def begin_log(map_: Path, *, uitvoerig: bool = False) -> None:
    from datalek_gui import logging_setup  # late: rotating logs bring in sockets and queues

    logging_setup.begin_log(map_, uitvoerig=uitvoerig)


def _toon_fout(fout: DatalekFout) -> None:
    from datalek_gui.ui.crash_window import show_fout  # late: a good start never needs it

    show_fout(fout.zin)


class Keuze(NamedTuple):
    map_: str | None = None
    debug: bool = False
    opstarttest: bool = False


def lees_argumenten(argumenten: list[str]) -> Keuze:
    """At the usual start, and when that is measured, argparse is not even loaded."""
    if not argumenten or argumenten == ["--opstarttest"]:
        return Keuze(opstarttest=bool(argumenten))
    from datalek_gui.opdrachtregel import Parser  # late: argparse costs 10 ms that the usual start does not need

    parser = Parser(prog="main.py", description="Datalekdossier: een datalek afhandelen, offline.")
    parser.add_argument("--map", dest="map_", metavar="DIR", help="gegevensmap in plaats van die in uw profiel")
    parser.add_argument("--debug", action="store_true", help="uitvoeriger logboek")
    parser.add_argument("--opstarttest", action="store_true", help="meet de start en sluit af")
    return Keuze(**vars(parser.parse_args(argumenten)))


def er_is_een_scherm() -> bool:
    """Without one Qt would abort the process with an English message."""
    if sys.platform != "linux" or "QT_QPA_PLATFORM" in os.environ:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def maak_app(map_: Path) -> QApplication:
    """The QApplication: Dutch, in the user's look, with the crash window in place."""
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    app = QApplication([*sys.argv[:1], *theme.STIJL])
    app.setApplicationName(NAAM)
    app.setApplicationDisplayName(NAAM)
    vertaler = QTranslator(app)
    if vertaler.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(vertaler)
    apply_look(instellingen_van(map_))
    CrashHook(parent=app).install()
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
                from db.uitgesteld import stel_uit  # late: as below

                stel_uit()
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

    def open(self, *, alleen_lezen: bool = False) -> "WorkFactory":
        return self.laad().open(alleen_lezen=alleen_lezen)

    def open_tijdelijk(self) -> "WorkFactory":
        """See SqlKluis.open_tijdelijk."""
        return self.laad().open_tijdelijk()

    def sluit(self) -> None:
        if self._echt is not None:
            self._echt.sluit()


class Hal(QObject):
    """What lives as long as the program: the lock, the form, the windows that come and go."""

    def __init__(
        self,
        app: QApplication,
        kluis: LateKluis,
        map_: Path,
        klok: "Callable[[], datetime]" = nu,
        log: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(app)
        self._app, self.kluis, self.klok, self._log, self._map = app, kluis, klok, log, map_
        self._oefenkluis: OefenKluis | None = None
        self.signals = AppSignals(self)
        self.settings = instellingen_van(map_)
        self.ontgrendelen: OntgrendelWindow | None = None
        self.venster: MainWindow | None = None
        self.werkkamer: Werkkamer | None = None
        app.setQuitOnLastWindowClosed(False)

    def begin(self, *, laad_achter: bool = True) -> None:
        """Show the unlock window and, once it is on the screen, load behind it what comes next."""
        self.ontgrendelen = OntgrendelWindow(self.kluis, self._herstelblad)
        self.ontgrendelen.ontgrendeld.connect(self._ontgrendeld)
        self.ontgrendelen.gesloten.connect(self.stop)
        self._toon_oefenen(self.ontgrendelen)
        if laad_achter:
            self.ontgrendelen.getekend.connect(lambda: threading.Thread(target=self._laad_achter, daemon=True).start())
        self.ontgrendelen.show()

    def _laad_achter(self) -> None:
        """While the passphrase is being typed: the database libraries, and the form for the first dossier."""
        self.laad()
        _ = self.formulier

    def laad(self) -> None:
        """What the unlock window can do without: the log and the database libraries. Safe from any thread."""
        log, self._log = self._log, None
        if log is not None:
            log()
        self.kluis.laad()

    def _herstelblad(self, code: str) -> bytes:
        return self.documenten.herstelblad(code, self.kluis.pad).pdf

    @cached_property
    def formulier(self) -> "Formulier":
        """Read at the first need, and in any case right after the register stands."""
        from datalek_gui.domain.formulier.loader import load_formulier  # late: the register itself needs no form

        controleer_inhoud(resources(), "formulier", "regels")
        return load_formulier(resources())

    @cached_property
    def documenten(self) -> "Documenten":
        # late: the PDF libraries cost a quarter of a second and are needed at the first document only
        from datalek_gui.domain.brieven.sjabloon import load_sjablonen
        from datalek_gui.export.page_style import gebruik_fonts
        from datalek_gui.services.documenten import Documenten

        gebruik_fonts(resources() / "fonts")
        return Documenten(self.formulier, load_sjablonen(resources()), self.klok, oefening=self.oefening)

    # --- practising: a register of its own, from the first window ---

    @property
    def oefening(self) -> bool:
        """Whether the register that is open is the practice one."""
        return self._oefenkluis is not None

    def _toon_oefenen(self, venster: OntgrendelWindow) -> None:
        strook = venster.oefenen
        strook.zet(bestaat=register_bestaat(self._map / OEFENMAP))
        strook.oefenen_gevraagd.connect(
            lambda: venster.doe_elders("Het oefenregister wordt geopend…", self._begin_oefenen, self._oefen)
        )
        strook.weggooien_gevraagd.connect(
            lambda: venster.doe_elders(
                "Het oefenregister wordt weggegooid…", lambda: self._maak_oefenkluis().gooi_weg(), strook_weg
            )
        )

        def strook_weg(_: object) -> None:
            strook.zet(bestaat=False)
            strook.oefenen.setFocus()

    def _maak_oefenkluis(self) -> "OefenKluis":
        self.kluis.laad()
        from db.oefenkluis import OefenKluis  # late: with it comes SQLAlchemy

        return OefenKluis(self._map, self.klok)

    def _begin_oefenen(self) -> "tuple[OefenKluis, WorkFactory]":
        """Make it, the first time with the practice dossiers in it, and open it."""
        from datalek_gui.services.oefenregister import Oefenregister  # late: with it comes the form

        kluis = self._maak_oefenkluis()
        work = kluis.begin()
        try:
            Oefenregister(work, self.formulier, self.klok, resources()).vul()
        except BaseException:
            kluis.sluit()
            raise
        return kluis, work

    def _oefen(self, geopend: "tuple[OefenKluis, WorkFactory]") -> None:
        self._oefenkluis, work = geopend
        self.__dict__.pop("documenten", None)  # from here on every paper is marked
        self._app.setApplicationDisplayName(f"OEFENING – {NAAM}")
        venster = self.open_register(work)
        venster.read_only.zet("krap", OEFENREGISTER)
        venster.read_only.show()
        self.sluit_slot()
        venster.activateWindow()

    def _sluit_register(self) -> None:
        self.kluis.sluit()
        if self._oefenkluis is not None:
            self._oefenkluis.sluit()
            self._oefenkluis = None
            self.__dict__.pop("documenten", None)
            self._app.setApplicationDisplayName(NAAM)

    # --- behind the lock ---

    def _ontgrendeld(self) -> None:
        venster = self.ontgrendelen
        if venster is None or venster.work_factory is None:
            return
        register = self.open_register(venster.work_factory, venster.alleen_lezen)
        self.sluit_slot()
        register.activateWindow()
        QTimer.singleShot(0, self._na_de_start)

    def sluit_slot(self) -> None:
        """The unlock window goes, with its picture in memory."""
        venster, self.ontgrendelen = self.ontgrendelen, None
        if venster is not None:
            venster.close()
            venster.deleteLater()

    def _na_de_start(self) -> None:
        from datalek_gui.ui import crash_window  # noqa: F401 - late: ready for a bad day, but not before the register

        if self.werkkamer is not None and self.venster is not None:
            self._controleer_bronnen()
            self.werkkamer.na_de_start(self.venster)

    def _controleer_bronnen(self) -> None:
        """A missing font or letter is named now, not when the document is needed; the register works without."""
        from datalek_gui.domain.brieven.sjabloon import load_sjablonen  # late: after the register stands
        from datalek_gui.export.lettertypen import controleer_letters  # late: as above

        try:
            controleer_letters(resources() / "fonts")
            load_sjablonen(resources())
        except DatalekFout as fout:
            self.signals.fout_gemeld.emit(fout.zin)

    def open_register(self, work: "WorkFactory", alleen_lezen: str = "") -> "MainWindow":
        """The main window on an open register; the organisation's page first when it was never filled."""
        from datalek_gui.ui.main_window import MainWindow  # late: not before the unlock window stands
        from datalek_gui.werkkamer import Werkkamer  # late: as above

        self.werkkamer = werkkamer = Werkkamer(self, work, bool(alleen_lezen))
        self.venster = werkkamer.venster = MainWindow(
            werkkamer.pages(), self.signals, self.settings, alleen_lezen=alleen_lezen
        )
        self.venster.lock_requested.connect(self._vergrendel)
        self.venster.closed.connect(self.stop)
        self.venster.show()
        if not gc.isenabled():  # see start.py
            gc.freeze()
            gc.enable()
        return self.venster

    def _vergrendel(self) -> None:
        venster, self.venster = self.venster, None
        if venster is not None:
            venster.closed.disconnect(self.stop)
            venster.close()
            venster.deleteLater()
        self._sluit_register()
        self.begin()

    def stop(self) -> None:
        background().close()
        self._sluit_register()
        self._app.quit()
