"""When something fails the user reads one calm window, and nothing of what was typed leaks into the report."""

import logging
import sys
import threading

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPlainTextEdit, QPushButton

from datalek_gui.domain.fouten import AlleenLezen
from datalek_gui.ui.crash import CrashHook
from datalek_gui.ui.crash_window import CrashDialog, report

KANARIE = "KANARIE"


def val_om(tekst):
    naam = {"naam van de betrokkene": tekst}
    try:
        return naam[tekst + "!"]
    except KeyError as fout:
        raise ValueError(f"kan {tekst} niet lezen") from fout


def de_fout(wat=val_om):
    try:
        wat(KANARIE)
    except Exception as fout:
        return fout
    raise AssertionError


@pytest.fixture
def hook(qapp):
    haak = CrashHook(lambda: None)
    haak.install()
    yield haak
    haak.uninstall()
    if haak.dialog is not None:
        haak.dialog.close()


def test_het_verslag_noemt_de_plaats_en_geen_enkele_waarde():
    verslag = report(de_fout())
    assert "test_crash.py" in verslag
    assert "val_om" in verslag
    assert verslag.index("KeyError") < verslag.index("ValueError")
    assert KANARIE not in verslag


def test_van_een_verkeerd_attribuut_staat_de_naam_erin_en_niet_de_waarde():
    verslag = report(de_fout(lambda tekst: tekst.bestaat_niet))
    assert "AttributeError: str.bestaat_niet" in verslag
    assert KANARIE not in verslag


def test_een_bestandsfout_noemt_het_nummer_en_niet_het_pad():
    verslag = report(de_fout(lambda tekst: open(f"/bestaat/niet/{tekst}.txt")))  # noqa: SIM115, PTH123
    assert "FileNotFoundError: fout 2" in verslag
    assert KANARIE not in verslag


def test_een_onbekende_fout_geeft_een_logregel_en_een_venster(qtbot, hook, caplog):
    fout = de_fout()
    with caplog.at_level(logging.ERROR):
        sys.excepthook(type(fout), fout, fout.__traceback__)
    qtbot.waitUntil(lambda: hook.dialog is not None)
    assert isinstance(hook.dialog, CrashDialog)
    assert len(caplog.records) == 1
    assert KANARIE not in caplog.text
    assert KANARIE not in hook.dialog.findChild(QPlainTextEdit).toPlainText()


def test_er_komt_nooit_een_tweede_venster(qtbot, hook):
    fout = de_fout()
    for _ in range(7):
        sys.excepthook(type(fout), fout, fout.__traceback__)
    qtbot.waitUntil(lambda: hook.dialog is not None)
    eerste = hook.dialog
    qtbot.wait(20)
    assert hook.dialog is eerste
    eerste.accept()
    assert hook.dialog is None


def test_een_fout_in_een_andere_draad_komt_ook_in_het_venster(qtbot, hook):
    draad = threading.Thread(target=val_om, args=(KANARIE,))
    draad.start()
    draad.join()
    qtbot.waitUntil(lambda: hook.dialog is not None)
    assert "achtergrond" in hook.dialog.findChild(QPlainTextEdit).toPlainText()


def test_een_datalekfout_is_een_gewone_zin(qtbot, hook):
    fout = AlleenLezen()
    sys.excepthook(type(fout), fout, None)
    qtbot.waitUntil(lambda: hook.dialog is not None)
    assert isinstance(hook.dialog, QMessageBox)
    assert hook.dialog.text() == fout.zin
    hook.dialog.accept()
    assert hook.dialog is None


def test_het_verslag_is_te_kopieren(qtbot, namen_ontbreken):
    dialog = CrashDialog("het verslag")
    qtbot.addWidget(dialog)
    dialog.show()
    next(knop for knop in dialog.findChildren(QPushButton) if "Kopieer" in knop.text()).click()
    assert QGuiApplication.clipboard().text() == "het verslag"
    assert namen_ontbreken(dialog) == []
