"""What a form is made of: dataclasses and nothing else.

A `Vraag` stands once in ``vragen.toml``; an `Indeling` (a version of the form) lists which
questions it asks, in which chapter and under which number.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from datalek_gui.domain.formulier.voorwaarde import Conditie


class Vraagsoort(StrEnum):
    """The closed list of ten kinds. An eleventh must push one out (tests/house/test_plafonds.py).

    Nieuwe soort? 1. hier 2. WAARDESOORTEN (waarden.py) 3. FIELDS (ui/vragen) 4. WEERGAVEN
    (export/weergave.py) 5. HANDELINGEN (domain/overnemen.py) 6. VOORBEELDEN (tests/voorbeelden.py).
    """

    TEKST = "tekst"
    LANGE_TEKST = "lange_tekst"
    GETAL = "getal"
    DATUM = "datum"
    MOMENT = "moment"
    JA_NEE = "ja_nee"
    KEUZE = "keuze"
    MEERKEUZE = "meerkeuze"
    VERKLARING = "verklaring"
    LIJST = "lijst"


MET_OPTIES = frozenset({Vraagsoort.KEUZE, Vraagsoort.MEERKEUZE})
AP_FORMULIEREN = ("nieuw", "vervolg")  # kinds of layout that are filed with the AP


class Zekerheid(StrEnum):
    """How a label is known; the codes of the evidence list, strongest first."""

    GEZIEN = "Z"  # literally on a form that was really filed
    RICHTSNOER = "U"  # guidance of a public body that quotes the form
    HERPUBLICATIE = "O"  # list copied from the AP's questionnaire by others
    OPENBAAR = "P"  # another public page
    AFGELEID = "A"  # derived, not literally seen
    GEHEUGEN = "G"  # remembered, not found again
    EIGEN = "E"  # our own question; the AP does not ask it

    @property
    def bevestigd(self) -> bool:
        """False where the help panel has to say that the label was not confirmed."""
        return self not in (Zekerheid.AFGELEID, Zekerheid.GEHEUGEN)


@dataclass(frozen=True, slots=True)
class Optie:
    sleutel: str
    tekst: str
    onder: str | None = None  # key of the option this one is a detail of
    zekerheid: Zekerheid = Zekerheid.GEZIEN
    hulp: str = ""
    kop: bool = False  # a heading among the options: always printed, never chosen
    bevestiging: str = ""  # what the AP writes on top of its receipt when this was chosen


@dataclass(frozen=True, slots=True)
class Kolom:
    """One particular of a row in a question of the kind `lijst`; a row maps column key to text."""

    sleutel: str
    tekst: str
    opties: tuple[Optie, ...] = ()  # empty: free text
    op_formulier: bool = True  # False: our own, never printed as AP form


@dataclass(frozen=True, slots=True)
class Vraag:
    sleutel: str
    soort: Vraagsoort
    tekst: str
    nummer: str = ""
    hulp: str = ""  # one B1 sentence, always visible
    uitleg: str = ""  # longer, in the side panel
    bron: str = ""  # article or paragraph
    zekerheid: Zekerheid = Zekerheid.GEZIEN
    verplicht: bool = False
    onderschrift: str = ""  # literal line the AP form prints under the label
    vinkje: bool = False  # the form prints "[✓]" before a ticked option
    opties: tuple[Optie, ...] = ()
    kolommen: tuple[Kolom, ...] = ()
    toon_als: Conditie | None = None

    def optie(self, sleutel: str) -> Optie | None:
        return next((o for o in self.opties if o.sleutel == sleutel), None)


@dataclass(frozen=True, slots=True)
class Rubriek:
    """A section: some questions under one number and title. Its condition hides all of them."""

    vragen: tuple[Vraag, ...]
    nummer: str = ""
    titel: str = ""
    tekst: str = ""  # a paragraph the form itself prints here
    sleutel: str = ""  # lets a page recognise the section (quick starts, outcome, letter)
    toon_als: Conditie | None = None


@dataclass(frozen=True, slots=True)
class Hoofdstuk:
    """A chapter of the form; in the dossier layout a step of the wizard."""

    nummer: str
    titel: str
    rubrieken: tuple[Rubriek, ...]
    sleutel: str = ""
    inleiding: str = ""

    def vragen(self) -> Iterator[Vraag]:
        for rubriek in self.rubrieken:
            yield from rubriek.vragen


@dataclass(frozen=True, slots=True)
class Indeling:
    """A version of the form. `geldig_tot` None: still in use.

    `soort`: "nieuw" and "vervolg" are AP forms, "scherm" is for the wizard, settings and dossier page, "deel" is
    one line of a list beside the answers (domain/deel.py).
    `scherm`: code of the layout the wizard shows for this form; empty: the form's own chapters.
    `standaard`: answers (as JSON) that every new melding in this layout begins with.
    """

    code: str
    titel: str
    weergave: str
    geldig_vanaf: date
    hoofdstukken: tuple[Hoofdstuk, ...]
    soort: str = "nieuw"
    scherm: str = ""
    standaard: Mapping[str, Any] = field(default_factory=dict)
    geldig_tot: date | None = None
    inleiding: tuple[str, ...] = ()
    alleen_lezen: bool = False  # v1: read, imported and printed, never made new
    _op_sleutel: dict[str, Vraag] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for vraag in self.vragen():
            self._op_sleutel[vraag.sleutel] = vraag

    def vragen(self) -> Iterator[Vraag]:
        for hoofdstuk in self.hoofdstukken:
            yield from hoofdstuk.vragen()

    def vraag(self, sleutel: str) -> Vraag | None:
        return self._op_sleutel.get(sleutel)

    def nummer_van(self, sleutel: str) -> str:
        """The number under which this layout asks a question: its own, else its section's."""
        for hoofdstuk in self.hoofdstukken:
            for rubriek in hoofdstuk.rubrieken:
                for vraag in rubriek.vragen:
                    if vraag.sleutel == sleutel:
                        return vraag.nummer or rubriek.nummer or hoofdstuk.nummer
        return ""

    def stap_van(self, sleutel: str) -> Hoofdstuk | None:
        """The chapter in which a question stands."""
        return next((h for h in self.hoofdstukken if any(v.sleutel == sleutel for v in h.vragen())), None)


@dataclass(frozen=True, slots=True)
class Snelstart:
    """Answers that a frequent kind of datalek begins with; the handler can undo them."""

    sleutel: str
    titel: str
    hulp: str
    antwoorden: dict[str, object]


@dataclass(frozen=True, slots=True)
class Regelset:
    """The law's figures as they held from a day on.

    `melden_uren`: hours between kennis and melding (art. 33 lid 1 AVG); `melden_drempel` and
    `informeren_drempel`: "risico" or "hoog_risico"; `vervolg_dagen`: days from a provisional
    melding to its follow-up (practice of the AP form, chapter 11).
    """

    code: str
    titel: str
    geldig_vanaf: date
    melden_uren: int
    melden_drempel: str
    informeren_drempel: str
    vervolg_dagen: int
    bron: str
    geldig_tot: date | None = None
