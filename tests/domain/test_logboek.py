"""One changed byte in the log is found, and so is an entry that was moved or taken out."""

from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

import pytest

from datalek_gui.domain.logboek import BEGIN, Gebeurtenis, breuk, sluit_aan
from tests.conftest import VAST


def _keten(aantal: int = 5) -> list[Gebeurtenis]:
    keten: list[Gebeurtenis] = []
    for nummer in range(1, aantal + 1):
        los = Gebeurtenis(nummer, VAST, "privacy", "gewijzigd", "antwoorden", "samenvatting", "oud", f"nieuw {nummer}")
        keten.append(sluit_aan(los, keten[-1].hash if keten else BEGIN))
    return keten


def test_een_keten_die_klopt_heeft_geen_breuk() -> None:
    assert breuk([]) is None
    assert breuk(_keten()) is None


@pytest.mark.parametrize("plaats", [0, 2, 4])
@pytest.mark.parametrize("veld", [veld.name for veld in fields(Gebeurtenis)])
def test_een_veranderd_veld_wordt_gevonden(veld: str, plaats: int) -> None:
    keten = _keten()
    oud = getattr(keten[plaats], veld)
    nieuw: Any = oud + 1 if veld == "nummer" else oud + timedelta(seconds=1) if veld == "op" else f"{oud}."
    keten[plaats] = replace(keten[plaats], **{veld: nieuw})
    assert breuk(keten) == plaats + 1


def test_wie_ook_de_hash_namaakt_valt_op_bij_de_volgende() -> None:
    keten = _keten()
    keten[1] = sluit_aan(replace(keten[1], nieuw="anders"), keten[1].vorige)
    assert breuk(keten) == 3


def test_weghalen_en_verwisselen_wordt_gevonden() -> None:
    keten = _keten()
    assert breuk([keten[0], *keten[2:]]) == 2
    assert breuk(keten[1:]) == 1
    assert breuk([keten[0], keten[2], keten[1], *keten[3:]]) == 2


def test_een_veld_verschuift_niet_ongezien_naar_het_volgende() -> None:
    een = sluit_aan(Gebeurtenis(1, VAST, "p", "gewijzigd", "antwoorden", "a", "b", "c"), BEGIN)
    ander = sluit_aan(Gebeurtenis(1, VAST, "p", "gewijzigd", "antwoorden", "ab", "", "c"), BEGIN)
    assert een.hash != ander.hash
