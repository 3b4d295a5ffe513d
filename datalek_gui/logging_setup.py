"""A log beside the data: keys, ids and counts, never answers, names or passphrases."""

import logging
from pathlib import Path

NAAM = "datalekdossier.log"
GROOT = 500_000  # bytes; from then on a new one is begun, and the one before it is kept


def begin_log(map_: Path, *, uitvoerig: bool = False) -> None:
    """Log to `map_`; when that is impossible the program works without a log.

    Only a start begins a new file: logging.handlers would load sockets and queues for it, 1 MB and 12 ms each time.
    """
    wortel = logging.getLogger()
    wortel.setLevel(logging.DEBUG if uitvoerig else logging.INFO)
    log = map_ / NAAM
    try:
        if log.exists() and log.stat().st_size > GROOT:
            log.replace(log.with_suffix(".log.1"))
        schrijver: logging.Handler = logging.FileHandler(log, encoding="utf-8")
    except OSError:
        wortel.addHandler(logging.NullHandler())
        return
    schrijver.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    wortel.addHandler(schrijver)
    for luid in ("sqlalchemy", "alembic", "fontTools", "PIL"):
        logging.getLogger(luid).setLevel(logging.WARNING)
