"""What holds for every kind of question."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from datalek_gui.domain.formulier.vraag import Vraagsoort
from datalek_gui.domain.formulier.waarden import Onleesbaar, naar_json, uit_json
from datalek_gui.ui.vragen import FIELDS
from tests.bouwers import een_vraag
from tests.voorbeelden import VOORBEELDEN

SOORTEN = list(Vraagsoort)
WAARDEN = [(soort, waarde) for soort, v in VOORBEELDEN.items() for _json, waarde, _tekst in v.goed]
ONLEESBAAR = {
    Vraagsoort.GETAL: ("vijf", "1,5", "-3", "1.00", "9" * 40),
    Vraagsoort.DATUM: ("31-02-2026", "volgende week", " 3 "),
    Vraagsoort.MOMENT: ("31-02-2026 14:00", "31-02-2026", " 14:00", "21-11-2026 half drie", "1 nov 2021 25:00", "ooit"),
}


def focusbaar(veld: QWidget) -> list[QWidget]:
    """What Tab, arrows or the mouse can reach."""
    return [w for w in veld.findChildren(QWidget) if w.focusPolicy() != Qt.FocusPolicy.NoFocus and w.isVisible()]


def test_elke_soort_vraag_heeft_een_veld() -> None:
    assert set(FIELDS) == set(Vraagsoort)


@pytest.mark.parametrize(("soort", "waarde"), WAARDEN)
def test_een_antwoord_komt_er_precies_zo_weer_uit(maak_veld, soort: Vraagsoort, waarde: Any) -> None:
    vraag = een_vraag(soort=soort)
    veld, gehoord = maak_veld(vraag)
    veld.zet_waarde(uit_json(vraag, naar_json(vraag, waarde)))
    assert veld.waarde() == waarde
    assert gehoord.antwoorden == []  # showing is not answering


@pytest.mark.parametrize(("soort", "waarde"), WAARDEN)
def test_wat_op_het_scherm_staat_is_het_antwoord(maak_veld, soort: Vraagsoort, waarde: Any) -> None:
    """Not only remembered: read again from the widgets it is the same (a line has no paragraphs)."""
    veld, _ = maak_veld(een_vraag(soort=soort))
    veld.zet_waarde(waarde)
    op_scherm = waarde.replace("\n", " ") if soort is Vraagsoort.TEKST else waarde
    assert veld._lees() == op_scherm


@pytest.mark.parametrize("soort", SOORTEN)
def test_een_leeg_antwoord_maakt_het_veld_weer_leeg(maak_veld, soort: Vraagsoort) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=soort))
    veld.zet_waarde(VOORBEELDEN[soort].goed[0][1])
    veld.zet_waarde(None)
    assert veld.waarde() is None
    assert not veld._lees()
    assert gehoord.antwoorden == []


@pytest.mark.parametrize(("soort", "tekst"), [(s, t) for s, teksten in ONLEESBAAR.items() for t in teksten])
def test_onleesbare_tekst_blijft_staan_zoals_getypt(maak_veld, soort: Vraagsoort, tekst: str) -> None:
    veld, _ = maak_veld(een_vraag(soort=soort))
    veld.zet_waarde(Onleesbaar(tekst))
    assert veld.waarde() == Onleesbaar(tekst)
    assert veld._lees() == Onleesbaar(tekst)
    assert veld.melding().endswith(".")  # and the user reads what to do


@pytest.mark.parametrize("soort", [s for s in SOORTEN if s not in ONLEESBAAR])
def test_ook_elders_gaat_onleesbare_inhoud_niet_verloren(maak_veld, soort: Vraagsoort) -> None:
    veld, _ = maak_veld(een_vraag(soort=soort))
    veld.zet_waarde(Onleesbaar("zie bijlage"))
    assert veld.waarde() == Onleesbaar("zie bijlage")


@pytest.mark.parametrize("soort", SOORTEN)
def test_alles_wat_de_focus_kan_krijgen_heeft_een_naam(maak_veld, soort: Vraagsoort) -> None:
    veld, _ = maak_veld(een_vraag(soort=soort))
    veld.zet_waarde(VOORBEELDEN[soort].goed[0][1])
    namen = []
    for widget in focusbaar(veld):
        wat = QAccessible.queryAccessibleInterface(widget)
        namen.append(wat.text(QAccessible.Text.Name).strip())
    assert all(namen)
    assert len(namen) == len(set(namen))


@pytest.mark.parametrize("soort", [Vraagsoort.JA_NEE, Vraagsoort.KEUZE, Vraagsoort.MEERKEUZE])
def test_een_schermlezer_zegt_de_vraag_bij_de_opties(maak_veld, soort: Vraagsoort) -> None:
    vraag = een_vraag(soort=soort, hulp="Kies wat past.")
    veld, _ = maak_veld(vraag)
    groep = QAccessible.queryAccessibleInterface(veld._groep)
    assert groep.role() == QAccessible.Role.Grouping
    assert groep.text(QAccessible.Text.Name) == vraag.tekst
    assert "Kies wat past." in groep.text(QAccessible.Text.Description)


@pytest.mark.parametrize("soort", SOORTEN)
def test_een_fout_staat_onder_het_veld_en_wordt_voorgelezen(maak_veld, soort: Vraagsoort) -> None:
    veld, _ = maak_veld(een_vraag(soort=soort))
    veld.zet_melding("Vul dit nog in.", "fout")
    assert veld._meldregel.isVisible()
    drager = QAccessible.queryAccessibleInterface(veld._beschreven[0])
    assert drager.text(QAccessible.Text.Description).startswith("Vul dit nog in.")
    veld.zet_melding("")
    assert not veld._meldregel.isVisible()
    assert "Vul dit" not in drager.text(QAccessible.Text.Description)


def test_verplicht_staat_er_in_woorden(maak_veld) -> None:
    veld, _ = maak_veld(een_vraag(verplicht=True, hulp="De naam van de organisatie."))
    assert veld._hint.tekst() == "De naam van de organisatie. Verplicht voor de AP\u2011melding."


def test_zonder_vraagtekst_noemt_een_schermlezer_de_vraag_ervoor(maak_veld) -> None:
    veld, _ = maak_veld(een_vraag(tekst=""), naam="Aard van het incident: namelijk")
    assert veld._regel.accessibleName() == "Aard van het incident: namelijk"
    assert not veld._label.isVisible()


@pytest.mark.parametrize("soort", SOORTEN)
def test_het_muiswiel_verandert_niets(maak_veld, soort: Vraagsoort) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=soort))
    veld.zet_waarde(VOORBEELDEN[soort].goed[0][1])
    for widget in focusbaar(veld):
        widget.setFocus()
        for richting in (120, -120):
            midden = QPointF(widget.rect().center())
            wiel = QWheelEvent(
                midden,
                QPointF(widget.mapToGlobal(widget.rect().center())),
                QPoint(),
                QPoint(0, richting),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(widget, wiel)
    assert gehoord.antwoorden == []
    assert veld.waarde() == VOORBEELDEN[soort].goed[0][1]


@pytest.mark.parametrize("soort", SOORTEN)
def test_met_tab_kom_je_erin_en_er_weer_uit(maak_veld, qtbot, soort: Vraagsoort) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=soort))
    veld.zet_waarde(VOORBEELDEN[soort].goed[0][1])
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert gehoord.focus == ["betreden"]
    for _ in range(12):
        if QApplication.focusWidget().objectName() == "erna":
            break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    assert gehoord.focus == ["betreden", "verlaten"]  # once, however many parts it has


@pytest.mark.parametrize("soort", SOORTEN)
def test_de_focus_komt_waar_het_antwoorden_begint(maak_veld, soort: Vraagsoort) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=soort))
    veld.focus_veld()
    assert veld.isAncestorOf(QApplication.focusWidget())
    assert gehoord.focus == ["betreden"]


@pytest.mark.parametrize("soort", SOORTEN)
def test_alleen_lezen_houdt_het_antwoord_vast(maak_veld, qtbot, soort: Vraagsoort) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=soort))
    waarde = VOORBEELDEN[soort].goed[0][1]
    veld.zet_waarde(waarde)
    veld.zet_alleen_lezen(True)
    for widget in focusbaar(veld):
        widget.setFocus()
        for toets in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_5, Qt.Key.Key_Delete):
            qtbot.keyClick(widget, toets)
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    assert veld.waarde() == waarde
    assert gehoord.antwoorden == []
    veld.zet_alleen_lezen(False)
    assert veld.waarde() == waarde


def test_opnieuw_dezelfde_waarde_raakt_het_veld_niet_aan(maak_veld, qtbot) -> None:
    """What autosave does: undo and cursor must survive it."""
    for soort, invoer in ((Vraagsoort.TEKST, "_regel"), (Vraagsoort.LANGE_TEKST, "_vlak")):
        veld, _ = maak_veld(een_vraag(soort=soort))
        regel = getattr(veld, invoer)
        regel.setFocus()
        qtbot.keyClicks(regel, "abc")
        veld.zet_waarde(veld.waarde())
        qtbot.keyClick(regel, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert veld.waarde() is None
