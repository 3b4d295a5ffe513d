"""What is shown when a case is walked through: sheet by sheet, as words; the screen hides names and cuts to fit.

Nieuw deel? 1. een functie hieronder die Bladen geeft 2. een regel in DELEN 3. een geval in
tests/ui/presentatie/test_bladen.py. Nieuw feit? Zet de sleutel van zijn vraag in FEITEN.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from datalek_gui.domain.dossier import Dossier
from datalek_gui.domain.formulier.antwoorden import vraagnaam
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.vraag import Indeling
from datalek_gui.domain.formulier.waarden import naar_tekst
from datalek_gui.domain.risico.oordeel import Beoordeling, Bevinding, Conclusie
from datalek_gui.domain.risico.stroomschema import in_woorden
from datalek_gui.domain.tijd import toon_moment
from datalek_gui.services.presentatie import Presentatiestof
from datalek_gui.ui.oordeel.advies_deel import VEILIG, WAAROM
from datalek_gui.ui.oordeel.termijnen_deel import GEEN, STANDEN
from datalek_gui.ui.oordeel.versies_deel import besluit_regels
from datalek_gui.ui.oordeel.woorden import (
    ADVISEERT,
    ANTWOORDEN,
    VRAGEN,
    WERKINGEN,
    Teken,
    antwoord_woord,
    conclusies,
    kop,
)

MATRIX, SCHEMA = "matrix", "schema"


@dataclass(frozen=True, slots=True)
class Regel:
    """One thing that is said: large, with `label` small above it and `bron` small below it."""

    tekst: str
    label: str = ""
    bron: str = ""
    teken: Teken | None = None


@dataclass(frozen=True, slots=True)
class Blad:
    """A heading with its lines, on as many screens as they need. `beeld`: a picture above them."""

    titel: str
    regels: tuple[Regel, ...] = ()
    beeld: str = ""
    deel: str = ""


# Heading → keys of the questions under it; of form v1 too. What is not filled in, or does not show, is left out.
FEITEN: dict[str, tuple[str, ...]] = {
    "Wat er gebeurde": ("wat_gebeurd", "samenvatting", "aard_incident", "aard_incident_anders", "v1_aard_incident"),
    "Hoe het uitkwam": (
        "intern_gemeld_op", "intern_gemeld_door", "incident_ontdekt_op", "v1_ontdekt_op", "hoe_ontdekt", "kennis_op",
    ),
    "De inbreuk": (
        "aard_inbreuk", "v1_vertrouwelijkheid", "v1_integriteit", "v1_beschikbaarheid", "inbreuk_duurt_voort",
        "inbreuk_start", "inbreuk_einde", "v1_exacte_datum", "v1_einde",
    ),
    "De gegevens": (
        "gegevens_algemeen", "v1_gegevens_algemeen", "gegevens_financieel_anders", "gegevens_algemeen_anders",
        "gegevens_bijzonder", "records_aantal", "records_toelichting",
    ),
    "De betrokkenen": (
        "betrokkenen_groepen", "v1_betrokkenen_groepen", "betrokkenen_groepen_anders", "betrokkenen_omschrijving",
        "betrokkenen_aantal", "betrokkenen_minimum", "betrokkenen_maximum", "v1_minimum", "v1_maximum",
    ),
    "Mogelijke gevolgen": (
        "gevolgen_verwerking", "gevolgen_verwerking_anders", "v1_gevolgen_verwerking", "gevolgen_betrokkenen",
        "gevolgen_betrokkenen_anders", "v1_gevolgen_betrokkenen", "v1_gevolgen_anders",
    ),
    "Wat er is gedaan": (
        "direct_gedaan", "maatregelen_aanpak_toelichting", "maatregelen_voorkomen_toelichting", "v1_maatregelen",
    ),
}  # fmt: skip


def bladen(stof: Presentatiestof, formulier: Formulier) -> tuple[Blad, ...]:
    """All of them in order, each with the part it belongs to."""
    return tuple(replace(blad, deel=deel) for deel, maak in DELEN.items() for blad in maak(stof, formulier))


def _zaak(stof: Presentatiestof, _formulier: Formulier) -> Iterator[Blad]:
    dossier, feiten = stof.dossier, stof.dossier.kernfeiten
    regels = [
        Regel(dossier.zaaknummer, "Zaaknummer"),
        Regel(_moment(feiten.kennis_op), "Kennis van het datalek"),
        Regel("" if dossier.gemeld_op else _moment(feiten.uiterlijk_op), "Uiterlijk melden bij de AP"),
        Regel(_gemeld(dossier), "Autoriteit Persoonsgegevens"),
    ]
    yield Blad(dossier.titel, tuple(regel for regel in regels if regel.tekst))


def _gemeld(dossier: Dossier) -> str:
    if dossier.gemeld_op is None:
        return "Nog niet gemeld"
    onder = f" onder nummer {dossier.ap_nummer}" if dossier.ap_nummer else ""
    return f"Gemeld op {toon_moment(dossier.gemeld_op)}{onder}"


def _moment(moment: datetime | None) -> str:
    return toon_moment(moment) if moment else ""


def _feiten(stof: Presentatiestof, formulier: Formulier) -> Iterator[Blad]:
    labels = _labels(formulier.scherm(stof.dossier.melding.indeling))
    for titel, sleutels in FEITEN.items():
        gevuld = [sleutel for sleutel in sleutels if sleutel in stof.antwoorden]
        regels = tuple(
            Regel(naar_tekst(formulier.vragen[s], stof.antwoorden[s]), labels.get(s, formulier.vragen[s].tekst))
            for s in gevuld
        )
        if regels:
            yield Blad(titel, regels)
    verloop = tuple(_feit(feit, formulier) for feit in stof.verloop if feit.get("verloop_wat"))
    if verloop:
        yield Blad("Het verloop", verloop)


def _labels(scherm: Indeling) -> dict[str, str]:
    """What the wizard calls each question; "Namelijk" with the question it belongs to."""
    labels, vorige = {}, ""
    for vraag in scherm.vragen():
        labels[vraag.sleutel] = vraagnaam(vraag, vorige)
        vorige = vraag.tekst or vorige
    return labels


def _feit(feit: Any, formulier: Formulier) -> Regel:
    moment = feit.get("verloop_moment")
    wanneer = naar_tekst(formulier.vragen["verloop_moment"], moment) if moment else ""
    return Regel(str(feit["verloop_wat"]), " · ".join(d for d in (wanneer, feit.get("verloop_wie") or "") if d))


# --- judgement ---


def _oordeel(stof: Presentatiestof, _formulier: Formulier) -> Iterator[Blad]:
    oordeel = stof.beoordeling
    datalek = oordeel.datalek
    woord = antwoord_woord("datalek", datalek.antwoord)
    yield Blad(f"Is het een datalek? {woord}", tuple(_conclusie(datalek, datalek.gronden)))
    if oordeel.tot is not None:
        yield from _risico(oordeel)
    yield Blad("Het stroomschema", beeld=SCHEMA)
    yield Blad("Het pad in woorden", tuple(Regel(zin) for zin in in_woorden(stof.pad, oordeel.tot)))


def _risico(oordeel: Beoordeling) -> Iterator[Blad]:
    """The level, the rules that spoke for it by what they do, what is missing, and the three answers."""
    yield Blad(kop(oordeel), (Regel("", bron=ADVISEERT),), MATRIX)
    wegend = [b for b in oordeel.bevindingen if b not in oordeel.datalek.gronden]
    for werking, titel in WAAROM:
        regels = tuple(_bevinding(b) for b in wegend if b.werking is werking)
        if regels:
            yield Blad(titel, regels)
    if oordeel.ontbreekt:
        gemis = tuple(Regel(o.vraag, bron=o.zin, teken=Teken("circle-dashed", "quiet")) for o in oordeel.ontbreekt)
        yield Blad("Wat nog niet bekend is", (Regel("", bron=VEILIG), *gemis))
    gezegd = {b.zin for b in wegend}
    for vraag, conclusie in conclusies(oordeel).items():
        nieuw = [grond for grond in conclusie.gronden if grond.zin not in gezegd]
        titel = f"{VRAGEN[vraag]}: {antwoord_woord(vraag, conclusie.antwoord).lower()}"
        yield Blad(titel, tuple(_conclusie(conclusie, nieuw)))


def _conclusie(conclusie: Conclusie, gronden: Iterable[Bevinding]) -> Iterator[Regel]:
    """A ground that says the same gives it only its source."""
    bronnen = dict.fromkeys(grond.bron for grond in conclusie.gronden if grond.zin == conclusie.zin)
    bron = f"Bron: {'; '.join(bronnen)}" if bronnen else ""
    yield Regel(conclusie.zin, bron=bron, teken=ANTWOORDEN[conclusie.antwoord])
    yield from (_bevinding(grond) for grond in gronden if grond.zin != conclusie.zin)


def _bevinding(bevinding: Bevinding) -> Regel:
    return Regel(bevinding.zin, bron=f"Bron: {bevinding.bron}", teken=WERKINGEN[bevinding.werking])


# --- decision, terms, letter ---


def _besluit(stof: Presentatiestof, formulier: Formulier) -> Iterator[Blad]:
    regels = tuple(Regel(tekst, label) for label, tekst in besluit_regels(stof.antwoorden, formulier).items())
    yield Blad("Het besluit", regels or (Regel("Er is nog geen besluit ingevuld."),))


def _termijnen(stof: Presentatiestof, _formulier: Formulier) -> Iterator[Blad]:
    regels = []
    for termijn in stof.termijnen:
        teken, woord = STANDEN[termijn.stand]
        label = f"{termijn.titel} · uiterlijk {toon_moment(termijn.uiterlijk_op)}"
        regels.append(Regel(f"{woord}. {termijn.wat_te_doen}", label, f"Bron: {termijn.bron}", teken))
    yield Blad("De termijnen", tuple(regels) or (Regel(GEEN),))


def _brief(stof: Presentatiestof, _formulier: Formulier) -> Iterator[Blad]:
    if not any(sleutel.startswith("brief_") for sleutel in stof.antwoorden):
        yield Blad("De brief", (Regel("Er is nog geen brief aan de betrokkene."),))
        return
    brief = stof.brief
    regels = [Regel("\n".join(brief.geadresseerde), "Aan"), Regel(brief.onderwerp, "Onderwerp"), Regel(brief.aanhef)]
    for alinea in brief.alineas:
        teksten = [alinea.tekst, *(f"• {punt}" for punt in alinea.punten)]
        regels.append(Regel("\n".join(tekst for tekst in teksten if tekst), alinea.kop))
    regels.append(Regel("\n".join((brief.slot, *brief.ondertekening))))
    yield Blad("De brief", tuple(regels))


DELEN: dict[str, Callable[[Presentatiestof, Formulier], Iterator[Blad]]] = {
    "De zaak": _zaak,
    "De feiten": _feiten,
    "Het oordeel": _oordeel,
    "Het besluit": _besluit,
    "De termijnen": _termijnen,
    "De brief": _brief,
}
