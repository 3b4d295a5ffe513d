"""File dialogs in Dutch, beginning where people keep their documents.

Windows shows its own dialog; where Qt draws one (Linux without a desktop) these words are not in its Dutch file.
"""

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

_Label = QFileDialog.DialogLabel
WOORDEN = {
    _Label.LookIn: "Zoeken in:",
    _Label.FileName: "Bestandsnaam:",
    _Label.FileType: "Soort bestand:",
    _Label.Reject: "Annuleren",
}


def bestandsvenster(ouder: QWidget, titel: str, filter_: str, map_: str = "", *, opslaan: bool = False) -> QFileDialog:
    """A dialog to choose (or, with `opslaan`, to name) one file; `map_` empty: the documents folder."""
    map_ = map_ or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    venster = QFileDialog(ouder, titel, map_, filter_)
    venster.setAcceptMode(QFileDialog.AcceptMode.AcceptSave if opslaan else QFileDialog.AcceptMode.AcceptOpen)
    for label, woord in WOORDEN.items():
        venster.setLabelText(label, woord)
    venster.setLabelText(_Label.Accept, "Opslaan" if opslaan else "Kiezen")
    return venster
