"""The practice register: a register like any other, in a folder of its own, with a key that is no secret."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from datalek_gui.domain.fouten import MapOnbruikbaar
from db.kluis import SqlKluis
from db.namen import OEFENMAP
from db.oorzaken import oorzaak
from db.work import SqlWork

OPEN_WOORD = "oefenen"  # everybody may know it: the dossiers in it are invented


class OefenKluis(SqlKluis):
    """Fits services.oefenregister.Oefenkluis. `map_`: the data folder of the real register."""

    def __init__(self, map_: Path, klok: Callable[[], datetime]) -> None:
        self._eigen_map = map_ / OEFENMAP
        super().__init__(self._eigen_map, klok)

    def begin(self) -> Callable[[], SqlWork]:
        if self.bestaat():
            self.ontgrendel(OPEN_WOORD)
        else:
            self.maak(OPEN_WOORD)
        return self.open()

    def gooi_weg(self) -> None:
        """The lock first: nobody may be in it. Only what lies in its own folder."""
        if not self._eigen_map.is_dir():
            return
        self.sluit()
        self._slot.take()
        self._slot.release()
        try:
            for pad in sorted(self._eigen_map.iterdir()):
                pad.unlink()
            self._eigen_map.rmdir()
        except OSError as fout:
            raise MapOnbruikbaar(str(self._eigen_map), oorzaak(fout)) from fout
