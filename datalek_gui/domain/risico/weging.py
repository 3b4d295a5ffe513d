"""One weighing: facts without gaps in, severity, likelihood and the rules that made them out.

Confidentiality is weighed by itself, and so is availability with integrity (2.1: each kind has its own risks); the
heavier of the two counts.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from datalek_gui.domain.risico import begrippen as b
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.niveau import niveau_van
from datalek_gui.domain.risico.oordeel import Niveau
from datalek_gui.domain.risico.regel import Regel
from datalek_gui.domain.risico.regels_ernst import ERNST, ERNST_WEG
from datalek_gui.domain.risico.regels_kans import BASIS, BASIS_WEG, VERHOGEND, VERLAGEND


@dataclass(frozen=True, slots=True)
class Weging:
    ernst: int
    kans: int
    regels: tuple[Regel, ...]

    @property
    def niveau(self) -> Niveau:
        return niveau_van(self.ernst, self.kans)


def weeg(f: Feiten) -> Weging:
    """The heaviest of the kinds of breach; without any known kind confidentiality is weighed."""
    wegingen = [_inzage(f)] if b.vertrouwelijk(f) or not b.weg_of_gewijzigd(f) else []
    if b.weg_of_gewijzigd(f):
        wegingen.append(_weg(f))
    zwaarste = max(wegingen, key=lambda w: (w.niveau, w.ernst * w.kans))
    return Weging(zwaarste.ernst, zwaarste.kans, tuple(regel for w in wegingen for regel in w.regels))


def _inzage(f: Feiten) -> Weging:
    ernst = _raak(ERNST, f)
    basis = _eerste(BASIS, f)
    hoger, lager = _raak(VERHOGEND, f), _raak(VERLAGEND, f)
    kans = max([basis.waarde, *(r.waarde for r in hoger)])
    if kans == 4:
        lager = [r for r in lager if r.waarde == 1]
    kans = min([kans, *(r.waarde for r in lager)])
    return Weging(_hoogste(ernst), kans, (*ernst, basis, *hoger, *lager))


def _weg(f: Feiten) -> Weging:
    ernst, basis = _raak(ERNST_WEG, f), _eerste(BASIS_WEG, f)
    return Weging(_hoogste(ernst), basis.waarde, (*ernst, basis))


def _raak(regels: Iterable[Regel], f: Feiten) -> list[Regel]:
    return [regel for regel in regels if regel.raakt(f)]


def _eerste(regels: Iterable[Regel], f: Feiten) -> Regel:
    return next(regel for regel in regels if regel.raakt(f))


def _hoogste(regels: list[Regel]) -> int:
    return max((regel.waarde for regel in regels), default=1)
