"""The organisation's own data: filled once, used in every dossier and letter."""

import pytest

from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.fouten import AlleenLezen
from datalek_gui.services.instellingen import Instellingen
from tests.fakes import FakeRegister


@pytest.fixture
def register() -> FakeRegister:
    return FakeRegister()


@pytest.fixture
def gemeld() -> list[str]:
    return []


@pytest.fixture
def instellingen(register: FakeRegister, formulier: Formulier, gemeld: list[str]) -> Instellingen:
    return Instellingen(register, formulier, lambda: gemeld.append("gewijzigd"))


def test_bij_de_eerste_start_is_er_nog_niets_ingevuld(instellingen: Instellingen) -> None:
    assert not instellingen.is_ingevuld()
    assert instellingen.organisatie() == {}
    assert instellingen.logo() is None


def test_bewaren_laat_de_rest_staan_en_none_wist(instellingen: Instellingen, gemeld: list[str]) -> None:
    instellingen.save_organisatie({"organisatie_naam": "Gemeente Noorderstad", "melder_is_contactpersoon": True})
    instellingen.save_organisatie({"fg_naam": "S. Visser", "organisatie_naam": None})
    assert instellingen.organisatie() == {"fg_naam": "S. Visser", "melder_is_contactpersoon": True}
    assert instellingen.is_ingevuld()
    assert gemeld == ["gewijzigd", "gewijzigd"]


def test_alles_leegmaken_is_weer_niet_ingevuld(instellingen: Instellingen) -> None:
    instellingen.save_organisatie({"fg_naam": "S. Visser"})
    instellingen.save_organisatie({"fg_naam": "  "})
    assert not instellingen.is_ingevuld()


def test_het_logo_blijft_byte_voor_byte_hetzelfde(instellingen: Instellingen) -> None:
    instellingen.save_logo(b"\x89PNG\r\n\x00")
    instellingen.save_organisatie({"fg_naam": "S. Visser"})
    assert instellingen.logo() == b"\x89PNG\r\n\x00"
    instellingen.save_logo(None)
    assert instellingen.logo() is None


def test_alleen_lezen_bewaart_niets(instellingen: Instellingen, register: FakeRegister, gemeld: list[str]) -> None:
    register.alleen_lezen = True
    with pytest.raises(AlleenLezen):
        instellingen.save_organisatie({"fg_naam": "S. Visser"})
    with pytest.raises(AlleenLezen):
        instellingen.save_logo(b"x")
    assert (instellingen.organisatie(), instellingen.logo(), gemeld) == ({}, None, [])
