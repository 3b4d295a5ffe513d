"""The frame around the pages: getting about, the menu, the title bar, closing."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from datalek_gui.services.register import Register
from datalek_gui.ui import actions
from datalek_gui.ui.actions import ACTIONS, MENUS, PAGINA, STREEP
from datalek_gui.ui.app_signals import AppSignals
from datalek_gui.ui.dialogs.over import OverDialog
from datalek_gui.ui.document.preview_page import PreviewPage
from datalek_gui.ui.look import SCHAAL
from datalek_gui.ui.main_window import MainWindow, Pages
from datalek_gui.ui.plaats import bring_on_screen
from datalek_gui.ui.register.register_page import RegisterPage
from tests.fakes import FakeRegister

NU = datetime(2026, 11, 21, 13, 3, tzinfo=UTC)


class FakePage(QWidget):
    """Stands in for the wizard. Signals: closed()."""

    closed = Signal()

    def __init__(self, titel: str) -> None:
        super().__init__()
        self.setWindowTitle(titel)
        self.saved = 0
        self.may_close = True
        veld = QLineEdit()
        veld.setAccessibleName("Titel")
        QVBoxLayout(self).addWidget(veld)

    def save(self) -> None:
        self.saved += 1

    def closeEvent(self, event) -> None:  # noqa: N802 - Qt's name
        event.setAccepted(self.may_close)


@pytest.fixture
def gemaakt():
    return []


@pytest.fixture
def maak(qtbot, settings, gemaakt):
    def bouw(alleen_lezen=""):
        def page(titel):
            gemaakt.append(FakePage(titel))
            return gemaakt[-1]

        pages = Pages(
            register=lambda: RegisterPage(Register(FakeRegister(), lambda: NU), lambda: NU, settings),
            new_dossier=lambda: 7,
            dossier=lambda id: page(f"2026-{id:03}"),
            instellingen=lambda: page("Organisatie"),
            preview=lambda: PreviewPage(settings),
        )
        window = MainWindow(pages, AppSignals(), settings, alleen_lezen=alleen_lezen)
        qtbot.addWidget(window)
        window.show()
        return window

    return bouw


def test_het_begint_bij_het_register(maak):
    window = maak()
    assert window.page is window.register
    assert window.windowTitle() == "Datalekdossier"


def test_een_nieuw_dossier_opent_meteen_en_zijn_nummer_staat_in_de_titelbalk(qtbot, maak, gemaakt):
    window = maak()
    with qtbot.waitSignal(window._signals.dossier_opened) as geopend:
        window.register.leeg_nieuw.click()
    assert geopend.args == [7]
    assert window.page is gemaakt[0]
    assert window.windowTitle() == "2026-007 – Datalekdossier"


def test_klaar_met_een_dossier_is_terug_naar_het_register(maak, gemaakt):
    window = maak()
    window.open_dossier(3)
    gemaakt[0].closed.emit()
    assert window.page is window.register
    assert window.windowTitle() == "Datalekdossier"
    assert window.stack.count() == 1


def test_terug_van_het_voorbeeld_is_terug_waar_men_was(maak, gemaakt):
    window = maak()
    window.open_dossier(3)
    window.show_document(b"", "2026-003 AP-melding", "x.pdf")
    assert window.page is window.preview
    window.preview.terug_gevraagd.emit()
    assert window.page is gemaakt[0]


def test_een_pagina_ernaast_gaat_terug_naar_de_pagina_eronder(maak, gemaakt):
    window = maak()
    window.open_dossier(3)
    ernaast = FakePage("2026-003 – oordeel")
    window.show_beside(ernaast)
    assert window.page is ernaast
    assert window.windowTitle() == "2026-003 – oordeel – Datalekdossier"
    window.show_document(b"", "2026-003 advies", "x.pdf")
    window.preview.terug_gevraagd.emit()
    assert window.page is ernaast
    ernaast.closed.emit()
    assert window.page is gemaakt[0]
    window.show_beside(FakePage("2026-003 – oordeel"))
    window.show_register()
    assert window.stack.count() == 2  # the register and the preview


def test_een_pagina_die_niet_kan_opslaan_houdt_het_venster_open(maak, gemaakt):
    window = maak()
    window.open_dossier(3)
    gemaakt[0].may_close = False
    assert not window.close()
    window.show_register()
    window.lock()
    assert window.page is gemaakt[0]
    assert gemaakt[0].isVisible()
    gemaakt[0].may_close = True
    assert window.close()


def test_vergrendelen_haalt_eerst_alles_van_het_scherm(qtbot, maak, gemaakt):
    window = maak()
    window.open_dossier(3)
    with qtbot.waitSignal(window.lock_requested):
        window.actions_by_id["vergrendelen"].trigger()
    assert window.page is window.register


def test_ctrl_s_gaat_naar_de_pagina_en_is_grijs_waar_niets_te_bewaren_is(maak, gemaakt):
    window = maak()
    assert not window.actions_by_id["opslaan"].isEnabled()
    window.open_dossier(3)
    window.actions_by_id["opslaan"].trigger()
    assert gemaakt[0].saved == 1


def test_een_fout_staat_boven_de_pagina_tot_men_hem_sluit(maak):
    window = maak()
    window._signals.fout_gemeld.emit("Opslaan lukt niet: de schijf is vol.")
    assert window.fout.isVisible()
    assert window.fout.tekst() == "Opslaan lukt niet: de schijf is vol."
    window.fout.geklikt.emit()
    assert not window.fout.isVisible()


def test_alleen_lezen_staat_bovenaan_en_men_kan_niets_nieuws_maken(maak, gemaakt):
    window = maak("Het register is in gebruik door jdevries.")
    assert window.read_only.isVisible()
    assert not window.actions_by_id["nieuw"].isEnabled()
    window.new_dossier()
    assert gemaakt == []


def test_de_plaats_van_het_venster_wordt_onthouden(maak):
    window = maak()
    window.setGeometry(QRect(40, 30, 700, 500))
    window.close()
    assert maak().size() == window.size()


def test_een_venster_op_een_verdwenen_scherm_komt_terug(maak):
    window = maak()
    window.move(QPoint(9000, 9000))
    bring_on_screen(window)
    assert QGuiApplication.primaryScreen().geometry().contains(window.frameGeometry().topLeft())


def test_de_tekst_wordt_groter_maar_nooit_te_groot(maak, settings):
    settings.setValue(SCHAAL, 140)
    window = maak()
    for verwacht in (150, 150):
        window.text_larger()
        assert int(settings.value(SCHAAL)) == verwacht
    settings.setValue(SCHAAL, 100)
    for verwacht in (90, 90):
        window.text_smaller()
        assert int(settings.value(SCHAAL)) == verwacht


def test_elk_thema_is_te_kiezen_en_wordt_onthouden(maak, settings):
    window = maak()
    for thema in ("donker", "systeem", "licht"):
        window.actions_by_id[f"thema_{thema}"].trigger()
        assert settings.value("beeld/thema") == thema


def test_elke_actie_staat_in_precies_een_menu_en_elke_sneltoets_maar_een_keer():
    in_menu = [sleutel for regels in MENUS.values() for sleutel in regels if sleutel != STREEP]
    assert sorted(in_menu) == sorted(ACTIONS)
    toetsen = [actie.toets for actie in ACTIONS.values() if actie.toets]
    assert len(toetsen) == len(set(toetsen))


def test_elke_actie_heeft_een_methode():
    pagina_methodes = {"save", "show_oordeel", "show_presentatie", "print_dossier"}  # the wizard has it (ui/wizard)
    for actie in ACTIONS.values():
        waar = (RegisterPage, PreviewPage) if actie.van == PAGINA else (MainWindow,)
        gevonden = any(callable(getattr(klas, actie.methode, None)) for klas in waar)
        assert gevonden or actie.methode in pagina_methodes, actie.methode


def test_elk_menu_en_elke_actie_heeft_een_eigen_letter():
    groepen = [list(MENUS), *([ACTIONS[s].tekst for s in regels if s != STREEP] for regels in MENUS.values())]
    for teksten in groepen:
        letters = [tekst[tekst.index("&") + 1].lower() for tekst in teksten]
        assert len(letters) == len(set(letters)), teksten
    assert actions.VENSTER != actions.PAGINA


def test_over_zegt_waar_de_gegevens_staan(qtbot, namen_ontbreken):
    dialog = OverDialog("/home/jdevries/Datalekdossier")
    qtbot.addWidget(dialog)
    dialog.show()
    teksten = " ".join(label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "tekst"))
    assert "/home/jdevries/Datalekdossier" in teksten
    assert "geen verbinding met internet" in teksten
    assert namen_ontbreken(dialog) == []


def test_alles_wat_men_kan_bereiken_heeft_een_naam(maak, namen_ontbreken):
    window = maak()
    assert namen_ontbreken(window) == []
