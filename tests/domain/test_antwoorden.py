"""What shows, what is missing, and what is kept."""

from typing import Any

import pytest

from datalek_gui.domain.formulier.antwoorden import (
    Ernst,
    antwoorden_naar_json,
    antwoorden_uit_json,
    kort,
    met_nieuwe_namen,
    open_punten,
    zichtbare_hoofdstukken,
    zichtbare_vragen,
)
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.voorwaarde import Groep
from datalek_gui.domain.formulier.vraag import Indeling, Vraagsoort
from datalek_gui.domain.formulier.waarden import Onleesbaar
from tests.bouwers import als, een_hoofdstuk, een_indeling, een_rubriek, een_vraag

JA_NEE, KEUZE, GETAL = Vraagsoort.JA_NEE, Vraagsoort.KEUZE, Vraagsoort.GETAL


def _zichtbaar(indeling: Indeling, antwoorden: dict[str, Any], **afgeleid: Any) -> list[str]:
    return list(zichtbare_vragen(zichtbare_hoofdstukken(indeling, antwoorden, afgeleid)))


# a? → b (yes/no) → c → d: each shows only when the one before is true
KETEN = een_indeling(
    een_vraag("a", JA_NEE),
    een_vraag("b", JA_NEE, toon_als=als("a")),
    een_vraag("c", JA_NEE, toon_als=als("b")),
    een_vraag("d", toon_als=als("c", "ingevuld", True)),
)


def test_een_voorwaarde_toont_en_verbergt() -> None:
    assert _zichtbaar(KETEN, {}) == ["a"]
    assert _zichtbaar(KETEN, {"a": True}) == ["a", "b"]
    assert _zichtbaar(KETEN, {"a": True, "b": True, "c": False}) == ["a", "b", "c", "d"]


def test_onzichtbaar_telt_niet_mee_ook_niet_verderop_in_de_keten() -> None:
    antwoorden = {"a": False, "b": True, "c": True, "d": "tekst"}
    assert _zichtbaar(KETEN, antwoorden) == ["a"]
    assert antwoorden == {"a": False, "b": True, "c": True, "d": "tekst"}


def test_onzichtbaar_is_niet_weg_wie_terugkomt_vindt_alles_terug() -> None:
    antwoorden = {"a": True, "b": True, "c": True, "d": "tekst"}
    assert _zichtbaar(KETEN, antwoorden | {"a": False}) == ["a"]
    assert _zichtbaar(KETEN, antwoorden) == ["a", "b", "c", "d"]


def test_een_dichte_rubriek_verbergt_haar_vragen_en_wat_daarvan_afhangt() -> None:
    indeling = een_indeling(
        een_hoofdstuk(een_vraag("a", JA_NEE)),
        een_hoofdstuk(een_rubriek(een_vraag("b", JA_NEE), toon_als=als("a")), nummer="2"),
        een_hoofdstuk(een_rubriek(een_vraag("c", toon_als=als("b"))), nummer="3"),
    )
    assert _zichtbaar(indeling, {"a": False, "b": True}) == ["a"]
    assert _zichtbaar(indeling, {"a": True, "b": True}) == ["a", "b", "c"]


@pytest.mark.parametrize("leeg", ["", "  ", None])
def test_een_leeg_antwoord_telt_als_geen_antwoord(leeg: str | None) -> None:
    indeling = een_indeling(een_vraag("a"), een_vraag("b", toon_als=als("a", "ingevuld", True)))
    assert _zichtbaar(indeling, {"a": leeg}) == ["a"]


def test_een_onleesbaar_antwoord_opent_niets() -> None:
    indeling = een_indeling(een_vraag("a", GETAL), een_vraag("b", toon_als=als("a", "ingevuld", True)))
    assert _zichtbaar(indeling, {"a": Onleesbaar("vijf")}) == ["a"]


def test_een_afleiding_is_te_gebruiken_als_een_antwoord() -> None:
    indeling = een_indeling(een_vraag("reden", toon_als=als("te_laat")))
    assert _zichtbaar(indeling, {}, te_laat=True) == ["reden"]
    assert _zichtbaar(indeling, {}, te_laat=False) == []


def test_een_leeg_hoofdstuk_valt_weg_maar_een_rubriek_met_alleen_tekst_blijft() -> None:
    indeling = een_indeling(
        een_hoofdstuk(een_vraag("a", JA_NEE)),
        een_hoofdstuk(een_vraag("b", toon_als=als("a")), nummer="2"),
        een_hoofdstuk(een_rubriek(tekst="Alleen uitleg."), nummer="3"),
    )
    assert [h.nummer for h in zichtbare_hoofdstukken(indeling, {}, {})] == ["1", "3"]


def test_voorwaarden_samen_werken_ook_op_een_vraag() -> None:
    beide = Groep(True, (als("a"), als("b")))
    indeling = een_indeling(een_vraag("a", JA_NEE), een_vraag("b", JA_NEE), een_vraag("c", toon_als=beide))
    assert "c" not in _zichtbaar(indeling, {"a": True})
    assert "c" in _zichtbaar(indeling, {"a": True, "b": True})


# --- gaps ---


def _punten(indeling: Indeling, antwoorden: dict[str, Any]) -> list[tuple[str, str, Ernst]]:
    punten = open_punten(zichtbare_hoofdstukken(indeling, antwoorden, {}), antwoorden)
    return [(punt.sleutel, punt.zin, punt.ernst) for punt in punten]


def test_alleen_wat_verplicht_en_zichtbaar_is_ontbreekt() -> None:
    indeling = een_indeling(
        een_vraag("a", JA_NEE, verplicht=True, tekst="Is het zo?"),
        een_vraag("b", verplicht=True, toon_als=als("a")),
        een_vraag("c"),
    )
    assert _punten(indeling, {}) == [("a", "Kies een antwoord bij ‘Is het zo’.", Ernst.ONTBREEKT)]
    assert _punten(indeling, {"a": False}) == []
    assert [sleutel for sleutel, *_ in _punten(indeling, {"a": True, "b": "  "})] == ["b"]


@pytest.mark.parametrize(
    ("soort", "begin"),
    [(KEUZE, "Kies"), (Vraagsoort.VERKLARING, "Vink aan"), (GETAL, "Vul in"), (Vraagsoort.LIJST, "Vul in")],
)
def test_een_punt_zegt_wat_u_moet_doen(soort: Vraagsoort, begin: str) -> None:
    ((_, zin, _),) = _punten(een_indeling(een_vraag(soort=soort, verplicht=True)), {})
    assert zin.startswith(begin)


@pytest.mark.parametrize(
    ("soort", "wat"),
    [(GETAL, "geheel getal"), (Vraagsoort.DATUM, "bestaande datum"), (Vraagsoort.MOMENT, "datum met tijd")],
)
def test_een_onleesbaar_antwoord_is_een_fout_ook_als_het_niet_hoeft(soort: Vraagsoort, wat: str) -> None:
    ((_, zin, ernst),) = _punten(een_indeling(een_vraag("a", soort, tekst="Wanneer?")), {"a": Onleesbaar("31-02-2026")})
    assert (zin, ernst) == (f"Verbeter ‘Wanneer’: “31-02-2026” is geen {wat}.", Ernst.FOUT)


@pytest.mark.parametrize(("tekst", "naam"), [("Namelijk:", "Welk incident – namelijk"), ("", "Welk incident")])
def test_een_label_dat_niets_zegt_krijgt_de_vraag_ervoor_erbij(tekst: str, naam: str) -> None:
    indeling = een_indeling(een_vraag("a", tekst="Welk incident?"), een_vraag("b", verplicht=True, tekst=tekst))
    assert _punten(indeling, {}) == [("b", f"Vul in: ‘{naam}’.", Ernst.ONTBREEKT)]


def test_een_leeg_formulier_noemt_alleen_zinnen(formulier: Formulier) -> None:
    for indeling in formulier.indelingen.values():
        for _, zin, _ in _punten(indeling, {}):
            assert zin.endswith(".")
            assert "_" not in zin
            assert "\n" not in zin


def test_kort_maakt_een_regel() -> None:
    assert kort("a\n b", 10) == "a b"
    assert kort("een lange zin", 6) == "een l…"


# --- storage ---

VRAGEN = {"nieuw": een_vraag("nieuw"), "aantal": een_vraag("aantal", GETAL), "keuze": een_vraag("keuze", KEUZE)}


def test_een_oude_naam_wordt_gelezen_en_de_nieuwe_wint_in_welke_volgorde_ook() -> None:
    hernoemd = {"oud": "nieuw"}
    assert antwoorden_uit_json({"oud": "x"}, VRAGEN, hernoemd) == {"nieuw": "x"}
    for ruw in ({"oud": "x", "nieuw": "y"}, {"nieuw": "y", "oud": "x"}):
        assert antwoorden_uit_json(ruw, VRAGEN, hernoemd) == {"nieuw": "y"}
        assert met_nieuwe_namen(ruw, hernoemd) == {"nieuw": "y"}


def test_wat_dit_programma_niet_kent_blijft_buiten_beeld() -> None:
    ruw = {"van_later": 1, "keuze": "vervallen", "aantal": "vijf", "nieuw": "x"}
    assert antwoorden_uit_json(ruw, VRAGEN, {}) == {"nieuw": "x"}


def test_leegmaken_wordt_none_zodat_bewaren_het_wist() -> None:
    wijzigingen = {"nieuw": " ", "aantal": None, "keuze": "a"}
    assert antwoorden_naar_json(wijzigingen, VRAGEN) == {"nieuw": None, "aantal": None, "keuze": "a"}


def test_onleesbaar_wordt_bewaard_zoals_getypt() -> None:
    ruw = antwoorden_naar_json({"aantal": Onleesbaar("veel")}, VRAGEN)
    assert antwoorden_uit_json(ruw, VRAGEN, {}) == {"aantal": Onleesbaar("veel")}
