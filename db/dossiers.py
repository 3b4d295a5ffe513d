"""The dossiers themselves: their line, their answers, their meldingen and judgements."""

from collections.abc import Callable
from datetime import datetime
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from datalek_gui.domain.besluit import OordeelVersie
from datalek_gui.domain.dossier import Dossier, Ingediend, JsonAntwoorden, Melding, NieuwDossier, RegisterRegel
from datalek_gui.domain.fouten import DossierOnbekend
from datalek_gui.domain.register import NIEUWSTE, RegisterVraag
from db import registerlezer, tables
from db.lezen import check_whole, must_exist, read_answers
from db.mapping import (
    dossier_to_row,
    melding_to_row,
    oordeel_to_row,
    row_to_dossier,
    row_to_melding,
    row_to_oordeel,
    to_json,
)
from db.volgen import Volger, unindex, write_changed

IN_DE_KOP = {"titel", "zaaknummer", "ap_nummer"}  # what one can search of its line


def _this_melding(dossier_id: int, volgnummer: int) -> sa.ColumnElement[bool]:
    return sa.and_(tables.melding.c.dossier_id == dossier_id, tables.melding.c.volgnummer == volgnummer)


class SqlDossiers:
    """Fits services.ports.DossierStore."""

    def __init__(self, verbinding: sa.Connection, klok: Callable[[], datetime], volger: Volger) -> None:
        self._verbinding = verbinding
        self._klok = klok
        self._volger = volger

    def voeg_toe(self, nieuw: NieuwDossier) -> Dossier:
        """The number is taken inside the transaction that holds the write lock, so none is lost or double."""
        volgnummer = self._next_volgnummer(nieuw.jaar)
        nummer = f"{nieuw.jaar}-{volgnummer:03d}"
        # dossier_to_row is the one place that says which columns a dossier has; the id is not known yet.
        proef = Dossier(
            id=0,
            nummer=nummer,
            titel=nieuw.titel,
            zaaknummer=nieuw.zaaknummer,
            regelset=nieuw.regelset,
            melding=nieuw.melding,
            kernfeiten=nieuw.kernfeiten,
            aangemaakt_op=nieuw.aangemaakt_op,
            gewijzigd_op=nieuw.aangemaakt_op,
        )
        vast = {"nummer": nummer, "jaar": nieuw.jaar, "volgnummer": volgnummer, "aangemaakt_op": nieuw.aangemaakt_op}
        later = {"uuid": nieuw.uuid or uuid4().hex, "volgende_actie": "", "rang": 0, "termijn": ""}  # the Volger's
        gemaakt = self._verbinding.execute(sa.insert(tables.dossier).values(**vast, **later, **dossier_to_row(proef)))
        dossier_id = int((gemaakt.inserted_primary_key or (0,))[0])
        self._verbinding.execute(
            sa.insert(tables.melding).values(dossier_id=dossier_id, **melding_to_row(nieuw.melding))
        )
        self._verbinding.execute(
            sa.insert(tables.antwoorden).values(
                dossier_id=dossier_id, json=to_json(nieuw.antwoorden), gewijzigd_op=nieuw.aangemaakt_op
            )
        )
        self._volger.raak(dossier_id)
        return self._read(tables.dossier.c.id == dossier_id, nummer)

    def haal(self, dossier_id: int) -> Dossier:
        return self._read(tables.dossier.c.id == dossier_id, str(dossier_id))

    def op_nummer(self, nummer: str) -> Dossier:
        return self._read(tables.dossier.c.nummer == nummer, nummer)

    def op_uuid(self, uuid: str) -> Dossier | None:
        vraag = sa.select(tables.dossier.c.id).where(tables.dossier.c.uuid == uuid)
        dossier_id = self._verbinding.execute(vraag).scalar_one_or_none()
        return None if dossier_id is None else self.haal(dossier_id)

    def bewaar(self, dossier: Dossier) -> None:
        """Raises DossierOnbekend."""
        must_exist(self._verbinding, dossier.id)
        anders = write_changed(self._verbinding, dossier.id, dossier_to_row(dossier))
        if anders & IN_DE_KOP:
            self._volger.raak(dossier.id)
        elif anders - {"plaats"}:
            self._volger.raak_regel(dossier.id)
        self._verbinding.execute(
            sa.update(tables.melding)
            .where(_this_melding(dossier.id, dossier.melding.volgnummer))
            .values(**melding_to_row(dossier.melding))
        )

    def antwoorden(self, dossier_id: int) -> JsonAntwoorden:
        """Raises DossierOnbekend."""
        return read_answers(self._verbinding, dossier_id)

    def bewaar_antwoorden(self, dossier_id: int, antwoorden: JsonAntwoorden) -> None:
        """Raises DossierOnbekend."""
        geraakt = self._verbinding.execute(
            sa.update(tables.antwoorden)
            .where(tables.antwoorden.c.dossier_id == dossier_id)
            .values(json=to_json(antwoorden), gewijzigd_op=self._klok())
        )
        if geraakt.rowcount == 0:
            raise DossierOnbekend(str(dossier_id))
        self._volger.raak(dossier_id)

    def zet_geopend(self, dossier_id: int, op: datetime) -> None:
        """Raises DossierOnbekend."""
        must_exist(self._verbinding, dossier_id)
        write_changed(self._verbinding, dossier_id, {"geopend_op": op})
        self._volger.raak_regel(dossier_id)

    def meldingen(self, dossier_id: int) -> list[Melding]:
        """Raises DossierOnbekend."""
        tabel = tables.melding
        vraag = sa.select(tabel).where(tabel.c.dossier_id == dossier_id).order_by(tabel.c.volgnummer)
        rijen = self._verbinding.execute(vraag).all()
        check_whole(self._verbinding)
        if not rijen:
            raise DossierOnbekend(str(dossier_id))
        return [row_to_melding(rij) for rij in rijen]

    def voeg_melding_toe(self, dossier_id: int, melding: Melding) -> None:
        """Raises DossierOnbekend. The line of the register follows at the next `bewaar`."""
        must_exist(self._verbinding, dossier_id)
        self._verbinding.execute(sa.insert(tables.melding).values(dossier_id=dossier_id, **melding_to_row(melding)))

    def verwijder_melding(self, dossier_id: int, volgnummer: int) -> None:
        """Raises DossierOnbekend."""
        must_exist(self._verbinding, dossier_id)
        self._verbinding.execute(sa.delete(tables.melding).where(_this_melding(dossier_id, volgnummer)))

    def bewaar_pdf(self, dossier_id: int, volgnummer: int, pdf: bytes) -> None:
        """Raises DossierOnbekend."""
        must_exist(self._verbinding, dossier_id)
        opdracht = sqlite_insert(tables.melding_pdf).values(dossier_id=dossier_id, volgnummer=volgnummer, pdf=pdf)
        self._verbinding.execute(
            opdracht.on_conflict_do_update(index_elements=["dossier_id", "volgnummer"], set_={"pdf": pdf})
        )

    def pdf(self, dossier_id: int, volgnummer: int) -> bytes | None:
        """Raises DossierOnbekend."""
        must_exist(self._verbinding, dossier_id)
        tabel = tables.melding_pdf
        vraag = sa.select(tabel.c.pdf).where(tabel.c.dossier_id == dossier_id, tabel.c.volgnummer == volgnummer)
        pdf = self._verbinding.execute(vraag).scalar_one_or_none()
        check_whole(self._verbinding)
        return pdf

    def oordelen(self, dossier_id: int) -> list[OordeelVersie]:
        """Raises DossierOnbekend."""
        must_exist(self._verbinding, dossier_id)
        tabel = tables.oordeel
        vraag = sa.select(tabel).where(tabel.c.dossier_id == dossier_id).order_by(tabel.c.volgnummer)
        rijen = self._verbinding.execute(vraag).all()
        check_whole(self._verbinding)
        return [row_to_oordeel(rij) for rij in rijen]

    def voeg_oordeel_toe(self, dossier_id: int, versie: OordeelVersie) -> None:
        """Raises DossierOnbekend."""
        must_exist(self._verbinding, dossier_id)
        self._verbinding.execute(sa.insert(tables.oordeel).values(dossier_id=dossier_id, **oordeel_to_row(versie)))

    def vernietig(self, dossier_id: int, op: datetime) -> None:
        """Raises DossierOnbekend. What is erased is overwritten too (secure_delete)."""
        must_exist(self._verbinding, dossier_id)
        leeg = dict.fromkeys(("titel", "zaaknummer", "behandelaar", "plaats"), "")
        write_changed(self._verbinding, dossier_id, {**leeg, "vernietigd_op": op})
        stukken = sa.select(tables.bijlage.c.id).where(tables.bijlage.c.dossier_id == dossier_id)
        self._verbinding.execute(sa.delete(tables.bijlage_blok).where(tables.bijlage_blok.c.bijlage_id.in_(stukken)))
        for tabel in (
            tables.bijlage, tables.deel, tables.gebeurtenis, tables.logstand, tables.oordeel, tables.melding_pdf,
        ):  # fmt: skip
            self._verbinding.execute(sa.delete(tabel).where(tabel.c.dossier_id == dossier_id))
        self._verbinding.execute(
            sa.update(tables.melding)
            .where(tables.melding.c.dossier_id == dossier_id)
            .values(bevroren=None, overgenomen=to_json([]))
        )
        self.bewaar_antwoorden(dossier_id, {})
        unindex(self._verbinding, dossier_id)

    def aantal(self, vraag: RegisterVraag = NIEUWSTE, nu: datetime | None = None) -> int:
        self._volger.werk_bij()
        return registerlezer.aantal(self._verbinding, vraag, nu)

    def regels(
        self, vraag: RegisterVraag = NIEUWSTE, nu: datetime | None = None, vanaf: int = 0, hoeveel: int | None = None
    ) -> list[RegisterRegel]:
        self._volger.werk_bij()
        return registerlezer.regels(self._verbinding, vraag, nu, vanaf, hoeveel)

    def keuzes(self, filter_: str) -> list[str]:
        return registerlezer.keuzes(self._verbinding, filter_)

    def _next_volgnummer(self, jaar: int) -> int:
        vraag = sa.select(sa.func.max(tables.dossier.c.volgnummer)).where(tables.dossier.c.jaar == jaar)
        return (self._verbinding.execute(vraag).scalar() or 0) + 1

    def _read(self, waar: sa.ColumnElement[bool], nummer: str) -> Dossier:
        rij = self._verbinding.execute(sa.select(tables.dossier).where(waar)).one_or_none()
        if rij is None:
            raise DossierOnbekend(nummer)
        tabel = tables.melding
        vraag = sa.select(tabel).where(tabel.c.dossier_id == rij.id).order_by(tabel.c.volgnummer.desc()).limit(1)
        melding = self._verbinding.execute(vraag).one()
        eerst = None if melding.volgnummer == 1 else self._first_filing(rij.id)
        check_whole(self._verbinding)
        return row_to_dossier(rij, row_to_melding(melding), eerst)

    def _first_filing(self, dossier_id: int) -> Ingediend:
        tabel = tables.melding
        vraag = sa.select(tabel.c.ap_nummer, tabel.c.ingediend_op).where(_this_melding(dossier_id, 1))
        rij = self._verbinding.execute(vraag).one()
        return Ingediend(rij.ap_nummer, rij.ingediend_op)
