"""What the services need of the outside world, said as Protocols; `db` happens to fit them."""

from collections.abc import Callable
from datetime import datetime
from types import TracebackType
from typing import Protocol, Self

from datalek_gui.domain.dossier import Dossier, JsonAntwoorden, NieuwDossier, RegisterRegel

Klok = Callable[[], datetime]
"""Gives the present moment, aware, in UTC."""


class DossierStore(Protocol):
    def voeg_toe(self, nieuw: NieuwDossier) -> Dossier:
        """Store a dossier under the next number of its year and return it."""

    def haal(self, dossier_id: int) -> Dossier:
        """Raises DossierOnbekend."""

    def op_nummer(self, nummer: str) -> Dossier:
        """Raises DossierOnbekend."""

    def bewaar(self, dossier: Dossier) -> None:
        """Write everything but the answers (title, melding, kernfeiten, plaats, gewijzigd_op)."""

    def antwoorden(self, dossier_id: int) -> JsonAntwoorden: ...

    def bewaar_antwoorden(self, dossier_id: int, antwoorden: JsonAntwoorden) -> None: ...

    def regels(self) -> list[RegisterRegel]:
        """All lines, newest number first."""


class OrganisatieStore(Protocol):
    def antwoorden(self) -> JsonAntwoorden: ...

    def bewaar_antwoorden(self, antwoorden: JsonAntwoorden) -> None: ...

    def logo(self) -> bytes | None: ...

    def bewaar_logo(self, logo: bytes | None) -> None: ...


class Work(Protocol):
    """One unit of work: nothing is kept without `commit`. NietOpgeslagen or AlleenLezen when it cannot be."""

    @property
    def dossiers(self) -> DossierStore: ...

    @property
    def organisatie(self) -> OrganisatieStore: ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None: ...

    def commit(self) -> None: ...


WorkFactory = Callable[[], Work]


class Kluis(Protocol):
    """The lock on the register: passphrase and recovery code in, an open register out."""

    @property
    def pad(self) -> str:
        """Path of the register, as shown to the user."""

    def bestaat(self) -> bool: ...

    def maak(self, wachtwoord: str) -> str:
        """Make a new empty register; returns the recovery code (groups of four). MapOnbruikbaar."""

    def ontgrendel(self, wachtwoord: str) -> None:
        """OnjuistWachtwoord, KluisBeschadigd."""

    def ontgrendel_met_herstelcode(self, code: str, nieuw_wachtwoord: str) -> None:
        """Also sets a new passphrase. OnjuisteHerstelcode, KluisBeschadigd."""

    def wijzig_wachtwoord(self, nieuw_wachtwoord: str) -> None:
        """Rewraps the key of the unlocked register; the data are not rewritten."""

    def open(self, *, alleen_lezen: bool = False) -> WorkFactory:
        """Lock, migrate, open. RegisterInGebruik, RegisterBeschadigd, RegisterNieuwer, MigratieMislukt."""

    def sluit(self) -> None:
        """Release everything; harmless when nothing is open."""
