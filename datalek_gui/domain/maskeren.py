"""Hide who it is about, for showing a case to a colleague: numbers that prove themselves, addresses, and known names.

Only what can be recognised for certain is hidden by its form (elfproef, IBAN check digits, e-mail, postcode with house
number, Dutch telephone numbers); names are hidden because the dossier itself says they are names. What the program
cannot know, such as a name typed in the middle of a summary, stays: the handler is told so.
"""

import re
from collections.abc import Callable, Iterable

from stdnum import iban
from stdnum.nl import bsn

BLOK = "█████"
_MINSTENS = 3  # letters: a shorter "name" would blot out half the text

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_IBAN = re.compile(r"\b[A-Za-z]{2}\d{2}(?:[A-Za-z0-9]{11,30}|(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,3})?)\b")
# nine digits as a BSN is written; a date or a telephone number is grouped in another way
_NEGEN = re.compile(r"(?<![\d+])(?:\d{9}|\d{3}[ .-]\d{3}[ .-]\d{3}|\d{4}[ .-]\d{2}[ .-]\d{3})(?!\d)")
_TELEFOON = re.compile(r"(?<![\d-])(?:\+31|0031|0)(?:[ ()-]?\d){9}(?!\d)")
_POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b")
_HUISADRES = re.compile(
    r"\b(?:Laan|Weg|Plein|Straat)(?:\s[\w’'-]+){1,4}\s\d{1,5}(?:\s?[a-z])?\b|"
    r"\b[A-Z][\w’'-]*(?:\s[\w’'-]+){0,4}?(?:straat|weg|laan|plein|kade|singel|gracht|hof|dijk|steeg|pad|markt|dreef|plantsoen)"
    r"\s\d{1,5}(?:\s?[a-z])?\b"
)


def maskeer(tekst: str, namen: Iterable[str] = ()) -> str:
    """The text with everything that points to a person as a block of equal width: its length tells nothing.

    `namen`: names, addresses and other particulars this dossier holds of people; whole words, any case.
    """
    for patroon, waar in _HERKEND:
        tekst = patroon.sub(lambda m, waar=waar: BLOK if waar(m.group()) else m.group(), tekst)  # type: ignore[misc]
    eigen = sorted({n.strip() for n in namen if len(n.strip()) >= _MINSTENS}, key=len, reverse=True)
    if eigen:
        tekst = re.sub(rf"(?<!\w)(?:{'|'.join(map(re.escape, eigen))})(?!\w)", BLOK, tekst, flags=re.IGNORECASE)
    return tekst


def _is_bsn(cijfers: str) -> bool:
    return bool(bsn.is_valid(re.sub(r"\D", "", cijfers)))


def _is_iban(tekst: str) -> bool:
    return bool(iban.is_valid(tekst))


_HERKEND: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = (
    (_EMAIL, lambda _: True),
    (_IBAN, _is_iban),
    (_TELEFOON, lambda _: True),
    (_NEGEN, _is_bsn),
    (_HUISADRES, lambda _: True),
    (_POSTCODE, lambda _: True),
)


def naamdelen(naam: str) -> tuple[str, ...]:
    """A full name, the name without its form of address, and the surname: "mevrouw De Vries" is hidden as well."""
    woorden = [w for w in re.split(r"[\s,]+", naam) if w]
    while woorden and woorden[0].casefold().rstrip(".") in _AANSPREEK:
        woorden.pop(0)
    kern = [w for w in woorden if w[:1].isupper() and not w.endswith(".") and w.casefold() not in _VOORVOEGSEL]
    return tuple(dict.fromkeys(deel for deel in (naam.strip(), " ".join(woorden), *kern) if deel))


_AANSPREEK = frozenset(
    {"mevrouw", "mevr", "mw", "meneer", "de", "heer", "dhr", "mr", "dr", "ir", "drs", "prof", "fam", "familie"}
)
_VOORVOEGSEL = frozenset({"de", "van", "der", "den", "het", "ten", "ter", "op", "in", "aan"})
