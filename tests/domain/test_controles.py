"""Every contradiction the program finds, each with a case that hits and one that does not."""

from datetime import date
from typing import Any

import pytest

from datalek_gui.domain.formulier import controles
from datalek_gui.domain.formulier.antwoorden import Ernst
from datalek_gui.domain.formulier.controles import CONTROLES, tegenspraken
from datalek_gui.domain.formulier.waarden import Onleesbaar
from tests.bouwers import BRIEF, omstandigheden, utc

VOORLOPIG = {"betrokkenen_gemeld": "nee", "betrokkenen_gaat_melden": "onbekend"}

# (rule, where it points, answers); the clock stands at Saturday 21-11-2026, 14:03 in Amsterdam
RAAK: list[tuple[str, str, dict[str, Any]]] = [
    ("in_de_toekomst", "kennis_op", {"kennis_op": utc(2026, 11, 21, 13, 4)}),
    ("in_de_toekomst", "incident_ontdekt_op", {"incident_ontdekt_op": date(2026, 11, 22)}),
    ("in_de_toekomst", "betrokkenen_gemeld_op", {"betrokkenen_gemeld_op": date(2027, 1, 1)}),
    ("verkeerde_volgorde", "inbreuk_einde", {"inbreuk_start": date(2026, 11, 2), "inbreuk_einde": date(2026, 11, 1)}),
    (
        "verkeerde_volgorde",
        "incident_ontdekt_op",
        {"inbreuk_start": date(2026, 6, 7), "incident_ontdekt_op": date(2026, 6, 6)},
    ),
    (
        "verkeerde_volgorde",
        "kennis_op",
        {"incident_ontdekt_op": date(2026, 11, 20), "kennis_op": utc(2026, 11, 19, 22, 59)},
    ),
    ("minimum_boven_maximum", "betrokkenen_maximum", {"betrokkenen_minimum": 3, "betrokkenen_maximum": 2}),
    ("minimum_boven_maximum", "v1_maximum", {"v1_minimum": 1000, "v1_maximum": 0}),
    (
        "ontdekt_is_kennis_klopt",
        "ontdekt_is_kennis",
        {"ontdekt_is_kennis": True, "incident_ontdekt_op": date(2026, 11, 18), "kennis_op": utc(2026, 11, 19, 9)},
    ),
    (
        "meer_geinformeerd_dan_getroffen",
        "betrokkenen_gemeld_aantal",
        {"betrokkenen_gemeld_aantal": 3, "betrokkenen_aantal": 2},
    ),
    (
        "meer_geinformeerd_dan_getroffen",
        "betrokkenen_gemeld_aantal",
        {"betrokkenen_gemeld_aantal": 11, "betrokkenen_minimum": 1, "betrokkenen_maximum": 10},
    ),
    ("geen_maatregel_en_toch_een", "maatregelen_vooraf", {"maatregelen_vooraf": ("nee", "versleuteld")}),
    ("definitief_maar_vervolg_verplicht", "melding_definitief", {"melding_definitief": "definitief", **VOORLOPIG}),
    (
        "definitief_maar_vervolg_verplicht",
        "melding_definitief",
        {"melding_definitief": "definitief", "maatregelen_aanpak": "onbekend"},
    ),
    ("postcode_klopt", "organisatie_postcode", {"organisatie_postcode": "12345"}),
    ("postcode_klopt", "brief_postcode", {"brief_postcode": "B-9000"}),
    ("brief_onvolledig", "brief_adres", {**BRIEF, "brief_adres": ""}),
    ("brief_onvolledig", "brief_naam", {"betrokkenen_gaat_melden": "ja"}),
]
# worth a look, but they block nothing
LET_OP = {"postcode_klopt", "brief_onvolledig"}
MIS: list[tuple[str, dict[str, Any]]] = [
    ("in_de_toekomst", {"kennis_op": utc(2026, 11, 21, 13, 3), "incident_ontdekt_op": date(2026, 11, 21)}),
    ("in_de_toekomst", {"betrokkenen_gaat_melden_op": date(2027, 1, 1), "vervolg_uiterlijk": date(2027, 1, 1)}),
    ("verkeerde_volgorde", {"inbreuk_start": date(2026, 11, 1), "inbreuk_einde": date(2026, 11, 1)}),
    # 23:30 UTC is the next day in Amsterdam
    ("verkeerde_volgorde", {"incident_ontdekt_op": date(2026, 11, 20), "kennis_op": utc(2026, 11, 19, 23, 30)}),
    ("minimum_boven_maximum", {"betrokkenen_minimum": 2, "betrokkenen_maximum": 2}),
    ("minimum_boven_maximum", {"betrokkenen_minimum": 2}),
    (
        "ontdekt_is_kennis_klopt",
        {"ontdekt_is_kennis": True, "incident_ontdekt_op": date(2026, 11, 20), "kennis_op": utc(2026, 11, 19, 23, 30)},
    ),
    (
        "ontdekt_is_kennis_klopt",
        {"ontdekt_is_kennis": False, "incident_ontdekt_op": date(2026, 11, 18), "kennis_op": utc(2026, 11, 19, 9)},
    ),
    ("meer_geinformeerd_dan_getroffen", {"betrokkenen_gemeld_aantal": 2, "betrokkenen_aantal": 2}),
    ("meer_geinformeerd_dan_getroffen", {"betrokkenen_gemeld_aantal": 2}),
    ("geen_maatregel_en_toch_een", {"maatregelen_vooraf": ("versleuteld", "gehasht")}),
    ("geen_maatregel_en_toch_een", {"maatregelen_vooraf": ("nee",)}),
    ("definitief_maar_vervolg_verplicht", {"melding_definitief": "voorlopig", **VOORLOPIG}),
    ("definitief_maar_vervolg_verplicht", {"melding_definitief": "definitief", "betrokkenen_gemeld": "ja"}),
    ("postcode_klopt", {"organisatie_postcode": "1234ab", "brief_postcode": "1234 AB"}),
    ("postcode_klopt", {"brief_postcode": "B-9000", "brief_land": "België"}),
    ("brief_onvolledig", BRIEF),
    ("brief_onvolledig", {"betrokkenen_gaat_melden": "onbekend"}),
]


@pytest.mark.parametrize(("naam", "sleutel", "antwoorden"), RAAK)
def test_een_tegenspraak_wordt_gezien_en_wijst_naar_een_veld(
    naam: str, sleutel: str, antwoorden: dict[str, Any]
) -> None:
    punten = list(getattr(controles, naam)(antwoorden, omstandigheden()))
    assert [punt.sleutel for punt in punten] == [sleutel]
    assert punten[0].ernst is (Ernst.LET_OP if naam in LET_OP else Ernst.FOUT)
    assert punten[0].zin.endswith(".")


@pytest.mark.parametrize(("naam", "antwoorden"), MIS)
def test_wat_klopt_blijft_stil(naam: str, antwoorden: dict[str, Any]) -> None:
    assert list(getattr(controles, naam)(antwoorden, omstandigheden())) == []


def test_zonder_antwoorden_spreekt_niets_elkaar_tegen() -> None:
    assert tegenspraken({}, omstandigheden()) == []


def test_een_onleesbaar_antwoord_telt_niet_mee() -> None:
    antwoorden = {"betrokkenen_minimum": Onleesbaar("veel"), "betrokkenen_maximum": 2, "kennis_op": Onleesbaar("ooit")}
    assert tegenspraken(antwoorden, omstandigheden()) == []


def test_tegenspraken_vraagt_elke_controle() -> None:
    alles = {"maatregelen_vooraf": ("nee", "gehasht"), "betrokkenen_minimum": 3, "betrokkenen_maximum": 2}
    assert {punt.sleutel for punt in tegenspraken(alles, omstandigheden())} == {
        "maatregelen_vooraf",
        "betrokkenen_maximum",
    }
    assert len(CONTROLES) == len(set(CONTROLES))
