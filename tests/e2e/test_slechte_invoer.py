"""Bad input by window or command line: a Dutch sentence that says what to do, and nothing typed is lost."""

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from datalek_gui import app as hal
from datalek_gui import cli
from datalek_gui.domain.fouten import RegisterInGebruik
from datalek_gui.services.dossiers import Dossiers
from datalek_gui.ui.crash import CrashHook
from datalek_gui.ui.wizard import opslag
from db import engine as engine_module
from db.engine import connect
from db.kluis import SqlKluis
from tests.bouwers import een_invoer
from tests.conftest import RESOURCES
from tests.db.bouw import flip, folder_bytes
from tests.drivers.wizard_driver import Toetsenbord
from tests.e2e.conftest import WACHTWOORD, Programma
from tests.e2e.werkplek import Werkplek, tekst_op

ZIN = "Een brief met gegevens van Şükrü & Łukasz <buren@voorbeeld.nl> kwam verkeerd aan. "
MEGABYTE = ZIN * (1_000_000 // len(ZIN) + 1)


@pytest.fixture(autouse=True)
def snel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretching a passphrase is slow on purpose."""
    monkeypatch.setattr("db.sleutel._SCRYPT", {"n": 4, "r": 8, "p": 1})


@pytest.fixture
def werkplek(programma: Programma) -> Werkplek:
    """A new dossier in the wizard; the clock stands at Saturday 21 November 2026, 14:03."""
    return Werkplek(programma).open()


# --- values that cannot be true ---


@pytest.mark.parametrize(
    ("sleutel", "getypt", "zin"),
    [
        ("incident_ontdekt_op", ["31-02-2026"], "Deze datum bestaat niet. Controleer de dag en de maand."),
        ("incident_ontdekt_op", ["gisteren"], "Schrijf de datum als dd-mm-jjjj, bijvoorbeeld 21-11-2026."),
        ("incident_ontdekt_op", ["1-1-0026"], "Het jaar 26 kan niet kloppen. Schrijf de datum als dd-mm-jjjj."),
        ("incident_ontdekt_op", ["22-11-2026"], "ligt in de toekomst. Controleer de datum."),
        ("kennis_op", ["20-11-2026", "25:99"], "Schrijf de tijd als uu:mm, bijvoorbeeld 09:05."),
        ("kennis_op", ["29-03-2026", "02:30"], "Dit tijdstip bestaat niet"),
        ("kennis_op", ["21-11-2026", "14:04"], "Het moment van kennis ligt in de toekomst. Controleer de datum."),
        ("records_aantal", ["ongeveer vijf"], "Schrijf hier een heel getal in cijfers, bijvoorbeeld 250 of 1.000."),
        ("records_aantal", ["-5"], "Schrijf hier een heel getal in cijfers"),
        ("records_aantal", ["1,5"], "Schrijf hier een heel getal in cijfers"),
        ("records_aantal", ["9" * 40], "Schrijf hier een heel getal in cijfers"),
    ],
    ids=lambda w: w if isinstance(w, str) and " " not in w else None,
)
def test_een_onmogelijk_antwoord_blijft_staan_met_een_zin_eronder(
    werkplek: Werkplek, sleutel: str, getypt: list[str], zin: str
) -> None:
    veld = werkplek.typ(sleutel, *getypt)
    assert zin in veld.melding()
    werkplek.heropen()
    weer = werkplek.veld(sleutel)
    assert [regel.text() for regel in invoer(weer)][: len(getypt)] == getypt
    punten = [punt for punt in werkplek.wizard.controle.punten if punt.sleutel == sleutel]
    assert punten and all(punt.houdt_tegen for punt in punten)
    if sleutel != "kennis_op":  # the AP asks that one only where it differs from the discovery
        assert getypt[0] in werkplek.gedrukt()


@pytest.mark.parametrize(
    ("keuze", "velden", "zin"),
    [
        (
            ("inbreuk_duurt_voort", "nee"),
            {"inbreuk_start": "10-11-2026", "inbreuk_einde": "01-11-2026"},
            "De inbreuk eindigt vóór zij begint. Controleer de start- en einddatum.",
        ),
        (
            ("betrokkenen_aantal_bekend", "bandbreedte"),
            {"betrokkenen_minimum": "500", "betrokkenen_maximum": "20"},
            "Het minimum (500) is groter dan het maximum (20). Verbeter één van beide.",
        ),
    ],
    ids=["einde voor begin", "minimum boven maximum"],
)
def test_een_tegenspraak_staat_onder_het_veld_en_in_de_controle(
    werkplek: Werkplek, keuze: tuple[str, str], velden: dict[str, str], zin: str
) -> None:
    werkplek.kies(*keuze)
    for sleutel, getypt in velden.items():
        veld = werkplek.typ(sleutel, getypt)
    assert veld.melding() == zin
    werkplek.heropen()
    assert {s: invoer(werkplek.veld(s))[0].text() for s in velden} == velden
    werkplek.wizard.ga_naar_stap("controle")
    QApplication.processEvents()
    assert zin in tekst_op(werkplek.wizard.paginas["controle"])


def test_met_onmogelijke_antwoorden_blijft_afdrukken_mogelijk_en_definitief_niet(werkplek: Werkplek) -> None:
    werkplek.typ("incident_ontdekt_op", "31-02-2026")
    werkplek.wizard.ga_naar_stap("controle")
    werkplek.wizard.toevoegingen["controle"].paneel.zet_vast.click()
    QApplication.processEvents()
    assert "De antwoorden kunnen nog niet vast" in tekst_op(werkplek.wizard)
    assert werkplek.document().startswith(b"%PDF")


def test_de_opdrachtregel_noemt_dezelfde_punten(werkplek: Werkplek, capsys: pytest.CaptureFixture[str]) -> None:
    werkplek.typ("incident_ontdekt_op", "31-02-2026")
    werkplek.sluit()
    wachtwoord = werkplek.programma.map.parent / "wachtwoord.txt"
    wachtwoord.write_text(WACHTWOORD, encoding="utf-8")
    pad = ["--map", str(werkplek.programma.map), "--wachtwoord-bestand", str(wachtwoord)]
    assert cli.main(["controleer", "2026-001", *pad]) == 1
    assert "“31-02-2026” is geen bestaande datum. [incident_ontdekt_op]" in capsys.readouterr().out


# --- what comes off the clipboard ---

HTML = '<p style="color:red"><b>Van:</b> jan@voorbeeld.nl<br>R&amp;D <i>collega</i></p><script>alert(1)</script>'


@pytest.mark.parametrize("sleutel", ["samenvatting", "afdeling", "brief_naam"])
def test_van_geplakte_html_blijft_alleen_de_tekst(werkplek: Werkplek, sleutel: str) -> None:
    werkplek.plak(sleutel, html=HTML)
    werkplek.heropen()
    tekst = werkplek.veld(sleutel).waarde()
    assert tekst.split() == ["Van:", "jan@voorbeeld.nl", "R&D", "collega"]


def test_geplakte_tekst_met_haken_en_tekens_komt_zo_op_papier(werkplek: Werkplek) -> None:
    tekst = "Mail van <jan@voorbeeld.nl> aan R&D: <b>vet</b> &amp; “Đorđe” {x} %s"
    werkplek.plak("samenvatting", tekst)
    werkplek.heropen()
    assert werkplek.veld("samenvatting").waarde() == tekst
    assert tekst in werkplek.gedrukt()


@pytest.mark.parametrize("manier", ["plakken", "typen"])
@pytest.mark.parametrize("sleutel", ["samenvatting", "melder_naam"])
def test_besturingstekens_verdwijnen_en_de_tekst_blijft(werkplek: Werkplek, sleutel: str, manier: str) -> None:
    vuil = "een\x00\x07 twee\x1b \u202edrie\ufeff vier\udc80"
    if manier == "plakken":
        werkplek.plak(sleutel, vuil)
    else:
        werkplek.typ(sleutel, vuil)
    werkplek.heropen()
    waarde = werkplek.veld(sleutel).waarde()
    assert [woord for woord in waarde.split() if woord] == ["een", "twee", "drie", "vier"]
    assert "een twee drie vier" in werkplek.gedrukt()


@pytest.mark.parametrize("sleutel", ["incident_ontdekt_op", "records_aantal", "kennis_op"])
def test_een_verhaal_in_een_datum_of_getal_blijft_bewaard(werkplek: Werkplek, sleutel: str) -> None:
    veld = werkplek.plak(sleutel, "Ik denk ergens\nin de week van 3 november, <b>ongeveer</b>")
    assert veld.melding()
    werkplek.heropen()
    assert "Ik denk ergens in de week van 3 november, <b>ongeveer</b>" in " ".join(
        regel.text() for regel in invoer(werkplek.veld(sleutel))
    )


# --- a megabyte ---


def test_een_megabyte_tekst_wordt_bewaard_heropend_en_afgedrukt(werkplek: Werkplek) -> None:
    veld = werkplek.plak("samenvatting", MEGABYTE)
    assert veld.waarde() == MEGABYTE
    assert werkplek.stand == "Opgeslagen om 14:03"
    werkplek.heropen()
    assert werkplek.veld("samenvatting").waarde() == MEGABYTE
    werkplek.wizard.ga_naar_stap("controle")  # the overview shows a part of it
    assert werkplek.gedrukt(geduld=100_000).count("kwam verkeerd aan.") == MEGABYTE.count("kwam verkeerd aan.")


def test_ook_in_een_veld_van_een_regel_gaat_van_een_megabyte_niets_verloren(werkplek: Werkplek) -> None:
    werkplek.plak("afdeling", MEGABYTE)
    werkplek.heropen()
    assert werkplek.veld("afdeling").waarde() == MEGABYTE.strip()


def test_een_bestand_van_een_megabyte_als_een_woord_laat_zich_bewaren(werkplek: Werkplek) -> None:
    """Someone pastes a file in base64."""
    woord = "QmFzZTY0" * 125_000
    werkplek.plak("wat_gebeurd", woord)
    werkplek.heropen()
    assert werkplek.veld("wat_gebeurd").waarde() == woord


# --- the register file ---


def _ontgrendel(programma: Programma, qtbot: Any) -> str:
    """What the unlock window says to the right passphrase."""
    slot = programma.start()
    Toetsenbord(qtbot).typ(WACHTWOORD)
    Toetsenbord(qtbot).toets(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "niets veranderd" in tekst_op(slot), timeout=20_000)
    return tekst_op(slot)


@pytest.fixture
def register(programma: Programma) -> Path:
    """A register with one dossier in it, closed."""
    werkplek = Werkplek(programma).open()
    werkplek.typ("wat_gebeurd", "Brief zoek")
    werkplek.sluit()
    return programma.map / "register.db"


def _nieuwer(register: Path) -> None:
    kluis = SqlKluis(register.parent)
    kluis.ontgrendel(WACHTWOORD)
    verbinding = connect(register, kluis._unlocked())
    verbinding.execute("PRAGMA user_version=99")
    verbinding.close()
    kluis.sluit()


def _vreemd(register: Path) -> None:
    register.unlink()
    ander = sqlite3.connect(register)
    ander.execute("CREATE TABLE adresboek (naam TEXT)")
    ander.close()


BESTANDEN: dict[str, tuple[Callable[[Path], object], tuple[str, ...]]] = {
    "omgevallen bit": (lambda pad: flip(pad, 5_000), ("is beschadigd", "Zet een reservekopie terug", "AP")),
    "halverwege afgekapt": (
        lambda pad: pad.write_bytes(pad.read_bytes()[: pad.stat().st_size // 2]),
        ("is beschadigd", "Zet een reservekopie terug"),
    ),
    "leeg bestand": (lambda pad: pad.write_bytes(b""), ("is beschadigd", "Zet een reservekopie terug")),
    "tekstbestand": (lambda pad: pad.write_text("Beste collega"), ("is geen register van dit programma",)),
    "andere database": (_vreemd, ("is geen register van dit programma",)),
    "nieuwere versie": (_nieuwer, ("nieuwere versie van het programma", "Installeer de nieuwste versie")),
    "sleutel weg": (
        lambda pad: pad.with_suffix(".sleutel").unlink(),
        ("sleutelbestand", "Zet het bestand terug uit uw reservekopie"),
    ),
    "sleutel kapot": (
        lambda pad: pad.with_suffix(".sleutel").write_bytes(b"\x00\xff"),
        ("sleutelbestand", "Zet het bestand terug uit uw reservekopie"),
    ),
}


@pytest.mark.parametrize("soort", BESTANDEN)
def test_een_onbruikbaar_register_geeft_een_zin_en_blijft_zoals_het_is(
    programma: Programma, qtbot: Any, register: Path, soort: str
) -> None:
    maak, zinnen = BESTANDEN[soort]
    maak(register)
    voor = {naam: inhoud for naam, inhoud in folder_bytes(register.parent).items() if naam.startswith("register.")}
    gezegd = _ontgrendel(programma, qtbot)
    for zin in (*zinnen, "er is niets veranderd" if "sleutel" in soort else "Er is niets veranderd"):
        assert zin in gezegd
    assert programma.hal is not None and programma.hal.venster is None
    programma.sluit()
    na = folder_bytes(register.parent)
    assert {naam: na.get(naam) for naam in voor if naam != "register.slot"} == {
        naam: inhoud for naam, inhoud in voor.items() if naam != "register.slot"
    }
    assert {naam for naam in na if naam.startswith("register.")} - set(voor) <= {"register.slot"}


# --- the disk, while someone types ---


def _vol(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "_PRAGMAS", (*engine_module._PRAGMAS, "max_page_count=1"))


def _op_slot(monkeypatch: pytest.MonkeyPatch) -> None:
    echt = engine_module.connect_for_work
    monkeypatch.setattr(
        engine_module,
        "connect_for_work",
        lambda pad, sleutel, **anders: echt(pad, sleutel, **{**anders, "alleen_lezen": True}),
    )


@pytest.fixture
def schijf(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """What breaks the disk is undone by itself, also when the test fails: else the window would not close."""
    monkeypatch.setattr(opslag, "OPNIEUW_MS", 100)
    with monkeypatch.context() as tijdelijk:
        yield tijdelijk


@pytest.mark.parametrize(
    ("stuk", "oorzaak"),
    [(_vol, "de schijf is vol"), (_op_slot, "de map is alleen-lezen")],
    ids=["volle schijf", "alleen-lezen schijf"],
)
def test_met_een_schijf_die_niet_wil_blijft_alles_staan_tot_hij_weer_wil(
    werkplek: Werkplek, schijf: pytest.MonkeyPatch, stuk: Callable[[pytest.MonkeyPatch], None], oorzaak: str
) -> None:
    werkplek.typ("afdeling", "Burgerzaken")
    stuk(schijf)
    groot = ZIN * 3_000  # more than the free pages that a full disk may still have
    werkplek.plak("wat_gebeurd", groot)
    werkplek.typ("samenvatting", "Een brief zoek")
    assert f"Opslaan lukt niet: {oorzaak}." in werkplek.stand
    assert "maak ruimte of herstel de toegang tot de map" in werkplek.stand
    assert not werkplek.venster.close()
    assert werkplek.venster.isVisible()
    assert werkplek.veld("wat_gebeurd").waarde() == groot
    schijf.undo()
    werkplek.wacht_tot(lambda: werkplek.stand == "Opgeslagen om 14:03")
    werkplek.heropen()
    gelezen = {s: werkplek.veld(s).waarde() for s in ("afdeling", "wat_gebeurd", "samenvatting")}
    assert gelezen == {"afdeling": "Burgerzaken", "wat_gebeurd": groot, "samenvatting": "Een brief zoek"}


def test_een_document_in_een_map_die_niet_wil_zegt_wat_te_doen(werkplek: Werkplek, tmp_path: Path) -> None:
    werkplek.wizard.vraag_document("ap")
    werkplek.wacht_op_achtergrond()
    preview = werkplek.venster.preview
    assert not preview.save_pdf.write(preview._data, str(tmp_path / "bestaat niet" / "melding.pdf"))
    QApplication.processEvents()
    assert "Kies een andere map, of maak ruimte op de schijf." in tekst_op(werkplek.venster)
    assert preview.isVisible()


def test_een_register_dat_een_ander_open_heeft_zegt_dat_boven_de_wizard(programma: Programma) -> None:
    werkplek = Werkplek(programma).open()
    werkplek.typ("wat_gebeurd", "Brief zoek")
    zin = RegisterInGebruik("jdevries op LAPTOP-12", "09:14").zin
    werkplek.heropen(alleen_lezen=zin)
    assert zin in tekst_op(werkplek.venster)
    werkplek.typ("wat_gebeurd", "Toch iets")
    assert werkplek.veld("wat_gebeurd").waarde() == "Brief zoek"
    werkplek.wizard.ga_naar_stap("gevolgen")
    werkplek.qtbot.wait(400)
    assert werkplek.stand == ""
    werkplek.heropen()
    assert werkplek.wizard.stap == "intake"


# --- the program's own files ---


@pytest.fixture
def bron(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the program's files that a test may break."""
    kopie = tmp_path / "programma" / "resources"
    shutil.copytree(RESOURCES, kopie)
    for module in (hal, cli):
        monkeypatch.setattr(module, "resources", lambda: kopie)
    return kopie


BRONNEN: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "vragen ontbreken": ("formulier/vragen.toml", Path.unlink, "formulier/"),
    "snelstart ontbreekt": (
        "formulier/snelstart.toml",
        Path.unlink,
        "formulier/snelstart.toml klopt niet: het ontbreekt",
    ),
    "geen toml": (
        "formulier/indeling_v2.toml",
        lambda pad: pad.write_text("code = ", encoding="utf-8"),
        "formulier/indeling_v2.toml klopt niet: de opmaak is fout",
    ),
    "onbekende vraag": (
        "formulier/indeling_dossier.toml",
        lambda pad: pad.write_text(
            pad.read_text(encoding="utf-8").replace('"wat_gebeurd"', '"wat_gebuerd"'), encoding="utf-8"
        ),
        "onbekende vraag 'wat_gebuerd'",
    ),
    "regels ontbreken": ("regels", shutil.rmtree, "regels"),
}


@pytest.mark.parametrize("soort", BRONNEN)
@pytest.mark.qt_no_exception_capture
def test_een_kapot_programmabestand_wordt_bij_de_start_genoemd(
    programma: Programma, bron: Path, haak: CrashHook, qtbot: Any, soort: str
) -> None:
    naam, maak_stuk, zin = BRONNEN[soort]
    maak_stuk(bron / naam)
    programma.start()
    qtbot.waitUntil(lambda: haak.dialog is not None, timeout=20_000)
    doos = haak.dialog
    assert isinstance(doos, QMessageBox)
    assert zin in doos.text()
    assert "Uw dossiers zijn ongewijzigd. Installeer het programma opnieuw." in doos.text()


@pytest.mark.parametrize("soort", BRONNEN)
def test_ook_de_opdrachtregel_noemt_het_kapotte_bestand(
    bron: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], soort: str
) -> None:
    naam, maak_stuk, zin = BRONNEN[soort]
    maak_stuk(bron / naam)
    assert cli.main(["voorbeeld", "--naar", str(tmp_path / "uit")]) == 1
    fout = capsys.readouterr().err
    assert zin in fout
    assert fout.count("\n") == 1 and "Traceback" not in fout
    assert not (tmp_path / "uit").exists()


@pytest.mark.parametrize("naam", ["fonts/SourceSans3-It.ttf", "brieven/betrokkene_standaard.toml"])
def test_een_ontbrekend_bronbestand_wordt_bij_de_start_genoemd(programma: Programma, bron: Path, naam: str) -> None:
    (bron / naam).unlink()
    werkplek = Werkplek(programma)
    venster = werkplek.open_register()
    werkplek.hal._na_de_start()  # what the unlock window does next
    gezegd = tekst_op(venster)
    assert "Het programmabestand" in gezegd
    assert naam.split("/")[0] in gezegd or naam.split("/")[1] in gezegd


@pytest.mark.parametrize("maak_stuk", [Path.unlink, lambda pad: pad.write_bytes(b"geen letter")], ids=["weg", "kapot"])
def test_een_ontbrekende_letter_wordt_genoemd_en_het_dossier_blijft_open(
    programma: Programma, bron: Path, maak_stuk: Callable[[Path], object]
) -> None:
    maak_stuk(bron / "fonts" / "SourceSans3-Bold.ttf")
    werkplek = Werkplek(programma).open()
    werkplek.typ("samenvatting", "Brief zoek")
    werkplek.wizard.print_document()
    werkplek.wacht_op_achtergrond()
    assert "Het programmabestand SourceSans3-Bold.ttf klopt niet" in tekst_op(werkplek.venster)
    assert "Installeer het programma opnieuw." in tekst_op(werkplek.venster)
    assert werkplek.veld("samenvatting").waarde() == "Brief zoek"


def test_zonder_letter_houdt_men_bij_de_eerste_start_zijn_herstelcode(
    programma: Programma, bron: Path, qtbot: Any
) -> None:
    (bron / "fonts" / "SourceSans3-Bold.ttf").unlink()
    slot = programma.start()
    toetsen = Toetsenbord(qtbot)
    toetsen.typ(WACHTWOORD)
    toetsen.toets(Qt.Key.Key_Tab)
    toetsen.tab_tot(lambda w: "nog een keer" in w.accessibleName(), "tweede wachtwoord")
    toetsen.typ(WACHTWOORD)
    toetsen.toets(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Schrijf de code over op papier" in tekst_op(slot), timeout=20_000)
    toetsen.tab_tot(lambda w: "bewaard" in w.accessibleName(), "herstelblad bewaard")
    toetsen.toets(Qt.Key.Key_Space)
    toetsen.druk_op("Verder")
    programma.wacht_op_register()


# --- the open JSON ---


def test_een_onbekende_sleutel_in_de_json_is_een_zin_en_er_wordt_niets_ingelezen(
    programma: Programma, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    werkplek = Werkplek(programma).open()
    werkplek.typ("wat_gebeurd", "Brief zoek")
    werkplek.sluit()
    voor = (programma.map / "register.db").read_bytes()
    wachtwoord = tmp_path / "wachtwoord.txt"
    wachtwoord.write_text(WACHTWOORD, encoding="utf-8")
    pad = ["--map", str(programma.map), "--wachtwoord-bestand", str(wachtwoord)]
    bestand = tmp_path / "dossier.json"
    for invoer_, zin in (
        (een_invoer(antwoorden={"wat_gebuerd": "x"}), "dossier.json, antwoorden: onbekende sleutel ‘wat_gebuerd’"),
        (een_invoer(extra=1), "dossier.json: onbekende sleutel ‘extra’"),
        (een_invoer(antwoorden={"aard_incident": "brand"}), "dossier.json, antwoorden.aard_incident: onbekende keuze"),
    ):
        bestand.write_text(json.dumps(invoer_), encoding="utf-8")
        assert cli.main(["importeer", str(bestand), *pad]) == 1
        fout = capsys.readouterr().err
        assert zin in fout
        assert fout.endswith("Er is niets ingelezen.\n") and fout.count("\n") == 1
    assert (programma.map / "register.db").read_bytes() == voor


# --- a bug of ours ---


@pytest.mark.qt_no_exception_capture
def test_een_fout_van_het_programma_zelf_kost_geen_werk(
    werkplek: Werkplek, haak: CrashHook, monkeypatch: pytest.MonkeyPatch
) -> None:
    werkplek.typ("wat_gebeurd", "Brief zoek")
    with monkeypatch.context() as stuk:
        stuk.setattr(Dossiers, "controleer", lambda *_args, **_anders: 1 / 0)
        werkplek.in_veld("direct_gedaan")
        werkplek.toetsen.typ("Gebeld")
        werkplek.wacht_tot(lambda: haak.dialog is not None)
        assert "Wat al was opgeslagen, blijft bewaard. U kunt doorwerken." in tekst_op(haak.dialog)
        haak.dialog.accept()
    werkplek.venster.activateWindow()
    werkplek.heropen()
    assert werkplek.veld("wat_gebeurd").waarde() == "Brief zoek"
    assert werkplek.veld("direct_gedaan").waarde() == "Gebeld"


def invoer(veld: Any) -> list[Any]:
    """The boxes one types in, in their order."""
    from datalek_gui.ui.widgets.invoer_regel import InvoerRegel

    return [widget for widget in veld._velden if isinstance(widget, InvoerRegel)]
