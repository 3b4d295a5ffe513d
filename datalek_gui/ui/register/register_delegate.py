"""How a line of the register is drawn: the urgency bar at the left edge and the clock with icon and colour."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from datalek_gui.domain.termijn import Stand
from datalek_gui.ui import icons, theme
from datalek_gui.ui.register.register_model import STAND, TIJD

Index = QModelIndex | QPersistentModelIndex
BAR = 4
KLEUR = {Stand.RUIM: "ruim", Stand.KRAP: "krap", Stand.VERSTREKEN: "fout"}
ICOON = {Stand.RUIM: "clock", Stand.KRAP: "hourglass", Stand.VERSTREKEN: "triangle-alert"}


class RegisterDelegate(QStyledItemDelegate):
    """The whole line is what one chooses: app.qss (outline) keeps the focus rectangle off the single cell."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802 - Qt's name
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideRight
        if index.column() != TIJD or index.data(STAND) is None:
            return
        stand = Stand(index.data(STAND))
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.icon = icons.icon(ICOON[stand], KLEUR[stand])
        option.decorationSize = QSize(18, 18)
        tekst = theme.kleur("text" if stand is Stand.RUIM else KLEUR[stand])
        for rol in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(rol, tekst)
        option.font.setBold(stand is Stand.VERSTREKEN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        stand = index.data(STAND)
        if index.column() == 0 and stand is not None:
            rand = QRect(option.rect.left(), option.rect.top(), BAR, option.rect.height() - 1)
            painter.fillRect(rand, theme.kleur(KLEUR[stand]))
