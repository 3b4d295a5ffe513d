"""What a rule is: a test on the facts, its effect, and the sentence with its source."""

from collections.abc import Callable
from dataclasses import dataclass

from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.oordeel import Bevinding, Niveau, Werking


@dataclass(frozen=True, slots=True)
class Regel:
    """`waarde`: 1-4 for severity or likelihood; 0 where the rule only speaks. `feiten`: what it rests on."""

    naam: str
    raakt: Callable[[Feiten], bool]
    waarde: int
    werking: Werking
    zin: str | Callable[[Feiten], str]  # a function where the sentence names what is there (verwoord.py)
    bron: str
    feiten: tuple[str, ...]
    niveau: Niveau | None = None

    def spreek(self, feiten: Feiten) -> Bevinding | None:
        if not self.raakt(feiten):
            return None
        zin = self.zin if isinstance(self.zin, str) else self.zin(feiten)
        return Bevinding(self.naam, self.werking, zin, self.bron, self.feiten, self.niveau)
