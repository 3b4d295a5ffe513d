"""The two outcomes that conditions may use like an answer: te_laat and vervolg_verplicht."""

from datetime import date, timedelta
from typing import Any

import pytest

from datalek_gui.domain.formulier.afleidingen import leid_af, te_laat, vervolg_redenen, vervolg_verplicht
from datalek_gui.domain.formulier.waarden import Onleesbaar
from tests.bouwers import omstandigheden, utc

KENNIS = utc(2026, 11, 20, 16)


def test_te_laat_is_na_de_laatste_minuut_en_niet_eerder() -> None:
    grens = KENNIS + timedelta(hours=72)
    assert not te_laat({"kennis_op": KENNIS}, omstandigheden(grens))
    assert te_laat({"kennis_op": KENNIS}, omstandigheden(grens + timedelta(seconds=1)))


def test_te_laat_volgt_de_uren_van_de_regelset() -> None:
    vier_dagen = omstandigheden(KENNIS + timedelta(hours=80), melden_uren=96)
    assert not te_laat({"kennis_op": KENNIS}, vier_dagen)


def test_met_alleen_een_datum_telt_te_laat_vanaf_middernacht_in_nederland() -> None:
    grens = utc(2026, 11, 22, 23)  # 00:00 in Amsterdam, three days after 00:00 on the 20th
    assert not te_laat({"kennis_op": date(2026, 11, 20)}, omstandigheden(grens))
    assert te_laat({"kennis_op": date(2026, 11, 20)}, omstandigheden(grens + timedelta(seconds=1)))


@pytest.mark.parametrize("kennis", [None, Onleesbaar("gisteren")])
def test_zonder_leesbaar_kennismoment_is_niets_te_laat(kennis: Any) -> None:
    assert not te_laat({"kennis_op": kennis}, omstandigheden())


@pytest.mark.parametrize(
    ("antwoorden", "reden"),
    [
        ({"betrokkenen_gemeld": "nee", "betrokkenen_gaat_melden": "onbekend"}, "betrokkenen_gaat_melden"),
        ({"aard_incident": "hacking", "onderzoek_status": "loopt"}, "onderzoek_status"),
        ({"aard_incident": "hacking", "onderzoek_status": "niet_gestart"}, "onderzoek_status"),
        ({"gegevens_algemeen": ("naam", "onbekend")}, "gegevens_algemeen"),
        ({"maatregelen_aanpak": "onbekend"}, "maatregelen_aanpak"),
        ({"maatregelen_voorkomen": "onbekend"}, "maatregelen_voorkomen"),
    ],
)
def test_elk_van_de_vijf_gevallen_maakt_een_vervolg_verplicht(antwoorden: dict[str, Any], reden: str) -> None:
    assert vervolg_redenen(antwoorden) == (reden,)
    assert vervolg_verplicht(antwoorden, omstandigheden())


@pytest.mark.parametrize(
    "antwoorden",
    [
        {},
        {"aard_incident": "hacking", "onderzoek_status": "afgerond"},
        {"gegevens_algemeen": ("naam",), "maatregelen_aanpak": "ja", "maatregelen_voorkomen": "nee"},
        # answered before, and now behind a condition that no longer holds: stored, but it does not count
        {"aard_incident": "post_verkeerd", "onderzoek_status": "loopt"},
        {"betrokkenen_gemeld": "ja", "betrokkenen_gaat_melden": "onbekend"},
    ],
)
def test_anders_is_een_vervolg_niet_verplicht(antwoorden: dict[str, Any]) -> None:
    assert not vervolg_verplicht(antwoorden, omstandigheden())


def test_leid_af_noemt_elke_afleiding() -> None:
    assert leid_af({"maatregelen_aanpak": "onbekend"}, omstandigheden()) == {
        "te_laat": False,
        "vervolg_verplicht": True,
    }
