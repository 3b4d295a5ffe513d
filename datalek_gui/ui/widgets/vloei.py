"""A row of widgets that goes on in the next row where the window ends, as words do in a text."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class VloeiLayout(QLayout):
    """Every widget at its own size; hidden ones take no room."""

    def __init__(self, parent: QWidget | None = None, *, ruimte: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(ruimte)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, breedte: int) -> int:  # noqa: N802 - Qt's name
        return self._place(QRect(0, 0, breedte, 0), proef=True)

    def setGeometry(self, vak: QRect) -> None:  # noqa: N802 - Qt's name
        super().setGeometry(vak)
        self._place(vak, proef=False)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """The widest one on a row of its own."""
        maat = QSize()
        for item in self._items:
            maat = maat.expandedTo(item.minimumSize())
        return maat

    def _place(self, vak: QRect, *, proef: bool) -> int:
        """Returns the height it takes. `proef`: only reckon."""
        x, y, rij = vak.x(), vak.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            maat = item.sizeHint()
            if x > vak.x() and x + maat.width() > vak.right() + 1:
                x, y, rij = vak.x(), y + rij + self.spacing(), 0
            if not proef:
                item.setGeometry(QRect(QPoint(x, y), maat))
            x, rij = x + maat.width() + self.spacing(), max(rij, maat.height())
        return y + rij - vak.y()
