"""Every reason is true of the facts: each group of words is checked against the facts that carry it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings

from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.risico import begrippen as b
from datalek_gui.domain.risico.beoordeling import BEPERKT_IS_HOOG, beoordeel
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.gronden import GRONDEN
from datalek_gui.domain.risico.oordeel import Antwoord, Beoordeling, Niveau
from datalek_gui.domain.risico.verwoord import SCHADE, SIGNALEN
from tests.bouwers import een_regelset
from tests.domain.risico.gevallen import GEVALLEN, oordeel
from tests.domain.risico.test_eigenschappen import feiten

Toets = Callable[[Feiten], bool]
WOORDEN: dict[str, Toets] = {
    **{woord: lambda f, g=g: g in f.gegevens for g, woord in b.GEVOELIG_WOORDEN.items() if g != "uitkering"},
    **{woord: lambda f, s=s: s in f.schade for s, woord in SCHADE.items()},
    **{zin: lambda f, naam=naam: getattr(f, naam) is True for naam, zin in SIGNALEN.items()},
    "gevoelige gegevens bij:": b.gevoelig,
    "Gevoelige gegevens": b.gevoelig,
    "medische gegevens": lambda f: f.gezondheid == "medisch",
    "eperkte gezondheidsgegevens": lambda f: f.gezondheid == "beperkt",
    "itgebreide gezondheidsgegevens": lambda f: f.gezondheid == "uitgebreid",
    "trafrechtelijke gegevens": lambda f: "strafrechtelijk" in f.gegevens,
    "ewone gegevens": lambda f: b.gewoon(f) or f.gegevens == (),
    "één persoon": lambda f: f.aantal_tot == 1,
    "honderd of meer personen": lambda f: b.meer_dan(f, b.GROOT),
    "gaat om honderd of meer personen": lambda f: (f.aantal_van or 0) >= b.GROOT,
    "kwetsbare personen": lambda f: f.kwetsbaar is True,
    "met opzet": lambda f: f.opzet is True,
    "kennen elkaar": lambda f: f.kennen_elkaar is True,
    "meer dan tien personen": lambda f: b.meer_dan(f, b.KLEIN + 1),
    "er is contact geweest": lambda f: f.contact is True,
    "er is geen contact met": lambda f: f.contact is False,
    "volgt uw instructies niet": lambda f: f.volgt_instructies is False,
    "ontvanger volgt uw instructies.": lambda f: f.volgt_instructies is True,
    "egevens zijn vernietigd": lambda f: f.teruggekregen == "vernietigd",
    "de gegevens zijn terug.": lambda f: f.teruggekregen == "terug",
    "De gegevens zijn terug.": lambda f: f.teruggekregen == "terug",
    "egevens zijn niet terug": lambda f: f.teruggekregen == "nee",
    "hinder is niet goedgemaakt": lambda f: f.termijnen_verlengd is False,
    "en de hinder is goedgemaakt": lambda f: f.termijnen_verlengd is True,
    "merkten niets van de uitval": lambda f: f.dienst_geraakt == "nee",
    "Er zijn gegevens meegenomen": lambda f: f.exfiltratie == "ja",
    "niets is meegenomen": lambda f: f.exfiltratie == "nee",
    "niet versleuteld": lambda f: f.versleuteld is False,
    "Alle gegevens zijn hersteld": lambda f: f.hersteld == "volledig",
}  # fmt: skip


def _redenen(ons: Beoordeling) -> list[str]:
    return [g.zin for g in (*ons.bevindingen, *ons.ap.gronden, *ons.betrokkenen.gronden)]


def _wij(f: Feiten) -> Feiten:
    return replace(f, verantwoordelijke="ja", persoonsgegevens="ja", inbreuk="ja")


@settings(max_examples=600, deadline=None)
@given(feiten())
def test_elke_reden_is_waar(f: Feiten) -> None:
    waar = b.vul_aan(_wij(f))
    for zin in _redenen(beoordeel(_wij(f), een_regelset())):
        for woorden, klopt in WOORDEN.items():
            assert woorden not in zin or klopt(waar), (woorden, zin)


@pytest.mark.parametrize("naam", GEVALLEN)
def test_elke_reden_bij_een_geval_is_een_zin(naam: str) -> None:
    for zin in _redenen(oordeel(naam)):
        assert zin[0].isupper() and zin.endswith(".") and ", ." not in zin and "None" not in zin, zin


@settings(max_examples=400, deadline=None)
@given(feiten())
def test_wat_afhangt_noemt_een_vraag(f: Feiten) -> None:
    ons = beoordeel(f, een_regelset())
    if ons.uitkomst in (Uitkomst.INCIDENT, Uitkomst.DOORSTUREN):
        return
    if ons.van is not ons.tot or Antwoord.AFHANKELIJK in (ons.ap.antwoord, ons.betrokkenen.antwoord):
        assert ons.ontbreekt and all(o.zin.endswith(".") and " in plaats van " not in o.zin for o in ons.ontbreekt)


@settings(max_examples=400, deadline=None)
@given(feiten())
def test_een_gevallen_grond_noemt_alleen_wat_mis_is(f: Feiten) -> None:
    bekend = b.vul_aan(f)
    for grond in GRONDEN:
        uitslag = grond.toets(bekend)
        if uitslag and not uitslag[0]:
            mis = [zin for klopt, zin in grond.voorwaarden if not klopt(bekend)]
            assert uitslag[1].zin.startswith(f"{grond.titel} geldt niet: ")
            assert all((zin in uitslag[1].zin) == (zin in mis) for _, zin in grond.voorwaarden)


def test_het_aantal_wordt_gevraagd() -> None:
    ons = oordeel("tussen vijftig en tweehonderd gewone contactgegevens")
    (aantal,) = (o for o in ons.ontbreekt if o.feit == "aantal_tot")
    assert aantal.zin.startswith("Als het om 50 personen gaat, dan is het risico beperkt (nu: beperkt tot ")


def test_beperkt_en_toch_een_hoog_risico_wordt_uitgelegd() -> None:
    for naam, geval in GEVALLEN.items():
        ons = oordeel(naam)
        hoog = ons.betrokkenen.antwoord is Antwoord.JA
        assert (BEPERKT_IS_HOOG in ons.betrokkenen.zin) == (hoog and ons.van is Niveau.BEPERKT), geval["bron"]


def test_een_zeker_niveau_kent_geen_mogelijk() -> None:
    for naam in GEVALLEN:
        ons = oordeel(naam)
        if ons.van is not None:
            assert ("mogelijk" in ons.calamiteitenplan.gronden[0].zin) == (ons.van is not ons.tot)


@pytest.mark.parametrize(("wie", "kop"), [("verwerker", "U bent verwerker: "), ("ander", "Een andere organisatie ")])
def test_wie_niet_verantwoordelijk_is_leest_wie_beslist(wie: str, kop: str) -> None:
    ons = beoordeel(Feiten(verantwoordelijke=wie, inbreuk="ja"), een_regelset())
    assert ons.ap.zin.startswith(kop) and ons.betrokkenen.zin.startswith(kop)
    assert "geen datalek" not in ons.betrokkenen.zin


def test_zonder_adres_een_openbare_mededeling() -> None:
    zin = oordeel("4.3 vertrokken onbekend waarheen").betrokkenen.zin
    assert zin == "Persoonlijk informeren kan niet, een openbare mededeling doen moet wel."


def test_ransomware_zonder_gevolg_noemt_waarom() -> None:
    ons = oordeel("EDPB 1 ransomware, goede back-up, niets naar buiten")
    zinnen = " ".join(g.zin for g in ons.ap.gronden)
    assert "niets is meegenomen" in zinnen and "Alle gegevens zijn hersteld" in zinnen


def test_de_aard_mist_vertrouwelijkheid() -> None:
    for naam in ("alleen beschikbaarheid aangekruist, maar gegevens meegenomen",
                 "ransomware, nog niet bekend of er iets is meegenomen"):  # fmt: skip
        assert "aard_onvolledig" in {g.regel for g in oordeel(naam).bevindingen}
    schade = _wij(Feiten(voorval="storing", aard=("beschikbaarheid",), verstoring=True, schade=("identiteit",)))
    assert "aard_onvolledig" in {g.regel for g in beoordeel(schade, een_regelset()).bevindingen}


def test_enisa_legt_een_verschil_uit() -> None:
    for naam in GEVALLEN:
        ons = oordeel(naam)
        if ons.enisa and ons.van is not None and ons.tot is not None:
            anders = not ons.van <= ons.enisa.niveau <= ons.tot
            assert any("andere methode" in zin for zin in ons.enisa.uitleg) == anders
