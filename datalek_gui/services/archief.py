"""The dossier as one PDF, its lists as papers of their own, and the archive package. Each is noted in the log.

Needs the PDF libraries: load it at the first print, not at the start. Everything can run on a thread of its own.
"""

import hashlib
import json
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path

from datalek_gui.domain.afsluiten import bewaarjaren
from datalek_gui.domain.bijlage import CATEGORIEEN, Bijlage
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.fouten import AlleenLezen
from datalek_gui.domain.tijd import AMSTERDAM
from datalek_gui.domain.voortgang import Voortgang, altijd_door
from datalek_gui.export.archief import Archiefstuk, Pakket, schrijf_pakket
from datalek_gui.export.delen_pdf import PARTIJEN, TITELS, LijstStuk, render_lijst
from datalek_gui.export.dossier_pdf import render_dossier
from datalek_gui.export.inlas import Inlegstuk
from datalek_gui.export.mdto import Bewaring
from datalek_gui.services.bijlagen import Bijlagen
from datalek_gui.services.delen import ACTIES, Delen
from datalek_gui.services.document import Document
from datalek_gui.services.documenten import Documenten, Stukken
from datalek_gui.services.dossierstuk import Lezers, deellijst, dossierstuk, organisatie_van
from datalek_gui.services.logboek import Logboek
from datalek_gui.services.meldingen import Meldingen
from datalek_gui.services.ports import Klok, WorkFactory


class Archief:
    """`oefening`: every paper says so, and so does the package."""

    def __init__(
        self,
        work: WorkFactory,
        formulier: Formulier,
        klok: Klok,
        documenten: Documenten,
        meldingen: Meldingen,
        *,
        oefening: bool = False,
    ) -> None:
        self._lezers = Lezers(
            work, formulier, klok, documenten, meldingen,
            Delen(work, formulier, klok), Bijlagen(work, formulier, klok), Logboek(work, formulier, klok),
        )  # fmt: skip
        self._oefening = oefening

    def dossier_pdf(self, dossier_id: int, *, invoegen: bool = True, voortgang: Voortgang = altijd_door) -> Document:
        """All of it. `invoegen`: with the attachments that are a PDF or a picture. Raises Afgebroken."""
        self._lezers.logboek.werk_bij(dossier_id)  # what was typed last stands in the log that is printed
        stuk = dossierstuk(self._lezers, dossier_id, invoegen=invoegen, oefening=self._oefening)
        pdf = render_dossier(stuk, voortgang=voortgang)
        naam = f"{stuk.dossiernummer}_dossier_{_dag(stuk.gemaakt_op)}.pdf"
        self._log(dossier_id, "afgedrukt", naam, pdf)
        return Document("Dossier", naam, pdf)

    def lijst(self, dossier_id: int, soort: str) -> Document:
        """One list as a paper: the action list with its version, and with the parties at the end."""
        lezers, nu = self._lezers, self._lezers.klok()
        lezers.logboek.werk_bij(dossier_id)
        stukken = lezers.documenten.stukken(lezers.work, dossier_id)
        lijst = deellijst(lezers, dossier_id, soort)
        titel = TITELS.get(soort, lijst.indeling.titel)
        eerder = (g for g in lezers.logboek.gebeurtenissen(dossier_id) if g.daad == "afgedrukt")
        versie = 1 + sum(g.veld.startswith(f"{titel}, versie ") for g in eerder)
        stuk = LijstStuk(
            lijst, stukken.dossier.nummer, stukken.dossier.titel, organisatie_van(stukken), nu, versie,
            deellijst(lezers, dossier_id, PARTIJEN) if soort == ACTIES else None, self._oefening,
        )  # fmt: skip
        pdf = render_lijst(stuk)
        self._log(dossier_id, "afgedrukt", f"{titel}, versie {versie}", pdf)
        naam = f"{stukken.dossier.nummer}_{titel.lower().replace(' ', '-')}_versie-{versie}_{_dag(nu)}.pdf"
        return Document(titel, naam, pdf)

    def pakket(self, dossier_id: int, doel: Path, *, voortgang: Voortgang = altijd_door) -> Path:
        """The archive package at `doel`: a zip when that ends in .zip, else a folder.

        BestaatAl, NietGeschreven, BijlageVeranderd, PdfVeranderd, Afgebroken: then there is nothing at `doel`.
        The dossier PDF in it only lists the attachments, so that it is PDF/A; they lie beside it as they are.
        """
        lezers = self._lezers
        lezers.logboek.werk_bij(dossier_id)
        stukken = lezers.documenten.stukken(lezers.work, dossier_id)
        papier = dossierstuk(lezers, dossier_id, invoegen=False, oefening=self._oefening)
        dossier = stukken.dossier
        eigen = [stuk for groep in papier.groepen for stuk in groep.stukken]
        pakket = Pakket(
            dossiernummer=dossier.nummer,
            titel=dossier.titel,
            organisatie=organisatie_van(stukken),
            bewaring=_bewaring(stukken),
            aangemaakt_op=dossier.aangemaakt_op,
            gemaakt_op=papier.gemaakt_op,
            stukken=(
                Archiefstuk(
                    f"{dossier.nummer}_dossier.pdf", f"Dossier {dossier.nummer}", "Dossier",
                    lambda: [render_dossier(papier)], papier.gemaakt_op.astimezone(AMSTERDAM).date(), pdf_a=True,
                ),
                *map(_ons_stuk, eigen),
                Archiefstuk("logboek.json", "Logboek met hashes", "Logboek", lambda: [self._logboek(dossier_id)]),
                *map(self._bijlage, lezers.bijlagen.lijst(dossier_id)),
            ),
            omschrijving="Dossier van een datalek (AVG art. 33 lid 5)",
            oefening=self._oefening,
        )  # fmt: skip
        uit = schrijf_pakket(pakket, doel, voortgang=voortgang)
        self._log(dossier_id, "overgedragen", f"archiefpakket {uit.name}")
        return uit

    def _bijlage(self, bijlage: Bijlage) -> Archiefstuk:
        soort, tekst = CATEGORIEEN[bijlage.categorie], bijlage.omschrijving or bijlage.onderwerp
        bijlagen = self._lezers.bijlagen
        return Archiefstuk(bijlage.naam, bijlage.naam, soort, lambda: [bijlagen.inhoud(bijlage)], bijlage.datum, tekst)

    def _logboek(self, dossier_id: int) -> bytes:
        """Whole values and hashes, nothing changed for a spreadsheet: with this anybody can check the chain again."""
        regels = [asdict(g) | {"op": g.op.isoformat()} for g in self._lezers.logboek.gebeurtenissen(dossier_id)]
        return json.dumps(regels, ensure_ascii=False, indent=1).encode()

    def _log(self, dossier_id: int, daad: str, wat: str, pdf: bytes = b"") -> None:
        """With the digest of the paper, so that it can be known again. A register open read-only stays as it is."""
        som = f"SHA-256 {hashlib.sha256(pdf).hexdigest()}" if pdf else ""
        try:
            self._lezers.logboek.schrijf(dossier_id, daad, "dossier", wat, "", som)
        except AlleenLezen:
            return


def _ons_stuk(stuk: Inlegstuk) -> Archiefstuk:
    return Archiefstuk(
        stuk.bestandsnaam, f"{stuk.merk}: {stuk.titel}", stuk.merk.split()[0], lambda: [stuk.lees()], pdf_a=True
    )


def _bewaring(stukken: Stukken) -> Bewaring:
    dossier = stukken.dossier
    dicht: date | None = dossier.afgesloten_op.astimezone(AMSTERDAM).date() if dossier.afgesloten_op else None
    return Bewaring(bewaarjaren(stukken.organisatie), dicht, dossier.bewaren_tot)


def _dag(moment: datetime) -> str:
    return f"{moment.astimezone(AMSTERDAM):%Y-%m-%d}"
