"""The tables of how an answer is printed."""

import pytest

from datalek_gui.domain.formulier.vraag import Vraagsoort
from datalek_gui.export.weergave import WEERGAVEN
from tests.export.bouwers import formulier


@pytest.mark.parametrize("naam", ["v1", "v2", "dossier"])
def test_elke_soort_vraag_heeft_een_weergave(naam: str) -> None:
    assert set(WEERGAVEN[naam].per_soort) == set(Vraagsoort)


def test_elke_indeling_noemt_een_bestaande_weergave() -> None:
    assert {indeling.weergave for indeling in formulier().indelingen.values()} <= set(WEERGAVEN)
