"""The register as a Qt table over KOLOMMEN; it knows no column by name but the one with the clock."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from datalek_gui.domain.dossier import RegisterRegel
from datalek_gui.domain.register import KOLOMMEN, klok, standaard_volgorde
from datalek_gui.domain.termijn import Stand

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ID, STAND = Role.UserRole + 1, Role.UserRole + 2
TIJD = next(nummer for nummer, kolom in enumerate(KOLOMMEN) if kolom.sleutel == "tijd")
STAND_WOORD = {Stand.RUIM: "ruim op tijd", Stand.KRAP: "minder dan een dag", Stand.VERSTREKEN: "termijn verstreken"}


class RegisterModel(QAbstractTableModel):
    """Lines in the standard order: most pressing deadline first. `nu` gives the present moment in UTC.

    Own roles: ID (dossier id) and STAND (Stand of the clock as text, for a QVariant knows no enum; or None).
    """

    def __init__(self, nu: Callable[[], datetime], parent: Any = None) -> None:
        super().__init__(parent)
        self._nu = nu
        self._regels: list[RegisterRegel] = []

    def set_regels(self, regels: Sequence[RegisterRegel]) -> None:
        """Same dossiers in the same order: only their texts change, so selection and place stay."""
        nieuw = standaard_volgorde(regels)
        if [regel.id for regel in nieuw] == [regel.id for regel in self._regels]:
            self._regels = nieuw
            self._all_changed(0, len(KOLOMMEN) - 1)
        else:
            self.beginResetModel()
            self._regels = nieuw
            self.endResetModel()

    def tick(self) -> None:
        """Time has passed: the clock column reads differently."""
        self._all_changed(TIJD, TIJD)

    def regel(self, rij: int) -> RegisterRegel:
        return self._regels[rij]

    def loopt(self) -> int:
        """How many dossiers have a running deadline."""
        nu = self._nu()
        return sum(klok(regel, nu) is not None for regel in self._regels)

    def _all_changed(self, van: int, tot: int) -> None:
        if self._regels:
            self.dataChanged.emit(self.index(0, van), self.index(len(self._regels) - 1, tot))

    # --- Qt's questions ------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else len(self._regels)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else len(KOLOMMEN)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: N802 - Qt's name
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(KOLOMMEN):
            return None
        if role == Role.DisplayRole:
            return KOLOMMEN[section].titel
        return _alignment(section) if role == Role.TextAlignmentRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        regel, kolom = self._regels[index.row()], KOLOMMEN[index.column()]
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return kolom.tekst(regel, self._nu()) or None
        if role == Role.TextAlignmentRole:
            return _alignment(index.column())
        if role == ID:
            return regel.id
        if role == STAND:
            stand = klok(regel, self._nu())
            return stand.stand.value if stand else None
        if role == Role.AccessibleTextRole:
            return self._spoken(index)
        return None

    def _spoken(self, index: Index) -> str:
        """With the column's title, since a reader hears one cell; the colour of the bar in words."""
        regel, kolom = self._regels[index.row()], KOLOMMEN[index.column()]
        tekst = f"{kolom.titel}: {kolom.tekst(regel, self._nu()) or 'niet ingevuld'}"
        stand = klok(regel, self._nu())
        return f"{tekst}, {STAND_WOORD[stand.stand]}" if stand and index.column() == TIJD else tekst


def _alignment(kolom: int) -> int:
    """A plain int: PySide's flag would not survive the trip through a QVariant everywhere."""
    kant = Qt.AlignmentFlag.AlignRight if KOLOMMEN[kolom].rechts else Qt.AlignmentFlag.AlignLeft
    return int(kant | Qt.AlignmentFlag.AlignVCenter)
