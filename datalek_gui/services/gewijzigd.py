"""What changed since a day or a handover, and the handover itself with its page on paper. Needs ReportLab."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from datalek_gui.domain.deel import Deel, VolgendeActie, open_acties
from datalek_gui.domain.deeltermijnen import deeltermijnen
from datalek_gui.domain.dossier import Dossier
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.waarden import naar_tekst
from datalek_gui.domain.gewijzigd import AAN, OVERGEDRAGEN, Overzicht, laatste_overdracht, overdrachten, overzicht
from datalek_gui.domain.logboek import Gebeurtenis
from datalek_gui.domain.register import UITKOMSTEN
from datalek_gui.domain.tekst import een_regel, schoon
from datalek_gui.domain.termijnen import GEHAALD, termijnen
from datalek_gui.domain.tijd import AMSTERDAM, toon_datum, toon_moment
from datalek_gui.export.overdracht_pdf import GEWIJZIGD, OVERDRACHT, OverdrachtStuk, render_overdracht
from datalek_gui.services.document import Document
from datalek_gui.services.logboek import gebruiker, log, log_wijzigingen
from datalek_gui.services.ports import Klok, Work, WorkFactory
from datalek_gui.services.registerzaken import organisatienaam, zaak

MAX_PARTIJEN = 25


class Gewijzigd:
    """`on_change(id)` is called after a handover was logged."""

    def __init__(
        self,
        work: WorkFactory,
        formulier: Formulier,
        klok: Klok,
        on_change: Callable[[int], None] = lambda _id: None,
        *,
        oefening: bool = False,
    ) -> None:
        self._work = work
        self._formulier = formulier
        self._klok = klok
        self._on_change = on_change
        self._oefening = oefening

    def sinds(self, dossier_id: int, moment: datetime | None = None) -> Overzicht:
        """From `moment` (aware) on; without one from the beginning."""
        with self._work() as work:
            return self._overzicht(work, dossier_id, moment)

    def sinds_overdracht(self, dossier_id: int) -> Overzicht:
        """Since it was last handed over; from the beginning when it never was."""
        with self._work() as work:
            return self._sinds_overdracht(work.logboek.gebeurtenissen(dossier_id))

    def overdrachten(self, dossier_id: int) -> tuple[Gebeurtenis, ...]:
        """Oldest first: the moments to choose from."""
        with self._work() as work:
            return overdrachten(work.logboek.gebeurtenissen(dossier_id))

    def blad(self, dossier_id: int, moment: datetime | None = None) -> Document:
        """What changed, on paper."""
        nu = self._klok()
        with self._work() as work:
            stuk = self._stuk(work, dossier_id, self._overzicht(work, dossier_id, moment), nu)
        return self._document(stuk, GEWIJZIGD, "gewijzigd")

    def draag_over(self, dossier_id: int, aan: str, notitie: str = "") -> Document:
        """Log that `aan` takes over (a name or a department), and make the page for them."""
        aan, notitie, nu = een_regel(aan) or "een collega", schoon(notitie).strip(), self._klok()
        with self._work() as work:
            log_wijzigingen(work, self._formulier, dossier_id, nu)
            gewijzigd = self._sinds_overdracht(work.logboek.gebeurtenissen(dossier_id))
            regel = log(work, dossier_id, OVERGEDRAGEN, "dossier", f"{AAN}{aan}", "", notitie, op=nu)
            dossier = work.dossiers.haal(dossier_id)
            stand, te_doen, partijen = self._lopend(work, dossier, nu)
            stuk = replace(
                self._stuk(work, dossier_id, replace(gewijzigd, hash=regel.hash), nu),
                van=gebruiker(), aan=aan, notitie=notitie, stand=stand, te_doen=te_doen, partijen=partijen,
            )  # fmt: skip
            work.commit()
        self._on_change(dossier_id)
        return self._document(stuk, OVERDRACHT, "overdracht")

    # --- small tools ---

    def _overzicht(self, work: Work, dossier_id: int, moment: datetime | None) -> Overzicht:
        sinds = moment.astimezone(UTC) if moment else None
        return overzicht(work.logboek.gebeurtenissen(dossier_id), self._formulier, sinds)

    def _sinds_overdracht(self, gebeurtenissen: Sequence[Gebeurtenis]) -> Overzicht:
        vorige = laatste_overdracht(gebeurtenissen)
        if vorige is None:
            return overzicht(gebeurtenissen, self._formulier)
        return overzicht(gebeurtenissen, self._formulier, vorige.op, vorige.nummer)

    def _stuk(self, work: Work, dossier_id: int, gewijzigd: Overzicht, nu: datetime) -> OverdrachtStuk:
        dossier = work.dossiers.haal(dossier_id)
        return OverdrachtStuk(
            dossier.nummer, dossier.titel, organisatienaam(work), nu, gewijzigd, oefening=self._oefening
        )

    def _lopend(
        self, work: Work, dossier: Dossier, nu: datetime
    ) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...], tuple[str, ...]]:
        """(how it stands, what to do, who is involved)."""
        telt, delen = zaak(work, self._formulier, nu, dossier.id).antwoorden, work.delen.delen(dossier.id)
        regelset = self._formulier.regelsets[dossier.regelset]
        lopen = termijnen(telt, work.dossiers.meldingen(dossier.id), regelset, nu) + deeltermijnen(delen, nu)
        acties = [f"Actie {a.volgnummer}: {_actie(a)}" for a in open_acties(delen)]
        te_doen = [
            f"{t.titel}: uiterlijk {toon_moment(t.uiterlijk_op)}. {t.wat_te_doen}"
            for t in lopen
            if not t.gedaan and t.stand != GEHAALD and not t.sleutel.startswith("actie_")
        ]
        return _stand(dossier), (*te_doen, *acties), tuple(self._partijen(delen))

    def _partijen(self, delen: Sequence[Deel]) -> Iterator[str]:
        partijen = [deel for deel in delen if deel.soort == "deel_partijen"]
        for deel in partijen[:MAX_PARTIJEN]:
            woorden = [
                self._woord(deel.antwoorden, s) for s in ("partij_rol", "partij_contactpersoon", "partij_contact")
            ]
            yield ", ".join([self._woord(deel.antwoorden, "partij_naam"), *(woord for woord in woorden if woord)])
        if len(partijen) > MAX_PARTIJEN:
            yield f"En nog {len(partijen) - MAX_PARTIJEN} andere partijen; zie het dossier."

    def _woord(self, antwoorden: dict[str, Any], sleutel: str) -> str:
        ruw, vraag = antwoorden.get(sleutel), self._formulier.vragen.get(sleutel)
        return naar_tekst(vraag, ruw) if vraag and isinstance(ruw, str) and ruw else ""

    def _document(self, stuk: OverdrachtStuk, titel: str, wat: str) -> Document:
        naam = f"{stuk.dossiernummer}_{wat}_{stuk.gemaakt_op.astimezone(AMSTERDAM):%Y-%m-%d}.pdf"
        return Document(titel, naam, render_overdracht(stuk))


def _stand(dossier: Dossier) -> tuple[tuple[str, str], ...]:
    feiten = dossier.kernfeiten
    gemeld = f"Ja, op {toon_moment(dossier.gemeld_op)}, nummer {dossier.ap_nummer}" if dossier.gemeld_op else "Nog niet"
    termijn = toon_moment(feiten.uiterlijk_op) if feiten.uiterlijk_op and not dossier.gemeld_op else ""
    paren = (
        ("Behandelaar", feiten.behandelaar or "niet ingevuld"),
        ("Datalek?", UITKOMSTEN[feiten.uitkomst]),
        ("Risico", feiten.niveau.replace("_", " ") or "nog niet bepaald"),
        ("Gemeld bij de AP", gemeld),
        ("Uiterlijk melden", termijn),
        ("Melding nu", f"{dossier.melding.volgnummer}, {dossier.melding.status}"),
        ("Afgesloten", toon_moment(dossier.afgesloten_op) if dossier.afgesloten_op else ""),
    )
    return tuple(paar for paar in paren if paar[1])


def _actie(actie: VolgendeActie) -> str:
    wie = f" ({actie.eigenaar})" if actie.eigenaar else ""
    return f"{actie.wat.rstrip('.')}{wie}{f', uiterlijk {toon_datum(actie.op)}' if actie.op else ''}."
