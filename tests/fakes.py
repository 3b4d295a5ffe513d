"""FakeWork: a register in dictionaries that keeps the same contract as db (tests/contracts)."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from types import TracebackType
from typing import Self
from uuid import uuid4

from datalek_gui.domain.besluit import OordeelVersie
from datalek_gui.domain.bijlage import Bijlage
from datalek_gui.domain.deel import Deel, volgende_actie
from datalek_gui.domain.dossier import Dossier, Ingediend, JsonAntwoorden, Melding, NieuwDossier, RegisterRegel
from datalek_gui.domain.fouten import AlleenLezen, DossierOnbekend
from datalek_gui.domain.logboek import BEGIN, Gebeurtenis, sluit_aan
from datalek_gui.domain.register import FILTERS, KOLOMMEN, NIEUWSTE, STANDEN, TERMIJNEN, RegisterVraag, rang
from datalek_gui.domain.zoektekst import Tekst, vindplaatsen, zoektekst
from datalek_gui.domain.zoekwoord import vlak, zoekwoorden


@dataclass
class Inhoud:
    """What is in the register. Answers and frozen meldingen go in and out as copies, as they would through SQL."""

    dossiers: dict[int, Dossier] = field(default_factory=dict)
    antwoorden: dict[int, JsonAntwoorden] = field(default_factory=dict)
    organisatie: JsonAntwoorden = field(default_factory=dict)
    logo: bytes | None = None
    eerdere: dict[int, list[Melding]] = field(default_factory=dict)  # all but the latest, which its dossier holds
    pdfs: dict[tuple[int, int], bytes] = field(default_factory=dict)
    oordelen: dict[int, list[OordeelVersie]] = field(default_factory=dict)
    delen: dict[int, Deel] = field(default_factory=dict)
    logboek: dict[int, list[Gebeurtenis]] = field(default_factory=dict)
    standen: dict[int, JsonAntwoorden] = field(default_factory=dict)
    bijlagen: dict[int, Bijlage] = field(default_factory=dict)
    blokken: dict[int, tuple[bytes, ...]] = field(default_factory=dict)


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

    @property
    def delen(self) -> "FakeDelen":
        return FakeDelen(self._binnen())

    @property
    def logboek(self) -> "FakeLogboek":
        return FakeLogboek(self._binnen())

    @property
    def bijlagen(self) -> "FakeBijlagen":
        return FakeBijlagen(self._binnen())

    @property
    def zoek(self) -> "FakeZoek":
        return FakeZoek(self._binnen())

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
            uuid=nieuw.uuid or uuid4().hex,
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
        vast = {"nummer": oud.nummer, "aangemaakt_op": oud.aangemaakt_op, "uuid": oud.uuid}
        self._inhoud.dossiers[dossier.id] = replace(dossier, **vast)  # type: ignore[arg-type]  # by name

    def op_uuid(self, uuid: str) -> Dossier | None:
        return next((d for d in self._inhoud.dossiers.values() if d.uuid == uuid), None)

    def zet_geopend(self, dossier_id: int, op: datetime) -> None:
        self._inhoud.dossiers[dossier_id] = replace(self._zoek(dossier_id), geopend_op=op)

    def antwoorden(self, dossier_id: int) -> JsonAntwoorden:
        self._zoek(dossier_id)
        return deepcopy(self._inhoud.antwoorden[dossier_id])

    def bewaar_antwoorden(self, dossier_id: int, antwoorden: JsonAntwoorden) -> None:
        self._zoek(dossier_id)
        self._inhoud.antwoorden[dossier_id] = deepcopy(antwoorden)

    def meldingen(self, dossier_id: int) -> list[Melding]:
        laatste = self._zoek(dossier_id).melding
        return deepcopy([*self._inhoud.eerdere.get(dossier_id, []), laatste])

    def voeg_melding_toe(self, dossier_id: int, melding: Melding) -> None:
        dossier = self._zoek(dossier_id)
        self._inhoud.eerdere.setdefault(dossier_id, []).append(dossier.melding)
        self._zet_laatste(dossier_id, melding)

    def verwijder_melding(self, dossier_id: int, volgnummer: int) -> None:
        if self._zoek(dossier_id).melding.volgnummer == volgnummer:
            self._zet_laatste(dossier_id, self._inhoud.eerdere[dossier_id].pop())

    def _zet_laatste(self, dossier_id: int, melding: Melding) -> None:
        eerdere = self._inhoud.eerdere[dossier_id]
        eerst = Ingediend(eerdere[0].ap_nummer, eerdere[0].ingediend_op) if eerdere else None
        self._inhoud.dossiers[dossier_id] = replace(self._zoek(dossier_id), melding=melding, eerst=eerst)

    def bewaar_pdf(self, dossier_id: int, volgnummer: int, pdf: bytes) -> None:
        self._zoek(dossier_id)
        self._inhoud.pdfs[dossier_id, volgnummer] = pdf

    def pdf(self, dossier_id: int, volgnummer: int) -> bytes | None:
        self._zoek(dossier_id)
        return self._inhoud.pdfs.get((dossier_id, volgnummer))

    def oordelen(self, dossier_id: int) -> list[OordeelVersie]:
        self._zoek(dossier_id)
        return deepcopy(self._inhoud.oordelen.get(dossier_id, []))

    def voeg_oordeel_toe(self, dossier_id: int, versie: OordeelVersie) -> None:
        self._zoek(dossier_id)
        self._inhoud.oordelen.setdefault(dossier_id, []).append(deepcopy(versie))

    def vernietig(self, dossier_id: int, op: datetime) -> None:
        dossier, inhoud = self._zoek(dossier_id), self._inhoud
        feiten = replace(dossier.kernfeiten, behandelaar="")
        melding = replace(dossier.melding, bevroren=None, overgenomen=())
        leeg = replace(dossier, titel="", zaaknummer="", plaats="", kernfeiten=feiten, melding=melding)
        inhoud.dossiers[dossier_id] = replace(leeg, vernietigd_op=op)
        eerdere = [replace(m, bevroren=None, overgenomen=()) for m in inhoud.eerdere.get(dossier_id, [])]
        inhoud.eerdere[dossier_id], inhoud.antwoorden[dossier_id] = eerdere, {}
        for per_dossier in (inhoud.oordelen, inhoud.logboek, inhoud.standen):
            per_dossier.pop(dossier_id, None)
        inhoud.pdfs = {plaats: pdf for plaats, pdf in inhoud.pdfs.items() if plaats[0] != dossier_id}
        inhoud.delen = {id_: deel for id_, deel in inhoud.delen.items() if deel.dossier_id != dossier_id}
        inhoud.bijlagen = {id_: stuk for id_, stuk in inhoud.bijlagen.items() if stuk.dossier_id != dossier_id}

    def aantal(self, vraag: RegisterVraag = NIEUWSTE, nu: datetime | None = None) -> int:
        return len(self.regels(vraag, nu))

    def regels(
        self, vraag: RegisterVraag = NIEUWSTE, nu: datetime | None = None, vanaf: int = 0, hoeveel: int | None = None
    ) -> list[RegisterRegel]:
        filters = {f.sleutel: f for f in FILTERS}
        gekozen = {filters[sleutel]: waarden for sleutel, waarden in vraag.filters.items() if waarden}
        passend = [
            regel
            for regel in (_regel(self._inhoud, dossier) for dossier in self._inhoud.dossiers.values())
            if all(vlak(f.waarde(regel, nu)) in map(vlak, waarden) for f, waarden in gekozen.items())
            and FakeZoek(self._inhoud).heeft(regel, vraag.zoek)
        ]
        geordend = _op_volgorde(passend, vraag)
        return geordend[vanaf:] if hoeveel is None else geordend[vanaf : vanaf + hoeveel]

    def keuzes(self, filter_: str) -> list[str]:
        if filter_ == "termijn":
            return list(TERMIJNEN)
        waarde = next(f.waarde for f in FILTERS if f.sleutel == filter_)
        gevonden = {vlak(waarde(regel, None)): waarde(regel, None) for regel in self.regels() if waarde(regel, None)}
        if filter_ == "status":
            return sorted(gevonden.values(), key=STANDEN.index)
        return [gevonden[kaal] for kaal in sorted(gevonden, reverse=filter_ == "jaar")]

    def _zoek(self, dossier_id: int) -> Dossier:
        if dossier_id not in self._inhoud.dossiers:
            raise DossierOnbekend(str(dossier_id))
        return self._inhoud.dossiers[dossier_id]


def _bestaat(inhoud: Inhoud, dossier_id: int) -> int:
    if dossier_id not in inhoud.dossiers:
        raise DossierOnbekend(str(dossier_id))
    return dossier_id


class FakeDelen:
    def __init__(self, inhoud: Inhoud) -> None:
        self._inhoud = inhoud

    def delen(self, dossier_id: int, soort: str | None = None, *, ook_verwijderd: bool = False) -> list[Deel]:
        _bestaat(self._inhoud, dossier_id)
        alle = [d for d in self._inhoud.delen.values() if d.dossier_id == dossier_id and soort in (None, d.soort)]
        return deepcopy([d for d in alle if ook_verwijderd or d.verwijderd_op is None])

    def voeg_toe(self, dossier_id: int, soort: str, antwoorden: JsonAntwoorden, nu: datetime) -> Deel:
        volgnummer = len(self.delen(dossier_id, soort, ook_verwijderd=True)) + 1
        deel = Deel(len(self._inhoud.delen) + 1, dossier_id, soort, volgnummer, deepcopy(antwoorden), nu)
        self._inhoud.delen[deel.id] = deel
        return deepcopy(deel)

    def bewaar(self, deel: Deel) -> None:
        oud = self._inhoud.delen[deel.id]
        self._inhoud.delen[deel.id] = replace(
            oud, antwoorden=deepcopy(deel.antwoorden), verwijderd_op=deel.verwijderd_op
        )


class FakeLogboek:
    def __init__(self, inhoud: Inhoud) -> None:
        self._inhoud = inhoud

    def gebeurtenissen(self, dossier_id: int) -> list[Gebeurtenis]:
        return list(self._inhoud.logboek.get(_bestaat(self._inhoud, dossier_id), []))

    def laatste(self, dossier_id: int) -> Gebeurtenis | None:
        return next(reversed(self.gebeurtenissen(dossier_id)), None)

    def schrijf(self, dossier_id: int, gebeurtenis: Gebeurtenis) -> Gebeurtenis:
        vorige = self.laatste(dossier_id)
        nummer, op = vorige.nummer + 1 if vorige else 1, gebeurtenis.op.astimezone(UTC)
        genummerd = replace(gebeurtenis, nummer=nummer, op=op)
        nieuw = sluit_aan(genummerd, vorige.hash if vorige else BEGIN)
        self._inhoud.logboek.setdefault(dossier_id, []).append(nieuw)
        return nieuw

    def stand(self, dossier_id: int) -> JsonAntwoorden:
        return deepcopy(self._inhoud.standen.get(_bestaat(self._inhoud, dossier_id), {}))

    def bewaar_stand(self, dossier_id: int, antwoorden: JsonAntwoorden) -> None:
        self._inhoud.standen[_bestaat(self._inhoud, dossier_id)] = deepcopy(antwoorden)


class FakeBijlagen:
    def __init__(self, inhoud: Inhoud) -> None:
        self._inhoud = inhoud

    def bijlagen(self, dossier_id: int, *, ook_verwijderd: bool = False) -> list[Bijlage]:
        _bestaat(self._inhoud, dossier_id)
        alle = [b for b in self._inhoud.bijlagen.values() if b.dossier_id == dossier_id]
        return [b for b in alle if ook_verwijderd or b.verwijderd_op is None]

    def voeg_toe(self, bijlage: Bijlage, blokken: Iterable[bytes]) -> Bijlage:
        _bestaat(self._inhoud, bijlage.dossier_id)
        nieuw = replace(bijlage, id=len(self._inhoud.bijlagen) + 1)
        self._inhoud.blokken[nieuw.id] = tuple(blokken)
        self._inhoud.bijlagen[nieuw.id] = nieuw
        return nieuw

    def inhoud(self, bijlage_id: int) -> Iterator[bytes]:
        return iter(self._inhoud.blokken[bijlage_id])

    def bewaar(self, bijlage: Bijlage) -> None:
        oud = self._inhoud.bijlagen[bijlage.id]
        self._inhoud.bijlagen[bijlage.id] = replace(
            oud,
            categorie=bijlage.categorie,
            datum=bijlage.datum,
            omschrijving=bijlage.omschrijving,
            verwijderd_op=bijlage.verwijderd_op,
        )

    def wis_inhoud(self, bijlage_id: int) -> None:
        self._inhoud.blokken[bijlage_id] = ()


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


class FakeZoek:
    """Reads the texts themselves; the real one has an index."""

    def __init__(self, inhoud: Inhoud) -> None:
        self._inhoud = inhoud

    def heeft(self, regel: RegisterRegel, zoek: str) -> bool:
        teksten = list(self._teksten(regel))
        return all(vindplaatsen(teksten, [woord]) for woord in zoekwoorden(zoek))

    def vindplaatsen(self, zoek: str, dossier_ids: Collection[int]) -> Mapping[int, tuple[str, ...]]:
        regels = [_regel(self._inhoud, d) for d in self._inhoud.dossiers.values() if d.id in dossier_ids]
        gevonden = {regel.id: vindplaatsen(self._teksten(regel), zoekwoorden(zoek)) for regel in regels}
        return {dossier_id: plaatsen for dossier_id, plaatsen in gevonden.items() if plaatsen}

    def _teksten(self, regel: RegisterRegel) -> Iterator[Tekst]:
        delen = [deel for deel in self._inhoud.delen.values() if deel.dossier_id == regel.id]
        stukken = [stuk for stuk in self._inhoud.bijlagen.values() if stuk.dossier_id == regel.id]
        return zoektekst(regel, self._inhoud.antwoorden[regel.id], delen, stukken)


def _op_volgorde(regels: list[RegisterRegel], vraag: RegisterVraag) -> list[RegisterRegel]:
    """Empty ones last, up or down; equal ones by their id."""
    if zoekwoorden(vraag.zoek) and not vraag.sorteer:
        return sorted(regels, key=lambda regel: -regel.id)
    if not vraag.sorteer and vraag.termijn_eerst:
        return sorted(regels, key=lambda regel: (rang(regel), regel.id))
    sorteer = next(kolom.sorteer for kolom in KOLOMMEN if kolom.sleutel == (vraag.sorteer or "nummer"))
    aflopend = vraag.aflopend or not vraag.sorteer
    gevuld = [regel for regel in regels if sorteer(regel) is not None]
    leeg = [regel for regel in regels if sorteer(regel) is None]
    gevuld.sort(key=lambda regel: (sorteer(regel), regel.id), reverse=aflopend)
    return gevuld + sorted(leeg, key=lambda regel: regel.id, reverse=aflopend)


def _regel(inhoud: Inhoud, dossier: Dossier) -> RegisterRegel:
    feiten = dossier.kernfeiten
    actie = volgende_actie(deel for deel in inhoud.delen.values() if deel.dossier_id == dossier.id)
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
        dossier.gemeld_op,
        dossier.zaaknummer,
        dossier.ap_nummer,
        feiten.soort_incident,
        feiten.afdeling,
        feiten.behandelaar,
        feiten.betrokkenen_geinformeerd,
        actie.wat if actie else "",
        actie.op if actie else None,
        dossier.geopend_op,
        dossier.afgesloten_op,
        dossier.bewaren_tot,
        dossier.vernietigd_op,
    )
