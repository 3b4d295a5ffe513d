"""Reads gevallen.toml and judges a case of it."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from datalek_gui.domain.risico.beoordeling import beoordeel
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.lezen import lees_feiten
from datalek_gui.domain.risico.oordeel import Beoordeling
from tests.bouwers import een_regelset

RUW = tomllib.loads(Path(__file__).with_name("gevallen.toml").read_text(encoding="utf-8"))
GEVALLEN: dict[str, dict[str, Any]] = {geval["naam"]: geval for geval in RUW["geval"]}
VRAGEN = ("datalek", "ap", "betrokkenen", "calamiteitenplan")


def feiten_van(naam: str) -> Feiten:
    return lees_feiten(RUW["basis"] | GEVALLEN[naam]["feiten"], naam)


@cache
def oordeel(naam: str) -> Beoordeling:
    return beoordeel(feiten_van(naam), een_regelset())
