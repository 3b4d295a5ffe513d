"""What happened against what it led to, and against which data (form v2, chapters 5, 6, 8 and 9; v1, 3, 4, 6 and 7)."""

import re
from collections.abc import Iterator

from datalek_gui.domain.formulier.afleidingen import Omstandigheden
from datalek_gui.domain.formulier.antwoorden import Ernst, Punt
from datalek_gui.domain.formulier.controles.gemeen import HOOG, Antwoorden, Keuzes, keuzes, niveau, tekst

_VERWERKING = ("gevolgen_verwerking", "v1_gevolgen_verwerking")
_BETROKKENEN = ("gevolgen_betrokkenen", "v1_gevolgen_betrokkenen")
_GEGEVENS = ("gegevens_algemeen", "v1_gegevens_algemeen")
_V1_AARD = (
    ("v1_vertrouwelijkheid", ("ingezien",)),
    ("v1_integriteit", ("gewijzigd",)),
    ("v1_beschikbaarheid", ("permanent_weg", "tijdelijk_weg")),
)


def _aard(antwoorden: Antwoorden) -> Keuzes | None:
    """Nature of the breach (5.1); v1 asked three times yes or no and told no lasting loss from a passing one."""
    if any(isinstance(antwoorden.get(sleutel), bool) for sleutel, _ in _V1_AARD):
        waar = [soorten for sleutel, soorten in _V1_AARD if antwoorden.get(sleutel) is True]
        return _V1_AARD[0][0], frozenset(soort for soorten in waar for soort in soorten)
    return keuzes(antwoorden, "aard_inbreuk")


# nature, consequences of which one belongs to it, what to do. Toetsingskader bijlage 3, 5 and 9.1. Lost data need
# not disturb a service, so those two ask for nothing.
AARD_VRAAGT = (
    ("ingezien", {"kennisgenomen", "misbruik"}, "‘Onbevoegden hebben kennis kunnen nemen van de gegevens’"),
    ("gewijzigd", {"intern_onjuist", "hergebruik_onjuist"}, "dat onjuiste gegevens (her)gebruikt kunnen worden"),
)
_NAAM = {"ingezien": "ingezien", "gewijzigd": "gewijzigd"}


def aard_zonder_gevolg(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """A nature without the consequence that belongs to it."""
    aard, gevolgen = _aard(antwoorden), keuzes(antwoorden, *_VERWERKING)
    for soort, passend, hoort in AARD_VRAAGT if aard and gevolgen else ():
        if aard and gevolgen and soort in aard[1] and not gevolgen[1] & (passend | {"anders"}):
            yield Punt(
                gevolgen[0],
                f"De gegevens zijn (mogelijk) {_NAAM[soort]}. Bij de gevolgen hoort dan {hoort}.",
                Ernst.LET_OP,
                (aard[0],),
                "Toetsingskader bijlage 3, 5 en 9.1",
            )


# consequence, natures of which one is needed, severity, what the consequence says. "Intern onjuiste gegevens" asks for
# none: an old address that was used is a breach of confidentiality (Toetsingskader bijlage 3, 9.1).
GEVOLG_VRAAGT = (
    ("kennisgenomen", {"ingezien"}, Ernst.FOUT, "onbevoegden kennis konden nemen van de gegevens"),
    ("misbruik", {"ingezien"}, Ernst.LET_OP, "de gegevens misbruikt kunnen worden"),
    ("dienst_tijdelijk", {"tijdelijk_weg", "permanent_weg"}, Ernst.LET_OP, "een dienst tijdelijk uitvalt"),
    ("dienst_permanent", {"permanent_weg"}, Ernst.LET_OP, "een dienst blijvend uitvalt"),
)


def gevolg_zonder_aard(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """A consequence that the nature of the breach rules out."""
    aard, gevolgen = _aard(antwoorden), keuzes(antwoorden, *_VERWERKING)
    for gevolg, nodig, ernst, wat in GEVOLG_VRAAGT if aard and gevolgen else ():
        if aard and gevolgen and gevolg in gevolgen[1] and not aard[1] & nodig:
            yield Punt(
                aard[0],
                f"U zegt dat {wat}, maar dat past niet bij de aard van de inbreuk. Verbeter één van beide.",
                ernst,
                (gevolgen[0],),
                "AP-formulier, 5.1 en 9.1",
            )


_BIJ_EEN_ANDER = frozenset(
    {
        "klantportaal",
        "post_verkeerd",
        "post_geopend_retour",
        "email_verkeerd",
        "email_cc",
        "verkeerd_dossier",
        "gepubliceerd",
        "verkeerde_ontvanger",
    }
)


def incident_zonder_inzage(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Incidents by which data reach somebody else are a breach of confidentiality."""
    aard = _aard(antwoorden)
    sleutel = next((s for s in ("aard_incident", "v1_aard_incident") if antwoorden.get(s) in _BIJ_EEN_ANDER), "")
    if sleutel and aard and "ingezien" not in aard[1]:
        yield Punt(
            aard[0],
            "Bij dit soort incident komen gegevens bij een ander terecht. Kruis dan ook aan dat ze (mogelijk) "
            "zijn ingezien door onbevoegden.",
            Ernst.LET_OP,
            (sleutel,),
            "AVG art. 4 onder 12; Toetsingskader bijlage 3, 5",
        )


def ongeopend_en_geopend(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Toetsingskader 1.3: post that came back unopened is no datalek, opened it is one."""
    if antwoorden.get("is_inbreuk") == "ongeopend_retour" and antwoorden.get("aard_incident") == "post_geopend_retour":
        yield Punt(
            "aard_incident",
            "U zegt dat de post ongeopend terugkwam, maar koos ‘geopend retour’. Eén van beide klopt niet.",
            Ernst.FOUT,
            ("is_inbreuk",),
            "Toetsingskader 1.3",
        )


def geen_maatregel_en_toch_een(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Form v2, 8.1: "Nee" excludes the other options."""
    gekozen = antwoorden.get("maatregelen_vooraf") or ()
    if "nee" in gekozen and len(gekozen) > 1:
        yield Punt(
            "maatregelen_vooraf",
            "U kiest ‘Nee’ én een maatregel. Kies één van beide.",
            Ernst.FOUT,
            bron="AP-formulier, 8.1",
        )


def beschermd_en_toch_gezien(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """What nobody can read, nobody took notice of (art. 34 lid 3 a); unless only a part was protected."""
    vooraf, gevolgen = keuzes(antwoorden, "maatregelen_vooraf"), keuzes(antwoorden, *_VERWERKING)
    sleutel = vooraf[0] if vooraf and vooraf[1] - {"nee"} else ""
    if antwoorden.get("v1_versleuteld") == "ja":
        sleutel = "v1_versleuteld"
    deels = re.search(r"\b(deel|deels|gedeeltelijk|niet alle)\b", tekst(antwoorden, "maatregelen_vooraf_toelichting"))
    if sleutel and not deels and gevolgen and gevolgen[1] & {"kennisgenomen", "misbruik"}:
        yield Punt(
            gevolgen[0],
            "De gegevens waren onleesbaar gemaakt, en toch noemt u kennisname of misbruik als gevolg. Was maar een "
            "deel beschermd, of lekte de sleutel mee? Leg dat uit bij de maatregelen vooraf.",
            Ernst.LET_OP,
            (sleutel,),
            "AVG art. 34 lid 3 onder a; AP-formulier, 8.1 en 9.1",
        )


def pseudoniem_zonder_maatregel(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """A pseudonym can only be undone where one was used (art. 4 onder 5 AVG)."""
    gevolgen, vooraf = keuzes(antwoorden, *_BETROKKENEN), keuzes(antwoorden, "maatregelen_vooraf")
    niets = antwoorden.get("v1_versleuteld") == "nee" or (vooraf and vooraf[1] == {"nee"})
    if gevolgen and "pseudonimisering" in gevolgen[1] and niets:
        yield Punt(
            gevolgen[0],
            "U noemt als gevolg dat pseudoniemen ongedaan worden gemaakt, maar de gegevens waren niet beschermd. "
            "Haal het gevolg weg, of noem de maatregel.",
            Ernst.LET_OP,
            (vooraf[0] if vooraf else "v1_versleuteld",),
            "AVG art. 4 onder 5; AP-formulier, 8.1 en 9.2",
        )


# --- which data -----------------------------------------------------------------------------------------


def onbekend_naast_concreet(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Form v2, 6.1: "Onbekend" makes a follow-up compulsory, so it should be meant."""
    gegevens = keuzes(antwoorden, "gegevens_algemeen")
    if gegevens and "onbekend" in gegevens[1] and len(gegevens[1]) > 1:
        yield Punt(
            "gegevens_algemeen",
            "U kruist ‘Onbekend’ aan naast bekende gegevens. Haal ‘Onbekend’ weg zodra u alles weet: zolang het er "
            "staat is een vervolgmelding verplicht.",
            Ernst.LET_OP,
            bron="AP-formulier, 6.1 en 11",
        )


_PLAATSBEPALING = re.compile(r"\b(gps|locatie\w*|route\w*|positie\w*|track\w*|google maps|reisgegevens)\b")


def locatie_is_geen_adres(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Location data tell where somebody was, as a map app does; an address is none (Toetsingskader bijlage 3, 6)."""
    gegevens = keuzes(antwoorden, *_GEGEVENS)
    verhaal = tekst(antwoorden, "samenvatting", "wat_gebeurd", "gegevens_algemeen_anders", "records_toelichting")
    adres = gegevens and gegevens[1] & {"adres", "contactgegevens"}
    if gegevens and adres and "locatie" in gegevens[1] and not _PLAATSBEPALING.search(verhaal):
        yield Punt(
            gegevens[0],
            "U kruist locatiegegevens aan naast adresgegevens. Locatiegegevens zeggen waar iemand is of was, "
            "bijvoorbeeld via een telefoon. Een adres hoort daar niet bij.",
            Ernst.LET_OP,
            ("samenvatting",),
            "Toetsingskader bijlage 3, 6",
        )


def cc_zonder_emailadres(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Addresses visible to all receivers are themselves the data that leaked."""
    gegevens = keuzes(antwoorden, "gegevens_algemeen")
    if antwoorden.get("aard_incident") == "email_cc" and gegevens and "emailadres" not in gegevens[1]:
        yield Punt(
            "gegevens_algemeen",
            "Bij deze e-mail waren de adressen van anderen te zien. Kruis dan ook ‘E-mailadres’ aan.",
            Ernst.LET_OP,
            ("aard_incident",),
            "AP-formulier, 5.2 en 6.1",
        )


def beroepsgeheim_klopt(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Toetsingskader bijlage 3, 9.2: data under professional secrecy and that consequence go together."""
    gevolgen, bijzonder = keuzes(antwoorden, *_BETROKKENEN), keuzes(antwoorden, "gegevens_bijzonder")
    geheim = antwoorden.get("beroepsgeheim")
    genoemd = bool(gevolgen and "beroepsgeheim" in gevolgen[1])
    zin = ""
    if genoemd and geheim is not True and bijzonder is not None and not bijzonder[1] & {"gezondheid", "genetisch"}:
        zin = (
            "U noemt verlies van gegevens onder beroepsgeheim, maar kruiste geen gegevens over gezondheid aan. "
            "Geldt er een ander beroepsgeheim? Schrijf dat dan in de toelichting."
        )
    elif gevolgen and geheim is True and not genoemd:
        zin = "De gegevens vallen onder een beroepsgeheim. Kruis dan ook het verlies daarvan aan als gevolg."
    if gevolgen and zin:
        yield Punt(gevolgen[0], zin, Ernst.LET_OP, ("gegevens_bijzonder",), "Toetsingskader bijlage 3, 9.2")


def identiteitsbewijs_zonder_fraude(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """A copy of an identity document is what identity fraud is done with (Toetsingskader 2.4 and bijlage 3, 9.2)."""
    gegevens, gevolgen = keuzes(antwoorden, *_GEGEVENS), keuzes(antwoorden, *_BETROKKENEN)
    if gegevens and gevolgen and "legitimatiebewijs" in gegevens[1] and "identiteitsfraude" not in gevolgen[1]:
        yield Punt(
            gevolgen[0],
            "Er lekte een legitimatiebewijs, maar identiteitsfraude staat niet bij de gevolgen. Klopt dat?",
            Ernst.LET_OP,
            (gegevens[0],),
            "Toetsingskader bijlage 3, 9.2",
        )


# --- the level ------------------------------------------------------------------------------------------

_GEVOELIG = frozenset({"bsn", "financieel", "bankrekening", "creditcard", "schulden", "uitkering", "strafrechtelijk"})
_GEVOELIGER = _GEVOELIG | {"toegangsgegevens", "legitimatiebewijs", "financieel_anders"}
_ERNSTIG = frozenset({"discriminatie", "identiteitsfraude", "financieel", "beroepsgeheim"})
_VERTROUWD = frozenset({"intern", "overheid", "vaste_relatie", "beroepsgeheim"})


def verwaarloosbaar_maar_gevoelig(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """Toetsingskader bijlage 2: sensitive or special data are negligible only with a colleague or trusted receiver."""
    sleutel, gekozen = niveau(antwoorden)
    ontvanger = keuzes(antwoorden, "ontvanger")
    vertrouwd = ontvanger and ontvanger[1] and ontvanger[1] <= _VERTROUWD
    bijzonder, gegevens, gevolgen = (
        keuzes(antwoorden, *namen) or ("", frozenset()) for namen in (("gegevens_bijzonder",), _GEGEVENS, _BETROKKENEN)
    )
    if (
        gekozen == "verwaarloosbaar"
        and not vertrouwd
        and (bijzonder[1] or gegevens[1] & _GEVOELIGER or gevolgen[1] & _ERNSTIG)
    ):
        yield Punt(
            sleutel,
            "U schat de gevolgen verwaarloosbaar, maar noemt gevoelige of bijzondere gegevens of een ernstig gevolg. "
            "Dat past alleen bij een collega of een betrouwbare ontvanger.",
            Ernst.LET_OP,
            tuple(s for s, wat in (bijzonder, gegevens, gevolgen) if s and wat),
            "Toetsingskader bijlage 2, vuistregels: verwaarloosbaar",
        )


def hoog_niveau_zonder_gevolg(antwoorden: Antwoorden, _omstandigheden: Omstandigheden) -> Iterator[Punt]:
    """A level that is high for a consequence nobody named; v1 allowed that."""
    sleutel, gekozen = niveau(antwoorden)
    gevolgen = keuzes(antwoorden, *_BETROKKENEN)
    if gekozen in HOOG and gevolgen and not gevolgen[1] and not tekst(antwoorden, "v1_gevolgen_anders"):
        yield Punt(
            gevolgen[0],
            f"U schat de gevolgen {gekozen.replace('_', ' ')}, maar noemt geen enkel gevolg voor de betrokkenen. "
            "Kruis aan welk gevolg u bedoelt.",
            Ernst.LET_OP,
            (sleutel,),
            "AP-formulier, 9.2 en 9.3",
        )
