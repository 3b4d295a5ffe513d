"""Answers against a layout: what shows, what is missing, and how they are stored.

Invisible is not gone: an answer behind a false condition stays stored but does not count. Every reader
(checks, letters, paper) goes through `zichtbare_hoofdstukken`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from datalek_gui.domain.formulier.vraag import Hoofdstuk, Indeling, Rubriek, Vraag, Vraagsoort
from datalek_gui.domain.formulier.waarden import Onleesbaar, is_leeg, naar_json, uit_json


def zichtbare_hoofdstukken(
    indeling: Indeling, antwoorden: Mapping[str, Any], afgeleid: Mapping[str, Any]
) -> tuple[Hoofdstuk, ...]:
    """The chapters with only the sections and questions that show now; empty chapters drop out.

    Read in order: an answer counts for later conditions only while its own question shows.
    """
    geldend = dict(afgeleid)
    hoofdstukken = []
    for hoofdstuk in indeling.hoofdstukken:
        rubrieken = tuple(r for r in (_zichtbaar(r, antwoorden, geldend) for r in hoofdstuk.rubrieken) if r)
        if rubrieken:
            hoofdstukken.append(replace(hoofdstuk, rubrieken=rubrieken))
    return tuple(hoofdstukken)


def _zichtbaar(rubriek: Rubriek, antwoorden: Mapping[str, Any], geldend: dict[str, Any]) -> Rubriek | None:
    if rubriek.toon_als and not rubriek.toon_als.klopt(geldend):
        return None
    vragen = []
    for vraag in rubriek.vragen:
        if vraag.toon_als and not vraag.toon_als.klopt(geldend):
            continue
        vragen.append(vraag)
        waarde = antwoorden.get(vraag.sleutel)
        if not isinstance(waarde, Onleesbaar) and not is_leeg(vraag, waarde):
            geldend[vraag.sleutel] = waarde
    if rubriek.vragen and not vragen:
        return None
    return replace(rubriek, vragen=tuple(vragen))


def zichtbare_vragen(hoofdstukken: Iterable[Hoofdstuk]) -> dict[str, Vraag]:
    """Question key → question, of chapters that were filtered already."""
    return {vraag.sleutel: vraag for hoofdstuk in hoofdstukken for vraag in hoofdstuk.vragen()}


# --- gaps ------------------------------------------------------------------------------------


class Ernst(StrEnum):
    ONTBREEKT = "ontbreekt"  # not answered though the AP asks it
    FOUT = "fout"  # cannot be true or cannot be read
    LET_OP = "let_op"  # worth a look; blocks nothing


@dataclass(frozen=True, slots=True)
class Punt:
    """One line of the check: what to do, and the field to jump to.

    `ook`: the other answers concerned; `bron`: article or paragraph behind the sentence.
    """

    sleutel: str
    zin: str
    ernst: Ernst
    ook: tuple[str, ...] = ()
    bron: str = ""

    @property
    def houdt_tegen(self) -> bool:
        """True where making final is blocked."""
        return self.ernst is not Ernst.LET_OP


def open_punten(hoofdstukken: Iterable[Hoofdstuk], antwoorden: Mapping[str, Any]) -> list[Punt]:
    """Unanswered compulsory questions and unreadable answers, in the order of the layout."""
    punten = []
    vorige_tekst = ""
    for hoofdstuk in hoofdstukken:
        for vraag in hoofdstuk.vragen():
            naam = kort(vraagnaam(vraag, vorige_tekst), 110)
            vorige_tekst = vraag.tekst or vorige_tekst
            waarde = antwoorden.get(vraag.sleutel)
            if isinstance(waarde, Onleesbaar):
                punten.append(
                    Punt(
                        vraag.sleutel, f"Verbeter ‘{naam}’: “{kort(waarde.tekst)}” is geen {_soort(vraag)}.", Ernst.FOUT
                    )
                )
            elif vraag.verplicht and is_leeg(vraag, waarde):
                punten.append(Punt(vraag.sleutel, f"{_doe(vraag)} ‘{naam}’.", Ernst.ONTBREEKT))
    return punten


_VERVOLGLABELS = ("namelijk", "toelichting", "licht uw keuze toe")


def vraagnaam(vraag: Vraag, vorige: str) -> str:
    """The question's words; a label such as "Namelijk:" says nothing without `vorige`, the question before it."""
    tekst = vraag.tekst.rstrip(":? ")
    if tekst.lower() in _VERVOLGLABELS and vorige:
        tekst = f"{kort(vorige.rstrip(':? '), 70)} – {tekst.lower()}"
    return tekst or vorige.rstrip(":? ") or vraag.sleutel.replace("_", " ")


def _doe(vraag: Vraag) -> str:
    match vraag.soort:
        case Vraagsoort.KEUZE | Vraagsoort.MEERKEUZE | Vraagsoort.JA_NEE:
            return "Kies een antwoord bij"
        case Vraagsoort.VERKLARING:
            return "Vink aan:"
        case _:
            return "Vul in:"


def _soort(vraag: Vraag) -> str:
    namen = {Vraagsoort.GETAL: "geheel getal", Vraagsoort.DATUM: "bestaande datum", Vraagsoort.MOMENT: "datum met tijd"}
    return namen.get(vraag.soort, "geldig antwoord")


def kort(tekst: str, lengte: int = 60) -> str:
    """One line of at most `lengte` characters, cut at the end with an ellipsis."""
    regel = " ".join(tekst.split())
    return regel if len(regel) <= lengte else regel[: lengte - 1].rstrip() + "…"


# --- storage ----------------------------------------------------------------------------------


def met_nieuwe_namen(ruw: Mapping[str, Any], hernoemd: Mapping[str, str]) -> dict[str, Any]:
    """Stored answers under today's keys; an answer under the new key wins from one under the old."""
    oud = {hernoemd[sleutel]: waarde for sleutel, waarde in ruw.items() if sleutel in hernoemd}
    return oud | {sleutel: waarde for sleutel, waarde in ruw.items() if sleutel not in hernoemd}


def antwoorden_uit_json(
    ruw: Mapping[str, Any], vragen: Mapping[str, Vraag], hernoemd: Mapping[str, str]
) -> dict[str, Any]:
    """Stored answers → typed ones, renames applied. Unknown keys and outdated options are left out here;
    they stay in the stored JSON, because saving only replaces the keys that changed.
    """
    antwoorden = {}
    for sleutel, waarde in met_nieuwe_namen(ruw, hernoemd).items():
        vraag = vragen.get(sleutel)
        if vraag is None:
            continue
        try:
            antwoorden[vraag.sleutel] = uit_json(vraag, waarde)
        except ValueError:
            continue
    return antwoorden


def antwoorden_naar_json(antwoorden: Mapping[str, Any], vragen: Mapping[str, Vraag]) -> dict[str, Any]:
    """Typed answers → JSON; an emptied answer becomes None, so that storing it erases the old one."""
    return {
        sleutel: None if is_leeg(vragen[sleutel], waarde) else naar_json(vragen[sleutel], waarde)
        for sleutel, waarde in antwoorden.items()
    }
