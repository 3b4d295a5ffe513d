"""The start page as a handler uses it: look, search, open."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from datalek_gui.domain.dossier import MeldingStatus, RegisterRegel, Uitkomst
from datalek_gui.domain.register import KOLOMMEN
from datalek_gui.domain.termijn import Stand
from datalek_gui.ui.register.register_model import ID, STAND, TIJD, RegisterModel
from datalek_gui.ui.register.register_page import LEEG, RegisterPage


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
        regel(1, titel="Brief naar verkeerd adres", uitkomst=Uitkomst.INCIDENT),
        regel(2, titel="Mailing met Şükrü in cc"),
        regel(3, titel="Laptop gestolen", uiterlijk_op=klok() - timedelta(hours=2), aantal_van=None, aantal_tot=None),
    ]


@pytest.fixture
def pagina(qtbot, klok, drie):
    page = RegisterPage(lambda: drie, klok)
    qtbot.addWidget(page)
    page.resize(1366, 700)
    page.show()
    qtbot.waitExposed(page)
    return page


def titels(page):
    return [page.filter.regel(rij).titel for rij in range(page.filter.rowCount())]


def test_het_model_houdt_zich_aan_de_regels_van_qt(klok, drie, qtmodeltester):
    model = RegisterModel(klok)
    model.set_regels(drie)
    qtmodeltester.check(model)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_regels(drie[:1])
    model.set_regels([])
    model.set_regels(drie)
    assert tester.model() is model


def test_ook_de_gefilterde_lijst_houdt_zich_aan_de_regels(pagina, qtmodeltester):
    pagina.zoek.setText("laptop")
    qtmodeltester.check(pagina.filter)


def test_alle_kolommen_staan_er_met_hun_titel(pagina):
    model = pagina.filter
    koppen = [model.headerData(kolom, Qt.Orientation.Horizontal) for kolom in range(model.columnCount())]
    assert koppen == [kolom.titel for kolom in KOLOMMEN]


def test_de_dringendste_staat_bovenaan(pagina):
    assert titels(pagina) == ["Laptop gestolen", "Mailing met Şükrü in cc", "Brief naar verkeerd adres"]
    assert pagina.filter.index(0, 0).data(STAND) == Stand.VERSTREKEN
    assert pagina.filter.index(2, 0).data(STAND) is None


def test_boven_de_lijst_staat_hoeveel_dossiers_er_zijn(pagina):
    assert pagina.aantal.text() == "3 dossiers, bij 2 loopt de termijn"


def test_zoeken_vindt_op_titel_en_nummer_ook_zonder_accenten(qtbot, pagina):
    qtbot.keyClicks(pagina.zoek, "sukru")
    assert titels(pagina) == ["Mailing met Şükrü in cc"]
    assert pagina.aantal.text() == "1 van 3 dossiers"
    pagina.zoek.setText("2026-003")
    assert titels(pagina) == ["Laptop gestolen"]


def test_niets_gevonden_zegt_dat_en_een_knop_wist_de_zoekopdracht(qtbot, pagina):
    qtbot.keyClicks(pagina.zoek, "fiets")
    assert pagina.niets.isVisible()
    assert pagina.niets.text() == "Geen dossier gevonden met ‘fiets’."
    qtbot.mouseClick(pagina.wis, Qt.MouseButton.LeftButton)
    assert len(titels(pagina)) == 3


def test_een_klik_op_een_kolom_sorteert_en_wat_leeg_is_blijft_onderaan(pagina):
    aantal = next(nummer for nummer, kolom in enumerate(KOLOMMEN) if kolom.sleutel == "aantal")
    for richting in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        pagina.table.sortByColumn(aantal, richting)
        assert titels(pagina)[-1] == "Laptop gestolen"
    pagina.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert titels(pagina)[0] == "Laptop gestolen"


def test_dubbelklik_en_enter_openen_het_dossier(qtbot, pagina):
    midden = pagina.table.visualRect(pagina.filter.index(1, 1)).center()
    qtbot.mouseClick(pagina.table.viewport(), Qt.MouseButton.LeftButton, pos=midden)
    with qtbot.waitSignal(pagina.dossier_gekozen) as geopend:
        qtbot.mouseDClick(pagina.table.viewport(), Qt.MouseButton.LeftButton, pos=midden)
    assert geopend.args == [2]
    pagina.choose(1)
    seen = []
    pagina.dossier_gekozen.connect(seen.append)
    qtbot.keyClick(pagina.table, Qt.Key.Key_Return)
    assert seen == [1]


def test_met_alleen_het_toetsenbord_van_zoeken_naar_openen(qtbot, pagina):
    pagina.search()
    qtbot.keyClicks(pagina.zoek, ["dossier", "brief"][1])
    qtbot.keyClick(pagina.zoek, Qt.Key.Key_Down)
    assert pagina.focusWidget() is pagina.table
    with qtbot.waitSignal(pagina.dossier_gekozen) as geopend:
        qtbot.keyClick(pagina.table, Qt.Key.Key_Enter)
    assert geopend.args == [1]


def test_tab_verlaat_de_tabel(qtbot, pagina):
    pagina.table.setFocus()
    qtbot.keyClick(pagina.table, Qt.Key.Key_Tab)
    assert pagina.focusWidget() is not pagina.table


def test_verversen_houdt_de_keuze_vast(pagina, drie, regel):
    pagina.choose(2)
    drie.append(regel(4, uiterlijk_op=None))
    pagina.refresh()
    assert pagina.chosen() == 2
    assert pagina.filter.rowCount() == 4


def test_de_klok_loopt_door_zonder_de_lijst_opnieuw_te_lezen(pagina, klok):
    voor = pagina.filter.index(1, TIJD).data()
    klok.moment += timedelta(hours=1)
    pagina.model.tick()
    assert (voor, pagina.filter.index(1, TIJD).data()) == ("nog 2 dagen en 4 uur", "nog 2 dagen en 3 uur")


def test_een_leeg_register_heeft_een_zin_en_een_knop(qtbot, klok, namen_ontbreken):
    page = RegisterPage(list, klok)
    qtbot.addWidget(page)
    page.show()
    assert page.leeg.isVisible()
    assert page.leeg.text() == LEEG
    assert not page.nieuw.isVisible()
    assert namen_ontbreken(page) == []
    with qtbot.waitSignal(page.nieuw_gevraagd):
        qtbot.mouseClick(page.leeg_nieuw, Qt.MouseButton.LeftButton)


def test_alleen_lezen_kan_men_niets_nieuws_maken_en_de_knop_zegt_waarom(pagina):
    pagina.set_alleen_lezen(True)
    assert not pagina.nieuw.isEnabled()
    assert "alleen-lezen" in pagina.nieuw.accessibleDescription()


def test_een_titel_met_opmaak_blijft_gewone_tekst(qtbot, pagina, drie, regel):
    drie.append(regel(9, titel="<b>vet</b> & meer"))
    pagina.refresh()
    pagina.zoek.setText("<b>vet")
    assert titels(pagina) == ["<b>vet</b> & meer"]
    pagina.zoek.setText("<i>niets")
    assert pagina.niets.textFormat() == Qt.TextFormat.PlainText


def test_een_schermlezer_hoort_de_kolom_en_de_stand_van_de_klok(pagina):
    cel = pagina.filter.index(0, TIJD).data(Qt.ItemDataRole.AccessibleTextRole)
    assert cel == "Tijd tot de termijn: 2 uur te laat, termijn verstreken"


def test_alles_wat_men_kan_bereiken_heeft_een_naam(pagina, namen_ontbreken):
    assert namen_ontbreken(pagina) == []
    assert pagina.filter.index(0, 0).data(ID) == 3


def test_de_hele_titel_staat_in_de_tooltip(pagina, drie, regel):
    drie.append(regel(9, titel="Lang " * 60))
    pagina.refresh()
    pagina.zoek.setText("lang")
    assert pagina.filter.index(0, 1).data(Qt.ItemDataRole.ToolTipRole) == "Lang " * 60


def test_in_een_smal_venster_wijken_kolommen_en_niet_de_titel(pagina):
    pagina.resize(800, 600)
    pagina.table.resize(730, 400)
    pagina._fit_columns()
    sleutels = [kolom.sleutel for kolom in KOLOMMEN]
    weg = {sleutels[nummer] for nummer in range(len(sleutels)) if pagina.table.isColumnHidden(nummer)}
    assert "gewijzigd" in weg
    assert not weg & {"nummer", "titel", "tijd", "status"}
    pagina.table.resize(1700, 400)
    pagina._fit_columns()
    assert not any(pagina.table.isColumnHidden(nummer) for nummer in range(len(sleutels)))
