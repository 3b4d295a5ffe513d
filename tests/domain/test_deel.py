"""Parts of a dossier: their kinds, their order, and what the rest of the program reads in them."""

from datetime import date
from typing import Any

import pytest

from datalek_gui.domain.deel import (
    DEELSOORTEN,
    EEN,
    Deel,
    aantal,
    als_tekst,
    in_woorden,
    naam,
    op_volgorde,
    open_acties,
    volgende_actie,
)
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.vraag import AP_FORMULIEREN
from tests.conftest import VAST


def een_deel(soort: str = "deel_acties", volgnummer: int = 1, **antwoorden: Any) -> Deel:
    return Deel(volgnummer, 1, soort, volgnummer, antwoorden, VAST)


def een_actie(volgnummer: int, **anders: Any) -> Deel:
    return een_deel("deel_acties", volgnummer, **{"actie_wat": f"Actie {volgnummer}", "actie_stand": "open", **anders})


def test_elke_soort_heeft_een_indeling_en_een_naam(formulier: Formulier) -> None:
    indelingen = {code for code, indeling in formulier.indelingen.items() if indeling.soort == "deel"}
    assert set(DEELSOORTEN) == set(EEN) == indelingen


def test_geen_vraag_van_een_deel_staat_op_een_formulier_van_de_ap(formulier: Formulier) -> None:
    van_delen = {v.sleutel for code in DEELSOORTEN for v in formulier.indelingen[code].vragen()}
    ap = {v.sleutel for i in formulier.indelingen.values() if i.soort in AP_FORMULIEREN for v in i.vragen()}
    assert van_delen & ap == set()
    assert len(van_delen) == sum(1 for code in DEELSOORTEN for _ in formulier.indelingen[code].vragen())


def test_elk_deel_heeft_een_vraag_die_het_een_naam_geeft(formulier: Formulier) -> None:
    for code in DEELSOORTEN:
        assert naam({}, formulier.indelingen[code]) == ""
    assert naam({"actie_wat": "Bellen\nen mailen"}, formulier.indelingen["deel_acties"]) == "Bellen en mailen"
    assert naam({"verloop_wat": "Portaal dicht"}, formulier.indelingen["deel_verloop"]) == "Portaal dicht"


def test_in_woorden_zonder_wat_leeg_is_of_niet_geldt(formulier: Formulier) -> None:
    antwoorden = {"actie_wat": "Bellen", "actie_stand": "open", "actie_aangehouden_tot": date(2026, 12, 1),
                  "actie_aantekeningen": ({"datum": "19-03-2021", "tekst": "Mee bezig"},)}  # fmt: skip
    indeling = formulier.indelingen["deel_acties"]
    assert [vraag.sleutel for vraag, _ in in_woorden(antwoorden, indeling)] == [
        "actie_wat", "actie_stand", "actie_aantekeningen"]  # fmt: skip
    assert als_tekst(antwoorden, indeling).splitlines() == [
        "Wat moet er gebeuren: Bellen",
        "Hoe staat het ervoor: Nog niet begonnen",
        "Aantekeningen: 19-03-2021 · Mee bezig",
    ]


def test_het_verloop_staat_op_moment_en_de_rest_op_nummer() -> None:
    def feit(volgnummer: int, **antwoorden: Any) -> Deel:
        return een_deel("deel_verloop", volgnummer, **antwoorden)

    delen = [
        een_actie(2), een_actie(1), feit(1), feit(2, verloop_moment="2021-03-17T11:56:00Z"),
        feit(3, verloop_moment="2021-03-17"), feit(4, verloop_moment="2021-01-30"),
        feit(5, verloop_moment={"onleesbaar": "31-02"}),
    ]  # fmt: skip
    volgorde = [(deel.soort[5:], deel.volgnummer) for deel in op_volgorde(delen)]
    assert volgorde == [("verloop", 4), ("verloop", 3), ("verloop", 2), ("verloop", 1), ("verloop", 5),
                        ("acties", 1), ("acties", 2)]  # fmt: skip


def test_de_volgende_actie_is_de_eerste_die_nog_moet() -> None:
    weg = Deel(9, 1, "deel_acties", 9, {"actie_wat": "Weg", "actie_uiterlijk": "2020-01-01"}, VAST, VAST)
    acties = [
        een_actie(1, actie_uiterlijk="2026-11-01", actie_stand="afgerond"),
        een_actie(2, actie_uiterlijk="2026-11-02", actie_stand="vervallen"),
        een_actie(3),
        een_actie(4, actie_uiterlijk="2026-12-05", actie_eigenaar="Beheer"),
        een_actie(5, actie_uiterlijk="2026-11-20", actie_stand="wacht", actie_aangehouden_tot="2027-01-10"),
        een_actie(6, actie_uiterlijk="2026-12-06", actie_aangehouden_tot="2027-06-01"),
        een_actie(7, actie_wat="", actie_uiterlijk="2026-01-01"),
        een_actie(8, actie_uiterlijk={"onleesbaar": "snel"}),
        weg,
    ]
    assert [actie.volgnummer for actie in open_acties(acties)] == [4, 6, 5, 3, 8]
    eerste = volgende_actie(acties)
    assert eerste is not None
    assert (eerste.wat, eerste.eigenaar, eerste.op) == ("Actie 4", "Beheer", date(2026, 12, 5))
    assert volgende_actie(acties[:2]) is None


@pytest.mark.parametrize(
    ("rijen", "verwacht"),
    [
        ([], (None, None)),
        ([{"van": "1", "tot": "39.197"}], (1, 39_197)),
        ([{"van": "1", "tot": "39.197"}, {"van": "18", "tot": "18"}], (18, 18)),
        ([{"van": "18", "tot": "18"}, {"van": " ", "tot": ""}], (18, 18)),
        ([{"van": "ongeveer 40", "tot": "2 639"}], (None, 2639)),
        ([{"van": "100", "toelichting": "Minstens"}], (100, None)),
        ([{"van": "²", "tot": "9" * 16}], (None, None)),
    ],
)
def test_de_onderste_regel_met_aantallen_telt(
    rijen: list[dict[str, str]], verwacht: tuple[int | None, int | None]
) -> None:
    assert aantal(rijen) == verwacht
