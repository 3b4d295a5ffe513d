"""Which particulars of a part stand in the columns of its list. The form beside it has all of them.

Nieuw soort deel, of andere kolommen? Een regel in KOLOMMEN; wie daar niet staat, krijgt nummer en naam.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from datalek_gui.domain.deel import EEN, KLAAR, Deel, aantal
from datalek_gui.domain.formulier.vraag import Vraag
from datalek_gui.domain.formulier.waarden import Onleesbaar, is_leeg, naar_tekst, toon_getal
from datalek_gui.services.delen import DeelBeeld
from datalek_gui.ui.dossier.lijst_tabel import Kolom, Rij

NUMMER = "volgnummer"


@dataclass(frozen=True, slots=True)
class Deelkolom:
    """`sleutel`: a question, or NUMMER. `toon`: its text where that is not simply the answer."""

    sleutel: str
    kolom: Kolom
    toon: Callable[[Any], str] | None = None


def toon_aantal(rijen: Any) -> str:
    """The last count: "2.023", "40 tot 60", "minstens 100"."""
    van, tot = aantal(rijen)
    if van is None and tot is None:
        return ""
    if van is None or tot is None:
        return f"minstens {toon_getal(van)}" if van is not None else f"hoogstens {toon_getal(tot or 0)}"
    return toon_getal(van) if van == tot else f"{toon_getal(van)} tot {toon_getal(tot)}"


_NR = Deelkolom(NUMMER, Kolom("Nr", 48))
KOLOMMEN: dict[str, tuple[Deelkolom, ...]] = {
    "deel_verloop": (
        Deelkolom("verloop_moment", Kolom("Wanneer", 136)),
        Deelkolom("verloop_wat", Kolom("Wat")),
        Deelkolom("verloop_wie", Kolom("Door wie", 152, wijkt=600)),
    ),
    "deel_acties": (
        _NR,
        Deelkolom("actie_wat", Kolom("Actie")),
        Deelkolom("actie_eigenaar", Kolom("Wie", 136, wijkt=600)),
        Deelkolom("actie_uiterlijk", Kolom("Uiterlijk", 96)),
        Deelkolom("actie_stand", Kolom("Stand", 136, wijkt=440)),
    ),
    "deel_partijen": (
        Deelkolom("partij_naam", Kolom("Naam")),
        Deelkolom("partij_rol", Kolom("Rol", 208)),
        Deelkolom("partij_ingelicht_op", Kolom("Ingelicht", 136, wijkt=600)),
    ),
    "deel_ontvangers": (
        _NR,
        Deelkolom("onbevoegde_wie", Kolom("Ontvanger")),
        Deelkolom("onbevoegde_toegezegd_op", Kolom("Toegezegd", 104, wijkt=480)),
        Deelkolom("onbevoegde_uitkomst", Kolom("Afloop", 184)),
    ),
    "deel_groepen": (
        Deelkolom("groep_naam", Kolom("Groep")),
        Deelkolom("groep_aantallen", Kolom("Aantal", 144), toon_aantal),
        Deelkolom("groep_behandeling", Kolom("Bericht", 176, wijkt=520)),
    ),
}
GEWOON = (_NR, Deelkolom("", Kolom("Naam")))


def kolommen_van(soort: str) -> tuple[Deelkolom, ...]:
    return KOLOMMEN.get(soort, GEWOON)


def rij_van(beeld: DeelBeeld, vragen: Mapping[str, Vraag]) -> Rij:
    deel = beeld.deel
    cellen = tuple(_cel(kolom, beeld, vragen) for kolom in kolommen_van(deel.soort))
    stil = beeld.antwoorden.get("actie_stand") in KLAAR or bool(beeld.antwoorden.get("onbevoegde_uitkomst"))
    return Rij(deel.id, naam_van(deel), cellen, beeld.antwoorden, deel, stil)


def naam_van(deel: Deel) -> str:
    return f"{EEN[deel.soort].capitalize()} {deel.volgnummer}"


def _cel(kolom: Deelkolom, beeld: DeelBeeld, vragen: Mapping[str, Vraag]) -> str:
    if kolom.sleutel == NUMMER:
        return str(beeld.deel.volgnummer)
    if not kolom.sleutel:
        return beeld.naam
    waarde = beeld.antwoorden.get(kolom.sleutel)
    if is_leeg(vragen[kolom.sleutel], waarde):
        return ""
    if kolom.toon and not isinstance(waarde, Onleesbaar):
        return kolom.toon(waarde)
    return naar_tekst(vragen[kolom.sleutel], waarde).replace(" (tijdstip onbekend)", "")
