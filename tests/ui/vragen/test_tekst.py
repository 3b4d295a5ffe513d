"""Free text: what is pasted, what is typed, and how much of it."""

import time

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from datalek_gui.domain.formulier.vraag import Vraagsoort
from datalek_gui.ui.widgets.invoer import InvoerVlak
from tests.bouwers import een_vraag

OUTLOOK = '<p style="color:red"><b>Van:</b> jan@voorbeeld.nl<br>Beste <i>collega</i></p><script>alert(1)</script>'


def plak(tekst: str = "", html: str = "") -> QMimeData:
    bron = QMimeData()
    if tekst:
        bron.setText(tekst)
    if html:
        bron.setHtml(html)
    return bron


def test_uit_outlook_komt_alleen_de_tekst(maak_veld) -> None:
    veld, gehoord = maak_veld(een_vraag(soort=Vraagsoort.LANGE_TEKST))
    veld._vlak.insertFromMimeData(plak(html=OUTLOOK))
    assert veld.waarde() == "Van: jan@voorbeeld.nl\nBeste collega"
    assert gehoord.antwoorden == [veld.waarde()]


def test_besturingstekens_vallen_weg_en_regeleinden_blijven(maak_veld) -> None:
    veld, _ = maak_veld(een_vraag(soort=Vraagsoort.LANGE_TEKST))
    veld._vlak.insertFromMimeData(plak("een\x00\x07\r\ntwee\x1b[0m\u202e\u2028drie\x0cvier\tvijf\ufeff"))
    assert veld.waarde() == "een\ntwee[0m\ndrie\nvier\tvijf"


def test_in_een_regel_wordt_een_regeleinde_een_spatie(maak_veld, qtbot) -> None:
    veld, _ = maak_veld(een_vraag())
    QGuiApplication.clipboard().setText("Gemeente\r\nVoorbeeld\x00\t& Zn.\n")
    veld._regel.setFocus()
    qtbot.keyClick(veld._regel, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert veld.waarde() == "Gemeente Voorbeeld & Zn."
    qtbot.keyClick(veld._regel, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert veld.waarde() is None


def test_ook_langs_een_andere_weg_komt_er_geen_besturingsteken_in(maak_veld) -> None:
    veld, _ = maak_veld(een_vraag())
    veld._regel.insert("a\nb\x01c")
    assert veld.waarde() == "a bc"


def test_vaste_spaties_en_vreemde_letters_blijven(maak_veld, qtbot) -> None:
    veld, _ = maak_veld(een_vraag(soort=Vraagsoort.LANGE_TEKST))
    tekst = "Şükrü\u00a0Łukasz 👩‍💻 <b>&amp;"
    veld._vlak.insertFromMimeData(plak(tekst))
    assert veld.waarde() == tekst


def test_tab_gaat_naar_de_volgende_vraag(maak_veld, qtbot) -> None:
    veld, _ = maak_veld(een_vraag(soort=Vraagsoort.LANGE_TEKST))
    veld.focus_veld()
    qtbot.keyClick(veld._vlak, Qt.Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == "erna"
    assert veld.waarde() is None


def test_het_veld_groeit_met_de_tekst_en_gaat_dan_schuiven(maak_veld, qtbot) -> None:
    veld, _ = maak_veld(een_vraag(soort=Vraagsoort.LANGE_TEKST))
    hoogte = veld._vlak.height()
    veld.zet_waarde("regel\n" * 7)
    qtbot.waitUntil(lambda: veld._vlak.height() > hoogte)
    veld.zet_waarde("regel\n" * 200)
    regel = veld._vlak.fontMetrics().lineSpacing()
    assert veld._vlak.height() < (InvoerVlak.MAXIMUM + 2) * regel
    assert veld._vlak.verticalScrollBar().maximum() > 0


def test_een_megabyte_plakken_blijft_werkbaar(maak_veld) -> None:
    """Also one word without a single space: Qt alone would think about that for minutes."""
    for tekst in ("x" * 1_000_000, "woord en nog een " * 60_000, "een regel\n" * 100_000):
        veld, _ = maak_veld(een_vraag(soort=Vraagsoort.LANGE_TEKST))
        begin = time.monotonic()
        veld._vlak.insertFromMimeData(plak(tekst))
        veld.grab()
        assert time.monotonic() - begin < 15
        assert veld.waarde() == tekst
