"""The clock, always in the same place: time left, deadline, icon and word."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from datalek_gui.domain.termijn import Klokstand, Stand, klokstand
from datalek_gui.domain.tijd import AMSTERDAM, WEEKDAGEN, toon_duur, toon_tijd
from datalek_gui.ui.widgets.banner import IcoonLabel
from datalek_gui.ui.widgets.plain_label import PlainLabel, herstijl

VERVERS_MS = 20_000  # read anew from the clock: a laptop that slept is right at once
ICONEN = {Stand.RUIM: "clock", Stand.KRAP: "hourglass", Stand.VERSTREKEN: "triangle-alert"}


class KlokLabel(QWidget):
    """Shows nothing until the moment of kennis is known."""

    def __init__(self, nu: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nu = nu
        self._uiterlijk_op: datetime | None = None
        self._gedaan = ""
        self._opmerking = ""
        self._plaatje = IcoonLabel()
        self._tekst = PlainLabel(afbreken=False)
        self.setObjectName("klok")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(12, 4, 12, 4)
        indeling.setSpacing(8)
        indeling.addWidget(self._plaatje)
        indeling.addWidget(self._tekst)
        timer = QTimer(self, interval=VERVERS_MS)
        timer.timeout.connect(self.ververs)
        timer.start()
        self.ververs()

    def toon(self, uiterlijk_op: datetime | None, gedaan: str = "", opmerking: str = "") -> None:
        """`uiterlijk_op` aware UTC; `gedaan` replaces the countdown once the melding was filed.

        `opmerking`: what the term rests on (termijn.ZONDER_TIJD): up to its comma beside the clock, all of it in the
        tooltip and for a screen reader.
        """
        self._uiterlijk_op, self._gedaan, self._opmerking = uiterlijk_op, gedaan, opmerking
        self.ververs()

    def ververs(self) -> None:
        self.setVisible(bool(self._gedaan or self._uiterlijk_op))
        if self._gedaan:
            self._zet("circle-check", Stand.RUIM, self._gedaan, self._gedaan)
        elif self._uiterlijk_op:
            stand = klokstand(self._uiterlijk_op, self._nu())
            kort, lang = (
                " · ".join(deel for deel in (kloktekst(stand), opmerking) if deel)
                for opmerking in (self._opmerking.partition(",")[0], self._opmerking)
            )
            self._zet(ICONEN[stand.stand], stand.stand, kort, f"Termijn voor de AP: {lang}")

    def _zet(self, plaatje: str, stand: Stand, tekst: str, naam: str) -> None:
        rol = "fout" if stand is Stand.VERSTREKEN else str(stand)
        self._plaatje.zet(plaatje, rol)
        self._tekst.zet_rol(rol)
        self._tekst.setText(tekst)
        self.setAccessibleName(naam)
        self.setToolTip("" if naam.endswith(tekst) else naam)
        if self.property("stand") != str(stand):
            self.setProperty("stand", str(stand))
            herstijl(self)


def kloktekst(stand: Klokstand) -> str:
    """E.g. "Nog 2 dagen en 3 uur · melden vóór ma 23-11 17:00", "4 uur te laat · termijn was …"."""
    lokaal = stand.uiterlijk_op.astimezone(AMSTERDAM)
    moment = f"{WEEKDAGEN[lokaal.weekday()][:2]} {lokaal:%d-%m} {toon_tijd(stand.uiterlijk_op)}"
    if stand.stand is Stand.VERSTREKEN:
        return f"{toon_duur(stand.over)} te laat · termijn was {moment}"
    return f"Nog {toon_duur(stand.over)} · melden vóór {moment}"
