"""What the answers come to right now, reckoned once per change; for the steps that show it."""

from typing import TYPE_CHECKING, Any

from datalek_gui.domain.dossier import Kernfeiten
from datalek_gui.domain.kernfeiten import kernfeiten
from datalek_gui.domain.risico.oordeel import Beoordeling
from datalek_gui.domain.risico.vragen import vraag_van
from datalek_gui.services.beoordelen import Beoordelen
from datalek_gui.ui.melding.woorden import zin_niet_melden
from datalek_gui.ui.oordeel.stand import Stand

if TYPE_CHECKING:
    from datalek_gui.ui.wizard.toevoeging import Wizard


class Oordeelstand:
    """The judgement and what follows, for the answers as they stand in the wizard."""

    def __init__(self, beoordelen: Beoordelen, wizard: "Wizard") -> None:
        self.beoordelen, self._wizard = beoordelen, wizard
        self._bij: dict[str, Any] | None = None
        self._beoordeling: Beoordeling | None = None

    def nu(self) -> Beoordeling:
        antwoorden = self._wizard.antwoorden
        if self._beoordeling is None or self._bij != antwoorden:
            self._bij = dict(antwoorden)
            self._beoordeling = self.beoordelen.beoordeling(self._wizard.dossier, antwoorden)
        return self._beoordeling

    def kernfeiten(self) -> Kernfeiten:
        """What the register would list."""
        wizard = self._wizard
        regelset = wizard.formulier.regelsets[wizard.dossier.regelset]
        return kernfeiten(wizard.antwoorden, regelset, gemeld=wizard.dossier.gemeld_op is not None)

    def niet_melden(self) -> str:
        """In the place of the clock once one decided not to report; empty when one did not."""
        wizard = self._wizard
        return zin_niet_melden(wizard.antwoorden, lambda: self.beoordelen.versies(wizard.dossier.id))

    def stand(self) -> Stand:
        """For the page of the judgement."""
        dossier, antwoorden = self._wizard.dossier, self._wizard.antwoorden
        feiten = self.beoordelen.feiten(dossier, antwoorden)
        return Stand(dossier, antwoorden, self.nu(), feiten, self.beoordelen.termijnen(dossier, antwoorden))

    def volgt(self) -> dict[str, tuple[Any, str]]:
        """Per question the value that follows from other answers, and the sentence that says from which."""
        return self.beoordelen.volgt(self._wizard.dossier, self._wizard.antwoorden)

    def vraag_van(self, feit: str) -> str:
        """Key of the question that tells a fact."""
        return vraag_van(feit)
