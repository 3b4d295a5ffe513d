"""Cells of somebody else's register → answers as they are stored. What cannot be read is kept, never guessed.

A date that is none is stored as it was typed, so that the dossier lists it as a fault; a word that is no option goes
to "anders", or to the note of the row. Only what would make a false dossier is an error (registerinvoer.py).
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import Any

from datalek_gui.domain.formulier.vraag import Optie, Vraag
from datalek_gui.domain.formulier.waarden import JAREN, MAX_GETAL
from datalek_gui.domain.staat import als_tekst
from datalek_gui.domain.tekst import schoon
from datalek_gui.domain.tijd import AMSTERDAM, lees_datum, lees_moment

Celwaarde = str | int | float | bool | date | datetime | None
"""What a spreadsheet or a CSV gives; a moment without a zone is on the Dutch clock."""

JA = frozenset({"ja", "j", "yes", "y", "waar", "true", "x", "1"})
NEE = frozenset({"nee", "n", "no", "onwaar", "false", "0", "n v t", "nvt", "niet van toepassing", "geen"})


def tekst_van(waarde: Celwaarde) -> str:
    """The cell as clean text."""
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "Ja" if waarde else "Nee"
    if isinstance(waarde, float):
        return str(int(waarde)) if waarde.is_integer() else str(waarde).replace(".", ",")
    if isinstance(waarde, int):
        return str(waarde)
    if isinstance(waarde, datetime):
        heel = waarde.time() == time()
        return als_tekst(waarde.date() if heel else waarde.replace(tzinfo=waarde.tzinfo or AMSTERDAM).astimezone(UTC))
    return schoon(waarde if isinstance(waarde, str) else als_tekst(waarde)).strip()


@lru_cache(maxsize=4096)
def kaal(tekst: str) -> str:
    """For comparing: no capitals, accents or punctuation, single spaces."""
    vlak = unicodedata.normalize("NFKD", tekst.casefold())
    return " ".join(re.sub(r"[^\w]+|_", " ", "".join(t for t in vlak if not unicodedata.combining(t))).split())


def ja_of_nee(waarde: Celwaarde) -> bool | None:
    """None when it says neither. "Ja, op 3 maart" is yes; the rest of such a cell is not lost (see the callers)."""
    woorden = kaal(tekst_van(waarde))
    if woorden in JA or woorden.startswith("ja "):
        return True
    return False if woorden in NEE or woorden.startswith("nee ") else None


# --- dates and moments ----------------------------------------------------------------------------------


_DATUM_TIJD = re.compile(
    r"(?:(?:ma|di|wo|do|vr|za|zo)\w*\.?\s+)?(.+?\d{4}|\d{4}-\d{1,2}-\d{1,2})(?:[\st,]+(?:om\s+)?(\d.*?))?(?:\s*uur)?"
)


def lees_dag_of_moment(waarde: Celwaarde) -> date | None:
    """An aware moment in UTC, or a day where no time is given (midnight in a spreadsheet is none); None: unreadable."""
    if isinstance(waarde, datetime):
        if waarde.year not in JAREN:
            return None
        return waarde.date() if waarde.time() == time() else _in_utc(waarde)
    if isinstance(waarde, date):
        return waarde if waarde.year in JAREN else None
    treffer = _DATUM_TIJD.fullmatch(tekst_van(waarde).lower())
    if not treffer:
        return None
    try:
        dag, tijd = lees_datum(treffer[1]), (treffer[2] or "")[:5]
        return lees_moment(treffer[1], tijd) if tijd and not tijd.startswith("00:00") else dag
    except ValueError:
        return None


def _in_utc(waarde: datetime) -> datetime:
    return (waarde if waarde.tzinfo else waarde.replace(tzinfo=AMSTERDAM)).astimezone(UTC)


def dag_json(waarde: Celwaarde, *, met_tijd: bool) -> Any:
    """As an answer of the kind datum or moment; unreadable text stays as it was typed."""
    gelezen = lees_dag_of_moment(waarde)
    if gelezen is None:
        return {"onleesbaar": tekst_van(waarde)}
    if isinstance(gelezen, datetime):
        if met_tijd:
            return gelezen.isoformat().replace("+00:00", "Z")
        return gelezen.astimezone(AMSTERDAM).date().isoformat()
    return gelezen.isoformat()


# --- numbers --------------------------------------------------------------------------------------------


_GETAL = r"(\d{1,3}(?:[. ]\d{3})+|\d+)"
_CIRCA = r"(?:ca\.?|circa|ongeveer|±|~)?\s*"
_VORMEN = (
    (re.compile(rf"{_CIRCA}{_GETAL}\s*(?:-|–|tot(?: en met)?|t/m|en)\s*{_GETAL}"), "tussen"),
    (re.compile(rf"(?:>=?|meer dan|minstens|minimaal|ten minste|vanaf)\s*{_GETAL}"), "minstens"),
    (re.compile(rf"{_GETAL}\s*\+"), "minstens"),
    (re.compile(rf"(?:<=?|minder dan|hoogstens|maximaal|ten hoogste|tot)\s*{_GETAL}"), "hoogstens"),
    (re.compile(_GETAL), "precies"),
    (re.compile(rf"(?:ca\.?|circa|ongeveer|±|~)\s*{_GETAL}"), "ongeveer"),
)


def lees_aantal(waarde: Celwaarde) -> tuple[int | None, int | None] | None:
    """(least, most) of a number as it is written in registers: 12, 10-50, minstens 100, < 25. None: unreadable.

    "Circa 150" is both: nothing better is known, and the handler sees the range in the dossier.
    """
    if isinstance(waarde, float) and not waarde.is_integer():
        return None
    tekst = re.sub(r"\s*(?:personen|betrokkenen|mensen|klanten)$", "", tekst_van(waarde).lower())
    for patroon, vorm in _VORMEN:
        if treffer := patroon.fullmatch(tekst):
            getallen = [int(re.sub(r"\D", "", deel)) for deel in treffer.groups()]
            if max(getallen) > MAX_GETAL or getallen != sorted(getallen):
                return None
            return {"minstens": (getallen[0], None), "hoogstens": (None, getallen[0])}.get(
                vorm, (getallen[0], getallen[-1])
            )
    return None


def lees_getal(waarde: Celwaarde) -> int | None:
    """One whole number, or None."""
    gelezen = lees_aantal(waarde)
    return gelezen[0] if gelezen and gelezen[0] == gelezen[1] else None


# --- options --------------------------------------------------------------------------------------------


# What people write in their own registers → option of aard_incident; longer clues first.
SOORTWOORDEN: Mapping[str, str] = {
    "geopend retour": "post_geopend_retour", "klantportaal": "klantportaal", "portaal": "klantportaal",
    "verkeerd dossier": "verkeerd_dossier", "verkeerde dossier": "verkeerd_dossier", "bcc": "email_cc",
    "in de cc": "email_cc", "ransomware": "hacking", "phishing": "hacking", "malware": "hacking", "hack": "hacking",
    "gepubliceerd": "gepubliceerd", "publicatie": "gepubliceerd", "autorisatie": "autorisaties",
    "netwerkmap": "netwerkmappen", "usb": "apparaat_kwijt", "laptop": "apparaat_kwijt", "telefoon": "apparaat_kwijt",
    "gestolen": "apparaat_kwijt", "diefstal": "apparaat_kwijt",
    "mail verkeerd": "email_verkeerd", "mail aan verkeerde": "email_verkeerd", "mail naar verkeerde": "email_verkeerd",
    "verkeerd verzonden e mail": "email_verkeerd", "verkeerd geadresseerde e mail": "email_verkeerd",
    "post verkeerd": "post_verkeerd", "brief verkeerd": "post_verkeerd", "brief naar verkeerd": "post_verkeerd",
    "verkeerd bezorgd": "post_verkeerd", "post kwijt": "post_kwijt", "brief kwijt": "post_kwijt",
}  # fmt: skip


# The three kinds of breach by their usual names; "beschikbaarheid" is two options, so it says too little.
AARDWOORDEN: Mapping[str, str] = {"vertrouwelijkheid": "ingezien", "integriteit": "gewijzigd"}


def zoek_optie(tekst: str, opties: Iterable[Optie], woorden: Mapping[str, str] | None = None) -> str:
    """Key of the option this text means: same words, or one whose words begin or hold it; empty when unsure."""
    gezocht = kaal(tekst)
    keuzes = {optie.sleutel: kaal(optie.tekst) for optie in opties if not optie.kop}
    if not gezocht:
        return ""
    for sleutel, naam in keuzes.items():
        if gezocht in (naam, kaal(sleutel)):
            return sleutel
    if len(gezocht) > 3:
        dichtbij = [s for s, naam in keuzes.items() if s != "anders" and re.search(rf"\b{re.escape(gezocht)}\b", naam)]
        if len(dichtbij) == 1:
            return dichtbij[0]
    return next((s for woord, s in (woorden or {}).items() if re.search(rf"\b{woord}", gezocht) and s in keuzes), "")


def zoek_opties(tekst: str, vraag: Vraag, woorden: Mapping[str, str] | None = None) -> tuple[list[str], list[str]]:
    """Of a cell with several: the keys that were recognised, in the order of the form, and the words that were not."""
    delen = [deel.strip(" -•·") for deel in re.split(r"[;\n]", tekst)]
    gevonden: dict[str, str] = {}
    for deel in filter(None, delen):
        heel = zoek_optie(deel, vraag.opties, woorden)
        stukken = [deel] if heel else [stuk.strip() for stuk in re.split(r",(?![^()]*\))", deel)]
        gevonden |= {stuk: zoek_optie(stuk, vraag.opties, woorden) for stuk in stukken if stuk}
    sleutels = set(gevonden.values()) - {""}
    return [o.sleutel for o in vraag.opties if o.sleutel in sleutels], [d for d, s in gevonden.items() if not s]
