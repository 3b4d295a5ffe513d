"""A page that scrolls up and down only and keeps what has the focus in sight."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

_RUIMTE = 56  # px kept free above and below the focused widget, so that its label and its fault line show


class _Blad(QWidget):
    """Holds the content. Wrapped text asks for its narrowest, tallest form as minimum: without this the page would
    scroll on into emptiness."""

    def __init__(self, inhoud: QWidget) -> None:
        super().__init__()
        self.inhoud = inhoud
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.addWidget(inhoud)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, 0) if self.hasHeightForWidth() else super().minimumSizeHint()


class ScrollPane(QScrollArea):
    """Vertical scroll area without a frame; `inhoud()` is what was put in."""

    def __init__(self, inhoud: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gevolgd: QPlainTextEdit | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if inhoud is not None:
            self.setWidget(inhoud)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def setWidget(self, inhoud: QWidget) -> None:  # noqa: N802 - Qt's name
        """Show `inhoud`; what was there before is deleted."""
        super().setWidget(_Blad(inhoud))

    def inhoud(self) -> QWidget | None:
        """What was put in; Qt's `widget` is the sheet around it."""
        blad = self.widget()
        return blad.inhoud if isinstance(blad, _Blad) else None

    def toon(self, widget: QWidget) -> None:
        """Scroll as little as needed to show `widget` with some room around it."""
        self._toon_vlak(widget, widget.rect())

    def _on_focus_changed(self, _oud: QWidget | None, nieuw: QWidget | None) -> None:
        if self._gevolgd is not None:
            self._gevolgd.cursorPositionChanged.disconnect(self._on_cursor_moved)
            self._gevolgd = None
        blad = self.widget()
        if nieuw is None or blad is None or not blad.isAncestorOf(nieuw):
            return
        if isinstance(nieuw, QPlainTextEdit):
            self._gevolgd = nieuw
            nieuw.cursorPositionChanged.connect(self._on_cursor_moved)
            nieuw.destroyed.connect(self._vergeet)
            self._on_cursor_moved()
        else:
            self.toon(nieuw)

    def _vergeet(self) -> None:
        self._gevolgd = None

    def _on_cursor_moved(self) -> None:
        """A long text grows while it is typed: keep the line with the cursor in sight."""
        if self._gevolgd is not None:
            self._toon_vlak(self._gevolgd, self._gevolgd.cursorRect())

    def _toon_vlak(self, widget: QWidget, vlak: QRect) -> None:
        blad = self.widget()
        if blad is None:
            return
        boven = widget.mapTo(blad, QPoint(0, vlak.top())).y()
        zicht = self.maximumViewportSize().height()  # asking for viewport() makes Python classes of all Qt widgets
        onder = boven + min(vlak.height(), zicht - 2 * _RUIMTE)
        self.ensureVisible(0, onder, 0, _RUIMTE)
        self.ensureVisible(0, boven, 0, _RUIMTE)
