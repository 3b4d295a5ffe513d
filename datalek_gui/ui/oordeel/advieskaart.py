"""The advice in short, between the facts and question 9.3: level, three answers, why, what is missing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.domain.risico.oordeel import Beoordeling
from datalek_gui.ui import theme
from datalek_gui.ui.oordeel.matrix import Matrix
from datalek_gui.ui.oordeel.regels import Blok, OntbreektLijst, met_icoon
from datalek_gui.ui.oordeel.woorden import (
    ADVISEERT,
    ANTWOORDEN,
    VRAGEN,
    WERKINGEN,
    antwoord_woord,
    belangrijkste,
    conclusies,
    kop,
    niveau_teken,
)
from datalek_gui.ui.widgets.banner import IcoonLabel
from datalek_gui.ui.widgets.knop import secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel

MEEST = 3  # missing facts on the card; the page has them all


class AdviesKaart(QFrame):
    """Signals: spring(fact) · hele_oordeel()."""

    spring = Signal(str)
    hele_oordeel = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rol", "kaart")
        self._getoond: Beoordeling | None = None
        self._icoon, self._kop = IcoonLabel(), PlainLabel(rol="sectie")
        self.matrix = Matrix(klein=True)
        self._antwoorden, self._redenen = Blok(ruimte=4), Blok(ruimte=4)
        self._ontbreekt_kop = PlainLabel("Nog niet bekend", rol="woord")
        self.ontbreekt = OntbreektLijst()
        self.ontbreekt.spring.connect(self.spring)
        self.heel = secundaire_knop("Hele oordeel bekijken", "list-checks")
        self.heel.clicked.connect(self.hele_oordeel)
        self._bouw()

    def _bouw(self) -> None:
        titel = QHBoxLayout()
        titel.setSpacing(8)
        titel.addWidget(self._icoon, 0, Qt.AlignmentFlag.AlignVCenter)
        titel.addWidget(self._kop, 1)
        links = QVBoxLayout()
        links.setSpacing(8)
        links.addLayout(titel)
        links.addWidget(self._antwoorden)
        links.addStretch()
        boven = QHBoxLayout()
        boven.setSpacing(24)
        boven.addLayout(links, 1)
        boven.addWidget(self.matrix, 0, Qt.AlignmentFlag.AlignTop)
        onder = QHBoxLayout()
        onder.addWidget(self.heel)
        onder.addWidget(PlainLabel(ADVISEERT, rol="hint"), 1, Qt.AlignmentFlag.AlignVCenter)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(16, 16, 16, 16)
        indeling.setSpacing(12)
        indeling.addLayout(boven)
        for deel in (self._redenen, self._ontbreekt_kop, self.ontbreekt):
            indeling.addWidget(deel)
        indeling.addLayout(onder)

    def toon(self, beoordeling: Beoordeling) -> None:
        if beoordeling == self._getoond:
            return
        self._getoond = beoordeling
        self._icoon.zet(*niveau_teken(beoordeling))
        self._kop.setText(kop(beoordeling))
        self.setAccessibleName(f"Advies. {kop(beoordeling)}")
        self.matrix.toon(beoordeling)
        self.matrix.setVisible(beoordeling.tot is not None)
        self._toon_antwoorden(beoordeling)
        self._toon_redenen(beoordeling)
        self.ontbreekt.toon(beoordeling.ontbreekt, hoogstens=MEEST)
        for deel in (self._ontbreekt_kop, self.ontbreekt):
            deel.setVisible(bool(beoordeling.ontbreekt))

    def _toon_antwoorden(self, beoordeling: Beoordeling) -> None:
        if beoordeling.tot is None:
            if self._antwoorden.is_anders(beoordeling.datalek):
                self._antwoorden.vul([PlainLabel(beoordeling.datalek.zin)])
            return
        if self._antwoorden.is_anders(tuple(conclusies(beoordeling).values())):
            self._antwoorden.vul([self._rooster(beoordeling)])

    def _rooster(self, beoordeling: Beoordeling) -> QWidget:
        blok = QWidget()
        rooster = QGridLayout(blok)
        rooster.setContentsMargins(0, 0, 0, 0)
        rooster.setHorizontalSpacing(8)
        rooster.setVerticalSpacing(4)
        rooster.setColumnStretch(2, 1)
        for rij, (vraag, conclusie) in enumerate(conclusies(beoordeling).items()):
            naam = PlainLabel(VRAGEN[vraag], rol="hint", afbreken=False)
            naam.setFixedWidth(theme.maat(168))
            woord = PlainLabel(antwoord_woord(vraag, conclusie.antwoord), rol="woord")
            rooster.addWidget(naam, rij, 0)
            rooster.addWidget(IcoonLabel(*ANTWOORDEN[conclusie.antwoord]), rij, 1)
            rooster.addWidget(woord, rij, 2)
        return blok

    def _toon_redenen(self, beoordeling: Beoordeling) -> None:
        redenen = belangrijkste(beoordeling) if beoordeling.tot is not None else ()
        if self._redenen.is_anders(redenen):
            self._redenen.vul(met_icoon(WERKINGEN[b.werking], PlainLabel(b.zin)) for b in redenen)
        self._redenen.setVisible(bool(redenen))
