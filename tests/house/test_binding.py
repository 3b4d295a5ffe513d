"""A PySide6 that loses references to None aborts the process in the middle of work; this sees it coming.

PySide6 6.12.0 on Python 3.11 loses one per call of a void method and dies after some 5,000 (README, *Waarom zo*).
"""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

AANTAL = 500
SPELING = 20  # other code makes and drops references to None meanwhile


def test_vijfhonderd_keer_settext_kost_geen_verwijzing_naar_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    vooraf = sys.getrefcount(None)
    for nummer in range(AANTAL):
        label.setText(str(nummer))
    assert vooraf - sys.getrefcount(None) < SPELING
