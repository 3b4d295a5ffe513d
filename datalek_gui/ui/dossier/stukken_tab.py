"""The attachments: dropped, pasted or chosen; described, read, taken out; and which papers are still missing."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from datalek_gui.domain.bijlage import CATEGORIEEN, Bijlage
from datalek_gui.domain.volledig import Ontbrekend
from datalek_gui.ui.background import run_in_background
from datalek_gui.ui.document.bestandsvenster import bestandsvenster
from datalek_gui.ui.dossier.buitenmap import mag_naar_buiten
from datalek_gui.ui.dossier.lijst_paneel import LijstPaneel
from datalek_gui.ui.dossier.lijst_tabel import Rij
from datalek_gui.ui.dossier.ontvangst import Aangeboden, Uitkomst, bevat_iets, neem_aan, uit_mime, van_paden
from datalek_gui.ui.dossier.openen import KAN_NIET, WAARSCHUWING, Opener
from datalek_gui.ui.dossier.stuk_page import onder_titel
from datalek_gui.ui.dossier.stukken_bron import INDELING, KOLOMMEN, SOORT, StukkenBron
from datalek_gui.ui.dossier.tabkop import TabKop
from datalek_gui.ui.dossier.zaak import Scherm
from datalek_gui.ui.oordeel.regels import Blok, bron_regel, met_icoon
from datalek_gui.ui.oordeel.woorden import Teken
from datalek_gui.ui.widgets.knop import link_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.wizard.toetsen import bind_toetsen

UITLEG = "Stukken liggen versleuteld in het register. Sleep ze hierheen of plak ze met Ctrl+V."


class StukkenTab(QWidget):
    def __init__(self, scherm: Scherm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.papier = ""
        self._scherm, self._zaak = scherm, scherm.zaak
        diensten = self._zaak.diensten
        self.setAcceptDrops(not self._zaak.vast)
        self.kop = TabKop("Stukken", UITLEG)
        weg = diensten.prullenbak.setdefault((self._zaak.id, SOORT), [])
        self.paneel = LijstPaneel(
            StukkenBron(self._zaak), KOLOMMEN, INDELING, nu=diensten.nu, weg=weg, vast=self._zaak.vast
        )
        self.bezig = QProgressBar()
        self.bezig.setRange(0, 0)
        self.bezig.setTextVisible(False)
        self.bezig.hide()
        self.opener = Opener(diensten, self._zaak.dossier.nummer, self)
        self.ontbreekt, self._ontbreekt_knop = Blok(), link_knop("", "chevron-right")
        self._gegevens = PlainLabel(rol="hint")
        self._bouw()
        self._bouw_formulier()
        self._bouw_knoppen()
        self.paneel.veranderd.connect(self._na_wijziging)
        self.paneel.gekozen.connect(self._toon_gekozen)
        self.paneel.tabel.geopend.disconnect()
        self.paneel.tabel.geopend.connect(lambda _id: self.open_gekozen())
        self.opener.stuk.connect(self._scherm.toon_stuk)
        self.opener.zin.connect(lambda rol, zin: self.paneel.meld(rol, zin, "Sluiten"))

    def _bouw(self) -> None:
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addWidget(self.kop)
        indeling.addWidget(self.bezig)
        indeling.addWidget(self.paneel, 1)
        self.ontbreekt.setContentsMargins(12, 4, 0, 0)
        self._ontbreekt_knop.clicked.connect(self.wissel_ontbreekt)
        self.paneel.links.addWidget(self._ontbreekt_knop, 0, Qt.AlignmentFlag.AlignLeft)
        self.paneel.links.addWidget(self.ontbreekt)
        self.ontbreekt.hide()

    def _bouw_formulier(self) -> None:
        """Above the fields: what the file says of itself, and reading it."""
        blok, rij = QWidget(), QHBoxLayout()
        self.lees = secundaire_knop("&Lezen", "eye")
        self.lees.clicked.connect(self.open_gekozen)
        self.buiten = link_knop("Buiten het programma openen…", "external-link")
        self.buiten.clicked.connect(self.vraag_buiten)
        for knop in (self.lees, self.buiten):
            rij.addWidget(knop)
        rij.addStretch()
        kolom = QVBoxLayout(blok)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(12)
        kolom.addWidget(self._gegevens)
        kolom.addLayout(rij)
        self.paneel.formulier.voeg_in(blok)

    def _bouw_knoppen(self) -> None:
        self.kies = secundaire_knop("Stukken &toevoegen…", "plus")
        eerste = secundaire_knop("Stukken toevoegen…", "plus")
        self.kop.voeg_toe(self.kies)
        self.paneel.voeg_knop_in_leeg(eerste)
        for knop in (self.kies, eerste):
            knop.clicked.connect(self.kies_bestanden)
            knop.setHidden(self._zaak.vast)
        plak = QKeySequence(QKeySequence.StandardKey.Paste).toString()
        bind_toetsen(self, [(plak, self.plak)])

    # --- the page asks ---

    def ververs(self) -> None:
        self.paneel.ververs()
        self._toon_ontbreekt()

    def bewaar(self) -> bool:
        return self.paneel.bewaar()

    def begin(self) -> None:
        self.paneel.begin()

    # --- in ---

    def kies_bestanden(self) -> None:
        venster = bestandsvenster(self, "Stukken toevoegen", "Alle bestanden (*)")
        venster.setFileMode(QFileDialog.FileMode.ExistingFiles)
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.filesSelected.connect(lambda paden: self.voeg_toe(van_paden(paden)))
        venster.open()

    def plak(self) -> None:
        """Ctrl+V anywhere on the tab but in a field: a field pastes for itself."""
        self.voeg_toe(uit_mime(QGuiApplication.clipboard().mimeData(), self._zaak.diensten.nu()))

    def voeg_toe(self, aangeboden: Sequence[Aangeboden]) -> None:
        """Stored behind the window; the list shows them when all are in."""
        if self._zaak.vast or not aangeboden or not self.paneel.bewaar():
            return
        self.bezig.show()
        self.bezig.setAccessibleName(f"Bezig: {len(aangeboden)} toevoegen")
        neem = partial(neem_aan, self._zaak.diensten.bijlagen, self._zaak.id, tuple(aangeboden))
        run_in_background(neem, self._toegevoegd, self._mislukt)

    def _toegevoegd(self, uitkomst: Uitkomst) -> None:
        self.bezig.hide()
        self.paneel.ververs()
        if uitkomst.laatste is not None:
            self.paneel.kies(uitkomst.laatste)
        if uitkomst.fouten:
            self.paneel.meld_fout(" ".join(uitkomst.fouten))
        elif uitkomst.toegevoegd:
            woord = "stuk" if uitkomst.toegevoegd == 1 else "stukken"
            self.paneel.meld("goed", f"{uitkomst.toegevoegd} {woord} toegevoegd.", "Sluiten")
        self._na_wijziging()

    def _mislukt(self, fout: Exception) -> None:
        self.bezig.hide()
        raise fout

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if bevat_iets(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.setDropAction(Qt.DropAction.CopyAction)  # the original stays where it is
        event.accept()
        self.voeg_toe(uit_mime(event.mimeData(), self._zaak.diensten.nu()))

    # --- reading ---

    def gekozen(self) -> Bijlage | None:
        rij = self.paneel.rij()
        return rij.ding if rij is not None else None

    def open_gekozen(self) -> None:
        if (bijlage := self.gekozen()) is not None and self.paneel.bewaar():
            self.opener.open(bijlage)

    def vraag_buiten(self) -> None:
        """First what it means; then, on a second click, the copy."""
        bijlage = self.gekozen()
        if bijlage is None:
            return
        if not mag_naar_buiten(bijlage.naam):
            self.paneel.meld("krap", KAN_NIET, "Sluiten")
            return
        self.paneel.meld("krap", WAARSCHUWING, "Toch openen", partial(self._open_buiten, bijlage))

    def _open_buiten(self, bijlage: Bijlage) -> None:
        self.paneel.bericht.hide()
        self.opener.open_buiten(bijlage)

    # --- showing ---

    def _toon_gekozen(self, rij: Rij | None) -> None:
        if rij is None:
            return
        bijlage: Bijlage = rij.ding
        self._gegevens.setText(f"{onder_titel(bijlage)}\nSHA-256 {bijlage.sha256[:16]}…")
        self._gegevens.setToolTip(bijlage.sha256)

    def _toon_ontbreekt(self) -> None:
        self.kies.setHidden(self._zaak.vast or not self.paneel.tabel.model_.rijen)  # an empty list has the one button
        lijst = self._zaak.diensten.bijlagen.ontbreekt(self._zaak.id)
        if self.ontbreekt.is_anders(lijst):
            self.ontbreekt.vul(_regel(punt) for punt in lijst)
        namen = ", ".join(CATEGORIEEN[punt.categorie] for punt in lijst)
        self._ontbreekt_knop.setText(f"Nog niet compleet: {namen}" if lijst else "")
        self._ontbreekt_knop.setVisible(bool(lijst))
        if not lijst:
            self.ontbreekt.hide()

    def wissel_ontbreekt(self) -> None:
        """Unfold what is missing and why, or fold it again."""
        open_ = self.ontbreekt.isHidden()
        self.ontbreekt.setVisible(open_)
        self._ontbreekt_knop.zet_icoon("chevron-down" if open_ else "chevron-right")

    def _na_wijziging(self) -> None:
        self._toon_ontbreekt()
        self._scherm.is_veranderd()


def _regel(punt: Ontbrekend) -> QWidget:
    return met_icoon(Teken("circle-dashed", "quiet"), PlainLabel(punt.zin), bron_regel(punt.bron))
