"""Attachments: kept inside the encrypted register, never beside it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

BLOK = 1_048_576  # bytes of one stored piece: a large file is never in memory as a whole
MAX_BIJLAGE = 200_000_000  # bytes of one file
MAX_DOSSIER = 500_000_000  # bytes of all files of one dossier


class Categorie(StrEnum):
    """What belongs in a complete dossier (Toetsingskader onderdeel 5), and the rest."""

    MAIL = "mail"  # relevante mailwisseling
    JURIDISCH = "juridisch"  # advies van juridische zaken
    INTAKE = "intake"  # intern meldingsformulier
    AP = "ap"  # ontvangstbevestiging van de AP
    BRIEF = "brief"  # getekende of verzonden brief aan betrokkene
    BEWIJS = "bewijs"
    OVERIG = "overig"


@dataclass(frozen=True, slots=True)
class Bijlage:
    """`omvang` in bytes; `sha256` of the content; `datum`: of the document itself; moments aware, UTC.

    `van`, `onderwerp`: read from a mail (.eml, .msg), else empty.
    """

    id: int
    dossier_id: int
    naam: str
    omvang: int
    sha256: str
    categorie: Categorie
    datum: date | None
    omschrijving: str
    van: str
    onderwerp: str
    toegevoegd_op: datetime
    verwijderd_op: datetime | None = None
