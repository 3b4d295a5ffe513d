"""Onderdelen 3 and 4: report to the AP, inform the persons, start the calamiteitenplan; every condition checked.

Nieuwe grond? 1. een regel in GRONDEN met haar voorwaarden 2. twee gevallen in tests/domain/risico/test_gronden.py.
"""

from collections.abc import Callable
from dataclasses import dataclass

from datalek_gui.domain.risico import begrippen as b
from datalek_gui.domain.risico import regels_kans as kans
from datalek_gui.domain.risico import verwoord
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.oordeel import Antwoord, Bevinding, Conclusie, Niveau, Werking
from datalek_gui.domain.risico.verwoord import opsomming

Toets = Callable[[Feiten], bool]
JA, NEE, AFHANKELIJK = Antwoord


@dataclass(frozen=True, slots=True)
class Grond:
    """A ground not to report. `past`: it may apply; `voorwaarden`: (condition, what is wrong when it fails).

    `toch`: holds whatever the conditions say.
    """

    naam: str
    titel: str
    past: Toets
    zin: str | Callable[[Feiten], str]
    bron: str
    voorwaarden: tuple[tuple[Toets, str], ...]
    feiten: tuple[str, ...]
    toch: Toets = lambda _f: False

    def toets(self, f: Feiten) -> tuple[bool, Bevinding] | None:
        """(holds, what to say); None where it does not come into question."""
        if not self.past(f):
            return None
        mis = [] if self.toch(f) else [zin for klopt, zin in self.voorwaarden if not klopt(f)]
        if mis:
            zin = f"{self.titel} geldt niet: {opsomming(mis)}."
            return False, Bevinding(self.naam, Werking.LET_OP, zin, self.bron, self.feiten)
        zin = self.zin if isinstance(self.zin, str) else self.zin(f)
        return True, Bevinding(self.naam, Werking.VERLAAGT, zin, self.bron, self.feiten)


def _weinig_en_gewoon(f: Feiten) -> bool:
    return b.vertrouwelijk(f) and bool(f.gegevens) and b.gewoon(f) and f.omvang != "groot" and not b.intern(f)


def _klein(f: Feiten) -> bool:
    return not b.meer_dan(f, b.GROOT)


def _niet_veel(f: Feiten) -> bool:
    return f.ontvangers_aantal != "veel"


def _moeilijk_of_mee(f: Feiten) -> bool:
    return kans.moeilijk_herkenbaar(f) or kans.meewerkend(f)


def _kleinschalig(f: Feiten) -> bool:
    return not b.meer_dan(f, b.KLEIN + 1) or "zakelijk" in f.gegevens


# what raises the risk (kans.verhoogd), each with its own words
ZONDER_VERHOGING: tuple[tuple[Toets, str], ...] = (
    (_klein, "het gaat (mogelijk) om honderd of meer personen"),
    (_niet_veel, "veel onbevoegden kregen de gegevens"),
    (lambda f: f.kennen_elkaar is not True, "de ontvanger en de betrokkene kennen elkaar"),
    (lambda f: f.kwetsbaar is not True, "er zijn kwetsbare personen bij"),
    (lambda f: f.opzet is not True, "er is met opzet gehandeld"),
    (lambda f: f.teruggekregen != "nee", "de gegevens zijn niet terug en niet vernietigd"),
)
GRONDEN = (
    Grond("betrouwbare_ontvanger", "Betrouwbare ontvanger (3.1)",
          lambda f: b.vertrouwelijk(f) and b.alleen(f, b.BETROUWBAAR), verwoord.betrouwbaar, "Toetsingskader 3.1",
          ((kans.contact_genoeg, "er is (nog) geen contact vastgelegd met de ontvanger"),
           (b.meewerkend, "het staat niet vast dat de ontvanger uw instructies volgt"), *ZONDER_VERHOGING),
          ("ontvanger", "contact", "volgt_instructies", "teruggekregen")),
    Grond("intern_datalek", "Intern datalek (3.2)", lambda f: b.vertrouwelijk(f) and b.intern(f),
          "Het datalek bleef intern: medewerkers hebben een geheimhoudingsplicht.", "Toetsingskader 3.2",
          ((lambda f: not b.collega(f), "het gaat om gegevens van een collega"),
           (_klein, "het gaat (mogelijk) om honderd of meer personen"),
           (_niet_veel, "veel medewerkers kregen de gegevens"),
           (lambda f: f.opzet is not True, "er is met opzet gekeken"),
           (lambda f: f.kennen_elkaar is not True, "de ontvanger en de betrokkene kennen elkaar"),
           (lambda f: f.volgt_instructies is not False, "de medewerker volgt uw instructies niet")),
          ("ontvanger", "hoedanigheid", "opzet", "aantal_tot")),
    Grond("verwaarloosbaar", "Verwaarloosbaar en kleinschalig (3.3)", _weinig_en_gewoon, verwoord.gewoon,
          "Toetsingskader 3.3",
          ((lambda f: b.zeer_beperkt(f) or _moeilijk_of_mee(f),
            "het gaat om meer dan naam- en contactgegevens zonder dat vaststaat dat de ontvanger meewerkt"),
           (lambda f: not b.zeer_beperkt(f) or _kleinschalig(f) or _moeilijk_of_mee(f),
            "het gaat (mogelijk) om meer dan tien personen zonder dat vaststaat dat de ontvanger meewerkt"),
           *ZONDER_VERHOGING,
           (lambda f: not b.collega(f), "het gaat om gegevens van een collega"),
           (lambda f: not kans.aanvaller_binnen(f), "een aanvaller kon bij de gegevens"),
           (lambda f: f.voorval != "apparaat_kwijt", "het apparaat of de stukken zijn kwijt")),
          ("gegevens", "omvang", "volgt_instructies"),
          toch=lambda f: kans.zeer_beperkt(f) or (kans.moeilijk_herkenbaar(f) and not kans.verhoogd(f))),
    Grond("maatregelen_vooraf", "Maatregelen vooraf (3.4)", lambda f: f.versleuteld is True,
          "De gegevens zijn onleesbaar en de sleutel is veilig.", "Toetsingskader 3.4",
          ((lambda f: f.sleutel_veilig is True, "het staat niet vast dat de sleutel of het wachtwoord veilig is"),),
          ("versleuteld", "sleutel_veilig")),
    Grond("niet_herkenbaar", "Niet herkenbaar (2.3)", kans.niet_herkenbaar, "De ontvanger kan niemand herkennen.",
          "Toetsingskader 2.3 en 3.3",
          (),
          ("identificeerbaar",)),
    Grond("korte_uitval", "Korte uitval (bijlage 2, geval 12)",
          lambda f: b.weg_of_gewijzigd(f) and not b.mogelijk_gezien(f), verwoord.korte_uitval,
          "Toetsingskader bijlage 2, geval 12",
          ((lambda f: f.hersteld not in ("deels", "nee"), "niet alle gegevens zijn terug"),
           (lambda f: f.dienst_geraakt is not None, "het is niet bekend wat betrokkenen ervan merkten"),
           (lambda f: f.dienst_geraakt != "ernstig", "een onmisbare dienst bleef uit"),
           (lambda f: f.dienst_geraakt != "hinder" or f.duur_uren is not None, "de duur is niet bekend"),
           (lambda f: f.dienst_geraakt == "nee" or f.duur_uren is None or f.duur_uren < b.WERKDAG_UREN,
            "het duurde een werkdag of langer"),
           (lambda f: f.dienst_geraakt != "hinder" or f.termijnen_verlengd is True,
            "het staat niet vast dat gemiste termijnen zijn verlengd"),
           (lambda f: not b.leesbaar_bij_aanval(f), "de aanvaller kon bij gegevens die niet versleuteld waren")),
          ("exfiltratie", "duur_uren", "dienst_geraakt", "hersteld", "termijnen_verlengd")),
)  # fmt: skip


def getoetste_gronden(f: Feiten) -> tuple[tuple[bool, Bevinding], ...]:
    return tuple(uitslag for grond in GRONDEN if (uitslag := grond.toets(f)))


def hoog_risico(niveau: Niveau, f: Feiten) -> bool:
    """Onderdeel 4: from aanzienlijk up always; beperkt usually, unless 4.1: few data, not sensitive or special."""
    if niveau >= Niveau.AANZIENLIJK:
        return True
    return niveau is Niveau.BEPERKT and not beperkt_en_kleinschalig(f)


def beperkt_en_kleinschalig(f: Feiten) -> bool:
    """4.1, and its like for unavailability: everything came back and no indispensable service failed.

    Its example, little information on a WW benefit, is `uitkering` as the one sensitive item of a small set.
    """
    if not b.vertrouwelijk(f) and b.weg_of_gewijzigd(f):
        return f.hersteld not in ("deels", "nee") and f.dienst_geraakt != "ernstig"
    if b.collega(f):
        return f.kennen_elkaar is False and f.opzet is not True and not b.zwaar(f)
    weinig = f.omvang == "beperkt" and frozenset(f.gegevens) & b.GEVOELIG == {"uitkering"}
    klein = not b.meer_dan(f, b.GROOT) and f.kwetsbaar is not True and f.omvang != "groot"
    return klein and not b.gezondheid(f) and not b.zwaar(f) and (b.gewoon(f) or weinig)


UITZONDERINGEN: tuple[tuple[str, Toets, str, str, tuple[str, ...]], ...] = (
    ("maatregelen_achteraf", lambda f: f.weggenomen is True,
     "Het hoge risico is achteraf weggenomen.", "Toetsingskader 4.2; AVG art. 34 lid 3 onder b", ("weggenomen",)),
    ("onevenredig", lambda f: f.onevenredig is True or f.adres_onbekend is True,
     "Persoonlijk informeren vergt onevenredig veel of is niet mogelijk. Een openbare mededeling is dan verplicht.",
     "Toetsingskader 4.3; AVG art. 34 lid 3 onder c", ("onevenredig", "adres_onbekend")),
    ("zwaarwegend_belang", lambda f: f.zwaarwegend_belang not in (None, "nee"),
     "Een zwaarwegend belang kan in de weg staan. Leg de afweging vast: noodzakelijk en evenredig.",
     "Toetsingskader 4.4; UAVG art. 41", ("zwaarwegend_belang",)),
)  # fmt: skip


def geen_brief(f: Feiten, uitgezonderd: tuple[Bevinding, ...]) -> str:
    """No letter to each person; said in one breath whether a public notice takes its place (art. 34 lid 3 onder c)."""
    namen = {grond.regel for grond in uitgezonderd}
    mededeling = "onevenredig" in namen and "maatregelen_achteraf" not in namen
    kan = "kan niet" if f.adres_onbekend is True and mededeling else "hoeft niet"
    kop = f"Persoonlijk informeren {kan}{', een openbare mededeling doen moet wel' if mededeling else ''}."
    return " ".join((kop, *(g.zin for g in uitgezonderd if g.regel != "onevenredig")))


def uitzonderingen(f: Feiten) -> tuple[Bevinding, ...]:
    return tuple(
        Bevinding(naam, Werking.VERLAAGT, zin, bron, feiten)
        for naam, geldt, zin, bron, feiten in UITZONDERINGEN
        if geldt(f)
    )


def calamiteitenplan(van: Niveau, tot: Niveau, *, zeker: bool) -> Conclusie:
    """Bijlage 2: zeer groot always, aanzienlijk sometimes ("overwegen"). `zeker`: it is a datalek."""
    grond = _grond(van, tot)
    if tot <= Niveau.BEPERKT:
        return Conclusie(NEE, "Het calamiteitenplan is niet nodig.", (grond,))
    if van is Niveau.ZEER_GROOT and zeker:
        zin = "Start het calamiteitenplan, informeer de FG en vraag juridische zaken om advies."
        return Conclusie(JA, zin, (grond,))
    return Conclusie(AFHANKELIJK, "Overweeg het calamiteitenplan; vraag bij twijfel een adviseur.", (grond,))


def _grond(van: Niveau, tot: Niveau) -> Bevinding:
    zin = f"Het risico is {tot.woord}." if van is tot else f"Het risico is {van.woord}, en mogelijk {tot.woord}."
    bron = "Toetsingskader onderdeel 2 en bijlage 2, vuistregels"
    return Bevinding("calamiteitenplan", Werking.BEPAALT, zin, bron, (), tot)
