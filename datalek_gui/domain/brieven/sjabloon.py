"""Letter templates: TOML → `BriefSjabloon`, and a template with a dossier → the words of one `Brief`.

A missing particular is named in the letter ("[nog invullen: …]") and in `Brief.ontbreekt`; it is never an empty place.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from string import Template
from typing import Any

from datalek_gui.domain.brieven.bezwaren import MAX_ADRESREGELS, bezwaren
from datalek_gui.domain.brieven.brief import Alinea, Brief, BriefSjabloon
from datalek_gui.domain.brieven.invulvelden import INVULVELDEN, Briefgegevens
from datalek_gui.domain.formulier.voorwaarde import parse_voorwaarde
from datalek_gui.domain.fouten import BronbestandFout
from datalek_gui.domain.tekst import nette_postcode
from datalek_gui.domain.tijd import toon_datum_voluit


def load_sjablonen(resources: Path) -> dict[str, BriefSjabloon]:
    """All letters under ``resources/brieven``; BronbestandFout on an unknown field or placeholder."""
    sjablonen = {}
    for bestand in sorted((resources / "brieven").glob("*.toml")):
        naam = f"brieven/{bestand.name}"
        try:
            sjabloon = _sjabloon(tomllib.loads(bestand.read_text(encoding="utf-8")))
        except (KeyError, TypeError, ValueError) as fout:  # TOMLDecodeError is a ValueError
            raise BronbestandFout(naam, str(fout)) from None
        if sjabloon.code in sjablonen:
            raise BronbestandFout(naam, f"brief '{sjabloon.code}' bestaat twee keer")
        sjablonen[sjabloon.code] = sjabloon
    if not sjablonen:
        raise BronbestandFout("brieven", "er is geen enkele brief")
    return sjablonen


def _sjabloon(ruw: Mapping[str, Any]) -> BriefSjabloon:
    alineas = tuple(_alinea(alinea) for alinea in ruw["alinea"])
    rest = {sleutel: waarde for sleutel, waarde in ruw.items() if sleutel != "alinea"}
    sjabloon = BriefSjabloon(alineas=alineas, **rest)
    for tekst in (sjabloon.onderwerp, sjabloon.slot, *_woorden(alineas)):
        if not Template(tekst).is_valid():
            raise ValueError(f"los dollarteken in {tekst!r}; schrijf $$")
        for veld in Template(tekst).get_identifiers():
            if veld not in INVULVELDEN:
                raise ValueError(f"onbekend invulveld ${{{veld}}}; bekend zijn {', '.join(INVULVELDEN)}")
    return sjabloon


def _woorden(alineas: Iterable[Alinea]) -> tuple[str, ...]:
    return tuple(tekst for a in alineas for tekst in (a.kop, a.tekst, *a.punten))


def _alinea(ruw: Mapping[str, Any]) -> Alinea:
    toon_als = parse_voorwaarde(ruw["toon_als"]) if "toon_als" in ruw else None
    return Alinea(**{**ruw, "punten": tuple(ruw.get("punten", ())), "toon_als": toon_als})


def vul(sjabloon: BriefSjabloon, gegevens: Briefgegevens) -> Brief:
    """The words of one letter to the addressee of the dossier."""
    vuller = _Vuller(gegevens)
    alineas = tuple(
        replace(a, tekst=vuller(a.tekst), kop=vuller(a.kop), punten=tuple(map(vuller, a.punten)), toon_als=None)
        for a in sjabloon.alineas
        if a.toon_als is None or a.toon_als.klopt(gegevens.antwoorden)
    )
    onderwerp, aanhef, slot = vuller(sjabloon.onderwerp), vuller("${aanhef}"), vuller(sjabloon.slot)
    adres = _geadresseerde(gegevens, vuller)
    afzender = _afzender(gegevens, vuller)
    return Brief(
        afzender=afzender,
        retouradres=", ".join(afzender),
        geadresseerde=adres[:MAX_ADRESREGELS],
        referentie=_referentie(gegevens),
        onderwerp=onderwerp,
        aanhef=aanhef if aanhef.endswith(",") else f"{aanhef},",
        alineas=alineas,
        slot=slot,
        ondertekening=_ondertekening(gegevens, vuller),
        ontbreekt=tuple(dict.fromkeys(vuller.ontbreekt)),
        bezwaren=tuple(bezwaren((onderwerp, aanhef, *_woorden(alineas)), adres)),
    )


class _Vuller:
    """Fills placeholders and remembers which had nothing to say."""

    def __init__(self, gegevens: Briefgegevens) -> None:
        self._gegevens = gegevens
        self.ontbreekt: list[str] = []

    def __call__(self, tekst: str) -> str:
        return Template(tekst).substitute({veld: self._waarde(veld) for veld in Template(tekst).get_identifiers()})

    def _waarde(self, veld: str) -> str:
        naam, functie = INVULVELDEN[veld]
        return functie(self._gegevens) or self.mist(naam)

    def mist(self, naam: str) -> str:
        self.ontbreekt.append(naam)
        return f"[nog invullen: {naam}]"


def _afzender(gegevens: Briefgegevens, vuller: _Vuller) -> tuple[str, ...]:
    naam = gegevens.van_organisatie("organisatie_naam") or vuller.mist("naam van uw organisatie")
    postcode = nette_postcode(gegevens.van_organisatie("organisatie_postcode"))
    plaats = f"{postcode}  {gegevens.van_organisatie('organisatie_plaats')}"
    return tuple(deel for deel in (naam, gegevens.van_organisatie("organisatie_adres"), plaats.strip()) if deel)


def _geadresseerde(gegevens: Briefgegevens, vuller: _Vuller) -> tuple[str, ...]:
    """Name and address as on an envelope: NEN-like, town in capitals as PostNL asks."""
    naam = gegevens.tekst("brief_naam") or vuller.mist("naam van de betrokkene")
    adres = gegevens.tekst("brief_adres") or vuller.mist("adres")
    postcode, plaats = nette_postcode(gegevens.tekst("brief_postcode")), gegevens.tekst("brief_plaats").upper()
    plaatsregel = f"{postcode}  {plaats}".strip() if postcode and plaats else vuller.mist("postcode en plaats")
    regels = (*naam.splitlines(), *adres.splitlines(), plaatsregel, gegevens.tekst("brief_land").upper())
    return tuple(regel for regel in regels if regel.strip())


def _referentie(gegevens: Briefgegevens) -> tuple[tuple[str, str], ...]:
    paren = (
        ("Datum", toon_datum_voluit(gegevens.dag)),
        ("Ons kenmerk", gegevens.dossiernummer),
        ("Telefoon", gegevens.van_organisatie("contact_telefoon")),
        ("E-mail", gegevens.van_organisatie("contact_email")),
    )
    return tuple(paar for paar in paren if paar[1])


def _ondertekening(gegevens: Briefgegevens, vuller: _Vuller) -> tuple[str, ...]:
    naam = gegevens.van_organisatie("ondertekenaar_naam") or vuller.mist("naam van de ondertekenaar")
    return tuple(deel for deel in (naam, gegevens.van_organisatie("ondertekenaar_functie")) if deel)
