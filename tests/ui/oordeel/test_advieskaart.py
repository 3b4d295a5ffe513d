"""The advice in short: what it says, and that it never gets in the way."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.risico.oordeel import Antwoord, Niveau
from datalek_gui.ui.oordeel.advieskaart import MEEST, AdviesKaart
from datalek_gui.ui.oordeel.matrix import Matrix
from tests.oordelen import GEMIS, een_beoordeling, geen_datalek
from tests.ui.oordeel.conftest import tekst


@pytest.fixture
def kaart(toon: Callable[[QWidget], QWidget]) -> AdviesKaart:
    kaart = AdviesKaart()
    kaart.toon(een_beoordeling())
    toon(kaart)
    return kaart


def test_niveau_drie_antwoorden_twee_redenen_en_wat_ontbreekt(kaart: AdviesKaart) -> None:
    staat_er = tekst(kaart)
    for zin in (
        "Risico: beperkt tot aanzienlijk",
        "Melden aan de AP\nJa",
        "Betrokkenen informeren\nHangt ervan af",
        "Calamiteitenplan starten\nOverwegen",
        "Het gaat om gevoelige gegevens",
        "Er zijn kwetsbare personen bij.",
        "Zijn de gegevens terug of vernietigd?",
        "beperkt in plaats van aanzienlijk",
        "Het programma adviseert, u beslist.",
    ):
        assert zin in staat_er.replace("\n\n", "\n")
    assert "contact geweest" not in staat_er  # the third reason stands on the page


def test_een_zeker_niveau_is_een_woord_en_niets_ontbreekt(kaart: AdviesKaart) -> None:
    kaart.toon(een_beoordeling(van=Niveau.ZEER_GROOT, tot=Niveau.ZEER_GROOT, ontbreekt=()))
    assert "Risico: zeer groot" in tekst(kaart)
    assert "Nog niet bekend" not in tekst(kaart)


def test_hoogstens_drie_vragen_en_de_rest_wordt_geteld(kaart: AdviesKaart) -> None:
    kaart.toon(een_beoordeling(ontbreekt=tuple(replace(GEMIS, feit=f"feit{n}", vraag=f"Vraag {n}?") for n in range(5))))
    assert f"Vraag {MEEST - 1}?" in tekst(kaart)
    assert f"Vraag {MEEST}?" not in tekst(kaart)
    assert "En nog 2 vragen." in tekst(kaart)


def test_een_vraag_die_ontbreekt_is_te_openen(qtbot: Any, kaart: AdviesKaart) -> None:
    naar = kaart.ontbreekt.findChildren(QPushButton)[0]
    assert naar.accessibleName().startswith("Zijn de gegevens terug of vernietigd?")
    with qtbot.waitSignal(kaart.spring) as sprong:
        naar.click()
    assert sprong.args == ["teruggekregen"]


@pytest.mark.parametrize(
    ("uitkomst", "kop"),
    [
        (Uitkomst.INCIDENT, "Geen datalek"),
        (Uitkomst.DOORSTUREN, "Niet uw datalek"),
        (Uitkomst.ONBEKEND, "Nog niet te bepalen"),
    ],
)
def test_zonder_datalek_geen_risico_maar_de_reden(kaart: AdviesKaart, uitkomst: Uitkomst, kop: str) -> None:
    kaart.toon(replace(geen_datalek(), uitkomst=uitkomst))
    staat_er = tekst(kaart)
    assert kop in staat_er
    assert "De post kwam ongeopend terug" in staat_er
    assert "Melden aan de AP" not in staat_er
    assert not kaart.matrix.isVisible()


def test_een_ander_advies_pakt_de_focus_niet_en_hetzelfde_maakt_niets_opnieuw(
    toon: Callable[[QWidget], QWidget],
) -> None:
    blad = QWidget()
    indeling = QVBoxLayout(blad)
    regel, kaart = QLineEdit(), AdviesKaart()
    for deel in (regel, kaart):
        indeling.addWidget(deel)
    kaart.toon(een_beoordeling())
    toon(blad)
    regel.setFocus()
    knoppen = kaart.ontbreekt.findChildren(QPushButton)
    kaart.toon(een_beoordeling(tot=Niveau.BEPERKT))  # another level, the same facts missing
    assert kaart.ontbreekt.findChildren(QPushButton) == knoppen
    nee = replace(een_beoordeling().ap, antwoord=Antwoord.NEE)
    kaart.toon(een_beoordeling(ap=nee, ontbreekt=()))
    QApplication.processEvents()
    assert QApplication.focusWidget() is regel
    assert "Melden aan de AP\nNee" in tekst(kaart).replace("\n\n", "\n")


def test_de_matrix_zegt_zijn_plaats_in_woorden_en_tekent_haar(toon: Callable[[QWidget], QWidget]) -> None:
    matrix = Matrix()
    toon(matrix)
    beelden = []
    for ernst, kans in (((2, 3), (2, 3)), ((1, 1), (4, 4))):
        matrix.toon(een_beoordeling(ernst=ernst, kans=kans))
        beelden.append(matrix.grab().toImage())
    assert beelden[0] != beelden[1]
    matrix.toon(een_beoordeling())
    assert matrix.accessibleName() == "Ernst 2 tot 3 van 4, kans 2 tot 3 van 4: beperkt tot aanzienlijk"
    assert matrix.grab().toImage() == beelden[0]
