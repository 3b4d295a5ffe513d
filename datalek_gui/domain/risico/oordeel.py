"""What a judgement consists of. Plain data: the rules fill it, screen, paper and command line show it."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from datalek_gui.domain.dossier import Uitkomst


class Niveau(IntEnum):
    """Severity × likelihood, the four levels of the Toetsingskader (onderdeel 2) and of AP question 9.3."""

    VERWAARLOOSBAAR = 1
    BEPERKT = 2
    AANZIENLIJK = 3
    ZEER_GROOT = 4

    @property
    def sleutel(self) -> str:
        """Option key of `risico_ernst`."""
        return self.name.lower()

    @property
    def woord(self) -> str:
        return self.sleutel.replace("_", " ")


class Antwoord(StrEnum):
    """`AFHANKELIJK`: a fact is missing or doubtful; for the calamiteitenplan it reads as "overwegen"."""

    JA = "ja"
    NEE = "nee"
    AFHANKELIJK = "afhankelijk"


class Werking(StrEnum):
    """What a finding does to the outcome."""

    BEPAALT = "bepaalt"  # sets the level or the answer
    VERHOOGT = "verhoogt"
    VERLAAGT = "verlaagt"
    LET_OP = "let op"


@dataclass(frozen=True, slots=True)
class Bevinding:
    """One rule that spoke. `feiten`: names of the facts it rests on (risico/feiten.py)."""

    regel: str
    werking: Werking
    zin: str  # B1, one or two sentences
    bron: str  # e.g. "Toetsingskader bijlage 2, vuistregels: beperkt"
    feiten: tuple[str, ...] = ()
    niveau: Niveau | None = None


@dataclass(frozen=True, slots=True)
class Ontbreekt:
    """A fact that is not known, and what knowing it would change."""

    feit: str
    vraag: str
    zin: str  # "Als de ontvanger bevestigt dat de brief vernietigd is: beperkt in plaats van aanzienlijk."


@dataclass(frozen=True, slots=True)
class Conclusie:
    """`gronden`: the findings that carry it; `ontbreekt`: names of the facts it still hangs on."""

    antwoord: Antwoord
    zin: str
    gronden: tuple[Bevinding, ...] = ()
    ontbreekt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Enisa:
    """ENISA's severity (2013): SE = DPC × EI + CB. A second opinion, never the decision."""

    dpc: float  # data processing context, 1-4
    ei: float  # ease of identification, 0.25-1
    cb: float  # circumstances of the breach, 0 and up
    score: float
    niveau: Niveau  # < 2 verwaarloosbaar, < 3 beperkt, < 4 aanzienlijk, else zeer groot
    som: str  # "3 × 1 + 0,5 = 3,5"
    uitleg: tuple[str, ...]  # where each of the three comes from


@dataclass(frozen=True, slots=True)
class Beoordeling:
    """`van` to `tot`: the level, a range while facts are missing; None when it is no datalek of ours.

    `ernst` and `kans`: (lowest, highest), each 1-4; their product gives the level (risico/niveau.py).
    """

    uitkomst: Uitkomst
    datalek: Conclusie
    van: Niveau | None
    tot: Niveau | None
    ernst: tuple[int, int]
    kans: tuple[int, int]
    ap: Conclusie
    betrokkenen: Conclusie
    calamiteitenplan: Conclusie
    bevindingen: tuple[Bevinding, ...]
    ontbreekt: tuple[Ontbreekt, ...]
    enisa: Enisa | None
    zinnen: tuple[str, ...]  # proposals for 9.3 (bijlage 3), adapted to the facts
    regels: str  # version of the rules, kept with every judgement that is recorded
