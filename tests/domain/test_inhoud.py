"""Every file of the program is on the list, so that a missing one is named at the start."""

import shutil
from pathlib import Path

import pytest

from datalek_gui.domain.fouten import BronbestandFout
from datalek_gui.domain.inhoud import LIJST, controleer_inhoud
from tests.conftest import RESOURCES


def test_de_lijst_noemt_elk_bestand_en_geen_ander() -> None:
    staat_er = {
        pad.relative_to(RESOURCES).as_posix()
        for pad in RESOURCES.rglob("*")
        if pad.is_file() and not pad.name.startswith("LICENSE") and pad.name != LIJST
    }
    genoemd = (RESOURCES / LIJST).read_text(encoding="utf-8").split()
    assert genoemd == sorted(staat_er), f"werk resources/{LIJST} bij"


@pytest.mark.parametrize("naam", ["style/app.qss", "icons/lock.svg", "formulier/indeling_v2.toml", LIJST])
def test_wat_ontbreekt_wordt_genoemd(tmp_path: Path, naam: str) -> None:
    kopie = tmp_path / "resources"
    shutil.copytree(RESOURCES, kopie)
    controleer_inhoud(kopie, "style", "icons", "formulier")
    (kopie / naam).unlink()
    with pytest.raises(BronbestandFout, match=naam):
        controleer_inhoud(kopie, "style", "icons", "formulier")


def test_een_andere_map_telt_niet_mee(tmp_path: Path) -> None:
    kopie = tmp_path / "resources"
    shutil.copytree(RESOURCES, kopie)
    (kopie / "fonts" / "DejaVuSans.ttf").unlink()
    controleer_inhoud(kopie, "style", "icons")
