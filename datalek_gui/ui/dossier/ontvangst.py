"""Attachments on their way in: dropped, pasted or chosen; each file read block by block, off the main thread."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.domain.tijd import AMSTERDAM
from datalek_gui.services.bijlagen import Bijlagen
from datalek_gui.ui.widgets.invoer_regel import platte_tekst

NIET_LEESBAAR = "‘{}’ is niet te lezen. Is het een bestand, en mag u het openen?"


@dataclass(frozen=True, slots=True)
class Aangeboden:
    """A name, and how to open what it stands for; an OSError comes when it cannot be read."""

    naam: str
    open: Callable[[], BinaryIO]


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """`laatste`: id of the last one that was stored, None when there is none."""

    toegevoegd: int
    laatste: int | None
    fouten: tuple[str, ...]


def van_paden(paden: Sequence[str]) -> list[Aangeboden]:
    return [Aangeboden(Path(pad).name, lambda pad=pad: Path(pad).open("rb")) for pad in paden]  # type: ignore[misc]


def bevat_iets(bron: QMimeData) -> bool:
    return bron.hasUrls() or bron.hasImage() or bron.hasText()


def uit_mime(bron: QMimeData, nu: datetime) -> list[Aangeboden]:
    """Files; else a picture (a screenshot) or a text, under a name that says when it was pasted."""
    paden = [url.toLocalFile() for url in bron.urls() if url.isLocalFile()]
    wanneer = f"{nu.astimezone(AMSTERDAM):%Y-%m-%d %H.%M}"
    if paden:
        return van_paden(paden)
    if bron.hasImage():
        inhoud = _als_png(QImage(bron.imageData()))
        return [Aangeboden(f"Geplakt beeld {wanneer}.png", lambda: io.BytesIO(inhoud))] if inhoud else []
    tekst = platte_tekst(bron)
    naam = f"Geplakte tekst {wanneer}.txt"
    return [Aangeboden(naam, lambda: io.BytesIO(tekst.encode()))] if tekst.strip() else []


def _als_png(beeld: QImage) -> bytes:
    doos = QBuffer()
    doos.open(QIODevice.OpenModeFlag.WriteOnly)
    return bytes(doos.data().data()) if QImageWriter(doos, b"png").write(beeld) else b""


def neem_aan(bijlagen: Bijlagen, dossier_id: int, aangeboden: Sequence[Aangeboden]) -> Uitkomst:
    """One after another; what is wrong with one file does not stop the next."""
    gelukt: list[int] = []
    fouten: list[str] = []
    for stuk in aangeboden:
        try:
            with stuk.open() as stroom:
                gelukt.append(bijlagen.voeg_toe(dossier_id, stuk.naam, stroom).id)
        except DatalekFout as fout:
            fouten.append(fout.zin)
        except OSError:
            fouten.append(NIET_LEESBAAR.format(stuk.naam))
    return Uitkomst(len(gelukt), gelukt[-1] if gelukt else None, tuple(fouten))
