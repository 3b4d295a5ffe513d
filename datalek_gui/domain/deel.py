"""The parts of a dossier that are lists: timeline, actions, parties, groups …

Each kind is a layout of its own (`resources/formulier/indeling_deel_*.toml`, soort "deel"): one part is one set of
answers to its questions. So a new kind of part, or a particular more, costs no Python and no migration.
"""

from dataclasses import dataclass
from datetime import datetime

from datalek_gui.domain.dossier import JsonAntwoorden

# Code of the layout → its tab; the order is that of the screen and of the dossier on paper.
# Nieuw soort deel? 1. indeling_deel_<naam>.toml  2. hier  3. draai pytest.
DEELSOORTEN = ("deel_verloop", "deel_acties", "deel_partijen", "deel_ontvangers", "deel_groepen")


@dataclass(frozen=True, slots=True)
class Deel:
    """One line of such a list. `volgnummer` counts per dossier and kind from 1 and is never given twice.

    `verwijderd_op`: taken out (undo puts it back; the log remembers it anyway). Moments aware, UTC.
    """

    id: int
    dossier_id: int
    soort: str
    volgnummer: int
    antwoorden: JsonAntwoorden
    aangemaakt_op: datetime
    verwijderd_op: datetime | None = None
