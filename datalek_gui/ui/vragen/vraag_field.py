"""What every question looks like and does: label, hint, input, fault line; and how its answer gets in and out."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from datalek_gui.domain.formulier.vraag import Vraag
from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.ui.widgets.banner import IcoonLabel
from datalek_gui.ui.widgets.invoer import zet_ernst
from datalek_gui.ui.widgets.plain_label import PlainLabel

VERPLICHT = "Verplicht voor de AP\u2011melding."  # a hyphen at which the line does not break
_ICONEN = {"fout": ("circle-alert", "fout"), "let_op": ("triangle-alert", "krap"), "": ("info", "quiet")}


def zelfde(een: Any, ander: Any) -> bool:
    """The same answer; no text and no answer are one thing, 0 and False are two."""
    een, ander = (None if w == "" else w for w in (een, ander))
    return type(een) is type(ander) and bool(een == ander)


class VraagField(QWidget):
    """A question with its input. Subclasses build the input and translate: `_bouw`, `_toon`, `_lees`.

    The answer is held here, not in the widgets: what was given with `zet_waarde` comes back exactly as it was until
    someone edits it.

    Signals: antwoord_changed(str, object) — key and new value (None: unanswered, Onleesbaar: unreadable), at every
    edit; betreden(str) — the field got the focus; verlaten(str) — the focus left the field (save now).
    """

    antwoord_changed = Signal(str, object)
    betreden = Signal(str)
    verlaten = Signal(str)

    def __init__(
        self, vraag: Vraag, *, nu: Callable[[], datetime], naam: str = "", parent: QWidget | None = None
    ) -> None:
        """`naam`: what a screen reader says where the question's own text is missing or no more than "Namelijk:"."""
        super().__init__(parent)
        self.vraag = vraag
        self._nu = nu
        self._naam = naam or vraag.tekst or vraag.hulp or vraag.sleutel
        self._waarde: Any = None
        self._stil = False
        self._binnen = False
        self._popup_open = False
        self._alleen_lezen = False
        self._melding, self._ernst, self._eigen_melding = "", "", ""
        self._velden: list[QWidget] = []  # what can have the focus, in order
        self._beschreven: list[QWidget] = []  # what carries hint and fault for a screen reader
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._kolom = QVBoxLayout(self)
        self._kolom.setContentsMargins(0, 0, 0, 0)
        self._kolom.setSpacing(4)
        self._label = PlainLabel(vraag.tekst, "label", leesbreedte=True)
        self._hint = PlainLabel(self._hinttekst(), "hint", leesbreedte=True)
        self._bouw_kop()
        self._invoer = QVBoxLayout()
        self._invoer.setContentsMargins(0, 4, 0, 0)
        self._invoer.setSpacing(4)
        self._kolom.addLayout(self._invoer)
        self._bouw()
        self._meldregel = self._bouw_meldregel()
        self._beschrijf()

    # --- what the wizard uses ------------------------------------------------------------------------

    def waarde(self) -> Any:
        """The typed answer; None when there is none."""
        return self._waarde

    def zet_waarde(self, waarde: Any) -> None:
        """Show an answer. Never emits, and leaves a field alone that already holds it: undo and cursor stay."""
        if zelfde(waarde, self._waarde):
            return
        self._stil = True
        try:
            self._toon(waarde)
        finally:
            self._stil = False
        self._waarde = waarde
        self._zet_eigen_melding(self.leesfout())

    def zet_melding(self, tekst: str, ernst: str = "") -> None:
        """The sentence under the field; "" takes it away. `ernst`: "fout", "let_op" or ""."""
        self._melding, self._ernst = tekst, ernst
        self._toon_melding()

    def melding(self) -> str:
        """The sentence that stands under the field now."""
        return self._melding or self._eigen_melding

    def leesfout(self) -> str:
        """Why the answer cannot be read, as a sentence that says what to do; "" when it can."""
        if isinstance(self._waarde, Onleesbaar):
            return f"Hier stond ‘{self._waarde.tekst}’. Dat past niet bij deze vraag. Geef het antwoord opnieuw."
        return ""

    def zet_alleen_lezen(self, ja: bool) -> None:
        """Read-only keeps text selectable and the keyboard working."""
        self._alleen_lezen = ja
        self._zet_alleen_lezen(ja)

    def voeg_onder(self, regel: QWidget) -> None:
        """A line of the step's own, below input and fault line."""
        self._kolom.addWidget(regel)

    def focus_veld(self) -> None:
        """Put the focus where answering begins."""
        self._eerste().setFocus(Qt.FocusReason.OtherFocusReason)

    def heeft_focus(self) -> bool:
        """Whether someone is in this field now."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    # --- for the subclasses --------------------------------------------------------------------------

    def _bouw(self) -> None:
        """Make the input in `self._invoer` and register what can have the focus."""
        raise NotImplementedError

    def _toon(self, waarde: Any) -> None:
        """Put any value of this kind, None or Onleesbaar in the widgets."""
        raise NotImplementedError

    def _lees(self) -> Any:
        """The widgets as a value."""
        raise NotImplementedError

    def _zet_alleen_lezen(self, ja: bool) -> None:
        raise NotImplementedError

    def _eerste(self) -> QWidget:
        return self._velden[0]

    def _registreer(self, widget: QWidget, naam: str = "") -> None:
        """Follow the focus of an input and give it its accessible name ("" keeps the one it has)."""
        if naam:
            widget.setAccessibleName(naam)
        self._velden.append(widget)
        widget.installEventFilter(self)

    def _vergeet(self, widget: QWidget) -> None:
        self._velden.remove(widget)
        widget.removeEventFilter(self)

    def _bewerkt(self, *_details: Any) -> None:
        """Slot for every edit by the user."""
        if self._stil:
            return
        nieuw = self._lees()
        if zelfde(nieuw, self._waarde):
            return
        self._waarde = nieuw
        if self._eigen_melding and not self.leesfout():
            self._zet_eigen_melding("")
        self.antwoord_changed.emit(self.vraag.sleutel, nieuw)

    # --- label, hint, fault line ---------------------------------------------------------------------

    def _hinttekst(self) -> str:
        return " ".join(
            d for d in (self.vraag.hulp, self.vraag.onderschrift, VERPLICHT if self.vraag.verplicht else "") if d
        )

    def _bouw_kop(self) -> None:
        regel = QHBoxLayout()
        regel.setSpacing(8)
        if self.vraag.nummer:
            regel.addWidget(PlainLabel(self.vraag.nummer, "nummer", afbreken=False), 0, Qt.AlignmentFlag.AlignTop)
        regel.addWidget(self._label, 1000)  # all the room up to its reading width; what is left lies behind it
        regel.addStretch(1)
        if self.vraag.tekst and self._heeft_labelregel():
            self._kolom.addLayout(regel)
        else:
            self._label.hide()
        self._kolom.addWidget(self._hint)
        self._hint.setVisible(bool(self._hint.tekst()))  # after it has a parent: else it is a window for a moment

    def _heeft_labelregel(self) -> bool:
        """False where the input itself says the words of the question."""
        return True

    def _bouw_meldregel(self) -> QWidget:
        rij = QWidget()
        regel = QHBoxLayout(rij)
        regel.setContentsMargins(0, 2, 0, 0)
        regel.setSpacing(6)
        self._meldicoon, self._meldtekst = IcoonLabel(), PlainLabel(leesbreedte=True)
        regel.addWidget(self._meldicoon, 0, Qt.AlignmentFlag.AlignTop)
        regel.addWidget(self._meldtekst, 1000)
        regel.addStretch(1)
        rij.hide()
        self._kolom.addWidget(rij)
        return rij

    def _zet_eigen_melding(self, tekst: str) -> None:
        if tekst != self._eigen_melding:
            self._eigen_melding = tekst
            self._toon_melding()

    def _toon_melding(self) -> None:
        tekst = self.melding()
        ernst = self._ernst if self._melding else "fout" if self._eigen_melding else ""
        self._meldicoon.zet(*_ICONEN[ernst])
        self._meldtekst.setText(tekst)
        self._meldtekst.zet_rol({"fout": "fout", "let_op": "krap", "": "hint"}[ernst])
        self._meldregel.setVisible(bool(tekst))
        for veld in self._velden:
            zet_ernst(veld, ernst if tekst else "")
        self._beschrijf()

    def _beschrijf(self) -> None:
        beschrijving = " ".join(deel for deel in (self.melding(), self._hint.tekst()) if deel)
        for widget in self._beschreven:
            widget.setAccessibleDescription(beschrijving)

    # --- focus ---------------------------------------------------------------------------------------

    def eventFilter(self, bron: QObject, gebeurtenis: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(gebeurtenis, QFocusEvent):
            if gebeurtenis.type() == QEvent.Type.FocusIn and not self._binnen:
                self._binnen = True
                self.betreden.emit(self.vraag.sleutel)
            elif gebeurtenis.type() == QEvent.Type.FocusOut and self._verlaat(gebeurtenis):
                self._ga_weg()
        return super().eventFilter(bron, gebeurtenis)

    def _verlaat(self, gebeurtenis: QFocusEvent) -> bool:
        """A menu or calendar of this field, or another part of it, is still this field."""
        if not self._binnen or self._popup_open or gebeurtenis.reason() == Qt.FocusReason.PopupFocusReason:
            return False
        return not self._heeft_focus()

    def _heeft_focus(self) -> bool:
        naar: QObject | None = QApplication.activePopupWidget() or QApplication.focusWidget()
        while naar is not None and naar is not self:
            naar = naar.parent()
        return naar is self

    def _ga_weg(self) -> None:
        self._binnen = False
        self._zet_eigen_melding(self.leesfout())
        self.verlaten.emit(self.vraag.sleutel)

    def _on_popup_closed(self) -> None:
        """Queued, so that the focus has come to rest: back here, or elsewhere by the click that closed the pop-up."""
        self._popup_open = False
        if self._binnen and QApplication.focusWidget() is not None and not self._heeft_focus():
            self._ga_weg()
