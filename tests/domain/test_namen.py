"""Who a dossier is about is known from the dossier itself, and hidden; what somebody does is not."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.maskeren import BLOK, maskeer
from datalek_gui.domain.namen import GEMENGD, LETTERLIJK, LIJSTEN, NIEMAND, ORGANISATIES, PERSOON, is_functie, namen

EINDES = ("_naam", "_adres", "_postcode", "_plaats", "_email", "_telefoon", "_door", "_wie")
INGEDEELD = {*PERSOON, *GEMENGD, *ORGANISATIES, *LETTERLIJK, *NIEMAND}
LETTERS = st.text("abcdefghijklmnopqrstuvwxyzéëüçş", min_size=2, max_size=12)
NAAM = st.lists(LETTERS.map(str.capitalize), min_size=1, max_size=3).map(" ".join)


def test_elke_vraag_naar_een_naam_of_adres_is_ingedeeld(formulier: Formulier) -> None:
    persoonlijk = {sleutel for sleutel in formulier.vragen if sleutel.endswith(EINDES)}
    assert persoonlijk - INGEDEELD == set()
    assert INGEDEELD - set(formulier.vragen) == set(), "een sleutel die niet meer bestaat"
    assert {kolom.sleutel for sleutel, _ in LIJSTEN for kolom in formulier.vragen[sleutel].kolommen} >= {"naam"}


@given(
    NAAM, st.sampled_from(PERSOON), st.sampled_from(["{}", "Brief van {}.", "({}), en", "{}’s brief", "met\n{}\nerbij"])
)
def test_geen_naam_van_een_persoon_blijft_staan(naam: str, sleutel: str, zin: str) -> None:
    verborgen = maskeer(zin.format(naam), namen([{sleutel: naam}]))
    assert BLOK in verborgen
    assert naam not in verborgen


@given(NAAM.filter(lambda n: not is_functie(n)), st.sampled_from(["", " B.V.", " BV", " N.V."]))
def test_geen_naam_van_een_partij_blijft_staan(naam: str, rechtsvorm: str) -> None:
    bekend = namen([{"partij_naam": naam + rechtsvorm}])
    for tekst in (f"Verstuurd door {naam}{rechtsvorm} op 1 mei.", f"Verstuurd door {naam} op 1 mei."):
        assert naam not in maskeer(tekst, bekend)
        assert "Verstuurd door" in maskeer(tekst, bekend)


@pytest.mark.parametrize(
    ("antwoorden", "tekst", "verborgen"),
    [
        ({"intern_gemeld_door": "K. van der Laan, woordvoerder"}, "K. van der Laan, CISO", f"{BLOK}, CISO"),
        ({"besluit_door": "Directeur Jan de Vries"}, "Directeur Jan de Vries besluit", f"Directeur {BLOK} besluit"),
        ({"verloop_wie": "Functioneel beheer"}, "Functioneel beheer belt.", "Functioneel beheer belt."),
        ({"partij_naam": "Autoriteit Persoonsgegevens"}, "Autoriteit Persoonsgegevens", "Autoriteit Persoonsgegevens"),
        ({"partij_naam": "Rijksdienst Regelingen (RSR)"}, "RSR is ingelicht", f"{BLOK} is ingelicht"),
        ({"partij_naam": "Leverancier van het portaal"}, "leverancier van het portaal", "leverancier van het portaal"),
        ({"brief_naam": "mevrouw De Groot"}, "zeer groot voor mevrouw De Groot", f"zeer groot voor {BLOK}"),
        ({"brief_naam": "J. Jansen-Bakker"}, "Jansen belt", f"{BLOK} belt"),
        ({"brief_naam": "jan de wit"}, "Jan de Wit en De Wit", f"{BLOK} en De {BLOK}"),
        ({"brief_aanhef": "Geachte heer, mevrouw"}, "Geachte heer, mevrouw", "Geachte heer, mevrouw"),
        ({"brief_adres": "Lange Akker 61\n2e verdieping"}, "Lange Akker 61, 2e verdieping", f"{BLOK}, {BLOK}"),
        ({"andere_organisaties_lijst": ({"naam": "Veldhuis Post"},)}, "via Veldhuis Post", f"via {BLOK}"),
        ({"organisatie_naam": "Gemeente Lage Vaart"}, "Gemeente Lage Vaart", "Gemeente Lage Vaart"),
    ],
)  # fmt: skip
def test_een_naam_gaat_weg_en_een_functie_blijft(antwoorden: dict[str, object], tekst: str, verborgen: str) -> None:
    assert maskeer(tekst, namen([antwoorden])) == verborgen


@pytest.mark.parametrize(
    "bestand", ["2019_werktas", "2021_akte", "2021_migratie", "2022_aanvraagloket", "2022_koppeling"]
)
def test_van_een_oefendossier_blijft_niemand_herkenbaar_en_het_verhaal_leesbaar(resources: Path, bestand: str) -> None:
    ruw = json.loads((resources / "oefendossiers" / f"{bestand}.json").read_text(encoding="utf-8"))
    bron = [ruw["organisatie"], ruw["antwoorden"], *(deel for delen in ruw.get("delen", {}).values() for deel in delen)]
    bekend = namen(bron)
    alles = "\n".join(w for deel in bron for w in deel.values() if isinstance(w, str))
    verborgen = maskeer(alles, bekend)
    for deel in bron:
        for sleutel in (*PERSOON, *(s for s in LETTERLIJK if s != "brief_plaats")):
            if deel.get(sleutel):
                assert deel[sleutel] not in verborgen, sleutel
    assert verborgen.count(BLOK) * 10 < len(verborgen.split()), "er is meer verborgen dan nodig"
