"""A document on the screen, on disk and on paper: always the same bytes, never a copy in between."""

import tempfile
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QBuffer, QEvent, QIODevice, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from datalek_gui.ui import printing
from datalek_gui.ui.document import preview_page
from datalek_gui.ui.document.preview_page import MAP_SLEUTEL, ONLEESBAAR, PreviewPage
from datalek_gui.ui.document.save_pdf import MISLUKT, write_bytes
from datalek_gui.ui.printing import GEEN_PRINTER, PrintJob, PrintRun, load_document, page_image


def maak_pdf(bladzijden=3, liggend=(1,)):
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = None
    for nummer in range(bladzijden):
        richting = QPageLayout.Orientation.Landscape if nummer in liggend else QPageLayout.Orientation.Portrait
        writer.setPageOrientation(richting)
        if painter is None:
            painter = QPainter(writer)
        else:
            writer.newPage()
        painter.drawText(1000, 1000, f"Melding bladzijde {nummer + 1} laptop")
    painter.end()
    return bytes(buffer.data().data())


@pytest.fixture
def pdf(qapp):
    return maak_pdf()


@pytest.fixture
def page(qtbot, settings, pdf):
    preview = PreviewPage(settings)
    qtbot.addWidget(preview)
    preview.resize(1366, 700)
    preview.show()
    preview.show_document(pdf, "2026-001 AP-melding", "2026-001_AP-melding_v2_2026-11-21.pdf")
    return preview


def test_alle_bladzijden_komen_uit_het_geheugen_zonder_bestand_op_schijf(qtbot, settings, pdf, monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    voor = sorted(tmp_path.rglob("*"))
    preview = PreviewPage(settings)
    qtbot.addWidget(preview)
    preview.show()
    preview.show_document(pdf, "2026-001", "2026-001.pdf")
    assert preview.page_count() == 3
    assert preview.bladzijde.text() == "Bladzijde 1 van 3"
    assert preview.grab().toImage().width() > 0
    assert sorted(tmp_path.rglob("*")) == voor


def test_een_volgend_document_vervangt_het_vorige(page, qtbot):
    page.show_document(maak_pdf(5, ()), "2026-002 Brief", "2026-002.pdf")
    assert page.page_count() == 5
    assert page.windowTitle() == "2026-002 Brief"


def test_wat_geen_pdf_is_wordt_gezegd_en_kan_niet_worden_bewaard(page):
    page.show_document(b"geen pdf", "2026-003", "2026-003.pdf")
    assert page.banner.isVisible()
    assert page.banner.tekst() == ONLEESBAAR
    assert not page.opslaan.isEnabled()
    assert not page.afdrukken.isEnabled()


def test_bladeren_laat_zien_op_welke_bladzijde_men_is(page):
    page._show_page(2)
    assert page.bladzijde.text() == "Bladzijde 3 van 3"


def test_groter_kleiner_en_passend(page):
    page.breedte.click()
    assert page.view.zoomMode() is page.view.ZoomMode.FitToWidth
    passend = page._fitted_factor()
    page.groter.click()
    assert page.view.zoomMode() is page.view.ZoomMode.Custom
    assert page.view.zoomFactor() == pytest.approx(passend * preview_page.ZOOM_STEP)
    assert not page.breedte.isChecked()
    for _ in range(30):
        page.kleiner.click()
    assert page.view.zoomFactor() == preview_page.ZOOM_MIN
    page.pagina.click()
    assert page.pagina.isChecked()


def test_zoeken_telt_de_treffers_en_f3_gaat_rond(page, qtbot):
    page.search()
    assert page.focusWidget() is page.zoek
    qtbot.keyClicks(page.zoek, "laptop")
    qtbot.waitUntil(lambda: page.treffers.text() == "3 keer gevonden")
    for verwacht in ("1 van 3", "2 van 3", "3 van 3", "1 van 3"):
        page.next_hit(1)
        assert page.treffers.text() == verwacht
    page.next_hit(-1)
    assert page.treffers.text() == "3 van 3"


def test_niet_gevonden_wordt_gezegd(page, qtbot):
    qtbot.keyClicks(page.zoek, "fiets")
    qtbot.waitUntil(lambda: page.treffers.text() == "Niet gevonden")


def test_opslaan_schrijft_precies_deze_bytes_en_onthoudt_de_map(page, pdf, qtbot, tmp_path, settings):
    page.save()
    assert page.save_pdf.dialog.selectedFiles()[0].endswith("2026-001_AP-melding_v2_2026-11-21.pdf")
    doel = tmp_path / "kopie.pdf"
    with qtbot.waitSignal(page.opgeslagen) as bewaard:
        page.save_pdf.dialog.fileSelected.emit(str(doel))
    page.save_pdf.dialog.reject()
    assert doel.read_bytes() == pdf
    assert bewaard.args == [str(doel)]
    assert settings.value(MAP_SLEUTEL) == str(tmp_path)
    assert [bestand.name for bestand in tmp_path.glob("*.pdf*")] == ["kopie.pdf"]
    page.save()
    assert Path(page.save_pdf.dialog.directory().path()) == tmp_path
    page.save_pdf.dialog.reject()


def test_een_naam_zonder_pdf_erachter_krijgt_dat(page, pdf, tmp_path):
    assert page.save_pdf.write(pdf, str(tmp_path / "kopie v1.2"))
    assert (tmp_path / "kopie v1.2.pdf").read_bytes() == pdf


def test_mislukt_opslaan_laat_staan_wat_er_stond_en_zegt_het(page, pdf, tmp_path):
    assert not page.save_pdf.write(pdf, str(tmp_path / "bestaat niet" / "kopie.pdf"))
    assert page.banner.tekst() == MISLUKT
    assert list(tmp_path.glob("*.pdf")) == []


def test_overschrijven_is_alles_of_niets(pdf, tmp_path):
    doel = tmp_path / "oud.pdf"
    doel.write_bytes(b"oud")
    assert write_bytes(str(doel), pdf)
    assert doel.read_bytes() == pdf


def test_zonder_printer_is_afdrukken_grijs_en_staat_de_reden_erbij(page, pdf, monkeypatch):
    monkeypatch.setattr(preview_page, "no_printer_reason", lambda: GEEN_PRINTER)
    page.show_document(pdf, "2026-001", "2026-001.pdf")
    assert not page.afdrukken.isEnabled()
    assert page.reden.isVisible()
    assert page.reden.text() == GEEN_PRINTER
    assert page.afdrukken.accessibleDescription() == GEEN_PRINTER


def test_met_een_printer_kan_men_afdrukken(page, pdf, monkeypatch):
    monkeypatch.setattr(preview_page, "no_printer_reason", lambda: "")
    page.show_document(pdf, "2026-001", "2026-001.pdf")
    assert page.afdrukken.isEnabled()
    assert not page.reden.isVisible()


def naar_pdf(pad):
    printer = printing.a4_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(pad))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return printer


def test_afdrukken_geeft_evenveel_bladzijden_staand_en_liggend(qtbot, pdf, tmp_path):
    run = PrintRun(load_document(pdf, None), naar_pdf(tmp_path / "papier.pdf"))
    verloop = []
    run.page_printed.connect(lambda at, total: verloop.append((at, total)))
    with qtbot.waitSignal(run.klaar, timeout=30_000) as klaar:
        run.start()
    assert klaar.args == [3]
    assert verloop == [(1, 3), (2, 3), (3, 3)]
    gedrukt = pypdf.PdfReader(tmp_path / "papier.pdf").pages
    assert [blad.mediabox.width > blad.mediabox.height for blad in gedrukt] == [False, True, False]


def test_een_bereik_drukt_alleen_die_bladzijden(qtbot, pdf, tmp_path):
    printer = naar_pdf(tmp_path / "papier.pdf")
    printer.setFromTo(2, 3)
    run = PrintRun(load_document(pdf, None), printer)
    with qtbot.waitSignal(run.klaar, timeout=30_000):
        run.start()
    assert len(pypdf.PdfReader(tmp_path / "papier.pdf").pages) == 2


def test_annuleren_stopt_halverwege(qtbot, pdf, tmp_path):
    run = PrintRun(load_document(pdf, None), naar_pdf(tmp_path / "papier.pdf"))
    run.page_printed.connect(lambda at, total: run.stop())
    with qtbot.waitSignal(run.afgebroken, timeout=30_000):
        run.start()


def test_het_papier_is_wit_en_niet_zwart(pdf):
    beeld = page_image(load_document(pdf, None), 0, dpi=72)
    assert beeld.pixelColor(2, 2).name() == "#ffffff"
    assert not beeld.hasAlphaChannel()
    assert beeld.size().toTuple() == QSizeF(595, 842).toSize().toTuple()


def test_wie_een_pdf_printer_kiest_krijgt_ons_eigen_bestand(qtbot, page, pdf, tmp_path):
    job = PrintJob(pdf, "2026-001", page)
    job._printer = naar_pdf(tmp_path / "papier.pdf")
    with qtbot.waitSignal(job.bestand_gevraagd):
        job.go()
    assert not (tmp_path / "papier.pdf").exists()


def test_de_afdrukvraag_blokkeert_niet_en_annuleren_drukt_niets(qtbot, page, pdf, monkeypatch):
    monkeypatch.setattr(printing, "no_printer_reason", lambda: "")
    job = PrintJob(pdf, "2026-001", page)
    job.ask()
    assert job.dialog.isVisible()
    with qtbot.waitSignal(job.destroyed):
        job.dialog.reject()


def test_zonder_printer_zegt_ook_de_opdracht_zelf_waarom(qtbot, page, pdf, monkeypatch):
    monkeypatch.setattr(printing, "no_printer_reason", lambda: GEEN_PRINTER)
    job = PrintJob(pdf, "2026-001", page)
    with qtbot.waitSignal(job.mislukt) as mislukt:
        job.ask()
    assert mislukt.args == [GEEN_PRINTER]


def test_esc_en_terug_gaan_terug(qtbot, page):
    with qtbot.waitSignal(page.terug_gevraagd):
        qtbot.mouseClick(page.terug, Qt.MouseButton.LeftButton)
    page.view.setFocus()
    with qtbot.waitSignal(page.terug_gevraagd):
        qtbot.keyClick(page.view, Qt.Key.Key_Escape)


def test_alles_wat_men_kan_bereiken_heeft_een_naam(page, namen_ontbreken):
    assert namen_ontbreken(page) == []


def test_een_ander_thema_verandert_niets_aan_het_papier(page, qapp, pdf):
    from datalek_gui.ui import theme

    theme.pas_toe(qapp, "donker")
    page.apply_theme()
    qapp.sendEvent(page, QEvent(QEvent.Type.PaletteChange))
    assert page_image(page._document, 0, dpi=36).pixelColor(1, 1).name() == "#ffffff"
