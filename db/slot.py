"""One program per register: a lock that dies with its process, and a note of who holds it."""

import getpass
import json
import os
import socket
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from filelock import FileLock, Timeout

from datalek_gui.domain.fouten import MapOnbruikbaar, RegisterInGebruik
from db.files import write_atomically
from db.oorzaken import oorzaak

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")


class RegisterSlot:
    """The note is a file of its own, because on Windows a locked file cannot be read by others."""

    def __init__(self, slot: Path, klok: Callable[[], datetime]) -> None:
        self._briefje = slot.with_name(slot.name + ".info")
        self._klok = klok
        # Not bound to a thread: the window may close the register that a worker opened.
        self._slot = FileLock(slot, timeout=0, mode=0o600, thread_local=False)

    def take(self) -> None:
        """Raises RegisterInGebruik, MapOnbruikbaar."""
        try:
            self._slot.acquire()
        except Timeout:
            raise self._in_use() from None
        except (OSError, NotImplementedError) as fout:
            raise MapOnbruikbaar(str(self._briefje.parent), oorzaak(fout)) from fout
        try:
            self._write_note()
        except OSError as fout:
            self._slot.release()
            raise MapOnbruikbaar(str(self._briefje.parent), oorzaak(fout)) from fout

    def release(self) -> None:
        """Harmless when it is not held. A note that stays behind says nothing without the lock."""
        if not self._slot.is_locked:
            return
        try:
            self._briefje.unlink(missing_ok=True)
        except OSError:
            pass  # the drive is gone; the next one overwrites it
        finally:
            self._slot.release()

    def _write_note(self) -> None:
        briefje = {
            "gebruiker": _user(),
            "computer": socket.gethostname(),
            "proces": os.getpid(),
            "sinds": self._klok().isoformat(),
        }
        write_atomically(self._briefje, json.dumps(briefje).encode("ascii"))

    def _in_use(self) -> RegisterInGebruik:
        try:
            briefje = json.loads(self._briefje.read_bytes())
            wie = f"{briefje['gebruiker']} op {briefje['computer']}"
            sinds = _readable(datetime.fromisoformat(briefje["sinds"]), self._klok())
        except (OSError, ValueError, KeyError, TypeError):
            return RegisterInGebruik("iemand anders", "een onbekend tijdstip")
        return RegisterInGebruik(wie, sinds)


def _user() -> str:
    """Without an account name (a service, a container) we still want to open."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "onbekend"


def _readable(sinds: datetime, nu: datetime) -> str:
    """ "09:14" today, "19-11-2026 09:14" otherwise, in Amsterdam."""
    hier = sinds.astimezone(_AMSTERDAM)
    vandaag = hier.date() == nu.astimezone(_AMSTERDAM).date()
    return f"{hier:%H:%M}" if vandaag else f"{hier:%d-%m-%Y %H:%M}"
