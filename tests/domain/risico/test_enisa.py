"""The second opinion: SE = DPC × EI + CB, with its sum, and without a say."""

from typing import Any

import pytest

from datalek_gui.domain.risico.begrippen import vul_aan
from datalek_gui.domain.risico.enisa import enisa
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.oordeel import Niveau


@pytest.mark.parametrize(
    ("feiten", "som", "niveau"),
    [
        ({}, "1 × 0,75 + 0 = 0,75", Niveau.VERWAARLOOSBAAR),
        ({"gegevens": ("naam", "adres"), "ontvanger": ("particulier",)}, "1 × 1 + 0,25 = 1,25", Niveau.VERWAARLOOSBAAR),
        ({"gegevens": ("naam", "loopbaan")}, "2 × 0,75 + 0 = 1,5", Niveau.VERWAARLOOSBAAR),
        ({"gegevens": ("naam", "loopbaan"), "omvang": "groot"}, "3 × 0,75 + 0 = 2,25", Niveau.BEPERKT),
        ({"gegevens": ("bsn",), "ontvanger": ("particulier",)}, "3 × 1 + 0,25 = 3,25", Niveau.AANZIENLIJK),
        ({"gegevens": ("naam", "bankrekening"), "identificeerbaar": "moeilijk"}, "3 × 0,5 + 0 = 1,5",
         Niveau.VERWAARLOOSBAAR),
        ({"gezondheid": "beperkt"}, "3 × 0,75 + 0 = 2,25", Niveau.BEPERKT),
        ({"gezondheid": "medisch", "kwetsbaar": True}, "4 × 0,75 + 0 = 3", Niveau.AANZIENLIJK),
        ({"gegevens": ("bsn",), "voorval": "hacking", "exfiltratie": "ja"}, "3 × 1 + 1 = 4", Niveau.ZEER_GROOT),
        ({"gegevens": ("bsn",), "versleuteld": True, "sleutel_veilig": True}, "3 × 0,25 + 0 = 0,75",
         Niveau.VERWAARLOOSBAAR),
        ({"aard": ("integriteit", "beschikbaarheid"), "hersteld": "nee"}, "1 × 0,75 + 1 = 1,75",
         Niveau.VERWAARLOOSBAAR),
        ({"aard": ("beschikbaarheid",), "hersteld": "volledig"}, "1 × 0,75 + 0,25 = 1", Niveau.VERWAARLOOSBAAR),
    ],
)  # fmt: skip
def test_de_som_klopt_en_is_te_volgen(feiten: dict[str, Any], som: str, niveau: Niveau) -> None:
    ons = enisa(vul_aan(Feiten(**feiten)))
    assert (ons.som, ons.niveau) == (som, niveau)
    assert ons.score == pytest.approx(ons.dpc * ons.ei + ons.cb)
    assert all(zin.endswith(".") for zin in ons.uitleg)
