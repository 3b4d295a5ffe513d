"""Answers that follow from earlier ones: shown in their field, marked, and stored only when the user says so."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from datalek_gui.domain.formulier.waarden import is_leeg
from datalek_gui.ui.vragen.vraag_field import VraagField
from datalek_gui.ui.widgets.banner import IcoonLabel
from datalek_gui.ui.widgets.knop import link_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.wizard.stap_page import StapPage
from datalek_gui.ui.wizard.toevoeging import Wizard

WIJZIGEN = "Kies zelf om het te wijzigen."


class VolgtRegel(QWidget):
    """Under a field: from what the shown value follows, and the button that confirms it."""

    def __init__(self, veld: VraagField) -> None:
        super().__init__(veld)
        self.zin = PlainLabel(rol="hint")
        self.klopt = link_knop("Klopt", "check")
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(6)
        indeling.addWidget(IcoonLabel("info", "quiet"), 0, Qt.AlignmentFlag.AlignTop)
        indeling.addWidget(self.zin, 1)
        indeling.addWidget(self.klopt, 0, Qt.AlignmentFlag.AlignTop)

    def toon(self, vraag: str, zin: str) -> None:
        self.zin.setText(f"{zin} {WIJZIGEN}")
        self.klopt.setAccessibleName(f"Klopt: {vraag}")
        self.klopt.setAccessibleDescription(zin)


class Voorstellen:
    """Shows on one step what follows. An answer of the user always wins, and erasing it brings the proposal back."""

    def __init__(self, wizard: Wizard, pagina: StapPage) -> None:
        self._wizard, self._pagina = wizard, pagina
        self._regels: dict[str, VolgtRegel] = {}
        self._getoond: set[str] = set()

    def ververs(self) -> None:
        volgt = self._wizard.oordeel.volgt()
        for sleutel, veld in self._pagina.velden.items():
            eigen = not is_leeg(veld.vraag, self._wizard.antwoorden.get(sleutel))
            if sleutel in volgt and not eigen and not self._wizard.ligt_vast(sleutel):
                self._toon(veld, *volgt[sleutel])
            elif sleutel in self._getoond:
                self._verberg(veld, leeg=not eigen)

    def _toon(self, veld: VraagField, waarde: Any, zin: str) -> None:
        sleutel = veld.vraag.sleutel
        veld.zet_waarde(waarde)
        if sleutel not in self._regels:
            self._regels[sleutel] = self._nieuwe_regel(veld)
        self._regels[sleutel].toon(veld.vraag.tekst, zin)
        self._regels[sleutel].show()
        self._getoond.add(sleutel)

    def _verberg(self, veld: VraagField, *, leeg: bool) -> None:
        """`leeg`: the reason fell away, so the value that was only proposed goes too."""
        regel = self._regels[veld.vraag.sleutel]
        if regel.klopt.hasFocus():
            veld.focus_veld()  # the button goes; the focus may not go with it
        regel.hide()
        if leeg:
            veld.zet_waarde(None)
        self._getoond.discard(veld.vraag.sleutel)

    def _nieuwe_regel(self, veld: VraagField) -> VolgtRegel:
        regel = VolgtRegel(veld)
        veld.voeg_onder(regel)
        regel.klopt.clicked.connect(lambda: self._bevestig(veld))
        return regel

    def _bevestig(self, veld: VraagField) -> None:
        self._wizard.zet_antwoorden({veld.vraag.sleutel: veld.waarde()})
