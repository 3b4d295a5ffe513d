"""The terms under each other, each with its state in words and what to do."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.termijnen import termijnen
from datalek_gui.ui.oordeel.termijnen_deel import GEEN, TermijnenDeel
from tests.bouwers import utc
from tests.ui.oordeel.conftest import tekst

Toon = Callable[[QWidget], QWidget]


def _deel(formulier: Formulier, toon: Toon, **antwoorden: Any) -> str:
    deel = TermijnenDeel()
    deel.ververs(termijnen(antwoorden, (), formulier.regelsets["avg_2018"], utc(2026, 11, 22, 16)))
    return tekst(toon(deel))


def test_zonder_kennis_zegt_het_scherm_wanneer_er_een_termijn_begint(formulier: Formulier, toon: Toon) -> None:
    assert GEEN in _deel(formulier, toon)


def test_elke_termijn_staat_er_met_stand_en_wat_te_doen(formulier: Formulier, toon: Toon) -> None:
    gezien = _deel(
        formulier,
        toon,
        kennis_op=utc(2026, 11, 20, 16),
        retour_toegezegd_op=date(2026, 11, 1),
        teruggekregen="toegezegd",
    )
    for woorden in (
        "Melden bij de AP", "Uiterlijk 23-11-2026 17:00", "Bijna verstreken. Meld bij de AP.", "AVG art. 33 lid 1",
        "Retourpost: navraag doen", "Verstreken. Vraag de ontvanger", "Retourpost: wachten afsluiten",
    ):  # fmt: skip
        assert woorden in gezien, gezien


def test_een_datum_zonder_tijd_staat_erbij(formulier: Formulier, toon: Toon) -> None:
    assert "Gerekend vanaf 00:00 uur" in _deel(formulier, toon, kennis_op=date(2026, 11, 20))
