"""Attachments of a dossier: put in, described, read back, taken out. They live in the encrypted register only."""

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import BinaryIO

from datalek_gui.domain.bijlage import BLOK, CATEGORIEEN, MAX_BIJLAGE, MAX_DOSSIER, Bijlage, Categorie, voorstel
from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.fouten import BijlageIsEr, BijlageTeGroot, BijlageVeranderd
from datalek_gui.domain.tekst import een_regel, schoon
from datalek_gui.domain.tijd import toon_datum
from datalek_gui.domain.volledig import Dossierstand, Ontbrekend, ontbrekend
from datalek_gui.services.beoordelen import geldend
from datalek_gui.services.logboek import log, log_wijzigingen
from datalek_gui.services.mailbericht import lees_mail
from datalek_gui.services.ports import Klok, Work, WorkFactory

MAX_NAAM = 150  # characters of a file name


def toon_omvang(aantal: int) -> str:
    """Bytes as people say them: 900 B, 12 kB, 1,4 MB, 500 MB."""
    if aantal < 1000:
        return f"{aantal} B"
    if aantal < 1_000_000:
        return f"{round(aantal / 1000)} kB"
    mega = aantal / 1_000_000
    return f"{mega:.0f} MB" if mega >= 10 else f"{mega:.1f} MB".replace(".", ",")


class Bijlagen:
    """`on_change(id)` is called after every commit that changes what others may show of a dossier."""

    def __init__(
        self, work: WorkFactory, formulier: Formulier, klok: Klok, on_change: Callable[[int], None] = lambda _id: None
    ) -> None:
        self._work = work
        self._formulier = formulier
        self._klok = klok
        self._on_change = on_change
        self._sessie = klok()  # what is removed from here on can be put back

    def lijst(self, dossier_id: int) -> list[Bijlage]:
        """In the order in which they were added."""
        with self._work() as work:
            return work.bijlagen.bijlagen(dossier_id)

    def voeg_toe(
        self,
        dossier_id: int,
        naam: str,
        stroom: BinaryIO,
        *,
        categorie: Categorie | None = None,
        datum: date | None = None,
        omschrijving: str = "",
    ) -> Bijlage:
        """As `voeg_bijlage_toe`; the name tells the category where none is given."""
        with self._work() as work:
            log_wijzigingen(work, self._formulier, dossier_id, self._klok())
            gezegd = (categorie or voorstel(naam), datum, omschrijving)
            bijlage = voeg_bijlage_toe(work, dossier_id, naam, stroom, gezegd, op=self._klok())
            self._bewaar(work, dossier_id)
        return bijlage

    def wijzig(self, bijlage: Bijlage, *, categorie: Categorie, datum: date | None, omschrijving: str) -> Bijlage:
        """What is said of it; the file itself never changes."""
        with self._work() as work:
            oud = _haal(work, bijlage)
            nieuw = replace(oud, categorie=categorie, datum=datum, omschrijving=schoon(omschrijving).strip())
            if nieuw != oud:
                work.bijlagen.bewaar(nieuw)
                self._leg_vast(work, nieuw, "gewijzigd", _gezegd(oud), _gezegd(nieuw))
        return nieuw

    def verwijder(self, bijlage: Bijlage) -> Bijlage:
        """Out of the dossier; until the program is closed `zet_terug` undoes it."""
        return self._zet(bijlage, "verwijderd")

    def zet_terug(self, bijlage: Bijlage) -> Bijlage:
        return self._zet(bijlage, "teruggezet")

    def _zet(self, bijlage: Bijlage, daad: str) -> Bijlage:
        weg = daad == "verwijderd"
        wat = _wat(bijlage)
        with self._work() as work:
            gezet = replace(_haal(work, bijlage), verwijderd_op=self._klok() if weg else None)
            work.bijlagen.bewaar(gezet)
            self._leg_vast(work, gezet, daad, wat if weg else "", "" if weg else wat)
        return gezet

    def ruim_op(self, dossier_id: int) -> int:
        """Erase what was removed before this session began; its line and its digest stay. Returns how many."""
        with self._work() as work:
            alle = work.bijlagen.bijlagen(dossier_id, ook_verwijderd=True)
            oud = [b for b in alle if b.verwijderd_op and b.verwijderd_op < self._sessie]
            for bijlage in oud:
                work.bijlagen.wis_inhoud(bijlage.id)
            if oud:
                work.commit()
        return len(oud)

    # --- reading ---

    def inhoud(self, bijlage: Bijlage) -> bytes:
        """All of it, to be shown inside the program. BijlageVeranderd when it is not what was put in."""
        with self._work() as work:
            return b"".join(_gelijk(work.bijlagen.inhoud(bijlage.id), bijlage, bewaard=True))

    def schrijf_naar(self, bijlage: Bijlage, stroom: BinaryIO) -> None:
        """Block by block; BijlageVeranderd at the end when it is not what was put in."""
        with self._work() as work:
            for blok in _gelijk(work.bijlagen.inhoud(bijlage.id), bijlage, bewaard=True):
                stroom.write(blok)

    def ontbreekt(self, dossier_id: int) -> tuple[Ontbrekend, ...]:
        """Which papers a complete dossier still misses."""
        with self._work() as work:
            dossier = work.dossiers.haal(dossier_id)
            stukken, delen = work.bijlagen.bijlagen(dossier_id), work.delen.delen(dossier_id)
            meldingen, ruw = work.dossiers.meldingen(dossier_id), work.dossiers.antwoorden(dossier_id)
        typed = antwoorden_uit_json(ruw, self._formulier.vragen, self._formulier.hernoemd)
        telt = geldend(self._formulier, dossier, typed, self._klok())
        return ontbrekend(Dossierstand(stukken, meldingen, delen, telt))

    # --- small tools ---

    def _bewaar(self, work: Work, dossier_id: int) -> None:
        work.dossiers.bewaar(replace(work.dossiers.haal(dossier_id), gewijzigd_op=self._klok()))
        work.commit()
        self._on_change(dossier_id)

    def _leg_vast(self, work: Work, bijlage: Bijlage, daad: str, oud: str = "", nieuw: str = "") -> None:
        nu = self._klok()
        log_wijzigingen(work, self._formulier, bijlage.dossier_id, nu)
        log(work, bijlage.dossier_id, daad, "bijlage", bijlage.naam, oud, nieuw, op=nu)
        self._bewaar(work, bijlage.dossier_id)


def voeg_bijlage_toe(
    work: Work,
    dossier_id: int,
    naam: str,
    stroom: BinaryIO,
    gezegd: tuple[Categorie, date | None, str],
    *,
    op: datetime,
) -> Bijlage:
    """Store and log what is in `stroom` (seekable); of a mail sender, subject and date are read out.

    `gezegd`: category, date of the document, description. Read twice, in blocks: once for its digest, once to store
    it, so that a large file is never in memory and nothing is written of what is too large or there already.
    BijlageTeGroot, BijlageIsEr, BijlageVeranderd.
    """
    naam, (categorie, datum, omschrijving) = _bestandsnaam(naam), gezegd
    omvang, sha256 = _meet(naam, stroom)
    mail = lees_mail(naam, stroom)
    nieuw = Bijlage(
        0, dossier_id, naam, omvang, sha256, categorie, datum or mail.datum, schoon(omschrijving).strip(),
        mail.van, mail.onderwerp, op,
    )  # fmt: skip
    _past(work.bijlagen.bijlagen(dossier_id), nieuw)
    bijlage = work.bijlagen.voeg_toe(nieuw, _gelijk(_blokken(stroom), nieuw, bewaard=False))
    log(work, dossier_id, "toegevoegd", "bijlage", naam, "", _wat(bijlage), op=op)
    return bijlage


def _wat(bijlage: Bijlage) -> str:
    return f"{toon_omvang(bijlage.omvang)}, SHA-256 {bijlage.sha256}"


def _bestandsnaam(pad: str) -> str:
    """The last part of a path of any system, on one line; its extension survives shortening."""
    naam = een_regel(re.split(r"[\\/]", pad)[-1], 10_000) or "stuk"
    kop, punt, eind = naam.rpartition(".")
    if len(naam) <= MAX_NAAM:
        return naam
    return f"{kop[: MAX_NAAM - len(eind) - 2]}….{eind}" if punt and len(eind) <= 10 else f"{naam[: MAX_NAAM - 1]}…"


def _blokken(stroom: BinaryIO) -> Iterator[bytes]:
    stroom.seek(0)
    while blok := stroom.read(BLOK):
        yield blok


def _meet(naam: str, stroom: BinaryIO) -> tuple[int, str]:
    """(bytes, SHA-256); stops at the first block past what one file may be."""
    omvang, som = 0, hashlib.sha256()
    for blok in _blokken(stroom):
        omvang += len(blok)
        som.update(blok)
        if omvang > MAX_BIJLAGE:
            raise BijlageTeGroot(naam, f"meer dan {toon_omvang(MAX_BIJLAGE)}", toon_omvang(MAX_BIJLAGE), "één stuk")
    return omvang, som.hexdigest()


def _past(er_zijn: list[Bijlage], nieuw: Bijlage) -> None:
    zelfde = next((b for b in er_zijn if b.sha256 == nieuw.sha256), None)
    if zelfde:
        raise BijlageIsEr(nieuw.naam, zelfde.naam)
    if sum(b.omvang for b in er_zijn) + nieuw.omvang > MAX_DOSSIER:
        grens = toon_omvang(MAX_DOSSIER)
        raise BijlageTeGroot(nieuw.naam, toon_omvang(nieuw.omvang), grens, "wat bij één dossier hoort samen")


def _gelijk(blokken: Iterator[bytes], bijlage: Bijlage, *, bewaard: bool) -> Iterator[bytes]:
    """The same blocks; BijlageVeranderd after the last when they are not the content of this attachment."""
    som = hashlib.sha256()
    for blok in blokken:
        som.update(blok)
        yield blok
    if som.hexdigest() != bijlage.sha256:
        raise BijlageVeranderd(bijlage.naam, bewaard=bewaard)


def _haal(work: Work, bijlage: Bijlage) -> Bijlage:
    """As it is stored now: `bijlage` may be older than the last change."""
    alle = work.bijlagen.bijlagen(bijlage.dossier_id, ook_verwijderd=True)
    return next(ander for ander in alle if ander.id == bijlage.id)


def _gezegd(bijlage: Bijlage) -> str:
    dag = toon_datum(bijlage.datum) if bijlage.datum else "zonder datum"
    return " · ".join(deel for deel in (CATEGORIEEN[bijlage.categorie], dag, bijlage.omschrijving) if deel)
