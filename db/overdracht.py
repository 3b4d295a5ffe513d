"""A dossier as a file of its own: an encrypted register with one dossier in it, under a passphrase of its own.

The key is made from the passphrase as SQLCipher itself does (PBKDF2-HMAC-SHA512 over the salt that begins the file),
so any SQLCipher 4 opens the file with the passphrase alone. Rows go over as they are stored, column by column: what
is not read cannot be changed on the way. Only ids of the register differ, for they mean nothing elsewhere.
"""

import hashlib
import secrets
import shutil
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from datalek_gui.domain.fouten import MapOnbruikbaar, NietOpgeslagen, OverdrachtOnleesbaar, RegisterBeschadigd
from datalek_gui.domain.tijd import AMSTERDAM
from db import tables
from db.backup import is_whole
from db.engine import connect, make_engine
from db.files import claim, move, remove_database
from db.migrate import bring_up_to_date, create_register
from db.oorzaken import oorzaak
from db.sleutel import Sleutel
from db.work import SqlWork

ZOUT = 16  # bytes; SQLCipher keeps them in the clear at the beginning of the file
RONDES = 256_000  # SQLCipher 4's own number
HIER = (tables.organisatie,)  # belongs to a register, not to a dossier
LOG = tables.gebeurtenis
Rij = dict[str, Any]
Ids = dict[str, dict[int, int]]
"""Table → id there → id here."""


class SqlOverdracht:
    """Fits services.ports.Overdrachten. `map_`: where a file is unpacked while it is read; still encrypted."""

    def __init__(self, map_: Path, klok: Callable[[], datetime]) -> None:
        self._werk = map_ / "overdracht.db.lezen"
        self._klok = klok

    def schrijf(self, work: SqlWork, dossier_id: int, doel: Path, wachtwoord: str) -> None:
        """Complete or not at all; an older file of this name is replaced. Raises MapOnbruikbaar."""
        tijdelijk = doel.with_name(doel.name + ".deel")
        zout = secrets.token_bytes(ZOUT)
        sleutel = sleutel_van(wachtwoord, zout)
        try:
            remove_database(tijdelijk)
            create_register(tijdelijk, sleutel)
            with SqlWork(make_engine(tijdelijk, sleutel), self._klok) as bestand:
                self.neem_over(work, bestand, work.dossiers.haal(dossier_id).uuid)
                bestand.commit()
            move(tijdelijk, doel)
        except NietOpgeslagen as fout:
            raise MapOnbruikbaar(str(doel.parent), oorzaak(fout.__cause__)) from fout
        except OSError as fout:
            raise MapOnbruikbaar(str(doel.parent), oorzaak(fout)) from fout
        finally:
            sleutel.forget()
            remove_database(tijdelijk)

    @contextmanager
    def lees(self, bron: Path, wachtwoord: str) -> Iterator[SqlWork]:
        """The file as a unit of work, brought up to date in a copy. OverdrachtOnleesbaar, RegisterNieuwer."""
        werk, sleutel = self._werk, None
        try:
            remove_database(werk)
            claim(werk)
            shutil.copyfile(bron, werk)
            with werk.open("rb") as bestand:
                zout = bestand.read(ZOUT)
            if len(zout) < ZOUT:
                raise OverdrachtOnleesbaar(bron.name)
            sleutel = sleutel_van(wachtwoord, zout)
            self._breng_bij(bron, werk, sleutel)
            with SqlWork(make_engine(werk, sleutel, alleen_lezen=True), self._klok) as work:
                yield work
        finally:
            if sleutel is not None:
                sleutel.forget()
            for rest in (werk, *werk.parent.glob(f"{werk.stem}_v*.bak")):
                remove_database(rest)

    def _breng_bij(self, bron: Path, werk: Path, sleutel: Sleutel) -> None:
        """A wrong passphrase and a broken file look the same from outside, so one sentence names both."""
        try:
            bring_up_to_date(werk, sleutel, self._klok().astimezone(AMSTERDAM).date())
            with closing(connect(werk, sleutel)) as verbinding:
                if not is_whole(verbinding):
                    raise OverdrachtOnleesbaar(bron.name)
        except RegisterBeschadigd:
            raise OverdrachtOnleesbaar(bron.name) from None

    def neem_over(self, van: SqlWork, naar: SqlWork, uuid: str) -> int:
        """Put the dossier in as it is there; its id here. A new one keeps its number where that is still free.

        One that is here already is replaced: its log only grows, and it keeps its number.
        """
        dossier_id = _Kopie(van.verbinding, naar.verbinding).dossier(uuid)
        naar.raak(dossier_id)
        return dossier_id


def sleutel_van(wachtwoord: str, zout: bytes) -> Sleutel:
    """As SQLCipher 4 makes it, with the salt; NFC, because "é" comes in two spellings."""
    tekst = unicodedata.normalize("NFC", wachtwoord).encode("utf-8", "surrogatepass")
    return Sleutel(hashlib.pbkdf2_hmac("sha512", tekst, zout, RONDES, 32) + zout)


class _Kopie:
    """One dossier from one register into another, row by row: of an attachment never more than a block in memory."""

    def __init__(self, van: sa.Connection, naar: sa.Connection) -> None:
        self._van, self._naar = van, naar
        self._ids: Ids = {}

    def dossier(self, uuid: str) -> int:
        hier = (
            self._naar.execute(sa.select(tables.dossier).where(tables.dossier.c.uuid == uuid)).mappings().one_or_none()
        )
        rij = next(self._rijen(tables.dossier, "uuid", uuid))
        daar = rij.pop("id")
        if hier:
            nieuw = int(hier["id"])
            self._maak_leeg(nieuw)
            rij |= {naam: hier[naam] for naam in ("nummer", "jaar", "volgnummer")}
            self._zet(rij, nieuw)
        else:
            nieuw = self._voeg_toe(tables.dossier, rij | self._nummer(rij))
        self._ids["dossier"] = {daar: nieuw}
        for tabel in tables.METADATA.sorted_tables:
            if tabel is not tables.dossier and tabel not in HIER:
                self._tabel(tabel)
        return nieuw

    def _tabel(self, tabel: sa.Table) -> None:
        """Its rows under what came over before it; a table that has an id of its own tells the next ones which."""
        kolom, ouder = _ouder(tabel)
        na = self._laatste(tabel)
        for daar, hier in self._ids[ouder].items():
            for rij in self._rijen(tabel, kolom, daar):
                if tabel is LOG and rij["nummer"] <= na:
                    continue
                rij[kolom] = hier
                eigen = rij.pop("id", None)
                gemaakt = self._voeg_toe(tabel, rij)
                if eigen is not None:
                    self._ids.setdefault(tabel.name, {})[eigen] = gemaakt

    def _laatste(self, tabel: sa.Table) -> int:
        """The last entry of the log that is here already."""
        if tabel is not LOG:
            return 0
        (hier,) = self._ids["dossier"].values()
        vraag = sa.select(sa.func.max(LOG.c.nummer)).where(LOG.c.dossier_id == hier)
        return self._naar.execute(vraag).scalar() or 0

    def _nummer(self, rij: Mapping[str, Any]) -> Rij:
        """Its own number where that is free, else the next one of its year."""
        tabel, jaar = tables.dossier, rij["jaar"]
        bezet = sa.select(tabel.c.id).where(tabel.c.jaar == jaar, tabel.c.volgnummer == rij["volgnummer"])
        if self._naar.execute(bezet).one_or_none() is None:
            return {}
        hoogste = self._naar.execute(
            sa.select(sa.func.max(tabel.c.volgnummer)).where(tabel.c.jaar == jaar)
        ).scalar_one()
        return {"volgnummer": hoogste + 1, "nummer": f"{jaar}-{hoogste + 1:03d}"}

    def _maak_leeg(self, dossier_id: int) -> None:
        """All but its line and its log, children first."""
        for tabel in reversed(tables.METADATA.sorted_tables):
            if tabel in (tables.dossier, LOG, *HIER):
                continue
            kolom, ouder = _ouder(tabel)
            onder: Any = [dossier_id]
            if ouder != "dossier":
                boven = tables.METADATA.tables[ouder]
                onder = sa.select(boven.c.id).where(boven.c.dossier_id == dossier_id)
            self._naar.execute(sa.delete(tabel).where(tabel.c[kolom].in_(onder)))

    # --- rows as SQLite holds them: no type of ours in between ---

    def _rijen(self, tabel: sa.Table, kolom: str, waarde: object) -> Iterator[Rij]:
        volgorde = ", ".join(naam.name for naam in tabel.primary_key)
        sql = f"SELECT * FROM {tabel.name} WHERE {kolom} = ? ORDER BY {volgorde}"  # noqa: S608 - names from tables.py
        for rij in self._van.exec_driver_sql(sql, (waarde,)).mappings():
            yield dict(rij)

    def _voeg_toe(self, tabel: sa.Table, rij: Rij) -> int:
        sql = f"INSERT INTO {tabel.name} ({', '.join(rij)}) VALUES ({', '.join('?' * len(rij))})"  # noqa: S608 - as above
        return int(self._naar.exec_driver_sql(sql, tuple(rij.values())).lastrowid or 0)

    def _zet(self, rij: Rij, dossier_id: int) -> None:
        zetten = ", ".join(f"{naam} = ?" for naam in rij)
        self._naar.exec_driver_sql(f"UPDATE dossier SET {zetten} WHERE id = ?", (*rij.values(), dossier_id))  # noqa: S608


def _ouder(tabel: sa.Table) -> tuple[str, str]:
    """(column, table) by which a row belongs to a dossier, or to something of it."""
    if "dossier_id" in tabel.c:
        return "dossier_id", "dossier"
    (verwijzing,) = tabel.foreign_keys
    return verwijzing.parent.name, verwijzing.column.table.name
