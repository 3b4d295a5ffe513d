"""A list on paper: what is on it, and which version it is."""

import io
import json

import pytest
from pypdf import PdfReader

from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.export.page_style import gebruik_fonts
from datalek_gui.services.deellijst import Deellijsten
from datalek_gui.services.document import Document
from datalek_gui.services.dossiers import Dossiers
from datalek_gui.services.logboek import Logboek
from tests.bouwers import oefening
from tests.conftest import RESOURCES, Klok
from tests.fakes import FakeRegister


class Migratie:
    """The migration case, and its lists."""

    def __init__(self, formulier: Formulier, klok: Klok) -> None:
        gebruik_fonts(RESOURCES / "fonts")
        register = FakeRegister()
        self.id = Dossiers(register, formulier, klok).importeer(json.dumps(oefening("2021_migratie")), "proef").id
        self.lijsten, self.logboek = Deellijsten(register, formulier, klok), Logboek(register, formulier, klok)

    def geef_uit(self, document: Document) -> None:
        """As the program logs it when a paper is printed or saved."""
        self.logboek.schrijf(self.id, "afgedrukt", "dossier", document.titel, "", document.bestandsnaam)


@pytest.fixture
def zaak(formulier: Formulier, klok: Klok) -> Migratie:
    return Migratie(formulier, klok)


def tekst(document: Document) -> str:
    return " ".join(" ".join(blad.extract_text() for blad in PdfReader(io.BytesIO(document.pdf)).pages).split())


def test_de_actielijst_heeft_alle_acties_en_eindigt_met_de_partijen(zaak: Migratie) -> None:
    document = zaak.lijsten.document(zaak.id, "deel_acties")
    assert (document.titel, document.bestandsnaam) == ("Actielijst", "2026-001_actielijst_v1_2026-11-21.pdf")
    woorden = tekst(document)
    assert "Het portaal sluiten." in woorden
    assert "Het datalek evalueren met alle partijen." in woorden
    assert woorden.index("Het portaal sluiten.") < woorden.index("Betrokken partijen")
    assert "Wie is op de hoogte" in woorden


def test_onder_het_verloop_staat_wat_sneller_had_gekund(zaak: Migratie) -> None:
    woorden = tekst(zaak.lijsten.document(zaak.id, "deel_verloop"))
    assert "Wat had sneller gekund?" in woorden
    assert "Betrokken partijen" not in woorden


def test_een_versie_telt_pas_als_hij_is_uitgegeven(zaak: Migratie) -> None:
    eerste = zaak.lijsten.document(zaak.id, "deel_acties")
    assert "v1" in zaak.lijsten.document(zaak.id, "deel_acties").bestandsnaam
    zaak.geef_uit(eerste)
    zaak.geef_uit(eerste)  # saved and printed: one version
    assert "Versie 2, " in tekst(zaak.lijsten.document(zaak.id, "deel_acties"))
    assert "v1" in zaak.lijsten.document(zaak.id, "deel_verloop").bestandsnaam


def test_ook_een_lege_lijst_is_een_papier(zaak: Migratie) -> None:
    assert zaak.lijsten.document(zaak.id, "deel_ontvangers").pdf.startswith(b"%PDF")
