"""What to do next in a dossier, in one sentence and one button: the head of the dossier page."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from datalek_gui.domain.dossier import Dossier, MeldingStatus, Uitkomst
from datalek_gui.domain.formulier.route import Stap, StapStatus
from datalek_gui.domain.termijnen import Termijn
from datalek_gui.domain.tijd import toon_moment

NIETS_TE_MELDEN = (Uitkomst.INCIDENT, Uitkomst.DOORSTUREN)
_STAND = {
    StapStatus.LEEG: "is nog leeg",
    StapStatus.BEZIG: "is nog niet af",
    StapStatus.AANDACHT: "vraagt uw aandacht",
}
_OPEN = ("ruim", "krap", "verstreken")
# Where a term is met, by the first word of its key: in a list of the dossier (those keys end in its number) …
_LIJST = {"actie": "deel_acties", "retour": "deel_ontvangers"}
# … or at a question; else at the last step, where one files with the AP.
_VRAAG = {"informeren": "betrokkenen_gemeld", "retour": "teruggekregen", "eigen": "eigen_termijnen"}


class Nietmelden(Enum):
    """Whether one decided not to report to the AP, and whether that judgement was recorded."""

    GEEN = 0
    OPEN = 1
    VASTGELEGD = 2


@dataclass(frozen=True, slots=True)
class VolgendeStap:
    """Where the button leads: to a list of the dossier (`deel`), else to a question or a step of the wizard, else to
    where the wizard was left."""

    zin: str
    knop: str
    stap: str = ""
    vraag: str = ""
    deel: str = ""


def volgende_stap(
    dossier: Dossier, stappen: Sequence[Stap], termijnen: Sequence[Termijn], *, besluit: Nietmelden = Nietmelden.GEEN
) -> VolgendeStap:
    """`stappen` of the wizard in their order, the check last; `termijnen`: the most pressing first."""
    if dossier.afgesloten_op is not None:
        return VolgendeStap("Dit dossier is afgesloten.", "Formulier bekijken")
    laatste = stappen[-1].sleutel
    if dossier.melding.status is MeldingStatus.DEFINITIEF:
        zin = "De antwoorden liggen vast, maar de AP heeft deze melding nog niet."
        return VolgendeStap(zin, "Naar het melden", laatste)
    if dossier.melding.status is MeldingStatus.INGEDIEND:
        return _na_de_melding(termijnen, laatste)
    if besluit is Nietmelden.OPEN:
        zin = "U besloot niet te melden. Leg dit besluit nog vast, met de reden."
        return VolgendeStap(zin, "Naar het besluit", vraag="besluit_ap")
    if besluit is Nietmelden.VASTGELEGD:
        return _na_de_melding(termijnen, laatste)
    if dossier.kernfeiten.uitkomst in NIETS_TE_MELDEN:
        zin = "U hoeft dit niet zelf te melden. Kijk of vaststaat waarom."
        return VolgendeStap(zin, "Naar de vaststelling", _als_er_is("vaststelling", stappen))
    return _invullen(stappen)


def _invullen(stappen: Sequence[Stap]) -> VolgendeStap:
    for stap in stappen[:-1]:
        if stap.status is not StapStatus.KLAAR:
            zin = f"Stap {stap.nummer}, ‘{stap.titel}’, {_STAND[stap.status]}."
            return VolgendeStap(zin, f"Verder met stap {stap.nummer}", stap.sleutel)
    zin = "Alles is ingevuld. Kijk de antwoorden na en zet ze vast."
    return VolgendeStap(zin, "Naar de controle", stappen[-1].sleutel)


def _na_de_melding(termijnen: Sequence[Termijn], laatste: str) -> VolgendeStap:
    open_ = next((termijn for termijn in termijnen if not termijn.gedaan and termijn.stand in _OPEN), None)
    if open_ is None:
        return VolgendeStap("Er loopt geen termijn meer.", "Formulier bekijken")
    zin = f"{open_.titel.rstrip('.')}: uiterlijk {toon_moment(open_.uiterlijk_op)}."
    soort, nummer = open_.sleutel.split("_")[0], open_.sleutel.split("_")[-1]
    if nummer.isdigit() and soort in _LIJST:
        return VolgendeStap(zin, "Naar de lijst", deel=_LIJST[soort])
    if soort in _VRAAG:
        return VolgendeStap(zin, "Naar deze vraag", vraag=_VRAAG[soort])
    return VolgendeStap(zin, "Naar de melding", laatste)


def _als_er_is(sleutel: str, stappen: Sequence[Stap]) -> str:
    return sleutel if any(stap.sleutel == sleutel for stap in stappen) else ""
