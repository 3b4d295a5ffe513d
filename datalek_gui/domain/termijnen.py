"""Every term of a dossier: until when, how it stands, and what to do. The clock of 72 hours is the first of them.

Nieuwe termijn? 1. een functie hieronder die Termijn geeft 2. haar naam in TERMIJNEN 3. een geval in
tests/domain/test_termijnen.py: op tijd, krap, te laat en gedaan.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

from datalek_gui.domain.dossier import Melding, MeldingSoort, Uitkomst
from datalek_gui.domain.formulier.vraag import Regelset
from datalek_gui.domain.termijn import (
    KRAP,
    ZONDER_TIJD,
    Stand,
    begin_van,
    dag_van,
    eind_van,
    klokstand,
    uiterlijk,
    zonder_tijd,
)
from datalek_gui.domain.tijd import lees_datum, toon_datum, toon_duur, toon_moment
from datalek_gui.domain.vaststelling import stel_vast

Antwoorden = Mapping[str, Any]
GEHAALD = "gehaald"

KRAP_VERVOLG = timedelta(days=7)
KRAP_DAGEN = timedelta(days=3)  # return mail, informing people, own plans
NAVRAAG, SLUITEN = timedelta(weeks=2), timedelta(weeks=4)  # Toetsingskader bijlage 2, after the promise to return
TERUG = ("terug", "vernietigd")


@dataclass(frozen=True, slots=True)
class Termijn:
    """One term. `stand`: ruim, krap or verstreken, or GEHAALD where it was done in time.

    `uiterlijk_op` aware UTC; a term in days ends at 23:59 in Amsterdam. `opmerking`: what it rests on.
    """

    sleutel: str
    titel: str
    uiterlijk_op: datetime
    stand: str
    wat_te_doen: str
    bron: str
    opmerking: str = ""
    gedaan: bool = False


@dataclass(frozen=True, slots=True)
class Zaak:
    """What the terms are read from. `ingediend`: the meldingen that were filed, oldest first."""

    antwoorden: Antwoorden
    ingediend: tuple[Melding, ...]
    regelset: Regelset
    nu: datetime


def termijnen(
    antwoorden: Antwoorden, meldingen: Sequence[Melding], regelset: Regelset, nu: datetime
) -> tuple[Termijn, ...]:
    """All terms that run or ran: open ones first, the most pressing on top. `antwoorden`: those that count."""
    ingediend = sorted((m for m in meldingen if m.ingediend_op), key=lambda m: m.ingediend_op or nu)
    zaak = Zaak(antwoorden, tuple(ingediend), regelset, nu)
    gevonden = [termijn for functie in TERMIJNEN for termijn in functie(zaak)]
    return tuple(sorted(gevonden, key=lambda t: (t.stand == GEHAALD, t.uiterlijk_op)))


def _termijn(basis: Termijn, zaak: Zaak, krap: timedelta, gedaan_op: datetime | None = None) -> Termijn:
    """`basis` with its state; done late stays "verstreken", and says by how much."""
    if gedaan_op is None:
        return replace(basis, stand=klokstand(basis.uiterlijk_op, zaak.nu, krap).stand)
    if gedaan_op <= basis.uiterlijk_op:
        return replace(basis, stand=GEHAALD, wat_te_doen=f"Gedaan op {toon_moment(gedaan_op)}.", gedaan=True)
    te_laat = toon_duur(gedaan_op - basis.uiterlijk_op)
    gedaan = f"Gedaan op {toon_moment(gedaan_op)}, {te_laat} na de termijn."
    return replace(basis, stand=Stand.VERSTREKEN, wat_te_doen=gedaan, gedaan=True)


def _af(basis: Termijn, zin: str) -> Termijn:
    """Done, on a day that nobody wrote down."""
    return replace(basis, stand=GEHAALD, wat_te_doen=zin)


# --- melden aan de AP -----------------------------------------------------------------------------------

_BETWIST = (
    "Er zijn lezingen die meer tijd geven, maar die zijn betwist en verlengen niets: het lopende uur telt niet mee "
    "(Verordening 1182/71 art. 3 lid 1 en 2; dan was het {afgerond}), en een termijn bevat minstens twee werkdagen "
    "(art. 3 lid 5)."
)


def _ap(zaak: Zaak) -> Iterator[Termijn]:
    """Art. 33 lid 1: 72 hours after kennis. None where it is no datalek of ours, or where one decided not to report."""
    kennis = zaak.antwoorden.get("kennis_op")
    begin = begin_van(kennis)
    niets = stel_vast(zaak.antwoorden).uitkomst in (Uitkomst.INCIDENT, Uitkomst.DOORSTUREN)
    if begin is None or (not zaak.ingediend and (niets or zaak.antwoorden.get("besluit_ap") == "nee")):
        return
    uiterlijk_op = uiterlijk(begin, zaak.regelset)
    gemeld_op = zaak.ingediend[0].ingediend_op if zaak.ingediend else None
    doen = "Meld bij de AP. Weet u nog niet alles? Meld dan voorlopig en vul later aan."
    opmerkingen = [f"{ZONDER_TIJD[0].upper()}{ZONDER_TIJD[1:]}."] if zonder_tijd(kennis) else []
    if (gemeld_op or zaak.nu) > uiterlijk_op:
        doen = "Meld nu meteen bij de AP en geef de reden van de vertraging (vraag 4 van het formulier)."
        opmerkingen.append(_BETWIST.format(afgerond=toon_moment(_op_heel_uur(uiterlijk_op))))
    basis = Termijn(
        "ap", "Melden bij de AP", uiterlijk_op, Stand.RUIM, doen, "AVG art. 33 lid 1", " ".join(opmerkingen)
    )
    yield _termijn(basis, zaak, KRAP, gemeld_op)


def _op_heel_uur(moment: datetime) -> datetime:
    """The end of the hour that is running; a whole hour is its own end."""
    begin = moment.replace(minute=0, second=0, microsecond=0)
    return begin if begin == moment else begin + timedelta(hours=1)


def _is_voorlopig(melding: Melding) -> bool:
    """An intrekking ends it, whatever answers it still carries."""
    bevroren = melding.bevroren or {}
    if melding.soort is MeldingSoort.INTREKKING:
        return False
    return bevroren.get("melding_definitief") == "voorlopig" or bevroren.get("v1_compleet") == "nee"


def _vervolg(zaak: Zaak) -> Iterator[Termijn]:
    """Four weeks after every provisional filing, or the earlier day that was promised in it."""
    reeks: list[Melding | None] = [*zaak.ingediend, None]
    for nummer, (melding, volgende) in enumerate(pairwise(reeks), 1):
        if melding is None or melding.ingediend_op is None or not _is_voorlopig(melding):
            continue
        dag = melding.ingediend_op + timedelta(days=zaak.regelset.vervolg_dagen)
        laatste = dag_van(dag) or date.max
        beloofd = lees_dag((melding.bevroren or {}).get("vervolg_uiterlijk"))
        eerder = beloofd is not None and beloofd < laatste
        opmerking = f"U beloofde de AP deze dag; vier weken na de melding is {toon_datum(laatste)}." if eerder else ""
        basis = Termijn(
            f"vervolg_{nummer}",
            "Vervolgmelding doen",
            eind_van(beloofd if beloofd and eerder else laatste),
            Stand.RUIM,
            "Vul de melding aan met wat u nu weet. Weet u nog niet alles? Meld dan opnieuw voorlopig.",
            "Toetsingskader bijlage 3, 11; AVG art. 33 lid 4",
            opmerking,
        )
        yield _termijn(basis, zaak, KRAP_VERVOLG, volgende.ingediend_op if volgende else None)


def lees_dag(ruw: Any) -> date | None:
    """A date as it is frozen, jjjj-mm-dd, or as it is typed in a row of a list; None for anything else."""
    try:
        return lees_datum(ruw) if isinstance(ruw, str) else None
    except ValueError:
        return None


# --- betrokkenen, post en eigen plannen -----------------------------------------------------------------


_RETOUR = (
    (
        "retour_navraag",
        "Retourpost: navraag doen",
        NAVRAAG,
        "Vraag de ontvanger of de stukken echt zijn teruggestuurd.",
    ),
    (
        "retour_sluiten",
        "Retourpost: wachten afsluiten",
        SLUITEN,
        "Leg vast dat de stukken niet terug zijn gekomen, en beoordeel het risico opnieuw.",
    ),
)


def _retour(zaak: Zaak) -> Iterator[Termijn]:
    """Post that must come back: ask again after two weeks, close after four."""
    toegezegd = zaak.antwoorden.get("retour_toegezegd_op")
    if not isinstance(toegezegd, date):
        return
    binnen = zaak.antwoorden.get("teruggekregen") in TERUG
    for sleutel, titel, na, doen in _RETOUR:
        basis = Termijn(
            sleutel, titel, eind_van(toegezegd + na), Stand.RUIM, doen, "Toetsingskader bijlage 2, retourpost"
        )
        yield _af(basis, "De stukken zijn terug of vernietigd.") if binnen else _termijn(basis, zaak, KRAP_DAGEN)


def _informeren(zaak: Zaak) -> Iterator[Termijn]:
    """The day on which one planned to inform the people concerned (form v2, 10.1)."""
    gepland, gemeld = (zaak.antwoorden.get(f"betrokkenen_{wat}_op") for wat in ("gaat_melden", "gemeld"))
    klaar = zaak.antwoorden.get("betrokkenen_gemeld") == "ja"
    if not isinstance(gepland, date) or not (klaar or zaak.antwoorden.get("betrokkenen_gaat_melden") == "ja"):
        return
    basis = Termijn(
        "informeren",
        "Betrokkenen informeren",
        eind_van(gepland),
        Stand.RUIM,
        "Informeer de betrokkenen zoals u van plan was. De wet zegt: zonder vertraging.",
        "AVG art. 34 lid 1",
    )
    if klaar:
        laat = isinstance(gemeld, date) and gemeld > gepland
        yield _af(basis, f"De betrokkenen zijn geïnformeerd{', later dan gepland' if laat else ''}.")
    else:
        yield _termijn(basis, zaak, KRAP_DAGEN)


def _eigen(zaak: Zaak) -> Iterator[Termijn]:
    """What was agreed or planned in this dossier; a row without a readable day is not a term (a control says so)."""
    for nummer, rij in enumerate(zaak.antwoorden.get("eigen_termijnen") or (), 1):
        dag = lees_dag(rij.get("datum"))
        if dag and rij.get("wat", "").strip():
            basis = Termijn(
                f"eigen_{nummer}",
                rij["wat"].strip(),
                eind_van(dag),
                Stand.RUIM,
                "Voer deze afspraak uit.",
                "Eigen afspraak",
            )
            gedaan = rij.get("stand") == "gedaan"
            yield _af(basis, "Gedaan.") if gedaan else _termijn(basis, zaak, KRAP_DAGEN)


TERMIJNEN: tuple[Callable[[Zaak], Iterator[Termijn]], ...] = (_ap, _vervolg, _retour, _informeren, _eigen)
