"""What a step with something of its own may use of the wizard, and what it owes it. Steps: toevoegingen.py."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import SignalInstance

from datalek_gui.domain.dossier import Dossier
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.vraag import Indeling
from datalek_gui.services.dossiers import Controle, Dossiers
from datalek_gui.ui.wizard.hulp_paneel import HulpPaneel
from datalek_gui.ui.wizard.oordeelstand import Oordeelstand
from datalek_gui.ui.wizard.opslag import Opslag

if TYPE_CHECKING:  # for the types only: with it comes ReportLab
    from datalek_gui.services.meldingen import Meldingen


class Wizard(Protocol):
    """What a part may use of the wizard it stands in (WizardPage)."""

    dossiers: Dossiers
    formulier: Formulier
    dossier: Dossier
    indeling: Indeling
    antwoorden: dict[str, Any]
    controle: Controle
    opslag: Opslag
    hulp: HulpPaneel
    nu: Callable[[], datetime]
    meldingen: "Callable[[], Meldingen]"
    oordeel: Oordeelstand
    register_vast: bool  # the whole register is read-only
    overnemen_gevraagd: SignalInstance

    @property
    def alleen_lezen(self) -> bool: ...

    def ligt_vast(self, sleutel: str) -> bool: ...

    def zet_antwoorden(self, wijzigingen: Mapping[str, Any]) -> None: ...

    def ga_naar_vraag(self, sleutel: str, *, terug: bool = False) -> None: ...

    def vraag_document(self, wat: str) -> None: ...

    def vraag_oordeel(self, deel: str) -> None: ...

    def herlaad(self) -> None: ...


class Toevoeging(Protocol):
    def ververs(self) -> None:
        """Show what follows from the present answers."""
