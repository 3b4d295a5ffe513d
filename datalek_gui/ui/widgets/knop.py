"""Buttons: one primary at most on a screen, secondary for the rest, a link for what is seldom wanted."""

from PySide6 import QtCore, QtGui  # by module: each name is made at its first use, none before the unlock window stands
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from datalek_gui.ui import icons, theme

PRIMAIR, SECUNDAIR, LINK, KAAL = "primair", "secundair", "link", "kaal"
_ICOONROL = {PRIMAIR: "on_accent", SECUNDAIR: "text", LINK: "accent", KAAL: "quiet"}


class Knop(QPushButton):
    """A button with its look by `rol` (primair, secundair, link, kaal) and an icon that follows the theme."""

    def __init__(self, tekst: str, rol: str = SECUNDAIR, icoon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(tekst)
        self._icoon = icoon
        self._beeld: tuple[object, ...] = ()
        self.setProperty("rol", rol)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        if rol == LINK:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._teken_icoon()

    def zet_icoon(self, naam: str) -> None:
        self._icoon = naam
        self._teken_icoon()

    def changeEvent(self, gebeurtenis: "QtCore.QEvent") -> None:  # noqa: N802 - Qt's name
        super().changeEvent(gebeurtenis)
        if not getattr(self, "_icoon", ""):
            return
        if gebeurtenis.type() in (QtCore.QEvent.Type.PaletteChange, QtCore.QEvent.Type.StyleChange):
            self._teken_icoon()

    def paintEvent(self, gebeurtenis: "QtGui.QPaintEvent") -> None:  # noqa: N802 - Qt's name
        """On an accent field an accent ring would not be seen: there it is drawn inside, in the text colour."""
        super().paintEvent(gebeurtenis)
        if self.hasFocus() and self.property("rol") == PRIMAIR:
            schilder = QtGui.QPainter(self)
            schilder.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
            schilder.setPen(QtGui.QPen(theme.kleur("on_accent"), 2))
            schilder.drawRoundedRect(QtCore.QRectF(self.rect()).adjusted(4, 4, -4, -4), 3, 3)

    def _teken_icoon(self) -> None:
        """Again only when it would look different: Qt tells of a new style at every step into a window."""
        if not self._icoon:
            return
        ruimte, px, rol = 5 if self.text() else 0, theme.maat(icons.MAAT), _ICOONROL[str(self.property("rol"))]
        beeld = (self._icoon, theme.kleur(rol).rgba(), theme.kleur("uit").rgba(), px, ruimte)
        if beeld != self._beeld:
            self._beeld = beeld
            self.setIcon(icons.icon(self._icoon, rol, ruimte=ruimte))
            self.setIconSize(QtCore.QSize(px + ruimte, px))


def primaire_knop(tekst: str, icoon: str = "", parent: QWidget | None = None) -> Knop:
    return Knop(tekst, PRIMAIR, icoon, parent)


def secundaire_knop(tekst: str, icoon: str = "", parent: QWidget | None = None) -> Knop:
    return Knop(tekst, SECUNDAIR, icoon, parent)


def link_knop(tekst: str, icoon: str = "", parent: QWidget | None = None) -> Knop:
    return Knop(tekst, LINK, icoon, parent)
