"""The year in figures: every datalek counted once, and nothing counted that is none."""

from datetime import date
from typing import Any

import pytest

from datalek_gui.domain.dossier import MeldingSoort, Uitkomst
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.jaaroverzicht import Jaaroverzicht, Reeks, jaarzaak, maak_jaaroverzicht
from tests.bouwers import utc
from tests.conftest import VAST
from tests.registerproef import een_registerzaak

OP_TIJD, LAAT = utc(2026, 3, 4), utc(2026, 3, 6, 9)


def _overzicht(formulier: Formulier, *zaken: dict[str, Any], **anders: Any) -> Jaaroverzicht:
    gemaakt = [
        jaarzaak(een_registerzaak(formulier, nummer=f"2026-{nummer:03d}", **zaak))
        for nummer, zaak in enumerate(zaken, 1)
    ]
    return maak_jaaroverzicht(2026, gemaakt, VAST, **anders)


def _reeks(overzicht: Jaaroverzicht, sleutel: str) -> Reeks:
    return next(reeks for reeks in overzicht.reeksen if reeks.sleutel == sleutel)


ZAKEN: tuple[dict[str, Any], ...] = (
    {"ingediend_op": OP_TIJD, "antwoorden": {"afdeling": "Burgerzaken", "aard_incident": "post_verkeerd"}},
    {"ingediend_op": LAAT, "antwoorden": {"afdeling": "burgerzaken", "reden_te_laat": "Storing bij de AP."}},
    {"ingediend_op": LAAT, "antwoorden": {"aard_incident": "post_verkeerd", "betrokkenen_gemeld": "ja"}},
    {"ingediend_op": OP_TIJD, "soort": MeldingSoort.INTREKKING},
    {"antwoorden": {"besluit_ap": "nee", "besluit_ap_reden": "Betrouwbare ontvanger."}},
    {"antwoorden": {"besluit_ap": "nee", "reden_niet_informeren": ("geen_hoog_risico", "vooraf")}},
    {"kennis": None, "antwoorden": {"incident_ontdekt_op": date(2026, 7, 1)}},
    {},
)
GEEN: tuple[dict[str, Any], ...] = (
    {"uitkomst": Uitkomst.INCIDENT},
    {"uitkomst": Uitkomst.DOORSTUREN},
    {"uitkomst": Uitkomst.ONBEKEND},
)


@pytest.mark.parametrize("sleutel", ["maand", "soort", "niveau", "afdeling", "gemeld", "geinformeerd"])
def test_elk_datalek_telt_precies_een_keer(formulier: Formulier, sleutel: str) -> None:
    overzicht = _overzicht(formulier, *ZAKEN, *GEEN)
    assert _reeks(overzicht, sleutel).totaal == overzicht.datalekken == len(ZAKEN)


def test_elke_reeks_is_hier_genoemd(formulier: Formulier) -> None:
    genoemd = {"maand", "soort", "niveau", "afdeling", "termijn", "gemeld", "geinformeerd", "redenen"}
    assert {reeks.sleutel for reeks in _overzicht(formulier).reeksen} == genoemd


def test_wat_geen_datalek_is_telt_alleen_bovenaan(formulier: Formulier) -> None:
    tellingen = dict(_overzicht(formulier, *ZAKEN, *GEEN).tellingen)
    assert tellingen == {
        "Dossiers in dit jaar": 11,
        "Datalekken": 8,
        "Waarvan later ingetrokken bij de AP": 1,
        "Beveiligingsincidenten, geen datalek": 1,
        "Doorgestuurd: een ander is verantwoordelijk": 1,
        "Nog niet bepaald": 1,
    }


def test_een_ander_jaar_telt_niet(formulier: Formulier) -> None:
    assert _overzicht(formulier, {"kennis": utc(2025, 12, 31, 22, 59)}).zaken == ()


def test_op_tijd_te_laat_met_en_zonder_reden(formulier: Formulier) -> None:
    reeks = _reeks(_overzicht(formulier, *ZAKEN), "termijn")
    assert reeks.punten[:3] == (
        ("Op tijd gemeld", 2),
        ("Te laat gemeld, met reden", 1),
        ("Te laat gemeld, zonder reden", 1),
    )
    assert dict(reeks.punten)["Nog niet gemeld, termijn verstreken"] == 1
    assert reeks.titel == "Binnen de termijn van 72 uur: 2 van 5"
    assert "3" in reeks.opmerking, "besloten niet te melden (2) en kennis onbekend (1)"


def test_gemeld_of_niet_met_grond(formulier: Formulier) -> None:
    reeks = _reeks(_overzicht(formulier, *ZAKEN), "gemeld")
    assert [aantal for _, aantal in reeks.punten] == [3, 1, 1, 1, 2]


def test_de_titel_zegt_wat_er_te_zien_is(formulier: Formulier) -> None:
    overzicht = _overzicht(formulier, *ZAKEN)
    assert _reeks(overzicht, "maand").titel == "Datalekken per maand, de meeste in maart (7)"
    assert _reeks(overzicht, "afdeling").titel == "Datalekken naar afdeling, de meeste: Burgerzaken (2)"
    assert _reeks(overzicht, "niveau").titel == "Datalekken naar ernst, alle: Beperkt (8)"
    assert _reeks(overzicht, "soort").titel == "Datalekken naar soort incident: de grootste groep telt 2 van 8"
    assert _reeks(_overzicht(formulier), "maand").titel == "Datalekken per maand: geen"


def test_een_afdeling_met_en_zonder_hoofdletter_is_er_een(formulier: Formulier) -> None:
    assert _reeks(_overzicht(formulier, *ZAKEN), "afdeling").punten == (("Burgerzaken", 2), ("Niet ingevuld", 6))


def test_te_laat_met_reden_en_niet_gemeld_met_grond_staan_erbij(formulier: Formulier) -> None:
    overzicht = _overzicht(formulier, *ZAKEN)
    assert dict(overzicht.te_laat)["2026-002"] == "1 dag en 0 uur te laat gemeld. Reden: Storing bij de AP."
    assert dict(overzicht.te_laat)["2026-003"].endswith("Reden: niet vastgelegd.")
    assert "over de termijn en nog niet gemeld" in dict(overzicht.te_laat)["2026-008"]
    assert dict(overzicht.niet_gemeld)["2026-005"] == "Ernst: beperkt. Grond: Betrouwbare ontvanger."


def test_zonder_vrije_tekst_staan_de_redenen_er_niet(formulier: Formulier) -> None:
    overzicht = _overzicht(formulier, *ZAKEN, vrije_tekst=False)
    assert dict(overzicht.te_laat)["2026-002"].endswith("Reden: vastgelegd in het dossier.")
    assert "Betrouwbare" not in str(overzicht.niet_gemeld)
