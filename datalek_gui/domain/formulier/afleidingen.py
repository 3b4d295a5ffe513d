"""What a condition cannot say: named functions whose outcome conditions may use like an answer.

The only door from data to code. Nieuwe afleiding? 1. functie hier 2. regel in AFLEIDINGEN
3. gebruik haar in een indeling 4. test in tests/domain/test_afleidingen.py.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from datalek_gui.domain.formulier.vraag import Regelset
from datalek_gui.domain.risico.ontvangers import BetrouwbareOntvanger
from datalek_gui.domain.termijn import begin_van, uiterlijk

Antwoorden = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Omstandigheden:
    """What counts besides the answers. `peildatum`: now, or the moment of filing; aware, UTC.

    `gemeld_op`: the first filing of a datalek that was reported before; a vervolg is never late itself.
    `ontvangers`: the trusted recipients to recognise, so that a check reads the same facts as the judgement.
    """

    peildatum: datetime
    regelset: Regelset
    gemeld_op: datetime | None = None
    ontvangers: tuple[BetrouwbareOntvanger, ...] = ()


def te_laat(antwoorden: Antwoorden, omstandigheden: Omstandigheden) -> bool:
    """Reported, or still unreported, after the term of art. 33 lid 1 AVG."""
    kennis_op = begin_van(antwoorden.get("kennis_op"))
    if kennis_op is None:
        return False
    return (omstandigheden.gemeld_op or omstandigheden.peildatum) > uiterlijk(kennis_op, omstandigheden.regelset)


def vervolg_verplicht(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> bool:
    """One of the five situations in which the AP form makes a follow-up compulsory (chapter 11 of the form)."""
    return bool(vervolg_redenen(antwoorden))


def vervolg_redenen(antwoorden: Antwoorden) -> tuple[str, ...]:
    """Keys of the answers that make a follow-up compulsory, in the order of the form's own list.

    Two of the five questions are asked only after a certain other answer; without it theirs does not count.
    """
    gevallen = (
        (
            "betrokkenen_gaat_melden",
            antwoorden.get("betrokkenen_gemeld") == "nee" and antwoorden.get("betrokkenen_gaat_melden") == "onbekend",
        ),
        (
            "onderzoek_status",
            antwoorden.get("aard_incident") == "hacking"
            and antwoorden.get("onderzoek_status") in ("loopt", "niet_gestart"),
        ),
        ("gegevens_algemeen", "onbekend" in (antwoorden.get("gegevens_algemeen") or ())),
        ("maatregelen_aanpak", antwoorden.get("maatregelen_aanpak") == "onbekend"),
        ("maatregelen_voorkomen", antwoorden.get("maatregelen_voorkomen") == "onbekend"),
    )
    return tuple(sleutel for sleutel, waar in gevallen if waar)


AFLEIDINGEN: dict[str, Callable[[Antwoorden, Omstandigheden], Any]] = {
    "te_laat": te_laat,
    "vervolg_verplicht": vervolg_verplicht,
}


def leid_af(antwoorden: Antwoorden, omstandigheden: Omstandigheden) -> dict[str, Any]:
    return {naam: functie(antwoorden, omstandigheden) for naam, functie in AFLEIDINGEN.items()}
