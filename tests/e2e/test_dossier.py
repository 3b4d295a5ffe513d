"""A dossier by window: from the register to its page, to the form and back, papers that leave, files that go."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from datalek_gui.ui.dossier.dossier_page import DossierPage
from datalek_gui.ui.dossier.ontvangst import van_paden
from datalek_gui.ui.wizard.wizard_page import WizardPage
from tests.conftest import RESOURCES
from tests.e2e.conftest import Programma
from tests.e2e.werkplek import CTRL, Werkplek, tekst_op

GEHEIM = b"alleen in het register"


class Behandelaar(Werkplek):
    """Someone with the migration case in the register."""

    def open(self, alleen_lezen: str = "") -> "Behandelaar":
        self.venster = self.open_register(alleen_lezen)
        werkkamer = self.hal.werkkamer
        assert werkkamer is not None
        if not werkkamer.register.regels():
            bestand = RESOURCES / "oefendossiers" / "2021_migratie.json"
            werkkamer.dossiers.importeer(bestand.read_text(encoding="utf-8"), bestand.name)
        self.venster.open_dossier(1)
        return self

    @property
    def pagina(self) -> DossierPage:
        assert isinstance(self.venster.page, DossierPage)
        return self.venster.page

    def logregels(self) -> list[str]:
        assert self.hal.werkkamer is not None
        logboek = self.hal.werkkamer.logboek
        return [logboek.in_woorden(g).zin for g in logboek.gebeurtenissen(1)]


@pytest.fixture
def werk(programma: Programma) -> Behandelaar:
    return Behandelaar(programma).open()


def test_van_het_dossier_naar_het_formulier_en_terug(werk: Behandelaar) -> None:
    pagina = werk.pagina
    pagina.toon_tab("deel_acties")
    werk.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_3, CTRL)
    assert werk.wizard.stap == werk.wizard.sleutels[2]
    werk.wizard.closed.emit()
    assert werk.pagina is pagina
    assert pagina.tab == "deel_acties"
    werk.venster.show_register()
    assert werk.venster.stack.count() == 1


def test_een_nieuw_dossier_begint_met_zijn_formulier_en_daarachter_ligt_zijn_pagina(werk: Behandelaar) -> None:
    werk.venster.new_dossier()
    assert isinstance(werk.venster.page, WizardPage)
    werk.typ("wat_gebeurd", "Een brief lag bij de buren.")
    werk.wizard.closed.emit()
    assert "Een brief lag bij de buren." in tekst_op(werk.pagina)


def test_het_oordeel_is_een_pagina_verder_en_een_vraag_daarvan_staat_in_het_formulier(werk: Behandelaar) -> None:
    pagina = werk.pagina
    pagina.show_oordeel()
    stap = werk.hal.formulier.scherm(pagina.zaak.dossier.melding.indeling).hoofdstukken[2]
    werk.venster.page.spring.emit(next(stap.vragen()).sleutel)
    assert werk.wizard.stap == stap.sleutel
    werk.wizard.closed.emit()
    assert werk.venster.page is pagina


def test_een_actielijst_die_wordt_opgeslagen_staat_in_het_logboek_en_de_volgende_is_versie_2(
    werk: Behandelaar, tmp_path: Path
) -> None:
    werk.pagina.toon_tab("deel_acties")
    for versie in (1, 2):
        werk.pagina.print_document()
        werk.wacht_op_achtergrond(60_000)
        preview = werk.venster.preview
        assert f"_v{versie}_" in preview._naam
        assert preview.save_pdf.write(preview._data, str(tmp_path / preview._naam))
        werk.wacht_op_achtergrond()
        preview.terug_gevraagd.emit()
    assert sum("Dossier: Actielijst" in regel for regel in werk.logregels()) == 2


def test_wat_buiten_het_programma_is_geopend_verdwijnt_bij_vergrendelen(
    werk: Behandelaar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    geopend: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: geopend.append(Path(url.toLocalFile())) or True)
    bestand = tmp_path / "plan.docx"
    bestand.write_bytes(GEHEIM)
    werk.pagina.toon_tab("stukken")
    stukken = werk.pagina.tabblad("stukken")
    stukken.voeg_toe(van_paden([str(bestand)]))  # type: ignore[attr-defined]
    werk.wacht_op_achtergrond()
    stukken.vraag_buiten()  # type: ignore[attr-defined]
    stukken.paneel.bericht.geklikt.emit()  # type: ignore[attr-defined]
    werk.wacht_op_achtergrond()
    assert [pad.read_bytes() for pad in geopend] == [GEHEIM]
    werk.venster.lock()
    assert not geopend[0].exists()
    over = [pad for pad in werk.programma.map.rglob("*") if pad.is_file() and GEHEIM in pad.read_bytes()]
    assert over == []


def test_het_hele_dossier_is_een_pdf(werk: Behandelaar) -> None:
    nummer = werk.pagina.zaak.dossier.nummer
    werk.pagina.print_dossier()
    werk.wacht_op_achtergrond(120_000)
    preview = werk.venster.preview
    assert preview._data.startswith(b"%PDF-")
    assert preview._naam.startswith(nummer)
    tekst = " ".join(bladzijde.extract_text() for bladzijde in PdfReader(io.BytesIO(preview._data)).pages)
    for kop in ("Inhoud", "Logboek"):
        assert kop in tekst
