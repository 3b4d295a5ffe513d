"""A statement that is made by ticking it."""

from typing import Any

from datalek_gui.ui.vragen.vraag_field import VraagField
from datalek_gui.ui.widgets.tegel import VinkTegel


class VerklaringField(VraagField):
    """One check tile with the words of the statement; there is no label above it to say them twice."""

    def _bouw(self) -> None:
        self._tegel = VinkTegel(self._naam)
        self._tegel.toggled.connect(self._bewerkt)
        self._registreer(self._tegel, self._naam)
        self._beschreven.append(self._tegel)
        self._invoer.addWidget(self._tegel)

    def _heeft_labelregel(self) -> bool:
        return False

    def _toon(self, waarde: Any) -> None:
        self._tegel.setChecked(waarde is True)

    def _lees(self) -> Any:
        return self._tegel.isChecked()

    def _zet_alleen_lezen(self, ja: bool) -> None:
        self._tegel.zet_alleen_lezen(ja)
