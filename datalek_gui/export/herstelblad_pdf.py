"""The recovery sheet: one A4 that opens the register when the passphrase is lost. Clear after years in a safe."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from datalek_gui.domain.tijd import AMSTERDAM, toon_datum_voluit
from datalek_gui.export import page_style as ps
from datalek_gui.export.lettertypen import TEKST, VET
from datalek_gui.export.opmaak import Blok, Cel, Schilder, verdeel
from datalek_gui.export.pdfa import afwerken
from datalek_gui.export.tags import Deel, Element, Tekstblok

TITEL = "Herstelblad"
BREEDTE = 130 * ps.MM
CODE = ps.stijl("code", 25, 38, letter=VET)
KOP = ps.stijl("herstel_kop", 11, 15, letter=VET)
LOPEND = ps.stijl("herstel_tekst", 10.5, 15)

_WAARVOOR = (
    "Met deze code opent u het register als het wachtwoord kwijt is. Kies bij het openen voor de herstelcode, typ de "
    "code over en stel een nieuw wachtwoord in."
)
_STUKKEN = (
    (
        "Bewaar dit blad in een kluis",
        "Wie dit blad heeft, kan alle dossiers lezen. Bewaar het daarom gesloten, in een kluis of bij de "
        "informatiebeveiliger, en niet bij de laptop. Scan of fotografeer het niet en mail het niet.",
    ),
    (
        "Zonder dit blad",
        "Is het wachtwoord kwijt en dit blad ook, dan kan niemand de dossiers nog openen: ook de maker van het "
        "programma niet. Er is geen achterdeur.",
    ),
    (
        "Is iemand met dit blad aan de haal?",
        "Beschouw de dossiers dan als gelezen en behandel dit zelf als een datalek.",
    ),
)
_INVULLEN = ("Bewaard op", "In bewaring bij", "Datum en handtekening")


def render_herstelblad(code: str, register: str, gemaakt_op: datetime, *, deel: int = 2) -> bytes:
    """One page, PDF/A-2a and PDF/UA-1. `register`: path or name as the user knows it."""
    ps.laad_fonts()
    boom = Element("Document")
    bladen = verdeel(
        list(_blokken(boom, code, register, gemaakt_op)), lambda _blad: ps.HOOGTE - 30 * ps.MM, ps.MARGE_ONDER
    )
    schilder = Schilder(TITEL)
    laatste = bladen[-1].blokken[-1]
    onder = laatste[0] - laatste[1].hoogte
    pdf = schilder.teken(bladen, lambda s, nummer, totaal: _eromheen(s, onder if nummer == totaal else None))
    return afwerken(pdf, boom, titel=TITEL, nu=gemaakt_op, deel=deel)


def _blokken(boom: Element, code: str, register: str, gemaakt_op: datetime) -> Iterator[Blok]:
    yield _blok(boom.nieuw("H1"), TITEL, ps.TITEL, bladwijzer=(0, TITEL))
    datum = toon_datum_voluit(gemaakt_op.astimezone(AMSTERDAM).date())
    yield _blok(boom.nieuw("P"), f"Register {register}", ps.KLEIN, voor=4)
    yield _blok(boom.nieuw("P"), f"Gemaakt op {datum} met Datalekdossier", ps.KLEIN)
    yield _blok(boom.nieuw("P"), _WAARVOOR, LOPEND, voor=18)
    yield _code_blok(boom.nieuw("P"), code)
    for kop, tekst in _STUKKEN:
        yield _blok(boom.nieuw("H2"), kop, KOP, voor=16, bij_volgende=True)
        yield _blok(boom.nieuw("P"), tekst, LOPEND, voor=2)


def _blok(element: Element, tekst: str, stijl: Any, **blok: Any) -> Blok:
    return Blok((Cel(ps.MARGE_LINKS, Tekstblok(tekst, stijl, BREEDTE), element),), **blok)


def _code_blok(element: Element, code: str) -> Blok:
    """The code as it is, in large groups that are easy to follow with a finger; the hyphens step back."""
    delen = [Deel(deel, kleur="#8A949C" if deel == "-" else "") for deel in re.findall(r"-|[^\s-]+", code)]
    tekst = Tekstblok(delen, CODE, BREEDTE - 32)
    return Blok((Cel(ps.MARGE_LINKS + 16, tekst, element),), voor=20, kader=13, kader_breedte=BREEDTE)


def _eromheen(schilder: Schilder, onder: float | None) -> None:
    """Lines to write on; they hold no text of the document, so they are an artifact."""
    if onder is None:
        return
    with schilder.merker.artefact():
        y = onder - 22 * ps.MM
        for label in _INVULLEN:
            schilder.doek.setFont(TEKST, 8.5)
            schilder.doek.setFillColor(ps.STIL)
            schilder.doek.drawString(ps.MARGE_LINKS, y, label)
            schilder.doek.setStrokeColor(ps.LIJN)
            schilder.doek.line(ps.MARGE_LINKS + 40 * ps.MM, y - 2, ps.MARGE_LINKS + BREEDTE, y - 2)
            y -= 11 * ps.MM
