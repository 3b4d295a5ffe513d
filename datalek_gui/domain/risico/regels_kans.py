"""How likely harm is: factors 2.1, 2.3, 2.6, 2.8 and 2.9. The first of BASIS that hits sets it, then it moves.

Nieuwe regel? 1. een functie met een naam 2. een regel in de rij waar hij hoort; BASIS leest van boven naar beneden
3. een geval dat raak is en een dat mis is in tests/domain/risico/test_regels.py.
"""

from datalek_gui.domain.risico import begrippen as b
from datalek_gui.domain.risico import verwoord
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.oordeel import Werking
from datalek_gui.domain.risico.regel import Regel

BEPAALT, VERHOOGT, VERLAAGT = Werking.BEPAALT, Werking.VERHOOGT, Werking.VERLAAGT


def openbaar(f: Feiten) -> bool:
    return "openbaar" in f.ontvanger


def buitgemaakt(f: Feiten) -> bool:
    return f.exfiltratie == "ja" or f.voorval == "identiteit"


def kwaadwillend(f: Feiten) -> bool:
    return "kwaadwillend" in f.ontvanger and f.exfiltratie not in ("nee", "niet_uitgesloten")


def aanvaller_binnen(f: Feiten) -> bool:
    return f.voorval in b.AANVAL or "kwaadwillend" in f.ontvanger


def opzet(f: Feiten) -> bool:
    return f.opzet is True


def kwijt(f: Feiten) -> bool:
    return f.voorval in ("apparaat_kwijt", "post_kwijt", "afgedankt") and not b.meewerkend(f)


def verhoogd(f: Feiten) -> bool:
    """Bijlage 2: a trusted recipient is one factor; others may raise the risk all the same."""
    return (
        b.meer_dan(f, b.GROOT)
        or f.ontvangers_aantal == "veel"
        or f.kennen_elkaar is True
        or f.kwetsbaar is True
        or f.opzet is True
        or f.teruggekregen == "nee"
    )


def contact_genoeg(f: Feiten) -> bool:
    """3.1: a government that sent the piece back itself needs no contact, nor does the carrier that alone opened it."""
    vanzelf = b.alleen(f, frozenset({"overheid"})) or (
        b.alleen(f, frozenset({"vaste_relatie"})) and f.voorval == "post_geopend_retour"
    )
    return f.contact is True or (vanzelf and f.teruggekregen == "terug")


def betrouwbaar_en_gevolgd(f: Feiten) -> bool:
    """3.1: kind, contact and instructions."""
    return b.alleen(f, b.BETROUWBAAR) and contact_genoeg(f) and b.meewerkend(f)


def betrouwbaar(f: Feiten) -> bool:
    return betrouwbaar_en_gevolgd(f) and not verhoogd(f)


def intern_te_goeder_trouw(f: Feiten) -> bool:
    """3.2 with its exceptions: not of a colleague, not large, instructions not ignored."""
    groot = b.meer_dan(f, b.GROOT) or f.ontvangers_aantal == "veel"
    return b.intern(f) and not (b.collega(f) or groot or f.kennen_elkaar is True or f.volgt_instructies is False)


def intern_maar_ernstig(f: Feiten) -> bool:
    return b.intern(f) and f.volgt_instructies is not False


def onbekend_zonder_contact(f: Feiten) -> bool:
    """Bijlage 2, geval 2: sensitive post came back, but nobody knows who read it."""
    return "onbekend" in f.ontvanger and f.contact is not True and not b.gewoon(f)


def meewerkend(f: Feiten) -> bool:
    return b.meewerkend(f) and not onbekend_zonder_contact(f)


def niet_meewerkend(f: Feiten) -> bool:
    return f.volgt_instructies is False or f.contact is False or f.teruggekregen == "nee"


def altijd(_f: Feiten) -> bool:
    """The last line of each base: it always says something, also while nothing is known."""
    return True


BASIS = (
    Regel("openbaar", openbaar, 4, BEPAALT, "De gegevens waren voor iedereen te zien.", "Toetsingskader 2.6",
          ("ontvanger",)),
    Regel("buitgemaakt", buitgemaakt, 4, BEPAALT,
          verwoord.buitgemaakt,
          "Toetsingskader 2.6; EDPB 01/2021", ("voorval", "exfiltratie")),
    Regel("kwaadwillend", kwaadwillend, 4, BEPAALT,
          "Iemand met kwade bedoelingen heeft de gegevens, of kan die hebben.",
          "Toetsingskader 2.6", ("ontvanger",)),
    Regel("aanvaller_binnen", aanvaller_binnen, 3, BEPAALT, "Een aanvaller kon bij de gegevens.",
          "Toetsingskader 2.1 en 2.6", ("voorval",)),
    Regel("opzet", opzet, 3, BEPAALT, "De ontvanger of medewerker handelde met opzet.", "Toetsingskader 2.6 en 3.2",
          ("opzet",)),
    Regel("intern", intern_te_goeder_trouw, 1, VERLAAGT,
          "De gegevens bleven binnen de organisatie; van kwade wil is niets gebleken.",
          "Toetsingskader 3.2; bijlage 2, vuistregels: verwaarloosbaar", ("ontvanger",)),
    Regel("intern_ernstig", intern_maar_ernstig, 2, BEPAALT,
          verwoord.intern_ernstig,
          "Toetsingskader 3.2",
          ("ontvanger",)),
    Regel("betrouwbaar", betrouwbaar, 1, VERLAAGT,
          verwoord.betrouwbaar,
          "Toetsingskader 2.6 en 3.1; bijlage 2", ("ontvanger", "contact", "volgt_instructies")),
    Regel("betrouwbaar_maar", betrouwbaar_en_gevolgd, 2, BEPAALT,
          "De ontvanger is betrouwbaar, maar andere omstandigheden verhogen het risico.",
          "Toetsingskader bijlage 2, betrouwbare ontvangers", ("ontvanger",)),
    Regel("kwijt", kwijt, 3, BEPAALT, "U weet niet waar de gegevens zijn.", "Toetsingskader bijlage 2, geval 10 en 11",
          ("voorval",)),
    Regel("meewerkend", meewerkend, 2, VERLAAGT,
          verwoord.meewerkend, "Toetsingskader 2.9",
          ("volgt_instructies", "teruggekregen")),
    Regel("onbekende_lezer", onbekend_zonder_contact, 3, BEPAALT,
          "U weet niet wie de gegevens heeft gezien.", "Toetsingskader bijlage 2, geval 2",
          ("ontvanger", "gegevens")),
    Regel("niet_meewerkend", niet_meewerkend, 3, BEPAALT,
          verwoord.niet_meewerkend,
          "Toetsingskader 2.9; bijlage 2, vuistregels: aanzienlijk", ("contact", "volgt_instructies", "teruggekregen")),
    Regel("onbekend_wat_gebeurt", altijd, 3, BEPAALT,
          "Niet bekend is wat de ontvanger met de gegevens doet; bij twijfel gaan we uit van de hogere kans.",
          "Toetsingskader 2.9 en onderdeel 4 (bij twijfel)", ("contact", "volgt_instructies", "teruggekregen")),
)  # fmt: skip


def kennen_elkaar(f: Feiten) -> bool:
    return f.kennen_elkaar is True and not b.zakelijke_adressen(f)


def veel_ontvangers(f: Feiten) -> bool:
    return f.ontvangers_aantal == "veel" and not b.intern(f) and f.voorval != "email_cc"


def veel_personen(f: Feiten) -> bool:
    return b.meer_dan(f, b.GROOT) and not b.intern(f) and not betrouwbaar_en_gevolgd(f)


# Floors under the likelihood
VERHOGEND = (
    Regel("kennen_elkaar", kennen_elkaar, 3, VERHOOGT, "De ontvanger en de betrokkene kennen elkaar.",
          "Toetsingskader 2.3", ("kennen_elkaar",)),
    Regel("veel_ontvangers", veel_ontvangers, 3, VERHOOGT, "Veel onbevoegden hebben de gegevens gekregen.",
          "Toetsingskader 2.6", ("ontvangers_aantal",)),
    Regel("veel_personen", veel_personen, 3, VERHOOGT,
          "Gegevens van veel mensen bij elkaar zijn interessant voor misbruik.",
          "Toetsingskader 2.8; bijlage 2, vuistregels: aanzienlijk", ("aantal_van", "aantal_tot")),
)  # fmt: skip


def onleesbaar(f: Feiten) -> bool:
    return f.versleuteld is True and f.sleutel_veilig is True


def niet_herkenbaar(f: Feiten) -> bool:
    return f.identificeerbaar == "niet"


def moeilijk_herkenbaar(f: Feiten) -> bool:
    return f.identificeerbaar == "moeilijk"


def niets_dat_verhoogt(f: Feiten) -> bool:
    return not (
        f.opzet is True or f.kwetsbaar is True or kennen_elkaar(f) or b.meer_dan(f, b.GROOT)
        or veel_ontvangers(f) or b.collega(f) or aanvaller_binnen(f) or f.voorval == "apparaat_kwijt"
    )  # fmt: skip


def zeer_beperkt(f: Feiten) -> bool:
    """3.3 is about small cases; only of business addresses there may be more."""
    klein = not b.meer_dan(f, b.KLEIN + 1) or "zakelijk" in f.gegevens
    return b.zeer_beperkt(f) and klein and niets_dat_verhoogt(f)


def gewone_set(f: Feiten) -> bool:
    schade = bool(set(f.schade) - {"geen"})
    return bool(f.gegevens) and b.gewoon(f) and f.omvang == "groot" and niets_dat_verhoogt(f) and not schade


# Ceilings over the likelihood, but for what lies open or is in bad hands (kans 4) only the first two
VERLAGEND = (
    Regel("onleesbaar", onleesbaar, 1, VERLAAGT, "De gegevens zijn onleesbaar en de sleutel is veilig.",
          "Toetsingskader 3.4; AVG art. 34 lid 3 onder a", ("versleuteld", "sleutel_veilig")),
    Regel("niet_herkenbaar", niet_herkenbaar, 1, VERLAAGT, "De ontvanger kan niemand herkennen.", "Toetsingskader 2.3",
          ("identificeerbaar",)),
    Regel("moeilijk_herkenbaar", moeilijk_herkenbaar, 2, VERLAAGT, "De betrokkene is moeilijk te herkennen.",
          "Toetsingskader 2.3; bijlage 2, vuistregels: verwaarloosbaar", ("identificeerbaar",)),
    Regel("zeer_beperkt", zeer_beperkt, 2, VERLAAGT,
          "Het zijn alleen naam- of contactgegevens; daarmee is weinig te doen.",
          "Toetsingskader 3.3", ("gegevens",)),
    Regel("gewone_set", gewone_set, 2, VERLAAGT, "Gevoelige of bijzondere gegevens zijn niet genoemd.",
          "Toetsingskader bijlage 2, vuistregels: beperkt", ("gegevens", "omvang")),
)  # fmt: skip


# --- availability and integrity ---


def verloren(f: Feiten) -> bool:
    return f.hersteld == "nee"


def dienst_weg(f: Feiten) -> bool:
    return f.dienst_geraakt == "ernstig"


def deels_terug(f: Feiten) -> bool:
    return f.hersteld == "deels"


def werkdag_weg(f: Feiten) -> bool:
    return f.duur_uren is not None and f.duur_uren >= b.WERKDAG_UREN


def niet_goedgemaakt(f: Feiten) -> bool:
    return f.dienst_geraakt == "hinder" and f.termijnen_verlengd is not True


def kort_en_opgelost(f: Feiten) -> bool:
    return f.dienst_geraakt == "nee" or (f.dienst_geraakt == "hinder" and f.duur_uren is not None)


BASIS_WEG = (
    Regel("verloren", verloren, 3, BEPAALT, "De gegevens zijn verloren of blijvend onjuist.",
          "Toetsingskader 1.3 onder c",
          ("hersteld",)),
    Regel("dienst_uitgevallen", dienst_weg, 3, BEPAALT, "De gevolgen voor betrokkenen zijn al ingetreden.",
          "Toetsingskader 2.4", ("dienst_geraakt",)),
    Regel("deels_terug", deels_terug, 2, BEPAALT, "Een deel van de gegevens is nog niet terug.",
          "Toetsingskader 1.3 onder c",
          ("hersteld",)),
    Regel("werkdag_weg", werkdag_weg, 2, BEPAALT, "De gegevens waren een hele werkdag of langer weg.",
          "Toetsingskader bijlage 2, geval 12", ("duur_uren",)),
    Regel("niet_goedgemaakt", niet_goedgemaakt, 2, BEPAALT,
          verwoord.niet_goedgemaakt,
          "Toetsingskader bijlage 2, geval 12", ("dienst_geraakt", "termijnen_verlengd")),
    Regel("leesbaar_voor_aanvaller", b.leesbaar_bij_aanval, 2, BEPAALT,
          "De gegevens waren voor de aanval niet versleuteld; dat iemand ze las, is niet vrijwel uitgesloten.",
          "EDPB 01/2021, geval 1 en 2", ("voorval", "versleuteld")),
    Regel("kort_en_opgelost", kort_en_opgelost, 1, VERLAAGT, verwoord.kort_en_opgelost,
          "Toetsingskader bijlage 2, geval 12", ("duur_uren", "dienst_geraakt")),
    Regel("uitval_onbekend", altijd, 1, BEPAALT,
          "Nog niet bekend is hoe lang de uitval duurde of wat betrokkenen ervan merkten.",
          "Toetsingskader bijlage 2, geval 12", ("dienst_geraakt",)),
)  # fmt: skip
