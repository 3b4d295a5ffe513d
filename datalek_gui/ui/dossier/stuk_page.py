"""An attachment that is a picture or a text, read inside the program; nothing of it is left on disk."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from datalek_gui.domain.bijlage import CATEGORIEEN, Bijlage
from datalek_gui.domain.tijd import toon_datum
from datalek_gui.services.bijlagen import toon_omvang
from datalek_gui.ui.widgets.invoer_regel import schoon
from datalek_gui.ui.widgets.knop import link_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.wizard.toetsen import bind_toetsen

BEELDEN = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".tif", ".tiff")


def lees_beeld(inhoud: bytes) -> QImage | None:
    """None for what is no picture, or too large for memory."""
    bytes_ = QByteArray(inhoud)
    bron = QBuffer(bytes_)
    bron.open(QIODevice.OpenModeFlag.ReadOnly)
    lezer = QImageReader(bron)
    lezer.setDecideFormatFromContent(True)
    lezer.setAutoTransform(True)  # a photograph the right way up
    beeld = lezer.read()
    return None if beeld.isNull() else beeld


def onder_titel(bijlage: Bijlage) -> str:
    """What is known of it, in one line."""
    dag = toon_datum(bijlage.datum) if bijlage.datum else ""
    van = f"van {bijlage.van}" if bijlage.van else ""
    delen = (CATEGORIEEN[bijlage.categorie], dag, van, bijlage.onderwerp, toon_omvang(bijlage.omvang))
    return " · ".join(deel for deel in delen if deel)


class Beeldvlak(QScrollArea):
    """A picture as wide as the page at most, never larger than it is."""

    def __init__(self, beeld: QImage, naam: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beeld = QPixmap.fromImage(beeld)
        self.doek = QLabel()
        self.doek.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.doek.setAccessibleName(f"Afbeelding: {naam}")
        self.setWidget(self.doek)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"Afbeelding: {naam}")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        ratio = self.devicePixelRatioF()
        breedte = min(self._beeld.width(), round((self.width() - 32) * ratio))
        if breedte > 0:
            beeld = self._beeld.scaledToWidth(breedte, Qt.TransformationMode.SmoothTransformation)
            beeld.setDevicePixelRatio(ratio)
            self.doek.setPixmap(beeld)


class StukPage(QWidget):
    """`inhoud`: the picture, or the words. Signal: closed() — back to where one was."""

    closed = Signal()

    def __init__(self, bijlage: Bijlage, nummer: str, inhoud: QImage | str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stuk")
        self.setWindowTitle(f"{nummer} – stuk")  # a file name may hold a person's
        terug = link_knop("&Terug", "arrow-left")
        terug.setToolTip("Terug naar de stukken (Esc)")
        terug.clicked.connect(self.closed)
        kop = QHBoxLayout()
        kop.setContentsMargins(24, 12, 24, 8)
        kop.setSpacing(16)
        teksten = QVBoxLayout()
        teksten.setSpacing(2)
        teksten.addWidget(PlainLabel(bijlage.naam, rol="sectie"))
        teksten.addWidget(PlainLabel(onder_titel(bijlage), rol="hint"))
        kop.addWidget(terug, 0, Qt.AlignmentFlag.AlignTop)
        kop.addLayout(teksten, 1)
        self.vlak = _tekstvlak(inhoud, bijlage.naam) if isinstance(inhoud, str) else Beeldvlak(inhoud, bijlage.naam)
        onder = QHBoxLayout()
        onder.setContentsMargins(24, 0, 24, 16)
        onder.addWidget(self.vlak)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addLayout(kop)
        indeling.addLayout(onder, 1)
        self.setFocusProxy(self.vlak)
        bind_toetsen(self, [("Escape", self.closed.emit), ("Alt+Left", self.closed.emit)])


def _tekstvlak(tekst: str, naam: str) -> QPlainTextEdit:
    vlak = QPlainTextEdit()
    vlak.setReadOnly(True)
    vlak.setTabChangesFocus(True)
    vlak.setUndoRedoEnabled(False)
    vlak.document().setDocumentMargin(16)
    vlak.setPlainText(schoon(tekst))
    vlak.setAccessibleName(f"Tekst van {naam}")
    return vlak
