"""One line for a secret: label, hint, the line with Toon/Verberg, and below it what is wrong."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from datalek_gui.ui.widgets.banner import IcoonLabel, kondig_aan
from datalek_gui.ui.widgets.invoer_regel import InvoerRegel, zet_ernst
from datalek_gui.ui.widgets.knop import secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel

CAPS_LOCK = "Caps Lock staat aan."
ICON = 16
ICOONROL = {"hint": "quiet"}


class Remark(QWidget):
    """Icon + sentence, out of the way while there is nothing to say."""

    def __init__(self, icoon: str, rol: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icoon, self._rol = icoon, rol
        self._text: PlainLabel | None = None
        self.hide()

    def text(self) -> str:
        return self._text.tekst() if self._text else ""

    def _build(self) -> PlainLabel:
        """At the first sentence; most remarks never get one."""
        text = PlainLabel("", self._rol)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(
            IcoonLabel(self._icoon, ICOONROL.get(self._rol, self._rol), ICON), 0, Qt.AlignmentFlag.AlignTop
        )
        layout.addWidget(text, 1)
        return text

    def set_text(self, tekst: str) -> None:
        """Also spoken at once by a screen reader."""
        nieuw = tekst and tekst != self.text()
        if self._text is None and tekst:
            self._text = self._build()
        if self._text is not None:
            self._text.setText(tekst)
        self.setVisible(bool(tekst))
        if nieuw and self.isVisible():
            kondig_aan(self, tekst, dringend=True)


class _Line(InvoerRegel):
    """Signals: caps_lock(bool) — what the last letter tells about Caps Lock; Qt itself cannot say."""

    caps_lock = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        teken = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self.caps_lock.emit(False)  # just toggled; the next letter tells
        elif teken.isalpha() and teken.lower() != teken.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(teken.isupper() != shift)
        super().keyPressEvent(event)


class WachtwoordField(QWidget):
    """Signals:

    changed(str): at every edit
    submitted(): Enter was pressed
    """

    changed = Signal(str)
    submitted = Signal()

    def __init__(self, label: str, hulp: str = "", *, geheim: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hulp = hulp
        self.line = _Line()
        self.line.setEchoMode(QLineEdit.EchoMode.Password if geheim else QLineEdit.EchoMode.Normal)
        self.line.setAccessibleName(label.replace("&", ""))
        self.line.setMaxLength(1024)
        self.line.textChanged.connect(self._on_text)
        self.line.returnPressed.connect(self.submitted)
        self.line.caps_lock.connect(self._on_caps_lock)
        self.toon = secundaire_knop("Toon")
        self.toon.setCheckable(True)
        self.toon.setAccessibleName(f"{self.line.accessibleName()} tonen")
        if not geheim:
            self.toon.hide()
        self.toon.toggled.connect(self._on_toon)
        self.caps = Remark("triangle-alert", "krap")
        self.fout = Remark("circle-alert", "fout")
        self._build(label)
        self.setFocusProxy(self.line)
        self._describe()

    def _build(self, label: str) -> None:
        naam = QLabel(label)  # our own words with a mnemonic, never user text
        naam.setProperty("rol", "label")
        naam.setBuddy(self.line)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.toon)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(naam)
        if self._hulp:
            layout.addWidget(PlainLabel(self._hulp, "hint"))
        layout.addLayout(row)
        layout.addWidget(self.caps)
        layout.addWidget(self.fout)

    def text(self) -> str:
        return self.line.text()

    def clear(self) -> None:
        self.line.clear()
        self.toon.setChecked(False)

    def set_fout(self, zin: str) -> None:
        """The sentence under the line; empty takes it away. What was typed stays."""
        self.fout.set_text(zin)
        zet_ernst(self.line, "fout" if zin else "")
        self._describe()

    def set_busy(self, busy: bool) -> None:
        """Read-only, not disabled: the focus stays where it is."""
        self.line.setReadOnly(busy)

    def _describe(self) -> None:
        delen = (self.fout.text(), self.caps.text(), self._hulp)
        self.line.setAccessibleDescription(" ".join(deel for deel in delen if deel))

    def _on_text(self, tekst: str) -> None:
        if self.fout.text():
            self.set_fout("")
        self.changed.emit(tekst)

    def _on_caps_lock(self, aan: bool) -> None:
        geheim = self.line.echoMode() is QLineEdit.EchoMode.Password
        self.caps.set_text(CAPS_LOCK if aan and geheim else "")
        self._describe()

    def _on_toon(self, aan: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if aan else QLineEdit.EchoMode.Password)
        self.toon.setText("Verberg" if aan else "Toon")
        self.toon.setAccessibleName(f"{self.line.accessibleName()} {'verbergen' if aan else 'tonen'}")
