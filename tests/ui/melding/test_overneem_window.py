"""The Overneemhulp: one key copies, ticks off and moves on; one can stop and resume; it ends with the number."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from datalek_gui.domain.dossier import Dossier, Kernfeiten
from datalek_gui.domain.formulier.vraag import Vraagsoort
from datalek_gui.domain.overnemen import overneemregels
from datalek_gui.ui.melding.overneem_window import OverneemWindow
from datalek_gui.ui.widgets.plain_label import PlainLabel
from tests.bouwers import een_dossier, een_hoofdstuk, een_indeling, een_melding, een_vraag
from tests.conftest import VAST
from tests.ui.wizard.conftest import naam_van

INDELING = een_indeling(
    een_hoofdstuk(een_vraag("naam", tekst="Naam"), een_vraag("keuze", Vraagsoort.JA_NEE, tekst="Klopt dit?")),
    een_hoofdstuk(een_vraag("verhaal", Vraagsoort.LANGE_TEKST, tekst="Wat is er gebeurd?"), nummer="2"),
)
ANTWOORDEN = {"naam": "Jansen & Zn <b>", "keuze": True, "verhaal": "Een brief.\nVerkeerd bezorgd."}


class Hulp:
    """The window, and what it told the program."""

    def __init__(self, qtbot: Any, settings: QSettings, dossier: Dossier) -> None:
        self.qtbot = qtbot
        regels = overneemregels(INDELING, ANTWOORDEN, {})
        self.venster = OverneemWindow(dossier, regels, nu=lambda: VAST, settings=settings)
        qtbot.addWidget(self.venster)
        self.gehoord: list[Any] = []
        self.venster.overgenomen.connect(self.gehoord.append)
        self.venster.gemeld.connect(lambda nummer, op: self.gehoord.append((nummer, op)))
        self.venster.show()
        self.venster.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    def toets(self, toets: Qt.Key, bij: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget(), toets, bij)

    def tekst(self, waar: QWidget | None = None) -> str:
        labels = (waar or self.venster).findChildren(QLabel)
        return "\n".join(w.tekst() if isinstance(w, PlainLabel) else w.text() for w in labels if w.isVisible())


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "instellingen.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def hulp(qtbot: Any, settings: QSettings) -> Iterator[Hulp]:
    hulp = Hulp(qtbot, settings, een_dossier(titel="Geheime titel"))
    yield hulp
    hulp.venster.close()
    QGuiApplication.clipboard().clear()


def op_klembord() -> str:
    return QGuiApplication.clipboard().text()


def test_een_toets_kopieert_vinkt_af_en_gaat_door(hulp: Hulp) -> None:
    assert "Naam" in hulp.tekst(hulp.venster.kaart)
    hulp.toets(Qt.Key.Key_F9)
    assert op_klembord() == "Jansen & Zn <b>"
    assert hulp.gehoord == [("naam",)]
    assert "Kies ‘Ja’" in hulp.tekst(hulp.venster.kaart)
    assert "Op het klembord: ‘Naam’" in hulp.tekst()
    assert "1 van 3 overgenomen" in hulp.tekst()


def test_wat_men_kiest_komt_niet_op_het_klembord(hulp: Hulp) -> None:
    hulp.toets(Qt.Key.Key_F9)
    assert hulp.venster.kopieer.text().startswith("Gedaan")
    hulp.toets(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert op_klembord() == "Jansen & Zn <b>"
    assert hulp.gehoord[-1] == ("naam", "keuze")
    assert hulp.venster.huidig == 2


def test_terug_overslaan_en_afvinken_zonder_kopie(hulp: Hulp) -> None:
    assert not hulp.venster.vorige.isEnabled()
    hulp.toets(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert (hulp.venster.huidig, hulp.gehoord) == (1, [])
    hulp.toets(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert hulp.venster.huidig == 0
    hulp.toets(Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert (hulp.venster.huidig, hulp.gehoord, op_klembord()) == (1, [("naam",)], "")


def test_wat_is_overgeslagen_komt_aan_het_eind_terug(hulp: Hulp) -> None:
    hulp.toets(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    for _ in range(2):
        hulp.toets(Qt.Key.Key_F9)
    assert hulp.venster.huidig == 0


def test_een_regel_is_aan_te_klikken_en_een_kop_niet(hulp: Hulp) -> None:
    lijst = hulp.venster.lijst
    for rij, verwacht in ((4, 2), (3, 2), (1, 0)):
        plek = lijst.visualItemRect(lijst.item(rij)).center()
        hulp.qtbot.mouseClick(lijst.viewport(), Qt.MouseButton.LeftButton, pos=plek)
        assert hulp.venster.huidig == verwacht


def test_men_gaat_de_volgende_dag_verder_waar_men_was(qtbot: Any, settings: QSettings) -> None:
    dossier = een_dossier(melding=een_melding(overgenomen=("naam", "bestaat_niet_meer")))
    hulp = Hulp(qtbot, settings, dossier)
    assert hulp.venster.huidig == 1
    assert "1 van 3 overgenomen" in hulp.tekst()
    hulp.toets(Qt.Key.Key_F9)
    assert hulp.gehoord == [("naam", "keuze")]
    hulp.venster.close()


def test_aan_het_eind_vraagt_zij_het_nummer_en_zegt_zij_de_bevestiging_te_downloaden(hulp: Hulp) -> None:
    for _ in range(3):
        hulp.toets(Qt.Key.Key_F9)
    assert "Download nu de ontvangstbevestiging" in hulp.tekst()
    formulier = hulp.venster.formulier
    assert (formulier.datum.text(), formulier.tijd.text()) == ("21-11-2026", "14:03")
    hulp.toets(Qt.Key.Key_Return)
    assert "Vul het meldingsnummer in." in hulp.tekst(formulier)
    formulier.nummer.setText(" AP-4711 ")
    formulier.datum.setText("31-02-2026")
    hulp.toets(Qt.Key.Key_Return)
    assert "Deze datum bestaat niet." in hulp.tekst(formulier)
    formulier.datum.setText("21-11-2026")
    formulier.tijd.setText("13:55")
    hulp.toets(Qt.Key.Key_Return)
    assert hulp.gehoord[-1] == ("AP-4711", datetime(2026, 11, 21, 12, 55, tzinfo=UTC))


def test_vanaf_het_slot_kan_men_terug_naar_de_lijst(hulp: Hulp) -> None:
    hulp.venster.klaar.click()
    hulp.venster.formulier.annuleren.click()
    assert hulp.venster.kaart.isVisible()
    assert hulp.venster.huidig == 0


def test_bij_sluiten_gaat_onze_tekst_van_het_klembord(hulp: Hulp) -> None:
    hulp.toets(Qt.Key.Key_F9)
    hulp.venster.close()
    assert op_klembord() == ""


def test_het_venster_blijft_boven_en_noemt_niets_persoonlijks(hulp: Hulp) -> None:
    assert hulp.venster.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert hulp.venster.windowTitle() == "Overneemhulp 2026-001"
    assert "Geheime titel" not in hulp.tekst()


def test_het_onthoudt_plaats_en_maat(hulp: Hulp, qtbot: Any, settings: QSettings) -> None:
    hulp.venster.setGeometry(40, 50, 333, 500)
    hulp.venster.close()
    ander = Hulp(qtbot, settings, een_dossier())
    assert ander.venster.geometry().getRect() == (40, 50, 333, 500)
    ander.venster.close()


@pytest.mark.parametrize(("gemeld", "ziet"), [(None, True), (VAST, False)])
def test_de_klok_loopt_tot_er_gemeld_is(qtbot: Any, settings: QSettings, gemeld: datetime | None, ziet: bool) -> None:
    dossier = een_dossier(
        melding=een_melding(ingediend_op=gemeld),
        kernfeiten=Kernfeiten(uiterlijk_op=datetime(2026, 11, 21, 15, 3, tzinfo=UTC)),
    )
    hulp = Hulp(qtbot, settings, dossier)
    assert ("Nog 2 uur en 0 minuten" in hulp.tekst()) is ziet
    hulp.venster.close()


def test_alles_heeft_een_naam_voor_wie_niet_ziet(hulp: Hulp) -> None:
    hulp.toets(Qt.Key.Key_F9)
    hulp.venster.klaar.click()
    knoppen = [knop for knop in hulp.venster.findChildren(QPushButton) if not knop.isHidden()]
    assert len(knoppen) == 7
    assert all(naam_van(knop) for knop in knoppen)
    for regel in (hulp.venster.formulier.nummer, hulp.venster.formulier.datum, hulp.venster.formulier.tijd):
        assert naam_van(regel)
    item = hulp.venster.lijst.item(1)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Naam: overgenomen"
