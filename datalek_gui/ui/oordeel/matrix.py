"""Severity × likelihood as a small picture: sixteen cells, the place of this dossier outlined."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from datalek_gui.domain.risico.niveau import niveau_van
from datalek_gui.domain.risico.oordeel import Beoordeling, Niveau
from datalek_gui.ui import theme
from datalek_gui.ui.oordeel.woorden import niveau_woord

MAAT = 4  # levels on each axis
VLAKKEN = {
    Niveau.VERWAARLOOSBAAR: "ruim_bg",
    Niveau.BEPERKT: "tint",
    Niveau.AANZIENLIJK: "krap_bg",
    Niveau.ZEER_GROOT: "fout_bg",
}
KLEIN, GROOT = QSize(28, 20), QSize(112, 40)  # px of a cell; in the large one its word fits
TUSSEN = 2
AS = 20  # px for the words along an axis


class Matrix(QWidget):
    """Severity upwards, likelihood to the right. The level is also told in words beside it, so colour never is alone.

    `klein`: without the words in the cells, for the card in the wizard.
    """

    def __init__(self, *, klein: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._klein = klein
        self._vak: tuple[tuple[int, int], tuple[int, int]] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def toon(self, beoordeling: Beoordeling) -> None:
        self._vak = None if beoordeling.tot is None else (beoordeling.ernst, beoordeling.kans)
        self.setAccessibleName(self._in_woorden(beoordeling))
        self.setToolTip(self.accessibleName())
        self.update()

    def _in_woorden(self, beoordeling: Beoordeling) -> str:
        if self._vak is None:
            return f"Ernst en kans: {niveau_woord(beoordeling).lower()}"
        (e_van, e_tot), (k_van, k_tot) = self._vak
        ernst, kans = (f"{van}" if van == tot else f"{van} tot {tot}" for van, tot in ((e_van, e_tot), (k_van, k_tot)))
        return f"Ernst {ernst} van 4, kans {kans} van 4: {niveau_woord(beoordeling).lower()}"

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        cel = self._cel()
        return QSize(AS + MAAT * (cel.width() + TUSSEN), AS + MAAT * (cel.height() + TUSSEN)) + QSize(2, 2)

    def _cel(self) -> QSize:
        cel = KLEIN if self._klein else GROOT
        return QSize(theme.maat(cel.width()), theme.maat(cel.height()))

    def _plek(self, ernst: int, kans: int) -> QRectF:
        """Of one cell; severity 4 stands on top."""
        cel = self._cel()
        links = AS + (kans - 1) * (cel.width() + TUSSEN)
        boven = 1 + (MAAT - ernst) * (cel.height() + TUSSEN)
        return QRectF(links, boven, cel.width(), cel.height())

    # --- painting ---

    def paintEvent(self, _gebeurtenis: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        letter = QFont(self.font())
        letter.setPointSizeF(theme.punten("pt_meta"))
        schilder.setFont(letter)
        for ernst in range(1, MAAT + 1):
            for kans in range(1, MAAT + 1):
                self._teken_cel(schilder, ernst, kans)
        self._teken_assen(schilder)
        if self._vak is not None:
            self._teken_plaats(schilder, *self._vak)

    def _teken_cel(self, schilder: QPainter, ernst: int, kans: int) -> None:
        niveau = niveau_van(ernst, kans)
        plek = self._plek(ernst, kans)
        schilder.setPen(Qt.PenStyle.NoPen)
        schilder.setBrush(theme.kleur(VLAKKEN[niveau]))
        schilder.drawRoundedRect(plek, 3, 3)
        if not self._klein:
            schilder.setPen(theme.kleur("text" if self._hierin(ernst, kans) else "quiet"))
            schilder.drawText(plek, Qt.AlignmentFlag.AlignCenter, niveau.woord.capitalize())

    def _hierin(self, ernst: int, kans: int) -> bool:
        if self._vak is None:
            return False
        (e_van, e_tot), (k_van, k_tot) = self._vak
        return e_van <= ernst <= e_tot and k_van <= kans <= k_tot

    def _teken_assen(self, schilder: QPainter) -> None:
        schilder.setPen(theme.kleur("quiet"))
        onder, boven = self._plek(1, 1), self._plek(MAAT, MAAT)
        as_x = QRectF(onder.left(), onder.bottom() + TUSSEN, boven.right() - onder.left(), AS)
        schilder.drawText(as_x, Qt.AlignmentFlag.AlignCenter, "Kans →")
        schilder.save()
        schilder.translate(QPointF(0, onder.bottom()))
        schilder.rotate(-90)
        hoogte = QFontMetricsF(schilder.font()).height()
        as_y = QRectF(0, (AS - TUSSEN - hoogte) / 2, onder.bottom() - boven.top(), hoogte)
        schilder.drawText(as_y, Qt.AlignmentFlag.AlignCenter, "Ernst →")
        schilder.restore()

    def _teken_plaats(self, schilder: QPainter, ernst: tuple[int, int], kans: tuple[int, int]) -> None:
        """A ring around the cells that are possible."""
        vlak = self._plek(ernst[1], kans[0]).united(self._plek(ernst[0], kans[1]))
        schilder.setBrush(Qt.BrushStyle.NoBrush)
        schilder.setPen(QPen(theme.kleur("text"), 2))
        schilder.drawRoundedRect(vlak.adjusted(1, 1, -1, -1), 3, 3)
