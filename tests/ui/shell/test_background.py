"""Slow work behind the window: the answer comes on the main thread, or not at all."""

import threading
import time

import pytest
from PySide6.QtWidgets import QLabel

from datalek_gui.ui.background import Background, background, run_in_background


@pytest.fixture
def achtergrond(qapp):
    werk = Background()
    yield werk
    werk.close()


def test_het_werk_gebeurt_ergens_anders_en_het_antwoord_komt_op_de_hoofddraad(qtbot, achtergrond):
    gezien = []
    achtergrond.run(threading.get_ident, lambda draad: gezien.append((draad, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(gezien))
    (werkdraad, antwoorddraad) = gezien[0]
    assert werkdraad != antwoorddraad
    assert antwoorddraad == threading.main_thread().ident


def test_een_fout_komt_als_fout_op_de_hoofddraad(qtbot, achtergrond):
    gezien = []
    achtergrond.run(lambda: 1 / 0, gezien.append, lambda fout: gezien.append((fout, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(gezien))
    assert isinstance(gezien[0][0], ZeroDivisionError)
    assert gezien[0][1] is threading.main_thread()


def test_een_fout_waar_niemand_op_wacht_gaat_naar_het_foutvenster(qtbot, achtergrond, monkeypatch):
    gezien = []
    monkeypatch.setattr("sys.excepthook", lambda soort, fout, spoor: gezien.append(soort))
    achtergrond.run(lambda: 1 / 0, print)
    qtbot.waitUntil(lambda: bool(gezien))
    assert gezien == [ZeroDivisionError]


def test_na_sluiten_begint_er_niets_en_komt_er_niets_meer(qtbot, achtergrond):
    gezien, mag = [], threading.Event()
    achtergrond.run(lambda: mag.wait(5), gezien.append)
    threading.Timer(0.1, mag.set).start()
    begin = time.monotonic()
    assert achtergrond.close()
    assert time.monotonic() - begin >= 0.05
    assert not achtergrond.run(lambda: 1, gezien.append)
    qtbot.wait(50)
    assert gezien == []


def test_sluiten_wacht_niet_eeuwig(achtergrond):
    mag = threading.Event()
    achtergrond.run(lambda: mag.wait(5), print)
    assert not achtergrond.close(wait_ms=50)
    mag.set()


def test_een_verdwenen_venster_wordt_niet_meer_geroepen(qtbot, achtergrond):
    mag = threading.Event()
    label = QLabel()
    achtergrond.run(lambda: mag.wait(5) and "klaar", label.setText)
    label.deleteLater()
    qtbot.wait(20)
    mag.set()
    qtbot.waitUntil(lambda: not achtergrond.busy)


def test_twee_opdrachten_komen_op_volgorde(qtbot, achtergrond):
    gezien = []
    for nummer in range(5):
        achtergrond.run(lambda nummer=nummer: nummer, gezien.append)
    qtbot.waitUntil(lambda: len(gezien) == 5)
    assert gezien == [0, 1, 2, 3, 4]


def test_het_programma_heeft_er_een(qtbot):
    gezien = []
    assert run_in_background(lambda: 3, gezien.append)
    qtbot.waitUntil(lambda: gezien == [3])
    assert background() is background()
