"""The organisation's own data: filled once, prefilled in every new melding. The page of the first run."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QFocusEvent, QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from datalek_gui.domain.formulier.afleidingen import AFLEIDINGEN
from datalek_gui.domain.formulier.antwoorden import zichtbare_hoofdstukken, zichtbare_vragen
from datalek_gui.domain.formulier.loader import ORGANISATIE, Formulier
from datalek_gui.domain.formulier.vraag import Hoofdstuk
from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.services.instellingen import Instellingen
from datalek_gui.ui.document.bestandsvenster import bestandsvenster
from datalek_gui.ui.widgets.knop import link_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.wizard.opslag import Opslag
from datalek_gui.ui.wizard.rand import Voet
from datalek_gui.ui.wizard.stap_page import StapPage

LOGO_HOOGTE = 48
MAX_LOGO = 2_000_000  # bytes


class OrganisatiePage(QWidget):
    """Signal: closed() — the person is done; the window then closes the page, which saves."""

    closed = Signal()

    def __init__(
        self,
        instellingen: Instellingen,
        formulier: Formulier,
        *,
        nu: Callable[[], datetime],
        alleen_lezen: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("organisatie")
        self.setWindowTitle("Organisatie")
        self._instellingen, self._nu = instellingen, nu
        self._indeling = formulier.indelingen[ORGANISATIE]
        self.antwoorden: dict[str, Any] = instellingen.organisatie()
        self.opslag = Opslag(instellingen.save_organisatie, nu, self)
        self.pagina = StapPage(self._als_een_stap(), nu=nu)
        self.pagina.vul(self.antwoorden)
        self.pagina.zet_alleen_lezen(lambda _sleutel: alleen_lezen)
        self.pagina.antwoord_changed.connect(self._antwoord_veranderd)
        self.pagina.verlaten.connect(lambda _sleutel: self.opslag.bewaar())
        self.pagina.voeg_achter(self._logo(alleen_lezen))
        self._bouw()
        self._toon()

    def _als_een_stap(self) -> Hoofdstuk:
        """All chapters below each other: it is a short page."""
        rubrieken = tuple(r for h in self._indeling.hoofdstukken for r in h.rubrieken)
        inleiding = (
            "Vul dit één keer in. Het staat daarna vanzelf in elke nieuwe melding en brief. Wijzigen kan altijd."
        )
        return Hoofdstuk("", "Gegevens van uw organisatie", rubrieken, ORGANISATIE, inleiding)

    def _bouw(self) -> None:
        self.voet = Voet(alleen_volgende="&Klaar")
        self.voet.volgende.connect(self.closed)
        self.opslag.opgeslagen.connect(self.voet.toon_opgeslagen)
        self.opslag.mislukt.connect(self.voet.toon_mislukt)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addWidget(self.pagina, 1)
        indeling.addWidget(self.voet)

    # --- the logo on letters ---

    def _logo(self, alleen_lezen: bool) -> QWidget:
        blok = QWidget()
        indeling = QVBoxLayout(blok)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        indeling.addWidget(PlainLabel("Logo op brieven", rol="sectie"))
        self._logo_hulp = PlainLabel("Een PNG of JPEG. Niet verplicht.", rol="hint")
        self._logo_beeld = QLabel()
        self._logo_beeld.setAccessibleName("Logo")
        kies, weg = secundaire_knop("Logo kiezen…"), link_knop("Verwijderen")
        kies.clicked.connect(self._kies_logo)
        weg.clicked.connect(lambda: self.zet_logo(None))
        rij = QHBoxLayout()
        for deel in (self._logo_beeld, kies, weg):
            deel.setEnabled(not alleen_lezen)
            rij.addWidget(deel)
        rij.addStretch()
        indeling.addWidget(self._logo_hulp)
        indeling.addLayout(rij)
        self._toon_logo(self._instellingen.logo())
        return blok

    def _kies_logo(self) -> None:
        venster = bestandsvenster(self, "Logo kiezen", "Afbeeldingen (*.png *.jpg *.jpeg)")
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.fileSelected.connect(self.lees_logo)
        venster.open()

    def lees_logo(self, pad: str) -> None:
        """Take the picture in that file, or say why not."""
        try:
            inhoud = Path(pad).read_bytes() if Path(pad).stat().st_size <= MAX_LOGO else b""
        except OSError:
            inhoud = b""
        if not inhoud or QImage.fromData(inhoud).isNull():
            self._logo_hulp.setText(
                "Dit bestand is geen leesbare PNG of JPEG van hooguit 2 MB. Kies een andere afbeelding."
            )
            return
        self.zet_logo(inhoud)

    def zet_logo(self, logo: bytes | None) -> None:
        try:
            self._instellingen.save_logo(logo)
        except DatalekFout as fout:
            self.voet.toon_mislukt(fout.zin)
            return
        self._logo_hulp.setText("Een PNG of JPEG. Niet verplicht.")
        self._toon_logo(logo)
        self.voet.toon_opgeslagen(self._nu())

    def _toon_logo(self, logo: bytes | None) -> None:
        beeld = QPixmap()
        if logo:
            beeld.loadFromData(logo)
        self._logo_beeld.setVisible(not beeld.isNull())
        if not beeld.isNull():
            self._logo_beeld.setPixmap(beeld.scaledToHeight(LOGO_HOOGTE, Qt.TransformationMode.SmoothTransformation))

    # --- answers ---

    def _antwoord_veranderd(self, sleutel: str, waarde: Any) -> None:
        self.antwoorden[sleutel] = waarde
        self.opslag.meld(sleutel, waarde)
        self._toon()

    def _toon(self) -> None:
        hoofdstukken = zichtbare_hoofdstukken(self._indeling, self.antwoorden, dict.fromkeys(AFLEIDINGEN, False))
        self.pagina.toon_vragen(zichtbare_vragen(hoofdstukken), [r for h in hoofdstukken for r in h.rubrieken])

    def save(self) -> None:
        if self.opslag.bewaar():
            self.voet.toon_opgeslagen(self._nu())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The window gives the page the focus; it belongs in the first field."""
        super().focusInEvent(event)
        self.pagina.begin_bovenaan()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Closing saves; what cannot be saved keeps the page open."""
        if not self.opslag.bewaar():
            event.ignore()
            return
        event.accept()
