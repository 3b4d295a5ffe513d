"""Our own pages around what came from elsewhere: each page of it a figure, as large as the binding lets it be."""

from collections.abc import Callable, Iterator
from typing import Any

from datalek_gui.export import page_style as ps
from datalek_gui.export.inlas import Gelezen, Inlegstuk
from datalek_gui.export.opmaak import Blok, Cel, Figuur
from datalek_gui.export.samenvoegen import VORM
from datalek_gui.export.tags import Element

LINKS = 20 * ps.MM
# A form takes over colours, lines and type from where it is drawn; a page expects the first ones (ISO 32000-1 §8.4).
BEGINSTAND = "0 g 0 G 1 w 0 J 0 j 10 M [] 0 d 0 Tc 0 Tw 100 Tz 0 TL 0 Tr 0 Ts"
VLAK = (ps.BREEDTE - LINKS - 8 * ps.MM, ps.HOOGTE - ps.MARGE_BOVEN - ps.MARGE_ONDER)


def vreemde_bladen(ouder: Callable[[], Element], stuk: Inlegstuk, gelezen: Gelezen) -> Iterator[Blok]:
    """One block a page. `ouder`: the Part, asked for when it is there."""
    totaal = len(gelezen.maten)
    for nummer, (breed, hoog) in enumerate(gelezen.maten, 1):
        wat = f"Blad {nummer} van {totaal} van {stuk.merk}" if totaal > 1 else stuk.merk
        element = ouder().nieuw("Figure", alt=ps.zichtbaar(f"{wat}: {stuk.titel}, zoals ontvangen"))
        figuur = _figuur(breed, hoog, gelezen.beeld)
        yield Blok((Cel(LINKS + (VLAK[0] - figuur.breedte) / 2, figuur, element),), nieuw_blad=True)


def _figuur(breed: float, hoog: float, beeld: Any) -> Figuur:
    """What is wider than high lies on its side; never enlarged beyond its own size in points."""
    liggend = breed > hoog and beeld is None
    b, h = (hoog, breed) if liggend else (breed, hoog)
    schaal = min(VLAK[0] / b, VLAK[1] / h, 1.0)
    b, h = b * schaal, h * schaal

    def schets(doek: Any, x: float, y: float) -> None:
        doek.setStrokeColor(ps.LIJN)
        doek.setLineWidth(0.4)
        doek.rect(x, y, b, h, stroke=1, fill=0)
        if beeld is not None:
            doek.drawImage(beeld, x, y, b, h)
        else:
            matrix = (0, h, -b, 0, x + b, y) if liggend else (b, 0, 0, h, x, y)
            doek._code.append(f"{BEGINSTAND} {' '.join(f'{getal:.3f}' for getal in matrix)} cm {VORM} Do")

    return Figuur(b, h, schets)
