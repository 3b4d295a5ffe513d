"""Dates and moments as Dutch people write them; the clock changes on 25-10-2026 and 28-03-2027."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datalek_gui.domain.tijd import (
    is_dubbel,
    lees_datum,
    lees_moment,
    lees_tijd,
    toon_datum,
    toon_datum_voluit,
    toon_duur,
    toon_moment,
    toon_tijd,
)
from tests.bouwers import utc


@pytest.mark.parametrize(
    "tekst",
    [
        "1-11-2021", "01-11-2021", "01/11/2021", "1.11.2021", "1 11 2021", " 1-11-2021 ", "2021-11-01", "2021-11-1",
        "1 november 2021", "1 NOV 2021", "1 nov. 2021", "1-nov-2021", "1 novem 2021",
    ],
)  # fmt: skip
def test_een_datum_mag_op_vele_manieren(tekst: str) -> None:
    assert lees_datum(tekst) == date(2021, 11, 1)


@pytest.mark.parametrize(
    ("tekst", "maand"), [("3 mrt 2021", 3), ("3 maart 2021", 3), ("3 mei 2021", 5), ("3 aug 2021", 8)]
)
def test_maanden_mogen_kort(tekst: str, maand: int) -> None:
    assert lees_datum(tekst).month == maand


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("", "Schrijf de datum als"),
        ("gisteren", "Schrijf de datum als"),
        ("1-11-21", "Schrijf de datum als"),
        ("1-11", "Schrijf de datum als"),
        ("1-11-2021 en meer", "Schrijf de datum als"),
        ("31-02-2026", "bestaat niet"),
        ("29-02-2026", "bestaat niet"),
        ("31-11-2026", "bestaat niet"),
        ("11-21-2026", "bestaat niet"),
        ("0-1-2026", "bestaat niet"),
        ("1 foo 2026", "bestaat niet"),
        ("2026-13-01", "bestaat niet"),
        ("1-1-0226", "Het jaar 226 kan niet kloppen"),
        ("1-1-2926", "Het jaar 2926 kan niet kloppen"),
    ],
)
def test_wat_geen_datum_is_wordt_met_raad_geweigerd(tekst: str, zin: str) -> None:
    with pytest.raises(ValueError, match=zin):
        lees_datum(tekst)


@pytest.mark.parametrize("tekst", ["9:05", "09:05", "0905", "905", "9.05", "9.05 uur", "9u05", "9 05", " 09:05 uur "])
def test_een_tijd_mag_op_vele_manieren(tekst: str) -> None:
    assert lees_tijd(tekst) == (time(9, 5), "")


@pytest.mark.parametrize("tekst", ["", "9", "24:00", "12:60", "9:5", "12:00:00", "half tien", "9:05 zomer"])
def test_wat_geen_tijd_is_wordt_met_raad_geweigerd(tekst: str) -> None:
    with pytest.raises(ValueError, match="Schrijf de tijd als uu:mm"):
        lees_tijd(tekst)


def test_een_moment_zonder_tijd_vraagt_om_de_tijd() -> None:
    with pytest.raises(ValueError, match="Vul ook de tijd in"):
        lees_moment("21-11-2026", " ")


@pytest.mark.parametrize(
    ("datum", "tijd", "moment"),
    [
        ("21-11-2026", "14:03", utc(2026, 11, 21, 13, 3)),  # winter: one hour ahead of UTC
        ("1-7-2026", "14:03", utc(2026, 7, 1, 12, 3)),  # summer: two
        ("1-1-2027", "00:30", utc(2026, 12, 31, 23, 30)),
        ("25-10-2026", "01:59", utc(2026, 10, 24, 23, 59)),
        ("25-10-2026", "02:30", utc(2026, 10, 25, 0, 30)),  # comes twice: the first counts, the safe side
        ("25-10-2026", "02:30 zomertijd", utc(2026, 10, 25, 0, 30)),
        ("25-10-2026", "02:30 wintertijd", utc(2026, 10, 25, 1, 30)),
        ("25-10-2026", "03:00", utc(2026, 10, 25, 2, 0)),
        ("28-3-2027", "01:59", utc(2027, 3, 28, 0, 59)),
        ("28-3-2027", "03:00", utc(2027, 3, 28, 1, 0)),
    ],
)
def test_een_moment_komt_in_utc_ook_rond_de_klokwissel(datum: str, tijd: str, moment: datetime) -> None:
    assert lees_moment(datum, tijd) == moment


@pytest.mark.parametrize("tijd", ["02:00", "02:30", "02:59", "02:30 wintertijd"])
def test_het_overgeslagen_uur_bestaat_niet(tijd: str) -> None:
    with pytest.raises(ValueError, match="die nacht ging de klok een uur vooruit"):
        lees_moment("28-03-2027", tijd)


def test_alleen_het_dubbele_uur_noemt_zomertijd_of_wintertijd() -> None:
    assert toon_moment(utc(2026, 10, 25, 0, 30)) == "25-10-2026 02:30 zomertijd"
    assert toon_moment(utc(2026, 10, 25, 1, 30)) == "25-10-2026 02:30 wintertijd"
    assert toon_moment(utc(2026, 10, 25, 2, 0)) == "25-10-2026 03:00"
    assert [is_dubbel(utc(2026, 10, 24, 23, 59) + timedelta(minutes=m)) for m in (0, 1, 120, 121)] == [
        False,
        True,
        True,
        False,
    ]


@given(st.datetimes(datetime(1980, 1, 1), datetime(2199, 12, 30), timezones=st.just(UTC)))
def test_wat_getoond_wordt_is_ook_weer_te_lezen(moment: datetime) -> None:
    moment = moment.replace(second=0, microsecond=0)
    getoond = toon_moment(moment)
    assert lees_moment(getoond[:10], getoond[11:]) == moment
    assert getoond[11:] == toon_tijd(moment)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_elke_getoonde_datum_is_weer_te_lezen(dag: date) -> None:
    assert lees_datum(toon_datum(dag)) == dag
    assert lees_datum(toon_datum_voluit(dag)) == dag


@given(st.text(max_size=30), st.text(max_size=30))
def test_geen_tekst_laat_het_lezen_struikelen(datum: str, tijd: str) -> None:
    """Either a moment or a sentence."""
    try:
        assert lees_moment(datum, tijd).tzinfo is UTC
    except ValueError as fout:
        assert str(fout).endswith(".")


def test_een_datum_voluit_zoals_in_een_brief() -> None:
    assert toon_datum_voluit(date(2026, 3, 1)) == "1 maart 2026"


@pytest.mark.parametrize(
    ("duur", "tekst"),
    [
        (timedelta(days=2, hours=3, minutes=59), "2 dagen en 3 uur"),
        (timedelta(days=1), "1 dag en 0 uur"),
        (timedelta(hours=4, minutes=12), "4 uur en 12 minuten"),
        (timedelta(hours=1, minutes=1), "1 uur en 1 minuut"),
        (timedelta(minutes=8, seconds=59), "8 minuten"),
        (timedelta(0), "0 minuten"),
        (-timedelta(hours=2), "2 uur en 0 minuten"),
    ],
)
def test_een_duur_in_woorden(duur: timedelta, tekst: str) -> None:
    assert toon_duur(duur) == tekst
