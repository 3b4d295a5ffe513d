from collections.abc import Iterator

import pytest

from datalek_gui.export.page_style import gebruik_fonts
from tests.export.bouwers import FONTS


@pytest.fixture(autouse=True)
def lettertypen() -> Iterator[None]:
    """What app.py does once at start; again after each test, because some point elsewhere."""
    gebruik_fonts(FONTS)
    yield
    gebruik_fonts(FONTS)
