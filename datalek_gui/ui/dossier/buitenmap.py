"""A readable copy of an attachment, for a program of the user's: in a folder of ours that is emptied again.

Only kinds of file that are read, never what the system would run. The folder lies inside the data folder and goes
when the register is locked or closed; what could not be deleted then (a program still holds it) goes at the next start.
"""

import shutil
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import BinaryIO

NAAM = "tijdelijk"
# What a double click opens in a viewer or an office program. Anything else might be run: it stays inside.
VERTROUWD = frozenset((
    ".pdf", ".txt", ".csv", ".log", ".md", ".rtf", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".ppt", ".pptx",
    ".odp", ".msg", ".eml", ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".tif", ".tiff", ".heic", ".mp3", ".m4a",
    ".wav", ".mp4", ".mov",
))  # fmt: skip
_VERBODEN = '<>:"/\\|?*'  # in a file name of Windows


def mag_naar_buiten(naam: str) -> bool:
    return PurePath(naam.lower()).suffix in VERTROUWD


def veilige_naam(naam: str) -> str:
    """A file name every system takes; the extension stays."""
    schoon = "".join("_" if teken in _VERBODEN or ord(teken) < 32 else teken for teken in naam).strip(" .")
    return f"stuk_{schoon}" if PurePath(schoon).stem.upper() in _APPARATEN else schoon or "stuk"


_APPARATEN = {"CON", "PRN", "AUX", "NUL", *(f"{n}{i}" for n in ("COM", "LPT") for i in range(1, 10))}


class Buitenmap:
    """`map_`: the data folder."""

    def __init__(self, map_: Path) -> None:
        self.pad = map_ / NAAM

    def zet(self, naam: str, schrijf: Callable[[BinaryIO], None]) -> Path:
        """Write a copy that cannot be changed; OSError when the disk will not have it."""
        self.pad.mkdir(mode=0o700, parents=True, exist_ok=True)
        bestand = Path(tempfile.mkdtemp(dir=self.pad)) / veilige_naam(naam)
        with bestand.open("wb") as stroom:
            schrijf(stroom)
        bestand.chmod(stat.S_IREAD)  # changes made outside would be lost: let the other program say so
        return bestand

    def leeg(self) -> bool:
        """Delete all copies; False when something could not go."""
        if not self.pad.exists():
            return True
        for bestand in self.pad.rglob("*"):
            if bestand.is_file():
                bestand.chmod(stat.S_IREAD | stat.S_IWRITE)  # Windows deletes nothing that is read-only
        shutil.rmtree(self.pad, ignore_errors=True)
        return not self.pad.exists()
