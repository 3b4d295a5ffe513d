"""Rows and dataclasses, turned into each other by hand: no lazy loading can ever reach the screen."""

import json
from typing import Any, cast

import sqlalchemy as sa

from datalek_gui.domain.dossier import (
    Dossier,
    JsonAntwoorden,
    Kernfeiten,
    Melding,
    MeldingStatus,
    RegisterRegel,
    Uitkomst,
)

Kolommen = dict[str, Any]
"""Column name → value, ready for an INSERT or UPDATE."""


def to_json(antwoorden: JsonAntwoorden) -> str:
    """ASCII only, so that any text survives, half an emoji included."""
    return json.dumps(antwoorden, separators=(",", ":"), allow_nan=False)


def from_json(tekst: str) -> JsonAntwoorden:
    return cast("JsonAntwoorden", json.loads(tekst))


def _text(tekst: str) -> str:
    """SQLite takes UTF-8 only: half an emoji from the clipboard becomes "?" instead of a failed autosave."""
    return tekst.encode("utf-8", "replace").decode("utf-8")


def kernfeiten_to_row(feiten: Kernfeiten) -> Kolommen:
    return {
        "uitkomst": feiten.uitkomst.value,
        "kennis_op": feiten.kennis_op,
        "uiterlijk_op": feiten.uiterlijk_op,
        "niveau": _text(feiten.niveau),
        "aantal_van": feiten.aantal_van,
        "aantal_tot": feiten.aantal_tot,
    }


def row_to_kernfeiten(rij: sa.Row[Any]) -> Kernfeiten:
    return Kernfeiten(
        uitkomst=Uitkomst(rij.uitkomst),
        kennis_op=rij.kennis_op,
        uiterlijk_op=rij.uiterlijk_op,
        niveau=rij.niveau,
        aantal_van=rij.aantal_van,
        aantal_tot=rij.aantal_tot,
    )


def melding_to_row(melding: Melding) -> Kolommen:
    return {
        "indeling": melding.indeling,
        "status": melding.status.value,
        "ap_nummer": _text(melding.ap_nummer),
        "ingediend_op": melding.ingediend_op,
        "definitief_op": melding.definitief_op,
        "bevroren": None if melding.bevroren is None else to_json(melding.bevroren),
        "sha256": melding.sha256,
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
    )


def dossier_to_row(dossier: Dossier) -> Kolommen:
    """What may change after the start: neither the number nor the moment of making it."""
    return {
        "titel": _text(dossier.titel),
        "zaaknummer": _text(dossier.zaaknummer),
        "status": dossier.melding.status.value,
        "regelset": dossier.regelset,
        "plaats": _text(dossier.plaats),
        "gewijzigd_op": dossier.gewijzigd_op,
        **kernfeiten_to_row(dossier.kernfeiten),
    }


def row_to_dossier(rij: sa.Row[Any], melding: Melding) -> Dossier:
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
    )


def row_to_regel(rij: sa.Row[Any]) -> RegisterRegel:
    return RegisterRegel(
        id=rij.id,
        nummer=rij.nummer,
        titel=rij.titel,
        status=MeldingStatus(rij.status),
        uitkomst=Uitkomst(rij.uitkomst),
        kennis_op=rij.kennis_op,
        uiterlijk_op=rij.uiterlijk_op,
        niveau=rij.niveau,
        aantal_van=rij.aantal_van,
        aantal_tot=rij.aantal_tot,
        gewijzigd_op=rij.gewijzigd_op,
    )
