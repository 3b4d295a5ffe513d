"""Columns: what fits by itself, what the user chooses, in which order, and that it is remembered."""

import pytest
from PySide6.QtCore import Qt

from datalek_gui.domain.register import KOLOMMEN
from datalek_gui.ui.register.kolommen import (
    RANG,
    SLEUTELS,
    VASTE,
    VOORBEELD,
    Kolomkeuze,
    als_tekst,
    passend,
    uit_tekst,
)
from datalek_gui.ui.register.kolommenu import make_column_menu, verplaatst
from datalek_gui.ui.register.register_model import GEVONDEN

ANDERS = ("titel", "nummer", *SLEUTELS[2:])


def test_wat_hier_een_kolom_noemt_bestaat():
    assert {*VOORBEELD, *RANG, *VASTE} <= set(SLEUTELS)


@pytest.mark.parametrize("keuze", [Kolomkeuze(), Kolomkeuze(ANDERS), Kolomkeuze(ANDERS, ("nummer", "kennis"))])
def test_een_keuze_komt_terug_zoals_zij_bewaard_is(keuze):
    terug = uit_tekst(als_tekst(keuze))
    assert terug.volgorde == keuze.volgorde
    assert terug.zichtbaar is None if keuze.zichtbaar is None else set(terug.zichtbaar) == set(keuze.zichtbaar)


@pytest.mark.parametrize("tekst", ["", "*", "rommel,-nog,", "-nummer,-titel"])
def test_wat_niet_te_lezen_is_geeft_de_standaard(tekst):
    keuze = uit_tekst(tekst)
    assert keuze.zichtbaar is None
    assert set(keuze.volgorde) == set(SLEUTELS)


def test_een_kolom_die_er_nog_niet_was_komt_achteraan_en_staat_uit():
    oud = als_tekst(Kolomkeuze(SLEUTELS[:-1], ("nummer", "titel")))
    assert uit_tekst(oud).volgorde[-1] == SLEUTELS[-1]
    assert SLEUTELS[-1] not in uit_tekst(oud).zichtbaar


def test_in_een_smal_venster_wijken_de_minst_belangrijke_kolommen():
    breedtes = dict.fromkeys(SLEUTELS, 100)
    assert passend(breedtes, 100) == set(VASTE)
    assert passend(breedtes, 650) == {*VASTE, *RANG[:2]}
    assert passend(breedtes, 100 * len(SLEUTELS)) == set(SLEUTELS)


def test_zonder_keuze_is_er_nooit_iets_opzij_te_schuiven(qtbot, pagina):
    for breedte in (900, 1366, 2600):
        pagina.resize(breedte, 700)
        qtbot.waitUntil(lambda: pagina.table.horizontalScrollBar().maximum() == 0)
        assert set(VASTE) <= set(pagina.table.zichtbaar())
    assert set(pagina.table.zichtbaar()) != set(VASTE)


def test_wie_kolommen_kiest_ziet_die_en_houdt_een_leesbare_titel(qtbot, pagina):
    pagina.table.choose_columns(Kolomkeuze())
    for sleutel in SLEUTELS:
        pagina.table.set_zichtbaar(sleutel, True)
    assert pagina.table.zichtbaar() == SLEUTELS
    assert pagina.table.columnWidth(SLEUTELS.index("titel")) >= 200
    qtbot.waitUntil(lambda: pagina.table.horizontalScrollBar().maximum() > 0)


def test_de_laatste_kolom_gaat_niet_weg(pagina):
    for sleutel in SLEUTELS:
        pagina.table.set_zichtbaar(sleutel, False)
    assert len(pagina.table.zichtbaar()) == 1


def test_kolommen_en_volgorde_worden_onthouden(pagina, maak_pagina, los, drie):
    pagina.table.set_zichtbaar("zaaknummer", True)
    pagina.table.horizontalHeader().moveSection(0, 1)  # as by dragging
    opnieuw = maak_pagina(los(drie))
    assert opnieuw.table.zichtbaar() == pagina.table.zichtbaar()
    assert opnieuw.table.zichtbaar()[:2] == ("titel", "nummer")
    assert "zaaknummer" in opnieuw.table.zichtbaar()


def test_de_plaats_van_een_treffer_staat_achter_de_titel(pagina):
    pagina.table.choose_columns(Kolomkeuze(("nummer", "status", "titel", *SLEUTELS[2:3], *SLEUTELS[4:])))
    kop = pagina.table.horizontalHeader()
    assert kop.visualIndex(GEVONDEN) == kop.visualIndex(SLEUTELS.index("titel")) + 1


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_het_menu_blijft_open_en_zet_kolommen_aan_en_uit(qtbot, pagina):
    menu = make_column_menu(pagina.table)
    menu.popup(pagina.mapToGlobal(pagina.rect().center()))
    tik = next(actie for actie in menu.actions() if actie.text() == "Zaaknummer")
    assert not tik.isChecked()
    menu.setActiveAction(tik)
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert "zaaknummer" in pagina.table.zichtbaar()
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(tik).center())
    assert "zaaknummer" not in pagina.table.zichtbaar()
    assert menu.isVisible()
    next(actie for actie in menu.actions() if "Standaard" in actie.text()).trigger()
    assert pagina.table.keuze == Kolomkeuze()
    menu.close()


def test_verplaatsen_gaat_langs_de_buur_op_het_scherm():
    keuze, zichtbaar = Kolomkeuze(SLEUTELS, ("nummer", "titel", "niveau")), ("nummer", "titel", "niveau")
    links = verplaatst(keuze, zichtbaar, "niveau", -1)
    assert links is not None
    assert links.volgorde.index("niveau") == links.volgorde.index("titel") - 1
    rechts = verplaatst(keuze, zichtbaar, "nummer", 1)
    assert rechts is not None
    assert rechts.volgorde[:2] == ("titel", "nummer")
    assert verplaatst(keuze, zichtbaar, "nummer", -1) is None
    assert verplaatst(keuze, zichtbaar, "niveau", 1) is None


def test_de_balk_staat_in_de_eerste_kolom_die_men_ziet(pagina):
    pagina.table.choose_columns(Kolomkeuze(ANDERS, ("titel", "nummer")))
    assert pagina.table.delegate.eerste == SLEUTELS.index("titel")
    beeld = pagina.table.grab().toImage()
    eerste = pagina.table.visualRect(pagina.model.index(0, SLEUTELS.index("titel")))
    boven = pagina.table.horizontalHeader().height()
    assert beeld.pixelColor(eerste.left() + 1, eerste.center().y() + boven).name() == "#a3231f"


def test_elke_kolom_heeft_een_eigen_titel():
    assert len({kolom.titel for kolom in KOLOMMEN}) == len(KOLOMMEN)
