"""A day, or a moment on the Dutch clock: typed or picked, read back in words, and never changed by the program."""

from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.domain.tijd import (
    AMSTERDAM,
    WEEKDAGEN,
    is_dubbel,
    lees_datum,
    lees_moment,
    lees_tijd,
    toon_datum,
    toon_datum_voluit,
    toon_tijd,
)
from datalek_gui.ui import theme
from datalek_gui.ui.vragen.vraag_field import VraagField
from datalek_gui.ui.widgets.invoer import InvoerRegel, schone_regel
from datalek_gui.ui.widgets.kalender import Kalender
from datalek_gui.ui.widgets.knop import secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel


def dag_in_woorden(dag: date) -> str:
    return f"{WEEKDAGEN[dag.weekday()]} {toon_datum_voluit(dag)}"


def _leesbaar(lees: Any, *tekst: str) -> bool:
    try:
        lees(*tekst)
    except ValueError:
        return False
    return True


def lees_dag_of_moment(datum: str, tijd: str) -> date:
    """With a time a moment; without one the day alone, from whose beginning the program reckons."""
    return lees_moment(datum, tijd) if tijd.strip() else lees_datum(datum)


def splits_moment(tekst: str) -> tuple[str, str]:
    """Kept text of a moment → what stood in the date box and what in the time box."""
    delen = [(tekst[:i], tekst[i + 1 :]) for i, teken in enumerate(tekst) if teken == " "]
    met_datum = [paar for paar in delen if _leesbaar(lees_datum, paar[0])]
    met_tijd = [paar for paar in delen if _leesbaar(lees_tijd, paar[1])]
    beide = [paar for paar in met_datum if paar in met_tijd]
    if not beide and _leesbaar(lees_datum, tekst):
        return tekst, ""
    return next(iter([*beide, *met_tijd, *met_datum]), (tekst, ""))


class DatumField(VraagField):
    """dd-mm-jjjj, a calendar, and a button for today."""

    VANDAAG = "Vandaag"

    def _bouw(self) -> None:
        self._datum = InvoerRegel()
        self._datum.setPlaceholderText("dd-mm-jjjj")
        self._datum.setFixedWidth(theme.maat(128))
        self._datum.textChanged.connect(self._bewerkt)
        self._terug = PlainLabel(rol="hint")
        self._terug.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._kalender_knop = secundaire_knop("Kalender", "calendar")
        self._vandaag_knop = secundaire_knop(self.VANDAAG)
        self._kalender_knop.clicked.connect(self.open_kalender)
        self._vandaag_knop.clicked.connect(self._kies_vandaag)
        self._rij = QHBoxLayout()
        self._rij.setSpacing(8)
        self._rij.addWidget(self._datum)
        self._voeg_tijd_toe()
        self._rij.addWidget(self._kalender_knop)
        self._rij.addWidget(self._vandaag_knop)
        self._invoer.addLayout(self._rij)
        if theme.maat(100) <= 120:
            self._rij.addSpacing(4)
            self._rij.addWidget(self._terug, 1000)
            self._rij.addStretch(1)  # keeps the row together while there is nothing to read back
        else:  # large letters: no room beside the buttons
            self._rij.addStretch(1)
            self._invoer.addWidget(self._terug)
        self._registreer_alles()
        self._label.hoort_bij(self._datum)
        self._lees_terug(None)

    def _voeg_tijd_toe(self) -> None:
        """Room for the time in a MomentField."""

    def _registreer_alles(self) -> None:
        self._registreer(self._datum, self._naam)
        self._beschreven.append(self._datum)
        self._registreer(self._kalender_knop, f"Kalender openen: {self._naam}")
        self._registreer(self._vandaag_knop, f"{self.VANDAAG}: {self._naam}")

    # --- value ---------------------------------------------------------------------------------------

    def _toon(self, waarde: Any) -> None:
        self._zet_tekst(self._datum, toon_datum(waarde) if isinstance(waarde, date) else self._kale_tekst(waarde))
        self._lees_terug(waarde)

    def _lees(self) -> Any:
        tekst = schone_regel(self._datum.text())
        waarde = self._als_waarde(lees_datum, tekst) if tekst.strip() else None
        self._lees_terug(waarde)
        return waarde

    def leesfout(self) -> str:
        if not isinstance(self._waarde, Onleesbaar):
            return ""
        return self._reden(lees_datum, self._waarde.tekst)

    def _als_waarde(self, lees: Any, *delen: str) -> Any:
        try:
            return lees(*delen)
        except ValueError:
            return Onleesbaar(" ".join(delen) if delen[-1] else delen[0])

    def _reden(self, lees: Any, *delen: str) -> str:
        try:
            lees(*delen)
        except ValueError as fout:
            return str(fout)
        return ""

    def _kale_tekst(self, waarde: Any) -> str:
        return waarde.tekst if isinstance(waarde, Onleesbaar) else ""

    def _zet_tekst(self, regel: InvoerRegel, tekst: str) -> None:
        if regel.text() != tekst:
            regel.setText(tekst)
            regel.setCursorPosition(0)

    def _lees_terug(self, waarde: Any) -> None:
        """Say the day in words: a wrong month is seen at once."""
        self._zeg_terug(dag_in_woorden(waarde) if isinstance(waarde, date) else "")

    def _zeg_terug(self, tekst: str) -> None:
        self._terug.setText(tekst)
        self._terug.setVisible(bool(tekst))

    def zet_smal(self) -> None:
        """In a narrow column the day in words stands under the boxes."""
        self._rij.removeWidget(self._terug)
        self._rij.addStretch(1)
        self._invoer.addWidget(self._terug)

    # --- calendar and today --------------------------------------------------------------------------

    def open_kalender(self) -> Kalender:
        """Show the pop-up (returned for whoever drives the program)."""
        vandaag = self._nu().astimezone(AMSTERDAM).date()
        tekst = schone_regel(self._datum.text())
        begin = lees_datum(tekst) if _leesbaar(lees_datum, tekst) else vandaag
        kalender = Kalender(begin, vandaag, self)
        kalender.gekozen.connect(self._kies_dag)
        kalender.afgebroken.connect(self._datum.setFocus)
        kalender.gesloten.connect(self._on_popup_closed, Qt.ConnectionType.QueuedConnection)
        self._popup_open = True
        kalender.open_onder(self._datum)
        return kalender

    def _kies_dag(self, dag: date) -> None:
        self._vul(self._datum, toon_datum(dag))
        self._datum.setFocus()

    def _kies_vandaag(self) -> None:
        self._vul(self._datum, toon_datum(self._nu().astimezone(AMSTERDAM).date()))

    def _vul(self, regel: InvoerRegel, tekst: str) -> None:
        """As if typed: Ctrl+Z brings back what stood there."""
        regel.selectAll()
        regel.insert(tekst)

    def _zet_alleen_lezen(self, ja: bool) -> None:
        self._datum.zet_alleen_lezen(ja)
        self._kalender_knop.setHidden(ja)
        self._vandaag_knop.setHidden(ja)


class MomentField(DatumField):
    """A day and a time; the hour that comes twice is told apart with "wintertijd" behind the time.

    The time may stay empty when nobody knows it.
    """

    VANDAAG = "Nu"
    ZONDER_TIJD = "Tijdstip onbekend? Dan rekenen we vanaf 00:00 uur."

    def _voeg_tijd_toe(self) -> None:
        self._tijd = InvoerRegel()
        self._tijd.setPlaceholderText("uu:mm")
        self._tijd.setFixedWidth(theme.maat(72))
        self._tijd.textChanged.connect(self._bewerkt)
        self._rij.addWidget(self._tijd)

    def _registreer_alles(self) -> None:
        super()._registreer_alles()
        self._velden.remove(self._datum)  # again, to stand before the time in the order of the boxes
        self._registreer(self._tijd, f"Tijd: {self._naam}")
        self._velden.insert(0, self._datum)
        self._datum.setAccessibleName(f"Datum: {self._naam}")
        self._beschreven.append(self._tijd)

    def _toon(self, waarde: Any) -> None:
        if isinstance(waarde, datetime):
            datum, tijd = toon_datum(waarde.astimezone(AMSTERDAM).date()), toon_tijd(waarde)
        elif isinstance(waarde, date):
            datum, tijd = toon_datum(waarde), ""
        else:
            datum, tijd = splits_moment(self._kale_tekst(waarde))
        self._zet_tekst(self._datum, datum)
        self._zet_tekst(self._tijd, tijd)
        self._lees_terug(waarde)

    def _lees(self) -> Any:
        datum, tijd = schone_regel(self._datum.text()), schone_regel(self._tijd.text())
        waarde = self._als_waarde(lees_dag_of_moment, datum, tijd) if datum.strip() or tijd.strip() else None
        self._lees_terug(waarde)
        return waarde

    def leesfout(self) -> str:
        if not isinstance(self._waarde, Onleesbaar):
            return ""
        return self._reden(lees_dag_of_moment, *splits_moment(self._waarde.tekst))

    def _lees_terug(self, waarde: Any) -> None:
        self._tijd.setFixedWidth(theme.maat(136 if len(self._tijd.text()) > 6 else 72))
        if not isinstance(waarde, datetime):
            dag = f"{dag_in_woorden(waarde)}. " if isinstance(waarde, date) else "Nederlandse tijd. "
            self._zeg_terug(dag + self.ZONDER_TIJD)
            return
        lokaal = waarde.astimezone(AMSTERDAM)
        dubbel = f", {'tweede' if lokaal.fold else 'eerste'} keer {lokaal:%H:%M}" if is_dubbel(waarde) else ""
        self._zeg_terug(f"{dag_in_woorden(lokaal.date())}{dubbel}, Nederlandse tijd")

    def _kies_vandaag(self) -> None:
        moment = self._nu().replace(second=0, microsecond=0)
        self._stil = True  # two boxes, one edit
        self._vul(self._datum, toon_datum(moment.astimezone(AMSTERDAM).date()))
        self._stil = False
        self._vul(self._tijd, toon_tijd(moment))
        self._bewerkt()

    def _zet_alleen_lezen(self, ja: bool) -> None:
        super()._zet_alleen_lezen(ja)
        self._tijd.zet_alleen_lezen(ja)
