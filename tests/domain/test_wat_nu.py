"""After every exit of step 2 it says what to do."""

import pytest

from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.vaststelling import stel_vast
from datalek_gui.domain.wat_nu import PER_ANTWOORD, PER_UITKOMST, wat_nu

DRIE = {"is_verantwoordelijke": "ja", "zijn_persoonsgegevens": "ja", "is_inbreuk": "ja"}


def test_elk_antwoord_in_de_lijst_bestaat(formulier: Formulier) -> None:
    for sleutel, antwoord in PER_ANTWOORD:
        opties = {optie.sleutel for optie in formulier.vragen[sleutel].opties} or {True, False}
        assert antwoord in opties, (sleutel, antwoord)


def test_elke_uitkomst_heeft_een_zin() -> None:
    assert set(PER_UITKOMST) == set(Uitkomst)


@pytest.mark.parametrize(("sleutel", "antwoord"), PER_ANTWOORD)
def test_elke_uitgang_zegt_haar_eigen_zin(sleutel: str, antwoord: object) -> None:
    antwoorden = DRIE | {sleutel: antwoord}
    if sleutel == "gezamenlijk_afspraken":
        antwoorden["is_verantwoordelijke"] = "gezamenlijk"
    assert wat_nu(stel_vast(antwoorden), antwoorden) == PER_ANTWOORD[sleutel, antwoord]


def test_een_datalek_gaat_verder_en_wat_niet_meer_geldt_zwijgt() -> None:
    assert "stappen 3 tot en met 7" in wat_nu(stel_vast(DRIE), DRIE)
    verborgen = DRIE | {"gezamenlijk_afspraken": False}  # kept, but no longer asked
    assert wat_nu(stel_vast(verborgen), verborgen) == PER_UITKOMST[Uitkomst.DATALEK]
    verwerker = DRIE | {"is_verantwoordelijke": "verwerker", "is_inbreuk": "dreiging"}
    assert wat_nu(stel_vast(verwerker), verwerker) == PER_ANTWOORD["is_verantwoordelijke", "verwerker"]


def test_niet_weten_houdt_de_termijn_niet_op() -> None:
    assert "72 uur" in wat_nu(stel_vast({}), {})
