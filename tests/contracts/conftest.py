"""The same register twice: in dictionaries and in an encrypted file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from datalek_gui.services.ports import WorkFactory
from tests.conftest import VAST
from tests.fakes import FakeRegister
from tests.register import Open


def _fake() -> Open:
    register = FakeRegister()

    def open_(alleen_lezen: bool = False) -> WorkFactory:
        register.alleen_lezen = alleen_lezen
        return register

    return open_


@pytest.fixture(params=["fake", "sql"])
def open_register(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    if request.param == "fake":
        yield _fake()
        return
    kluis_module = pytest.importorskip("db.kluis")
    monkeypatch.setattr("db.sleutel._SCRYPT", {"n": 4, "r": 8, "p": 1})  # stretching is slow on purpose
    kluis = kluis_module.SqlKluis(tmp_path / "register", lambda: VAST)
    kluis.maak("een lange proefzin")
    yield lambda alleen_lezen: kluis.open(alleen_lezen=alleen_lezen)
    kluis.sluit()


@pytest.fixture
def work(open_register: Open) -> WorkFactory:
    return open_register(False)
