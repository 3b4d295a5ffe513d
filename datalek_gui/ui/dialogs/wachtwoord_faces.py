"""The faces of the unlock window on which a new passphrase is chosen: the first start, and the recovery code."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from datalek_gui.ui.background import run_in_background
from datalek_gui.ui.dialogs.ontgrendel_faces import Face
from datalek_gui.ui.dialogs.sterkte import WOORDEN, SterkteBalk, meet_sterkte
from datalek_gui.ui.dialogs.wachtwoord_field import Remark, WachtwoordField
from datalek_gui.ui.widgets.knop import secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel

LEEG = "Vul een wachtwoord in. Zonder wachtwoord zou iedereen het register kunnen lezen."
ONGELIJK = "De twee wachtwoorden zijn niet gelijk. Typ het tweede opnieuw."
LEGE_CODE = "Vul de code van uw herstelblad in."
TIP = "Een zin van vier of meer woorden onthoudt u, en raadt niemand."


class _NieuwWachtwoord(QWidget):
    """A new passphrase, twice, with its strength in words. Signals: submitted()."""

    submitted = Signal()

    def __init__(self, label: str, herhaal: str) -> None:
        super().__init__()
        self.een = WachtwoordField(label, TIP)
        self.twee = WachtwoordField(herhaal)
        self.balk = SterkteBalk()
        self.woord = PlainLabel("", "hint")
        self.een.submitted.connect(self.twee.line.setFocus)
        self.twee.submitted.connect(self.submitted)
        self.een.changed.connect(self._on_changed)
        self._timer = QTimer(self, singleShot=True, interval=200)
        self._timer.timeout.connect(self._measure)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.een)
        layout.addSpacing(8)
        layout.addWidget(self.balk)
        layout.addSpacing(4)
        layout.addWidget(self.woord)
        layout.addSpacing(16)
        layout.addWidget(self.twee)
        self.woord.setMinimumHeight(self.woord.fontMetrics().lineSpacing())
        self._show(None)

    def fault(self) -> tuple[WachtwoordField, str] | None:
        """The first thing wrong, with the field it is in."""
        if not self.een.text().strip():
            return self.een, LEEG
        return None if self.een.text() == self.twee.text() else (self.twee, ONGELIJK)

    def _on_changed(self, tekst: str) -> None:
        self._timer.start() if tekst.strip() else self._show(None)

    def _measure(self) -> None:
        tekst = self.een.text()
        if tekst.strip():
            run_in_background(lambda: (tekst, meet_sterkte(tekst)), self._on_measured, self._on_unmeasured)

    def _on_measured(self, uitkomst: tuple[str, int]) -> None:
        tekst, score = uitkomst
        if tekst == self.een.text():  # else a newer measurement is under way
            self._show(score)

    def _on_unmeasured(self, fout: Exception) -> None:
        self._show(None)  # the strength is advice; without it the register can still be made

    def _show(self, score: int | None) -> None:
        self.balk.set_score(score)
        kort, zin = WOORDEN[score] if score is not None else ("", "")
        self.woord.setText(f"{kort}. {zin}" if kort else "")
        self.een.line.setAccessibleDescription(f"{TIP} Sterkte: {kort}. {zin}" if kort else TIP)


class EersteKeerFace(Face):
    """First start: choose a passphrase."""

    def __init__(self) -> None:
        super().__init__(
            "Maak uw register",
            "Hierin komen uw dossiers. Het register staat versleuteld op schijf en gaat alleen open met uw wachtwoord.",
            "&Maak register",
        )
        self.nieuw = _NieuwWachtwoord("Kies een &wachtwoord", "Typ het &nog een keer")
        self.nieuw.submitted.connect(self.gevraagd)
        eerlijk = Remark("key-round", "hint")
        self.content.addWidget(self.nieuw)
        self.content.addWidget(eerlijk)
        eerlijk.set_text(
            "Bent u het wachtwoord én het herstelblad kwijt, dan kan niemand het register nog openen. Ook wij niet."
        )
        self.knoppen.addStretch()


class HerstelFace(Face):
    """The recovery code and a new passphrase. Signals: terug_gevraagd()."""

    terug_gevraagd = Signal()

    def __init__(self) -> None:
        super().__init__(
            "Open met uw herstelblad",
            "Typ de code over en kies een nieuw wachtwoord. Uw oude wachtwoord werkt daarna niet meer, "
            "het herstelblad wel.",
            "&Openen",
        )
        self.code = WachtwoordField(
            "&Code van het herstelblad", "Hoofdletters, spaties en streepjes maken niet uit.", geheim=False
        )
        self.nieuw = _NieuwWachtwoord("Kies een nieuw &wachtwoord", "Typ het &nog een keer")
        self.code.submitted.connect(self.nieuw.een.line.setFocus)
        self.nieuw.submitted.connect(self.gevraagd)
        self.terug = secundaire_knop("&Terug")
        self.terug.clicked.connect(self.terug_gevraagd)
        self.content.addWidget(self.code)
        self.content.addWidget(self.nieuw)
        self.knoppen.insertWidget(0, self.terug)
        self.knoppen.insertStretch(1)

    def fault(self) -> tuple[WachtwoordField, str] | None:
        return self.nieuw.fault() if self.code.text().strip() else (self.code, LEGE_CODE)
