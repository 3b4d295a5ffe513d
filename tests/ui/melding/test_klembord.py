"""Copied answers leave the clipboard again, and nothing else does."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from datalek_gui.ui.melding import klembord
from datalek_gui.ui.melding.klembord import Klembord


@pytest.fixture
def bord(qtbot: Any) -> Iterator[Klembord]:
    klem = Klembord()
    yield klem
    QGuiApplication.clipboard().clear()


def op_klembord() -> str:
    return QGuiApplication.clipboard().text()


def test_de_tekst_staat_er_letter_voor_letter(bord: Klembord) -> None:
    bord.kopieer("Eerste\nTweede  regel: Özdemir-Şahin")
    assert op_klembord() == "Eerste\nTweede  regel: Özdemir-Şahin"


def test_na_een_minuut_is_zij_weg(bord: Klembord, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert klembord.BEWAAR_MS == 60_000
    bord._wekker.setInterval(30)
    with qtbot.waitSignal(bord.gewist, timeout=2_000):
        bord.kopieer("geheim")
    assert op_klembord() == ""


def test_elke_kopie_begint_een_nieuwe_minuut(bord: Klembord, qtbot: Any) -> None:
    bord._wekker.setInterval(400)
    bord.kopieer("eerste")
    qtbot.wait(250)
    bord.kopieer("tweede")
    qtbot.wait(250)
    assert op_klembord() == "tweede"


def test_wat_een_ander_er_zette_blijft_staan(bord: Klembord) -> None:
    bord.kopieer("van ons")
    QGuiApplication.clipboard().setText("van een ander")
    bord.wis()
    assert op_klembord() == "van een ander"


def test_zonder_kopie_gebeurt_er_niets(bord: Klembord) -> None:
    QGuiApplication.clipboard().setText("van een ander")
    bord.wis()
    assert op_klembord() == "van een ander"


def test_de_geschiedenis_van_het_klembord_bewaart_het_niet(bord: Klembord) -> None:
    bord.kopieer("geheim")
    assert set(klembord.GEEN_GESCHIEDENIS) <= set(QGuiApplication.clipboard().mimeData().formats())
