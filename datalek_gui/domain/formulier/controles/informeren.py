"""Telling the people concerned, and the reasons not to (form v2, 10.1 and 10.2; v1, 8.1; art. 34 AVG)."""

from collections.abc import Iterator

from datalek_gui.domain.formulier.afleidingen import Omstandigheden
from datalek_gui.domain.formulier.antwoorden import Ernst, Punt
from datalek_gui.domain.formulier.controles.gemeen import (
    HOOG,
    OPENBAAR,
    Antwoorden,
    bereik,
    ingevuld,
    keuzes,
    niveau,
)
from datalek_gui.domain.formulier.waarden import toon_getal


def _redenen(antwoorden: Antwoorden) -> tuple[str, frozenset[str]]:
    """(question, reasons not to inform); in v1 there is one at most."""
    een = antwoorden.get("v1_reden_niet")
    if isinstance(een, str):
        return "v1_reden_niet", frozenset({een})
    return keuzes(antwoorden, "reden_niet_informeren") or ("", frozenset())


def niet_informeren_en_toch_ingevuld(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Form v1, 8.1 asks how and how many even of those who inform nobody; v2 hides that then."""
    if antwoorden.get("v1_betrokkenen_melden") != "nee":
        return
    bron = "AP-formulier v1, 8.1"
    if antwoorden.get("v1_gemeld_aantal"):
        zin = "U informeert de betrokkenen niet, maar vult wel een aantal in. Verbeter één van beide."
        yield Punt("v1_gemeld_aantal", zin, Ernst.FOUT, ("v1_betrokkenen_melden",), bron)
    if ingevuld(antwoorden, "v1_gemeld_middel"):
        zin = "U informeert de betrokkenen niet, maar noemt wel een communicatiemiddel. Laat dat dan leeg."
        yield Punt("v1_gemeld_middel", zin, Ernst.LET_OP, ("v1_betrokkenen_melden",), bron)


def reden_terwijl_geinformeerd(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Form v1, 8.1: reasons not to inform beside the answer that everybody is told."""
    if antwoorden.get("v1_betrokkenen_melden") != "ja":
        return
    for sleutel in ("v1_onevenredig", "v1_maatregelen_waardoor_niet", "v1_andere_redenen"):
        if ingevuld(antwoorden, sleutel):
            yield Punt(
                sleutel,
                "U informeert de betrokkenen, maar geeft hier een reden om dat niet te doen. Laat dit veld leeg.",
                Ernst.LET_OP,
                ("v1_betrokkenen_melden",),
                "AP-formulier v1, 8.1",
            )


def geen_hoog_risico_bij_hoog_niveau(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Art. 34 lid 1; Toetsingskader bijlage 2: from aanzienlijk up the people concerned are always told."""
    sleutel, redenen = _redenen(antwoorden)
    ernst_sleutel, gekozen = niveau(antwoorden)
    if "geen_hoog_risico" in redenen and gekozen in HOOG:
        yield Punt(
            sleutel,
            "U ziet af van informeren omdat er geen hoog risico is, maar schat de gevolgen "
            f"{gekozen.replace('_', ' ')}. Bij dat niveau informeert u de betrokkenen.",
            Ernst.FOUT if gekozen == "zeer_groot" else Ernst.LET_OP,
            (ernst_sleutel,),
            "AVG art. 34 lid 1; Toetsingskader bijlage 2, vuistregels",
        )


def vooraf_beschermd_maar_niet(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Art. 34 lid 3 a rests on protection that question 8.1 says was not there."""
    sleutel, redenen = _redenen(antwoorden)
    vooraf = keuzes(antwoorden, "maatregelen_vooraf")
    niets = antwoorden.get("v1_versleuteld") == "nee" or (vooraf is not None and vooraf[1] == {"nee"})
    if "vooraf" in redenen and niets:
        yield Punt(
            sleutel,
            "U ziet af van informeren omdat de gegevens vooraf beschermd waren, maar bij de maatregelen vooraf koos u "
            "‘Nee’. Verbeter één van beide.",
            Ernst.FOUT,
            (vooraf[0] if vooraf else "v1_versleuteld",),
            "AVG art. 34 lid 3 onder a; AP-formulier, 8.1 en 10.2",
        )


WEINIG = 10  # people: our own measure for "you can simply call or write to them"


def onevenredig_klopt(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Art. 34 lid 3 c: then a public notice is compulsory; and it is not for a handful of people with an address."""
    sleutel, redenen = _redenen(antwoorden)
    if "onevenredig" not in redenen:
        return
    mededeling = "v1_onevenredig" if sleutel == "v1_reden_niet" else "openbare_mededeling"
    bron = "AVG art. 34 lid 3 onder c; Toetsingskader 4.3"
    # in v2 an empty answer is a gap already; there this finds "n.v.t."
    if not ingevuld(antwoorden, mededeling) and (mededeling == "v1_onevenredig" or mededeling in antwoorden):
        zin = "Kost informeren te veel inspanning? Dan is een openbare mededeling verplicht. Schrijf hoe u dat doet."
        yield Punt(mededeling, zin, Ernst.FOUT, (sleutel,), bron)
    hoogstens = bereik(antwoorden)[1]
    if hoogstens and hoogstens <= WEINIG and antwoorden.get("adres_onbekend") is not True:
        yield Punt(
            sleutel,
            f"Er zijn hoogstens {toon_getal(hoogstens)} betrokkenen. Persoonlijk informeren is dan zelden te veel.",
            Ernst.LET_OP,
            bron=bron,
        )


def alleen_openbaar_geinformeerd(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Art. 34 lid 3 c: a website or newspaper takes the place of a message in person only when that asks too much."""
    wijze = keuzes(antwoorden, "betrokkenen_gemeld_wijze")
    if wijze and wijze[1] and wijze[1] <= OPENBAAR and "onevenredig" not in _redenen(antwoorden)[1]:
        yield Punt(
            "betrokkenen_gemeld_wijze",
            "U informeerde alleen met een openbaar bericht. Dat mag alleen als persoonlijk informeren onevenredig veel "
            "inspanning kost. Leg dat vast in het dossier.",
            Ernst.LET_OP,
            ("reden_niet_informeren",),
            "AVG art. 34 lid 3 onder c",
        )


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
        yield Punt(
            ontbreekt[0][0],
            f"De brief aan de betrokkene is nog niet af. Er ontbreekt: {namen}.",
            Ernst.LET_OP,
            bron="AVG art. 34 lid 2",
        )
