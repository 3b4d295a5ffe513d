"""Offscreen Qt, a fixed clock, a fresh data folder, and every Qt warning a failure."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def pytest_configure() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("TZ", "Europe/Brussels")  # another name than the program's own zone


@pytest.fixture(scope="session")
def resources() -> Path:
    return RESOURCES


@pytest.fixture(scope="session")
def formulier():  # type: ignore[no-untyped-def]
    """The real form, loaded once."""
    from datalek_gui.domain.formulier.loader import load_formulier

    return load_formulier(RESOURCES)


VAST = datetime(2026, 11, 21, 13, 3, tzinfo=UTC)  # Saturday, 14:03 in Amsterdam


class Klok:
    """A clock that stands still until a test moves it."""

    def __init__(self, moment: datetime = VAST) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def klok() -> Klok:
    return Klok()


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """As the hall starts it: Qt's Fusion style on every system."""
    from datalek_gui.ui import theme

    return ["pytest", *theme.STIJL]


@pytest.fixture(autouse=True)
def _umask_van_iedereen() -> Iterator[None]:
    """The halls narrow the umask for good; in one process of many tests that may not leak to the next."""
    oud = os.umask(0o022)
    yield
    os.umask(oud)
