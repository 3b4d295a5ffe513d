"""From answers to facts, from a file to facts, and which facts follow from others."""

import json
from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.vraag import Vraagsoort
from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.domain.fouten import InvoerFout
from datalek_gui.domain.risico import lezen
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.invoer import lees_zaak
from datalek_gui.domain.risico.lezen import afgeleid, als_json, feiten_uit, lees_feiten
from datalek_gui.domain.risico.ontvangers import BetrouwbareOntvanger, eigen_ontvangers, herken
from datalek_gui.domain.risico.schema import FEITEN
from datalek_gui.domain.risico.uitleg import uitleg
from tests.bouwers import een_invoer, oefening

DAG = date(2026, 11, 21)
SOORT = {
    Vraagsoort.JA_NEE: "ja_nee",
    Vraagsoort.KEUZE: "keuze",
    Vraagsoort.MEERKEUZE: "meerkeuze",
    Vraagsoort.GETAL: "getal",
}


# --- the five places of a fact (the recipe in feiten.py) ---


def test_schema_en_feiten_noemen_dezelfde_feiten() -> None:
    assert [feit.naam for feit in FEITEN] == [veld.name for veld in fields(Feiten)]


def test_elke_eigen_vraag_heeft_de_soort_en_de_waarden_van_haar_feit(formulier: Formulier) -> None:
    vragen = [(feit, formulier.vragen[feit.naam]) for feit in FEITEN if feit.naam in formulier.vragen]
    assert len(vragen) > 30
    for feit, vraag in vragen:
        assert SOORT[vraag.soort] == feit.soort, feit.naam
        assert [optie.sleutel for optie in vraag.opties] == list(feit.waarden), feit.naam


def test_elk_feit_is_een_vraag_of_volgt_uit_een_andere(formulier: Formulier) -> None:
    zonder = {feit.naam for feit in FEITEN} - set(formulier.vragen)
    assert zonder == set(lezen._ANDERE_VRAAG)


# --- answers of the form ---


@pytest.mark.parametrize(
    ("antwoorden", "feit", "waarde"),
    [
        ({"is_verantwoordelijke": "verwerker"}, "verantwoordelijke", "verwerker"),
        ({"is_verantwoordelijke": "onbekend"}, "verantwoordelijke", None),
        ({"gezamenlijk_afspraken": False}, "afspraken", False),
        ({"is_inbreuk": "gewist"}, "inbreuk", "gewist"),
        ({"aard_inbreuk": ("ingezien", "permanent_weg", "tijdelijk_weg")}, "aard", ("vertrouwelijkheid",
         "beschikbaarheid")),
        ({"v1_integriteit": True, "v1_vertrouwelijkheid": False}, "aard", ("integriteit",)),
        ({"gegevens_algemeen": ("naam", "contactgegevens")}, "gegevens", ("naam", "adres", "emailadres",
         "telefoonnummer")),
        ({"gegevens_algemeen": ("contactgegevens", "emailadres")}, "gegevens", ("emailadres",)),
        ({"gegevens_algemeen": ("onbekend",)}, "gegevens", ()),
        ({"gegevens_algemeen": ("financieel_anders",), "gegevens_bijzonder": ("ras",)}, "gegevens", ("financieel",
         "ras")),
        ({"v1_gegevens_algemeen": ("geslacht_geboortedatum",)}, "gegevens", ("geslacht", "geboortedatum")),
        ({"aard_incident": "email_cc"}, "voorval", "email_cc"),
        ({"aard_incident": "hacking", "voorval": "ransomware"}, "voorval", "ransomware"),
        ({"v1_aard_incident": "verkeerde_ontvanger"}, "voorval", "email_verkeerd"),
        ({"betrokkenen_aantal": 12}, "aantal_tot", 12),
        ({"betrokkenen_minimum": 5, "betrokkenen_maximum": 60}, "aantal_van", 5),
        ({"v1_maximum": 7}, "aantal_tot", 7),
        ({"maatregelen_vooraf": ("nee",)}, "versleuteld", False),
        ({"maatregelen_vooraf": ("gehasht",)}, "versleuteld", True),
        ({"v1_versleuteld": "deels"}, "versleuteld", False),
        ({"betrokkenen_groepen": ("werknemers", "klanten")}, "hoedanigheid", ("medewerker", "klant")),
        ({"betrokkenen_groepen": ("minderjarigen",)}, "kwetsbaar", True),
        ({"betrokkenen_groepen": ("klanten",)}, "kwetsbaar", False),
        ({"betrokkenen_groepen": ("klanten",), "kwetsbaar": True}, "kwetsbaar", True),
        ({"gevolgen_betrokkenen": ("beroepsgeheim", "financieel")}, "schade", ("geld",)),
        ({"gevolgen_betrokkenen": ("beroepsgeheim",)}, "beroepsgeheim", True),
        ({"aard_inbreuk": ("permanent_weg",)}, "hersteld", "nee"),
        ({"andere_organisaties_lijst": ({"naam": "X", "hoedanigheid": "verwerker"},)}, "via_verwerker", True),
        ({"duur_uren": Onleesbaar("vijf")}, "duur_uren", None),
        ({"pincode_erbij": True}, "sleutel_veilig", False),
    ],
)  # fmt: skip
def test_een_antwoord_wordt_een_feit(antwoorden: dict[str, Any], feit: str, waarde: Any) -> None:
    assert getattr(feiten_uit(antwoorden), feit) == waarde


def test_wat_volgt_zegt_waaruit_en_een_eigen_antwoord_gaat_voor() -> None:
    gevolg = afgeleid({"betrokkenen_groepen": ("kwetsbaar",), "aard_incident": "post_geopend_retour"})
    assert gevolg["kwetsbaar"] == (True, "Volgt uit stap 5: de groepen betrokkenen.")
    assert gevolg["teruggekregen"][0] == "terug"
    assert "kwetsbaar" not in afgeleid({"betrokkenen_groepen": ("kwetsbaar",), "kwetsbaar": False})
    assert afgeleid({}) == {}


def test_alles_wat_kan_volgen_is_een_vraag(formulier: Formulier) -> None:
    assert set(lezen._UIT) <= set(formulier.vragen)


def test_een_eenvoudige_brief_krijgt_hoogstens_tien_vragen(formulier: Formulier) -> None:
    antwoorden = {"aard_inbreuk": ("ingezien",), "aard_incident": "post_verkeerd", "contact": True,
    "andere_organisaties": False,
                  "gegevens_algemeen": ("naam", "bsn"), "maatregelen_vooraf": ("nee",)}  # fmt: skip
    stap = next(h for h in formulier.indelingen["dossier"].hoofdstukken if h.sleutel == "gevolgen")
    gevraagd = [
        vraag.sleutel
        for rubriek in stap.rubrieken
        if rubriek.sleutel.startswith("risico_") and (rubriek.toon_als is None or rubriek.toon_als.klopt(antwoorden))
        for vraag in rubriek.vragen
        if vraag.toon_als is None or vraag.toon_als.klopt(antwoorden)
    ]
    assert 5 < len(gevraagd) <= 10, gevraagd


# --- recipients ---


def test_een_betrouwbare_ontvanger_wordt_herkend(formulier: Formulier) -> None:
    feiten = feiten_uit(
        {"aard_incident": "post_verkeerd", "ontvanger_wie": "De huisarts van de buurman"}, formulier.ontvangers
    )
    assert feiten.ontvanger == ("beroepsgeheim",)
    zelf = {"ontvanger_wie": "huisarts", "ontvanger": ("particulier",)}
    assert feiten_uit(zelf, formulier.ontvangers).ontvanger == ("particulier",)


def test_herkennen_kijkt_naar_het_begin_van_een_woord() -> None:
    lijst = [BetrouwbareOntvanger("beroepsgeheim", ("arts",)), BetrouwbareOntvanger("overheid", ("gemeente",))]
    assert herken("Twee ARTSEN van de gemeente", lijst) == ("beroepsgeheim", "overheid")
    assert herken("een kaart uit maart, particulier", lijst) == ()
    assert herken("", lijst) == ()


def test_de_organisatie_voegt_eigen_ontvangers_toe() -> None:
    rijen = ({"naam": " Bureau Vos ", "soort": ""}, {"naam": " ", "soort": "overheid"})
    eigen = eigen_ontvangers({"eigen_betrouwbare_ontvangers": rijen})
    assert eigen == (BetrouwbareOntvanger("vaste_relatie", ("Bureau Vos",)),)
    assert herken("naar bureau vos gestuurd", eigen) == ("vaste_relatie",)
    assert eigen_ontvangers({}) == ()


# --- files ---


def test_losse_feiten_zijn_streng_en_vullen_het_gewone_in() -> None:
    feiten = lees_feiten({"gegevens": ["bsn", "naam", "bsn"], "contact": None, "aantal_van": 2})
    assert (feiten.gegevens, feiten.contact, feiten.aantal_van) == (("naam", "bsn"), None, 2)
    assert (feiten.verantwoordelijke, feiten.persoonsgegevens) == ("ja", "ja")
    assert lees_feiten({"verantwoordelijke": "ander"}).verantwoordelijke == "ander"
    assert lees_feiten(als_json(feiten)) == feiten


@pytest.mark.parametrize(
    ("ruw", "zin"),
    [
        ([], "zaak.json: hier hoort een object { … }."),
        ({"kleur": "rood"}, "zaak.json: onbekend feit ‘kleur’."),
        ({"contact": "ja"}, "zaak.json, contact: hier hoort true of false."),
        (
            {"duur_uren": -1},
            "zaak.json, duur_uren: hier hoort een geheel getal van 0 of meer, in hoogstens 15 cijfers.",
        ),
        ({"duur_uren": True}, "zaak.json, duur_uren: hier hoort een geheel getal"),
        ({"hersteld": "half"}, "zaak.json, hersteld: ‘half’ is niet bekend; mogelijk zijn volledig, deels, nee."),
        ({"gegevens": "bsn"}, "zaak.json, gegevens: hier hoort een lijst van keuzes."),
        ({"gegevens": [["bsn"]]}, "zaak.json, gegevens: ‘['bsn']’ is niet bekend"),
        ({"aantal_van": 5, "aantal_tot": 2}, "zaak.json, aantal_tot: het hoogste aantal is kleiner dan het laagste."),
    ],
)
def test_de_eerste_fout_staat_er_met_haar_plaats(ruw: Any, zin: str) -> None:
    with pytest.raises(InvoerFout) as fout:
        lees_feiten(ruw, "zaak.json")
    assert fout.value.zin.startswith(zin)
    assert "\n" not in fout.value.zin


def test_in_een_dossier_gaan_de_feiten_voor(formulier: Formulier) -> None:
    tekst = een_invoer(
        antwoorden={"is_verantwoordelijke": "ja", "aard_incident": "post_verkeerd"}, feiten={"voorval": "storing"}
    )
    feiten, regelset = lees_zaak(_json(tekst), formulier, DAG)
    assert (feiten.voorval, feiten.verantwoordelijke, feiten.persoonsgegevens) == ("storing", "ja", None)
    assert regelset.code == "avg_2018"


def test_de_oefendossiers_zijn_te_beoordelen(formulier: Formulier) -> None:
    feiten, _ = lees_zaak(_json(oefening()), formulier, DAG)
    assert feiten.verantwoordelijke == "ja"


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("{", "invoer, regel 1"),
        ("{}", "invoer: ‘feiten’ of ‘antwoorden’ ontbreekt."),
        ('{"feiten": {}}', "invoer, formaat"),
        ('{"formaat": 1, "feiten": {}, "titel": "x"}', "invoer: onbekende sleutel ‘titel’."),
        ('{"formaat": 1, "feiten": {"x": 1}}', "invoer, feiten: onbekend feit ‘x’."),
        ('{"formaat": 1, "antwoorden": {"x": 1}}', "invoer, antwoorden: onbekende sleutel ‘x’."),
    ],
)
def test_een_fout_bestand_geeft_een_regel(tekst: str, zin: str, formulier: Formulier) -> None:
    with pytest.raises(InvoerFout) as fout:
        lees_zaak(tekst, formulier, DAG)
    assert fout.value.zin.startswith(zin)


def test_de_uitleg_noemt_elk_feit_en_elke_waarde() -> None:
    tekst = uitleg()
    for feit in FEITEN:
        assert f"\n{feit.naam}: {feit.uitleg}" in tekst
        assert all(f"    {waarde}" in tekst for waarde in feit.waarden)


def _json(ruw: Any) -> str:
    return ruw if isinstance(ruw, str) else json.dumps(ruw)
