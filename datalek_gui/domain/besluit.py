"""The officer's decision and the recorded judgement. The program advises (risico/); this is what was decided, by whom.

The decision is entered as answers (questions of our own, `besluit_*`); recording it freezes them with the advice that
stood beside them. A changed judgement is a new version; the old one stays.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from datalek_gui.domain.dossier import JsonAntwoorden

# Keys of the questions that make up the decision, in the order of the screen (vragen_risico.toml).
BESLUIT = (
    "besluit_ap",                  # keuze: ja · voorlopig · nee
    "besluit_ap_reden",            # lange_tekst
    "besluit_betrokkenen",         # keuze: ja · later · nee
    "besluit_betrokkenen_reden",   # lange_tekst
    "besluit_calamiteitenplan",    # keuze: ja · overwegen · nee
    "besluit_afwijking_reden",     # lange_tekst: why the decision departs from the advice
    "fg_geraadpleegd_op",          # datum
    "fg_advies",                   # lange_tekst
    "jz_geraadpleegd_op",          # datum: juridische zaken
    "jz_advies",                   # lange_tekst
    "tweede_naam",                 # tekst: second pair of eyes
    "tweede_functie",              # tekst
    "tweede_op",                   # moment
    "tweede_opmerking",            # lange_tekst
    "besluit_door",                # tekst: who decided (name or function)
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class OordeelVersie:
    """One recorded judgement, never changed afterwards.

    `volgnummer` counts from 1 per dossier; `op` aware UTC; `reden`: why it was judged anew, empty for the first;
    `antwoorden`: a copy of the answers it rests on (facts, AP questions, decision);
    `beoordeling`: what the program advised then, as JSON (risico/weergeven.py); `sha256` over all of it.
    """

    volgnummer: int
    op: datetime
    reden: str
    antwoorden: JsonAntwoorden
    beoordeling: dict[str, Any]
    sha256: str
