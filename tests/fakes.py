"""FakeWork: a register in dictionaries that keeps the same contract as db (tests/contracts)."""

from collections import Counter
from copy import deepcopy
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Self

from datalek_gui.domain.dossier import Dossier, JsonAntwoorden, NieuwDossier, RegisterRegel
from datalek_gui.domain.fouten import AlleenLezen, DossierOnbekend


@dataclass
class Inhoud:
    """What is in the register. Answers and frozen meldingen go in and out as copies, as they would through SQL."""

    dossiers: dict[int, Dossier] = field(default_factory=dict)
    antwoorden: dict[int, JsonAntwoorden] = field(default_factory=dict)
    organisatie: JsonAntwoorden = field(default_factory=dict)
    logo: bytes | None = None


class FakeRegister:
    """Calling it gives a unit of work, so an instance is a WorkFactory. `commits`: how often something was kept."""

    def __init__(self) -> None:
        self.inhoud = Inhoud()
        self.commits = 0
        self.alleen_lezen = False

    def __call__(self) -> "FakeWork":
        return FakeWork(self)


class FakeWork:
    """Works on a copy; `commit` puts it back, leaving without loses it."""

    def __init__(self, register: FakeRegister) -> None:
        self._register = register
        self._inhoud: Inhoud | None = None

    @property
    def dossiers(self) -> "FakeDossiers":
        return FakeDossiers(self._binnen())

    @property
    def organisatie(self) -> "FakeOrganisatie":
        return FakeOrganisatie(self._binnen())

    def __enter__(self) -> Self:
        self._inhoud = deepcopy(self._register.inhoud)
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        self._inhoud = None

    def commit(self) -> None:
        if self._register.alleen_lezen:
            raise AlleenLezen
        self._register.inhoud = deepcopy(self._binnen())
        self._register.commits += 1

    def _binnen(self) -> Inhoud:
        if self._inhoud is None:
            raise RuntimeError("FakeWork is used outside its with block")
        return self._inhoud


class FakeDossiers:
    def __init__(self, inhoud: Inhoud) -> None:
        self._inhoud = inhoud

    def voeg_toe(self, nieuw: NieuwDossier) -> Dossier:
        per_jaar = Counter(dossier.nummer[:4] for dossier in self._inhoud.dossiers.values())
        dossier = Dossier(
            id=len(self._inhoud.dossiers) + 1,
            nummer=f"{nieuw.jaar}-{per_jaar[str(nieuw.jaar)] + 1:03d}",
            titel=nieuw.titel,
            zaaknummer=nieuw.zaaknummer,
            regelset=nieuw.regelset,
            melding=nieuw.melding,
            kernfeiten=nieuw.kernfeiten,
            aangemaakt_op=nieuw.aangemaakt_op,
            gewijzigd_op=nieuw.aangemaakt_op,
        )
        self._inhoud.dossiers[dossier.id] = dossier
        self._inhoud.antwoorden[dossier.id] = deepcopy(nieuw.antwoorden)
        return dossier

    def haal(self, dossier_id: int) -> Dossier:
        return self._zoek(dossier_id)

    def op_nummer(self, nummer: str) -> Dossier:
        for dossier in self._inhoud.dossiers.values():
            if dossier.nummer == nummer:
                return dossier
        raise DossierOnbekend(nummer)

    def bewaar(self, dossier: Dossier) -> None:
        oud = self._zoek(dossier.id)
        self._inhoud.dossiers[dossier.id] = replace(dossier, nummer=oud.nummer, aangemaakt_op=oud.aangemaakt_op)

    def antwoorden(self, dossier_id: int) -> JsonAntwoorden:
        self._zoek(dossier_id)
        return deepcopy(self._inhoud.antwoorden[dossier_id])

    def bewaar_antwoorden(self, dossier_id: int, antwoorden: JsonAntwoorden) -> None:
        self._zoek(dossier_id)
        self._inhoud.antwoorden[dossier_id] = deepcopy(antwoorden)

    def regels(self) -> list[RegisterRegel]:
        volgorde = sorted(self._inhoud.dossiers.values(), key=lambda d: (d.nummer[:4], int(d.nummer[5:])), reverse=True)
        return [_regel(dossier) for dossier in volgorde]

    def _zoek(self, dossier_id: int) -> Dossier:
        if dossier_id not in self._inhoud.dossiers:
            raise DossierOnbekend(str(dossier_id))
        return self._inhoud.dossiers[dossier_id]


class FakeOrganisatie:
    def __init__(self, inhoud: Inhoud) -> None:
        self._inhoud = inhoud

    def antwoorden(self) -> JsonAntwoorden:
        return deepcopy(self._inhoud.organisatie)

    def bewaar_antwoorden(self, antwoorden: JsonAntwoorden) -> None:
        self._inhoud.organisatie = deepcopy(antwoorden)

    def logo(self) -> bytes | None:
        return self._inhoud.logo

    def bewaar_logo(self, logo: bytes | None) -> None:
        self._inhoud.logo = logo


def _regel(dossier: Dossier) -> RegisterRegel:
    feiten = dossier.kernfeiten
    return RegisterRegel(
        dossier.id,
        dossier.nummer,
        dossier.titel,
        dossier.melding.status,
        feiten.uitkomst,
        feiten.kennis_op,
        feiten.uiterlijk_op,
        feiten.niveau,
        feiten.aantal_van,
        feiten.aantal_tot,
        dossier.gewijzigd_op,
    )
