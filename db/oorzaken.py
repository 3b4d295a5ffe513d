"""From an error of SQLite or the operating system to the words a user reads."""

import errno
from pathlib import Path

from sqlcipher3 import dbapi2

from datalek_gui.domain.fouten import AlleenLezen, DatalekFout, NietOpgeslagen, RegisterBeschadigd

_VOL = "de schijf is vol"
_ALLEEN_LEZEN = "de map is alleen-lezen"
_ONBEREIKBAAR = "de schijf of netwerkmap is niet bereikbaar"

_SQLITE = {
    dbapi2.SQLITE_FULL: _VOL,
    dbapi2.SQLITE_READONLY: _ALLEEN_LEZEN,
    dbapi2.SQLITE_PERM: _ALLEEN_LEZEN,
    dbapi2.SQLITE_IOERR: _ONBEREIKBAAR,
    dbapi2.SQLITE_CANTOPEN: "het bestand of de map is niet te openen",
    dbapi2.SQLITE_BUSY: "het bestand is even bezet",
    dbapi2.SQLITE_LOCKED: "het bestand is even bezet",
}
_BESCHADIGD = frozenset({dbapi2.SQLITE_NOTADB, dbapi2.SQLITE_CORRUPT})

_SYSTEEM = {
    errno.ENOSPC: _VOL,
    errno.EDQUOT: "de toegestane ruimte op de schijf is op",
    errno.EROFS: _ALLEEN_LEZEN,
    errno.EACCES: "u mag hier niet schrijven",
    errno.EPERM: "u mag hier niet schrijven",
    errno.ENOTDIR: "op deze plaats staat een bestand in plaats van een map",
    errno.EEXIST: "op deze plaats staat een bestand in plaats van een map",
    errno.ENAMETOOLONG: "de naam van de map is te lang",
}


def _code(fout: BaseException) -> int:
    """The primary result code: SQLite keeps the details in the higher bytes. 0 when there is none."""
    return int(getattr(fout, "sqlite_errorcode", 0)) & 0xFF


def oorzaak(fout: BaseException | None) -> str:
    """A clause without a capital or full stop, to fit in "… niets bewaren: {oorzaak}."."""
    if isinstance(fout, OSError):
        return _SYSTEEM.get(fout.errno or 0, _ONBEREIKBAAR)
    return _ONBEREIKBAAR if fout is None else _SQLITE.get(_code(fout), _ONBEREIKBAAR)


def is_damage(fout: BaseException) -> bool:
    """The key has been proved by then, so what SQLCipher cannot read is damaged or not ours."""
    return _code(fout) in _BESCHADIGD


def translate(fout: BaseException, pad: Path, *, alleen_lezen: bool) -> DatalekFout | None:
    """None when it is a bug of ours (a broken constraint, a wrong statement) and not the user's disk."""
    code = _code(fout)
    if code in _BESCHADIGD:
        return RegisterBeschadigd(str(pad))
    if code == dbapi2.SQLITE_READONLY and alleen_lezen:
        return AlleenLezen()
    return NietOpgeslagen(_SQLITE[code]) if code in _SQLITE else None
