"""What an imported dossier carries beside its answers: its lists and its attachments."""

import io
from datetime import datetime

from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.tekst import een_regel
from datalek_gui.domain.uitwisseling import DossierInvoer
from datalek_gui.services.bijlagen import voeg_bijlage_toe
from datalek_gui.services.logboek import begin_log
from datalek_gui.services.ports import Work


def lees_delen_in(
    work: Work, formulier: Formulier, dossier_id: int, invoer: DossierInvoer, bron: str, nu: datetime
) -> None:
    """Inside the unit of work that adds the dossier; its log begins with where it came from."""
    for soort, delen in invoer.delen.items():
        for antwoorden in delen:
            work.delen.voeg_toe(dossier_id, soort, antwoorden, nu)
    aantal = sum(len(delen) for delen in invoer.delen.values())
    wat = f"{len(invoer.antwoorden)} antwoorden, {aantal} regels in lijsten, {len(invoer.bijlagen)} stukken"
    begin_log(work, formulier, dossier_id, "ingelezen", een_regel(bron), wat, op=nu)
    for stuk in invoer.bijlagen:
        gezegd = stuk.categorie, stuk.datum, stuk.omschrijving
        voeg_bijlage_toe(work, dossier_id, stuk.naam, io.BytesIO(stuk.inhoud), gezegd, op=nu)
