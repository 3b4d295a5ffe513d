"""What was filed with the AP: each filing with its frozen PDF, and how it differed from the one before."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.domain.dossier import MeldingSoort, MeldingStatus
from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.domain.vervolg import Wijziging
from datalek_gui.ui import theme
from datalek_gui.ui.dossier.tabkop import TabKop
from datalek_gui.ui.dossier.zaak import Scherm
from datalek_gui.ui.melding.lijsten import MeldingenLijst, WijzigingenLijst
from datalek_gui.ui.melding.woorden import naam_van, stand_niet_melden, stand_van
from datalek_gui.ui.widgets.banner import Banner
from datalek_gui.ui.widgets.invoer import RustigeKeuzelijst
from datalek_gui.ui.widgets.knop import secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.widgets.scroll_pane import ScrollPane

BREEDTE = 960
NU = 0  # in the list of comparisons: the answers as they are, against all that was filed
UITLEG = "Melden doet u op de website van de AP. Hier staat wat u meldde, precies zoals het toen was."


class VerschilLijst(WijzigingenLijst):
    """Only what differs; which parts of the AP form that concerns is for step 9."""

    BOVEN = 0

    def toon_verschil(self, wijzigingen: Sequence[Wijziging]) -> None:
        if not self._is_nieuw(None, *wijzigingen):
            return
        if not wijzigingen:
            self._indeling.addWidget(PlainLabel("Er is geen verschil.", rol="hint"))
        for nummer, wijziging in enumerate(wijzigingen):
            self._regel(wijziging, eerste=nummer == 0)


class MeldingenTab(QWidget):
    def __init__(self, scherm: Scherm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.papier = "ap"
        self._scherm, self._zaak = scherm, scherm.zaak
        self.kop = TabKop("Meldingen", UITLEG)
        self.stand = Banner()
        self._gezegd: tuple[str, str] | None = None
        self.lijst, self.verschil = MeldingenLijst(), VerschilLijst()
        self.keuze = RustigeKeuzelijst()
        self.keuze.setAccessibleName("Welk verschil wilt u zien")
        self._verschilkop = QWidget()
        self.naar = secundaire_knop("Naar het &melden", "pencil")
        self.naar.clicked.connect(lambda: scherm.vul_in(stap=self._laatste_stap()))
        self.kop.voeg_toe(self.naar)
        self._bouw()
        self.lijst.pdf_gevraagd.connect(lambda nummer: scherm.vraag_document(f"melding-{nummer}"))
        self.verschil.spring.connect(lambda vraag: scherm.vul_in(vraag=vraag))
        self.keuze.currentIndexChanged.connect(self._toon_verschil)

    def _bouw(self) -> None:
        blad, kolom = QWidget(), QWidget()
        kolom.setMaximumWidth(theme.maat(BREEDTE))
        inhoud = QVBoxLayout(kolom)
        inhoud.setContentsMargins(0, 0, 0, 0)
        inhoud.setSpacing(16)
        rij = QHBoxLayout(self._verschilkop)
        rij.setContentsMargins(0, 24, 0, 0)
        rij.setSpacing(12)
        rij.addWidget(PlainLabel("Wat veranderde er", rol="sectie", afbreken=False))
        rij.addWidget(self.keuze, 1)
        for deel in (self.stand, self.lijst, self._verschilkop, self.verschil):
            inhoud.addWidget(deel)
        inhoud.addStretch()
        buiten = QHBoxLayout(blad)
        buiten.setContentsMargins(32, 8, 32, 32)
        buiten.addWidget(kolom, 1)
        buiten.addStretch()
        vlak = ScrollPane(blad)
        vlak.setAccessibleName("Meldingen")
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addWidget(self.kop)
        indeling.addWidget(vlak, 1)

    def _laatste_stap(self) -> str:
        scherm = self._zaak.diensten.formulier.scherm(self._zaak.dossier.melding.indeling)
        return scherm.hoofdstukken[-1].sleutel

    # --- the page asks ---

    def ververs(self) -> None:
        niet = self._zaak.niet_melden() if self._zaak.dossier.gemeld_op is None else ""
        stand = stand_niet_melden(self._zaak.antwoorden, niet) if niet else stand_van(self._zaak.dossier)
        if stand != self._gezegd:  # a banner speaks when it is set
            self._gezegd = stand
            self.stand.zet(*stand)
        meldingen = self._zaak.diensten.meldingen().meldingen(self._zaak.id)
        self.lijst.toon(meldingen)
        ingediend = [m for m in meldingen if m.status is MeldingStatus.INGEDIEND]
        keuzes = [(f"Nu, sinds {naam_van(ingediend[-1])}", NU)] if ingediend else []
        keuzes += [
            (f"{naam_van(m)}, sinds de melding ervoor", m.volgnummer)
            for m in reversed(ingediend)
            if m.soort is not MeldingSoort.EERSTE and m is not ingediend[0]
        ]
        if keuzes != [(self.keuze.itemText(n), self.keuze.itemData(n)) for n in range(self.keuze.count())]:
            self._vul(keuzes)
        for deel in (self._verschilkop, self.verschil):
            deel.setVisible(bool(keuzes))
        self._toon_verschil()

    def _vul(self, keuzes: Sequence[tuple[str, int]]) -> None:
        stil = self.keuze.blockSignals(True)
        self.keuze.clear()
        for tekst, nummer in keuzes:
            self.keuze.addItem(tekst, nummer)
        self.keuze.blockSignals(stil)

    def _toon_verschil(self) -> None:
        nummer, meldingen = self.keuze.currentData(), self._zaak.diensten.meldingen()
        if nummer is None:
            return
        try:
            id_ = self._zaak.id
            self.verschil.toon_verschil(meldingen.wijzigingen(id_) if nummer == NU else meldingen.verschil(id_, nummer))
        except DatalekFout as fout:  # no form holds on the day of this computer
            self.stand.zet("fout", fout.zin)

    def bewaar(self) -> bool:
        return True

    def begin(self) -> None:
        self.naar.setFocus(Qt.FocusReason.OtherFocusReason)
