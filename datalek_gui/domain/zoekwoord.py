"""What someone types to search, and where it stands in a text: the full-text index says that, not where."""

import re
import unicodedata
from collections.abc import Iterable, Iterator


class _Vlak(dict[int, str]):
    """Character → flat character, each reckoned once: a register is searched at every key."""

    def __missing__(self, code: int) -> str:
        self[code] = unicodedata.normalize("NFD", chr(code).casefold())[:1] or chr(code)
        return self[code]


_VLAK = _Vlak()


def vlak(tekst: str) -> str:
    """For comparing: without capitals and accents, one character for each, so that places stay places."""
    return tekst.translate(_VLAK)


def zoekwoorden(zoek: str) -> tuple[str, ...]:
    """The words of a search, flat, as the index cuts them: letters and digits. "2026-001" is two words."""
    return tuple(dict.fromkeys(re.findall(r"[^\W_]+", vlak(zoek))))


def treffers(tekst: str, woorden: Iterable[str]) -> Iterator[tuple[int, int]]:
    """(start, length) of every place where a word of `tekst` begins with one of `woorden` (from `zoekwoorden`)."""
    kaal = vlak(tekst)
    for woord in woorden:
        for treffer in re.finditer(rf"(?<![^\W_]){re.escape(woord)}", kaal):
            yield treffer.start(), len(woord)
