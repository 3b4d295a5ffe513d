"""One list of a dossier as a paper of its own: the actielijst as it is sent round, the verloop, the parties …"""

from typing import Any

from datalek_gui.domain.deel import op_volgorde
from datalek_gui.domain.dossier import Dossier
from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json, zichtbare_hoofdstukken, zichtbare_vragen
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.waarden import is_leeg, naar_tekst
from datalek_gui.domain.tijd import AMSTERDAM
from datalek_gui.export.delen_pdf import TITELS, Deellijst, Deelregel, LijstStuk, render_lijst
from datalek_gui.services.document import Document
from datalek_gui.services.ports import Klok, Work, WorkFactory

ACTIES, PARTIJEN = "deel_acties", "deel_partijen"
PAGINA = "dossierpagina"  # its chapters have the keys of the lists, without "deel_"
AFGEDRUKT = "afgedrukt"


class Deellijsten:
    """Reads a list and prints it. A version counts what was really issued: the log says which papers left."""

    def __init__(self, work: WorkFactory, formulier: Formulier, klok: Klok) -> None:
        self._work, self._formulier, self._klok = work, formulier, klok

    def document(self, dossier_id: int, soort: str, *, oefening: bool = False) -> Document:
        """`soort`: a kind of domain/deel.py. An action list ends with the parties, as in practice."""
        with self._work() as work:
            dossier, nu = work.dossiers.haal(dossier_id), self._klok()
            lijst = self._lijst(work, dossier, soort)
            partijen = self._lijst(work, dossier, PARTIJEN) if soort == ACTIES else None
            organisatie = self._typed(work.organisatie.antwoorden()).get("organisatie_naam")
            naam = TITELS.get(soort, lijst.indeling.titel)
            versie = _uitgegeven(work, dossier_id, naam) + 1
        stuk = LijstStuk(
            lijst, dossier.nummer, dossier.titel, str(organisatie or ""), nu, versie, partijen, oefening
        )  # fmt: skip
        dag = f"{nu.astimezone(AMSTERDAM):%Y-%m-%d}"
        bestand = f"{dossier.nummer}_{naam.lower().replace(' ', '-')}_v{versie}_{dag}.pdf"
        return Document(naam, bestand, render_lijst(stuk))

    def _lijst(self, work: Work, dossier: Dossier, soort: str) -> Deellijst:
        regels = tuple(
            Deelregel(deel.volgnummer, self._typed(deel.antwoorden))
            for deel in op_volgorde(work.delen.delen(dossier.id, soort))
        )
        antwoorden = self._typed(work.dossiers.antwoorden(dossier.id))
        return Deellijst(self._formulier.indelingen[soort], regels, self._eronder(soort, antwoorden))

    def _eronder(self, soort: str, antwoorden: dict[str, Any]) -> tuple[tuple[str, str], ...]:
        """Answers of the dossier page that belong to this list, such as what could have been faster."""
        hoofdstukken = zichtbare_hoofdstukken(self._formulier.indelingen[PAGINA], antwoorden, {})
        eigen = [h for h in hoofdstukken if f"deel_{h.sleutel}" == soort]
        return tuple(
            (vraag.tekst, naar_tekst(vraag, antwoorden[sleutel]))
            for sleutel, vraag in zichtbare_vragen(eigen).items()
            if not is_leeg(vraag, antwoorden.get(sleutel))
        )

    def _typed(self, ruw: dict[str, Any]) -> dict[str, Any]:
        return antwoorden_uit_json(ruw, self._formulier.vragen, self._formulier.hernoemd)


def _uitgegeven(work: Work, dossier_id: int, naam: str) -> int:
    """How many versions of this paper were printed or saved: the log has the file name of each."""
    regels = work.logboek.gebeurtenissen(dossier_id)
    return len({r.nieuw for r in regels if (r.daad, r.onderdeel, r.veld) == (AFGEDRUKT, "dossier", naam)})
