"""A message across the page: icon, word, sentence, at most one button. A screen reader speaks it at once."""

from PySide6 import QtGui  # by module: each name is made at its first use, none before the unlock window stands
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from datalek_gui.ui import icons, theme
from datalek_gui.ui.widgets.knop import secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel, herstijl

# rol: (icon, colour, word)
SOORTEN = {
    "info": ("info", "accent", "Ter informatie"),
    "krap": ("triangle-alert", "krap", "Let op"),
    "fout": ("circle-alert", "fout", "Fout"),
    "goed": ("circle-check", "ruim", "Gelukt"),
}


class IcoonLabel(QLabel):
    """A small drawing beside text; says nothing to a screen reader, the text does."""

    def __init__(self, naam: str = "", rol: str = "text", px: int = icons.MAAT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._naam, self._rol, self._px = naam, rol, px
        self.setFixedSize(theme.maat(px), theme.maat(px))

    def zet(self, naam: str, rol: str) -> None:
        self._naam, self._rol = naam, rol
        self.update()

    def paintEvent(self, _gebeurtenis: "QtGui.QPaintEvent") -> None:  # noqa: N802 - Qt's name
        if self._naam:
            beeld = icons.pixmap(self._naam, self._rol, self.width(), self.devicePixelRatioF())
            QtGui.QPainter(self).drawPixmap(0, 0, beeld)


def kondig_aan(widget: QWidget, tekst: str, *, dringend: bool = False) -> None:
    """Let a screen reader say `tekst` without moving the focus."""
    gebeurtenis = QtGui.QAccessibleAnnouncementEvent(widget, tekst)
    beleefdheid = QtGui.QAccessible.AnnouncementPoliteness
    gebeurtenis.setPoliteness(beleefdheid.Assertive if dringend else beleefdheid.Polite)
    QtGui.QAccessible.updateAccessibility(gebeurtenis)


class Banner(QFrame):
    """Icon + word + sentence. `rol` is info, krap, fout or goed.

    Signals: geklikt() — the button in it was pressed.
    """

    geklikt = Signal()

    def __init__(self, rol: str = "info", tekst: str = "", knop: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icoon, self._woord = IcoonLabel(), PlainLabel(rol="woord", afbreken=False)
        self._tekst = PlainLabel()
        self._knop = secundaire_knop("")
        self._knop.clicked.connect(self.geklikt)
        regel = QHBoxLayout(self)
        regel.setContentsMargins(theme.maat(12), theme.maat(10), theme.maat(12), theme.maat(10))
        regel.setSpacing(12)
        self._woorden = woorden = QHBoxLayout()
        woorden.setSpacing(8)
        for deel in (self._icoon, self._woord):
            woorden.addWidget(deel, 0, Qt.AlignmentFlag.AlignTop)
        woorden.addWidget(self._tekst, 1)
        regel.addLayout(woorden, 1)
        regel.addWidget(self._knop, 0, Qt.AlignmentFlag.AlignTop)
        self.zet(rol, tekst, knop)

    def zet(self, rol: str, tekst: str, knop: str = "") -> None:
        """Show another message; spoken when the banner is on screen."""
        icoon, kleur, woord = SOORTEN[rol]
        self.setProperty("rol", f"banner_{rol}")
        self._rol = rol
        self._icoon.zet(icoon, kleur)
        self._woord.setText(woord)
        self._woord.setProperty("kleur", kleur)
        self._tekst.setText(tekst)
        self._knop.setText(knop)
        self._knop.setVisible(bool(knop))
        naast_knop = theme.maat(7) if knop else 0  # one line of text stands in the middle of the button beside it
        self._woorden.setContentsMargins(0, naast_knop, 0, naast_knop)
        self.setAccessibleName(f"{woord}: {tekst}")
        for widget in (self, self._woord):
            herstijl(widget)
        if self.isVisible():
            self._meld()

    def tekst(self) -> str:
        return self._tekst.tekst()

    def event(self, gebeurtenis: QEvent) -> bool:
        if gebeurtenis.type() == QEvent.Type.Show and not gebeurtenis.spontaneous():
            self._meld()
        return super().event(gebeurtenis)

    def _meld(self) -> None:
        if self._tekst.tekst():
            kondig_aan(self, self.accessibleName(), dringend=self._rol == "fout")
