"""MDTO-XML 1.0.1: our own check of order and required fields, written down apart from the code that writes it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from xml.etree.ElementTree import Element, fromstring

import pytest

from datalek_gui.export.mdto import (
    FORMATEN,
    RUIMTE,
    Bestand,
    Bewaring,
    Informatieobject,
    Kenmerk,
    Verwijzing,
    bestand_xml,
    informatieobject_xml,
)
from tests.export.bouwers import NU, SHA

# Element → its children in the order of the schema: name, "1" once, "?" at most once, "+" and "*" often.
VERWIJZING = ("verwijzingNaam 1", "verwijzingIdentificatie ?")
BEGRIP = ("begripLabel 1", "begripCode ?", "begripBegrippenlijst 1")
IDENTIFICATIE = ("identificatieKenmerk 1", "identificatieBron 1")
TERMIJN = ("termijnTriggerStartLooptijd ?", "termijnStartdatumLooptijd ?", "termijnLooptijd ?", "termijnEinddatum ?")
SCHEMA: dict[str, tuple[str, ...]] = {
    "informatieobject": (
        "identificatie +", "naam 1", "aggregatieniveau ?", "classificatie *", "trefwoord *", "omschrijving *",
        "raadpleeglocatie *", "dekkingInTijd *", "dekkingInRuimte *", "taal *", "event *", "waardering 1",
        "bewaartermijn ?", "informatiecategorie ?", "isOnderdeelVan *", "bevatOnderdeel *", "heeftRepresentatie *",
        "aanvullendeMetagegevens *", "gerelateerdInformatieobject *", "archiefvormer +", "betrokkene *", "activiteit ?",
        "beperkingGebruik +",
    ),
    "bestand": (
        "identificatie +", "naam 1", "omvang 1", "bestandsformaat 1", "checksum +", "URLBestand ?",
        "isRepresentatieVan 1",
    ),
    "event": ("eventType 1", "eventTijd ?", "eventVerantwoordelijkeActor ?", "eventResultaat ?"),
    "checksum": ("checksumAlgoritme 1", "checksumWaarde 1", "checksumDatum 1"),
    "bewaartermijn": TERMIJN,
    "beperkingGebruik": (
        "beperkingGebruikType 1", "beperkingGebruikNadereBeschrijving ?", "beperkingGebruikDocumentatie *",
        "beperkingGebruikTermijn ?",
    ),
    **dict.fromkeys(("identificatie", "verwijzingIdentificatie"), IDENTIFICATIE),
    **dict.fromkeys(
        ("isOnderdeelVan", "bevatOnderdeel", "heeftRepresentatie", "archiefvormer", "begripBegrippenlijst",
         "isRepresentatieVan"), VERWIJZING,
    ),
    **dict.fromkeys(
        ("aggregatieniveau", "waardering", "informatiecategorie", "eventType", "checksumAlgoritme", "bestandsformaat",
         "termijnTriggerStartLooptijd", "beperkingGebruikType"), BEGRIP,
    ),
}  # fmt: skip


def fouten(element: Element) -> Iterator[str]:
    """Where it does not keep to the schema."""
    naam = element.tag.removeprefix(f"{{{RUIMTE}}}")
    kinderen = [kind.tag.removeprefix(f"{{{RUIMTE}}}") for kind in element]
    if naam not in SCHEMA:
        if kinderen or not (element.text or "").strip():
            yield f"{naam}: hier hoort tekst"
        return
    rest = list(kinderen)
    for regel in SCHEMA[naam]:
        soort, aantal = regel.split()
        gevonden = 0
        while rest and rest[0] == soort:
            rest.pop(0)
            gevonden += 1
        if (aantal in "1+" and not gevonden) or (aantal in "1?" and gevonden > 1):
            yield f"{naam}: {soort} staat er {gevonden} keer"
    if rest:
        yield f"{naam}: {rest[0]} staat op de verkeerde plaats"
    for kind in element:
        yield from fouten(kind)


def geldig(xml: bytes) -> Element:
    """The one object in it; the element order and the required fields hold."""
    wortel = fromstring(xml)  # noqa: S314 (our own output)
    assert wortel.tag == f"{{{RUIMTE}}}MDTO"
    assert len(wortel) == 1
    assert list(fouten(wortel[0])) == []
    return wortel[0]


def tekst(element: Element, pad: str) -> str:
    return element.findtext("/".join(f"{{{RUIMTE}}}{deel}" for deel in pad.split("/")), "")


OPEN = Bewaring(5)
DICHT = Bewaring(5, date(2026, 11, 20), date(2031, 11, 20), "Selectielijst gemeenten 2020", "29.1")
DOSSIER = Informatieobject(
    Kenmerk("2026-001", "Datalekdossier"),
    "Documenten in vreemde dossiers",
    "Dossier",
    "Gemeente Noorderstad",
    OPEN,
    gemaakt_op=NU,
    omschrijving="Dossier van een datalek",
    onderdelen=(Verwijzing("Melding 1", Kenmerk("2026-001-01", "Datalekdossier")), Verwijzing("Advies")),
)
STUK = replace(
    DOSSIER, niveau="Archiefstuk", onderdelen=(), onderdeel_van=Verwijzing("Dossier"), bestanden=(Verwijzing("a.pdf"),)
)
BESTAND = Bestand(Kenmerk("2026-001-01-bestand", "Datalekdossier"), "a.pdf", 12, SHA, NU, Verwijzing("Melding 1"))


@pytest.mark.parametrize("zaak", [DOSSIER, STUK, replace(DOSSIER, bewaring=DICHT), replace(STUK, archiefvormer="")])
def test_een_informatieobject_houdt_zich_aan_het_schema(zaak: Informatieobject) -> None:
    geldig(informatieobject_xml(zaak))


@pytest.mark.parametrize("naam", ["a.pdf", "zonder", *(f"a{eind}" for eind in FORMATEN)])
def test_een_bestand_houdt_zich_aan_het_schema(naam: str) -> None:
    bestand = geldig(bestand_xml(replace(BESTAND, naam=naam)))
    assert tekst(bestand, "omvang") == "12"
    assert tekst(bestand, "checksum/checksumWaarde") == SHA
    assert tekst(bestand, "checksum/checksumDatum") == "2026-11-21T14:03:00"


def test_de_waardering_is_tijdelijk_en_de_termijn_loopt_vanaf_het_afsluiten() -> None:
    zaak = geldig(informatieobject_xml(replace(DOSSIER, bewaring=DICHT)))
    assert tekst(zaak, "waardering/begripCode") == "V"
    assert tekst(zaak, "bewaartermijn/termijnStartdatumLooptijd") == "2026-11-20"
    assert tekst(zaak, "bewaartermijn/termijnLooptijd") == "P5Y"
    assert tekst(zaak, "bewaartermijn/termijnEinddatum") == "2031-11-20"
    assert tekst(zaak, "informatiecategorie/begripLabel") == "29.1"


def test_zolang_het_dossier_open_is_staat_er_geen_verzonnen_datum() -> None:
    zaak = geldig(informatieobject_xml(DOSSIER))
    assert tekst(zaak, "bewaartermijn/termijnLooptijd") == "P5Y"
    assert tekst(zaak, "bewaartermijn/termijnEinddatum") == ""
    assert tekst(zaak, "informatiecategorie/begripLabel") == ""


def test_wat_wij_zelf_maakten_is_pdf_a_en_een_onbekend_formaat_heeft_geen_code() -> None:
    assert tekst(geldig(bestand_xml(replace(BESTAND, pdf_a=True))), "bestandsformaat/begripCode") == "fmt/476"
    assert tekst(geldig(bestand_xml(BESTAND)), "bestandsformaat/begripCode") == "fmt/276"
    vreemd = geldig(bestand_xml(replace(BESTAND, naam="a.xyz")))
    assert tekst(vreemd, "bestandsformaat/begripLabel") == "xyz"
    assert tekst(vreemd, "bestandsformaat/begripCode") == ""


@pytest.mark.parametrize("naam", ["<&>\"'", "a\x00b\x1fc", "\ud800", "x" * 500, "  ", "日本 😀"])
def test_elke_naam_geeft_geldige_xml(naam: str) -> None:
    zaak = geldig(informatieobject_xml(replace(DOSSIER, naam=naam, omschrijving=naam)))
    assert 0 < len(tekst(zaak, "naam")) <= 80


def test_een_verkeerde_volgorde_en_een_leeg_veld_worden_gevonden() -> None:
    """The check itself can fail."""
    goed = informatieobject_xml(DOSSIER).decode()
    naam = "<naam>Documenten in vreemde dossiers</naam>"
    taal = "<taal>nl</taal>"
    for fout in (goed.replace(naam, ""), goed.replace(naam, taal).replace(taal, naam, 2), goed.replace(">nl<", "> <")):
        assert list(fouten(fromstring(fout)[0])) != []  # noqa: S314
