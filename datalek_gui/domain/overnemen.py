"""The answers as a person takes them over into the AP's web form: its order, its words, its notation.

The AP takes a melding only through that form, and a vervolgmelding there starts empty. So each line says what to
put on the clipboard, what to do with it, and what the form asks next. Order and labels are those of the layout
(resources/formulier/indeling_v2.toml and indeling_vervolg.toml); only questions that show now are in it.

Nieuwe soort vraag? 1. een functie hier 2. regel in HANDELINGEN 3. draai pytest.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from datalek_gui.domain.formulier.antwoorden import kort, vraagnaam, zichtbare_hoofdstukken
from datalek_gui.domain.formulier.vraag import Indeling, Rubriek, Vraag, Vraagsoort
from datalek_gui.domain.formulier.waarden import Onleesbaar, is_leeg
from datalek_gui.domain.termijn import dag_van
from datalek_gui.domain.tijd import toon_datum

LEEG = "Laat leeg"
ZELF = "Staat niet in uw dossier. De AP vraagt dit wel: beantwoord het zelf op het formulier"
LAATSTE = "Dit was de laatste vraag. Verstuur de melding en download meteen de ontvangstbevestiging."
DOCUMENTEN = "documentatie"  # 5.4: names of files; the form wants the files themselves


@dataclass(frozen=True, slots=True)
class Overneemregel:
    """One thing to do on the web form.

    `sleutel`: the question, with row and column behind it in a list; what is ticked off is remembered by it.
    `plaats`: chapter and `rubriek`: section as the form numbers them. `vraag`: the label as on the form.
    `tekst`: for the clipboard; empty where there is nothing to paste. `doen`: in words. `daarna`: what comes next.
    """

    sleutel: str
    plaats: str
    rubriek: str
    vraag: str
    soort: Vraagsoort
    tekst: str
    doen: str
    daarna: str = ""


class Handeling(NamedTuple):
    """What one answer comes to. `deel`: which row and column of a list; `label`: that of the column."""

    doen: str
    tekst: str = ""
    deel: str = ""
    label: str = ""


# --- what to do, per kind of question ---------------------------------------------------------------


def _plak(_vraag: Vraag, waarde: str) -> tuple[Handeling, ...]:
    return (Handeling("Plak de tekst", waarde),)


def _vul_in(tekst: str) -> tuple[Handeling, ...]:
    return (Handeling(f"Vul in: {tekst}", tekst),)


def _getal(_vraag: Vraag, waarde: int) -> tuple[Handeling, ...]:
    """Digits only: the form prints thousands the English way, and a point would be read as a fraction."""
    return _vul_in(str(waarde))


def _datum(_vraag: Vraag, waarde: date) -> tuple[Handeling, ...]:
    """The form asks days, no times; of a moment the day on the Dutch clock."""
    return _vul_in(toon_datum(dag_van(waarde) or waarde))


def _ja_nee(_vraag: Vraag, waarde: bool) -> tuple[Handeling, ...]:
    return (Handeling(f"Kies ‘{'Ja' if waarde else 'Nee'}’"),)


def _keuze(vraag: Vraag, waarde: str) -> tuple[Handeling, ...]:
    return (Handeling(f"Kies ‘{' › '.join(_keten(vraag, waarde))}’"),)


def _meerkeuze(vraag: Vraag, waarde: tuple[str, ...]) -> tuple[Handeling, ...]:
    regels = "".join(f"\n• {' › '.join(_keten(vraag, sleutel))}" for sleutel in waarde)
    return (Handeling(f"Kruis aan:{regels}"),)


def _verklaring(_vraag: Vraag, _waarde: bool) -> tuple[Handeling, ...]:
    return (Handeling("Zet het vinkje"),)


def _lijst(vraag: Vraag, waarde: tuple[Mapping[str, str], ...]) -> tuple[Handeling, ...]:
    """A line per row and column that the form asks: it has a box for each."""
    rijen = [rij for rij in waarde if any(cel.strip() for cel in rij.values())]
    return tuple(
        _cel(vraag, kolom.sleutel, rij.get(kolom.sleutel, ""), nummer, len(rijen))
        for nummer, rij in enumerate(rijen, 1)
        for kolom in vraag.kolommen
        if kolom.op_formulier
    )


def _cel(vraag: Vraag, kolom_sleutel: str, waarde: str, nummer: int, aantal: int) -> Handeling:
    kolom = next(k for k in vraag.kolommen if k.sleutel == kolom_sleutel)
    label = f"{kolom.tekst} ({nummer} van {aantal})" if aantal > 1 else kolom.tekst
    deel = f"{nummer}/{kolom_sleutel}"
    if vraag.sleutel == DOCUMENTEN:
        return Handeling(f"Upload het bestand ‘{kort(waarde, 80)}’", "", deel, vraag.tekst)
    if not waarde.strip():
        return Handeling(LEEG, "", deel, label)
    tekst = next((o.tekst for o in kolom.opties if o.sleutel == waarde), waarde)
    return Handeling("Plak de tekst", tekst, deel, label)


def _keten(vraag: Vraag, sleutel: str) -> list[str]:
    """From the outermost option to the chosen one, as one clicks through them."""
    teksten: list[str] = []
    gehad: set[str] = set()
    volgende: str | None = sleutel
    while volgende and volgende not in gehad:
        gehad.add(volgende)
        optie = vraag.optie(volgende)
        teksten.insert(0, optie.tekst if optie else volgende)
        volgende = optie.onder if optie else None
    return teksten


HANDELINGEN: dict[Vraagsoort, Callable[[Vraag, Any], tuple[Handeling, ...]]] = {
    Vraagsoort.TEKST: _plak,
    Vraagsoort.LANGE_TEKST: _plak,
    Vraagsoort.GETAL: _getal,
    Vraagsoort.DATUM: _datum,
    Vraagsoort.MOMENT: _datum,
    Vraagsoort.JA_NEE: _ja_nee,
    Vraagsoort.KEUZE: _keuze,
    Vraagsoort.MEERKEUZE: _meerkeuze,
    Vraagsoort.VERKLARING: _verklaring,
    Vraagsoort.LIJST: _lijst,
}


def _handelingen(vraag: Vraag, waarde: Any) -> tuple[Handeling, ...]:
    if isinstance(waarde, Onleesbaar):
        return (Handeling(f"Staat onleesbaar in uw dossier: “{kort(waarde.tekst)}”. Verbeter dit eerst"),)
    if is_leeg(vraag, waarde):
        niets = "Kruis niets aan" if vraag.soort is Vraagsoort.MEERKEUZE else LEEG
        return (Handeling(ZELF if vraag.verplicht else niets),)
    return HANDELINGEN[vraag.soort](vraag, waarde)


# --- the lines ----------------------------------------------------------------------------------------


class _Plek(NamedTuple):
    """A question where it stands on the form."""

    plaats: str
    rubriek: Rubriek
    vraag: Vraag
    naam: str


def overneemregels(
    indeling: Indeling, antwoorden: Mapping[str, Any], afgeleid: Mapping[str, Any]
) -> tuple[Overneemregel, ...]:
    """Everything to do on the web form, in its order. `indeling`: an AP form, new or vervolg."""
    plekken = list(_plekken(indeling, antwoorden, afgeleid))
    regels = []
    for nummer, plek in enumerate(plekken):
        handelingen = _handelingen(plek.vraag, antwoorden.get(plek.vraag.sleutel))
        daarna = _daarna(plek, plekken[nummer + 1 :])
        for volgende, handeling in enumerate(handelingen, 1):
            meer = handelingen[volgende : volgende + 1]
            regels.append(_regel(plek, handeling, f"Hierna: {meer[0].label}" if meer else daarna))
    return tuple(regels)


def _plekken(indeling: Indeling, antwoorden: Mapping[str, Any], afgeleid: Mapping[str, Any]) -> Iterator[_Plek]:
    for hoofdstuk in zichtbare_hoofdstukken(indeling, antwoorden, afgeleid):
        vorige = ""
        for rubriek in hoofdstuk.rubrieken:
            for vraag in rubriek.vragen:
                naam = _naam(vraag, vorige or rubriek.titel)
                yield _Plek(f"{hoofdstuk.nummer} {hoofdstuk.titel}".strip(), rubriek, vraag, naam)
                vorige = vraag.tekst or vorige


def _naam(vraag: Vraag, vorige: str) -> str:
    """The form's own label; one that says nothing by itself, or is left out there, with the question before it."""
    if not vraag.tekst and vorige:
        return f"{kort(vorige.rstrip(':? '), 70)} – nader"
    naam = vraagnaam(vraag, vorige)
    return vraag.tekst if vraag.tekst.startswith(naam) else naam


def _kop(plek: _Plek) -> str:
    """Number and title of the section. Sections without a title may have one line of text in its place."""
    tekst = plek.rubriek.tekst
    titel = plek.rubriek.titel or ("" if "\n" in tekst or len(tekst) > 60 else tekst)
    return f"{plek.vraag.nummer or plek.rubriek.nummer} {titel}".strip()


def _regel(plek: _Plek, handeling: Handeling, daarna: str) -> Overneemregel:
    return Overneemregel(
        sleutel="/".join(filter(None, (plek.vraag.sleutel, handeling.deel))),
        plaats=plek.plaats,
        rubriek=_kop(plek),
        vraag=handeling.label or plek.naam,
        soort=plek.vraag.soort,
        tekst=handeling.tekst,
        doen=handeling.doen,
        daarna=daarna,
    )


def _daarna(plek: _Plek, verder: list[_Plek]) -> str:
    """The questions of this chapter that this answer calls up, else simply the next one."""
    hier = [ander for ander in verder if ander.plaats == plek.plaats]
    komt = [ander.naam for ander in hier if plek.vraag.sleutel in _oorzaken(ander)]
    if komt:
        namen = ", ".join(f"‘{kort(naam, 90)}’" for naam in komt)
        return f"Door dit antwoord vraagt het formulier ook: {namen}."
    if not verder:
        return LAATSTE
    nummer = verder[0].vraag.nummer or verder[0].rubriek.nummer
    return f"Hierna: {nummer} {kort(verder[0].naam, 110)}".replace("  ", " ")


def _oorzaken(plek: _Plek) -> set[str]:
    """Questions whose answer makes this one show."""
    condities = (plek.vraag.toon_als, plek.rubriek.toon_als)
    return {sleutel for conditie in condities if conditie for sleutel in conditie.vragen()}


# --- where one is ---------------------------------------------------------------------------------------


def volgende_open(regels: Sequence[Overneemregel], gedaan: Collection[str], na: int = -1) -> int:
    """Index of the first line after `na` that is not ticked off, else of the first before it; len(regels): all are."""
    open_ = [nummer for nummer, regel in enumerate(regels) if regel.sleutel not in gedaan]
    return next((nummer for nummer in open_ if nummer > na), open_[0] if open_ else len(regels))
