"""The start page: all dossiers, the most pressing one on top."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from datalek_gui.domain.dossier import RegisterRegel
from datalek_gui.domain.register import KOLOMMEN
from datalek_gui.ui import theme
from datalek_gui.ui.register.register_delegate import RegisterDelegate
from datalek_gui.ui.register.register_filter import RegisterFilter
from datalek_gui.ui.register.register_model import ID, RegisterModel
from datalek_gui.ui.widgets.invoer_regel import InvoerRegel
from datalek_gui.ui.widgets.knop import Knop, primaire_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel

ROW = 36
TICK_MS = 30_000
MINIMUM = {  # a wide example per column; the title gets what is left
    "nummer": "2026-000",
    "tijd": "nog 00 uur en 00 minuten 000",
    "status": "Ingediend",
    "kennis": "00-00-0000 00:00",
    "uitkomst": "Nog niet bepaald",
    "niveau": "Verwaarloosbaar",
    "aantal": "10.000 tot 50.000",
    "gewijzigd": "00-00-0000",
}
YIELD = ("gewijzigd", "aantal", "niveau", "kennis", "uitkomst")  # what goes first when the window is narrow
TITLE_WIDTH = 220
LEEG = "Er staan nog geen dossiers in dit register."
ALLEEN_LEZEN = "Dit register is alleen-lezen geopend."


class RegisterPage(QWidget):
    """`haal_regels` reads the register again; `nu` gives the present moment in UTC.

    Signals:
    dossier_gekozen(int): open this dossier
    nieuw_gevraagd(): make a new one
    """

    dossier_gekozen = Signal(int)
    nieuw_gevraagd = Signal()

    def __init__(
        self,
        haal_regels: Callable[[], Sequence[RegisterRegel]],
        nu: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._haal_regels = haal_regels
        self.model = RegisterModel(nu, self)
        self.filter = RegisterFilter(self.model)
        self._make_header()
        self._make_table()
        self._make_empty()
        self._build()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.model.tick)
        self._timer.start()
        self.refresh()

    # --- what stands where ---------------------------------------------------------------------

    def _make_header(self) -> None:
        self.kop = PlainLabel("Register", "kop")
        self.aantal = PlainLabel("", "hint", afbreken=False)
        self.nieuw = self._nieuw_knop()
        self.zoek = InvoerRegel()
        self.zoek.setPlaceholderText("Zoek op nummer of titel")
        self.zoek.setAccessibleName("Zoek op nummer of titel")
        self.zoek.setClearButtonEnabled(True)
        self.zoek.setMaximumWidth(theme.maat(320))
        self.zoek.textChanged.connect(self._on_zoek)
        self.zoek.installEventFilter(self)

    def _nieuw_knop(self) -> Knop:
        knop = primaire_knop("&Nieuw dossier", "plus")
        knop.clicked.connect(self.nieuw_gevraagd)
        return knop

    def _make_table(self) -> None:
        self._widths: dict[str, int] = {}
        table = self.table = QTableView()
        table.setModel(self.filter)
        table.setItemDelegate(RegisterDelegate(table))
        table.setAccessibleName("Dossiers")
        table.setProperty("rol", "register")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)  # Tab leaves the table; the arrows move in it
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setFrameShape(QTableView.Shape.NoFrame)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setMouseTracking(True)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(theme.maat(ROW))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)  # a third click brings the standard order back
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        table.activated.connect(self._on_activated)
        table.installEventFilter(self)
        self._set_widths()

    def _set_widths(self) -> None:
        header, metrics = self.table.horizontalHeader(), self.table.fontMetrics()
        header.setMinimumSectionSize(48)
        for nummer, kolom in enumerate(KOLOMMEN):
            if voorbeeld := MINIMUM.get(kolom.sleutel):
                tekst = max(metrics.horizontalAdvance(voorbeeld), metrics.horizontalAdvance(kolom.titel) + 12)
                self._widths[kolom.sleutel] = tekst + 24
                self.table.setColumnWidth(nummer, tekst + 24)
            else:
                header.setSectionResizeMode(nummer, QHeaderView.ResizeMode.Stretch)

    def _fit_columns(self) -> None:
        """No sideways scrolling: the least important columns go when the title would get too little."""
        table = self.table
        sleutels = [kolom.sleutel for kolom in KOLOMMEN]
        breedte = {sleutel: self._widths.get(sleutel, theme.maat(TITLE_WIDTH)) for sleutel in sleutels}
        te_veel = sum(breedte.values()) - table.width() + table.verticalScrollBar().sizeHint().width()
        for sleutel in YIELD:
            table.setColumnHidden(sleutels.index(sleutel), te_veel > 0)
            te_veel -= breedte[sleutel] if te_veel > 0 else 0

    def _make_empty(self) -> None:
        self.leeg = PlainLabel(LEEG, afbreken=False)
        self.leeg_nieuw = self._nieuw_knop()
        self.niets = PlainLabel("", afbreken=False)
        self.wis = secundaire_knop("&Wis de zoekopdracht")
        self.wis.clicked.connect(self.zoek.clear)

    def _build(self) -> None:
        header = QHBoxLayout()
        header.setSpacing(16)
        titels = QVBoxLayout()
        titels.setSpacing(4)
        titels.addWidget(self.kop)
        titels.addWidget(self.aantal)
        header.addLayout(titels, 1)
        header.addWidget(self.zoek, 1, Qt.AlignmentFlag.AlignBottom)
        header.addWidget(self.nieuw, 0, Qt.AlignmentFlag.AlignBottom)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(_middle(self.leeg, self.leeg_nieuw))
        self.stack.addWidget(_middle(self.niets, self.wis))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 24, 32, 24)
        layout.setSpacing(24)
        layout.addLayout(header)
        layout.addWidget(self.stack, 1)

    # --- what it does --------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the register again; the chosen line stays chosen."""
        gekozen = self.chosen()
        self.model.set_regels(self._haal_regels())
        if gekozen is not None:
            self.choose(gekozen)
        self._show_state()

    def chosen(self) -> int | None:
        """The id of the chosen line."""
        rijen = self.table.selectionModel().selectedRows()
        return int(rijen[0].data(ID)) if rijen else None

    def choose(self, dossier_id: int) -> None:
        for rij in range(self.filter.rowCount()):
            if self.filter.index(rij, 0).data(ID) == dossier_id:
                self.table.selectRow(rij)
                return

    def search(self) -> None:
        """Ctrl+F."""
        self.zoek.setFocus()
        self.zoek.selectAll()

    def open_chosen(self) -> None:
        """Ctrl+O."""
        if (gekozen := self.chosen()) is not None:
            self.dossier_gekozen.emit(gekozen)

    def set_alleen_lezen(self, ja: bool) -> None:
        """No new dossiers; the button says why."""
        for knop in (self.nieuw, self.leeg_nieuw):
            knop.setEnabled(not ja)
            knop.setToolTip(ALLEEN_LEZEN if ja else "")
            knop.setAccessibleDescription(ALLEEN_LEZEN if ja else "")

    def _show_state(self) -> None:
        alle, getoond, loopt = self.model.rowCount(), self.filter.rowCount(), self.model.loopt()
        self.stack.setCurrentIndex(0 if getoond else (2 if alle else 1))
        self.setFocusProxy(self.table if getoond else (self.zoek if alle else self.leeg_nieuw))
        self.nieuw.setVisible(bool(alle))  # the empty state has the one button
        self.zoek.setVisible(bool(alle))
        woord = "dossier" if alle == 1 else "dossiers"
        if not alle:
            self.aantal.setText("")
        elif self.zoek.text().strip():
            self.aantal.setText(f"{getoond} van {alle} {woord}")
        else:
            lopend = f", bij {loopt} loopt de termijn" if loopt else ""
            self.aantal.setText(f"{alle} {woord}{lopend}")
        self.aantal.setVisible(bool(self.aantal.text()))
        self.niets.setText(f"Geen dossier gevonden met ‘{self.zoek.text().strip()}’.")

    def _on_zoek(self, tekst: str) -> None:
        self.filter.set_zoek(tekst)
        self._show_state()

    def _on_activated(self, index: QModelIndex) -> None:
        self.dossier_gekozen.emit(int(index.data(ID)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter opens the chosen line; arrow down goes from searching into the list, and starts there."""
        if event.type() == QEvent.Type.FocusIn and watched is self.table:
            self._choose_first()
        if event.type() == QEvent.Type.Resize and watched is self.table:
            self._fit_columns()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if watched is self.zoek and event.key() == Qt.Key.Key_Down and self.filter.rowCount():
            self.table.setFocus()
            return True
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.table.currentIndex().isValid() and watched is self.table:
            self._on_activated(self.table.currentIndex())
            return True
        return False

    def _choose_first(self) -> None:
        if self.filter.rowCount() and not self.table.selectionModel().hasSelection():
            self.table.selectRow(0)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self.model.tick()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another text size: measures anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "wis"):
            self.table.verticalHeader().setDefaultSectionSize(theme.maat(ROW))
            self._set_widths()
            self._fit_columns()


def _middle(zin: PlainLabel, knop: Knop) -> QWidget:
    """One sentence and one button, a little above the middle."""
    vlak = QWidget()
    layout = QVBoxLayout(vlak)
    layout.setSpacing(16)
    layout.addStretch(2)
    layout.addWidget(zin, 0, Qt.AlignmentFlag.AlignHCenter)
    layout.addWidget(knop, 0, Qt.AlignmentFlag.AlignHCenter)
    layout.addStretch(3)
    return vlak
