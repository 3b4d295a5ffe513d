"""Radio and check tiles: large targets whose text may wrap, painted from the theme, with Qt's own behaviour.

Qt's QRadioButton cannot wrap, and the AP's options are sentences.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QGroupBox, QRadioButton, QSizePolicy, QWidget

from datalek_gui.ui import theme
from datalek_gui.ui.widgets.geheugen import LETTER_ANDERS, Hoogtes

if TYPE_CHECKING:
    _Basis = QAbstractButton
else:
    _Basis = object

_BREUK = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class TegelGroep(QGroupBox):
    """Tiles that answer one question; invisible itself, but a screen reader hears the question by it."""

    def __init__(self, naam: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rol", "groep")
        self.setFlat(True)
        self.setAccessibleName(naam)
        self.setContentsMargins(0, 0, 0, 0)

    def changeEvent(self, gebeurtenis: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(gebeurtenis)
        self.setContentsMargins(0, 0, 0, 0)  # Qt reserves room for the frame and title that we do not have

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        QWidget.resizeEvent(self, gebeurtenis)  # past QGroupBox, which would bring that room back


class _Tegel(_Basis):
    """What both kinds share. Goes before the Qt class, so that these overrides win."""

    ROND = True

    def _begin(self, tekst: str, hulp: str, hoogte: int) -> None:
        self._tekst, self._hulp, self._hoogte = tekst, hulp, hoogte
        self._rechts = 0
        self._vast = False
        self._hoogtes = Hoogtes()
        self.setText(tekst.replace("&", "&&"))
        self.setAccessibleName(tekst)
        self.setAccessibleDescription(hulp)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        regels = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        regels.setHeightForWidth(True)
        self.setSizePolicy(regels)

    def tekst(self) -> str:
        return self._tekst

    def houd_rechts_vrij(self, px: int) -> None:
        """Room for a button that may lie over the right end."""
        self._rechts = px
        self.updateGeometry()

    def zet_alleen_lezen(self, ja: bool) -> None:
        """Read-only keeps the focus: someone who reads with the keyboard must still get here."""
        self._vast = ja
        self.update()

    # --- behaviour ---------------------------------------------------------------------------------

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        if not self._vast:
            super().nextCheckState()

    def hitButton(self, punt: QPoint) -> bool:  # noqa: N802 - Qt's name
        return self.rect().contains(punt)

    def changeEvent(self, gebeurtenis: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(gebeurtenis)
        if gebeurtenis.type() in LETTER_ANDERS:
            self._hoogtes.vergeet()
            self.updateGeometry()

    # --- size --------------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, breedte: int) -> int:  # noqa: N802 - Qt's name
        return self._hoogtes.van((breedte, self._rechts), lambda: self._reken_hoogte(breedte))

    def _reken_hoogte(self, breedte: int) -> int:
        tekst, hulp = self._vakken(breedte)
        onder = hulp.bottom() if self._hulp else tekst.bottom()
        return max(theme.maat(self._hoogte), onder + 1 + self._boven())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        meter = QFontMetrics(self.font())
        tekst = max(meter.horizontalAdvance(self._tekst), meter.horizontalAdvance(self._hulp))
        breedte = min(tekst, theme.maat(600)) + self._links() + theme.maat(14) + self._rechts
        return QSize(breedte, self.heightForWidth(breedte))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        breedte = self._links() + theme.maat(90)
        return QSize(breedte, theme.maat(self._hoogte))

    def _links(self) -> int:
        return theme.maat(12) + theme.maat(18) + theme.maat(10)

    def _boven(self) -> int:
        """Space above the first line, so that one line stands in the middle of the smallest tile."""
        return (theme.maat(self._hoogte) - QFontMetrics(self.font()).height()) // 2

    def _vakken(self, breedte: int) -> tuple[QRect, QRect]:
        """Where the text and the help stand in a tile of that width."""
        ruimte = max(20, breedte - self._links() - theme.maat(12) - self._rechts)
        meter = QFontMetrics(self.font())
        kader = QRect(self._links(), self._boven(), ruimte, 100_000)
        tekst = meter.boundingRect(kader, int(_BREUK), self._tekst)
        tekst.setWidth(ruimte)
        kader.moveTop(tekst.bottom() + 3)
        hulp = meter.boundingRect(kader, int(_BREUK), self._hulp) if self._hulp else QRect(kader.topLeft(), QSize(0, 0))
        hulp.setWidth(ruimte)
        return tekst, hulp

    # --- paint -------------------------------------------------------------------------------------

    def paintEvent(self, _gebeurtenis: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._teken_vlak(schilder)
        self._teken_merk(schilder)
        tekst, hulp = self._vakken(self.width())
        schilder.setPen(theme.kleur(self._tekstrol()))
        schilder.drawText(tekst, int(_BREUK), self._tekst)
        if self._hulp:
            schilder.setPen(theme.kleur("quiet" if self.isEnabled() else "uit"))
            schilder.drawText(hulp, int(_BREUK), self._hulp)

    def _tekstrol(self) -> str:
        if not self.isEnabled():
            return "uit"
        return "quiet" if self._vast and not self.isChecked() else "text"

    def _teken_vlak(self, schilder: QPainter) -> None:
        aan, hier = self.isChecked(), self.hasFocus()
        bezig = self.isEnabled() and not self._vast
        vlak = "tint" if aan and bezig else "hover" if bezig and self.underMouse() else "form" if bezig else "window"
        lijn = "accent" if hier else "tint_rand" if aan and bezig else "rand" if bezig and self.underMouse() else "line"
        dikte = 2.0 if hier else 1.0
        schilder.setBrush(theme.kleur(vlak))
        schilder.setPen(QPen(theme.kleur(lijn), dikte))
        inzet = dikte / 2
        schilder.drawRoundedRect(QRectF(self.rect()).adjusted(inzet, inzet, -inzet, -inzet), 6 - inzet, 6 - inzet)

    def _teken_merk(self, schilder: QPainter) -> None:
        """The circle or box, in the middle of the first line."""
        zijde = theme.maat(18)
        midden = self._boven() + QFontMetrics(self.font()).height() / 2
        vak = QRectF(theme.maat(12), midden - zijde / 2, zijde, zijde).adjusted(0.75, 0.75, -0.75, -0.75)
        kleur = theme.kleur("uit" if not self.isEnabled() else "quiet" if self._vast else "accent")
        rand = theme.kleur("line" if not self.isEnabled() else "rand")
        schilder.setPen(QPen(kleur if self.isChecked() else rand, 1.5))
        schilder.setBrush(kleur if self.isChecked() else theme.kleur("form"))
        if self.ROND:
            schilder.drawEllipse(vak)
        else:
            schilder.drawRoundedRect(vak, 4, 4)
        if self.isChecked():
            self._teken_keuze(
                schilder, vak, theme.kleur("on_accent" if self.isEnabled() and not self._vast else "form")
            )

    def _teken_keuze(self, schilder: QPainter, vak: QRectF, kleur: QColor) -> None:
        if self.ROND:
            schilder.setPen(Qt.PenStyle.NoPen)
            schilder.setBrush(kleur)
            schilder.drawEllipse(vak.center(), vak.width() * 0.22, vak.width() * 0.22)
            return
        punten = [
            QPointF(vak.left() + vak.width() * x, vak.top() + vak.height() * y)
            for x, y in ((0.24, 0.53), (0.42, 0.71), (0.77, 0.31))
        ]
        haak = QPainterPath(punten[0])
        haak.lineTo(punten[1])
        haak.lineTo(punten[2])
        pen = QPen(kleur, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        schilder.setBrush(Qt.BrushStyle.NoBrush)
        schilder.setPen(pen)
        schilder.drawPath(haak)


class RadioTegel(_Tegel, QRadioButton):
    """One of several. `hoogte` is the least height in px before scaling."""

    def __init__(self, tekst: str, hulp: str = "", parent: QWidget | None = None, *, hoogte: int = 40) -> None:
        super().__init__(parent)
        self._begin(tekst, hulp, hoogte)


class VinkTegel(_Tegel, QCheckBox):
    """Yes or no by itself."""

    ROND = False

    def __init__(self, tekst: str, hulp: str = "", parent: QWidget | None = None, *, hoogte: int = 40) -> None:
        super().__init__(parent)
        self._begin(tekst, hulp, hoogte)
