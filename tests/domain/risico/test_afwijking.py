"""Departing from the advice is named in both directions; the two thresholds are kept apart."""

from typing import Any

import pytest

from datalek_gui.domain.risico.afwijking import afwijkingen
from datalek_gui.domain.risico.beoordeling import beoordeel
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.oordeel import Beoordeling
from tests.bouwers import een_regelset


def _advies(**feiten: Any) -> Beoordeling:
    return beoordeel(Feiten(verantwoordelijke="ja", persoonsgegevens="ja", **feiten), een_regelset())


MELDEN = _advies(voorval="post_verkeerd", gegevens=("bsn",), ontvanger=("particulier",), contact=False, kwetsbaar=False)
NIET = _advies(voorval="email_cc", gegevens=("zakelijk",), aantal_van=5, aantal_tot=5)
TWIJFEL = _advies(voorval="post_kwijt")
GROOT = _advies(voorval="gepubliceerd", gegevens=("religie",), aantal_van=5_000)


@pytest.mark.parametrize(
    ("advies", "antwoorden", "verwacht"),
    [
        (MELDEN, {"besluit_ap": "nee"}, [("besluit_ap", "soepeler")]),
        (MELDEN, {"besluit_ap": "voorlopig"}, []),
        (NIET, {"besluit_ap": "ja"}, [("besluit_ap", "strenger")]),
        (NIET, {"besluit_ap": "nee"}, []),
        (MELDEN, {"besluit_betrokkenen": "nee"}, [("besluit_betrokkenen", "soepeler")]),
        (MELDEN, {"besluit_betrokkenen": "later"}, []),
        (TWIJFEL, {"besluit_betrokkenen": "nee"}, [("besluit_betrokkenen", "soepeler")]),
        (TWIJFEL, {"besluit_betrokkenen": "ja"}, []),
        (NIET, {"besluit_betrokkenen": "ja"}, [("besluit_betrokkenen", "strenger")]),
        (GROOT, {"besluit_calamiteitenplan": "overwegen"}, [("besluit_calamiteitenplan", "soepeler")]),
        (MELDEN, {"besluit_calamiteitenplan": "nee"}, []),
        (NIET, {"besluit_calamiteitenplan": "ja"}, [("besluit_calamiteitenplan", "strenger")]),
        (MELDEN, {"risico_ernst": "beperkt"}, [("risico_ernst", "soepeler")]),
        (MELDEN, {"v1_risico_ernst": "zeer_groot"}, [("v1_risico_ernst", "strenger")]),
        (TWIJFEL, {"risico_ernst": "beperkt"}, []),  # inside the range
        (NIET, {}, []),
    ],
)
def test_een_afwijking_wordt_genoemd(
    advies: Beoordeling, antwoorden: dict[str, Any], verwacht: list[tuple[str, str]]
) -> None:
    gevonden = afwijkingen(advies, antwoorden)
    assert [a.sleutel for a in gevonden] == [sleutel for sleutel, _ in verwacht]
    for afwijking, (_, hoe) in zip(gevonden, verwacht, strict=True):
        assert hoe in afwijking.zin and afwijking.bron


@pytest.mark.parametrize(
    ("antwoorden", "verwisseld"),
    [
        ({"besluit_ap": "nee", "besluit_ap_reden": "Er is geen hoog risico voor de klant."}, "besluit_ap_reden"),
        ({"besluit_ap": "nee", "besluit_ap_reden": "Een risico is niet waarschijnlijk: de arts vernietigde het."}, ""),
        ({"besluit_betrokkenen": "nee", "besluit_betrokkenen_reden": "Er is geen risico."},
         "besluit_betrokkenen_reden"),
        ({"besluit_betrokkenen": "nee", "besluit_betrokkenen_reden": "Er is geen hoog risico."}, ""),
        ({"besluit_ap": "nee", "besluit_betrokkenen": "nee", "besluit_betrokkenen_reden": "Er is geen risico."}, ""),
        ({"besluit_betrokkenen": "nee", "reden_niet_informeren_anders": "Het risico is onwaarschijnlijk."},
         "besluit_betrokkenen_reden"),
    ],
)  # fmt: skip
def test_de_twee_drempels_blijven_uit_elkaar(antwoorden: dict[str, Any], verwisseld: str) -> None:
    gevonden = {a.sleutel for a in afwijkingen(NIET, antwoorden)} - {"besluit_ap", "besluit_betrokkenen"}
    assert gevonden == ({verwisseld} if verwisseld else set())


def test_met_een_hogere_drempel_is_geen_hoog_risico_een_goede_reden() -> None:
    antwoorden = {"besluit_ap": "nee", "besluit_ap_reden": "Er is geen hoog risico."}
    assert afwijkingen(NIET, antwoorden, melden_drempel="hoog_risico") == ()
