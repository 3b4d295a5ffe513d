"""The register: one line per dossier, read from the narrow table; needs neither form nor law."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from datalek_gui.domain.dossier import RegisterRegel
from datalek_gui.domain.register import NIEUWSTE, RegisterVraag

if TYPE_CHECKING:  # with the ports come the parts of a dossier and their form
    from datalek_gui.services.ports import Klok, WorkFactory

PAGINA = 200  # lines read at a time
LOOPT = RegisterVraag(filters={"termijn": ("loopt", "verstreken")})


class Register:
    def __init__(self, work: "WorkFactory", klok: "Klok") -> None:
        self._work, self._klok = work, klok

    def aantal(self, vraag: RegisterVraag = NIEUWSTE) -> int:
        """How many dossiers the question finds; without one all."""
        with self._work() as work:
            return work.dossiers.aantal(vraag, self._klok())

    def lopend(self) -> int:
        """In how many dossiers the term of the AP runs or has passed without a melding."""
        return self.aantal(LOOPT)

    def regels(
        self, vraag: RegisterVraag = NIEUWSTE, vanaf: int = 0, hoeveel: int | None = None
    ) -> list[RegisterRegel]:
        """`hoeveel` lines from the `vanaf`-th, in the order of the question; without anything all, newest first."""
        with self._work() as work:
            return work.dossiers.regels(vraag, self._klok(), vanaf, hoeveel)

    def keuzes(self, filter_: str) -> list[str]:
        """The values one can filter by (key of FILTERS)."""
        with self._work() as work:
            return work.dossiers.keuzes(filter_)

    def vindplaatsen(self, zoek: str, dossier_ids: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
        """In which parts of these dossiers the words of `zoek` stand."""
        with self._work() as work:
            return work.zoek.vindplaatsen(zoek, dossier_ids)
