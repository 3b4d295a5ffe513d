"""What the head of a mail says: who sent it, about what, when. Reads .eml (RFC 5322) and .msg (Outlook).

A mail that cannot be read is still a fine attachment: then there is nothing to say, and nothing goes wrong.
"""

import struct
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email import message_from_string
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.utils import parseaddr, parsedate_to_datetime
from typing import BinaryIO

import olefile

from datalek_gui.domain.tekst import een_regel
from datalek_gui.domain.tijd import AMSTERDAM

KOP = 262_144  # bytes of an .eml in which its head must stand
# What olefile and the readers below raise on a file that is damaged or only looks like a mail.
_STUK = (OSError, ValueError, LookupError, AttributeError, TypeError, struct.error, RecursionError, OverflowError)


@dataclass(frozen=True, slots=True)
class Mail:
    """`datum`: the day in Amsterdam on which it was sent, None when that cannot be read."""

    van: str = ""
    onderwerp: str = ""
    datum: date | None = None


def lees_mail(naam: str, stroom: BinaryIO) -> Mail:
    """By the name's extension; an empty `Mail` for any other file, and for one that is damaged."""
    lezer = {".eml": _eml, ".msg": _msg}.get(naam[-4:].lower())
    if lezer is None:
        return Mail()
    try:
        stroom.seek(0)
        return lezer(stroom)
    except _STUK:
        return Mail()


# --- .eml ---


def _eml(stroom: BinaryIO) -> Mail:
    kop = message_from_string(stroom.read(KOP).decode("utf-8", "replace"))
    naam, adres = parseaddr(_kopregel(kop.get("From")))
    try:
        op: datetime | None = parsedate_to_datetime(str(kop.get("Date")))
    except ValueError:
        op = None
    return Mail(_afzender(naam, adres), een_regel(_kopregel(kop.get("Subject"))), _dag(op))


def _kopregel(ruw: object) -> str:
    """=?utf-8?q?Caf=C3=A9?= → Café; what cannot be decoded stands as it is."""
    tekst = str(ruw or "")
    try:
        return str(make_header(decode_header(tekst)))
    except (LookupError, ValueError, HeaderParseError):
        return tekst


def _afzender(naam: str, adres: str) -> str:
    beide = f"{naam} <{adres}>" if naam and adres and naam != adres else naam or adres
    return een_regel(beide)


def _dag(op: datetime | None) -> date | None:
    """A moment without offset is taken as Dutch."""
    if op is None:
        return None
    return (op if op.tzinfo else op.replace(tzinfo=AMSTERDAM)).astimezone(AMSTERDAM).date()


# --- .msg: properties by number, MS-OXPROPS; their streams, MS-OXMSG ---

_ONDERWERP, _NAAM, _ADRES, _SMTP = 0x0037, 0x0C1A, 0x0C1F, 0x5D01
_VERZONDEN, _ONTVANGEN = 0x0039, 0x0E06
_EIGENSCHAPPEN = "__properties_version1.0"
_TOPKOP, _REGEL, _TIJD = 32, 16, 0x0040  # bytes before the first property, of each, and the type "moment"
_BEGIN = datetime(1601, 1, 1, tzinfo=UTC)  # of Windows' count of 100 nanoseconds


def _msg(stroom: BinaryIO) -> Mail:
    with olefile.OleFileIO(stroom) as bestand:
        adres = _tekst(bestand, _SMTP) or _tekst(bestand, _ADRES)
        afzender = _afzender(_tekst(bestand, _NAAM), adres if "@" in adres else "")
        momenten = _momenten(bestand)
        op = momenten.get(_VERZONDEN) or momenten.get(_ONTVANGEN)
        return Mail(afzender, een_regel(_tekst(bestand, _ONDERWERP)), _dag(op))


def _tekst(bestand: olefile.OleFileIO, nummer: int) -> str:
    """Unicode (001F) or, in old files, one byte a character (001E)."""
    for soort, codering in (("001F", "utf-16-le"), ("001E", "cp1252")):
        stroom = f"__substg1.0_{nummer:04X}{soort}"
        if bestand.exists(stroom):
            return str(bestand.openstream(stroom).read().decode(codering, "replace")).rstrip("\0")
    return ""


def _momenten(bestand: olefile.OleFileIO) -> dict[int, datetime]:
    ruw = bestand.openstream(_EIGENSCHAPPEN).read() if bestand.exists(_EIGENSCHAPPEN) else b""
    momenten = {}
    for plaats in range(_TOPKOP, len(ruw) - _REGEL + 1, _REGEL):
        soort, nummer, _vlaggen, waarde = struct.unpack_from("<HHIQ", ruw, plaats)
        if soort == _TIJD and waarde:
            momenten[nummer] = _BEGIN + timedelta(microseconds=waarde // 10)
    return momenten
