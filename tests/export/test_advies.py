"""Advies beveiligingsincident: what goes in comes out, each sentence with its source, and the path is drawn."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings

from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.risico.afwijking import Afwijking
from datalek_gui.domain.risico.beoordeling import beoordeel
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.oordeel import Antwoord, Beoordeling, Bevinding, Conclusie, Niveau, Werking
from datalek_gui.export import advies_tekst as woorden
from datalek_gui.export.advies_pdf import AdviesStuk, Versie, render_advies
from datalek_gui.export.page_style import zichtbaar
from tests.export.adviezen import (
    DUIDELIJK,
    FEITEN,
    FINANCIEEL,
    GEEN_DATALEK,
    INBREUK,
    KWETSBAAR,
    OPEN,
    TERUG,
    VERSIES,
    VERWERKER,
    een_advies,
    leeg_advies,
)
from tests.export.bouwers import NU, SHA, formulier
from tests.export.lezer import Knoop, artefacten, lees_boom, plat
from tests.export.test_tekst import LASTIG, LATIJN, RUSTIG, verwacht

DATA = Path(__file__).parents[1] / "data" / "pdf"
WEINIG = settings(RUSTIG, max_examples=20)
REGELS = formulier().regelsets["avg_2018"]
OORDELEN = {
    "duidelijk": DUIDELIJK,
    "open": OPEN,
    "geen datalek": GEEN_DATALEK,
    "doorsturen": replace(GEEN_DATALEK, uitkomst=Uitkomst.DOORSTUREN),
    "onbekend": replace(OPEN, uitkomst=Uitkomst.ONBEKEND, ernst=(1, 4), kans=(1, 4)),
}
ECHT = {
    "kaal": Feiten(),
    "retour": Feiten(verantwoordelijke="ja", voorval="post_geopend_retour", gegevens=("naam", "adres", "financieel")),
    "gijzeling": Feiten(voorval="ransomware", gegevens=("naam", "bsn"), aantal_van=400, hersteld="volledig"),
    "gewist": Feiten(voorval="apparaat_kwijt", apparaat="laptop", versleuteld=True, gewist=True, direct_gemeld=True),
    "huisarts": Feiten(
        verantwoordelijke="ja",
        voorval="email_verkeerd",
        gegevens=("naam", "gezondheid"),
        gezondheid="medisch",
        ontvanger=("beroepsgeheim",),
        contact=True,
        volgt_instructies=True,
    ),
    "van een ander": Feiten(verantwoordelijke="ander", persoonsgegevens="ja", voorval="hacking"),
}
elk_oordeel = pytest.mark.parametrize("oordeel", OORDELEN.values(), ids=OORDELEN.keys())


def boom_van(stuk: AdviesStuk) -> Knoop:
    return lees_boom(render_advies(stuk))


def tekst_van(stuk: AdviesStuk) -> str:
    return " ".join(boom_van(stuk).tekst.replace("\xa0", " ").split())


def bladeren(boom: Knoop) -> list[str]:
    """Text of every element that holds some, drawings left out."""
    return [" ".join(b.tekst.replace("\xa0", " ").split()) for b in boom.bladeren() if b.tag != "Figure"]


def hoofdstuk(boom: Knoop, kop: str, tot: str) -> list[str]:
    regels = bladeren(boom)
    return regels[regels.index(kop) + 1 : regels.index(tot)]


# --- what goes in comes out -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("naam", "stuk"),
    [
        ("vastgesteld", een_advies()),
        ("open", een_advies(beoordeling=OPEN, versies=(), besluit=(), afwijkingen=(), acties=())),
        ("leeg", leeg_advies()),
    ],
)
def test_het_advies_staat_er_woord_voor_woord(naam: str, stuk: AdviesStuk) -> None:
    regels = bladeren(boom_van(stuk))
    tekst = "\n".join(regels[: regels.index("De weg naar dit advies")]) + "\n"
    assert tekst == (DATA / f"advies_{naam}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("lastig", LASTIG)
def test_lastige_tekst_staat_in_elk_veld_onveranderd(lastig: str) -> None:
    stuk = een_advies(
        titel=lastig,
        zaaknummer=lastig,
        organisatie=lastig,
        samenvatting=lastig,
        feiten=((lastig[:30], lastig),),
        opvolging=(("16-11-2026", lastig),),
        acties=(lastig,),
        besluit=(("Reden", lastig),),
        afwijkingen=(Afwijking("x", lastig, "AVG art. 33"),),
        versies=(Versie(1, NU, lastig, ((lastig[:20], lastig, lastig),)),),
    )
    nodig, gelezen = plat(zichtbaar(lastig)), plat(boom_van(stuk).tekst)
    assert gelezen.count(nodig) >= 10


@WEINIG
@given(LATIJN)
@example("\x7f")
def test_getypte_tekst_komt_terug(tekst: str) -> None:
    gelezen = [
        plat(b)
        for b in bladeren(boom_van(een_advies(samenvatting=tekst, acties=(tekst,), besluit=(("Reden", tekst),))))
    ]
    assert gelezen.count(verwacht(tekst)) == (3 if verwacht(tekst) else 0)
    assert "" not in gelezen


@pytest.mark.parametrize("veld", ["samenvatting", "acties", "besluit", "feiten", "versies", "titel"])
def test_een_lange_tekst_loopt_door_over_bladen(veld: str) -> None:
    zin = "Op 17 november ging een brief naar een verkeerd adres, waarbij ook gegevens van anderen zijn gezien. "
    tekst = (zin * 200)[:20_000].strip()
    waarden: dict[str, Any] = {
        "samenvatting": tekst,
        "acties": (tekst,),
        "besluit": (("Reden", tekst),),
        "feiten": (("01-01-2026", tekst),),
        "versies": (Versie(1, NU, tekst),),
        "titel": tekst,
    }
    boom = boom_van(een_advies(**{veld: waarden[veld]}))
    (alinea,) = [p for p in boom.alle("P") if tekst in p.tekst]
    assert alinea.stukken >= 3


def test_elke_datum_op_papier_is_er_een_die_erin_ging() -> None:
    gelezen = set(re.findall(r"\d{2}-\d{2}-\d{4}", tekst_van(een_advies())))
    assert gelezen == {f"{dag}-11-2026" for dag in ("02", "09", "16", "17", "18", "19", "20")}


def test_een_moment_staat_op_de_nederlandse_klok() -> None:
    """18 November 09:30 in UTC."""
    assert "Vastgesteld op 18-11-2026 10:30." in tekst_van(een_advies())


# --- what the judgement says --------------------------------------------------------------------


@elk_oordeel
def test_elke_bevinding_staat_er_een_keer_met_haar_bron(oordeel: Beoordeling) -> None:
    tekst = tekst_van(een_advies(beoordeling=oordeel))
    conclusies = (oordeel.datalek, oordeel.ap, oordeel.betrokkenen)
    for bevinding in {*oordeel.bevindingen, *(g for c in conclusies for g in c.gronden)}:
        assert tekst.count(f"{bevinding.zin} ({bevinding.bron})") == 1
    for conclusie in conclusies:
        assert conclusie.zin in tekst
    for open_ in oordeel.ontbreekt:
        assert f"{open_.vraag} {open_.zin} ({woorden.bron_van(open_.feit)})" in tekst


@elk_oordeel
def test_elke_zin_van_het_advies_noemt_haar_bron(oordeel: Beoordeling) -> None:
    stuk = een_advies(beoordeling=oordeel)
    _elke_zin_noemt_haar_bron(boom_van(stuk), stuk)


def _elke_zin_noemt_haar_bron(boom: Knoop, stuk: AdviesStuk) -> None:
    oordeel = stuk.beoordeling
    zonder = {"Kortom, het advies is om:", "op te volgen met:", *stuk.acties}
    for conclusie in (oordeel.datalek, oordeel.ap, oordeel.betrokkenen, oordeel.calamiteitenplan):
        zonder |= {conclusie.zin} if conclusie.gronden else set()
    koppen = {k.tekst for k in boom.alle("H2", "H3", "Lbl")}
    zinnen = [z for z in hoofdstuk(boom, "Datalek?", "Besluit") if z not in koppen | zonder]
    assert len(zinnen) > 7
    for zin in zinnen:  # the heading beside the matrix has its source in the sentence under it
        assert re.search(r"\((AVG|Toetsingskader|ENISA) [^()]+\)$", zin) or zin.startswith("Het risico is "), zin


def test_bevindingen_staan_onder_wat_zij_doen() -> None:
    """A rule that sets severity or likelihood names no level; it belongs to the risk all the same."""
    kans = Bevinding("kans", Werking.BEPAALT, "De ontvanger is onbekend.", "Toetsingskader 2.6")
    boom = boom_van(een_advies(beoordeling=replace(DUIDELIJK, bevindingen=(*DUIDELIJK.bevindingen, kans))))
    bepaalt = hoofdstuk(boom, "Wat het niveau bepaalt", "Wat het risico verhoogt")
    assert [zin.partition(" (")[0] for zin in bepaalt[1::2]] == [FINANCIEEL.zin, kans.zin]
    assert VERWERKER.zin in " ".join(hoofdstuk(boom, "Let op", "Advies"))


def test_een_grond_die_er_al_staat_wordt_opnieuw_genoemd_bij_haar_bron() -> None:
    oordeel = replace(DUIDELIJK, ap=Conclusie(Antwoord.JA, "Meld dit datalek.", (KWETSBAAR, FINANCIEEL)))
    regels = hoofdstuk(boom_van(een_advies(beoordeling=oordeel)), "Autoriteit Persoonsgegevens (AP)", "Betrokkenen")
    assert regels[1:] == [f"Meld dit datalek. ({KWETSBAAR.bron}; {FINANCIEEL.bron})"]


def test_een_conclusie_die_haar_grond_herhaalt_staat_er_een_keer() -> None:
    oordeel = replace(DUIDELIJK, datalek=Conclusie(Antwoord.JA, INBREUK.zin, (INBREUK,)))
    regels = hoofdstuk(boom_van(een_advies(beoordeling=oordeel)), "Datalek?", "Risico")
    assert regels[1:] == [f"{INBREUK.zin} ({INBREUK.bron})"]


def test_haakjes_in_een_bron_staan_niet_in_haakjes() -> None:
    bron = "Toetsingskader 2.9 en onderdeel 4 (bij twijfel)"
    oordeel = replace(DUIDELIJK, bevindingen=(replace(TERUG, bron=bron),))
    assert f"{TERUG.zin} (Toetsingskader 2.9 en onderdeel 4, bij twijfel)" in tekst_van(een_advies(beoordeling=oordeel))


def test_wat_ontbreekt_staat_er_ook_zonder_risico() -> None:
    regels = hoofdstuk(
        boom_van(een_advies(beoordeling=replace(GEEN_DATALEK, ontbreekt=OPEN.ontbreekt))), "Wat nog ontbreekt", "Advies"
    )
    assert regels[1].startswith(f"{OPEN.ontbreekt[0].vraag} {OPEN.ontbreekt[0].zin}")


@pytest.mark.parametrize("feiten", ECHT.values(), ids=ECHT.keys())
def test_wat_de_regels_echt_zeggen_staat_op_papier(feiten: Feiten) -> None:
    oordeel = beoordeel(feiten, REGELS)
    boom = boom_van(een_advies(beoordeling=oordeel, risicofeiten=feiten))
    gelezen = bladeren(boom)
    for zin in {bevinding.zin for bevinding in oordeel.bevindingen} | {oordeel.ap.zin, oordeel.betrokkenen.zin}:
        assert sum(regel.startswith(zin) for regel in gelezen) >= 1, zin
    _elke_zin_noemt_haar_bron(boom, een_advies(beoordeling=oordeel))


def test_elk_feit_heeft_een_bron_om_te_noemen() -> None:
    assert woorden.bron_van("teruggekregen") == "Toetsingskader 2.9"
    assert woorden.bron_van("verwerker_overeenkomst") == "AVG art. 28"
    assert all(
        woorden.bron_van(feit).startswith(("Toetsingskader ", "AVG ", "UAVG ")) for feit in woorden._BRON_VAN_FEIT
    )


def test_de_twee_drempels_staan_elk_op_hun_eigen_plaats() -> None:
    """The real paper of 2022 named the threshold of art. 34 for the AP; ours must not be able to."""
    ap = (Conclusie(Antwoord.JA, "Meld dit."), Conclusie(Antwoord.JA, "Informeer."))
    boom = boom_van(een_advies(beoordeling=replace(DUIDELIJK, ap=ap[0], betrokkenen=ap[1], bevindingen=())))
    bij_ap = " ".join(hoofdstuk(boom, "Autoriteit Persoonsgegevens (AP)", "Betrokkenen"))
    bij_betrokkenen = " ".join(hoofdstuk(boom, "Betrokkenen", "Advies"))
    assert "tenzij het niet waarschijnlijk is dat het een risico inhoudt" in bij_ap
    assert "art. 33 lid 1" in bij_ap
    assert "hoog risico" not in bij_ap
    assert "art. 34" not in bij_ap
    assert "waarschijnlijk een hoog risico" in bij_betrokkenen
    assert "art. 34 lid 1" in bij_betrokkenen
    assert "art. 33" not in bij_betrokkenen


def test_andere_regels_geven_een_andere_drempel_en_termijn() -> None:
    voorstel = replace(REGELS, titel="Voorstel", melden_uren=96, melden_drempel="hoog_risico")
    zin, bron = woorden.drempel_ap(voorstel)
    assert "binnen 96 uur" in zin
    assert "hoog risico" in zin
    assert "Voorstel" in bron
    vaag = replace(OPEN, ap=Conclusie(Antwoord.AFHANKELIJK, "?"))
    assert "een hoog risico niet waarschijnlijk" in woorden.melden(vaag, voorstel, "")[0]
    assert "een risico niet waarschijnlijk" in woorden.melden(vaag, REGELS, "")[0]


# --- Kortom ------------------------------------------------------------------------------------


def kortom(oordeel: Beoordeling, feiten: Feiten = FEITEN, **anders: Any) -> list[str]:
    """The numbered points, without sources."""
    regels = hoofdstuk(boom_van(een_advies(beoordeling=oordeel, risicofeiten=feiten, **anders)), "Advies", "Besluit")
    assert regels[0] == "Kortom, het advies is om:"
    merken, punten = regels[1::2], regels[2::2]
    assert merken[:4] == ["1.", "2.", "3.", "4."]
    assert merken[4:] == [f"{letter}." for letter in "abcdefg"[: len(merken) - 4]]
    return punten


def test_kortom_bij_een_duidelijk_datalek() -> None:
    een, twee, drie, vier, *acties = kortom(DUIDELIJK)
    assert een.startswith("dit incident te kwalificeren als datalek")
    assert (
        twee == "wel te melden aan de AP, uiterlijk 20-11-2026 09:05. (AVG art. 33 lid 1; Toetsingskader onderdeel 3)"
    )
    assert drie.startswith("wel te melden aan de betrokkenen, onverwijld. (AVG art. 34 lid 1")
    assert vier == "op te volgen met:"
    assert acties == list(een_advies().acties)


def test_kortom_zonder_acties_zegt_dat() -> None:
    assert kortom(DUIDELIJK, acties=("", " \n"))[3:] == ["op te volgen; er staan nog geen acties in het dossier."]


@pytest.mark.parametrize(
    ("ap", "ontbreekt", "uitkomst", "begin"),
    [
        (Antwoord.JA, False, Uitkomst.DATALEK, "wel te melden aan de AP, uiterlijk"),
        (Antwoord.JA, True, Uitkomst.DATALEK, "voorlopig te melden aan de AP, uiterlijk"),
        (Antwoord.AFHANKELIJK, True, Uitkomst.DATALEK, "voorlopig te melden aan de AP, uiterlijk"),
        (Antwoord.AFHANKELIJK, True, Uitkomst.ONBEKEND, "voorlopig te melden aan de AP, uiterlijk"),
        (Antwoord.NEE, False, Uitkomst.DATALEK, "niet te melden aan de AP en vast te leggen waarom niet."),
        (Antwoord.NEE, False, Uitkomst.INCIDENT, "niet te melden aan de AP. ("),
    ],
)
def test_kortom_over_de_ap(ap: Antwoord, ontbreekt: bool, uitkomst: Uitkomst, begin: str) -> None:
    oordeel = replace(
        DUIDELIJK, uitkomst=uitkomst, ap=Conclusie(ap, "Zie."), ontbreekt=OPEN.ontbreekt if ontbreekt else ()
    )
    punt = kortom(oordeel)[1]
    assert punt.startswith(begin)
    assert ("geen datalek is of" in punt) == (uitkomst is Uitkomst.ONBEKEND)
    assert ("Bij twijfel: melden." in punt) == (ap is Antwoord.AFHANKELIJK)


@pytest.mark.parametrize(
    ("antwoord", "feiten", "begin"),
    [
        (Antwoord.JA, Feiten(), "wel te melden aan de betrokkenen"),
        (Antwoord.JA, Feiten(onevenredig=True), "wie niet persoonlijk te bereiken is, met een openbare mededeling"),
        (Antwoord.JA, Feiten(adres_onbekend=True), "wie niet persoonlijk te bereiken is, met een openbare mededeling"),
        (Antwoord.AFHANKELIJK, Feiten(), "mogelijk te melden aan de betrokkenen"),
        (Antwoord.NEE, Feiten(), "niet te melden aan de betrokkenen en vast te leggen waarom niet."),
    ],
)
def test_kortom_over_de_betrokkenen(antwoord: Antwoord, feiten: Feiten, begin: str) -> None:
    assert kortom(replace(DUIDELIJK, betrokkenen=Conclusie(antwoord, "Zie.")), feiten)[2].startswith(begin)


@pytest.mark.parametrize("uitkomst", Uitkomst)
def test_alleen_een_datalek_heet_een_datalek(uitkomst: Uitkomst) -> None:
    punt = kortom(replace(DUIDELIJK, uitkomst=uitkomst))[0]
    assert punt.startswith("dit incident te kwalificeren als datalek") == (uitkomst is Uitkomst.DATALEK)


@pytest.mark.parametrize(
    ("plan", "actie"), [(Antwoord.JA, "Start het"), (Antwoord.AFHANKELIJK, "Overweeg het"), (Antwoord.NEE, "")]
)
def test_calamiteitenplan_en_ontbrekende_feiten_worden_acties(plan: Antwoord, actie: str) -> None:
    oordeel = replace(DUIDELIJK, calamiteitenplan=Conclusie(plan, "Zie."), ontbreekt=OPEN.ontbreekt)
    acties = kortom(oordeel)[4:]
    assert acties[2].startswith("Zoek uit wat hierboven staat")
    assert [a.startswith(f"{actie} calamiteitenplan") for a in acties[3:]] == ([True] if actie else [])


# --- decision, versions, stamps ---------------------------------------------------------------------


def test_wat_leeg_is_wordt_in_woorden_genoemd() -> None:
    regels = bladeren(boom_van(leeg_advies()))
    assert (
        "Niet ingevuld: Registratienummer zaaksysteem, Korte naam, Interne melding, Kennis van het datalek." in regels
    )
    assert "De feiten zijn nog niet ingevuld." in regels
    assert "Er is nog geen besluit ingevuld." in regels
    vol = bladeren(boom_van(een_advies()))
    assert "Niet ingevuld: Juridische zaken geraadpleegd op, Advies van juridische zaken, Opmerking." in vol


def test_oude_oordelen_blijven_leesbaar_naast_het_nieuwe() -> None:
    regels = hoofdstuk(boom_van(een_advies()), "Versies", "De weg naar dit advies")
    assert regels == [
        "Versie 1",
        "Vastgesteld op 18-11-2026 10:30.",
        "Versie 2",
        "Vastgesteld op 19-11-2026 15:05.",
        "Reden: In de brief bleek ook het soort uitkering te staan.",
        "Risico: verwaarloosbaar → beperkt",
        "Melden aan de AP: nee → ja",
    ]


@pytest.mark.parametrize(
    ("anders", "woord", "stand"),
    [
        ({}, "", "versie 2, vastgesteld op 19-11-2026 15:05"),
        ({"versies": ()}, "CONCEPT", "concept, nog niet vastgesteld"),
        ({"bijgewerkt": True}, "CONCEPT", "daarna gewijzigd en nog niet opnieuw vastgesteld"),
        ({"oefening": True, "versies": VERSIES}, "OEFENING", "versie 2, vastgesteld"),
    ],
)
def test_concept_tot_het_is_vastgelegd(anders: dict[str, Any], woord: str, stand: str) -> None:
    stuk = een_advies(**anders)
    pdf = render_advies(stuk)
    assert stand in " ".join(lees_boom(pdf).tekst.split())
    for blad in artefacten(pdf):
        assert ("CONCEPT" in blad) == (woord == "CONCEPT")
        assert ("OEFENING" in blad) == (woord == "OEFENING")
        assert (f"SHA-256 {SHA[:16]}" in blad) == (woord == "")


def test_een_bereik_staat_in_woorden() -> None:
    tekst = tekst_van(een_advies(beoordeling=OPEN))
    assert "Het risico is beperkt tot aanzienlijk." in tekst
    assert "De kans is 2 tot 3 van 4: klein, tot niet klein of nog onbekend." in tekst
    assert "Zolang feiten ontbreken, telt het hoogste niveau dat mogelijk is." in tekst
    assert "Het risico is beperkt." in tekst_van(een_advies(beoordeling=DUIDELIJK))
    assert woorden.niveau_in_woorden(replace(OPEN, tot=Niveau.ZEER_GROOT)) == "beperkt tot zeer groot"
