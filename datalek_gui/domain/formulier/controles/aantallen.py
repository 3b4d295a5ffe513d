"""How many people, groups and records, and how many were told (form v2, 6.3, 7 and 10.1; v1, 4.3, 5 and 8.1)."""

import re
from collections.abc import Iterator

from datalek_gui.domain.formulier.afleidingen import Omstandigheden
from datalek_gui.domain.formulier.antwoorden import Ernst, Punt
from datalek_gui.domain.formulier.controles.gemeen import (
    PERSOONLIJK,
    Antwoorden,
    aantal_sleutel,
    bereik,
    keuzes,
    tekst,
    waarde,
)
from datalek_gui.domain.formulier.waarden import toon_getal

_GROEPEN = ("betrokkenen_groepen", "v1_betrokkenen_groepen")
# Groups that rarely hold one and the same person; vulnerable people and minors stand in another group as well.
_LOSSE_GROEPEN = frozenset({"werknemers", "klanten", "leerlingen", "patienten", "anders"})


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
                (van,),
                "AP-formulier, 7.3",
            )


def geen_betrokkenen(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """A datalek concerns somebody: personal data are about a person (art. 4 onder 1 AVG)."""
    if bereik(antwoorden)[1] == 0:
        yield Punt(
            aantal_sleutel(antwoorden),
            "Bij een datalek is minstens één persoon betrokken. Vul een ander aantal in dan 0.",
            Ernst.FOUT,
            bron="AVG art. 4 onder 1",
        )


def groepen_tegen_aantal(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """More groups than people."""
    groepen, hoogstens = keuzes(antwoorden, *_GROEPEN), bereik(antwoorden)[1]
    los = groepen[1] & _LOSSE_GROEPEN if groepen else frozenset()
    if groepen and hoogstens and hoogstens < len(los):
        yield Punt(
            aantal_sleutel(antwoorden),
            f"U kruiste {len(los)} groepen aan, maar er zijn hoogstens {toon_getal(hoogstens)} betrokkenen. "
            "Controleer het aantal.",
            Ernst.LET_OP,
            (groepen[0],),
            "AP-formulier, 7.1 en 7.3",
        )


_OPSOMMING = re.compile(r"(?:^|\s)[-–•*]\s+\S")


def omschrijving_tegen_aantal(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """A description that lists more groups than there are people."""
    genoemd = len(_OPSOMMING.findall(tekst(antwoorden, "betrokkenen_omschrijving")))
    hoogstens = bereik(antwoorden)[1]
    if hoogstens and genoemd > hoogstens:
        yield Punt(
            aantal_sleutel(antwoorden),
            f"In de omschrijving somt u {genoemd} groepen op, maar er zijn hoogstens {toon_getal(hoogstens)} "
            "betrokkenen. Controleer het aantal.",
            Ernst.LET_OP,
            ("betrokkenen_omschrijving",),
            "AP-formulier, 7.2 en 7.3",
        )


# group, words that mean it, its name: a description that speaks of a group which was not ticked
GROEPWOORDEN = (
    (
        "minderjarigen",
        r"kind|kinderen|minderjarig\w*|jeugdig\w*|scholier\w*|peuters?|kleuters?|baby\w*",
        "minderjarigen",
    ),
    ("patienten", r"pati[eë]nt\w*", "patiënten"),
    ("kwetsbaar", r"wajong\w*|geheim adres|blijf-van-mijn-lijf\w*|verstandelijk\w*", "personen uit kwetsbare groepen"),
)


def groep_niet_aangekruist(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Form v2, 7.1 against the words of 7.2; Toetsingskader bijlage 3, 7 counts people with Wajong as vulnerable."""
    groepen = keuzes(antwoorden, *_GROEPEN)
    woorden = tekst(antwoorden, "betrokkenen_omschrijving", "betrokkenen_groepen_anders")
    for groep, patroon, naam in GROEPWOORDEN if groepen else ():
        gezien = re.search(rf"(?<!geen )\b(?:{patroon})\b", woorden)
        if groepen and gezien and groep not in groepen[1]:
            yield Punt(
                groepen[0],
                f"In de omschrijving staat ‘{gezien[0]}’, maar ‘{naam}’ is niet aangekruist. Klopt dat?",
                Ernst.LET_OP,
                ("betrokkenen_omschrijving",),
                "AP-formulier, 7.1 en 7.2; Toetsingskader bijlage 3, 7",
            )


def minder_records_dan_personen(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """A record holds information about one person, so there are as many at least (Toetsingskader bijlage 3, 6)."""
    records, minstens = antwoorden.get("records_aantal"), bereik(antwoorden)[0]
    if isinstance(records, int) and minstens and records < minstens:
        yield Punt(
            "records_aantal",
            f"Er zijn minder gegevensrecords ({toon_getal(records)}) dan betrokkenen ({toon_getal(minstens)} of meer). "
            "Een record gaat over één persoon: controleer beide aantallen.",
            Ernst.LET_OP,
            (aantal_sleutel(antwoorden),),
            "Toetsingskader bijlage 3, 6",
        )


# --- how many were told ---------------------------------------------------------------------------------

_GEMELD = ("betrokkenen_gemeld_aantal", "v1_gemeld_aantal")


def meer_geinformeerd_dan_getroffen(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Form v2, 10.1 against 7.3."""
    (sleutel, gemeld), hoogstens = waarde(antwoorden, *_GEMELD), bereik(antwoorden)[1]
    if isinstance(gemeld, int) and hoogstens is not None and gemeld > hoogstens:
        yield Punt(
            sleutel,
            f"U informeerde meer mensen ({toon_getal(gemeld)}) dan er getroffen zijn ({toon_getal(hoogstens)}).",
            Ernst.FOUT,
            (aantal_sleutel(antwoorden),),
            "AP-formulier, 7.3 en 10.1",
        )


def minder_geinformeerd_dan_getroffen(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """ "Ja, gemeld" and yet fewer people than are concerned for certain, or than a definitive melding still allows."""
    gemeld = waarde(antwoorden, *_GEMELD)
    iedereen = waarde(antwoorden, "betrokkenen_gemeld", "v1_betrokkenen_melden")[1] == "ja"
    klaar = antwoorden.get("melding_definitief") == "definitief" or antwoorden.get("v1_compleet") == "ja"
    minstens, hoogstens = bereik(antwoorden)
    groepen = keuzes(antwoorden, *_GROEPEN)
    nodig = max(minstens or 0, len(groepen[1] & _LOSSE_GROEPEN) if groepen else 0, (hoogstens or 0) if klaar else 0)
    if iedereen and isinstance(gemeld[1], int) and 0 < gemeld[1] < nodig:
        yield Punt(
            gemeld[0],
            f"U informeert {toon_getal(gemeld[1])} van de {toon_getal(nodig)} mensen of groepen die u noemt. "
            "Is iedereen geïnformeerd? Zo niet, zeg dan dat het om een deel gaat en waarom.",
            Ernst.LET_OP,
            tuple(s for s in (aantal_sleutel(antwoorden), groepen[0] if groepen else "") if s),
            "AP-formulier, 7 en 10.1; AVG art. 34 lid 1",
        )


def deels_en_toch_iedereen(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Form v2, 10.1 says that a part was told, and the number says everybody."""
    gemeld, hoogstens = antwoorden.get("betrokkenen_gemeld_aantal"), bereik(antwoorden)[1]
    if antwoorden.get("betrokkenen_gemeld") == "deels" and hoogstens and gemeld == hoogstens:
        yield Punt(
            "betrokkenen_gemeld",
            "U zegt dat u een deel informeerde, maar het aantal is iedereen. Kies dan ‘Ja’.",
            Ernst.LET_OP,
            ("betrokkenen_gemeld_aantal",),
            "AP-formulier, 10.1",
        )


def niemand_geinformeerd(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Told in person, and told to nobody. A public notice reaches people without a number."""
    sleutel, gemeld = waarde(antwoorden, *_GEMELD)
    wijze = keuzes(antwoorden, "betrokkenen_gemeld_wijze")
    persoonlijk = bool(wijze and wijze[1] & PERSOONLIJK) or antwoorden.get("v1_betrokkenen_melden") == "ja"
    if gemeld == 0 and persoonlijk:
        yield Punt(
            sleutel,
            "U zegt dat u de betrokkenen informeert, maar het aantal is 0. Verbeter één van beide.",
            Ernst.FOUT,
            ("betrokkenen_gemeld_wijze",) if wijze else ("v1_betrokkenen_melden",),
            "AP-formulier, 10.1",
        )
