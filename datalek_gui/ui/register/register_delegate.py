"""How a line of the register is drawn: the urgency bar at the left edge, the clock with icon and colour, and what
someone searches for underlined where it stands."""

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets  # by module: each name is made at its first use, with the first line drawn
from PySide6.QtWidgets import QStyledItemDelegate

from datalek_gui.domain.termijn import Stand
from datalek_gui.domain.zoekwoord import treffers
from datalek_gui.ui import icons, theme
from datalek_gui.ui.register.register_model import STAND, TIJD

if TYPE_CHECKING:
    Index = QtCore.QModelIndex | QtCore.QPersistentModelIndex
BAR, STREEP = 4, 2
KLEUR = {Stand.RUIM: "ruim", Stand.KRAP: "krap", Stand.VERSTREKEN: "fout"}
ICOON = {Stand.RUIM: "clock", Stand.KRAP: "hourglass", Stand.VERSTREKEN: "triangle-alert"}


class RegisterDelegate(QStyledItemDelegate):
    """The whole line is what one chooses: app.qss (outline) keeps the focus rectangle off the single cell.

    `woorden`: what to underline (from `zoekwoorden`). `eerste`: the column that stands first, which carries the bar.
    """

    def __init__(self, table: "QtWidgets.QAbstractItemView") -> None:
        super().__init__(table)
        self.woorden: tuple[str, ...] = ()
        self.eerste = 0

    def initStyleOption(self, option: "QtWidgets.QStyleOptionViewItem", index: "Index") -> None:  # noqa: N802 - Qt's name
        super().initStyleOption(option, index)
        option.textElideMode = QtCore.Qt.TextElideMode.ElideRight
        if index.column() != TIJD or index.data(STAND) is None:
            return
        stand = Stand(index.data(STAND))
        option.features |= QtWidgets.QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.icon = icons.icon(ICOON[stand], KLEUR[stand])
        option.decorationSize = QtCore.QSize(18, 18)
        tekst = theme.kleur("text" if stand is Stand.RUIM else KLEUR[stand])
        for rol in (QtGui.QPalette.ColorRole.Text, QtGui.QPalette.ColorRole.HighlightedText):
            option.palette.setColor(rol, tekst)
        option.font.setBold(stand is Stand.VERSTREKEN)

    def paint(self, painter: "QtGui.QPainter", option: "QtWidgets.QStyleOptionViewItem", index: "Index") -> None:
        super().paint(painter, option, index)
        if index.column() == self.eerste and (stand := index.data(STAND)) is not None:
            rand = QtCore.QRect(option.rect.left(), option.rect.top(), BAR, option.rect.height() - 1)
            painter.fillRect(rand, theme.kleur(KLEUR[stand]))
        if self.woorden and index.column() != TIJD:
            self._underline(painter, option, index)

    def _underline(self, painter: "QtGui.QPainter", option: "QtWidgets.QStyleOptionViewItem", index: "Index") -> None:
        """A line under every hit that is in sight; the letters themselves stay as they are."""
        eigen = QtWidgets.QStyleOptionViewItem(option)
        self.initStyleOption(eigen, index)
        tabel = self.parent()
        if not isinstance(tabel, QtWidgets.QAbstractItemView) or not eigen.text:
            return
        marge = tabel.style().pixelMetric(QtWidgets.QStyle.PixelMetric.PM_FocusFrameHMargin, None, tabel) + 1
        vak = tabel.style().subElementRect(QtWidgets.QStyle.SubElement.SE_ItemViewItemText, eigen, tabel)
        vak.adjust(marge, 0, -marge, 0)
        meter = eigen.fontMetrics
        zichtbaar = meter.elidedText(eigen.text, eigen.textElideMode, vak.width())
        links = vak.left()
        if eigen.displayAlignment & QtCore.Qt.AlignmentFlag.AlignRight:
            links = vak.right() + 1 - meter.horizontalAdvance(zichtbaar)
        onder = vak.center().y() + meter.ascent() // 2 + 2
        for begin, lengte in treffers(zichtbaar, self.woorden):
            van, tot = (meter.horizontalAdvance(zichtbaar[:plek]) for plek in (begin, begin + lengte))
            painter.fillRect(QtCore.QRect(links + van, onder, tot - van, STREEP), theme.kleur("accent"))
