"""Inputs for text: plain text only, no control characters, and a wheel that scrolls the page and changes nothing."""

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QSizePolicy, QStyledItemDelegate, QWidget

from datalek_gui.ui import icons, theme
from datalek_gui.ui.widgets.invoer_regel import InvoerRegel, platte_tekst, schone_regel, schoon, zet_ernst
from datalek_gui.ui.widgets.plain_label import herstijl

__all__ = ["InvoerRegel", "InvoerVlak", "RustigeKeuzelijst", "platte_tekst", "schone_regel", "schoon", "zet_ernst"]

_LANG_WOORD = 2_000  # characters


class InvoerVlak(QPlainTextEdit):
    """Several lines: grows with its content from 3 to 14 lines, then scrolls. Tab moves on.

    Signals: hoogte_changed() — it grew or shrank.
    """

    hoogte_changed = Signal()
    MINIMUM, MAXIMUM = 3, 14

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(6)
        self.document().clearUndoRedoStacks()  # else one Ctrl+Z too many takes the margin back
        self.setViewportMargins(4, 0, 4, 0)  # text begins where it begins in an InvoerRegel
        self.document().documentLayout().documentSizeChanged.connect(self._pas_hoogte_aan)
        self.textChanged.connect(self._pas_hoogte_aan)
        self._pas_hoogte_aan()

    def tekst(self) -> str:
        """The text with its no-break spaces, which toPlainText would turn into ordinary ones."""
        return schoon(self.document().toRawText())

    def zet_tekst(self, tekst: str) -> None:
        """Replace everything; empties the undo history, so only for another answer than the one that stands here."""
        self._kies_afbreking(tekst)
        self.setPlainText(tekst)

    def _kies_afbreking(self, tekst: str) -> None:
        """Qt looks for minutes where to break a word of a megabyte (a pasted file in base64): then break anywhere."""
        if len(tekst) > _LANG_WOORD and max(map(len, tekst.split()), default=0) > _LANG_WOORD:
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)

    def zet_alleen_lezen(self, ja: bool) -> None:
        self.setReadOnly(ja)
        self.setProperty("alleen_lezen", ja)
        herstijl(self)

    def canInsertFromMimeData(self, bron: QMimeData) -> bool:  # noqa: N802 - Qt's name
        return bron.hasText() or bron.hasHtml()

    def insertFromMimeData(self, bron: QMimeData) -> None:  # noqa: N802 - Qt's name
        tekst = schoon(platte_tekst(bron))
        self._kies_afbreking(tekst)
        self.insertPlainText(tekst)
        self.ensureCursorVisible()

    def wheelEvent(self, wiel: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll the page unless someone works here and there is something to scroll."""
        if self.hasFocus() and self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(wiel)
        else:
            wiel.ignore()

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(gebeurtenis)
        self._pas_hoogte_aan()

    def _pas_hoogte_aan(self) -> None:
        regels = self._regels()
        rand = (
            2 * self.document().documentMargin() + 4
        )  # 2 px of border and padding on each side, with and without focus
        zichtbaar = max(self.MINIMUM, min(self.MAXIMUM, regels))
        hoogte = round(zichtbaar * QFontMetricsF(self.font()).lineSpacing() + rand) + 1
        balk = Qt.ScrollBarPolicy.ScrollBarAsNeeded if regels > self.MAXIMUM else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() != balk:
            self.setVerticalScrollBarPolicy(balk)
        if hoogte != self.minimumHeight():
            self.setFixedHeight(hoogte)
            self.hoogte_changed.emit()

    def _regels(self) -> int:
        """Lines on screen; stops counting when there are more than fit, so that a book costs no more than a page."""
        hoogte = QFontMetricsF(self.font()).lineSpacing()
        regels, blok = 0, self.document().firstBlock()
        while blok.isValid() and regels <= self.MAXIMUM:
            regels += max(1, round(self.blockBoundingRect(blok).height() / hoogte))
            blok = blok.next()
        return regels


class RustigeKeuzelijst(QComboBox):
    """A drop-down list that the wheel never changes, with an arrow in the colour of the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setItemDelegate(QStyledItemDelegate(self))  # the style's own would not listen to app.qss
        self._vast = False

    def zet_alleen_lezen(self, ja: bool) -> None:
        """Keeps the focus and the contrast; only the choice stands fast."""
        self._vast = ja
        self.setProperty("alleen_lezen", ja)
        herstijl(self)

    def keyPressEvent(self, toets: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        toets.ignore() if self._vast else super().keyPressEvent(toets)

    def mousePressEvent(self, muis: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        muis.ignore() if self._vast else super().mousePressEvent(muis)

    def wheelEvent(self, wiel: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        wiel.ignore()

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(gebeurtenis)
        px = theme.maat(16)
        pijl = icons.pixmap("chevron-down", "quiet" if self.isEnabled() else "uit", px, self.devicePixelRatioF())
        schilder = QPainter(self)
        plek = QRectF(self.width() - px - 9, (self.height() - px) / 2, px, px)
        schilder.drawPixmap(plek, pijl, QRectF(pijl.rect()))
