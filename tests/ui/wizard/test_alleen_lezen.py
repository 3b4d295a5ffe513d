"""What may not be changed is not changed, and can still be read by keyboard."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

from tests.bouwers import oefening
from tests.ui.wizard.conftest import Tafel, bereikbaar


def _op_schijf(tafel: Tafel) -> dict[str, Any]:
    return dict(tafel.schijf.inhoud.antwoorden[tafel.id])


def _probeer_alles(tafel: Tafel) -> None:
    """Type, tick, paste and wipe in everything that takes the focus, on every step."""
    wizard = tafel.wizard
    QApplication.clipboard().setText("geplakt")
    for stap in wizard.sleutels:
        wizard.ga_naar_stap(stap)
        for widget in bereikbaar(wizard.paginas[stap]):
            open_lijst = isinstance(widget, QComboBox) and not widget.property("alleen_lezen")
            if isinstance(widget, QPushButton) or open_lijst:  # a list that drops down needs a window system
                continue
            widget.setFocus()
            tafel.toetsen.typ("x1")
            for toets in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                tafel.toetsen.toets(toets)
            tafel.toetsen.toets(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("naam", ["2021_akte", "2022_aanvraagloket"])
def test_een_gemelde_zaak_is_te_lezen_en_niet_te_wijzigen(maak_tafel: Callable[..., Tafel], naam: str) -> None:
    """What the AP was told stands fast; the dossier's own notes and the letter may go on."""
    tafel = maak_tafel(invoer=oefening(naam))
    gemeld = [vraag.sleutel for vraag in tafel.formulier.indelingen[tafel.wizard.dossier.melding.indeling].vragen()]
    antwoorden, schijf = ({s: bron.get(s) for s in gemeld} for bron in (tafel.wizard.antwoorden, _op_schijf(tafel)))
    _probeer_alles(tafel)
    tafel.wizard.opslag.bewaar()
    assert {s: tafel.wizard.antwoorden.get(s) for s in gemeld} == antwoorden
    assert {s: _op_schijf(tafel).get(s) for s in gemeld} == schijf
    assert tafel.dossiers.open(tafel.id).dossier.melding == tafel.wizard.dossier.melding


def test_een_oude_melding_in_v1_blijft_een_melding_in_v1(maak_tafel: Callable[..., Tafel]) -> None:
    tafel = maak_tafel(invoer={s: w for s, w in oefening("2021_akte").items() if s != "melding"})
    assert tafel.wizard.alleen_lezen
    _probeer_alles(tafel)
    assert not tafel.wizard.opslag.openstaand
    tafel.wizard.ga_naar_stap(tafel.wizard.sleutels[3])
    tafel.heropen()
    assert tafel.wizard.stap == tafel.wizard.sleutels[3]


def test_in_een_register_dat_een_ander_open_heeft_verandert_niets(maak_tafel: Callable[..., Tafel]) -> None:
    tafel = maak_tafel({"wat_gebeurd": "Brief zoek", "aard_incident": "post_kwijt"})
    tafel.sluit()
    commits = tafel.schijf.commits
    tafel.schijf.alleen_lezen = True
    tafel.open(alleen_lezen=True)
    antwoorden = dict(tafel.wizard.antwoorden)
    _probeer_alles(tafel)
    tafel.qtbot.wait(400)  # longer than it takes to remember the place
    assert tafel.wizard.antwoorden == antwoorden
    assert tafel.schijf.commits == commits
    assert tafel.stand == ""  # no fault, and nothing claimed
    tafel.wizard.save()
    assert "Opgeslagen" not in tafel.stand
    assert not any(k.isVisible() for k in tafel.wizard.findChildren(QPushButton) if k.text() == "Antwoorden vastzetten")


def test_daar_onthoudt_de_wizard_ook_zijn_plaats_niet_en_sluit_gewoon(maak_tafel: Callable[..., Tafel]) -> None:
    tafel = maak_tafel({"wat_gebeurd": "Brief zoek"})
    tafel.sluit()
    tafel.schijf.alleen_lezen = True
    tafel.open(alleen_lezen=True)
    tafel.wizard.ga_naar_stap("gevolgen")
    tafel.heropen(alleen_lezen=True)
    assert tafel.wizard.stap == "intake"


def test_snelstarten_kan_daar_niet(maak_tafel: Callable[..., Tafel]) -> None:
    tafel = maak_tafel({}, alleen_lezen=True)
    knoppen = [k.text() for k in tafel.wizard.findChildren(QPushButton) if k.isVisible()]
    assert not any(knop.startswith("Verkeerd verzonden") for knop in knoppen)


def test_vaste_tekst_is_nog_te_selecteren_en_te_kopieren(maak_tafel: Callable[..., Tafel]) -> None:
    tafel = maak_tafel({"wat_gebeurd": "Brief zoek"}, alleen_lezen=True)
    veld: Any = tafel.veld("wat_gebeurd")
    veld.focus_veld()
    tafel.toets(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    tafel.toets(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Brief zoek"
