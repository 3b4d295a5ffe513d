"""Each rule has facts that it hits and facts that it misses, and every sentence says where it stands."""

import pytest

from datalek_gui.domain.risico.begrippen import vul_aan
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.niveau import MATRIX, niveau_van
from datalek_gui.domain.risico.oordeel import Niveau
from datalek_gui.domain.risico.opmerkingen import OPMERKINGEN
from datalek_gui.domain.risico.regel import Regel
from datalek_gui.domain.risico.regels_ernst import ERNST, ERNST_WEG
from datalek_gui.domain.risico.regels_kans import BASIS, BASIS_WEG, VERHOGEND, VERLAGEND
from datalek_gui.domain.risico.vaststellen import UITGANGEN
from datalek_gui.domain.risico.vuistregels import VUISTREGELS

ALLE = {
    r.naam: r
    for r in (*ERNST, *ERNST_WEG, *BASIS, *BASIS_WEG, *VERHOGEND, *VERLAGEND, *VUISTREGELS, *OPMERKINGEN, *UITGANGEN)
}
DUBBEL = {"veel_personen"}  # as severity and as likelihood
ALTIJD = {"onbekend_wat_gebeurt", "uitval_onbekend"}  # last in their row, for when nothing else hits


def _f(**feiten: object) -> Feiten:
    return vul_aan(Feiten(**feiten))  # type: ignore[arg-type]


POST = {"voorval": "post_verkeerd", "ontvanger": ("particulier",)}
ARTS = {"voorval": "post_verkeerd", "ontvanger": ("beroepsgeheim",), "contact": True, "volgt_instructies": True}
# rule: (hits, misses)
GEVALLEN: dict[str, tuple[Feiten, Feiten]] = {
    "grote_set": (_f(omvang="groot"), _f(omvang="beperkt")),
    "gevoelig": (_f(gegevens=("naam", "bsn")), _f(gegevens=("naam",))),
    "gezondheid_beperkt": (_f(gezondheid="beperkt"), _f(gezondheid="medisch")),
    "gezondheid_uitgebreid": (_f(gezondheid="medisch"), _f(gezondheid="beperkt")),
    "strafrechtelijk": (_f(gegevens=("strafrechtelijk",)), _f(gegevens=("schulden",))),
    "bijzonder": (_f(gegevens=("religie",)), _f(gegevens=("locatie",))),
    "beroepsgeheim": (_f(beroepsgeheim=True), _f(beroepsgeheim=False)),
    "kwetsbaar": (_f(kwetsbaar=True), _f(kwetsbaar=False)),
    "kwetsbaar_en_ziek": (_f(kwetsbaar=True, gezondheid="beperkt"), _f(kwetsbaar=True, gegevens=("bsn",))),
    "schade": (_f(schade=("geld",)), _f(schade=("geen",))),
    "lichamelijk": (_f(schade=("fysiek",)), _f(schade=("geld",))),
    "veel_personen": (_f(aantal_van=100), _f(aantal_van=99)),
    "collega": (_f(ontvanger=("intern",), hoedanigheid=("medewerker",)), _f(ontvanger=("intern",),
        hoedanigheid=("klant",))),
    "uitzonderlijk": (
        _f(voorval="gepubliceerd", gegevens=("gezondheid",), gezondheid="medisch", aantal_van=1_000),
        _f(voorval="gepubliceerd", gegevens=("gezondheid",), gezondheid="medisch", aantal_van=999),
    ),
    "hinder": (_f(dienst_geraakt="hinder"), _f(dienst_geraakt="nee")),
    "dienst_weg": (_f(dienst_geraakt="ernstig"), _f(dienst_geraakt="hinder")),
    "niet_terug": (_f(hersteld="deels"), _f(hersteld="volledig")),
    "etmaal_weg": (_f(duur_uren=24), _f(duur_uren=23)),
    "lichamelijk_weg": (_f(schade=("fysiek",)), _f()),
    "velen_zonder_dienst": (_f(dienst_geraakt="ernstig", aantal_van=1_000), _f(dienst_geraakt="ernstig",
        aantal_van=10)),
    "openbaar": (_f(voorval="gepubliceerd"), _f(voorval="klantportaal")),
    "buitgemaakt": (_f(voorval="hacking", exfiltratie="ja"), _f(voorval="hacking", exfiltratie="nee")),
    "kwaadwillend": (_f(ontvanger=("kwaadwillend",)), _f(ontvanger=("onbekend",))),
    "aanvaller_binnen": (_f(voorval="phishing"), _f(voorval="email_verkeerd")),
    "opzet": (_f(voorval="meegenomen"), _f(voorval="meegenomen", opzet=False)),
    "intern": (_f(ontvanger=("intern",)), _f(ontvanger=("intern",), aantal_van=100)),
    "intern_ernstig": (_f(ontvanger=("intern",)), _f(ontvanger=("intern",), volgt_instructies=False)),
    "betrouwbaar": (_f(**ARTS), _f(**ARTS, kwetsbaar=True)),
    "betrouwbaar_maar": (_f(**ARTS, kwetsbaar=True), _f(ontvanger=("beroepsgeheim",), contact=False)),
    "kwijt": (_f(voorval="post_kwijt"), _f(voorval="apparaat_kwijt", teruggekregen="terug")),
    "meewerkend": (_f(**POST, volgt_instructies=True), _f(**POST, volgt_instructies=False)),
    "onbekende_lezer": (_f(voorval="post_geopend_retour", gegevens=("bsn",)), _f(voorval="post_geopend_retour",
        gegevens=("bsn",), contact=True)),
    "niet_meewerkend": (_f(**POST, contact=False), _f(**POST)),
    "kennen_elkaar": (_f(kennen_elkaar=True), _f(kennen_elkaar=False)),
    "veel_ontvangers": (_f(**POST, ontvangers_aantal="veel"), _f(**POST, ontvangers_aantal="enkele")),
    "onleesbaar": (_f(versleuteld=True, sleutel_veilig=True), _f(versleuteld=True)),
    "niet_herkenbaar": (_f(identificeerbaar="niet"), _f(identificeerbaar="moeilijk")),
    "moeilijk_herkenbaar": (_f(identificeerbaar="moeilijk"), _f(identificeerbaar="makkelijk")),
    "zeer_beperkt": (_f(**POST, gegevens=("naam", "adres")), _f(**POST, gegevens=("naam", "adres"),
        kennen_elkaar=True)),
    "gewone_set": (_f(**POST, gegevens=("naam", "loopbaan"), omvang="groot"), _f(**POST, gegevens=("naam", "bsn"),
        omvang="groot")),
    "verloren": (_f(hersteld="nee"), _f(hersteld="deels")),
    "dienst_uitgevallen": (_f(dienst_geraakt="ernstig"), _f(dienst_geraakt="nee")),
    "deels_terug": (_f(hersteld="deels"), _f(hersteld="volledig")),
    "werkdag_weg": (_f(duur_uren=8), _f(duur_uren=7)),
    "niet_goedgemaakt": (_f(dienst_geraakt="hinder"), _f(dienst_geraakt="hinder", termijnen_verlengd=True)),
    "kort_en_opgelost": (_f(dienst_geraakt="nee"), _f(dienst_geraakt="ernstig")),
    "vuistregel_niet_te_herleiden": (
        _f(**POST, gegevens=("klantinformatie",), identificeerbaar="moeilijk"),
        _f(**POST, gegevens=("bsn",), identificeerbaar="moeilijk"),
    ),
    "vuistregel_gewoon_meewerkend": (
        _f(**POST, gegevens=("adres", "klantinformatie"), volgt_instructies=True),
        _f(**POST, gegevens=("adres", "klantinformatie"), volgt_instructies=False),
    ),
    "vuistregel_intern": (
        _f(ontvanger=("intern",), gegevens=("bsn",)),
        _f(ontvanger=("intern",), gegevens=("bsn",), hoedanigheid=("medewerker",)),
    ),
    "vuistregel_betrouwbaar": (_f(**ARTS, gegevens=("bsn",)), _f(**(ARTS | {"contact": False}), gegevens=("bsn",))),
    "vuistregel_gevoelig_meewerkend": (
        _f(**POST, gegevens=("bsn",), volgt_instructies=True),
        _f(**POST, gegevens=("bsn",), contact=False),
    ),
    "vuistregel_grotere_set": (
        _f(**POST, gegevens=("naam", "loopbaan"), omvang="groot"),
        _f(**POST, gegevens=("naam", "loopbaan"), omvang="beperkt"),
    ),
    "vuistregel_gevoelig_niet_meewerkend": (_f(**POST, gegevens=("bsn",), contact=False), _f(**POST,
        gegevens=("bsn",))),
    "vuistregel_zwaar": (_f(**POST, gezondheid="uitgebreid"), _f(**POST, gezondheid="beperkt")),
    "vuistregel_veel": (_f(**POST, gegevens=("naam",), aantal_van=100), _f(**POST, gegevens=("naam",), aantal_van=20)),
    "zonder_overeenkomst": (_f(via_verwerker=True, verwerker_overeenkomst=False), _f(via_verwerker=True)),
    "verwerker_te_laat": (_f(via_verwerker=True, verwerker_op_tijd=False), _f(verwerker_op_tijd=False)),
    "andere_gegevens": (_f(gegevens=("anders",)), _f(gegevens=("naam",))),
    "integriteit": (_f(voorval="inzage_medewerker"), _f(voorval="meegenomen")),
    "toegezegd": (_f(teruggekregen="toegezegd"), _f(teruggekregen="terug")),
    "signalen_apparaat": (_f(voorval="apparaat_kwijt", mail_doorgestuurd=True), _f(voorval="apparaat_kwijt")),
    "te_laat_gemeld": (_f(voorval="apparaat_kwijt", direct_gemeld=False), _f(voorval="apparaat_kwijt",
        direct_gemeld=True)),
    "aard_onvolledig": (
        _f(voorval="storing", aard=("beschikbaarheid",), exfiltratie="ja"),
        _f(voorval="ransomware", aard=("beschikbaarheid",), exfiltratie="nee"),
    ),
    "leesbaar_bij_aanval": (_f(voorval="ransomware", versleuteld=False), _f(voorval="ransomware", versleuteld=True)),
    "leesbaar_voor_aanvaller": (
        _f(voorval="ransomware", versleuteld=False),
        _f(voorval="hacking", versleuteld=False),
    ),
    "geen_schade": (_f(schade=("geen",)), _f(schade=("geld",))),
    "tuchtrecht": (_f(gezondheid="medisch"), _f(gezondheid="beperkt")),
    "ongeopend_retour": (_f(voorval="post_ongeopend_retour"), _f(voorval="post_ongeopend_retour", geopend=True)),
    "eigen_schuld": (_f(eigen_schuld_betrokkene=True), _f(eigen_schuld_betrokkene=False)),
    "onderhoud": (_f(voorval="onderhoud"), _f(voorval="onderhoud", dienst_geraakt="ernstig")),
    "geen_verstoring": (_f(voorval="storing", verstoring=False), _f(voorval="storing", verstoring=True)),
    "gewist": (
        _f(voorval="apparaat_kwijt", versleuteld=True, gewist=True, direct_gemeld=True),
        _f(voorval="apparaat_kwijt", versleuteld=True, gewist=True, pincode_erbij=True),
    ),
    "open_envelop": (_f(voorval="open_envelop"), _f(voorval="open_envelop", gedeelde_brievenbus=True)),
    "niet_ingezien": (_f(voorval="gepubliceerd", geopend=False), _f(voorval="gepubliceerd", geopend=True)),
}  # fmt: skip


def test_elke_regel_heeft_een_geval_dat_raak_is_en_een_dat_mis_is() -> None:
    assert set(GEVALLEN) == set(ALLE) - ALTIJD


@pytest.mark.parametrize("naam", GEVALLEN)
def test_de_regel_spreekt_alleen_als_hij_raakt(naam: str) -> None:
    raak, mis = GEVALLEN[naam]
    regel = ALLE[naam]
    bevinding = regel.spreek(raak)
    assert bevinding is not None
    assert (bevinding.regel, bevinding.niveau) == (naam, regel.niveau)
    assert regel.spreek(mis) is None


@pytest.mark.parametrize("regel", ALLE.values(), ids=lambda r: r.naam)
def test_elke_zin_staat_op_zichzelf_en_noemt_haar_bron(regel: Regel) -> None:
    zin = regel.zin if isinstance(regel.zin, str) else regel.zin(GEVALLEN[regel.naam][0])
    assert zin[0].isupper() and zin.endswith(".")
    assert regel.bron.startswith(("Toetsingskader", "AVG", "EDPB"))
    assert set(regel.feiten) <= set(Feiten.__dataclass_fields__) and regel.feiten


def test_elke_naam_staat_er_een_keer() -> None:
    namen = [
        r.naam
        for rij in (ERNST, ERNST_WEG, BASIS, BASIS_WEG, VERHOGEND, VERLAGEND, VUISTREGELS, OPMERKINGEN, UITGANGEN)
        for r in rij
    ]
    assert {naam for naam in namen if namen.count(naam) > 1} == DUBBEL


def test_de_matrix_stijgt_en_kent_vier_niveaus() -> None:
    for ernst in range(1, 5):
        for kans in range(1, 5):
            assert niveau_van(ernst, kans) >= niveau_van(max(1, ernst - 1), kans)
            assert niveau_van(ernst, kans) >= niveau_van(ernst, max(1, kans - 1))
    assert {niveau for rij in MATRIX.values() for niveau in rij} == set(Niveau)
