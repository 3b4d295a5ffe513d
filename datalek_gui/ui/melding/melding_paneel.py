"""Top of step 9: how the melding stands, the one thing to do now, and what was filed before."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.domain.dossier import Dossier, Melding, MeldingSoort, MeldingStatus
from datalek_gui.domain.tijd import AMSTERDAM, toon_datum
from datalek_gui.domain.vervolg import Wijziging
from datalek_gui.ui.melding.indien_formulier import IndienFormulier
from datalek_gui.ui.melding.lijsten import MeldingenLijst, WijzigingenLijst
from datalek_gui.ui.melding.woorden import Stand, stand_van
from datalek_gui.ui.widgets.banner import Banner
from datalek_gui.ui.widgets.knop import link_knop, primaire_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel

WAT_NU = "Wat u nu nog doet:"
PLICHT = "Een vervolgmelding is verplicht, want volgens wat u meldde:"


@dataclass(frozen=True, slots=True)
class Beeld:
    """What the panel shows.

    `onderdelen`: key → words of the parts of a vervolg; `gekozen`: those ticked; `wat_nu`: to do after filing;
    `plicht`: why a vervolg is compulsory.

    `melden`: step 2 says that this is ours to report; `vast`: nothing in this register can be changed;
    `niet_melden`: how it stands when one decided not to report, said instead of how the melding stands.
    """

    dossier: Dossier
    meldingen: Sequence[Melding]
    wijzigingen: Sequence[Wijziging]
    onderdelen: Mapping[str, str]
    gekozen: Collection[str]
    wat_nu: Sequence[str]
    plicht: Sequence[str]
    melden: bool
    vast: bool
    niet_melden: Stand | None = None


class MeldingPaneel(QWidget):
    """Signals: vastzetten() · bewerken() · overnemen() · gemeld(ap_nummer, moment) · vervolg(MeldingSoort) ·
    weggooien() · pdf_gevraagd(volgnummer) · spring(key) · opgeslagen(moment), passed on from the wizard."""

    vastzetten = Signal()
    bewerken = Signal()
    overnemen = Signal()
    gemeld = Signal(str, object)
    vervolg = Signal(object)
    weggooien = Signal()
    pdf_gevraagd = Signal(int)
    spring = Signal(str)
    opgeslagen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stand, self.bericht = Banner(), Banner()
        self.bericht.hide()
        self._stand: Stand | None = None
        self.zet_vast = primaire_knop("Antwoorden vastzetten", "lock")
        self.hulp = primaire_knop("Overneemhulp openen", "copy")
        self.heeft_gemeld = secundaire_knop("Ik heb gemeld op de website van de AP")
        self.besluit = secundaire_knop("Besluit wijzigen", "pencil")
        self.weer_bewerken = link_knop("Weer bewerken")
        self.gooi_weg = link_knop("Vervolgmelding weggooien")
        self.aanvullen = secundaire_knop("Vervolgmelding beginnen", "file-plus")
        self.intrekken = link_knop("Melding intrekken")
        self._knoppen = (
            *(self.zet_vast, self.besluit, self.hulp, self.heeft_gemeld, self.aanvullen),
            *(self.weer_bewerken, self.gooi_weg, self.intrekken),
        )
        self.formulier = IndienFormulier()
        self.formulier.hide()
        self.meldingen, self.wijzigingen = MeldingenLijst(), WijzigingenLijst()
        self._wat_nu = PlainLabel(leesbreedte=True)
        self._kop_meldingen = PlainLabel("Meldingen van dit dossier", rol="sectie")
        self._bouw()
        self._verbind()

    def _bouw(self) -> None:
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(16)
        self._kop_meldingen.setContentsMargins(0, 16, 0, 0)
        knoppen = QVBoxLayout()  # in two rows: with large letters one row would not fit
        knoppen.setSpacing(8)
        for groep in (tuple(knop for knop in self._knoppen if knop is not self.heeft_gemeld), (self.heeft_gemeld,)):
            rij = QHBoxLayout()
            rij.setSpacing(8)
            for knop in groep:
                rij.addWidget(knop)
            rij.addStretch()
            knoppen.addLayout(rij)
        indeling.addWidget(PlainLabel("Melden bij de AP", rol="sectie"))
        indeling.addWidget(self.stand)
        indeling.addWidget(self._wat_nu)
        indeling.addLayout(knoppen)
        for deel in (self.bericht, self.formulier, self._kop_meldingen, self.meldingen, self.wijzigingen):
            indeling.addWidget(deel)

    def _verbind(self) -> None:
        self.zet_vast.clicked.connect(self.vastzetten)
        self.besluit.clicked.connect(lambda: self.spring.emit("besluit_ap"))
        self.hulp.clicked.connect(self.overnemen)
        self.weer_bewerken.clicked.connect(self.bewerken)
        self.gooi_weg.clicked.connect(self.weggooien)
        self.aanvullen.clicked.connect(lambda: self.vervolg.emit(MeldingSoort.AANVULLING))
        self.intrekken.clicked.connect(lambda: self.vervolg.emit(MeldingSoort.INTREKKING))
        self.formulier.vastgelegd.connect(self.gemeld)
        self.formulier.afgebroken.connect(self.sluit_formulier)
        self.meldingen.pdf_gevraagd.connect(self.pdf_gevraagd)
        self.wijzigingen.spring.connect(self.spring)

    def toon(self, beeld: Beeld) -> None:
        melding = beeld.dossier.melding
        stand = beeld.niet_melden or stand_van(beeld.dossier)
        if stand != self._stand:  # a banner speaks when it is set
            self._stand = stand
            self.stand.zet(*stand)
        self._toon_wat_nu(beeld)
        self._toon_knoppen(melding, melden=beeld.melden, vast=beeld.vast, niet=beeld.niet_melden is not None)
        eerder = len(beeld.meldingen) > 1 or melding.status is MeldingStatus.INGEDIEND
        self._kop_meldingen.setVisible(eerder)
        self.meldingen.setVisible(eerder)
        self.meldingen.toon(beeld.meldingen)
        bezig = melding.soort is MeldingSoort.AANVULLING and melding.status is not MeldingStatus.INGEDIEND
        self.wijzigingen.setVisible(bezig)
        if bezig:
            titel = f"Wat is er gewijzigd sinds {_vorige(beeld.meldingen)}"
            self.wijzigingen.toon(titel, beeld.wijzigingen, beeld.onderdelen, beeld.gekozen)

    def _toon_wat_nu(self, beeld: Beeld) -> None:
        regels: list[str] = []
        for kop, zinnen in ((WAT_NU, beeld.wat_nu), (PLICHT, beeld.plicht)):
            if zinnen:
                regels += [kop, *(f"– {zin}" for zin in zinnen)]
        self._wat_nu.setText("\n".join(regels))
        self._wat_nu.setVisible(bool(regels))

    def _toon_knoppen(self, melding: Melding, *, melden: bool, vast: bool, niet: bool) -> None:
        """Only what can be done now; one of them is the primary one. The focus does not go with a button that goes."""
        had_focus = self._heeft_focus()
        concept, definitief, ingediend = (melding.status is status for status in MeldingStatus)
        vervolg = melding.soort is not MeldingSoort.EERSTE
        self.besluit.setVisible(niet and not vast)
        self.zet_vast.setVisible(concept and not vast and not niet and (melden or vervolg))
        self.gooi_weg.setVisible(concept and vervolg and not vast)
        self.weer_bewerken.setVisible(definitief and not vast)
        for knop in (self.hulp, self.heeft_gemeld):
            knop.setVisible(definitief and not vast and not niet)
        for knop in (self.aanvullen, self.intrekken):
            knop.setVisible(ingediend and not vast and melding.soort is not MeldingSoort.INTREKKING)
        if not definitief or niet:
            self.formulier.hide()
        if had_focus and not self._heeft_focus():
            next((knop for knop in self._knoppen if knop.isVisible()), self).setFocus()

    def _heeft_focus(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and focus.isVisible() and self.isAncestorOf(focus)

    # --- recording that the AP has it ---

    def open_formulier(self, nu: datetime, ap_nummer: str) -> None:
        self.formulier.show()
        self.formulier.begin(nu, ap_nummer)

    def sluit_formulier(self) -> None:
        self.heeft_gemeld.setFocus()
        self.formulier.hide()

    def zeg(self, rol: str, zin: str) -> None:
        """The outcome of what was just done."""
        self.bericht.zet(rol, zin)
        self.bericht.show()


def _vorige(meldingen: Sequence[Melding]) -> str:
    """The last one that was filed, by its day."""
    gemeld = [melding.ingediend_op for melding in meldingen if melding.ingediend_op]
    return f"de melding van {toon_datum(gemeld[-1].astimezone(AMSTERDAM).date())}" if gemeld else "de vorige melding"
