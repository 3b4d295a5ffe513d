"""The log on the screen: in words, narrowed, checked, and taken over into the timeline."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from datalek_gui.ui.dossier.logboek_tab import breekbaar, uitslag
from tests.bouwers import een_invoer
from tests.ui.dossier.conftest import Bureau, knop, tekst


@pytest.fixture
def bureau(maak: Callable[..., Bureau]) -> Bureau:
    """Read in, then an answer changed twice, and an action added."""
    bureau = maak(een_invoer())
    for woorden in ("Een brief lag bij de buren.", "Een brief lag bij nummer 9."):
        bureau.diensten.dossiers.save_antwoorden(bureau.id, {"samenvatting": woorden})
        bureau.diensten.logboek.werk_bij(bureau.id)
    bureau.diensten.delen.voeg_toe(bureau.id, "deel_acties", {"actie_wat": "Brief ophalen"})
    bureau.toon("logboek")
    return bureau


def tab(bureau: Bureau) -> Any:
    return bureau.page.tabblad("logboek")


def nummers(bureau: Bureau) -> list[int]:
    return [rij.id for rij in tab(bureau).tabel.model_.rijen]


def test_de_nieuwste_regel_staat_boven_en_is_uitgeschreven(bureau: Bureau) -> None:
    assert nummers(bureau) == [4, 3, 2, 1]
    assert [cel for cel in tab(bureau).tabel.model_.rijen[0].cellen[3:]] == ["Actie 1", "toegevoegd"]
    tab(bureau).tabel.kies(3)
    detail = tekst(tab(bureau))
    assert "Was\nEen brief lag bij de buren.\nWerd\nEen brief lag bij nummer 9." in detail


def test_zoeken_en_kiezen_maken_de_lijst_korter(bureau: Bureau) -> None:
    tab(bureau).zoek.setText("buren nummer")
    assert nummers(bureau) == [3]
    assert "1 van 4 regels" in tekst(tab(bureau))
    tab(bureau).zoek.clear()
    keuze = tab(bureau).onderdeel
    keuze.setCurrentIndex(keuze.findText("Actie"))
    assert nummers(bureau) == [4]
    tab(bureau).zoek.setText("bestaat niet")
    assert nummers(bureau) == []
    assert "Geen regel gevonden." in tekst(tab(bureau))


def test_de_controle_zegt_dat_alles_klopt(bureau: Bureau) -> None:
    knop(tab(bureau), "Logboek controleren").click()
    assert "Alle 4 regels sluiten op elkaar aan." in tekst(tab(bureau))


@pytest.mark.parametrize("verander", ["nieuw", "wie"])
def test_de_controle_vindt_een_regel_die_later_is_veranderd(bureau: Bureau, verander: str) -> None:
    log = bureau.schijf.inhoud.logboek[bureau.id]
    log[1] = replace(log[1], **{verander: "iets anders"})
    knop(tab(bureau), "Logboek controleren").click()
    assert "Regel 2 sluit niet aan" in tekst(tab(bureau))


def test_de_uitslag_past_bij_het_aantal_regels(bureau: Bureau) -> None:
    assert uitslag(None, ())[1] == "Het logboek van dit dossier is nog leeg."
    een = bureau.diensten.logboek.gebeurtenissen(bureau.id)[:1]
    assert uitslag(None, een)[1].startswith("De ene regel sluit op het begin aan.")


def test_een_regel_kan_naar_het_verloop(bureau: Bureau) -> None:
    tab(bureau).tabel.kies(2)
    QApplication.processEvents()
    knop(tab(bureau), "In het verloop zetten").click()
    assert "Regel 2 staat nu in het verloop, als feit 1." in tekst(tab(bureau))
    bureau.toon("deel_verloop")
    assert bureau.namen() == ["Feit 1"]
    assert "nummer 9" not in bureau.cellen()[0][1]
    assert bureau.op_schijf("deel_verloop")[0].antwoorden["verloop_uit_logboek"] is True


def test_een_lange_hash_kan_worden_afgebroken() -> None:
    hash_ = "0123456789abcdef" * 4
    assert breekbaar(f"SHA-256 {hash_}").replace("\u200b", "") == f"SHA-256 {hash_}"
    assert "\u200b" in breekbaar(hash_)
    assert breekbaar("gewone tekst") == "gewone tekst"
