"""Behind the lock, for one dossier at a time: its page, and how one gets from there to the wizard, papers and files.

Part of the hall (``app.py``), beside ``werkkamer.py``.
"""

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from datalek_gui.services.document import Document

if TYPE_CHECKING:  # for the types only: these come in late
    from datalek_gui.app import Hal
    from datalek_gui.domain.actiesjabloon import Actiesjabloon
    from datalek_gui.ui.dossier.buitenmap import Buitenmap
    from datalek_gui.ui.dossier.dossier_page import DossierPage
    from datalek_gui.ui.dossier.zaak import Diensten
    from datalek_gui.werkkamer import Werkkamer


class Dossierkamer:
    """Made with the Werkkamer; what was removed in a session can be put back as long as this lives."""

    def __init__(self, hal: "Hal", werkkamer: "Werkkamer", alleen_lezen: bool) -> None:
        self._hal, self._werkkamer, self._alleen_lezen = hal, werkkamer, alleen_lezen

    @cached_property
    def diensten(self) -> "Diensten":
        # late, all of these: at the first dossier
        from datalek_gui.services.bijlagen import Bijlagen
        from datalek_gui.services.delen import Delen
        from datalek_gui.ui.dossier.zaak import Diensten

        hal, kamer = self._hal, self._werkkamer
        return Diensten(
            dossiers=kamer.dossiers,
            beoordelen=kamer.beoordelen,
            delen=Delen(kamer.work, hal.formulier, hal.klok, hal.signals.dossier_changed.emit),
            bijlagen=Bijlagen(kamer.work, hal.formulier, hal.klok),  # works behind the window: no signals from there
            logboek=kamer.logboek,
            formulier=hal.formulier,
            nu=hal.klok,
            meldingen=lambda: kamer.meldingen,
            sjablonen=self._sjablonen,
            buiten=self.buiten,
            alleen_lezen=self._alleen_lezen,
        )

    @cached_property
    def buiten(self) -> "Buitenmap":
        """Emptied when the register is locked or closed."""
        from datalek_gui.ui.dossier.buitenmap import Buitenmap  # late: as above

        buiten = Buitenmap(Path(self._hal.settings.fileName()).parent)
        buiten.leeg()  # what a crash, or a program that held on to it, left behind
        if (venster := self._werkkamer.venster) is not None:
            venster.lock_requested.connect(buiten.leeg)
            venster.closed.connect(buiten.leeg)
        return buiten

    def _sjablonen(self) -> "tuple[Actiesjabloon, ...]":
        from datalek_gui.domain.actiesjabloon import load_actiesjablonen  # late: as above
        from datalek_gui.paths import resources  # late: as above

        return load_actiesjablonen(resources(), self._hal.formulier.vragen)

    # --- pages ---

    def pagina(self, dossier_id: int) -> QWidget:
        from datalek_gui.ui.dossier.dossier_page import DossierPage  # late: as above

        kamer, pagina = self._werkkamer, DossierPage(self.diensten, dossier_id)
        pagina.invullen_gevraagd.connect(partial(self._vul_in, dossier_id))
        pagina.document_gevraagd.connect(lambda wat: kamer.vraag_document(dossier_id, wat))
        pagina.oordeel_gevraagd.connect(partial(self._toon_oordeel, pagina))
        pagina.stuk_gevraagd.connect(self._toon_stuk)
        return pagina

    def _vul_in(self, dossier_id: int, stap: str, vraag: str) -> None:
        """The wizard over the page of its dossier: where it was left, at a step, or at a question."""
        if self._werkkamer.venster is None:
            return
        wizard = self._werkkamer.wizard(dossier_id)
        self._werkkamer.venster.show_beside(wizard)
        if vraag:
            wizard.ga_naar_vraag(vraag)
        elif stap in wizard.sleutels:
            wizard.ga_naar_stap(stap)

    def _toon_oordeel(self, pagina: "DossierPage", deel: str) -> None:
        naar_vraag = partial(self._vul_in, pagina.zaak.id, "")
        self._werkkamer.toon_oordeel(pagina.zaak.stand, deel, naar_vraag, pagina.ververs)

    def _toon_stuk(self, stuk: object) -> None:
        if isinstance(stuk, Document):
            self._werkkamer.toon_document(stuk)
        elif isinstance(stuk, QWidget) and self._werkkamer.venster is not None:
            self._werkkamer.venster.show_beside(stuk)
