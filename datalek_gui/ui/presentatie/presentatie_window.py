"""Walk a colleague through a case: full screen, one thing at a time, large. Nothing can be changed here.

Who it is about is hidden until one asks for it (M); title bar and top line say which. Keys and clickers: next with
PageDown, →, ↓, Space or Enter; back with PageUp, ←, ↑ or Backspace; Home and End; Esc or F11 stops.
"""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.maskeren import maskeer
from datalek_gui.services.presentatie import Presentatiestof
from datalek_gui.ui.presentatie.bladen import bladen
from datalek_gui.ui.presentatie.doek import Doek
from datalek_gui.ui.widgets.banner import IcoonLabel, kondig_aan
from datalek_gui.ui.widgets.knop import Knop, link_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel

Toets = Qt.Key
VOORUIT = (Toets.Key_PageDown, Toets.Key_Right, Toets.Key_Down, Toets.Key_Space, Toets.Key_Return, Toets.Key_Enter)
TERUG = (Toets.Key_PageUp, Toets.Key_Left, Toets.Key_Up, Toets.Key_Backspace)
STOP = (Toets.Key_Escape, Toets.Key_F11)
VERBORGEN, ZICHTBAAR = "Persoonsgegevens verborgen", "Persoonsgegevens zichtbaar"
LET_OP = "Een naam midden in een tekst herkent het programma niet altijd. Kijk zelf mee."


class PresentatieWindow(QWidget):
    def __init__(self, stof: Presentatiestof, formulier: Formulier, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("presentatie")
        self.setProperty("rol", "blad")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stof = stof
        self.bladen = bladen(stof, formulier)
        self.nummer, self.pagina, self.verborgen = 0, 0, True
        self._paginas = 1
        self.plaats, self.stand, self._oog = (
            PlainLabel(afbreken=False),
            PlainLabel(rol="woord", afbreken=False),
            IcoonLabel(),
        )
        self.doek, self.teller = Doek(stof, self.toonbaar), PlainLabel(rol="hint", afbreken=False)
        self.wissel = self._knop(secundaire_knop(""), self.wissel_masker)
        self._bouw()
        self._straks = QTimer(self, singleShot=True, interval=0)
        self._straks.timeout.connect(self._toon)
        self._toon_masker()

    def _bouw(self) -> None:
        kop, voet = QHBoxLayout(), QHBoxLayout()
        for balk in (kop, voet):
            balk.setContentsMargins(24, 12, 24, 12)
            balk.setSpacing(8)
        kop.addWidget(self.plaats)
        kop.addStretch()
        kop.addWidget(self._oog, 0, Qt.AlignmentFlag.AlignVCenter)
        kop.addWidget(self.stand)
        kop.addWidget(self.wissel)
        voet.addWidget(PlainLabel(LET_OP, rol="hint"), 1, Qt.AlignmentFlag.AlignVCenter)
        voet.addWidget(self._knop(link_knop("Vorige", "arrow-left"), self.vorige))
        voet.addWidget(self.teller)
        voet.addWidget(self._knop(link_knop("Volgende", "arrow-right"), self.volgende))
        voet.addWidget(self._knop(link_knop("Stoppen (Esc)", "x"), self.close))
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addLayout(kop)
        indeling.addWidget(self.doek, 1)
        indeling.addLayout(voet)

    def _knop(self, knop: Knop, daad: object) -> Knop:
        """For the mouse; the keys go to the window, so that Space always means: next."""
        knop.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        knop.clicked.connect(lambda: daad())  # type: ignore[operator]
        return knop

    # --- hiding ---

    def toonbaar(self, tekst: str) -> str:
        """The one door through which words of the dossier reach the screen."""
        return maskeer(tekst, self._stof.namen) if self.verborgen else tekst

    def wissel_masker(self) -> None:
        self.verborgen = not self.verborgen
        self._toon_masker()
        self._toon()
        kondig_aan(self, self.stand.tekst(), dringend=not self.verborgen)

    def _toon_masker(self) -> None:
        self.stand.setText(VERBORGEN if self.verborgen else ZICHTBAAR)
        self._oog.zet(*(("eye-off", "ruim") if self.verborgen else ("eye", "krap")))
        self.wissel.setText("Tonen (M)" if self.verborgen else "Verbergen (M)")
        self.setWindowTitle(f"{self._stof.dossier.nummer} – presentatie – {self.stand.tekst().lower()}")

    # --- going through ---

    def volgende(self) -> None:
        if self.pagina + 1 < self._paginas:
            self._ga(self.nummer, self.pagina + 1)
        elif self.nummer + 1 < len(self.bladen):
            self._ga(self.nummer + 1, 0)

    def vorige(self) -> None:
        if self.pagina:
            self._ga(self.nummer, self.pagina - 1)
        elif self.nummer:
            self._ga(self.nummer - 1, -1)

    def _ga(self, nummer: int, pagina: int) -> None:
        self.nummer, self.pagina = nummer, pagina
        self._toon()
        kondig_aan(self, self.doek.accessibleName())

    def _toon(self) -> None:
        blad = self.bladen[self.nummer]
        self.pagina, self._paginas = self.doek.toon(blad, self.pagina)
        self.plaats.setText(f"{self._stof.dossier.nummer} · {blad.deel}")
        deel = f", scherm {self.pagina + 1} van {self._paginas}" if self._paginas > 1 else ""
        self.teller.setText(f"{self.nummer + 1} van {len(self.bladen)}{deel}")

    # --- what Qt tells ---

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        toets = Qt.Key(event.key())
        if toets in VOORUIT:
            self.volgende()
        elif toets in TERUG:
            self.vorige()
        elif toets in (Toets.Key_Home, Toets.Key_End):
            self._ga(*((0, 0) if toets == Toets.Key_Home else (len(self.bladen) - 1, -1)))
        elif toets == Toets.Key_M:
            self.wissel_masker()
        elif toets in STOP:
            self.close()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Laid out anew once the parts have their places."""
        super().resizeEvent(event)
        self._straks.start()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another theme or text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_straks"):
            self._straks.start()
