"""What a dossier holds beside its answers: lists, log and attachments, each as a store of services/ports.py.

Loaded at the first dossier: the register needs none of it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from datalek_gui.domain.bijlage import Bijlage, Categorie
from datalek_gui.domain.deel import Deel
from datalek_gui.domain.dossier import JsonAntwoorden
from datalek_gui.domain.logboek import BEGIN, Gebeurtenis, sluit_aan
from db import tables
from db.lezen import check_whole, must_exist
from db.mapping import Kolommen, from_json, to_json, to_text

Raak = Callable[[int], None]
"""Called with the id of a dossier of which something changed that one can search or that the register shows."""

# --- rows ---


def row_to_deel(rij: sa.Row[Any]) -> Deel:
    return Deel(
        id=rij.id,
        dossier_id=rij.dossier_id,
        soort=rij.soort,
        volgnummer=rij.volgnummer,
        antwoorden=from_json(rij.antwoorden),
        aangemaakt_op=rij.aangemaakt_op,
        verwijderd_op=rij.verwijderd_op,
    )


def storable(gebeurtenis: Gebeurtenis) -> Gebeurtenis:
    """As it will be read back, for a hash that stands over what is stored."""
    return replace(
        gebeurtenis,
        op=gebeurtenis.op.astimezone(UTC),
        wie=to_text(gebeurtenis.wie),
        daad=to_text(gebeurtenis.daad),
        onderdeel=to_text(gebeurtenis.onderdeel),
        veld=to_text(gebeurtenis.veld),
        oud=to_text(gebeurtenis.oud),
        nieuw=to_text(gebeurtenis.nieuw),
    )


def row_to_gebeurtenis(rij: sa.Row[Any]) -> Gebeurtenis:
    return Gebeurtenis(
        nummer=rij.nummer,
        op=rij.op,
        wie=rij.wie,
        daad=rij.daad,
        onderdeel=rij.onderdeel,
        veld=rij.veld,
        oud=rij.oud,
        nieuw=rij.nieuw,
        vorige=rij.vorige,
        hash=rij.hash,
    )


def bijlage_to_row(bijlage: Bijlage) -> Kolommen:
    """Without its id."""
    return {
        "dossier_id": bijlage.dossier_id,
        "naam": to_text(bijlage.naam),
        "omvang": bijlage.omvang,
        "sha256": bijlage.sha256,
        "categorie": bijlage.categorie.value,
        "datum": bijlage.datum,
        "omschrijving": to_text(bijlage.omschrijving),
        "van": to_text(bijlage.van),
        "onderwerp": to_text(bijlage.onderwerp),
        "toegevoegd_op": bijlage.toegevoegd_op,
        "verwijderd_op": bijlage.verwijderd_op,
    }


def row_to_bijlage(rij: sa.Row[Any]) -> Bijlage:
    return Bijlage(
        id=rij.id,
        dossier_id=rij.dossier_id,
        naam=rij.naam,
        omvang=rij.omvang,
        sha256=rij.sha256,
        categorie=Categorie(rij.categorie),
        datum=rij.datum,
        omschrijving=rij.omschrijving,
        van=rij.van,
        onderwerp=rij.onderwerp,
        toegevoegd_op=rij.toegevoegd_op,
        verwijderd_op=rij.verwijderd_op,
    )


# --- stores ---


class SqlDelen:
    """Fits services.ports.DelenStore."""

    def __init__(self, verbinding: sa.Connection, raak: Raak) -> None:
        self._verbinding, self._raak = verbinding, raak

    def delen(self, dossier_id: int, soort: str | None = None, *, ook_verwijderd: bool = False) -> list[Deel]:
        """Raises DossierOnbekend."""
        must_exist(self._verbinding, dossier_id)
        tabel = tables.deel
        vraag = sa.select(tabel).where(tabel.c.dossier_id == dossier_id).order_by(tabel.c.id)
        if soort is not None:
            vraag = vraag.where(tabel.c.soort == soort)
        if not ook_verwijderd:
            vraag = vraag.where(tabel.c.verwijderd_op.is_(None))
        rijen = self._verbinding.execute(vraag).all()
        check_whole(self._verbinding)
        return [row_to_deel(rij) for rij in rijen]

    def voeg_toe(self, dossier_id: int, soort: str, antwoorden: JsonAntwoorden, nu: datetime) -> Deel:
        """Raises DossierOnbekend."""
        must_exist(self._verbinding, dossier_id)
        tabel = tables.deel
        hoogste = sa.select(sa.func.max(tabel.c.volgnummer)).where(
            tabel.c.dossier_id == dossier_id, tabel.c.soort == soort
        )
        volgnummer = (self._verbinding.execute(hoogste).scalar() or 0) + 1
        rij = {"dossier_id": dossier_id, "soort": soort, "volgnummer": volgnummer, "aangemaakt_op": nu}
        gemaakt = self._verbinding.execute(sa.insert(tabel).values(**rij, antwoorden=to_json(antwoorden)))
        (deel_id,) = gemaakt.inserted_primary_key or (None,)
        self._raak(dossier_id)
        return row_to_deel(self._verbinding.execute(sa.select(tabel).where(tabel.c.id == deel_id)).one())

    def bewaar(self, deel: Deel) -> None:
        self._verbinding.execute(
            sa.update(tables.deel)
            .where(tables.deel.c.id == deel.id)
            .values(antwoorden=to_json(deel.antwoorden), verwijderd_op=deel.verwijderd_op)
        )
        self._raak(deel.dossier_id)


class SqlLogboek:
    """Fits services.ports.LogboekStore; triggers (tables.EIGEN) refuse what would change an entry."""

    def __init__(self, verbinding: sa.Connection) -> None:
        self._verbinding = verbinding

    def gebeurtenissen(self, dossier_id: int) -> list[Gebeurtenis]:
        """Raises DossierOnbekend."""
        must_exist(self._verbinding, dossier_id)
        tabel = tables.gebeurtenis
        vraag = sa.select(tabel).where(tabel.c.dossier_id == dossier_id).order_by(tabel.c.nummer)
        rijen = self._verbinding.execute(vraag).all()
        check_whole(self._verbinding)
        return [row_to_gebeurtenis(rij) for rij in rijen]

    def laatste(self, dossier_id: int) -> Gebeurtenis | None:
        """Raises DossierOnbekend."""
        must_exist(self._verbinding, dossier_id)
        tabel = tables.gebeurtenis
        vraag = sa.select(tabel).where(tabel.c.dossier_id == dossier_id).order_by(tabel.c.nummer.desc()).limit(1)
        rij = self._verbinding.execute(vraag).one_or_none()
        check_whole(self._verbinding)
        return None if rij is None else row_to_gebeurtenis(rij)

    def schrijf(self, dossier_id: int, gebeurtenis: Gebeurtenis) -> Gebeurtenis:
        """Raises DossierOnbekend."""
        vorige = self.laatste(dossier_id)
        genummerd = replace(storable(gebeurtenis), nummer=vorige.nummer + 1 if vorige else 1)
        nieuw = sluit_aan(genummerd, vorige.hash if vorige else BEGIN)
        opdracht = sa.insert(tables.gebeurtenis).values(dossier_id=dossier_id, **asdict(nieuw))
        self._verbinding.execute(opdracht)
        return nieuw

    def stand(self, dossier_id: int) -> JsonAntwoorden:
        """Raises DossierOnbekend."""
        must_exist(self._verbinding, dossier_id)
        vraag = sa.select(tables.logstand.c.antwoorden).where(tables.logstand.c.dossier_id == dossier_id)
        tekst = self._verbinding.execute(vraag).scalar_one_or_none()
        check_whole(self._verbinding)
        return {} if tekst is None else from_json(tekst)

    def bewaar_stand(self, dossier_id: int, antwoorden: JsonAntwoorden) -> None:
        """Raises DossierOnbekend."""
        must_exist(self._verbinding, dossier_id)
        waarde = {"antwoorden": to_json(antwoorden)}
        opdracht = sqlite_insert(tables.logstand).values(dossier_id=dossier_id, **waarde)
        self._verbinding.execute(opdracht.on_conflict_do_update(index_elements=["dossier_id"], set_=waarde))


class SqlBijlagen:
    """Fits services.ports.BijlagenStore."""

    def __init__(self, verbinding: sa.Connection, raak: Raak) -> None:
        self._verbinding, self._raak = verbinding, raak

    def bijlagen(self, dossier_id: int, *, ook_verwijderd: bool = False) -> list[Bijlage]:
        """Raises DossierOnbekend."""
        must_exist(self._verbinding, dossier_id)
        tabel = tables.bijlage
        vraag = sa.select(tabel).where(tabel.c.dossier_id == dossier_id).order_by(tabel.c.id)
        if not ook_verwijderd:
            vraag = vraag.where(tabel.c.verwijderd_op.is_(None))
        rijen = self._verbinding.execute(vraag).all()
        check_whole(self._verbinding)
        return [row_to_bijlage(rij) for rij in rijen]

    def voeg_toe(self, bijlage: Bijlage, blokken: Iterable[bytes]) -> Bijlage:
        """One block in memory at a time. Raises DossierOnbekend."""
        must_exist(self._verbinding, bijlage.dossier_id)
        gemaakt = self._verbinding.execute(sa.insert(tables.bijlage).values(**bijlage_to_row(bijlage)))
        (bijlage_id,) = gemaakt.inserted_primary_key or (None,)
        for nr, blok in enumerate(blokken):
            opdracht = sa.insert(tables.bijlage_blok).values(bijlage_id=bijlage_id, nr=nr, inhoud=blok)
            self._verbinding.execute(opdracht)
        self._raak(bijlage.dossier_id)
        vraag = sa.select(tables.bijlage).where(tables.bijlage.c.id == bijlage_id)
        return row_to_bijlage(self._verbinding.execute(vraag).one())

    def inhoud(self, bijlage_id: int) -> Iterator[bytes]:
        tabel, nr = tables.bijlage_blok, 0
        while True:
            vraag = sa.select(tabel.c.inhoud).where(tabel.c.bijlage_id == bijlage_id, tabel.c.nr == nr)
            blok = self._verbinding.execute(vraag).scalar_one_or_none()
            check_whole(self._verbinding)
            if blok is None:
                return
            yield blok
            nr += 1

    def bewaar(self, bijlage: Bijlage) -> None:
        rij = bijlage_to_row(bijlage)
        anders = {naam: rij[naam] for naam in ("categorie", "datum", "omschrijving", "verwijderd_op")}
        self._verbinding.execute(sa.update(tables.bijlage).where(tables.bijlage.c.id == bijlage.id).values(**anders))
        self._raak(bijlage.dossier_id)

    def wis_inhoud(self, bijlage_id: int) -> None:
        self._verbinding.execute(sa.delete(tables.bijlage_blok).where(tables.bijlage_blok.c.bijlage_id == bijlage_id))
