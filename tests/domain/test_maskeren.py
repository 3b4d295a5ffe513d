"""Nobody can be recognised, and the case can still be followed."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iban
from stdnum.nl import bsn

from datalek_gui.domain.maskeren import BLOK, maskeer, naamdelen

NAMEN = naamdelen("Mevrouw G. Özdemir-Şahin")


@pytest.mark.parametrize(
    "wat",
    [
        "123456782", "123.456.782", "1234.56.782", "NL91 ABNA 0417 1643 00", "NL91ABNA0417164300", "jan@voorbeeld.nl",
        "06-12345678", "+31 6 12345678", "088 123 45 67", "1234 AB", "Wierdeweg 9", "Laan van Meerdervoort 12a",
        "Özdemir-Şahin", "özdemir-şahin", "G. Özdemir-Şahin",
    ],
)  # fmt: skip
@pytest.mark.parametrize("zin", ["{}", "Dit is {}.", "({}), en", "regel\n{}\nregel"])
def test_wat_iemand_aanwijst_is_weg(wat: str, zin: str) -> None:
    verborgen = maskeer(zin.format(wat), NAMEN)
    assert wat.casefold() not in verborgen.casefold()
    assert BLOK in verborgen


@pytest.mark.parametrize(
    "tekst",
    [
        "2026-001", "18-11-2022 om 14:03 uur", "2.639 documenten in 2.023 dossiers", "123456789", "KvK 12345678",
        "AVG art. 33 lid 1", "het Wmo-loket", "", "versie 2.0 van 9 december 2021", "1.234,56 euro", "Brief van 1 mei",
    ],
)  # fmt: skip
def test_feiten_blijven_leesbaar(tekst: str) -> None:
    assert maskeer(tekst, NAMEN) == tekst


def _bsn(begin: int) -> str:
    """The first number of nine digits from `begin` on that passes the elfproef."""
    return next(f"{n:09d}" for n in range(begin, begin + 200) if bsn.is_valid(f"{n:09d}"))


@given(st.integers(min_value=10_000_000, max_value=999_999_000).map(_bsn))
def test_elk_bsn_is_weg(nummer: str) -> None:
    assert maskeer(f"Het nummer {nummer} stond in de brief.") == f"Het nummer {BLOK} stond in de brief."


@given(st.integers(min_value=0, max_value=9_999_999_999))
def test_elk_rekeningnummer_is_weg(nummer: int) -> None:
    rekening = f"NL00RABO{nummer:010d}"
    rekening = f"NL{iban.calc_check_digits(rekening)}{rekening[4:]}"
    assert iban.is_valid(rekening)
    assert maskeer(f"naar {rekening} of") == f"naar {BLOK} of"


@given(st.text(), st.lists(st.text(max_size=20), max_size=5))
def test_elke_tekst_en_elke_naam_gaat_goed(tekst: str, namen: list[str]) -> None:
    verborgen = maskeer(tekst, namen)
    assert maskeer(verborgen, namen) == verborgen, "nog eens verbergen verandert niets"


def test_een_te_korte_naam_verbergt_niet_alles() -> None:
    assert maskeer("de brief en de envelop", naamdelen("Li de")) == "de brief en de envelop"


@pytest.mark.parametrize("scheiding", ["", " ", "-", ".", "\u00a0"])
@given(
    nummer=st.integers(min_value=0, max_value=9_999_999_999), erachter=st.sampled_from(["", " of", " 2022", " EN 3"])
)
def test_een_rekeningnummer_gaat_weg_hoe_het_ook_is_geschreven(scheiding: str, nummer: int, erachter: str) -> None:
    """What comes behind may look like one group more."""
    heel = f"NL00RABO{nummer:010d}"
    heel = f"NL{iban.calc_check_digits(heel)}{heel[4:]}"
    geschreven = scheiding.join(heel[plek : plek + 4] for plek in range(0, len(heel), 4))
    assert maskeer(f"naar {geschreven}{erachter}") == f"naar {BLOK}{erachter}"


@given(st.emails())
def test_elk_e_mailadres_is_weg(adres: str) -> None:
    assert maskeer(f"mail naar {adres} vandaag") == f"mail naar {BLOK} vandaag"


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2099, 12, 31)), st.integers(0, 99_999_999))
def test_elke_datum_elk_aantal_en_elk_dossiernummer_blijft(moment: datetime, aantal: int) -> None:
    punten = f"{aantal:,}".replace(",", ".")
    tekst = (
        f"{moment:%d-%m-%Y %H:%M}, {moment:%Y-%m-%dT%H:%M}, {moment:%d.%m.%Y} {aantal} en {punten} in {moment:%Y}-001"
    )
    assert maskeer(tekst) == tekst


@pytest.mark.parametrize(
    "wat", ["+31 (0)6 12 34 56 78", "06 - 12 34 56 78", "0031 88 1234567", "+32 475 12 34 56", "o'brien@voorbeeld.nl",
            "Jan van Galenstraat 12-3", "dorpsstraat 5", "Postbus 123", "1234ab", "12 34 56 782"],
)  # fmt: skip
def test_ook_wat_anders_is_geschreven_is_weg(wat: str) -> None:
    assert maskeer(f"Dit is {wat}.") == f"Dit is {BLOK}."


@pytest.mark.parametrize(
    "tekst", ["de AP-melding van 2022 AP", "In 2021 FG gevraagd", "1 000 000 mensen", "+60 MB erbij"]
)
def test_een_jaar_of_een_aantal_is_geen_adres(tekst: str) -> None:
    assert maskeer(tekst) == tekst
