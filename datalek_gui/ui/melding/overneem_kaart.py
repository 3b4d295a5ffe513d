"""The line to take over now, large: where it stands on the form, what to do, what comes next."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from datalek_gui.domain.formulier.antwoorden import kort
from datalek_gui.domain.overnemen import Overneemregel
from datalek_gui.ui.widgets.banner import kondig_aan
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.widgets.scroll_pane import ScrollPane

VOORPROEF = 400  # characters of what will be copied


class OverneemKaart(ScrollPane):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        blad = QWidget()
        blad.setObjectName("overneemkaart")
        self._plaats, self._rubriek = PlainLabel(rol="hint"), PlainLabel(rol="hint")
        self._vraag, self._doen = PlainLabel(rol="label"), PlainLabel(rol="woord")
        self._tekst, self._daarna = PlainLabel(), PlainLabel(rol="hint")
        indeling = QVBoxLayout(blad)
        indeling.setContentsMargins(16, 12, 16, 12)
        indeling.setSpacing(4)
        for deel, ruimte in (
            *((self._plaats, 0), (self._rubriek, 8), (self._vraag, 12)),
            *((self._doen, 0), (self._tekst, 12), (self._daarna, 0)),
        ):
            indeling.addWidget(deel)
            indeling.addSpacing(ruimte)
        indeling.addStretch()
        self.setWidget(blad)

    def toon_regel(self, regel: Overneemregel) -> None:
        """A screen reader hears the question and what to do."""
        self._plaats.setText(regel.plaats)
        self._rubriek.setText(regel.rubriek)
        self._rubriek.setVisible(bool(regel.rubriek))
        self._vraag.setText(regel.vraag)
        self._doen.setText(regel.doen)
        lang = regel.tekst if regel.tekst not in regel.doen else ""
        self._tekst.setText(lang if len(lang) <= VOORPROEF else kort(lang, VOORPROEF))
        self._tekst.setVisible(bool(lang))
        self._daarna.setText(regel.daarna)
        self.verticalScrollBar().setValue(0)
        kondig_aan(self, f"{regel.vraag} {regel.doen}")
