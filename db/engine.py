"""Opening the register: the key, and the same pragmas on every connection.

NullPool: a keyed connection costs 0.3 ms, and a fresh handle at every unit of work means that a retry
after a lost network drive really tries again and that nothing holds the file while a migration swaps
it. Main thread and worker each get their own connection.
"""

from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

from datalek_gui.domain.fouten import MapOnbruikbaar, RegisterBeschadigd
from db.oorzaken import is_damage, oorzaak, translate
from db.sleutel import Sleutel

APPLICATION_ID = 0x444C4B44
"""Tells our file from any other SQLite file: "DLKD"."""

WAIT_MS = 5000
"""How long a write waits for the other thread, or for a reader on another machine."""

_PRAGMAS = (
    "synchronous=FULL",  # what we called saved survives a power cut
    f"busy_timeout={WAIT_MS}",
    "secure_delete=ON",  # victims' data: what is erased is overwritten
    "journal_mode=DELETE",  # WAL does not work over a network drive
    "temp_store=MEMORY",  # no answers in a temporary file
)

_CHECK_BYTES = 16 * 1024 * 1024
"""Checking every page takes 7 ms a megabyte; of a larger register damage shows when the page is read."""

DbapiConnection = Any
"""A sqlcipher3 connection."""


def connect(pad: Path, sleutel: Sleutel) -> DbapiConnection:
    """Keyed and quiet, nothing else: reading the version of a newer file may not touch it.

    The file is never made here: SQLite would put an empty one where a register is missing.
    """
    verbinding = dbapi2.connect(str(pad), isolation_level=None, flags=dbapi2.SQLITE_OPEN_READWRITE)
    try:
        verbinding.execute("PRAGMA cipher_log_level=NONE")  # else SQLCipher writes to stderr
        verbinding.execute(f"PRAGMA key=\"x'{sleutel.raw().hex()}'\"")  # before anything that reads
    except BaseException:
        verbinding.close()
        raise
    return verbinding


def connect_for_work(
    pad: Path, sleutel: Sleutel, *, alleen_lezen: bool = False, foreign_keys: bool = True
) -> DbapiConnection:
    verbinding = connect(pad, sleutel)
    try:
        verbinding.execute(f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")
        for pragma in _PRAGMAS:
            verbinding.execute(f"PRAGMA {pragma}")
        if alleen_lezen:
            verbinding.execute("PRAGMA query_only=ON")
    except BaseException:
        verbinding.close()
        raise
    return verbinding


def make_engine(pad: Path, sleutel: Sleutel, *, alleen_lezen: bool = False, foreign_keys: bool = True) -> sa.Engine:
    """No key in the URL, no values in error texts. `sleutel` may be forgotten to close the engine for good."""
    engine = sa.create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connect_for_work(pad, sleutel, alleen_lezen=alleen_lezen, foreign_keys=foreign_keys),
        poolclass=NullPool,
        hide_parameters=True,
    )
    # A writer takes the lock at once: taking it half-way fails without waiting. A reader may not take it at all.
    begin = "BEGIN" if alleen_lezen else "BEGIN IMMEDIATE"

    def _on_begin(verbinding: sa.Connection) -> None:
        verbinding.exec_driver_sql(begin)

    def _on_error(omstandigheden: sa.ExceptionContext) -> None:
        echt = omstandigheden.original_exception
        fout = translate(echt, pad, alleen_lezen=alleen_lezen)
        if fout is not None:
            raise fout from echt

    sa.event.listen(engine, "begin", _on_begin)
    sa.event.listen(engine, "handle_error", _on_error)
    return engine


def pages_are_genuine(verbinding: DbapiConnection) -> bool:
    """Every bit of every page, by its seal. quick_check would miss the tail of a long text."""
    return not verbinding.execute("PRAGMA cipher_integrity_check").fetchall()


def inspect_register(pad: Path, sleutel: Sleutel) -> int:
    """The schema version, with no more than reading. Raises RegisterBeschadigd, MapOnbruikbaar.

    Of a small register every page is checked, so that nobody works on for weeks beside a broken one.
    """
    try:
        verbinding = connect(pad, sleutel)
        try:
            verbinding.execute("PRAGMA query_only=ON")
            verbinding.execute(f"PRAGMA busy_timeout={WAIT_MS}")
            soort = verbinding.execute("PRAGMA application_id").fetchone()[0]
            versie = int(verbinding.execute("PRAGMA user_version").fetchone()[0])
            heel = pad.stat().st_size > _CHECK_BYTES or pages_are_genuine(verbinding)
        finally:
            verbinding.close()
    except dbapi2.Error as fout:
        if is_damage(fout) or not pad.exists():
            raise RegisterBeschadigd(str(pad)) from fout
        raise MapOnbruikbaar(str(pad.parent), oorzaak(fout)) from fout
    if soort != APPLICATION_ID or versie < 1 or not heel:
        raise RegisterBeschadigd(str(pad))
    return versie
