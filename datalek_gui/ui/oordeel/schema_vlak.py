"""The flow chart with the path of this dossier. Every box is a button: a click or Space leads to its question."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from datalek_gui.domain.risico import stroomschema as schema
from datalek_gui.domain.risico.stroomschema import Knoop, Pad, Soort
from datalek_gui.ui import theme

CEL = QSize(320, 64)  # px of a cell at the least, so that two lines of text fit in its box
MARGE = 16
KLEINSTE = 5.0  # points
LUCHT = 10  # px beside the text in a box
PUNT = 7  # px of an arrow's head
WOORDEN = {Soort.VRAAG: "vraag", Soort.UITKOMST: "uitkomst", Soort.ACTIE: "actie"}


class Vak(QAbstractButton):
    """One box. On the path it has a firm edge; where the dossier stands now it is filled."""

    def __init__(self, knoop: Knoop, parent: QWidget) -> None:
        super().__init__(parent)
        self.knoop = knoop
        self.op_pad, self.hier = False, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if knoop.vraag else Qt.FocusPolicy.NoFocus)
        self.setToolTip(f"Bron: {knoop.bron}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if knoop.vraag:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def zet(self, pad: Pad) -> None:
        self.op_pad, self.hier = self.knoop.sleutel in pad.knopen, self.knoop.sleutel == pad.hier
        stand = ("nog open" if pad.open else "uitkomst van dit dossier") if self.hier else ""
        stand = stand or ("op het pad van dit dossier" if self.op_pad else "niet op het pad")
        self.setAccessibleName(f"{self.knoop.tekst} ({WOORDEN[self.knoop.soort]}, {stand})")
        self.setAccessibleDescription(f"Bron: {self.knoop.bron}.{' Naar de vraag.' if self.knoop.vraag else ''}")
        self.update()

    def tekstvlak(self) -> QRectF:
        """What the text takes, wrapped within the box."""
        ruimte = QRectF(0, 0, self.width() - 2 * LUCHT, 10_000)
        return QFontMetricsF(self.font()).boundingRect(ruimte, _MIDDEN, self.knoop.tekst)

    def paintEvent(self, _gebeurtenis: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        dikte = 2.0 if self.op_pad or self.hasFocus() else 1.0
        schilder.setPen(QPen(self._rand(), dikte))
        schilder.setBrush(theme.kleur(self._vlak()))
        vak = QRectF(self.rect()).adjusted(dikte / 2, dikte / 2, -dikte / 2, -dikte / 2)
        hoek = vak.height() / 2 if self.knoop.soort is Soort.UITKOMST else 6
        schilder.drawRoundedRect(vak, hoek, hoek)
        if self.hasFocus():
            schilder.setBrush(Qt.BrushStyle.NoBrush)
            schilder.setPen(QPen(theme.kleur("on_accent" if self.hier else "accent"), 2))
            schilder.drawRoundedRect(vak.adjusted(3, 3, -3, -3), max(3.0, hoek - 3), max(3.0, hoek - 3))
        schilder.setPen(theme.kleur("on_accent" if self.hier else "text" if self.op_pad else "quiet"))
        schilder.setFont(self.font())
        schilder.drawText(QRectF(self.rect()).adjusted(LUCHT, 0, -LUCHT, 0), _MIDDEN, self.knoop.tekst)

    def _rand(self) -> QColor:
        return theme.kleur("accent" if self.op_pad else "line")

    def _vlak(self) -> str:
        if self.hier:
            return "accent"
        if self.op_pad:
            return "tint"
        return "hover" if self.underMouse() and self.knoop.vraag else "form"


_MIDDEN = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


class SchemaVlak(QWidget):
    """The chart on its grid. `heel`: as large as the space it gets; else as large as reading asks.

    Signals: spring(question) · gelegd() — every box has its place.
    """

    spring = Signal(str)
    gelegd = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heel = True
        self._pad: Pad | None = None
        self.vakken = {sleutel: Vak(knoop, self) for sleutel, knoop in schema.KNOPEN.items()}
        for vak in self.vakken.values():
            if vak.knoop.vraag:
                vak.clicked.connect(lambda _=False, vraag=vak.knoop.vraag: self.spring.emit(vraag))

    def toon(self, pad: Pad) -> None:
        self._pad = pad
        for vak in self.vakken.values():
            vak.zet(pad)
        self.update()

    # --- size ---

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        cel = QSize(120, 20) if self.heel else QSize(theme.maat(240), theme.maat(CEL.height()))
        return QSize(schema.KOLOMMEN * cel.width(), schema.RIJEN * cel.height()) + QSize(2 * MARGE, 2 * MARGE)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.minimumSizeHint()

    def zet_heel(self, heel: bool) -> None:
        self.heel = heel
        self.updateGeometry()
        self._leg()

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(gebeurtenis)
        self._leg()

    def _cel(self) -> tuple[float, float]:
        breed = (self.width() - 2 * MARGE) / schema.KOLOMMEN
        return breed, (self.height() - 2 * MARGE) / schema.RIJEN

    def _plek(self, punt: schema.Punt) -> QPointF:
        breed, hoog = self._cel()
        return QPointF(MARGE + punt[0] * breed, MARGE + punt[1] * hoog)

    def _leg(self) -> None:
        """Put every box on its place, with letters that fit in it."""
        breed, hoog = self._cel()
        vlak = QRectF(0, 0, breed * schema.BREEDTE, hoog * schema.HOOGTE)
        for vak in self.vakken.values():
            vlak.moveCenter(self._plek(schema.midden(vak.knoop)))
            vak.setGeometry(vlak.toRect())
        self._kies_letter()
        self.update()
        self.gelegd.emit()

    def _kies_letter(self) -> None:
        """The body size, or smaller until the longest text fits its box."""
        letter = QFont(self.font())
        letter.setPointSizeF(theme.punten("pt_body"))
        while True:
            for vak in self.vakken.values():
                vak.setFont(letter)
            past = all(vak.tekstvlak().height() <= vak.height() - 2 for vak in self.vakken.values())
            if past or letter.pointSizeF() <= KLEINSTE:
                return
            letter.setPointSizeF(letter.pointSizeF() - 0.5)

    # --- painting ---

    def paintEvent(self, _gebeurtenis: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The quiet arrows first, so that the path lies on top."""
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        schilder.setFont(self._letter_tussen())
        op_pad = self._pad.pijlen if self._pad else frozenset()
        for pijl in sorted(schema.PIJLEN, key=lambda pijl: (pijl.van, pijl.naar) in op_pad):
            self._teken_pijl(schilder, pijl, (pijl.van, pijl.naar) in op_pad)

    def _letter_tussen(self) -> QFont:
        """As in the boxes, and no higher than the gap between two of them."""
        letter = QFont(next(iter(self.vakken.values())).font())
        gat = self._cel()[1] * (1 - schema.HOOGTE)
        while QFontMetricsF(letter).capHeight() > gat - 4 and letter.pointSizeF() > KLEINSTE:
            letter.setPointSizeF(letter.pointSizeF() - 0.5)
        return letter

    def _teken_pijl(self, schilder: QPainter, pijl: schema.Pijl, op_pad: bool) -> None:
        kleur = theme.kleur("accent" if op_pad else "rand")
        punten = [self._plek(punt) for punt in schema.lijn(pijl)]
        schilder.setPen(QPen(kleur, 2 if op_pad else 1))
        schilder.setBrush(Qt.BrushStyle.NoBrush)
        schilder.drawPolyline(QPolygonF(punten))
        self._teken_punt(schilder, punten[-2], punten[-1], kleur)
        if pijl.label:
            schilder.setPen(theme.kleur("text" if op_pad else "quiet"))
            self._teken_label(schilder, pijl)

    def _teken_punt(self, schilder: QPainter, van: QPointF, naar: QPointF, kleur: QColor) -> None:
        """Arrows only run straight along the axes."""
        rechts, onder = naar.x() - van.x(), naar.y() - van.y()
        lengte = max(abs(rechts), abs(onder), 1.0)
        langs = QPointF(rechts / lengte, onder / lengte)
        dwars = QPointF(-langs.y(), langs.x())
        voet = naar - langs * PUNT
        schilder.setPen(Qt.PenStyle.NoPen)
        schilder.setBrush(kleur)
        schilder.drawPolygon(QPolygonF([naar, voet + dwars * (PUNT / 2), voet - dwars * (PUNT / 2)]))

    def _teken_label(self, schilder: QPainter, pijl: schema.Pijl) -> None:
        punt, hoe = schema.plek_label(pijl)
        plek, meter = self._plek(punt), QFontMetricsF(schilder.font())
        breed = meter.horizontalAdvance(pijl.label)
        if hoe == "rechts":
            schilder.drawText(QPointF(plek.x() + 7, plek.y() + meter.capHeight() / 2 - 1), pijl.label)
        else:
            schilder.drawText(QPointF(plek.x() - breed / 2, plek.y() - 4), pijl.label)
