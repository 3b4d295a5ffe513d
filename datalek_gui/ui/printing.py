"""Printing a PDF that is in memory. Qt can only send pictures of pages to a printer, so each page is drawn at
300 dpi on white. A printer that makes PDFs gets nothing drawn: copying our own file is far better (text, tags).
"""

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QObject,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QColorConstants, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QProgressDialog, QWidget

DPI = 300
GEEN_PRINTER = "Op deze computer staat geen printer. Sla op als PDF."
MISLUKT = "Afdrukken lukt niet: de printer neemt de opdracht niet aan. Kijk of de printer aanstaat, of sla op als PDF."


def no_printer_reason() -> str:
    """Why printing is not possible, in a sentence; empty when it is."""
    return "" if QPrinterInfo.availablePrinterNames() else GEEN_PRINTER


def makes_pdf(printer: QPrinter) -> bool:
    """True for "Microsoft Print to PDF", "Print to File (PDF)" and the like."""
    return printer.outputFormat() is QPrinter.OutputFormat.PdfFormat or "pdf" in printer.printerName().lower()


def load_document(data: bytes, parent: QObject) -> QPdfDocument:
    """A document straight from memory: nothing unencrypted touches the disk."""
    document = QPdfDocument(parent)
    buffer = QBuffer(document)
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document


def page_image(document: QPdfDocument, page: int, dpi: float = DPI) -> QImage:
    """The page on white; QtPdf itself draws on nothing, which a printer turns into black."""
    size = document.pagePointSize(page)
    drawn = document.render(page, QSize(round(size.width() * dpi / 72), round(size.height() * dpi / 72)))
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(QColorConstants.White)
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper


class PrintRun(QObject):
    """Draws page after page without freezing the window.

    Signals:
    page_printed(int, int): so many of so many
    klaar(int): all went to the printer; `afgebroken()`: stopped halfway; `mislukt(str)`: a sentence
    """

    page_printed = Signal(int, int)
    klaar = Signal(int)
    afgebroken = Signal()
    mislukt = Signal(str)

    def __init__(self, document: QPdfDocument, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._printer = printer
        self._pages = _chosen_pages(document, printer)
        self._at = 0
        self._stop = False
        self._painter = QPainter()

    @property
    def total(self) -> int:
        return len(self._pages)

    def start(self) -> None:
        if not self._pages:
            self.mislukt.emit(MISLUKT)
            return
        self._set_paper(self._pages[0])
        if not self._painter.begin(self._printer):
            self.mislukt.emit(MISLUKT)
            return
        self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        QTimer.singleShot(0, self, self._next)

    def stop(self) -> None:
        self._stop = True

    def _set_paper(self, page: int) -> None:
        """Portrait or landscape as the page is; the printer keeps the paper the user chose."""
        size = self._document.pagePointSize(page)
        liggend = size.width() > size.height()
        self._printer.setFullPage(True)
        self._printer.setPageOrientation(
            QPageLayout.Orientation.Landscape if liggend else QPageLayout.Orientation.Portrait
        )

    def _next(self) -> None:
        if self._stop:
            self._painter.end()
            self._printer.abort()
            self.afgebroken.emit()
            return
        page = self._pages[self._at]
        if self._at:
            self._set_paper(page)
            if not self._printer.newPage():
                self._painter.end()
                self.mislukt.emit(MISLUKT)
                return
        self._draw(page)
        self._at += 1
        self.page_printed.emit(self._at, self.total)
        if self._at < self.total:
            QTimer.singleShot(0, self, self._next)
        else:
            self._painter.end()
            self.klaar.emit(self._at)

    def _draw(self, page: int) -> None:
        paper = QRectF(self._printer.pageLayout().fullRectPixels(self._printer.resolution()))
        size = QSizeF(self._document.pagePointSize(page)).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF(0, 0, size.width(), size.height())
        target.moveCenter(QRectF(0, 0, paper.width(), paper.height()).center())
        self._painter.drawImage(target, page_image(self._document, page))


def _chosen_pages(document: QPdfDocument, printer: QPrinter) -> list[int]:
    """Page numbers from 0; printer pages count from 1 and 0 means all."""
    aantal = document.pageCount()
    van, tot = printer.fromPage() or 1, printer.toPage() or aantal
    return list(range(max(van, 1) - 1, min(tot, aantal)))


def a4_printer() -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    return printer


class PrintJob(QObject):
    """From the printer dialog to the last page, with progress and Annuleren.

    Signals:
    bestand_gevraagd(): a PDF "printer" was chosen; save the document itself instead
    klaar(int): so many pages went to the printer; `mislukt(str)`: a sentence
    """

    bestand_gevraagd = Signal()
    klaar = Signal(int)
    mislukt = Signal(str)

    def __init__(self, data: bytes, naam: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._document = load_document(data, self)
        self._printer = a4_printer()
        self._printer.setDocName(naam)
        self.dialog: QPrintDialog | None = None

    def ask(self) -> None:
        if reden := no_printer_reason():
            self._end_with(self.mislukt, reden)
            return
        dialog = QPrintDialog(self._printer, self._window)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, max(1, self._document.pageCount()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self.go)
        dialog.rejected.connect(self.deleteLater)
        QDialog.open(dialog)  # QPrintDialog.open wants a receiver
        self.dialog = dialog

    def go(self) -> None:
        """Print on the printer as it is set now."""
        if makes_pdf(self._printer):
            self._end_with(self.bestand_gevraagd)
            return
        run = PrintRun(self._document, self._printer, self)
        progress = QProgressDialog("Het document gaat naar de printer…", "Annuleren", 0, run.total, self._window)
        progress.setWindowTitle("Afdrukken")
        progress.setMinimumDuration(300)
        progress.canceled.connect(run.stop)
        run.page_printed.connect(lambda at, total: _show_progress(progress, at, total))
        run.klaar.connect(lambda aantal: self._end_with(self.klaar, aantal))
        run.mislukt.connect(lambda zin: self._end_with(self.mislukt, zin))
        run.afgebroken.connect(self.deleteLater)
        for einde in (run.klaar, run.mislukt, run.afgebroken):
            einde.connect(progress.deleteLater)
        run.start()

    def _end_with(self, signal: SignalInstance, *waarden: object) -> None:
        signal.emit(*waarden)
        self.deleteLater()


def _show_progress(progress: QProgressDialog, at: int, total: int) -> None:
    progress.setLabelText(f"Bladzijde {at} van {total} gaat naar de printer…")
    progress.setValue(at)
