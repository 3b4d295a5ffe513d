"""The melding of 18 November 2022 by window: filed with the Overneemhulp, followed up, and taken back.

What was filed stays as it was, byte for byte, whatever is changed in the dossier afterwards.
"""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from datalek_gui.domain.dossier import MeldingSoort, MeldingStatus
from datalek_gui.ui.melding.melding_paneel import MeldingPaneel
from datalek_gui.ui.melding.overneem_window import OverneemWindow
from tests.bouwers import oefening
from tests.e2e.conftest import Programma
from tests.e2e.werkplek import Werkplek, tekst_op
from tests.e2e.woorden import gezegd

NUMMER = "AP-2022-4711"


class Melder(Werkplek):
    """Someone who files with the AP."""

    def open(self, alleen_lezen: str = "") -> "Melder":
        self.venster = self.open_register(alleen_lezen)
        werkkamer = self.hal.werkkamer
        assert werkkamer is not None
        if not werkkamer.register.regels():
            invoer = {sleutel: waarde for sleutel, waarde in oefening().items() if sleutel != "melding"}
            werkkamer.dossiers.importeer(json.dumps(invoer), "oefening")
        self.venster.open_dossier(1)
        self.venster.page.vul_in()
        return self

    @property
    def paneel(self) -> MeldingPaneel:
        if self.wizard.stap != "controle":
            self.wizard.ga_naar_stap("controle")
        QApplication.processEvents()
        (paneel,) = (p for p in self.wizard.paginas["controle"].findChildren(MeldingPaneel))
        return paneel

    def druk_op(self, naam: str, waar: QWidget | None = None) -> None:
        knoppen = (waar or self.paneel).findChildren(QPushButton)
        knop = next(k for k in knoppen if k.isVisible() and naam in (k.text(), k.accessibleName()))
        self.wacht_tot(lambda: knop.height() > 10)  # laid out
        self.qtbot.mouseClick(knop, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def geef(self, **antwoorden: Any) -> None:
        """As if answered in the steps; fields of every kind are walked elsewhere."""
        self.wizard.zet_antwoorden(antwoorden)
        QApplication.processEvents()

    def verklaar(self) -> None:
        """The declarations are asked again at every melding."""
        self.geef(verklaring_waarheid=True, verklaring_bevoegd=True, verklaring_privacy=True)

    def leg_vast(self, nummer: str) -> None:
        self.druk_op("Ik heb gemeld op de website van de AP")
        self.paneel.formulier.nummer.setText(nummer)
        self.druk_op("Vastleggen als gemeld")

    def pdf(self, volgnummer: int) -> bytes:
        """The bytes behind "PDF bekijken"."""
        return self.document(f"melding-{volgnummer}")

    @property
    def overneemhulp(self) -> OverneemWindow:
        (venster,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, OverneemWindow) and w.isVisible())
        return venster


@pytest.fixture
def melder(programma: Programma) -> Melder:
    programma.klok.moment = datetime(2022, 11, 18, 16, 0, tzinfo=UTC)
    return Melder(programma).open()


def test_melden_aanvullen_en_intrekken(melder: Melder) -> None:
    meld_met_de_overneemhulp(melder)
    eerste = melder.pdf(1)
    assert "Meldingsnummer: AP-2022-4711" in " ".join(gezegd(eerste))

    vul_aan(melder)
    tweede = melder.pdf(2)
    regels = gezegd(tweede)
    koppen = [regel for regel in regels if regel in HOOFDSTUKKEN]
    assert koppen == [
        "1 Introductie",
        "2 Aanvulling op eerdere samenvatting",
        "3 Welke vragen",
        *GEWIJZIGD,
        "11 Verzenden",
    ]
    assert "7.3" in " ".join(regels)
    assert "De bewoners zijn bekend." not in " ".join(gezegd(eerste))
    assert melder.pdf(1) == eerste

    trek_in(melder)
    melder.heropen()
    assert "De melding is ingetrokken bij de AP op 05-12-2022 10:00" in tekst_op(melder.paneel)
    assert (melder.pdf(1), melder.pdf(2)) == (eerste, tweede)
    assert "Toch geen persoonsgegevens." in " ".join(gezegd(melder.pdf(3)))


GEWIJZIGD = ["7 Getroffen personen", "10 Vervolgacties naar aanleiding van de inbreuk"]
HOOFDSTUKKEN = {
    *("1 Introductie", "2 Aanvulling op eerdere samenvatting", "3 Welke vragen", "2 Internationale aspecten"),
    *("3 De verwerkingsverantwoordelijke", "4 Tijdlijn", "5 Gegevens over de inbreuk", "6 Welke persoonsgegevens"),
    *("8 Maatregelen vooraf", "9 Gevolgen", "11 Verzenden", *GEWIJZIGD),
}


def meld_met_de_overneemhulp(melder: Melder) -> None:
    """Half of it today, the rest after closing the program."""
    melder.druk_op("Antwoorden vastzetten")
    assert "u heeft nog niet gemeld" in tekst_op(melder.paneel)
    melder.druk_op("Overneemhulp openen")
    hulp, gezien = melder.overneemhulp, []
    for _ in range(20):
        hulp.kopieer_en_volgende()
        gezien.append(QGuiApplication.clipboard().text())
    assert "Uitvoeringsinstituut Herstel Noord" in gezien
    melder.heropen()
    assert QGuiApplication.clipboard().text() == ""
    assert geen_overneemhulp()

    melder.druk_op("Overneemhulp openen")
    hulp = melder.overneemhulp
    assert "20 van " in tekst_op(hulp)
    while hulp.kaart.isVisible():
        hulp.kopieer_en_volgende()
    hulp.formulier.nummer.setText(NUMMER)
    melder.druk_op("Vastleggen als gemeld", hulp)
    assert geen_overneemhulp()
    assert melder.wizard.dossier.melding.status is MeldingStatus.INGEDIEND
    assert f"onder nummer {NUMMER}" in tekst_op(melder.paneel)
    assert "Doe uiterlijk op 16-12-2022 een vervolgmelding." in tekst_op(melder.paneel)


def geen_overneemhulp() -> bool:
    return not any(isinstance(w, OverneemWindow) and w.isVisible() for w in QApplication.topLevelWidgets())


def vul_aan(melder: Melder) -> None:
    melder.programma.klok.moment = datetime(2022, 12, 1, 10, 0, tzinfo=UTC)
    melder.druk_op("Vervolgmelding beginnen")
    melder.geef(
        betrokkenen_gaat_melden="nee",
        reden_niet_informeren_anders="De bewoners zijn bekend.",
        betrokkenen_maximum=340,
        melding_definitief="definitief",
        indiener_is_contactpersoon=True,
    )
    melder.verklaar()
    melder.wacht_tot(lambda: "Was\n10.000\nNu\n340" in tekst_op(melder.paneel))
    assert melder.wizard.antwoorden["vervolg_vragen"] == ("aantal", "informeren")
    assert melder.wizard.antwoorden["vervolg_meldingsnummer"] == NUMMER
    assert melder.wizard.controle.houdt_tegen == []
    melder.druk_op("Antwoorden vastzetten")
    melder.leg_vast(NUMMER)
    assert melder.wizard.dossier.melding.soort is MeldingSoort.AANVULLING
    assert "Vervolgmelding gedaan bij de AP op 01-12-2022 11:00" in tekst_op(melder.paneel)


def trek_in(melder: Melder) -> None:
    melder.programma.klok.moment = datetime(2022, 12, 5, 9, 0, tzinfo=UTC)
    melder.druk_op("Melding intrekken")
    melder.geef(intrekken_reden="Toch geen persoonsgegevens.", indiener_is_contactpersoon=True)
    melder.verklaar()
    melder.druk_op("Antwoorden vastzetten")
    melder.leg_vast(NUMMER)
    assert melder.wizard.dossier.melding.soort is MeldingSoort.INTREKKING


def test_wie_weer_bewerkt_neemt_geen_oude_antwoorden_over(melder: Melder) -> None:
    """What the window shows would no longer be what stands in the dossier."""
    melder.druk_op("Antwoorden vastzetten")
    melder.druk_op("Overneemhulp openen")
    hulp = melder.overneemhulp
    hulp.kopieer_en_volgende()
    assert melder.overneemhulp is hulp
    melder.druk_op("Weer bewerken")
    assert geen_overneemhulp()
    melder.druk_op("Antwoorden vastzetten")
    melder.druk_op("Overneemhulp openen")
    assert melder.overneemhulp.huidig == 0
