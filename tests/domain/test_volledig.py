"""What a complete dossier misses; each demand once where it holds and once where it does not."""

from typing import Any

import pytest

from datalek_gui.domain.bijlage import CATEGORIEEN, Bijlage, Categorie, voorstel
from datalek_gui.domain.volledig import EISEN, Dossierstand, ontbrekend
from tests.bouwers import een_melding
from tests.conftest import VAST
from tests.domain.test_deel import een_deel


def een_stuk(categorie: Categorie = Categorie.OVERIG, **anders: Any) -> Bijlage:
    waarden = {"id": 1, "dossier_id": 1, "naam": "stuk.pdf", "omvang": 3, "sha256": "0" * 64, "datum": None,
               "omschrijving": "", "van": "", "onderwerp": "", "toegevoegd_op": VAST}  # fmt: skip
    return Bijlage(**{**waarden, "categorie": categorie, **anders})


COMPLEET = [een_stuk(c) for c in (Categorie.MAIL, Categorie.INTAKE)]
GEMELD = een_melding(ingediend_op=VAST)
JZ = een_deel("deel_partijen", partij_rol="jz")
PLAN, BELLEN = (een_deel("deel_groepen", groep_behandeling=wijze) for wijze in ("brief", "telefoon"))
BRIEF = een_deel("deel_groepen", groep_behandeling="brief", groep_geinformeerd_op="2026-11-20")
GEVALLEN: list[tuple[dict[str, Any], list[str]]] = [
    ({}, []),
    ({"stukken": []}, ["mail", "intake"]),
    ({"stukken": [een_stuk(Categorie.MAIL)]}, ["intake"]),
    ({"delen": [JZ]}, ["juridisch"]),
    ({"delen": [JZ], "stukken": [*COMPLEET, een_stuk(Categorie.JURIDISCH)]}, []),
    ({"delen": [een_deel("deel_partijen", partij_rol="fg")]}, []),
    ({"meldingen": [een_melding()]}, []),
    ({"meldingen": [GEMELD]}, ["ap"]),
    ({"meldingen": [GEMELD, GEMELD], "stukken": [*COMPLEET, een_stuk(Categorie.AP)]}, ["ap"]),
    ({"meldingen": [GEMELD], "stukken": [*COMPLEET, een_stuk(Categorie.AP)]}, []),
    ({"delen": [BRIEF]}, ["brief"]),
    ({"delen": [BRIEF], "stukken": [*COMPLEET, een_stuk(Categorie.BRIEF)]}, []),
    ({"delen": [PLAN]}, []),
    ({"delen": [PLAN, BELLEN], "antwoorden": {"betrokkenen_gemeld": "ja"}}, ["brief"]),
    ({"delen": [BELLEN], "antwoorden": {"betrokkenen_gemeld": "ja"}}, []),
    ({"antwoorden": {"betrokkenen_gemeld": "ja"}}, ["brief"]),
    ({"antwoorden": {"v1_betrokkenen_melden": "ja"}}, ["brief"]),
    ({"antwoorden": {"betrokkenen_gemeld": "nee"}}, []),
]


@pytest.mark.parametrize(("anders", "verwacht"), GEVALLEN)
def test_wat_er_ontbreekt(anders: dict[str, Any], verwacht: list[str]) -> None:
    stand = Dossierstand(**{"stukken": COMPLEET, "meldingen": [], "delen": [], "antwoorden": {}, **anders})
    punten = ontbrekend(stand)
    assert [punt.categorie.value for punt in punten] == verwacht
    assert all(punt.zin.endswith(".") and punt.bron for punt in punten)


def test_elke_eis_komt_ergens_uit() -> None:
    assert len({soort for _, verwacht in GEVALLEN for soort in verwacht}) == len(EISEN)


@pytest.mark.parametrize(
    ("naam", "verwacht"),
    [
        ("Ontvangstbevestiging_AP.pdf", Categorie.AP),
        ("Melding AP voorlopig.pdf", Categorie.AP),
        ("Intern meldingsformulier.docx", Categorie.INTAKE),
        ("Juridisch memo.pdf", Categorie.JURIDISCH),
        ("Brief betrokkene getekend.pdf", Categorie.BRIEF),
        ("advies.MSG", Categorie.MAIL),
        ("vakantie.png", Categorie.OVERIG),
    ],
)
def test_een_naam_verraadt_vaak_wat_het_is(naam: str, verwacht: Categorie) -> None:
    assert voorstel(naam) is verwacht


def test_elke_categorie_heeft_een_naam() -> None:
    assert set(CATEGORIEEN) == set(Categorie)
