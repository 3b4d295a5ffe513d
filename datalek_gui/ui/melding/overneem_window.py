"""Overneemhulp: a narrow window that stays on top of the browser while one fills in the AP's web form.

One button or key copies the answer, ticks it off and shows the next line. What is ticked is stored, so one can stop
and go on tomorrow. At the end it asks for the number, and says to download the confirmation now.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from datalek_gui.domain.dossier import Dossier
from datalek_gui.domain.formulier.antwoorden import kort
from datalek_gui.domain.overnemen import Overneemregel, volgende_open
from datalek_gui.domain.termijn import Stand, klokstand
from datalek_gui.ui import theme
from datalek_gui.ui.melding.indien_formulier import IndienFormulier
from datalek_gui.ui.melding.klembord import Klembord
from datalek_gui.ui.melding.overneem_kaart import OverneemKaart
from datalek_gui.ui.melding.overneem_lijst import OverneemLijst
from datalek_gui.ui.melding.woorden import BEWIJS
from datalek_gui.ui.plaats import restore_place
from datalek_gui.ui.widgets.banner import Banner, IcoonLabel, kondig_aan
from datalek_gui.ui.widgets.knop import Knop, link_knop, primaire_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.wizard.klok_label import ICONEN, kloktekst
from datalek_gui.ui.wizard.toetsen import bind_toetsen

PLAATS = "overneemhulp/plaats"
BREEDTE, HOOGTE = 376, 680
VERVERS_MS = 20_000
KOPIEER, GEDAAN = "Kopieer en volgende  (F9)", "Gedaan, volgende  (F9)"
NA_EEN_MINUUT = "Het programma wist dit na een minuut."


class OverneemWindow(QWidget):
    """Signals: overgenomen(tuple of keys) — a line was ticked off · gemeld(ap_nummer, moment) · gesloten()."""

    overgenomen = Signal(object)
    gemeld = Signal(str, object)
    gesloten = Signal()

    def __init__(
        self,
        dossier: Dossier,
        regels: Sequence[Overneemregel],
        *,
        nu: Callable[[], datetime],
        settings: QSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self.setObjectName("overneemhulp")
        self.setWindowTitle(f"Overneemhulp {dossier.nummer}")
        self._dossier, self._regels, self._nu, self._settings = dossier, regels, nu, settings
        bekend = {regel.sleutel for regel in regels}
        self._gedaan = [sleutel for sleutel in dossier.melding.overgenomen if sleutel in bekend]
        self.klembord = Klembord(self)
        self.klembord.gewist.connect(lambda: self._klembord.setText("Het klembord is leeggemaakt."))
        self._maak_delen()
        self._bouw()
        self._verbind()
        self._plaats_terug()
        self.ga_naar(volgende_open(regels, self._gedaan))
        self._toon_klok()

    # --- building ---

    def _maak_delen(self) -> None:
        self._klok, self._klokje, self._stand = PlainLabel(), IcoonLabel(), PlainLabel(rol="hint")
        self.balk = QProgressBar()
        self.balk.setRange(0, len(self._regels))
        self.balk.setTextVisible(False)
        self.balk.setFixedHeight(4)
        self.kaart, self.lijst = OverneemKaart(), OverneemLijst(self._regels)
        self.kopieer = primaire_knop(KOPIEER)
        self.vorige, self.overslaan = secundaire_knop("Terug"), secundaire_knop("Overslaan")
        self.afvinken = secundaire_knop("Alleen afvinken")
        self.klaar = link_knop("Ik heb gemeld")
        self._klembord = PlainLabel(rol="hint")
        self.formulier = IndienFormulier()
        self.formulier.annuleren.setText("Terug naar de lijst")

    def _bouw(self) -> None:
        self._stapel = QStackedWidget()
        self._stapel.addWidget(self._overneemblad())
        self._stapel.addWidget(self._slotblad())
        kop = QVBoxLayout()
        kop.setContentsMargins(16, 12, 16, 8)
        kop.setSpacing(4)
        kop.addWidget(PlainLabel(f"Dossier {self._dossier.nummer}", rol="label"))
        klok = QHBoxLayout()
        klok.setSpacing(8)
        klok.addWidget(self._klokje, 0, Qt.AlignmentFlag.AlignTop)
        klok.addWidget(self._klok, 1)
        kop.addLayout(klok)
        for deel in (self._stand, self.balk):
            kop.addWidget(deel)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addLayout(kop)
        indeling.addWidget(self._stapel, 1)

    def _overneemblad(self) -> QWidget:
        blad = QWidget()
        indeling = QVBoxLayout(blad)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        knoppen = QVBoxLayout()
        knoppen.setContentsMargins(16, 12, 16, 12)
        knoppen.setSpacing(8)
        self.kopieer.setSizePolicy(_breed(self.kopieer))
        knoppen.addWidget(self.kopieer)
        rij = QHBoxLayout()
        rij.setSpacing(8)
        for knop in (self.vorige, self.overslaan, self.afvinken):
            knop.setSizePolicy(_breed(knop))
            rij.addWidget(knop)
        knoppen.addLayout(rij)
        knoppen.addWidget(self._klembord)
        indeling.addWidget(self.kaart, 4)
        indeling.addLayout(knoppen)
        indeling.addWidget(self.lijst, 3)
        onder = QHBoxLayout()
        onder.setContentsMargins(10, 4, 10, 8)
        onder.addWidget(self.klaar)
        onder.addStretch()
        indeling.addLayout(onder)
        return blad

    def _slotblad(self) -> QWidget:
        blad = QWidget()
        blad.setObjectName("overneemkaart")
        indeling = QVBoxLayout(blad)
        indeling.setContentsMargins(16, 16, 16, 16)
        indeling.setSpacing(16)
        indeling.addWidget(PlainLabel("Heeft u de melding verstuurd?", rol="label"))
        indeling.addWidget(Banner("krap", BEWIJS))
        indeling.addWidget(self.formulier)
        indeling.addStretch()
        return blad

    def _verbind(self) -> None:
        self.kopieer.clicked.connect(self.kopieer_en_volgende)
        self.afvinken.clicked.connect(self.vink_af)
        self.overslaan.clicked.connect(lambda: self.ga_naar(self._huidig + 1))
        self.vorige.clicked.connect(lambda: self.ga_naar(self._huidig - 1))
        self.klaar.clicked.connect(self.toon_slot)
        self.lijst.gekozen.connect(self.ga_naar)
        self.formulier.vastgelegd.connect(self.gemeld)
        self.formulier.afgebroken.connect(lambda: self.ga_naar(min(self._huidig, len(self._regels) - 1)))
        toetsen: list[tuple[str, Callable[[], object]]] = [
            *((toets, self.kopieer_en_volgende) for toets in ("F9", "Ctrl+Return", "Ctrl+Enter")),
            ("Alt+Left", self.vorige.click),
            ("Alt+Right", self.overslaan.click),
            ("Ctrl+Space", self.afvinken.click),
        ]
        bind_toetsen(self, toetsen)
        wekker = QTimer(self, interval=VERVERS_MS)
        wekker.timeout.connect(self._toon_klok)
        wekker.start()

    # --- taking over ---

    @property
    def regels(self) -> Sequence[Overneemregel]:
        return self._regels

    @property
    def huidig(self) -> int:
        """Index of the line that shows; len(regels) on the last page."""
        return self._huidig

    def ga_naar(self, nummer: int) -> None:
        """Show a line; past the last one comes the page that asks for the number."""
        self._huidig = max(0, min(nummer, len(self._regels)))
        if self._huidig == len(self._regels):
            self.toon_slot()
            return
        regel = self._regels[self._huidig]
        self._stapel.setCurrentIndex(0)
        self.kaart.toon_regel(regel)
        self.kopieer.setText(KOPIEER if regel.tekst else GEDAAN)
        self.vorige.setEnabled(self._huidig > 0)
        self._toon_voortgang()

    def kopieer_en_volgende(self) -> None:
        """The one key: the answer on the clipboard, the line ticked off, the next one shown."""
        if self._stapel.currentIndex() != 0:
            return
        regel = self._regels[self._huidig]
        if regel.tekst:
            self.klembord.kopieer(regel.tekst)
            self._klembord.setText(f"Op het klembord: ‘{kort(regel.vraag, 48)}’. {NA_EEN_MINUUT}")
        self.vink_af()

    def vink_af(self) -> None:
        sleutel = self._regels[self._huidig].sleutel
        if sleutel not in self._gedaan:
            self._gedaan.append(sleutel)
            self.overgenomen.emit(tuple(self._gedaan))
        self.ga_naar(volgende_open(self._regels, self._gedaan, self._huidig))

    def toon_slot(self) -> None:
        self._stapel.setCurrentIndex(1)
        self._toon_voortgang()
        self.formulier.begin(self._nu(), self._dossier.ap_nummer)

    def zeg(self, zin: str) -> None:
        """What went wrong, below the buttons."""
        self._klembord.setText(zin)
        kondig_aan(self._klembord, zin, dringend=True)

    def _toon_voortgang(self) -> None:
        self._stand.setText(f"{len(self._gedaan)} van {len(self._regels)} overgenomen")
        self.balk.setValue(len(self._gedaan))
        self.lijst.toon(self._gedaan, self._huidig)

    def _toon_klok(self) -> None:
        """Until the first melding is filed; a vervolg has no clock of hours."""
        uiterlijk = self._dossier.kernfeiten.uiterlijk_op
        for deel in (self._klok, self._klokje):
            deel.setVisible(uiterlijk is not None and self._dossier.gemeld_op is None)
        if uiterlijk is not None:
            stand = klokstand(uiterlijk, self._nu())
            rol = "fout" if stand.stand is Stand.VERSTREKEN else str(stand.stand)
            self._klok.setText(kloktekst(stand))
            self._klok.zet_rol(rol)
            self._klokje.zet(ICONEN[stand.stand], rol)

    # --- place and closing ---

    def _plaats_terug(self) -> None:
        """Where it stood last time; the first time at the right edge, beside the browser."""
        scherm = QGuiApplication.primaryScreen().availableGeometry()
        self.setMinimumWidth(theme.maat(320))
        restore_place(self, self._settings, PLAATS, (theme.maat(BREEDTE), min(HOOGTE, scherm.height() - 48)))
        if self._settings.value(PLAATS) is None:
            self.move(scherm.right() - self.width() - 16, scherm.top() + 24)

    def closeEvent(self, gebeurtenis: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """What we had on the clipboard goes with the window."""
        self.klembord.wis()
        self._settings.setValue(PLAATS, self.saveGeometry())
        gebeurtenis.accept()
        self.gesloten.emit()


def _breed(knop: Knop) -> QSizePolicy:
    beleid = knop.sizePolicy()
    beleid.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
    return beleid
