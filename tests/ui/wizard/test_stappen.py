"""Moving about: any step at any time, by mouse or keyboard, and back where one was."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGroupBox, QWidget

from tests.ui.wizard.conftest import Tafel, bereikbaar, naam_van, plek

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
STAPPEN = [
    "intake",
    "vaststelling",
    "aard",
    "gegevens",
    "betrokkenen",
    "maatregelen",
    "gevolgen",
    "vervolg",
    "controle",
]


# --- reaching a step ---


def test_elke_stap_is_meteen_en_in_elke_volgorde_te_openen(tafel: Tafel, qtbot: Any) -> None:
    assert tafel.wizard.sleutels == STAPPEN
    lijst = tafel.wizard.lijst
    for rij in (8, 3, 0, 7, 1, 6, 2, 5, 4):
        qtbot.mouseClick(
            lijst.viewport(), Qt.MouseButton.LeftButton, pos=lijst.visualItemRect(lijst.item(rij)).center()
        )
        assert tafel.wizard.stap == STAPPEN[rij]
        assert tafel.wizard.stapel.currentWidget() is tafel.wizard.paginas[STAPPEN[rij]]
        assert tafel.wizard.paginas[STAPPEN[rij]].isAncestorOf(QApplication.focusWidget())


def test_vorige_en_volgende_gaan_een_stap_verder_en_stoppen_aan_de_einden(tafel: Tafel, qtbot: Any) -> None:
    vorige, volgende = tafel.wizard.voet._vorige, tafel.wizard.voet._volgende
    assert not vorige.isEnabled()
    for stap in STAPPEN[1:]:
        qtbot.mouseClick(volgende, Qt.MouseButton.LeftButton)
        assert tafel.wizard.stap == stap
    assert not (volgende.isVisible() and volgende.isEnabled())
    qtbot.mouseClick(vorige, Qt.MouseButton.LeftButton)
    assert tafel.wizard.stap == "vervolg"


@pytest.mark.parametrize("toets", [Qt.Key.Key_Return, Qt.Key.Key_Enter], ids=["enter", "enter bij de cijfers"])
def test_de_toetsen_voor_vorige_en_volgende_werken_ook_midden_in_een_tekst(tafel: Tafel, toets: Qt.Key) -> None:
    tafel.typ_in("wat_gebeurd", "Brief zoek")
    tafel.toets(toets, CTRL)
    assert tafel.wizard.stap == "vaststelling"
    tafel.toets(Qt.Key.Key_Right, ALT)
    assert tafel.wizard.stap == "aard"
    tafel.toets(Qt.Key.Key_Left, ALT)
    tafel.toets(Qt.Key.Key_Left, ALT)
    assert tafel.wizard.stap == "intake"
    tafel.toets(Qt.Key.Key_Left, ALT)
    assert tafel.wizard.stap == "intake"
    assert tafel.veld("wat_gebeurd").waarde() == "Brief zoek"


def test_ctrl_met_een_cijfer_opent_die_stap_en_f5_de_controle(tafel: Tafel) -> None:
    for nummer in (9, 4, 1, 6):
        tafel.toets(Qt.Key(Qt.Key.Key_0 + nummer), CTRL)
        assert tafel.wizard.stap == STAPPEN[nummer - 1]
    tafel.toets(Qt.Key.Key_F5)
    assert tafel.wizard.stap == "controle"


def test_enter_in_een_veld_van_een_regel_springt_niet(tafel: Tafel) -> None:
    for sleutel in ("afdeling", "incident_ontdekt_op", "intern_gemeld_op"):
        veld = tafel.veld(sleutel)
        veld.focus_veld()
        hier = QApplication.focusWidget()
        for toets in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            tafel.toets(toets)
            assert (tafel.wizard.stap, QApplication.focusWidget()) == ("intake", hier)


def test_met_de_pijlen_bekijkt_men_de_stappen_en_met_enter_gaat_men_erin(tafel: Tafel) -> None:
    tafel.wizard.lijst.setFocus()
    tafel.toets(Qt.Key.Key_Down)
    tafel.toets(Qt.Key.Key_Down)
    assert tafel.wizard.stap == "aard"
    assert QApplication.focusWidget() is tafel.wizard.lijst
    tafel.toets(Qt.Key.Key_Return)
    assert tafel.focus == "aard_inbreuk"
    assert "Nog niet beantwoord" not in tafel.tekst(tafel.wizard.paginas["aard"])


def test_f6_gaat_rond_en_komt_terug_in_het_veld_waar_men_was(tafel: Tafel) -> None:
    tafel.veld("hoe_ontdekt").focus_veld()
    tafel.toets(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is tafel.wizard.hulp
    tafel.toets(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is tafel.wizard.lijst
    tafel.toets(Qt.Key.Key_F6)
    assert tafel.focus == "hoe_ontdekt"


def test_de_stand_van_een_stap_staat_er_in_woorden(tafel: Tafel) -> None:
    def stand(stap: str) -> str:
        QApplication.processEvents()
        item = tafel.wizard.lijst.item(STAPPEN.index(stap))
        gezegd = item.data(Qt.ItemDataRole.AccessibleTextRole)
        woord = item.text().rpartition("\n")[2]
        assert gezegd.endswith(f": {woord.lower()}")
        assert not item.icon().isNull()
        return str(woord)

    assert {stand(stap) for stap in STAPPEN} == {"Leeg"}
    tafel.antwoord("betrokkenen_groepen", ("werknemers",))
    assert stand("betrokkenen") == "Bezig"
    tafel.antwoord("betrokkenen_omschrijving", "Onze mensen")
    tafel.antwoord("betrokkenen_aantal_bekend", "exact")
    tafel.antwoord("betrokkenen_aantal", 12)
    assert stand("betrokkenen") == "Klaar"
    tafel.typ_in("betrokkenen_aantal", "x")
    assert stand("betrokkenen") == "Aandacht"


# --- back tomorrow ---


def test_een_dossier_opent_in_de_stap_en_het_veld_waar_men_stopte(tafel: Tafel) -> None:
    tafel.typ_in("records_aantal", "12")
    tafel.toets(Qt.Key.Key_Tab)
    assert tafel.focus == "records_toelichting"
    tafel.heropen()
    assert (tafel.wizard.stap, tafel.focus) == ("gegevens", "records_toelichting")


def test_ook_zonder_iets_te_typen_opent_het_dossier_waar_men_stopte(tafel: Tafel) -> None:
    tafel.veld("records_toelichting").focus_veld()
    tafel.heropen()
    assert (tafel.wizard.stap, tafel.focus) == ("gegevens", "records_toelichting")


def test_een_onbekende_plaats_opent_bij_het_begin(tafel: Tafel) -> None:
    tafel.dossiers.save_antwoorden(tafel.id, {}, "verdwenen_stap/verdwenen_vraag")
    tafel.sluit()
    tafel.dossiers.save_antwoorden(tafel.id, {}, "verdwenen_stap/verdwenen_vraag")
    tafel.open()
    assert tafel.wizard.stap == "intake"


def test_een_plaats_die_niet_meer_te_zien_is_opent_bovenaan_de_stap(maak_tafel: Callable[..., Tafel]) -> None:
    tafel = maak_tafel({"betrokkenen_aantal_bekend": "onbekend"})
    tafel.sluit()
    tafel.dossiers.save_antwoorden(tafel.id, {}, "betrokkenen/betrokkenen_aantal")
    tafel.open()
    assert (tafel.wizard.stap, tafel.focus) == ("betrokkenen", "betrokkenen_groepen")


# --- questions that appear ---


def test_een_vraag_verschijnt_onder_haar_aanleiding_en_de_focus_blijft(tafel: Tafel) -> None:
    oorzaak = tafel.veld("betrokkenen_aantal_bekend")
    gevolg, ander = tafel.veld("betrokkenen_aantal"), tafel.veld("betrokkenen_minimum")
    assert not gevolg.isVisible()
    oorzaak.focus_veld()
    tafel.toets(Qt.Key.Key_Space)
    assert gevolg.isVisible() and not ander.isVisible()
    vlak = tafel.wizard.paginas["betrokkenen"].kolom
    assert plek(oorzaak, vlak) < plek(gevolg, vlak)
    assert tafel.focus == "betrokkenen_aantal_bekend"
    tafel.toets(Qt.Key.Key_Down)
    assert ander.isVisible() and not gevolg.isVisible()
    assert tafel.focus == "betrokkenen_aantal_bekend"


def test_na_de_aanleiding_brengt_tab_naar_de_nieuwe_vraag(tafel: Tafel) -> None:
    tafel.antwoord("betrokkenen_aantal_bekend", "bandbreedte")
    namen = []
    while tafel.focus != "betrokkenen_minimum":
        tafel.toets(Qt.Key.Key_Tab)
        namen.append(naam_van(tafel.toetsen.focus()))
    assert len(namen) <= 2, namen  # at most "Wis keuze" lies between


def test_een_verborgen_antwoord_blijft_bewaard_en_komt_terug(tafel: Tafel) -> None:
    tafel.antwoord("betrokkenen_aantal_bekend", "exact")
    tafel.antwoord("betrokkenen_aantal", 12)
    tafel.antwoord("betrokkenen_aantal_bekend", "onbekend")
    assert not tafel.veld("betrokkenen_aantal").isVisible()
    tafel.heropen()
    assert not tafel.veld("betrokkenen_aantal").isVisible()
    tafel.veld("betrokkenen_aantal_bekend").focus_veld()
    for _ in range(2):
        tafel.toets(Qt.Key.Key_Up)
    assert tafel.veld("betrokkenen_aantal").waarde() == 12


# --- for who cannot see or cannot use a mouse ---


def _rondgang(tafel: Tafel, toets: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Tab until back at the start."""
    begin = tafel.toetsen.focus()
    rij = [begin]
    for _ in range(400):
        tafel.toetsen.toets(toets)
        if tafel.toetsen.focus() is begin:
            return rij
        rij.append(tafel.toetsen.focus())
    raise AssertionError("met Tab komt men niet rond")


@pytest.fixture(params=["leeg", "vol"])
def een_tafel(request: pytest.FixtureRequest) -> Tafel:
    """Both a new dossier (with a long list of gaps) and a full one (with many questions)."""
    tafel: Tafel = request.getfixturevalue("tafel" if request.param == "leeg" else "volle_tafel")
    return tafel


@pytest.mark.parametrize("stap", STAPPEN)
def test_tab_gaat_van_boven_naar_beneden_en_slaat_niets_over(een_tafel: Tafel, stap: str, qtbot: Any) -> None:
    wizard = een_tafel.wizard
    wizard.ga_naar_stap(stap)
    pagina = wizard.paginas[stap]
    if stap == "controle":
        qtbot.waitUntil(lambda: not wizard.toevoegingen[stap].overzicht._gewenst)
    QApplication.processEvents()
    rij = _rondgang(een_tafel)
    assert set(bereikbaar(wizard)) - set(rij) <= {wizard.hulp}  # F6 goes there
    op_pagina = [w for w in rij if pagina.isAncestorOf(w)]
    plekken = [plek(w, pagina.kolom) for w in op_pagina]
    keer = plekken.index(min(plekken))  # where the round comes in at the top
    assert plekken[keer:] + plekken[:keer] == sorted(plekken)
    onder = [w for w in rij if wizard.voet.isAncestorOf(w)]
    erna = rij[(rij.index(op_pagina[plekken.index(max(plekken)) if keer else -1]) + 1) % len(rij)]
    assert erna in (*onder, *op_pagina)
    assert _rondgang(een_tafel, Qt.Key.Key_Backtab) == [rij[0], *reversed(rij[1:])]


@pytest.mark.parametrize("stap", STAPPEN)
def test_alles_wat_de_focus_krijgt_heeft_een_eigen_naam(een_tafel: Tafel, stap: str, qtbot: Any) -> None:
    """Within its question: "Ja" is told apart by the group it stands in, which a screen reader says first."""
    wizard = een_tafel.wizard
    wizard.ga_naar_stap(stap)
    if stap == "controle":
        qtbot.waitUntil(lambda: not wizard.toevoegingen[stap].overzicht._gewenst)
    gehoord: dict[tuple[str, str], QWidget] = {}
    for widget in bereikbaar(wizard):
        naam = naam_van(widget)
        assert naam.strip(), f"{type(widget).__name__} heeft geen naam"
        sleutel = (_groep(widget), naam)
        assert sleutel not in gehoord, sleutel
        gehoord[sleutel] = widget


def _groep(widget: QWidget) -> str:
    ouder = widget.parentWidget()
    while ouder is not None:
        if isinstance(ouder, QGroupBox):
            return naam_van(ouder)
        ouder = ouder.parentWidget()
    return ""


def test_een_fout_wordt_ook_voorgelezen(tafel: Tafel) -> None:
    veld = tafel.typ_in("incident_ontdekt_op", "31-02-2026")
    invoer = QApplication.focusWidget()
    tafel.toets(Qt.Key.Key_Tab)
    tafel.veld("wat_gebeurd").focus_veld()
    QApplication.processEvents()
    assert veld.melding() == "Deze datum bestaat niet. Controleer de dag en de maand."
    assert veld.melding() in invoer.accessibleDescription()


# --- other layouts ---


@pytest.mark.parametrize("naam", ["2021_akte", "2022_koppeling"])
def test_ook_een_oude_melding_en_een_vervolg_zijn_stap_voor_stap_te_lezen(
    maak_tafel: Callable[..., Tafel], naam: str
) -> None:
    from tests.bouwers import oefening

    tafel = maak_tafel(invoer=oefening(naam))
    for stap in tafel.wizard.sleutels[1:]:
        tafel.toets(Qt.Key.Key_Right, ALT)
        assert tafel.wizard.stap == stap
        assert tafel.wizard.isAncestorOf(tafel.toetsen.focus())
    tafel.toets(Qt.Key.Key_F5)
    assert tafel.wizard.stap == tafel.wizard.sleutels[-1]
