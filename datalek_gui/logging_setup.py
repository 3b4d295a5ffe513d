"""A rotating log beside the data: keys, ids and counts, never answers, names or passphrases."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

NAAM = "datalekdossier.log"


def begin_log(map_: Path, *, uitvoerig: bool = False) -> None:
    """Log to `map_`; when that is impossible the program works without a log."""
    wortel = logging.getLogger()
    wortel.setLevel(logging.DEBUG if uitvoerig else logging.INFO)
    try:
        schrijver = RotatingFileHandler(map_ / NAAM, maxBytes=500_000, backupCount=2, encoding="utf-8")
    except OSError:
        wortel.addHandler(logging.NullHandler())
        return
    schrijver.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    wortel.addHandler(schrijver)
    for luid in ("sqlalchemy", "alembic", "fontTools", "PIL"):
        logging.getLogger(luid).setLevel(logging.WARNING)
