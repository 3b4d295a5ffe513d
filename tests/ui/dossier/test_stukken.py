"""Attachments: in by every road, described, read inside the program, and outside only when asked twice."""

import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit

from datalek_gui.domain.bijlage import Bijlage, Categorie
from datalek_gui.services.document import Document
from datalek_gui.ui.dossier.buitenmap import Buitenmap, mag_naar_buiten, veilige_naam
from datalek_gui.ui.dossier.ontvangst import van_paden
from datalek_gui.ui.dossier.openen import ALLEEN_BUITEN, KAN_NIET
from datalek_gui.ui.dossier.stuk_page import Beeldvlak, StukPage
from datalek_gui.ui.dossier.stukken_bron import CATEGORIE, DATUM, OMSCHRIJVING
from tests.ui.dossier.conftest import Bureau, knop, tekst

PDF = b"%PDF-1.4\n%%EOF\n"


@pytest.fixture
def bureau(maak: Callable[..., Bureau]) -> Bureau:
    return maak(tab="stukken")


def stukken(bureau: Bureau) -> list[Bijlage]:
    return bureau.diensten.bijlagen.lijst(bureau.id)


def voeg_toe(bureau: Bureau, map_: Path, **inhoud: bytes) -> None:
    """File names with a dot written as two underscores."""
    paden = []
    for naam, bytes_ in inhoud.items():
        pad = map_ / naam.replace("__", ".")
        pad.write_bytes(bytes_)
        paden.append(str(pad))
    tab(bureau).voeg_toe(van_paden(paden))
    bureau.wacht()


def tab(bureau: Bureau) -> Any:
    return bureau.page.tabblad("stukken")


def getoond(bureau: Bureau) -> object:
    """What the page asks to show when the chosen attachment is read."""
    with bureau.qtbot.waitSignal(bureau.page.stuk_gevraagd, timeout=10_000) as gevraagd:
        knop(bureau.page, "Lezen").click()
    return gevraagd.args[0]


# --- in ---


def test_gekozen_bestanden_staan_in_het_dossier_met_een_voorstel_voor_hun_soort(bureau: Bureau, tmp_path: Path) -> None:
    voeg_toe(bureau, tmp_path, ontvangstbevestiging__pdf=PDF, memo__txt="Café".encode())
    assert [(b.naam, b.categorie) for b in stukken(bureau)] == [
        ("ontvangstbevestiging.pdf", Categorie.AP),
        ("memo.txt", Categorie.JURIDISCH),
    ]
    assert "2 stukken toegevoegd." in tekst(bureau.paneel)
    assert bureau.paneel.rij().naam == "memo.txt"
    assert any("Stuk: memo.txt – toegevoegd" in regel for regel in bureau.logregels())


def test_slepen_laat_het_origineel_staan(bureau: Bureau, tmp_path: Path) -> None:
    bestand = tmp_path / "brief.pdf"
    bestand.write_bytes(PDF)
    bron = QMimeData()
    bron.setUrls([QUrl.fromLocalFile(str(bestand))])
    acties = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    val = QDropEvent(QPointF(300, 300), acties, bron, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    komt = QDragEnterEvent(QPoint(300, 300), acties, bron, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    tab(bureau).dragEnterEvent(komt)
    assert komt.isAccepted()
    tab(bureau).dropEvent(val)
    bureau.wacht()
    assert [b.naam for b in stukken(bureau)] == ["brief.pdf"]
    assert val.dropAction() is Qt.DropAction.CopyAction
    assert bestand.exists()


def plak(bureau: Bureau, bron: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(bron)
    bureau.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QGuiApplication.clipboard().clear()  # a QMimeData left on it crashes Python at its end
    bureau.wacht()


def test_een_geplakte_schermafdruk_wordt_een_png(bureau: Bureau) -> None:
    beeld = QImage(8, 8, QImage.Format.Format_RGB32)
    beeld.fill(Qt.GlobalColor.red)
    bron = QMimeData()
    bron.setImageData(beeld)
    plak(bureau, bron)
    (stuk,) = stukken(bureau)
    assert stuk.naam == "Geplakt beeld 2026-11-21 14.03.png"
    assert QImage.fromData(bureau.diensten.bijlagen.inhoud(stuk)) == beeld.convertToFormat(QImage.Format.Format_RGB32)


def test_geplakte_tekst_wordt_een_stuk_maar_in_een_veld_gewoon_tekst(bureau: Bureau) -> None:
    bron = QMimeData()
    bron.setText("Verslag van het overleg")
    plak(bureau, bron)
    assert [b.naam for b in stukken(bureau)] == ["Geplakte tekst 2026-11-21 14.03.txt"]
    bureau.veld(OMSCHRIJVING).focus_veld()
    bron = QMimeData()
    bron.setText("Van beheer")
    plak(bureau, bron)
    bureau.verlaat()
    assert [b.omschrijving for b in stukken(bureau)] == ["Van beheer"]


def test_een_fout_bestand_houdt_de_andere_niet_tegen(bureau: Bureau, tmp_path: Path) -> None:
    (tmp_path / "een.txt").write_text("een")
    paden = [str(tmp_path), str(tmp_path / "een.txt"), str(tmp_path / "weg.txt")]
    tab(bureau).voeg_toe(van_paden(paden))
    bureau.wacht()
    assert [b.naam for b in stukken(bureau)] == ["een.txt"]
    assert "‘weg.txt’ is niet te lezen." in tekst(bureau.paneel)
    voeg_toe(bureau, tmp_path, twee__txt=b"een")
    assert "de inhoud is gelijk" in tekst(bureau.paneel)


# --- described, removed, missing ---


def test_soort_datum_en_omschrijving_worden_bewaard(bureau: Bureau, tmp_path: Path) -> None:
    voeg_toe(bureau, tmp_path, foto__jpg=b"\xff\xd8")
    tegels = bureau.veld(CATEGORIE).findChildren(QAbstractButton)
    next(tegel for tegel in tegels if tegel.accessibleName() == "Bewijsstuk").click()
    bureau.antwoord(DATUM, date(2026, 11, 20))
    bureau.antwoord(OMSCHRIJVING, "Foto van de envelop")
    (stuk,) = stukken(bureau)
    assert (stuk.categorie, stuk.datum, stuk.omschrijving) == (
        Categorie.BEWIJS, date(2026, 11, 20), "Foto van de envelop",
    )  # fmt: skip
    assert bureau.cellen()[0][:3] == ("foto.jpg", "Bewijsstuk", "20-11-2026")


def test_een_verwijderd_stuk_komt_heel_terug(bureau: Bureau, tmp_path: Path) -> None:
    voeg_toe(bureau, tmp_path, een__txt=b"een")
    bureau.paneel.haal_weg()
    assert stukken(bureau) == []
    knop(bureau.paneel, "Ongedaan maken").click()
    (stuk,) = stukken(bureau)
    assert bureau.diensten.bijlagen.inhoud(stuk) == b"een"


def test_wat_ontbreekt_staat_onder_de_lijst_tot_het_er_is(bureau: Bureau, tmp_path: Path) -> None:
    meer = next(k for k in bureau.page.findChildren(type(tab(bureau).kies)) if k.text().startswith("Nog niet compleet"))
    assert "E-mailwisseling" in meer.text()
    assert "Voeg de e-mails toe" not in tekst(bureau.paneel)
    meer.click()
    assert "Voeg de e-mails toe" in tekst(bureau.paneel)
    voeg_toe(bureau, tmp_path, bericht__eml=b"Subject: x\n\ny")
    assert "E-mailwisseling" not in meer.text()


# --- reading ---


def test_een_pdf_opent_in_het_eigen_voorbeeld(bureau: Bureau, tmp_path: Path) -> None:
    voeg_toe(bureau, tmp_path, memo__pdf=PDF)
    document = getoond(bureau)
    assert isinstance(document, Document)
    assert (document.titel, document.pdf) == ("memo.pdf", PDF)


def test_een_tekst_en_een_beeld_openen_op_een_eigen_pagina(bureau: Bureau, tmp_path: Path) -> None:
    voeg_toe(bureau, tmp_path, memo__txt="Café\x00 dicht".encode())
    pagina = getoond(bureau)
    assert isinstance(pagina, StukPage)
    bureau.qtbot.addWidget(pagina)
    assert pagina.windowTitle() == "2026-001 – stuk"  # a file name may hold a person's
    assert isinstance(pagina.vlak, QPlainTextEdit)
    assert (pagina.vlak.toPlainText(), pagina.vlak.isReadOnly()) == ("Café dicht", True)
    beeld = QImage(2_000, 10, QImage.Format.Format_RGB32)
    beeld.fill(Qt.GlobalColor.blue)
    beeld.save(str(tmp_path / "scherm.png"))
    tab(bureau).voeg_toe(van_paden([str(tmp_path / "scherm.png")]))
    bureau.wacht()
    pagina = getoond(bureau)
    assert isinstance(pagina, StukPage)
    assert isinstance(pagina.vlak, Beeldvlak)
    bureau.qtbot.addWidget(pagina)
    pagina.resize(800, 600)
    pagina.show()
    pagina.activateWindow()
    bureau.qtbot.waitUntil(lambda: QApplication.activeWindow() is pagina)
    assert 0 < pagina.vlak.doek.pixmap().width() <= 800
    with bureau.qtbot.waitSignal(pagina.closed):
        bureau.qtbot.keyClick(pagina.vlak, Qt.Key.Key_Escape)


@pytest.mark.parametrize(("naam", "zin"), [("plan.docx", ALLEEN_BUITEN), ("hulp.exe", KAN_NIET), ("vals.pdf", "")])
def test_wat_niet_te_tonen_is_zegt_wat_er_wel_kan(bureau: Bureau, tmp_path: Path, naam: str, zin: str) -> None:
    voeg_toe(bureau, tmp_path, **{naam.replace(".", "__"): b"MZ\x90"})
    knop(bureau.page, "Lezen").click()
    bureau.wacht()
    assert (zin or ALLEEN_BUITEN) in tekst(bureau.paneel)


def test_een_stuk_dat_is_veranderd_wordt_niet_getoond(bureau: Bureau, tmp_path: Path) -> None:
    voeg_toe(bureau, tmp_path, een__txt=b"een")
    bureau.schijf.inhoud.blokken[stukken(bureau)[0].id] = (b"twee",)
    knop(bureau.page, "Lezen").click()
    bureau.wacht()
    assert bureau.paneel.bericht.isVisible()
    assert "een.txt" in bureau.paneel.bericht.tekst()


# --- outside the program ---


@pytest.fixture
def geopend(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What would have been opened in another program."""
    paden: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: paden.append(Path(url.toLocalFile())) or True)
    return paden


def test_buiten_openen_gebeurt_pas_na_een_tweede_klik_en_laat_niets_achter(
    bureau: Bureau, tmp_path: Path, geopend: list[Path]
) -> None:
    voeg_toe(bureau, tmp_path, plan__docx=b"PK")
    knop(bureau.page, "Buiten het programma openen…").click()
    bureau.wacht()
    assert geopend == []
    assert "leesbaar op uw schijf" in tekst(bureau.paneel)
    knop(bureau.page, "Toch openen").click()
    bureau.wacht()
    (pad,) = geopend
    assert (pad.name, pad.read_bytes()) == ("plan.docx", b"PK")
    assert pad.is_relative_to(tmp_path / "tijdelijk")
    assert not pad.stat().st_mode & stat.S_IWUSR
    assert bureau.diensten.buiten.leeg()
    assert not (tmp_path / "tijdelijk").exists()


def test_wat_een_programma_kan_zijn_gaat_nooit_naar_buiten(bureau: Bureau, tmp_path: Path, geopend: list[Path]) -> None:
    voeg_toe(bureau, tmp_path, factuur__pdf__exe=b"MZ")
    knop(bureau.page, "Buiten het programma openen…").click()
    bureau.wacht()
    assert KAN_NIET in tekst(bureau.paneel)
    assert geopend == []
    assert not (tmp_path / "tijdelijk").exists()


@pytest.mark.parametrize(
    ("naam", "veilig"),
    [("a:b?.txt", "a_b_.txt"), ("con.txt", "stuk_con.txt"), ("..", "stuk"), ("x\n.pdf", "x_.pdf"), ("Şükrü.pdf",) * 2],
)
def test_een_bestandsnaam_past_op_elk_systeem(naam: str, veilig: str) -> None:
    assert veilige_naam(naam) == veilig


@pytest.mark.parametrize("naam", ["a.exe", "a.pdf.bat", "a", "a.lnk", "a.html", "a.svg", "a.js", "a.docm", "a.hta"])
def test_alleen_wat_gelezen_wordt_mag_naar_buiten(naam: str) -> None:
    assert not mag_naar_buiten(naam)


def test_twee_stukken_met_dezelfde_naam_zitten_elkaar_niet_in_de_weg(tmp_path: Path) -> None:
    map_ = Buitenmap(tmp_path)
    een, twee = (map_.zet("a.txt", lambda stroom, b=b: stroom.write(b)) for b in (b"1", b"2"))  # type: ignore[misc]
    assert (een.read_bytes(), twee.read_bytes()) == (b"1", b"2")
    assert map_.leeg()
