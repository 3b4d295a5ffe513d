"""The columns a register of somebody else may have, under the many names people give them.

Nieuw veld? 1. een regel in VELDEN: de sleutel van een vraag (of een eigen naam), haar titel zoals in
wettelijk_register.py, en de namen waaronder mensen die kolom kennen  2. past geen lezer per soort vraag: een functie
bij LEZERS in registerrij.py  3. een geval in tests/domain/test_registerinvoer.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from datalek_gui.domain.registerlezers import Celwaarde, kaal, tekst_van

KOPREGELS = 20  # the header stands within so many rows from the top


@dataclass(frozen=True, slots=True)
class Veld:
    """`sleutel`: a question, or one of our own (zaaknummer, titel, ap_…). `namen`: without capitals and accents, by
    commas. `meer`: several columns may fill it."""

    sleutel: str
    titel: str
    namen: str
    meer: bool = False


# The longest name that a heading holds wins, so "datum melding ap" goes before "datum melding".
VELDEN: tuple[Veld, ...] = (
    Veld(
        "zaaknummer",
        "Nummer in het oude register",
        "nummer, nr, registratienummer, volgnummer, zaaknummer, dossiernummer, kenmerk, id",
        meer=True,
    ),
    Veld("titel", "Korte naam", "korte naam, titel, onderwerp, naam incident, naam datalek"),
    Veld("uitkomst", "Uitkomst", "uitkomst, datalek ja nee, is het een datalek, datalek"),
    Veld("afdeling", "Afdeling", "afdeling, team, organisatieonderdeel, domein, directie, cluster"),
    Veld("systeem", "Systeem of proces", "systeem of proces, systeem, applicatie, proces"),
    Veld(
        "inbreuk_start",
        "Begin van de inbreuk",
        "begin van de inbreuk, begin inbreuk, datum inbreuk, datum incident, datum datalek, startdatum",
    ),
    Veld("inbreuk_einde", "Einde van de inbreuk", "einde van de inbreuk, einde inbreuk, einddatum"),
    Veld(
        "incident_ontdekt_op",
        "Ontdekt op",
        "ontdekt op, datum ontdekking, ontdekkingsdatum, datum ontdekt, ontdekking",
    ),
    Veld(
        "intern_gemeld_op",
        "Interne melding op",
        "interne melding op, datum interne melding, datum melding, gemeld op, meldingsdatum, intern gemeld op",
    ),
    Veld("kennis_op", "Kennis op", "kennis op, datum kennis, moment van kennis, kennisname, datum kennisname"),
    Veld("intern_gemeld_door", "Interne melder", "interne melder, melder, gemeld door"),
    Veld(
        "samenvatting",
        "Feiten",
        "feiten, omschrijving, beschrijving, samenvatting, wat is er gebeurd, toedracht, incident, "
        "omschrijving incident, aard en omstandigheden",
        meer=True,
    ),
    Veld(
        "aard_incident",
        "Soort incident",
        "soort incident, aard van het incident, type incident, soort datalek, type datalek, categorie, soort, "
        "type, oorzaak",
    ),
    Veld("aard_inbreuk", "Aard van de inbreuk", "aard van de inbreuk, aard inbreuk"),
    Veld(
        "gegevens_algemeen",
        "Persoonsgegevens",
        "persoonsgegevens, soort gegevens, soort persoonsgegevens, gegevens, categorieen persoonsgegevens, "
        "welke gegevens, type gegevens",
    ),
    Veld("gegevens_bijzonder", "Bijzondere persoonsgegevens", "bijzondere persoonsgegevens, bijzondere gegevens"),
    Veld("records_aantal", "Gegevensrecords", "gegevensrecords, aantal records, records"),
    Veld(
        "betrokkenen_groepen",
        "Groepen betrokkenen",
        "groepen betrokkenen, categorieen betrokkenen, groep, doelgroep, wie zijn de betrokkenen",
    ),
    Veld("betrokkenen_aantal", "Aantal betrokkenen", "aantal betrokkenen, aantal personen, aantal, omvang"),
    Veld("betrokkenen_minimum", "Betrokkenen minimaal", "betrokkenen minimaal, minimum aantal, aantal minimaal"),
    Veld("betrokkenen_maximum", "Betrokkenen maximaal", "betrokkenen maximaal, maximum aantal, aantal maximaal"),
    Veld("risico_ernst", "Ernst", "ernst, risico, risiconiveau, risicoklasse, niveau, impact"),
    Veld(
        "gevolgen_betrokkenen",
        "Gevolgen voor betrokkenen",
        "gevolgen voor betrokkenen, gevolgen, mogelijke gevolgen",
    ),
    Veld("gevolgen_verwerking", "Gevolgen voor de gegevens", "gevolgen voor de gegevens"),
    Veld(
        "risico_toelichting",
        "Onderbouwing van de ernst",
        "onderbouwing van de ernst, onderbouwing, toelichting risico, risicoafweging, afweging",
        meer=True,
    ),
    Veld(
        "direct_gedaan",
        "Direct gedaan",
        "direct gedaan, directe maatregelen, eerste acties, genomen acties",
        meer=True,
    ),
    Veld(
        "maatregelen_aanpak",
        "Maatregelen tegen dit datalek",
        "maatregelen tegen dit datalek, maatregelen, corrigerende maatregelen, herstelmaatregelen, genomen "
        "maatregelen, wijze van dichten, getroffen maatregelen",
        meer=True,
    ),
    Veld(
        "maatregelen_voorkomen",
        "Maatregelen tegen herhaling",
        "maatregelen tegen herhaling, preventieve maatregelen, structurele maatregelen, voorkomen herhaling",
        meer=True,
    ),
    Veld(
        "ap_gemeld",
        "Gemeld aan de AP",
        "gemeld aan de ap, gemeld aan ap, gemeld bij ap, melding ap, ap melding, melding aan ap, ap gemeld, "
        "gemeld bij de ap",
    ),
    Veld(
        "ap_op",
        "Gemeld aan de AP op",
        "gemeld aan de ap op, datum melding ap, datum ap melding, datum gemeld ap, datum melding aan ap, ap "
        "datum, datum gemeld aan ap",
    ),
    Veld(
        "ap_nummer",
        "Nummer van de AP",
        "nummer van de ap, ap nummer, meldingsnummer ap, nummer ap, meldnummer ap, ap meldingsnummer, meldingsnummer",
    ),
    Veld(
        "reden_te_laat",
        "Reden van te late melding",
        "reden van te late melding, reden te laat, reden late melding, reden vertraging",
        meer=True,
    ),
    Veld(
        "besluit_ap_reden",
        "Reden om niet te melden",
        "reden om niet te melden, reden niet gemeld, reden niet melden, reden geen melding, motivering niet melden",
        meer=True,
    ),
    Veld(
        "betrokkenen_gemeld",
        "Betrokkenen geïnformeerd",
        "betrokkenen geinformeerd, gemeld aan betrokkenen, melding betrokkenen, betrokkene geinformeerd, "
        "gemeld aan betrokkene, betrokkene n geinformeerd, betrokkenen ingelicht",
    ),
    Veld(
        "betrokkenen_gemeld_op",
        "Geïnformeerd op",
        "geinformeerd op, datum geinformeerd, datum melding betrokkenen, datum informeren, datum betrokkenen "
        "geinformeerd",
    ),
    Veld("betrokkenen_gemeld_aantal", "Aantal geïnformeerd", "aantal geinformeerd"),
    Veld("betrokkenen_gemeld_wijze", "Wijze van informeren", "wijze van informeren, middel, communicatiemiddel, wijze"),
    Veld(
        "reden_niet_informeren",
        "Reden om niet te informeren",
        "reden om niet te informeren, reden niet geinformeerd, reden niet informeren, motivering niet informeren",
    ),
    Veld(
        "betrokkenen_gemeld_inhoud",
        "Inhoud van het bericht",
        "inhoud van het bericht, meldtekst, tekst aan betrokkenen, inhoud bericht",
        meer=True,
    ),
    Veld("fg_geraadpleegd_op", "FG geraadpleegd op", "fg geraadpleegd op, datum fg, datum advies fg"),
    Veld("fg_advies", "Advies van de FG", "advies van de fg, advies fg, fg advies, fg, advies", meer=True),
    Veld(
        "notitie",
        "Notitie bij het dossier",
        "opmerking, opmerkingen, bijzonderheden, toelichting, notitie, overig, verwerker, andere "
        "organisaties, leverancier, betrokken organisaties",
        meer=True,
    ),
)
OP_SLEUTEL = {veld.sleutel: veld for veld in VELDEN}


# --- which column means what ------------------------------------------------------------------------------


def _past(kop: str, naam: str) -> int:
    """How well a name fits a heading: the same words, or inside it; longer names say more."""
    if kop == naam:
        return 1000 + len(naam)
    return len(naam) if f" {naam} " in f" {kop} " else 0


def raad(koppen: Sequence[str]) -> tuple[str, ...]:
    """For each column the key of the field it seems to be, or "". The best fit first; a field takes one column."""
    kale = [kaal(kop) for kop in koppen]
    paren = sorted(
        (
            (_past(kop, naam), -plaats, veld.sleutel)
            for plaats, kop in enumerate(kale)
            for veld in VELDEN
            for naam in veld.namen.split(", ")
        ),
        reverse=True,
    )
    gekozen: dict[int, str] = {}
    bezet: set[str] = set()
    for score, min_plaats, sleutel in paren:
        vrij = sleutel not in bezet or (OP_SLEUTEL[sleutel].meer and score > 1000)
        if score and -min_plaats not in gekozen and vrij:
            gekozen[-min_plaats] = sleutel
            bezet.add(sleutel)
    return tuple(gekozen.get(plaats, "") for plaats in range(len(koppen)))


def kopregel(rijen: Sequence[Sequence[Celwaarde]]) -> int:
    """Index of the row with the headings: the one near the top in which most columns are recognised."""
    scores = [sum(map(bool, raad([tekst_van(cel) for cel in rij]))) for rij in rijen[:KOPREGELS]]
    return scores.index(max(scores)) if scores else 0


def dubbel(koppeling: Sequence[str]) -> tuple[str, ...]:
    """Titles of fields that got more than one column and can hold only one."""
    return tuple(v.titel for v in VELDEN if not v.meer and koppeling.count(v.sleutel) > 1)
