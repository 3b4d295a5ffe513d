"""How a melding stands and what comes next, in words. Making final is not filing, and nobody may think it is."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from datalek_gui.domain.besluit import OordeelVersie
from datalek_gui.domain.dossier import Dossier, Melding, MeldingSoort, MeldingStatus
from datalek_gui.domain.formulier.vraag import Regelset
from datalek_gui.domain.kernfeiten import niet_melden
from datalek_gui.domain.tijd import AMSTERDAM, toon_datum, toon_moment

SOORTEN = {
    MeldingSoort.EERSTE: "Eerste melding",
    MeldingSoort.AANVULLING: "Vervolgmelding",
    MeldingSoort.INTREKKING: "Intrekking",
}
BEZIG = {
    MeldingSoort.EERSTE: (
        "U vult nog in. Kloppen de antwoorden? Zet ze dan vast. Daarna meldt u op de website van de AP."
    ),
    MeldingSoort.AANVULLING: (
        "U werkt aan een vervolgmelding. Pas de antwoorden aan in de stappen, kijk hieronder wat er is veranderd en "
        "zet de antwoorden vast. Wat u eerder meldde, blijft bewaard."
    ),
    MeldingSoort.INTREKKING: (
        "U werkt aan het intrekken van de melding. Vul hieronder de reden in en zet de antwoorden vast. "
        "Wat u eerder meldde, blijft bewaard."
    ),
}
VAST = {
    MeldingSoort.EERSTE: (
        "De antwoorden liggen vast, maar u heeft nog niet gemeld: de termijn loopt door. Neem de antwoorden over op "
        "het webformulier van de AP. Leg daarna hier vast dat u heeft gemeld."
    ),
    MeldingSoort.AANVULLING: (
        "De antwoorden liggen vast, maar de AP heeft deze vervolgmelding nog niet. Neem de antwoorden over op het "
        "webformulier van de AP. Leg daarna hier vast dat u heeft gemeld."
    ),
    MeldingSoort.INTREKKING: (
        "De antwoorden liggen vast, maar de AP weet nog niet dat u intrekt. Neem de antwoorden over op het "
        "webformulier van de AP. Leg daarna hier vast dat u heeft gemeld."
    ),
}
BEWIJS = (
    "Download nu de ontvangstbevestiging op de website van de AP en bewaar haar in uw zaaksysteem. "
    "De AP stuurt u geen kopie."
)
TOCH_GEEN_DATALEK = (
    "Volgens stap 2 hoeft u dit toch niet zelf aan de AP te melden. Klopt dat? Dan kunt u de melding intrekken."
)


NIET_GEMELD = "U besloot dit datalek niet te melden aan de AP."
NIET_VASTGELEGD = "Niet melden: besluit nog niet vastgelegd"


class Stand(NamedTuple):
    """`rol`: of a Banner; `zin`: what it says."""

    rol: str
    zin: str


def zin_niet_melden(antwoorden: Mapping[str, Any], versies: Callable[[], Sequence[OordeelVersie]]) -> str:
    """In the place of the clock once one decided not to report; empty when one did not. `versies` is read only then."""
    if not niet_melden(antwoorden):
        return ""
    laatste = next(reversed(versies()), None)
    if laatste is None or not niet_melden(laatste.antwoorden):
        return NIET_VASTGELEGD
    return f"Niet melden: besluit van {toon_datum(laatste.op.astimezone(AMSTERDAM).date())}"


def stand_niet_melden(antwoorden: Mapping[str, Any], zin: str) -> Stand:
    """`zin`: of zin_niet_melden. The reason is the one of the statutory register (art. 33 lid 5 AVG)."""
    reden = str(antwoorden.get("besluit_ap_reden") or "").strip()
    delen = [NIET_GEMELD, f"Reden: {reden}" if reden else "U gaf nog geen reden."]
    if zin == NIET_VASTGELEGD:
        delen.append("Leg dit besluit nog vast in stap 8.")
    return Stand("krap" if zin == NIET_VASTGELEGD or not reden else "info", " ".join(delen))


def naam_van(melding: Melding) -> str:
    """E.g. "2. Vervolgmelding"."""
    return f"{melding.volgnummer}. {SOORTEN[melding.soort]}"


def stand_van(dossier: Dossier) -> Stand:
    """Where the latest melding stands."""
    melding = dossier.melding
    if melding.status is MeldingStatus.CONCEPT:
        return Stand("info", BEZIG[melding.soort])
    if melding.status is MeldingStatus.DEFINITIEF:
        return Stand("krap", VAST[melding.soort])
    wanneer = f" op {toon_moment(melding.ingediend_op)}" if melding.ingediend_op else ""
    nummer = f", onder nummer {melding.ap_nummer}" if melding.ap_nummer else ""
    wat = {
        MeldingSoort.EERSTE: "Gemeld bij de AP",
        MeldingSoort.AANVULLING: "Vervolgmelding gedaan bij de AP",
        MeldingSoort.INTREKKING: "De melding is ingetrokken bij de AP",
    }[melding.soort]
    return Stand("goed", f"{wat}{wanneer}{nummer}.")


def vervolg_uiterlijk(melding: Melding, gemeld: Mapping[str, Any], regelset: Regelset) -> date | None:
    """Last day for the follow-up of a provisional melding: as promised to the AP, else four weeks after filing
    (practice of its form, chapter 11). None when no follow-up is due."""
    if gemeld.get("melding_definitief") != "voorlopig" or melding.ingediend_op is None:
        return None
    beloofd = gemeld.get("vervolg_uiterlijk")
    if isinstance(beloofd, date):
        return beloofd
    return melding.ingediend_op.astimezone(AMSTERDAM).date() + timedelta(days=regelset.vervolg_dagen)


def wat_nu(melding: Melding, gemeld: Mapping[str, Any], regelset: Regelset, *, geen_datalek: bool) -> tuple[str, ...]:
    """What there is to do once a melding is filed. `gemeld`: its frozen answers."""
    zinnen = [BEWIJS]
    if melding.soort is MeldingSoort.INTREKKING:
        return tuple(zinnen)
    dag = vervolg_uiterlijk(melding, gemeld, regelset)
    if dag is not None:
        zinnen.append(f"U meldde voorlopig. Doe uiterlijk op {toon_datum(dag)} een vervolgmelding.")
    if geen_datalek:
        zinnen.append(TOCH_GEEN_DATALEK)
    return tuple(zinnen)
