"""The first window: make the register, unlock it, or get in with the recovery sheet.

It shows without SQLAlchemy, zxcvbn or ReportLab: keys are derived and the register is opened behind the window,
the sheet is made by a callable of the hall.
"""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from datalek_gui.domain.fouten import DatalekFout, OnjuisteHerstelcode, RegisterInGebruik
from datalek_gui.ui import theme
from datalek_gui.ui.background import run_in_background
from datalek_gui.ui.dialogs.oefen_strook import OefenStrook
from datalek_gui.ui.dialogs.ontgrendel_faces import COLUMN, LEEG_ONTGRENDEL, Face, InGebruikFace, OntgrendelFace
from datalek_gui.ui.dialogs.wachtwoord_field import WachtwoordField
from datalek_gui.ui.widgets.banner import IcoonLabel
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.widgets.scroll_pane import ScrollPane

if TYPE_CHECKING:  # for the types only: these come in late
    from datalek_gui.services.ports import Kluis, WorkFactory
    from datalek_gui.ui.dialogs.herstelblad_face import HerstelbladFace
    from datalek_gui.ui.dialogs.wachtwoord_faces import EersteKeerFace, HerstelFace

F = TypeVar("F", bound=Face)
TOP = 48  # the heading stands in the same place on every face, whatever comes below it
SHIELD = ("shield", "accent")
BLAD_NAAM = "Herstelblad-Datalekdossier.pdf"
BLAD_MISLUKT = (
    "Het herstelblad kon niet als PDF worden gemaakt. Schrijf de code over op papier en bewaar dat papier buiten "
    "deze computer."
)


class OntgrendelWindow(QWidget):
    """A face is built when it is first wanted: the window is on the screen before anything else of the program is.

    Signals:

    getekend(): the window is on the screen; what can wait may begin
    ontgrendeld(): the register is open; `work_factory` holds the way in, `alleen_lezen` how
    gesloten(): the window was closed without opening it
    """

    getekend = Signal()
    ontgrendeld = Signal()
    gesloten = Signal()

    def __init__(self, kluis: "Kluis", maak_herstelblad: Callable[[str], bytes], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kluis = kluis
        self._maak_herstelblad = maak_herstelblad
        self._blad = b""
        self._done = False
        self.work_factory: WorkFactory | None = None
        self.alleen_lezen = ""
        self._in_use_zin = ""
        self._faces: list[Face] = []
        self._drawn = False
        self._shields: list[IcoonLabel] = []
        self.setWindowTitle("Datalekdossier")
        self.setProperty("rol", "blad")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(760, 680)
        self._build()
        self.to_start()

    def _build(self) -> None:
        self.stack = QStackedWidget()
        self.stack.setMaximumWidth(theme.maat(COLUMN) + 64)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.stack, 1)
        inner = QWidget()
        inner.setLayout(row)
        scroll = ScrollPane(inner)
        self.pad = PlainLabel(f"Register: {self._kluis.pad}", "hint")
        self.pad.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 16)
        self.oefenen = OefenStrook()
        layout.addWidget(scroll, 1)
        layout.addWidget(self.oefenen)
        layout.addWidget(self.pad)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if not self._drawn:
            self._drawn = True
            QTimer.singleShot(0, self, self._on_drawn)

    def _on_drawn(self) -> None:
        """The first icon brings QtSvg in, so it comes a moment after the words."""
        for shield in self._shields:
            shield.zet(*SHIELD)
        self.getekend.emit()

    # --- the faces -----------------------------------------------------------------------------

    @cached_property
    def eerste_keer(self) -> "EersteKeerFace":
        from datalek_gui.ui.dialogs.wachtwoord_faces import EersteKeerFace  # late: only when this face is wanted

        face = self._add(EersteKeerFace())
        face.gevraagd.connect(self._on_maak)
        return face

    @cached_property
    def ontgrendel(self) -> OntgrendelFace:
        face = self._add(OntgrendelFace())
        face.gevraagd.connect(self._on_ontgrendel)
        face.herstel_gevraagd.connect(lambda: self._to(self.herstel))
        return face

    @cached_property
    def herstel(self) -> "HerstelFace":
        from datalek_gui.ui.dialogs.wachtwoord_faces import HerstelFace  # late: only when this face is wanted

        face = self._add(HerstelFace())
        face.gevraagd.connect(self._on_herstel)
        face.terug_gevraagd.connect(self._on_terug)
        return face

    @cached_property
    def blad(self) -> "HerstelbladFace":
        from datalek_gui.ui.dialogs.herstelblad_face import HerstelbladFace  # late: with it comes printing
        from datalek_gui.ui.document.save_pdf import SavePdf  # late: as above

        face = self._add(HerstelbladFace())
        self.save_pdf = SavePdf(self, face.say, face.say_saved)
        face.gevraagd.connect(lambda: self._open(face, None))
        face.opslaan_gevraagd.connect(lambda: self.save_pdf.ask(self._blad, BLAD_NAAM, ""))
        face.afdrukken_gevraagd.connect(self._on_afdrukken)
        return face

    @cached_property
    def in_gebruik(self) -> InGebruikFace:
        face = self._add(InGebruikFace())
        face.gevraagd.connect(lambda: self._open(face, None, alleen_lezen=True))
        face.opnieuw_gevraagd.connect(lambda: self._open(face, None))
        return face

    def _add(self, face: F) -> F:
        shield = IcoonLabel(*(SHIELD if self._drawn else ()))
        self._shields.append(shield)
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(32, TOP, 32, 0)
        column.addWidget(_name(shield))
        column.addSpacing(16)
        column.addWidget(face)
        column.addStretch(1)
        self.stack.addWidget(pane)
        self._faces.append(face)
        return face

    # --- where we are --------------------------------------------------------------------------

    @property
    def face(self) -> Face:
        """The face on the screen."""
        return self._faces[self.stack.currentIndex()]

    def to_start(self) -> None:
        self._to(self.ontgrendel if self._kluis.bestaat() else self.eerste_keer)

    def _to(self, face: Face) -> None:
        for other in self._faces:  # only the face on the screen decides how high the window must be
            other.setVisible(other is face)
        self.stack.setCurrentIndex(self._faces.index(face))
        face.first().setFocus()
        QTimer.singleShot(0, face.first(), lambda: face.first().setFocus())

    def _on_terug(self) -> None:
        self.herstel.clear()
        self._to(self.ontgrendel)

    # --- deeds ---------------------------------------------------------------------------------

    def _on_maak(self) -> None:
        face, wachtwoord = self.eerste_keer, self.eerste_keer.nieuw.een.text()
        if fault := face.nieuw.fault():
            face.refuse(*fault)
            return
        self._derive(
            face, face.nieuw.een, "Het register wordt gemaakt…", lambda: self._kluis.maak(wachtwoord), self._show_blad
        )

    def _on_ontgrendel(self) -> None:
        face, wachtwoord = self.ontgrendel, self.ontgrendel.veld.text()
        if not wachtwoord:
            face.refuse(face.veld, LEEG_ONTGRENDEL)
            return
        self._derive(
            face,
            face.veld,
            "Het wachtwoord wordt gecontroleerd…",
            lambda: self._kluis.ontgrendel(wachtwoord),
            lambda _: self._open(face, face.veld),
        )

    def _on_herstel(self) -> None:
        face, code, wachtwoord = self.herstel, self.herstel.code.text(), self.herstel.nieuw.een.text()
        if fault := face.fault():
            face.refuse(*fault)
            return
        self._derive(
            face,
            face.nieuw.een,
            "De code wordt gecontroleerd…",
            lambda: self._kluis.ontgrendel_met_herstelcode(code, wachtwoord),
            lambda _: self._open(face, face.code),
        )

    def _derive(
        self, face: Face, veld: WachtwoordField | None, doing: str, op: Callable[[], object], then: Callable[..., None]
    ) -> None:
        """Slow work off the main thread; a DatalekFout comes back as the sentence under its field."""
        if face.busy:
            return

        def success(value: object) -> None:
            face.set_busy("")
            if not self._done:
                then(value)

        def failure(fout: Exception) -> None:
            face.set_busy("")
            if not self._done:
                self._refused(face, veld, fout)

        face.set_busy(doing)
        run_in_background(op, success, failure)

    def doe_elders(self, doing: str, op: Callable[[], object], then: Callable[..., None]) -> None:
        """A deed of the hall that belongs to no field of this window, such as practising."""
        self._derive(self.face, None, doing, op, then)

    def _refused(self, face: Face, veld: WachtwoordField | None, fout: Exception) -> None:
        if isinstance(fout, RegisterInGebruik):
            self._in_use_zin = fout.zin
            self.in_gebruik.tekst.setText(fout.zin)
            self._to(self.in_gebruik)
        elif not isinstance(fout, DatalekFout):
            raise fout
        elif isinstance(fout, OnjuisteHerstelcode):
            face.refuse(self.herstel.code, fout.zin)
        elif veld is not None:
            face.refuse(veld, fout.zin)
        else:
            face.say(fout.zin)

    def _open(self, face: Face, veld: WachtwoordField | None, *, alleen_lezen: bool = False) -> None:
        """Lock, migrate and open; SQLAlchemy comes in here, so this too happens behind the window."""

        def opened(work_factory: "WorkFactory") -> None:
            self.work_factory = work_factory
            self.alleen_lezen = self._in_use_zin if alleen_lezen else ""
            self._finish()

        self._derive(
            face, veld, "Het register wordt geopend…", lambda: self._kluis.open(alleen_lezen=alleen_lezen), opened
        )

    def _finish(self) -> None:
        self._done = True
        for face in self._faces:
            face.clear()
        self._blad = b""
        self.ontgrendeld.emit()

    # --- the recovery sheet --------------------------------------------------------------------

    def _show_blad(self, code: str) -> None:
        self.eerste_keer.clear()
        self.blad.set_code(code)
        self.blad.set_ready(False)
        self._to(self.blad)
        run_in_background(lambda: self._maak_herstelblad(code), self._on_blad, self._on_geen_blad)

    def _on_blad(self, blad: bytes) -> None:
        self._blad = blad
        self.blad.set_ready(True)
        self.blad.first().setFocus()

    def _on_geen_blad(self, fout: Exception) -> None:
        self.blad.stand.setText(BLAD_MISLUKT)  # the code itself is on the screen, so nobody is locked out
        if not isinstance(fout, DatalekFout):
            raise fout

    def _on_afdrukken(self) -> None:
        from datalek_gui.ui.printing import PrintJob  # late: QtPdf is needed for the sheet only

        job = PrintJob(self._blad, "Herstelblad", self)
        job.bestand_gevraagd.connect(lambda: self.save_pdf.ask(self._blad, BLAD_NAAM, ""))
        job.mislukt.connect(self.blad.say)
        job.ask()

    # --- closing -------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        if self._done:
            event.accept()
            return
        if not self.face.may_close():
            event.ignore()
            self._ask_close()
            return
        self._done = True
        self.gesloten.emit()
        event.accept()

    def _ask_close(self) -> None:
        from PySide6.QtWidgets import QMessageBox  # late: seldom asked

        doos = QMessageBox(
            QMessageBox.Icon.Question,
            "Datalekdossier",
            "U hebt het herstelblad nog niet bewaard. Sluit u nu, dan ziet u de code niet meer terug en komt u alleen "
            "nog met uw wachtwoord in het register.",
            parent=self,
        )
        doos.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        terug = doos.addButton("&Terug naar het herstelblad", QMessageBox.ButtonRole.RejectRole)
        sluit = doos.addButton("&Sluiten zonder herstelblad", QMessageBox.ButtonRole.DestructiveRole)
        doos.setDefaultButton(terug)
        sluit.clicked.connect(self._close_anyway)
        doos.open()

    def _close_anyway(self) -> None:
        self._done = True
        self.gesloten.emit()
        QTimer.singleShot(0, self, self.close)


def _name(shield: IcoonLabel) -> QWidget:
    """Whose window this is."""
    strook = QWidget()
    row = QHBoxLayout(strook)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(shield)
    row.addWidget(PlainLabel("Datalekdossier", "accent", afbreken=False), 1)
    return strook
