"""The log on paper, with its last hash: whoever holds this paper can show later that nothing before it was changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from datalek_gui.domain.tekst import een_regel
from datalek_gui.domain.tijd import toon_moment
from datalek_gui.export import page_style as ps
from datalek_gui.export.bouwstenen import VOLLE_BREEDTE, Bouwer
from datalek_gui.export.opmaak import Blok
from datalek_gui.export.tabel import Kolom, tabel

KOLOMMEN = (
    Kolom("Nr", 0.07),
    Kolom("Wanneer en wie", 0.18),
    Kolom("Wat", 0.29, rijkop=True),
    Kolom("Was", 0.20),
    Kolom("Werd", 0.26),
)
INKORTEN = 240  # characters of an old or new value; the register and the archive package hold all of it


@dataclass(frozen=True, slots=True)
class Logregelstuk:
    """An entry in words. `op` aware."""

    nummer: int
    op: datetime
    wie: str
    wat: str
    oud: str = ""
    nieuw: str = ""


@dataclass(frozen=True, slots=True)
class Logboekstuk:
    """All entries, oldest first. `breuk`: number of the first that does not fit the chain, None when it is sound."""

    regels: tuple[Logregelstuk, ...] = ()
    laatste_hash: str = ""
    breuk: int | None = None


def logboekblokken(bouwer: Bouwer, logboek: Logboekstuk) -> Iterator[Blok]:
    if not logboek.regels:
        yield bouwer.volle("P", "Het logboek van dit dossier is nog leeg.", ps.KLEIN)
        return
    yield from bouwer.paren(
        (
            ("Aantal regels", str(len(logboek.regels))),
            ("Controle", oordeel(logboek.breuk)),
            ("Hash van de laatste regel (SHA-256)", logboek.laatste_hash),
        ),
        0.28 * VOLLE_BREEDTE,
    )
    yield from tabel(bouwer.boom, KOLOMMEN, map(_rij, logboek.regels))


def oordeel(breuk: int | None) -> str:
    """What the check of the chain says, in words."""
    if breuk is None:
        return "De regels sluiten op elkaar aan: er is achteraf niets gewijzigd of weggehaald."
    return f"Let op: vanaf regel {breuk} sluit het logboek niet meer aan. Er is achteraf iets gewijzigd of weggehaald."


def _rij(regel: Logregelstuk) -> tuple[str, str, str, str, str]:
    wanneer = f"{toon_moment(regel.op)}\n{regel.wie}"
    return str(regel.nummer), wanneer, regel.wat, een_regel(regel.oud, INKORTEN), een_regel(regel.nieuw, INKORTEN)
