"""F11 from the wizard and from the dossier page: what is on disk, full screen; gone when the register is locked."""

import json

import pytest
from PySide6.QtWidgets import QApplication

from datalek_gui.ui.presentatie.presentatie_window import PresentatieWindow
from tests.bouwers import oefening
from tests.e2e.conftest import Programma
from tests.e2e.werkplek import Werkplek


class Verteller(Werkplek):
    """Opens the dossier of November 2022 on its page."""

    def open(self, alleen_lezen: str = "") -> "Verteller":
        self.venster = self.open_register(alleen_lezen)
        assert self.hal.werkkamer is not None
        self.hal.werkkamer.dossiers.importeer(json.dumps(oefening()), "oefening")
        self.venster.open_dossier(1)
        return self

    def presenteer(self) -> PresentatieWindow:
        self.venster.actions_by_id["presentatie"].trigger()
        return open_vensters()[0]


def open_vensters() -> list[PresentatieWindow]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, PresentatieWindow) and w.isVisible()]


@pytest.fixture
def verteller(programma: Programma) -> Verteller:
    return Verteller(programma).open()


@pytest.mark.parametrize("vanaf", ["dossier", "wizard"])
def test_f11_toont_het_dossier_schermvullend_met_alles_verborgen(verteller: Verteller, vanaf: str) -> None:
    if vanaf == "wizard":
        verteller.venster.page.vul_in()
    venster = verteller.presenteer()
    assert venster.isFullScreen()
    assert venster.windowTitle().endswith("persoonsgegevens verborgen")
    venster.close()
    verteller.qtbot.waitUntil(lambda: not open_vensters())


def test_in_het_register_is_er_niets_te_presenteren(verteller: Verteller) -> None:
    verteller.venster.show_register()
    assert not verteller.venster.actions_by_id["presentatie"].isEnabled()


def test_vergrendelen_haalt_de_presentatie_weg(verteller: Verteller) -> None:
    verteller.presenteer()
    verteller.venster.lock()
    verteller.qtbot.waitUntil(lambda: not open_vensters())
