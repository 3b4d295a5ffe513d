"""Above and below the wizard: number, title and clock; previous, "opgeslagen" and next."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from datalek_gui.domain.dossier import Dossier, Kernfeiten, MeldingStatus
from datalek_gui.domain.formulier.antwoorden import kort
from datalek_gui.domain.register import STATUSSEN
from datalek_gui.domain.tijd import toon_moment, toon_tijd
from datalek_gui.ui.widgets.banner import kondig_aan
from datalek_gui.ui.widgets.knop import link_knop, primaire_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.wizard.klok_label import KlokLabel

HOOGTE = 56


class Kop(QWidget):
    """Signal: terug()."""

    terug = Signal()

    def __init__(self, nu: Callable[[], datetime], parent: QWidget | None = None, *, terug: str = "Dossier") -> None:
        """`terug`: what the link leads back to."""
        super().__init__(parent)
        self.setObjectName("wizardkop")
        self.setFixedHeight(HOOGTE)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._terug = link_knop(terug, "chevron-left")
        self._terug.setToolTip(f"Terug naar het {terug.lower()}; alles is opgeslagen")
        self._nummer = PlainLabel(rol="label", afbreken=False)
        self._titel = PlainLabel(rol="label", afbreken=False)
        self._status = PlainLabel(rol="hint", afbreken=False)
        self.klok = KlokLabel(nu)
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(16, 0, 16, 0)
        indeling.setSpacing(12)
        for deel in (self._terug, self._nummer, self._titel, self._status):
            indeling.addWidget(deel)
        indeling.addStretch()
        indeling.addWidget(self.klok)
        self._terug.clicked.connect(self.terug)

    def toon(self, dossier: Dossier, feiten: Kernfeiten, opmerking: str = "", niet_melden: str = "") -> None:
        """`opmerking`: what the clock rests on, see KlokLabel; `niet_melden`: said instead when nothing is due."""
        self._nummer.setText(dossier.nummer)
        self._titel.setText(kort(dossier.titel, 70))
        self._titel.setToolTip(dossier.titel)
        melding = dossier.melding
        concept = melding.status is MeldingStatus.CONCEPT
        self._status.setText("" if concept else STATUSSEN[melding.status])
        gedaan = f"Gemeld bij de AP op {toon_moment(dossier.gemeld_op)}" if dossier.gemeld_op else niet_melden
        self.klok.toon(feiten.uiterlijk_op, gedaan, opmerking)


class Voet(QWidget):
    """Signals: vorige() · volgende()."""

    vorige = Signal()
    volgende = Signal()

    def __init__(self, parent: QWidget | None = None, *, alleen_volgende: str = "") -> None:
        """`alleen_volgende`: a page of its own has one button, with that word on it."""
        super().__init__(parent)
        self.setObjectName("wizardvoet")
        self.setFixedHeight(HOOGTE)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._vorige = secundaire_knop("&Vorige", "arrow-left")
        self._stand = PlainLabel(rol="meta")
        self._stand.setAccessibleName("Nog niets te bewaren")
        self._stand.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._volgende = primaire_knop(alleen_volgende or "V&olgende")
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(16, 0, 16, 0)
        indeling.addWidget(self._vorige)
        indeling.addWidget(self._stand, 1)
        indeling.addWidget(self._volgende)
        self._vorige.setVisible(not alleen_volgende)
        self._vorige.clicked.connect(self.vorige)
        self._volgende.clicked.connect(self.volgende)

    @property
    def stand(self) -> str:
        return self._stand.text()

    def toon_plaats(self, plaats: int, aantal: int, terug: int | None = None) -> None:
        """`terug`: the step to which next leads back, and says so."""
        naar = "de c&ontrole" if terug == aantal - 1 else f"stap {terug + 1}" if terug is not None else ""
        self._vorige.setEnabled(plaats > 0)
        self._volgende.setText(f"Terug naar {naar}" if naar else "V&olgende")
        self._volgende.setVisible(plaats < aantal - 1 or bool(naar))  # a dead button would only raise questions

    def toon_opgeslagen(self, moment: datetime) -> None:
        self._zet(f"Opgeslagen om {toon_tijd(moment)}", "")

    def toon_mislukt(self, zin: str) -> None:
        self._zet(zin, "fout")

    def _zet(self, tekst: str, stand: str) -> None:
        self._stand.setText(tekst)
        self._stand.setAccessibleName(tekst)
        self._stand.zet_rol(stand or "meta")
        kondig_aan(self._stand, tekst, dringend=bool(stand))
