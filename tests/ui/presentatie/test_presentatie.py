"""Walking through a case: everything comes by, nobody can be recognised, nothing can be changed."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from datalek_gui.domain.brieven.sjabloon import load_sjablonen
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.maskeren import BLOK
from datalek_gui.services.beoordelen import Beoordelen
from datalek_gui.services.documenten import Documenten
from datalek_gui.services.dossiers import Dossiers
from datalek_gui.services.presentatie import Presentatie, Presentatiestof
from datalek_gui.ui import theme
from datalek_gui.ui.presentatie.bladen import DELEN, FEITEN, bladen
from datalek_gui.ui.presentatie.passen import LANGST, stukken, verdeel
from datalek_gui.ui.presentatie.presentatie_window import STOP, TERUG, VOORUIT, PresentatieWindow
from datalek_gui.ui.presentatie.vergroot import Vergroot
from datalek_gui.ui.widgets.plain_label import PlainLabel
from tests.conftest import Klok
from tests.fakes import FakeRegister

OEFENDOSSIERS = ("2019_werktas", "2021_akte", "2021_migratie", "2022_aanvraagloket", "2022_koppeling")
Maak = Callable[[str], Presentatiestof]


@pytest.fixture(autouse=True)
def licht(qapp: QApplication) -> None:
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if not qapp.styleSheet():
        theme.pas_toe(qapp, "licht")


@pytest.fixture
def register() -> FakeRegister:
    return FakeRegister()


@pytest.fixture
def stof(formulier: Formulier, klok: Klok, resources: Path, register: FakeRegister) -> Maak:
    """Of a practice dossier, or of an empty one ("")."""

    def maak(naam: str) -> Presentatiestof:
        dossiers = Dossiers(register, formulier, klok)
        tekst = (resources / "oefendossiers" / f"{naam}.json").read_text(encoding="utf-8") if naam else ""
        dossier = dossiers.importeer(tekst, naam) if naam else dossiers.nieuw()
        documenten = Documenten(formulier, load_sjablonen(resources), klok)
        beoordelen = Beoordelen(register, formulier, klok)
        return Presentatie(register, formulier, klok, beoordelen, documenten).stof(dossier.id)

    return maak


@pytest.fixture
def venster(qtbot: Any, formulier: Formulier, stof: Maak) -> Iterator[PresentatieWindow]:
    venster = PresentatieWindow(stof("2022_aanvraagloket"), formulier)
    venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(venster)
    venster.resize(1366, 768)
    venster.show()
    qtbot.waitUntil(lambda: venster.teller.tekst() != "")
    yield venster
    venster.close()


def tekst(waar: QWidget) -> str:
    labels = [label for label in waar.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.tekst() for label in labels if isinstance(label, PlainLabel))


def loop_door(venster: PresentatieWindow) -> Iterator[str]:
    """What every screen says, from where one is to the end."""
    while True:
        QApplication.processEvents()
        yield tekst(venster)
        plek = (venster.nummer, venster.pagina)
        venster.volgende()
        if plek == (venster.nummer, venster.pagina):
            return


# --- what comes by ---


@pytest.mark.parametrize("naam", ["", *OEFENDOSSIERS])
def test_elk_deel_komt_langs_in_volgorde(formulier: Formulier, stof: Maak, naam: str) -> None:
    alle = bladen(stof(naam), formulier)
    delen = list(dict.fromkeys(blad.deel for blad in alle))
    assert delen == [deel for deel in DELEN if naam or deel != "De feiten"]
    assert all(blad.titel and (blad.regels or blad.beeld) for blad in alle if blad.deel != "De zaak")


def test_elk_feit_is_een_vraag_die_bestaat(formulier: Formulier) -> None:
    sleutels = [sleutel for rij in FEITEN.values() for sleutel in rij]
    assert set(sleutels) - set(formulier.vragen) == set()
    assert len(sleutels) == len(set(sleutels))


def test_de_regels_die_spraken_staan_er_met_hun_bron(formulier: Formulier, stof: Maak) -> None:
    inhoud = stof("2022_aanvraagloket")
    gezegd = {(regel.tekst, regel.bron) for blad in bladen(inhoud, formulier) for regel in blad.regels}
    assert inhoud.beoordeling.bevindingen
    for bevinding in inhoud.beoordeling.bevindingen:
        assert (bevinding.zin, f"Bron: {bevinding.bron}") in gezegd


def test_alle_woorden_komen_op_het_scherm(venster: PresentatieWindow) -> None:
    venster.wissel_masker()
    gezien = " ".join("\n".join(loop_door(venster)).split())
    for blad in venster.bladen:
        for regel in blad.regels:
            for stuk in (*stukken(regel.tekst), regel.label, regel.bron):
                assert " ".join(stuk.split()) in gezien


@pytest.mark.parametrize("maat", [(1366, 768), (1920, 1080), (1024, 768)])
def test_niets_loopt_van_het_scherm(venster: PresentatieWindow, maat: tuple[int, int]) -> None:
    venster.resize(*maat)
    for _ in loop_door(venster):
        assert venster.size().toTuple() == maat
        for label in venster.doek.findChildren(PlainLabel):
            if label.isVisible():
                assert label.height() >= label.heightForWidth(label.width()), label.tekst()
                onder = label.mapTo(venster.doek, label.rect().bottomLeft()).y()
                assert onder <= venster.doek.height(), label.tekst()


# --- hiding ---


@pytest.mark.parametrize("naam", OEFENDOSSIERS)
def test_verborgen_blijft_niemand_herkenbaar(
    qtbot: Any, formulier: Formulier, stof: Maak, resources: Path, naam: str
) -> None:
    antwoorden = json.loads((resources / "oefendossiers" / f"{naam}.json").read_text(encoding="utf-8"))["antwoorden"]
    venster = PresentatieWindow(stof(naam), formulier)
    venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(venster)
    venster.resize(1366, 768)
    venster.show()
    gezien = "\n".join(loop_door(venster))
    for sleutel in ("brief_naam", "brief_adres", "brief_postcode", "melder_naam", "melder_email", "melder_telefoon"):
        if antwoorden.get(sleutel):
            assert antwoorden[sleutel] not in gezien, sleutel
    assert antwoorden["brief_naam"].split()[-1] not in gezien


def test_een_toets_toont_en_verbergt_en_de_titelbalk_zegt_welke(qtbot: Any, venster: PresentatieWindow) -> None:
    qtbot.keyClick(venster, Qt.Key.Key_End)
    assert venster.windowTitle().endswith("persoonsgegevens verborgen")
    assert venster.stand.tekst() == "Persoonsgegevens verborgen"
    assert BLOK in tekst(venster)
    qtbot.keyClick(venster, Qt.Key.Key_M)
    assert venster.windowTitle().endswith("persoonsgegevens zichtbaar")
    assert venster.stand.tekst() == "Persoonsgegevens zichtbaar"
    assert BLOK not in tekst(venster)
    venster.wissel.click()
    assert BLOK in tekst(venster)


# --- keys ---


@pytest.mark.parametrize("toets", VOORUIT)
def test_verder_met_toets_en_clicker(qtbot: Any, venster: PresentatieWindow, toets: Qt.Key) -> None:
    qtbot.keyClick(venster, toets)
    assert (venster.nummer, venster.pagina) == (1, 0)


@pytest.mark.parametrize("toets", TERUG)
def test_terug_is_terug_naar_het_laatste_scherm_van_het_vorige_blad(
    qtbot: Any, venster: PresentatieWindow, toets: Qt.Key
) -> None:
    heen = []
    for _ in loop_door(venster):
        heen.append((venster.nummer, venster.pagina))
    terug = [(venster.nummer, venster.pagina)]
    for _ in heen[1:]:
        qtbot.keyClick(venster, toets)
        terug.append((venster.nummer, venster.pagina))
    assert terug == heen[::-1]
    qtbot.keyClick(venster, toets)
    assert (venster.nummer, venster.pagina) == (0, 0)


@pytest.mark.parametrize("toets", STOP)
def test_stoppen(qtbot: Any, venster: PresentatieWindow, toets: Qt.Key) -> None:
    qtbot.keyClick(venster, toets)
    assert not venster.isVisible()


def test_er_kan_niets_worden_veranderd(qtbot: Any, venster: PresentatieWindow, register: FakeRegister) -> None:
    with register() as work:
        voor = work.dossiers.haal(1), work.dossiers.antwoorden(1), work.delen.delen(1), work.logboek.gebeurtenissen(1)
    for _ in loop_door(venster):
        assert not venster.findChildren(QLineEdit)
        assert not venster.findChildren(QPlainTextEdit)
        zichtbaar = [w for w in venster.doek.findChildren(QWidget) if w.isVisible()]
        assert not [w for w in zichtbaar if isinstance(w, QAbstractButton) or w.focusPolicy() != Qt.FocusPolicy.NoFocus]
        for beeld in venster.doek.findChildren(Vergroot):
            qtbot.mouseClick(beeld, Qt.MouseButton.LeftButton)
    with register() as work:
        na = work.dossiers.haal(1), work.dossiers.antwoorden(1), work.delen.delen(1), work.logboek.gebeurtenissen(1)
    assert na == voor


# --- cutting to fit ---


def test_een_lange_tekst_valt_uiteen_op_zinnen_en_houdt_zijn_woorden() -> None:
    lang = " ".join(f"Dit is zin {n}, en die zegt iets over het datalek." for n in range(40)) + "\n\nNog een alinea."
    gesneden = stukken(lang)
    assert all(len(stuk) <= LANGST for stuk in gesneden)
    assert all(stuk.endswith(".") for stuk in gesneden)
    assert " ".join(gesneden).split() == lang.split()
    assert stukken("x" * 700) == ("x" * 300, "x" * 300, "x" * 100)


def test_verdelen_vult_de_schermen_en_laat_niets_weg() -> None:
    assert verdeel([100, 100, 100], 220, 10) == [range(0, 2), range(2, 3)]
    assert verdeel([500, 100], 220, 10) == [range(0, 1), range(1, 2)], "wat niet past staat alleen"
    assert verdeel([], 220, 10) == [range(0, 0)]
