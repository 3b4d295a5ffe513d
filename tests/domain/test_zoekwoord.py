"""Where a searched word stands, as the index would find it."""

import pytest

from datalek_gui.domain.zoekwoord import treffers, vlak, zoekwoorden


@pytest.mark.parametrize("tekst", ["Şükrü", "Straße", "ĲSSEL", "e\u0301e\u0301n", "日本", "İzmir", ""])
def test_vlak_houdt_elk_teken_op_zijn_plaats(tekst: str) -> None:
    assert len(vlak(tekst)) == len(tekst)


def test_de_woorden_van_een_zoekopdracht() -> None:
    assert zoekwoorden(' Şükrü "2026-001" sükrü ') == ("sukru", "2026", "001")
    assert zoekwoorden("— ? *") == ()


@pytest.mark.parametrize(
    ("tekst", "zoek", "waar"),
    [
        ("Brief naar Şükrü", "suk", ["Şük"]),
        ("herbrief de brief", "brief", ["brief"]),
        ("2026-001", "001", ["001"]),
        ("aan de aanvrager", "aan", ["aan", "aan"]),
        ("a.b (c)", ". (", []),
    ],
)
def test_een_treffer_begint_een_woord(tekst: str, zoek: str, waar: list[str]) -> None:
    gevonden = [tekst[begin : begin + lengte] for begin, lengte in treffers(tekst, zoekwoorden(zoek))]
    assert gevonden == waar
