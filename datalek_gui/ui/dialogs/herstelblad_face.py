"""The face of the unlock window that shows the recovery code, once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.ui.dialogs.ontgrendel_faces import Face
from datalek_gui.ui.printing import no_printer_reason
from datalek_gui.ui.widgets.knop import secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.widgets.tegel import VinkTegel

PER_ROW = 3


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

    def say_saved(self, _pad: str) -> None:
        """After saving: what is still to be done, for a sheet beside the laptop opens it for a thief too."""
        self.stand.setText("Het herstelblad is opgeslagen. Druk het af en bewaar het op papier, niet op deze computer.")
        self.stand.show()

    def first(self) -> QWidget:
        return self.opslaan if self.opslaan.isEnabled() else self.code

    def _check(self, bewaard: bool) -> None:
        self.knop.setEnabled(bewaard)
        self.knop.setAccessibleDescription("" if bewaard else "Vink eerst aan dat u het herstelblad hebt bewaard.")

    def may_close(self) -> bool:
        return self.bewaard.isChecked()

    def clear(self) -> None:
        self.code.setText("")
