"""The archive package: every paper with what an archive must know of it, as a folder or as one zip.

    2026-001/
      dossier.mdto.xml                          the dossier
      inventaris.csv                            all papers, for people
      manifest-sha256.txt                       digest and path of every file, for `sha256sum -c`
      stukken/01_dossier.pdf                    a paper
      stukken/01_dossier.mdto.xml               what it is (Informatieobject)
      stukken/01_dossier.pdf.bestand.mdto.xml   its file (Bestand)

Written beside its place under another name and renamed when all of it is there: a half package does not exist.
"""

import hashlib
import re
import shutil
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path, PurePath
from typing import Protocol

from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.domain.staat import Staat, Staatkolom
from datalek_gui.domain.tijd import AMSTERDAM
from datalek_gui.domain.voortgang import Voortgang, altijd_door, stap
from datalek_gui.export.mdto import (
    Bestand,
    Bewaring,
    Informatieobject,
    Kenmerk,
    Verwijzing,
    bestand_xml,
    informatieobject_xml,
)
from datalek_gui.export.register_csv import render_csv

BRON = "Datalekdossier"
MANIFEST = "manifest-sha256.txt"
NAAM_LENGTE = 80  # characters of a file name: deep folders on Windows stay under 260
_VERBODEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
KOLOMMEN = (
    Staatkolom("nummer", "Nr"),
    Staatkolom("bestand", "Bestand"),
    Staatkolom("titel", "Titel"),
    Staatkolom("soort", "Soort"),
    Staatkolom("datum", "Datum"),
    Staatkolom("omvang", "Omvang in bytes"),
    Staatkolom("sha256", "SHA-256"),
    Staatkolom("omschrijving", "Omschrijving"),
)


class NietGeschreven(DatalekFout):
    def __init__(self, pad: Path, oorzaak: str) -> None:
        super().__init__(
            f"Het archiefpakket kan niet worden geschreven in {pad.parent}: {oorzaak}. Er is niets achtergebleven. "
            "Maak ruimte, of kies een andere map."
        )


class BestaatAl(DatalekFout):
    def __init__(self, pad: Path) -> None:
        super().__init__(
            f"{pad} bestaat al. Er is niets geschreven en niets overschreven. Kies een andere map, of geef de oude "
            "map of het oude bestand eerst een andere naam."
        )


@dataclass(frozen=True, slots=True)
class Archiefstuk:
    """A paper of the package. `lees` gives its bytes in pieces, in its turn. `pdf_a`: made by us as PDF/A-2a."""

    naam: str  # file name
    titel: str
    soort: str
    lees: Callable[[], Iterable[bytes]]
    datum: date | None = None
    omschrijving: str = ""
    pdf_a: bool = False


@dataclass(frozen=True, slots=True)
class Pakket:
    """`stukken` in the order of the inventory. Moments aware."""

    dossiernummer: str
    titel: str
    organisatie: str
    bewaring: Bewaring
    aangemaakt_op: datetime
    gemaakt_op: datetime
    stukken: tuple[Archiefstuk, ...]
    omschrijving: str = ""
    oefening: bool = False


def schrijf_pakket(pakket: Pakket, doel: Path, *, voortgang: Voortgang = altijd_door) -> Path:
    """A zip when `doel` ends in .zip, else a folder.

    BestaatAl, NietGeschreven, Afgebroken: then there is nothing at `doel` that was not there.
    """
    tijdelijk = doel.with_name(f"{doel.name}.deel")
    for pad in (doel, tijdelijk):
        if pad.exists():
            raise BestaatAl(pad)
    opent = _zip if doel.suffix.lower() == ".zip" else _map
    try:
        with opent(tijdelijk, pakket) as bergplaats:
            _Schrijver(pakket, bergplaats).schrijf(voortgang)
        tijdelijk.rename(doel)
    except OSError as fout:
        _ruim_op(tijdelijk)
        raise NietGeschreven(doel, fout.strerror or "onbekende fout") from fout
    except BaseException:
        _ruim_op(tijdelijk)
        raise
    return doel


def _ruim_op(pad: Path) -> None:
    if pad.is_dir():
        shutil.rmtree(pad, ignore_errors=True)
    else:
        pad.unlink(missing_ok=True)


# --- where it goes --------------------------------------------------------------------------------------


class Bergplaats(Protocol):
    def schrijf(self, pad: str, stukken: Iterable[bytes]) -> None:
        """A new file under this path, in pieces."""


class _Map:
    def __init__(self, wortel: Path) -> None:
        self._wortel = wortel

    def schrijf(self, pad: str, stukken: Iterable[bytes]) -> None:
        bestand = self._wortel / pad
        bestand.parent.mkdir(parents=True, exist_ok=True)
        with bestand.open("xb") as uit:
            uit.writelines(stukken)


class _Zip:
    """Everything under one folder; the moment of making on each, so that equal input gives equal bytes."""

    def __init__(self, archief: zipfile.ZipFile, pakket: Pakket) -> None:
        self._archief, self._wortel = archief, pakket.dossiernummer
        lokaal = pakket.gemaakt_op.astimezone(AMSTERDAM)
        self._tijd = (lokaal.year, lokaal.month, lokaal.day, lokaal.hour, lokaal.minute, lokaal.second)

    def schrijf(self, pad: str, stukken: Iterable[bytes]) -> None:
        info = zipfile.ZipInfo(f"{self._wortel}/{pad}", self._tijd)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = 0o600 << 16
        with self._archief.open(info, "w", force_zip64=True) as uit:
            for stuk in stukken:
                uit.write(stuk)


@contextmanager
def _map(pad: Path, _pakket: Pakket) -> Iterator[Bergplaats]:
    pad.mkdir(parents=True)
    yield _Map(pad)


@contextmanager
def _zip(pad: Path, pakket: Pakket) -> Iterator[Bergplaats]:
    with zipfile.ZipFile(pad, "x", strict_timestamps=False) as archief:
        yield _Zip(archief, pakket)


# --- what goes in -----------------------------------------------------------------------------------------


class _Schrijver:
    """Writes papers and sidecars one by one, and keeps the digest of every file for the manifest."""

    def __init__(self, pakket: Pakket, bergplaats: Bergplaats) -> None:
        self._pakket = pakket
        self._bergplaats = bergplaats
        self._sommen: dict[str, str] = {}

    def schrijf(self, voortgang: Voortgang) -> None:
        pakket = self._pakket
        rijen = []
        for nummer, stuk in enumerate(pakket.stukken, 1):
            stap(voortgang, nummer - 1, len(pakket.stukken), elke=1)
            naam = bestandsnaam(nummer, stuk.naam)
            omvang, som = self._leg(f"stukken/{naam}", stuk.lees())
            self._bij_stuk(nummer, naam, stuk, omvang, som)
            rijen.append((nummer, naam, stuk.titel, stuk.soort, stuk.datum, omvang, som, stuk.omschrijving))
        self._leg("dossier.mdto.xml", [informatieobject_xml(self._dossier())])
        staat = Staat(f"Inventaris {pakket.dossiernummer}", KOLOMMEN, tuple(rijen), pakket.gemaakt_op)
        self._leg("inventaris.csv", [render_csv(staat)])
        regels = "".join(f"{som}  {pad}\n" for pad, som in sorted(self._sommen.items()))
        self._bergplaats.schrijf(MANIFEST, [regels.encode()])
        stap(voortgang, len(pakket.stukken), len(pakket.stukken), elke=1)

    def _leg(self, pad: str, stukken: Iterable[bytes]) -> tuple[int, str]:
        """Written as it is read; (bytes, SHA-256)."""
        omvang, som = 0, hashlib.sha256()

        def langs() -> Iterator[bytes]:
            nonlocal omvang
            for stuk in stukken:
                omvang += len(stuk)
                som.update(stuk)
                yield stuk

        self._bergplaats.schrijf(pad, langs())
        self._sommen[pad] = som.hexdigest()
        return omvang, som.hexdigest()

    def _bij_stuk(self, nummer: int, naam: str, stuk: Archiefstuk, omvang: int, som: str) -> None:
        pakket, zelf = self._pakket, self._verwijzing(nummer, stuk)
        kenmerk = self._kenmerk(f"{nummer:02d}-bestand")
        bestand = Bestand(kenmerk, naam, omvang, som, pakket.gemaakt_op, zelf, stuk.pdf_a)
        zaak = Informatieobject(
            self._kenmerk(f"{nummer:02d}"),
            stuk.titel,
            "Archiefstuk",
            pakket.organisatie,
            pakket.bewaring,
            omschrijving=" · ".join(deel for deel in (stuk.soort, stuk.omschrijving) if deel),
            onderdeel_van=Verwijzing(pakket.titel, self._kenmerk("")),
            bestanden=(Verwijzing(naam, kenmerk),),
        )
        self._leg(f"stukken/{PurePath(naam).stem}.mdto.xml", [informatieobject_xml(zaak)])
        self._leg(f"stukken/{naam}.bestand.mdto.xml", [bestand_xml(bestand)])

    def _dossier(self) -> Informatieobject:
        pakket = self._pakket
        return Informatieobject(
            self._kenmerk(""),
            f"OEFENING {pakket.titel}" if pakket.oefening else pakket.titel,
            "Dossier",
            pakket.organisatie,
            pakket.bewaring,
            gemaakt_op=pakket.aangemaakt_op,
            omschrijving=pakket.omschrijving,
            onderdelen=tuple(self._verwijzing(nummer, stuk) for nummer, stuk in enumerate(pakket.stukken, 1)),
        )

    def _verwijzing(self, nummer: int, stuk: Archiefstuk) -> Verwijzing:
        return Verwijzing(stuk.titel, self._kenmerk(f"{nummer:02d}"))

    def _kenmerk(self, achter: str) -> Kenmerk:
        return Kenmerk("-".join(deel for deel in (self._pakket.dossiernummer, achter) if deel), BRON)


def bestandsnaam(nummer: int, naam: str) -> str:
    """A name every system takes, with its number in front: unique, and in the order of the inventory."""
    schoon = _VERBODEN.sub("_", naam).strip(" .") or "stuk"
    stam, eind = PurePath(schoon).stem, PurePath(schoon).suffix[:12]
    return f"{nummer:02d}_{stam[: NAAM_LENGTE - len(eind) - 3].rstrip(' .')}{eind}"
