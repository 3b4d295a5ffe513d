"""A whole number of people or records, typed as Dutch people write it."""

import re
from typing import Any

from datalek_gui.domain.formulier.waarden import Onleesbaar, toon_getal
from datalek_gui.ui import theme
from datalek_gui.ui.vragen.vraag_field import VraagField
from datalek_gui.ui.widgets.invoer import InvoerRegel, schone_regel

_GETAL = re.compile(r"[0-9]{1,15}|[0-9]{1,3}(?:[. \u00a0][0-9]{3}){1,4}")


def lees_getal(tekst: str) -> int:
    """1.000, 1 000 or 1000 → 1000. ValueError with a Dutch sentence; never guesses what "1,5" or "1.00" may mean."""
    schoon = tekst.strip()
    if not _GETAL.fullmatch(schoon):
        raise ValueError("Schrijf hier een heel getal in cijfers, bijvoorbeeld 250 of 1.000.")
    return int(re.sub(r"[. \u00a0]", "", schoon))


class GetalField(VraagField):
    """Stays as typed when it is no number."""

    def _bouw(self) -> None:
        self._regel = InvoerRegel()
        self._regel.setFixedWidth(theme.maat(168))
        self._regel.textChanged.connect(self._bewerkt)
        self._registreer(self._regel, self._naam)
        self._beschreven.append(self._regel)
        self._label.hoort_bij(self._regel)
        self._invoer.addWidget(self._regel)

    def _toon(self, waarde: Any) -> None:
        self._regel.setText(
            waarde.tekst if isinstance(waarde, Onleesbaar) else "" if waarde is None else toon_getal(waarde)
        )
        self._regel.setCursorPosition(0)

    def _lees(self) -> Any:
        tekst = schone_regel(self._regel.text())
        if not tekst.strip():
            return None
        try:
            return lees_getal(tekst)
        except ValueError:
            return Onleesbaar(tekst)

    def leesfout(self) -> str:
        try:
            if isinstance(self._waarde, Onleesbaar):
                lees_getal(self._waarde.tekst)
        except ValueError as fout:
            return str(fout)
        return ""

    def _zet_alleen_lezen(self, ja: bool) -> None:
        self._regel.zet_alleen_lezen(ja)
