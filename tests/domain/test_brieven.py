"""Letters: what is missing is named, nothing is left empty, and no BSN gets out."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datalek_gui.domain.brieven.bezwaren import MAX_ADRESREGELS, bevat_bsn
from datalek_gui.domain.brieven.brief import Alinea, Brief, BriefSjabloon
from datalek_gui.domain.brieven.invulvelden import INVULVELDEN, Briefgegevens
from datalek_gui.domain.brieven.sjabloon import load_sjablonen, vul
from datalek_gui.domain.fouten import BronbestandFout
from tests.bouwers import BRIEF, ORGANISATIE, als, briefgegevens
from tests.conftest import RESOURCES

STANDAARD = load_sjablonen(RESOURCES)["betrokkene_standaard"]
BSN = "123456782"  # passes the elfproef; given out to nobody


def _woorden(brief: Brief) -> list[str]:
    alineas = [tekst for a in brief.alineas for tekst in (a.kop, a.tekst, *a.punten)]
    return [
        brief.onderwerp,
        brief.aanhef,
        brief.slot,
        *alineas,
        *brief.geadresseerde,
        *brief.afzender,
        *brief.ondertekening,
    ]


def _brief(**antwoorden: Any) -> Brief:
    return vul(STANDAARD, briefgegevens(**antwoorden))


def test_een_volledige_brief_mist_niets() -> None:
    brief = _brief()
    assert (brief.ontbreekt, brief.bezwaren) == ((), ())
    assert brief.afzender == ("Gemeente Noorderstad", "Havenplein 10", "1234 AD  Noorderstad")
    assert brief.geadresseerde == ("Mevrouw G. Özdemir-Şahin", "Wierdeweg 9", "1234 AK  WESTERWIERDE")
    assert brief.aanhef == "Geachte mevrouw Özdemir-Şahin,"
    assert brief.referentie[:2] == (("Datum", "21 november 2026"), ("Ons kenmerk", "2026-001"))
    assert any("20 november 2026" in woord for woord in _woorden(brief))
    assert not any("$" in woord for woord in _woorden(brief))


@pytest.mark.parametrize(
    ("sleutel", "naam"),
    [
        ("brief_naam", "naam van de betrokkene"),
        ("brief_adres", "adres"),
        ("brief_postcode", "postcode en plaats"),
        ("brief_plaats", "postcode en plaats"),
        ("brief_aanhef", "aanhef"),
        ("brief_gebeurtenis", "wat er is gebeurd"),
        ("brief_gegevens", "welke gegevens het zijn"),
        ("brief_gevolgen", "mogelijke gevolgen"),
        ("brief_maatregelen", "wat u heeft gedaan"),
        ("brief_advies", "wat de betrokkene zelf kan doen"),
        ("incident_ontdekt_op", "datum van ontdekking"),
    ],
)
@pytest.mark.parametrize("waarde", [None, "  "])
def test_wat_ontbreekt_wordt_genoemd_in_de_brief_en_in_de_lijst(sleutel: str, naam: str, waarde: str | None) -> None:
    brief = _brief(**{sleutel: waarde})
    assert brief.ontbreekt == (naam,)
    assert any(f"[nog invullen: {naam}]" in woord for woord in _woorden(brief))


def test_zonder_enig_antwoord_staat_er_nergens_een_leeg_woord() -> None:
    brief = vul(STANDAARD, Briefgegevens({}, {}, {}, "2026-001", date(2026, 11, 21)))
    verwacht = {naam for naam, _ in INVULVELDEN.values()}
    assert verwacht <= set(brief.ontbreekt)
    assert len(brief.ontbreekt) == len(set(brief.ontbreekt))
    assert all(alinea.tekst.strip() or alinea.punten for alinea in brief.alineas)
    for deel in (
        brief.onderwerp,
        brief.aanhef,
        brief.slot,
        *brief.afzender,
        *brief.geadresseerde,
        *brief.ondertekening,
    ):
        assert deel.strip()
    assert brief.bezwaren == ()


def test_wat_in_het_dossier_staat_gaat_voor_de_instellingen() -> None:
    """The settings were only where the dossier began; its handler may have put another contact point."""
    brief = _brief(contact_telefoon="0800 1234", ondertekenaar_naam="M. Terpstra")
    assert ("Telefoon", "0800 1234") in brief.referentie
    assert brief.ondertekening[0] == "M. Terpstra"
    assert ("E-mail", ORGANISATIE["contact_email"]) in brief.referentie


def test_een_oud_formulier_heeft_een_eigen_dag_van_ontdekking() -> None:
    brief = _brief(incident_ontdekt_op=None, v1_ontdekt_op=date(2021, 3, 10))
    assert any("10 maart 2021" in woord for woord in _woorden(brief))


def test_een_alinea_met_voorwaarde_verschijnt_alleen_als_die_waar_is() -> None:
    sjabloon = BriefSjabloon(
        "x", "X", "Onderwerp", (Alinea("Wel", toon_als=als("ja")), Alinea("Altijd", punten=("a",))), "Groet"
    )
    assert [a.tekst for a in vul(sjabloon, briefgegevens()).alineas] == ["Altijd"]
    assert [a.tekst for a in vul(sjabloon, briefgegevens(ja=True)).alineas] == ["Wel", "Altijd"]


@given(st.text().filter(lambda tekst: tekst.strip()))
def test_elke_tekst_staat_onveranderd_in_de_brief(tekst: str) -> None:
    """Also with $, { and % in it: what a person typed is never a template."""
    assert tekst.strip() in [alinea.tekst for alinea in _brief(brief_gebeurtenis=tekst).alineas]


# --- what may not go out ---


@pytest.mark.parametrize(
    "tekst",
    [
        f"Uw BSN is {BSN}.", BSN, "bsn:123.456.782", "nummer 1234.56.782,", "(123 456 782)", "123-456-782",
        "BSN 10000008", "burgerservicenummer: 10000008", "Uw BSN is 10000008.", f"regel\n{BSN}\nregel",
    ],
)  # fmt: skip
def test_een_bsn_wordt_herkend(tekst: str) -> None:
    assert bevat_bsn(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "", "Uw burgerservicenummer stond erin.", "123456789", "000000000", f"9{BSN}", f"{BSN}0", "KvK 10000008",
        "088-123 45 67", "06 12345678", "+31 881234567", "NL91 ABNA 0417 1643 00", "21-11-2026 14:03",
    ],
)  # fmt: skip
def test_een_ander_nummer_is_geen_bsn(tekst: str) -> None:
    assert not bevat_bsn(tekst)


@pytest.mark.parametrize(
    "sleutel", ["brief_gebeurtenis", "brief_gegevens", "brief_advies", "brief_aanhef", "brief_naam", "brief_adres"]
)
def test_een_bsn_in_de_brief_houdt_hem_tegen(sleutel: str) -> None:
    assert _brief(**{sleutel: f"{BRIEF[sleutel]} {BSN}"}).bezwaren == (
        "burgerservicenummer in de tekst (haal het weg)",
    )


def test_een_bsn_in_ons_eigen_kenmerk_is_er_geen() -> None:
    gegevens = Briefgegevens(BRIEF, {**ORGANISATIE, "contact_telefoon": "088 1234567"}, {}, BSN, date(2026, 11, 21))
    assert vul(STANDAARD, gegevens).bezwaren == ()


def test_een_te_lang_adres_valt_niet_stil_van_de_brief() -> None:
    brief = _brief(brief_adres="\n".join(f"regel {nummer}" for nummer in range(8)))
    assert len(brief.geadresseerde) <= MAX_ADRESREGELS
    assert [bezwaar for bezwaar in brief.bezwaren if "regels" in bezwaar]


# --- templates ---

GOED = """code = "z"
titel = "Z"
onderwerp = "Over uw gegevens"
slot = "Groet"
[[alinea]]
tekst = "Van ${organisatie}."
"""


@pytest.mark.parametrize(
    ("oud", "nieuw", "verwacht"),
    [
        ("${organisatie}", "${organisatje}", "organisatje"),
        ("Over uw gegevens", "${nergens}", "nergens"),
        ("${organisatie}", "$ 5", "dollarteken"),
        ("${organisatie}", "${", "dollarteken"),
        ('titel = "Z"\n', "", "titel"),
        ('titel = "Z"\n', 'titel = "Z"\nkleur = 1\n', "kleur"),
        ("[[alinea]]\n", "[[alinea]]\nkleur = 1\n", "kleur"),
        ("[[alinea]]\n", "[[alinea]]\ntoon_als = { vraag = 'x' }\n", "voorwaarde"),
        ("[[alinea]]\n", "[[paragraaf]]\n", "alinea"),
        ('"z"', '"betrokkene_standaard"', "bestaat twee keer"),
        ("[[alinea]]", "[[alinea]", "\\]"),
    ],
)
def test_een_fout_in_een_brief_noemt_bestand_en_sleutel(tmp_path: Path, oud: str, nieuw: str, verwacht: str) -> None:
    map_ = tmp_path / "brieven"
    map_.mkdir()
    standaard = (RESOURCES / "brieven" / "betrokkene_standaard.toml").read_text(encoding="utf-8")
    (map_ / "betrokkene_standaard.toml").write_text(standaard, encoding="utf-8")
    (map_ / "z.toml").write_text(GOED, encoding="utf-8")
    assert "z" in load_sjablonen(tmp_path)
    (map_ / "z.toml").write_text(GOED.replace(oud, nieuw), encoding="utf-8")
    with pytest.raises(BronbestandFout, match=verwacht) as fout:
        load_sjablonen(tmp_path)
    assert re.search(r"brieven/z\.toml", fout.value.zin)


def test_zonder_brieven_begint_het_programma_niet(tmp_path: Path) -> None:
    with pytest.raises(BronbestandFout, match="geen enkele brief"):
        load_sjablonen(tmp_path)
