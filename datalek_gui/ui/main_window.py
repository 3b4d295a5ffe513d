"""The frame: menu, page stack, a line for what went wrong. What stands on the pages is none of its business."""

from collections.abc import Callable
from functools import cached_property, partialmethod
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QEvent, QSettings, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from datalek_gui.ui.actions import ACTIONS, PAGINA, Actie, build_menus
from datalek_gui.ui.app_signals import AppSignals
from datalek_gui.ui.look import THEMA, apply_look, change_scale
from datalek_gui.ui.plaats import restore_place
from datalek_gui.ui.register.register_page import RegisterPage
from datalek_gui.ui.widgets.banner import Banner

if TYPE_CHECKING:  # for the types only: with it comes QtPdf
    from datalek_gui.ui.document.preview_page import PreviewPage

NAAM = "Datalekdossier"
GROOTTE = (1180, 690)
PLAATS = "venster/plaats"
STAP = 10  # percent of text size


class ClosablePage(Protocol):
    """What the wizard and the organisation page have to offer besides being a QWidget.

    `closed`: done, back to the register. `close()` must save; when it returns False the page stays.
    Its windowTitle stands in the title bar: a number, never a name. A page may have the methods of
    the PAGINA actions (save, print_document, search); what it has not is greyed.
    """

    closed: SignalInstance


class Pages(NamedTuple):
    """How the hall makes the pages. `new_dossier` stores an empty dossier and returns its id."""

    register: Callable[[], RegisterPage]
    new_dossier: Callable[[], int]
    dossier: Callable[[int], QWidget]
    instellingen: Callable[[], QWidget]
    preview: Callable[[], "PreviewPage"]


class MainWindow(QMainWindow):
    """`settings`: an INI file in the data folder. `alleen_lezen`: why nothing can be changed, or empty.

    Signals:
    lock_requested(): all is saved and off the screen; close the register and ask the passphrase
    closed(): the window is closed, everything saved
    """

    lock_requested = Signal()
    closed = Signal()

    def __init__(self, pages: Pages, signals: AppSignals, settings: QSettings, *, alleen_lezen: str = "") -> None:
        super().__init__()
        self._pages = pages
        self._signals = signals
        self._settings = settings
        self._alleen_lezen = bool(alleen_lezen)
        self.register = pages.register()
        self._hosted: list[QWidget] = []
        self._before_preview: QWidget = self.register
        self.stack = QStackedWidget()
        self.read_only = Banner("krap", alleen_lezen)
        self.fout = Banner("fout")
        self.fout.geklikt.connect(self.fout.hide)
        self.fout.hide()
        self._build()
        self.actions_by_id = build_menus(self.menuBar(), self, self._do)
        self._connect()
        restore_place(self, settings, PLAATS, GROOTTE)
        self._show(self.register)

    def _build(self) -> None:
        self.stack.addWidget(self.register)
        self.register.set_alleen_lezen(self._alleen_lezen)
        frame = QWidget()
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.read_only)
        self.read_only.setVisible(self._alleen_lezen)
        layout.addWidget(self.fout)
        layout.addWidget(self.stack, 1)
        self.setCentralWidget(frame)

    def _connect(self) -> None:
        self.register.dossier_gekozen.connect(self.open_dossier)
        self.register.nieuw_gevraagd.connect(self.new_dossier)
        self._signals.dossier_changed.connect(lambda _id: self._refresh_register())
        self._signals.fout_gemeld.connect(self.show_fout)

    # --- pages ---------------------------------------------------------------------------------

    @property
    def page(self) -> QWidget:
        return self.stack.currentWidget() or self.register

    @cached_property
    def preview(self) -> "PreviewPage":
        """Made for the first document."""
        preview = self._pages.preview()
        self.stack.addWidget(preview)
        preview.terug_gevraagd.connect(lambda: self._show(self._before_preview))
        return preview

    def show_register(self) -> None:
        """Back to the start; an open page saves itself first."""
        if self._leave_pages():
            self.register.refresh()
            self._show(self.register)

    def _refresh_register(self) -> None:
        """Only while it is on the screen; going back to it reads it anew anyway, and typing should not wait for it."""
        if self.page is self.register:
            self.register.refresh()

    def open_dossier(self, dossier_id: int) -> None:
        if self._leave_pages():
            self._host(self._pages.dossier(dossier_id))
            self._signals.dossier_opened.emit(dossier_id)

    def new_dossier(self) -> None:
        if not self._alleen_lezen and self._leave_pages():
            self.open_dossier(self._pages.new_dossier())
            if hasattr(self.page, "vul_in"):  # a new dossier begins with its form
                self.page.vul_in()

    def show_instellingen(self) -> None:
        if self._leave_pages():
            self._host(self._pages.instellingen())

    def show_document(self, data: bytes, titel: str, bestandsnaam: str, let_op: str = "") -> None:
        """A PDF from memory; Terug leads back to the page it was asked on."""
        if self.page is not self.preview:
            self._before_preview = self.page
        self.preview.show_document(data, titel, bestandsnaam, let_op)
        self._show(self.preview)

    def show_fout(self, zin: str) -> None:
        """Above the page, until it is closed."""
        self.fout.zet("fout", zin, "Sluiten")
        self.fout.show()

    def show_beside(self, page: QWidget) -> None:
        """A page about the page that is on now; its `closed` leads back there."""
        onder = self.page
        self._hosted.append(page)
        self.stack.addWidget(page)
        cast(ClosablePage, page).closed.connect(lambda: self._back(page, onder))
        self._show(page)

    def _back(self, page: QWidget, naar: QWidget) -> None:
        if page.close():  # saved
            self._hosted.remove(page)
            self._show(naar)
            self.stack.removeWidget(page)
            page.deleteLater()

    def _host(self, page: QWidget) -> None:
        self._hosted.append(page)
        self.stack.addWidget(page)
        cast(ClosablePage, page).closed.connect(self.show_register)
        page.windowTitleChanged.connect(lambda _titel: self._show_title())
        self._show(page)

    def _show(self, page: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        self._show_title()
        for sleutel, actie in ACTIONS.items():
            can = actie.van != PAGINA or hasattr(page, actie.methode)
            self.actions_by_id[sleutel].setEnabled(can and not (actie.schrijft and self._alleen_lezen))
        page.setFocus()

    def _show_title(self) -> None:
        titel = "" if self.page is self.register else self.page.windowTitle()
        self.setWindowTitle(f"{titel} – {NAAM}" if titel else NAAM)

    def _leave_pages(self) -> bool:
        """Close what the hall made for one dossier. False when a page could not save and has to stay."""
        for page in self._hosted[::-1]:
            if not page.close():
                self._show(page)
                page.show()
                return False
            self._hosted.remove(page)
            self.stack.removeWidget(page)
            page.deleteLater()
            self._show(self.register)  # never an empty stack, whatever the next page does
        self._before_preview = self.register
        return True

    # --- menu ----------------------------------------------------------------------------------

    def _do(self, actie: Actie) -> None:
        getattr(self if actie.van != PAGINA else self.page, actie.methode)()

    def lock(self) -> None:
        if self._leave_pages():
            self._show(self.register)
            self.lock_requested.emit()

    def open_map(self) -> None:
        QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(self._map()))

    def show_over(self) -> None:
        from datalek_gui.ui.dialogs.over import OverDialog  # late: seldom asked

        OverDialog(self._map(), self).open()

    def _map(self) -> str:
        return str(Path(self._settings.fileName()).parent)

    def _set_theme(self, thema: str) -> None:
        self._settings.setValue(THEMA, thema)
        apply_look(self._settings)

    def text_larger(self) -> None:
        change_scale(self._settings, STAP)

    def text_smaller(self) -> None:
        change_scale(self._settings, -STAP)

    theme_systeem, theme_licht = partialmethod(_set_theme, "systeem"), partialmethod(_set_theme, "licht")
    theme_donker = partialmethod(_set_theme, "donker")

    # --- closing -------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Closing asks nothing, because it is saved; a page that cannot save keeps the window open."""
        if not self._leave_pages():
            event.ignore()
            return
        self._settings.setValue(PLAATS, self.saveGeometry())
        self._settings.sync()
        event.accept()
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another theme or text size is also news to the preview, which paints by hand."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and "preview" in self.__dict__:
            self.preview.apply_theme()
