"""Every list that grows has a recipe; this is red when one was followed halfway."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from datalek_gui.domain import vaststelling
from datalek_gui.domain.brieven.invulvelden import INVULVELDEN
from datalek_gui.domain.brieven.sjabloon import load_sjablonen, vul
from datalek_gui.domain.formulier.afleidingen import AFLEIDINGEN
from datalek_gui.domain.formulier.controles import CONTROLES, VERLEDEN, VOLGORDE
from datalek_gui.domain.formulier.loader import ORGANISATIE, Formulier
from datalek_gui.domain.formulier.voorwaarde import Conditie
from datalek_gui.domain.formulier.vraag import Indeling, Vraagsoort
from datalek_gui.domain.formulier.waarden import WAARDESOORTEN
from datalek_gui.services.documenten import STANDAARDBRIEF
from tests.bouwers import briefgegevens
from tests.domain import test_controles
from tests.voorbeelden import VOORBEELDEN

TESTS = Path(__file__).parents[1]
BEKEND = TESTS / "data" / "bekende_sleutels.txt"
DOMEIN = TESTS.parent / "datalek_gui" / "domain"


def _sleutels(indeling: Indeling) -> set[str]:
    return {vraag.sleutel for vraag in indeling.vragen()}


def _condities(formulier: Formulier) -> Iterator[Conditie]:
    for indeling in formulier.indelingen.values():
        for hoofdstuk in indeling.hoofdstukken:
            for rubriek in hoofdstuk.rubrieken:
                yield from (ding.toon_als for ding in (rubriek, *rubriek.vragen) if ding.toon_als)


# --- questions and layouts ---


def test_elke_vraag_staat_in_een_indeling(formulier: Formulier) -> None:
    gevraagd = set().union(*(_sleutels(indeling) for indeling in formulier.indelingen.values()))
    assert set(formulier.vragen) - gevraagd == set()


def test_elke_vraag_van_de_ap_staat_ook_in_een_stap(formulier: Formulier) -> None:
    assert _sleutels(formulier.indelingen["v2"]) - _sleutels(formulier.indelingen["dossier"]) == set()


def test_elk_gegeven_van_de_organisatie_heeft_een_lezer(formulier: Formulier) -> None:
    """What is filled in once reaches the form (a step of the dossier asks it), the letter (invulvelden, sjabloon), the
    judgement (risico/ontvangers.py) or the time of keeping (afsluiten.py)."""
    lezers = [*(DOMEIN / "brieven").glob("*.py"), DOMEIN / "risico" / "ontvangers.py", DOMEIN / "afsluiten.py"]
    brieven = "".join(bestand.read_text(encoding="utf-8") for bestand in lezers)
    ongelezen = _sleutels(formulier.indelingen[ORGANISATIE]) - _sleutels(formulier.indelingen["dossier"])
    assert {sleutel for sleutel in ongelezen if f'"{sleutel}"' not in brieven} == set()


def test_een_snelstart_vult_alleen_vragen_uit_de_stappen(formulier: Formulier) -> None:
    gevuld = {sleutel for snelstart in formulier.snelstarts for sleutel in snelstart.antwoorden}
    assert gevuld - _sleutels(formulier.indelingen["dossier"]) == set()


def test_elke_stap_heeft_een_eigen_sleutel(formulier: Formulier) -> None:
    for indeling in formulier.indelingen.values():
        sleutels = [hoofdstuk.sleutel for hoofdstuk in indeling.hoofdstukken]
        assert all(sleutels), indeling.code
        assert len(sleutels) == len(set(sleutels)), indeling.code


def test_elke_eigen_vraag_staat_buiten_het_formulier_van_de_ap(formulier: Formulier) -> None:
    """Our own questions (zekerheid E) may never be printed as if the AP asked them; kennis_op is the date of 4.4."""
    for code in ("v2", "v2_vervolg"):
        eigen = {vraag.sleutel for vraag in formulier.indelingen[code].vragen() if vraag.zekerheid == "E"}
        assert eigen - {"kennis_op"} == set()


def test_elke_soort_vraag_staat_in_alle_vier_de_tabellen() -> None:
    soorten = set(Vraagsoort)
    assert set(WAARDESOORTEN) == soorten
    assert set(VOORBEELDEN) == soorten
    ui = pytest.importorskip("datalek_gui.ui.vragen")
    assert set(ui.FIELDS) == soorten
    export = pytest.importorskip("datalek_gui.export.weergave")
    for naam, weergave in export.WEERGAVEN.items():
        assert set(weergave.per_soort) == soorten, naam


# --- keys are for ever ---


def _nu_bekend(formulier: Formulier) -> set[str]:
    sleutels = set()
    for vraag in formulier.vragen.values():
        sleutels |= {vraag.sleutel, *(f"{vraag.sleutel}/{o.sleutel}" for o in vraag.opties)}
        for kolom in vraag.kolommen:
            plaats = f"{vraag.sleutel}.{kolom.sleutel}"
            sleutels |= {plaats, *(f"{plaats}/{o.sleutel}" for o in kolom.opties)}
    return sleutels


def verdwenen(bekend: set[str], nu: set[str], hernoemd: dict[str, str], vervallen: set[str]) -> set[str]:
    """Keys under which answers may be stored and that nobody can read any more."""

    def vandaag(sleutel: str) -> str:
        vraag, rest = re.fullmatch(r"(\w+)(.*)", sleutel).groups()  # type: ignore[union-attr]
        return hernoemd.get(vraag, vraag) + rest

    return {s for s in bekend if vandaag(s) not in nu and s not in vervallen}


def test_geen_sleutel_verdwijnt_ooit(formulier: Formulier, resources: Path) -> None:
    bekend = set(BEKEND.read_text(encoding="utf-8").split())
    vervallen = {
        regel["sleutel"]
        for bestand in (resources / "formulier").glob("vragen*.toml")
        for regel in tomllib.loads(bestand.read_text(encoding="utf-8")).get("vervallen", [])
    }
    weg = verdwenen(bekend, _nu_bekend(formulier), dict(formulier.hernoemd), vervallen)
    assert weg == set(), "antwoorden in oude dossiers staan onder deze sleutels: zet ze terug of gebruik [[hernoemd]]"


def test_elke_sleutel_staat_in_de_lijst_van_bekende(formulier: Formulier) -> None:
    nieuw = _nu_bekend(formulier) - set(BEKEND.read_text(encoding="utf-8").split())
    assert nieuw == set(), f"voeg toe aan {BEKEND.name}; daarna liggen zij voor altijd vast"


def test_een_verdwenen_sleutel_wordt_rood() -> None:
    assert verdwenen({"oud", "oud/a", "weg"}, {"nieuw", "nieuw/a"}, {"oud": "nieuw"}, set()) == {"weg"}
    assert verdwenen({"weg"}, set(), {}, {"weg"}) == set()


# --- Python that names questions ---


def _genoemd(bestand: Path) -> set[str]:
    """Question keys in ``antwoorden.get("…")`` and its like."""
    namen = set()
    for knoop in ast.walk(ast.parse(bestand.read_text(encoding="utf-8"))):
        if not isinstance(knoop, ast.Call) or not knoop.args or not isinstance(knoop.args[0], ast.Constant):
            continue
        functie = knoop.func
        leest = isinstance(functie, ast.Attribute) and (
            functie.attr in ("tekst", "van_organisatie")
            or (functie.attr == "get" and ast.unparse(functie.value).endswith("antwoorden"))
        )
        if leest or (isinstance(functie, ast.Name) and functie.id in ("_antwoord", "_organisatie")):
            namen.add(str(knoop.args[0].value))
    return namen


def test_python_noemt_alleen_vragen_die_bestaan(formulier: Formulier) -> None:
    genoemd = set().union(*(_genoemd(bestand) for bestand in DOMEIN.rglob("*.py")))
    genoemd |= {sleutel for sleutel, _ in VERLEDEN} | {sleutel for regel in VOLGORDE for sleutel in regel[:2]}
    assert len(genoemd) > 30
    assert genoemd - set(formulier.vragen) == set()


def test_de_vaststelling_kent_elk_antwoord(formulier: Formulier) -> None:
    """A new option without a reason would leave the outcome open for ever."""
    for sleutel, gronden, rest in (
        ("is_verantwoordelijke", vaststelling.ANDER, {"ja", "gezamenlijk", "onbekend"}),
        ("zijn_persoonsgegevens", vaststelling.GEEN_GEGEVENS, {"ja", "onbekend"}),
        ("is_inbreuk", vaststelling.GEEN_INBREUK, {"ja", "onbekend"}),
    ):
        assert {optie.sleutel for optie in formulier.vragen[sleutel].opties} == set(gronden) | rest


def test_elke_afleiding_wordt_gebruikt_en_getest(formulier: Formulier) -> None:
    gebruikt = {naam for conditie in _condities(formulier) for naam in conditie.vragen()}
    assert set(AFLEIDINGEN) - gebruikt == set()
    getest = (TESTS / "domain" / "test_afleidingen.py").read_text(encoding="utf-8")
    assert [naam for naam in AFLEIDINGEN if naam not in getest] == []


def test_elke_controle_heeft_een_geval_dat_raak_is_en_een_dat_niet_raak_is() -> None:
    namen = {controle.__name__ for controle in CONTROLES}
    assert {naam for naam, *_ in test_controles.RAAK} == namen
    assert {naam for naam, *_ in test_controles.MIS} == namen


# --- letters ---


def test_elk_invulveld_staat_in_een_brief(resources: Path) -> None:
    teksten = [bestand.read_text(encoding="utf-8") for bestand in (resources / "brieven").glob("*.toml")]
    teksten.append((DOMEIN / "brieven" / "sjabloon.py").read_text(encoding="utf-8"))  # the salutation of every letter
    assert [veld for veld in INVULVELDEN if not any(f"${{{veld}}}" in tekst for tekst in teksten)] == []


def test_elke_brief_is_te_vullen_en_kijkt_naar_vragen_die_bestaan(formulier: Formulier, resources: Path) -> None:
    sjablonen = load_sjablonen(resources)
    assert STANDAARDBRIEF in sjablonen
    for sjabloon in sjablonen.values():
        brief = vul(sjabloon, briefgegevens())
        assert (brief.ontbreekt, brief.bezwaren) == ((), ())
        gekeken = {naam for alinea in sjabloon.alineas if alinea.toon_als for naam in alinea.toon_als.vragen()}
        assert gekeken - set(formulier.vragen) == set()
