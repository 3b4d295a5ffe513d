"""Step 7: what follows from earlier answers, the advice, and sentences for question 9.3."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from datalek_gui.ui.oordeel.advieskaart import AdviesKaart
from datalek_gui.ui.oordeel.regels import Blok
from datalek_gui.ui.vragen.vraag_field import VraagField
from datalek_gui.ui.widgets.knop import Knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.wizard.afwijkregels import Afwijkregels
from datalek_gui.ui.wizard.rondgang import leg_taborde
from datalek_gui.ui.wizard.stap_page import StapPage
from datalek_gui.ui.wizard.toevoeging import Wizard
from datalek_gui.ui.wizard.voorstellen import Voorstellen

TOELICHTING = "risico_toelichting"


class Risico:
    """The advice stands after the facts and before the questions of the AP about the risk."""

    def __init__(self, wizard: Wizard, pagina: StapPage) -> None:
        self._wizard = wizard
        self._voorstellen = Voorstellen(wizard, pagina)
        self._afwijkingen = Afwijkregels(wizard, pagina)
        self.kaart = AdviesKaart()
        self.kaart.spring.connect(lambda feit: wizard.ga_naar_vraag(wizard.oordeel.vraag_van(feit), terug=True))
        self.kaart.hele_oordeel.connect(lambda: wizard.vraag_oordeel("advies"))
        pagina.voeg_in(self.kaart, na_rubriek="gevolgen_mogelijk")
        self.zinnen: Zinnen | None = None
        if TOELICHTING in pagina.velden:  # the form of 2021 asks no 9.3
            self.zinnen = Zinnen(wizard, pagina.velden[TOELICHTING])
            pagina.velden[TOELICHTING].voeg_onder(self.zinnen)

    def ververs(self) -> None:
        self._voorstellen.ververs()
        self.kaart.toon(self._wizard.oordeel.nu())
        self._afwijkingen.ververs()
        if self.zinnen is not None:
            self.zinnen.ververs()


class Zinnen(QWidget):
    """Sentences of bijlage 3, adapted to the facts. Taking one over is typing: Ctrl+Z in the field takes it back."""

    def __init__(self, wizard: Wizard, veld: VraagField) -> None:
        super().__init__()
        self._wizard, self._veld = wizard, veld
        self._zinnen: tuple[str, ...] = ()
        self.knoppen: list[Knop] = []
        self._blok = Blok(ruimte=12)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 16, 0, 0)
        indeling.setSpacing(8)
        indeling.addWidget(PlainLabel("Zinnen die u kunt overnemen", rol="woord"))
        indeling.addWidget(
            PlainLabel("Ze volgen uit de feiten hierboven en komen onder aan uw toelichting te staan.", rol="hint")
        )
        indeling.addWidget(self._blok)

    def ververs(self) -> None:
        zinnen = self._wizard.oordeel.nu().zinnen
        self.setVisible(bool(zinnen) and not self._wizard.ligt_vast(TOELICHTING))
        if self._blok.is_anders(zinnen):
            self._zinnen, self.knoppen = zinnen, []
            self._blok.vul(map(self._regel, zinnen))
            leg_taborde([self._veld.findChildren(QPlainTextEdit)[0], *self.knoppen])  # first write, then take over
        staat_er = self._veld.waarde() or ""
        for zin, knop in zip(self._zinnen, self.knoppen, strict=True):
            over = isinstance(staat_er, str) and zin in staat_er
            knop.setText("Weghalen" if over else "Zin overnemen")
            knop.setAccessibleName(f"{knop.text()}: {zin}")

    def _regel(self, zin: str) -> QWidget:
        rij = QWidget()
        indeling = QHBoxLayout(rij)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(16)
        knop = secundaire_knop("Zin overnemen")
        knop.setMinimumWidth(knop.sizeHint().width())
        knop.clicked.connect(lambda: self.neem_over(zin))
        self.knoppen.append(knop)
        indeling.addWidget(PlainLabel(f"‘{zin}’", leesbreedte=True), 1)
        indeling.addWidget(knop, 0, Qt.AlignmentFlag.AlignTop)
        return rij

    def neem_over(self, zin: str) -> None:
        """Add the sentence at the end, or take it away when it stands there; the field saves it as if typed."""
        tekst = self._veld.findChildren(QPlainTextEdit)[0].document()
        staat_er = tekst.find(zin)
        if not staat_er.isNull():
            staat_er.removeSelectedText()
            return
        achteraan = QTextCursor(tekst)
        achteraan.movePosition(QTextCursor.MoveOperation.End)
        achteraan.insertText(zin if tekst.isEmpty() else f"\n{zin}")
