"""Writing small files so that a power cut leaves either the old one or the new one, never half."""

import os
from pathlib import Path


def write_atomically(pad: Path, inhoud: bytes) -> None:
    """Readable by its owner only (0600). Raises OSError; then `pad` is as it was."""
    tijdelijk = pad.with_name(pad.name + ".nieuw")
    tijdelijk.unlink(missing_ok=True)
    try:
        greep = os.open(tijdelijk, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(greep, "wb") as bestand:
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        move(tijdelijk, pad)
    finally:
        tijdelijk.unlink(missing_ok=True)


def move(van: Path, naar: Path) -> None:
    """Replace `naar` in one step and make the step itself survive a power cut."""
    van.replace(naar)
    sync_folder(naar.parent)


def sync_folder(map_: Path) -> None:
    """A rename lives in the folder. Windows has no such thing and keeps it in its own journal."""
    if os.name == "nt":
        return
    greep = os.open(map_, os.O_RDONLY)
    try:
        os.fsync(greep)
    finally:
        os.close(greep)


def claim(pad: Path) -> None:
    """Make an empty file for the owner only, so that SQLite never makes it with wider rights."""
    os.close(os.open(pad, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def remove_database(pad: Path) -> None:
    """A half-made database with the journal it may have left."""
    pad.unlink(missing_ok=True)
    pad.with_name(pad.name + "-journal").unlink(missing_ok=True)
