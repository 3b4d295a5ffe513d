"""Hide who it is about, for showing a case to a colleague: numbers that prove themselves, addresses, and known names.

Only what can be recognised for certain is hidden by its form (elfproef, IBAN check digits, e-mail, postcode, street
with house number, telephone numbers); names are hidden because the dossier itself says they are names (`namen.py`).
What the program cannot know, such as a name typed in the middle of a summary, stays: the handler is told so.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

from stdnum import iban
from stdnum.nl import bsn

BLOK = "█████"
_SPATIE = r" \u00a0\u2007\u2009\u202f"  # between groups of digits; the odd ones come from Word and PDF
_STREEP = r".\-\u2010\u2011\u2013"
_MINSTENS = 2  # letters: a shorter "name" would blot out half the text

_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"“”█]+(?:@[\w-]+(?:\.[\w-]+)*)+")
_IBAN_BEGIN = re.compile(r"[A-Za-z]{2}\d{2}")
_IBAN_REST = re.compile(rf"(?:[{_SPATIE}{_STREEP}]?[A-Za-z0-9]){{15,34}}")
_LANGSTE_IBAN, _KORTSTE_IBAN = 34, 15
# nine digits as a BSN is written; a date or a telephone number is grouped in another way
_NEGEN = re.compile(
    rf"(?<![\d+])(?:\d{{9}}|\d{{3}}[{_SPATIE}{_STREEP}]\d{{3}}[{_SPATIE}{_STREEP}]\d{{3}}|"
    rf"\d{{4}}[{_SPATIE}{_STREEP}]\d{{2}}[{_SPATIE}{_STREEP}]\d{{3}}|"
    rf"\d{{2}}(?:[{_SPATIE}{_STREEP}]\d{{2}}){{2}}[{_SPATIE}{_STREEP}]\d{{3}})(?!\d)"
)
_TUSSEN = rf"[{_SPATIE}()/{_STREEP}]{{0,3}}"
# ten digits that begin with 0, or a number with its country; never a date with a time behind it
_GEEN_DATUM = r"(?<!\d)(?<!\d[.,-])(?!\d{2}[-./]\d{2}[-./]\d{4}\b)"
_TELEFOON = re.compile(rf"{_GEEN_DATUM}(?:(?:\+|00)(?:{_TUSSEN}\d){{9,13}}|0(?:{_TUSSEN}\d){{9}})(?!\d)")
# a year before an abbreviation of this trade is no postcode
_POSTCODE = re.compile(r"(?<![\w-])(?!(?:19|20)\d\d (?:AP|FG|JZ|BW|IB)\b)[1-9]\d{3}(?: ?[A-Z]{2}|[a-z]{2})\b(?!-\w)")
_HOOFD = "[A-ZÀ-ÖØ-Þ]"
_EINDE = (
    "straat|weg|laan|plein|kade|singel|gracht|hof|dijk|steeg|pad|markt|dreef|plantsoen|baan|ring|wal|brink|werf|zoom|"
    "boulevard|allee"
)
_NUMMER = r"[ \u00a0]\d{1,5}(?:-\d{1,4}|[ \u00a0]?(?:bis|hs|[a-zA-Z]))?\b"
_VAN = rf"[ \u00a0](?:van|de|der|den|het|’t|te|ten|ter|{_HOOFD}[\w’'-]*)"
_HUISADRES = re.compile(
    rf"\b(?:Laan|Weg|Plein|Straat|Postbus)(?:{_VAN}){{0,4}}{_NUMMER}|"
    rf"\b{_HOOFD}[\w’'-]*?(?:{_VAN}){{0,4}}?(?i:{_EINDE}){_NUMMER}|"
    rf"\b[a-z]{{3,}}(?:straat|laan|plein|gracht|singel|steeg|kade){_NUMMER}"
)


def maskeer(tekst: str, namen: Iterable[str] = ()) -> str:
    """The text with everything that points to a person as a block of equal width: its length tells nothing.

    `namen`: names, addresses and other particulars this dossier holds of people. Whole words in any case; a bare
    surname only with its capital, because "zeer groot" is not Mr De Groot.
    """
    tekst = _zonder_iban(_EMAIL.sub(BLOK, unicodedata.normalize("NFC", tekst)))
    for patroon, waar in _HERKEND:
        tekst = patroon.sub(lambda m, waar=waar: BLOK if waar(m.group()) else m.group(), tekst)  # type: ignore[misc]
    for patroon in _patronen(tuple(namen)):
        tekst = patroon.sub(BLOK, tekst)
    return tekst


# --- what proves itself ---


def _zonder_iban(tekst: str) -> str:
    """Where an account number ends only its check digits tell: what follows it may be letters or digits too."""
    delen, plek = [], 0
    for begin in _IBAN_BEGIN.finditer(tekst):
        einde = _einde_iban(tekst, begin.start()) if begin.start() >= plek else 0
        if einde:
            delen += [tekst[plek : begin.start()], BLOK]
            plek = einde
    return "".join([*delen, tekst[plek:]])


def _einde_iban(tekst: str, begin: int) -> int:
    """Where the account number that starts at `begin` ends; 0 when there is none."""
    gevonden = _IBAN_REST.match(tekst, begin)
    if gevonden is None:
        return 0
    plekken = [p + 1 for p in range(begin, gevonden.end()) if tekst[p].isalnum()][_KORTSTE_IBAN - 1 : _LANGSTE_IBAN]
    return next((p for p in reversed(plekken) if iban.is_valid(re.sub(r"[\W_]", "", tekst[begin:p]))), 0)


def _is_bsn(cijfers: str) -> bool:
    return bool(bsn.is_valid(re.sub(r"\D", "", cijfers)))


_HERKEND: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = (
    (_TELEFOON, lambda _: True),
    (_NEGEN, _is_bsn),
    (_HUISADRES, lambda _: True),
    (_POSTCODE, lambda _: True),
)


# --- names ---


@lru_cache(maxsize=8)
def _patronen(namen: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """One for names in any case, one for bare words that are hidden only as a name is written."""
    eigen = {" ".join(unicodedata.normalize("NFC", naam).split()) for naam in namen}
    los = {naam for naam in eigen if naam.isalpha() and len(naam) >= _MINSTENS}
    vast = {naam for naam in eigen - los if len(naam) > _MINSTENS}
    vormen = {vorm for naam in los for vorm in (naam, naam[:1].upper() + naam[1:], naam.upper())}
    return tuple(
        re.compile(
            rf"(?<!\w)(?:{'|'.join(map(_woorden, sorted(groep, key=len, reverse=True)))})(?:['’]?s)?(?!\w)", vlag
        )
        for groep, vlag in ((vast, re.IGNORECASE), (vormen, re.NOFLAG))
        if groep
    )


def _woorden(naam: str) -> str:
    """A line may break within a name."""
    return r"\s+".join(map(re.escape, naam.split()))


def naamdelen(naam: str) -> tuple[str, ...]:
    """A full name, without its form of address, and word by word: "mevrouw De Vries" is hidden as well."""
    woorden = [w for w in re.split(r"[\s,]+", naam) if w]
    while woorden and woorden[0].casefold().rstrip(".") in AANSPREEK:
        woorden.pop(0)
    kern = [w for w in woorden if w[:1].isupper() and not w.endswith(".") and w.casefold() not in VOORVOEGSEL]
    helften = [deel for w in kern for deel in w.split("-") if deel != w and deel[:1].isupper()]
    return tuple(dict.fromkeys(deel for deel in (naam.strip(), " ".join(woorden), *kern, *helften) if deel))


AANSPREEK = frozenset({
    "mevrouw", "mevr", "mw", "meneer", "de", "heer", "dhr", "mr", "dr", "ir", "ing", "drs", "prof", "fam",
    "familie", "geachte", "beste", "heren", "dames",
})  # fmt: skip
VOORVOEGSEL = frozenset({
    "de", "van", "der", "den", "het", "ten", "ter", "te", "op", "in", "aan", "el", "al", "von", "’t", "'t",
})  # fmt: skip
