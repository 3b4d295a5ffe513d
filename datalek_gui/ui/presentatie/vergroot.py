"""A picture from another page, painted larger: only to look at, no key or mouse reaches it."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Vergroot(QWidget):
    """`beeld` at `keer` its size; `vult`: as large as the room there is, drawn at that scale."""

    def __init__(self, beeld: QWidget, keer: float, *, vult: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keer, self._vult = keer, vult
        self.beeld = beeld
        beeld.setParent(self)
        beeld.hide()  # painted by hand; hidden it takes no focus and no clicks
        self.setAccessibleName(beeld.accessibleName())
        rek = QSizePolicy.Policy.Expanding if vult else QSizePolicy.Policy.Fixed
        self.setSizePolicy(rek, rek)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.beeld.sizeHint() * self._keer

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, 0) if self._vult else self.sizeHint()

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(gebeurtenis)
        self.beeld.resize(self.size() / self._keer if self._vult else self.beeld.sizeHint())

    def paintEvent(self, _gebeurtenis: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        schilder = QPainter(self)
        schilder.scale(self._keer, self._keer)
        self.beeld.render(schilder, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
