"""Practising from the first window: no passphrase, every paper OEFENING, kept or thrown away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db.namen import OEFENMAP
from tests.e2e.conftest import Programma
from tests.export.lezer import lees_stukken


def _oefen(programma: Programma) -> object:
    venster = programma.start()
    programma.qtbot.mouseClick(venster.oefenen.oefenen, Qt.MouseButton.LeftButton)
    return programma.wacht_op_register()


def test_oefenen_zonder_wachtwoord_bewaren_en_weggooien(programma: Programma) -> None:
    venster = programma.start()
    assert not venster.oefenen.weg.isVisible()
    programma.qtbot.mouseClick(venster.oefenen.oefenen, Qt.MouseButton.LeftButton)
    register = programma.wacht_op_register()
    hal = programma.hal
    assert hal is not None and hal.oefening and hal.werkkamer is not None
    assert hal.werkkamer.register.aantal() == 5
    assert "verzonnen" in register.read_only.tekst() and register.read_only.isVisible()
    assert QApplication.applicationDisplayName().startswith("OEFENING")
    papier = hal.documenten.brief(hal.documenten.stukken(hal.werkkamer.work, 4))
    assert "OEFENING" in str(lees_stukken(papier.pdf))

    register.lock_requested.emit()  # back to the first window
    assert hal.ontgrendelen is not None and not hal.oefening
    assert QApplication.applicationDisplayName() == "Datalekdossier"
    strook = hal.ontgrendelen.oefenen
    assert (programma.map / OEFENMAP / "register.db").exists() and strook.weg.isVisible()
    programma.qtbot.mouseClick(strook.weg, Qt.MouseButton.LeftButton)
    programma.qtbot.waitUntil(lambda: not strook.weg.isVisible(), timeout=20_000)
    assert not (programma.map / OEFENMAP).exists()


def test_een_echt_register_blijft_erbuiten(programma: Programma) -> None:
    """Its folder holds nothing of the practice register, and its papers are not marked."""
    _oefen(programma)
    hal = programma.hal
    assert hal is not None and hal.venster is not None
    assert not (programma.map / "register.db").exists()
    hal.venster.lock_requested.emit()
    hal.kluis.maak("vier losse woorden samen")
    hal.open_register(hal.kluis.open())
    assert not hal.oefening and hal.werkkamer is not None
    assert hal.werkkamer.register.aantal() == 0
