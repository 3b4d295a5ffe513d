"""Where the program's own data and the user's file are: from source, frozen, or in a folder given with --map."""

import os
import sys
from pathlib import Path

PORTABLE = "portable"  # a file of this name beside the program keeps everything beside it


def program_map() -> Path:
    """Folder that holds ``resources``: beside the executable when frozen, else the checkout."""
    if getattr(sys, "frozen", False):
        return Path(getattr(sys, "_MEIPASS", Path(sys.executable).parent))
    return Path(__file__).resolve().parent.parent


def resources() -> Path:
    return program_map() / "resources"


def gegevens_map(gevraagd: str | None = None) -> Path:
    """The user's data folder: --map, else beside the program when marked portable, else the profile."""
    if gevraagd:
        return Path(gevraagd).expanduser().resolve()
    naast = (Path(sys.executable).parent if getattr(sys, "frozen", False) else program_map()) / PORTABLE
    if naast.exists():
        return naast.parent / "gegevens"
    import platformdirs  # late: not needed with --map, and it costs start-up time

    return Path(platformdirs.user_data_dir("Datalekdossier", appauthor=False))


def beperk_rechten() -> None:
    """What we write is for this user only (POSIX; on Windows the profile already is)."""
    os.umask(0o077)
