"""Behind the lock: the services on one open register, and how the pages of the main window are made.

Part of the hall (``app.py``), in a file of its own because it is loaded after the unlock window stands.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.services.register import Register
from datalek_gui.ui.background import run_in_background
from datalek_gui.ui.main_window import MainWindow, Pages
from datalek_gui.ui.register.register_page import RegisterPage

if TYPE_CHECKING:  # for the types only: these come in late
    from datalek_gui.app import Hal
    from datalek_gui.services.document import Document
    from datalek_gui.services.dossiers import Dossiers
    from datalek_gui.services.instellingen import Instellingen
    from datalek_gui.services.ports import WorkFactory
    from datalek_gui.ui.document.preview_page import PreviewPage


class Werkkamer:
    """The services on one open register, and how the main window's pages are made."""

    def __init__(self, hal: "Hal", work: "WorkFactory", alleen_lezen: bool) -> None:
        self._hal, self.work, self._alleen_lezen = hal, work, alleen_lezen
        self.register = Register(work)
        self.venster: MainWindow | None = None

    @cached_property
    def dossiers(self) -> "Dossiers":
        from datalek_gui.services.dossiers import Dossiers  # late: the register itself needs no form

        return Dossiers(self.work, self._hal.formulier, self._hal.klok, self._hal.signals.dossier_changed.emit)

    @cached_property
    def instellingen(self) -> "Instellingen":
        from datalek_gui.services.instellingen import Instellingen  # late: as above

        return Instellingen(self.work, self._hal.formulier, self._hal.signals.organisatie_changed.emit)

    def pages(self) -> Pages:
        return Pages(
            register=lambda: RegisterPage(self.register.regels, self._hal.klok),
            new_dossier=lambda: self.dossiers.nieuw().id,
            dossier=self._wizard,
            instellingen=self._organisatie,
            preview=self._preview,
        )

    def na_de_start(self, venster: MainWindow) -> None:
        """Once the register stands: read the form (a mistake in it shows now, not on page seven), and on a first
        run ask the organisation's data."""
        if not self.instellingen.is_ingevuld() and not self._alleen_lezen:
            venster.show_instellingen()

    def _wizard(self, dossier_id: int) -> QWidget:
        from datalek_gui.ui.wizard.wizard_page import WizardPage  # late: at the first dossier

        pagina = WizardPage(
            self.dossiers, self._hal.formulier, dossier_id, nu=self._hal.klok, alleen_lezen=self._alleen_lezen
        )
        pagina.document_gevraagd.connect(lambda wat: self._toon_document(dossier_id, wat))
        return pagina

    def _organisatie(self) -> QWidget:
        from datalek_gui.ui.wizard.organisatie_page import OrganisatiePage  # late: at the first use

        return OrganisatiePage(
            self.instellingen, self._hal.formulier, nu=self._hal.klok, alleen_lezen=self._alleen_lezen
        )

    def _preview(self) -> "PreviewPage":
        from datalek_gui.ui.document.preview_page import PreviewPage  # late: QtPdf is needed at the first document

        return PreviewPage(self._hal.settings)

    def _toon_document(self, dossier_id: int, wat: str) -> None:
        """Make the PDF behind the window and show it; the first one also loads the PDF libraries."""

        def maak() -> "Document":
            documenten = self._hal.documenten
            stukken = documenten.stukken(self.work, dossier_id)
            return documenten.brief(stukken) if wat == "brief" else documenten.ap_formulier(stukken)

        run_in_background(maak, self.toon_document, self._meld_fout)

    def toon_document(self, document: "Document") -> None:
        if self.venster is not None:
            zinnen = [f"In deze brief ontbreekt nog: {', '.join(document.ontbreekt)}."] if document.ontbreekt else []
            zinnen += [f"Zo mag deze brief niet weg: {', '.join(document.bezwaren)}."] if document.bezwaren else []
            self.venster.show_document(document.pdf, document.titel, document.bestandsnaam, " ".join(zinnen))

    def _meld_fout(self, fout: Exception) -> None:
        """A sentence above the page; what is no DatalekFout is a bug and goes to the crash window."""
        if not isinstance(fout, DatalekFout):
            raise fout
        self._hal.signals.fout_gemeld.emit(fout.zin)
