"""The page for who takes over: how it stands, what has to be done, and what changed since. Also without a handover."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from datalek_gui.domain.gewijzigd import Overzicht, Wijziging
from datalek_gui.domain.tijd import toon_moment
from datalek_gui.export import page_style as ps
from datalek_gui.export.bouwstenen import VOLLE_BREEDTE, Bouwer
from datalek_gui.export.opmaak import Blok, Schilder, loopregels, verdeel
from datalek_gui.export.pdfa import afwerken
from datalek_gui.export.tabel import Kolom, herhaal_kop, tabel
from datalek_gui.export.tags import Deel

OVERDRACHT, GEWIJZIGD = "Overdracht", "Wat is er gewijzigd"
LABELKOLOM = 0.28 * VOLLE_BREEDTE
MAX_TEKENS = 600  # of one answer in the table; the dossier itself has all of it
KOLOMMEN = (
    Kolom("Wat", 0.30, rijkop=True),
    Kolom("Was", 0.24),
    Kolom("Is nu", 0.28),
    Kolom("Laatst, door", 0.18),
)

Paren = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class OverdrachtStuk:
    """`aan`: who takes over; empty: only what changed. `stand`: label and text; `te_doen`, `partijen`: sentences.

    `notitie`: what the one who hands over wrote.
    """

    dossiernummer: str
    titel: str
    organisatie: str
    gemaakt_op: datetime
    gewijzigd: Overzicht
    van: str = ""
    aan: str = ""
    notitie: str = ""
    stand: Paren = ()
    te_doen: tuple[str, ...] = ()
    partijen: tuple[str, ...] = ()
    oefening: bool = False

    @property
    def naam(self) -> str:
        return OVERDRACHT if self.aan else GEWIJZIGD


def render_overdracht(stuk: OverdrachtStuk, *, deel: int = 2) -> bytes:
    """PDF/A-2a and PDF/UA-1. The same input gives the same bytes. BronbestandFout when a font is missing."""
    ps.laad_fonts()
    opsteller = _Opsteller()
    bladen = verdeel(list(opsteller.blokken(stuk)), lambda _blad: ps.HOOGTE - ps.MARGE_BOVEN, ps.MARGE_ONDER)
    titel = f"{stuk.naam}, dossier {stuk.dossiernummer}"
    kop = (stuk.organisatie, f"dossier {stuk.dossiernummer}", stuk.naam)
    hash_ = f"logboek {stuk.gewijzigd.hash[:16]}" if stuk.gewijzigd.hash else ""

    def eromheen(schilder: Schilder, nummer: int, totaal: int) -> None:
        loopregels(schilder, kop, "OEFENING" if stuk.oefening else "", hash_, stuk.gemaakt_op, (nummer, totaal))
        herhaal_kop(schilder, bladen[nummer - 1])

    return afwerken(Schilder(titel).teken(bladen, eromheen), opsteller.boom, titel=titel, nu=stuk.gemaakt_op, deel=deel)


class _Opsteller(Bouwer):
    def blokken(self, stuk: OverdrachtStuk) -> Iterator[Blok]:
        yield self.volle("H1", stuk.naam, ps.TITEL, voor=0, bij_volgende=True)
        yield self.volle("P", (Deel(f"Dossier {stuk.dossiernummer}: {stuk.titel}", vet=True),), voor=4)
        if stuk.aan:
            zin = f"Overgedragen op {toon_moment(stuk.gemaakt_op)} door {stuk.van} aan {stuk.aan}."
            yield self.volle("P", zin, voor=1)
        if stuk.notitie:
            yield self.hoofdstuk("Let op")
            yield self.volle("P", stuk.notitie, voor=1)
        if stuk.stand:
            yield self.hoofdstuk("Hoe het ervoor staat")
            yield from self.paren(stuk.stand, LABELKOLOM)
        if stuk.aan:
            yield self.hoofdstuk("Wat er moet gebeuren")
            yield from self._punten(stuk.te_doen, "Er staat niets open.")
        if stuk.partijen:
            yield self.hoofdstuk("Wie erbij betrokken zijn")
            yield from self.punten(stuk.partijen)
        yield from self._gewijzigd(stuk.gewijzigd)

    def _punten(self, teksten: tuple[str, ...], anders: str) -> Iterator[Blok]:
        if not teksten:
            yield self.volle("P", anders, ps.KLEIN)
        yield from self.punten(teksten)

    def _gewijzigd(self, overzicht: Overzicht) -> Iterator[Blok]:
        sinds = f"Gewijzigd sinds {toon_moment(overzicht.sinds)}" if overzicht.sinds else "Alle wijzigingen"
        yield self.hoofdstuk(sinds)
        if not overzicht.aantal:
            yield self.volle("P", "Er is niets gewijzigd.", ps.KLEIN)
        for onderdeel in overzicht.onderdelen:
            yield self.kopje(onderdeel.titel)
            yield from tabel(self.boom, KOLOMMEN, (_rij(w) for w in onderdeel.wijzigingen))


def _rij(wijziging: Wijziging) -> tuple[str, str, str, str]:
    """An event without a new value says what was done; only a changed answer was empty before."""
    gewijzigd = wijziging.daad == "gewijzigd"
    oud, nieuw = (_kort(tekst) or ("(leeg)" if gewijzigd else "") for tekst in (wijziging.oud, wijziging.nieuw))
    keer = f", {wijziging.keer} keer gewijzigd" if wijziging.keer > 1 else ""
    wie = f"{toon_moment(wijziging.op)}, {' en '.join(wijziging.wie)}{keer}"
    return wijziging.wat, oud, nieuw or wijziging.daad, wie


def _kort(tekst: str) -> str:
    return tekst if len(tekst) <= MAX_TEKENS else f"{tekst[:MAX_TEKENS].rstrip()} … (zie het dossier)"
