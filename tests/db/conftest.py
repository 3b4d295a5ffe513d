from pathlib import Path

import pytest

from db import sleutel as sleutel_module
from db.kluis import SqlKluis
from tests.db.bouw import NU, Proefregister


@pytest.fixture(autouse=True)
def lichte_scrypt(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretching takes 0.2 s on purpose; tests that do not measure it need not wait."""
    if "echte_scrypt" not in request.fixturenames:
        monkeypatch.setattr(sleutel_module, "_SCRYPT", {"n": 4, "r": 8, "p": 1})


@pytest.fixture
def echte_scrypt() -> None:
    """Asks for the real parameters."""


@pytest.fixture
def register(tmp_path: Path) -> Proefregister:
    return Proefregister.new(tmp_path)


@pytest.fixture
def kluis(tmp_path: Path) -> SqlKluis:
    return SqlKluis(tmp_path / "data", lambda: NU)
