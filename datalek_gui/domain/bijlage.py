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


# As shown. Nieuwe categorie? 1. hierboven  2. hier haar naam  3. hoort zij in elk dossier, dan een eis in volledig.py.
CATEGORIEEN = {
    Categorie.MAIL: "E-mailwisseling",
    Categorie.JURIDISCH: "Juridisch advies",
    Categorie.INTAKE: "Intern meldingsformulier",
    Categorie.AP: "Bevestiging van de AP",
    Categorie.BRIEF: "Brief aan betrokkenen",
    Categorie.BEWIJS: "Bewijsstuk",
    Categorie.OVERIG: "Overig",
}
# Words in a file name that tell its category; the first that fits counts, the handler can change it.
_HERKEND = (
    (Categorie.AP, ("ontvangstbevestiging", "melding ap", "ap-melding", "ap melding")),
    (Categorie.INTAKE, ("intake", "meldingsformulier", "interne melding")),
    (Categorie.JURIDISCH, ("juridisch", "memo", "advies")),
    (Categorie.BRIEF, ("brief",)),
    (Categorie.BEWIJS, ("schermafdruk", "screenshot", "logbestand", "aangifte")),
)
MAIL = (".eml", ".msg")


def voorstel(naam: str) -> Categorie:
    """The category that the name of a file suggests."""
    klein = naam.lower().replace("_", " ")
    if klein.endswith(MAIL):
        return Categorie.MAIL
    return next((soort for soort, woorden in _HERKEND if any(woord in klein for woord in woorden)), Categorie.OVERIG)


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
