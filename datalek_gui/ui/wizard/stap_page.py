"""One step: its heading, its sections, a field per question. Knows no question by name."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.domain.formulier.antwoorden import Punt, vraagnaam
from datalek_gui.domain.formulier.vraag import Hoofdstuk, Rubriek, Vraag
from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.ui.vragen import FIELDS
from datalek_gui.ui.vragen.vraag_field import VraagField
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.widgets.scroll_pane import ScrollPane

FORMULIER_BREEDTE = 720  # at most; 60-75 characters a line
MARGE = 32
TUSSEN_VRAGEN = 24
TUSSEN_RUBRIEKEN = 40


class StapPage(ScrollPane):
    """Builds all fields of the step once; what does not apply is hidden, never thrown away.

    Signals: antwoord_changed(key, value) · betreden(key) · verlaten(key), as the fields send them.
    """

    antwoord_changed = Signal(str, object)
    betreden = Signal(str)
    verlaten = Signal(str)

    def __init__(self, hoofdstuk: Hoofdstuk, *, nu: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.hoofdstuk = hoofdstuk
        self.velden: dict[str, VraagField] = {}
        self.eerste: VraagField | None = None  # a hand-made field that comes before all questions
        self._rubrieken: list[tuple[QWidget, Rubriek]] = []
        self._zichtbaar: frozenset[str] | None = None
        self._nu = nu
        self.kop = PlainLabel(hoofdstuk.titel, rol="kop")
        self.setObjectName("stap")
        self.setAccessibleName(hoofdstuk.titel)
        binnen = QWidget()
        binnen.setObjectName("stap_binnen")
        self.setWidget(binnen)  # first: laying out an empty page costs nothing, and the rest waits until it shows
        buiten = QVBoxLayout(binnen)
        buiten.setContentsMargins(MARGE, MARGE, MARGE, MARGE)
        self.kolom = QWidget()
        self.kolom.setMaximumWidth(FORMULIER_BREEDTE)
        self.indeling = QVBoxLayout(self.kolom)
        self.indeling.setContentsMargins(0, 0, 0, 0)
        self.indeling.setSpacing(TUSSEN_RUBRIEKEN)
        rij = QHBoxLayout()  # a row heeds the greatest width when it asks for heights; a column would not
        rij.addWidget(self.kolom, 1)
        rij.addStretch()
        buiten.addLayout(rij)
        buiten.addStretch()
        self._voeg_kop_toe()
        for rubriek in hoofdstuk.rubrieken:
            self._voeg_rubriek_toe(rubriek)

    def _voeg_kop_toe(self) -> None:
        kop = QVBoxLayout()
        kop.setSpacing(8)
        kop.addWidget(self.kop)
        if self.hoofdstuk.inleiding:
            inleiding = PlainLabel(self.hoofdstuk.inleiding, rol="hint", leesbreedte=True)
            kop.addWidget(inleiding)
        self.indeling.addLayout(kop)

    def _voeg_rubriek_toe(self, rubriek: Rubriek) -> None:
        blok = QWidget()
        indeling = QVBoxLayout(blok)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(TUSSEN_VRAGEN)
        if rubriek.titel:
            indeling.addWidget(PlainLabel(rubriek.titel, rol="sectie"))
        if rubriek.tekst:
            indeling.addWidget(PlainLabel(rubriek.tekst, rol="hint", leesbreedte=True))
        vorige = ""
        for vraag in rubriek.vragen:
            naam = vraagnaam(vraag, vorige)
            indeling.addWidget(self._veld(vraag, "" if vraag.tekst.startswith(naam) else naam))
            vorige = vraag.tekst or vorige
        self._rubrieken.append((blok, rubriek))
        self.indeling.addWidget(blok)

    def _veld(self, vraag: Vraag, naam: str) -> VraagField:
        veld = FIELDS[vraag.soort](vraag, nu=self._nu, naam=naam)
        veld.antwoord_changed.connect(self.antwoord_changed)
        veld.betreden.connect(self.betreden)
        veld.verlaten.connect(self.verlaten)
        self.velden[vraag.sleutel] = veld
        return veld

    # --- showing ---

    def voeg_in(self, widget: QWidget, na_rubriek: str = "") -> None:
        """Place a hand-made part below the heading, or below the section with that key."""
        plaats = 1
        for blok, rubriek in self._rubrieken:
            if na_rubriek and rubriek.sleutel == na_rubriek:
                plaats = self.indeling.indexOf(blok) + 1
        self.indeling.insertWidget(plaats, widget)

    def voeg_achter(self, widget: QWidget) -> None:
        self.indeling.addWidget(widget)

    def vul(self, antwoorden: Mapping[str, Any]) -> None:
        for sleutel, veld in self.velden.items():
            veld.zet_waarde(antwoorden.get(sleutel))

    def toon_vragen(self, zichtbaar: Mapping[str, Vraag], rubrieken: Sequence[Rubriek]) -> None:
        """Show the questions that apply; sections without any question left disappear."""
        mijn = frozenset(sleutel for sleutel in self.velden if sleutel in zichtbaar)
        if mijn == self._zichtbaar:
            return
        self._zichtbaar = mijn
        for sleutel, veld in self.velden.items():
            _toon_of_verberg(veld, sleutel in mijn)
        tekstrubrieken = {r.tekst for r in rubrieken if not r.vragen}
        for blok, rubriek in self._rubrieken:
            _toon_of_verberg(blok, any(v.sleutel in mijn for v in rubriek.vragen) or rubriek.tekst in tekstrubrieken)

    def toon_punten(self, punten: Sequence[Punt], bezocht: set[str]) -> None:
        """Put each point under its field; a gap only where the person has been already."""
        zinnen: dict[str, Punt] = {}
        for punt in sorted(punten, key=lambda punt: not punt.houdt_tegen):
            zinnen.setdefault(punt.sleutel, punt)
        for sleutel, veld in self.velden.items():
            onder = zinnen.get(sleutel) if sleutel in bezocht else None
            if onder is None:
                veld.zet_melding("")
            else:
                veld.zet_melding(_onder_veld(onder, veld), "let_op" if onder.ernst == "let_op" else "fout")

    def zet_alleen_lezen(self, ligt_vast: Callable[[str], bool]) -> None:
        """Per question: an answer of a melding that stands is locked, the letter is not."""
        for sleutel, veld in self.velden.items():
            veld.zet_alleen_lezen(ligt_vast(sleutel))

    def spring_naar(self, sleutel: str) -> None:
        veld = self.velden.get(sleutel)
        if veld is not None:
            self.toon(veld)
            veld.focus_veld()

    def leg_klaar(self, grootte: QSize) -> None:
        """Style and lay out everything while the page is still hidden."""
        self.resize(grootte)
        for widget in self.findChildren(QWidget):
            widget.ensurePolished()
        blad, breedte = self.widget(), self.viewport().width()
        if blad is not None and (indeling := blad.layout()) is not None:
            blad.resize(breedte, blad.heightForWidth(breedte))
            indeling.activate()

    def begin_bovenaan(self) -> None:
        """Focus where answering begins, with the heading still in sight."""
        eerste = self.eerste or self.velden.get(self.eerste_veld())
        if eerste is not None:
            eerste.focus_veld()
        self.verticalScrollBar().setValue(0)

    def taborde(self) -> list[QWidget]:
        """What Tab can reach on this page, from top to bottom; inside a field in the field's own order."""
        keten: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and self.kolom.isAncestorOf(widget):
                keten.append(widget)
            widget = widget.nextInFocusChain()
        return sorted(keten, key=self._plek)

    def _plek(self, widget: QWidget) -> tuple[int, int]:
        deel: QWidget | None = widget
        while deel is not None and deel is not self.kolom and not isinstance(deel, VraagField):
            deel = deel.parentWidget()
        punt = (deel if isinstance(deel, VraagField) else widget).mapTo(self.kolom, QPoint())
        return punt.y(), punt.x()

    @property
    def zichtbaar(self) -> frozenset[str]:
        """Keys of the questions that show now."""
        return self._zichtbaar or frozenset()

    def eerste_veld(self) -> str:
        """Key of the first question that shows; empty when there is none."""
        return next((sleutel for sleutel in self.velden if sleutel in self.zichtbaar), "")


def _toon_of_verberg(widget: QWidget, tonen: bool) -> None:
    """Only where it changes something: each setVisible makes the layout of the whole page reckon again."""
    if widget.isHidden() == tonen:
        widget.setVisible(tonen)


def _onder_veld(punt: Punt, veld: VraagField) -> str:
    """Under the field its name need not be repeated."""
    if punt.ernst == "ontbreekt":
        return "Nog niet beantwoord. De AP vraagt dit."
    if isinstance(veld.waarde(), Onleesbaar):
        return veld.leesfout()
    return punt.zin
