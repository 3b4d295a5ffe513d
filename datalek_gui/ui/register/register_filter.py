"""Which lines are shown and in which order, once the user searches or clicks a column title."""

import unicodedata

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from datalek_gui.domain.dossier import RegisterRegel
from datalek_gui.domain.register import KOLOMMEN
from datalek_gui.ui.register.register_model import RegisterModel

Index = QModelIndex | QPersistentModelIndex


def fold(tekst: str) -> str:
    """For comparing: without case and accents, so that "sukru" finds "Şükrü"."""
    return "".join(
        teken for teken in unicodedata.normalize("NFD", tekst.casefold()) if not unicodedata.combining(teken)
    )


class RegisterFilter(QSortFilterProxyModel):
    """Every word of the search has to stand in number or title. Unsorted means the standard order."""

    def __init__(self, model: RegisterModel) -> None:
        super().__init__(model)
        self._model = model
        self._woorden: list[str] = []
        self.setSourceModel(model)

    def set_zoek(self, tekst: str) -> None:
        self.beginFilterChange()
        self._woorden = fold(tekst).split()
        self.endFilterChange()

    def regel(self, rij: int) -> RegisterRegel:
        return self._model.regel(self.mapToSource(self.index(rij, 0)).row())

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: N802 - Qt's name
        regel = self._model.regel(source_row)
        tekst = fold(f"{regel.nummer} {regel.titel}")
        return all(woord in tekst for woord in self._woorden)

    def lessThan(self, left: Index, right: Index) -> bool:  # noqa: N802 - Qt's name
        sorteer = KOLOMMEN[left.column()].sorteer  # from the line itself: a QVariant changes dates and tuples
        een, twee = sorteer(self._model.regel(left.row())), sorteer(self._model.regel(right.row()))
        if een is None or twee is None:  # nothing filled in comes last, whichever way the column is sorted
            oplopend = self.sortOrder() is Qt.SortOrder.AscendingOrder
            return twee is None and een is not None if oplopend else een is None and twee is not None
        if een == twee:
            return left.row() < right.row()
        return bool(een < twee)
