"""Recording a judgement, and reading older versions beside the present one."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from datalek_gui.domain.besluit import OordeelVersie
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.fouten import RedenOntbreekt
from datalek_gui.domain.risico.oordeel import Niveau
from datalek_gui.ui.oordeel.vastleggen import Vastleggen
from datalek_gui.ui.oordeel.versies_deel import VersiesDeel
from tests.oordelen import FakeBeoordelen
from tests.ui.oordeel.conftest import tekst


@pytest.fixture
def vastleggen(beoordelen: FakeBeoordelen, toon: Callable[[QWidget], QWidget]) -> Vastleggen:
    deel = Vastleggen(beoordelen, 1)  # type: ignore[arg-type]
    deel.ververs(alleen_lezen=False, gewijzigd=False)
    toon(deel)
    return deel


def test_de_eerste_keer_vraagt_geen_reden(vastleggen: Vastleggen, beoordelen: FakeBeoordelen) -> None:
    assert "Nog niet vastgelegd." in tekst(vastleggen)
    assert not vastleggen.reden.isVisible()
    vastleggen.knop.click()
    vastleggen.ververs(alleen_lezen=False, gewijzigd=False)
    assert [v.reden for v in beoordelen.versies(1)] == [""]
    assert "Vastgelegd op 18-11-2022 om 14:03 (versie 1)." in tekst(vastleggen)
    assert not vastleggen.knop.isEnabled()  # nothing changed since


def test_opnieuw_vastleggen_vraagt_waarom(vastleggen: Vastleggen, beoordelen: FakeBeoordelen) -> None:
    vastleggen.knop.click()
    beoordelen.bijgewerkt = True
    vastleggen.ververs(alleen_lezen=False, gewijzigd=False)
    assert vastleggen.reden.isVisible()
    assert "Daarna is er iets gewijzigd." in tekst(vastleggen)
    vastleggen.reden.setText(" Paspoortkenmerken gevonden ")
    vastleggen.knop.click()
    vastleggen.ververs(alleen_lezen=False, gewijzigd=False)
    assert beoordelen.versies(1)[-1].reden == "Paspoortkenmerken gevonden"
    assert vastleggen.reden.text() == ""
    assert "(versie 2)." in tekst(vastleggen)


def test_wat_niet_lukt_staat_er_en_de_reden_krijgt_de_focus(
    vastleggen: Vastleggen, beoordelen: FakeBeoordelen, monkeypatch: pytest.MonkeyPatch
) -> None:
    vastleggen.knop.click()
    beoordelen.bijgewerkt = True
    vastleggen.ververs(alleen_lezen=False, gewijzigd=False)

    def weiger(_id: int, _reden: str = "") -> OordeelVersie:
        raise RedenOntbreekt

    monkeypatch.setattr(beoordelen, "leg_vast", weiger)
    vastleggen.knop.click()
    assert RedenOntbreekt().zin in tekst(vastleggen)
    assert vastleggen.reden.hasFocus()


def test_wat_niet_op_schijf_kan_wordt_niet_vastgelegd(vastleggen: Vastleggen, beoordelen: FakeBeoordelen) -> None:
    vastleggen.bewaar_eerst = lambda: False
    vastleggen.knop.click()
    assert beoordelen.versies(1) == ()


def test_een_register_om_te_lezen_heeft_geen_knop(vastleggen: Vastleggen) -> None:
    vastleggen.ververs(alleen_lezen=True, gewijzigd=True)
    assert not vastleggen.knop.isVisible()
    assert not vastleggen.reden.isVisible()


@pytest.fixture
def deel(beoordelen: FakeBeoordelen, formulier: Formulier, toon: Callable[[QWidget], QWidget]) -> VersiesDeel:
    deel = VersiesDeel(beoordelen, formulier, 1)  # type: ignore[arg-type]
    deel.ververs({}, alleen_lezen=False)
    toon(deel)
    return deel


def test_zonder_versies_zegt_het_dat(deel: VersiesDeel) -> None:
    assert "U hebt nog geen besluit ingevuld." in tekst(deel)
    assert "Nog niets vastgelegd." in tekst(deel)
    assert not any(keuze.isVisible() for keuze in deel.keuzes)


def test_twee_versies_staan_naast_elkaar_met_reden_en_verschil(deel: VersiesDeel, beoordelen: FakeBeoordelen) -> None:
    beoordelen.zet(van=Niveau.BEPERKT, tot=Niveau.BEPERKT)
    beoordelen.leg_vast(1)
    beoordelen.zet(van=Niveau.AANZIENLIJK, tot=Niveau.AANZIENLIJK)
    beoordelen.leg_vast(1, "Paspoortkenmerken gevonden")
    deel.ververs({}, alleen_lezen=False)
    staat_er = tekst(deel)
    assert "Beperkt\nAanzienlijk" in staat_er
    assert "Eerste oordeel\nPaspoortkenmerken gevonden" in staat_er
    assert "risico: beperkt → aanzienlijk" in staat_er


def test_men_kiest_zelf_welke_twee(deel: VersiesDeel, beoordelen: FakeBeoordelen) -> None:
    for nummer, niveau in enumerate((Niveau.BEPERKT, Niveau.AANZIENLIJK, Niveau.ZEER_GROOT), 1):
        beoordelen.zet(van=niveau, tot=niveau)
        beoordelen.leg_vast(1, f"Reden {nummer}")
    deel.ververs({}, alleen_lezen=False)
    assert "Reden 1" not in tekst(deel)
    deel.keuzes[0].setCurrentIndex(0)
    deel.keuzes[0].activated.emit(0)
    assert "Reden 1\nReden 3" in tekst(deel)
    deel.keuzes[1].setCurrentIndex(0)
    deel.keuzes[1].activated.emit(0)
    assert "Reden 3" not in tekst(deel)  # the same version twice is one column
