import pytest

from datalek_gui.domain.formulier.loader import Formulier
from tests.conftest import Klok
from tests.services.tafel import Tafel


@pytest.fixture
def tafel(formulier: Formulier, klok: Klok) -> Tafel:
    return Tafel(formulier, klok)
