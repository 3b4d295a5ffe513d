"""Is it a datalek? Three questions, in their order."""

from typing import Any

import pytest

from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.domain.vaststelling import stel_vast


def _antwoorden(wie: Any = None, wat: Any = None, hoe: Any = None) -> dict[str, Any]:
    alle = {"is_verantwoordelijke": wie, "zijn_persoonsgegevens": wat, "is_inbreuk": hoe}
    return {sleutel: waarde for sleutel, waarde in alle.items() if waarde is not None}


@pytest.mark.parametrize(
    ("drie", "uitkomst"),
    [
        (("ja", "ja", "ja"), Uitkomst.DATALEK),
        (("gezamenlijk", "ja", "ja"), Uitkomst.DATALEK),
        (("verwerker", "ja", "ja"), Uitkomst.DOORSTUREN),
        (("ander", None, None), Uitkomst.DOORSTUREN),
        (("ja", "anoniem", None), Uitkomst.INCIDENT),
        (("ja", "overleden", "ja"), Uitkomst.INCIDENT),
        (("ja", "ja", "ongeopend_retour"), Uitkomst.INCIDENT),
        ((None, None, None), Uitkomst.ONBEKEND),
        (("ja", "ja", None), Uitkomst.ONBEKEND),
        (("ja", "ja", "onbekend"), Uitkomst.ONBEKEND),
        (("onbekend", "ja", "ja"), Uitkomst.ONBEKEND),
        (("ja", Onleesbaar("?"), "ja"), Uitkomst.ONBEKEND),
    ],
)
def test_drie_vragen_geven_een_uitkomst_met_reden(drie: tuple[Any, Any, Any], uitkomst: Uitkomst) -> None:
    vast = stel_vast(_antwoorden(*drie))
    assert vast.uitkomst is uitkomst
    assert vast.reden.endswith(".")
    assert vast.bron


@pytest.mark.parametrize(
    ("drie", "reden"),
    [
        (
            (None, None, None),
            "Nog niet bekend: wie verantwoordelijk is, of het persoonsgegevens zijn en of er een inbreuk is.",
        ),
        (("ja", None, "onbekend"), "Nog niet bekend: of het persoonsgegevens zijn en of er een inbreuk is."),
        (("ja", "ja", None), "Nog niet bekend: of er een inbreuk is."),
    ],
)
def test_wat_nog_open_is_wordt_genoemd(drie: tuple[Any, Any, Any], reden: str) -> None:
    assert stel_vast(_antwoorden(*drie)).reden == reden


def test_elk_antwoord_op_het_formulier_heeft_een_reden(formulier: Formulier) -> None:
    vragen = [formulier.vragen[s].opties for s in ("is_verantwoordelijke", "zijn_persoonsgegevens", "is_inbreuk")]
    for wie in vragen[0]:
        for wat in vragen[1]:
            for hoe in vragen[2]:
                assert stel_vast(_antwoorden(wie.sleutel, wat.sleutel, hoe.sleutel)).reden
