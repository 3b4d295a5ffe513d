"""Small builders for the tests of db/: a register on disk without the key file, and a dossier to put in."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from datalek_gui.domain.dossier import Kernfeiten, Melding, MeldingStatus, NieuwDossier, Uitkomst
from db.engine import DbapiConnection, connect, make_engine
from db.migrate import create_register
from db.sleutel import Sleutel
from db.work import SqlWork

NU = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)
KANARIE = "KANARIE"


def een_nieuw_dossier(**anders: Any) -> NieuwDossier:
    waarden: dict[str, Any] = {
        "titel": "Laptop gestolen",
        "zaaknummer": "Z-2026-17",
        "regelset": "2026",
        "melding": Melding(indeling="v2"),
        "kernfeiten": Kernfeiten(),
        "jaar": 2026,
        "aangemaakt_op": NU,
        "antwoorden": {"aard": ["verlies"]},
    }
    return NieuwDossier(**(waarden | anders))


def volle_melding() -> Melding:
    return Melding(
        indeling="v1",
        status=MeldingStatus.INGEDIEND,
        ap_nummer="AP-123",
        ingediend_op=datetime(2026, 11, 21, 8, 30, 1, 250_000, tzinfo=UTC),
        definitief_op=NU,
        bevroren={"aard": ["verlies"], "aantal": None, "diep": {"ja": True}},
        sha256="a" * 64,
    )


def volle_kernfeiten() -> Kernfeiten:
    return Kernfeiten(
        uitkomst=Uitkomst.DATALEK,
        kennis_op=NU,
        uiterlijk_op=datetime(2026, 11, 23, 16, 0, tzinfo=UTC),
        niveau="hoog",
        aantal_van=10,
        aantal_tot=250,
        soort_incident="post_verkeerd",
        afdeling="Burgerzaken",
        behandelaar="A. Bakker",
        betrokkenen_geinformeerd="deels",
    )


@dataclass(frozen=True)
class Proefregister:
    pad: Path
    sleutel: Sleutel

    @classmethod
    def new(cls, map_: Path) -> "Proefregister":
        gemaakt = cls(map_ / "register.db", Sleutel.new())
        create_register(gemaakt.pad, gemaakt.sleutel)
        return gemaakt

    def engine(self, *, alleen_lezen: bool = False) -> sa.Engine:
        return make_engine(self.pad, self.sleutel, alleen_lezen=alleen_lezen)

    def factory(self, *, alleen_lezen: bool = False) -> Callable[[], SqlWork]:
        engine = self.engine(alleen_lezen=alleen_lezen)
        return lambda: SqlWork(engine, lambda: NU)

    def connect(self) -> DbapiConnection:
        return connect(self.pad, self.sleutel)


def flip(pad: Path, plaats: int) -> None:
    """One bit falls over."""
    inhoud = bytearray(pad.read_bytes())
    inhoud[plaats] ^= 0x01
    pad.write_bytes(inhoud)


def folder_bytes(map_: Path) -> dict[str, bytes]:
    return {str(pad.relative_to(map_)): pad.read_bytes() for pad in map_.rglob("*") if pad.is_file()}


def child_env() -> dict[str, str]:
    """For a program of our own in a process of its own."""
    return {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
