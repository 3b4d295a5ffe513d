"""The lines of the Overneemhulp: the web form's order and notation, and what comes next."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json, zichtbare_hoofdstukken, zichtbare_vragen
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.vraag import Vraag, Vraagsoort
from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.domain.overnemen import HANDELINGEN, LAATSTE, ZELF, Overneemregel, overneemregels, volgende_open
from tests.bouwers import als, een_hoofdstuk, een_indeling, een_optie, een_rubriek, een_vraag, oefening, utc
from tests.voorbeelden import VOORBEELDEN

AFGELEID = {"te_laat": False, "vervolg_verplicht": True}


@pytest.fixture
def regels_van(formulier: Formulier) -> Callable[[str], tuple[tuple[Overneemregel, ...], dict[str, Any]]]:
    def maak(naam: str) -> tuple[tuple[Overneemregel, ...], dict[str, Any]]:
        ruw = oefening(naam)
        antwoorden = antwoorden_uit_json(
            {**ruw["organisatie"], **ruw["antwoorden"]}, formulier.vragen, formulier.hernoemd
        )
        return overneemregels(formulier.indelingen[ruw["indeling"]], antwoorden, AFGELEID), antwoorden

    return maak


def van_vraag(vraag: Vraag, waarde: Any) -> Overneemregel:
    """The line of a form with only this question."""
    (regel,) = overneemregels(een_indeling(vraag), {vraag.sleutel: waarde}, {})
    return regel


# --- order ---


@pytest.mark.parametrize("naam", ["2022_aanvraagloket", "2022_koppeling"])
def test_de_regels_volgen_het_formulier_vraag_voor_vraag(
    naam: str, formulier: Formulier, regels_van: Callable[..., Any]
) -> None:
    regels, antwoorden = regels_van(naam)
    indeling = formulier.indelingen[oefening(naam)["indeling"]]
    zichtbaar = zichtbare_vragen(zichtbare_hoofdstukken(indeling, antwoorden, AFGELEID))
    assert [regel.sleutel for regel in regels] == list(zichtbaar)
    assert regels[-1].daarna == LAATSTE


def test_een_vervolg_vraagt_alleen_de_gekozen_onderdelen_onder_hun_eigen_nummer(
    regels_van: Callable[..., Any],
) -> None:
    regels, _ = regels_van("2022_koppeling")
    plaatsen = list(dict.fromkeys(regel.plaats for regel in regels))
    assert plaatsen == [
        "1 Introductie",
        "2 Aanvulling op eerdere samenvatting",
        "3 Welke vragen",
        "10 Vervolgacties naar aanleiding van de inbreuk",
        "11 Verzenden",
    ]
    aanpak = next(regel for regel in regels if regel.sleutel == "maatregelen_aanpak")
    assert aanpak.rubriek == "10.3 Maatregelen om de inbreuk aan te pakken"


def test_label_en_plaats_staan_er_zoals_op_het_formulier(regels_van: Callable[..., Any]) -> None:
    per_sleutel = {regel.sleutel: regel for regel in regels_van("2022_aanvraagloket")[0]}
    assert per_sleutel["hoe_ontdekt"].vraag == "Geef (kort) aan hoe u de inbreuk heeft ontdekt"
    assert per_sleutel["hoe_ontdekt"].rubriek == "4.3"
    assert per_sleutel["melder_naam"].rubriek == "3.2 Gegevens melder en contactpersoon"
    assert per_sleutel["gegevens_algemeen_anders"].vraag == "Persoonsgegevens in het algemeen – namelijk"
    assert per_sleutel["organisatie_sector_onderdeel"].vraag.endswith("– nader")


# --- notation ---


@pytest.mark.parametrize(
    ("soort", "waarde", "tekst", "doen"),
    [
        (Vraagsoort.TEKST, "Eerste\nTweede  regel", "Eerste\nTweede  regel", "Plak de tekst"),
        (Vraagsoort.LANGE_TEKST, "  ruim ", "  ruim ", "Plak de tekst"),
        (Vraagsoort.GETAL, 100_000, "100000", "Vul in: 100000"),
        (Vraagsoort.DATUM, date(2021, 11, 1), "01-11-2021", "Vul in: 01-11-2021"),
        (Vraagsoort.MOMENT, utc(2022, 11, 17, 23, 30), "18-11-2022", "Vul in: 18-11-2022"),
        (Vraagsoort.MOMENT, date(2022, 11, 17), "17-11-2022", "Vul in: 17-11-2022"),
        (Vraagsoort.JA_NEE, False, "", "Kies ‘Nee’"),
        (Vraagsoort.JA_NEE, True, "", "Kies ‘Ja’"),
        (Vraagsoort.KEUZE, "b", "", "Kies ‘B’"),
        (Vraagsoort.MEERKEUZE, ("a", "c"), "", "Kruis aan:\n• A\n• C"),
        (Vraagsoort.VERKLARING, True, "", "Zet het vinkje"),
    ],
)
def test_elk_antwoord_staat_in_de_schrijfwijze_van_het_formulier(
    soort: Vraagsoort, waarde: Any, tekst: str, doen: str
) -> None:
    regel = van_vraag(een_vraag("v", soort), waarde)
    assert (regel.tekst, regel.doen) == (tekst, doen)


def test_elke_soort_vraag_is_over_te_nemen() -> None:
    assert set(HANDELINGEN) == set(Vraagsoort) == set(VOORBEELDEN)


def test_een_onderdeel_van_een_keuze_noemt_waar_het_onder_hangt() -> None:
    opties = (een_optie("geld", tekst="Financiële gegevens"), een_optie("iban", tekst="IBAN", onder="geld"))
    vraag = een_vraag("v", Vraagsoort.MEERKEUZE, opties=opties)
    assert van_vraag(vraag, ("iban",)).doen == "Kruis aan:\n• Financiële gegevens › IBAN"


@pytest.mark.parametrize(
    ("soort", "verplicht", "doen"),
    [
        (Vraagsoort.TEKST, False, "Laat leeg"),
        (Vraagsoort.MEERKEUZE, False, "Kruis niets aan"),
        (Vraagsoort.TEKST, True, ZELF),
    ],
)
def test_leeg_is_ook_iets_om_te_doen(soort: Vraagsoort, verplicht: bool, doen: str) -> None:
    regel = van_vraag(een_vraag("v", soort, verplicht=verplicht), None)
    assert (regel.doen, regel.tekst) == (doen, "")


def test_wat_niet_te_lezen_is_komt_niet_op_het_klembord() -> None:
    regel = van_vraag(een_vraag("v", Vraagsoort.DATUM), Onleesbaar("31-02-2026"))
    assert regel.tekst == ""
    assert "“31-02-2026”" in regel.doen


# --- lists ---


def test_een_lijst_geeft_een_regel_per_vak(formulier: Formulier) -> None:
    antwoorden = {
        "andere_organisaties": True,
        "andere_organisaties_lijst": (
            {"naam": "Drukkerij Dam", "hoedanigheid": "verwerker", "afspraken": "alleen voor ons"},
            {"naam": " "},
            {"naam": "Post BV", "hoedanigheid": ""},
        ),
        "documentatie": ({"naam": "tijdlijn.pdf"},),
    }
    regels = overneemregels(formulier.indelingen["v2"], antwoorden, AFGELEID)
    lijst = [regel for regel in regels if regel.sleutel.startswith("andere_organisaties_lijst")]
    assert [(r.sleutel.partition("/")[2], r.tekst, r.doen) for r in lijst] == [
        ("1/naam", "Drukkerij Dam", "Plak de tekst"),
        ("1/hoedanigheid", "Verwerker", "Plak de tekst"),
        ("2/naam", "Post BV", "Plak de tekst"),
        ("2/hoedanigheid", "", "Laat leeg"),
    ]
    assert lijst[0].vraag.endswith("(1 van 2)")
    assert lijst[0].daarna == f"Hierna: {lijst[1].vraag}"
    bestand = next(regel for regel in regels if regel.sleutel.startswith("documentatie"))
    assert (bestand.doen, bestand.tekst) == ("Upload het bestand ‘tijdlijn.pdf’", "")
    assert len({regel.sleutel for regel in regels}) == len(regels)


# --- what comes next ---


def test_een_antwoord_noemt_de_vragen_die_het_oproept(regels_van: Callable[..., Any]) -> None:
    per_sleutel = {regel.sleutel: regel for regel in regels_van("2022_aanvraagloket")[0]}
    assert per_sleutel["inbreuk_duurt_voort"].daarna == (
        "Door dit antwoord vraagt het formulier ook: ‘(Mogelijke) einddatum van de inbreuk’."
    )
    assert per_sleutel["hoe_ontdekt"].daarna.startswith("Hierna: Is het moment waarop u het incident")
    assert per_sleutel["records_aantal"].daarna == "Hierna: 6.3 Geef een toelichting op bovengenoemd aantal:"


def test_ook_een_rubriek_kan_door_een_antwoord_verschijnen() -> None:
    vraag, ander = een_vraag("a", Vraagsoort.JA_NEE), een_vraag("b", tekst="Welke dan?")
    indeling = een_indeling(een_hoofdstuk(een_rubriek(vraag), een_rubriek(ander, toon_als=als("a"))))
    eerste, _ = overneemregels(indeling, {"a": True}, {})
    assert eerste.daarna == "Door dit antwoord vraagt het formulier ook: ‘Welke dan?’."
    (alleen,) = overneemregels(indeling, {"a": False}, {})
    assert alleen.daarna == LAATSTE


# --- where one is ---


def test_men_gaat_verder_bij_de_eerste_open_regel_en_dan_terug_naar_wat_is_overgeslagen() -> None:
    regels = overneemregels(een_indeling(*(een_vraag(letter) for letter in "abc")), {}, {})
    assert volgende_open(regels, []) == 0
    assert volgende_open(regels, ["a"]) == 1
    assert volgende_open(regels, ["b"], na=1) == 2
    assert volgende_open(regels, ["b", "c"], na=2) == 0
    assert volgende_open(regels, ["a", "b", "c"], na=2) == 3
