"""The register on paper: a landscape table, one row a dossier.

The statutory register has more columns than a page is wide: those of one vak stand in one cell, each with its label.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from datalek_gui.domain.staat import Staat, Staatkolom, Waarde, als_tekst
from datalek_gui.export.tabel_liggend import Alinea, Tabel, render_tabel
from datalek_gui.export.tags import Deel

STIL = "#56616A"
SMAL, BREED = 10.0, 32.0  # least and greatest share of a column, in characters
MAX_REGEL = 40.0  # of a column with one short answer a row


def render_register(staat: Staat, *, deel: int = 2) -> bytes:
    vakken = [vak for vak in _vakken(staat.kolommen) if _zegt_iets(vak, staat)] or _vakken(staat.kolommen)[:1]
    rijen = [[_cel(vak, rij) for vak in vakken] for rij in staat.rijen]
    tabel = Tabel(
        titel=staat.titel,
        koppen=tuple(vak.titel for vak in vakken),
        gewichten=tuple(_gewicht(vak, (rij[plaats] for rij in rijen)) for plaats, vak in enumerate(vakken)),
        rijen=rijen,
        gemaakt_op=staat.gemaakt_op,
        kop=(staat.organisatie, staat.titel),
        inleiding=tuple(f"{label}: {tekst}" for label, tekst in staat.over),
        stempel="OEFENING" if staat.oefening else "",
    )
    return render_tabel(tabel, deel=deel)


@dataclass(frozen=True, slots=True)
class _Vak:
    """A column on paper: (place in the row, column) of everything that stands in it."""

    titel: str
    kolommen: tuple[tuple[int, Staatkolom], ...]


def _vakken(kolommen: Sequence[Staatkolom]) -> list[_Vak]:
    """In the order of the columns; a column without a vak stands alone."""
    groepen: dict[str, list[tuple[int, Staatkolom]]] = {}
    for plaats, kolom in enumerate(kolommen):
        groepen.setdefault(kolom.vak or f"{plaats} {kolom.sleutel}", []).append((plaats, kolom))
    return [_Vak(leden[0][1].vak or leden[0][1].titel, tuple(leden)) for leden in groepen.values()]


def _zegt_iets(vak: _Vak, staat: Staat) -> bool:
    """A column that is empty in every row only takes room; a file keeps it, paper does not."""
    return not staat.rijen or any(rij[plaats] not in (None, "") for rij in staat.rijen for plaats, _ in vak.kolommen)


def _cel(vak: _Vak, rij: Sequence[Waarde]) -> Sequence[Alinea]:
    """One paragraph a column that says something, with its label when the vak has several."""
    alineas: list[Alinea] = []
    for plaats, kolom in vak.kolommen:
        tekst = als_tekst(rij[plaats]).strip()
        if not tekst:
            continue
        if kolom.sleutel in ("nummer", "titel") and len(vak.kolommen) > 1:
            alineas.append((Deel(tekst, vet=True),))  # these two name themselves
        elif len(vak.kolommen) > 1:
            alineas.append((Deel(f"{kolom.titel}:", kleur=STIL), Deel(tekst)))
        else:
            alineas.append((Deel(tekst),))
    return alineas


def _gewicht(vak: _Vak, cellen: Iterable[Sequence[Alinea]]) -> float:
    """Running text shares by the root of its mean length; a column of short answers by its longest one."""
    lengtes = [sum(len(deel.tekst) for alinea in cel for deel in alinea) for cel in cellen]
    if len(vak.kolommen) == 1:
        nodig = min(max(lengtes, default=0), MAX_REGEL)
    else:
        nodig = min(sqrt(sum(lengtes) / len(lengtes)) if lengtes else 0, BREED)
    return max(nodig, SMAL, len(max(vak.titel.split(), key=len)))
