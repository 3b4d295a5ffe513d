"""Strict reading: each kind of mistake stops the program with the file and the key."""

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from datalek_gui.domain.deel import DEELSOORTEN
from datalek_gui.domain.formulier.loader import Formulier, load_formulier
from datalek_gui.domain.fouten import BronbestandFout, DatalekFout

VRAAG = '[[vraag]]\nsleutel = "proef"\nsoort = "{soort}"\ntekst = "Proef?"\n'
INDELING = """
code = "proef"
titel = "Proef"
weergave = "v2"
geldig_vanaf = 2018-05-25
[[hoofdstuk]]
nummer = "1"
titel = "Een"
  [[hoofdstuk.rubriek]]
  {rubriek}
"""


@pytest.fixture
def kopie(resources: Path, tmp_path: Path) -> Path:
    """The form data, to spoil."""
    for map_ in ("formulier", "regels"):
        shutil.copytree(resources / map_, tmp_path / map_)
    return tmp_path


def _fout(kopie: Path) -> str:
    with pytest.raises(BronbestandFout) as fout:
        load_formulier(kopie)
    assert fout.value.zin.endswith("Installeer het programma opnieuw.")
    return fout.value.zin


def test_het_echte_formulier_is_goed(formulier: Formulier) -> None:
    schermen = {"dossier", "dossierpagina", "organisatie"}
    assert set(formulier.indelingen) == {"v1", "v2", "v2_vervolg", *schermen, *DEELSOORTEN}
    assert set(formulier.regelsets) == {"avg_2018"}
    assert len(formulier.vragen) > 150
    assert {snelstart.sleutel for snelstart in formulier.snelstarts} == {"post_verkeerd", "email_verkeerd"}


# --- questions: what goes wrong, and the words that point to it ---

_TEKST, _KEUZE = VRAAG.format(soort="tekst"), VRAAG.format(soort="keuze")


def _optie(sleutel: str, rest: str = "") -> str:
    return f'[[vraag.optie]]\nsleutel = "{sleutel}"\ntekst = "Optie"\n{rest}\n'


FOUTE_VRAGEN = [
    (VRAAG.format(soort="schuifje"), "'proef'.*soort"),
    (_TEKST + "kleur = 1\n", "'proef'.*onbekend veld kleur"),
    (_TEKST.replace('tekst = "Proef?"\n', ""), "'proef'.*ontbreekt tekst"),
    (_TEKST + 'verplicht = "ja"\n', "'proef'.*'verplicht' kan niet 'ja'"),
    (_TEKST + "hulp = 5\n", "'proef'.*'hulp' kan niet 5"),
    (_TEKST + 'zekerheid = "Q"\n', "'proef'.*zekerheid 'Q'"),
    (_TEKST + _TEKST, "'proef' bestaat twee keer"),
    (_TEKST.replace("proef", "samenvatting"), "'samenvatting' bestaat twee keer"),
    (_TEKST + _optie("a"), "'proef'.*opties horen bij"),
    (_KEUZE, "'proef'.*opties horen bij"),
    (VRAAG.format(soort="lijst"), "'proef'.*kolommen horen bij"),
    (_TEKST + '[[vraag.kolom]]\nsleutel = "a"\ntekst = "A"\n', "'proef'.*kolommen horen bij"),
    (_KEUZE + _optie("a") + _optie("a"), "'proef'.*optie bestaat twee keer"),
    (_KEUZE + _optie("a", 'onder = "x"'), "'proef'.*'a' hangt onder iets onbekends"),
    (_KEUZE + _optie("a", "prijs = 1"), "'proef'.*optie 'a'.*onbekend veld prijs"),
    (_KEUZE + _optie("a", 'kop = "ja"'), "'proef'.*optie 'a'.*'kop'"),
    (_TEKST + "toon_als = { vraag = 'samenvatting' }\n", "'proef'.*voorwaarde"),
    (_TEKST + "toon_als = { vraag = 'samenvatting', is = 'x', bevat = 'y' }\n", "'proef'.*voorwaarde"),
    (_TEKST + "toon_als = { alle = [] }\n", "'proef'.*lijst van voorwaarden"),
    (_TEKST + "toon_als = 'altijd'\n", "opbouw|'proef'"),
    ('[[hernoemd]]\noud = "weg"\nnieuw = "nergens"\n', "'weg'.*'nergens'"),
    ('[[hernoemd]]\noud = "samenvatting"\nnieuw = "hoe_ontdekt"\n', "'samenvatting'"),
    ('[[hernoemd]]\noud = "weg"\n', "hernoemd.*weg"),
    ("[[vrag]]\n", "onbekend veld vrag"),
    ('vraag = "geen tabel"\n', "opbouw"),
    ("[[vraag]\n", "opmaak"),
]


@pytest.mark.parametrize(("toml", "verwacht"), FOUTE_VRAGEN, ids=[verwacht for _, verwacht in FOUTE_VRAGEN])
def test_een_fout_in_een_vraag_noemt_bestand_en_sleutel(kopie: Path, toml: str, verwacht: str) -> None:
    (kopie / "formulier" / "vragen_z.toml").write_text(toml, encoding="utf-8")
    zin = _fout(kopie)
    assert "formulier/vragen_z.toml" in zin
    assert re.search(verwacht, zin), zin


# --- layouts ---

FOUTE_RUBRIEKEN = [
    ('vragen = ["nergens"]', "onbekende vraag 'nergens'"),
    ('vragen = ["samenvatting", "samenvatting"]', "'samenvatting' staat twee keer"),
    ("vragen = [5]", "5 is geen sleutel"),
    ('vragen = [{ sleutel = "samenvatting", soort = "getal" }]', "'samenvatting'.*onbekend veld soort"),
    ('vragen = [{ sleutel = "samenvatting", toon_als = { vraag = "x", is = 1 } }]', "'samenvatting'.*toon_als"),
    ('vragen = [{ sleutel = "samenvatting", verplicht = "nee" }]', "'samenvatting'.*'verplicht'"),
    ('vragen = [{ sleutel = "samenvatting", nummer = 5 }]', "'samenvatting'.*'nummer'"),
    ('vragen = [{ sleutel = "risico_ernst", opties = { enorm = "Enorm" } }]', "'risico_ernst'.*enorm"),
    ('vragen = [{ sleutel = "risico_ernst", opties = { beperkt = 1 } }]', "'risico_ernst'.*woorden"),
    ('vragen = [{ sleutel = "risico_ernst", opties = ["beperkt"] }]', "'risico_ernst'.*woorden"),
    ('vragen = ["melding_soort", "melding_wat"]', "'melding_soort'.*'melding_wat'.*staat er niet vóór"),
    ('kleur = 1\n  vragen = ["samenvatting"]', "rubriek.*kleur"),
    ("titel = 5\n  vragen = []", "rubriek.*'titel'"),
]  # fmt: skip
# conditions on questions that stand before: (question, condition)
FOUTE_VOORWAARDEN = [
    ("risico_ernst", '{ vraag = "risico_ernst", is = "enorm" }', "'risico_ernst' kent geen optie.*enorm"),
    ("risico_ernst", '{ vraag = "risico_ernst", is_een_van = ["beperkt", "enorm"] }', "enorm"),
    ("risico_ernst", '{ vraag = "risico_ernst", is_een_van = "beperkt" }', "lijst"),
    ("risico_ernst", '{ vraag = "risico_ernst", bevat = "beperkt" }', "'bevat' hoort bij een meerkeuzevraag"),
    ("records_aantal", '{ vraag = "records_aantal", bevat = 3 }', "'bevat' hoort bij een meerkeuzevraag"),
    ("gegevens_algemeen", '{ vraag = "gegevens_algemeen", is = "bsn" }', "'bevat' hoort bij een meerkeuzevraag"),
    ("gegevens_algemeen", '{ vraag = "gegevens_algemeen", bevat = "burgerservicenummer" }', "geen optie"),
    ("andere_organisaties", '{ vraag = "andere_organisaties", is = "ja" }', "'andere_organisaties' is ja of nee"),
    ("risico_ernst", '{ vraag = "risico_ernst", ingevuld = "ja" }', "ingevuld"),
    ("risico_ernst", '{ vraag = "te_laat", is = "ja" }', "'te_laat' is waar of niet"),
    ("risico_ernst", '{ vraag = "nergens", is = 1 }', "'nergens'"),
    ("risico_ernst", '{ een_van = [{ vraag = "risico_ernst", is = "enorm" }] }', "enorm"),
]


def _schrijf_indeling(kopie: Path, rubriek: str, kop: str = "") -> None:
    toml = kop + INDELING.format(rubriek=rubriek)
    (kopie / "formulier" / "indeling_z.toml").write_text(toml, encoding="utf-8")


@pytest.mark.parametrize(("rubriek", "verwacht"), FOUTE_RUBRIEKEN)
def test_een_fout_in_een_indeling_noemt_bestand_en_sleutel(kopie: Path, rubriek: str, verwacht: str) -> None:
    _schrijf_indeling(kopie, rubriek)
    zin = _fout(kopie)
    assert "formulier/indeling_z.toml" in zin
    assert re.search(verwacht, zin), zin


@pytest.mark.parametrize(("vraag", "voorwaarde", "verwacht"), FOUTE_VOORWAARDEN)
def test_een_voorwaarde_die_nooit_waar_kan_zijn_wordt_geweigerd(
    kopie: Path, vraag: str, voorwaarde: str, verwacht: str
) -> None:
    eerst = f'vragen = ["{vraag}"]\n  [[hoofdstuk.rubriek]]\n'
    _schrijf_indeling(kopie, f'{eerst}  toon_als = {voorwaarde}\n  vragen = ["samenvatting"]')
    zin = _fout(kopie)
    assert "formulier/indeling_z.toml" in zin
    assert re.search(verwacht, zin), zin


@pytest.mark.parametrize(
    ("kop", "verwacht"),
    [
        ('soort = "anders"\n', "'anders'"),
        ('scherm = "nergens"\n', "onbekend scherm 'nergens'"),
        ("kleur = 1\n", "indeling 'proef'.*kleur"),
        ("standaard = { nergens = 1 }\n", "standaard.*'nergens'"),
        ('standaard = { risico_ernst = "enorm" }\n', "standaard.*'risico_ernst'.*enorm"),
        ('alleen_lezen = "ja"\n', "'alleen_lezen'"),
        ('geldig_tot = "2030-01-01"\n', "'geldig_tot'"),
        ("geldig_tot = 2030-01-01T00:00:00Z\n", "'geldig_tot'"),
    ],
)
def test_een_fout_in_de_kop_van_een_indeling_wordt_gezien(kopie: Path, kop: str, verwacht: str) -> None:
    _schrijf_indeling(kopie, 'vragen = ["samenvatting"]', kop)
    assert re.search(verwacht, _fout(kopie))


def test_een_code_hoort_bij_een_indeling(kopie: Path) -> None:
    _schrijf_indeling(kopie, 'vragen = ["samenvatting"]')
    bestand = kopie / "formulier" / "indeling_z.toml"
    bestand.write_text(bestand.read_text(encoding="utf-8").replace('"proef"', '"v2"'), encoding="utf-8")
    assert "'v2' bestaat twee keer" in _fout(kopie)


def _vervang(bestand: str, oud: str, nieuw: str) -> Callable[[Path], None]:
    def doe(kopie: Path) -> None:
        tekst = (kopie / bestand).read_text(encoding="utf-8")
        assert oud in tekst
        (kopie / bestand).write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")

    return doe


@pytest.mark.parametrize(
    ("daad", "verwacht"),
    [
        (lambda k: (k / "formulier" / "snelstart.toml").unlink(), "snelstart.toml.*ontbreekt"),
        (lambda k: (k / "formulier" / "organisatie.toml").unlink(), "organisatie.toml.*ontbreekt"),
        (lambda k: [b.unlink() for b in (k / "regels").glob("*.toml")], "regels.*niets gevonden"),
        (lambda k: [b.unlink() for b in (k / "formulier").glob("vragen*.toml")], "indeling_|vragen"),
        (lambda k: (k / "formulier" / "vragen.toml").write_bytes(b"\xff\xfe"), "formulier/vragen.toml.*opmaak"),
        (
            lambda k: shutil.copy(k / "regels/avg_2018.toml", k / "regels/z.toml"),
            "regels/z.toml.*'avg_2018' bestaat twee keer",
        ),
        (
            _vervang("regels/avg_2018.toml", "melden_uren = 72", 'melden_uren = "72"'),
            "regels/avg_2018.toml.*'melden_uren'",
        ),
        (_vervang("regels/avg_2018.toml", "melden_uren = 72", ""), "regels/avg_2018.toml.*ontbreekt melden_uren"),
        (
            _vervang("formulier/snelstart.toml", 'aard_incident = "post_verkeerd"', "nergens = 1"),
            "'post_verkeerd'.*'nergens'",
        ),
        (_vervang("formulier/snelstart.toml", '["ingezien"]', '["gezien"]'), "'post_verkeerd'.*'aard_inbreuk'.*gezien"),
    ],
)
def test_een_ander_bestand_dat_fout_is_wordt_genoemd(
    kopie: Path, daad: Callable[[Path], object], verwacht: str
) -> None:
    daad(kopie)
    assert re.search(verwacht, _fout(kopie))


def test_een_hernoemde_vraag_wordt_geladen(kopie: Path) -> None:
    toml = '[[hernoemd]]\noud = "verhaal"\nnieuw = "samenvatting"\n'
    (kopie / "formulier" / "vragen_z.toml").write_text(toml, encoding="utf-8")
    assert load_formulier(kopie).hernoemd == {"verhaal": "samenvatting"}


# --- what a layout changes, and which one holds ---


def test_een_indeling_verandert_alleen_woorden_van_een_vraag(formulier: Formulier) -> None:
    eigen = formulier.vragen["melding_wat"]
    hier = formulier.indelingen["dossier"].vraag("melding_wat")
    assert hier is not None
    assert [optie.sleutel for optie in hier.opties] == ["nieuw"]
    assert hier.opties[0].tekst != eigen.opties[0].tekst
    assert (hier.soort, hier.toon_als, hier.verplicht) == (eigen.soort, eigen.toon_als, eigen.verplicht)


@pytest.mark.parametrize("dag", [date(2021, 5, 31), date(2026, 11, 21), date(2030, 1, 1)])
def test_een_nieuwe_melding_gaat_in_het_formulier_van_die_dag(formulier: Formulier, dag: date) -> None:
    assert formulier.indeling_op(dag).code == "v2"
    assert formulier.regelset_op(dag).code == "avg_2018"


def test_een_computer_met_een_verkeerde_datum_krijgt_een_zin(formulier: Formulier) -> None:
    for zoek in (formulier.indeling_op, formulier.regelset_op):
        with pytest.raises(DatalekFout, match="Controleer of de datum van deze computer klopt"):
            zoek(date(2000, 1, 1))


def test_een_nieuwe_wet_geldt_vanaf_haar_dag(kopie: Path) -> None:
    wet = (kopie / "regels" / "avg_2018.toml").read_text(encoding="utf-8")
    wet = wet.replace('"avg_2018"', '"omnibus"').replace("2018-05-25", "2028-01-01").replace("72", "96")
    (kopie / "regels" / "omnibus.toml").write_text(wet, encoding="utf-8")
    _vervang("regels/avg_2018.toml", "melden_uren", "geldig_tot = 2027-12-31\nmelden_uren")(kopie)
    formulier = load_formulier(kopie)
    assert formulier.regelset_op(date(2027, 12, 31)).melden_uren == 72
    assert formulier.regelset_op(date(2028, 1, 1)).melden_uren == 96


def test_het_scherm_van_een_formulier(formulier: Formulier) -> None:
    assert formulier.scherm("v2").code == "dossier"
    assert formulier.scherm("v1").code == "v1"
    stap = formulier.scherm("v2").stap_van("kennis_op")
    assert stap is not None
    assert stap.sleutel == "vaststelling"
    assert formulier.scherm("v2").stap_van("v1_einde") is None
