"""A letter, from its TOML (`BriefSjabloon`) to the words of one letter (`Brief`)."""

from dataclasses import dataclass

from datalek_gui.domain.formulier.voorwaarde import Conditie


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph of a letter; with `kop` it starts a section, with `punten` a list follows the text.

    In a template the texts still hold placeholders and `toon_als` may hide the paragraph.
    """

    tekst: str = ""
    kop: str = ""
    punten: tuple[str, ...] = ()
    toon_als: Conditie | None = None


@dataclass(frozen=True, slots=True)
class BriefSjabloon:
    """One letter variant as read from ``resources/brieven``; nothing filled in yet."""

    code: str
    titel: str  # for the person who chooses
    onderwerp: str
    alineas: tuple[Alinea, ...]
    slot: str  # "Met vriendelijke groet,"


@dataclass(frozen=True, slots=True)
class Brief:
    """The words of one letter to one addressee, ready for paper.

    `ontbreekt`: Dutch names of particulars that are missing; the text shows them as
    "[nog invullen: …]" and the letter may not be printed as final while there are any.
    `bezwaren`: Dutch clauses of what must be taken away or mended first; they hold the letter back too.
    """

    afzender: tuple[str, ...]  # letterhead: organisation name, then address lines
    retouradres: str  # one line, inside the window
    geadresseerde: tuple[str, ...]  # at most seven lines
    referentie: tuple[tuple[str, str], ...]  # (label, value): Datum, Ons kenmerk, Behandeld door, …
    onderwerp: str
    aanhef: str
    alineas: tuple[Alinea, ...]
    slot: str
    ondertekening: tuple[str, ...]  # name, function, organisation
    ontbreekt: tuple[str, ...] = ()
    bezwaren: tuple[str, ...] = ()
