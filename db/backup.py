"""A copy of the register that is whole: through SQLite, never as a plain file copy.

A file copied while a write is going on may be half; SQLite's own backup sees one moment. The copy
carries the same key, so it is as unreadable as the original, and opens only with `register.sleutel`.
"""

import os
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from datalek_gui.domain.fouten import MapOnbruikbaar, RegisterBeschadigd
from db.engine import WAIT_MS, DbapiConnection, connect, pages_are_genuine
from db.files import claim, move, remove_database
from db.oorzaken import is_damage, oorzaak
from db.sleutel import Sleutel

Tellingen = dict[str, int]
"""Table → number of rows."""


def copy_register(bron: Path, doel: Path, sleutel: Sleutel) -> None:
    """Copy, check, and only then give it its name. Raises FileExistsError when `doel` is there.

    Raises RegisterBeschadigd when the original cannot be read, MapOnbruikbaar when the copy cannot be kept.
    """
    if doel.exists():
        raise FileExistsError(doel.name)
    tijdelijk = doel.with_name(doel.name + ".deel")
    try:
        remove_database(tijdelijk)
        claim(tijdelijk)
        verwacht = _copy(bron, tijdelijk, sleutel)
        with closing(connect(tijdelijk, sleutel)) as verbinding:
            if not is_whole(verbinding) or count_rows(verbinding) != verwacht:
                raise RegisterBeschadigd(str(bron))
        _flush(tijdelijk)
        move(tijdelijk, doel)
    except dbapi2.Error as fout:
        if is_damage(fout):
            raise RegisterBeschadigd(str(bron)) from fout
        raise MapOnbruikbaar(str(doel.parent), oorzaak(fout)) from fout
    except OSError as fout:
        raise MapOnbruikbaar(str(doel.parent), oorzaak(fout)) from fout
    finally:
        remove_database(tijdelijk)


def is_whole(verbinding: DbapiConnection) -> bool:
    """Every page and index is right and no row points to one that is gone."""
    if not pages_are_genuine(verbinding):
        return False
    oordeel = [rij[0] for rij in verbinding.execute("PRAGMA integrity_check")]
    return oordeel == ["ok"] and not verbinding.execute("PRAGMA foreign_key_check").fetchall()


def count_rows(verbinding: DbapiConnection) -> Tellingen:
    namen: Iterable[tuple[str]] = verbinding.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
    ).fetchall()
    return {
        naam: verbinding.execute(f'SELECT count(*) FROM "{naam}"').fetchone()[0]  # noqa: S608 — name from the schema
        for (naam,) in namen
    }


def free_name(pad: Path) -> Path:
    """`pad`, or with _2, _3 … before its suffix: an earlier copy is never overwritten."""
    kandidaat, volgende = pad, 2
    while kandidaat.exists():
        kandidaat = pad.with_name(f"{pad.stem}_{volgende}{pad.suffix}")
        volgende += 1
    return kandidaat


def _copy(bron: Path, doel: Path, sleutel: Sleutel) -> Tellingen:
    """Copying and counting see the same moment, because the original stays in one read transaction.

    The original is checked first: SQLCipher would copy a broken page as zeros, under a fresh seal.
    """
    with closing(connect(bron, sleutel)) as van, closing(connect(doel, sleutel)) as naar:
        van.execute("PRAGMA query_only=ON")
        van.execute(f"PRAGMA busy_timeout={WAIT_MS}")
        van.execute("BEGIN")
        tellingen = count_rows(van)
        if not pages_are_genuine(van):
            raise RegisterBeschadigd(str(bron))
        van.backup(naar)
        van.execute("ROLLBACK")
    return tellingen


def _flush(pad: Path) -> None:
    with pad.open("r+b") as bestand:
        os.fsync(bestand.fileno())
