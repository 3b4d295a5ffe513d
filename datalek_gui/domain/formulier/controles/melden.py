"""Filing with the AP: provisional or final, reasons for being late, and the decision against advice and form."""

import re
from collections.abc import Iterator
from functools import lru_cache

from datalek_gui.domain.formulier.afleidingen import Omstandigheden, vervolg_redenen
from datalek_gui.domain.formulier.antwoorden import Ernst, Punt
from datalek_gui.domain.formulier.controles.gemeen import Antwoorden, ingevuld, waarde
from datalek_gui.domain.risico.afwijking import afwijkingen
from datalek_gui.domain.risico.beoordeling import beoordeel
from datalek_gui.domain.risico.lezen import feiten_uit
from datalek_gui.domain.termijn import begin_van, uiterlijk


def definitief_maar_vervolg_verplicht(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Form v2, chapter 11: in five situations the melding has to be provisional."""
    redenen = vervolg_redenen(antwoorden)
    if antwoorden.get("melding_definitief") == "definitief" and redenen:
        yield Punt(
            "melding_definitief",
            "Een vervolgmelding is verplicht, want u gaf aan iets nog niet te weten. Kies ‘voorlopig’.",
            Ernst.FOUT,
            redenen,
            "AP-formulier, hoofdstuk 11",
        )


# question, answers that leave something open, what is open
NOG_OPEN = (
    ("inbreuk_duurt_voort", {"ja", "onbekend"}, "de inbreuk duurt misschien nog voort"),
    ("v1_duurt_voort", {"ja"}, "de inbreuk duurt nog voort"),
    ("betrokkenen_aantal_bekend", {"onbekend"}, "u weet nog niet hoeveel mensen zijn getroffen"),
    ("betrokkenen_gaat_melden", {"ja"}, "u gaat de betrokkenen nog informeren"),
)


def definitief_maar_nog_open(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """A final melding says that nothing more will come (form v2, 11; v1, 9)."""
    sleutel, gekozen = waarde(antwoorden, "melding_definitief", "v1_compleet")
    open_ = [(s, zin) for s, waarden, zin in NOG_OPEN if antwoorden.get(s) in waarden]
    if antwoorden.get("v1_gaat_melden_op") and not antwoorden.get("v1_gemeld_op"):
        open_.append(("v1_gaat_melden_op", "u gaat de betrokkenen nog informeren"))
    if gekozen in ("definitief", "ja") and open_:
        yield Punt(
            sleutel,
            f"U maakt de melding definitief, maar {' en '.join(zin for _, zin in open_)}. Past ‘voorlopig’ beter?",
            Ernst.LET_OP,
            tuple(s for s, _ in open_),
            "Toetsingskader bijlage 3, 4 en 11",
        )


# --- too late -------------------------------------------------------------------------------------------

_REDEN = ("reden_te_laat", "v1_reden_te_laat")
_EIGEN = r"(?s)^(?!.*verwerker).*"  # what a processor sent on late is not the organisation's own delay
# words of a reason that the AP does not accept, and how we call it
ZWAKKE_REDENEN = (
    (
        rf"{_EIGEN}((te laat|niet op tijd|later) (intern )?(door\w*|gemeld|bereikt)|doorgezet|doorgestuurd)",
        "laat doorgeven",
    ),
    (r"\b(fg|privacy\w*)\b.{0,40}\b(te )?laat", "een FG of privacyteam dat het laat hoorde"),
    (r"\bweekend\w*|\b(zater|zon)dag\w*", "het weekend"),
    (r"\bfeestdag\w*|\b(kerst|pasen|pinksteren|hemelvaart)\w*|\b(konings|bevrijdings|nieuwjaars)dag\b", "een feestdag"),
    (r"\b\w*vakantie\w*|\bverlof\b|\bafwezig\w*", "vakantie of verlof"),
    (r"\bziek(te|teverlof|gemeld|meldingen?)?\b", "ziekte"),
    (r"\bdruk(te)?\b|\bwerkdruk\b|\b(onder)?bezetting\b|\bcapaciteit\w*|\bpersoneelstekort\w*|\bgeen tijd\b", "drukte"),
)


def reden_die_de_ap_niet_aanvaardt(antwoorden: Antwoorden, omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """The AP's line: the clock runs on, and how an organisation works is no reason for delay. Who is in time needs
    none: that is said by reden_zonder_vertraging, and the two together would contradict each other."""
    if _op_tijd(antwoorden, omstandigheden):
        return
    sleutel, reden = waarde(antwoorden, *_REDEN)
    zwak = [naam for patroon, naam in ZWAKKE_REDENEN if re.search(patroon, str(reden or "").lower())]
    if zwak:
        yield Punt(
            sleutel,
            f"De AP aanvaardt {' en '.join(zwak)} niet als reden voor een late melding. Meld toch, zo snel mogelijk, "
            "en schrijf eerlijk op wat er gebeurde en wat u daaraan doet.",
            Ernst.LET_OP,
            bron="AVG art. 33 lid 1; Verordening 1182/71 art. 3 lid 3",
        )


_LOKET = re.compile(r"\b(ap|autoriteit persoonsgegevens|meldloket|meldportaal|meldformulier|webformulier)\b")
_STUK = re.compile(
    r"storing|onbereikbaar|niet (bereikbaar|beschikbaar)|uit de lucht|lag eruit|werkte niet|plat\b|offline"
)


def bewaar_bewijs_van_storing(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """In May 2021 the AP's form was down, and those who had to report then got a few days more."""
    sleutel, reden = waarde(antwoorden, *_REDEN)
    verhaal = str(reden or "").lower()
    if _LOKET.search(verhaal) and _STUK.search(verhaal):
        yield Punt(
            sleutel,
            "Werkte het formulier van de AP niet? Bewaar het bewijs daarvan in uw dossier, bijvoorbeeld een "
            "schermafdruk met datum en tijd, en meld zodra het weer kan.",
            Ernst.LET_OP,
            bron="AVG art. 33 lid 1",
        )


def _op_tijd(antwoorden: Antwoorden, omstandigheden: Omstandigheden) -> bool:
    """False too when it is not known since when one knew."""
    begin = begin_van(waarde(antwoorden, "kennis_op", "v1_ontdekt_op")[1])
    if begin is None:
        return False
    return (omstandigheden.gemeld_op or omstandigheden.peildatum) <= uiterlijk(begin, omstandigheden.regelset)


def reden_zonder_vertraging(antwoorden: Antwoorden, omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Form v1, 2 asks the reason of everybody; v2 only of who is late."""
    if _op_tijd(antwoorden, omstandigheden) and ingevuld(antwoorden, "v1_reden_te_laat"):
        yield Punt(
            "v1_reden_te_laat",
            "U geeft een reden voor een late melding, maar u bent op tijd. Klopt het moment van kennis? Dat begint bij "
            "het eerste signaal binnen uw organisatie.",
            Ernst.LET_OP,
            ("kennis_op",),
            "AVG art. 33 lid 1",
        )


# --- the decision ---------------------------------------------------------------------------------------

BESLUITEN = ("besluit_ap", "besluit_betrokkenen", "besluit_calamiteitenplan")
_beoordeel = lru_cache(maxsize=4)(beoordeel)  # asked at every keystroke, while the facts stay as they are


def besluit_tegen_advies(antwoorden: Antwoorden, omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """A decision that departs from the advice says why; a reason for one threshold does not serve the other.

    Silent until something was decided: advice without a decision contradicts nothing.
    """
    if not any(antwoorden.get(sleutel) for sleutel in BESLUITEN):
        return
    uitgelegd = ingevuld(antwoorden, "besluit_afwijking_reden")
    advies = _beoordeel(feiten_uit(antwoorden, omstandigheden.ontvangers), omstandigheden.regelset)
    for afwijking in afwijkingen(advies, antwoorden, omstandigheden.regelset.melden_drempel):
        besluit, verwisseld = afwijking.sleutel in BESLUITEN, afwijking.sleutel.endswith("_reden")
        if besluit and not uitgelegd:
            zin = f"{afwijking.zin} Leg uit waarom u van het advies afwijkt."
            yield Punt("besluit_afwijking_reden", zin, Ernst.FOUT, (afwijking.sleutel,), afwijking.bron)
        elif verwisseld or not (besluit or uitgelegd):
            yield Punt(afwijking.sleutel, afwijking.zin, Ernst.LET_OP, bron=afwijking.bron)


# decision, its value, answer on the form, value that contradicts it, what to say
_GAAT = "betrokkenen_gaat_melden"
BESLUIT_FORMULIER = (
    (
        "besluit_ap",
        "voorlopig",
        "melding_definitief",
        "definitief",
        "U besloot voorlopig te melden, maar kiest definitief",
    ),
    ("besluit_betrokkenen", "nee", "betrokkenen_gemeld", "ja", "U besloot niet te informeren, maar dat is al gebeurd"),
    ("besluit_betrokkenen", "nee", _GAAT, "ja", "U besloot niet te informeren, maar gaat dat wel doen"),
    ("besluit_betrokkenen", "ja", _GAAT, "nee", "U besloot te informeren, maar gaat dat niet doen"),
    ("besluit_betrokkenen", "later", _GAAT, "nee", "U besloot later te informeren, maar gaat dat niet doen"),
)


def besluit_tegen_formulier(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """What was decided is what the AP is told."""
    for besluit, gekozen, sleutel, strijdig, zin in BESLUIT_FORMULIER:
        if antwoorden.get(besluit) == gekozen and antwoorden.get(sleutel) == strijdig:
            yield Punt(
                sleutel,
                f"{zin}. Pas het besluit of het antwoord aan.",
                Ernst.LET_OP,
                (besluit,),
                "AP-formulier, 10.1 en 11",
            )
