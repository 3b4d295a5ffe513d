"""The practice register on disk: a folder of its own, and nothing left when it is thrown away."""

from pathlib import Path

import pytest

from datalek_gui.domain.fouten import RegisterInGebruik
from datalek_gui.services.oefenregister import Oefenkluis
from db.kluis import SqlKluis
from db.namen import OEFENMAP
from db.oefenkluis import OefenKluis
from tests.db.bouw import NU, een_nieuw_dossier


def _kluis(map_: Path) -> OefenKluis:
    return OefenKluis(map_, lambda: NU)


def _als_poort(kluis: OefenKluis) -> Oefenkluis:
    """mypy checks here that the port fits."""
    return kluis


def test_beginnen_bewaren_en_weggooien(tmp_path: Path) -> None:
    kluis = _kluis(tmp_path)
    assert _als_poort(kluis) is kluis and not kluis.bestaat()
    with kluis.begin()() as work:
        work.dossiers.voeg_toe(een_nieuw_dossier())
        work.commit()
    kluis.sluit()
    assert [pad.name for pad in tmp_path.iterdir()] == [OEFENMAP]

    kluis = _kluis(tmp_path)
    with kluis.begin()() as work:
        assert work.dossiers.aantal() == 1
    kluis.gooi_weg()
    assert list(tmp_path.iterdir()) == []
    kluis.gooi_weg()  # nothing there is fine
    with kluis.begin()() as work:
        assert work.dossiers.aantal() == 0
    kluis.sluit()


def test_het_echte_register_blijft_waar_het_is(tmp_path: Path) -> None:
    echt = SqlKluis(tmp_path, lambda: NU)
    echt.maak("vier losse woorden samen")
    echt.sluit()
    vooraf = {pad.name: pad.read_bytes() for pad in tmp_path.iterdir() if pad.is_file()}
    kluis = _kluis(tmp_path)
    kluis.begin()
    kluis.gooi_weg()
    assert {pad.name: pad.read_bytes() for pad in tmp_path.iterdir()} == vooraf


def test_wat_in_gebruik_is_gaat_niet_weg(tmp_path: Path) -> None:
    ander = _kluis(tmp_path)
    ander.begin()
    try:
        with pytest.raises(RegisterInGebruik):
            _kluis(tmp_path).gooi_weg()
        assert ander.bestaat()
    finally:
        ander.sluit()
