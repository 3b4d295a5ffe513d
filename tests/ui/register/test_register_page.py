"""The start page as a handler uses it: look, search, open."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from datalek_gui.domain.register import KOLOMMEN
from datalek_gui.domain.termijn import Stand
from datalek_gui.services.register import PAGINA
from datalek_gui.ui import theme
from datalek_gui.ui.register.register_model import GEVONDEN, ID, STAND, TIJD, RegisterModel
from datalek_gui.ui.register.woorden import LEEG

SLEUTELS = [kolom.sleutel for kolom in KOLOMMEN]


def titels(page):
    return [page.model.regel(rij).titel for rij in range(page.model.rowCount())]


def test_het_model_houdt_zich_aan_de_regels_van_qt(klok, los, drie, qtmodeltester):
    register = los(drie[:])
    model = RegisterModel(register, klok)
    model.refresh()
    qtmodeltester.check(model)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for regels in (drie[:1], [], drie, drie[::-1]):
        register.alle[:] = regels
        model.refresh()
    assert tester.model() is model


def test_alle_kolommen_staan_er_met_hun_titel(pagina):
    model = pagina.model
    koppen = [model.headerData(kolom, Qt.Orientation.Horizontal) for kolom in range(model.columnCount())]
    assert koppen == [*(kolom.titel for kolom in KOLOMMEN), "Gevonden in"]
    assert pagina.table.isColumnHidden(GEVONDEN), "alleen wie zoekt, ziet waar het staat"


def test_de_dringendste_staat_bovenaan(pagina):
    assert titels(pagina) == ["Laptop gestolen", "Mailing met Şükrü in cc", "Brief naar verkeerd adres"]
    assert pagina.model.index(0, 0).data(STAND) == Stand.VERSTREKEN
    assert pagina.model.index(2, 0).data(STAND) is None


def test_boven_de_lijst_staat_hoeveel_dossiers_er_zijn(pagina):
    assert pagina.aantal.text() == "3 dossiers, bij 2 loopt de termijn"


def test_zoeken_vindt_ook_zonder_accenten(qtbot, pagina):
    qtbot.keyClicks(pagina.zoek, "sukru")
    assert titels(pagina) == ["Mailing met Şükrü in cc"]
    assert pagina.aantal.text() == "1 van 3 dossiers"
    pagina.zoek.setText("2026-003")
    assert titels(pagina) == ["Laptop gestolen"]


def test_wie_zoekt_leest_waar_het_gevonden_is(qtbot, pagina):
    pagina.zoek.setText("laptop")
    assert not pagina.table.isColumnHidden(GEVONDEN)
    assert pagina.register.plaatsen == [], "niet onder het typen"
    qtbot.waitUntil(lambda: pagina.model.index(0, GEVONDEN).data() == "antwoorden, acties")
    assert pagina.register.plaatsen == [[3]], "alleen van wat te zien is"
    pagina.zoek.clear()
    assert pagina.table.isColumnHidden(GEVONDEN)


def test_wat_men_zoekt_staat_onderstreept(pagina):
    def accent():
        titel = pagina.table.visualRect(pagina.model.index(0, SLEUTELS.index("titel")))
        titel.setWidth(120)
        beeld = pagina.table.viewport().grab(titel).toImage()
        kleuren = {beeld.pixelColor(x, y).name() for x in range(beeld.width()) for y in range(beeld.height())}
        return theme.LICHT["accent"].lower() in kleuren

    pagina.zoek.setText("laptop")
    assert accent()
    pagina.zoek.setText("2026-003")  # the same line, by its number
    assert not accent()


def test_niets_gevonden_zegt_dat_en_een_knop_toont_alles_weer(qtbot, pagina):
    qtbot.keyClicks(pagina.zoek, "fiets")
    assert pagina.niets.isVisible()
    assert pagina.niets.text() == "Geen dossier gevonden met ‘fiets’."
    qtbot.mouseClick(pagina.wis, Qt.MouseButton.LeftButton)
    assert len(titels(pagina)) == 3


def test_een_klik_op_een_kolom_sorteert_en_wat_leeg_is_blijft_onderaan(pagina):
    for richting in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        pagina.table.sortByColumn(SLEUTELS.index("aantal"), richting)
        assert titels(pagina)[-1] == "Laptop gestolen"
    pagina.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert titels(pagina)[0] == "Laptop gestolen"


def test_dubbelklik_en_enter_openen_het_dossier(qtbot, pagina):
    midden = pagina.table.visualRect(pagina.model.index(1, 1)).center()
    qtbot.mouseClick(pagina.table.viewport(), Qt.MouseButton.LeftButton, pos=midden)
    with qtbot.waitSignal(pagina.dossier_gekozen) as geopend:
        qtbot.mouseDClick(pagina.table.viewport(), Qt.MouseButton.LeftButton, pos=midden)
    assert geopend.args == [2]
    pagina.choose(1)
    seen = []
    pagina.dossier_gekozen.connect(seen.append)
    qtbot.keyClick(pagina.table, Qt.Key.Key_Return)
    assert seen == [1]


@pytest.mark.parametrize("toets", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_met_alleen_het_toetsenbord_van_zoeken_naar_openen(qtbot, pagina, toets):
    pagina.search()
    qtbot.keyClicks(pagina.zoek, "brief")
    qtbot.keyClick(pagina.zoek, toets)
    assert pagina.focusWidget() is pagina.table
    with qtbot.waitSignal(pagina.dossier_gekozen) as geopend:
        qtbot.keyClick(pagina.table, Qt.Key.Key_Enter)
    assert geopend.args == [1]


def test_esc_stopt_het_zoeken(qtbot, pagina):
    qtbot.keyClicks(pagina.zoek, "brief")
    qtbot.keyClick(pagina.zoek, Qt.Key.Key_Escape)
    assert (pagina.zoek.text(), len(titels(pagina))) == ("", 3)


def test_tab_verlaat_de_tabel(qtbot, pagina):
    pagina.table.setFocus()
    qtbot.keyClick(pagina.table, Qt.Key.Key_Tab)
    assert pagina.focusWidget() is not pagina.table


def test_verversen_houdt_de_keuze_vast(pagina, drie, regel):
    pagina.choose(2)
    drie.append(regel(4, uiterlijk_op=None))
    pagina.refresh()
    assert pagina.chosen() == 2
    assert pagina.model.rowCount() == 4


def test_verversen_volgt_een_dossier_dat_van_plaats_wisselt(pagina, drie, klok, regel):
    pagina.choose(3)
    drie[2] = regel(3, titel="Laptop terug", uiterlijk_op=klok() + timedelta(hours=70))
    pagina.refresh()
    assert pagina.chosen() == 3
    assert titels(pagina)[1] == "Laptop terug"


def test_de_klok_loopt_door_zonder_de_lijst_opnieuw_te_lezen(pagina, klok):
    voor, gelezen = pagina.model.index(1, TIJD).data(), len(pagina.register.gelezen)
    klok.moment += timedelta(hours=1)
    pagina.model.tick()
    assert (voor, pagina.model.index(1, TIJD).data()) == ("nog 2 dagen en 4 uur", "nog 2 dagen en 3 uur")
    assert len(pagina.register.gelezen) == gelezen


def test_een_leeg_register_heeft_een_zin_en_een_knop(qtbot, maak_pagina, los, namen_ontbreken):
    page = maak_pagina(los([]))
    assert page.leeg.isVisible()
    assert page.leeg.text() == LEEG
    assert not any(knop.isVisible() for knop in (page.nieuw, page.filter, page.exporteren, page.jaar))
    assert namen_ontbreken(page) == []
    with qtbot.waitSignal(page.nieuw_gevraagd):
        qtbot.mouseClick(page.leeg_nieuw, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.inlezen_gevraagd):
        qtbot.mouseClick(page.leeg_inlezen, Qt.MouseButton.LeftButton)


def test_alleen_lezen_kan_men_niets_nieuws_maken_en_de_knop_zegt_waarom(pagina):
    pagina.set_alleen_lezen(True)
    assert not pagina.nieuw.isEnabled()
    assert not pagina.inlezen.isEnabled()
    assert pagina.exporteren.isEnabled()
    assert "alleen-lezen" in pagina.nieuw.accessibleDescription()


def test_een_titel_met_opmaak_blijft_gewone_tekst(pagina, drie, regel):
    drie.append(regel(9, titel="<b>vet</b> & meer"))
    pagina.refresh()
    pagina.zoek.setText("<b>vet")
    assert titels(pagina) == ["<b>vet</b> & meer"]
    pagina.zoek.setText("<i>niets")
    assert pagina.niets.textFormat() == Qt.TextFormat.PlainText


def test_een_schermlezer_hoort_de_kolom_en_de_stand_van_de_klok(pagina):
    cel = pagina.model.index(0, TIJD).data(Qt.ItemDataRole.AccessibleTextRole)
    assert cel == "Tijd tot de termijn: 2 uur te laat, termijn verstreken"


def test_alles_wat_men_kan_bereiken_heeft_een_naam(pagina, namen_ontbreken):
    pagina.filter.click()
    assert namen_ontbreken(pagina) == []
    assert pagina.model.index(0, 0).data(ID) == 3


def test_de_hele_titel_staat_in_de_tooltip(pagina, drie, regel):
    drie.append(regel(9, titel="Lang " * 60))
    pagina.refresh()
    pagina.zoek.setText("lang")
    assert pagina.model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole) == "Lang " * 60


# --- a register of many ---


@pytest.fixture
def veel(maak_pagina, los, regel):
    return maak_pagina(los([regel(nummer, uiterlijk_op=None) for nummer in range(1, 2001)]))


def test_een_groot_register_wordt_bij_bladzijden_gelezen(veel):
    assert veel.aantal.text() == "2.000 dossiers"
    assert veel.register.gelezen == [(0, PAGINA)]


def test_wie_ver_bladert_leest_alleen_waar_hij_stopt(qtbot, veel):
    balk = veel.table.verticalScrollBar()
    for stap in range(1, 21):
        balk.setValue(balk.maximum() * stap // 20)
    assert veel.register.gelezen == [(0, PAGINA)], "tijdens het slepen wordt er niets gelezen"
    onderaan = veel.model.index(1999, 0)
    qtbot.waitUntil(lambda: onderaan.data() is not None)
    assert veel.register.gelezen[1:] == [(1800, PAGINA)]


def test_het_geheugen_houdt_alleen_de_laatste_bladzijden(veel):
    for rij in range(0, 2000, PAGINA):
        veel.model.regel(rij)
    for rij in range(0, 2000, PAGINA):
        veel.model.regel(rij)
    assert len(veel.model._paginas) <= 12
    assert veel.model.regel(1500).id in {regel.id for regel in veel.register.alle}


def test_openen_onderaan_opent_wat_daar_staat(qtbot, veel):
    veel.table.setFocus()
    qtbot.keyClick(veel.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(veel.dossier_gekozen) as geopend:
        qtbot.keyClick(veel.table, Qt.Key.Key_Return)
    assert geopend.args == [veel.model.regel(1999).id]
