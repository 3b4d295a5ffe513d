"""Which column of somebody else's register means what: its heading, an example, and a choice of our fields."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from datalek_gui.domain.registerlezers import tekst_van
from datalek_gui.domain.registervelden import KOPREGELS, VELDEN
from datalek_gui.domain.tekst import een_regel
from datalek_gui.ui import theme
from datalek_gui.ui.widgets.invoer import RustigeKeuzelijst
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.widgets.tegel import VinkTegel

if TYPE_CHECKING:  # with it comes openpyxl
    from datalek_gui.services.registerimport import Blad, Keuze

NIET = "Niet inlezen"
LANG = 40  # characters of a heading or an example
ZONDER_KOP = "(zonder kop)"


class Koppelvlak(QWidget):
    """Signals: kop_gekozen(object, int) — of this sheet (Blad) the headings stand in the row with this index."""

    kop_gekozen = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voorstellen: list[Keuze] = []
        self._keuze: Keuze | None = None
        self.velden: list[RustigeKeuzelijst] = []
        self.bladen, self.koprij = RustigeKeuzelijst(), RustigeKeuzelijst()
        self.bladen.activated.connect(lambda plaats: self.zet_keuze(self._voorstellen[plaats]))
        self.koprij.activated.connect(self._on_koprij)
        self.bladvak = _met_label("Blad", self.bladen)
        self.datalekken = VinkTegel(
            "Elke regel is een datalek",
            "Zet dit uit als er ook andere incidenten in staan; u bepaalt het dan later zelf.",
        )
        self.datalekken.setChecked(True)
        boven = QHBoxLayout()
        boven.setSpacing(24)
        for vak in (self.bladvak, _met_label("De koppen staan in", self.koprij)):
            boven.addWidget(vak, 1)
        self.rol = QScrollArea()
        self.rol.setWidgetResizable(True)
        self.rol.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(boven)
        layout.addWidget(self.rol, 1)
        layout.addWidget(self.datalekken)

    def zet(self, voorstellen: "Sequence[Keuze]") -> None:
        """One proposal per sheet; the fullest sheet first in sight."""
        self._voorstellen = list(voorstellen)
        self.bladen.clear()
        for voorstel in voorstellen:
            self.bladen.addItem(voorstel.blad.naam)
        meest = max(range(len(voorstellen)), key=lambda plaats: sum(map(bool, voorstellen[plaats].koppeling)))
        self.bladen.setCurrentIndex(meest)
        self.bladvak.setVisible(len(voorstellen) > 1)
        self.zet_keuze(self._voorstellen[meest])

    def zet_keuze(self, keuze: "Keuze") -> None:
        """Show this proposal: its header row, and a line per column."""
        self._keuze = keuze
        self.koprij.clear()
        for nummer, rij in enumerate(keuze.blad.rijen[:KOPREGELS], 1):
            cellen = " · ".join(tekst for cel in rij if (tekst := tekst_van(cel)))
            self.koprij.addItem(een_regel(f"rij {nummer}: {cellen}", 2 * LANG))
        self.koprij.setCurrentIndex(keuze.kop)
        self._vul(keuze)

    def keuze(self) -> "Keuze":
        """What the user says now. ValueError before `zet`."""
        if self._keuze is None:
            raise ValueError("no file was read yet")
        koppeling = tuple(str(lijst.currentData()) for lijst in self.velden)
        return replace(self._keuze, koppeling=koppeling, zijn_datalekken=self.datalekken.isChecked())

    def _on_koprij(self, plaats: int) -> None:
        if self._keuze is not None:
            self.kop_gekozen.emit(self._keuze.blad, plaats)

    def _vul(self, keuze: "Keuze") -> None:
        vlak = QWidget()
        rooster = QGridLayout(vlak)
        rooster.setContentsMargins(0, 0, theme.maat(12), 0)
        rooster.setHorizontalSpacing(16)
        rooster.setVerticalSpacing(8)
        for kolom, titel in enumerate(("Kolom in het bestand", "Voorbeeld", "Wordt in het dossier")):
            rooster.addWidget(PlainLabel(titel, "hint"), 0, kolom)
            rooster.setColumnStretch(kolom, 1)
        self.velden = []
        for plaats, (kop, veld) in enumerate(zip(keuze.koppen, keuze.koppeling, strict=True)):
            lijst = _veldkeuze(veld)
            naam = een_regel(kop, LANG) or ZONDER_KOP
            lijst.setAccessibleName(f"Kolom {naam} wordt")
            self.velden.append(lijst)
            voorbeeld = een_regel(_voorbeeld(keuze.blad, keuze.kop, plaats), LANG)
            for kolom, label in enumerate((PlainLabel(naam), PlainLabel(voorbeeld, "hint"))):
                label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                rooster.addWidget(label, plaats + 1, kolom)
            rooster.addWidget(lijst, plaats + 1, 2)
        rooster.setRowStretch(len(self.velden) + 1, 1)
        self.rol.setWidget(vlak)


def _met_label(tekst: str, lijst: RustigeKeuzelijst) -> QWidget:
    vak, label = QWidget(), PlainLabel(tekst, "label")
    label.hoort_bij(lijst)
    lijst.setAccessibleName(tekst)
    layout = QVBoxLayout(vak)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    layout.addWidget(label)
    layout.addWidget(lijst)
    return vak


def _veldkeuze(gekozen: str) -> RustigeKeuzelijst:
    lijst = RustigeKeuzelijst()
    lijst.addItem(NIET, "")
    for veld in VELDEN:
        lijst.addItem(veld.titel, veld.sleutel)
    lijst.setCurrentIndex(lijst.findData(gekozen))
    return lijst


def _voorbeeld(blad: "Blad", kop: int, kolom: int) -> str:
    """The first cell under the heading in which something stands."""
    teksten = (tekst_van(rij[kolom]) for rij in blad.rijen[kop + 1 :] if kolom < len(rij))
    return next((tekst for tekst in teksten if tekst), "")
