"""What the dossier on paper and the archive package are made of, gathered from a register.

Nieuw onderdeel van het dossier op papier? 1. een veld in DossierStuk (export/dossier_stuk.py) 2. hier lezen 3. een
geval in tests/services/test_archief.py.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from datalek_gui.domain.afloop import Registerzaak
from datalek_gui.domain.afsluiten import eindstand
from datalek_gui.domain.bijlage import CATEGORIEEN, Bijlage
from datalek_gui.domain.deel import DEELSOORTEN
from datalek_gui.domain.dossier import Melding, MeldingSoort, Uitkomst
from datalek_gui.domain.formulier.afleidingen import leid_af
from datalek_gui.domain.formulier.antwoorden import zichtbare_hoofdstukken
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.vraag import Hoofdstuk
from datalek_gui.domain.formulier.waarden import naar_tekst
from datalek_gui.domain.tijd import toon_datum, toon_moment
from datalek_gui.domain.vervolg import rond_melding
from datalek_gui.export.delen_pdf import Deellijst, Deelregel
from datalek_gui.export.dossier_stuk import DossierStuk, Groep, Regels
from datalek_gui.export.inlas import Inlegstuk
from datalek_gui.export.logboek_pdf import Logboekstuk, Logregelstuk
from datalek_gui.services.beoordelen import geldend
from datalek_gui.services.bijlagen import Bijlagen, toon_omvang
from datalek_gui.services.delen import Delen
from datalek_gui.services.documenten import Documenten, Stukken
from datalek_gui.services.logboek import Logboek
from datalek_gui.services.meldingen import Meldingen
from datalek_gui.services.ports import Klok, WorkFactory

SOORTEN = {
    MeldingSoort.EERSTE: "Eerste melding",
    MeldingSoort.AANVULLING: "Vervolgmelding",
    MeldingSoort.INTREKKING: "Intrekking",
}
SNELLER = "verloop_sneller"
GEEN_BRIEF = (Uitkomst.INCIDENT, Uitkomst.DOORSTUREN)  # nobody has to be told


@dataclass(frozen=True, slots=True)
class Lezers:
    """The services that know how each part is read."""

    work: WorkFactory
    formulier: Formulier
    klok: Klok
    documenten: Documenten
    meldingen: Meldingen
    delen: Delen
    bijlagen: Bijlagen
    logboek: Logboek


def dossierstuk(lezers: Lezers, dossier_id: int, *, invoegen: bool, oefening: bool) -> DossierStuk:
    """As the dossier stands now."""
    nu = lezers.klok()
    stukken = lezers.documenten.stukken(lezers.work, dossier_id)
    dossier = stukken.dossier
    return DossierStuk(
        dossiernummer=dossier.nummer,
        titel=dossier.titel,
        organisatie=organisatie_van(stukken),
        voorblad=_voorblad(lezers, stukken, nu),
        hoofdstukken=_hoofdstukken(lezers, stukken, nu),
        antwoorden=stukken.levend,
        delen=tuple(deellijst(lezers, dossier_id, soort) for soort in DEELSOORTEN),
        groepen=_groepen(lezers, dossier_id, stukken),
        bijlagen=tuple(
            _bijlage(lezers, nummer, bijlage) for nummer, bijlage in enumerate(lezers.bijlagen.lijst(dossier_id), 1)
        ),
        ontbreekt=tuple(punt.zin for punt in lezers.bijlagen.ontbreekt(dossier_id)),
        logboek=logboekstuk(lezers, dossier_id),
        gemaakt_op=nu,
        invoegen=invoegen,
        oefening=oefening,
    )


def organisatie_van(stukken: Stukken) -> str:
    naam = stukken.levend.get("organisatie_naam") or stukken.organisatie.get("organisatie_naam")
    return naam if isinstance(naam, str) else ""


def _voorblad(lezers: Lezers, stukken: Stukken, nu: datetime) -> Regels:
    dossier, vragen = stukken.dossier, lezers.formulier.vragen
    telt = geldend(lezers.formulier, dossier, stukken.levend, nu)

    def antwoord(sleutel: str) -> str:
        waarde: Any = telt.get(sleutel)
        return "" if waarde is None else naar_tekst(vragen[sleutel], waarde)

    return (
        ("Stand", eindstand(Registerzaak(dossier, telt, vragen, nu))),
        ("Registratienummer zaaksysteem", dossier.zaaknummer),
        ("Behandelaar", antwoord("behandelaar")),
        ("Kennis van het datalek", antwoord("kennis_op")),
        ("Meldingsnummer AP", dossier.ap_nummer),
        ("Dossier aangemaakt", toon_moment(dossier.aangemaakt_op)),
        ("Afgesloten", toon_moment(dossier.afgesloten_op) if dossier.afgesloten_op else "nog niet"),
        ("Bewaren tot en met", toon_datum(dossier.bewaren_tot) if dossier.bewaren_tot else "volgt bij het afsluiten"),
    )


def _hoofdstukken(lezers: Lezers, stukken: Stukken, nu: datetime) -> tuple[Hoofdstuk, ...]:
    dossier, formulier = stukken.dossier, lezers.formulier
    afgeleid = leid_af(stukken.levend, rond_melding(dossier, formulier.regelsets[dossier.regelset], nu))
    return zichtbare_hoofdstukken(formulier.scherm(dossier.melding.indeling), stukken.levend, afgeleid)


# --- lists, log ---


def deellijst(lezers: Lezers, dossier_id: int, soort: str) -> Deellijst:
    regels = tuple(Deelregel(b.deel.volgnummer, b.antwoorden) for b in lezers.delen.lijst(dossier_id, soort))
    na: Regels = ()
    if soort == "deel_verloop":
        vraag = lezers.formulier.vragen[SNELLER]
        waarde = lezers.documenten.stukken(lezers.work, dossier_id).levend.get(SNELLER)
        na = ((vraag.tekst, "" if waarde is None else naar_tekst(vraag, waarde)),)
    return Deellijst(lezers.formulier.indelingen[soort], regels, na)


def logboekstuk(lezers: Lezers, dossier_id: int) -> Logboekstuk:
    alle = lezers.logboek.gebeurtenissen(dossier_id)
    regels = []
    for gebeurtenis in alle:
        woorden = lezers.logboek.in_woorden(gebeurtenis)
        wat = f"{woorden.wat} – {woorden.daad}"
        regels.append(
            Logregelstuk(gebeurtenis.nummer, gebeurtenis.op, gebeurtenis.wie, wat, woorden.oud, woorden.nieuw)
        )
    return Logboekstuk(tuple(regels), alle[-1].hash if alle else "", lezers.logboek.controleer(dossier_id))


# --- ready papers ---


def _groepen(lezers: Lezers, dossier_id: int, stukken: Stukken) -> tuple[Groep, ...]:
    documenten, nummer = lezers.documenten, stukken.dossier.nummer
    meldingen = tuple(_melding(lezers, dossier_id, nummer, melding) for melding in stukken.meldingen)
    brieven = (
        _eigen("Brief 1", "aan betrokkene", f"{nummer}_brief-betrokkene.pdf", lambda: documenten.brief(stukken).pdf),
    )
    advies = _eigen(
        "Advies",
        "beveiligingsincident",
        f"{nummer}_advies.pdf",
        lambda: documenten.advies(stukken).pdf,
        _oordeel(stukken),
    )
    geen_brief = stukken.dossier.kernfeiten.uitkomst in GEEN_BRIEF
    return (
        Groep("Meldingen aan de AP", meldingen, "Er is geen melding aan de AP."),
        Groep("Brieven", () if geen_brief else brieven, "Er is geen brief: niemand hoeft bericht te krijgen."),
        Groep("Oordeel", (advies,), ""),
    )


def _eigen(merk: str, titel: str, naam: str, lees: Callable[[], bytes], regels: Regels = ()) -> Inlegstuk:
    return Inlegstuk(merk, titel, naam, lees, regels=regels, eigen=True)


def _melding(lezers: Lezers, dossier_id: int, nummer: str, melding: Melding) -> Inlegstuk:
    gemeld = melding.ingediend_op
    regels = (
        ("Soort", SOORTEN[melding.soort]),
        ("Ingediend op", toon_moment(gemeld) if gemeld else "nog niet ingediend"),
        ("Meldingsnummer AP", melding.ap_nummer or "–"),
        ("SHA-256 van de antwoorden", melding.sha256 or "nog niet vastgezet"),
        ("SHA-256 van de bewaarde PDF", melding.pdf_sha256 or "geen PDF bewaard; nu afgedrukt"),
    )
    return _eigen(
        f"Melding {melding.volgnummer}",
        SOORTEN[melding.soort].lower(),
        f"{nummer}_AP-melding-{melding.volgnummer}.pdf",
        lambda: lezers.meldingen.pdf_van(dossier_id, melding.volgnummer).pdf,
        regels,
    )


def _oordeel(stukken: Stukken) -> Regels:
    return tuple(
        (f"Versie {versie.volgnummer}", " · ".join(deel for deel in (toon_moment(versie.op), versie.reden) if deel))
        for versie in stukken.oordelen
    ) or (("Versies", "nog geen oordeel vastgelegd"),)


def _bijlage(lezers: Lezers, nummer: int, bijlage: Bijlage) -> tuple[tuple[str, str, str, str], Inlegstuk]:
    """The row in the list of papers, and what is laid in behind it."""
    datum = toon_datum(bijlage.datum) if bijlage.datum else "zonder datum"
    soort, omvang = CATEGORIEEN[bijlage.categorie], toon_omvang(bijlage.omvang)
    naam = "\n".join(deel for deel in (bijlage.naam, bijlage.onderwerp, bijlage.omschrijving) if deel)
    regels = (
        ("Soort", soort),
        ("Datum van het stuk", datum),
        ("Omschrijving", bijlage.omschrijving or "–"),
        ("Toegevoegd op", toon_moment(bijlage.toegevoegd_op)),
        ("Omvang", omvang),
        ("SHA-256", bijlage.sha256),
    )
    stuk = Inlegstuk(
        f"Bijlage {nummer}",
        bijlage.naam,
        bijlage.naam,
        lambda: lezers.bijlagen.inhoud(bijlage),
        bijlage.omvang,
        regels,
    )
    return (str(nummer), naam, f"{soort}\n{datum}", f"{omvang}\n{bijlage.sha256}"), stuk
