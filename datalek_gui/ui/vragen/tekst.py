"""Free text: one line, or a field that grows."""

from typing import Any

from PySide6.QtWidgets import QSizePolicy

from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.ui.vragen.vraag_field import VraagField
from datalek_gui.ui.widgets.invoer import InvoerRegel, InvoerVlak, schone_regel


def als_tekst(waarde: Any) -> str:
    """Any kept text as text for an input."""
    return waarde.tekst if isinstance(waarde, Onleesbaar) else waarde or ""


class TekstField(VraagField):
    """A name, a number, an address: one line."""

    def _bouw(self) -> None:
        self._regel = InvoerRegel()
        self._regel.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._regel.textChanged.connect(self._bewerkt)
        self._registreer(self._regel, self._naam)
        self._beschreven.append(self._regel)
        self._label.hoort_bij(self._regel)
        self._invoer.addWidget(self._regel)

    def _toon(self, waarde: Any) -> None:
        self._regel.setText(als_tekst(waarde))
        self._regel.setCursorPosition(0)

    def _lees(self) -> Any:
        return schone_regel(self._regel.text()) or None

    def _zet_alleen_lezen(self, ja: bool) -> None:
        self._regel.zet_alleen_lezen(ja)


class LangeTekstField(VraagField):
    """A story; grows from 3 to 14 lines, then scrolls."""

    def _bouw(self) -> None:
        self._vlak = InvoerVlak()
        self._vlak.textChanged.connect(self._bewerkt)
        self._registreer(self._vlak, self._naam)
        self._beschreven.append(self._vlak)
        self._label.hoort_bij(self._vlak)
        self._invoer.addWidget(self._vlak)

    def _toon(self, waarde: Any) -> None:
        self._vlak.zet_tekst(als_tekst(waarde))

    def _lees(self) -> Any:
        return self._vlak.tekst() or None

    def _zet_alleen_lezen(self, ja: bool) -> None:
        self._vlak.zet_alleen_lezen(ja)
