"""The register that art. 33 lid 5 AVG asks for: facts, effects and remedial action of every breach, as columns.

Nieuwe kolom? 1. een regel in KOLOMMEN  2. moet zij ook ingelezen worden: haar titel bij het veld in
domain/registerinvoer.py  3. draai pytest (elke kolom moet in een van de oefendossiers of in de proef tekst geven).

No name of a betrokkene leaves the program here: the questions that ask it are not among the columns, and what was
typed goes through the mask of maskeren.py with the names this dossier holds.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from datalek_gui.domain.afloop import Antwoorden, Geinformeerd, Registerzaak, ap_afloop, geinformeerd, is_ingetrokken
from datalek_gui.domain.dossier import MeldingStatus
from datalek_gui.domain.formulier.vraag import Vraag
from datalek_gui.domain.formulier.waarden import is_leeg
from datalek_gui.domain.maskeren import maskeer, naamdelen
from datalek_gui.domain.register import STATUSSEN, UITKOMSTEN
from datalek_gui.domain.staat import Staatkolom, Waarde
from datalek_gui.domain.termijn import begin_van, zonder_tijd

TITEL = "Datalekregister"
GRONDSLAG = "AVG art. 33 lid 5"


@dataclass(frozen=True, slots=True)
class Kolom:
    """`vrij`: free text, left out when only facts may leave. `anders`: what was typed beside "anders" joins in."""

    sleutel: str
    titel: str
    vak: str
    waarde: Callable[[Registerzaak, bool], Waarde]
    vrij: bool = False

    def als_staatkolom(self) -> Staatkolom:
        return Staatkolom(self.sleutel, self.titel, self.vak)


def rij(zaak: Registerzaak, kolommen: Iterable[Kolom], *, vrije_tekst: bool) -> tuple[Waarde, ...]:
    """The cells of one dossier."""
    return tuple(kolom.waarde(zaak, vrije_tekst) for kolom in kolommen)


def kies(vrije_tekst: bool, sleutels: Iterable[str] | None = None) -> tuple[Kolom, ...]:
    """The columns that may leave, in their own order; `sleutels`: only these. Unknown keys do not count."""
    gekozen = None if sleutels is None else set(sleutels)
    return tuple(k for k in KOLOMMEN if (vrije_tekst or not k.vrij) and (gekozen is None or k.sleutel in gekozen))


def zonder_namen(tekst: str, antwoorden: Antwoorden) -> str:
    """Typed text without what points to a person, as far as that can be known (maskeren.py)."""
    namen = naamdelen(_str(antwoorden.get("brief_naam")))
    return maskeer(tekst, (*namen, _str(antwoorden.get("brief_adres"))))


def _str(waarde: Any) -> str:
    return waarde if isinstance(waarde, str) else ""


# --- makers of cells ----------------------------------------------------------------------------------


Cel = Callable[[Registerzaak, bool], Waarde]


def _eerste(zaak: Registerzaak, sleutels: Iterable[str]) -> tuple[str, Any]:
    """Key and answer of the first of these questions that was answered."""
    for sleutel in sleutels:
        waarde = zaak.antwoorden.get(sleutel)
        if sleutel in zaak.vragen and not is_leeg(zaak.vragen[sleutel], waarde):
            return sleutel, waarde
    return "", None


def _moment(*sleutels: str) -> Cel:
    """A moment, or a day where only that is known."""

    def cel(zaak: Registerzaak, _vrij: bool) -> Waarde:
        waarde = _eerste(zaak, sleutels)[1]
        return waarde if isinstance(waarde, date) else None

    return cel


def _getal(*sleutels: str) -> Cel:
    def cel(zaak: Registerzaak, _vrij: bool) -> Waarde:
        waarde = _eerste(zaak, sleutels)[1]
        return waarde if isinstance(waarde, int) else None

    return cel


def _keuze(*sleutels: str) -> Cel:
    """Texts of the chosen options, with what was typed beside "anders" in brackets when free text may leave."""

    def cel(zaak: Registerzaak, vrij: bool) -> Waarde:
        sleutel, waarde = _eerste(zaak, sleutels)
        gekozen = waarde if isinstance(waarde, tuple) else (waarde,)
        return "; ".join(_optie(zaak, zaak.vragen[sleutel], str(optie), vrij) for optie in gekozen) if sleutel else ""

    return cel


def _optie(zaak: Registerzaak, vraag: Vraag, sleutel: str, vrij: bool) -> str:
    optie = vraag.optie(sleutel)
    tekst = optie.tekst if optie else sleutel
    anders = _str(zaak.antwoorden.get(f"{vraag.sleutel}_anders")) if sleutel == "anders" else ""
    return f"{tekst} ({zonder_namen(anders, zaak.antwoorden)})" if vrij and anders.strip() else tekst


def _tekst(*sleutels: str) -> Cel:
    """The first of these texts that was filled in, masked."""

    def cel(zaak: Registerzaak, _vrij: bool) -> Waarde:
        return zonder_namen(_str(_eerste(zaak, sleutels)[1]).strip(), zaak.antwoorden)

    return cel


def _met_toelichting(keuze: str, *toelichtingen: str) -> Cel:
    """An answer (ja, nee …) or, when free text may leave, the explanation that goes with it."""

    def cel(zaak: Registerzaak, vrij: bool) -> Waarde:
        tekst = _tekst(*toelichtingen)(zaak, vrij)
        if tekst and vrij:
            return tekst
        antwoord = str(_keuze(keuze)(zaak, vrij)).partition(",")[0]
        return antwoord or ("Beschreven in het dossier" if tekst else "")

    return cel


def _organisaties(zaak: Registerzaak, _vrij: bool) -> Waarde:
    """Name and role of the other organisations (verwerkers, joint controllers …)."""
    vraag = zaak.vragen.get("andere_organisaties_lijst")
    regels = zaak.antwoorden.get("andere_organisaties_lijst") or ()
    rollen = {o.sleutel: o.tekst for k in (vraag.kolommen if vraag else ()) for o in k.opties}
    namen = [_met_rol(regel.get("naam", ""), rollen.get(regel.get("hoedanigheid", ""), "")) for regel in regels]
    tekst = "; ".join(naam for naam in namen if naam) or _str(zaak.antwoorden.get("v1_andere_organisatie_naam"))
    return zonder_namen(tekst, zaak.antwoorden)


def _met_rol(naam: str, rol: str) -> str:
    return f"{naam.strip()} ({rol})" if naam.strip() and rol else naam.strip()


def _status(zaak: Registerzaak, _vrij: bool) -> Waarde:
    melding = zaak.dossier.melding
    vervolg = zaak.dossier.gemeld_op is not None and melding.status is not MeldingStatus.INGEDIEND
    return f"Vervolg: {STATUSSEN[melding.status].lower()}" if vervolg else STATUSSEN[melding.status]


def _gemeld(zaak: Registerzaak, _vrij: bool) -> Waarde:
    if zaak.dossier.gemeld_op:
        return "Ja, ingetrokken" if is_ingetrokken(zaak.dossier) else "Ja"
    return "Nee" if zaak.antwoorden.get("besluit_ap") == "nee" else "Nog niet"


def _reden_niet_gemeld(zaak: Registerzaak, vrij: bool) -> Waarde:
    return _tekst("besluit_ap_reden")(zaak, vrij) if zaak.antwoorden.get("besluit_ap") == "nee" else ""


def _kennis(zaak: Registerzaak, _vrij: bool) -> Waarde:
    """As answered: a day without a time stays a day, although the clock reckons from 00:00."""
    waarde = zaak.antwoorden.get("kennis_op")
    return waarde if zonder_tijd(waarde) else begin_van(waarde)


def _aantal_geinformeerd(zaak: Registerzaak, vrij: bool) -> Waarde:
    """Form v1 asked for those still to be informed in the same breath."""
    if geinformeerd(zaak.antwoorden) not in (Geinformeerd.JA, Geinformeerd.DEELS):
        return None
    return _getal("betrokkenen_gemeld_aantal", "v1_gemeld_aantal")(zaak, vrij)


def _aard(zaak: Registerzaak, vrij: bool) -> Waarde:
    """Kinds of breach; form v1 asked them as three questions."""
    namen = {
        "v1_vertrouwelijkheid": "Vertrouwelijkheid",
        "v1_integriteit": "Integriteit",
        "v1_beschikbaarheid": "Beschikbaarheid",
    }
    return _keuze("aard_inbreuk")(zaak, vrij) or "; ".join(
        n for s, n in namen.items() if zaak.antwoorden.get(s) is True
    )


DOSSIER, WANNEER, FEITEN = "Dossier", "Wanneer", "Feiten"
GEGEVENS, GEVOLGEN, MAATREGELEN = "Gegevens en betrokkenen", "Gevolgen", "Maatregelen"
AP, BETROKKENEN, ADVIES = "Melding aan de AP", "Betrokkenen informeren", "Advies"

KOLOMMEN: tuple[Kolom, ...] = (
    Kolom("nummer", "Nummer", DOSSIER, lambda z, _: z.dossier.nummer),
    Kolom("titel", "Korte naam", DOSSIER, lambda z, _: zonder_namen(z.dossier.titel, z.antwoorden)),
    Kolom("zaaknummer", "Zaaknummer", DOSSIER, lambda z, _: z.dossier.zaaknummer),
    Kolom("status", "Status", DOSSIER, _status),
    Kolom("uitkomst", "Uitkomst", DOSSIER, lambda z, _: UITKOMSTEN[z.dossier.kernfeiten.uitkomst]),
    Kolom("afdeling", "Afdeling", DOSSIER, _tekst("afdeling")),
    Kolom("systeem", "Systeem of proces", DOSSIER, _tekst("systeem")),
    Kolom("begin", "Begin van de inbreuk", WANNEER, _moment("inbreuk_start", "v1_exacte_datum")),
    Kolom("einde", "Einde van de inbreuk", WANNEER, _moment("inbreuk_einde", "v1_einde")),
    Kolom("ontdekt", "Ontdekt op", WANNEER, _moment("incident_ontdekt_op", "v1_ontdekt_op")),
    Kolom("intern", "Interne melding op", WANNEER, _moment("intern_gemeld_op")),
    Kolom("kennis", "Kennis op", WANNEER, _kennis),
    Kolom("melder", "Interne melder", FEITEN, _tekst("intern_gemeld_door"), vrij=True),
    Kolom("feiten", "Feiten", FEITEN, _tekst("samenvatting", "wat_gebeurd"), vrij=True),
    Kolom("soort", "Soort incident", FEITEN, _keuze("aard_incident", "v1_aard_incident")),
    Kolom("aard", "Aard van de inbreuk", FEITEN, _aard),
    Kolom("organisaties", "Andere organisaties", FEITEN, _organisaties, vrij=True),
    Kolom("gegevens", "Persoonsgegevens", GEGEVENS, _keuze("gegevens_algemeen", "v1_gegevens_algemeen")),
    Kolom("bijzonder", "Bijzondere persoonsgegevens", GEGEVENS, _keuze("gegevens_bijzonder")),
    Kolom("records", "Gegevensrecords", GEGEVENS, _getal("records_aantal")),
    Kolom("groepen", "Groepen betrokkenen", GEGEVENS, _keuze("betrokkenen_groepen", "v1_betrokkenen_groepen")),
    Kolom("aantal_van", "Betrokkenen minimaal", GEGEVENS, lambda z, _: z.dossier.kernfeiten.aantal_van),
    Kolom("aantal_tot", "Betrokkenen maximaal", GEGEVENS, lambda z, _: z.dossier.kernfeiten.aantal_tot),
    Kolom(
        "niveau", "Ernst", GEVOLGEN, lambda z, _: z.dossier.kernfeiten.niveau.replace("_", " ").capitalize()
    ),
    Kolom("gevolgen", "Gevolgen voor betrokkenen", GEVOLGEN, _keuze("gevolgen_betrokkenen", "v1_gevolgen_betrokkenen")),
    Kolom("verwerking", "Gevolgen voor de gegevens", GEVOLGEN, _keuze("gevolgen_verwerking", "v1_gevolgen_verwerking")),
    Kolom("onderbouwing", "Onderbouwing van de ernst", GEVOLGEN, _tekst("risico_toelichting"), vrij=True),
    Kolom("direct", "Direct gedaan", MAATREGELEN, _tekst("direct_gedaan"), vrij=True),
    Kolom(
        "aanpak", "Maatregelen tegen dit datalek", MAATREGELEN,
        _met_toelichting("maatregelen_aanpak", "maatregelen_aanpak_toelichting", "v1_maatregelen"),
    ),
    Kolom(
        "voorkomen", "Maatregelen tegen herhaling", MAATREGELEN,
        _met_toelichting("maatregelen_voorkomen", "maatregelen_voorkomen_toelichting"),
    ),
    Kolom("gemeld", "Gemeld aan de AP", AP, _gemeld),
    Kolom("gemeld_op", "Gemeld aan de AP op", AP, lambda z, _: z.dossier.gemeld_op),
    Kolom("ap_nummer", "Nummer van de AP", AP, lambda z, _: z.dossier.ap_nummer),
    Kolom("op_tijd", "Termijn", AP, lambda z, _: ap_afloop(z).value),
    Kolom("reden_laat", "Reden van te late melding", AP, _tekst("reden_te_laat", "v1_reden_te_laat"), vrij=True),
    Kolom("reden_niet", "Reden om niet te melden", AP, _reden_niet_gemeld, vrij=True),
    Kolom("geinformeerd", "Betrokkenen geïnformeerd", BETROKKENEN, lambda z, _: geinformeerd(z.antwoorden).value),
    Kolom("geinformeerd_op", "Geïnformeerd op", BETROKKENEN, _moment("betrokkenen_gemeld_op", "v1_gemeld_op")),
    Kolom(
        "geinformeerd_aantal", "Aantal geïnformeerd", BETROKKENEN,
        _aantal_geinformeerd,
    ),
    Kolom("wijze", "Wijze van informeren", BETROKKENEN, _keuze("betrokkenen_gemeld_wijze")),
    Kolom(
        "reden_niet_informeren", "Reden om niet te informeren", BETROKKENEN,
        _keuze("reden_niet_informeren", "v1_reden_niet"),
    ),
    Kolom(
        "inhoud", "Inhoud van het bericht", BETROKKENEN, _tekst("betrokkenen_gemeld_inhoud", "v1_gemeld_inhoud"),
        vrij=True,
    ),
    Kolom("fg_op", "FG geraadpleegd op", ADVIES, _moment("fg_geraadpleegd_op")),
    Kolom("fg_advies", "Advies van de FG", ADVIES, _tekst("fg_advies"), vrij=True),
)  # fmt: skip
