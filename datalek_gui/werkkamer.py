"""Behind the lock: the services on one open register, and how the pages of the main window are made.

Part of the hall (``app.py``), in a file of its own because it is loaded after the unlock window stands.
"""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.dossierkamer import Dossierkamer
from datalek_gui.services.register import Register
from datalek_gui.ui.background import run_in_background
from datalek_gui.ui.main_window import MainWindow, Pages
from datalek_gui.ui.register.register_page import RegisterPage

if TYPE_CHECKING:  # for the types only: these come in late
    from datalek_gui.app import Hal
    from datalek_gui.services.beoordelen import Beoordelen
    from datalek_gui.services.document import Document
    from datalek_gui.services.dossiers import Dossiers
    from datalek_gui.services.instellingen import Instellingen
    from datalek_gui.services.jaar import Jaaroverzichten
    from datalek_gui.services.logboek import Logboek
    from datalek_gui.services.meldingen import Meldingen
    from datalek_gui.services.ports import WorkFactory
    from datalek_gui.services.registerexport import RegisterExport
    from datalek_gui.services.registerimport import RegisterImport
    from datalek_gui.ui.document.preview_page import PreviewPage
    from datalek_gui.ui.oordeel.stand import Stand
    from datalek_gui.ui.wizard.wizard_page import WizardPage


class Werkkamer:
    """The services on one open register, and how the main window's pages are made."""

    def __init__(self, hal: "Hal", work: "WorkFactory", alleen_lezen: bool) -> None:
        self._hal, self.work, self._alleen_lezen = hal, work, alleen_lezen
        self.register = Register(work, hal.klok)
        self.venster: MainWindow | None = None
        self._getoond: tuple[int, Document] | None = None  # the paper in the preview, and of which dossier it is
        self.dossier = Dossierkamer(hal, self, alleen_lezen)

    @cached_property
    def dossiers(self) -> "Dossiers":
        from datalek_gui.services.dossiers import Dossiers  # late: the register itself needs no form

        return Dossiers(self.work, self._hal.formulier, self._hal.klok, self._hal.signals.dossier_changed.emit)

    @cached_property
    def instellingen(self) -> "Instellingen":
        from datalek_gui.services.instellingen import Instellingen  # late: as above

        return Instellingen(self.work, self._hal.formulier, self._hal.signals.organisatie_changed.emit)

    @cached_property
    def beoordelen(self) -> "Beoordelen":
        from datalek_gui.services.beoordelen import Beoordelen  # late: as above

        return Beoordelen(self.work, self._hal.formulier, self._hal.klok, self._hal.signals.dossier_changed.emit)

    @cached_property
    def meldingen(self) -> "Meldingen":
        from datalek_gui.services.meldingen import Meldingen  # late: with it come the PDF libraries

        hal = self._hal
        return Meldingen(self.work, hal.formulier, hal.documenten, hal.klok, hal.signals.dossier_changed.emit)

    @cached_property
    def logboek(self) -> "Logboek":
        from datalek_gui.services.logboek import Logboek  # late: as above

        return Logboek(self.work, self._hal.formulier, self._hal.klok, self._hal.signals.dossier_changed.emit)

    def pages(self) -> Pages:
        return Pages(
            register=self._register,
            new_dossier=lambda: self.dossiers.nieuw().id,
            dossier=self.dossier.pagina,
            instellingen=self._organisatie,
            preview=self._preview,
        )

    def _register(self) -> RegisterPage:
        pagina = RegisterPage(self.register, self._hal.klok, self._hal.settings)
        pagina.export_gevraagd.connect(lambda: self._exporteer(pagina))
        pagina.inlezen_gevraagd.connect(lambda: self._lees_in(pagina))
        pagina.jaar_gevraagd.connect(lambda: self._jaaroverzicht(pagina))
        return pagina

    def _exporteer(self, pagina: RegisterPage) -> None:
        from datalek_gui.ui.register.exporteren import Exportvenster  # late: at the first export

        def dienst() -> "RegisterExport":
            from datalek_gui.services.registerexport import RegisterExport  # late: with it come the PDF libraries

            _ = self._hal.documenten  # the fonts
            return RegisterExport(self.work, self._hal.formulier, self._hal.klok, oefening=self._hal.oefening)

        vraag, kolommen = pagina.model.vraag, pagina.table.zichtbaar()
        venster = Exportvenster(dienst, self.register, vraag, kolommen, self._hal.settings, pagina)
        venster.pdf_gemaakt.connect(self.toon_document)
        venster.open()

    def _lees_in(self, pagina: RegisterPage) -> None:
        from datalek_gui.ui.register.inlezen import Inleesvenster  # late: as above

        def dienst() -> "RegisterImport":
            from datalek_gui.services.registerimport import RegisterImport  # late: with it comes openpyxl

            return RegisterImport(self.work, self._hal.formulier, self._hal.klok)

        venster = Inleesvenster(dienst, self._hal.settings, pagina)
        venster.ingelezen.connect(pagina.refresh)
        venster.open()

    def _jaaroverzicht(self, pagina: RegisterPage) -> None:
        from datalek_gui.ui.register.jaarvenster import Jaarvenster  # late: as above

        def dienst() -> "Jaaroverzichten":
            from datalek_gui.services.jaar import Jaaroverzichten  # late: with it come the PDF libraries

            _ = self._hal.documenten  # the fonts
            return Jaaroverzichten(self.work, self._hal.formulier, self._hal.klok, oefening=self._hal.oefening)

        venster = Jaarvenster(dienst, self._hal.settings, pagina)
        venster.pdf_gemaakt.connect(self.toon_document)
        venster.open()

    def na_de_start(self, venster: MainWindow) -> None:
        """Once the register stands: read the form (a mistake in it shows now, not on page seven), and on a first
        run ask the organisation's data."""
        if not self.instellingen.is_ingevuld() and not self._alleen_lezen:
            venster.show_instellingen()

    def wizard(self, dossier_id: int) -> "WizardPage":
        from datalek_gui.ui.wizard.wizard_page import WizardPage  # late: at the first dossier

        self.logboek.werk_bij(dossier_id)  # what was saved just before a crash is in the log from here on
        pagina = WizardPage(
            self.dossiers,
            self._hal.formulier,
            dossier_id,
            nu=self._hal.klok,
            beoordelen=self.beoordelen,
            meldingen=lambda: self.meldingen,
            alleen_lezen=self._alleen_lezen,
        )
        pagina.document_gevraagd.connect(lambda wat: self.vraag_document(dossier_id, wat))
        pagina.overnemen_gevraagd.connect(lambda: self._open_overneemhulp(pagina))
        naar_vraag = partial(pagina.ga_naar_vraag, terug=True)
        pagina.oordeel_gevraagd.connect(
            lambda deel: self.toon_oordeel(pagina.oordeel.stand, deel, naar_vraag, pagina.herlaad)
        )
        return pagina

    def _open_overneemhulp(self, wizard: "WizardPage") -> None:
        """Beside the browser; it goes when the dossier is closed."""
        from datalek_gui.ui.melding.overneemhulp import Overneemhulp  # late: at the first melding

        hulp = wizard.findChild(Overneemhulp)
        if not isinstance(hulp, Overneemhulp):
            hulp = Overneemhulp(self.meldingen, self._hal.formulier, self._hal.klok, self._hal.settings, wizard)
            hulp.gemeld.connect(wizard.herlaad)
            wizard.gesloten.connect(hulp.sluit)
            self._hal.signals.dossier_changed.connect(hulp.dossier_veranderd)
        hulp.open(wizard.dossier)

    def toon_oordeel(
        self,
        stand: "Callable[[], Stand]",
        deel: str,
        naar_vraag: Callable[[str], object],
        herlaad: Callable[[], object],
    ) -> None:
        """The judgement on a page of its own, over the page that asks; `herlaad` when a version was recorded."""
        from datalek_gui.domain.risico.vragen import vraag_van  # late: as below
        from datalek_gui.ui.oordeel.oordeel_page import OordeelPage  # late: at the first judgement

        if self.venster is None:
            return
        pagina = OordeelPage(
            stand,
            self.beoordelen,
            self._hal.formulier,
            vraag_van=vraag_van,
            klok=self._hal.klok,
            alleen_lezen=self._alleen_lezen,
        )

        def spring(vraag: str) -> None:
            pagina.closed.emit()
            naar_vraag(vraag)

        pagina.spring.connect(spring)
        pagina.vastgelegd.connect(lambda: herlaad())
        dossier_id = stand().dossier.id
        pagina.document_gevraagd.connect(lambda wat: self.vraag_document(dossier_id, wat))
        pagina.toon_deel(deel)
        self.venster.show_beside(pagina)

    def _organisatie(self) -> QWidget:
        from datalek_gui.ui.wizard.organisatie_page import OrganisatiePage  # late: at the first use

        return OrganisatiePage(
            self.instellingen, self._hal.formulier, nu=self._hal.klok, alleen_lezen=self._alleen_lezen
        )

    def _preview(self) -> "PreviewPage":
        from datalek_gui.ui.document.preview_page import PreviewPage  # late: QtPdf is needed at the first document

        preview = PreviewPage(self._hal.settings)
        preview.opgeslagen.connect(lambda _pad: self._log_uitgifte())
        preview.afgedrukt.connect(lambda _aantal: self._log_uitgifte())
        return preview

    def _log_uitgifte(self) -> None:
        """A paper of a dossier left the program: printed, or saved as a file."""
        if self._getoond is None or self._alleen_lezen:
            return
        dossier_id, document = self._getoond
        try:
            self.logboek.schrijf(dossier_id, "afgedrukt", "dossier", document.titel, "", document.bestandsnaam)
        except DatalekFout as fout:
            self._meld_fout(fout)

    def vraag_document(self, dossier_id: int, wat: str) -> None:
        """Make the PDF behind the window and show it; the first one also loads the PDF libraries."""
        if wat == "presentatie":
            self._presenteer(dossier_id)
            return

        def maak() -> "Document":
            soort, _, volgnummer = wat.partition("-")
            if soort == "melding":
                return self.meldingen.pdf_van(dossier_id, int(volgnummer))
            documenten = self._hal.documenten
            if soort == "dossier":
                from datalek_gui.services.archief import Archief  # late: as above

                hal, meldingen = self._hal, self.meldingen
                archief = Archief(self.work, hal.formulier, hal.klok, documenten, meldingen, oefening=hal.oefening)
                return archief.dossier_pdf(dossier_id)
            if soort == "lijst":
                from datalek_gui.services.deellijst import Deellijsten  # late: with it come the PDF libraries

                lijsten = Deellijsten(self.work, self._hal.formulier, self._hal.klok)
                return lijsten.document(dossier_id, volgnummer, oefening=self._hal.oefening)
            maakt = {"ap": documenten.ap_formulier, "brief": documenten.brief, "advies": documenten.advies}
            return maakt[wat](documenten.stukken(self.work, dossier_id))

        def toon(document: "Document") -> None:
            self.toon_document(document)
            self._getoond = (dossier_id, document)

        run_in_background(maak, toon, self._meld_fout)

    def _presenteer(self, dossier_id: int) -> None:
        """Full screen; it goes with the main window, so also when that is locked."""
        from datalek_gui.services.presentatie import Presentatie  # late: with it come the PDF libraries
        from datalek_gui.ui.presentatie.presentatie_window import PresentatieWindow  # late: as above

        if self.venster is not None:
            hal = self._hal
            dienst = Presentatie(self.work, hal.formulier, hal.klok, self.beoordelen, hal.documenten)
            PresentatieWindow(dienst.stof(dossier_id), hal.formulier, self.venster).showFullScreen()

    def toon_document(self, document: "Document") -> None:
        self._getoond = None
        if self.venster is not None:
            zinnen = [f"In deze brief ontbreekt nog: {', '.join(document.ontbreekt)}."] if document.ontbreekt else []
            zinnen += [f"Zo mag deze brief niet weg: {', '.join(document.bezwaren)}."] if document.bezwaren else []
            self.venster.show_document(document.pdf, document.titel, document.bestandsnaam, " ".join(zinnen))

    def _meld_fout(self, fout: Exception) -> None:
        """A sentence above the page; what is no DatalekFout is a bug and goes to the crash window."""
        if not isinstance(fout, DatalekFout):
            raise fout
        self._hal.signals.fout_gemeld.emit(fout.zin)
