"""The practice register: filled once, and silent about its judgement until one has decided."""

from pathlib import Path

import pytest

from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.services.oefenregister import Oefenregister
from tests.conftest import Klok
from tests.fakes import FakeRegister

KEUZES = {"datalek": "ja", "niveau": "beperkt", "ap": "ja", "betrokkenen": "nee"}


@pytest.fixture
def oefenregister(formulier: Formulier, klok: Klok, resources: Path) -> Oefenregister:
    oefenregister = Oefenregister(FakeRegister(), formulier, klok, resources)
    assert oefenregister.vul() == 5
    return oefenregister


def test_een_gevuld_register_wordt_niet_nog_eens_gevuld(oefenregister: Oefenregister) -> None:
    assert oefenregister.vul() == 0


def test_elk_oefendossier_heeft_zijn_opgave(oefenregister: Oefenregister) -> None:
    opgaven = [oefenregister.opgave(dossier_id) for dossier_id in range(1, 6)]
    assert len({opgave.bestand for opgave in opgaven if opgave}) == 5


def test_het_oordeel_komt_pas_als_alles_is_besloten(oefenregister: Oefenregister) -> None:
    assert oefenregister.beslis(4, {"datalek": "ja"}) == ()
    assert not oefenregister.toont_oordeel(4)
    vergelijking = oefenregister.beslis(4, KEUZES)
    assert [v.eigen for v in vergelijking] == ["Ja", "Beperkt", "Ja", "Nee"]
    assert [v.gelijk for v in vergelijking] == [True, True, True, False]
    assert oefenregister.toont_oordeel(4) and oefenregister.keuzes(4) == KEUZES
    assert not oefenregister.toont_oordeel(1)
    assert oefenregister.beslis(4, {"betrokkenen": "afhankelijk"})[-1].gelijk


def test_een_optie_die_er_niet_is_wordt_geweigerd(oefenregister: Oefenregister) -> None:
    with pytest.raises(ValueError, match="niveau"):
        oefenregister.beslis(1, {"niveau": "reusachtig"})
