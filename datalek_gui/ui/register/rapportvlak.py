"""What reading in would do, row by row, the wrong ones first."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from datalek_gui.domain.registerinvoer import Invoerrij
from datalek_gui.ui import icons, theme
from datalek_gui.ui.register.woorden import getal
from datalek_gui.ui.widgets.banner import Banner
from datalek_gui.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:  # with it comes openpyxl
    from datalek_gui.services.registerimport import Rapport

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
KOPPEN = ("Regel", "Gaat mee", "Oud nummer", "Titel", "Wat u moet weten")
GOED, LET_OP, FOUT = (
    ("Ja", "circle-check", "ruim"),
    ("Ja, let op", "triangle-alert", "krap"),
    ("Nee", "circle-alert", "fout"),
)


def stand(rij: Invoerrij) -> tuple[str, str, str]:
    """Word, icon and colour."""
    return FOUT if rij.fouten else LET_OP if rij.opmerkingen else GOED


class Rapportmodel(QAbstractTableModel):
    """Wrong rows first, then those with a remark, each in the order of the file."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rijen: list[Invoerrij] = []

    def zet(self, rapport: "Rapport") -> None:
        self.beginResetModel()
        self._rijen = sorted(rapport.rijen, key=lambda rij: (not rij.fouten, not rij.opmerkingen))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else len(self._rijen)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else len(KOPPEN)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: N802 - Qt's name
        if role == Role.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return KOPPEN[section] if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        rij = self._rijen[index.row()]
        woord, icoon, kleur = stand(rij)
        zinnen = (*rij.fouten, *rij.opmerkingen)
        teksten = (str(rij.regel), woord, rij.zaaknummer, rij.titel, " ".join(zinnen))
        if role == Role.DisplayRole:
            return teksten[index.column()] or None
        if role == Role.ToolTipRole:
            return "\n".join(zinnen) or None
        if role == Role.AccessibleTextRole:
            return f"{KOPPEN[index.column()]}: {teksten[index.column()] or 'leeg'}"
        return icons.icon(icoon, kleur) if role == Role.DecorationRole and index.column() == 1 else None


class Rapportvlak(QWidget):
    """The count in a sentence, the rows under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.oordeel = Banner()
        self.niet = PlainLabel("", "hint")
        self.model = Rapportmodel(self)
        self.tabel = QTableView()
        self.tabel.setModel(self.model)
        self.tabel.setAccessibleName("Regels uit het bestand")
        self.tabel.setProperty("rol", "register")
        self.tabel.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.tabel.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tabel.setTabKeyNavigation(False)
        self.tabel.setShowGrid(False)
        self.tabel.setFrameShape(QTableView.Shape.NoFrame)
        self.tabel.verticalHeader().hide()
        self.tabel.verticalHeader().setDefaultSectionSize(theme.maat(52))
        kop = self.tabel.horizontalHeader()
        kop.setHighlightSections(False)
        kop.setSectionResizeMode(len(KOPPEN) - 1, QHeaderView.ResizeMode.Stretch)
        for kolom, breedte in enumerate((64, 110, 120, 230)):
            self.tabel.setColumnWidth(kolom, theme.maat(breedte))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for widget in (self.oordeel, self.niet, self.tabel):
            layout.addWidget(widget)
        layout.setStretch(2, 1)

    def zet(self, rapport: "Rapport") -> None:
        self.model.zet(rapport)
        self.oordeel.zet(*oordeel(rapport))
        kolommen = ", ".join(rapport.niet_gelezen)
        self.niet.setText(f"Deze kolommen worden niet ingelezen: {kolommen}." if kolommen else "")
        self.niet.setVisible(bool(kolommen))


def oordeel(rapport: "Rapport") -> tuple[str, str]:
    """Kind of banner and sentence: can it be read in, and what should one look at first."""
    alle, fouten = len(rapport.rijen), rapport.fouten
    if not alle:
        return "fout", "Onder de koppen staat geen enkele regel. Ga terug en kies een ander blad of een andere rij."
    if fouten:
        return "fout", (
            f"{getal(fouten)} van {getal(alle)} regels kunnen zo niet mee. Verbeter ze in het bestand, of ga terug en "
            "koppel de kolommen anders. Zolang er een fout is, wordt er niets ingelezen."
        )
    let_op = sum(bool(rij.opmerkingen) for rij in rapport.rijen)
    if let_op:
        return "krap", f"{getal(alle)} regels gaan mee. Bij {getal(let_op)} staat iets anders dan in het bestand."
    return "goed", f"{getal(alle)} regels gaan mee zoals zij zijn."
