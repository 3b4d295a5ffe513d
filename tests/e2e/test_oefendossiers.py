"""The five real meldingen: what we print is what the AP printed, word for word and in the same order."""

from pathlib import Path
from typing import Any

import pytest

from datalek_gui.cli import nu, oefenstukken
from datalek_gui.domain.brieven.sjabloon import load_sjablonen
from datalek_gui.export.page_style import gebruik_fonts
from datalek_gui.services.documenten import Documenten
from tests.conftest import RESOURCES
from tests.e2e.woorden import gezegd, regels_van_echte_melding

BESTANDEN = sorted((RESOURCES / "oefendossiers").glob("*.json"))


@pytest.fixture(scope="module")
def documenten(formulier: Any) -> Documenten:
    gebruik_fonts(RESOURCES / "fonts")
    return Documenten(formulier, load_sjablonen(RESOURCES), nu)


@pytest.mark.parametrize("bestand", BESTANDEN, ids=lambda b: b.stem)
def test_onze_afdruk_zegt_wat_de_echte_zegt(bestand: Path, formulier: Any, documenten: Documenten) -> None:
    """From the title on: before it stands our own line that this is a copy, and no melding."""
    onze = gezegd(documenten.ap_formulier(oefenstukken(formulier, bestand, 1, nu())).pdf)
    echte = regels_van_echte_melding(bestand.stem)
    assert " ".join(onze[onze.index(echte[0]) :]) == " ".join(echte)


@pytest.mark.parametrize("bestand", BESTANDEN, ids=lambda b: b.stem)
def test_van_elk_oefendossier_is_een_volledige_brief_te_maken(
    bestand: Path, formulier: Any, documenten: Documenten
) -> None:
    brief = documenten.brief(oefenstukken(formulier, bestand, 1, nu()))
    assert brief.ontbreekt == ()
    assert "nog invullen" not in " ".join(gezegd(brief.pdf))
