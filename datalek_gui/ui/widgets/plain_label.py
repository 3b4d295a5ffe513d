"""The only way text reaches the screen: as it is, never as markup."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from datalek_gui.ui import theme
from datalek_gui.ui.widgets.geheugen import LETTER_ANDERS, Hoogtes


def herstijl(widget: QWidget) -> None:
    """Let the style sheet look at the properties of `widget` again; before it was ever shown there is no need to."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class PlainLabel(QLabel):
    """Text from people or files. `rol` chooses the look; the roles stand at the top of app.qss.

    `leesbreedte`: no wider than some 75 characters.
    """

    def __init__(
        self,
        tekst: str = "",
        rol: str = "",
        parent: QWidget | None = None,
        *,
        afbreken: bool = True,
        leesbreedte: bool = False,
    ) -> None:
        super().__init__(parent)
        self._tekst = ""
        self._hoogtes = Hoogtes()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(afbreken)
        if afbreken:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        if leesbreedte:
            self.setMaximumWidth(theme.maat(600))
        if rol:
            self.setProperty("rol", rol)
        self.setText(tekst)

    def setText(self, tekst: str) -> None:  # noqa: N802 - Qt's name
        """With a buddy Qt reads an ampersand as a mnemonic; ours are always meant."""
        self._tekst = tekst
        super().setText(tekst.replace("&", "&&") if self.buddy() is not None else tekst)

    def heightForWidth(self, breedte: int) -> int:  # noqa: N802 - Qt's name
        """A layout asks with its own width; the text never gets more than the reading width."""
        breedte = min(breedte, self.maximumWidth())
        return self._hoogtes.van((breedte, self._tekst), lambda: QLabel.heightForWidth(self, breedte))

    def changeEvent(self, gebeurtenis: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(gebeurtenis)
        if gebeurtenis.type() in LETTER_ANDERS:
            self._hoogtes.vergeet()

    def tekst(self) -> str:
        """The text as it was given."""
        return self._tekst

    def hoort_bij(self, widget: QWidget) -> None:
        """Tell screen readers that this is the label of `widget`."""
        self.setBuddy(widget)
        self.setText(self._tekst)

    def zet_rol(self, rol: str) -> None:
        if self.property("rol") != rol:
            self.setProperty("rol", rol)
            herstijl(self)
