"""The help panel: follows the field. What the question means, why it is asked, where that stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from datalek_gui.domain.formulier.vraag import Vraag, Zekerheid
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.widgets.scroll_pane import ScrollPane

BREEDTE = 300
JA_NEE = ("Ja", "Nee")  # nobody doubts these words


class HulpPaneel(ScrollPane):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("hulp")
        self.setAccessibleName("Uitleg")
        self.setFixedWidth(BREEDTE)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        binnen = QWidget()
        binnen.setObjectName("hulp_binnen")
        self._indeling = QVBoxLayout(binnen)
        self._indeling.setContentsMargins(24, 32, 24, 24)
        self._indeling.setSpacing(12)
        self._kop = self._label("label")
        self._tekst = self._label("")
        self._opties = self._label("")
        self._bron = self._label("meta")
        self._zekerheid = self._label("meta")
        self._indeling.addStretch()
        self.setWidget(binnen)
        self.toon_stap("", "")

    def _label(self, rol: str) -> PlainLabel:
        label = PlainLabel(rol=rol)
        self._indeling.addWidget(label)
        return label

    def toon_stap(self, titel: str, uitleg: str) -> None:
        """What the step is for, as long as no field has the focus."""
        self._zet(titel, uitleg, "", "", "")

    def toon_vraag(self, vraag: Vraag, nummer: str = "") -> None:
        """`nummer`: where the AP form asks this."""
        uitleg = vraag.uitleg.strip() or vraag.hulp
        regels = (f"AP-formulier: vraag {nummer}" if nummer else "", f"Bron: {vraag.bron}" if vraag.bron else "")
        bron = "\n".join(regel for regel in regels if regel)
        self._zet(
            vraag.tekst.rstrip(":"), uitleg, _optie_uitleg(vraag), bron, zekerheid_zin(vraag, op_formulier=bool(nummer))
        )

    def _zet(self, kop: str, tekst: str, opties: str, bron: str, zekerheid: str) -> None:
        delen = (
            (self._kop, kop),
            (self._tekst, tekst),
            (self._opties, opties),
            (self._bron, bron),
            (self._zekerheid, zekerheid),
        )
        for label, inhoud in delen:
            label.setText(inhoud)
            label.setVisible(bool(inhoud))
        self.verticalScrollBar().setValue(0)


def _optie_uitleg(vraag: Vraag) -> str:
    return "\n\n".join(f"{optie.tekst}: {optie.hulp}" for optie in vraag.opties if optie.hulp)


def zekerheid_zin(vraag: Vraag, *, op_formulier: bool = False) -> str:
    """What the reader should know of where the label comes from; empty when it was seen literally."""
    if vraag.zekerheid is Zekerheid.EIGEN and op_formulier:
        return "Eigen vraag van dit programma; een deel van het antwoord komt ook op het AP-formulier."
    if vraag.zekerheid is Zekerheid.EIGEN:
        return "Eigen vraag van dit programma: de AP vraagt dit niet, uw dossier heeft het nodig."
    if not vraag.zekerheid.bevestigd:
        return "Label niet bevestigd: op het AP-formulier kan deze vraag anders heten."
    if any(not optie.zekerheid.bevestigd and optie.tekst not in JA_NEE for optie in vraag.opties):
        return "Label niet bevestigd: een of meer van deze keuzes kunnen op het AP-formulier anders heten."
    return ""
