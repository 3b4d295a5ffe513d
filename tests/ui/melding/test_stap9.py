"""Step 9 in words: from concept to filed, the follow-up with what changed, and taking back."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from datalek_gui.domain.dossier import Melding, MeldingSoort, MeldingStatus
from datalek_gui.domain.fouten import NietOpgeslagen
from datalek_gui.ui.melding.melding_paneel import MeldingPaneel
from datalek_gui.ui.melding.woorden import BEWIJS, NIET_VASTGELEGD, TOCH_GEEN_DATALEK, vervolg_uiterlijk
from tests.bouwers import BESLOTEN, een_melding, een_regelset, oefening, utc
from tests.ui.wizard.conftest import Tafel, naam_van


def paneel(tafel: Tafel) -> MeldingPaneel:
    if tafel.wizard.stap != "controle":
        tafel.wizard.ga_naar_stap("controle")
    QApplication.processEvents()
    gevonden: MeldingPaneel = tafel.wizard.toevoegingen["controle"].paneel
    return gevonden


def druk(tafel: Tafel, knop: QPushButton) -> None:
    assert knop.isVisible()
    tafel.qtbot.mouseClick(knop, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def melding(tafel: Tafel) -> Melding:
    return tafel.dossiers.open(tafel.id).dossier.melding


def dien_in(tafel: Tafel, nummer: str = "AP-4711") -> None:
    druk(tafel, paneel(tafel).zet_vast)
    druk(tafel, paneel(tafel).heeft_gemeld)
    paneel(tafel).formulier.nummer.setText(nummer)
    druk(tafel, paneel(tafel).formulier.vastleggen)


@pytest.fixture
def gemeld(volle_tafel: Tafel) -> Tafel:
    dien_in(volle_tafel)
    return volle_tafel


def zichtbaar(deel: QWidget) -> list[str]:
    return [knop.text() for knop in deel.findChildren(QPushButton) if knop.isVisible()]


# --- from concept to filed ---


def test_een_concept_heeft_een_knop_die_niet_op_melden_lijkt(volle_tafel: Tafel) -> None:
    deel = paneel(volle_tafel)
    assert zichtbaar(deel) == ["Antwoorden vastzetten"]
    assert "Daarna meldt u op de website van de AP." in volle_tafel.tekst(deel)


def test_na_het_vastzetten_staat_er_dat_er_nog_niet_gemeld_is(volle_tafel: Tafel) -> None:
    druk(volle_tafel, paneel(volle_tafel).zet_vast)
    deel = paneel(volle_tafel)
    assert zichtbaar(deel) == ["Overneemhulp openen", "Weer bewerken", "Ik heb gemeld op de website van de AP"]
    assert "maar u heeft nog niet gemeld: de termijn loopt door" in volle_tafel.tekst(deel)
    assert deel.hulp.hasFocus()


def test_gemeld_wordt_vastgelegd_met_nummer_en_moment(gemeld: Tafel) -> None:
    assert melding(gemeld).status is MeldingStatus.INGEDIEND
    assert (melding(gemeld).ap_nummer, melding(gemeld).ingediend_op) == ("AP-4711", gemeld.klok())
    tekst = gemeld.tekst(paneel(gemeld))
    assert "Gemeld bij de AP op 18-11-2022 17:27, onder nummer AP-4711." in tekst
    assert BEWIJS in tekst
    assert "U meldde voorlopig. Doe uiterlijk op 16-12-2022 een vervolgmelding." in tekst
    assert "Een vervolgmelding is verplicht" in tekst
    assert "U weet nog niet of u de betrokkenen informeert." in tekst
    assert zichtbaar(paneel(gemeld)) == ["Vervolgmelding beginnen", "Melding intrekken", "PDF bekijken"]
    assert paneel(gemeld).aanvullen.hasFocus()


def test_wat_niet_kan_kloppen_staat_onder_de_vakken_en_er_is_niets_gemeld(volle_tafel: Tafel) -> None:
    druk(volle_tafel, paneel(volle_tafel).zet_vast)
    druk(volle_tafel, paneel(volle_tafel).heeft_gemeld)
    formulier = paneel(volle_tafel).formulier
    formulier.nummer.setText("AP-1")
    for datum, zin in (
        ("19-11-2022", "is nog niet geweest"),
        ("01-11-2022", "ligt vóór"),
        ("32-1-2022", "bestaat niet"),
    ):
        formulier.datum.setText(datum)
        druk(volle_tafel, formulier.vastleggen)
        assert zin in volle_tafel.tekst(formulier)
    assert melding(volle_tafel).status is MeldingStatus.DEFINITIEF
    druk(volle_tafel, formulier.annuleren)
    assert not formulier.isVisible()
    assert paneel(volle_tafel).heeft_gemeld.hasFocus()


def test_lukt_bewaren_niet_dan_staat_het_erbij(volle_tafel: Tafel) -> None:
    druk(volle_tafel, paneel(volle_tafel).zet_vast)
    druk(volle_tafel, paneel(volle_tafel).heeft_gemeld)
    formulier = paneel(volle_tafel).formulier
    formulier.nummer.setText("AP-1")
    volle_tafel.schijf.storing = NietOpgeslagen("de schijf is vol")
    druk(volle_tafel, formulier.vastleggen)
    assert "de schijf is vol" in volle_tafel.tekst(formulier)
    assert formulier.nummer.text() == "AP-1"


def test_in_een_register_om_te_lezen_kan_niets(maak_tafel: Callable[..., Tafel]) -> None:
    tafel = maak_tafel(invoer=oefening(), alleen_lezen=True)
    assert zichtbaar(paneel(tafel)) == ["PDF bekijken"]


@pytest.mark.parametrize(
    ("gezegd", "dag"),
    [
        ({"melding_definitief": "definitief"}, None),
        ({"melding_definitief": "voorlopig"}, "30-12-2026"),
    ],
)
def test_zonder_beloofde_dag_geldt_vier_weken(gezegd: dict[str, Any], dag: str | None) -> None:
    uiterlijk = vervolg_uiterlijk(een_melding(ingediend_op=utc(2026, 12, 1, 23, 30)), gezegd, een_regelset())
    assert (f"{uiterlijk:%d-%m-%Y}" if uiterlijk else None) == dag


def test_de_overneemhulp_wordt_gevraagd(volle_tafel: Tafel) -> None:
    druk(volle_tafel, paneel(volle_tafel).zet_vast)
    with volle_tafel.qtbot.waitSignal(volle_tafel.wizard.overnemen_gevraagd, timeout=500):
        druk(volle_tafel, paneel(volle_tafel).hulp)


def test_de_pdf_van_een_melding_wordt_gevraagd_met_haar_nummer(gemeld: Tafel) -> None:
    gevraagd: list[str] = []
    gemeld.wizard.document_gevraagd.connect(gevraagd.append)
    knop = next(k for k in paneel(gemeld).findChildren(QPushButton) if naam_van(k).startswith("PDF bekijken: 1."))
    druk(gemeld, knop)
    assert gevraagd == ["melding-1"]


# --- following up ---


def test_een_vervolg_toont_wat_er_veranderde_en_kruist_het_aan(gemeld: Tafel) -> None:
    gemeld.klok.moment = utc(2022, 12, 1, 10)
    druk(gemeld, paneel(gemeld).aanvullen)
    assert melding(gemeld).soort is MeldingSoort.AANVULLING
    assert "Er is nog niets gewijzigd." in gemeld.tekst(paneel(gemeld).wijzigingen)
    gemeld.veld("betrokkenen_gaat_melden")
    gemeld.wizard.zet_antwoorden({"betrokkenen_gaat_melden": "ja"})
    deel = paneel(gemeld)
    tekst = gemeld.tekst(deel.wijzigingen)
    assert "Wat is er gewijzigd sinds de melding van 18-11-2022" in tekst
    assert "Was\nNog niet bekend\nNu\nJa" in tekst
    assert "aangekruist wat u aan de AP doorgeeft: Informeren van de betrokkene(n)" in tekst
    assert gemeld.wizard.antwoorden["vervolg_vragen"] == ("informeren",)
    assert gemeld.veld("vervolg_vragen").waarde() == ("informeren",)
    assert gemeld.op_schijf("vervolg_vragen") == ["informeren"]


def test_wie_een_onderdeel_uitzet_houdt_dat_en_leest_wat_er_dan_ontbreekt(gemeld: Tafel) -> None:
    druk(gemeld, paneel(gemeld).aanvullen)
    gemeld.wizard.zet_antwoorden({"records_aantal": 12})
    paneel(gemeld)
    gemeld.wizard.zet_antwoorden({"vervolg_vragen": ()})
    gemeld.wizard.ga_naar_stap("intake")
    deel = paneel(gemeld)
    assert not gemeld.wizard.antwoorden["vervolg_vragen"]
    assert "niet aangekruist, dus niet in deze vervolgmelding: Hoeveelheid persoonsgegevens." in gemeld.tekst(deel)


def test_een_wijziging_brengt_naar_haar_vraag(gemeld: Tafel) -> None:
    druk(gemeld, paneel(gemeld).aanvullen)
    gemeld.wizard.zet_antwoorden({"records_aantal": 12})
    lijst = paneel(gemeld).wijzigingen
    gemeld.qtbot.waitUntil(lambda: "Ga naar" in zichtbaar(lijst))
    druk(gemeld, next(k for k in lijst.findChildren(QPushButton) if k.isVisible()))
    assert gemeld.focus == "records_aantal"


def test_een_vervolg_is_weg_te_gooien(gemeld: Tafel) -> None:
    druk(gemeld, paneel(gemeld).aanvullen)
    druk(gemeld, paneel(gemeld).gooi_weg)
    assert melding(gemeld).status is MeldingStatus.INGEDIEND
    assert melding(gemeld).volgnummer == 1
    assert "Gemeld bij de AP op 18-11-2022 17:27" in gemeld.tekst(paneel(gemeld))
    assert gemeld.wizard.indeling is gemeld.formulier.scherm("v2")


def test_wat_men_typte_staat_er_nog_na_een_andere_stand(gemeld: Tafel) -> None:
    """A page that is built anew may not take unsaved answers along."""
    gemeld.typ_in("brief_naam", "Nieuw: ")
    druk(gemeld, paneel(gemeld).aanvullen)
    assert gemeld.veld("brief_naam").waarde().startswith("Nieuw: ")
    assert gemeld.op_schijf("brief_naam").startswith("Nieuw: ")


# --- taking back ---


def test_intrekken_vraagt_een_reden_en_eindigt_als_ingetrokken(gemeld: Tafel) -> None:
    druk(gemeld, paneel(gemeld).intrekken)
    assert "U werkt aan het intrekken van de melding." in gemeld.tekst(paneel(gemeld))
    gemeld.antwoord("intrekken_reden", "Toch geen persoonsgegevens.")
    for sleutel, waarde in (("indiener_is_contactpersoon", True),):
        if gemeld.wizard.antwoorden.get(sleutel) is None:
            gemeld.antwoord(sleutel, waarde)
    for sleutel in ("verklaring_waarheid", "verklaring_bevoegd", "verklaring_privacy"):
        if not gemeld.wizard.antwoorden.get(sleutel):
            gemeld.antwoord(sleutel, True)
    dien_in(gemeld)
    tekst = gemeld.tekst(paneel(gemeld))
    assert "De melding is ingetrokken bij de AP op 18-11-2022 17:27, onder nummer AP-4711." in tekst
    assert zichtbaar(paneel(gemeld)) == ["PDF bekijken", "PDF bekijken"]


def test_blijkt_het_geen_datalek_dan_noemt_zij_intrekken(gemeld: Tafel) -> None:
    assert TOCH_GEEN_DATALEK not in gemeld.tekst(paneel(gemeld))
    gemeld.wizard.zet_antwoorden({"is_inbreuk": "dreiging"})
    assert TOCH_GEEN_DATALEK in gemeld.tekst(paneel(gemeld))


# --- decided not to report ---


def test_wie_besloot_niet_te_melden_leest_dat_en_hoeft_niets(qtbot: Any, volle_tafel: Tafel) -> None:
    wizard = volle_tafel.wizard
    besluit = {**BESLOTEN, "besluit_ap": "nee", "besluit_ap_reden": "De ontvanger is een apotheker."}
    wizard.zet_antwoorden(besluit)
    deel = paneel(volle_tafel)
    assert "Leg dit besluit nog vast in stap 8." in volle_tafel.tekst(deel)
    assert NIET_VASTGELEGD in volle_tafel.tekst(wizard.kop)
    stap = wizard.toevoegingen["controle"]
    assert stap.geen_besluit.isVisible()
    wizard.opslag.bewaar()
    volle_tafel.beoordelen.leg_vast(volle_tafel.id)
    wizard.ververs()
    assert "U besloot dit datalek niet te melden aan de AP. Reden: De ontvanger is een apotheker." in (
        volle_tafel.tekst(deel)
    )
    assert "Daarna meldt u" not in volle_tafel.tekst(deel)
    assert not stap.geen_besluit.isVisible()
    assert zichtbaar(deel) == ["Besluit wijzigen"]
    assert "Niet melden: besluit van " in volle_tafel.tekst(wizard.kop)
    druk(volle_tafel, deel.besluit)
    assert volle_tafel.focus == "besluit_ap"
    wizard.zet_antwoorden({"besluit_ap": "ja"})
    assert "Niet melden" not in volle_tafel.tekst(wizard.kop)
    assert "Antwoorden vastzetten" in zichtbaar(paneel(volle_tafel))


def test_enter_in_elk_vak_legt_vast_als_gemeld(volle_tafel: Tafel) -> None:
    druk(volle_tafel, paneel(volle_tafel).zet_vast)
    druk(volle_tafel, paneel(volle_tafel).heeft_gemeld)
    vak = paneel(volle_tafel).formulier.nummer
    vak.setText("AP-4712")
    volle_tafel.qtbot.keyClick(vak, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert (melding(volle_tafel).status, melding(volle_tafel).ap_nummer) == (MeldingStatus.INGEDIEND, "AP-4712")
