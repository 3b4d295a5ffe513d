"""Terms that follow from the parts: return mail per recipient, and the actions that have a day."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from datalek_gui.domain.deel import Deel, dag_in, open_acties
from datalek_gui.domain.formulier.antwoorden import kort
from datalek_gui.domain.termijn import eind_van, klokstand
from datalek_gui.domain.termijnen import GEHAALD, KRAP_DAGEN, NAVRAAG, SLUITEN, Termijn

BRON_RETOUR = "Toetsingskader bijlage 2, retourpost"
VRAAG_NA = "Vraag de ontvanger of de stukken echt zijn teruggestuurd."
SLUIT_AF = "Leg vast dat de stukken niet terug zijn gekomen, en beoordeel het risico opnieuw."


def deeltermijnen(delen: Iterable[Deel], nu: datetime) -> tuple[Termijn, ...]:
    """Of the parts that were not removed."""
    delen = [deel for deel in delen if deel.verwijderd_op is None]
    return op_urgentie([*_acties(delen, nu), *(t for deel in delen for t in _retour(deel, nu))])


def op_urgentie(termijnen: Iterable[Termijn]) -> tuple[Termijn, ...]:
    """In the same order as domain/termijnen.py gives: open ones first, the most pressing on top."""
    return tuple(sorted(termijnen, key=lambda t: (t.stand == GEHAALD, t.uiterlijk_op)))


def _acties(delen: Iterable[Deel], nu: datetime) -> Iterator[Termijn]:
    for actie in open_acties(delen):
        if actie.op is None:
            continue
        uiterlijk = eind_van(actie.op)
        stand = klokstand(uiterlijk, nu, KRAP_DAGEN).stand
        wie = f" ({actie.eigenaar})" if actie.eigenaar else ""
        titel, doen = f"Actie {actie.volgnummer}: {kort(actie.wat, 60)}", f"{actie.wat}{wie}"
        yield Termijn(f"actie_{actie.volgnummer}", titel, uiterlijk, stand, doen, "Eigen actielijst")


def _retour(deel: Deel, nu: datetime) -> Iterator[Termijn]:
    """Two weeks after the promise ask again; two weeks later, and two weeks after asking, stop waiting."""
    toegezegd = dag_in(deel, "onbevoegde_toegezegd_op")
    if deel.soort != "deel_ontvangers" or toegezegd is None:
        return
    navraag, afgelopen = dag_in(deel, "onbevoegde_navraag_op"), bool(deel.antwoorden.get("onbevoegde_uitkomst"))
    wie = kort(str(deel.antwoorden.get("onbevoegde_wie") or f"ontvanger {deel.volgnummer}"), 40)
    sluiten = max(toegezegd + SLUITEN, navraag + (SLUITEN - NAVRAAG)) if navraag else toegezegd + SLUITEN
    for sleutel, titel, dag, gedaan, doen in (
        ("navraag", f"Navraag bij {wie}", toegezegd + NAVRAAG, navraag is not None or afgelopen, VRAAG_NA),
        ("sluiten", f"Niet langer wachten op {wie}", sluiten, afgelopen, SLUIT_AF),
    ):
        stand = GEHAALD if gedaan else klokstand(eind_van(dag), nu, KRAP_DAGEN).stand
        sleutel = f"retour_{sleutel}_{deel.volgnummer}"
        yield Termijn(sleutel, titel, eind_van(dag), stand, "Gedaan." if gedaan else doen, BRON_RETOUR)
