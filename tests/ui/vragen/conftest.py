"""A field as a user meets it: styled, on screen, with someone who listens."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from datalek_gui.domain.formulier.vraag import Vraag
from datalek_gui.ui import theme
from datalek_gui.ui.vragen import FIELDS
from datalek_gui.ui.vragen.vraag_field import VraagField

NU = datetime(2026, 11, 21, 13, 3, 27, tzinfo=UTC)  # Saturday, 14:03:27 in Amsterdam


@pytest.fixture(autouse=True)
def licht(qapp: QApplication) -> None:
    """Only when an earlier test left something else: restyling costs half a second."""
    if not qapp.styleSheet() or theme.kleur("window").name().upper() != theme.LICHT["window"] or theme.maat(100) != 100:
        theme.pas_toe(qapp, "licht")


class Luisteraar:
    """Everything a field said."""

    def __init__(self, veld: VraagField) -> None:
        self.antwoorden: list[Any] = []
        self.focus: list[str] = []
        veld.antwoord_changed.connect(lambda _sleutel, waarde: self.antwoorden.append(waarde))
        veld.betreden.connect(lambda _sleutel: self.focus.append("betreden"))
        veld.verlaten.connect(lambda _sleutel: self.focus.append("verlaten"))


@pytest.fixture
def maak_veld(qtbot) -> Iterator[Callable[..., tuple[VraagField, Luisteraar]]]:  # type: ignore[no-untyped-def]
    """Build a field in a window of 760 px, between two other inputs, with the focus in the first of those."""

    vensters = []  # qtbot itself holds no more than a weak reference

    def maak(vraag: Vraag, **anders: Any) -> tuple[VraagField, Luisteraar]:
        venster = QWidget()
        venster.resize(760, 640)
        kolom = QVBoxLayout(venster)
        veld = FIELDS[vraag.soort](vraag, nu=lambda: NU, **anders)
        for widget in (QLineEdit(objectName="ervoor"), veld, QLineEdit(objectName="erna")):
            kolom.addWidget(widget)
        kolom.addStretch(1)
        qtbot.addWidget(venster)
        vensters.append(venster)
        venster.show()
        venster.activateWindow()
        QApplication.processEvents()
        venster.findChild(QLineEdit, "ervoor").setFocus()
        return veld, Luisteraar(veld)

    yield maak
    vensters.clear()
