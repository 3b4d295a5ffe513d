"""The first window, as someone meets it who just wants to get to work."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from datalek_gui.domain.fouten import MapOnbruikbaar, OnjuisteHerstelcode, OnjuistWachtwoord
from datalek_gui.ui.dialogs import herstelblad_face, ontgrendel_faces, ontgrendelen
from datalek_gui.ui.dialogs.ontgrendel_faces import LEEG_ONTGRENDEL
from datalek_gui.ui.dialogs.wachtwoord_faces import LEEG, LEGE_CODE, ONGELIJK
from datalek_gui.ui.dialogs.wachtwoord_field import CAPS_LOCK

GOED = "goed paard batterij nietje"
CODE = "7K3M-Q9TX-2B5C-H8WD-N4RF-V6ZJ-E1GP-Y0SA-XM7C"


def kies_wachtwoord(qtbot, nieuw, een, twee=None):
    qtbot.keyClicks(nieuw.een.line, een)
    qtbot.keyClicks(nieuw.twee.line, een if twee is None else twee)


def test_zonder_register_begint_het_met_een_register_maken(venster, fake_kluis):
    window = venster(fake_kluis(bestaat=False))
    assert window.face is window.eerste_keer
    assert "kan niemand het register nog openen" in " ".join(
        label.text() for label in window.face.findChildren(ontgrendel_faces.PlainLabel)
    )


def test_een_leeg_wachtwoord_wordt_geweigerd_en_de_cursor_staat_in_het_veld(qtbot, venster, fake_kluis):
    kluis = fake_kluis(bestaat=False)
    window = venster(kluis)
    for spaties in ("", "   "):
        window.eerste_keer.nieuw.een.line.setText(spaties)
        qtbot.mouseClick(window.eerste_keer.knop, Qt.MouseButton.LeftButton)
        assert window.eerste_keer.nieuw.een.fout.text() == LEEG
        assert window.focusWidget() is window.eerste_keer.nieuw.een.line
    assert kluis.gemaakt == []


def test_twee_verschillende_wachtwoorden_worden_geweigerd(qtbot, venster, fake_kluis):
    kluis = fake_kluis(bestaat=False)
    window = venster(kluis)
    kies_wachtwoord(qtbot, window.eerste_keer.nieuw, "eerste zin van mij", "tweede zin van mij")
    qtbot.keyClick(window.eerste_keer.nieuw.twee.line, Qt.Key.Key_Return)
    assert window.eerste_keer.nieuw.twee.fout.text() == ONGELIJK
    assert window.eerste_keer.nieuw.een.text() == "eerste zin van mij"
    assert kluis.gemaakt == []


@pytest.mark.parametrize(("wachtwoord", "woord"), [("geheim", "zwak"), ("paard batterij nietje kasteel", "sterk")])
def test_de_sterkte_staat_er_in_woorden(qtbot, venster, fake_kluis, wachtwoord, woord):
    window = venster(fake_kluis(bestaat=False))
    qtbot.keyClicks(window.eerste_keer.nieuw.een.line, wachtwoord)
    qtbot.waitUntil(lambda: woord in window.eerste_keer.nieuw.woord.text().lower(), timeout=10_000)
    assert woord in window.eerste_keer.nieuw.een.line.accessibleDescription().lower()


def test_na_het_maken_komt_het_herstelblad_en_pas_na_het_vinkje_het_register(qtbot, venster, fake_kluis):
    kluis = fake_kluis(bestaat=False)
    window = venster(kluis)
    kies_wachtwoord(qtbot, window.eerste_keer.nieuw, GOED)
    qtbot.mouseClick(window.eerste_keer.knop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.face is window.blad)
    qtbot.waitUntil(window.blad.opslaan.isEnabled)
    assert window.blad.code.text().split() == CODE.split("-")
    assert kluis.gemaakt == [GOED]
    assert window.eerste_keer.nieuw.een.text() == ""
    assert not window.blad.knop.isEnabled()
    window.blad.bewaard.click()
    with qtbot.waitSignal(window.ontgrendeld):
        qtbot.mouseClick(window.blad.knop, Qt.MouseButton.LeftButton)
    assert window.work_factory is not None
    assert window.alleen_lezen == ""


def test_het_herstelblad_wordt_precies_zo_bewaard_als_het_is_gemaakt(qtbot, venster, fake_kluis, tmp_path):
    window = venster(fake_kluis(bestaat=False), b"%PDF-1.7 het blad")
    window._show_blad(CODE)
    qtbot.waitUntil(window.blad.opslaan.isEnabled)
    qtbot.mouseClick(window.blad.opslaan, Qt.MouseButton.LeftButton)
    window.save_pdf.dialog.fileSelected.emit(str(tmp_path / "blad.pdf"))
    window.save_pdf.dialog.reject()
    assert (tmp_path / "blad.pdf").read_bytes() == b"%PDF-1.7 het blad"
    window.blad.bewaard.click()


def test_zonder_printer_zegt_het_herstelblad_dat_in_woorden(qtbot, venster, fake_kluis, monkeypatch):
    monkeypatch.setattr(herstelblad_face, "no_printer_reason", lambda: "Op deze computer staat geen printer.")
    window = venster(fake_kluis(bestaat=False))
    window._show_blad(CODE)
    qtbot.waitUntil(window.blad.opslaan.isEnabled)
    assert not window.blad.afdrukken.isEnabled()
    assert window.blad.stand.text() == "Op deze computer staat geen printer."
    window.blad.bewaard.click()


def test_sluiten_zonder_bewaard_herstelblad_vraagt_het_eerst(qtbot, venster, fake_kluis):
    window = venster(fake_kluis(bestaat=False))
    window._show_blad(CODE)
    assert not window.close()
    doos = window.findChild(QMessageBox)
    assert "herstelblad nog niet bewaard" in doos.text()
    with qtbot.waitSignal(window.gesloten):
        next(knop for knop in doos.buttons() if "zonder" in knop.text()).click()


def test_het_juiste_wachtwoord_opent_het_register(qtbot, venster, fake_kluis):
    kluis = fake_kluis()
    window = venster(kluis)
    assert window.face is window.ontgrendel
    qtbot.keyClicks(window.ontgrendel.veld.line, GOED)
    with qtbot.waitSignal(window.ontgrendeld):
        qtbot.keyClick(window.ontgrendel.veld.line, Qt.Key.Key_Return)
    assert kluis.geopend == [False]
    assert window.ontgrendel.veld.text() == ""


def test_een_verkeerd_wachtwoord_blijft_staan_met_de_zin_eronder(qtbot, venster, fake_kluis):
    window = venster(fake_kluis())
    qtbot.keyClicks(window.ontgrendel.veld.line, "verkeerd")
    qtbot.mouseClick(window.ontgrendel.knop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(window.ontgrendel.veld.fout.text()))
    assert window.ontgrendel.veld.fout.text() == OnjuistWachtwoord().zin
    assert window.ontgrendel.veld.text() == "verkeerd"
    assert window.focusWidget() is window.ontgrendel.veld.line
    assert OnjuistWachtwoord().zin in window.ontgrendel.veld.line.accessibleDescription()
    assert window.ontgrendel.knop.isEnabled()


def test_een_leeg_wachtwoord_ontgrendelt_niets(qtbot, venster, fake_kluis):
    window = venster(fake_kluis())
    qtbot.mouseClick(window.ontgrendel.knop, Qt.MouseButton.LeftButton)
    assert window.ontgrendel.veld.fout.text() == LEEG_ONTGRENDEL


def test_de_zin_verdwijnt_zodra_men_verder_typt(qtbot, venster, fake_kluis):
    window = venster(fake_kluis())
    qtbot.mouseClick(window.ontgrendel.knop, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(window.ontgrendel.veld.line, "a")
    assert window.ontgrendel.veld.fout.text() == ""
    assert not window.ontgrendel.veld.fout.isVisible()


def test_met_het_herstelblad_kiest_men_een_nieuw_wachtwoord(qtbot, venster, fake_kluis):
    kluis = fake_kluis()
    window = venster(kluis)
    qtbot.mouseClick(window.ontgrendel.vergeten, Qt.MouseButton.LeftButton)
    assert window.face is window.herstel
    qtbot.mouseClick(window.herstel.knop, Qt.MouseButton.LeftButton)
    assert window.herstel.code.fout.text() == LEGE_CODE
    qtbot.keyClicks(window.herstel.code.line, CODE)
    kies_wachtwoord(qtbot, window.herstel.nieuw, "een heel nieuw wachtwoord")
    with qtbot.waitSignal(window.ontgrendeld):
        qtbot.mouseClick(window.herstel.knop, Qt.MouseButton.LeftButton)
    assert kluis.wachtwoord == "een heel nieuw wachtwoord"


def test_een_verkeerde_code_wordt_onder_de_code_gezegd_en_alles_blijft_staan(qtbot, venster, fake_kluis):
    window = venster(fake_kluis())
    window.ontgrendel.vergeten.click()
    qtbot.keyClicks(window.herstel.code.line, "7K3M-FOUT")
    kies_wachtwoord(qtbot, window.herstel.nieuw, "een heel nieuw wachtwoord")
    window.herstel.knop.click()
    qtbot.waitUntil(lambda: bool(window.herstel.code.fout.text()))
    assert window.herstel.code.fout.text() == OnjuisteHerstelcode().zin
    assert window.herstel.code.text() == "7K3M-FOUT"
    assert window.herstel.nieuw.een.text() == "een heel nieuw wachtwoord"
    assert window.focusWidget() is window.herstel.code.line


def test_terug_van_het_herstelblad_wist_wat_er_stond(qtbot, venster, fake_kluis):
    window = venster(fake_kluis())
    window.ontgrendel.vergeten.click()
    qtbot.keyClicks(window.herstel.code.line, CODE)
    window.herstel.terug.click()
    assert window.face is window.ontgrendel
    assert window.herstel.code.text() == ""


def test_een_register_in_gebruik_biedt_aan_alleen_te_lezen(qtbot, venster, fake_kluis):
    kluis = fake_kluis(in_gebruik=True)
    window = venster(kluis)
    qtbot.keyClicks(window.ontgrendel.veld.line, GOED)
    window.ontgrendel.knop.click()
    qtbot.waitUntil(lambda: window.face is window.in_gebruik)
    assert "jdevries op LAPTOP-12" in window.in_gebruik.tekst.text()
    with qtbot.waitSignal(window.ontgrendeld):
        qtbot.mouseClick(window.in_gebruik.knop, Qt.MouseButton.LeftButton)
    assert kluis.geopend == [True]
    assert "09:14" in window.alleen_lezen


def test_opnieuw_proberen_opent_gewoon_als_de_collega_klaar_is(qtbot, venster, fake_kluis):
    kluis = fake_kluis(in_gebruik=True)
    window = venster(kluis)
    qtbot.keyClicks(window.ontgrendel.veld.line, GOED)
    window.ontgrendel.knop.click()
    qtbot.waitUntil(lambda: window.face is window.in_gebruik)
    kluis.in_gebruik = False
    with qtbot.waitSignal(window.ontgrendeld):
        window.in_gebruik.opnieuw.click()
    assert kluis.geopend == [False]
    assert window.alleen_lezen == ""


def test_een_onbruikbare_map_wordt_gezegd_en_het_wachtwoord_blijft_staan(qtbot, venster, fake_kluis):
    kluis = fake_kluis(bestaat=False)
    kluis.fout = MapOnbruikbaar("/mnt/h", "de map is alleen-lezen")
    window = venster(kluis)
    kies_wachtwoord(qtbot, window.eerste_keer.nieuw, GOED)
    window.eerste_keer.knop.click()
    qtbot.waitUntil(lambda: bool(window.eerste_keer.nieuw.een.fout.text()))
    assert "de map is alleen-lezen" in window.eerste_keer.nieuw.een.fout.text()
    assert window.eerste_keer.nieuw.een.text() == GOED


def test_tonen_en_verbergen_zegt_in_woorden_wat_het_doet(qtbot, venster, fake_kluis):
    veld = venster(fake_kluis()).ontgrendel.veld
    veld.toon.click()
    assert (veld.toon.text(), veld.toon.accessibleName()) == ("Verberg", "Wachtwoord verbergen")
    assert veld.line.echoMode() is veld.line.EchoMode.Normal
    veld.toon.click()
    assert veld.line.echoMode() is veld.line.EchoMode.Password


def test_caps_lock_wordt_opgemerkt(qtbot, venster, fake_kluis):
    veld = venster(fake_kluis()).ontgrendel.veld
    qtbot.keyClick(veld.line, "A")
    assert veld.caps.text() == CAPS_LOCK
    qtbot.keyClick(veld.line, "A", Qt.KeyboardModifier.ShiftModifier)
    assert veld.caps.text() == ""


def test_sluiten_tijdens_het_ontgrendelen_opent_daarna_niets_meer(qtbot, venster, fake_kluis):
    window = venster(fake_kluis())
    qtbot.keyClicks(window.ontgrendel.veld.line, GOED)
    window.ontgrendel.knop.click()
    with qtbot.waitSignal(window.gesloten):
        window.close()
    qtbot.wait_until(lambda: not ontgrendelen.run_in_background.__globals__["background"]().busy)
    assert window.work_factory is None


def test_elk_veld_en_elke_knop_heeft_een_naam(venster, fake_kluis, namen_ontbreken):
    window = venster(fake_kluis())
    for face in (window.ontgrendel, window.herstel, window.eerste_keer, window.blad, window.in_gebruik):
        window._to(face)
        assert namen_ontbreken(window) == []


def test_het_eerste_venster_laadt_geen_database_en_geen_papier():
    """Start-up budget: these libraries come in behind the window."""
    code = (
        "import sys, datalek_gui.ui.dialogs.ontgrendelen\n"
        "zwaar = {'sqlalchemy', 'alembic', 'zxcvbn', 'reportlab', 'pikepdf', 'cryptography'} & set(sys.modules)\n"
        "print(sorted(zwaar))"
    )
    uit = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert uit.stdout.strip() == "[]"
