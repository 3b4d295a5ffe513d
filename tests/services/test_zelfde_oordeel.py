"""One dossier, one judgement: the command line, the service, the paper and the check read the same facts."""

import json
from pathlib import Path
from typing import Any

import pytest

from datalek_gui import cli
from datalek_gui.domain.brieven.sjabloon import load_sjablonen
from datalek_gui.domain.dossier import Dossier, Uitkomst
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.risico.weergeven import beoordeling_naar_json
from datalek_gui.export.page_style import gebruik_fonts
from datalek_gui.services.adviesstuk import adviesstuk
from datalek_gui.services.beoordelen import Beoordelen, geldend
from datalek_gui.services.documenten import Documenten
from datalek_gui.services.dossiers import Dossiers
from tests.bouwers import oefening
from tests.conftest import RESOURCES, Klok
from tests.e2e.woorden import gezegd
from tests.fakes import FakeRegister

OEFENDOSSIERS = sorted((RESOURCES / "oefendossiers").glob("*.json"))
VASTSTELLING = ("is_verantwoordelijke", "zijn_persoonsgegevens", "is_inbreuk")
EERST_VASTSTELLEN, MISSCHIEN_NIET = "eerst vast te stellen", "dat dit geen datalek is"
elk_oefendossier = pytest.mark.parametrize("bestand", OEFENDOSSIERS, ids=lambda b: b.stem)
elke_indeling = pytest.mark.parametrize("naam", ["2021_akte", "2022_koppeling", "2022_aanvraagloket"])


class Tafel:
    def __init__(self, formulier: Formulier, klok: Klok) -> None:
        self.register, self.formulier, self.klok = FakeRegister(), formulier, klok
        self.dossiers = Dossiers(self.register, formulier, klok)
        self.beoordelen = Beoordelen(self.register, formulier, klok)
        self.documenten = Documenten(formulier, load_sjablonen(RESOURCES), klok)

    def importeer(self, inhoud: dict[str, Any]) -> Dossier:
        return self.dossiers.importeer(json.dumps(inhoud), "proef.json")

    def oordeel(self, dossier: Dossier) -> Any:
        return self.beoordelen.beoordeling(dossier, self.dossiers.open(dossier.id).antwoorden)

    def telt(self, dossier: Dossier) -> dict[str, Any]:
        return geldend(self.formulier, dossier, self.dossiers.open(dossier.id).antwoorden, self.klok())

    def advies(self, dossier: Dossier) -> str:
        gebruik_fonts(RESOURCES / "fonts")
        stukken = self.documenten.stukken(self.register, dossier.id)
        return " ".join(gezegd(self.documenten.advies(stukken).pdf))


@pytest.fixture
def tafel(formulier: Formulier, klok: Klok) -> Tafel:
    return Tafel(formulier, klok)


# --- the same everywhere ---


@elk_oefendossier
def test_opdrachtregel_dienst_en_advies_oordelen_gelijk(
    bestand: Path, tafel: Tafel, formulier: Formulier, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["beoordeel", str(bestand)]) == 0
    regel = json.loads(capsys.readouterr().out)
    dossier = tafel.importeer(oefening(bestand.stem))
    stuk = adviesstuk(formulier, tafel.documenten.stukken(tafel.register, dossier.id), tafel.klok())
    assert regel["uitkomst"] == "datalek"
    assert beoordeling_naar_json(tafel.oordeel(dossier)) == regel
    assert beoordeling_naar_json(stuk.beoordeling) == regel


@elk_oefendossier
def test_het_advies_drukt_af_wat_over_het_dossier_bekend_is(bestand: Path, tafel: Tafel) -> None:
    inhoud = oefening(bestand.stem)
    dossier = tafel.importeer(inhoud)
    tekst = tafel.advies(dossier)
    assert inhoud["antwoorden"]["intern_gemeld_door"] in tekst
    assert "te kwalificeren als datalek" in tekst
    for onwaar in ("Niet bekend is wie verantwoordelijk is", EERST_VASTSTELLEN):
        assert onwaar not in tekst
    ontbreekt = tekst.partition("Niet ingevuld:")[2].partition(".")[0]
    assert "Interne melding" not in ontbreekt
    assert "Kennis van het datalek" not in ontbreekt


# --- which answers count ---


@elke_indeling
def test_onze_eigen_vragen_tellen_in_elke_indeling(naam: str, tafel: Tafel) -> None:
    """Intake, vaststelling, a fact, the decision and the dossier page."""
    inhoud = oefening(naam)
    inhoud["antwoorden"] |= {
        "omvang": "groot", "besluit_ap": "ja", "besluit_ap_reden": "Er is risico.", "behandelaar": "K. Bos",
    }  # fmt: skip
    telt = tafel.telt(tafel.importeer(inhoud))
    for sleutel in ("intern_gemeld_door", *VASTSTELLING, "kennis_op", "omvang", "besluit_ap_reden", "behandelaar"):
        assert sleutel in telt, sleutel


@elke_indeling
def test_een_eigen_vraag_achter_een_voorwaarde_telt_pas_als_die_klopt(naam: str, tafel: Tafel) -> None:
    """The reason shows only beside a decision."""
    inhoud = oefening(naam)
    inhoud["antwoorden"] |= {"besluit_ap_reden": "Er is risico."}
    assert "besluit_ap_reden" not in tafel.telt(tafel.importeer(inhoud))


def test_wat_het_eigen_formulier_verbergt_telt_niet(tafel: Tafel) -> None:
    """The old form asks for a contact person only where the sender is none; our own step 6 asks the same."""
    inhoud = oefening("2021_akte")
    inhoud["antwoorden"] |= {"contactpersoon_naam": "K. Bos"}
    assert "contactpersoon_naam" not in tafel.telt(tafel.importeer(inhoud))
    inhoud["antwoorden"] |= {"melder_is_contactpersoon": False}
    assert "contactpersoon_naam" in tafel.telt(tafel.importeer(inhoud))


def test_een_scherm_van_eigen_stappen_krijgt_er_geen_stap_bij(tafel: Tafel, formulier: Formulier) -> None:
    """A vervolg leaves out of our last step what only the first melding asked."""
    inhoud = oefening("2022_koppeling")
    inhoud["antwoorden"] |= {"melding_soort": formulier.vragen["melding_soort"].opties[0].sleutel}
    assert "melding_soort" not in tafel.telt(tafel.importeer(inhoud))


# --- filed already ---


def _zonder_vaststelling(naam: str) -> dict[str, Any]:
    inhoud = oefening(naam)
    inhoud["antwoorden"] = {s: w for s, w in inhoud["antwoorden"].items() if s not in VASTSTELLING}
    return inhoud


@elk_oefendossier
def test_wat_gemeld_is_hoeft_niet_eerst_te_worden_vastgesteld(bestand: Path, tafel: Tafel) -> None:
    dossier = tafel.importeer(_zonder_vaststelling(bestand.stem))
    assert tafel.oordeel(dossier).uitkomst is Uitkomst.ONBEKEND
    tekst = tafel.advies(dossier)
    assert EERST_VASTSTELLEN not in tekst
    assert MISSCHIEN_NIET not in tekst
    assert "dit incident als datalek te behandelen" in tekst


@pytest.mark.parametrize("geval", ["concept", "ingetrokken"])
def test_wat_niet_gemeld_of_ingetrokken_is_wordt_eerst_vastgesteld(geval: str, tafel: Tafel) -> None:
    inhoud = _zonder_vaststelling("2022_koppeling" if geval == "ingetrokken" else "2022_aanvraagloket")
    if geval == "concept":
        del inhoud["melding"]
    else:
        inhoud["antwoorden"]["melding_wat"] = "intrekken"
    tekst = tafel.advies(tafel.importeer(inhoud))
    assert EERST_VASTSTELLEN in tekst
    assert MISSCHIEN_NIET in tekst


# --- the check ---


def _punten(tafel: Tafel, dossier: Dossier) -> list[str]:
    controle = tafel.dossiers.controleer(dossier, tafel.dossiers.open(dossier.id).antwoorden)
    return [punt.zin for punt in controle.punten if punt.sleutel == "besluit_afwijking_reden"]


def test_de_controle_kent_de_eigen_betrouwbare_ontvangers(tafel: Tafel) -> None:
    """A letter to a trusted recipient who sends it back: advice and decision are then both "nee"."""
    dossier = tafel.dossiers.nieuw()
    tafel.dossiers.save_antwoorden(dossier.id, BRIEF)
    assert _punten(tafel, dossier)
    eigen = [{"naam": "hulp en raad", "soort": "vaste_relatie"}]
    tafel.register.inhoud.organisatie["eigen_betrouwbare_ontvangers"] = eigen
    assert tafel.oordeel(dossier).ap.antwoord == "nee"
    assert _punten(tafel, dossier) == []


BRIEF = {
    "is_verantwoordelijke": "ja",
    "zijn_persoonsgegevens": "ja",
    "is_inbreuk": "ja",
    "aard_inbreuk": ("ingezien",),
    "aard_incident": "post_verkeerd",
    "gegevens_algemeen": ("naam", "contactgegevens", "bsn"),
    "betrokkenen_aantal_bekend": "exact",
    "betrokkenen_aantal": 1,
    "ontvanger_wie": "Stichting Hulp en Raad",
    "contact": True,
    "volgt_instructies": True,
    "teruggekregen": "terug",
    "besluit_ap": "nee",
    "besluit_ap_reden": "Een risico is niet waarschijnlijk.",
    "besluit_betrokkenen": "nee",
}
