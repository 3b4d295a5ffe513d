"""Rows: typing, adding, taking away, bringing back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from datalek_gui.domain.formulier.vraag import Kolom, Vraagsoort
from tests.bouwers import een_vraag

RIJEN = ({"naam": "Drukker", "rol": "bedrijf"}, {"naam": "Koerier"}, {"naam": "Archief"})
VRAAG = een_vraag(soort=Vraagsoort.LIJST)


def test_er_staat_altijd_een_regel_klaar(maak_veld, qtbot) -> None:
    veld, gehoord = maak_veld(VRAAG)
    veld.focus_veld()
    qtbot.keyClicks(QApplication.focusWidget(), "ACM")
    assert gehoord.antwoorden[-1] == ({"naam": "ACM"},)


def test_een_nieuwe_regel_krijgt_de_focus_en_telt_pas_als_er_iets_staat(maak_veld, qtbot) -> None:
    veld, gehoord = maak_veld(VRAAG)
    veld.zet_waarde(RIJEN[:1])
    qtbot.mouseClick(veld._meer, Qt.MouseButton.LeftButton)
    assert gehoord.antwoorden == []
    qtbot.keyClicks(QApplication.focusWidget(), "B")
    assert gehoord.antwoorden == [(*RIJEN[:1], {"naam": "B"})]


def test_een_verwijderde_regel_is_terug_te_halen(maak_veld, qtbot) -> None:
    veld, gehoord = maak_veld(VRAAG)
    veld.zet_waarde(RIJEN)
    assert not veld._ongedaan.isVisible()
    veld._rijen[1].weg.setFocus()
    qtbot.keyClick(veld._rijen[1].weg, Qt.Key.Key_Space)
    assert gehoord.antwoorden == [(RIJEN[0], RIJEN[2])]
    assert QApplication.focusWidget() is veld._ongedaan
    qtbot.keyClick(veld._ongedaan, Qt.Key.Key_Space)
    assert gehoord.antwoorden[-1] == RIJEN
    assert QApplication.focusWidget() is veld._rijen[1].invoer["naam"]
    assert gehoord.focus == ["betreden"]  # the focus never left the question


def test_de_enige_regel_verwijderen_en_terughalen(maak_veld, qtbot) -> None:
    veld, gehoord = maak_veld(VRAAG)
    veld.zet_waarde(RIJEN[:1])
    qtbot.mouseClick(veld._rijen[0].weg, Qt.MouseButton.LeftButton)
    assert gehoord.antwoorden == [None]
    assert len(veld._rijen) == 1
    qtbot.mouseClick(veld._ongedaan, Qt.MouseButton.LeftButton)
    assert veld.waarde() == RIJEN[:1]
    assert len(veld._rijen) == 1


def test_een_schermlezer_zegt_in_welke_regel_je_bent(maak_veld, qtbot) -> None:
    veld, _ = maak_veld(VRAAG)
    veld.zet_waarde(RIJEN)
    qtbot.mouseClick(veld._rijen[0].weg, Qt.MouseButton.LeftButton)
    assert [r.invoer["naam"].accessibleName().split(":")[0] for r in veld._rijen] == ["Naam, regel 1", "Naam, regel 2"]


def test_een_keuze_die_het_formulier_niet_meer_kent_blijft_staan(maak_veld) -> None:
    veld, _ = maak_veld(VRAAG)
    oud = ({"naam": "X", "rol": "bewerker"},)
    veld.zet_waarde(oud)
    assert veld._lees() == oud


def test_tab_loopt_de_regels_in_volgorde_langs(maak_veld, qtbot) -> None:
    veld, _ = maak_veld(een_vraag(soort=Vraagsoort.LIJST, kolommen=(Kolom("naam", "Naam"),)))
    veld.zet_waarde(({"naam": "a"}, {"naam": "b"}))
    qtbot.mouseClick(veld._rijen[0].weg, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(veld._ongedaan, Qt.MouseButton.LeftButton)
    eerste, tweede = veld._rijen
    langs = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        langs.append(QApplication.focusWidget())
    assert langs == [eerste.weg, tweede.invoer["naam"], tweede.weg, veld._meer]


def test_na_de_laatste_regel_komt_de_knop_en_dan_de_volgende_vraag(maak_veld, qtbot) -> None:
    veld, _ = maak_veld(een_vraag(soort=Vraagsoort.LIJST, kolommen=(Kolom("naam", "Naam"),)))
    veld.zet_waarde(({"naam": "a"}, {"naam": "b"}, {"naam": "c"}))
    qtbot.mouseClick(veld._meer, Qt.MouseButton.LeftButton)
    veld.focus_veld()
    langs = []
    for _ in range(9):
        langs.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    verwacht = [w for rij in veld._rijen for w in (rij.invoer["naam"], rij.weg)]
    assert langs == [*verwacht, veld._meer]
    assert QApplication.focusWidget().objectName() == "erna"
