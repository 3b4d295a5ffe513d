"""Rows and dataclasses, turned into each other by hand: no lazy loading can ever reach the screen."""

import json
from collections.abc import Callable
from dataclasses import fields
from datetime import date, datetime
from typing import Any, cast

import sqlalchemy as sa

from datalek_gui.domain.besluit import OordeelVersie
from datalek_gui.domain.dossier import (
    Dossier,
    Ingediend,
    JsonAntwoorden,
    Kernfeiten,
    Melding,
    MeldingSoort,
    MeldingStatus,
    RegisterRegel,
    Uitkomst,
)
from datalek_gui.domain.register import KOLOMMEN, rang, termijnstand

Kolommen = dict[str, Any]
"""Column name → value, ready for an INSERT or UPDATE."""


def to_json(antwoorden: JsonAntwoorden | list[str]) -> str:
    """ASCII only, so that any text survives, half an emoji included."""
    return json.dumps(antwoorden, separators=(",", ":"), allow_nan=False)


def from_json(tekst: str) -> JsonAntwoorden:
    return cast("JsonAntwoorden", json.loads(tekst))


def to_text(tekst: str) -> str:
    """SQLite takes UTF-8 only: half an emoji from the clipboard becomes "?" instead of a failed autosave."""
    return tekst.encode("utf-8", "replace").decode("utf-8")


def kernfeiten_to_row(feiten: Kernfeiten) -> Kolommen:
    return {
        "uitkomst": feiten.uitkomst.value,
        "kennis_op": feiten.kennis_op,
        "uiterlijk_op": feiten.uiterlijk_op,
        "niveau": to_text(feiten.niveau),
        "aantal_van": feiten.aantal_van,
        "aantal_tot": feiten.aantal_tot,
        "soort_incident": to_text(feiten.soort_incident),
        "afdeling": to_text(feiten.afdeling),
        "behandelaar": to_text(feiten.behandelaar),
        "betrokkenen_geinformeerd": feiten.betrokkenen_geinformeerd,
    }


def row_to_kernfeiten(rij: sa.Row[Any]) -> Kernfeiten:
    return Kernfeiten(
        uitkomst=Uitkomst(rij.uitkomst),
        kennis_op=rij.kennis_op,
        uiterlijk_op=rij.uiterlijk_op,
        niveau=rij.niveau,
        aantal_van=rij.aantal_van,
        aantal_tot=rij.aantal_tot,
        soort_incident=rij.soort_incident,
        afdeling=rij.afdeling,
        behandelaar=rij.behandelaar,
        betrokkenen_geinformeerd=rij.betrokkenen_geinformeerd,
    )


def melding_to_row(melding: Melding) -> Kolommen:
    return {
        "volgnummer": melding.volgnummer,
        "indeling": melding.indeling,
        "status": melding.status.value,
        "ap_nummer": to_text(melding.ap_nummer),
        "ingediend_op": melding.ingediend_op,
        "definitief_op": melding.definitief_op,
        "bevroren": None if melding.bevroren is None else to_json(melding.bevroren),
        "sha256": melding.sha256,
        "soort": melding.soort.value,
        "overgenomen": to_json(list(melding.overgenomen)),
        "pdf_sha256": melding.pdf_sha256,
    }


def row_to_melding(rij: sa.Row[Any]) -> Melding:
    return Melding(
        indeling=rij.indeling,
        status=MeldingStatus(rij.status),
        ap_nummer=rij.ap_nummer,
        ingediend_op=rij.ingediend_op,
        definitief_op=rij.definitief_op,
        bevroren=None if rij.bevroren is None else from_json(rij.bevroren),
        sha256=rij.sha256,
        volgnummer=rij.volgnummer,
        soort=MeldingSoort(rij.soort),
        overgenomen=tuple(json.loads(rij.overgenomen)),
        pdf_sha256=rij.pdf_sha256,
    )


def oordeel_to_row(versie: OordeelVersie) -> Kolommen:
    return {
        "volgnummer": versie.volgnummer,
        "op": versie.op,
        "reden": to_text(versie.reden),
        "antwoorden": to_json(versie.antwoorden),
        "beoordeling": to_json(versie.beoordeling),
        "sha256": versie.sha256,
    }


def row_to_oordeel(rij: sa.Row[Any]) -> OordeelVersie:
    return OordeelVersie(
        volgnummer=rij.volgnummer,
        op=rij.op,
        reden=rij.reden,
        antwoorden=from_json(rij.antwoorden),
        beoordeling=from_json(rij.beoordeling),
        sha256=rij.sha256,
    )


def dossier_to_row(dossier: Dossier) -> Kolommen:
    """What may change after the start: neither number and uuid nor the moment of making it."""
    return {
        "titel": to_text(dossier.titel),
        "zaaknummer": to_text(dossier.zaaknummer),
        "status": dossier.melding.status.value,
        "regelset": dossier.regelset,
        "plaats": to_text(dossier.plaats),
        "gewijzigd_op": dossier.gewijzigd_op,
        "gemeld_op": dossier.gemeld_op,
        "ap_nummer": to_text(dossier.ap_nummer),
        "geopend_op": dossier.geopend_op,
        "afgesloten_op": dossier.afgesloten_op,
        "bewaren_tot": dossier.bewaren_tot,
        "vernietigd_op": dossier.vernietigd_op,
        **kernfeiten_to_row(dossier.kernfeiten),
    }


def row_to_dossier(rij: sa.Row[Any], melding: Melding, eerst: Ingediend | None) -> Dossier:
    return Dossier(
        id=rij.id,
        nummer=rij.nummer,
        titel=rij.titel,
        zaaknummer=rij.zaaknummer,
        regelset=rij.regelset,
        melding=melding,
        kernfeiten=row_to_kernfeiten(rij),
        aangemaakt_op=rij.aangemaakt_op,
        gewijzigd_op=rij.gewijzigd_op,
        plaats=rij.plaats,
        eerst=eerst,
        uuid=rij.uuid,
        geopend_op=rij.geopend_op,
        afgesloten_op=rij.afgesloten_op,
        bewaren_tot=rij.bewaren_tot,
        vernietigd_op=rij.vernietigd_op,
    )


_REGEL: dict[str, Callable[[Any], Any]] = {
    **{veld.name: lambda waarde: waarde for veld in fields(RegisterRegel)},
    "status": MeldingStatus,
    "uitkomst": Uitkomst,
}
REGEL_KOLOMMEN = tuple(_REGEL)
"""A line of the register has its columns under the same names."""


def row_to_regel(rij: sa.Row[Any]) -> RegisterRegel:
    return RegisterRegel(*(maak(waarde) for maak, waarde in zip(_REGEL.values(), rij, strict=True)))


def orde_to_row(regel: RegisterRegel) -> Kolommen:
    """What a line is sorted and filtered by, as the domain says it."""
    ordes = {f"orde_{kolom.sleutel}": _orde(kolom.sorteer(regel)) for kolom in KOLOMMEN if kolom.sleutel != "nummer"}
    return {"rang": rang(regel), "termijn": termijnstand(regel), **ordes}


def _orde(waarde: datetime | date | str | int | None) -> str | int | None:
    """Something SQLite sorts the same way: moments in microseconds, days by their ordinal."""
    if isinstance(waarde, datetime):
        return round(waarde.timestamp() * 1_000_000)
    return waarde.toordinal() if isinstance(waarde, date) else waarde
