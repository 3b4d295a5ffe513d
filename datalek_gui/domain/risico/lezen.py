"""Answers of a dossier, or `feiten` from a file, to the facts the rules read. The only module that knows question keys.

A question of our own has the name of its fact; its answer counts. Without an answer counts what follows from others.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from datalek_gui.domain.formulier.waarden import MAX_GETAL, Onleesbaar
from datalek_gui.domain.fouten import InvoerFout
from datalek_gui.domain.risico.begrippen import vul_aan
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.ontvangers import BetrouwbareOntvanger, herken
from datalek_gui.domain.risico.schema import FEITEN, GETAL, JA_NEE, KEUZE, Feit
from datalek_gui.domain.tekst import een_regel

SCHEMA = {feit.naam: feit for feit in FEITEN}
LEEG = Feiten()

AARD = {"ingezien": "vertrouwelijkheid", "gewijzigd": "integriteit",
        "permanent_weg": "beschikbaarheid", "tijdelijk_weg": "beschikbaarheid"}  # fmt: skip
V1_VOORVAL = {"post_kwijt_of_geopend": "post_kwijt", "verkeerde_ontvanger": "email_verkeerd"}
GROEP = {"werknemers": "medewerker", "klanten": "klant", "leerlingen": "klant", "patienten": "klant",
         "minderjarigen": "klant", "kwetsbaar": "klant"}  # fmt: skip
SCHADE = {
    "identiteitsfraude": "identiteit",
    "financieel": "geld",
    "reputatie": "reputatie",
    "discriminatie": "reputatie",
}
KWETSBAAR = frozenset({"kwetsbaar", "minderjarigen", "patienten"})

# what to say of a fact that follows; after it comes nothing: the handler sees the value itself
_UIT = {
    "voorval": "Volgt uit stap 3: de aard van het incident.",
    "kwetsbaar": "Volgt uit stap 5: de groepen betrokkenen.",
    "ontvanger": "Volgt uit wie de ontvanger is, of uit de aard van het incident.",
    "teruggekregen": "Volgt uit stap 3: de post kwam geopend terug.",
    "volgt_instructies": "Volgt uit de vraag of de gegevens terug of vernietigd zijn, of uit het contact.",
    "contact": "Volgt uit wat de ontvanger deed.",
    "identificeerbaar": "Volgt uit stap 4: er zijn gegevens bij waaraan iemand te herkennen is.",
    "hersteld": "Volgt uit stap 3: de gegevens zijn permanent weg.",
    "beroepsgeheim": "Volgt uit de gevolgen: gegevens onder een beroepsgeheim.",
    "via_verwerker": "Volgt uit stap 6: een verwerker is betrokken.",
    "sleutel_veilig": "Volgt uit de vraag of er een pincode of wachtwoord bij zat.",
    "omvang": "Volgt uit stap 4: het zijn enkele gewone gegevens.",
    "opzet": "Volgt uit het voorval: dit gebeurt niet per ongeluk.",
    "verstoring": "Volgt uit wat betrokkenen ervan merkten.",
}


def feiten_uit(antwoorden: Mapping[str, Any], ontvangers: Sequence[BetrouwbareOntvanger] = ()) -> Feiten:
    """The facts of a dossier, v1 and v2 alike. `ontvangers`: the trusted recipients to recognise (ontvangers.py)."""
    return vul_aan(_gelezen(antwoorden, ontvangers))


def afgeleid(
    antwoorden: Mapping[str, Any], ontvangers: Sequence[BetrouwbareOntvanger] = ()
) -> dict[str, tuple[Any, str]]:
    """Question key → (value, sentence that says from what it follows), for our own questions without an answer."""
    feiten = feiten_uit(antwoorden, ontvangers)
    return {
        naam: (waarde, zin)
        for naam, zin in _UIT.items()
        if antwoorden.get(naam) is None and (waarde := getattr(feiten, naam)) not in (None, ())
    }


def _gelezen(antwoorden: Mapping[str, Any], ontvangers: Sequence[BetrouwbareOntvanger]) -> Feiten:
    uit_vragen = {
        naam: waarde
        for naam, feit in SCHEMA.items()
        if naam not in _ANDERE_VRAAG and _past(feit, waarde := antwoorden.get(naam))
    }
    volgend: dict[str, Any] = {naam: lees(antwoorden) for naam, lees in _ANDERE_VRAAG.items()}
    for naam, lees in _TERUGVAL.items():
        if naam not in uit_vragen:
            volgend[naam] = lees(antwoorden)
    if "ontvanger" not in uit_vragen and (herkend := herken(_tekst(antwoorden, "ontvanger_wie"), ontvangers)):
        volgend["ontvanger"] = herkend
    gelezen: dict[str, Any] = uit_vragen | {naam: waarde for naam, waarde in volgend.items() if waarde is not None}
    return replace(LEEG, **gelezen)


def _past(feit: Feit, waarde: Any) -> bool:
    """A readable value of this fact: an option we know, no half-read text."""
    if waarde is None or isinstance(waarde, Onleesbaar):
        return False
    if feit.soort == JA_NEE:
        return isinstance(waarde, bool)
    if feit.soort == GETAL:
        return isinstance(waarde, int) and not isinstance(waarde, bool)
    if feit.soort == KEUZE:
        return waarde in feit.waarden
    return isinstance(waarde, tuple) and all(deel in feit.waarden for deel in waarde)


# --- facts that other questions ask ---


def _keuze(antwoorden: Mapping[str, Any], sleutel: str) -> str | None:
    waarde = antwoorden.get(sleutel)
    return waarde if isinstance(waarde, str) and waarde != "onbekend" else None


def _keuzes(antwoorden: Mapping[str, Any], *sleutels: str) -> tuple[str, ...]:
    return tuple(deel for s in sleutels if isinstance(antwoorden.get(s), tuple) for deel in antwoorden[s])


def _tekst(antwoorden: Mapping[str, Any], sleutel: str) -> str:
    waarde = antwoorden.get(sleutel)
    return waarde if isinstance(waarde, str) else ""


def _getal(antwoorden: Mapping[str, Any], *sleutels: str) -> int | None:
    return next((w for s in sleutels if isinstance(w := antwoorden.get(s), int)), None)


def _inbreuk(antwoorden: Mapping[str, Any]) -> str | None:
    return _keuze(antwoorden, "is_inbreuk")


def _aard(antwoorden: Mapping[str, Any]) -> tuple[str, ...]:
    gevonden = [AARD[keuze] for keuze in _keuzes(antwoorden, "aard_inbreuk")]
    gevonden += [
        a for a in ("vertrouwelijkheid", "integriteit", "beschikbaarheid") if antwoorden.get(f"v1_{a}") is True
    ]
    return tuple(dict.fromkeys(gevonden))


def _gegevens(antwoorden: Mapping[str, Any]) -> tuple[str, ...]:
    """Kinds of data; empty where nothing was chosen, or where "nog niet bekend" is all that was."""
    gekozen = _keuzes(antwoorden, "gegevens_algemeen", "v1_gegevens_algemeen", "gegevens_bijzonder")
    anders = {
        "contactgegevens": ("adres", "emailadres", "telefoonnummer"),
        "financieel_anders": ("financieel",),
        "geslacht_geboortedatum": ("geslacht", "geboortedatum"),
        "onbekend": (),
    }
    delen = [deel for keuze in gekozen for deel in anders.get(keuze, (keuze,))]
    if "contactgegevens" in gekozen and {"adres", "emailadres", "telefoonnummer"} & set(gekozen):
        delen = [d for d in delen if d not in anders["contactgegevens"] or d in gekozen]  # the details say which
    return tuple(dict.fromkeys(delen))


def _voorval(antwoorden: Mapping[str, Any]) -> str | None:
    aard = _keuze(antwoorden, "aard_incident") or _keuze(antwoorden, "v1_aard_incident")
    if _keuze(antwoorden, "is_inbreuk") == "open_envelop" and aard is None:
        return "open_envelop"
    aard = V1_VOORVAL.get(aard or "", aard)
    return aard if aard in SCHEMA["voorval"].waarden else None


def _hoedanigheid(antwoorden: Mapping[str, Any]) -> tuple[str, ...]:
    groepen = _keuzes(antwoorden, "betrokkenen_groepen", "v1_betrokkenen_groepen")
    return tuple(dict.fromkeys(GROEP[g] for g in groepen if g in GROEP))


def _kwetsbaar(antwoorden: Mapping[str, Any]) -> bool | None:
    groepen = _keuzes(antwoorden, "betrokkenen_groepen", "v1_betrokkenen_groepen")
    return None if not groepen else not KWETSBAAR.isdisjoint(groepen)


def _schade(antwoorden: Mapping[str, Any]) -> tuple[str, ...]:
    gevolgen = _keuzes(antwoorden, "gevolgen_betrokkenen", "v1_gevolgen_betrokkenen")
    return tuple(dict.fromkeys(SCHADE[g] for g in gevolgen if g in SCHADE))


def _beroepsgeheim(antwoorden: Mapping[str, Any]) -> bool | None:
    return True if "beroepsgeheim" in _keuzes(antwoorden, "gevolgen_betrokkenen", "v1_gevolgen_betrokkenen") else None


def _versleuteld(antwoorden: Mapping[str, Any]) -> bool | None:
    vooraf, v1 = _keuzes(antwoorden, "maatregelen_vooraf"), _keuze(antwoorden, "v1_versleuteld")
    if vooraf:
        return "nee" not in vooraf
    return None if v1 is None else v1 == "ja"


def _hersteld(antwoorden: Mapping[str, Any]) -> str | None:
    return "nee" if "permanent_weg" in _keuzes(antwoorden, "aard_inbreuk") else None


def _via_verwerker(antwoorden: Mapping[str, Any]) -> bool | None:
    rijen = antwoorden.get("andere_organisaties_lijst")
    rollen = {rij.get("hoedanigheid") for rij in rijen} if isinstance(rijen, tuple) else set()
    return True if rollen & {"verwerker", "subverwerker"} else None


# facts that are asked under another key only
_ANDERE_VRAAG: dict[str, Any] = {
    "verantwoordelijke": lambda a: _keuze(a, "is_verantwoordelijke"),
    "afspraken": lambda a: a["gezamenlijk_afspraken"] if isinstance(a.get("gezamenlijk_afspraken"), bool) else None,
    "persoonsgegevens": lambda a: _keuze(a, "zijn_persoonsgegevens"),
    "inbreuk": _inbreuk,
    "aard": _aard,
    "gegevens": _gegevens,
    "schade": _schade,
    "hoedanigheid": _hoedanigheid,
    "aantal_van": lambda a: _getal(a, "betrokkenen_aantal", "betrokkenen_minimum", "v1_minimum"),
    "aantal_tot": lambda a: _getal(a, "betrokkenen_aantal", "betrokkenen_maximum", "v1_maximum"),
    "versleuteld": _versleuteld,
}
# facts with a question of our own that also follow from another answer
_TERUGVAL: dict[str, Any] = {
    "voorval": _voorval,
    "kwetsbaar": _kwetsbaar,
    "beroepsgeheim": _beroepsgeheim,
    "hersteld": _hersteld,
    "via_verwerker": _via_verwerker,
}


# --- facts from a file ---


def lees_feiten(ruw: Any, bron: str = "invoer") -> Feiten:
    """`feiten` by themselves. Without `verantwoordelijke` and `persoonsgegevens` both are read as "ja"."""
    return replace(LEEG, **{"verantwoordelijke": "ja", "persoonsgegevens": "ja"} | lees_losse_feiten(ruw, bron))


def lees_losse_feiten(ruw: Any, bron: str = "invoer") -> dict[str, Any]:
    """Checked values of the facts that are given; InvoerFout with place and reason. `null` is "not known"."""
    if not isinstance(ruw, dict):
        raise InvoerFout(bron, "hier hoort een object { … }")
    gelezen: dict[str, Any] = {}
    for naam, waarde in ruw.items():
        if naam not in SCHEMA:
            raise InvoerFout(bron, f"onbekend feit ‘{een_regel(str(naam), 60)}’")
        if waarde is not None:
            gelezen[naam] = _streng(SCHEMA[naam], waarde, f"{bron}, {naam}")
    van, tot = gelezen.get("aantal_van"), gelezen.get("aantal_tot")
    if van is not None and tot is not None and van > tot:
        raise InvoerFout(f"{bron}, aantal_tot", "het hoogste aantal is kleiner dan het laagste")
    return gelezen


def _streng(feit: Feit, waarde: Any, plaats: str) -> Any:
    if feit.soort == JA_NEE:
        if not isinstance(waarde, bool):
            raise InvoerFout(plaats, "hier hoort true of false")
        return waarde
    if feit.soort == GETAL:
        if isinstance(waarde, bool) or not isinstance(waarde, int) or not 0 <= waarde <= MAX_GETAL:
            raise InvoerFout(plaats, "hier hoort een geheel getal van 0 of meer, in hoogstens 15 cijfers")
        return waarde
    if feit.soort == KEUZE:
        return _waarde(feit, waarde, plaats)
    if not isinstance(waarde, list):
        raise InvoerFout(plaats, "hier hoort een lijst van keuzes")
    gekozen = {_waarde(feit, deel, plaats) for deel in waarde}
    return tuple(w for w in feit.waarden if w in gekozen)


def _waarde(feit: Feit, waarde: Any, plaats: str) -> str:
    if not isinstance(waarde, str) or waarde not in feit.waarden:
        getoond = een_regel(str(waarde), 40)
        raise InvoerFout(plaats, f"‘{getoond}’ is niet bekend; mogelijk zijn {', '.join(feit.waarden)}")
    return waarde


def als_json(feiten: Feiten) -> dict[str, Any]:
    """The facts that are known, as they would stand in a file."""
    bekend = {veld.name: getattr(feiten, veld.name) for veld in fields(Feiten)}
    return {n: list(w) if isinstance(w, tuple) else w for n, w in bekend.items() if w not in (None, ())}
