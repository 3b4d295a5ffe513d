"""The few questions of the dossier page itself (indeling_dossierpagina.toml): one chapter of it as fields."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from datalek_gui.domain.formulier.antwoorden import zichtbare_hoofdstukken, zichtbare_vragen
from datalek_gui.ui.dossier.zaak import Zaak
from datalek_gui.ui.vragen import FIELDS
from datalek_gui.ui.vragen.vraag_field import VraagField
from datalek_gui.ui.widgets.invoer import InvoerVlak
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.wizard.opslag import Opslag

PAGINA = "dossierpagina"
REGELS = 4  # of a long answer in sight: a list stands above it


class LosseVragen(QWidget):
    """Saves as one types. Signal: opgeslagen()."""

    opgeslagen = Signal()

    def __init__(self, zaak: Zaak, hoofdstuk: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zaak = zaak
        self._indeling = zaak.diensten.formulier.indelingen[PAGINA]
        self._hoofdstuk = hoofdstuk
        self._antwoorden: dict[str, Any] = {}
        self.opslag = Opslag(self._save, zaak.diensten.nu, self)
        self._fout = PlainLabel(rol="fout")
        self._fout.hide()
        self.velden: dict[str, VraagField] = {}
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(16)
        for vraag in next(h for h in self._indeling.hoofdstukken if h.sleutel == hoofdstuk).vragen():
            veld = self.velden[vraag.sleutel] = FIELDS[vraag.soort](vraag, nu=zaak.diensten.nu)
            veld.antwoord_changed.connect(self._veranderd)
            veld.verlaten.connect(lambda _sleutel: self.bewaar())
            for vlak in veld.findChildren(InvoerVlak):
                vlak.MAXIMUM = REGELS
            kolom.addWidget(veld)
        kolom.addWidget(self._fout)
        self.opslag.opgeslagen.connect(lambda _moment: self._fout.hide())
        self.opslag.mislukt.connect(self._meld)

    def ververs(self) -> None:
        self._antwoorden = {**self._zaak.antwoorden, **self.opslag.openstaand}
        for sleutel, veld in self.velden.items():
            veld.zet_waarde(self._antwoorden.get(sleutel))
            veld.zet_alleen_lezen(self._zaak.vast)
        self._toon()

    def bewaar(self) -> bool:
        """On disk and in the log."""
        if not self.opslag.bewaar():
            return False
        self._zaak.leg_wijzigingen_vast()
        return True

    def _veranderd(self, sleutel: str, waarde: Any) -> None:
        self._antwoorden[sleutel] = waarde
        self.opslag.meld(sleutel, waarde)
        self._toon()

    def _toon(self) -> None:
        hoofdstukken = zichtbare_hoofdstukken(self._indeling, self._antwoorden, {})
        zichtbaar = zichtbare_vragen(h for h in hoofdstukken if h.sleutel == self._hoofdstuk)
        for sleutel, veld in self.velden.items():
            veld.setVisible(sleutel in zichtbaar)

    def _save(self, wijzigingen: Mapping[str, Any]) -> None:
        self._zaak.diensten.dossiers.save_antwoorden(self._zaak.id, wijzigingen)
        self._zaak.ververs()
        self.opgeslagen.emit()

    def _meld(self, zin: str) -> None:
        self._fout.setText(zin)
        self._fout.show()
