"""What the dossier on paper is made of: texts as they are shown, lists, and papers that are ready."""

from dataclasses import dataclass
from datetime import datetime

from datalek_gui.domain.dossier import Antwoorden
from datalek_gui.domain.formulier.vraag import Hoofdstuk
from datalek_gui.export.delen_pdf import Deellijst
from datalek_gui.export.inlas import Inlegstuk
from datalek_gui.export.logboek_pdf import Logboekstuk

Regels = tuple[tuple[str, str], ...]
"""Label and text."""


@dataclass(frozen=True, slots=True)
class Groep:
    """A chapter of ready papers. `leeg`: what stands there when there are none."""

    kop: str
    stukken: tuple[Inlegstuk, ...]
    leeg: str


@dataclass(frozen=True, slots=True)
class DossierStuk:
    """What is printed. Moments are aware; texts are as shown.

    `voorblad`: label and text on the cover. `hoofdstukken`: of the dossier's own layout, without what the answers
    hide. `bijlagen`: rows of the list of papers (number, name, kind and date, size and digest) with what is laid in.
    `invoegen` False: attachments are listed only, and the file keeps to PDF/A-2a and PDF/UA-1 whatever they are.
    """

    dossiernummer: str
    titel: str
    organisatie: str
    voorblad: Regels
    hoofdstukken: tuple[Hoofdstuk, ...]
    antwoorden: Antwoorden
    delen: tuple[Deellijst, ...]
    groepen: tuple[Groep, ...]
    bijlagen: tuple[tuple[tuple[str, str, str, str], Inlegstuk], ...]
    ontbreekt: tuple[str, ...]
    logboek: Logboekstuk
    gemaakt_op: datetime
    invoegen: bool = True
    oefening: bool = False
