"""The last step: every gap with a way to it, all answers on one page, and final or not."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from datalek_gui.domain.dossier import MeldingStatus
from datalek_gui.domain.fouten import NietOpgeslagen
from tests.ui.wizard.conftest import Tafel, naam_van


def _controle(tafel: Tafel) -> Any:
    """The check, with its overview complete."""
    tafel.wizard.ga_naar_stap("controle")
    deel = tafel.wizard.toevoegingen["controle"]
    tafel.qtbot.waitUntil(lambda: not deel.overzicht._gewenst)
    QApplication.processEvents()
    return deel


def _druk(tafel: Tafel, knop: QPushButton) -> None:
    assert knop.isVisible()
    tafel.qtbot.mouseClick(knop, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


# --- gaps and contradictions ---


def test_een_leeg_dossier_noemt_elk_gat_met_een_weg_erheen(tafel: Tafel) -> None:
    deel = _controle(tafel)
    punten = tafel.wizard.controle.punten
    assert len(punten) > 20
    tekst = tafel.tekst(deel.punten)
    assert f"Nog {len(punten)} punten open" in tekst
    assert all(punt.zin in tekst for punt in punten)
    assert [naam_van(k) for k in deel.punten.knoppen] == [f"{p.zin} Ga naar dit antwoord" for p in punten]


def test_elk_punt_springt_naar_zijn_veld(tafel: Tafel) -> None:
    punten = _controle(tafel).punten
    for nummer, punt in enumerate(tafel.wizard.controle.punten):
        tafel.wizard.ga_naar_stap("controle")
        punten.knoppen[nummer].click()
        QApplication.processEvents()
        assert tafel.focus == punt.sleutel
        veld = tafel.wizard.paginas[tafel.wizard.stap].velden[punt.sleutel]
        assert veld.isVisible()
        assert veld.melding()


def test_na_een_gat_brengt_de_knop_terug_naar_de_controle(tafel: Tafel) -> None:
    deel = _controle(tafel)
    _druk(tafel, deel.punten.knoppen[0])
    volgende = tafel.wizard.voet._volgende
    assert volgende.text().replace("&", "") == "Terug naar de controle"
    _druk(tafel, volgende)
    assert tafel.wizard.stap == "controle"
    _druk(tafel, tafel.wizard.voet._vorige)
    assert volgende.text().replace("&", "") == "Volgende"


def test_ook_met_de_toets_gaat_men_terug_en_wie_zelf_kiest_niet(tafel: Tafel) -> None:
    deel = _controle(tafel)
    _druk(tafel, deel.punten.knoppen[0])
    eerste = tafel.wizard.stap
    tafel.toets(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert tafel.wizard.stap == "controle"
    tafel.wizard.ga_naar_vraag("records_aantal")
    tafel.wizard.ga_naar_stap(eerste)
    tafel.toets(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert tafel.wizard.stap != "controle"


def test_een_gevuld_gat_verdwijnt_uit_de_lijst(tafel: Tafel) -> None:
    aantal = len(_controle(tafel).punten.knoppen)
    tafel.antwoord("records_aantal", 12)
    assert len(_controle(tafel).punten.knoppen) == aantal - 1


def test_een_tegenspraak_staat_in_de_lijst_en_onder_het_veld(maak_tafel: Callable[..., Tafel]) -> None:
    tafel = maak_tafel({"inbreuk_duurt_voort": "nee", "inbreuk_start": "2026-11-10", "inbreuk_einde": "2026-11-01"})
    zin = "De inbreuk eindigt vóór zij begint. Controleer de start- en einddatum."
    deel = _controle(tafel)
    assert zin in tafel.tekst(deel.punten)
    knop = next(k for k in deel.punten.knoppen if naam_van(k).startswith(zin))
    _druk(tafel, knop)
    assert tafel.focus == "inbreuk_einde"
    assert tafel.veld("inbreuk_einde").melding() == zin


def test_een_gat_staat_pas_onder_het_veld_als_men_er_is_geweest(tafel: Tafel) -> None:
    zin = "Nog niet beantwoord. De AP vraagt dit."
    veld = tafel.veld("records_aantal")
    assert veld.melding() == ""
    veld.focus_veld()
    tafel.toets(Qt.Key.Key_Tab)
    assert veld.melding() == zin
    assert tafel.veld("records_toelichting").melding() == ""
    tafel.wizard.ga_naar_stap("aard")
    tafel.wizard.ga_naar_stap("gegevens")
    assert tafel.veld("gegevens_algemeen").melding() == zin


# --- all answers on one page ---


def test_alle_antwoorden_staan_er_met_een_knop_om_te_wijzigen(volle_tafel: Tafel) -> None:
    deel = _controle(volle_tafel)
    tekst = volle_tafel.tekst(deel.overzicht)
    samenvatting = volle_tafel.wizard.antwoorden["samenvatting"]
    assert samenvatting[:100] in tekst
    knop = next(
        k for k in deel.overzicht.findChildren(QPushButton) if naam_van(k).startswith("Wijzigen: Geef een samenvatting")
    )
    _druk(volle_tafel, knop)
    assert volle_tafel.focus == "samenvatting"
    volle_tafel.toetsen.typ("Nieuw begin. ")
    _druk(volle_tafel, volle_tafel.wizard.voet._volgende)
    assert "Nieuw begin. " in volle_tafel.tekst(_controle(volle_tafel).overzicht)


def test_een_antwoord_dat_niet_meer_telt_staat_er_als_zodanig(maak_tafel: Callable[..., Tafel]) -> None:
    tafel = maak_tafel({"betrokkenen_aantal_bekend": "exact", "betrokkenen_aantal": 12, "betrokkenen_minimum": 4321})
    overzicht = _controle(tafel).overzicht
    tekst = tafel.tekst(overzicht)
    assert "4.321\n(niet van toepassing; telt niet mee)" in tekst
    assert "12\n(niet van toepassing" not in tekst
    namen = [naam_van(k) for k in overzicht.findChildren(QPushButton) if k.isVisible()]
    assert not any("minimum" in naam.lower() for naam in namen)


def test_een_antwoord_dat_verandert_en_terugkomt_staat_er_weer_goed(volle_tafel: Tafel) -> None:
    """The overview is built in parts, behind the screen: the last change counts."""
    overzicht, wizard = _controle(volle_tafel).overzicht, volle_tafel.wizard
    oud = wizard.antwoorden["samenvatting"]
    for tekst in ("Heel anders", oud):
        wizard.zet_antwoorden({"samenvatting": tekst})
    volle_tafel.qtbot.waitUntil(lambda: not overzicht._gewenst)
    assert oud[:100] in volle_tafel.tekst(overzicht)
    assert "Heel anders" not in volle_tafel.tekst(overzicht)


def test_een_onleesbaar_antwoord_staat_er_zoals_het_getypt_is(tafel: Tafel) -> None:
    tafel.typ_in("incident_ontdekt_op", "31-02-2026")
    deel = _controle(tafel)
    assert "31-02-2026" in tafel.tekst(deel.overzicht)
    assert "“31-02-2026” is geen bestaande datum." in tafel.tekst(deel.punten)


# --- final ---


def test_met_open_punten_kan_de_melding_niet_definitief(tafel: Tafel) -> None:
    deel = _controle(tafel)
    aantal = len(tafel.wizard.controle.punten)
    _druk(tafel, deel.paneel.zet_vast)
    assert f"er zijn nog {aantal} punten open" in tafel.tekst(deel.paneel.bericht)
    assert tafel.dossiers.open(tafel.id).dossier.melding.status is MeldingStatus.CONCEPT
    tafel.antwoord("records_aantal", 12)
    _controle(tafel)
    assert not deel.paneel.bericht.isVisible()  # it would still tell the old number


def test_een_volledige_melding_wordt_definitief_en_staat_dan_vast(volle_tafel: Tafel) -> None:
    tafel = volle_tafel
    deel = _controle(tafel)
    assert tafel.wizard.controle.punten == ()
    assert "Alles is ingevuld. Er zijn geen tegenspraken gevonden." in tafel.tekst(deel.punten)
    _druk(tafel, deel.paneel.zet_vast)
    gezegd = tafel.tekst(deel.paneel.stand)
    assert "De antwoorden liggen vast, maar u heeft nog niet gemeld" in gezegd
    assert "Vastgezet" in tafel.tekst(tafel.wizard.kop)
    assert tafel.wizard.isAncestorOf(tafel.toetsen.focus())
    opgeslagen = tafel.dossiers.open(tafel.id).dossier.melding
    assert opgeslagen.status is MeldingStatus.DEFINITIEF
    assert opgeslagen.bevroren == tafel.schijf.inhoud.antwoorden[tafel.id]
    assert not deel.paneel.zet_vast.isVisible()
    for sleutel in ("samenvatting", "aard_incident", "verklaring_waarheid", "records_aantal"):
        voor = tafel.veld(sleutel).waarde()
        tafel.typ_in(sleutel, "x ")
        assert tafel.veld(sleutel).waarde() == voor


def test_weer_bewerken_maakt_er_een_concept_van_dat_men_kan_wijzigen(volle_tafel: Tafel) -> None:
    tafel = volle_tafel
    _druk(tafel, _controle(tafel).paneel.zet_vast)
    tafel.heropen()
    deel = _controle(tafel)
    assert not deel.paneel.zet_vast.isVisible()
    _druk(tafel, deel.paneel.weer_bewerken)
    assert "U vult nog in." in tafel.tekst(deel.paneel.stand)
    assert deel.paneel.zet_vast.isVisible() and not deel.paneel.weer_bewerken.isVisible()
    tafel.veld("samenvatting").focus_veld()
    tafel.toetsen.typ("Later: ")
    tafel.wizard.save()
    assert tafel.op_schijf("samenvatting").startswith("Later: ")


def test_lukt_het_vastleggen_niet_dan_blijft_het_een_concept(volle_tafel: Tafel) -> None:
    tafel = volle_tafel
    deel = _controle(tafel)
    tafel.schijf.storing = NietOpgeslagen("de schijf is vol")
    _druk(tafel, deel.paneel.zet_vast)
    assert "de schijf is vol" in tafel.tekst(deel.paneel.bericht)
    assert tafel.wizard.dossier.melding.status is MeldingStatus.CONCEPT
    assert deel.paneel.zet_vast.isVisible()


@pytest.mark.parametrize(("knop", "wat"), [("AP-formulier bekijken", "ap"), ("Brief bekijken", "brief")])
def test_de_documenten_zijn_vanaf_de_controle_te_bekijken(tafel: Tafel, knop: str, wat: str) -> None:
    gevraagd: list[str] = []
    tafel.wizard.document_gevraagd.connect(gevraagd.append)
    _controle(tafel)
    pagina = tafel.wizard.paginas["controle"]
    _druk(tafel, next(k for k in pagina.findChildren(QPushButton) if naam_van(k) == knop))
    assert gevraagd == [wat]


def test_er_staat_bij_dat_melden_alleen_bij_de_ap_kan(tafel: Tafel) -> None:
    _controle(tafel)
    assert "Melden kan alleen op het webformulier van de AP." in tafel.tekst()
