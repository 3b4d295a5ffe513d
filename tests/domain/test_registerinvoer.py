"""Reading other people's registers: what is meant is understood, what is not is kept, nothing is guessed."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json
from datalek_gui.domain.formulier.loader import Formulier, load_formulier
from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.domain.registerinvoer import Invoerrij, lees_rij
from datalek_gui.domain.registerlezers import (
    AARDWOORDEN,
    SOORTWOORDEN,
    Celwaarde,
    ja_of_nee,
    lees_aantal,
    lees_dag_of_moment,
    tekst_van,
    zoek_optie,
)
from datalek_gui.domain.registerrij import LEZERS, PER_SOORT
from datalek_gui.domain.registervelden import OP_SLEUTEL, VELDEN, dubbel, kopregel, raad
from datalek_gui.domain.wettelijk_register import KOLOMMEN
from tests.bouwers import utc
from tests.conftest import RESOURCES, VAST


def _rij(formulier: Formulier, zijn_datalekken: bool = False, **cellen: Celwaarde) -> Invoerrij:
    """A row of which the headings are the field keys."""
    sleutels = tuple(cellen)
    titels = tuple(OP_SLEUTEL[s].titel for s in sleutels)
    rij = lees_rij(2, tuple(cellen.values()), titels, sleutels, formulier.vragen, VAST, zijn_datalekken=zijn_datalekken)
    assert rij
    return rij


# --- columns ---


def test_elk_veld_is_een_vraag_of_heeft_een_eigen_lezer(formulier: Formulier) -> None:
    for veld in VELDEN:
        assert veld.sleutel in LEZERS or formulier.vragen[veld.sleutel].soort in PER_SOORT, veld.sleutel
    assert set(LEZERS) <= set(OP_SLEUTEL)


def test_elke_kolom_van_het_eigen_register_wordt_herkend() -> None:
    """What we write we read; three columns say what follows from the others."""
    koppeling = dict(zip((k.sleutel for k in KOLOMMEN), raad([k.titel for k in KOLOMMEN]), strict=True))
    assert {sleutel for sleutel, veld in koppeling.items() if not veld} == {"status", "op_tijd"}
    for kolom in KOLOMMEN:
        veld = OP_SLEUTEL.get(koppeling[kolom.sleutel])
        assert veld is None or kolom.titel == veld.titel or veld.meer, kolom.titel


@pytest.mark.parametrize(
    ("kop", "veld"),
    [
        ("Nr.", "zaaknummer"), ("REGISTRATIENUMMER", "zaaknummer"), ("Datum melding AP", "ap_op"),
        ("Datum melding", "intern_gemeld_op"), ("Meldingsnummer AP", "ap_nummer"),
        ("Gemeld bij AP? (ja/nee)", "ap_gemeld"),
        ("Omschrijving van het incident", "samenvatting"), ("Aantal betrokkenen", "betrokkenen_aantal"),
        ("Categorieën persoonsgegevens", "gegevens_algemeen"), ("Getroffen maatregelen", "maatregelen_aanpak"),
        ("Betrokkene(n) geïnformeerd", "betrokkenen_gemeld"), ("Reden niet gemeld", "besluit_ap_reden"),
        ("Team", "afdeling"), ("Type datalek", "aard_incident"), ("Kleur", ""), ("", ""),
    ],
)  # fmt: skip
def test_kolommen_onder_de_namen_die_mensen_ze_geven(kop: str, veld: str) -> None:
    assert raad([kop]) == (veld,)


def test_een_veld_neemt_een_kolom_en_een_lange_tekst_er_meer() -> None:
    assert raad(["Afdeling", "Afdeling", "Opmerkingen", "Toelichting"]) == ("afdeling", "", "notitie", "notitie")
    assert dubbel(("afdeling", "afdeling", "notitie", "notitie", "", "")) == ("Afdeling",)


def test_de_kopregel_hoeft_niet_bovenaan_te_staan() -> None:
    rijen = [("Datalekregister 2021",), (), ("Nr", "Omschrijving", "Datum ontdekking"), ("1", "Brief", "1-2-2021")]
    assert kopregel(rijen) == 2


# --- cells ---


@pytest.mark.parametrize(
    ("cel", "gelezen"),
    [
        ("12-03-2021", date(2021, 3, 12)), ("12 mrt 2021", date(2021, 3, 12)), ("2021-03-12", date(2021, 3, 12)),
        ("12-03-2021 14:05", utc(2021, 3, 12, 13, 5)), ("vrijdag 12 maart 2021 om 14.05 uur", utc(2021, 3, 12, 13, 5)),
        ("2021-07-12T14:05:00", utc(2021, 7, 12, 12, 5)), (datetime(2021, 3, 12), date(2021, 3, 12)),
        (datetime(2021, 7, 12, 14, 5), utc(2021, 7, 12, 12, 5)),
        (date(2021, 3, 12), date(2021, 3, 12)), ("31-02-2021", None), ("12-3-21", None), ("begin maart", None),
        (44267, None), ("", None), (None, None), (datetime(1066, 1, 1), None),
    ],
)  # fmt: skip
def test_datums_zoals_mensen_ze_schrijven(cel: Celwaarde, gelezen: date | None) -> None:
    assert lees_dag_of_moment(cel) == gelezen


@pytest.mark.parametrize(
    ("cel", "gelezen"),
    [
        (12, (12, 12)), (12.0, (12, 12)), ("1.234", (1234, 1234)), ("ca. 150", (150, 150)), ("10-50", (10, 50)),
        ("10 tot 50", (10, 50)), ("minstens 100", (100, None)), (">100", (100, None)), ("100+", (100, None)),
        ("< 25", (None, 25)), ("3 personen", (3, 3)), ("50-10", None), ("onbekend", None), (1.5, None), ("", None),
        ("9" * 30, None),
    ],
)  # fmt: skip
def test_aantallen_zoals_mensen_ze_schrijven(cel: Celwaarde, gelezen: tuple[int | None, int | None] | None) -> None:
    assert lees_aantal(cel) == gelezen


@pytest.mark.parametrize(
    ("cel", "antwoord"),
    [("Ja", True), ("x", True), (True, True), ("ja, 3 maart", True), ("N.v.t.", False), ("nee", False), ("?", None)],
)
def test_ja_en_nee(cel: Celwaarde, antwoord: bool | None) -> None:
    assert ja_of_nee(cel) is antwoord


@pytest.mark.parametrize(
    ("tekst", "optie"),
    [
        ("Brief verkeerd bezorgd", "post_verkeerd"), ("Mail aan verkeerde ontvanger", "email_verkeerd"),
        ("Phishing", "hacking"), ("Laptop gestolen", "apparaat_kwijt"), ("Overig", "anders"),
        ("hacking", "hacking"), ("persoonsgegevens", ""), ("Iets heel anders", ""), ("", ""),
    ],
)  # fmt: skip
def test_soorten_incident(formulier: Formulier, tekst: str, optie: str) -> None:
    assert zoek_optie(tekst, formulier.vragen["aard_incident"].opties, SOORTWOORDEN) == optie


def test_elk_woord_wijst_naar_een_bestaande_optie(formulier: Formulier) -> None:
    assert set(SOORTWOORDEN.values()) <= {o.sleutel for o in formulier.vragen["aard_incident"].opties}
    assert set(AARDWOORDEN.values()) <= {o.sleutel for o in formulier.vragen["aard_inbreuk"].opties}


# --- rows ---


def test_een_gewone_rij(formulier: Formulier) -> None:
    rij = _rij(
        formulier, True, zaaknummer=17, titel="Brief bij buren", kennis_op="02-03-2021 10:00", afdeling="Burgerzaken",
        aard_incident="Brief verkeerd bezorgd", gegevens_algemeen="naam, BSN, gezondheid, kenteken",
        betrokkenen_aantal="10-50", risico_ernst="Beperkt", maatregelen_aanpak="Opgehaald.", ap_gemeld="ja",
        ap_op="04-03-2021 09:00", ap_nummer="z2021-1", betrokkenen_gemeld="nee",
        reden_niet_informeren="Geen hoog risico",
    )  # fmt: skip
    assert (rij.zaaknummer, rij.titel, rij.ap_nummer, rij.dag) == ("17", "Brief bij buren", "z2021-1", date(2021, 3, 2))
    assert rij.ingediend_op == utc(2021, 3, 4, 8)
    assert rij.fouten == ()
    assert rij.antwoorden == {
        "is_verantwoordelijke": "ja", "zijn_persoonsgegevens": "ja", "is_inbreuk": "ja",
        "kennis_op": "2021-03-02T09:00:00Z", "afdeling": "Burgerzaken", "aard_incident": "post_verkeerd",
        "gegevens_algemeen": ["naam", "bsn", "anders"], "gegevens_algemeen_anders": "kenteken",
        "gegevens_bijzonder": ["gezondheid"], "betrokkenen_minimum": 10, "betrokkenen_maximum": 50,
        "betrokkenen_aantal_bekend": "bandbreedte", "risico_ernst": "beperkt", "maatregelen_aanpak": "ja",
        "maatregelen_aanpak_toelichting": "Opgehaald.", "besluit_ap": "ja", "betrokkenen_gemeld": "nee",
        "betrokkenen_gaat_melden": "nee", "reden_niet_informeren": ["geen_hoog_risico"],
    }  # fmt: skip


def test_wat_niet_te_lezen_is_blijft_zoals_het_er_stond(formulier: Formulier) -> None:
    rij = _rij(formulier, kennis_op="begin maart", betrokkenen_aantal="enkele", risico_ernst="Midden", ap_gemeld="?")
    assert rij.antwoorden["kennis_op"] == {"onleesbaar": "begin maart"}
    assert rij.antwoorden["betrokkenen_aantal"] == {"onleesbaar": "enkele"}
    assert rij.antwoorden["risico_toelichting"] == "Ernst in het oude register: Midden"
    assert rij.antwoorden["wat_gebeurd"] == "Gemeld aan de AP: ?"
    assert len(rij.opmerkingen) == 4
    getypt = antwoorden_uit_json(rij.antwoorden, formulier.vragen, {})
    assert getypt["kennis_op"] == Onleesbaar("begin maart")


def test_van_een_rij_die_geen_datalek_is_wordt_er_geen_gemaakt(formulier: Formulier) -> None:
    rij = _rij(formulier, True, uitkomst="Geen datalek", titel="Dreiging")
    assert "is_inbreuk" not in rij.antwoorden
    assert "stap 2" in rij.opmerkingen[0]
    assert _rij(formulier, True, uitkomst="Doorsturen").antwoorden == {"is_verantwoordelijke": "ander"}


@pytest.mark.parametrize(
    ("cellen", "deel"),
    [
        ({"ap_op": "31-02-2021"}, "geen bestaande datum"),
        ({"ap_op": "01-03-2027"}, "toekomst"),
        ({"ap_op": "01-03-2021", "ap_gemeld": "nee"}, "niet aan de AP"),
    ],
)
def test_een_melding_die_niet_kan_is_een_fout(formulier: Formulier, cellen: dict[str, Any], deel: str) -> None:
    rij = _rij(formulier, **cellen)
    assert deel in rij.fouten[0]
    assert rij.ingediend_op is None


def test_alleen_een_dag_van_melding_lijkt_nooit_eerder_dan_zij_was(formulier: Formulier) -> None:
    assert _rij(formulier, ap_op="04-03-2021").ingediend_op == utc(2021, 3, 4, 22, 59)
    assert _rij(formulier, ap_op="21-11-2026").ingediend_op == VAST, "vandaag: niet later dan nu"
    assert _rij(formulier, ap_gemeld=date(2021, 3, 4)).ingediend_op == utc(2021, 3, 4, 22, 59)


def test_een_reden_om_niet_te_melden_is_een_besluit(formulier: Formulier) -> None:
    assert _rij(formulier, besluit_ap_reden="Klein.").antwoorden["besluit_ap"] == "nee"
    assert _rij(formulier, besluit_ap_reden="Klein.", ap_op="04-03-2021").antwoorden["besluit_ap"] == "ja"


def test_een_antwoord_maakt_de_vraag_waar_het_aan_hangt_waar(formulier: Formulier) -> None:
    rij = _rij(formulier, inbreuk_einde="03-03-2021", betrokkenen_gemeld_op="09-03-2021")
    assert rij.antwoorden["inbreuk_duurt_voort"] == "nee"
    assert rij.antwoorden["betrokkenen_gemeld"] == "ja"
    anders = _rij(formulier, betrokkenen_gemeld="deels", reden_niet_informeren="Geen hoog risico").antwoorden
    assert (anders["betrokkenen_gemeld"], "betrokkenen_gaat_melden" in anders) == ("deels", False)
    assert _rij(formulier, reden_niet_informeren="Onbekend adres").antwoorden["betrokkenen_gaat_melden"] == "nee"


def test_twee_kolommen_onder_een_lange_tekst_zeggen_waar_zij_vandaan_komen(formulier: Formulier) -> None:
    cellen, koppen = ("Een brief.", "Bij de buren."), ("Omschrijving", "Toedracht")
    velden = ("samenvatting", "samenvatting")
    rij = lees_rij(2, cellen, koppen, velden, formulier.vragen, VAST, zijn_datalekken=False)
    assert rij
    assert rij.antwoorden["samenvatting"] == "Een brief.\n\nToedracht: Bij de buren."


def test_zonder_titel_komt_er_geen_verhaal_in_het_register(formulier: Formulier) -> None:
    assert _rij(formulier, samenvatting="Mevrouw De Vries belde.").titel == "Ingelezen datalek"
    assert _rij(formulier, aard_incident="Phishing").titel.startswith("Hacking")


def test_een_lege_rij_is_niets(formulier: Formulier) -> None:
    assert lees_rij(9, ("", None, "  "), ("a", "b", "c"), ("titel", "afdeling", "samenvatting"), formulier.vragen, VAST,
                    zijn_datalekken=True) is None  # fmt: skip


FORMULIER = load_formulier(RESOURCES)
cel = st.one_of(
    st.text(max_size=40), st.integers(), st.floats(), st.booleans(), st.none(), st.dates(), st.datetimes(),
    st.sampled_from(["ja", "nee", "12-03-2021", "Deels", "Anders (iets)", "1.000", "n.v.t.", "\x00=1+1"]),
)  # fmt: skip


@given(st.sampled_from(VELDEN), cel, st.booleans())
def test_elke_cel_onder_elk_veld_geeft_antwoorden_die_te_bewaren_zijn(veld: Any, waarde: Any, lek: bool) -> None:
    """Whatever stands there: no crash, and what comes out can be read back as answers, all of it."""
    rij = lees_rij(2, (waarde,), ("Kop",), (veld.sleutel,), FORMULIER.vragen, VAST, zijn_datalekken=lek)
    if rij is None:
        assert not tekst_van(waarde).strip("; \n,-•·"), "wat er stond is nergens gebleven"
        return
    assert set(antwoorden_uit_json(rij.antwoorden, FORMULIER.vragen, {})) == set(rij.antwoorden)
    assert rij.ingediend_op is None or rij.ingediend_op <= VAST.astimezone(UTC)
