"""A document on the screen exactly as it will be saved and printed. It exists only in memory."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPointF, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from datalek_gui.ui import theme
from datalek_gui.ui.document.save_pdf import SavePdf
from datalek_gui.ui.printing import PrintJob, load_document, no_printer_reason
from datalek_gui.ui.widgets.banner import Banner
from datalek_gui.ui.widgets.invoer_regel import InvoerRegel
from datalek_gui.ui.widgets.knop import LINK, PRIMAIR, SECUNDAIR, Knop
from datalek_gui.ui.widgets.plain_label import PlainLabel

ZOOM_STEP = 1.25
ZOOM_START = 1.25  # 10 points read easily, and an A4 fits the width of 1366 px
ZOOM_MIN, ZOOM_MAX = 0.25, 4.0
MAP_SLEUTEL = "document/map"
ONLEESBAAR = "Dit document kan niet worden getoond. Ga terug en maak het opnieuw."
Fit = QPdfView.ZoomMode
BALK = LINK  # the quiet row above the paper


class PreviewPage(QWidget):
    """`settings` remembers the folder last saved in.

    Signals:
    terug_gevraagd(): back to the page before
    opgeslagen(str): the path of the copy on disk
    afgedrukt(int): so many pages went to the printer
    """

    terug_gevraagd = Signal()
    opgeslagen = Signal(str)
    afgedrukt = Signal(int)

    def __init__(self, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._data = b""
        self._naam = "document.pdf"
        self._document = QPdfDocument(self)
        self.view = QPdfView(self)
        self.search_model = QPdfSearchModel(self)
        self.save_pdf = SavePdf(self, lambda zin: self._say("fout", zin), self._on_saved)
        self.print_job: PrintJob | None = None
        self.banner = Banner()
        self.strook = QWidget()
        self.strook.hide()
        self._make_header()
        self._make_bar()
        self._make_view()
        self._build()
        self._shortcuts()
        self.setFocusProxy(self.view)
        self.apply_theme()

    # --- what stands where ---------------------------------------------------------------------

    def _make_header(self) -> None:
        self.terug = _button("&Terug", "arrow-left", self.terug_gevraagd.emit, LINK)
        self.kop = PlainLabel("", "kop", afbreken=False)
        self.kop.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.opslaan = _button("&Opslaan als PDF…", "download", self.save)
        self.afdrukken = _button("&Afdrukken…", "printer", self.print_document, PRIMAIR)
        self.reden = PlainLabel("", "hint")
        self.reden.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _make_bar(self) -> None:
        self.bladzijde = PlainLabel("", "hint", afbreken=False)
        self.kleiner = _button("Kleiner", "zoom-out", lambda: self._zoom(1 / ZOOM_STEP), BALK)
        self.groter = _button("Groter", "zoom-in", lambda: self._zoom(ZOOM_STEP), BALK)
        self.breedte = _button("Hele breedte", "move-horizontal", lambda: self._fit(Fit.FitToWidth), BALK)
        self.pagina = _button("Hele bladzijde", "maximize", lambda: self._fit(Fit.FitInView), BALK)
        for knop in (self.kleiner, self.groter, self.breedte, self.pagina):
            knop.setProperty("balk", True)
        for knop in (self.breedte, self.pagina):
            knop.setCheckable(True)
        self.zoek = InvoerRegel()
        self.zoek.setPlaceholderText("Zoek in dit document")
        self.zoek.setAccessibleName("Zoek in dit document")
        self.zoek.setClearButtonEnabled(True)
        self.zoek.setMaximumWidth(240)
        self.zoek.textChanged.connect(self.search_model.setSearchString)
        self.zoek.returnPressed.connect(lambda: self.next_hit(1))
        self.treffers = PlainLabel("", "hint", afbreken=False)
        self.search_model.countChanged.connect(self._on_hits)

    def _make_view(self) -> None:
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setPageSpacing(16)
        self.view.setAccessibleName("Document")
        self.view.setSearchModel(self.search_model)
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view.setFrameShape(QPdfView.Shape.NoFrame)
        self.view.pageNavigator().currentPageChanged.connect(self._show_page)
        self._fit(Fit.Custom)

    def _build(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(24, 12, 32, 8)
        header.setSpacing(8)
        header.addWidget(self.terug)
        header.addSpacing(8)
        header.addWidget(self.kop, 1)
        header.addWidget(self.reden, 1)
        header.addWidget(self.opslaan)
        header.addWidget(self.afdrukken)
        bar = QHBoxLayout()
        bar.setContentsMargins(22, 0, 32, 0)
        bar.setSpacing(4)
        for knop in (self.kleiner, self.groter, self.breedte, self.pagina):
            bar.addWidget(knop)
        bar.addSpacing(12)
        bar.addWidget(self.bladzijde)
        bar.addStretch()
        bar.addWidget(self.treffers)
        bar.addSpacing(8)
        bar.addWidget(self.zoek)
        strook = QVBoxLayout(self.strook)
        strook.setContentsMargins(32, 0, 32, 8)
        strook.addWidget(self.banner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(header)
        layout.addLayout(bar)
        layout.addSpacing(8)
        layout.addWidget(self.strook)
        layout.addWidget(self.view, 1)

    def _shortcuts(self) -> None:
        for toets, deed in (
            (QKeySequence(Qt.Key.Key_F3), lambda: self.next_hit(1)),
            (QKeySequence("Shift+F3"), lambda: self.next_hit(-1)),
            (QKeySequence(QKeySequence.StandardKey.ZoomIn), lambda: self._zoom(ZOOM_STEP)),
            (QKeySequence(QKeySequence.StandardKey.ZoomOut), lambda: self._zoom(1 / ZOOM_STEP)),
            (QKeySequence(Qt.Key.Key_Escape), self.terug_gevraagd.emit),
        ):
            QShortcut(toets, self, deed, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # --- the document --------------------------------------------------------------------------

    def show_document(self, data: bytes, titel: str, bestandsnaam: str, let_op: str = "") -> None:
        """Show these bytes, with a remark above if there is one.

        `bestandsnaam` is proposed when saving; no names of people in it.
        """
        old = self._document
        self._data, self._naam = data, bestandsnaam
        self._document = load_document(data, self)
        self.view.setDocument(self._document)
        self.search_model.setDocument(self._document)
        old.deleteLater()
        self.kop.setText(titel)
        self.setWindowTitle(titel)
        self.zoek.clear()
        self.strook.hide()
        leesbaar = self._document.status() is QPdfDocument.Status.Ready
        self.reden.setText(no_printer_reason())
        self.reden.setVisible(bool(self.reden.text()))
        self.afdrukken.setAccessibleDescription(self.reden.text())
        self.afdrukken.setEnabled(leesbaar and not self.reden.text())
        self.opslaan.setEnabled(leesbaar)
        if not leesbaar:
            self._say("fout", ONLEESBAAR)
        elif let_op:
            self._say("krap", let_op)
        QTimer.singleShot(0, self, self._start_zoom)  # once the page has its size
        self._show_page(0)
        self.view.setFocus()

    def page_count(self) -> int:
        return self._document.pageCount()

    def save(self) -> None:
        """Ask where, beginning in the folder used last."""
        map_ = str(self._settings.value(MAP_SLEUTEL, ""))
        self.save_pdf.ask(self._data, self._naam, map_ if Path(map_).is_dir() else "")

    def print_document(self) -> None:
        if not self.afdrukken.isEnabled():
            return
        self.print_job = PrintJob(self._data, Path(self._naam).stem, self)
        self.print_job.bestand_gevraagd.connect(self.save)
        self.print_job.mislukt.connect(lambda zin: self._say("fout", zin))
        self.print_job.klaar.connect(self._on_printed)
        self.print_job.ask()

    def search(self) -> None:
        """Ctrl+F."""
        self.zoek.setFocus()
        self.zoek.selectAll()

    def next_hit(self, stap: int) -> None:
        aantal = self.search_model.rowCount(QModelIndex())
        if not aantal:
            return
        index = self.view.currentSearchResultIndex()
        index = (index + stap) % aantal if index >= 0 else (0 if stap > 0 else aantal - 1)
        self.view.setCurrentSearchResultIndex(index)
        link = self.search_model.resultAtIndex(index)
        self.view.pageNavigator().jump(link.page(), link.location() - QPointF(0, 60))
        self._on_hits()

    # --- slots ---------------------------------------------------------------------------------

    def _start_zoom(self) -> None:
        """Large enough to read, small enough for the widest page."""
        breedst = max((self._document.pagePointSize(page).width() for page in range(self.page_count())), default=0)
        self._fit(Fit.Custom)
        self.view.setZoomFactor(min(ZOOM_START, self._factor_for(breedst)) if breedst else ZOOM_START)

    def _factor_for(self, breedte: float) -> float:
        """The factor at which so many points just fit the width of the view."""
        marges = self.view.documentMargins()
        ruimte = self.width() - self.view.verticalScrollBar().sizeHint().width() - marges.left() - marges.right()
        return max(ZOOM_MIN, ruimte * 72 / (breedte * self.view.logicalDpiX()))

    def _zoom(self, factor: float) -> None:
        if self.view.zoomMode() is not Fit.Custom:
            self.view.setZoomFactor(self._fitted_factor())
        self._fit(Fit.Custom)
        self.view.setZoomFactor(min(ZOOM_MAX, max(ZOOM_MIN, self.view.zoomFactor() * factor)))

    def _fitted_factor(self) -> float:
        """The factor that a fit comes down to now, so that zooming goes on from what is seen."""
        size = self._document.pagePointSize(max(0, self.view.pageNavigator().currentPage()))
        if size.isEmpty():
            return 1.0
        marges, dpi = self.view.documentMargins(), self.view.logicalDpiX() / 72
        breed = (self.view.viewport().width() - marges.left() - marges.right()) / (size.width() * dpi)
        hoog = (self.view.viewport().height() - self.view.pageSpacing()) / (size.height() * dpi)
        return breed if self.view.zoomMode() is Fit.FitToWidth else min(breed, hoog)

    def _fit(self, mode: QPdfView.ZoomMode) -> None:
        self.view.setZoomMode(mode)
        self.breedte.setChecked(mode is Fit.FitToWidth)
        self.pagina.setChecked(mode is Fit.FitInView)

    def _show_page(self, page: int) -> None:
        aantal = self.page_count()
        self.bladzijde.setText(f"Bladzijde {page + 1} van {aantal}" if aantal else "")

    def _on_hits(self) -> None:
        aantal, index = self.search_model.rowCount(QModelIndex()), self.view.currentSearchResultIndex()
        if not self.zoek.text():
            self.treffers.setText("")
        elif not aantal:
            self.treffers.setText("Niet gevonden")
        elif index >= 0:
            self.treffers.setText(f"{index + 1} van {aantal}")
        else:
            self.treffers.setText(f"{aantal} keer gevonden")

    def _on_saved(self, pad: str) -> None:
        self._settings.setValue(MAP_SLEUTEL, str(Path(pad).parent))
        self._say("goed", f"Opgeslagen als {pad}")
        self.opgeslagen.emit(pad)

    def _on_printed(self, aantal: int) -> None:
        self._say("goed", f"{aantal} {'bladzijde' if aantal == 1 else 'bladzijden'} naar de printer gestuurd.")
        self.afgedrukt.emit(aantal)

    def _say(self, rol: str, tekst: str) -> None:
        self.banner.zet(rol, tekst)
        self.strook.show()

    def apply_theme(self) -> None:
        """The grey around the paper follows the theme."""
        palette = self.view.palette()
        palette.setColor(palette.ColorRole.Dark, theme.kleur("line"))
        self.view.setPalette(palette)


def _button(tekst: str, icoon: str, deed: Callable[[], object], rol: str = SECUNDAIR) -> Knop:
    knop = Knop(tekst, rol, icoon)
    knop.setAccessibleName(tekst.replace("&", "").rstrip("…"))
    knop.clicked.connect(lambda: deed())
    return knop
