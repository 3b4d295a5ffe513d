"""Text from outside (a JSON file, the clipboard) made fit to store, show and print."""

import re
import unicodedata

_REGELEINDEN = ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029")  # \v: the soft line break that Word copies
_RICHTING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # can make a text read as another
_GEEN_TEKEN = frozenset("\ufeff\ufffe\uffff")  # a byte order mark, and two that XML (and so PDF/A) refuses


def schoon(tekst: str) -> str:
    """The same text without control characters; every kind of line end becomes ``\\n``, a tab a space."""
    for einde in _REGELEINDEN:
        tekst = tekst.replace(einde, "\n")
    return "".join(teken for teken in tekst.replace("\t", " ") if _mag(teken))


def een_regel(tekst: str, lengte: int = 200) -> str:
    """Clean text on one line; what is longer than `lengte` characters ends in an ellipsis."""
    regel = " ".join(schoon(tekst).split())
    return regel if len(regel) <= lengte else regel[: lengte - 1].rstrip() + "…"


def _mag(teken: str) -> bool:
    if teken == "\n":
        return True
    return unicodedata.category(teken) not in ("Cc", "Cs") and teken not in _RICHTING and teken not in _GEEN_TEKEN


_POSTCODE = re.compile(r"([1-9]\d{3})\s?([A-Za-z]{2})")


def nette_postcode(tekst: str) -> str:
    """1234ab → 1234 AB; anything else (a foreign one) as it is."""
    treffer = _POSTCODE.fullmatch(tekst.strip())
    return f"{treffer[1]} {treffer[2].upper()}" if treffer else tekst.strip()


def is_postcode(tekst: str) -> bool:
    """A Dutch one, in any usual spelling."""
    return _POSTCODE.fullmatch(tekst.strip()) is not None
