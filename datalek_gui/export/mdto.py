"""MDTO-XML 1.0.1 (Nationaal Archief): what an archive has to know of the dossier, of each paper, and of each file.

The schema is strict about order, so order is written down once, here, as lists that are walked. No value is made up:
what is not known (a selection list, an end date before the dossier is closed) is left out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePath
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from datalek_gui.domain.tekst import een_regel, schoon
from datalek_gui.domain.tijd import AMSTERDAM

RUIMTE = "https://www.nationaalarchief.nl/mdto"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMA = f"{RUIMTE} {RUIMTE}/MDTO-XML1.0.1.xsd"
NAAM_LENGTE = 80  # characters, as the guide to MDTO advises
WAARDERINGEN = "Begrippenlijst Waarderingen MDTO"
EVENTS = "Begrippenlijst EventTypeLijst MDTO"
NIVEAUS = "Begrippenlijst Aggregatieniveaus MDTO"
CHECKSUMS = "Begrippenlijst ChecksumAlgoritme MDTO"
PRONOM = "PRONOM-register"
BEPERKING = "Bevat persoonsgegevens. Inzage alleen voor wie dat voor zijn taak nodig heeft (AVG art. 5 lid 1 onder f)."

# Extension → (what it is, code in PRONOM). Told by the extension, not by looking inside. Ours are PDF/A-2a.
# Nieuw formaat? Zet het hier, met de code uit PRONOM; zonder regel staat de extensie er zelf.
FORMATEN = {
    ".pdf": ("Acrobat PDF 1.7 - Portable Document Format", "fmt/276"),
    ".csv": ("Comma Separated Values", "x-fmt/18"),
    ".txt": ("Plain Text File", "x-fmt/111"),
    ".json": ("JSON Data Interchange Format", "fmt/817"),
    ".xml": ("Extensible Markup Language", "fmt/101"),
    ".png": ("Portable Network Graphics", "fmt/11"),
    ".jpg": ("JPEG File Interchange Format", "fmt/43"),
    ".jpeg": ("JPEG File Interchange Format", "fmt/43"),
    ".docx": ("Microsoft Word for Windows", "fmt/412"),
    ".xlsx": ("Microsoft Excel for Windows", "fmt/214"),
    ".pptx": ("Microsoft Powerpoint for Windows", "fmt/215"),
    ".eml": ("Internet E-Mail Message", "fmt/278"),
    ".msg": ("Microsoft Outlook Email Message", "x-fmt/430"),
}
PDF_A = ("Acrobat PDF/A - Portable Document Format 2a", "fmt/476")


@dataclass(frozen=True, slots=True)
class Kenmerk:
    """What an object is known by, and in which system."""

    kenmerk: str
    bron: str


@dataclass(frozen=True, slots=True)
class Verwijzing:
    naam: str
    kenmerk: Kenmerk | None = None


@dataclass(frozen=True, slots=True)
class Bewaring:
    """How long it is kept (waardering V). `jaren` after closing; both dates None as long as the dossier is open.

    `selectielijst` and `categorie`: by which list, e.g. "Selectielijst gemeenten 2020" and "29.1"; may be empty.
    """

    jaren: int
    afgesloten_op: date | None = None
    tot: date | None = None
    selectielijst: str = ""
    categorie: str = ""


@dataclass(frozen=True, slots=True)
class Informatieobject:
    """The dossier ("Dossier") or one paper in it ("Archiefstuk"). Moments aware."""

    kenmerk: Kenmerk
    naam: str
    niveau: str
    archiefvormer: str
    bewaring: Bewaring
    gemaakt_op: datetime | None = None
    omschrijving: str = ""
    onderdeel_van: Verwijzing | None = None
    onderdelen: tuple[Verwijzing, ...] = ()
    bestanden: tuple[Verwijzing, ...] = ()


@dataclass(frozen=True, slots=True)
class Bestand:
    """One file. `omvang` in bytes; `bepaald_op`: when its digest was taken, aware."""

    kenmerk: Kenmerk
    naam: str
    omvang: int
    sha256: str
    bepaald_op: datetime
    van: Verwijzing
    pdf_a: bool = False


def informatieobject_xml(zaak: Informatieobject) -> bytes:
    """In the order of the schema; required: identificatie, naam, waardering, archiefvormer, beperkingGebruik."""
    wortel, top = _begin("informatieobject", zaak.kenmerk, zaak.naam)
    _begrip(top, "aggregatieniveau", zaak.niveau, NIVEAUS)
    _tekst(top, "omschrijving", zaak.omschrijving)
    _tekst(top, "taal", "nl")
    if zaak.gemaakt_op is not None:
        _event(top, "Creatie", _moment(zaak.gemaakt_op))
    if zaak.bewaring.afgesloten_op is not None:
        _event(top, "Bevriezing", zaak.bewaring.afgesloten_op.isoformat())
    _begrip(top, "waardering", "Tijdelijk te bewaren", WAARDERINGEN, "V")
    _bewaartermijn(top, zaak.bewaring)
    if zaak.bewaring.selectielijst and zaak.bewaring.categorie:
        _begrip(top, "informatiecategorie", zaak.bewaring.categorie, zaak.bewaring.selectielijst)
    _verwijzingen(top, "isOnderdeelVan", [zaak.onderdeel_van] if zaak.onderdeel_van else [])
    _verwijzingen(top, "bevatOnderdeel", zaak.onderdelen)
    _verwijzingen(top, "heeftRepresentatie", zaak.bestanden)
    _verwijzingen(top, "archiefvormer", [Verwijzing(zaak.archiefvormer or "onbekend")])
    beperking = SubElement(top, "beperkingGebruik")
    _begrip(beperking, "beperkingGebruikType", "Niet openbaar", "Eigen lijst van de archiefvormer")
    _tekst(beperking, "beperkingGebruikNadereBeschrijving", BEPERKING)
    return _schrijf(wortel)


def bestand_xml(bestand: Bestand) -> bytes:
    """In the order of the schema; all of it is required."""
    wortel, top = _begin("bestand", bestand.kenmerk, bestand.naam)
    _tekst(top, "omvang", str(bestand.omvang))
    soort = PurePath(bestand.naam).suffix.lower()
    label, code = PDF_A if bestand.pdf_a else FORMATEN.get(soort, (soort.lstrip(".") or "onbekend", ""))
    _begrip(top, "bestandsformaat", label, PRONOM if code else "Extensie van het bestand", code)
    som = SubElement(top, "checksum")
    _begrip(som, "checksumAlgoritme", "SHA256", CHECKSUMS)
    _tekst(som, "checksumWaarde", bestand.sha256)
    _tekst(som, "checksumDatum", _moment(bestand.bepaald_op))
    _verwijzingen(top, "isRepresentatieVan", [bestand.van])
    return _schrijf(wortel)


def _begin(soort: str, kenmerk: Kenmerk, naam: str) -> tuple[Element, Element]:
    wortel = Element("MDTO", {"xmlns": RUIMTE, f"{{{XSI}}}schemaLocation": SCHEMA})
    top = SubElement(wortel, soort)
    _kenmerk(top, "identificatie", kenmerk)
    _tekst(top, "naam", een_regel(naam, NAAM_LENGTE) or kenmerk.kenmerk)
    return wortel, top


def _bewaartermijn(top: Element, bewaring: Bewaring) -> None:
    """The end only when it is known: it runs from closing (MDTO: an end date, or a start with a length)."""
    termijn = SubElement(top, "bewaartermijn")
    _begrip(termijn, "termijnTriggerStartLooptijd", "Bevriezing", EVENTS)
    if bewaring.afgesloten_op is not None:
        _tekst(termijn, "termijnStartdatumLooptijd", bewaring.afgesloten_op.isoformat())
    _tekst(termijn, "termijnLooptijd", f"P{bewaring.jaren}Y")
    if bewaring.tot is not None:
        _tekst(termijn, "termijnEinddatum", bewaring.tot.isoformat())


def _event(top: Element, soort: str, tijd: str) -> None:
    event = SubElement(top, "event")
    _begrip(event, "eventType", soort, EVENTS)
    _tekst(event, "eventTijd", tijd)


def _begrip(ouder: Element, naam: str, label: str, lijst: str, code: str = "") -> None:
    begrip = SubElement(ouder, naam)
    _tekst(begrip, "begripLabel", label)
    _tekst(begrip, "begripCode", code)
    _verwijzingen(begrip, "begripBegrippenlijst", [Verwijzing(lijst)])


def _verwijzingen(ouder: Element, naam: str, naar: Iterable[Verwijzing]) -> None:
    for verwijzing in naar:
        element = SubElement(ouder, naam)
        _tekst(element, "verwijzingNaam", verwijzing.naam)
        if verwijzing.kenmerk is not None:
            _kenmerk(element, "verwijzingIdentificatie", verwijzing.kenmerk)


def _kenmerk(ouder: Element, naam: str, kenmerk: Kenmerk) -> None:
    element = SubElement(ouder, naam)
    _tekst(element, "identificatieKenmerk", kenmerk.kenmerk)
    _tekst(element, "identificatieBron", kenmerk.bron)


def _tekst(ouder: Element, naam: str, tekst: str) -> None:
    """Nothing at all for nothing; control characters would make it no XML."""
    if schoon(tekst).strip():
        SubElement(ouder, naam).text = schoon(tekst).strip()


def _moment(moment: datetime) -> str:
    """jjjj-mm-ddTuu:mm:ss on the Dutch clock."""
    return f"{moment.astimezone(AMSTERDAM):%Y-%m-%dT%H:%M:%S}"


def _schrijf(wortel: Element) -> bytes:
    register_namespace("xsi", XSI)
    indent(wortel)
    tekst: str = tostring(wortel, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tekst}\n'.encode()
