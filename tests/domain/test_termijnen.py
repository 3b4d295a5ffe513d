"""Every term of a dossier: until when, how it stands, what to do; the clock of 72 hours with its vectors."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from datalek_gui.domain.dossier import Melding, MeldingSoort, MeldingStatus
from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.domain.termijn import Stand
from datalek_gui.domain.termijnen import GEHAALD, TERMIJNEN, Termijn, termijnen
from datalek_gui.domain.tijd import AMSTERDAM, lees_moment, toon_moment
from tests.bouwers import een_regelset, utc

NU = utc(2026, 11, 21, 13, 3)  # Saturday, 14:03 in Amsterdam
DATALEK = {"is_verantwoordelijke": "ja", "zijn_persoonsgegevens": "ja", "is_inbreuk": "ja"}


def reken(antwoorden: dict[str, Any], *meldingen: Melding, nu: datetime = NU) -> dict[str, Termijn]:
    return {t.sleutel: t for t in termijnen(antwoorden, meldingen, een_regelset(), nu)}


def ingediend(op: datetime, **bevroren: Any) -> Melding:
    return Melding("v2", MeldingStatus.INGEDIEND, "AP-1", op, op, bevroren)


# --- melden aan de AP ---


@pytest.mark.parametrize(
    ("kennis", "laatste"),
    [
        ("20-11-2026 17:00", "23-11-2026 17:00"),  # Friday: a weekend in between
        ("23-10-2026 17:00", "26-10-2026 16:00"),  # winter time begins on 25-10-2026
        ("26-03-2027 17:00", "29-03-2027 18:00"),  # Good Friday; summer time begins on 28-03-2027; Easter Monday
        ("24-12-2026 16:30", "27-12-2026 16:30"),  # both days of Christmas, ends on a Sunday
        ("02-04-2026 09:15", "05-04-2026 09:15"),  # ends on Easter Day
    ],
)
def test_72_uur_loopt_door_weekend_feestdag_en_klokwissel(kennis: str, laatste: str) -> None:
    kennis_op = lees_moment(kennis[:10], kennis[11:])
    ap = reken({"kennis_op": kennis_op}, nu=kennis_op)["ap"]
    assert toon_moment(ap.uiterlijk_op) == laatste
    assert (ap.stand, ap.opmerking) == (Stand.RUIM, "")
    assert ap.bron == "AVG art. 33 lid 1"


@pytest.mark.parametrize(
    ("dag", "laatste"),
    [
        (date(2026, 11, 20), "23-11-2026 00:00"),
        (date(2026, 10, 23), "25-10-2026 23:00"),  # winter time in between
        (date(2027, 3, 26), "29-03-2027 01:00"),  # summer time in between
    ],
)
def test_met_alleen_een_datum_telt_de_termijn_vanaf_middernacht_en_zegt_dat(dag: date, laatste: str) -> None:
    ap = reken({"kennis_op": dag}, nu=datetime(dag.year, dag.month, dag.day, 1, tzinfo=AMSTERDAM))["ap"]
    assert toon_moment(ap.uiterlijk_op) == laatste
    assert ap.opmerking == "Gerekend vanaf 00:00 uur, omdat het tijdstip niet bekend is."


@pytest.mark.parametrize(
    ("uren", "stand"), [(47, Stand.RUIM), (48, Stand.KRAP), (72, Stand.KRAP), (72.1, Stand.VERSTREKEN)]
)
def test_de_laatste_24_uur_zijn_krap(uren: float, stand: Stand) -> None:
    assert reken({"kennis_op": NU - timedelta(hours=uren)})["ap"].stand == stand


def test_te_laat_zegt_meld_nu_en_noemt_betwiste_lezingen_alleen_als_opmerking() -> None:
    ap = reken({"kennis_op": utc(2026, 11, 18, 9, 10)})["ap"]
    assert ap.uiterlijk_op == utc(2026, 11, 21, 9, 10)  # nothing is added
    assert ap.wat_te_doen.startswith("Meld nu meteen")
    assert "betwist en verlengen niets" in ap.opmerking
    assert "21-11-2026 11:00" in ap.opmerking  # end of the hour that was running, in Amsterdam
    assert "twee werkdagen" in ap.opmerking
    assert "betwist" not in reken({"kennis_op": utc(2026, 11, 18, 14)})["ap"].opmerking


def test_de_termijn_van_een_heel_uur_wordt_niet_verder_afgerond() -> None:
    assert "21-11-2026 10:00" in reken({"kennis_op": utc(2026, 11, 18, 9)})["ap"].opmerking


def test_op_tijd_gemeld_is_gehaald_en_te_laat_gemeld_blijft_verstreken() -> None:
    kennis = {"kennis_op": utc(2026, 11, 10, 9)}
    op_tijd = reken(kennis, ingediend(utc(2026, 11, 13, 9), melding_definitief="definitief"))["ap"]
    assert (op_tijd.stand, op_tijd.wat_te_doen) == (GEHAALD, "Gedaan op 13-11-2026 10:00.")
    te_laat = reken(kennis, ingediend(utc(2026, 11, 13, 13), melding_definitief="definitief"))["ap"]
    assert te_laat.stand == Stand.VERSTREKEN
    assert te_laat.wat_te_doen == "Gedaan op 13-11-2026 14:00, 4 uur en 0 minuten na de termijn."
    assert "betwist" in te_laat.opmerking


def test_de_eerste_melding_telt_ook_als_er_een_vervolg_is() -> None:
    eerst, later = ingediend(utc(2026, 11, 11), melding_definitief="voorlopig"), ingediend(utc(2026, 11, 20))
    assert reken({"kennis_op": utc(2026, 11, 10, 9)}, later, eerst)["ap"].stand == GEHAALD


@pytest.mark.parametrize(
    "antwoorden",
    [
        {},
        {"kennis_op": None},
        {"kennis_op": Onleesbaar("gisteren")},
        {"kennis_op": NU, **DATALEK, "is_inbreuk": "ongeopend_retour"},
        {"kennis_op": NU, **DATALEK, "is_verantwoordelijke": "ander"},
        {"kennis_op": NU, **DATALEK, "besluit_ap": "nee"},
    ],
)
def test_zonder_kennis_datalek_of_besluit_om_te_melden_loopt_er_geen_72_uur(antwoorden: dict[str, Any]) -> None:
    assert reken(antwoorden) == {}


# --- vervolgmelding ---


@pytest.mark.parametrize(
    ("beloofd", "laatste", "opmerking"),
    [
        ("2022-12-16", "16-12-2022 23:59", False),  # exactly 28 days, as on a real form
        ("2022-12-02", "02-12-2022 23:59", True),
        ("2023-01-31", "16-12-2022 23:59", False),  # promised later than four weeks: four weeks count
        (None, "16-12-2022 23:59", False),
    ],
)
def test_een_vervolg_volgt_binnen_vier_weken_of_eerder_als_dat_is_beloofd(
    beloofd: str | None, laatste: str, opmerking: bool
) -> None:
    op = utc(2022, 11, 18, 16, 27)
    melding = ingediend(op, melding_definitief="voorlopig", vervolg_uiterlijk=beloofd)
    vervolg = reken({}, melding, nu=op)["vervolg_1"]
    assert toon_moment(vervolg.uiterlijk_op) == laatste
    assert bool(vervolg.opmerking) is opmerking
    assert vervolg.stand == Stand.RUIM


@pytest.mark.parametrize(
    ("nu", "stand"),
    [
        (utc(2022, 12, 9, 22), Stand.RUIM),
        (utc(2022, 12, 9, 23), Stand.KRAP),  # a week before the last minute
        (utc(2022, 12, 16, 22, 59), Stand.KRAP),
        (utc(2022, 12, 16, 23), Stand.VERSTREKEN),
    ],
)
def test_de_laatste_week_is_krap_voor_een_vervolg(nu: datetime, stand: Stand) -> None:
    melding = ingediend(utc(2022, 11, 18, 16), melding_definitief="voorlopig")
    assert reken({}, melding, nu=nu)["vervolg_1"].stand == stand


def test_een_vervolg_dat_is_gedaan_is_gehaald_en_een_voorlopig_vervolg_begint_opnieuw() -> None:
    eerst = ingediend(utc(2026, 10, 1, 9), melding_definitief="voorlopig")
    weer = ingediend(utc(2026, 10, 20, 9), melding_definitief="voorlopig")
    klaar = ingediend(utc(2026, 11, 19, 9), melding_definitief="definitief")
    assert reken({}, eerst, weer)["vervolg_1"].stand == GEHAALD
    assert reken({}, eerst, weer)["vervolg_2"].stand == Stand.VERSTREKEN
    samen = reken({}, eerst, weer, klaar)
    assert samen["vervolg_2"].wat_te_doen.endswith("na de termijn.")
    assert set(samen) == {"vervolg_1", "vervolg_2"}


@pytest.mark.parametrize(
    "melding",
    [
        ingediend(utc(2026, 11, 20), melding_definitief="definitief"),
        ingediend(utc(2026, 11, 20), v1_compleet="ja"),
        Melding("v2", MeldingStatus.DEFINITIEF, bevroren={"melding_definitief": "voorlopig"}),
        Melding(
            "v2_vervolg",
            MeldingStatus.INGEDIEND,
            ingediend_op=utc(2026, 11, 20),
            bevroren={"melding_definitief": "voorlopig"},  # left over from the melding that is taken back
            soort=MeldingSoort.INTREKKING,
        ),
    ],
)
def test_anders_is_er_geen_vervolg_nodig(melding: Melding) -> None:
    assert reken({}, melding) == {}


def test_ook_het_oude_formulier_kende_een_voorlopige_melding() -> None:
    assert "vervolg_1" in reken({}, ingediend(utc(2019, 6, 12), v1_compleet="nee"))


# --- betrokkenen, post en eigen plannen ---


def test_retourpost_twee_weken_navraag_vier_weken_sluiten() -> None:
    gevonden = reken({"retour_toegezegd_op": date(2026, 11, 7)})
    assert toon_moment(gevonden["retour_navraag"].uiterlijk_op) == "21-11-2026 23:59"
    assert toon_moment(gevonden["retour_sluiten"].uiterlijk_op) == "05-12-2026 23:59"
    assert [t.stand for t in gevonden.values()] == [Stand.KRAP, Stand.RUIM]
    later = reken({"retour_toegezegd_op": date(2026, 11, 7)}, nu=utc(2026, 11, 22))
    assert later["retour_navraag"].stand == Stand.VERSTREKEN


@pytest.mark.parametrize(("terug", "stand"), [("terug", GEHAALD), ("vernietigd", GEHAALD), ("toegezegd", "krap")])
def test_wat_terug_is_hoeft_niet_meer_te_worden_nagevraagd(terug: str, stand: str) -> None:
    antwoorden = {"retour_toegezegd_op": date(2026, 11, 7), "teruggekregen": terug}
    assert reken(antwoorden)["retour_navraag"].stand == stand


@pytest.mark.parametrize(
    ("antwoorden", "stand", "doen"),
    [
        ({"betrokkenen_gaat_melden": "ja"}, Stand.KRAP, "zonder vertraging."),
        ({"betrokkenen_gemeld": "ja"}, GEHAALD, "geïnformeerd."),
        ({"betrokkenen_gemeld": "ja", "betrokkenen_gemeld_op": date(2026, 11, 25)}, GEHAALD, "later dan gepland."),
    ],
)
def test_de_dag_waarop_de_betrokkenen_worden_geinformeerd(antwoorden: dict[str, Any], stand: str, doen: str) -> None:
    termijn = reken({"betrokkenen_gaat_melden_op": date(2026, 11, 23), **antwoorden})["informeren"]
    assert (termijn.stand, termijn.bron) == (stand, "AVG art. 34 lid 1")
    assert termijn.wat_te_doen.endswith(doen)


def test_een_plan_dat_niet_meer_geldt_telt_niet() -> None:
    assert reken({"betrokkenen_gaat_melden_op": date(2026, 11, 24), "betrokkenen_gaat_melden": "nee"}) == {}


def test_eigen_termijnen_doen_mee_en_een_onleesbare_dag_niet() -> None:
    rijen = (
        {"wat": "Antwoord van de leverancier", "datum": "23-11-2026", "stand": "open"},
        {"wat": "Overleg met de FG", "datum": "20-11-2026", "stand": "gedaan"},
        {"wat": "Nazorg", "datum": "ooit"},
        {"wat": " ", "datum": "24-11-2026"},
    )
    gevonden = reken({"eigen_termijnen": rijen})
    assert [(t.titel, t.stand) for t in gevonden.values()] == [
        ("Antwoord van de leverancier", Stand.KRAP),
        ("Overleg met de FG", GEHAALD),
    ]


def test_wat_open_staat_komt_eerst_en_het_dringendste_bovenaan() -> None:
    antwoorden = {
        "kennis_op": utc(2026, 11, 18, 20),
        "retour_toegezegd_op": date(2026, 11, 1),
        "eigen_termijnen": ({"wat": "Overleg", "datum": "01-11-2026", "stand": "gedaan"},),
    }
    assert list(reken(antwoorden)) == ["retour_navraag", "ap", "retour_sluiten", "eigen_1"]


def test_elke_termijn_zegt_wat_te_doen_en_waar_het_staat() -> None:
    antwoorden = {
        "kennis_op": NU,
        "retour_toegezegd_op": date(2026, 11, 7),
        "betrokkenen_gaat_melden": "ja",
        "betrokkenen_gaat_melden_op": date(2026, 11, 24),
        "eigen_termijnen": ({"wat": "Overleg", "datum": "01-12-2026"},),
    }
    alle = termijnen(antwoorden, [ingediend(NU, melding_definitief="voorlopig")], een_regelset(), NU)
    assert len(alle) == len(TERMIJNEN) + 1  # return mail has two
    assert all(t.wat_te_doen.endswith(".") and t.bron and t.titel for t in alle)
