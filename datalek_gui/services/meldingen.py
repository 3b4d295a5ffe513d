"""Meldingen: file one, follow it up, take it back, and show what was filed.

Filing itself happens on the web form of the AP; here it is recorded, with the PDF as it was then.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from datalek_gui.domain.bevriezen import vingerafdruk_pdf
from datalek_gui.domain.dossier import Dossier, JsonAntwoorden, Melding, MeldingSoort, MeldingStatus
from datalek_gui.domain.formulier.afleidingen import Omstandigheden
from datalek_gui.domain.formulier.antwoorden import antwoorden_naar_json, antwoorden_uit_json, met_nieuwe_namen
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.vraag import AP_FORMULIEREN, Indeling
from datalek_gui.domain.fouten import GeenVervolg, IsIngediend, NietIngediend, PdfVeranderd
from datalek_gui.domain.kernfeiten import kernfeiten
from datalek_gui.domain.tijd import AMSTERDAM, toon_moment
from datalek_gui.domain.vervolg import (
    KEUZE,
    Wijziging,
    eigen_vragen,
    gemelde_stand,
    overgenomen_antwoorden,
    plicht,
    rond_melding,
    wijzigingen,
)
from datalek_gui.services.document import Document
from datalek_gui.services.documenten import Documenten
from datalek_gui.services.logboek import log, log_wijzigingen
from datalek_gui.services.ports import Klok, Work, WorkFactory

MAX_NUMMER = 50  # characters of the AP's number


class Meldingen:
    """`on_change(id)` is called after every commit that changes what others may show of a dossier."""

    def __init__(
        self,
        work: WorkFactory,
        formulier: Formulier,
        documenten: Documenten,
        klok: Klok,
        on_change: Callable[[int], None] = lambda _id: None,
    ) -> None:
        self._work = work
        self._formulier = formulier
        self._documenten = documenten
        self._klok = klok
        self._on_change = on_change

    # --- filing ---

    def dien_in(self, dossier_id: int, ap_nummer: str, ingediend_op: datetime) -> Dossier:
        """Record that the melding was filed, with its PDF as it is then; from here on both stand for ever.

        `ingediend_op` aware. NietIngediend when number or moment cannot be right, or the answers do not stand yet;
        IsIngediend.
        """
        with self._work() as work:
            dossier, eerdere = work.dossiers.haal(dossier_id), work.dossiers.meldingen(dossier_id)[:-1]
        nummer = " ".join(ap_nummer.split())
        self._controleer(dossier, eerdere, nummer, ingediend_op)
        melding = replace(dossier.melding, status=MeldingStatus.INGEDIEND, ap_nummer=nummer, ingediend_op=ingediend_op)
        # made outside the unit of work that keeps it: a PDF takes long, and autosave may not wait for it
        pdf = self._documenten.ap_formulier(self._documenten.stukken(self._work, dossier_id, melding)).pdf
        melding = replace(melding, pdf_sha256=vingerafdruk_pdf(pdf))
        with self._work() as work:
            nu = work.dossiers.haal(dossier_id)
            if nu.melding.sha256 != melding.sha256 or nu.melding.status is not MeldingStatus.DEFINITIEF:
                raise NietIngediend("De melding is intussen veranderd. Bekijk haar en probeer het opnieuw.")
            antwoorden = self._typed(work.dossiers.antwoorden(dossier_id))
            feiten = kernfeiten(antwoorden, self._formulier.regelsets[nu.regelset], gemeld=True)
            work.dossiers.bewaar(replace(nu, melding=melding, kernfeiten=feiten, gewijzigd_op=self._klok()))
            work.dossiers.bewaar_pdf(dossier_id, melding.volgnummer, pdf)
            daad = "ingetrokken" if melding.soort is MeldingSoort.INTREKKING else "ingediend"
            wat = f"{nummer}, {toon_moment(ingediend_op)}, SHA-256 {melding.pdf_sha256}"
            self._log(work, dossier_id, daad, melding.volgnummer, wat)
            work.commit()
        return self._klaar(dossier_id)

    def _controleer(self, dossier: Dossier, eerdere: Sequence[Melding], nummer: str, op: datetime) -> None:
        if dossier.melding.status is MeldingStatus.INGEDIEND:
            raise IsIngediend
        if dossier.melding.status is MeldingStatus.CONCEPT:
            raise NietIngediend("Zet de antwoorden eerst vast, zodat vaststaat welke antwoorden u heeft gemeld.")
        if not nummer:
            raise NietIngediend("Vul het nummer in dat de AP aan de melding gaf; het staat op de ontvangstbevestiging.")
        if len(nummer) > MAX_NUMMER:
            raise NietIngediend(
                f"Dit nummer heeft {len(nummer)} tekens; meer dan {MAX_NUMMER} kan niet. "
                "Kijk het na op de ontvangstbevestiging van de AP."
            )
        if op > self._klok():
            raise NietIngediend(f"{toon_moment(op)} is nog niet geweest. Controleer de datum en de tijd.")
        kennis_op, vorige = dossier.kernfeiten.kennis_op, eerdere[-1].ingediend_op if eerdere else None
        if kennis_op and op < kennis_op:
            raise NietIngediend(
                f"{toon_moment(op)} ligt vóór {toon_moment(kennis_op)}, toen u kennis kreeg van het datalek. "
                "Controleer de datum en de tijd."
            )
        if vorige and op < vorige:
            raise NietIngediend(
                f"{toon_moment(op)} ligt vóór de vorige melding, die van {toon_moment(vorige)}. "
                "Controleer de datum en de tijd."
            )

    def pdf_van(self, dossier_id: int, volgnummer: int) -> Document:
        """The PDF of a filing, byte for byte as it was stored; PdfVeranderd when it no longer is.

        A melding that was never filed here (a concept, or read from JSON) is printed now.
        """
        with self._work() as work:
            dossier = work.dossiers.haal(dossier_id)
            melding = {m.volgnummer: m for m in work.dossiers.meldingen(dossier_id)}[volgnummer]
            pdf = work.dossiers.pdf(dossier_id, volgnummer)
        if not melding.pdf_sha256 or melding.ingediend_op is None:
            return self._documenten.ap_formulier(self._documenten.stukken(self._work, dossier_id, melding))
        if pdf is None or vingerafdruk_pdf(pdf) != melding.pdf_sha256:
            raise PdfVeranderd(dossier.nummer, volgnummer)
        dag = f"{melding.ingediend_op.astimezone(AMSTERDAM):%Y-%m-%d}"
        naam = f"{dossier.nummer}_AP-melding-{volgnummer}_ingediend_{dag}.pdf"
        return Document(f"AP-melding {volgnummer}, ingediend", naam, pdf)

    def zet_overgenomen(self, dossier_id: int, sleutels: Iterable[str]) -> Dossier:
        """Which questions were copied into the web form already. Nobody else shows it, so `on_change` stays silent."""
        with self._work() as work:
            dossier = work.dossiers.haal(dossier_id)
            melding = replace(dossier.melding, overgenomen=tuple(dict.fromkeys(sleutels)))
            dossier = replace(dossier, melding=melding)
            work.dossiers.bewaar(dossier)
            work.commit()
        return dossier

    # --- following up ---

    def meldingen(self, dossier_id: int) -> tuple[Melding, ...]:
        """Oldest first."""
        with self._work() as work:
            return tuple(work.dossiers.meldingen(dossier_id))

    def begin_vervolg(self, dossier_id: int, soort: MeldingSoort) -> Dossier:
        """A new melding that adds to what was filed, or takes it back; its own questions are filled in as far as known.

        GeenVervolg while the latest is not filed, or once it was taken back.
        """
        indeling = self._formulier.indeling_op(self._klok().astimezone(AMSTERDAM).date(), "vervolg")
        with self._work() as work:
            dossier = work.dossiers.haal(dossier_id)
            _mag_vervolgen(dossier)
            ruw = self._ruw(work.dossiers.antwoorden(dossier_id))
            begin = overgenomen_antwoorden(self._typed(ruw), dossier.ap_nummer, soort)
            eigen = eigen_vragen(indeling)
            ruw = {s: w for s, w in ruw.items() if s not in eigen}
            ruw |= antwoorden_naar_json(begin, self._formulier.vragen)
            melding = Melding(
                indeling.code, ap_nummer=dossier.ap_nummer, volgnummer=dossier.melding.volgnummer + 1, soort=soort
            )
            self._log(work, dossier_id, "toegevoegd", melding.volgnummer, soort.value)
            work.dossiers.voeg_melding_toe(dossier_id, melding)
            self._bewaar(work, dossier_id, ruw)
        return self._klaar(dossier_id)

    def gooi_vervolg_weg(self, dossier_id: int) -> Dossier:
        """Back to what was filed last: its answers again, and our own as they are now. GeenVervolg."""
        with self._work() as work:
            melding, meldingen = work.dossiers.haal(dossier_id).melding, work.dossiers.meldingen(dossier_id)
            if len(meldingen) == 1 or melding.status is MeldingStatus.INGEDIEND:
                raise GeenVervolg("Er is geen vervolgmelding die nog niet is ingediend.")
            if melding.status is MeldingStatus.DEFINITIEF:
                raise GeenVervolg("Deze vervolgmelding is vastgezet. Kies eerst ‘Weer bewerken’.")
            van_de_ap = {
                v.sleutel for i in self._formulier.indelingen.values() if i.soort in AP_FORMULIEREN for v in i.vragen()
            }
            levend = self._ruw(work.dossiers.antwoorden(dossier_id))
            gemeld = self._ruw(meldingen[-2].bevroren or {})
            ruw = {s: w for s, w in levend.items() if s not in van_de_ap}
            ruw |= {s: w for s, w in gemeld.items() if s in van_de_ap}
            self._log(work, dossier_id, "verwijderd", melding.volgnummer)
            work.dossiers.verwijder_melding(dossier_id, melding.volgnummer)
            self._bewaar(work, dossier_id, ruw)
        return self._klaar(dossier_id)

    def wijzigingen(self, dossier_id: int) -> tuple[Wijziging, ...]:
        """What differs from all that was filed so far, in the order of the form; empty before the first filing."""
        with self._work() as work:
            return self._wijzigingen(work, dossier_id)

    def verschil(self, dossier_id: int, volgnummer: int) -> tuple[Wijziging, ...]:
        """What the AP was told anew by a filed vervolg: all filings up to and with it, against those before it."""
        with self._work() as work:
            dossier = work.dossiers.haal(dossier_id)
            gedaan = [m for m in work.dossiers.meldingen(dossier_id) if m.status is MeldingStatus.INGEDIEND]
        gemeld = [(m.soort, self._typed(m.bevroren or {})) for m in gedaan if m.volgnummer <= volgnummer]
        vervolg, rond = self._vervolg(dossier), self._rond(dossier)
        toen, ervoor = (gemelde_stand(lijst, vervolg, rond) for lijst in (gemeld, gemeld[:-1]))
        return wijzigingen(ervoor, toen, vervolg, rond) if len(gemeld) > 1 else ()

    def voorgestelde_onderdelen(self, dossier_id: int) -> tuple[str, ...]:
        """For `vervolg_vragen`: what is ticked already and what changed, in the order of the form."""
        with self._work() as work:
            gekozen = self._typed(work.dossiers.antwoorden(dossier_id)).get(KEUZE) or ()
            nodig = {*gekozen, *(wijziging.onderdeel for wijziging in self._wijzigingen(work, dossier_id))}
        return tuple(optie.sleutel for optie in self._formulier.vragen[KEUZE].opties if optie.sleutel in nodig)

    def vervolg_plicht(self, dossier_id: int) -> tuple[str, ...]:
        """Why the AP wants a vervolg after what was filed, in words; empty when it does not, or all was taken back."""
        with self._work() as work:
            dossier = work.dossiers.haal(dossier_id)
            ingetrokken = dossier.melding.soort is MeldingSoort.INTREKKING and dossier.melding.bevroren is not None
            return () if ingetrokken else plicht(self._stand(work, dossier))

    def _wijzigingen(self, work: Work, dossier_id: int) -> tuple[Wijziging, ...]:
        dossier = work.dossiers.haal(dossier_id)
        if dossier.gemeld_op is None:
            return ()
        levend = self._typed(work.dossiers.antwoorden(dossier_id))
        return wijzigingen(self._stand(work, dossier), levend, self._vervolg(dossier), self._rond(dossier))

    def _stand(self, work: Work, dossier: Dossier) -> dict[str, Any]:
        ingediend = [m for m in work.dossiers.meldingen(dossier.id) if m.status is MeldingStatus.INGEDIEND]
        gemeld = [(m.soort, self._typed(m.bevroren or {})) for m in ingediend]
        return gemelde_stand(gemeld, self._vervolg(dossier), self._rond(dossier))

    # --- small tools ---

    def _vervolg(self, dossier: Dossier) -> Indeling:
        """The form of the vervolg that runs, else the one a vervolg would be made in today."""
        huidig = self._formulier.indelingen[dossier.melding.indeling]
        vandaag = self._klok().astimezone(AMSTERDAM).date()
        return huidig if huidig.soort == "vervolg" else self._formulier.indeling_op(vandaag, "vervolg")

    def _rond(self, dossier: Dossier) -> Omstandigheden:
        return rond_melding(dossier, self._formulier.regelsets[dossier.regelset], self._klok())

    def _ruw(self, antwoorden: JsonAntwoorden) -> JsonAntwoorden:
        return met_nieuwe_namen(antwoorden, self._formulier.hernoemd)

    def _typed(self, ruw: JsonAntwoorden) -> dict[str, Any]:
        return antwoorden_uit_json(ruw, self._formulier.vragen, self._formulier.hernoemd)

    def _bewaar(self, work: Work, dossier_id: int, ruw: JsonAntwoorden) -> None:
        """The answers, and the line of the register that follows from them and from the latest melding."""
        work.dossiers.bewaar_antwoorden(dossier_id, ruw)
        dossier = work.dossiers.haal(dossier_id)
        regelset, gemeld = self._formulier.regelsets[dossier.regelset], dossier.gemeld_op is not None
        feiten = kernfeiten(self._typed(ruw), regelset, gemeld=gemeld)
        work.dossiers.bewaar(replace(dossier, kernfeiten=feiten, gewijzigd_op=self._klok()))
        log_wijzigingen(work, self._formulier, dossier_id, self._klok())
        work.commit()

    def _log(self, work: Work, dossier_id: int, daad: str, volgnummer: int, nieuw: str = "") -> None:
        """What was typed before it stands before it in the log."""
        log_wijzigingen(work, self._formulier, dossier_id, self._klok())
        log(work, dossier_id, daad, "melding", str(volgnummer), "", nieuw, op=self._klok())

    def _klaar(self, dossier_id: int) -> Dossier:
        self._on_change(dossier_id)
        with self._work() as work:
            return work.dossiers.haal(dossier_id)


def _mag_vervolgen(dossier: Dossier) -> None:
    if dossier.melding.status is not MeldingStatus.INGEDIEND:
        raise GeenVervolg("Er is nog een melding die niet is ingediend. Rond die eerst af.")
    if dossier.melding.soort is MeldingSoort.INTREKKING:
        raise GeenVervolg("Deze melding is ingetrokken. Moet u toch melden? Maak dan een nieuw dossier.")
