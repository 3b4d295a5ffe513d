"""A small Outlook mail (.msg) as bytes: a compound file (MS-CFB, version 3) with the properties of MS-OXMSG."""

import struct
from datetime import UTC, datetime

SECTOR, MINI, GRENS = 512, 64, 4096
VRIJ, EIND, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def een_msg(teksten: dict[int, str], verzonden: datetime | None = None, *, unicode: bool = True) -> bytes:
    """`teksten`: property number → text. `verzonden` aware."""
    soort, codering = ("001F", "utf-16-le") if unicode else ("001E", "cp1252")
    stromen = {f"__substg1.0_{nr:04X}{soort}": tekst.encode(codering) for nr, tekst in teksten.items()}
    regels = b""
    if verzonden:
        tikken = int((verzonden - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
        regels = struct.pack("<HHIQ", 0x0040, 0x0039, 6, tikken)
    stromen["__properties_version1.0"] = bytes(32) + regels
    return _cfb(stromen)


def _cfb(stromen: dict[str, bytes]) -> bytes:
    """All streams small (mini stream); sectors in the order FAT, mini FAT, directory, mini stream."""
    namen = sorted(stromen, key=lambda naam: (len(naam), naam.upper()))
    minifat: list[int] = []
    ministroom, begin = b"", {}
    for naam in namen:
        aantal = max(1, -(-len(stromen[naam]) // MINI))
        begin[naam] = len(minifat)
        minifat += [*range(len(minifat) + 1, len(minifat) + aantal), EIND]
        ministroom += stromen[naam].ljust(aantal * MINI, b"\0")
    lijst = [_ingang("Root Entry", 5, 1, 2, len(ministroom))]
    for plaats, naam in enumerate(namen, 1):  # a tree that leans to the right is a tree
        rechts = plaats + 1 if plaats < len(namen) else VRIJ
        lijst.append(_ingang(naam, 2, VRIJ, begin[naam], len(stromen[naam]), rechts))
    delen = [struct.pack(f"<{len(minifat)}I", *minifat), b"".join(lijst), ministroom]
    vullers = [b"\xff", b"\0", b"\0"]
    sectoren = [deel.ljust(-(-len(deel) // SECTOR) * SECTOR, vul) for deel, vul in zip(delen, vullers, strict=True)]
    starts, fat = [], [FAT]
    for deel in sectoren:
        starts.append(len(fat))
        fat += [*range(len(fat) + 1, len(fat) + len(deel) // SECTOR), EIND]
    sectoren[1] = _ingang("Root Entry", 5, 1, starts[2], len(ministroom)) + sectoren[1][128:]
    kop = struct.pack(
        "<8s16sHHHHH6xIIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 0x3E, 3, 0xFFFE, 9, 6,
        0, 1, starts[1], 0, GRENS, starts[0], len(sectoren[0]) // SECTOR, EIND, 0, 0,
    ).ljust(SECTOR, b"\xff")  # fmt: skip
    return kop + struct.pack(f"<{len(fat)}I", *fat).ljust(SECTOR, b"\xff") + b"".join(sectoren)


def _ingang(naam: str, soort: int, kind: int, begin: int, omvang: int, rechts: int = VRIJ) -> bytes:
    """128 bytes of the directory; `soort` 5 is the root, 2 a stream."""
    ruw = naam.encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBIII16sIQQIQ", ruw, len(ruw), soort, 1, VRIJ, rechts, kind, bytes(16), 0, 0, 0, begin, omvang
    )
