"""The lists of a dossier: add, change as you type, order, remove, undo. One panel for all five kinds."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from datalek_gui.domain.deel import DEELSOORTEN, EEN
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.fouten import NietOpgeslagen
from datalek_gui.ui.dossier.deel_kolommen import KOLOMMEN, NUMMER, toon_aantal
from tests.bouwers import een_invoer, oefening, utc
from tests.ui.dossier.conftest import Bureau, knop, tekst

VOL = NietOpgeslagen("de schijf is vol")
CTRL = Qt.KeyboardModifier.ControlModifier


def met_acties(*wat: str, **anders: Any) -> dict[str, Any]:
    return een_invoer(delen={"deel_acties": [{"actie_wat": w, "actie_stand": "open", **anders} for w in wat]})


def test_elke_kolom_is_een_vraag_van_haar_indeling(formulier: Formulier) -> None:
    for soort, kolommen in KOLOMMEN.items():
        gevraagd = {vraag.sleutel for vraag in formulier.indelingen[soort].vragen()}
        assert {kolom.sleutel for kolom in kolommen} - {NUMMER} <= gevraagd, soort


@pytest.mark.parametrize("soort", DEELSOORTEN)
def test_een_regel_erbij_en_invullen_met_het_toetsenbord(maak: Callable[..., Bureau], soort: str) -> None:
    bureau = maak(tab=soort)
    assert "nog niets" in tekst(bureau.paneel)
    QApplication.focusWidget().click()  # type: ignore[union-attr]
    indeling = bureau.diensten.formulier.indelingen[soort]
    eerste = next(indeling.vragen())
    assert bureau.veld(eerste.sleutel).heeft_focus()
    assert bureau.namen() == [f"{EEN[soort].capitalize()} 1"]
    antwoorden = {datetime: utc(2026, 11, 20, 8), str: "Functioneel beheer"}
    waarde = antwoorden[datetime if eerste.sleutel == "verloop_moment" else str]
    bureau.antwoord(eerste.sleutel, waarde)
    opgeslagen = bureau.op_schijf(soort)[0].antwoorden[eerste.sleutel]
    assert opgeslagen == (waarde if isinstance(waarde, str) else "2026-11-20T08:00:00Z")
    assert any(f"{EEN[soort].capitalize()} 1" in regel for regel in bureau.logregels())


def test_een_nieuwe_actie_is_open_en_zegt_wat_er_nog_ontbreekt(maak: Callable[..., Bureau]) -> None:
    bureau = maak(tab="deel_acties")
    knop(bureau.page, "Actie toevoegen").click()
    assert bureau.cellen() == [("1", "", "", "", "Nog niet begonnen")]
    assert "Vul dit nog in" not in tekst(bureau.paneel)  # nobody has been there yet
    bureau.antwoord("actie_wat", "Beheer bellen")
    bureau.veld("actie_eigenaar").focus_veld()
    bureau.verlaat()
    assert "Vul dit nog in" in tekst(bureau.veld("actie_eigenaar"))
    assert "AP" not in tekst(bureau.paneel.formulier)  # the AP asks none of this


def test_de_tabel_loopt_mee_met_wat_men_typt(maak: Callable[..., Bureau]) -> None:
    bureau = maak(met_acties("Bellen", "Schrijven"), "deel_acties")
    bureau.paneel.kies(bureau.paneel.tabel.model_.rijen[1].id)
    bureau.antwoord("actie_uiterlijk", date(2026, 11, 24))
    assert bureau.cellen()[1][3] == "24-11-2026"
    assert bureau.paneel.formulier.kop.text() == "Actie 2"
    assert bureau.op_schijf("deel_acties")[0].antwoorden.get("actie_uiterlijk") is None


def test_een_vraag_die_erbij_hoort_verschijnt(maak: Callable[..., Bureau]) -> None:
    bureau = maak(met_acties("Bellen"), "deel_acties")
    assert not bureau.veld("actie_aangehouden_tot").isVisible()
    bureau.antwoord("actie_stand", "wacht")
    assert bureau.veld("actie_aangehouden_tot").isVisible()


def test_het_verloop_staat_op_volgorde_van_het_moment(maak: Callable[..., Bureau]) -> None:
    feiten = [
        {"verloop_moment": "2026-11-20T10:00:00Z", "verloop_wat": "Gemeld"},
        {"verloop_moment": "2026-11-20T09:00:00Z", "verloop_wat": "Ontdekt"},
    ]
    bureau = maak(een_invoer(delen={"deel_verloop": feiten}), "deel_verloop")
    assert [cellen[1] for cellen in bureau.cellen()] == ["Ontdekt", "Gemeld"]
    bureau.paneel.kies(bureau.paneel.tabel.model_.rijen[0].id)
    bureau.antwoord("verloop_moment", utc(2026, 11, 20, 11))
    assert [cellen[1] for cellen in bureau.cellen()] == ["Gemeld", "Ontdekt"]
    assert bureau.paneel.rij().cellen[1] == "Ontdekt"  # still the chosen one
    assert bureau.paneel.tabel.currentIndex().row() == 1


def test_wat_sneller_had_gekund_staat_bij_het_dossier(maak: Callable[..., Bureau]) -> None:
    bureau = maak(tab="deel_verloop")
    vragen = bureau.page.tabblad("deel_verloop").vragen  # type: ignore[attr-defined]
    vragen.velden["verloop_sneller"].focus_veld()
    bureau.qtbot.keyClicks(QApplication.focusWidget(), "De mailbox elke dag lezen.")
    bureau.verlaat()
    assert bureau.schijf.inhoud.antwoorden[bureau.id]["verloop_sneller"] == "De mailbox elke dag lezen."
    assert any("Wat had sneller gekund" in regel for regel in bureau.logregels())


# --- removing and undoing ---


def test_verwijderen_kan_ongedaan_worden_gemaakt(maak: Callable[..., Bureau]) -> None:
    bureau = maak(met_acties("Bellen", "Schrijven", "Wachten"), "deel_acties")
    bureau.paneel.kies(bureau.paneel.tabel.model_.rijen[1].id)
    knop(bureau.paneel, "Actie verwijderen").click()
    assert bureau.namen() == ["Actie 1", "Actie 3"]
    assert bureau.paneel.rij().naam == "Actie 3"
    assert "Actie 2 is verwijderd." in tekst(bureau.paneel)
    knop(bureau.paneel, "Ongedaan maken").click()
    assert bureau.namen() == ["Actie 1", "Actie 2", "Actie 3"]
    assert bureau.paneel.rij().naam == "Actie 2"
    assert [r for r in bureau.logregels() if "Actie 2 – verwijderd" in r]
    assert [r for r in bureau.logregels() if "Actie 2 – teruggezet" in r]


def test_met_delete_en_ctrl_z_gaat_het_met_het_toetsenbord_de_laatste_het_eerst(maak: Callable[..., Bureau]) -> None:
    bureau = maak(met_acties("Bellen", "Schrijven"), "deel_acties")
    for _ in range(2):
        bureau.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert bureau.namen() == []
    assert "En nog 1 eerder." in tekst(bureau.paneel)
    knop(bureau.paneel, "Ongedaan maken").click()
    assert bureau.namen() == ["Actie 2"]
    bureau.qtbot.keyClick(bureau.paneel.tabel, Qt.Key.Key_Z, CTRL)
    assert bureau.namen() == ["Actie 1", "Actie 2"]


def test_ongedaan_maken_kan_de_hele_sessie_ook_na_sluiten_en_openen(maak: Callable[..., Bureau]) -> None:
    bureau = maak(met_acties("Bellen"), "deel_acties")
    bureau.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    bureau.heropen("deel_acties")
    assert bureau.namen() == []
    knop(bureau.paneel, "Ongedaan maken").click()
    assert bureau.op_schijf("deel_acties")[0].antwoorden["actie_wat"] == "Bellen"


def test_wat_getypt_was_gaat_mee_terug(maak: Callable[..., Bureau], geen_wekker: None) -> None:
    bureau = maak(met_acties("Bellen"), "deel_acties")
    bureau.veld("actie_wat").focus_veld()
    bureau.qtbot.keyClicks(QApplication.focusWidget(), "Snel ")
    bureau.paneel.haal_weg()
    bureau.paneel.zet_terug()
    assert "Snel " in bureau.op_schijf("deel_acties")[0].antwoorden["actie_wat"]


def test_ctrl_z_in_een_veld_haalt_geen_tekst_van_een_andere_regel(maak: Callable[..., Bureau]) -> None:
    bureau = maak(met_acties("Bellen", "Bellen"), "deel_acties")
    bureau.antwoord("actie_wat", "Mailen")
    bureau.paneel.kies(bureau.paneel.tabel.model_.rijen[1].id)
    bureau.veld("actie_wat").focus_veld()
    bureau.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, CTRL)
    bureau.verlaat()
    assert bureau.op_schijf("deel_acties")[1].antwoorden["actie_wat"] == "Bellen"


def test_een_volle_schijf_houdt_de_regel_in_beeld(maak: Callable[..., Bureau]) -> None:
    bureau = maak(met_acties("Bellen", "Schrijven"), "deel_acties")
    bureau.veld("actie_eigenaar").focus_veld()
    bureau.schijf.storing = VOL
    bureau.qtbot.keyClicks(QApplication.focusWidget(), "Beheer")
    bureau.paneel.kies(bureau.paneel.tabel.model_.rijen[1].id)
    assert bureau.paneel.rij().naam == "Actie 1"
    assert bureau.paneel.tabel.currentIndex().row() == 0
    assert VOL.zin in tekst(bureau.paneel)
    bureau.schijf.storing = None
    assert bureau.paneel.bewaar()
    assert bureau.op_schijf("deel_acties")[0].antwoorden["actie_eigenaar"] == "Beheer"


# --- what is different per kind ---


def test_acties_uit_een_sjabloon_komen_er_in_een_keer_bij_en_gaan_in_een_keer_weg(maak: Callable[..., Bureau]) -> None:
    bureau = maak(tab="deel_acties")
    sjabloon = bureau.diensten.sjablonen()[0]
    bureau.page.tabblad("deel_acties").neem_sjabloon(sjabloon)  # type: ignore[attr-defined]
    assert [cellen[1] for cellen in bureau.cellen()] == [actie.wat for actie in sjabloon.acties]
    knop(bureau.paneel, "Ongedaan maken").click()
    assert bureau.namen() == []


def test_het_sjabloonmenu_begint_met_wat_bij_het_incident_past(maak: Callable[..., Bureau]) -> None:
    bureau = maak(een_invoer(antwoorden={"aard_incident": "email_verkeerd"}), "deel_acties")
    passend = next(s for s in bureau.diensten.sjablonen() if "email_verkeerd" in s.bij)
    menu = bureau.page.tabblad("deel_acties").sjabloonmenu()  # type: ignore[attr-defined]
    assert menu.actions()[0].text().startswith(passend.titel)
    menu.actions()[0].trigger()
    assert len(bureau.namen()) == len(passend.acties)


def test_afgeronde_acties_zijn_stil_en_de_kop_telt_wat_open_is(migratie: Bureau) -> None:
    migratie.toon("deel_acties")
    stil = [rij for rij in migratie.paneel.tabel.model_.rijen if rij.stil]
    assert (len(migratie.namen()), len(stil)) == (27, 23)
    assert "27 in de lijst, 4 nog open." in tekst(migratie.page)


def test_de_lijst_als_pdf_bewaart_eerst_wat_getypt_is(maak: Callable[..., Bureau], geen_wekker: None) -> None:
    bureau = maak(met_acties("Bellen"), "deel_acties")
    bureau.veld("actie_eigenaar").focus_veld()
    bureau.qtbot.keyClicks(QApplication.focusWidget(), "Beheer")
    with bureau.qtbot.waitSignal(bureau.page.document_gevraagd) as gevraagd:
        knop(bureau.page, "Acties als PDF").click()
    assert gevraagd.args == ["lijst-deel_acties"]
    assert bureau.op_schijf("deel_acties")[0].antwoorden["actie_eigenaar"] == "Beheer"


def test_f6_wisselt_tussen_lijst_en_formulier(maak: Callable[..., Bureau]) -> None:
    bureau = maak(met_acties("Bellen"), "deel_acties")
    bureau.qtbot.keyClick(bureau.paneel.tabel, Qt.Key.Key_F6)
    assert bureau.veld("actie_wat").heeft_focus()
    bureau.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert bureau.paneel.tabel.hasFocus()


@pytest.mark.parametrize(
    ("rijen", "woorden"),
    [
        ([], ""),
        ([{"van": "2023", "tot": "2023"}], "2.023"),
        ([{"van": "761", "tot": "761"}, {"van": "692", "tot": "692"}], "692"),
        ([{"van": "40", "tot": "60"}], "40 tot 60"),
        ([{"van": "100"}], "minstens 100"),
        ([{"tot": "60"}], "hoogstens 60"),
        ([{"van": "een paar"}], ""),
    ],
)
def test_de_laatste_stand_van_een_groep_in_woorden(rijen: list[dict[str, str]], woorden: str) -> None:
    assert toon_aantal(rijen) == woorden


def test_de_zaak_van_2021_is_helemaal_te_bekijken(maak: Callable[..., Bureau]) -> None:
    """Every particular of every part shows somewhere in its form; nothing of it changes by looking."""
    invoer = oefening("2021_migratie")
    bureau = maak(invoer)
    begin = dict(bureau.schijf.inhoud.delen)
    for soort, delen in invoer["delen"].items():
        bureau.toon(soort)
        assert len(bureau.namen()) == len(delen)
        for rij in bureau.paneel.tabel.model_.rijen:
            bureau.paneel.kies(rij.id)
            velden = bureau.paneel.formulier.velden
            assert {s: velden[s].waarde() for s in rij.antwoorden} == rij.antwoorden
            assert all(velden[s].isVisibleTo(bureau.paneel.formulier) for s in rij.antwoorden), rij.naam
    assert bureau.schijf.inhoud.delen == begin
