"""The statutory register: every column says something, and nobody's name leaves."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from datalek_gui.domain.afloop import ApAfloop, Geinformeerd, ap_afloop, geinformeerd, is_datalek, peildag
from datalek_gui.domain.dossier import MeldingSoort, Uitkomst
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.wettelijk_register import KOLOMMEN, kies, rij
from datalek_gui.services.registerzaken import alle_regels, zaken
from tests.bouwers import utc
from tests.conftest import VAST
from tests.registerproef import een_registerzaak, oefenregister

ALLES: dict[str, Any] = {
    "afdeling": "Burgerzaken", "systeem": "Zaaksysteem", "inbreuk_start": date(2026, 3, 1),
    "inbreuk_einde": date(2026, 3, 2), "incident_ontdekt_op": date(2026, 3, 2), "intern_gemeld_op": utc(2026, 3, 2, 8),
    "intern_gemeld_door": "Baliemedewerker", "samenvatting": "Een brief kwam bij de buren.",
    "aard_incident": "post_verkeerd", "aard_inbreuk": ("ingezien",), "gegevens_algemeen": ("naam", "bsn"),
    "gegevens_bijzonder": ("gezondheid",), "records_aantal": 3, "betrokkenen_groepen": ("klanten",),
    "andere_organisaties_lijst": ({"naam": "Drukkerij Noord", "hoedanigheid": "verwerker"},),
    "gevolgen_betrokkenen": ("reputatie",), "gevolgen_verwerking": ("anders",), "risico_toelichting": "Eén ontvanger.",
    "direct_gedaan": "Gebeld.", "maatregelen_aanpak": "ja", "maatregelen_aanpak_toelichting": "Opgehaald.",
    "maatregelen_voorkomen": "nee", "reden_te_laat": "Het was niet herkend.", "besluit_ap": "nee",
    "besluit_ap_reden": "Betrouwbare ontvanger.", "betrokkenen_gemeld": "deels",
    "betrokkenen_gemeld_op": date(2026, 3, 9), "betrokkenen_gemeld_aantal": 2, "betrokkenen_gemeld_wijze": ("brief",),
    "reden_niet_informeren": ("geen_hoog_risico",), "betrokkenen_gemeld_inhoud": "Uw brief kwam bij de buren.",
    "fg_geraadpleegd_op": date(2026, 3, 3), "fg_advies": "Melden.",
}  # fmt: skip
LEEG_HIER = {"gemeld_op", "ap_nummer"}  # this one was not reported; the practice dossiers were


def _cellen(formulier: Formulier, vrije_tekst: bool = True, **anders: Any) -> Mapping[str, Any]:
    kolommen = kies(vrije_tekst)
    zaak = een_registerzaak(formulier, **anders)
    return dict(zip((k.sleutel for k in kolommen), rij(zaak, kolommen, vrije_tekst=vrije_tekst), strict=True))


def test_elke_kolom_heeft_een_eigen_sleutel_en_titel() -> None:
    assert len({k.sleutel for k in KOLOMMEN}) == len({k.titel for k in KOLOMMEN}) == len(KOLOMMEN)


def test_elke_kolom_geeft_tekst(formulier: Formulier) -> None:
    cellen = _cellen(formulier, antwoorden=ALLES)
    assert {sleutel for sleutel, waarde in cellen.items() if waarde in (None, "")} == LEEG_HIER
    register = oefenregister(formulier)
    with register() as work:
        ids = [regel.id for regel in alle_regels(work)]
    for zaak in zaken(register, formulier, VAST, ids, lambda _a, _b: True):
        gevuld = dict(zip((k.sleutel for k in KOLOMMEN), rij(zaak, KOLOMMEN, vrije_tekst=True), strict=True))
        assert all(gevuld[sleutel] for sleutel in LEEG_HIER)


def test_zonder_vrije_tekst_blijft_geen_getypt_verhaal_over(formulier: Formulier) -> None:
    getypt = {sleutel: "KANARIE" for sleutel, vraag in formulier.vragen.items() if vraag.soort == "lange_tekst"}
    getypt |= {"intern_gemeld_door": "KANARIE", "aard_incident_anders": "KANARIE"}
    cellen = _cellen(formulier, False, antwoorden={**ALLES, "aard_incident": "anders", **getypt})
    assert "KANARIE" not in " ".join(str(waarde) for waarde in cellen.values())
    assert cellen["aanpak"] == "Ja"
    assert "KANARIE" in str(_cellen(formulier, antwoorden={**ALLES, **getypt}))


def test_namen_van_betrokkenen_gaan_niet_mee(formulier: Formulier) -> None:
    """Neither the answers that ask for them, nor where they were typed in a title or a text."""
    brief = {s: "Mevrouw G. Özdemir-Şahin" for s in formulier.vragen if s.startswith("brief_")}
    tekst = "De brief voor mevrouw Özdemir-Şahin (BSN 123456782, ozdemir@voorbeeld.nl) kwam op Wierdeweg 9."
    antwoorden = {**ALLES, **brief, "samenvatting": tekst, "afdeling": tekst, "besluit_ap_reden": tekst}
    alles = str(_cellen(formulier, titel="Brief Özdemir-Şahin", antwoorden=antwoorden))
    for weg in ("zdemir", "123456782", "@", "Wierdeweg"):
        assert weg not in alles


def test_een_anders_antwoord_neemt_zijn_tekst_mee(formulier: Formulier) -> None:
    antwoorden = {"aard_incident": "anders", "aard_incident_anders": "Prullenbak omgevallen"}
    assert _cellen(formulier, antwoorden=antwoorden)["soort"] == "Overig (Prullenbak omgevallen)"


def test_maatregelen_van_het_oude_formulier_worden_niet_leeg(formulier: Formulier) -> None:
    antwoorden = {"v1_maatregelen": "Alles teruggehaald."}
    assert _cellen(formulier, antwoorden=antwoorden)["aanpak"] == "Alles teruggehaald."
    assert _cellen(formulier, False, antwoorden=antwoorden)["aanpak"] == "Beschreven in het dossier"


def test_een_selectie_houdt_de_volgorde_en_laat_vrije_tekst_weg() -> None:
    assert [k.sleutel for k in kies(False, ["feiten", "soort", "nummer", "bestaat_niet"])] == ["nummer", "soort"]


@pytest.mark.parametrize(
    ("anders", "afloop"),
    [
        ({"ingediend_op": utc(2026, 3, 5, 9)}, ApAfloop.OP_TIJD),
        ({"ingediend_op": utc(2026, 3, 5, 9, 1)}, ApAfloop.TE_LAAT),
        ({"ingediend_op": utc(2026, 3, 5), "kennis": None}, ApAfloop.GEMELD),
        ({"antwoorden": {"besluit_ap": "nee"}}, ApAfloop.NIET),
        ({"nu": utc(2026, 3, 4)}, ApAfloop.LOOPT),
        ({"nu": utc(2026, 3, 6)}, ApAfloop.VERSTREKEN),
        ({"kennis": None}, ApAfloop.OPEN),
        ({"uitkomst": Uitkomst.INCIDENT}, ApAfloop.GEEN),
    ],
)
def test_afloop_van_de_melding(formulier: Formulier, anders: dict[str, Any], afloop: ApAfloop) -> None:
    assert ap_afloop(een_registerzaak(formulier, **anders)) is afloop


@pytest.mark.parametrize(
    ("antwoorden", "stand"),
    [
        ({"betrokkenen_gemeld": "ja"}, Geinformeerd.JA),
        ({"betrokkenen_gemeld": "deels", "betrokkenen_gaat_melden": "nee"}, Geinformeerd.DEELS),
        ({"betrokkenen_gemeld": "nee", "betrokkenen_gaat_melden": "ja"}, Geinformeerd.GEPLAND),
        ({"betrokkenen_gemeld": "nee", "betrokkenen_gaat_melden": "nee"}, Geinformeerd.NEE),
        ({"betrokkenen_gemeld": "nee", "betrokkenen_gaat_melden": "onbekend"}, Geinformeerd.ONBEKEND),
        ({"v1_betrokkenen_melden": "ja"}, Geinformeerd.GEPLAND),
        ({"v1_betrokkenen_melden": "ja", "v1_gemeld_op": date(2019, 6, 7)}, Geinformeerd.JA),
        ({"v1_betrokkenen_melden": "nee"}, Geinformeerd.NEE),
        ({"besluit_betrokkenen": "later"}, Geinformeerd.GEPLAND),
        ({}, Geinformeerd.ONBEKEND),
    ],
)
def test_of_betrokkenen_zijn_geinformeerd(antwoorden: dict[str, Any], stand: Geinformeerd) -> None:
    assert geinformeerd(antwoorden) is stand


def test_een_ingetrokken_melding_blijft_een_datalek_in_het_register(formulier: Formulier) -> None:
    zaak = een_registerzaak(formulier, ingediend_op=utc(2026, 3, 4), soort=MeldingSoort.INTREKKING)
    assert is_datalek(zaak.dossier)
    assert rij(zaak, kies(False, ["gemeld"]), vrije_tekst=False) == ("Ja, ingetrokken",)


def test_een_dossier_telt_op_de_dag_van_kennis_en_anders_van_ontdekking(formulier: Formulier) -> None:
    zaak = een_registerzaak(formulier, kennis=utc(2025, 12, 31, 23, 30))
    assert peildag(zaak.dossier, zaak.antwoorden) == date(2026, 1, 1)  # half past midnight in Amsterdam
    zonder = een_registerzaak(formulier, kennis=None)
    assert peildag(zonder.dossier, {"incident_ontdekt_op": date(2021, 5, 6)}) == date(2021, 5, 6)
    assert peildag(zonder.dossier, {}) == date(2026, 11, 21)
