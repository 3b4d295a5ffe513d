"""What may not stand in a letter, or does not fit it: each as a Dutch clause that says what to do."""

import re
from collections.abc import Iterable, Iterator, Sequence

from stdnum.nl import bsn

MAX_ADRESREGELS = 7  # what fits the envelope window (40 mm, 12 pt lines)

# Nine digits, also written 123.456.789 or 1234.56.789, that are no part of a longer number; eight (without the zero
# in front) only after the word itself, or every KvK number would be suspect.
_NEGEN = re.compile(r"(?<![\d+])(?:\d{9}|\d{3}[ .-]\d{3}[ .-]\d{3}|\d{4}[ .-]\d{2}[ .-]\d{3})(?!\d)")
_ACHT = re.compile(
    r"(?:bsn|burgerservicenummer|sofinummer)\W{1,3}(?:(?:is|was|nummer)\W{1,3})?(\d{8})(?!\d)", re.IGNORECASE
)


def bevat_bsn(tekst: str) -> bool:
    """A number that passes the test on a burgerservicenummer (the "elfproef"); one in eleven others does too."""
    kandidaten = [*_NEGEN.findall(tekst), *_ACHT.findall(tekst)]
    return any(bsn.is_valid(re.sub(r"\D", "", kandidaat).zfill(9)) for kandidaat in kandidaten)


def bezwaren(teksten: Iterable[str], geadresseerde: Sequence[str]) -> Iterator[str]:
    """`teksten`: all words of the letter but our own reference and telephone numbers."""
    if any(bevat_bsn(tekst) for tekst in (*teksten, *geadresseerde)):
        yield "burgerservicenummer in de tekst (haal het weg)"
    if len(geadresseerde) > MAX_ADRESREGELS:
        yield f"adres van meer dan {MAX_ADRESREGELS} regels (maak het korter, anders past het niet in het venster)"
