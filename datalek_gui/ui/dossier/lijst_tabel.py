"""A list as a table: a line per thing, one thing chosen. For parts, attachments and the log."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from datalek_gui.domain.formulier.antwoorden import kort
from datalek_gui.ui import theme

Index = QModelIndex | QPersistentModelIndex
RIJHOOGTE = 36
LANGST = 300  # characters of a cell; its tooltip shows more
TOOLTIP = 2_000


@dataclass(frozen=True, slots=True)
class Kolom:
    """`breedte` in px, 0: what is left. `wijkt`: goes when the table is narrower than that many px."""

    titel: str
    breedte: int = 0
    wijkt: int = 0


@dataclass(frozen=True, slots=True)
class Rij:
    """`naam`: what a sentence calls it; `stil`: done, so in quiet letters; `ding`: what the service knows it by."""

    id: int
    naam: str
    cellen: tuple[str, ...]
    antwoorden: Mapping[str, Any] = field(default_factory=dict)
    ding: Any = None
    stil: bool = False


class LijstModel(QAbstractTableModel):
    def __init__(self, kolommen: Sequence[Kolom], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kolommen = tuple(kolommen)
        self.rijen: tuple[Rij, ...] = ()

    def zet(self, rijen: Sequence[Rij]) -> None:
        """The same lines in the same order: only what they say changes, and nothing loses its place."""
        nieuw = tuple(rijen)
        if [rij.id for rij in nieuw] == [rij.id for rij in self.rijen]:
            self.rijen = nieuw
            if nieuw:
                self.dataChanged.emit(self.index(0, 0), self.index(len(nieuw) - 1, len(self.kolommen) - 1))
            return
        self.beginResetModel()
        self.rijen = nieuw
        self.endResetModel()

    def plaats(self, rij_id: int) -> int:
        """Row of that thing; -1 when it is not there."""
        return next((plaats for plaats, rij in enumerate(self.rijen) if rij.id == rij_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else len(self.rijen)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else len(self.kolommen)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        rij = self.rijen[index.row()]
        cel = rij.cellen[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return kort(cel, LANGST)
            case Qt.ItemDataRole.ToolTipRole:
                return cel[:TOOLTIP]
            case Qt.ItemDataRole.ForegroundRole:
                return theme.kleur("quiet") if rij.stil else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.kolommen[index.column()].titel}: {cel or 'leeg'}"
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self.kolommen[section].titel if role == Qt.ItemDataRole.DisplayRole else None


class LijstTabel(QTableView):
    """Signals: gekozen(id) — another line, -1: none · geopend(id) — Enter or double click · weg_gevraagd() — Delete ·
    terug_gevraagd() — Ctrl+Z."""

    gekozen = Signal(int)
    geopend = Signal(int)
    weg_gevraagd = Signal()
    terug_gevraagd = Signal()

    def __init__(self, kolommen: Sequence[Kolom], naam: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model_ = LijstModel(kolommen, self)
        self.setModel(self.model_)
        self.setAccessibleName(naam)
        self.setProperty("rol", "register")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)  # Tab leaves the table; the arrows move in it
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self._meet()
        self.selectionModel().currentRowChanged.connect(self._on_gekozen)
        self.doubleClicked.connect(lambda index: self.geopend.emit(self.model_.rijen[index.row()].id))

    # --- lines ---

    def zet(self, rijen: Sequence[Rij]) -> None:
        """New lines; who was chosen stays chosen, without a signal."""
        hier = self.gekozen_rij()
        signalen = self.selectionModel().blockSignals(True)
        self.model_.zet(rijen)
        self.selectionModel().blockSignals(signalen)
        if hier is not None:
            self.kies(hier.id, stil=True)

    def kies(self, rij_id: int, *, stil: bool = False) -> None:
        """Choose a line; nothing happens when it is not there. `stil`: without a signal."""
        plaats = self.model_.plaats(rij_id)
        if plaats < 0:
            return
        signalen = self.selectionModel().blockSignals(stil)
        self.selectRow(plaats)
        self.selectionModel().blockSignals(signalen)
        self.scrollTo(self.model_.index(plaats, 0))
        self.viewport().update()

    def gekozen_rij(self) -> Rij | None:
        plaats = self.currentIndex().row()
        return self.model_.rijen[plaats] if 0 <= plaats < len(self.model_.rijen) else None

    def _on_gekozen(self, nu: QModelIndex, _vorige: QModelIndex) -> None:
        self.gekozen.emit(self.model_.rijen[nu.row()].id if nu.isValid() else -1)

    # --- what Qt tells ---

    def _meet(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.maat(RIJHOOGTE))
        kop = self.horizontalHeader()
        for nummer, kolom in enumerate(self.model_.kolommen):
            if kolom.breedte:
                kop.setSectionResizeMode(nummer, QHeaderView.ResizeMode.Fixed)
                self.setColumnWidth(nummer, theme.maat(kolom.breedte))
            else:
                kop.setSectionResizeMode(nummer, QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        for nummer, kolom in enumerate(self.model_.kolommen):
            self.setColumnHidden(nummer, self.width() < theme.maat(kolom.wijkt))
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())  # a message above the list may push the chosen line out of sight

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        rij, toets = self.gekozen_rij(), event.key()
        if toets in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and rij is not None:
            self.geopend.emit(rij.id)
        elif toets == Qt.Key.Key_Delete and rij is not None:
            self.weg_gevraagd.emit()
        elif toets == Qt.Key.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.terug_gevraagd.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        if self.model_.rijen and self.gekozen_rij() is None:
            self.selectRow(0)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another text size: measures anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "model_"):
            self._meet()
