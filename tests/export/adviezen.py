"""Advice to print: a letter that went to the wrong address, judged by hand, from first doubt to recorded decision."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.risico.afwijking import Afwijking
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.oordeel import (
    Antwoord,
    Beoordeling,
    Bevinding,
    Conclusie,
    Enisa,
    Niveau,
    Ontbreekt,
    Werking,
)
from datalek_gui.export.advies_pdf import AdviesStuk, Versie
from tests.export.bouwers import NU, SHA, formulier

INBREUK = Bevinding(
    "verkeerd_bezorgd",
    Werking.BEPAALT,
    "De brief kwam geopend retour: iemand die daar geen recht op had, heeft de gegevens kunnen lezen.",
    "Toetsingskader 1.3, voorbeeld a",
)
FINANCIEEL = Bevinding(
    "gevoelig_beperkt",
    Werking.BEPAALT,
    "Een beperkte hoeveelheid gevoelige gegevens van één klant, en de ontvanger doet wat u vraagt.",
    "Toetsingskader bijlage 2, vuistregels: beperkt",
    niveau=Niveau.BEPERKT,
)
KWETSBAAR = Bevinding(
    "kwetsbaar",
    Werking.VERHOOGT,
    "De betrokkene is kwetsbaar: het gaat om iemand met een uitkering wegens ziekte.",
    "Toetsingskader 2.5",
)
HERKENBAAR = Bevinding(
    "herkenbaar",
    Werking.VERHOOGT,
    "De naam en het adres stonden erbij, dus herkennen is makkelijk.",
    "Toetsingskader 2.3",
)
TERUG = Bevinding("terug", Werking.VERLAAGT, "De brief is terug bij uw organisatie.", "Toetsingskader 2.9")
NIET_BETROUWBAAR = Bevinding(
    "niet_betrouwbaar",
    Werking.BEPAALT,
    "De ontvanger is een onbekende zonder beroepsgeheim. Geen van de vier gronden om niet te melden past hier.",
    "Toetsingskader 3.1 tot en met 3.4",
)
GEZONDHEID = Bevinding(
    "gezondheid",
    Werking.BEPAALT,
    "In de brief staan gegevens over de gezondheid. Daarmee past de grond “beperkt en kleinschalig” niet.",
    "Toetsingskader 4.1",
)
VERWERKER = Bevinding(
    "verwerker",
    Werking.LET_OP,
    "De postbezorger werkt voor u. Ga na of hij u zonder vertraging heeft ingelicht.",
    "AVG art. 33 lid 2",
)
NIET_NODIG = Conclusie(Antwoord.NEE, "Het calamiteitenplan is niet nodig.")
ENISA = Enisa(3, 1, 0.25, 3.25, Niveau.AANZIENLIJK, "3 × 1 + 0,25 = 3,25", (
    "Soort gegevens 3: financiële gegevens.",
    "Gemak van herkennen 1: naam en adres stonden erbij.",
    "Omstandigheden 0,25: enkele onbekende ontvangers hebben de gegevens gezien.",
))  # fmt: skip

DUIDELIJK = Beoordeling(
    Uitkomst.DATALEK,
    Conclusie(Antwoord.JA, "Dit is een datalek: de vertrouwelijkheid van de gegevens is geschonden.", (INBREUK,)),
    Niveau.BEPERKT,
    Niveau.BEPERKT,
    (2, 2),
    (2, 2),
    Conclusie(Antwoord.JA, "Een risico is niet onwaarschijnlijk: meld dit datalek.", (NIET_BETROUWBAAR,)),
    Conclusie(Antwoord.JA, "Een hoog risico is waarschijnlijk: informeer de betrokkene.", (GEZONDHEID,)),
    NIET_NODIG,
    (INBREUK, FINANCIEEL, KWETSBAAR, HERKENBAAR, TERUG, NIET_BETROUWBAAR, GEZONDHEID, VERWERKER),
    (),
    ENISA,
    (),
    "avg_2018",
)
OPEN = replace(
    DUIDELIJK,
    tot=Niveau.AANZIENLIJK,
    kans=(2, 3),
    ap=Conclusie(Antwoord.AFHANKELIJK, "Of u moet melden, staat nog niet vast.", ontbreekt=("teruggekregen",)),
    betrokkenen=Conclusie(Antwoord.AFHANKELIJK, "Dit staat nog niet vast.", ontbreekt=("teruggekregen",)),
    calamiteitenplan=Conclusie(Antwoord.AFHANKELIJK, "Overweeg het calamiteitenplan."),
    bevindingen=(INBREUK, KWETSBAAR, HERKENBAAR),
    ontbreekt=(
        Ontbreekt(
            "teruggekregen",
            "Is de brief terug of vernietigd?",
            "Als de ontvanger bevestigt dat de brief vernietigd is: beperkt in plaats van aanzienlijk.",
        ),
    ),
    enisa=None,
)
GEEN_DATALEK = replace(
    DUIDELIJK,
    uitkomst=Uitkomst.INCIDENT,
    datalek=Conclusie(Antwoord.NEE, "Dit is geen datalek.", (replace(INBREUK, zin="De post kwam ongeopend retour."),)),
    van=None,
    tot=None,
    ap=Conclusie(Antwoord.NEE, "Zonder datalek is er niets te melden."),
    betrokkenen=Conclusie(Antwoord.NEE, "Zonder datalek hoeft u niemand te informeren."),
    bevindingen=(),
    enisa=None,
)
FEITEN = Feiten(
    verantwoordelijke="ja", persoonsgegevens="ja", voorval="post_geopend_retour", ontvanger=("onbekend",), geopend=True
)
VERSIES = (
    Versie(1, datetime(2026, 11, 18, 9, 30, tzinfo=UTC)),
    Versie(
        2,
        datetime(2026, 11, 19, 14, 5, tzinfo=UTC),
        "In de brief bleek ook het soort uitkering te staan.",
        (("Risico", "verwaarloosbaar", "beperkt"), ("Melden aan de AP", "nee", "ja")),
    ),
)


def een_advies(**anders: Any) -> AdviesStuk:
    """All parts filled, recorded twice."""
    velden: dict[str, Any] = {
        "dossiernummer": "2026-014",
        "zaaknummer": "Z-2026-118842",
        "titel": "Specificatie naar oud adres",
        "organisatie": "Uitvoeringsinstituut Herstel Noord",
        "intern_gemeld_op": "16-11-2026 12:21",
        "intern_gemeld_door": "klantadviseur, team Uitkeringen",
        "beoordeling": DUIDELIJK,
        "risicofeiten": FEITEN,
        "regelset": formulier().regelsets["avg_2018"],
        "gemaakt_op": NU,
        "kennis_op": "17-11-2026 09:05",
        "uiterlijk_op": "20-11-2026 09:05",
        "samenvatting": "Een uitkeringsspecificatie is naar het oude adres van een klant gestuurd, omdat een "
        "adreswijziging niet goed was verwerkt. De huidige bewoner opende de brief en stuurde hem terug.",
        "feiten": (
            ("02-11-2026", "De klant geeft een nieuw adres door aan de gemeente."),
            ("09-11-2026", "De specificatie gaat met de post naar het oude adres."),
            ("16-11-2026 12:21", "De brief komt geopend retour; de postkamer meldt dit bij het team privacy."),
        ),
        "opvolging": (
            ("16-11-2026 14:10", "Het adres is hersteld en de specificatie is opnieuw verstuurd."),
            ("17-11-2026 09:05", "Het team privacy stelt vast dat dit een datalek is."),
        ),
        "acties": (
            "Stuur de betrokkene een brief (privacy, vóór 20 november).",
            "Ga na welke andere adreswijzigingen uit week 45 zijn blijven liggen (beheer).",
        ),
        "besluit": (
            ("Melden aan de AP", "Ja"),
            ("Reden", "Gevoelige gegevens bij een onbekende ontvanger."),
            ("Informeren van betrokkenen", "Later"),
            ("Reden", "Eerst bellen: de betrokkene heeft een bewindvoerder."),
            ("Calamiteitenplan", "Nee"),
            ("Reden om af te wijken", "De bewindvoerder moet erbij kunnen zijn. De brief volgt deze week."),
            ("FG geraadpleegd op", "18-11-2026"),
            ("Advies van de FG", "Eens met melden. Let op de termijn voor de brief."),
            ("Juridische zaken geraadpleegd op", ""),
            ("Advies van juridische zaken", ""),
            ("Tweede paar ogen", "A. de Vries, privacy officer"),
            ("Gezien op", "18-11-2026 16:40"),
            ("Opmerking", ""),
            ("Besloten door", "M. Terpstra, adviseur privacy"),
        ),
        "afwijkingen": (
            Afwijking(
                "besluit_betrokkenen",
                "Het advies is om de betrokkene onverwijld te informeren; het besluit is: later.",
                "AVG art. 34 lid 1",
            ),
        ),
        "versies": VERSIES,
        "sha256": SHA,
    } | anders  # fmt: skip
    return AdviesStuk(**velden)


def leeg_advies(**anders: Any) -> AdviesStuk:
    """A dossier of one minute old: nothing but a number."""
    leeg = {
        "zaaknummer": "", "titel": "", "organisatie": "", "intern_gemeld_op": "", "intern_gemeld_door": "",
        "kennis_op": "", "uiterlijk_op": "", "samenvatting": "", "feiten": (), "opvolging": (), "acties": (),
        "afwijkingen": (), "versies": (), "sha256": "", "beoordeling": OPEN, "risicofeiten": Feiten(),
        "besluit": tuple((label, "") for label, _ in een_advies().besluit),
    }  # fmt: skip
    return een_advies(**(leeg | anders))
