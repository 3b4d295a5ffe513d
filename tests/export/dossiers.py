"""A dossier to print: the migration of documents, with every part, our own papers, and papers from elsewhere."""

import base64
import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pikepdf
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from datalek_gui.domain.dossier import MeldingStatus
from datalek_gui.domain.formulier.antwoorden import zichtbare_hoofdstukken
from datalek_gui.export.advies_pdf import render_advies
from datalek_gui.export.brief_pdf import render_brief
from datalek_gui.export.delen_pdf import Deellijst, Deelregel
from datalek_gui.export.dossier_stuk import DossierStuk, Groep
from datalek_gui.export.formulier_pdf import render_formulier
from datalek_gui.export.inlas import Inlegstuk
from datalek_gui.export.logboek_pdf import Logboekstuk, Logregelstuk
from tests.export.adviezen import een_advies
from tests.export.bouwers import AANVRAAGLOKET, INGEDIEND, NU, SHA, echt_stuk, een_brief, formulier

VERLOOP = (
    (datetime(2021, 3, 15, 11, 21, tzinfo=UTC), "Ontvangst interne melding", "Datalekteam", "E-mail van het loket"),
    (datetime(2021, 3, 16, 10, 33, tzinfo=UTC), "Terugkoppeling aan de melder", "Datalekteam", ""),
    (date(2021, 3, 16), "Gemeld aan de keten", "Ketenregie", "Verslag van het overleg"),
    (datetime(2021, 3, 17, 11, 56, tzinfo=UTC), "Portaal dicht", "Functioneel beheer", "Logbestand van het portaal"),
)
AANTEKENINGEN = (
    {"datum": "19/03", "tekst": "nog mee bezig"},
    {"datum": "22/03 17:00", "tekst": "geen voortgang"},
    {"datum": "24/03", "tekst": "afgerond"},
)
AANTALLEN = (
    {"stand_op": "16-03-2021", "van": "39.197", "tot": "39.197", "toelichting": "alle verplaatste documenten"},
    {"stand_op": "17-03-2021", "van": "574", "tot": "2.639", "toelichting": "zichtbaar geweest"},
    {"stand_op": "22-03-2021", "van": "692", "tot": "692", "toelichting": "na heranalyse"},
)


def lijst(code: str, *antwoorden: Mapping[str, Any], na: tuple[tuple[str, str], ...] = ()) -> Deellijst:
    regels = tuple(Deelregel(nummer, gegeven) for nummer, gegeven in enumerate(antwoorden, 1))
    return Deellijst(formulier().indelingen[code], regels, na)


def verloop() -> Deellijst:
    sleutels = ("verloop_moment", "verloop_wat", "verloop_wie", "verloop_bron")
    regels = [{s: w for s, w in zip(sleutels, feit, strict=True) if w} for feit in VERLOOP]
    return lijst(
        "deel_verloop", *regels, na=(("Wat had sneller gekund?", "De melding aan de keten kon een dag eerder."),)
    )


def acties(aantal: int = 27) -> Deellijst:
    def actie(nummer: int) -> dict[str, Any]:
        return {
            "actie_wat": f"Vraag {nummer} aan de verwerker: welke dossiers zijn geopend, en door wie?",
            "actie_eigenaar": "Leverancier van het portaal",
            "actie_uiterlijk": date(2021, 3, 24),
            "actie_stand": "afgerond",
            "actie_aantekeningen": AANTEKENINGEN,
        }

    return lijst("deel_acties", *map(actie, range(1, aantal + 1)))


def partijen() -> Deellijst:
    return lijst(
        "deel_partijen",
        {
            "partij_naam": "Leverancier van het portaal",
            "partij_soort": "bedrijf",
            "partij_rol": "verwerker",
            "partij_contact": "088-123 45 10",
            "partij_afspraak": "Meldt elke dag om 17:00 de stand.",
            "partij_ingelicht_op": datetime(2021, 3, 16, 13, 18, tzinfo=UTC),
        },
        {"partij_naam": "Ministerie", "partij_rol": "ketenpartner", "partij_ingelicht_op": date(2021, 3, 16)},
        {"partij_naam": "Woordvoering", "partij_rol": "woordvoerder"},
    )


def groepen() -> Deellijst:
    return lijst(
        "deel_groepen",
        {
            "groep_naam": "Bewoners van wie een gevoelig stuk is ingezien",
            "groep_soort_gegevens": "gevoelig",
            "groep_gegevens": "kopie van een identiteitsbewijs",
            "groep_aantallen": AANTALLEN,
            "groep_behandeling": "brief",
            "groep_reden": "Zij kunnen zelf iets doen tegen misbruik.",
        },
    )


def logboek(aantal: int = 3) -> Logboekstuk:
    regels = tuple(
        Logregelstuk(n, NU, "mterpstra", f"Actie {n}: Wie doet dit – gewijzigd", "Beheer", "Leverancier")
        for n in range(1, aantal + 1)
    )
    return Logboekstuk(regels, SHA)


# --- papers from elsewhere, made without our own layer -----------------------------------------------


def vreemde_pdf(bladen: int = 2, *, liggend: bool = False, draai: int = 0, wachtwoord: str = "") -> bytes:
    """Plain text in a face that is not embedded, as many programs make it."""
    uit = io.BytesIO()
    doek = Canvas(uit, pagesize=(842, 595) if liggend else (595, 842), invariant=1)
    for nummer in range(1, bladen + 1):
        doek.setFont("Helvetica", 30)
        doek.drawString(60, 500, f"Ontvangen blad {nummer}")
        doek.rect(10, 10, 100, 60)
        doek.showPage()
    doek.save()
    if not draai and not wachtwoord:
        return uit.getvalue()
    anders = io.BytesIO()
    with pikepdf.open(io.BytesIO(uit.getvalue())) as pdf:
        for blad in pdf.pages:
            blad.obj.Rotate = draai
        slot: Any = pikepdf.Encryption(owner=wachtwoord, user=wachtwoord) if wachtwoord else False
        pdf.save(anders, encryption=slot)
    return anders.getvalue()


def afbeelding(soort: str = "PNG", maat: tuple[int, int] = (300, 200), **opslaan: Any) -> bytes:
    """A picture by Pillow, reached through ReportLab, which needs it anyway."""
    pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg=="
    beeld = ImageReader(io.BytesIO(base64.b64decode(pixel)))._image.convert("RGBA").resize(maat)
    uit = io.BytesIO()
    (beeld if soort == "PNG" else beeld.convert("RGB")).save(uit, soort, **opslaan)
    return uit.getvalue()


def inleg(merk: str, titel: str, naam: str, inhoud: bytes, *, eigen: bool = False) -> Inlegstuk:
    regels = (("Bestand", naam), ("SHA-256", SHA))
    return Inlegstuk(merk, titel, naam, lambda: inhoud, len(inhoud), regels, eigen)


def bijlage(nummer: int, naam: str, inhoud: bytes) -> tuple[tuple[str, str, str, str], Inlegstuk]:
    rij = (str(nummer), naam, "Bewijsstuk\n16-03-2021", f"{len(inhoud)} B\n{SHA}")
    return rij, inleg(f"Bijlage {nummer}", naam, naam, inhoud)


def bijlagen() -> tuple[tuple[tuple[str, str, str, str], Inlegstuk], ...]:
    alle = {
        "ontvangstbevestiging.pdf": vreemde_pdf(2),
        "overzicht aantallen.pdf": vreemde_pdf(1, liggend=True),
        "schermafdruk.png": afbeelding(),
        "mail.msg": b"niet te drukken",
        "op slot.pdf": vreemde_pdf(1, wachtwoord="geheim"),
        "kapot.pdf": b"%PDF-1.4 kapot",
    }
    return tuple(bijlage(nummer, naam, inhoud) for nummer, (naam, inhoud) in enumerate(alle.items(), 1))


def een_dossier(*, deel: int = 2, **anders: Any) -> DossierStuk:
    """All of it. `deel`: PDF/A part of our own papers inside."""
    vorm = formulier().indelingen["dossier"]
    melding = echt_stuk("v2", AANVRAAGLOKET, ap_nummer="x", ingediend_op=INGEDIEND, status=MeldingStatus.INGEDIEND)
    gemeld = render_formulier(melding, deel=deel)
    brief = render_brief(een_brief(), concept=False, gemaakt_op=NU, dossiernummer="2026-001", deel=deel)
    advies = render_advies(een_advies(), deel=deel)
    leeg = "Er is nog niets."
    stuk = DossierStuk(
        dossiernummer="2026-001",
        titel="Documenten in vreemde dossiers na een migratie",
        organisatie="Uitvoeringsinstituut Herstel Noord",
        voorblad=(("Stand", "Ingediend bij de AP"), ("Behandelaar", "Adviseur privacy"), ("Zaaknummer", "")),
        hoofdstukken=zichtbare_hoofdstukken(vorm, AANVRAAGLOKET, {"vervolg_verplicht": True, "te_laat": False}),
        antwoorden=AANVRAAGLOKET,
        delen=(verloop(), acties(), partijen(), lijst("deel_ontvangers"), groepen()),
        groepen=(
            Groep(
                "Meldingen aan de AP",
                (
                    inleg("Melding 1", "eerste melding", "melding-1.pdf", gemeld, eigen=True),
                    inleg("Melding 2", "vervolg", "melding-2.pdf", gemeld, eigen=True),
                ),
                leeg,
            ),
            Groep("Brieven", (inleg("Brief 1", "aan betrokkene", "brief.pdf", brief, eigen=True),), leeg),
            Groep("Oordeel", (inleg("Advies", "beveiligingsincident", "advies.pdf", advies, eigen=True),), leeg),
        ),
        bijlagen=bijlagen(),
        ontbreekt=("Voeg de e-mails toe die over dit datalek gaan.",),
        logboek=logboek(),
        gemaakt_op=NU,
    )
    return replace(stuk, **anders)


def leeg_dossier(**anders: Any) -> DossierStuk:
    """Opened a minute ago."""
    groepen = (Groep("Meldingen aan de AP", (), "Er is nog niet gemeld."),)
    velden: dict[str, Any] = {
        "antwoorden": {},
        "delen": tuple(lijst(code) for code in ("deel_verloop", "deel_acties")),
        "groepen": groepen,
        "bijlagen": (),
        "ontbreekt": (),
        "logboek": Logboekstuk(),
        "voorblad": (),
    } | anders
    return een_dossier(**velden)
