"""The melding of 18 November 2022 by keyboard, from the first start to a PDF that says what the real one says."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from datalek_gui.domain.dossier import MeldingStatus
from datalek_gui.ui.wizard.organisatie_page import OrganisatiePage
from datalek_gui.ui.wizard.wizard_page import WizardPage
from tests.drivers.wizard_driver import Toetsenbord, VeldDriver, WizardDriver
from tests.e2e.conftest import WACHTWOORD, Programma
from tests.e2e.woorden import gezegd, regels_van_echte_melding

EERSTE_HOOFDSTUK = "1 Introductie"


def test_een_melding_van_begin_tot_eind_met_het_toetsenbord(
    programma: Programma, qtbot: Any, oefendossier: Callable[[str], dict[str, Any]], tmp_path: Path
) -> None:
    programma.klok.moment = datetime(2022, 11, 18, 16, 0, tzinfo=UTC)
    antwoorden = oefendossier("2022_aanvraagloket")
    maak_register(programma, qtbot)
    venster = programma.wacht_op_register()
    qtbot.waitUntil(lambda: isinstance(venster.page, OrganisatiePage))
    vul_organisatie_in(venster.page, qtbot, antwoorden)
    Toetsenbord(qtbot).druk_op("Klaar")
    qtbot.keyClick(venster, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    wizard = venster.page
    assert isinstance(wizard, WizardPage)

    WizardDriver(qtbot, wizard).vul_alles_in(antwoorden)

    assert wizard.save() is None
    assert wizard.controle.punten == ()
    WizardDriver(qtbot, wizard).druk_op("Antwoorden vastzetten")
    assert wizard.dossier.melding.status is MeldingStatus.DEFINITIEF
    tekst = ap_tekst(programma)
    assert vanaf_hoofdstuk_1(tekst) == vanaf_hoofdstuk_1(regels_van_echte_melding("2022_aanvraagloket"))
    programma.sluit()

    assert_versleuteld(tmp_path / "gegevens", antwoorden)
    heropend = heropen(programma, qtbot)
    assert heropend.stap == "controle"
    gekend = {s: w for s, w in antwoorden.items() if w not in (None, ()) and s in formuliervragen(heropend)}
    assert {s: heropend.antwoorden.get(s) for s in gekend} == gekend
    assert ap_tekst(programma) == tekst


def maak_register(programma: Programma, qtbot: Any) -> None:
    """First start: passphrase twice, the recovery sheet, on."""
    slot = programma.start()
    toetsen = Toetsenbord(qtbot)
    toetsen.typ(WACHTWOORD)
    toetsen.tab_tot(lambda w: w is not None and "nog een keer" in w.accessibleName(), "tweede wachtwoord")
    toetsen.typ(WACHTWOORD)
    toetsen.toets(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: slot.face is slot.blad and slot._blad != b"", timeout=30_000)
    toetsen.tab_tot(lambda w: "bewaard" in w.accessibleName(), "herstelblad bewaard")
    toetsen.toets(Qt.Key.Key_Space)
    toetsen.druk_op("Verder")


def vul_organisatie_in(pagina: OrganisatiePage, qtbot: Any, antwoorden: dict[str, Any]) -> None:
    driver = VeldDriver(qtbot)
    for sleutel, veld in pagina.pagina.velden.items():
        QApplication.processEvents()
        if veld.isVisible() and antwoorden.get(sleutel) not in (None, ()):
            driver.beantwoord(veld, antwoorden[sleutel])


def heropen(programma: Programma, qtbot: Any) -> WizardPage:
    programma.start()
    toetsen = Toetsenbord(qtbot)
    toetsen.typ(WACHTWOORD)
    toetsen.toets(Qt.Key.Key_Return)
    venster = programma.wacht_op_register()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    venster.register.open_chosen()
    venster.page.vul_in()
    assert isinstance(venster.page, WizardPage)
    return venster.page


def formuliervragen(wizard: WizardPage) -> set[str]:
    return {v.sleutel for v in wizard.indeling.vragen()}


def ap_tekst(programma: Programma) -> list[str]:
    """The words of the AP form of the first dossier."""
    assert programma.hal is not None and programma.hal.werkkamer is not None
    documenten, work = programma.hal.documenten, programma.hal.werkkamer.work
    return gezegd(documenten.ap_formulier(documenten.stukken(work, 1)).pdf)


def vanaf_hoofdstuk_1(regels: list[str]) -> str:
    return " ".join(regels[regels.index(EERSTE_HOOFDSTUK) :])


def assert_versleuteld(map_: Path, antwoorden: dict[str, Any]) -> None:
    """Nothing that was typed stands readable in any file of the data folder."""
    geheim = str(antwoorden["samenvatting"])[:40].encode()
    for bestand in map_.rglob("*"):
        if bestand.is_file():
            inhoud = bestand.read_bytes()
            assert geheim not in inhoud, bestand.name
            assert str(antwoorden["melder_naam"]).encode() not in inhoud, bestand.name
    assert not (map_ / "register.db").read_bytes().startswith(b"SQLite format 3")
