"""Return mail per recipient, two weeks and two weeks; and the actions that have a day."""

from datetime import timedelta
from typing import Any

import pytest

from datalek_gui.domain.deel import Deel
from datalek_gui.domain.deeltermijnen import deeltermijnen
from datalek_gui.domain.tijd import toon_moment
from tests.bouwers import utc
from tests.conftest import VAST
from tests.domain.test_deel import een_actie, een_deel


def _ontvanger(**antwoorden: Any) -> Deel:
    basis = {"wie": "De buren", "toegezegd_op": "2026-11-02"}
    alle = {f"onbevoegde_{sleutel}": waarde for sleutel, waarde in {**basis, **antwoorden}.items()}
    return een_deel("deel_ontvangers", 3, **alle)


def _standen(delen: list[Deel], nu: Any = VAST) -> dict[str, str]:
    return {termijn.sleutel: str(termijn.stand) for termijn in deeltermijnen(delen, nu)}


@pytest.mark.parametrize(
    ("antwoorden", "navraag", "sluiten"),
    [
        ({}, "verstreken", "ruim"),
        ({"navraag_op": "2026-11-10"}, "gehaald", "ruim"),
        ({"uitkomst": "terug"}, "gehaald", "gehaald"),
        ({"uitkomst": "niet_retour", "navraag_op": "2026-11-16"}, "gehaald", "gehaald"),
        ({"toegezegd_op": "2026-11-09"}, "krap", "ruim"),
        ({"toegezegd_op": "2026-10-20"}, "verstreken", "verstreken"),
    ],
)
def test_navraag_na_twee_weken_en_sluiten_na_vier(antwoorden: dict[str, str], navraag: str, sluiten: str) -> None:
    assert _standen([_ontvanger(**antwoorden)]) == {"retour_navraag_3": navraag, "retour_sluiten_3": sluiten}


def test_wie_later_navraag_doet_wacht_daarna_nog_twee_weken() -> None:
    termijnen = {t.sleutel: t for t in deeltermijnen([_ontvanger(navraag_op="2026-11-20")], VAST)}
    assert toon_moment(termijnen["retour_sluiten_3"].uiterlijk_op) == "04-12-2026 23:59"
    vroeg = {t.sleutel: t for t in deeltermijnen([_ontvanger(navraag_op="2026-11-05")], VAST)}
    assert toon_moment(vroeg["retour_sluiten_3"].uiterlijk_op) == "30-11-2026 23:59"


def test_zonder_toezegging_loopt_er_niets() -> None:
    assert _standen([_ontvanger(toegezegd_op=None), een_deel("deel_partijen", partij_naam="X")]) == {}


def test_een_actie_met_een_dag_is_een_termijn_tot_zij_klaar_is() -> None:
    acties = [
        een_actie(1, actie_uiterlijk="2026-11-20"), een_actie(2, actie_uiterlijk="2026-12-20"),
        een_actie(3), een_actie(4, actie_uiterlijk="2026-11-01", actie_stand="afgerond"),
    ]  # fmt: skip
    assert _standen(acties) == {"actie_1": "verstreken", "actie_2": "ruim"}
    assert _standen(acties, utc(2026, 12, 20, 9)) == {"actie_1": "verstreken", "actie_2": "krap"}


def test_wat_het_meest_dringt_staat_boven_en_wat_weg_is_telt_niet() -> None:
    weg = Deel(7, 1, "deel_acties", 7, {"actie_wat": "Weg", "actie_uiterlijk": "2026-11-01"}, VAST, VAST)
    delen = [_ontvanger(navraag_op="2026-11-10"), een_actie(1, actie_uiterlijk="2026-11-25"), weg]
    assert [t.sleutel for t in deeltermijnen(delen, VAST)] == ["actie_1", "retour_sluiten_3", "retour_navraag_3"]
    assert all(t.uiterlijk_op - VAST < timedelta(days=30) for t in deeltermijnen(delen, VAST))
