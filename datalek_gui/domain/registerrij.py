"""One row of a register while it is read: the readers that put a cell where it belongs (registerinvoer.py calls them).

What finds no place of its own goes to the note, and every such move is a remark in the report.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from datalek_gui.domain.dossier import JsonAntwoorden
from datalek_gui.domain.formulier.vraag import Vraag, Vraagsoort
from datalek_gui.domain.registerlezers import (
    AARDWOORDEN,
    NEE,
    SOORTWOORDEN,
    Celwaarde,
    dag_json,
    ja_of_nee,
    kaal,
    lees_aantal,
    lees_dag_of_moment,
    lees_getal,
    tekst_van,
    zoek_optie,
    zoek_opties,
)
from datalek_gui.domain.registervelden import OP_SLEUTEL, Veld
from datalek_gui.domain.tekst import een_regel

MAX_REGEL, MAX_TEKST = 200, 100_000  # characters, as in uitwisseling.py
DATALEK = {"is_verantwoordelijke": "ja", "zijn_persoonsgegevens": "ja", "is_inbreuk": "ja"}
WOORDEN = {"aard_incident": SOORTWOORDEN, "aard_inbreuk": AARDWOORDEN}  # question → what people call its options


@dataclass(slots=True)
class Rij:
    """A row while it is being read."""

    vragen: Mapping[str, Vraag]
    antwoorden: JsonAntwoorden = field(default_factory=dict)
    eigen: dict[str, Any] = field(default_factory=dict)
    notities: list[str] = field(default_factory=list)
    opmerkingen: list[str] = field(default_factory=list)
    fouten: list[str] = field(default_factory=list)

    def bij(self, sleutel: str, tekst: str) -> None:
        """Add text to a long answer, under what stands there."""
        vorige = str(self.antwoorden.get(sleutel, ""))
        self.antwoorden[sleutel] = f"{vorige}\n\n{tekst}".strip()[:MAX_TEKST]

    def noteer(self, kop: str, tekst: str, waarom: str) -> None:
        """Keep what found no place of its own, and say so."""
        self.notities.append(f"{kop}: {tekst}")
        self.opmerkingen.append(f"{kop}: {waarom} ‘{een_regel(tekst, 60)}’ staat in de notitie.")


Lezer = Callable[[Rij, Veld, Celwaarde, str], None]
"""(row, field, cell, heading): puts what it reads into the row."""


# --- readers, by the kind of question ---------------------------------------------------------------------


def _regel(rij: Rij, veld: Veld, cel: Celwaarde, kop: str) -> None:
    tekst = tekst_van(cel)
    rij.antwoorden[veld.sleutel] = een_regel(tekst, MAX_REGEL)
    if len(tekst) > MAX_REGEL:
        rij.noteer(kop, tekst, "te lang voor één regel;")


def _lang(rij: Rij, veld: Veld, cel: Celwaarde, kop: str) -> None:
    """A second column under the same field says where it came from."""
    tekst = tekst_van(cel)
    if len(tekst) > MAX_TEKST:
        rij.fouten.append(f"{kop}: deze tekst is te lang ({len(tekst)} tekens; er passen er {MAX_TEKST}).")
    rij.bij(veld.sleutel, f"{kop}: {tekst}" if veld.sleutel in rij.antwoorden else tekst)


def _getal(rij: Rij, veld: Veld, cel: Celwaarde, kop: str) -> None:
    getal = lees_getal(cel)
    rij.antwoorden[veld.sleutel] = {"onleesbaar": tekst_van(cel)} if getal is None else getal
    if getal is None:
        rij.opmerkingen.append(f"{kop}: ‘{een_regel(tekst_van(cel), 60)}’ is geen getal; het staat zo in het dossier.")


def _dag_of_moment(rij: Rij, veld: Veld, cel: Celwaarde, kop: str) -> None:
    json = dag_json(cel, met_tijd=rij.vragen[veld.sleutel].soort is Vraagsoort.MOMENT)
    rij.antwoorden[veld.sleutel] = json
    if isinstance(json, dict):
        rij.opmerkingen.append(f"{kop}: ‘{een_regel(tekst_van(cel), 60)}’ is geen datum; het staat zo in het dossier.")


def _keuze(rij: Rij, veld: Veld, cel: Celwaarde, kop: str) -> None:
    """An unknown word goes to "anders", where the form has that; else into the note."""
    vraag, tekst = rij.vragen[veld.sleutel], _zonder_anders(tekst_van(cel))
    optie = zoek_optie(tekst, vraag.opties, WOORDEN.get(veld.sleutel))
    if optie:
        rij.antwoorden[veld.sleutel] = optie
    elif not _als_anders(rij, vraag, tekst, stil=tekst != tekst_van(cel)):
        rij.noteer(kop, tekst, "niet herkend;")
    else:
        rij.antwoorden[veld.sleutel] = "anders"


def _meerkeuze(rij: Rij, veld: Veld, cel: Celwaarde, kop: str) -> None:
    vraag = rij.vragen[veld.sleutel]
    sleutels, rest = zoek_opties(tekst_van(cel), vraag, WOORDEN.get(veld.sleutel))
    if veld.sleutel == "gegevens_algemeen":
        rest = _bijzonder(rij, rest)
    woorden = "; ".join(map(_zonder_anders, rest))
    if woorden and _als_anders(rij, vraag, woorden, stil=all(deel != _zonder_anders(deel) for deel in rest)):
        sleutels = [*sleutels, "anders"] if "anders" not in sleutels else sleutels
    elif woorden:
        rij.noteer(kop, woorden, "niet herkend;")
    if sleutels:
        rij.antwoorden[veld.sleutel] = sleutels


def _bijzonder(rij: Rij, delen: list[str]) -> list[str]:
    """Many registers have one column for all kinds of data; what is left after the special ones."""
    bijzonder, rest = zoek_opties("; ".join(delen), rij.vragen["gegevens_bijzonder"])
    if bijzonder:
        rij.antwoorden["gegevens_bijzonder"] = bijzonder
    return rest


def _als_anders(rij: Rij, vraag: Vraag, tekst: str, *, stil: bool) -> bool:
    """Typed beside "anders"; False where the form has no such box. `stil`: it stood there in the file already."""
    sleutel = f"{vraag.sleutel}_anders"
    if sleutel not in rij.vragen or vraag.optie("anders") is None:
        return False
    rij.antwoorden[sleutel] = tekst[:MAX_TEKST]
    if not stil:
        rij.opmerkingen.append(f"{OP_SLEUTEL[vraag.sleutel].titel}: ‘{een_regel(tekst, 60)}’ staat nu bij ‘anders’.")
    return True


def _zonder_anders(tekst: str) -> str:
    """Our own export writes "Anders (…)"."""
    treffer = re.fullmatch(r"(?:anders|overig|andere reden\(en\))\s*\((.*)\)", tekst.strip(), re.IGNORECASE | re.DOTALL)
    return treffer[1] if treffer else tekst.strip()


PER_SOORT: dict[Vraagsoort, Lezer] = {
    Vraagsoort.TEKST: _regel,
    Vraagsoort.LANGE_TEKST: _lang,
    Vraagsoort.GETAL: _getal,
    Vraagsoort.DATUM: _dag_of_moment,
    Vraagsoort.MOMENT: _dag_of_moment,
    Vraagsoort.KEUZE: _keuze,
    Vraagsoort.MEERKEUZE: _meerkeuze,
}


# --- readers of their own ---------------------------------------------------------------------------------


def _zaaknummer(rij: Rij, _veld: Veld, cel: Celwaarde, _kop: str) -> None:
    delen = [rij.eigen.get("zaaknummer", ""), tekst_van(cel)]
    rij.eigen["zaaknummer"] = " · ".join(dict.fromkeys(deel for deel in delen if deel))


def _eigen(rij: Rij, veld: Veld, cel: Celwaarde, kop: str) -> None:
    """One line of our own: title, number of the AP. What is too long is kept whole in the note."""
    tekst = tekst_van(cel)
    rij.eigen[veld.sleutel] = tekst
    if len(tekst) > (50 if veld.sleutel == "ap_nummer" else MAX_REGEL):
        rij.noteer(kop, tekst, "te lang voor één regel;")


def _uitkomst(rij: Rij, _veld: Veld, cel: Celwaarde, kop: str) -> None:
    """That it is none is noted, not decided: the ground for it is one of the questions of step 2."""
    woorden = tekst_van(cel).lower()
    if ja_of_nee(cel) is False or "geen datalek" in woorden or "incident" in woorden:
        rij.eigen["geen_datalek"] = True
        rij.noteer(kop, tekst_van(cel), "kies de grond bij stap 2;")
    elif "doorsturen" in woorden or "doorgestuurd" in woorden:
        rij.eigen["geen_datalek"] = True
        rij.antwoorden["is_verantwoordelijke"] = "ander"
    elif ja_of_nee(cel) or woorden == "datalek":
        rij.antwoorden |= DATALEK
    elif woorden != "nog niet bepaald":
        rij.noteer(kop, tekst_van(cel), "niet herkend;")


def _aantal(rij: Rij, _veld: Veld, cel: Celwaarde, kop: str) -> None:
    gelezen = lees_aantal(cel)
    if gelezen is None:
        _getal(rij, OP_SLEUTEL["betrokkenen_aantal"], cel, kop)
    elif gelezen[0] == gelezen[1]:
        rij.antwoorden["betrokkenen_aantal"] = gelezen[0]
    else:
        paren = zip(("betrokkenen_minimum", "betrokkenen_maximum"), gelezen, strict=True)
        rij.antwoorden |= {sleutel: getal for sleutel, getal in paren if getal is not None}


def _ernst(rij: Rij, veld: Veld, cel: Celwaarde, kop: str) -> None:
    """ "Midden" is none of the AP's four levels, and which one it was is not ours to say."""
    tekst = tekst_van(cel)
    optie = zoek_optie(tekst, rij.vragen[veld.sleutel].opties)
    if optie:
        rij.antwoorden[veld.sleutel] = optie
    else:
        rij.bij("risico_toelichting", f"Ernst in het oude register: {tekst}")
        rij.opmerkingen.append(
            f"{kop}: ‘{een_regel(tekst, 60)}’ is geen niveau van de AP; het staat bij de onderbouwing."
        )


def _maatregelen(rij: Rij, veld: Veld, cel: Celwaarde, kop: str) -> None:
    """Ja, nee or onbekend, or the explanation itself, and then the answer is ja."""
    optie = zoek_optie(tekst_van(cel), rij.vragen[veld.sleutel].opties)
    if not optie and ja_of_nee(cel) is False:
        optie = "nee"
    rij.antwoorden[veld.sleutel] = optie or "ja"
    if not optie:
        _lang(rij, replace(veld, sleutel=f"{veld.sleutel}_toelichting"), cel, kop)


def _ap_gemeld(rij: Rij, _veld: Veld, cel: Celwaarde, kop: str) -> None:
    """Ja or nee; many registers write the date here."""
    antwoord, dag = ja_of_nee(cel), lees_dag_of_moment(cel)
    if dag is not None:
        rij.eigen.setdefault("ap_op", dag)
    elif antwoord is None:
        if kaal(tekst_van(cel)) != "nog niet":
            rij.noteer(kop, tekst_van(cel), "dat is geen ja of nee;")
    else:
        rij.antwoorden["besluit_ap"] = "ja" if antwoord else "nee"
        if len(kaal(tekst_van(cel)).split()) > 1 and kaal(tekst_van(cel)) not in NEE:
            rij.noteer(kop, tekst_van(cel), "alleen het ja of nee is gelezen;")


def _ap_op(rij: Rij, _veld: Veld, cel: Celwaarde, kop: str) -> None:
    dag = lees_dag_of_moment(cel)
    if dag is not None:
        rij.eigen["ap_op"] = dag
    elif (antwoord := ja_of_nee(cel)) is not None:
        rij.antwoorden.setdefault("besluit_ap", "ja" if antwoord else "nee")
    else:
        rij.fouten.append(
            f"{kop}: ‘{een_regel(tekst_van(cel), 60)}’ is geen bestaande datum. Schrijf haar als dd-mm-jjjj."
        )


def _geinformeerd(rij: Rij, _veld: Veld, cel: Celwaarde, kop: str) -> None:
    antwoord, dag, woorden = ja_of_nee(cel), lees_dag_of_moment(cel), kaal(tekst_van(cel))
    if dag is not None:
        rij.antwoorden |= {"betrokkenen_gemeld": "ja", "betrokkenen_gemeld_op": dag_json(cel, met_tijd=False)}
    elif woorden.startswith(("deels", "gedeeltelijk")):
        rij.antwoorden["betrokkenen_gemeld"] = "deels"
    elif "gepland" in woorden:
        rij.antwoorden |= {"betrokkenen_gemeld": "nee", "betrokkenen_gaat_melden": "ja"}
    elif woorden in ("nog niet", "nog niet besloten"):
        rij.antwoorden |= {"betrokkenen_gemeld": "nee", "betrokkenen_gaat_melden": "onbekend"}
    elif antwoord is None:
        rij.noteer(kop, tekst_van(cel), "dat is geen ja of nee;")
    else:
        rij.antwoorden["betrokkenen_gemeld"] = "ja" if antwoord else "nee"
        if not antwoord:
            rij.antwoorden["betrokkenen_gaat_melden"] = "nee"
        if len(woorden.split()) > 1 and woorden not in NEE:
            rij.noteer(kop, tekst_van(cel), "alleen het ja of nee is gelezen;")


def _notitie(rij: Rij, _veld: Veld, cel: Celwaarde, kop: str) -> None:
    rij.notities.append(f"{kop}: {tekst_van(cel)}")


LEZERS: dict[str, Lezer] = {
    "zaaknummer": _zaaknummer, "titel": _eigen, "ap_nummer": _eigen, "uitkomst": _uitkomst,
    "betrokkenen_aantal": _aantal, "risico_ernst": _ernst, "maatregelen_aanpak": _maatregelen,
    "maatregelen_voorkomen": _maatregelen, "ap_gemeld": _ap_gemeld, "ap_op": _ap_op,
    "betrokkenen_gemeld": _geinformeerd, "notitie": _notitie,
}  # fmt: skip
