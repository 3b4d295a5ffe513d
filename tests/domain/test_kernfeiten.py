"""The few facts that the register lists and sorts on."""

from datetime import date
from typing import Any

import pytest

from datalek_gui.domain.dossier import Kernfeiten, Uitkomst
from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.domain.kernfeiten import kernfeiten
from tests.bouwers import een_regelset, oefening, utc


def test_zonder_antwoorden_is_niets_bekend() -> None:
    assert kernfeiten({}, een_regelset()) == Kernfeiten()


def test_de_uiterste_tijd_volgt_de_regelset() -> None:
    feiten = kernfeiten({"kennis_op": utc(2026, 11, 20, 16)}, een_regelset(melden_uren=96))
    assert (feiten.kennis_op, feiten.uiterlijk_op) == (utc(2026, 11, 20, 16), utc(2026, 11, 24, 16))


def test_met_alleen_een_datum_rekent_de_klok_vanaf_middernacht() -> None:
    feiten = kernfeiten({"kennis_op": date(2026, 11, 20)}, een_regelset())
    assert (feiten.kennis_op, feiten.uiterlijk_op) == (utc(2026, 11, 19, 23), utc(2026, 11, 22, 23))


def test_wie_besloot_niet_te_melden_heeft_geen_termijn_tenzij_er_toch_is_gemeld() -> None:
    antwoorden = {"kennis_op": utc(2026, 11, 20, 16), "besluit_ap": "nee"}
    assert kernfeiten(antwoorden, een_regelset()).uiterlijk_op is None
    assert kernfeiten(antwoorden, een_regelset(), gemeld=True).uiterlijk_op == utc(2026, 11, 23, 16)
    assert kernfeiten({**antwoorden, "besluit_ap": "voorlopig"}, een_regelset()).uiterlijk_op


def test_een_onleesbaar_antwoord_telt_als_geen_antwoord() -> None:
    sleutels = ("kennis_op", "risico_ernst", "betrokkenen_aantal", "is_inbreuk", "betrokkenen_aantal_bekend")
    assert kernfeiten({sleutel: Onleesbaar("?") for sleutel in sleutels}, een_regelset()) == Kernfeiten()


@pytest.mark.parametrize(
    ("antwoorden", "aantal"),
    [
        ({"betrokkenen_aantal_bekend": "exact", "betrokkenen_aantal": 12}, (12, 12)),
        ({"betrokkenen_aantal_bekend": "exact"}, (None, None)),
        ({"betrokkenen_aantal_bekend": "bandbreedte", "betrokkenen_minimum": 1, "betrokkenen_maximum": 50}, (1, 50)),
        ({"betrokkenen_aantal_bekend": "bandbreedte", "betrokkenen_maximum": 50}, (None, 50)),
        # filled in before the answer to 7.3 changed: stored, but it does not count
        ({"betrokkenen_aantal_bekend": "onbekend", "betrokkenen_aantal": 12, "betrokkenen_minimum": 1}, (None, None)),
        ({"v1_minimum": 1, "v1_maximum": 3}, (1, 3)),
        ({"betrokkenen_aantal_bekend": "exact", "betrokkenen_aantal": 0}, (0, 0)),
    ],
)
def test_het_aantal_volgt_wat_daarover_bekend_is(antwoorden: dict[str, Any], aantal: tuple[Any, Any]) -> None:
    feiten = kernfeiten(antwoorden, een_regelset())
    assert (feiten.aantal_van, feiten.aantal_tot) == aantal


@pytest.mark.parametrize(
    ("naam", "niveau", "aantal"),
    [
        ("2022_aanvraagloket", "beperkt", (1, 10_000)),
        ("2021_akte", "beperkt", (1, 3)),
        ("2022_koppeling", "", (None, None)),
    ],
)
def test_de_oefendossiers_geven_hun_feiten(
    formulier: Formulier, naam: str, niveau: str, aantal: tuple[Any, Any]
) -> None:
    feiten = kernfeiten(antwoorden_uit_json(oefening(naam)["antwoorden"], formulier.vragen, {}), een_regelset())
    assert (feiten.uitkomst, feiten.niveau, (feiten.aantal_van, feiten.aantal_tot)) == (
        Uitkomst.DATALEK,
        niveau,
        aantal,
    )
    assert feiten.kennis_op


def test_wat_het_register_verder_laat_zien() -> None:
    antwoorden = {
        "aard_incident": "post_verkeerd", "afdeling": " Burger-\nzaken ", "behandelaar": "A. Bakker",
        "betrokkenen_gemeld": "deels",
    }  # fmt: skip
    feiten = kernfeiten(antwoorden, een_regelset())
    assert (feiten.soort_incident, feiten.afdeling, feiten.behandelaar) == (
        "post_verkeerd",
        "Burger- zaken",
        "A. Bakker",
    )
    assert feiten.betrokkenen_geinformeerd == "deels"
    assert kernfeiten({"v1_aard_incident": "hacking"}, een_regelset()).soort_incident == "hacking"
