"""The register: one line per dossier, read from the narrow table; needs neither form nor law."""

from datalek_gui.domain.dossier import RegisterRegel
from datalek_gui.services.ports import WorkFactory


class Register:
    def __init__(self, work: WorkFactory) -> None:
        self._work = work

    def regels(self) -> list[RegisterRegel]:
        """All lines, newest number first."""
        with self._work() as work:
            return work.dossiers.regels()
