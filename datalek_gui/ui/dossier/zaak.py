"""What the tabs of the dossier page share: the services, and the dossier as it stands on disk."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from datalek_gui.domain.actiesjabloon import Actiesjabloon
from datalek_gui.domain.dossier import Dossier
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.risico.oordeel import Beoordeling
from datalek_gui.domain.termijnen import Termijn
from datalek_gui.services.beoordelen import Beoordelen
from datalek_gui.services.bijlagen import Bijlagen
from datalek_gui.services.delen import Delen
from datalek_gui.services.dossiers import Dossiers
from datalek_gui.services.logboek import Logboek
from datalek_gui.ui.dossier.buitenmap import Buitenmap
from datalek_gui.ui.melding.woorden import zin_niet_melden
from datalek_gui.ui.oordeel.stand import Stand

if TYPE_CHECKING:  # for the types only: with it comes ReportLab
    from datalek_gui.services.meldingen import Meldingen

Prullenbak = dict[tuple[int, str], list[Any]]
"""What was removed in this session, by dossier and list; the last one comes back first."""


@dataclass(frozen=True)
class Diensten:
    """What the page may ask. `meldingen` and `sjablonen` come at their first use."""

    dossiers: Dossiers
    beoordelen: Beoordelen
    delen: Delen
    bijlagen: Bijlagen
    logboek: Logboek
    formulier: Formulier
    nu: Callable[[], datetime]
    meldingen: "Callable[[], Meldingen]"
    sjablonen: Callable[[], tuple[Actiesjabloon, ...]]
    buiten: Buitenmap
    prullenbak: Prullenbak = field(default_factory=dict)
    alleen_lezen: bool = False


class Zaak:
    """One dossier, read anew at `ververs`."""

    def __init__(self, diensten: Diensten, dossier_id: int) -> None:
        self.diensten, self.id = diensten, dossier_id
        self.ververs()

    def ververs(self) -> None:
        beeld = self.diensten.dossiers.open(self.id)
        self.dossier: Dossier = beeld.dossier
        self.antwoorden: Mapping[str, Any] = beeld.antwoorden
        self.vooraf = beeld.vooraf

    @property
    def vast(self) -> bool:
        """Nothing can be changed: the register is read-only, or the dossier is closed."""
        return self.diensten.alleen_lezen or self.dossier.afgesloten_op is not None

    def beoordeling(self) -> Beoordeling:
        return self.diensten.beoordelen.beoordeling(self.dossier, self.antwoorden)

    def termijnen(self) -> tuple[Termijn, ...]:
        return self.diensten.beoordelen.termijnen(self.dossier, self.antwoorden)

    def niet_melden(self) -> str:
        """What stands in the place of the clock once one decided not to report; empty when one did not."""
        return zin_niet_melden(self.antwoorden, lambda: self.diensten.beoordelen.versies(self.id))

    def stand(self) -> Stand:
        """For the page of the judgement."""
        self.ververs()
        feiten = self.diensten.beoordelen.feiten(self.dossier, self.antwoorden)
        return Stand(self.dossier, self.antwoorden, self.beoordeling(), feiten, self.termijnen())

    def leg_wijzigingen_vast(self) -> None:
        """A boundary for the log: what was typed until now gets its entries."""
        if not self.diensten.alleen_lezen:
            self.diensten.logboek.werk_bij(self.id)


class Scherm(Protocol):
    """What a tab may ask of the page it stands on."""

    zaak: Zaak

    def vul_in(self, stap: str = "", vraag: str = "") -> None:
        """To the wizard: at a step, at a question, or where it was left."""

    def toon_tab(self, sleutel: str) -> None: ...

    def vraag_document(self, wat: str) -> None: ...

    def vraag_oordeel(self, deel: str) -> None: ...

    def toon_stuk(self, stuk: object) -> None:
        """A Document (as PDF) or a page of its own, in the place of this one."""

    def is_veranderd(self) -> None:
        """Something of the dossier was stored: the head shows it."""


class Tab(Protocol):
    """What the page asks of a tab (a QWidget)."""

    papier: str
    """What Ctrl+P prints here, as for `vraag_document`."""

    def ververs(self) -> None:
        """Read and show how things are now."""

    def bewaar(self) -> bool:
        """Put on disk what was typed; False when that failed."""

    def begin(self) -> None:
        """Put the focus where work begins here."""
