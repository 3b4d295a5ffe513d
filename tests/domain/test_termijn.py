"""The 72 hours: the five vectors of regels.md §1.3, and how the clock stands."""

from datetime import date, timedelta
from typing import Any

import pytest

from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.domain.termijn import Stand, begin_van, dag_van, eind_van, klokstand, uiterlijk, zonder_tijd
from datalek_gui.domain.tijd import lees_moment, toon_moment
from tests.bouwers import een_regelset, utc


@pytest.mark.parametrize(
    ("kennis", "laatste"),
    [
        ("20-11-2026 17:00", "23-11-2026 17:00"),  # Friday: a weekend in between
        ("23-10-2026 17:00", "26-10-2026 16:00"),  # winter time begins on 25-10-2026
        ("26-03-2027 17:00", "29-03-2027 18:00"),  # Good Friday; summer time begins on 28-03-2027; Easter Monday
        ("24-12-2026 16:30", "27-12-2026 16:30"),  # ends on the Sunday after Christmas
        ("02-04-2026 09:15", "05-04-2026 09:15"),  # ends on Easter Day
    ],
)
def test_de_termijn_telt_72_verstreken_uren_door_nacht_weekend_en_feestdag(kennis: str, laatste: str) -> None:
    kennis_op = lees_moment(kennis[:10], kennis[11:])
    assert toon_moment(uiterlijk(kennis_op, een_regelset())) == laatste


@pytest.mark.parametrize("tijd", ["02:30 zomertijd", "02:30 wintertijd"])
def test_het_dubbele_uur_maakt_een_uur_verschil(tijd: str) -> None:
    kennis_op = lees_moment("25-10-2026", tijd)
    assert uiterlijk(kennis_op, een_regelset()) - kennis_op == timedelta(hours=72)


@pytest.mark.parametrize(
    ("waarde", "begin", "dag"),
    [
        (date(2026, 11, 20), utc(2026, 11, 19, 23), date(2026, 11, 20)),
        (date(2026, 7, 1), utc(2026, 6, 30, 22), date(2026, 7, 1)),  # summer time
        (utc(2026, 11, 19, 23, 30), utc(2026, 11, 19, 23, 30), date(2026, 11, 20)),
        (None, None, None),
        (Onleesbaar("gisteren"), None, None),
    ],
)
def test_een_dag_zonder_tijdstip_begint_om_middernacht_in_nederland(waarde: Any, begin: Any, dag: Any) -> None:
    assert (begin_van(waarde), dag_van(waarde)) == (begin, dag)
    assert zonder_tijd(waarde) is (type(waarde) is date)


def test_een_termijn_in_dagen_loopt_tot_het_einde_van_die_dag() -> None:
    assert toon_moment(eind_van(date(2026, 3, 29))) == "29-03-2026 23:59"


def test_wat_krap_is_hangt_af_van_de_soort_termijn() -> None:
    nu = utc(2026, 11, 20)
    assert klokstand(nu + timedelta(days=3), nu).stand is Stand.RUIM
    assert klokstand(nu + timedelta(days=3), nu, timedelta(days=3)).stand is Stand.KRAP


def test_een_andere_wet_telt_andere_uren() -> None:
    assert uiterlijk(utc(2026, 11, 20, 16), een_regelset(melden_uren=96)) == utc(2026, 11, 24, 16)


@pytest.mark.parametrize(
    ("over", "stand"),
    [
        (timedelta(hours=72), Stand.RUIM),
        (timedelta(hours=24, seconds=1), Stand.RUIM),
        (timedelta(hours=24), Stand.KRAP),
        (timedelta(0), Stand.KRAP),
        (-timedelta(seconds=1), Stand.VERSTREKEN),
    ],
)
def test_de_klok_staat_ruim_krap_of_is_verstreken(over: timedelta, stand: Stand) -> None:
    grens = utc(2026, 11, 23, 16)
    gezien = klokstand(grens, grens - over)
    assert (gezien.stand, gezien.over, gezien.uiterlijk_op) == (stand, over, grens)
