"""The windows about the whole register, on the practice dossiers: out, in, and a year in figures."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from datalek_gui.domain.fouten import InvoerFout
from datalek_gui.domain.register import RegisterVraag
from datalek_gui.domain.voortgang import stap
from datalek_gui.export.page_style import gebruik_fonts
from datalek_gui.services.jaar import Jaaroverzichten
from datalek_gui.services.register import Register
from datalek_gui.services.registerexport import RegisterExport
from datalek_gui.services.registerimport import RegisterImport
from datalek_gui.ui.register.exporteren import Exportvenster, keuze_in_woorden
from datalek_gui.ui.register.inlezen import KLAAR, KOPPEL, RAPPORT, Inleesvenster
from datalek_gui.ui.register.jaarvenster import Jaarvenster
from datalek_gui.ui.register.venster import Registervenster
from tests.conftest import RESOURCES
from tests.fakes import FakeRegister
from tests.registerproef import oefenregister

CSV = """Nr;Omschrijving;Datum ontdekking;Aantal betrokkenen;Kleur
17;Brief bij de buren;12-03-2021;1;rood
18;USB-stick kwijt;14-03-2021;3;
"""


@pytest.fixture
def werk(formulier):
    gebruik_fonts(RESOURCES / "fonts")
    return oefenregister(formulier)


@pytest.fixture
def klaar(qtbot):
    """Wait until the work behind the window has ended."""

    def wacht(venster):
        qtbot.waitUntil(lambda: venster._stand is None, timeout=20_000)

    return wacht


@pytest.fixture
def bewaar(qtbot):
    """Answer the file dialog of a window with this path."""

    def kies(venster, pad):
        qtbot.waitUntil(lambda: bool(venster.findChildren(QFileDialog)))
        (dialog,) = venster.findChildren(QFileDialog)
        dialog.fileSelected.emit(str(pad))
        dialog.close()

    return kies


# --- out ---


@pytest.fixture
def export(qtbot, werk, formulier, klok, settings):
    def maak(vraag=None, kolommen=("nummer", "status", "titel")):
        venster = Exportvenster(
            lambda: RegisterExport(werk, formulier, klok),
            Register(werk, klok),
            vraag or RegisterVraag(),
            kolommen,
            settings,
        )
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(venster)
        venster.show()
        return venster

    return maak


def test_het_wettelijke_register_gaat_als_excel_naar_een_bestand(export, klaar, bewaar, tmp_path):
    venster = export()
    assert venster.soort == "xlsx"
    assert not venster.vrij.isChecked(), "vrije tekst gaat alleen mee als iemand dat zegt"
    venster.doe.click()
    klaar(venster)
    bewaar(venster, tmp_path / "register.xlsx")
    assert (tmp_path / "register.xlsx").read_bytes().startswith(b"PK")
    assert not venster.isVisible()


def test_de_lijst_heeft_de_kolommen_en_de_dossiers_van_het_scherm(export, klaar, bewaar, tmp_path, werk, klok):
    vraag = RegisterVraag(filters={"niveau": ("beperkt",)})
    venster = export(vraag, ("nummer", "niveau", "titel"))
    assert venster.getoond.isChecked()
    venster.lijst.setChecked(True)
    venster.soorten["csv"].setChecked(True)
    venster.vrij.setChecked(True)
    venster.doe.click()
    klaar(venster)
    bewaar(venster, tmp_path / "lijst.csv")
    kop, *regels = (tmp_path / "lijst.csv").read_text(encoding="utf-8-sig").splitlines()
    assert kop == "Nummer;Ernst;Titel"
    assert 0 < len(regels) == Register(werk, klok).aantal(vraag) < 5
    assert all(";Beperkt;" in regel for regel in regels)


def test_zonder_vrije_tekst_gaan_ook_de_titels_niet_mee(export, klaar, bewaar, tmp_path):
    venster = export()
    venster.lijst.setChecked(True)
    venster.soorten["csv"].setChecked(True)
    venster.doe.click()
    klaar(venster)
    bewaar(venster, tmp_path / "lijst.csv")
    assert (tmp_path / "lijst.csv").read_text(encoding="utf-8-sig").splitlines()[0] == "Nummer;Status"


def test_een_pdf_wordt_eerst_getoond(qtbot, export, klaar):
    venster = export()
    venster.soorten["pdf"].setChecked(True)
    with qtbot.waitSignal(venster.pdf_gemaakt, timeout=20_000) as gemaakt:
        venster.doe.click()
    assert gemaakt.args[0].pdf.startswith(b"%PDF")
    assert gemaakt.args[0].bestandsnaam.endswith(".pdf")


def test_op_het_bestand_staat_de_keuze_maar_niet_wat_er_gezocht_is():
    vraag = RegisterVraag(zoek="jansen", filters={"jaar": ("2021", "2022"), "status": ("concept",)})
    assert keuze_in_woorden(vraag) == "gezocht op woorden; status: Concept; jaar: 2021, 2022"


def test_mislukt_opslaan_zegt_wat_te_doen(export, klaar, bewaar, tmp_path):
    venster = export()
    venster.doe.click()
    klaar(venster)
    bewaar(venster, tmp_path / "bestaat niet" / "register.xlsx")
    assert venster.isVisible()
    assert "niets geschreven" in venster.melding.text()


# --- in ---


@pytest.fixture
def leeg():
    return FakeRegister()


@pytest.fixture
def inlezen(qtbot, leeg, formulier, klok, settings):
    venster = Inleesvenster(lambda: RegisterImport(leeg, formulier, klok), settings)
    venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(venster)
    venster.show()
    return venster


@pytest.fixture
def lees(inlezen, klaar, tmp_path):
    def doe(tekst):
        (tmp_path / "oud.csv").write_text(tekst, encoding="utf-8")
        inlezen.lees(str(tmp_path / "oud.csv"))
        klaar(inlezen)

    return doe


def test_van_bestand_naar_dossiers(qtbot, inlezen, lees, klaar, leeg, klok):
    lees(CSV)
    assert inlezen.gezichten.currentIndex() == KOPPEL
    assert [lijst.currentText() for lijst in inlezen.koppelvlak.velden] == [
        "Nummer in het oude register", "Feiten", "Ontdekt op", "Aantal betrokkenen", "Niet inlezen",
    ]  # fmt: skip
    inlezen.doe.click()
    klaar(inlezen)
    assert inlezen.gezichten.currentIndex() == RAPPORT
    assert inlezen.rapportvlak.niet.text() == "Deze kolommen worden niet ingelezen: Kleur."
    assert leeg.commits == 0, "kijken verandert niets"
    with qtbot.waitSignal(inlezen.ingelezen, timeout=20_000):
        inlezen.doe.click()
    assert inlezen.gezichten.currentIndex() == KLAAR
    assert "2 dossiers zijn ingelezen" in inlezen.slot.text()
    assert {regel.zaaknummer for regel in Register(leeg, klok).regels()} == {"17", "18"}


def test_wie_een_kolom_anders_koppelt_ziet_dat_terug(inlezen, lees, klaar):
    lees(CSV)
    kleur = inlezen.koppelvlak.velden[4]
    kleur.setCurrentIndex(kleur.findText("Afdeling"))
    inlezen.koppelvlak.datalekken.setChecked(False)
    inlezen.doe.click()
    klaar(inlezen)
    rij = inlezen._rapport.rijen[0]
    assert rij.antwoorden["afdeling"] == "rood"
    assert "is_inbreuk" not in rij.antwoorden


def test_een_andere_rij_met_koppen(inlezen, lees):
    lees("Register;van;de;gemeente\n" + CSV)
    assert inlezen.koppelvlak.keuze().kop == 1
    inlezen.koppelvlak.koprij.setCurrentIndex(0)
    inlezen.koppelvlak.koprij.activated.emit(0)
    assert inlezen.koppelvlak.keuze().kop == 0
    assert inlezen.koppelvlak.velden[0].accessibleName() == "Kolom Register wordt"


def test_met_een_foute_rij_gaat_er_niets_mee(inlezen, lees, klaar, leeg):
    lees(CSV + "18;Nog eens;15-03-2021;1;\n")
    inlezen.doe.click()
    klaar(inlezen)
    assert not inlezen.doe.isEnabled()
    assert inlezen.rapportvlak.oordeel.tekst().startswith("2 van 3 regels")
    model = inlezen.rapportvlak.model
    assert model.index(0, 1).data() == "Nee"
    assert "meer dan één keer" in model.index(0, 4).data()
    inlezen.terug.click()
    assert inlezen.gezichten.currentIndex() == KOPPEL
    assert inlezen.doe.isEnabled()


def test_een_bestand_dat_geen_register_is(inlezen, lees, klaar, tmp_path):
    inlezen.lees(str(tmp_path / "is er niet.csv"))
    assert "niet te openen" in inlezen.melding.text()
    (tmp_path / "stuk.xlsx").write_bytes(b"PK\x03\x04 niets")
    inlezen.lees(str(tmp_path / "stuk.xlsx"))
    klaar(inlezen)
    assert "stuk.xlsx" in inlezen.melding.text()
    assert inlezen.gezichten.currentIndex() == 0


def test_alles_in_het_inleesvenster_heeft_een_naam(inlezen, lees, klaar, namen_ontbreken):
    lees(CSV)
    assert namen_ontbreken(inlezen) == []
    inlezen.doe.click()
    klaar(inlezen)
    assert namen_ontbreken(inlezen) == []


# --- a year ---


def test_een_jaar_als_pdf_en_als_excel(qtbot, werk, formulier, klok, settings, klaar, bewaar, tmp_path):
    venster = Jaarvenster(lambda: Jaaroverzichten(werk, formulier, klok), settings)
    venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(venster)
    venster.show()
    qtbot.waitUntil(lambda: venster.jaren.count() > 0, timeout=20_000)
    jaren = [int(venster.jaren.itemText(plaats)) for plaats in range(venster.jaren.count())]
    assert jaren == sorted(jaren, reverse=True)
    venster.excel.click()
    klaar(venster)
    bewaar(venster, tmp_path / "jaar.xlsx")
    assert (tmp_path / "jaar.xlsx").read_bytes().startswith(b"PK")
    venster.show()
    with qtbot.waitSignal(venster.pdf_gemaakt, timeout=20_000) as gemaakt:
        venster.doe.click()
    assert gemaakt.args[0].pdf.startswith(b"%PDF")


def test_een_leeg_register_heeft_geen_jaar(qtbot, leeg, formulier, klok, settings, klaar):
    venster = Jaarvenster(lambda: Jaaroverzichten(leeg, formulier, klok), settings)
    qtbot.addWidget(venster)
    qtbot.waitUntil(lambda: bool(venster.melding.text()), timeout=20_000)
    assert not venster.doe.isEnabled()
    assert not venster.excel.isEnabled()


# --- work that takes long ---


@pytest.fixture
def venster(qtbot):
    gemaakt = Registervenster("Proef", "Proef", "&Doen", 400)
    gemaakt.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(gemaakt)
    gemaakt.show()
    return gemaakt


def test_annuleren_stopt_eerst_het_werk_en_sluit_dan_pas(qtbot, venster, klaar):
    def eindeloos(voortgang):
        while True:
            stap(voortgang, 25, 100)

    uitkomst = []
    venster.werk("Bezig…", eindeloos, uitkomst.append)
    assert not venster.doe.isEnabled()
    qtbot.waitUntil(lambda: venster.balk.isVisible() and venster.balk.value() == 25)
    venster.annuleren.click()
    klaar(venster)
    assert venster.isVisible()
    assert venster.doe.isEnabled()
    assert (uitkomst, venster.melding.text(), venster.balk.isVisible()) == ([], "", False)
    venster.annuleren.click()
    assert not venster.isVisible()


def test_een_fout_in_het_werk_staat_als_zin_boven_de_knoppen(venster, klaar):
    def fout(_voortgang):
        raise InvoerFout("oud.csv", "er staat niets in")

    venster.werk("Bezig…", fout, lambda _waarde: None)
    klaar(venster)
    assert "oud.csv" in venster.melding.text()
