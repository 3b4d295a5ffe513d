"""Saving a document that so far is only in memory: a dialog for the place, an atomic write of exactly these bytes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from datalek_gui.ui.document.bestandsvenster import bestandsvenster

MISLUKT = (
    "Opslaan in deze map lukt niet; er is niets geschreven. Kies een andere map, of maak ruimte op de schijf. "
    "Het document staat nog op het scherm."
)
FILTER = "PDF-document (*.pdf)"


def write_bytes(pad: str, data: bytes) -> bool:
    """All or nothing: what stood there stays when it fails."""
    bestand = QSaveFile(pad)
    if not bestand.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    if bestand.write(data) != len(data):
        bestand.cancelWriting()
    return bestand.commit()


class SavePdf:
    """Asks where and writes. `failed` gets a sentence, `saved` the path."""

    def __init__(
        self, parent: QWidget, failed: Callable[[str], object], saved: Callable[[str], object] = lambda pad: None
    ) -> None:
        self._parent = parent
        self._failed = failed
        self._saved = saved
        self.dialog: QFileDialog | None = None

    def ask(self, data: bytes, naam: str, map_: str) -> None:
        """Open the dialog with this file name in this folder (empty: the documents folder)."""
        dialog = bestandsvenster(self._parent, "Opslaan als PDF", FILTER, map_, opslaan=True)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(naam)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda pad: self.write(data, pad))
        dialog.open()
        self.dialog = dialog

    def write(self, data: bytes, pad: str) -> bool:
        pad = str(Path(pad)) if pad.lower().endswith(".pdf") else f"{pad}.pdf"
        gelukt = write_bytes(pad, data)
        if gelukt:
            self._saved(pad)
        else:
            self._failed(MISLUKT)
        return gelukt
