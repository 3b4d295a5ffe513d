"""SqlKluis: passphrase or recovery code in, an open register out.

In the data folder: `register.db` (encrypted), `register.sleutel` (its key, wrapped), `register.slot`
(the lock) and, after a migration, `register_v1_2026-11-21.bak`.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from datalek_gui.domain.fouten import (
    MapOnbruikbaar,
    NietOpgeslagen,
    OnjuisteHerstelcode,
    OnjuistWachtwoord,
)
from db.engine import make_engine
from db.files import move, remove_database
from db.herstelcode import new_herstelcode, parse_herstelcode
from db.migrate import bring_up_to_date, check_readable, create_register
from db.namen import IN_AANBOUW, SLEUTEL, SLOT, register_bestaat, register_pad
from db.oorzaken import oorzaak
from db.sleutel import Sleutel, Sleutelbestand
from db.slot import RegisterSlot
from db.work import SqlWork

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def _now() -> datetime:
    return datetime.now(UTC)


class SqlKluis:
    """Fits services.ports.Kluis. `map_`: the data folder; `klok` gives the present moment in UTC."""

    def __init__(self, map_: Path, klok: Callable[[], datetime] = _now) -> None:
        self._map = map_
        self._klok = klok
        self._register = register_pad(map_)
        self._in_aanbouw = map_ / IN_AANBOUW
        self._sleutelbestand = map_ / SLEUTEL
        self._slot = RegisterSlot(map_ / SLOT, klok)
        self._sleutel: Sleutel | None = None
        self._in_engine: Sleutel | None = None

    @property
    def pad(self) -> str:
        return str(self._register)

    def bestaat(self) -> bool:
        return register_bestaat(self._map)

    def maak(self, wachtwoord: str) -> str:
        """Leaves the new register unlocked. Raises MapOnbruikbaar, RegisterInGebruik."""
        try:
            if not self._map.exists():
                self._map.mkdir(mode=0o700, parents=True)
        except OSError as fout:
            raise self._unusable(fout) from fout
        self._slot.take()
        try:
            return self._make(wachtwoord)
        except OSError as fout:
            raise self._unusable(fout) from fout
        except NietOpgeslagen as fout:
            raise self._unusable(fout.__cause__) from fout
        finally:
            self._slot.release()

    def ontgrendel(self, wachtwoord: str) -> None:
        """Raises OnjuistWachtwoord, KluisBeschadigd."""
        sleutel = Sleutelbestand.read(self._sleutelbestand).open_with_wachtwoord(wachtwoord)
        if sleutel is None:
            raise OnjuistWachtwoord
        self._remember(sleutel)

    def ontgrendel_met_herstelcode(self, code: str, nieuw_wachtwoord: str) -> None:
        """Raises OnjuisteHerstelcode, KluisBeschadigd, NietOpgeslagen (then the old passphrase still holds)."""
        bestand = Sleutelbestand.read(self._sleutelbestand)
        geheim = parse_herstelcode(code)
        sleutel = None if geheim is None else bestand.open_with_herstelcode(geheim)
        if sleutel is None:
            raise OnjuisteHerstelcode
        self._rewrap(bestand, sleutel, nieuw_wachtwoord)
        self._remember(sleutel)

    def wijzig_wachtwoord(self, nieuw_wachtwoord: str) -> None:
        """Raises KluisBeschadigd, NietOpgeslagen (then the old passphrase still holds)."""
        self._rewrap(Sleutelbestand.read(self._sleutelbestand), self._unlocked(), nieuw_wachtwoord)

    def open(self, *, alleen_lezen: bool = False) -> Callable[[], SqlWork]:
        """Opening again, for instance read-only after RegisterInGebruik, closes what was open.

        Raises RegisterInGebruik, RegisterBeschadigd, RegisterNieuwer, RegisterOuder, MigratieMislukt, MapOnbruikbaar.
        """
        sleutel = self._unlocked()
        self._close()
        if alleen_lezen:
            check_readable(self._register, sleutel)
        else:
            self._slot.take()
            try:
                bring_up_to_date(self._register, sleutel, self._klok().astimezone(_AMSTERDAM).date())
            except BaseException:
                self._slot.release()
                raise
        self._in_engine = sleutel.copy()
        engine = make_engine(self._register, self._in_engine, alleen_lezen=alleen_lezen)
        return partial(SqlWork, engine, self._klok)

    def open_tijdelijk(self) -> Callable[[], SqlWork]:
        """A new empty register under a random key that is kept nowhere: for measuring the start."""
        self._remember(Sleutel.new())
        create_register(self._register, self._unlocked())
        return self.open()

    def sluit(self) -> None:
        self._close()
        if self._sleutel is not None:
            self._sleutel.forget()
            self._sleutel = None

    def _make(self, wachtwoord: str) -> str:
        """Key file first, register last: a register without its key would be lost."""
        if self.bestaat():
            raise MapOnbruikbaar(str(self._map), "er staat al een register in")
        self._discard()
        sleutel, code = Sleutel.new(), new_herstelcode()
        geheim = parse_herstelcode(code)
        if geheim is None:
            raise RuntimeError("a new recovery code does not read back")
        try:
            create_register(self._in_aanbouw, sleutel)
            Sleutelbestand.new(sleutel, wachtwoord, geheim).write(self._sleutelbestand)
            move(self._in_aanbouw, self._register)
        except BaseException:
            self._discard()
            raise
        self._remember(sleutel)
        return code

    def _discard(self) -> None:
        """What a failed or interrupted `maak` left. The register goes last: it says that the key file means nothing."""
        self._sleutelbestand.unlink(missing_ok=True)
        remove_database(self._in_aanbouw)

    def _rewrap(self, bestand: Sleutelbestand, sleutel: Sleutel, wachtwoord: str) -> None:
        try:
            bestand.with_wachtwoord(sleutel, wachtwoord).write(self._sleutelbestand)
        except OSError as fout:
            raise NietOpgeslagen(oorzaak(fout)) from fout

    def _remember(self, sleutel: Sleutel) -> None:
        self.sluit()
        self._sleutel = sleutel

    def _unlocked(self) -> Sleutel:
        if self._sleutel is None:
            raise RuntimeError("the register is locked")
        return self._sleutel

    def _close(self) -> None:
        """Forgetting the engine's own key makes every later unit of work on it fail, also in a worker."""
        if self._in_engine is not None:
            self._in_engine.forget()
            self._in_engine = None
        self._slot.release()

    def _unusable(self, fout: BaseException | None) -> MapOnbruikbaar:
        return MapOnbruikbaar(str(self._map), oorzaak(fout))
