"""Which papers a complete dossier still misses (Toetsingskader onderdeel 5; AVG art. 33 lid 5)."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from datalek_gui.domain.bijlage import Bijlage, Categorie
from datalek_gui.domain.deel import Deel
from datalek_gui.domain.dossier import Melding

BRON = "Toetsingskader onderdeel 5"
Antwoorden = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Ontbrekend:
    """A kind of paper that should be there; `zin` says what to add and why."""

    categorie: Categorie
    zin: str
    bron: str = BRON


@dataclass(frozen=True, slots=True)
class Dossierstand:
    """What is looked at. `stukken` and `delen` without what was removed; `antwoorden` those that count."""

    stukken: Sequence[Bijlage]
    meldingen: Sequence[Melding]
    delen: Sequence[Deel]
    antwoorden: Antwoorden

    def aantal(self, categorie: Categorie) -> int:
        return sum(stuk.categorie is categorie for stuk in self.stukken)


def ontbrekend(stand: Dossierstand) -> tuple[Ontbrekend, ...]:
    """In the order of the Toetsingskader."""
    return tuple(punt for functie in EISEN for punt in functie(stand))


def _mail(stand: Dossierstand) -> Iterator[Ontbrekend]:
    if not stand.aantal(Categorie.MAIL):
        yield Ontbrekend(Categorie.MAIL, "Voeg de e-mails toe die over dit datalek gaan.")


def _juridisch(stand: Dossierstand) -> Iterator[Ontbrekend]:
    """Only where it was asked: with Juridische zaken among the parties."""
    gevraagd = any(deel.antwoorden.get("partij_rol") == "jz" for deel in stand.delen)
    if gevraagd and not stand.aantal(Categorie.JURIDISCH):
        yield Ontbrekend(Categorie.JURIDISCH, "Voeg het advies van Juridische zaken toe; zij staan bij de partijen.")


def _intake(stand: Dossierstand) -> Iterator[Ontbrekend]:
    if not stand.aantal(Categorie.INTAKE):
        yield Ontbrekend(Categorie.INTAKE, "Voeg het volledig ingevulde interne meldingsformulier toe.")


def _ap(stand: Dossierstand) -> Iterator[Ontbrekend]:
    """One confirmation for each filing."""
    gemeld, er_zijn = sum(m.ingediend_op is not None for m in stand.meldingen), stand.aantal(Categorie.AP)
    if er_zijn < gemeld:
        nu = f"; er zijn er {er_zijn} van de {gemeld}" if er_zijn else ""
        yield Ontbrekend(Categorie.AP, f"Voeg van elke melding de ontvangstbevestiging van de AP toe{nu}.")


def _brief(stand: Dossierstand) -> Iterator[Ontbrekend]:
    """Where people were told by letter: as the groups say, or without groups as the answers do."""
    wijzen = {deel.antwoorden.get("groep_behandeling") for deel in stand.delen} - {None}
    gemeld = "ja" in (stand.antwoorden.get("betrokkenen_gemeld"), stand.antwoorden.get("v1_betrokkenen_melden"))
    per_brief = gemeld and (not wijzen or "brief" in wijzen)
    if (per_brief or any(_is_verstuurd(deel) for deel in stand.delen)) and not stand.aantal(Categorie.BRIEF):
        yield Ontbrekend(Categorie.BRIEF, "Voeg de getekende brief toe zoals de betrokkenen die hebben gekregen.")


def _is_verstuurd(deel: Deel) -> bool:
    return deel.antwoorden.get("groep_behandeling") == "brief" and bool(deel.antwoorden.get("groep_geinformeerd_op"))


# Nieuwe eis? 1. een functie hierboven  2. haar naam hier  3. twee gevallen in tests/domain/test_volledig.py.
EISEN: tuple[Callable[[Dossierstand], Iterable[Ontbrekend]], ...] = (_mail, _juridisch, _intake, _ap, _brief)
