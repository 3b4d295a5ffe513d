"""The form: in the words and the order of the AP's own print."""

import re
import time
from datetime import UTC, date, datetime
from typing import Any

import pytest

from datalek_gui.domain.dossier import MeldingStatus
from datalek_gui.domain.formulier.vraag import Hoofdstuk, Kolom, Optie, Vraag, Vraagsoort
from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.export.formulier_pdf import FormulierStuk, render_formulier
from tests.export.bouwers import (
    AANVRAAGLOKET,
    INGEDIEND,
    NU,
    SHA,
    afdruk,
    echt_stuk,
    een_indeling,
    een_stuk,
    stuk_met_tekst,
)
from tests.export.lezer import Knoop, artefacten, lees_boom, lees_stukken, plat

OPTIES = (Optie("naam", "Naam"), Optie("contact", "Contactgegevens"), Optie("adres", "Adres", onder="contact"))


def regels(stuk: FormulierStuk) -> list[str]:
    """What is read aloud, one line for each element that holds text."""
    boom = lees_boom(render_formulier(stuk))
    return [" ".join((knoop.gesproken or knoop.tekst).split()) for knoop in boom.bladeren()]


def paren(stuk: FormulierStuk) -> list[tuple[str, str]]:
    boom = lees_boom(render_formulier(stuk))
    return [
        (" ".join(k.tekst for k in item.kinderen if isinstance(k, Knoop) and k.tag == "Lbl"), lichaam.voorgelezen)
        for item in boom.alle("LI")
        for lichaam in item.kinderen
        if isinstance(lichaam, Knoop) and lichaam.tag == "LBody"
    ]


def bij(soort: Vraagsoort, waarde: Any, weergave: str = "v2", **vraag: Any) -> str:
    """What is read aloud behind the label of one question."""
    velden = {"verplicht": True} | vraag
    indeling = een_indeling(Vraag("v", soort, "Vraag?", **velden), weergave=weergave)
    return dict(paren(een_stuk(indeling, {} if waarde is None else {"v": waarde})))["Vraag?"]


def test_gelijk_aan_de_echte_afdruk_in_woorden_en_volgorde() -> None:
    stuk = echt_stuk(
        "v2",
        AANVRAAGLOKET,
        ap_nummer="OEFENING-2022-1118",
        ingediend_op=INGEDIEND,
        status=MeldingStatus.INGEDIEND,
    )
    onze = [regel for regel in regels(stuk)[1:] if regel not in ("-", "geen antwoord")]
    echt = [re.sub(r"^- ", "", regel) for regel in afdruk("2022_aanvraagloket") if regel.strip()]
    # the print sets a label and its value on one line now and then
    assert plat("".join(onze)) == plat("".join(echt))


def test_het_kader_staat_voorop_en_zegt_dat_dit_geen_melding_is() -> None:
    eerste = regels(stuk_met_tekst("x"))[0]
    assert eerste.startswith("Kopie voor het eigen dossier")
    assert "Dit stuk is geen melding" in eerste


def test_nog_niet_gemeld_staat_er_in_woorden() -> None:
    kop = dict(paren(stuk_met_tekst("x")))
    assert kop["Meldingsnummer:"] == kop["Melddatum:"] == kop["Meldtijdstip:"] == "nog niet gemeld"


def test_kop_van_de_oude_versie() -> None:
    stuk = een_stuk(
        een_indeling(weergave="v1"), {}, ap_nummer="123", ingediend_op=datetime(2021, 3, 11, 10, 58, 54, tzinfo=UTC)
    )
    assert paren(stuk)[:2] == [("Tijdstip ontvangst", "11-03-2021 11:58:54"), ("Uniek nummer", "123")]
    assert "1. Introductie" in regels(stuk)


def test_een_aanvulling_in_v1_noemt_het_nummer_alleen_bij_de_vraag_daarnaar() -> None:
    antwoorden = {"v1_melding": "aanpassen", "v1_meldingsnummer": "123"}
    stuk = echt_stuk("v1", antwoorden, ap_nummer="123", ingediend_op=INGEDIEND)
    gezegd = regels(stuk)
    assert gezegd.count("123") == 1
    assert "Uniek nummer" not in gezegd
    assert sum("Uw verzoek tot het aanpassen van een melding" in regel for regel in gezegd) == 1
    assert not any("verzoek tot het indienen" in regel for regel in gezegd)


def test_wat_de_ap_bij_ontvangst_schrijft_staat_niet_op_een_voorbereiding() -> None:
    assert not any("Uw verzoek" in regel for regel in regels(echt_stuk("v1", {"v1_melding": "nieuw"})))


@pytest.mark.parametrize(
    ("soort", "waarde", "v1", "v2", "dossier"),
    [
        (Vraagsoort.GETAL, 100_000, "100000", "100,000", "100.000"),
        (Vraagsoort.DATUM, date(2021, 11, 1), "01-11-2021", "1-11-2021", "01-11-2021"),
        (Vraagsoort.MOMENT, datetime(2021, 11, 1, 23, 30, tzinfo=UTC), "02-11-2021", "2-11-2021", "02-11-2021 00:30"),
        (Vraagsoort.MOMENT, date(2021, 11, 1), "01-11-2021", "1-11-2021", "01-11-2021 (tijdstip onbekend)"),
        (Vraagsoort.JA_NEE, True, "Ja", "Ja", "Ja"),
        (Vraagsoort.JA_NEE, False, "Nee", "Nee", "Nee"),
        (Vraagsoort.TEKST, "R&D <x>", "R&D <x>", "R&D <x>", "R&D <x>"),
    ],
)
def test_elke_versie_schrijft_op_haar_eigen_manier(
    soort: Vraagsoort, waarde: Any, v1: str, v2: str, dossier: str
) -> None:
    assert [bij(soort, waarde, weergave) for weergave in ("v1", "v2", "dossier")] == [v1, v2, dossier]


def test_keuze_met_onderdeel() -> None:
    assert bij(Vraagsoort.KEUZE, "adres", opties=OPTIES) == "Contactgegevens Adres"
    assert bij(Vraagsoort.KEUZE, "adres", "v1", opties=OPTIES) == "Contactgegevens - Adres"


def test_meerkeuze_toont_in_v2_alleen_wat_is_aangevinkt() -> None:
    assert bij(Vraagsoort.MEERKEUZE, ("naam", "contact"), opties=OPTIES) == "Naam Contactgegevens"
    assert bij(Vraagsoort.MEERKEUZE, ("naam",), opties=OPTIES, vinkje=True) == "[✓] Naam"


def test_meerkeuze_toont_in_v1_alle_opties_met_ja_of_nee() -> None:
    vraag = Vraag("v", Vraagsoort.MEERKEUZE, "Welke?", opties=OPTIES, onderschrift="Meerdere opties zijn mogelijk.")
    stuk = een_stuk(een_indeling(vraag, weergave="v1"), {"v": ("naam",)})
    assert [p for p in paren(stuk) if p[0] in ("Naam", "Contactgegevens", "Adres")] == [
        ("Naam", "Ja"),
        ("Contactgegevens", "Nee"),
        ("Adres", "Nee"),
    ]
    assert "Meerdere opties zijn mogelijk." not in regels(stuk)


def test_verklaring_is_de_zin_zelf() -> None:
    indeling = een_indeling(Vraag("v", Vraagsoort.VERKLARING, "Ik verklaar dit."))
    assert regels(een_stuk(indeling, {"v": True}))[-1] == "Ik verklaar dit."
    assert regels(een_stuk(indeling, {"v": False}))[-1] == "Ik verklaar dit. (niet aangevinkt)"
    assert regels(een_stuk(indeling, {}))[-1] == "Ik verklaar dit. (niet aangevinkt)"


def test_lijst_noemt_per_regel_wat_op_het_formulier_staat() -> None:
    kolommen = (
        Kolom("naam", "Naam"),
        Kolom("rol", "Rol", (Optie("v", "Verwerker"),)),
        Kolom("x", "Eigen", op_formulier=False),
    )
    rijen = ({"naam": "KPMG", "rol": "v", "x": "geheim"}, {"naam": "PostNL"})
    indeling = een_indeling(Vraag("v", Vraagsoort.LIJST, "Wie?", kolommen=kolommen))
    stuk = een_stuk(indeling, {"v": rijen})
    assert [p for p in paren(stuk) if p[0] in ("Naam", "Rol", "Eigen")] == [
        ("Naam", "KPMG"),
        ("Rol", "Verwerker"),
        ("Naam", "PostNL"),
        ("Rol", "geen antwoord"),
    ]
    assert "geheim" not in "".join(regels(stuk))


def test_zonder_antwoord() -> None:
    assert bij(Vraagsoort.TEKST, None) == "niet ingevuld"
    assert bij(Vraagsoort.TEKST, "  \n ") == "niet ingevuld"
    assert bij(Vraagsoort.MEERKEUZE, (), opties=OPTIES, verplicht=False) == "geen antwoord"
    assert bij(Vraagsoort.LIJST, None, verplicht=False) == "geen antwoord"


def test_onleesbaar_antwoord_blijft_te_lezen() -> None:
    assert bij(Vraagsoort.DATUM, Onleesbaar("31-02-2026")) == 'niet leesbaar ingevuld: "31-02-2026"'


def test_een_leeg_hoofdstuk_wordt_niet_gedrukt() -> None:
    indeling = een_indeling(Vraag("v", Vraagsoort.TEKST, "Vraag?"))
    stuk = een_stuk(indeling, {}, hoofdstukken=(*indeling.hoofdstukken, Hoofdstuk("2", "Leeg", ())))
    assert not any("Leeg" in regel for regel in regels(stuk))


def test_honderd_opties_lopen_over_de_bladzijde() -> None:
    opties = tuple(Optie(f"o{n}", f"Optie nummer {n} met nog wat woorden erbij om te vullen") for n in range(100))
    indeling = een_indeling(Vraag("v", Vraagsoort.MEERKEUZE, "Welke?", opties=opties))
    pdf = render_formulier(een_stuk(indeling, {"v": tuple(o.sleutel for o in opties)}))
    assert [p.tekst for p in list(lees_boom(pdf).alle("LBody"))[-1].alle("P")] == [o.tekst for o in opties]
    assert all(stuk.y < 297 - 19 for blad in lees_stukken(pdf) for stuk in blad if stuk.merk != "Artifact")


@pytest.mark.parametrize("ervoor", range(20, 30))
def test_geen_antwoord_blijft_alleen_aan_de_voet_of_het_hoofd_van_een_blad(ervoor: int) -> None:
    """However far down the page the question begins."""
    opties = tuple(Optie(f"o{n}", f"Keuze {n}") for n in range(5))
    indeling = een_indeling(
        *(Vraag(f"t{n}", Vraagsoort.TEKST, f"Vraag {n}") for n in range(ervoor)),
        Vraag("v", Vraagsoort.MEERKEUZE, "", opties=opties),  # as the vervolg asks which questions change
    )
    pdf = render_formulier(een_stuk(indeling, {"v": tuple(o.sleutel for o in opties)}))
    per_blad = [sum(stuk.tekst.startswith("Keuze") for stuk in blad) for blad in lees_stukken(pdf)]
    assert sum(per_blad) == 5
    assert 1 not in per_blad


@pytest.mark.parametrize(
    ("status", "oefening", "woord"),
    [
        (MeldingStatus.CONCEPT, False, "CONCEPT"),
        (MeldingStatus.CONCEPT, True, "OEFENING"),
        (MeldingStatus.INGEDIEND, True, "OEFENING"),
    ],
)
def test_concept_staat_op_elke_bladzijde(status: MeldingStatus, oefening: bool, woord: str) -> None:
    pdf = render_formulier(echt_stuk("v2", AANVRAAGLOKET, status=status, oefening=oefening))
    bladen = artefacten(pdf)
    assert len(bladen) > 3
    for nummer, blad in enumerate(bladen, 1):
        assert blad.count(woord) == 3  # across the page, in the header and in the footer
        assert ("CONCEPT" in blad) == (woord == "CONCEPT")
        assert f"blad {nummer} van {len(bladen)}" in blad
        assert "21-11-2026 14:03" in blad
        assert SHA[:16] not in blad


def test_een_definitief_stuk_draagt_zijn_vingerafdruk() -> None:
    for blad in artefacten(render_formulier(echt_stuk("v2", AANVRAAGLOKET, status=MeldingStatus.DEFINITIEF))):
        assert f"SHA-256 {SHA[:16]}" in blad
        assert SHA[:17] not in blad
        assert "CONCEPT" not in blad
        assert "Gemeente Noorderstad · dossier 2026-001 · Voorbereiding melding inbreuk" in blad


def test_zonder_melding_heet_het_stuk_geen_ontvangstbevestiging() -> None:
    """The AP's own title and its proof of filing stand only on what was filed."""
    voorbereid = render_formulier(echt_stuk("v2", AANVRAAGLOKET, status=MeldingStatus.DEFINITIEF))
    gemeld = render_formulier(
        echt_stuk("v2", AANVRAAGLOKET, status=MeldingStatus.INGEDIEND, ingediend_op=INGEDIEND, ap_nummer="1")
    )
    assert "Ontvangstbevestiging" not in lees_boom(voorbereid).tekst
    assert "achteraf aantonen" not in lees_boom(voorbereid).tekst
    assert "Ontvangstbevestiging van melding inbreuk" in lees_boom(gemeld).tekst


@pytest.mark.parametrize("code", ["v1", "v2", "v2_vervolg", "dossier"])
def test_elke_indeling_kan_op_papier_met_en_zonder_antwoorden(code: str) -> None:
    for antwoorden in ({}, AANVRAAGLOKET):
        stuk = echt_stuk(code, antwoorden)
        passend = {k: v for k, v in antwoorden.items() if stuk.indeling.vraag(k)}
        assert render_formulier(echt_stuk(code, passend)).startswith(b"%PDF-1.7")


def test_niets_valt_buiten_de_kantlijn() -> None:
    pdf = render_formulier(echt_stuk("v2", AANVRAAGLOKET))
    inhoud = [stuk for blad in lees_stukken(pdf) for stuk in blad if stuk.merk != "Artifact"]
    assert min(stuk.x for stuk in inhoud) >= 24.9
    assert max(stuk.x_eind for stuk in inhoud) <= 210 - 20 + 1  # a space at a line end may hang over


@pytest.mark.bench
def test_het_volledige_formulier_kost_hooguit_300_ms() -> None:
    stuk = echt_stuk("v2", AANVRAAGLOKET)
    render_formulier(stuk)
    assert min(_duur(stuk) for _ in range(5)) < 0.300


def _duur(stuk: FormulierStuk) -> float:
    begin = time.perf_counter()
    render_formulier(stuk)
    return time.perf_counter() - begin


def test_de_tijd_van_afdrukken_is_een_argument() -> None:
    later = NU.replace(year=2027)
    assert "21-11-2027 14:03" in artefacten(render_formulier(stuk_met_tekst("x", gemaakt_op=later)))[0]
