"""Onderdelen 3 and 4: each ground holds with all its conditions, and falls with any one of them."""

from typing import Any

import pytest

from datalek_gui.domain.risico.begrippen import vul_aan
from datalek_gui.domain.risico.beoordeling import beoordeel
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.gronden import GRONDEN, getoetste_gronden
from datalek_gui.domain.risico.oordeel import Antwoord, Beoordeling, Niveau
from tests.bouwers import een_regelset

JA, NEE, AFHANKELIJK = Antwoord
WIJ = {"verantwoordelijke": "ja", "persoonsgegevens": "ja"}
ARTS = {"voorval": "post_verkeerd", "gegevens": ("naam", "bsn"), "ontvanger": ("beroepsgeheim",), "contact": True,
        "volgt_instructies": True, "aantal_van": 1, "aantal_tot": 1}  # fmt: skip
COLLEGA = {"voorval": "email_verkeerd", "gegevens": ("naam", "bsn"), "ontvanger": ("intern",),
"hoedanigheid": ("klant",),
           "aantal_van": 1, "aantal_tot": 1}  # fmt: skip
KLANT = {"voorval": "post_verkeerd", "gegevens": ("naam", "klantinformatie"), "ontvanger": ("particulier",),
         "volgt_instructies": True, "aantal_van": 1, "aantal_tot": 1}  # fmt: skip
SLOT = {"voorval": "apparaat_kwijt", "apparaat": "laptop", "gewist": False, "gegevens": ("bsn",), "versleuteld": True,
        "sleutel_veilig": True, "aantal_van": 5}  # fmt: skip
PORTAAL = {
    "voorval": "storing",
    "verstoring": True,
    "duur_uren": 5,
    "dienst_geraakt": "hinder",
    "termijnen_verlengd": True,
}


def _oordeel(drempel: str = "risico", **feiten: Any) -> Beoordeling:
    return beoordeel(Feiten(**WIJ | feiten), een_regelset(melden_drempel=drempel))


@pytest.mark.parametrize(
    ("grond", "feiten", "mis"),
    [
        ("betrouwbare_ontvanger", ARTS, {"contact": None, "volgt_instructies": None}),
        ("betrouwbare_ontvanger", ARTS, {"volgt_instructies": False}),
        ("betrouwbare_ontvanger", ARTS, {"kennen_elkaar": True}),
        ("intern_datalek", COLLEGA, {"hoedanigheid": ("medewerker",)}),
        ("intern_datalek", COLLEGA, {"opzet": True}),
        ("intern_datalek", COLLEGA, {"aantal_van": 100, "aantal_tot": 500}),
        ("intern_datalek", COLLEGA, {"volgt_instructies": False}),
        ("verwaarloosbaar", KLANT, {"volgt_instructies": False}),
        ("verwaarloosbaar", KLANT, {"kwetsbaar": True}),
        ("maatregelen_vooraf", SLOT, {"sleutel_veilig": None}),
        ("maatregelen_vooraf", SLOT, {"sleutel_veilig": False}),
        ("korte_uitval", PORTAAL, {"termijnen_verlengd": False}),
        ("korte_uitval", PORTAAL, {"duur_uren": 24}),
        ("korte_uitval", PORTAAL, {"dienst_geraakt": "ernstig"}),
        ("korte_uitval", PORTAAL, {"hersteld": "deels"}),
    ],
)
def test_een_grond_valt_met_een_van_zijn_voorwaarden(grond: str, feiten: dict[str, Any], mis: dict[str, Any]) -> None:
    goed = _oordeel(**feiten)
    assert goed.ap.antwoord is NEE
    assert grond in {b.regel for b in goed.ap.gronden}
    fout = _oordeel(**feiten | mis)
    assert fout.ap.antwoord is JA
    assert any(b.regel == grond and "geldt niet" in b.zin for b in fout.ap.gronden)


def test_een_overheid_die_de_post_zelf_terugstuurt_hoeft_niet_gesproken() -> None:
    zonder = ARTS | {"contact": False, "volgt_instructies": None, "teruggekregen": "terug"}
    assert _oordeel(**zonder | {"ontvanger": ("overheid",)}).ap.antwoord is NEE
    assert _oordeel(**zonder).ap.antwoord is JA


def test_bij_elk_advies_om_niet_te_melden_hoort_een_grond() -> None:
    for feiten in (ARTS, COLLEGA, KLANT, SLOT, PORTAAL):
        assert any(geldt for geldt, _ in getoetste_gronden(vul_aan(Feiten(**feiten)))), feiten
    assert len({g.naam for g in GRONDEN}) == len(GRONDEN)


# --- informing ---

BRIEF = {"voorval": "post_verkeerd", "gegevens": ("naam", "bsn"), "ontvanger": ("particulier",), "contact": False,
         "aantal_van": 1, "aantal_tot": 1}  # fmt: skip


@pytest.mark.parametrize(
    ("extra", "bron"),
    [
        ({"weggenomen": True}, "4.2"),
        ({"onevenredig": True}, "4.3"),
        ({"adres_onbekend": True}, "4.3"),
        ({"zwaarwegend_belang": "strafbare_feiten"}, "4.4"),
    ],
)
def test_een_uitzondering_neemt_alleen_het_informeren_weg(extra: dict[str, Any], bron: str) -> None:
    assert _oordeel(**BRIEF).betrokkenen.antwoord is JA
    ons = _oordeel(**BRIEF, **extra)
    assert (ons.ap.antwoord, ons.betrokkenen.antwoord) == (JA, NEE)
    assert bron in ons.betrokkenen.gronden[0].bron
    assert ("openbare mededeling" in ons.betrokkenen.zin) == (bron == "4.3")


def test_geen_belang_is_geen_uitzondering() -> None:
    assert _oordeel(**BRIEF, zwaarwegend_belang="nee").betrokkenen.antwoord is JA


def test_beperkt_en_kleinschalig_wordt_niet_geinformeerd() -> None:
    ons = _oordeel(**KLANT | {"volgt_instructies": False})
    assert (ons.van, ons.ap.antwoord, ons.betrokkenen.antwoord) == (Niveau.BEPERKT, JA, NEE)
    gevoelig = _oordeel(**KLANT | {"gegevens": ("naam", "bsn")})
    assert (gevoelig.van, gevoelig.betrokkenen.antwoord) == (Niveau.BEPERKT, JA)


# --- the thresholds are data ---


def test_de_drempel_voor_de_ap_komt_uit_de_regels() -> None:
    """The proposal of the Omnibus: report only at a high risk. Then 4.1 decides about reporting too."""
    feiten = KLANT | {"volgt_instructies": False}
    assert _oordeel("risico", **feiten).ap.antwoord is JA
    assert _oordeel("hoog_risico", **feiten).ap.antwoord is NEE
    assert _oordeel("hoog_risico", **BRIEF).ap.antwoord is JA


@pytest.mark.parametrize(
    ("feiten", "antwoord"),
    [
        (KLANT, NEE),
        (BRIEF, AFHANKELIJK),
        ({"voorval": "hacking", "exfiltratie": "ja", "gegevens": ("gezondheid",), "gezondheid": "medisch",
         "aantal_van": 5_000}, JA),
        ({"voorval": "storing", "verstoring": True, "dienst_geraakt": "ernstig", "aantal_van": 20_000,
         "termijnen_verlengd": False}, JA),
        ({"voorval": "storing", "verstoring": True, "dienst_geraakt": "ernstig", "aantal_van": 20, "aantal_tot": 20},
         AFHANKELIJK),
    ],
)  # fmt: skip
def test_het_calamiteitenplan_volgt_het_niveau(feiten: dict[str, Any], antwoord: Antwoord) -> None:
    assert _oordeel(**feiten).calamiteitenplan.antwoord is antwoord
