"""How hard a passphrase is to guess: a score, the words for it, and a bar that repeats the words."""

import importlib

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from datalek_gui.ui import theme

WOORDEN = (
    ("Zeer zwak", "Neem een zin van vier of meer woorden."),
    ("Zwak", "Voeg een paar woorden toe."),
    ("Matig", "Nog een of twee woorden maken het sterk."),
    ("Sterk", "Dit is moeilijk te raden."),
    ("Zeer sterk", "Dit is vrijwel niet te raden."),
)
KLEUREN = ("fout", "fout", "krap", "ruim", "ruim")
KORT = 12  # below this never "sterk": zxcvbn knows no Dutch and is too kind to "Welkom2026!"
MAXIMUM = 72  # more characters zxcvbn refuses, and they cannot lower the score
EIGEN_WOORDEN = (
    "datalek",
    "datalekdossier",
    "dossier",
    "register",
    "wachtwoord",
    "welkom",
    "gemeente",
    "privacy",
    "zomer",
    "winter",
)


def meet_sterkte(wachtwoord: str) -> int:
    """0 (direct te raden) to 4 by zxcvbn. Takes 0.1-0.5 s the first time: call it in the background.

    The name is looked up at run time because zxcvbn's word lists may not slow down the first window.
    """
    zxcvbn = importlib.import_module("zxcvbn").zxcvbn
    score = int(zxcvbn(wachtwoord[:MAXIMUM], user_inputs=list(EIGEN_WOORDEN))["score"])
    return score if len(wachtwoord) >= KORT else min(score, 2)


class SterkteBalk(QWidget):
    """Four blocks, one per point. Only repeats what stands beside it in words, so it has no focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, 4)

    def score(self) -> int | None:
        return self._score

    def set_score(self, score: int | None) -> None:
        self._score = score
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self._score is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap, vol = 4.0, max(1, self._score)
        width = (self.width() - 3 * gap) / 4
        for blok in range(4):
            rol = KLEUREN[self._score] if blok < vol else "line"
            painter.setBrush(theme.kleur(rol))
            painter.drawRoundedRect(round(blok * (width + gap)), 0, round(width), self.height(), 2, 2)
