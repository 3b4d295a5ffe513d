"""What was typed stays in the register: in no log, title, file name, setting or crash report; and nothing goes out."""

import json
import logging
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget

from datalek_gui import cli
from datalek_gui.domain.formulier.vraag import Vraag, Vraagsoort
from datalek_gui.logging_setup import begin_log
from datalek_gui.services.dossiers import Dossiers
from datalek_gui.ui.crash import CrashHook
from datalek_gui.ui.wizard import opslag
from db import engine as engine_module
from tests.bouwers import een_invoer, oefening
from tests.e2e.conftest import WACHTWOORD, Programma
from tests.e2e.werkplek import Werkplek, tekst_op

KANARIE = "KANARIE"
WORTEL = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def snel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretching a passphrase is slow on purpose."""
    monkeypatch.setattr("db.sleutel._SCRYPT", {"n": 4, "r": 8, "p": 1})


# --- the canary ---


class Titels(QObject):
    """Every title a window ever had; the task bar and the window list show them to whoever looks on."""

    def __init__(self) -> None:
        super().__init__()
        self.gezien: set[str] = set()

    def eventFilter(self, bron: QObject, gebeurtenis: QEvent) -> bool:  # noqa: N802 - Qt's name
        soorten = (QEvent.Type.Show, QEvent.Type.WindowTitleChange)
        if isinstance(bron, QWidget) and bron.isWindow() and gebeurtenis.type() in soorten:
            self.gezien.add(bron.windowTitle())
        return False


@pytest.fixture
def titels(qapp: QApplication) -> Iterator[Titels]:
    titels = Titels()
    qapp.installEventFilter(titels)
    yield titels
    qapp.removeEventFilter(titels)


@pytest.fixture
def logboek(programma: Programma) -> Iterator[Path]:
    """The log as the program keeps it with --debug, in the data folder."""
    programma.map.mkdir(parents=True)
    wortel = logging.getLogger()
    voor, niveau = list(wortel.handlers), wortel.level
    begin_log(programma.map, uitvoerig=True)
    yield programma.map / "datalekdossier.log"
    wortel.setLevel(niveau)
    for schrijver in [s for s in wortel.handlers if s not in voor]:
        wortel.removeHandler(schrijver)
        schrijver.close()


def kanaries(formulier: Any) -> dict[str, Any]:
    """An own word in every text the form can hold, and options that make as many of them show as can be."""
    antwoorden = oefening()["antwoorden"] | oefening()["organisatie"]
    nummer = 100
    for vraag in formulier.scherm("v2").vragen():
        nummer += 1
        gevuld = _kanarie(vraag, f"{KANARIE}-{nummer}")
        if gevuld is not None:
            antwoorden[vraag.sleutel] = gevuld
    goed = {"organisatie_postcode": "1234 AB", "brief_postcode": "1234 AK"}  # a wrong one is quoted, and may be
    return antwoorden | goed | {"betrokkenen_aantal_bekend": "exact", "betrokkenen_gemeld": "ja"}


def _kanarie(vraag: Vraag, woord: str) -> Any:
    if vraag.soort in (Vraagsoort.TEKST, Vraagsoort.LANGE_TEKST):
        return woord
    if vraag.soort is Vraagsoort.LIJST:
        return [{kolom.sleutel: woord for kolom in vraag.kolommen if not kolom.opties}]
    return None


@pytest.mark.qt_no_exception_capture
def test_wat_u_typt_staat_alleen_in_het_register(
    programma: Programma,
    formulier: Any,
    logboek: Path,
    titels: Titels,
    haak: CrashHook,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    werkplek = gevulde_werkplek(programma, formulier)
    assert len([w for w in werkplek.wizard.antwoorden.values() if KANARIE in str(w)]) > 40
    gebruik(werkplek)
    bewaar_documenten(werkplek, tmp_path / "uit")
    verslagen = loop_vast(werkplek, haak, monkeypatch)
    zonder_schijf(werkplek, monkeypatch)
    programma.sluit()

    assert logboek.read_text(encoding="utf-8").count("Onverwachte fout") == 2
    assert all("Datalekdossier" in verslag and KANARIE not in verslag for verslag in verslagen)
    assert len(titels.gezien) > 1 and not [titel for titel in titels.gezien if KANARIE in titel]
    uit = sorted(pad.name for pad in (tmp_path / "uit").iterdir())
    assert uit == ["2026-001_AP-melding_concept_2026-11-21.pdf", "2026-001_brief-betrokkene_concept_2026-11-21.pdf"]
    bestanden = [pad for pad in programma.map.rglob("*") if pad.is_file()]
    assert {"register.db", "instellingen.ini", logboek.name} <= {pad.name for pad in bestanden}
    for pad in bestanden:
        assert KANARIE not in pad.name
        for gecodeerd in (KANARIE.encode(), KANARIE.encode("utf-16-le")):
            assert gecodeerd not in pad.read_bytes(), pad.name


def gevulde_werkplek(programma: Programma, formulier: Any) -> Werkplek:
    werkplek = Werkplek(programma)
    werkplek.open_register()
    assert werkplek.hal.werkkamer is not None
    invoer = een_invoer(titel=f"{KANARIE}-001", zaaknummer=f"{KANARIE}-002", antwoorden=kanaries(formulier))
    werkplek.hal.werkkamer.dossiers.importeer(json.dumps(invoer), "dossier.json")
    organisatie = {s: f"{KANARIE}-003" for s in ("organisatie_naam", "fg_naam", "melder_naam")}
    werkplek.hal.werkkamer.instellingen.save_organisatie(organisatie)
    werkplek.sluit()
    return werkplek.open()


def gebruik(werkplek: Werkplek) -> None:
    """Every step, something typed on each, saved, and final asked for."""
    for stap in werkplek.wizard.sleutels:
        werkplek.wizard.ga_naar_stap(stap)
        QApplication.processEvents()
    for sleutel in ("wat_gebeurd", "samenvatting", "risico_toelichting", "brief_naam"):
        werkplek.typ(sleutel, f"{KANARIE}-900 ")
    werkplek.typ("records_aantal", f"{KANARIE}-901")
    werkplek.wizard.save()
    werkplek.wizard.ga_naar_stap("controle")
    werkplek.wizard.toevoegingen["controle"].paneel.zet_vast.click()
    werkplek.venster.show_register()
    assert f"{KANARIE}-001" in str([r.titel for r in werkplek.hal.werkkamer.register.regels()])  # type: ignore[union-attr]
    werkplek.venster.register.refresh()
    werkplek.venster.open_dossier(1)
    werkplek.venster.page.vul_in()


def bewaar_documenten(werkplek: Werkplek, naar: Path) -> None:
    """Preview both and save them under the name the program proposes."""
    naar.mkdir()
    for wat in ("ap", "brief"):
        werkplek.wizard.vraag_document(wat)
        werkplek.wacht_op_achtergrond(60_000)
        preview = werkplek.venster.preview
        assert preview.save_pdf.write(preview._data, str(naar / preview._naam))
        werkplek.venster._show(werkplek.venster._before_preview)


def loop_vast(werkplek: Werkplek, haak: CrashHook, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Two bugs of ours, on the main thread and behind it, with an answer in the exception; returns what was shown."""
    verslagen = []
    werkplek.veld("wat_gebeurd")

    def kapot(_zelf: Any, *_args: Any, **_anders: Any) -> NoReturn:
        naam = f"{KANARIE}-777"
        raise ValueError(f"kan {naam} niet lezen")

    for klasse, methode, doe in (
        (Dossiers, "controleer", lambda: werkplek.typ("wat_gebeurd", "x")),
        (type(werkplek.hal.documenten), "stukken", lambda: werkplek.wizard.vraag_document("ap")),
    ):
        with monkeypatch.context() as stuk:
            stuk.setattr(klasse, methode, kapot)
            doe()
            werkplek.wacht_tot(lambda: haak.dialog is not None)
        dialoog = haak.dialog
        assert dialoog is not None
        verslagen.append(tekst_op(dialoog) + dialoog.findChildren(QPlainTextEdit)[0].toPlainText())
        kopie = next(k for k in dialoog.findChildren(QPushButton) if "Kopieer" in k.text())
        kopie.click()
        verslagen.append(QApplication.clipboard().text())
        QApplication.clipboard().clear()
        dialoog.accept()
        werkplek.venster.activateWindow()
    return verslagen


def zonder_schijf(werkplek: Werkplek, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opslag, "OPNIEUW_MS", 50)
    with monkeypatch.context() as vol:
        vol.setattr(engine_module, "_PRAGMAS", (*engine_module._PRAGMAS, "max_page_count=1"))
        werkplek.plak("wat_gebeurd", f"{KANARIE}-902 " * 20_000)
        assert "de schijf is vol" in werkplek.stand
    werkplek.wacht_tot(lambda: werkplek.stand.startswith("Opgeslagen"))


@pytest.mark.parametrize("taak", ["importeer", "controleer", "exporteer"])
def test_de_opdrachtregel_zegt_niets_dat_u_typte(
    programma: Programma, formulier: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str], taak: str
) -> None:
    """Gaps are named by their question; only text that is no answer to its question is quoted back to who asks."""
    bestand, wachtwoord = tmp_path / "dossier.json", tmp_path / "wachtwoord.txt"
    bestand.write_text(json.dumps(een_invoer(titel=f"{KANARIE}-001", antwoorden=kanaries(formulier))), "utf-8")
    wachtwoord.write_text(WACHTWOORD, encoding="utf-8")
    pad = ["--map", str(programma.map), "--wachtwoord-bestand", str(wachtwoord)]
    assert cli.main(["importeer", str(bestand), *pad]) == 0
    if taak == "controleer":
        cli.main(["controleer", "2026-001", *pad])
    if taak == "exporteer":
        assert cli.main(["exporteer", "2026-001", "--wat", "brief", "--naar", str(tmp_path / "uit"), *pad]) == 0
        assert not [p for p in (tmp_path / "uit").iterdir() if KANARIE in p.name]
    gezegd = capsys.readouterr()
    assert gezegd.out
    assert KANARIE not in gezegd.out + gezegd.err


# --- no network ---


class Verbinding(AssertionError):
    """Something tried to go out."""


@pytest.fixture
def geen_netwerk(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every way out is closed; what tried is remembered, also when something else swallowed the exception."""
    geprobeerd: list[str] = []

    def dicht(naam: str) -> Any:
        def weiger(*argumenten: Any, **_anders: Any) -> NoReturn:
            geprobeerd.append(f"{naam} {argumenten[:2]}")
            raise Verbinding(naam)

        return weiger

    for naam in ("socket", "create_connection", "create_server", "getaddrinfo", "gethostbyname", "socketpair"):
        monkeypatch.setattr(socket, naam, dicht(naam))
    return geprobeerd


def test_inlezen_invullen_en_afdrukken_gaat_zonder_netwerk(
    programma: Programma, geen_netwerk: list[str], tmp_path: Path
) -> None:
    wachtwoord = tmp_path / "wachtwoord.txt"
    wachtwoord.write_text(WACHTWOORD, encoding="utf-8")
    bestand = WORTEL / "resources" / "oefendossiers" / "2022_aanvraagloket.json"
    zonder = {s: w for s, w in json.loads(bestand.read_text(encoding="utf-8")).items() if s != "melding"}
    (tmp_path / "dossier.json").write_text(json.dumps(zonder), encoding="utf-8")
    pad = ["--map", str(programma.map), "--wachtwoord-bestand", str(wachtwoord)]
    assert cli.main(["importeer", str(tmp_path / "dossier.json"), *pad]) == 0
    werkplek = Werkplek(programma).open()
    for stap in werkplek.wizard.sleutels:
        werkplek.wizard.ga_naar_stap(stap)
        QApplication.processEvents()
    werkplek.typ("wat_gebeurd", "Een brief is kwijt. ")
    werkplek.toetsen.toets(Qt.Key.Key_F1)
    assert werkplek.stand.startswith("Opgeslagen")
    assert "Kopie voor het eigen dossier" in werkplek.gedrukt("ap")
    assert werkplek.document("brief").startswith(b"%PDF")
    werkplek.heropen()
    assert geen_netwerk == []


def test_het_venster_laadt_geen_netwerkdeel_van_qt() -> None:
    """In a process of its own: other tests may have loaded anything."""
    vraag = (
        "import sys; from datalek_gui import app, werkkamer; from datalek_gui.ui.wizard import wizard_page; "
        "from datalek_gui.ui.document import preview_page; from datalek_gui.services import documenten; "
        "print([m for m in sys.modules if m.startswith('PySide6.Qt') and "
        "any(deel in m for deel in ('Network', 'WebSockets', 'WebEngine', 'WebChannel'))])"
    )
    klaar = subprocess.run([sys.executable, "-c", vraag], cwd=WORTEL, capture_output=True, text=True, timeout=60)
    assert (klaar.returncode, klaar.stdout.strip()) == (0, "[]"), klaar.stderr
