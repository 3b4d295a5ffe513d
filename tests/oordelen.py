"""Hand-made judgements, and a Beoordelen in memory that gives the one it was told to give."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from datalek_gui.domain.besluit import OordeelVersie
from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.risico.oordeel import (
    Antwoord,
    Beoordeling,
    Bevinding,
    Conclusie,
    Enisa,
    Niveau,
    Ontbreekt,
    Werking,
)
from datalek_gui.domain.risico.weergeven import beoordeling_naar_json

BRON = "Toetsingskader bijlage 2, vuistregels: aanzienlijk"
GEVOELIG = Bevinding(
    "gevoelige_gegevens",
    Werking.BEPAALT,
    "Het gaat om gevoelige gegevens, zoals een burgerservicenummer met naam en adres.",
    BRON,
    ("gegevens",),
    Niveau.AANZIENLIJK,
)
KWETSBAAR = Bevinding(
    "kwetsbaar", Werking.VERHOOGT, "Er zijn kwetsbare personen bij.", "Toetsingskader 2.5", ("kwetsbaar",)
)
CONTACT = Bevinding(
    "contact",
    Werking.VERLAAGT,
    "Er is contact geweest met de ontvanger en die volgt uw instructies.",
    "Toetsingskader 2.6",
    ("contact",),
)
GEMIS = Ontbreekt(
    "teruggekregen",
    "Zijn de gegevens terug of vernietigd?",
    "Als de ontvanger bevestigt dat de brief vernietigd is: beperkt in plaats van aanzienlijk.",
)
GEMIS_GROOT = Ontbreekt("omvang", "Hoeveel gegevens per persoon?", "Bij enkele gegevens: melden aan de AP blijft ja.")
ENISA = Enisa(
    3.0, 1.0, 0.5, 3.5, Niveau.AANZIENLIJK, "3 × 1 + 0,5 = 3,5",
    ("Gegevens (DPC): 3, gevoelige gegevens.", "Herkennen (EI): 1, naam en adres staan erbij.",
     "Omstandigheden (CB): 0,5, de gegevens zijn gezien."),
)  # fmt: skip


def een_beoordeling(**anders: Any) -> Beoordeling:
    """A letter with a BSN at the wrong address, not everything known."""
    waarden: dict[str, Any] = {
        "uitkomst": Uitkomst.DATALEK,
        "datalek": Conclusie(
            Antwoord.JA,
            "Uw organisatie is verantwoordelijk en een onbevoegde kon de gegevens zien.",
            (Bevinding("drie_vragen", Werking.BEPAALT, "Alle drie de vragen zijn ja.", "Toetsingskader 1.1-1.3"),),
        ),
        "van": Niveau.BEPERKT,
        "tot": Niveau.AANZIENLIJK,
        "ernst": (2, 3),
        "kans": (2, 3),
        "ap": Conclusie(
            Antwoord.JA,
            "Een risico voor de betrokkenen is niet onwaarschijnlijk. Meld binnen 72 uur.",
            (Bevinding("drempel", Werking.BEPAALT, "Geen van de vier gronden geldt.", "Toetsingskader onderdeel 3"),),
        ),
        "betrokkenen": Conclusie(
            Antwoord.AFHANKELIJK,
            "Het hangt ervan af of de gegevens terug of vernietigd zijn.",
            (),
            ("teruggekregen",),
        ),
        "calamiteitenplan": Conclusie(Antwoord.AFHANKELIJK, "Het risico kan aanzienlijk zijn.", (KWETSBAAR,)),
        "bevindingen": (GEVOELIG, KWETSBAAR, CONTACT),
        "ontbreekt": (GEMIS, GEMIS_GROOT),
        "enisa": ENISA,
        "zinnen": (
            "De brief is door een onbekende geopend en gelezen.",
            "De ontvanger heeft nog niet bevestigd dat de brief is vernietigd.",
        ),
        "regels": "2026-1",
    }
    return Beoordeling(**{**waarden, **anders})


def geen_datalek() -> Beoordeling:
    nee = Conclusie(Antwoord.NEE, "Het is geen datalek.")
    return een_beoordeling(
        uitkomst=Uitkomst.INCIDENT,
        datalek=Conclusie(Antwoord.NEE, "De post kwam ongeopend terug; niemand heeft de gegevens gezien."),
        van=None, tot=None, ap=nee, betrokkenen=nee, calamiteitenplan=nee, bevindingen=(), ontbreekt=(), enisa=None,
        zinnen=(),
    )  # fmt: skip


class FakeBeoordelen:
    """Gives `nu`; keeps versions in memory. `antwoorden` of a version: what `lees` returns at that moment."""

    def __init__(self, klok: Callable[[], datetime], lees: Callable[[], Mapping[str, Any]] = dict) -> None:
        self.nu = een_beoordeling()
        self._klok, self._lees = klok, lees
        self._versies: list[OordeelVersie] = []
        self.bijgewerkt = False

    def beoordeling(self, _dossier: object, _antwoorden: object) -> Beoordeling:
        return self.nu

    def leg_vast(self, _dossier_id: int, reden: str = "") -> OordeelVersie:
        nummer = len(self._versies) + 1
        json = beoordeling_naar_json(self.nu)
        self._versies.append(OordeelVersie(nummer, self._klok(), reden, dict(self._lees()), json, "0" * 64))
        self.bijgewerkt = False
        return self._versies[-1]

    def versies(self, _dossier_id: int) -> tuple[OordeelVersie, ...]:
        return tuple(self._versies)

    def verschillen(self, oud: OordeelVersie, nieuw: OordeelVersie) -> tuple[tuple[str, str, str], ...]:
        van, naar = (str(v.beoordeling["niveau"]) for v in (oud, nieuw))
        return (("risico", van, naar),) if van != naar else ()

    def is_bijgewerkt(self, _dossier_id: int) -> bool:
        return self.bijgewerkt

    def zet(self, **anders: Any) -> None:
        """Other facts, another judgement."""
        self.nu = replace(self.nu, **anders)
