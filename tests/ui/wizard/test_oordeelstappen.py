"""The judgement in the wizard: what follows, the advice, sentences to take over, departing from it, recording it."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from datalek_gui.domain.risico.afwijking import Afwijking
from datalek_gui.domain.risico.oordeel import Beoordeling
from datalek_gui.services.beoordelen import Beoordelen
from datalek_gui.ui.wizard import afwijkregels
from datalek_gui.ui.wizard.afwijkregels import REDEN
from datalek_gui.ui.wizard.voorstellen import VolgtRegel
from tests.bouwers import BESLOTEN
from tests.oordelen import een_beoordeling
from tests.ui.wizard.conftest import Tafel

VOLGT = "Volgt uit vraag 7.1: iedereen kan dit lezen."


@pytest.fixture
def oordeel(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Says what the program advises from now on."""

    def zet(beoordeling: Beoordeling) -> None:
        monkeypatch.setattr(Beoordelen, "beoordeling", lambda *_: beoordeling)

    zet(een_beoordeling())
    return zet


@pytest.fixture
def volgt(monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[Any, str]]:
    """What follows from other answers."""
    gevolgd: dict[str, tuple[Any, str]] = {"risico_ernst": ("beperkt", VOLGT)}
    monkeypatch.setattr(Beoordelen, "volgt", lambda *_: gevolgd)
    return gevolgd


def regel(tafel: Tafel, sleutel: str = "risico_ernst") -> VolgtRegel | None:
    zichtbaar = [r for r in tafel.veld(sleutel).findChildren(VolgtRegel) if r.isVisible()]
    return zichtbaar[0] if zichtbaar else None


# --- what follows from earlier answers ---


def test_wat_volgt_staat_in_het_veld_met_waaruit_en_niet_op_schijf(tafel: Tafel, volgt: dict[str, Any]) -> None:
    assert tafel.veld("risico_ernst").waarde() == "beperkt"
    getoond = regel(tafel)
    assert getoond is not None
    assert VOLGT in getoond.zin.tekst()
    assert "Kies zelf om het te wijzigen." in getoond.zin.tekst()
    tafel.wizard.opslag.bewaar()
    assert tafel.op_schijf("risico_ernst") is None


def test_klopt_bewaart_het(tafel: Tafel, volgt: dict[str, Any]) -> None:
    getoond = regel(tafel)
    assert getoond is not None
    assert getoond.klopt.accessibleName().startswith("Klopt: ")
    getoond.klopt.setFocus()
    tafel.toets(Qt.Key.Key_Space)
    assert tafel.op_schijf("risico_ernst") == "beperkt"
    assert regel(tafel) is None
    assert tafel.focus == "risico_ernst"


def test_een_eigen_keuze_wint(tafel: Tafel, volgt: dict[str, Any]) -> None:
    tafel.antwoord("risico_ernst", "aanzienlijk")
    tafel.wizard.opslag.bewaar()
    assert tafel.op_schijf("risico_ernst") == "aanzienlijk"
    assert regel(tafel) is None
    volgt["risico_ernst"] = ("zeer_groot", VOLGT)
    tafel.wizard.ververs()
    assert tafel.veld("risico_ernst").waarde() == "aanzienlijk"


def test_valt_de_reden_weg_dan_is_het_veld_weer_leeg(tafel: Tafel, volgt: dict[str, Any]) -> None:
    assert regel(tafel) is not None
    volgt.clear()
    tafel.wizard.ververs()
    assert tafel.veld("risico_ernst").waarde() is None
    assert regel(tafel) is None


# --- the advice in step 7 ---


def test_de_adviesrij_staat_tussen_de_gevolgen_en_het_risico(tafel: Tafel, oordeel: Callable[..., None]) -> None:
    tafel.wizard.ga_naar_stap("gevolgen")
    kaart = tafel.wizard.toevoegingen["gevolgen"].kaart
    pagina = tafel.wizard.paginas["gevolgen"]
    plekken = [
        w.mapTo(pagina.kolom, w.rect().topLeft()).y()
        for w in (pagina.velden["gevolgen_betrokkenen"], kaart, pagina.velden["risico_ernst"])
    ]
    assert plekken == sorted(plekken)
    assert "Risico: beperkt tot aanzienlijk" in tafel.tekst(kaart)


def test_een_antwoord_verandert_het_advies_en_niet_de_focus(tafel: Tafel, monkeypatch: pytest.MonkeyPatch) -> None:
    def beoordeel(_zelf: object, _dossier: object, antwoorden: dict[str, Any]) -> Beoordeling:
        return een_beoordeling(ontbreekt=() if antwoorden.get("gevolgen_verwerking") else een_beoordeling().ontbreekt)

    monkeypatch.setattr(Beoordelen, "beoordeling", beoordeel)
    tafel.wizard.ga_naar_stap("gevolgen")
    kaart = tafel.wizard.toevoegingen["gevolgen"].kaart
    assert "Nog niet bekend" in tafel.tekst(kaart)
    vraag = tafel.formulier.vragen["gevolgen_verwerking"]
    tafel.antwoord("gevolgen_verwerking", (vraag.opties[0].sleutel,))
    assert "Nog niet bekend" not in tafel.tekst(kaart)
    assert tafel.focus == "gevolgen_verwerking"


def test_wat_ontbreekt_leidt_naar_de_vraag_en_volgende_weer_terug(tafel: Tafel, oordeel: Callable[..., None]) -> None:
    tafel.wizard.ga_naar_stap("gevolgen")
    tafel.wizard.toevoegingen["gevolgen"].kaart.spring.emit("persoonsgegevens")
    assert (tafel.wizard.stap, tafel.focus) == ("vaststelling", "zijn_persoonsgegevens")
    assert tafel.wizard.voet._volgende.text() == "Terug naar stap 7"
    tafel.wizard.voet._volgende.click()
    assert tafel.wizard.stap == "gevolgen"


def test_het_hele_oordeel_is_te_vragen_en_terug_staat_men_waar_men_was(
    qtbot: Any, tafel: Tafel, oordeel: Callable[..., None]
) -> None:
    tafel.wizard.ga_naar_stap("gevolgen")
    heel = tafel.wizard.toevoegingen["gevolgen"].kaart.heel
    heel.setFocus()
    with qtbot.waitSignal(tafel.wizard.oordeel_gevraagd) as gevraagd:
        tafel.toets(Qt.Key.Key_Space)
    assert gevraagd.args == ["advies"]
    tafel.wizard.voet.setFocus()
    tafel.wizard.setFocus()  # as the window does when the page of the judgement closes
    assert QApplication.focusWidget() is heel


# --- sentences for 9.3 ---


def test_een_zin_komt_achter_de_toelichting_en_is_ongedaan_te_maken(tafel: Tafel, oordeel: Callable[..., None]) -> None:
    zin = een_beoordeling().zinnen[0]
    veld = tafel.typ_in("risico_toelichting", "Eigen woorden.")
    QApplication.processEvents()
    knop = tafel.wizard.toevoegingen["gevolgen"].zinnen.knoppen[0]
    knop.click()
    QApplication.processEvents()
    assert veld.waarde() == f"Eigen woorden.\n{zin}"
    assert knop.text() == "Weghalen"
    tafel.wizard.opslag.bewaar()
    assert tafel.op_schijf("risico_toelichting") == f"Eigen woorden.\n{zin}"
    veld.focus_veld()
    tafel.toets(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert veld.waarde() == "Eigen woorden."
    assert knop.text() == "Zin overnemen"


def test_een_overgenomen_zin_is_ook_met_de_knop_weer_weg(tafel: Tafel, oordeel: Callable[..., None]) -> None:
    veld = tafel.veld("risico_toelichting")
    knop = tafel.wizard.toevoegingen["gevolgen"].zinnen.knoppen[1]
    for waarde in (een_beoordeling().zinnen[1], None):
        knop.click()
        QApplication.processEvents()
        assert veld.waarde() == waarde


# --- step 2 ---


def test_stap_2_zegt_wat_te_doen_en_leidt_naar_het_stroomschema(qtbot: Any, tafel: Tafel) -> None:
    tafel.antwoord("is_verantwoordelijke", "verwerker")
    deel = tafel.wizard.toevoegingen["vaststelling"]
    assert "Informeer de organisatie waarvoor u werkt direct" in tafel.tekst(deel.blok)
    knop = next(k for k in deel.blok.findChildren(QPushButton) if "stroomschema" in k.text())
    with qtbot.waitSignal(tafel.wizard.oordeel_gevraagd) as gevraagd:
        knop.click()
    assert gevraagd.args == ["stroomschema"]


# --- step 8: the decision ---


def test_boven_het_besluit_staat_het_advies_in_een_regel(tafel: Tafel, oordeel: Callable[..., None]) -> None:
    tafel.wizard.ga_naar_stap("vervolg")
    assert (
        "Risico: beperkt tot aanzienlijk. Melden aan de AP: ja; betrokkenen informeren: hangt ervan af; "
        "calamiteitenplan starten: overwegen." in tafel.tekst(tafel.wizard.paginas["vervolg"])
    )


def test_een_afwijking_staat_onder_de_vraag_en_leidt_naar_de_reden(
    tafel: Tafel, oordeel: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    zin = "U wijkt af van het advies: het programma adviseert te melden."
    monkeypatch.setattr(
        afwijkregels,
        "afwijkingen",
        lambda _b, antwoorden, _drempel: (
            (Afwijking("besluit_ap", zin, "AVG art. 33 lid 1"),) if antwoorden.get("besluit_ap") == "nee" else ()
        ),
    )
    assert zin not in tafel.tekst(tafel.veld("besluit_ap"))
    tafel.antwoord("besluit_ap", "nee")
    assert f"{zin} (Bron: AVG art. 33 lid 1)" in tafel.tekst(tafel.veld("besluit_ap"))
    regels = tafel.wizard.toevoegingen["vervolg"]._afwijkingen.regels
    regels["besluit_ap"].reden.click()
    assert tafel.focus == REDEN
    tafel.typ_in(REDEN, "De ontvanger is een vaste relatie.")
    QApplication.processEvents()
    assert not regels["besluit_ap"].reden.isVisible()
    tafel.wizard.zet_antwoorden({"besluit_ap": "ja"})
    assert zin not in tafel.tekst(tafel.veld("besluit_ap"))


def test_het_oordeel_wordt_vastgelegd_met_wat_net_is_getypt(tafel: Tafel) -> None:
    tafel.wizard.zet_antwoorden(BESLOTEN)
    tafel.antwoord("besluit_ap", "voorlopig")
    vastleggen = tafel.wizard.toevoegingen["vervolg"].vastleggen
    vastleggen.knop.click()
    QApplication.processEvents()
    (versie,) = tafel.beoordelen.versies(tafel.id)
    assert versie.antwoorden["besluit_ap"] == "voorlopig"
    assert "(versie 1)." in tafel.tekst(vastleggen)
    tafel.antwoord("besluit_ap", "nee")
    assert vastleggen.reden.isVisible()
    vastleggen.reden.setText("Toch onwaarschijnlijk")
    vastleggen.knop.click()
    assert [v.reden for v in tafel.beoordelen.versies(tafel.id)] == ["", "Toch onwaarschijnlijk"]


def test_een_besluit_zonder_naam_wordt_geweigerd_en_leidt_naar_de_vraag(tafel: Tafel) -> None:
    tafel.wizard.zet_antwoorden({**BESLOTEN, "besluit_ap": "nee", "besluit_ap_reden": None, "besluit_door": None})
    tafel.wizard.ga_naar_stap("vervolg")
    vastleggen = tafel.wizard.toevoegingen["vervolg"].vastleggen
    vastleggen.knop.click()
    QApplication.processEvents()
    zin = (
        "Uw besluit is nog niet compleet. Schrijf op: waarom u niet meldt aan de AP en wie besloot. "
        "Er is nog niets vastgelegd."
    )
    assert tafel.beoordelen.versies(tafel.id) == ()
    assert tafel.focus == "besluit_ap_reden"
    assert tafel.veld("besluit_ap_reden").melding() == zin
    assert zin in tafel.tekst(vastleggen)
    tafel.typ_in("besluit_ap_reden", "De ontvanger is betrouwbaar.")
    QApplication.processEvents()
    assert zin not in tafel.tekst(vastleggen)
