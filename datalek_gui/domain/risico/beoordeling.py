"""Facts in, judgement out: onderdelen 1 to 4 of the Toetsingskader in their order.

What is not known is filled twice, with the best and with the worst that is plausible (onzeker.py); the level runs from
the one to the other. A ground not to report has to be shown: as long as a risk may be there, the advice is to report.
"""

from dataclasses import dataclass, replace
from typing import Any

from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.formulier.vraag import Regelset
from datalek_gui.domain.risico import begrippen as b
from datalek_gui.domain.risico.enisa import naast
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.gronden import (
    calamiteitenplan,
    geen_brief,
    getoetste_gronden,
    hoog_risico,
    uitzonderingen,
)
from datalek_gui.domain.risico.onzeker import BIJZONDER, GEWOON, Onbekend, aangevuld, met_aard
from datalek_gui.domain.risico.oordeel import Antwoord, Beoordeling, Bevinding, Conclusie, Niveau, Ontbreekt, Werking
from datalek_gui.domain.risico.opmerkingen import opmerkingen
from datalek_gui.domain.risico.vaststellen import Vastgesteld, stel_vast
from datalek_gui.domain.risico.verwoord import geen_hoog_risico
from datalek_gui.domain.risico.vuistregels import VUISTREGELS
from datalek_gui.domain.risico.weging import Weging, weeg
from datalek_gui.domain.risico.zinnen import zinnen_voor

JA, NEE, AFHANKELIJK = Antwoord
VERSIE = "Toetsingskader 2.0 (2021-12), programmaregels 1"
BESLIST = {
    "verwerker": "U bent verwerker: de verwerkingsverantwoordelijke beslist over melden en informeren.",
    "ander": "Een andere organisatie is verantwoordelijk: die beslist over melden en informeren.",
}
BEPERKT_IS_HOOG = (
    "Ook een beperkt risico telt bij het informeren als hoog risico, tenzij het kleinschalig is en om gewone gegevens "
    "gaat (Toetsingskader 4.1 en bijlage 2)."
)
TWIJFEL = "Toetsingskader onderdeel 4 (bij twijfel)"


@dataclass(frozen=True, slots=True)
class Uitslag:
    """The outcome at both ends of what is not known. `melden`, `hoog`: (best, worst)."""

    best: Weging
    slechtst: Weging
    melden: tuple[bool, bool]
    hoog: tuple[bool, bool]

    @property
    def van(self) -> Niveau:
        return min(self.best.niveau, self.slechtst.niveau)

    @property
    def tot(self) -> Niveau:
        return max(self.best.niveau, self.slechtst.niveau)

    @property
    def woord(self) -> str:
        return self.van.woord if self.van is self.tot else f"{self.van.woord} tot {self.tot.woord}"


def beoordeel(feiten: Feiten, regelset: Regelset) -> Beoordeling:
    """The judgement on these facts, with the thresholds of `regelset` (art. 33 and 34)."""
    f = b.vul_aan(feiten)
    vast = stel_vast(f)
    if vast.uitkomst in (Uitkomst.INCIDENT, Uitkomst.DOORSTUREN):
        return _geen_datalek(f, vast, regelset)
    f = met_aard(f)
    uitslag = reken(f, regelset)
    ontbreekt = vast.ontbreekt + _ontbreekt(f, uitslag, regelset)
    zeker = vast.uitkomst is Uitkomst.DATALEK
    bevindingen = _bevindingen(f, uitslag)
    namen = tuple(dict.fromkeys(o.feit for o in ontbreekt))
    ap = _ap(f, uitslag, bevindingen, namen, zeker=zeker)
    betrokkenen = _betrokkenen(f, uitslag, ap, bevindingen, namen, zeker=zeker)
    return Beoordeling(
        uitkomst=vast.uitkomst,
        datalek=vast.conclusie,
        van=uitslag.van,
        tot=uitslag.tot,
        ernst=_tussen(uitslag.best.ernst, uitslag.slechtst.ernst),
        kans=_tussen(uitslag.best.kans, uitslag.slechtst.kans),
        ap=ap,
        betrokkenen=betrokkenen,
        calamiteitenplan=calamiteitenplan(uitslag.van, uitslag.tot, zeker=zeker),
        bevindingen=(*vast.bevindingen, *vast.conclusie.gronden, *opmerkingen(f), *bevindingen),
        ontbreekt=ontbreekt,
        enisa=naast(f, uitslag.van, uitslag.tot),
        zinnen=zinnen_voor(f, uitslag.tot),
        regels=f"{VERSIE}; {regelset.code}",
    )


def reken(f: Feiten, regelset: Regelset) -> Uitslag:
    kanten = [aangevuld(f, slechtst=slechtst) for slechtst in (False, True)]
    best, slechtst = (weeg(kant) for kant in kanten)
    hoog = (hoog_risico(best.niveau, kanten[0]), hoog_risico(slechtst.niveau, kanten[1]))
    risico = (best.niveau > Niveau.VERWAARLOOSBAAR, slechtst.niveau > Niveau.VERWAARLOOSBAAR)
    melden = risico if regelset.melden_drempel == "risico" else hoog
    return Uitslag(best, slechtst, melden, risico if regelset.informeren_drempel == "risico" else hoog)


def _tussen(een: int, ander: int) -> tuple[int, int]:
    return min(een, ander), max(een, ander)


# --- no datalek of ours ---


def _geen_datalek(f: Feiten, vast: Vastgesteld, regelset: Regelset) -> Beoordeling:
    if vast.uitkomst is Uitkomst.DOORSTUREN:
        geen_zin = BESLIST[f.verantwoordelijke or "ander"]
        zin = f"{geen_zin} Licht die direct in; u meldt niet zelf."
    else:
        zin = "Het is geen datalek: melden hoeft niet. Bewaar dit wel in uw register."
        geen_zin = "Het is geen datalek waarover u de betrokkenen moet informeren."
    nee = Conclusie(NEE, zin, vast.conclusie.gronden)
    geen = Conclusie(NEE, geen_zin, vast.conclusie.gronden)
    plan = Conclusie(NEE, "Het calamiteitenplan is niet nodig.", vast.conclusie.gronden)
    return Beoordeling(
        vast.uitkomst, vast.conclusie, None, None, (1, 1), (1, 1), nee, geen, plan,
        (*vast.bevindingen, *opmerkingen(f)), vast.ontbreekt, None, (), f"{VERSIE}; {regelset.code}",
    )  # fmt: skip


# --- what speaks ---


def _bevindingen(f: Feiten, uitslag: Uitslag) -> tuple[Bevinding, ...]:
    """Rules that the known facts hit, each once, and what is in doubt."""
    f = b.met_inzage(f)
    regels = (*VUISTREGELS, *weeg(f).regels)
    gevonden = {r.naam: bevinding for r in regels if (bevinding := r.spreek(f))}
    if uitslag.van is not uitslag.tot:
        zin = f"Niet alles is bekend: het risico is {uitslag.woord}. Ga bij twijfel uit van {uitslag.tot.woord}."
        gevonden["twijfel"] = Bevinding("twijfel", Werking.LET_OP, zin, TWIJFEL)
    return tuple(gevonden.values())


def _ap(
    f: Feiten, uitslag: Uitslag, bevindingen: tuple[Bevinding, ...], namen: tuple[str, ...], *, zeker: bool
) -> Conclusie:
    """Art. 33 lid 1: report, unless a risk is unlikely; that has to be shown."""
    getoetst = getoetste_gronden(f)
    if not uitslag.melden[1]:
        gronden = tuple(grond for geldt, grond in getoetst if geldt) or bevindingen
        return Conclusie(
            NEE, "Melden aan de AP hoeft niet: een risico voor de betrokkenen is niet waarschijnlijk.", gronden
        )
    gronden = (*(g for g in bevindingen if g.werking is not Werking.VERLAAGT), *(g for ok, g in getoetst if not ok))
    if not zeker:
        return Conclusie(AFHANKELIJK, "Als het een datalek is: melden aan de AP, zo nodig voorlopig.", gronden, namen)
    if uitslag.melden[0]:
        return Conclusie(JA, "Meld dit datalek aan de AP.", gronden)
    zin = "Meld aan de AP, zo nodig voorlopig: nog niet vaststaat dat een risico onwaarschijnlijk is."
    return Conclusie(JA, zin, gronden, namen)


def _betrokkenen(
    f: Feiten,
    uitslag: Uitslag,
    ap: Conclusie,
    bevindingen: tuple[Bevinding, ...],
    namen: tuple[str, ...],
    *,
    zeker: bool,
) -> Conclusie:
    """Art. 34: a high risk, unless one of the exceptions holds. Without a melding nobody is informed (onderdeel 4)."""
    if ap.antwoord is NEE:
        return Conclusie(NEE, "U hoeft de betrokkenen niet te informeren: u meldt ook niet aan de AP.", ap.gronden)
    if not uitslag.hoog[1]:
        zin = geen_hoog_risico(aangevuld(f, slechtst=True))
        grond = Bevinding(
            "beperkt_en_kleinschalig", Werking.VERLAAGT, zin, "Toetsingskader 4.1", ("gegevens", "omvang")
        )
        return Conclusie(NEE, "De betrokkenen informeren is niet verplicht: er is geen hoog risico.", (grond,))
    uitgezonderd = uitzonderingen(f)
    if uitgezonderd:
        return Conclusie(NEE, geen_brief(f, uitgezonderd), uitgezonderd)
    gronden = tuple(g for g in bevindingen if g.werking is not Werking.VERLAAGT)
    if not zeker:
        return Conclusie(
            AFHANKELIJK, "Als het een datalek met een hoog risico is: informeer de betrokkenen.", gronden, namen
        )
    if uitslag.hoog[0]:
        brug = f" {BEPERKT_IS_HOOG}" if uitslag.van is Niveau.BEPERKT else ""
        return Conclusie(JA, f"Informeer de betrokkenen zo snel mogelijk: er is een hoog risico.{brug}", gronden)
    zin = "Of u de betrokkenen informeert, hangt af van wat nog niet bekend is. Bij twijfel: informeer."
    return Conclusie(AFHANKELIJK, zin, gronden, namen)


# --- what is missing and what it would change ---

SAMEN = "Dit bepaalt de uitkomst samen met de andere open vragen."


def _ontbreekt(f: Feiten, uitslag: Uitslag, regelset: Regelset) -> tuple[Ontbreekt, ...]:
    """Each unknown fact by itself: only the ones that change the outcome are worth asking."""
    gevonden: dict[str, Ontbreekt] = {}
    gaten = [gat for gat in (*GEWOON, *BIJZONDER) if getattr(f, gat.feit) in (None, ()) and gat.speelt(f)]
    for gat in gaten:
        if gat.feit in gevonden:
            continue
        zinnen = [
            zin
            for waarde, als in gat.als.items()
            if (zin := _verandering(als, uitslag, reken(_met(f, gat, waarde), regelset)))
        ]
        if zinnen:
            gevonden[gat.feit] = Ontbreekt(gat.feit, gat.vraag, " ".join(zinnen))
    gevonden |= _aantal(f, uitslag, regelset)
    if not gevonden and _open(uitslag):  # no fact decides by itself
        gevonden = {gat.feit: Ontbreekt(gat.feit, gat.vraag, SAMEN) for gat in gaten}
    return tuple(gevonden.values())


def _open(uitslag: Uitslag) -> bool:
    return (
        uitslag.van is not uitslag.tot or uitslag.melden[0] != uitslag.melden[1] or uitslag.hoog[0] != uitslag.hoog[1]
    )


def _aantal(f: Feiten, uitslag: Uitslag, regelset: Regelset) -> dict[str, Ontbreekt]:
    """A number known only between two ends, on either side of what we count as many."""
    van, tot = f.aantal_van, f.aantal_tot
    if van is None or tot is None or van >= tot:
        return {}
    kanten = ((van, replace(f, aantal_tot=van)), (tot, replace(f, aantal_van=tot)))
    zinnen = [
        zin
        for aantal, zo in kanten
        if (zin := _verandering(f"het om {aantal} {'persoon' if aantal == 1 else 'personen'} gaat", uitslag,
                                reken(zo, regelset)))
    ]  # fmt: skip
    return (
        {"aantal_tot": Ontbreekt("aantal_tot", "Om hoeveel mensen gaat het precies?", " ".join(zinnen))}
        if zinnen
        else {}
    )


def _met(f: Feiten, gat: Onbekend, waarde: Any) -> Feiten:
    return b.vul_aan(replace(f, **{gat.feit: waarde}))


def _verandering(als: str, oud: Uitslag, nieuw: Uitslag) -> str:
    """ "Als …, dan is het risico beperkt (nu: beperkt tot aanzienlijk)."; empty: no change."""
    if (oud.van, oud.tot) != (nieuw.van, nieuw.tot):
        return f"Als {als}, dan is het risico {nieuw.woord} (nu: {oud.woord})."
    if oud.hoog != nieuw.hoog:
        gevolg = {
            (True, True): "informeert u de betrokkenen",
            (False, False): "hoeft u de betrokkenen niet te informeren",
        }
        return f"Als {als}, dan {gevolg[nieuw.hoog]}." if nieuw.hoog in gevolg else ""
    return ""
