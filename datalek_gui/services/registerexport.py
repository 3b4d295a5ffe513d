"""The register out of the program: the statutory one, or a selection, as CSV, Excel or PDF.

Needs ReportLab and openpyxl: load it at the first export, not at the start.

Nieuw bestandssoort? 1. een functie Staat → bytes in export/  2. een regel in SCHRIJVERS  3. draai pytest.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from datalek_gui.domain.dossier import RegisterRegel
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.waarden import toon_getal
from datalek_gui.domain.register import RegisterKolom
from datalek_gui.domain.staat import Staat, Staatkolom
from datalek_gui.domain.tijd import AMSTERDAM, toon_moment
from datalek_gui.domain.voortgang import Voortgang, altijd_door
from datalek_gui.domain.wettelijk_register import GRONDSLAG, KOLOMMEN, TITEL, kies, rij
from datalek_gui.export.register_csv import render_csv
from datalek_gui.export.register_pdf import render_register
from datalek_gui.export.register_xlsx import render_xlsx
from datalek_gui.services.ports import Klok, WorkFactory
from datalek_gui.services.registerzaken import alle_regels, organisatienaam, zaken

SCHRIJVERS: dict[str, Callable[[Staat], bytes]] = {"csv": render_csv, "xlsx": render_xlsx, "pdf": render_register}

ZONDER_VRIJ = (
    "Zonder vrije tekst: feiten, gevolgen en maatregelen staan er alleen als keuze in. "
    "Voor een controle door de AP is de versie met vrije tekst nodig."
)
MET_VRIJ = (
    "Met vrije tekst. Namen en adressen die het dossier zelf als zodanig kent zijn afgedekt, en ook BSN, e-mail, "
    "telefoon en rekeningnummers. Een naam midden in een zin herkent het programma niet: lees de teksten na."
)


@dataclass(frozen=True, slots=True)
class Bestand:
    """Something to save. `naam` holds no person's name."""

    naam: str
    inhoud: bytes


class RegisterExport:
    def __init__(self, work: WorkFactory, formulier: Formulier, klok: Klok, *, oefening: bool = False) -> None:
        self._work = work
        self._formulier = formulier
        self._klok = klok
        self._oefening = oefening

    def wettelijk(
        self,
        *,
        vrije_tekst: bool,
        dossiers: Collection[int] | None = None,
        kolommen: Iterable[str] | None = None,
        keuze: str = "",
        voortgang: Voortgang = altijd_door,
    ) -> Staat:
        """The register of art. 33 lid 5. `dossiers`: ids in their order, None for all; `kolommen`: keys, None for all.

        `keuze`: in words what was selected. Raises Afgebroken.
        """
        nu = self._klok()
        with self._work() as work:
            ids = [regel.id for regel in alle_regels(work)] if dossiers is None else list(dossiers)
            organisatie = organisatienaam(work)
        gekozen = kies(vrije_tekst, kolommen)
        alle = zaken(self._work, self._formulier, nu, ids, voortgang)
        rijen = tuple(rij(zaak, gekozen, vrije_tekst=vrije_tekst) for zaak in alle)
        volledig = dossiers is None and len(gekozen) == len(KOLOMMEN)
        over = (
            ("Grondslag", GRONDSLAG if volledig else f"{GRONDSLAG}, een selectie"),
            ("Dossiers", _aantal(len(rijen), keuze)),
            ("Tekst", MET_VRIJ if vrije_tekst else ZONDER_VRIJ),
        )
        kop = tuple(kolom.als_staatkolom() for kolom in gekozen)
        return Staat(TITEL, kop, rijen, nu, organisatie, over, self._oefening)

    def scherm(self, regels: Sequence[RegisterRegel], kolommen: Sequence[RegisterKolom], keuze: str = "") -> Staat:
        """What the register shows: these lines and these columns, in their order."""
        nu = self._klok()
        with self._work() as work:
            organisatie = organisatienaam(work)
        kop = tuple(Staatkolom(kolom.sleutel, kolom.titel) for kolom in kolommen)
        rijen = tuple(tuple(kolom.tekst(regel, nu) for kolom in kolommen) for regel in regels)
        over = (("Dossiers", _aantal(len(rijen), keuze)), ("Stand op", toon_moment(nu)))
        return Staat("Overzicht uit het datalekregister", kop, rijen, nu, organisatie, over, self._oefening)


def maak_bestand(staat: Staat, soort: str) -> Bestand:
    """`soort`: a key of SCHRIJVERS."""
    return Bestand(bestandsnaam(staat.titel, staat.gemaakt_op, soort), SCHRIJVERS[soort](staat))


def bestandsnaam(titel: str, op: datetime, soort: str) -> str:
    """E.g. ``datalekregister_2026-11-21.csv``."""
    return f"{titel.lower().replace(' ', '-')}_{op.astimezone(AMSTERDAM):%Y-%m-%d}.{soort}"


def _aantal(aantal: int, keuze: str) -> str:
    return f"{toon_getal(aantal)}{f' ({keuze})' if keuze else ''}"
