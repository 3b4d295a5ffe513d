"""Numbers, days and moments: typed the Dutch way, read back, never guessed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from datalek_gui.domain.formulier.vraag import Vraagsoort
from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.ui.vragen.datum import splits_moment
from tests.bouwers import een_vraag

offscreen = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # pop-ups want a real screen


@pytest.mark.parametrize(("getypt", "waarde"), [("1000", 1000), ("1.000", 1000), ("1 000", 1000), (" 0 ", 0)])
def test_duizend_mag_met_en_zonder_punt(maak_veld, qtbot, getypt: str, waarde: int) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=Vraagsoort.GETAL))
    qtbot.keyClicks(veld._regel, getypt)
    assert gehoord.antwoorden[-1] == waarde
    assert veld._regel.text() == getypt  # typed stays typed


def test_een_getal_in_letters_wordt_bij_het_verlaten_uitgelegd(maak_veld, qtbot) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=Vraagsoort.GETAL))
    veld.focus_veld()
    qtbot.keyClicks(veld._regel, "vijf")
    assert gehoord.antwoorden[-1] == Onleesbaar("vijf")
    assert veld.melding() == ""  # not while someone is still typing
    qtbot.keyClick(veld._regel, Qt.Key.Key_Tab)
    assert "250 of 1.000" in veld.melding()
    assert veld._regel.property("ernst") == "fout"
    veld._regel.selectAll()
    qtbot.keyClicks(veld._regel, "5")
    assert veld.melding() == ""


def test_een_datum_wordt_in_woorden_teruggelezen(maak_veld, qtbot) -> None:
    veld, _ = maak_veld(een_vraag(soort=Vraagsoort.DATUM))
    qtbot.keyClicks(veld._datum, "1/12/2026")
    assert veld.waarde() == date(2026, 12, 1)
    assert veld._terug.tekst() == "dinsdag 1 december 2026"
    assert veld._datum.text() == "1/12/2026"


def test_vandaag_vult_de_dag_in_en_is_terug_te_draaien(maak_veld, qtbot) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=Vraagsoort.DATUM))
    qtbot.keyClicks(veld._datum, "31-02-2026")
    qtbot.mouseClick(veld._vandaag_knop, Qt.MouseButton.LeftButton)
    assert gehoord.antwoorden[-1] == date(2026, 11, 21)
    veld._datum.undo()
    assert veld.waarde() == Onleesbaar("31-02-2026")


def test_nu_vult_dag_en_tijd_in_een_keer_in(maak_veld, qtbot) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=Vraagsoort.MOMENT))
    qtbot.mouseClick(veld._vandaag_knop, Qt.MouseButton.LeftButton)
    assert gehoord.antwoorden == [datetime(2026, 11, 21, 13, 3, tzinfo=UTC)]
    assert (veld._datum.text(), veld._tijd.text()) == ("21-11-2026", "14:03")
    qtbot.mouseClick(veld._vandaag_knop, Qt.MouseButton.LeftButton)
    assert len(gehoord.antwoorden) == 1


def test_zonder_tijdstip_is_de_dag_het_antwoord_en_zegt_het_veld_hoe_er_wordt_gerekend(maak_veld, qtbot) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=Vraagsoort.MOMENT))
    assert veld._terug.tekst() == "Nederlandse tijd. Tijdstip onbekend? Dan rekenen we vanaf 00:00 uur."
    qtbot.keyClicks(veld._datum, "21-11-2026")
    assert gehoord.antwoorden[-1] == date(2026, 11, 21)
    assert type(veld.waarde()) is date
    assert veld.leesfout() == ""
    assert veld._terug.tekst() == "zaterdag 21 november 2026. Tijdstip onbekend? Dan rekenen we vanaf 00:00 uur."
    qtbot.keyClicks(veld._tijd, "9.05")
    assert veld.waarde() == datetime(2026, 11, 21, 8, 5, tzinfo=UTC)
    assert "00:00" not in veld._terug.tekst()


def test_een_dag_zonder_tijdstip_staat_weer_zo_in_de_vakken(maak_veld) -> None:
    veld, _ = maak_veld(een_vraag(soort=Vraagsoort.MOMENT))
    veld.zet_waarde(datetime(2026, 11, 21, 8, 5, tzinfo=UTC))
    veld.zet_waarde(date(2022, 11, 18))
    assert (veld._datum.text(), veld._tijd.text()) == ("18-11-2022", "")
    assert veld._lees() == date(2022, 11, 18)


@pytest.mark.parametrize(("datum", "tijd"), [("21-11-2026", "25:99"), ("31-02-2026", ""), ("", "09:05")])
def test_een_half_moment_dat_niet_te_lezen_is_blijft_zoals_getypt(maak_veld, qtbot, datum: str, tijd: str) -> None:
    veld, _ = maak_veld(een_vraag(soort=Vraagsoort.MOMENT))
    qtbot.keyClicks(veld._datum, datum)
    qtbot.keyClicks(veld._tijd, tijd)
    assert isinstance(veld.waarde(), Onleesbaar)
    assert veld.leesfout()


def test_seconden_gaan_niet_verloren_zolang_niemand_het_veld_wijzigt(maak_veld) -> None:
    veld, _ = maak_veld(een_vraag(soort=Vraagsoort.MOMENT))
    precies = datetime(2026, 11, 21, 13, 3, 27, 123, tzinfo=UTC)
    veld.zet_waarde(precies)
    assert veld.waarde() == precies


def test_het_uur_dat_twee_keer_komt_is_te_onderscheiden(maak_veld, qtbot) -> None:
    eerste = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    for moment, woord in ((eerste, "eerste"), (eerste + timedelta(hours=1), "tweede")):
        veld, _ = maak_veld(een_vraag(soort=Vraagsoort.MOMENT))
        veld.zet_waarde(moment)
        assert f"{woord} keer 02:30" in veld._terug.tekst()
        assert veld._lees() == moment


@pytest.mark.parametrize(
    ("tekst", "delen"),
    [
        ("1 nov 2021 9:05", ("1 nov 2021", "9:05")),
        ("1 nov 2021", ("1 nov 2021", "")),
        ("25-10-2026 02:30 wintertijd", ("25-10-2026", "02:30 wintertijd")),
        ("21-11-2026 half drie", ("21-11-2026", "half drie")),
        (" 14:00", ("", "14:00")),
        ("weet ik niet", ("weet ik niet", "")),
    ],
)
def test_een_bewaard_moment_staat_weer_in_de_goede_vakken(tekst: str, delen: tuple[str, str]) -> None:
    assert splits_moment(tekst) == delen


@offscreen
def test_een_dag_uit_de_kalender_wordt_het_antwoord(maak_veld, qtbot) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=Vraagsoort.DATUM))
    veld.zet_waarde(date(2026, 3, 5))
    kalender = veld.open_kalender()
    assert kalender._maand.selectedDate() == QDate(2026, 3, 5)
    assert kalender._titel.tekst() == "maart 2026"
    kalender._maand.activated.emit(QDate(2026, 3, 9))
    assert gehoord.antwoorden == [date(2026, 3, 9)]
    assert QApplication.focusWidget() is veld._datum


@offscreen
def test_escape_sluit_de_kalender_en_verandert_niets(maak_veld, qtbot) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=Vraagsoort.DATUM))
    veld.focus_veld()
    kalender = veld.open_kalender()
    # Without a window manager the window is not active again afterwards, so nothing may run the event loop here.
    escape = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(kalender, escape)
    assert not kalender.isVisible()
    assert gehoord.antwoorden == []
    assert gehoord.focus == ["betreden"]  # the calendar belongs to the field
    assert QApplication.focusWidget() is veld._datum


@offscreen
def test_naast_de_kalender_klikken_verlaat_het_veld_gewoon(maak_veld, qtbot) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=Vraagsoort.DATUM))
    veld.focus_veld()
    kalender = veld.open_kalender()
    kalender.close()
    veld.window().findChild(QLineEdit, "erna").setFocus()
    qtbot.waitUntil(lambda: gehoord.focus == ["betreden", "verlaten"])


def test_een_lege_datum_staat_op_dezelfde_plek_als_een_ingevulde(maak_veld) -> None:
    veld, _ = maak_veld(een_vraag(soort=Vraagsoort.DATUM))
    QApplication.processEvents()
    leeg = [w.x() for w in (veld._datum, veld._kalender_knop, veld._vandaag_knop)]
    veld.zet_waarde(date(2026, 3, 5))
    QApplication.processEvents()
    assert [w.x() for w in (veld._datum, veld._kalender_knop, veld._vandaag_knop)] == leeg
    assert leeg[0] == 0
