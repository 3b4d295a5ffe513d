"""Three boxes with which one records that the AP has the melding: its number, the day, the time."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.domain.tijd import AMSTERDAM, lees_moment, toon_datum, toon_tijd
from datalek_gui.ui import theme
from datalek_gui.ui.widgets.banner import kondig_aan
from datalek_gui.ui.widgets.invoer_regel import InvoerRegel, schone_regel, zet_ernst
from datalek_gui.ui.widgets.knop import link_knop, primaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel

MAX_NUMMER = 50  # characters, as the register keeps it
GEEN_NUMMER = "Vul het meldingsnummer in. Het staat op de ontvangstbevestiging van de AP."


class IndienFormulier(QWidget):
    """Signals: vastgelegd(ap_nummer, moment aware UTC) — both can be read · afgebroken()."""

    vastgelegd = Signal(str, object)
    afgebroken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nummer, self.datum, self.tijd = InvoerRegel(), InvoerRegel(), InvoerRegel()
        self.nummer.setMaxLength(MAX_NUMMER)
        self.datum.setPlaceholderText("dd-mm-jjjj")
        self.tijd.setPlaceholderText("uu:mm")
        self.datum.setFixedWidth(theme.maat(128))
        self.tijd.setFixedWidth(theme.maat(88))
        self.vastleggen = primaire_knop("Vastleggen als gemeld")
        self.annuleren = link_knop("Annuleren")
        self._fout = PlainLabel(rol="fout")
        self._fout.hide()
        self._bouw()
        for regel in (self.nummer, self.datum, self.tijd):
            regel.returnPressed.connect(self.leg_vast)
            regel.textChanged.connect(lambda _tekst: self.toon_fout(""))
        self.vastleggen.clicked.connect(self.leg_vast)
        self.annuleren.clicked.connect(self.afgebroken)

    def _bouw(self) -> None:
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(4)
        nummer, moment = PlainLabel("Meldingsnummer van de AP", rol="label"), PlainLabel("Gemeld op", rol="label")
        nummer.hoort_bij(self.nummer)
        moment.hoort_bij(self.datum)
        for widget, naam in (
            (self.nummer, "Meldingsnummer van de AP"),
            (self.datum, "Datum waarop u meldde"),
            (self.tijd, "Tijd waarop u meldde, Nederlandse tijd"),
        ):
            widget.setAccessibleName(naam)
        indeling.addWidget(nummer)
        indeling.addWidget(PlainLabel("Staat op de ontvangstbevestiging die u na het versturen ziet.", rol="hint"))
        indeling.addWidget(self.nummer)
        indeling.addSpacing(12)
        indeling.addWidget(moment)
        indeling.addLayout(self._rij(self.datum, self.tijd, PlainLabel("Nederlandse tijd", rol="hint", afbreken=False)))
        indeling.addWidget(self._fout)
        indeling.addSpacing(12)
        indeling.addLayout(self._rij(self.vastleggen, self.annuleren))

    def _rij(self, *delen: QWidget) -> QHBoxLayout:
        rij = QHBoxLayout()
        rij.setSpacing(8)
        for deel in delen:
            rij.addWidget(deel)
        rij.addStretch()
        return rij

    def begin(self, nu: datetime, ap_nummer: str = "") -> None:
        """`nu` aware UTC: the proposed moment. `ap_nummer`: a vervolg is filed under the number that is known."""
        self.nummer.setText(ap_nummer)
        self.datum.setText(toon_datum(nu.astimezone(AMSTERDAM).date()))
        self.tijd.setText(toon_tijd(nu))
        self.toon_fout("")
        (self.tijd if ap_nummer else self.nummer).setFocus()

    def leg_vast(self) -> None:
        """Only what can be read goes out; else the fault is said and the box has the focus."""
        nummer = schone_regel(self.nummer.text()).strip()
        if not nummer:
            self.toon_fout(GEEN_NUMMER, self.nummer)
            return
        try:
            moment = lees_moment(schone_regel(self.datum.text()), schone_regel(self.tijd.text()))
        except ValueError as fout:
            self.toon_fout(str(fout), self.datum)
            return
        self.vastgelegd.emit(nummer, moment)

    def toon_fout(self, zin: str, bij: InvoerRegel | None = None) -> None:
        """Below the boxes; also for what the program found wrong afterwards."""
        self._fout.setText(zin)
        self._fout.setVisible(bool(zin))
        for regel in (self.nummer, self.datum, self.tijd):
            zet_ernst(regel, "fout" if regel is bij else "")
        if zin:
            kondig_aan(self._fout, zin, dringend=True)
        if bij is not None:
            bij.setFocus()
            bij.selectAll()
