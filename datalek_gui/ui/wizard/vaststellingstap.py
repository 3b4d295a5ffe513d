"""Step 2: what the three questions come to, what to do next, and the way to the flow chart."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from datalek_gui.domain.vaststelling import stel_vast
from datalek_gui.domain.wat_nu import wat_nu
from datalek_gui.ui.widgets.knop import link_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.wizard.onderdelen import UitkomstBanner
from datalek_gui.ui.wizard.stap_page import StapPage
from datalek_gui.ui.wizard.toevoeging import Wizard
from datalek_gui.ui.wizard.voorstellen import Voorstellen


class Uitkomst:
    """Below the three questions."""

    def __init__(self, wizard: Wizard, pagina: StapPage) -> None:
        self._wizard = wizard
        self._voorstellen = Voorstellen(wizard, pagina)
        self.blok = QWidget()
        self.banner, self.wat_nu = UitkomstBanner(), PlainLabel(leesbreedte=True)
        self.schema = link_knop("Bekijk het stroomschema", "workflow")
        self.schema.clicked.connect(lambda: wizard.vraag_oordeel("stroomschema"))
        indeling = QVBoxLayout(self.blok)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        indeling.addWidget(self.banner)
        indeling.addSpacing(4)
        indeling.addWidget(PlainLabel("Wat u nu doet", rol="woord"))
        indeling.addWidget(self.wat_nu)
        indeling.addWidget(self.schema, 0, Qt.AlignmentFlag.AlignLeft)
        pagina.voeg_in(self.blok, na_rubriek="inbreuk")

    def ververs(self) -> None:
        self._voorstellen.ververs()
        vaststelling = stel_vast(self._wizard.antwoorden)
        self.banner.toon(vaststelling)
        self.wat_nu.setText(wat_nu(vaststelling, self._wizard.antwoorden))
