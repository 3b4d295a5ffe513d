"""The faces of the unlock window: what stands on them and what they ask for. They know no kluis."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from datalek_gui.ui import theme
from datalek_gui.ui.background import run_in_background
from datalek_gui.ui.dialogs.sterkte import WOORDEN, SterkteBalk, meet_sterkte
from datalek_gui.ui.dialogs.wachtwoord_field import Remark, WachtwoordField
from datalek_gui.ui.printing import no_printer_reason
from datalek_gui.ui.widgets.knop import link_knop, primaire_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.widgets.tegel import VinkTegel

COLUMN = 480
LEEG = "Vul een wachtwoord in. Zonder wachtwoord zou iedereen het register kunnen lezen."
LEEG_ONTGRENDEL = "Vul uw wachtwoord in."
ONGELIJK = "De twee wachtwoorden zijn niet gelijk. Typ het tweede opnieuw."
LEGE_CODE = "Vul de code van uw herstelblad in."
TIP = "Een zin van vier of meer woorden onthoudt u, en raadt niemand."
PER_ROW = 3


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

    def clear(self) -> None:
        for veld in self.fields():
            veld.clear()


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


class HerstelbladFace(Face):
    """The code, once. Signals: opslaan_gevraagd(), afdrukken_gevraagd()."""

    opslaan_gevraagd = Signal()
    afdrukken_gevraagd = Signal()

    def __init__(self) -> None:
        super().__init__(
            "Bewaar uw herstelblad",
            "Bent u uw wachtwoord kwijt, dan opent u het register met deze code. U ziet de code alleen nu. "
            "Bewaar het blad buiten deze computer, bijvoorbeeld in een kluis.",
            "&Verder",
        )
        self.code = PlainLabel("", "code", afbreken=False)
        vast = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self.code.setFont(vast)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.code.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setAccessibleName("Herstelcode")
        self.opslaan = secundaire_knop("Opslaan als &PDF…", "download")
        self.opslaan.setAccessibleName("Herstelblad opslaan als PDF")
        self.afdrukken = secundaire_knop("&Afdrukken…", "printer")
        self.afdrukken.setAccessibleName("Herstelblad afdrukken")
        self.opslaan.clicked.connect(self.opslaan_gevraagd)
        self.afdrukken.clicked.connect(self.afdrukken_gevraagd)
        self.stand = PlainLabel("", "hint")
        self.bewaard = VinkTegel("Ik heb het herstelblad bewaard")
        self.bewaard.toggled.connect(self._check)
        self._fill()
        self._check(False)

    def _fill(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.opslaan)
        row.addWidget(self.afdrukken)
        row.addStretch()
        block = QVBoxLayout()
        block.setSpacing(8)
        block.addWidget(self.code)
        block.addSpacing(8)
        block.addLayout(row)
        block.addWidget(self.stand)
        self.content.addLayout(block)
        self.content.addWidget(self.bewaard)
        self.knoppen.addStretch()

    def set_code(self, code: str) -> None:
        groepen = code.split("-")
        regels = [groepen[i : i + PER_ROW] for i in range(0, len(groepen), PER_ROW)]
        self.code.setText("\n".join("  ".join(regel) for regel in regels))

    def set_ready(self, klaar: bool) -> None:
        """Whether the sheet itself has been made; printing also needs a printer, and says so."""
        reden = no_printer_reason()
        self.opslaan.setEnabled(klaar)
        self.afdrukken.setEnabled(klaar and not reden)
        self.afdrukken.setAccessibleDescription(reden)
        self.stand.setText(reden if klaar else "Het herstelblad wordt gemaakt…")
        self.stand.setVisible(bool(self.stand.text()))

    def first(self) -> QWidget:
        return self.opslaan if self.opslaan.isEnabled() else self.code

    def _check(self, bewaard: bool) -> None:
        self.knop.setEnabled(bewaard)
        self.knop.setAccessibleDescription("" if bewaard else "Vink eerst aan dat u het herstelblad hebt bewaard.")

    def clear(self) -> None:
        self.code.setText("")


class InGebruikFace(Face):
    """A colleague has the register open. Signals: opnieuw_gevraagd()."""

    opnieuw_gevraagd = Signal()

    def __init__(self) -> None:
        super().__init__("Het register is in gebruik", "", "&Alleen lezen openen")
        self.opnieuw = secundaire_knop("&Opnieuw proberen")
        self.opnieuw.clicked.connect(self.opnieuw_gevraagd)
        self.knoppen.addWidget(self.opnieuw)
        self.knoppen.addStretch()
