"""Contradictions and impossible values between answers: one small rule each, with a sentence and a field.

Nieuwe controle? 1. functie hier, met bron 2. naam in CONTROLES 3. twee gevallen in tests/domain/test_controles.py:
één die raak is en één die niet raak is. Only visible answers reach a rule.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from datalek_gui.domain.formulier.afleidingen import Omstandigheden, vervolg_redenen
from datalek_gui.domain.formulier.antwoorden import Ernst, Punt
from datalek_gui.domain.formulier.waarden import Onleesbaar, toon_getal
from datalek_gui.domain.tekst import is_postcode
from datalek_gui.domain.tijd import AMSTERDAM, toon_datum

Antwoorden = Mapping[str, Any]
Controle = Callable[[Antwoorden, Omstandigheden], Iterator[Punt]]

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
)


def _dag(waarde: Any) -> date | None:
    if isinstance(waarde, datetime):
        return waarde.astimezone(AMSTERDAM).date()
    return waarde if isinstance(waarde, date) else None


def in_de_toekomst(antwoorden: Antwoorden, omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """What has happened cannot lie ahead."""
    nu = omstandigheden.peildatum
    for sleutel, wat in VERLEDEN:
        waarde = antwoorden.get(sleutel)
        later = (
            waarde > nu
            if isinstance(waarde, datetime)
            else (_dag(waarde) or date.min) > nu.astimezone(AMSTERDAM).date()
        )
        if later:
            yield Punt(sleutel, f"{wat} ligt in de toekomst. Controleer de datum.", Ernst.FOUT)


# (earlier, later, sentence): the second may not lie before the first. Form v2, chapter 4.
VOLGORDE = (
    ("inbreuk_start", "inbreuk_einde", "De inbreuk eindigt vóór zij begint. Controleer de start- en einddatum."),
    ("inbreuk_start", "v1_einde", "De inbreuk eindigt vóór zij begint. Controleer de start- en einddatum."),
    ("inbreuk_start", "incident_ontdekt_op", "Het incident is ontdekt vóór de inbreuk begon. Controleer de datums."),
    ("inbreuk_start", "v1_ontdekt_op", "Het incident is ontdekt vóór de inbreuk begon. Controleer de datums."),
    ("incident_ontdekt_op", "kennis_op", "Uw kennis ligt vóór de ontdekking van het incident. Controleer de datums."),
    (
        "incident_ontdekt_op",
        "betrokkenen_gemeld_op",
        "De betrokkenen zijn geïnformeerd vóór het incident is ontdekt. Controleer de datums.",
    ),
)  # fmt: skip


def verkeerde_volgorde(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Dates that contradict each other."""
    for eerder, later, zin in VOLGORDE:
        eerste, tweede = _dag(antwoorden.get(eerder)), _dag(antwoorden.get(later))
        if eerste and tweede and tweede < eerste:
            yield Punt(later, zin, Ernst.FOUT)


def minimum_boven_maximum(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Form v2, 7.3: the minimum may not exceed the maximum."""
    for van, tot in (("betrokkenen_minimum", "betrokkenen_maximum"), ("v1_minimum", "v1_maximum")):
        minimum, maximum = antwoorden.get(van), antwoorden.get(tot)
        if isinstance(minimum, int) and isinstance(maximum, int) and minimum > maximum:
            yield Punt(
                tot,
                f"Het minimum ({toon_getal(minimum)}) is groter dan het maximum ({toon_getal(maximum)}). "
                "Verbeter één van beide.",
                Ernst.FOUT,
            )


def ontdekt_is_kennis_klopt(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Form v2, 4.4 says that both moments coincide; then 4.2 and kennis are one day."""
    ontdekt, kennis = _dag(antwoorden.get("incident_ontdekt_op")), _dag(antwoorden.get("kennis_op"))
    if antwoorden.get("ontdekt_is_kennis") is True and ontdekt and kennis and ontdekt != kennis:
        yield Punt(
            "ontdekt_is_kennis",
            "U zegt dat ontdekking en kennis samenvallen, maar u vulde "
            f"{toon_datum(ontdekt)} en {toon_datum(kennis)} in.",
            Ernst.FOUT,
        )


def meer_geinformeerd_dan_getroffen(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Form v2, 10.1 against 7.3."""
    gemeld = antwoorden.get("betrokkenen_gemeld_aantal")
    getroffen = antwoorden.get("betrokkenen_aantal", antwoorden.get("betrokkenen_maximum"))
    if isinstance(gemeld, int) and isinstance(getroffen, int) and gemeld > getroffen:
        yield Punt(
            "betrokkenen_gemeld_aantal",
            f"U informeerde meer mensen ({toon_getal(gemeld)}) dan er getroffen zijn ({toon_getal(getroffen)}).",
            Ernst.FOUT,
        )


def geen_maatregel_en_toch_een(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Form v2, 8.1: "Nee" excludes the other options."""
    gekozen = antwoorden.get("maatregelen_vooraf") or ()
    if "nee" in gekozen and len(gekozen) > 1:
        yield Punt("maatregelen_vooraf", "U kiest ‘Nee’ én een maatregel. Kies één van beide.", Ernst.FOUT)


def definitief_maar_vervolg_verplicht(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Form v2, chapter 11: in five situations the melding has to be provisional."""
    if antwoorden.get("melding_definitief") == "definitief" and vervolg_redenen(antwoorden):
        yield Punt(
            "melding_definitief",
            "Een vervolgmelding is verplicht, want u gaf aan iets nog niet te weten. Kies ‘voorlopig’.",
            Ernst.FOUT,
        )


def postcode_klopt(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """A Dutch address has a postcode like 1234 AB; a letter abroad names its country."""
    sleutels = ["organisatie_postcode"] + ["brief_postcode"] * (not antwoorden.get("brief_land"))
    for sleutel in sleutels:
        postcode = antwoorden.get(sleutel)
        if isinstance(postcode, str) and postcode.strip() and not is_postcode(postcode):
            yield Punt(sleutel, "Deze postcode lijkt niet te kloppen. Schrijf haar als 1234 AB.", Ernst.LET_OP)


BRIEF = (
    ("brief_naam", "naam"),
    ("brief_adres", "adres"),
    ("brief_postcode", "postcode"),
    ("brief_plaats", "plaats"),
    ("brief_aanhef", "aanhef"),
    ("brief_gebeurtenis", "wat er is gebeurd"),
    ("brief_gegevens", "om welke gegevens het gaat"),
    ("brief_gevolgen", "de gevolgen"),
    ("brief_maatregelen", "wat u heeft gedaan"),
    ("brief_advies", "wat de betrokkene zelf kan doen"),
)


def brief_onvolledig(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Art. 34 lid 2 AVG: who informs, says all of it. Counts once a letter was begun or informing was promised."""
    ontbreekt = [(sleutel, naam) for sleutel, naam in BRIEF if not antwoorden.get(sleutel)]
    begonnen = len(ontbreekt) < len(BRIEF) or antwoorden.get("betrokkenen_gaat_melden") == "ja"
    if begonnen and ontbreekt:
        namen = ", ".join(naam for _, naam in ontbreekt)
        yield Punt(ontbreekt[0][0], f"De brief aan de betrokkene is nog niet af. Er ontbreekt: {namen}.", Ernst.LET_OP)


CONTROLES: tuple[Controle, ...] = (
    in_de_toekomst,
    verkeerde_volgorde,
    minimum_boven_maximum,
    ontdekt_is_kennis_klopt,
    meer_geinformeerd_dan_getroffen,
    geen_maatregel_en_toch_een,
    definitief_maar_vervolg_verplicht,
    postcode_klopt,
    brief_onvolledig,
)


def tegenspraken(zichtbaar: Antwoorden, omstandigheden: Omstandigheden) -> list[Punt]:
    """All findings on the visible, readable answers."""
    leesbaar = {s: w for s, w in zichtbaar.items() if not isinstance(w, Onleesbaar)}
    return [punt for controle in CONTROLES for punt in controle(leesbaar, omstandigheden)]
