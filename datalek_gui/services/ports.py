"""What the services need of the outside world, said as Protocols; `db` happens to fit them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import datetime
from types import TracebackType
from typing import Protocol, Self

from datalek_gui.domain.besluit import OordeelVersie
from datalek_gui.domain.bijlage import Bijlage
from datalek_gui.domain.deel import Deel
from datalek_gui.domain.dossier import Dossier, JsonAntwoorden, Melding, NieuwDossier, RegisterRegel
from datalek_gui.domain.logboek import Gebeurtenis
from datalek_gui.domain.register import NIEUWSTE, RegisterVraag

Klok = Callable[[], datetime]
"""Gives the present moment, aware, in UTC."""


class DossierStore(Protocol):
    def voeg_toe(self, nieuw: NieuwDossier) -> Dossier:
        """Store a dossier under the next number of its year and return it."""

    def haal(self, dossier_id: int) -> Dossier:
        """Raises DossierOnbekend."""

    def op_nummer(self, nummer: str) -> Dossier:
        """Raises DossierOnbekend."""

    def op_uuid(self, uuid: str) -> Dossier | None:
        """The same dossier, wherever it was made; None when it is not in this register."""

    def bewaar(self, dossier: Dossier) -> None:
        """Write everything but the answers, the parts and what was given at the start (id, number, uuid)."""

    def zet_geopend(self, dossier_id: int, op: datetime) -> None:
        """When somebody last looked at it; changes nothing else."""

    def antwoorden(self, dossier_id: int) -> JsonAntwoorden: ...

    def bewaar_antwoorden(self, dossier_id: int, antwoorden: JsonAntwoorden) -> None: ...

    # `dossier_id` of these: DossierOnbekend when there is none

    def meldingen(self, dossier_id: int) -> list[Melding]:
        """Oldest first."""

    def voeg_melding_toe(self, dossier_id: int, melding: Melding) -> None:
        """Under its own volgnummer, one above the latest; from then on it is the dossier's melding."""

    def verwijder_melding(self, dossier_id: int, volgnummer: int) -> None:
        """Only ever a vervolg that was not filed."""

    def bewaar_pdf(self, dossier_id: int, volgnummer: int, pdf: bytes) -> None: ...

    def pdf(self, dossier_id: int, volgnummer: int) -> bytes | None: ...

    def oordelen(self, dossier_id: int) -> list[OordeelVersie]:
        """Oldest first."""

    def voeg_oordeel_toe(self, dossier_id: int, versie: OordeelVersie) -> None: ...

    def vernietig(self, dossier_id: int, op: datetime) -> None:
        """Erase all it holds, its log too. What stays is its line without title, names or other free text."""

    def aantal(self, vraag: RegisterVraag = NIEUWSTE, nu: datetime | None = None) -> int: ...

    def regels(
        self, vraag: RegisterVraag = NIEUWSTE, nu: datetime | None = None, vanaf: int = 0, hoeveel: int | None = None
    ) -> list[RegisterRegel]:
        """`hoeveel` lines (None: all) from the `vanaf`-th, counted from 0. `nu`: only for the filter on the term."""

    def keuzes(self, filter_: str) -> list[str]:
        """What there is to choose for a filter (key of FILTERS), in order; of `termijn` all of TERMIJNEN."""


class DelenStore(Protocol):
    """The lists of a dossier. `dossier_id`: DossierOnbekend when there is none."""

    def delen(self, dossier_id: int, soort: str | None = None, *, ook_verwijderd: bool = False) -> list[Deel]:
        """In the order in which they were added; of one kind, or of all."""

    def voeg_toe(self, dossier_id: int, soort: str, antwoorden: JsonAntwoorden, nu: datetime) -> Deel:
        """Under the next volgnummer of its kind; a number that was removed is not given again."""

    def bewaar(self, deel: Deel) -> None:
        """Write its answers and `verwijderd_op`."""


class LogboekStore(Protocol):
    """Append-only: nothing here changes or takes away an entry. `dossier_id`: DossierOnbekend when there is none."""

    def gebeurtenissen(self, dossier_id: int) -> list[Gebeurtenis]:
        """Oldest first."""

    def laatste(self, dossier_id: int) -> Gebeurtenis | None: ...

    def schrijf(self, dossier_id: int, gebeurtenis: Gebeurtenis) -> Gebeurtenis:
        """Store it as the next one: the store gives its number and chains it (domain/logboek.py sluit_aan)."""

    def stand(self, dossier_id: int) -> JsonAntwoorden:
        """The answers as they were last logged; empty before the first time."""

    def bewaar_stand(self, dossier_id: int, antwoorden: JsonAntwoorden) -> None: ...


class BijlagenStore(Protocol):
    """Attachments; their content in blocks, never read for anything but the content itself."""

    def bijlagen(self, dossier_id: int, *, ook_verwijderd: bool = False) -> list[Bijlage]:
        """In the order in which they were added. DossierOnbekend."""

    def voeg_toe(self, bijlage: Bijlage, blokken: Iterable[bytes]) -> Bijlage:
        """Store it with its content; the store gives the id."""

    def inhoud(self, bijlage_id: int) -> Iterator[bytes]:
        """Its blocks in order; to be read inside the unit of work."""

    def bewaar(self, bijlage: Bijlage) -> None:
        """Write category, date, description and `verwijderd_op`; the file itself never changes."""

    def wis_inhoud(self, bijlage_id: int) -> None:
        """Erase the content of one that was removed; its line stays."""


class ZoekStore(Protocol):
    """The full-text index. It follows every change by itself, in the same commit (domain/zoektekst.py)."""

    def vindplaatsen(self, zoek: str, dossier_ids: Collection[int]) -> Mapping[int, tuple[str, ...]]:
        """Where in these dossiers any of the words stands, as the user calls it; meant for the lines on a screen."""


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

    @property
    def delen(self) -> DelenStore: ...

    @property
    def logboek(self) -> LogboekStore: ...

    @property
    def bijlagen(self) -> BijlagenStore: ...

    @property
    def zoek(self) -> ZoekStore: ...

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
