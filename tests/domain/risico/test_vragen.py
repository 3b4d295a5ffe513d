"""Every fact leads to a question that the wizard asks."""

import pytest

from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.risico.schema import FEITEN
from datalek_gui.domain.risico.vragen import VRAAG_VAN_FEIT, vraag_van


@pytest.mark.parametrize("feit", [feit.naam for feit in FEITEN])
def test_elk_feit_heeft_een_vraag_in_een_stap(formulier: Formulier, feit: str) -> None:
    assert formulier.indelingen["dossier"].vraag(vraag_van(feit)) is not None


def test_een_omweg_is_er_alleen_voor_een_feit_dat_bestaat() -> None:
    assert set(VRAAG_VAN_FEIT) <= {feit.naam for feit in FEITEN}
