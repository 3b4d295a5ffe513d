"""TOML → form objects. Strict: a mistake stops the program at start with file and key, not on page seven.

The only module that knows the shape of the TOML files under ``resources/formulier`` and ``resources/regels``.
A changed AP form is a new ``indeling_*.toml``, a changed law a new file under ``regels``: nothing here changes.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from datetime import date, datetime
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin

from datalek_gui.domain.formulier.afleidingen import AFLEIDINGEN
from datalek_gui.domain.formulier.voorwaarde import Conditie, Groep, parse_voorwaarde
from datalek_gui.domain.formulier.vraag import (
    AP_FORMULIEREN,
    MET_OPTIES,
    Hoofdstuk,
    Indeling,
    Kolom,
    Optie,
    Regelset,
    Rubriek,
    Snelstart,
    Vraag,
    Vraagsoort,
    Zekerheid,
)
from datalek_gui.domain.formulier.waarden import uit_json
from datalek_gui.domain.fouten import BronbestandFout, DatalekFout
from datalek_gui.domain.risico.ontvangers import BETROUWBAAR, BetrouwbareOntvanger
from datalek_gui.domain.tijd import toon_datum
from datalek_gui.domain.vervolg import vervolgscherm

ORGANISATIE = "organisatie"
ONTVANGERS = "betrouwbare_ontvangers.toml"

# What a layout may say of a question; never its kind, key or condition.
OVERSCHRIJFBAAR = {"nummer", "tekst", "hulp", "verplicht", "vinkje", "opties"}

T = TypeVar("T")
G = TypeVar("G", Indeling, Regelset)


@dataclass(frozen=True, slots=True)
class Formulier:
    """Everything under resources/formulier and resources/regels, checked against each other."""

    vragen: Mapping[str, Vraag]
    indelingen: Mapping[str, Indeling]
    regelsets: Mapping[str, Regelset]
    snelstarts: tuple[Snelstart, ...]
    hernoemd: Mapping[str, str]
    schermen: Mapping[str, Indeling]
    ontvangers: tuple[BetrouwbareOntvanger, ...] = ()  # trusted ones, Toetsingskader bijlage 2

    def indeling_op(self, dag: date, soort: str = "nieuw") -> Indeling:
        """The AP form in which a new melding (or a "vervolg") is made on that day."""
        return _geldig_op(dag, (i for i in self.indelingen.values() if i.soort == soort and not i.alleen_lezen))

    def regelset_op(self, dag: date) -> Regelset:
        return _geldig_op(dag, self.regelsets.values())

    def scherm(self, code: str) -> Indeling:
        """The layout the wizard shows for a melding in this form: our own steps, or the form's chapters."""
        return self.schermen[code]


def _geldig_op(dag: date, keuze: Iterable[G]) -> G:
    geldig = [s for s in keuze if s.geldig_vanaf <= dag and (s.geldig_tot is None or dag <= s.geldig_tot)]
    if not geldig:
        raise DatalekFout(
            f"Voor {toon_datum(dag)} kent dit programma geen meldformulier of geen regels. Er is niets gemaakt. "
            "Controleer of de datum van deze computer klopt."
        )
    return max(geldig, key=lambda s: s.geldig_vanaf)


def load_formulier(resources: Path) -> Formulier:
    """Read and check all form data. BronbestandFout names the file and the key that is wrong."""
    formulier = resources / "formulier"
    vragen: dict[str, Vraag] = {}
    hernoemd: dict[str, str] = {}
    for bestand in sorted(formulier.glob("vragen*.toml")):
        with _in(bestand):
            _lees_vragen(_toml(bestand), vragen, hernoemd)
    indelingen: dict[str, Indeling] = {}
    for bestand in [*sorted(formulier.glob("indeling_*.toml")), formulier / "organisatie.toml"]:
        with _in(bestand):
            indeling = _indeling(_toml(bestand), vragen)
            _eis(indeling.code not in indelingen, f"indeling '{indeling.code}' bestaat twee keer")
            indelingen[indeling.code] = indeling
    for indeling in indelingen.values():
        with _in(formulier / f"indeling '{indeling.code}'"):
            _eis(indeling.scherm in ("", *indelingen), f"onbekend scherm '{indeling.scherm}'")
    regelsets = _regelsets(resources / "regels")
    with _in(formulier / "snelstart.toml"):
        snelstarts = tuple(_snelstart(r, vragen) for r in _toml(formulier / "snelstart.toml").get("snelstart", []))
    for naam, verzameling in (("vragen", vragen), ("indelingen", indelingen), ("regels", regelsets)):
        with _in(resources / naam):
            _eis(bool(verzameling), "er is niets gevonden")
    schermen = {code: _scherm(indeling, indelingen) for code, indeling in indelingen.items()}
    return Formulier(
        vragen, indelingen, regelsets, snelstarts, hernoemd, schermen, _ontvangers(resources / "regels" / ONTVANGERS)
    )


def _regelsets(map_: Path) -> dict[str, Regelset]:
    regelsets: dict[str, Regelset] = {}
    for bestand in sorted(map_.glob("*.toml")):
        with _in(bestand):
            if bestand.name != ONTVANGERS:
                regelset = _bouw(Regelset, _toml(bestand))
                _eis(regelset.code not in regelsets, f"regelset '{regelset.code}' bestaat twee keer")
                regelsets[regelset.code] = regelset
    return regelsets


def _ontvangers(bestand: Path) -> tuple[BetrouwbareOntvanger, ...]:
    with _in(bestand):
        tabellen = _toml(bestand).get("ontvanger", [])
        ontvangers = tuple(_bouw(BetrouwbareOntvanger, tabel, "ontvanger") for tabel in tabellen)
        _eis(all(o.soort in BETROUWBAAR for o in ontvangers), f"soort is een van {', '.join(BETROUWBAAR)}")
    return ontvangers


def _scherm(indeling: Indeling, indelingen: Mapping[str, Indeling]) -> Indeling:
    scherm = indelingen[indeling.scherm or indeling.code]
    return vervolgscherm(scherm, indeling) if indeling.soort == "vervolg" and indeling.scherm else scherm


# --- one object each --------------------------------------------------------------------------


def _lees_vragen(ruw: Mapping[str, Any], vragen: dict[str, Vraag], hernoemd: dict[str, str]) -> None:
    _alleen(ruw, {"vraag", "hernoemd", "vervallen"}, "bestand")
    for tabel in ruw.get("vraag", []):
        vraag = _vraag(tabel)
        _eis(vraag.sleutel not in vragen, f"vraag '{vraag.sleutel}' bestaat twee keer")
        vragen[vraag.sleutel] = vraag
    for regel in ruw.get("hernoemd", []):
        _eis(set(regel) == {"oud", "nieuw"}, f"hernoemd {dict(regel)!r} is niet 'oud' met 'nieuw'")
        hernoemd[regel["oud"]] = regel["nieuw"]
    for oud, nieuw in hernoemd.items():
        _eis(oud not in vragen and nieuw in vragen, f"hernoemd '{oud}' → '{nieuw}' klopt niet")


def _vraag(ruw: Mapping[str, Any]) -> Vraag:
    sleutel = ruw.get("sleutel", "zonder sleutel")
    waar = f"vraag '{sleutel}'"
    _eis(ruw.get("soort") in set(Vraagsoort), f"{waar}: onbekende soort {ruw.get('soort')!r}")
    waarden = {s: w for s, w in ruw.items() if s not in ("optie", "kolom")}
    vraag = _bouw(
        Vraag,
        waarden | {"soort": Vraagsoort(ruw["soort"])},
        waar,
        opties=_opties(ruw.get("optie", []), waar),
        kolommen=tuple(_kolom(k, waar) for k in ruw.get("kolom", [])),
        toon_als=_voorwaarde(ruw.get("toon_als"), waar),
    )
    _eis(
        (vraag.soort in MET_OPTIES) == bool(vraag.opties),
        f"{waar}: opties horen bij keuze en meerkeuze, en alleen daar",
    )
    _eis((vraag.soort is Vraagsoort.LIJST) == bool(vraag.kolommen), f"{waar}: kolommen horen bij lijst, en alleen daar")
    return vraag


def _opties(ruw: list[Mapping[str, Any]], waar: str) -> tuple[Optie, ...]:
    opties = tuple(_bouw(Optie, optie, f"{waar}, optie '{optie.get('sleutel')}'") for optie in ruw)
    sleutels = [o.sleutel for o in opties]
    _eis(len(sleutels) == len(set(sleutels)), f"{waar}: een optie bestaat twee keer")
    for optie in opties:
        _eis(optie.onder is None or optie.onder in sleutels, f"{waar}: '{optie.sleutel}' hangt onder iets onbekends")
    return opties


def _kolom(ruw: Mapping[str, Any], waar: str) -> Kolom:
    waar = f"{waar}, kolom '{ruw.get('sleutel')}'"
    return _bouw(
        Kolom, {s: w for s, w in ruw.items() if s != "optie"}, waar, opties=_opties(ruw.get("optie", []), waar)
    )


def _indeling(ruw: Mapping[str, Any], vragen: Mapping[str, Vraag]) -> Indeling:
    bekend: dict[str, Vraag] = {}  # questions met so far: conditions may only look back
    hoofdstukken = tuple(_hoofdstuk(h, vragen, bekend) for h in ruw.get("hoofdstuk", []))
    waarden = {s: w for s, w in ruw.items() if s != "hoofdstuk"}
    indeling = _bouw(Indeling, waarden, f"indeling '{ruw.get('code')}'", hoofdstukken=hoofdstukken)
    _eis(indeling.soort in (*AP_FORMULIEREN, "scherm", "deel"), f"onbekende soort indeling '{indeling.soort}'")
    _controleer_antwoorden(indeling.standaard, vragen, "standaard")
    return indeling


def _hoofdstuk(ruw: Mapping[str, Any], vragen: Mapping[str, Vraag], bekend: dict[str, Vraag]) -> Hoofdstuk:
    rubrieken = tuple(_rubriek(r, vragen, bekend) for r in ruw.get("rubriek", []))
    waarden = {s: w for s, w in ruw.items() if s != "rubriek"}
    return _bouw(Hoofdstuk, waarden, f"hoofdstuk '{ruw.get('titel')}'", rubrieken=rubrieken)


def _rubriek(ruw: Mapping[str, Any], vragen: Mapping[str, Vraag], bekend: dict[str, Vraag]) -> Rubriek:
    waar = f"rubriek '{ruw.get('nummer', '')} {ruw.get('titel', '')}'"
    toon_als = _voorwaarde(ruw.get("toon_als"), waar)
    _controleer_voorwaarde(toon_als, bekend, waar)
    gekozen = []
    for verwijzing in ruw.get("vragen", []):
        vraag = _vraag_in_indeling(verwijzing, vragen)
        _controleer_voorwaarde(vraag.toon_als, bekend, f"vraag '{vraag.sleutel}'")
        _eis(vraag.sleutel not in bekend, f"vraag '{vraag.sleutel}' staat twee keer in deze indeling")
        bekend[vraag.sleutel] = vragen[vraag.sleutel]
        gekozen.append(vraag)
    waarden = {s: w for s, w in ruw.items() if s not in ("vragen", "toon_als")}
    return _bouw(Rubriek, waarden, waar, vragen=tuple(gekozen), toon_als=toon_als)


def _vraag_in_indeling(verwijzing: str | Mapping[str, Any], vragen: Mapping[str, Vraag]) -> Vraag:
    _eis(isinstance(verwijzing, str | Mapping), f"{verwijzing!r} is geen sleutel van een vraag")
    anders: dict[str, Any] = {"sleutel": verwijzing} if isinstance(verwijzing, str) else dict(verwijzing)
    sleutel = anders.pop("sleutel", "")
    _eis(sleutel in vragen, f"onbekende vraag '{sleutel}'")
    _alleen(anders, OVERSCHRIJFBAAR, f"vraag '{sleutel}'")
    woorden = anders.pop("opties", None)
    _soorten(Vraag, anders, f"vraag '{sleutel}'")
    if woorden is not None:
        anders["opties"] = _andere_woorden(vragen[sleutel], woorden)
    return replace(vragen[sleutel], **anders)


def _andere_woorden(vraag: Vraag, opties: Mapping[str, str]) -> tuple[Optie, ...]:
    """A subset of the options, in this layout's words and the question's own order."""
    waar = f"opties van '{vraag.sleutel}'"
    _eis(
        isinstance(opties, Mapping) and all(isinstance(t, str) for t in opties.values()), f'{waar}: sleutel = "woorden"'
    )
    _alleen(opties, {o.sleutel for o in vraag.opties}, waar)
    return tuple(replace(o, tekst=opties[o.sleutel]) for o in vraag.opties if o.sleutel in opties)


def _snelstart(ruw: Mapping[str, Any], vragen: Mapping[str, Vraag]) -> Snelstart:
    snelstart = _bouw(Snelstart, ruw, f"snelstart '{ruw.get('sleutel')}'")
    _controleer_antwoorden(snelstart.antwoorden, vragen, f"snelstart '{snelstart.sleutel}'")
    return snelstart


# --- checks and small tools -------------------------------------------------------------------


def _controleer_antwoorden(antwoorden: Mapping[str, Any], vragen: Mapping[str, Vraag], waar: str) -> None:
    for sleutel, waarde in antwoorden.items():
        _eis(sleutel in vragen, f"{waar}: onbekende vraag '{sleutel}'")
        try:
            uit_json(vragen[sleutel], waarde)
        except ValueError as fout:
            raise _Fout(f"{waar}, '{sleutel}': {fout}") from None


def _voorwaarde(ruw: Mapping[str, Any] | None, waar: str) -> Conditie | None:
    if ruw is None:
        return None
    try:
        return parse_voorwaarde(ruw)
    except ValueError as fout:
        raise _Fout(f"{waar}: {fout}") from None


def _controleer_voorwaarde(conditie: Conditie | None, bekend: Mapping[str, Vraag], waar: str) -> None:
    if conditie is None:
        return
    if isinstance(conditie, Groep):
        for lid in conditie.leden:
            _controleer_voorwaarde(lid, bekend, waar)
        return
    if conditie.vraag in AFLEIDINGEN:
        _eis(isinstance(conditie.waarde, bool), f"{waar}: '{conditie.vraag}' is waar of niet (true, false)")
        return
    vraag = bekend.get(conditie.vraag)
    if vraag is None:
        raise _Fout(f"{waar}: de voorwaarde kijkt naar '{conditie.vraag}', maar die staat er niet vóór")
    if conditie.test == "ingevuld":
        return
    _eis(
        (conditie.test == "bevat") == (vraag.soort is Vraagsoort.MEERKEUZE),
        f"{waar}: 'bevat' hoort bij een meerkeuzevraag, en alleen daar; '{conditie.vraag}' is een {vraag.soort}",
    )
    if vraag.opties:
        waarden = conditie.waarde if conditie.test == "is_een_van" else (conditie.waarde,)
        onbekend = [w for w in waarden if vraag.optie(w) is None]
        _eis(not onbekend, f"{waar}: '{conditie.vraag}' kent geen optie {onbekend}")
    if vraag.soort in (Vraagsoort.JA_NEE, Vraagsoort.VERKLARING):
        _eis(isinstance(conditie.waarde, bool), f"{waar}: '{conditie.vraag}' is ja of nee (true, false)")


class _Fout(ValueError):
    """A mistake in the data; the context manager `_in` adds the file."""


class _in:  # noqa: N801 - reads as a word: with _in(bestand)
    """Turns what goes wrong while reading a file into one sentence that names it."""

    def __init__(self, bestand: Path) -> None:
        self.bestand = bestand

    def __enter__(self) -> None: ...

    def __exit__(self, soort: object, fout: BaseException | None, spoor: object) -> None:
        naam = f"{self.bestand.parent.name}/{self.bestand.name}"
        match fout:
            case _Fout():
                raise BronbestandFout(naam, str(fout)) from None
            case FileNotFoundError():
                raise BronbestandFout(naam, "het ontbreekt") from None
            case tomllib.TOMLDecodeError() | UnicodeDecodeError():
                raise BronbestandFout(naam, f"de opmaak is fout ({fout})") from None
            case AttributeError() | TypeError():  # a word where a table should be, and the like
                raise BronbestandFout(naam, f"de opbouw is fout ({fout})") from fout


def _eis(klopt: bool, anders: str) -> None:
    if not klopt:
        raise _Fout(anders)


def _toml(bestand: Path) -> dict[str, Any]:
    return tomllib.loads(bestand.read_text(encoding="utf-8"))


def _alleen(ruw: Mapping[str, Any], bekend: set[str], waar: str) -> None:
    onbekend = set(ruw) - bekend
    _eis(not onbekend, f"{waar}: onbekend veld {', '.join(sorted(onbekend))}")


def _bouw(soort: type[T], ruw: Mapping[str, Any], waar: str = "bestand", **gebouwd: Any) -> T:
    """A dataclass from a TOML table: unknown and missing fields are refused, lists become tuples."""
    velden = {f.name: f for f in fields(soort) if f.init and not f.name.startswith("_")}  # type: ignore[arg-type]
    ruw = {s: w for s, w in ruw.items() if s not in gebouwd}
    _alleen(ruw, set(velden) - set(gebouwd), waar)
    ontbreekt = [
        naam
        for naam, veld in velden.items()
        if veld.default is MISSING and veld.default_factory is MISSING and naam not in ruw and naam not in gebouwd
    ]
    _eis(not ontbreekt, f"{waar}: er ontbreekt {', '.join(ontbreekt)}")
    _soorten(soort, ruw, waar)
    waarden = {s: tuple(w) if isinstance(w, list) else w for s, w in ruw.items()}
    if "zekerheid" in waarden:
        _eis(waarden["zekerheid"] in set(Zekerheid), f"{waar}: onbekende zekerheid {waarden['zekerheid']!r}")
        waarden["zekerheid"] = Zekerheid(str(waarden["zekerheid"]))
    return soort(**waarden, **gebouwd)


_IN_TOML: dict[Any, type] = {tuple: list, Mapping: dict, Zekerheid: str}


def _soorten(soort: type[Any], ruw: Mapping[str, Any], waar: str) -> None:
    """Refuse what TOML allows but the field does not mean: "ja" for true, "2026-01-01" (text) for a date."""
    velden = {f.name: f.type for f in fields(soort)}
    for naam, waarde in ruw.items():
        keuzes = get_args(velden[naam]) if isinstance(velden[naam], UnionType) else (velden[naam],)
        soorten = tuple(_IN_TOML.get(s, s) for s in (get_origin(keuze) or keuze for keuze in keuzes))
        past = isinstance(waarde, soorten) and not isinstance(waarde, datetime)
        _eis(past and (bool in soorten or not isinstance(waarde, bool)), f"{waar}: '{naam}' kan niet {waarde!r} zijn")
