"""Severity × likelihood → one of the four levels (Toetsingskader onderdeel 2, "Het trekken van een conclusie").

The Toetsingskader multiplies the two but gives no figures. This table is laid so that every vuistregel and worked case
of bijlage 2 comes out as its authors decided (tests/domain/risico/gevallen.toml):

* ernst 1 gewone gegevens · 2 gevoelig, of veel · 3 bijzonder of ernstige schade · 4 uitzonderlijk
* kans  1 vrijwel uitgesloten (grond 3.1, 3.2 of 3.4) · 2 klein · 3 niet klein of onbekend · 4 groot
"""

from datalek_gui.domain.risico.oordeel import Niveau

V, B, A, Z = Niveau

MATRIX: dict[int, tuple[Niveau, Niveau, Niveau, Niveau]] = {
    # kans 1 2 3 4
    1: (V, V, B, A),
    2: (V, B, A, A),
    3: (V, A, A, A),
    4: (V, A, Z, Z),
}


def niveau_van(ernst: int, kans: int) -> Niveau:
    return MATRIX[ernst][kans - 1]
