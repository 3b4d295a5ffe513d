"""The open JSON of one dossier: what `importeer` reads and the practice dossiers are written in.

::

    {
      "formaat": 1,                         the version of this description
      "titel": "Brief aan verkeerd adres",  neutral: never a person's name
      "zaaknummer": "Z-2026-118",           optional: the organisation's own number
      "indeling": "v2",                     code of the form: v1, v2, v2_vervolg
      "regelset": "avg_2018",               the law's figures that held
      "melding": {                          optional: a melding that was filed already
        "ap_nummer": "…",
        "ingediend_op": "2022-11-18T17:27:00+01:00"
      },
      "organisatie": {"fg_naam": "…"},      optional: answers of the organisation, for letters
      "antwoorden": {                       question key → value
        "samenvatting": "…",                tekst, lange_tekst: text
        "records_aantal": 12,               getal: whole number, 0 or more
        "inbreuk_start": "2026-11-01",      datum: jjjj-mm-dd
        "kennis_op": "2026-11-20T17:00:00+01:00",   moment: ISO 8601 with offset
        "melder_is_contactpersoon": true,   ja_nee, verklaring: true or false
        "risico_ernst": "beperkt",          keuze: key of the option
        "gegevens_algemeen": ["naam", "bsn"],       meerkeuze: keys of the options
        "andere_organisaties_lijst": [{"naam": "…", "hoedanigheid": "verwerker"}]   lijst: rows
      },
      "delen": {                            optional: per kind (domain/deel.py) a list of answers
        "deel_acties": [{"actie_wat": "…", "actie_stand": "bezig"}]
      },
      "bijlagen": [{                        optional: attachments
        "naam": "bevestiging.pdf",
        "categorie": "ap",                  domain/bijlage.py
        "datum": "2026-11-21",              optional: of the document itself
        "omschrijving": "…",                optional
        "base64": "JVBERi0…"                the content; or "tekst": what is text (UTF-8)
      }]
    }

Keys and options are those of ``resources/formulier/vragen*.toml``. Reading is strict: the first thing that is unknown
or wrong is reported as one Dutch line with its place, and nothing is imported.
"""

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from datalek_gui.domain.bijlage import MAX_BIJLAGE, Categorie
from datalek_gui.domain.deel import DEELSOORTEN
from datalek_gui.domain.dossier import JsonAntwoorden
from datalek_gui.domain.formulier.loader import ORGANISATIE, Formulier
from datalek_gui.domain.formulier.vraag import AP_FORMULIEREN, Vraag
from datalek_gui.domain.formulier.waarden import lees_iso_datum, lees_iso_moment, naar_json, uit_json
from datalek_gui.domain.fouten import InvoerFout
from datalek_gui.domain.tekst import een_regel, schoon

FORMAAT = 1
VERPLICHT = {"formaat", "titel", "indeling", "regelset", "antwoorden"}
TOEGESTAAN = VERPLICHT | {"zaaknummer", "melding", "organisatie", "delen", "bijlagen"}
MAX_REGEL = 200  # characters of a title or number: one line in the register
MAX_TEKST = 2_000_000  # characters of one answer: what a window takes, a file takes too
MAX_DELEN = 2_000  # lines of one list; the largest real one had 27


@dataclass(frozen=True, slots=True)
class BijlageInvoer:
    naam: str
    categorie: Categorie
    datum: date | None
    omschrijving: str
    inhoud: bytes


@dataclass(frozen=True, slots=True)
class DossierInvoer:
    """One dossier as read from JSON. `ingediend_op` aware UTC, None for a concept."""

    titel: str
    zaaknummer: str
    indeling: str
    regelset: str
    ap_nummer: str
    ingediend_op: datetime | None
    organisatie: JsonAntwoorden
    antwoorden: JsonAntwoorden
    delen: Mapping[str, tuple[JsonAntwoorden, ...]] = field(default_factory=dict)
    bijlagen: tuple[BijlageInvoer, ...] = ()


def lees_dossier(tekst: str, formulier: Formulier, bron: str = "invoer") -> DossierInvoer:
    """Read and check; InvoerFout with place and reason. `bron` is the file name to mention."""
    ruw = lees_json(tekst, bron)
    _sleutels(ruw, TOEGESTAAN, bron)
    for sleutel in sorted(VERPLICHT - set(ruw)):
        raise InvoerFout(bron, f"‘{sleutel}’ ontbreekt")
    if type(ruw["formaat"]) is not int or ruw["formaat"] != FORMAAT:
        raise InvoerFout(f"{bron}, formaat", f"dit programma leest alleen formaat {FORMAAT}")
    indelingen = [i.code for i in formulier.indelingen.values() if i.soort in AP_FORMULIEREN]
    indeling = _een_van(ruw["indeling"], indelingen, f"{bron}, indeling")
    regelset = _een_van(ruw["regelset"], list(formulier.regelsets), f"{bron}, regelset")
    ap_nummer, ingediend_op = _melding(ruw.get("melding", {}), bron)
    organisatie = {v.sleutel: v for v in formulier.indelingen[ORGANISATIE].vragen()}
    return DossierInvoer(
        titel=_titel(ruw["titel"], f"{bron}, titel"),
        zaaknummer=_regel(ruw.get("zaaknummer", ""), f"{bron}, zaaknummer"),
        indeling=indeling,
        regelset=regelset,
        ap_nummer=ap_nummer,
        ingediend_op=ingediend_op,
        organisatie=_antwoorden(ruw.get("organisatie", {}), organisatie, f"{bron}, organisatie"),
        antwoorden=_antwoorden(ruw["antwoorden"], formulier.vragen, f"{bron}, antwoorden"),
        delen=_delen(ruw.get("delen", {}), formulier, f"{bron}, delen"),
        bijlagen=_bijlagen(ruw.get("bijlagen", []), f"{bron}, bijlagen"),
    )


def lees_json(tekst: str, bron: str) -> dict[str, Any]:
    try:
        ruw = json.loads(tekst, object_pairs_hook=_zonder_dubbele)
    except json.JSONDecodeError as fout:
        raise InvoerFout(f"{bron}, regel {fout.lineno}, teken {fout.colno}", "dit is geen geldige JSON") from None
    except _Dubbel as fout:
        raise InvoerFout(bron, str(fout)) from None
    except RecursionError:
        raise InvoerFout(bron, "de JSON is te diep genest") from None
    except ValueError:  # Python reads no number of more than 4300 digits
        raise InvoerFout(bron, "er staat een onmogelijk groot getal in") from None
    return _object(ruw, bron)


class _Dubbel(ValueError):
    """A key that stands twice in one object: which of the two counts is anybody's guess."""


def _zonder_dubbele(paren: list[tuple[str, Any]]) -> dict[str, Any]:
    uniek: dict[str, Any] = {}
    for sleutel, waarde in paren:
        if sleutel in uniek:
            raise _Dubbel(f"‘{een_regel(sleutel, 60)}’ staat er twee keer in")
        uniek[sleutel] = waarde
    return uniek


def _object(ruw: Any, plaats: str) -> dict[str, Any]:
    if not isinstance(ruw, dict):
        raise InvoerFout(plaats, "hier hoort een object { … }")
    return ruw


def _een_van(ruw: Any, bekend: list[str], plaats: str) -> str:
    if not isinstance(ruw, str) or ruw not in bekend:
        raise InvoerFout(plaats, f"dit is niet bekend; mogelijk zijn {', '.join(bekend)}")
    return ruw


def _regel(ruw: Any, plaats: str) -> str:
    """Clean text on one line."""
    if not isinstance(ruw, str):
        raise InvoerFout(plaats, "hier hoort tekst")
    regel = " ".join(schoon(ruw).split())
    if len(regel) > MAX_REGEL:
        raise InvoerFout(plaats, f"deze tekst is te lang ({len(regel)} tekens; er passen er {MAX_REGEL})")
    return regel


def _titel(ruw: Any, plaats: str) -> str:
    titel = _regel(ruw, plaats)
    if not titel:
        raise InvoerFout(plaats, "de titel is leeg")
    return titel


def _sleutels(ruw: Mapping[str, Any], bekend: set[str], plaats: str) -> None:
    for sleutel in ruw:
        if sleutel not in bekend:
            raise InvoerFout(plaats, f"onbekende sleutel ‘{een_regel(sleutel, 60)}’")


def _melding(ruw: Any, bron: str) -> tuple[str, datetime | None]:
    plaats = f"{bron}, melding"
    melding = _object(ruw, plaats)
    _sleutels(melding, {"ap_nummer", "ingediend_op"}, plaats)
    ap_nummer = _regel(melding.get("ap_nummer", ""), f"{plaats}.ap_nummer")
    if "ingediend_op" not in melding:
        return ap_nummer, None
    try:
        return ap_nummer, lees_iso_moment(melding["ingediend_op"])
    except ValueError as fout:
        raise InvoerFout(f"{plaats}.ingediend_op", str(fout)) from None


def _lijst(ruw: Any, plaats: str) -> list[Any]:
    if not isinstance(ruw, list):
        raise InvoerFout(plaats, "hier hoort een lijst [ … ]")
    if len(ruw) > MAX_DELEN:
        raise InvoerFout(plaats, f"deze lijst is te lang ({len(ruw)}; er passen er {MAX_DELEN})")
    return ruw


def _delen(ruw: Any, formulier: Formulier, plaats: str) -> dict[str, tuple[JsonAntwoorden, ...]]:
    delen = _object(ruw, plaats)
    _sleutels(delen, set(DEELSOORTEN), plaats)
    gelezen = {}
    for soort, lijst in delen.items():
        vragen = {vraag.sleutel: vraag for vraag in formulier.indelingen[soort].vragen()}
        rijen = enumerate(_lijst(lijst, f"{plaats}.{soort}"), 1)
        gelezen[soort] = tuple(_antwoorden(rij, vragen, f"{plaats}.{soort}[{nummer}]") for nummer, rij in rijen)
    return gelezen


def _bijlagen(ruw: Any, plaats: str) -> tuple[BijlageInvoer, ...]:
    return tuple(_bijlage(stuk, f"{plaats}[{nummer}]") for nummer, stuk in enumerate(_lijst(ruw, plaats), 1))


def _bijlage(ruw: Any, plaats: str) -> BijlageInvoer:
    stuk = _object(ruw, plaats)
    _sleutels(stuk, {"naam", "categorie", "datum", "omschrijving", "tekst", "base64"}, plaats)
    naam = _regel(stuk.get("naam", ""), f"{plaats}.naam")
    if not naam:
        raise InvoerFout(f"{plaats}.naam", "de naam van het bestand ontbreekt")
    categorie = _een_van(stuk.get("categorie", Categorie.OVERIG.value), list(Categorie), f"{plaats}.categorie")
    omschrijving = _regel(stuk.get("omschrijving", ""), f"{plaats}.omschrijving")
    return BijlageInvoer(naam, Categorie(categorie), _dag(stuk, plaats), omschrijving, _inhoud(stuk, plaats))


def _dag(stuk: Mapping[str, Any], plaats: str) -> date | None:
    if "datum" not in stuk:
        return None
    try:
        return lees_iso_datum(stuk["datum"])
    except ValueError as fout:
        raise InvoerFout(f"{plaats}.datum", str(fout)) from None


def _inhoud(stuk: Mapping[str, Any], plaats: str) -> bytes:
    soorten = [soort for soort in ("tekst", "base64") if soort in stuk]
    if len(soorten) != 1 or not isinstance(stuk[soorten[0]], str):
        raise InvoerFout(plaats, "geef de inhoud één keer, als ‘tekst’ of als ‘base64’")
    try:
        tekst: str = stuk[soorten[0]]
        inhoud = tekst.encode("utf-8") if soorten == ["tekst"] else base64.b64decode(tekst, validate=True)
    except (UnicodeEncodeError, binascii.Error, ValueError):  # half an emoji; letters that are no base64
        raise InvoerFout(f"{plaats}.{soorten[0]}", "de inhoud is onleesbaar") from None
    if len(inhoud) > MAX_BIJLAGE:
        raise InvoerFout(plaats, f"dit stuk is te groot (er passen {MAX_BIJLAGE // 1_000_000} MB)")
    return inhoud


def _antwoorden(ruw: Any, vragen: Mapping[str, Vraag], plaats: str) -> JsonAntwoorden:
    """Checked and normalised (moments to UTC, options in the form's order, text without control characters)."""
    antwoorden = _object(ruw, plaats)
    _sleutels(antwoorden, set(vragen), plaats)
    gelezen: JsonAntwoorden = {}
    for sleutel, waarde in antwoorden.items():
        try:
            gelezen[sleutel] = _schoon(naar_json(vragen[sleutel], _streng(vragen[sleutel], waarde)))
        except ValueError as fout:
            raise InvoerFout(f"{plaats}.{sleutel}", str(fout)) from None
    return gelezen


def _schoon(waarde: Any) -> Any:
    """All text in a checked answer, also inside the rows of a list."""
    if isinstance(waarde, str):
        if len(waarde) > MAX_TEKST:
            raise ValueError(f"deze tekst is te lang ({len(waarde)} tekens; er passen er {MAX_TEKST})")
        return schoon(waarde)
    if isinstance(waarde, list):
        return [_schoon(deel) for deel in waarde]
    if isinstance(waarde, dict):
        return {kolom: _schoon(deel) for kolom, deel in waarde.items()}
    return waarde


def _streng(vraag: Vraag, waarde: Any) -> Any:
    """As `uit_json`, without the escape for text that a person typed and we could not read."""
    if isinstance(waarde, dict):
        raise ValueError("hier hoort geen object")
    return uit_json(vraag, waarde)
