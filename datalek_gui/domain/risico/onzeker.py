"""What is not known yet: the best and the worst that is plausible, and what one fact more would change.

GEWOON: facts every case has; unknown they widen the outcome from best to worst. BIJZONDER: circumstances that are
not assumed without a sign (an unknown recipient is not taken to be malicious, nor to be a doctor); unknown they leave
the level, but what they would change is said.

Nieuw feit? Een regel in GEWOON of BIJZONDER, met de woorden waarmee "Als …, dan is het risico beperkt" te lezen is.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from datalek_gui.domain.risico import begrippen as b
from datalek_gui.domain.risico.feiten import Feiten

Toets = Callable[[Feiten], bool]
ZONDER_GESPREK = b.AANVAL | {"post_kwijt", "identiteit", "apparaat_kwijt", "afgedankt"}


@dataclass(frozen=True, slots=True)
class Onbekend:
    """`best` and `slechtst`: plausible values; `als`: what to say of each value (after "Als ")."""

    feit: str
    speelt: Toets
    best: Any
    slechtst: Any
    vraag: str
    als: Mapping[Any, str]


def _ontvangst(f: Feiten) -> bool:
    """Someone outside received it who can be spoken to."""
    return b.vertrouwelijk(f) and f.voorval not in ZONDER_GESPREK and "openbaar" not in f.ontvanger and not b.intern(f)


def _bereikbaar(f: Feiten) -> bool:
    """Post that came back opened from nobody knows whom: contact is not to be counted on (bijlage 2, geval 2)."""
    return _ontvangst(f) and f.voorval != "post_geopend_retour"


def _terug(f: Feiten) -> bool:
    return _ontvangst(f) and f.volgt_instructies is None


def _apparaat(f: Feiten) -> bool:
    return f.voorval in ("apparaat_kwijt", "afgedankt") and f.apparaat != "papier"


def _kan_versleuteld(f: Feiten) -> bool:
    return f.versleuteld is True or (f.versleuteld is None and _apparaat(f))


def _op_slot(f: Feiten) -> bool:
    """Ransomware that (perhaps) took nothing: what could the attacker read?"""
    return f.voorval == "ransomware" and f.exfiltratie in (None, "nee") and f.geopend is not True


def _kan_weg(f: Feiten) -> bool:
    return b.weg_of_gewijzigd(f)


def _kan_verloren(f: Feiten) -> bool:
    return _kan_weg(f) and f.voorval not in ("storing", "onderhoud")


def _misschien_collega(f: Feiten) -> bool:
    return b.intern(f) and (not f.hoedanigheid or "medewerker" in f.hoedanigheid)


def _kan_veel_zijn(f: Feiten) -> bool:
    return f.voorval not in b.ENKEL_STUK and (f.aantal_van or 0) < b.GROOT


GEWOON = (
    Onbekend("exfiltratie", lambda f: f.voorval in b.AANVAL, "nee", "ja", "Zijn er gegevens naar buiten gegaan?",
             {"nee": "vaststaat dat niets is meegenomen", "ja": "gegevens zijn meegenomen"}),
    Onbekend("gegevens", b.mogelijk_gezien, ("naam",), ("naam", "bsn", "seksueel"), "Welke gegevens zijn het?",
             {("naam",): "het alleen om naam- of contactgegevens gaat",
              ("naam", "bsn", "seksueel"): "er gevoelige of bijzondere gegevens bij zijn"}),
    Onbekend("gezondheid", b.gezondheid, "beperkt", "medisch", "Hoe ver gaan de gezondheidsgegevens?",
             {"beperkt": "het alleen om de soort uitkering of een ziekteperiode gaat",
              "medisch": "het om medische gegevens gaat"}),
    Onbekend("omvang", b.mogelijk_gezien, "beperkt", "groot", "Hoeveel gegevens zijn het per persoon?",
             {"beperkt": "het om enkele gegevens per persoon gaat",
             "groot": "het om een grotere set per persoon gaat"}),
    Onbekend("volgt_instructies", _ontvangst, True, False, "Volgt de ontvanger uw instructies?",
             {True: "de ontvanger uw instructies volgt", False: "de ontvanger uw instructies niet volgt"}),
    Onbekend("contact", _bereikbaar, True, False, "Is er contact geweest met de ontvanger?",
             {True: "er contact is geweest met de ontvanger", False: "de ontvanger niet te bereiken is"}),
    Onbekend("teruggekregen", _terug, "vernietigd", "nee", "Zijn de gegevens terug of vernietigd?",
             {"vernietigd": "de ontvanger bevestigt dat de gegevens vernietigd zijn",
              "nee": "de gegevens niet terugkomen"}),
    Onbekend("versleuteld", lambda f: _apparaat(f) or _op_slot(f), True, False, "Waren de gegevens versleuteld?",
             {True: "de gegevens versleuteld waren", False: "de gegevens niet versleuteld waren"}),
    Onbekend("sleutel_veilig", _kan_versleuteld, True, False, "Is de sleutel of het wachtwoord veilig?",
             {True: "vaststaat dat de sleutel veilig is", False: "de sleutel mee gelekt kan zijn"}),
    Onbekend("hoedanigheid", b.intern, ("klant",), ("medewerker",),
             "Zijn de gegevens van een klant of van een collega?",
             {("klant",): "het niet om gegevens van een collega gaat",
             ("medewerker",): "het om gegevens van een collega gaat"}),
    Onbekend("kennen_elkaar", _misschien_collega, False, True, "Kennen de ontvanger en de betrokkene elkaar?",
             {False: "de medewerkers elkaar niet kennen", True: "de medewerkers elkaar kennen"}),
    Onbekend("dienst_geraakt", _kan_weg, "nee", "ernstig", "Wat merkten betrokkenen ervan?",
             {"nee": "betrokkenen er niets van merkten", "ernstig": "een onmisbare dienst uitbleef"}),
    Onbekend("duur_uren", _kan_weg, 1, b.ETMAAL_UREN, "Hoe lang waren de gegevens niet beschikbaar?",
             {1: "het korter dan een werkdag duurde", b.ETMAAL_UREN: "het een etmaal of langer duurde"}),
    Onbekend("hersteld", _kan_verloren, "volledig", "nee", "Zijn de gegevens hersteld?",
             {"volledig": "alle gegevens terug zijn", "nee": "gegevens niet terugkomen"}),
    Onbekend("termijnen_verlengd", _kan_weg, True, False, "Zijn gemiste termijnen goedgemaakt?",
             {True: "gemiste termijnen zijn verlengd", False: "gemiste termijnen niet zijn verlengd"}),
    Onbekend("aantal_tot", _kan_veel_zijn, 1, b.GROOT, "Om hoeveel mensen gaat het?",
             {1: "het om één of enkele personen gaat", b.GROOT: "het om honderd of meer personen gaat"}),
)  # fmt: skip

BIJZONDER = (
    Onbekend("kwetsbaar", b.vertrouwelijk, False, True, "Zijn er kwetsbare personen bij?",
             {True: "er kwetsbare personen bij zijn"}),
    Onbekend("kennen_elkaar", _ontvangst, False, True, "Kennen de ontvanger en de betrokkene elkaar?",
             {True: "de ontvanger en de betrokkene elkaar kennen"}),
    Onbekend("contact", lambda f: f.voorval == "post_geopend_retour", False, True,
             "Is er contact geweest met de ontvanger?",
             {True: "er contact is geweest met de ontvanger"}),
    Onbekend("ontvangers_aantal", lambda f: _ontvangst(f) and _kan_veel_zijn(f), "een", "veel",
             "Hoeveel onbevoegde ontvangers zijn er?",
             {"veel": "veel onbevoegden de gegevens kregen"}),
    Onbekend("opzet", b.intern, False, True, "Handelde de medewerker met opzet?",
             {True: "de medewerker met opzet handelde"}),
)  # fmt: skip


def met_aard(f: Feiten) -> Feiten:
    """As long as the kind of breach is not known, we reckon with confidentiality: nearly all are of that kind."""
    return f if f.aard else replace(f, aard=("vertrouwelijkheid",))


def aangevuld(f: Feiten, *, slechtst: bool) -> Feiten:
    """The facts with every gap that plays a part filled at one end."""
    f = met_aard(b.vul_aan(f))
    if f.voorval in b.AANVAL and f.exfiltratie is None:  # first: it decides whether confidentiality counts
        f = b.vul_aan(replace(f, exfiltratie="ja" if slechtst else "nee"))
    anders: dict[str, Any] = {}
    for gat in GEWOON:
        if getattr(f, gat.feit) in (None, ()) and gat.speelt(f):
            anders[gat.feit] = gat.slechtst if slechtst else gat.best
    if slechtst and f.aantal_tot is None and (f.aantal_van or 0) >= b.GROOT:
        anders["aantal_tot"] = f.aantal_van  # a great many for certain; how many more changes nothing
    if not slechtst:
        anders["aantal_tot"] = min(1 if f.aantal_van is None else f.aantal_van, f.aantal_tot or 1_000_000)
    return b.vul_aan(replace(f, **anders))
