"""How a dossier stands, for the page of the judgement."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from datalek_gui.domain.dossier import Dossier
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.oordeel import Beoordeling
from datalek_gui.domain.termijnen import Termijn


class Stand(NamedTuple):
    """Read from the wizard each time the page shows it."""

    dossier: Dossier
    antwoorden: Mapping[str, Any]
    beoordeling: Beoordeling
    feiten: Feiten
    termijnen: tuple[Termijn, ...] = ()
