"""The look of the program, and the rule that everything one can reach has a name."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from datalek_gui.domain.dossier import MeldingStatus, RegisterRegel, Uitkomst
from datalek_gui.domain.register import FILTERS, KOLOMMEN, RegisterVraag, standaard_volgorde
from datalek_gui.domain.zoekwoord import treffers, zoekwoorden
from datalek_gui.services.register import LOOPT
from datalek_gui.ui import theme
from datalek_gui.ui.register.register_page import RegisterPage


@pytest.fixture(autouse=True)
def licht(qapp: QApplication) -> None:
    """Only when an earlier test left something else: restyling costs half a second."""
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the windows of the test before
    if not qapp.styleSheet() or theme.kleur("window").name().upper() != theme.LICHT["window"] or theme.maat(100) != 100:
        theme.pas_toe(qapp, "licht")


@pytest.fixture
def namen_ontbreken():
    """The visible, focusable widgets a screen reader would have no name for."""

    def zoek(window: QWidget) -> list[str]:
        zonder = []
        for widget in window.findChildren(QWidget):
            qt_eigen = widget.objectName().startswith("qt_")
            if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisibleTo(window) or qt_eigen:
                continue
            iface = QAccessible.queryAccessibleInterface(widget)
            if iface is not None and not iface.text(QAccessible.Text.Name):
                zonder.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
        return zonder

    return zoek


class LosRegister:
    """Stands in for services.register.Register over lines in a list; keeps which lines were asked for."""

    def __init__(self, regels: list[RegisterRegel], klok: Callable[[], datetime]) -> None:
        self.alle, self._klok = regels, klok
        self.gelezen: list[tuple[int, int | None]] = []
        self.plaatsen: list[list[int]] = []

    def aantal(self, vraag: RegisterVraag | None = None) -> int:
        return len(self._gevonden(vraag or RegisterVraag()))

    def lopend(self) -> int:
        return self.aantal(LOOPT)

    def regels(self, vraag: RegisterVraag, vanaf: int = 0, hoeveel: int | None = None) -> list[RegisterRegel]:
        self.gelezen.append((vanaf, hoeveel))
        return self._gevonden(vraag)[vanaf:][:hoeveel]

    def keuzes(self, filter_: str) -> list[str]:
        soort = next(soort for soort in FILTERS if soort.sleutel == filter_)
        return sorted({soort.waarde(regel, self._klok()) for regel in self.alle} - {""})

    def vindplaatsen(self, zoek: str, dossier_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
        self.plaatsen.append(list(dossier_ids))
        return {dossier_id: ("antwoorden", "acties") for dossier_id in dossier_ids}

    def _gevonden(self, vraag: RegisterVraag) -> list[RegisterRegel]:
        woorden, nu = zoekwoorden(vraag.zoek), self._klok()
        gevonden = [
            regel
            for regel in self.alle
            if all(any(treffers(f"{regel.nummer} {regel.titel}", [woord])) for woord in woorden)
            and all(s.waarde(regel, nu) in vraag.filters[s.sleutel] for s in FILTERS if s.sleutel in vraag.filters)
        ]
        if not vraag.sorteer:
            return standaard_volgorde(gevonden)
        waarde = next(kolom.sorteer for kolom in KOLOMMEN if kolom.sleutel == vraag.sorteer)
        gevuld = sorted((r for r in gevonden if waarde(r) is not None), key=waarde, reverse=vraag.aflopend)
        return gevuld + [regel for regel in gevonden if waarde(regel) is None]


@pytest.fixture
def regel(klok):
    def maak(id, **anders):
        nu = klok()
        velden = {
            "nummer": f"2026-{id:03}", "titel": f"Dossier {id}", "status": MeldingStatus.CONCEPT,
            "uitkomst": Uitkomst.DATALEK, "kennis_op": nu - timedelta(hours=20),
            "uiterlijk_op": nu + timedelta(hours=52), "niveau": "beperkt", "aantal_van": 12, "aantal_tot": 12,
            "gewijzigd_op": nu,
        }  # fmt: skip
        return RegisterRegel(id=id, **{**velden, **anders})

    return maak


@pytest.fixture
def drie(regel, klok):
    return [
        regel(1, titel="Brief naar verkeerd adres", uitkomst=Uitkomst.INCIDENT, afdeling="Burgerzaken"),
        regel(2, titel="Mailing met Şükrü in cc", niveau="aanzienlijk"),
        regel(3, titel="Laptop gestolen", uiterlijk_op=klok() - timedelta(hours=2), aantal_van=None, aantal_tot=None),
    ]


@pytest.fixture
def settings(tmp_path) -> Iterator[QSettings]:
    instellingen = QSettings(str(tmp_path / "instellingen.ini"), QSettings.Format.IniFormat)
    yield instellingen
    instellingen.sync()


@pytest.fixture
def los(klok):
    """Makes a LosRegister."""
    return lambda regels: LosRegister(regels, klok)


@pytest.fixture
def maak_pagina(qtbot, klok, settings):
    """A page on such lines, as wide as a laptop."""

    def maak(register, breedte=1366):
        page = RegisterPage(register, klok, settings)
        qtbot.addWidget(page)
        page.resize(breedte, 700)
        page.show()
        qtbot.waitExposed(page)
        return page

    return maak


@pytest.fixture
def pagina(maak_pagina, los, drie):
    return maak_pagina(los(drie))
