"""Per kind of question: what is an answer and what is not (tests/house/test_recepten.py wants every kind)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from datalek_gui.domain.formulier.vraag import Vraagsoort


@dataclass(frozen=True)
class Voorbeeld:
    """`goed`: (JSON, value, text on screen); `leeg`: values that count as unanswered; `fout`: JSON that is refused."""

    goed: tuple[tuple[Any, Any, str], ...]
    leeg: tuple[Any, ...]
    fout: tuple[Any, ...]


_TEKST = Voorbeeld(
    goed=(("Ł. Özdemir & zoon <b>", "Ł. Özdemir & zoon <b>", "Ł. Özdemir & zoon <b>"), ("a\n\nb", "a\n\nb", "a\n\nb")),
    leeg=("", "  \n"),
    fout=(5, None, True, ["a"]),
)
_JA_NEE = (True, True, "Ja"), (False, False, "Nee")
_MOMENT = datetime(2026, 11, 21, 13, 3, tzinfo=UTC)

VOORBEELDEN: dict[Vraagsoort, Voorbeeld] = {
    Vraagsoort.TEKST: _TEKST,
    Vraagsoort.LANGE_TEKST: _TEKST,
    Vraagsoort.GETAL: Voorbeeld(
        goed=((0, 0, "0"), (39197, 39197, "39.197"), (10**15 - 1, 10**15 - 1, "999.999.999.999.999")),
        leeg=(None,),
        fout=(-1, 1.5, "5", True, 10**15, None),
    ),
    Vraagsoort.DATUM: Voorbeeld(
        goed=(("2026-11-01", date(2026, 11, 1), "01-11-2026"), ("2024-02-29", date(2024, 2, 29), "29-02-2024")),
        leeg=(None,),
        fout=("2026-02-29", "01-11-2026", "0001-01-01", "9999-12-31", "gisteren", 20261101, None),
    ),
    Vraagsoort.MOMENT: Voorbeeld(
        goed=(
            ("2026-11-21T13:03:00Z", _MOMENT, "21-11-2026 14:03"),
            ("2026-07-01T10:00:00Z", datetime(2026, 7, 1, 10, tzinfo=UTC), "01-07-2026 12:00"),
            ("2022-11-18", date(2022, 11, 18), "18-11-2022 (tijdstip onbekend)"),
        ),
        leeg=(None,),
        fout=(
            "2026-11-21T14:03:00",
            "2026-02-30",
            "0001-01-01",
            "0001-01-01T00:00:00+01:00",
            "9999-12-31T23:59:00-01:00",
            "nu",
            5,
        ),
    ),
    Vraagsoort.JA_NEE: Voorbeeld(goed=_JA_NEE, leeg=(None,), fout=("ja", 1, 0, None)),
    Vraagsoort.KEUZE: Voorbeeld(goed=(("b", "b", "B"),), leeg=(None,), fout=("d", "", 1, ["a"], {"a": 1}, None)),
    Vraagsoort.MEERKEUZE: Voorbeeld(
        goed=((["a", "c"], ("a", "c"), "A\nC"), (["b"], ("b",), "B")),
        leeg=(None, ()),
        fout=("a", ["a", "d"], [["a"]], [None], {"a": True}),
    ),
    Vraagsoort.VERKLARING: Voorbeeld(goed=((True, True, "Verklaard"),), leeg=(None, False), fout=("ja", 1)),
    Vraagsoort.LIJST: Voorbeeld(
        goed=(
            ([{"naam": "Drukker", "rol": "bedrijf"}], ({"naam": "Drukker", "rol": "bedrijf"},), "Drukker · Bedrijf"),
            ([{"naam": "A"}, {"naam": "B"}], ({"naam": "A"}, {"naam": "B"}), "A\nB"),
        ),
        leeg=(None, (), ({},), ({"naam": " "},)),
        fout=("A", [5], [{"onbekend": "x"}], [{"naam": 5}], [{"rol": "vriend"}], {"naam": "A"}),
    ),
}
