"""Cut words so that they fit on a screen that never scrolls."""

import re
from collections.abc import Iterator, Sequence
from textwrap import wrap

LANGST = 300  # characters that stand together; five lines or so
_ZINSEINDE = re.compile(r"(?<=[a-zà-ÿ0-9)”’\]█][.!?])\s+")  # not behind an initial


def stukken(tekst: str) -> tuple[str, ...]:
    """The text in pieces of at most LANGST characters: by paragraph, by sentence, and only then by word."""
    blokken = [blok for blok in re.split(r"\n\s*\n", tekst.strip()) if blok.strip()]
    return tuple(stuk for blok in blokken for stuk in _stukken(blok.strip()))


def _stukken(blok: str) -> Iterator[str]:
    if len(blok) <= LANGST:
        yield blok
        return
    verzameld = ""
    for deel, naad in _delen(blok):
        if verzameld and len(verzameld) + len(deel) + 1 > LANGST:
            yield verzameld
            verzameld = deel
        else:
            verzameld = f"{verzameld}{naad}{deel}" if verzameld else deel
    yield verzameld


def _delen(blok: str) -> Iterator[tuple[str, str]]:
    """(sentence or part of one, what joins it to the part before)."""
    for regel in blok.splitlines():
        naad = "\n"
        for zin in _ZINSEINDE.split(regel.strip()):
            for deel in wrap(zin, LANGST, break_long_words=True, break_on_hyphens=False):
                yield deel, naad
                naad = " "


def verdeel(hoogtes: Sequence[int], ruimte: int, tussen: int) -> list[range]:
    """Which pieces stand on which page: as many as fit, and always one at least."""
    paginas, begin, hoogte = [], 0, 0
    for nummer, deze in enumerate(hoogtes):
        erbij = deze + (tussen if nummer > begin else 0)
        if nummer > begin and hoogte + erbij > ruimte:
            paginas.append(range(begin, nummer))
            begin, hoogte = nummer, deze
        else:
            hoogte += erbij
    return [*paginas, range(begin, len(hoogtes))]
