"""The faces of the unlock window: what stands on them and what they ask for. They know no kluis.

Here what every face has and the two of an ordinary day; a new passphrase (``wachtwoord_faces.py``) and the recovery
sheet (``herstelblad_face.py``) are loaded when they are wanted.
"""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from datalek_gui.ui import theme
from datalek_gui.ui.dialogs.wachtwoord_field import Remark, WachtwoordField
from datalek_gui.ui.widgets.knop import link_knop, primaire_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel

COLUMN = 480
LEEG_ONTGRENDEL = "Vul uw wachtwoord in."


class Face(QWidget):
    """Heading, one paragraph, content, one primary button. Signals: gevraagd() — the primary deed."""

    gevraagd = Signal()

    def __init__(self, kop: str, tekst: str, knop: str) -> None:
        super().__init__()
        self.setMaximumWidth(theme.maat(COLUMN))
        self.kop = PlainLabel(kop, "start")
        self.tekst = PlainLabel(tekst)
        self.knop = primaire_knop(knop)
        self.knop.clicked.connect(self.gevraagd)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(3)
        self.progress.setAccessibleName("Bezig")
        self.doing = PlainLabel("", "hint")
        self.fault_line = Remark("circle-alert", "fout")
        self.content = QVBoxLayout()
        self.content.setSpacing(24)
        self.knoppen = QHBoxLayout()
        self.knoppen.setSpacing(8)
        self.knoppen.addWidget(self.knop)
        self._busy = False
        self._late: list[QTimer] = []
        self._build()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.kop)
        layout.addSpacing(8)
        layout.addWidget(self.tekst)
        layout.addSpacing(24)
        layout.addLayout(self.content)
        layout.addWidget(self.fault_line)
        layout.addSpacing(24)
        layout.addLayout(self.knoppen)
        layout.addSpacing(8)
        for widget in (self.progress, self.doing):
            keep = widget.sizePolicy()
            keep.setRetainSizeWhenHidden(True)  # nothing jumps when it appears
            widget.setSizePolicy(keep)
            widget.hide()
            layout.addWidget(widget)
        for wachttijd, tonen in ((300, self.progress), (1000, self.doing)):
            timer = QTimer(self, singleShot=True, interval=wachttijd)
            timer.timeout.connect(tonen.show)
            self._late.append(timer)

    def fields(self) -> list[WachtwoordField]:
        return self.findChildren(WachtwoordField)

    def first(self) -> QWidget:
        """Where the focus starts."""
        velden = self.fields()
        return velden[0] if velden else self.knop

    def refuse(self, veld: WachtwoordField, zin: str) -> None:
        """Say it under the field and go back into it; what was typed stays."""
        veld.set_fout(zin)
        veld.line.setFocus()
        veld.line.selectAll()

    def say(self, zin: str) -> None:
        """What is wrong, when it belongs to no field; empty takes it away."""
        self.fault_line.set_text(zin)
        self.knop.setAccessibleDescription(zin)

    @property
    def busy(self) -> bool:
        return self._busy

    def set_busy(self, tekst: str) -> None:
        """A quiet line after 300 ms, what it is doing after a second; empty ends it."""
        self._busy = bool(tekst)
        if tekst:
            self.say("")
        self.doing.setText(tekst)
        for timer in self._late:
            timer.start() if tekst else timer.stop()
        if not tekst:
            self.progress.hide()
            self.doing.hide()
        for veld in self.fields():
            veld.set_busy(self._busy)
        self.knop.setEnabled(not self._busy)

    def may_close(self) -> bool:
        """Whether the window may go without asking."""
        return True

    def clear(self) -> None:
        for veld in self.fields():
            veld.clear()


class OntgrendelFace(Face):
    """Every other start. Signals: herstel_gevraagd() — the passphrase is forgotten."""

    herstel_gevraagd = Signal()

    def __init__(self) -> None:
        super().__init__("Open uw register", "Het register is versleuteld. Uw wachtwoord opent het.", "&Ontgrendelen")
        self.veld = WachtwoordField("&Wachtwoord")
        self.veld.submitted.connect(self.gevraagd)
        self.vergeten = link_knop("Wachtwoord vergeten? &Gebruik uw herstelblad")
        self.vergeten.clicked.connect(self.herstel_gevraagd)
        self.content.addWidget(self.veld)
        self.knoppen.addStretch()
        self.knoppen.addWidget(self.vergeten)


class InGebruikFace(Face):
    """A colleague has the register open. Signals: opnieuw_gevraagd()."""

    opnieuw_gevraagd = Signal()

    def __init__(self) -> None:
        super().__init__("Het register is in gebruik", "", "&Alleen lezen openen")
        self.opnieuw = secundaire_knop("&Opnieuw proberen")
        self.opnieuw.clicked.connect(self.opnieuw_gevraagd)
        self.knoppen.addWidget(self.opnieuw)
        self.knoppen.addStretch()
