"""Words the rules share: groups of data, kinds of recipient, and what follows from a fact by itself."""

from dataclasses import replace
from typing import Any

from datalek_gui.domain.risico import ontvangers
from datalek_gui.domain.risico.feiten import Feiten

# 1.2 and 2.2: sensitive is what can be used against someone, special is what the law calls so (AVG art. 9 and 10)
GEVOELIG_WOORDEN = {
    "bsn": "het burgerservicenummer",
    "toegangsgegevens": "inloggegevens",
    "financieel": "financiële gegevens",
    "bankrekening": "het rekeningnummer",
    "creditcard": "creditcardgegevens",
    "schulden": "schulden",
    "uitkering": "een uitkering",
    "legitimatiebewijs": "een legitimatiebewijs",
    "locatie": "locatiegegevens",
}
GEVOELIG = frozenset(GEVOELIG_WOORDEN)
BIJZONDER = frozenset({"ras", "politiek", "religie", "vakbond", "seksueel", "genetisch", "biometrisch"})
IDENTITEIT = frozenset({"bsn", "legitimatiebewijs", "bankrekening", "creditcard", "toegangsgegevens"})
ZEER_BEPERKT = frozenset({"naam", "geslacht", "adres", "emailadres", "telefoonnummer", "zakelijk"})  # 3.3
HERKENBAAR = frozenset({
    "naam", "adres", "telefoonnummer", "emailadres", "bsn", "legitimatiebewijs", "bankrekening", "zakelijk"
})  # fmt: skip
BETROUWBAAR = frozenset(ontvangers.BETROUWBAAR)  # bijlage 2, betrouwbare ontvangers

KLEIN = 10  # persons; ours, for "kleinschalig" (3.3)
GROOT = 100  # persons; bijlage 2, vuistregels: aanzienlijk ("100 of meer klanten")
ZEER_VEEL = 1_000  # persons; ours: "uitzonderlijk" is nowhere given a figure
UITZONDERLIJK_VEEL = 10_000
WERKDAG_UREN, ETMAAL_UREN = 8, 24  # bijlage 2, geval 12: "een hele dag"

AANVAL = frozenset({"hacking", "ransomware", "phishing", "inlogpogingen"})
POST = frozenset({"post_verkeerd", "post_geopend_retour", "post_ongeopend_retour", "post_kwijt", "open_envelop"})
ENKEL_STUK = POST | {"verkeerd_dossier", "mondeling", "identiteit"}  # one piece, so one or a few persons

VOORVAL_ONTVANGER = {
    "gepubliceerd": "openbaar", "hacking": "kwaadwillend", "ransomware": "kwaadwillend", "phishing": "kwaadwillend",
    "inlogpogingen": "kwaadwillend", "identiteit": "kwaadwillend", "inzage_medewerker": "intern",
    "post_geopend_retour": "onbekend", "post_kwijt": "onbekend",
}  # fmt: skip


def bevat(feiten: Feiten, soorten: frozenset[str]) -> bool:
    return not soorten.isdisjoint(feiten.gegevens)


def gevoelig(f: Feiten) -> bool:
    return bevat(f, GEVOELIG)


def gezondheid(f: Feiten) -> bool:
    return "gezondheid" in f.gegevens


def zwaar(f: Feiten) -> bool:
    """Special data beyond "just the kind of benefit or a period of illness"."""
    uitgebreid = gezondheid(f) and f.gezondheid in ("uitgebreid", "medisch")
    return uitgebreid or bevat(f, BIJZONDER) or "strafrechtelijk" in f.gegevens or f.beroepsgeheim is True


def gewoon(f: Feiten) -> bool:
    """Neither sensitive nor special."""
    return not (gevoelig(f) or gezondheid(f) or zwaar(f))


def zeer_beperkt(f: Feiten) -> bool:
    """3.3: only who and where someone is."""
    return bool(f.gegevens) and ZEER_BEPERKT.issuperset(f.gegevens) and f.omvang != "groot"


def meer_dan(f: Feiten, aantal: int) -> bool:
    """`aantal` persons or more, going by the highest number that is possible."""
    hoogste = f.aantal_van if f.aantal_tot is None else f.aantal_tot
    return hoogste is not None and hoogste >= aantal


def vertrouwelijk(f: Feiten) -> bool:
    """Data may have been seen; not by ransomware that took nothing out, unless someone did look (EDPB 01/2021, 2.1)."""
    alleen_op_slot = f.voorval == "ransomware" and f.exfiltratie == "nee" and f.geopend is not True
    return not alleen_op_slot and ("vertrouwelijkheid" in f.aard or gezien(f))


def gezien(f: Feiten) -> bool:
    """Facts that make it a breach of confidentiality whatever `aard` says: taken, looked at, or received outside."""
    buiten = set(f.ontvanger) - {"geen", "intern"} and f.voorval not in AANVAL
    return f.exfiltratie in ("ja", "niet_uitgesloten") or f.geopend is True or bool(buiten)


def mogelijk_gezien(f: Feiten) -> bool:
    """At an attack confidentiality is in play until it is certain that nothing was taken."""
    return vertrouwelijk(f) or (f.voorval in AANVAL and f.exfiltratie is None)


def met_inzage(f: Feiten) -> Feiten:
    """The facts with confidentiality among the kinds of breach where it may be in play."""
    if "vertrouwelijkheid" in f.aard or not mogelijk_gezien(f):
        return f
    return replace(f, aard=("vertrouwelijkheid", *f.aard))


def alleen_weg(f: Feiten) -> bool:
    """Nothing but availability is concerned."""
    return f.aard == ("beschikbaarheid",) and not mogelijk_gezien(f)


def leesbaar_bij_aanval(f: Feiten) -> bool:
    """Ransomware over data that were not encrypted before: the attacker could read them (EDPB 01/2021, geval 2)."""
    return f.voorval == "ransomware" and f.versleuteld is False


def zakelijke_adressen(f: Feiten) -> bool:
    """3.3, its example: business addresses in Aan or cc. That these people know each other raises nothing."""
    zakelijk = "zakelijk" in f.gegevens or (bool(f.hoedanigheid) and {"zakelijk", "keten"}.issuperset(f.hoedanigheid))
    return f.voorval == "email_cc" and zakelijk and {"naam", "emailadres", "zakelijk"}.issuperset(f.gegevens)


def weg_of_gewijzigd(f: Feiten) -> bool:
    return "beschikbaarheid" in f.aard or "integriteit" in f.aard


def alleen(f: Feiten, soorten: frozenset[str]) -> bool:
    """Every recipient is of one of these kinds."""
    return bool(f.ontvanger) and soorten.issuperset(f.ontvanger)


def intern(f: Feiten) -> bool:
    return alleen(f, frozenset({"intern"}))


def collega(f: Feiten) -> bool:
    """3.2: an employee saw data of another employee."""
    return intern(f) and "medewerker" in f.hoedanigheid


def meewerkend(f: Feiten) -> bool:
    """2.9: instructions followed, or the piece came back or was destroyed."""
    return f.volgt_instructies is True or f.teruggekregen in ("terug", "vernietigd")


def vul_aan(f: Feiten) -> Feiten:
    """What a fact says of another one; a fact that is known stays as it is."""
    anders: dict[str, Any] = {}
    for naam, waarde in _gevolgen(f):
        if getattr(f, naam) in (None, ()) and naam not in anders:
            anders[naam] = waarde
    if f.gezondheid and "gezondheid" not in f.gegevens:
        anders["gegevens"] = (*f.gegevens, "gezondheid")
    return replace(f, **anders) if anders else f


def _gevolgen(f: Feiten) -> list[tuple[str, Any]]:
    """Pairs (fact, value), the first for a fact counts."""
    gevonden: list[tuple[str, Any]] = []
    if f.gegevens or f.gezondheid:
        gevonden.append(("persoonsgegevens", "ja"))
    if f.voorval in VOORVAL_ONTVANGER and not (f.voorval in AANVAL and f.exfiltratie == "nee"):
        gevonden.append(("ontvanger", (VOORVAL_ONTVANGER[f.voorval],)))
    gevonden += _aard(f) + _ontvangst(f)
    if f.voorval in ("inzage_medewerker", "meegenomen"):
        gevonden.append(("opzet", True))
    if f.pincode_erbij is not None:
        gevonden.append(("sleutel_veilig", not f.pincode_erbij))
    if f.dienst_geraakt in ("hinder", "ernstig"):
        gevonden.append(("verstoring", True))
    if bevat(f, HERKENBAAR):
        gevonden.append(("identificeerbaar", "makkelijk"))
    if f.gegevens and len(f.gegevens) <= 4 and (ZEER_BEPERKT | {"klantinformatie"}).issuperset(f.gegevens):
        gevonden.append(("omvang", "beperkt"))
    return gevonden


def _aard(f: Feiten) -> list[tuple[str, Any]]:
    if f.voorval in ("storing", "onderhoud"):
        return [("aard", ("beschikbaarheid",))]
    if f.voorval == "ransomware":
        ook = () if f.exfiltratie == "nee" and f.geopend is not True else ("vertrouwelijkheid",)
        return [("aard", (*ook, "beschikbaarheid"))]
    if f.voorval is None and not f.ontvanger and (f.dienst_geraakt or f.duur_uren is not None or f.hersteld):
        return [("aard", ("beschikbaarheid",))]
    return [("aard", ("vertrouwelijkheid",))] if f.voorval or f.ontvanger else []


def _ontvangst(f: Feiten) -> list[tuple[str, Any]]:
    """Contact, instructions and return say something of each other (2.9)."""
    gevonden: list[tuple[str, Any]] = []
    if f.voorval in ("post_geopend_retour", "post_ongeopend_retour"):
        gevonden.append(("teruggekregen", "terug"))
    binnen = f.teruggekregen in ("terug", "vernietigd")
    if binnen or f.voorval == "post_geopend_retour":
        gevonden.append(("volgt_instructies", True))
    if f.contact is False and not binnen:
        gevonden.append(("volgt_instructies", False))
    if f.teruggekregen == "vernietigd" or (f.volgt_instructies is True and f.teruggekregen != "terug"):
        gevonden.append(("contact", True))
    return gevonden
