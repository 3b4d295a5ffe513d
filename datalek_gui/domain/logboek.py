"""The log: what was done in a dossier, by whom, when. Append-only; each entry is chained to the one before.

A chain of hashes shows any later change, also by somebody who has the passphrase: entry n holds the hash of entry n-1,
and the last hash stands on paper in the dossier PDF.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

BEGIN = "0" * 64


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """One entry. `nummer` counts per dossier from 1, `op` aware UTC.

    `daad`: aangemaakt · gewijzigd · toegevoegd · verwijderd · teruggezet · definitief · ingediend · ingetrokken ·
    vastgelegd · afgedrukt · ingelezen · overgedragen · afgesloten · heropend · vernietigd.
    `onderdeel`: "antwoorden", a kind of part, "bijlage", "melding", "oordeel", "brief", "dossier";
    `veld`: question key or file name; `oud` and `nieuw` as they were shown.
    """

    nummer: int
    op: datetime
    wie: str
    daad: str
    onderdeel: str
    veld: str = ""
    oud: str = ""
    nieuw: str = ""
    vorige: str = BEGIN  # hash of the entry before
    hash: str = ""


def sluit_aan(gebeurtenis: Gebeurtenis, vorige: str) -> Gebeurtenis:
    """The entry as it is stored: with the hash before it and its own (SHA-256 over canonical JSON)."""
    los = replace(gebeurtenis, vorige=vorige, hash="")
    return replace(los, hash=_hash(los))


def _hash(gebeurtenis: Gebeurtenis) -> str:
    velden = [
        gebeurtenis.nummer, gebeurtenis.op.isoformat(), gebeurtenis.wie, gebeurtenis.daad, gebeurtenis.onderdeel,
        gebeurtenis.veld, gebeurtenis.oud, gebeurtenis.nieuw, gebeurtenis.vorige,
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(velden, ensure_ascii=True, separators=(",", ":")).encode()).hexdigest()


def breuk(gebeurtenissen: Iterable[Gebeurtenis]) -> int | None:
    """Number of the first entry that does not fit the chain, or None when all of it is sound.

    Numbers must run on from 1; an entry taken out of the middle breaks the chain at the next one.
    """
    vorige = BEGIN
    for verwacht, gebeurtenis in enumerate(gebeurtenissen, 1):
        klopt = gebeurtenis.nummer == verwacht and gebeurtenis.vorige == vorige
        if not klopt or gebeurtenis.hash != _hash(replace(gebeurtenis, hash="")):
            return verwacht
        vorige = gebeurtenis.hash
    return None
