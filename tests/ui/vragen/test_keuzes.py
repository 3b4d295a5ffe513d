"""Choosing: one, several, yes or no, and taking it back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from datalek_gui.domain.formulier.vraag import Vraagsoort
from datalek_gui.ui.vragen.keuze import in_twee_kolommen
from datalek_gui.ui.widgets.plain_label import PlainLabel
from tests.bouwers import een_optie, een_vraag

DETAILS = (
    een_optie("naam"),
    een_optie("contact"),
    een_optie("adres", onder="contact"),
    een_optie("email", onder="contact"),
    een_optie("bsn"),
)


def test_ja_en_nee_zijn_met_een_klik_te_kiezen_en_te_wisselen(maak_veld, qtbot) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=Vraagsoort.JA_NEE))
    qtbot.mouseClick(veld._tegels[True], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(veld._tegels[False], Qt.MouseButton.LeftButton)
    assert gehoord.antwoorden == [True, False]
    assert veld._tegels[True].y() == veld._tegels[False].y()


@pytest.mark.parametrize("soort", [Vraagsoort.JA_NEE, Vraagsoort.KEUZE])
def test_een_keuze_is_te_wissen_en_de_focus_blijft(maak_veld, qtbot, soort: Vraagsoort) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=soort))
    assert not veld._wis.isVisible()
    waarde = True if soort is Vraagsoort.JA_NEE else "b"
    qtbot.mouseClick(veld._tegels[waarde], Qt.MouseButton.LeftButton)
    assert veld._wis.isVisible()
    veld._wis.setFocus()
    qtbot.keyClick(veld._wis, Qt.Key.Key_Space)
    assert gehoord.antwoorden == [waarde, None]
    assert QApplication.focusWidget() is veld._tegels[waarde]
    assert gehoord.focus == ["betreden"]


def test_delete_wist_een_keuze_en_tab_gaat_eraan_voorbij(maak_veld, qtbot) -> None:
    """Space right after Tab erased the choice that was just made."""
    veld, gehoord = maak_veld(een_vraag(soort=Vraagsoort.JA_NEE))
    veld.zet_waarde(True)
    assert not veld._wis.focusPolicy() & Qt.FocusPolicy.TabFocus
    qtbot.keyClick(veld._tegels[True], Qt.Key.Key_Delete)
    assert veld.waarde() is None
    assert gehoord.antwoorden == [None]


def test_wissen_verschuift_niets(maak_veld, qtbot) -> None:
    veld, _ = maak_veld(een_vraag(soort=Vraagsoort.KEUZE))
    hoogte, plekken = veld.height(), [t.geometry() for t in veld._tegels.values()]
    veld.zet_waarde("b")
    QApplication.processEvents()
    assert (veld.height(), [t.geometry() for t in veld._tegels.values()]) == (hoogte, plekken)
    assert veld._tegels["b"].geometry().contains(veld._wis.geometry())


def test_tab_komt_op_de_gekozen_optie(maak_veld, qtbot) -> None:
    veld, _ = maak_veld(een_vraag(soort=Vraagsoort.KEUZE))
    veld.zet_waarde("c")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is veld._tegels["c"]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert veld.waarde() == "b"


def test_meer_dan_acht_korte_opties_staan_in_twee_kolommen(maak_veld) -> None:
    veel = tuple(een_optie(f"optie{n}") for n in range(9))
    assert in_twee_kolommen(veel)
    assert not in_twee_kolommen(veel[:8])
    assert not in_twee_kolommen((*veel, een_optie("lang", tekst="woord " * 20)))
    veld, _ = maak_veld(een_vraag(soort=Vraagsoort.KEUZE, opties=veel))
    QApplication.processEvents()
    tegels = list(veld._tegels.values())
    assert tegels[5].y() == tegels[0].y()  # the sixth begins the second column
    assert tegels[5].x() > tegels[0].x()


def test_een_lange_optie_breekt_af_en_blijft_leesbaar(maak_veld) -> None:
    lang = een_optie("lang", tekst="Apparaat, gegevensdrager en/of papier met persoonsgegevens & meer " * 3)
    veld, _ = maak_veld(een_vraag(soort=Vraagsoort.KEUZE, opties=(lang, een_optie("kort"))))
    QApplication.processEvents()
    assert veld._tegels["lang"].height() > 1.4 * veld._tegels["kort"].height()
    assert veld._tegels["lang"].accessibleName() == lang.tekst


def test_een_onderdeel_verschijnt_onder_zijn_optie(maak_veld, qtbot) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=Vraagsoort.MEERKEUZE, opties=DETAILS))
    assert not veld._tegels["adres"].isVisible()
    qtbot.mouseClick(veld._tegels["contact"], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert veld._tegels["adres"].isVisible()
    assert veld._tegels["adres"].x() == veld._tegels["contact"].x() + 24
    qtbot.mouseClick(veld._tegels["adres"], Qt.MouseButton.LeftButton)
    assert gehoord.antwoorden == [("contact",), ("contact", "adres")]


def test_de_optie_uitzetten_zet_ook_haar_onderdelen_uit(maak_veld, qtbot) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=Vraagsoort.MEERKEUZE, opties=DETAILS))
    veld.zet_waarde(("naam", "contact", "adres", "email"))
    qtbot.mouseClick(veld._tegels["contact"], Qt.MouseButton.LeftButton)
    assert gehoord.antwoorden == [("naam",)]  # one edit, one answer
    assert not veld._tegels["adres"].isVisible()


def test_een_onderdeel_zonder_zijn_optie_blijft_zichtbaar(maak_veld, qtbot) -> None:
    """Imported like that: nothing may be hidden that counts."""
    veld, gehoord = maak_veld(een_vraag(soort=Vraagsoort.MEERKEUZE, opties=DETAILS))
    veld.zet_waarde(("adres",))
    assert veld._tegels["adres"].isVisible()
    assert veld.waarde() == ("adres",)
    qtbot.mouseClick(veld._tegels["email"], Qt.MouseButton.LeftButton)
    assert gehoord.antwoorden == [("contact", "adres", "email")]


MET_KOPPEN = (
    een_optie("deel1", tekst="1. Introductie", kop=True),
    een_optie("meldplicht", onder="deel1"),
    een_optie("landen", onder="deel1"),
    een_optie("deel2", tekst="2. Tijdlijn & meer", kop=True),
    een_optie("ontdekt", onder="deel2"),
    een_optie("tijdstip", onder="ontdekt"),
)


def test_een_kop_tussen_de_opties_is_tekst_en_niet_te_kiezen(maak_veld, qtbot) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=Vraagsoort.MEERKEUZE, opties=MET_KOPPEN))
    koppen = [label for label in veld._groep.findChildren(PlainLabel) if label.property("rol") == "label"]
    assert [kop.tekst() for kop in koppen] == ["1. Introductie", "2. Tijdlijn & meer"]
    assert all(kop.isVisible() and kop.focusPolicy() == Qt.FocusPolicy.NoFocus for kop in koppen)
    qtbot.mouseClick(koppen[0], Qt.MouseButton.LeftButton)
    assert gehoord.antwoorden == []
    namen = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        namen.append(QApplication.focusWidget().accessibleName())
    assert namen[:3] == ["Meldplicht", "Landen", "Ontdekt"]


def test_wat_onder_een_kop_staat_is_altijd_te_zien_en_springt_niet_in(maak_veld) -> None:
    veld, _ = maak_veld(een_vraag(soort=Vraagsoort.MEERKEUZE, opties=MET_KOPPEN))
    QApplication.processEvents()
    assert [s for s, tegel in veld._tegels.items() if tegel.isVisible()] == ["meldplicht", "landen", "ontdekt"]
    kop1, kop2 = veld._koppen["deel1"], veld._koppen["deel2"]
    assert kop1.y() < veld._tegels["meldplicht"].y() < veld._tegels["landen"].y() < kop2.y()
    assert veld._tegels["meldplicht"].x() == kop1.x()


def test_een_kop_komt_nooit_in_het_antwoord(maak_veld, qtbot) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=Vraagsoort.MEERKEUZE, opties=MET_KOPPEN))
    for sleutel in ("landen", "ontdekt"):
        qtbot.mouseClick(veld._tegels[sleutel], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    qtbot.mouseClick(veld._tegels["tijdstip"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(veld._tegels["ontdekt"], Qt.MouseButton.LeftButton)
    assert gehoord.antwoorden == [("landen",), ("landen", "ontdekt"), ("landen", "ontdekt", "tijdstip"), ("landen",)]
    veld.zet_waarde(("deel1", "meldplicht"))
    qtbot.mouseClick(veld._tegels["landen"], Qt.MouseButton.LeftButton)
    assert gehoord.antwoorden[-1] == ("meldplicht", "landen")


def test_een_verklaring_leg_je_af_door_haar_aan_te_vinken(maak_veld, qtbot) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=Vraagsoort.VERKLARING, tekst="Ik verklaar dat dit klopt."))
    assert not veld._label.isVisible()
    qtbot.mouseClick(veld._tegel, Qt.MouseButton.LeftButton)
    qtbot.keyClick(veld._tegel, Qt.Key.Key_Space)
    assert gehoord.antwoorden == [True, False]
