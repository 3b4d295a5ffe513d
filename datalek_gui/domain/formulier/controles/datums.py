"""Dates and moments against each other and against today (form v2, chapters 4, 10 and 11)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from datalek_gui.domain.formulier.afleidingen import Omstandigheden
from datalek_gui.domain.formulier.antwoorden import Ernst, Punt
from datalek_gui.domain.formulier.controles.gemeen import Antwoorden, waarde
from datalek_gui.domain.termijn import dag_van
from datalek_gui.domain.termijnen import lees_dag
from datalek_gui.domain.tijd import AMSTERDAM, toon_datum

# Moments that lie behind us by their nature; planned dates are not among them.
VERLEDEN = (
    ("intern_gemeld_op", "De interne melding"),
    ("incident_ontdekt_op", "De ontdekking van het incident"),
    ("kennis_op", "Het moment van kennis"),
    ("inbreuk_start", "De startdatum van de inbreuk"),
    ("inbreuk_einde", "De einddatum van de inbreuk"),
    ("betrokkenen_gemeld_op", "De datum waarop de betrokkenen zijn geïnformeerd"),
    ("v1_exacte_datum", "De datum van de inbreuk"),
    ("v1_ontdekt_op", "De ontdekking van de inbreuk"),
    ("v1_einde", "De einddatum van de inbreuk"),
    ("v1_gemeld_op", "De datum waarop de betrokkenen zijn geïnformeerd"),
    ("fg_geraadpleegd_op", "De datum waarop u de FG raadpleegde"),
    ("jz_geraadpleegd_op", "De datum waarop u juridische zaken raadpleegde"),
    ("tweede_op", "Het moment van de tweede beoordeling"),
    ("retour_toegezegd_op", "De datum waarop het terugsturen is toegezegd"),
)


def _vandaag(omstandigheden: Omstandigheden) -> date:
    return omstandigheden.peildatum.astimezone(AMSTERDAM).date()


def in_de_toekomst(antwoorden: Antwoorden, omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """What has happened cannot lie ahead."""
    for sleutel, wat in VERLEDEN:
        gezegd = antwoorden.get(sleutel)
        if isinstance(gezegd, datetime):
            later = gezegd > omstandigheden.peildatum
        else:
            later = (dag_van(gezegd) or date.min) > _vandaag(omstandigheden)
        if later:
            yield Punt(sleutel, f"{wat} ligt in de toekomst. Controleer de datum.", Ernst.FOUT)


_EINDIGT = "De inbreuk eindigt vóór zij begint. Controleer de start- en einddatum."
_ONTDEKT = "Het incident is ontdekt vóór de inbreuk begon. Controleer de datums."
_KENNIS = "Uw kennis ligt vóór de ontdekking van het incident. Controleer de datums."
_GEINFORMEERD = "De betrokkenen zijn geïnformeerd vóór het incident is ontdekt. Controleer de datums."
# (earlier, later, sentence): the second may not lie before the first. Form v2, chapter 4; v1, chapter 2.
VOLGORDE = (
    ("inbreuk_start", "inbreuk_einde", _EINDIGT),
    ("inbreuk_start", "v1_einde", _EINDIGT),
    ("inbreuk_start", "incident_ontdekt_op", _ONTDEKT),
    ("inbreuk_start", "v1_ontdekt_op", _ONTDEKT),
    ("inbreuk_start", "intern_gemeld_op", "De interne melding ligt vóór het begin van de inbreuk. Controleer beide."),
    ("inbreuk_start", "kennis_op", "Uw kennis ligt vóór het begin van de inbreuk. Controleer de datums."),
    ("incident_ontdekt_op", "kennis_op", _KENNIS),
    ("v1_ontdekt_op", "kennis_op", _KENNIS),
    ("incident_ontdekt_op", "betrokkenen_gemeld_op", _GEINFORMEERD),
    ("v1_ontdekt_op", "v1_gemeld_op", _GEINFORMEERD),
)


def verkeerde_volgorde(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Dates that contradict each other; one sentence per field, the first that applies."""
    gezien = set()
    for eerder, later, zin in VOLGORDE:
        eerste, tweede = dag_van(antwoorden.get(eerder)), dag_van(antwoorden.get(later))
        if eerste and tweede and tweede < eerste and later not in gezien:
            gezien.add(later)
            yield Punt(later, zin, Ernst.FOUT, (eerder,), "AP-formulier, hoofdstuk 4")


def exacte_datum_buiten_periode(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Form v1, 2: the exact day of the breach lies within the period that stands beside it."""
    exact = antwoorden.get("v1_exacte_datum")
    start, einde = antwoorden.get("inbreuk_start"), antwoorden.get("v1_einde")
    if exact and ((start and exact < start) or (einde and exact > einde)):
        yield Punt(
            "v1_exacte_datum",
            f"De exacte datum ({toon_datum(exact)}) valt buiten de periode van de inbreuk. Verbeter één van beide.",
            Ernst.FOUT,
            ("inbreuk_start", "v1_einde"),
            "AP-formulier v1, hoofdstuk 2",
        )


def duurt_voort_en_toch_een_einde(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Form v1, 2 asks the end even of a breach that goes on; v2 hides it then."""
    if antwoorden.get("v1_duurt_voort") == "ja" and antwoorden.get("v1_einde"):
        yield Punt(
            "v1_einde",
            "U zegt dat de inbreuk nog voortduurt, maar vult een einddatum in. Kies één van beide.",
            Ernst.FOUT,
            ("v1_duurt_voort",),
            "AP-formulier v1, hoofdstuk 2",
        )


def ontdekt_is_kennis_klopt(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Form v2, 4.4 says that both moments coincide; then 4.2 and kennis are one day."""
    ontdekt, kennis = dag_van(antwoorden.get("incident_ontdekt_op")), dag_van(antwoorden.get("kennis_op"))
    if antwoorden.get("ontdekt_is_kennis") is True and ontdekt and kennis and ontdekt != kennis:
        yield Punt(
            "ontdekt_is_kennis",
            "U zegt dat ontdekking en kennis samenvallen, maar u vulde "
            f"{toon_datum(ontdekt)} en {toon_datum(kennis)} in.",
            Ernst.FOUT,
            ("incident_ontdekt_op", "kennis_op"),
            "AP-formulier, 4.2 en 4.4",
        )


def _eerder(een: date, ander: date) -> bool:
    """Which of two answers came first; by day where of one of them only the day is known."""
    if isinstance(een, datetime) and isinstance(ander, datetime):
        return een < ander
    return (dag_van(een) or date.max) < (dag_van(ander) or date.min)


def kennis_voor_interne_melding(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Who knows was told: the first signal within the organisation is not later than its kennis (art. 33 lid 1)."""
    kennis, intern = antwoorden.get("kennis_op"), antwoorden.get("intern_gemeld_op")
    if kennis and intern and _eerder(kennis, intern):
        yield Punt(
            "intern_gemeld_op",
            "De interne melding ligt na uw moment van kennis. Vul hier het eerste signaal in dat iemand in uw "
            "organisatie kreeg, niet het moment waarop u het las.",
            Ernst.LET_OP,
            ("kennis_op",),
            "AVG art. 33 lid 1",
        )


def eigen_termijn_zonder_dag(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """A term of one's own without a day that can be read would never come up."""
    for rij in antwoorden.get("eigen_termijnen") or ():
        if rij.get("wat", "").strip() and lees_dag(rij.get("datum")) is None:
            yield Punt(
                "eigen_termijnen",
                "Bij een eigen termijn staat geen datum die het programma kan lezen. Schrijf die als dd-mm-jjjj.",
                Ernst.LET_OP,
            )


VOORONDERZOEK = 2  # days; a short inquiry before kennis may take hours, in grave cases one or two days


def kennis_lang_na_signaal(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """The AP lets the clock begin at the first signal that gave reasonable certainty (decision on Booking, 2020)."""
    signalen = [(dag_van(antwoorden.get(s)), s) for s in ("intern_gemeld_op", "incident_ontdekt_op", "v1_ontdekt_op")]
    eerste = min(((dag, sleutel) for dag, sleutel in signalen if dag), default=None)
    kennis = dag_van(antwoorden.get("kennis_op"))
    if eerste and kennis and kennis - eerste[0] > timedelta(days=VOORONDERZOEK):
        yield Punt(
            "kennis_op",
            f"Uw kennis ligt {(kennis - eerste[0]).days} dagen na het eerste signaal ({toon_datum(eerste[0])}). "
            "Doorsturen binnen de organisatie telt niet als onderzoek: de AP kan de 72 uur eerder laten beginnen.",
            Ernst.LET_OP,
            (eerste[1],),
            "AVG art. 33 lid 1; EDPB-richtsnoer 9/2022, par. 31 en verder",
        )


def geinformeerd_voor_kennis(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Who tells people of a datalek, knows of it."""
    sleutel, gemeld = waarde(antwoorden, "betrokkenen_gemeld_op", "v1_gemeld_op")
    kennis = dag_van(antwoorden.get("kennis_op"))
    if gemeld and kennis and gemeld < kennis:
        yield Punt(
            sleutel,
            "U informeerde de betrokkenen vóór uw moment van kennis. Dan wist u het eerder: controleer beide datums.",
            Ernst.LET_OP,
            ("kennis_op",),
            "AVG art. 33 lid 1 en art. 34 lid 1",
        )


def vervolgdatum_klopt(antwoorden: Antwoorden, omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Form v2, 11: a follow-up lies ahead, within four weeks (the rule's own number of days)."""
    dag, vandaag = antwoorden.get("vervolg_uiterlijk"), _vandaag(omstandigheden)
    dagen = omstandigheden.regelset.vervolg_dagen
    if not isinstance(dag, date):
        return
    zin = ""
    if dag < vandaag:
        zin = "De datum van de vervolgmelding is al voorbij. Kies een nieuwe datum."
    elif dag > vandaag + timedelta(days=dagen):
        laatste = toon_datum(vandaag + timedelta(days=dagen))
        zin = f"Doe de vervolgmelding binnen {dagen // 7} weken. Kies een datum tot en met {laatste}."
    if zin:
        yield Punt("vervolg_uiterlijk", zin, Ernst.LET_OP, bron="Toetsingskader bijlage 3, 11")


ONVERWIJLD = 21  # days; the AP found three weeks and more on average, and too slow


def informeren_gepland_klopt(antwoorden: Antwoorden, omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Art. 34 lid 1: without delay. A plan lies ahead, and not weeks after kennis."""
    sleutel, dag = waarde(antwoorden, "betrokkenen_gaat_melden_op", "v1_gaat_melden_op")
    if not dag or antwoorden.get("v1_gemeld_op"):
        return
    kennis = dag_van(waarde(antwoorden, "kennis_op", "v1_ontdekt_op")[1])
    zin = ""
    if dag < _vandaag(omstandigheden):
        zin = "De datum waarop u de betrokkenen zou informeren is voorbij. Is het gebeurd? Vul dat in."
    elif kennis and dag - kennis > timedelta(days=ONVERWIJLD):
        zin = (
            f"U informeert de betrokkenen pas {(dag - kennis).days} dagen nadat u het wist. De wet zegt: zonder "
            "vertraging. Stuur nu wat u weet en vul later aan."
        )
    if zin:
        yield Punt(sleutel, zin, Ernst.LET_OP, ("kennis_op",), "AVG art. 34 lid 1")
