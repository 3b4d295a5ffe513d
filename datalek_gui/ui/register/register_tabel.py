"""The table of the register: keys, columns that can be chosen and put in another order."""

from PySide6 import QtCore, QtGui  # by module: each name is made at its first use, few before the register stands
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from datalek_gui.domain.register import KOLOMMEN
from datalek_gui.domain.zoekwoord import zoekwoorden
from datalek_gui.ui import theme
from datalek_gui.ui.register.kolommen import GEWOON, SLEUTELS, VOORBEELD, Kolomkeuze, passend
from datalek_gui.ui.register.register_delegate import RegisterDelegate
from datalek_gui.ui.register.register_model import GEVONDEN, RegisterModel

ROW = 36
TITLE_WIDTH, PLACE_WIDTH = 220, 280
TITEL = SLEUTELS.index("titel")
HINT = "Klik op een kolomkop om te sorteren; klik er met rechts op om kolommen te kiezen."


class RegisterTabel(QTableView):
    """Signals:
    geopend(int): double click or Enter on this row
    kolommen_changed(): the user chose columns or moved one
    """

    geopend = Signal(int)
    kolommen_changed = Signal()

    def __init__(self, model: RegisterModel, keuze: Kolomkeuze, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keuze = keuze
        self._widths: dict[str, int] = {}
        self.delegate = RegisterDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName("Dossiers")
        self.setProperty("rol", "register")
        self._behave()
        self._make_header()
        self.activated.connect(lambda index: self.geopend.emit(index.row()))
        self._set_widths()
        self.set_keuze(keuze)

    def _behave(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)  # Tab leaves the table; the arrows move in it
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.maat(ROW))

    def _make_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(48)
        header.setSortIndicatorClearable(True)  # a third click brings the standard order back
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setToolTip(HINT)
        self.setSortingEnabled(True)
        header.sectionMoved.connect(self._on_moved)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_menu)

    # --- columns -------------------------------------------------------------------------------

    def set_keuze(self, keuze: Kolomkeuze) -> None:
        """Put the columns in this order; where the words were found always stands behind the title."""
        self.keuze = keuze
        header, logisch = self.horizontalHeader(), [SLEUTELS.index(sleutel) for sleutel in keuze.volgorde]
        logisch.insert(logisch.index(TITEL) + 1, GEVONDEN)
        header.blockSignals(True)  # our own moves are no choice of the user
        for plek, nummer in enumerate(logisch):
            if (nu := header.visualIndex(nummer)) != plek:
                header.moveSection(nu, plek)
        header.blockSignals(False)
        self.fit_columns()
        self.scheduleDelayedItemsLayout()

    def set_zichtbaar(self, sleutel: str, ja: bool) -> None:
        """From now on the user decides which columns there are; a table without any cannot be."""
        nu = self.zichtbaar()
        gekozen = tuple(s for s in self.keuze.volgorde if (ja if s == sleutel else s in nu))
        if gekozen:
            self.choose_columns(Kolomkeuze(self.keuze.volgorde, gekozen))

    def choose_columns(self, keuze: Kolomkeuze) -> None:
        """As `set_keuze`, by the user."""
        self.set_keuze(keuze)
        self.kolommen_changed.emit()

    def zichtbaar(self) -> tuple[str, ...]:
        """Keys of the columns on the screen, from left to right."""
        return tuple(s for s in self.keuze.volgorde if not self.isColumnHidden(SLEUTELS.index(s)))

    def show_places(self, zoek: str) -> None:
        """While someone searches: underline the words and say where they stand."""
        self.delegate.woorden = zoekwoorden(zoek)
        self.setColumnHidden(GEVONDEN, not zoek)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Nobody chose: what fits, without sideways scrolling. Somebody chose: that, and the title its minimum."""
        zoekt = theme.maat(PLACE_WIDTH) if self.delegate.woorden else 0
        ruimte = self.width() - self.verticalScrollBar().sizeHint().width() - zoekt
        breedte = {s: self._widths.get(s, theme.maat(TITLE_WIDTH)) for s in SLEUTELS}
        getoond = passend(breedte, ruimte) if self.keuze.zichtbaar is None else set(self.keuze.zichtbaar)
        for nummer, sleutel in enumerate(SLEUTELS):
            self.setColumnHidden(nummer, sleutel not in getoond)
        self.setColumnHidden(GEVONDEN, not zoekt)
        rest = ruimte - sum(breedte[s] for s in getoond if s != "titel")
        self.setColumnWidth(TITEL, max(theme.maat(TITLE_WIDTH), rest))
        eerste = next((s for s in self.keuze.volgorde if s in getoond), SLEUTELS[0])
        self.delegate.eerste = SLEUTELS.index(eerste)

    def _set_widths(self) -> None:
        """Every column but the title: as wide as a wide example of it, or as its heading with the sort arrow."""
        metrics = self.fontMetrics()
        for nummer, kolom in enumerate(KOLOMMEN):
            if kolom.sleutel != "titel":
                voorbeeld = VOORBEELD.get(kolom.sleutel, GEWOON)
                tekst = max(metrics.horizontalAdvance(voorbeeld), metrics.horizontalAdvance(kolom.titel) + 16)
                self._widths[kolom.sleutel] = tekst + 24
                self.setColumnWidth(nummer, tekst + 24)
        self.setColumnWidth(GEVONDEN, theme.maat(PLACE_WIDTH))

    def _on_moved(self, _nummer: int, _van: int, _naar: int) -> None:
        header = self.horizontalHeader()
        logisch = [header.logicalIndex(plek) for plek in range(header.count())]
        volgorde = tuple(SLEUTELS[nummer] for nummer in logisch if nummer != GEVONDEN)
        self.choose_columns(Kolomkeuze(volgorde, self.keuze.zichtbaar))

    def _show_menu(self, punt: "QtCore.QPoint") -> None:
        from datalek_gui.ui.register.kolommenu import make_column_menu  # late: at the first right click

        make_column_menu(self).popup(self.horizontalHeader().mapToGlobal(punt))

    # --- what Qt tells -------------------------------------------------------------------------

    def keyPressEvent(self, event: "QtGui.QKeyEvent") -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.geopend.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: "QtGui.QFocusEvent") -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        if self.model().rowCount() and not self.selectionModel().hasSelection():
            self.selectRow(0)

    def resizeEvent(self, event: "QtGui.QResizeEvent") -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.fit_columns()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another text size: measures anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "delegate"):
            self.verticalHeader().setDefaultSectionSize(theme.maat(ROW))
            self._set_widths()
            self.fit_columns()
