"""Filters and saved views: what they let through, and what of them stands outside the encrypted register."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from datalek_gui.domain.register import FILTERS
from datalek_gui.ui.register.kolommen import SLEUTELS, Kolomkeuze
from datalek_gui.ui.register.weergavemenu import make_view_menu, save_view
from datalek_gui.ui.register.weergaven import Weergave, Weergaven


def titels(page):
    return [page.model.regel(rij).titel for rij in range(page.model.rowCount())]


@pytest.fixture
def balk(pagina):
    pagina.filter.click()
    return pagina.filterbalk


def kies(balk, sleutel, waarde):
    menu = balk.knoppen[sleutel].make_menu()
    woorden = balk.knoppen[sleutel].soort.woorden(waarde)
    next(actie for actie in menu.actions() if actie.text() == woorden).trigger()


def test_de_filters_zijn_dicht_tot_iemand_ze_opent(pagina, qtbot):
    assert pagina.filterbalk is None
    qtbot.mouseClick(pagina.filter, Qt.MouseButton.LeftButton)
    assert pagina.filterbalk.isVisible()
    assert len(pagina.filterbalk.knoppen) == len(FILTERS)
    qtbot.mouseClick(pagina.filter, Qt.MouseButton.LeftButton)
    assert not pagina.filterbalk.isVisible()


def test_open_filters_staan_de_volgende_keer_weer_open(balk, maak_pagina, los, drie):
    assert maak_pagina(los(drie)).filterbalk.isVisible()


@pytest.mark.parametrize(
    ("sleutel", "waarde", "over"),
    [
        ("niveau", "aanzienlijk", ["Mailing met Şükrü in cc"]),
        ("afdeling", "Burgerzaken", ["Brief naar verkeerd adres"]),
        ("termijn", "verstreken", ["Laptop gestolen"]),
        ("uitkomst", "beveiligingsincident", ["Brief naar verkeerd adres"]),
    ],
)
def test_een_filter_laat_over_wat_past(pagina, balk, sleutel, waarde, over):
    kies(balk, sleutel, waarde)
    assert titels(pagina) == over
    assert pagina.aantal.text() == "1 van 3 dossiers"
    assert pagina.filter.text() == "&Filter (1)"


def test_twee_waarden_van_een_filter_tellen_bij_elkaar_op(pagina, balk):
    kies(balk, "niveau", "aanzienlijk")
    kies(balk, "niveau", "beperkt")
    assert len(titels(pagina)) == 3
    assert balk.knoppen["niveau"].text() == "Ernst: 2 gekozen"
    kies(balk, "niveau", "beperkt")
    assert balk.knoppen["niveau"].text() == "Ernst: Aanzienlijk"


def test_een_dicht_filter_blijft_gelden_en_dat_staat_op_de_knop(pagina, balk):
    kies(balk, "niveau", "aanzienlijk")
    pagina.filter.click()
    assert titels(pagina) == ["Mailing met Şükrü in cc"]
    assert pagina.filter.text() == "&Filter (1)"


def test_wissen_toont_alles_weer(qtbot, pagina, balk):
    assert not balk.wis.isVisible()
    kies(balk, "niveau", "aanzienlijk")
    qtbot.mouseClick(balk.wis, Qt.MouseButton.LeftButton)
    assert len(titels(pagina)) == 3
    assert not balk.wis.isVisible()


def test_een_filter_zonder_keuzes_zegt_dat(balk):
    (leeg,) = balk.knoppen["behandelaar"].make_menu().actions()
    assert not leeg.isEnabled()
    assert "nog niets" in leeg.text()


def test_een_gekozen_filter_is_te_horen(balk):
    kies(balk, "niveau", "aanzienlijk")
    knop = balk.knoppen["niveau"]
    assert (knop.accessibleName(), knop.accessibleDescription()) == ("Filter ernst", "gekozen: Aanzienlijk")


# --- saved views ---


def test_een_weergave_brengt_kolommen_volgorde_en_filters_terug(pagina, balk, settings):
    weergaven = Weergaven(settings, pagina.register.keuzes)
    kies(balk, "afdeling", "Burgerzaken")
    pagina.table.choose_columns(Kolomkeuze(SLEUTELS, ("nummer", "titel", "afdeling")))
    pagina.table.sortByColumn(SLEUTELS.index("titel"), Qt.SortOrder.DescendingOrder)
    save_view(pagina, weergaven, "  Mijn   team ")
    pagina.show_view(Weergave(""))
    assert (len(titels(pagina)), pagina.table.keuze, pagina.model.vraag.sorteer) == (3, Kolomkeuze(), "")
    pagina.show_view(weergaven.haal("Mijn team"))
    assert titels(pagina) == ["Brief naar verkeerd adres"]
    assert set(pagina.table.zichtbaar()) == {"nummer", "titel", "afdeling"}
    assert (pagina.model.vraag.sorteer, pagina.model.vraag.aflopend) == ("titel", True)
    assert pagina.table.horizontalHeader().sortIndicatorSection() == SLEUTELS.index("titel")


def test_buiten_het_register_staat_niets_wat_iemand_typte(pagina, balk, settings):
    kies(balk, "afdeling", "Burgerzaken")
    pagina.zoek.setText("jansen")
    weergaven = Weergaven(settings, pagina.register.keuzes)
    weergaven.bewaar(Weergave("Proef", filters={"afdeling": ("Burgerzaken",), "behandelaar": ("A. de Vries",)}))
    save_view(pagina, weergaven, "Nog een")
    settings.sync()
    bestand = Path(settings.fileName()).read_text(encoding="utf-8").casefold()
    assert "proef" in bestand
    assert not any(woord in bestand for woord in ("burgerzaken", "vries", "jansen"))
    assert weergaven.haal("Proef").filters == {"afdeling": ("Burgerzaken",)}


@pytest.mark.parametrize("ruw", ["geen json", "[1]", '{"Stuk": 3}', '{"Half": {"kolommen": 5, "sorteer": "weg"}}'])
def test_een_beschadigd_instellingenbestand_kost_alleen_de_weergave(pagina, settings, ruw):
    settings.setValue("register/weergaven", ruw)
    weergaven = Weergaven(settings, pagina.register.keuzes)
    for naam in weergaven.namen():
        assert weergaven.haal(naam).sorteer == ""
    weergaven.bewaar(Weergave("Goed"))
    assert "Goed" in weergaven.namen()


def test_een_waarde_die_niet_meer_bestaat_valt_weg(balk):
    balk.zet({"termijn": ("bestaat_niet", "loopt"), "uitkomst": ("x",), "onbekend": ("y",)})
    assert balk.filters() == {"termijn": ("loopt",)}


def test_het_menu_toont_de_weergaven_en_haalt_ze_weg(pagina, settings):
    weergaven = Weergaven(settings, pagina.register.keuzes)
    weergaven.bewaar(Weergave("Eerst & laatst", filters={"niveau": ("aanzienlijk",)}))
    menu = make_view_menu(pagina, settings)
    next(actie for actie in menu.actions() if actie.text() == "Eerst && laatst").trigger()
    assert titels(pagina) == ["Mailing met Şükrü in cc"]
    (weg,) = next(actie.menu() for actie in menu.actions() if "verwijderen" in actie.text()).actions()
    weg.trigger()
    assert weergaven.namen() == []
    menu.actions()[0].trigger()
    assert len(titels(pagina)) == 3


def test_een_weergave_zonder_naam_wordt_niet_bewaard(pagina, settings):
    weergaven = Weergaven(settings, pagina.register.keuzes)
    save_view(pagina, weergaven, "   ")
    assert weergaven.namen() == []
