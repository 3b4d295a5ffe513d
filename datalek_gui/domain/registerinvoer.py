"""Reading one row of somebody else's register: cells → the beginning of a dossier.

The shape of such files is anybody's; ours (export/register_csv.py) is one of them and comes back by the same road.
Nieuw veld? Volg het recept in registervelden.py.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from datalek_gui.domain.dossier import JsonAntwoorden
from datalek_gui.domain.formulier.vraag import Vraag
from datalek_gui.domain.registerlezers import Celwaarde, lees_dag_of_moment, tekst_van
from datalek_gui.domain.registerrij import DATALEK, LEZERS, MAX_REGEL, PER_SOORT, Lezer, Rij
from datalek_gui.domain.registervelden import OP_SLEUTEL, Veld
from datalek_gui.domain.tekst import een_regel
from datalek_gui.domain.termijn import begin_van
from datalek_gui.domain.tijd import AMSTERDAM

GEEN_TITEL = "Ingelezen datalek"
NOTITIE = "wat_gebeurd"
# An answer → what it implies of the question it hangs on: else it would be stored behind a condition that is false.
HOUDT_IN: tuple[tuple[str, dict[str, str]], ...] = (
    ("inbreuk_einde", {"inbreuk_duurt_voort": "nee"}),
    ("betrokkenen_gemeld_op", {"betrokkenen_gemeld": "ja"}),
    ("reden_niet_informeren", {"betrokkenen_gemeld": "nee", "betrokkenen_gaat_melden": "nee"}),
)


@dataclass(frozen=True, slots=True)
class Invoerrij:
    """What a row becomes. `regel`: row number in the file, from 1. `ingediend_op` aware UTC, None: not filed.

    `opmerkingen`: what will be different from the file; `fouten`: why it cannot be read in. Dutch sentences.
    """

    regel: int
    zaaknummer: str
    titel: str
    antwoorden: JsonAntwoorden
    ap_nummer: str = ""
    ingediend_op: datetime | None = None
    dag: date | None = None  # of the datalek, for the year its number counts in
    opmerkingen: tuple[str, ...] = ()
    fouten: tuple[str, ...] = ()


def lees_rij(
    regel: int,
    cellen: Sequence[Celwaarde],
    koppen: Sequence[str],
    koppeling: Sequence[str],
    vragen: Mapping[str, Vraag],
    nu: datetime,
    *,
    zijn_datalekken: bool,
) -> Invoerrij | None:
    """One row, or None when nothing stands in it. `zijn_datalekken`: the user says that every row is a datalek."""
    rij = Rij(vragen)
    for cel, kop, sleutel in zip(cellen, koppen, koppeling, strict=False):
        if sleutel and tekst_van(cel):
            veld = OP_SLEUTEL[sleutel]
            _lezer(veld, vragen)(rij, veld, cel, een_regel(kop, 60) or veld.titel)
    if not (rij.antwoorden or rij.eigen or rij.notities or rij.fouten):
        return None
    return _rond_af(regel, rij, nu, zijn_datalekken)


def _lezer(veld: Veld, vragen: Mapping[str, Vraag]) -> Lezer:
    if veld.sleutel in LEZERS:
        return LEZERS[veld.sleutel]
    return PER_SOORT[vragen[veld.sleutel].soort]


def _rond_af(regel: int, rij: Rij, nu: datetime, zijn_datalekken: bool) -> Invoerrij:
    _aantallen(rij)
    for sleutel, volgt in HOUDT_IN:
        if sleutel in rij.antwoorden and next(iter(volgt)) not in rij.antwoorden:
            rij.antwoorden |= volgt
    if "besluit_ap_reden" in rij.antwoorden and "ap_op" not in rij.eigen:
        rij.antwoorden.setdefault("besluit_ap", "nee")
    if rij.notities:
        rij.bij(NOTITIE, "\n".join(rij.notities))
    if zijn_datalekken and "geen_datalek" not in rij.eigen:
        rij.antwoorden = {**DATALEK, **rij.antwoorden}
    ingediend_op = _ingediend(rij, nu)
    dagen = (rij.antwoorden.get(s) for s in ("kennis_op", "incident_ontdekt_op", "intern_gemeld_op", "inbreuk_start"))
    dag = next((d for d in map(_dag, dagen) if d), ingediend_op.astimezone(AMSTERDAM).date() if ingediend_op else None)
    return Invoerrij(
        regel,
        een_regel(rij.eigen.get("zaaknummer", ""), MAX_REGEL),
        een_regel(rij.eigen.get("titel", ""), MAX_REGEL) or _titel(rij),
        rij.antwoorden,
        een_regel(rij.eigen.get("ap_nummer", ""), 50),
        ingediend_op,
        dag,
        tuple(rij.opmerkingen),
        tuple(rij.fouten),
    )


def _dag(json: Any) -> date | None:
    gelezen = lees_dag_of_moment(datetime.fromisoformat(json)) if isinstance(json, str) else None
    return gelezen.astimezone(AMSTERDAM).date() if isinstance(gelezen, datetime) else gelezen


def _titel(rij: Rij) -> str:
    """Without a title of its own: the kind of incident, for facts may hold names."""
    optie = rij.vragen["aard_incident"].optie(str(rij.antwoorden.get("aard_incident")))
    return een_regel(optie.tekst, 80) if optie and optie.sleutel != "anders" else GEEN_TITEL


def _ingediend(rij: Rij, nu: datetime) -> datetime | None:
    """When it was filed. Only a day: 23:59, so that nothing looks more in time than it was."""
    op, gemeld = rij.eigen.get("ap_op"), rij.antwoorden.get("besluit_ap")
    if op is None:
        if gemeld == "ja":
            rij.opmerkingen.append("Gemeld aan de AP, maar zonder datum: het dossier blijft een concept.")
        return None
    if gemeld == "nee":
        rij.fouten.append("Er staat dat er niet aan de AP is gemeld, maar er staat wel een datum van die melding.")
        return None
    rij.antwoorden["besluit_ap"] = "ja"
    begin = begin_van(op) or nu
    if begin > nu:
        rij.fouten.append("De melding aan de AP ligt in de toekomst.")
        return None
    if isinstance(op, datetime):
        return op
    rij.opmerkingen.append("Het tijdstip van de melding aan de AP is niet bekend; er is gerekend met 23:59 uur.")
    return min(datetime.combine(op, time(23, 59), AMSTERDAM).astimezone(UTC), nu)


def _aantallen(rij: Rij) -> None:
    """Which of the questions about numbers were answered decides what is known (7.3 of the form)."""
    van, tot = rij.antwoorden.get("betrokkenen_minimum"), rij.antwoorden.get("betrokkenen_maximum")
    if "betrokkenen_aantal" not in rij.antwoorden and van is not None and van == tot:
        rij.antwoorden["betrokkenen_aantal"] = van
    if "betrokkenen_aantal" in rij.antwoorden:
        for sleutel in ("betrokkenen_minimum", "betrokkenen_maximum"):
            rij.antwoorden.pop(sleutel, None)
        rij.antwoorden["betrokkenen_aantal_bekend"] = "exact"
    elif van is not None or tot is not None:
        rij.antwoorden["betrokkenen_aantal_bekend"] = "bandbreedte"
