"""Two ready beginnings that never write over what someone filled in, and can be taken back."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from datalek_gui.domain.formulier.waarden import naar_json
from tests.ui.wizard.conftest import Tafel, naam_van

EIGEN = {"aard_incident": "apparaat_kwijt", "maatregelen_vooraf": ["versleuteld"], "is_verantwoordelijke": "verwerker"}


def _druk(tafel: Tafel, naam: str) -> None:
    knop = next(k for k in tafel.wizard.findChildren(QPushButton) if naam_van(k) == naam and k.isVisible())
    tafel.qtbot.mouseClick(knop, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def _stand(tafel: Tafel) -> dict[str, Any]:
    return {s: w for s, w in tafel.wizard.antwoorden.items() if w not in (None, (), "")}


@pytest.mark.parametrize("naam", ["Verkeerd verzonden post", "Verkeerd verzonden e-mail"])
def test_een_snelstart_vult_in_wat_bijna_altijd_geldt_en_bewaart_dat(tafel: Tafel, naam: str) -> None:
    snelstart = next(s for s in tafel.formulier.snelstarts if s.titel == naam)
    _druk(tafel, naam)
    vragen = tafel.formulier.vragen
    assert {s: naar_json(vragen[s], tafel.wizard.antwoorden[s]) for s in snelstart.antwoorden} == snelstart.antwoorden
    assert {s: tafel.op_schijf(s) for s in snelstart.antwoorden} == snelstart.antwoorden
    tekst = tafel.tekst(tafel.wizard.paginas["intake"])
    assert f"‘{naam}’ vulde" in tekst and "Aard van het datalek" in tekst  # what was done, and where, is said
    assert tafel.veld("aard_incident").waarde() == snelstart.antwoorden["aard_incident"]


def test_een_snelstart_blijft_af_van_wat_al_is_ingevuld(maak_tafel: Callable[..., Tafel]) -> None:
    tafel = maak_tafel(EIGEN)
    begin = _stand(tafel)
    _druk(tafel, "Verkeerd verzonden post")
    assert {s: tafel.wizard.antwoorden[s] for s in begin} == begin
    assert tafel.wizard.antwoorden["gevolgen_verwerking"] == ("kennisgenomen",)


def test_ongedaan_maken_zet_alles_precies_terug_ook_op_schijf(maak_tafel: Callable[..., Tafel]) -> None:
    tafel = maak_tafel(EIGEN)
    tafel.veld("aard_inbreuk")
    tafel.wizard.ga_naar_stap("intake")
    begin, schijf = _stand(tafel), dict(tafel.schijf.inhoud.antwoorden[tafel.id])
    _druk(tafel, "Verkeerd verzonden post")
    assert _stand(tafel) != begin
    _druk(tafel, "Ongedaan maken")
    assert _stand(tafel) == begin
    assert tafel.schijf.inhoud.antwoorden[tafel.id] == schijf
    assert "‘Verkeerd verzonden post’" not in tafel.tekst()
    assert tafel.veld("aard_inbreuk").waarde() is None
    assert tafel.wizard.isAncestorOf(tafel.toetsen.focus())


def test_een_andere_snelstart_vervangt_de_eerste(tafel: Tafel) -> None:
    _druk(tafel, "Verkeerd verzonden post")
    assert tafel.wizard.antwoorden["maatregelen_vooraf"] == ("nee",)
    _druk(tafel, "Verkeerd verzonden e-mail")
    assert tafel.wizard.antwoorden["aard_incident"] == "email_verkeerd"
    assert tafel.wizard.antwoorden.get("maatregelen_vooraf") is None


@pytest.mark.parametrize("knop", ["Ongedaan maken", "Verkeerd verzonden e-mail"])
def test_ongedaan_maken_laat_staan_wat_u_daarna_zelf_veranderde(tafel: Tafel, knop: str) -> None:
    _druk(tafel, "Verkeerd verzonden post")
    veld = tafel.veld("maatregelen_vooraf")
    veld.focus_veld()
    tafel.toets(Qt.Key.Key_Space)
    tafel.toets(Qt.Key.Key_Tab)
    tafel.toets(Qt.Key.Key_Space)
    assert veld.waarde() == ("versleuteld",)
    tafel.wizard.ga_naar_stap("intake")
    _druk(tafel, knop)
    assert tafel.wizard.antwoorden["maatregelen_vooraf"] == ("versleuteld",)
    assert tafel.op_schijf("maatregelen_vooraf") == ["versleuteld"]
    assert tafel.wizard.antwoorden.get("aard_incident") != "post_verkeerd"
