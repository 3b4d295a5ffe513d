"""Opening an attachment: inside the program where we can show it, else only outside, when one asks for that."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage

from datalek_gui.domain.bijlage import Bijlage
from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.services.document import Document
from datalek_gui.services.stuktekst import leesbare_tekst
from datalek_gui.ui.background import run_in_background
from datalek_gui.ui.dossier.buitenmap import mag_naar_buiten
from datalek_gui.ui.dossier.stuk_page import BEELDEN, StukPage, lees_beeld
from datalek_gui.ui.dossier.zaak import Diensten

PDF = ".pdf"
ALLEEN_BUITEN = (
    "Dit soort bestand kan het programma niet zelf tonen. Met ‘Buiten het programma openen’ leest u het in een ander "
    "programma."
)
KAN_NIET = (
    "Dit bestand opent het programma niet, ook niet daarbuiten: het kan iets op uw computer starten. "
    "Het blijft veilig in het dossier staan."
)
WAARSCHUWING = (
    "Het stuk komt dan leesbaar op uw schijf te staan, tot u vergrendelt of afsluit. Wat u daar verandert, komt niet "
    "in het dossier."
)
MISLUKT = "Het stuk kon niet op de schijf worden gezet. Is daar nog ruimte? Het dossier is niet veranderd."


class Gelezen(NamedTuple):
    """What the worker made of it; nothing that belongs to a screen."""

    pdf: bytes = b""
    beeld: QImage | None = None
    tekst: str | None = None


def lees(diensten: Diensten, bijlage: Bijlage) -> Gelezen:
    """By its name, checked against what it holds. Off the main thread."""
    klein = bijlage.naam.lower()
    inhoud = diensten.bijlagen.inhoud(bijlage)
    if klein.endswith(PDF) and b"%PDF-" in inhoud[:1024]:
        return Gelezen(pdf=inhoud)
    if klein.endswith(BEELDEN):
        return Gelezen(beeld=lees_beeld(inhoud))
    return Gelezen(tekst=leesbare_tekst(bijlage.naam, inhoud))


class Opener(QObject):
    """Signals: stuk(object) — a Document or a page to show · zin(role, sentence) — for above the list."""

    stuk = Signal(object)
    zin = Signal(str, str)

    def __init__(self, diensten: Diensten, nummer: str, parent: QObject) -> None:
        super().__init__(parent)
        self._diensten, self._nummer = diensten, nummer
        self._bijlage: Bijlage | None = None

    def open(self, bijlage: Bijlage) -> None:
        self._bijlage = bijlage
        run_in_background(partial(lees, self._diensten, bijlage), self._toon, self._mislukt)

    def _toon(self, gelezen: Gelezen) -> None:
        bijlage = self._bijlage
        if bijlage is None:
            return
        if gelezen.pdf:
            self.stuk.emit(Document(bijlage.naam, bijlage.naam, gelezen.pdf))
        elif gelezen.beeld is not None:
            self.stuk.emit(StukPage(bijlage, self._nummer, gelezen.beeld))
        elif gelezen.tekst is not None:
            self.stuk.emit(StukPage(bijlage, self._nummer, gelezen.tekst))
        else:
            self.zin.emit("krap", ALLEEN_BUITEN if mag_naar_buiten(bijlage.naam) else KAN_NIET)

    def open_buiten(self, bijlage: Bijlage) -> None:
        """A copy on disk, in the user's own program for it."""
        schrijf = partial(self._diensten.bijlagen.schrijf_naar, bijlage)
        run_in_background(partial(self._diensten.buiten.zet, bijlage.naam, schrijf), self._start, self._mislukt)

    def _start(self, pad: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(pad))):
            self.zin.emit("krap", "Er is op deze computer geen programma gevonden dat dit stuk kan openen.")

    def _mislukt(self, fout: Exception) -> None:
        if not isinstance(fout, DatalekFout | OSError):
            raise fout
        self.zin.emit("fout", fout.zin if isinstance(fout, DatalekFout) else MISLUKT)
