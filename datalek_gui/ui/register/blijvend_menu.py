"""A menu of ticks that stays open, so that several can be set; Esc or a click beside it closes it."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QWidget

from datalek_gui.ui import icons, theme

TOETSEN = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
VAK, LINKS = 16, 12  # px: the box of a tick and what is free at its left; app.qss keeps the text off it


class BlijvendMenu(QMenu):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("rol", "tikken")

    def add_tick(self, tekst: str, aan: bool) -> QAction:
        """`tekst` as it is: an ampersand in it is no mnemonic."""
        tik = self.addAction(tekst.replace("&", "&&"))
        tik.setCheckable(True)
        tik.setChecked(aan)
        return tik

    def mouseReleaseEvent(self, muis: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if not _tick(self.actionAt(muis.position().toPoint())):
            super().mouseReleaseEvent(muis)

    def keyPressEvent(self, toets: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if toets.key() not in TOETSEN or not _tick(self.activeAction()):
            super().keyPressEvent(toets)

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A box before each tick, as in the rest of the program; the style sheet could only fill it."""
        super().paintEvent(gebeurtenis)
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        zijde = theme.maat(VAK)
        for actie in (actie for actie in self.actions() if actie.isCheckable()):
            regel = self.actionGeometry(actie)
            vak = QRectF(regel.left() + LINKS, regel.center().y() - zijde / 2, zijde, zijde)
            schilder.setPen(QPen(theme.kleur("accent" if actie.isChecked() else "rand"), 1.5))
            schilder.setBrush(theme.kleur("accent" if actie.isChecked() else "form"))
            schilder.drawRoundedRect(vak, 4, 4)
            if actie.isChecked():
                beeld = icons.pixmap("check", "on_accent", zijde - 4, self.devicePixelRatioF())
                schilder.drawPixmap(vak.topLeft().toPoint() + QPoint(2, 2), beeld)


def _tick(actie: QAction | None) -> bool:
    if actie is None or not actie.isCheckable() or not actie.isEnabled():
        return False
    actie.trigger()
    return True
