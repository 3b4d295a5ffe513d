"""A judgement by window: facts in the wizard, the page of the judgement, a decision on record, the advice on paper."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from datalek_gui.ui.oordeel.oordeel_page import OordeelPage
from tests.bouwers import oefening
from tests.e2e.conftest import Programma
from tests.e2e.werkplek import CTRL, Werkplek, tekst_op


class Beoordelaar(Werkplek):
    """Someone who judges the melding of November 2022, still a concept."""

    def open(self, alleen_lezen: str = "") -> "Beoordelaar":
        self.venster = self.open_register(alleen_lezen)
        werkkamer = self.hal.werkkamer
        assert werkkamer is not None
        if not werkkamer.register.regels():
            invoer = {sleutel: waarde for sleutel, waarde in oefening().items() if sleutel != "melding"}
            werkkamer.dossiers.importeer(json.dumps(invoer), "oefening")
        self.venster.open_dossier(1)
        self.venster.page.vul_in()
        return self

    @property
    def oordeel(self) -> OordeelPage:
        assert isinstance(self.venster.page, OordeelPage)
        return self.venster.page


@pytest.fixture
def werk(programma: Programma) -> Beoordelaar:
    return Beoordelaar(programma).open()


def test_van_de_wizard_naar_het_oordeel_en_terug(werk: Beoordelaar) -> None:
    wizard = werk.wizard
    werk.in_veld("omvang")
    werk.toetsen.toets(Qt.Key.Key_J, CTRL)
    assert werk.venster.windowTitle() == f"{wizard.dossier.nummer} – oordeel – Datalekdossier"
    assert "Risico:" in tekst_op(werk.oordeel)
    werk.qtbot.keyClick(werk.oordeel.balk, Qt.Key.Key_Escape)
    assert werk.venster.page is wizard
    werk.wacht_tot(lambda: wizard.paginas["gevolgen"].velden["omvang"].heeft_focus())


def test_een_vak_van_het_stroomschema_leidt_naar_zijn_vraag_en_volgende_weer_terug(werk: Beoordelaar) -> None:
    werk.wizard.ga_naar_stap("gevolgen")
    werk.wizard.vraag_oordeel("stroomschema")
    werk.qtbot.mouseClick(werk.oordeel.schema.vlak.vakken["persoonsgegevens"], Qt.MouseButton.LeftButton)
    assert (werk.wizard.stap, werk.veld("zijn_persoonsgegevens").heeft_focus()) == ("vaststelling", True)
    werk.wizard.voet._volgende.click()
    assert werk.wizard.stap == "gevolgen"


def test_een_feit_verandert_het_advies_op_kaart_pagina_en_pad(werk: Beoordelaar) -> None:
    werk.wizard.ga_naar_stap("gevolgen")
    kaart = werk.wizard.toevoegingen["gevolgen"].kaart
    kop = kaart._kop.tekst()
    assert " tot " in kop  # not everything is known
    werk.wizard.zet_antwoorden({"is_inbreuk": "dreiging"})
    QApplication.processEvents()
    assert kaart._kop.tekst() == "Geen datalek"
    werk.wizard.vraag_oordeel("stroomschema")
    vakken = werk.oordeel.schema.vlak.vakken
    assert vakken["geen_schending"].hier
    assert not vakken["datalek"].op_pad


def test_besluit_vastleggen_wijzigen_en_naast_elkaar_lezen(werk: Beoordelaar) -> None:
    werk.wizard.zet_antwoorden({"besluit_ap": "ja", "besluit_betrokkenen": "ja", "besluit_door": "Privacy officer"})
    werk.wizard.ga_naar_stap("vervolg")
    vastleggen = werk.wizard.toevoegingen["vervolg"].vastleggen
    vastleggen.knop.click()
    assert "Vastgelegd op 21-11-2026 om 14:03 (versie 1)." in tekst_op(vastleggen)
    reden = {"besluit_ap_reden": "De ontvanger is betrouwbaar.", "besluit_afwijking_reden": "Er is contact geweest."}
    werk.wizard.zet_antwoorden({"besluit_ap": "nee", **reden})
    assert "maar het advies is melden" in tekst_op(werk.veld("besluit_ap"))
    werk.wizard.vraag_oordeel("versies")
    op_pagina = werk.oordeel.versies.vastleggen
    op_pagina.reden.setText("Na overleg met de FG")
    op_pagina.knop.click()
    QApplication.processEvents()
    staat_er = tekst_op(werk.oordeel)
    assert "Na overleg met de FG" in staat_er
    assert "Ja → Nee" in staat_er
    werk.heropen()
    werk.wizard.vraag_oordeel("versies")
    assert "(versie 2)" in tekst_op(werk.oordeel)


def test_het_advies_komt_op_papier_en_terug_is_terug_op_het_oordeel(werk: Beoordelaar) -> None:
    werk.wizard.vraag_oordeel("advies")
    pagina = werk.oordeel
    pagina.print_document()
    werk.wacht_op_achtergrond(60_000)
    assert werk.venster.page is werk.venster.preview
    assert werk.venster.preview._data.startswith(b"%PDF")
    werk.venster.preview.terug_gevraagd.emit()
    assert werk.venster.page is pagina


def test_vergrendelen_haalt_ook_het_oordeel_van_het_scherm(werk: Beoordelaar) -> None:
    werk.wizard.vraag_oordeel("advies")
    werk.venster.show_register()
    assert werk.venster.page is werk.venster.register
    assert werk.venster.stack.count() == 1


def test_een_ander_heeft_het_register_open_dan_is_het_oordeel_te_lezen(werk: Beoordelaar) -> None:
    werk.heropen("iemand anders heeft het open")
    werk.wizard.vraag_oordeel("versies")
    assert not werk.oordeel.versies.vastleggen.knop.isVisible()
