"""The recovery code on the sheet: 160 random bits that a person can copy from paper.

Crockford's base 32 has no I, L, O or U, so what is easily misread has one meaning. Eight groups hold
the secret; the ninth is a check, so that a slip of the pen is told without trying the code.
"""

import hashlib
import secrets
import unicodedata

_TEKENS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_GELIJK = str.maketrans("OIL", "011")
_BYTES = 20
_SYMBOLEN = 32
_CONTROLE = 4
_GROEP = 4


def new_herstelcode() -> str:
    """Nine groups of four, e.g. "7K3M-…"; the only copy is the one on the sheet."""
    return format_herstelcode(secrets.token_bytes(_BYTES))


def format_herstelcode(geheim: bytes) -> str:
    getal = int.from_bytes(geheim, "big")
    symbolen = "".join(_TEKENS[getal >> (5 * plaats) & 31] for plaats in reversed(range(_SYMBOLEN)))
    alles = symbolen + _check(symbolen)
    return "-".join(alles[i : i + _GROEP] for i in range(0, len(alles), _GROEP))


def parse_herstelcode(code: str) -> str | None:
    """The 32 symbols in their one spelling, or None when the code holds a typing error.

    Forgiving: case, spaces, any dash or full stop between groups, O for 0, I and L for 1.
    """
    gewoon = unicodedata.normalize("NFKC", code).upper().translate(_GELIJK)
    symbolen = "".join(teken for teken in gewoon if not _is_separator(teken))
    if len(symbolen) != _SYMBOLEN + _CONTROLE or any(teken not in _TEKENS for teken in symbolen):
        return None
    geheim, controle = symbolen[:_SYMBOLEN], symbolen[_SYMBOLEN:]
    return geheim if controle == _check(geheim) else None


def _is_separator(teken: str) -> bool:
    """White space, punctuation and invisible characters: whatever paper, mail or a word processor adds."""
    return teken.isspace() or unicodedata.category(teken)[0] in "PZC"


def _check(symbolen: str) -> str:
    """20 bits of SHA-256: a wrong code slips through once in a million."""
    getal = int.from_bytes(hashlib.sha256(symbolen.encode("ascii")).digest()[:4], "big")
    return "".join(_TEKENS[getal >> (5 * plaats) & 31] for plaats in reversed(range(_CONTROLE)))
