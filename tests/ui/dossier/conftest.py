"""The dossier page on a register in memory, with someone at the keyboard."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from datalek_gui.domain.actiesjabloon import load_actiesjablonen
from datalek_gui.domain.brieven.sjabloon import load_sjablonen
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.export.page_style import gebruik_fonts
from datalek_gui.services.beoordelen import Beoordelen
from datalek_gui.services.bijlagen import Bijlagen
from datalek_gui.services.delen import Delen
from datalek_gui.services.documenten import Documenten
from datalek_gui.services.dossiers import Dossiers
from datalek_gui.services.logboek import Logboek
from datalek_gui.services.meldingen import Meldingen
from datalek_gui.ui import theme
from datalek_gui.ui.background import background
from datalek_gui.ui.dossier.buitenmap import Buitenmap
from datalek_gui.ui.dossier.dossier_page import DossierPage
from datalek_gui.ui.dossier.zaak import Diensten
from datalek_gui.ui.vragen.vraag_field import VraagField
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.wizard import opslag
from tests.bouwers import een_invoer, oefening
from tests.conftest import RESOURCES, Klok
from tests.drivers.wizard_driver import VeldDriver
from tests.ui.wizard.conftest import Schijf

GROOTTE = (1366, 768)


class Bureau:
    """One dossier open on its page; `heropen` closes it and opens it again in the same session."""

    def __init__(self, qtbot: Any, formulier: Formulier, klok: Klok, map_: Path, invoer: dict[str, Any]) -> None:
        self.qtbot, self.klok = qtbot, klok
        self.schijf = schijf = Schijf()
        gebruik_fonts(RESOURCES / "fonts")
        documenten = Documenten(formulier, load_sjablonen(RESOURCES), klok)
        self.meldingen = Meldingen(schijf, formulier, documenten, klok)
        self.diensten = Diensten(
            dossiers=Dossiers(schijf, formulier, klok),
            beoordelen=Beoordelen(schijf, formulier, klok),
            delen=Delen(schijf, formulier, klok),
            bijlagen=Bijlagen(schijf, formulier, klok),
            logboek=Logboek(schijf, formulier, klok),
            formulier=formulier,
            nu=klok,
            meldingen=lambda: self.meldingen,
            sjablonen=lambda: load_actiesjablonen(RESOURCES, formulier.vragen),
            buiten=Buitenmap(map_),
        )
        self.id = self.diensten.dossiers.importeer(json.dumps(invoer), "proef.json").id

    def open(self, tab: str = "overzicht", *, alleen_lezen: bool = False) -> "Bureau":
        self.schijf.alleen_lezen = alleen_lezen
        self.page = DossierPage(replace(self.diensten, alleen_lezen=alleen_lezen), self.id)
        self.page.resize(*GROOTTE)
        self.page.show()
        self.page.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.page)
        self.toon(tab)
        return self

    def toon(self, tab: str) -> QWidget:
        self.page.toon_tab(tab)
        QApplication.processEvents()
        return self.page.tabblad(tab)

    def sluit(self) -> None:
        self.schijf.storing = None
        assert self.page.close()
        self.page.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def heropen(self, tab: str = "overzicht", **anders: Any) -> "Bureau":
        self.sluit()
        return self.open(tab, **anders)

    # --- a list with its form ---

    @property
    def paneel(self) -> Any:
        return self.page.tabblad(self.page.tab).paneel  # type: ignore[attr-defined]

    def namen(self) -> list[str]:
        return [rij.naam for rij in self.paneel.tabel.model_.rijen]

    def cellen(self) -> list[tuple[str, ...]]:
        return [rij.cellen for rij in self.paneel.tabel.model_.rijen]

    def veld(self, sleutel: str) -> VraagField:
        veld: VraagField = self.paneel.formulier.velden[sleutel]
        return veld

    def antwoord(self, sleutel: str, waarde: Any) -> None:
        """By keyboard, and out of the field again."""
        veld = self.veld(sleutel)
        veld.focus_veld()
        for invoer in veld.findChildren(QLineEdit) + veld.findChildren(QPlainTextEdit):
            invoer.selectAll()  # what stands there is typed over
        VeldDriver(self.qtbot).beantwoord(veld, waarde)
        self.verlaat()

    def verlaat(self) -> None:
        self.page.balk.setFocus()
        QApplication.processEvents()

    def op_schijf(self, soort: str) -> list[Any]:
        """The parts of one kind that are in the dossier now."""
        delen = self.schijf.inhoud.delen.values()
        return [deel for deel in delen if deel.soort == soort and deel.verwijderd_op is None]

    def logregels(self) -> list[str]:
        gebeurtenissen = self.diensten.logboek.gebeurtenissen(self.id)
        return [self.diensten.logboek.in_woorden(g).zin for g in gebeurtenissen]

    def wacht(self) -> None:
        """Until nothing runs behind the window."""
        self.qtbot.waitUntil(lambda: not background().busy, timeout=20_000)
        QApplication.processEvents()


@pytest.fixture(autouse=True)
def licht(qapp: QApplication) -> None:
    """Only when an earlier test left something else: restyling costs half a second."""
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if not qapp.styleSheet() or theme.kleur("window").name().upper() != theme.LICHT["window"] or theme.maat(100) != 100:
        theme.pas_toe(qapp, "licht")


@pytest.fixture
def maak(qtbot: Any, formulier: Formulier, klok: Klok, tmp_path: Path) -> Iterator[Callable[..., Bureau]]:
    """A dossier in the open JSON, on its page; default a small concept with nothing beside its answers."""
    bureaus: list[Bureau] = []

    def doe(invoer: dict[str, Any] | None = None, tab: str = "overzicht", **anders: Any) -> Bureau:
        bureaus.append(Bureau(qtbot, formulier, klok, tmp_path, invoer or een_invoer()).open(tab, **anders))
        return bureaus[-1]

    yield doe
    for bureau in bureaus:
        bureau.sluit()


@pytest.fixture
def migratie(maak: Callable[..., Bureau]) -> Bureau:
    """The migration case: 27 actions, ten parties, five groups with changing counts."""
    return maak(oefening("2021_migratie"))


def tekst(waar: QWidget) -> str:
    """Every word that shows."""
    QApplication.processEvents()
    labels = [label for label in waar.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.tekst() if isinstance(label, PlainLabel) else label.text() for label in labels)


def knop(waar: QWidget, naam: str) -> QPushButton:
    """The visible button with this text or name."""
    knoppen = [k for k in waar.findChildren(QPushButton) if k.isVisible()]
    return next(k for k in knoppen if naam in (k.text().replace("&", ""), k.accessibleName()))


@pytest.fixture
def geen_wekker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Autosave waits a minute: what is on disk before that was saved for another reason."""
    for naam in ("RUST_MS", "UITERLIJK_MS"):
        monkeypatch.setattr(opslag, naam, 60_000)
