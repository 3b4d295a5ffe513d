"""The decision as it stands now, and the recorded judgements: two versions side by side, their differences in words."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.domain.besluit import BESLUIT, OordeelVersie
from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.waarden import is_leeg, naar_tekst
from datalek_gui.domain.risico.oordeel import Antwoord
from datalek_gui.services.beoordelen import Beoordelen
from datalek_gui.ui import theme
from datalek_gui.ui.oordeel.regels import Blok, met_icoon
from datalek_gui.ui.oordeel.vastleggen import Vastleggen, vastgelegd_zin
from datalek_gui.ui.oordeel.woorden import VRAGEN, Teken, antwoord_woord
from datalek_gui.ui.widgets.invoer import RustigeKeuzelijst
from datalek_gui.ui.widgets.knop import secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.widgets.scroll_pane import ScrollPane

MARGE = 32
LABELBREEDTE = 208
BREEDTE = 960  # px for a label and two columns
NIET = "Niet ingevuld"
Regels = dict[str, str]  # label → text


def besluit_regels(antwoorden: Mapping[str, Any], formulier: Formulier) -> Regels:
    """The questions of the decision that have an answer, with their words."""
    vragen = [formulier.vragen[sleutel] for sleutel in BESLUIT if sleutel in formulier.vragen]
    return {
        v.tekst.rstrip(":?") or v.hulp: naar_tekst(v, antwoorden[v.sleutel])
        for v in vragen
        if not is_leeg(v, antwoorden.get(v.sleutel))
    }


def versie_regels(versie: OordeelVersie, formulier: Formulier) -> Regels:
    """A recorded version: what was advised then, and what was decided."""
    advies = versie.beoordeling
    niveau = advies.get("niveau")
    woord = f"{niveau['van']} tot {niveau['tot']}" if isinstance(niveau, dict) else niveau or "geen"
    regels = {"Advies: risico": str(woord).replace("_", " ").capitalize()}
    regels |= {f"Advies: {naam.lower().replace(' ap', ' AP')}": _antwoord(advies, v) for v, naam in VRAGEN.items()}
    return regels | besluit_regels(antwoorden_uit_json(versie.antwoorden, formulier.vragen, {}), formulier)


def _antwoord(advies: Mapping[str, Any], vraag: str) -> str:
    return antwoord_woord(vraag, Antwoord(advies[vraag]["antwoord"]))


class VersiesDeel(ScrollPane):
    """Signals: spring(question) · vastgelegd()."""

    spring = Signal(str)
    vastgelegd = Signal()

    def __init__(
        self, beoordelen: Beoordelen, formulier: Formulier, dossier_id: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName("Besluit en versies")
        self._beoordelen, self._formulier = beoordelen, formulier
        self._dossier_id = dossier_id
        self._versies: tuple[OordeelVersie, ...] = ()
        self._nu = Blok()
        self.vastleggen = Vastleggen(beoordelen, dossier_id)
        self.vastleggen.vastgelegd.connect(self.vastgelegd)
        self.keuzes = [RustigeKeuzelijst(), RustigeKeuzelijst()]
        self._keuzerij, self._naast, self._verschil = QWidget(), Blok(ruimte=12), Blok(ruimte=4)
        self._bouw()

    def _bouw(self) -> None:
        binnen, kolom = QWidget(), QWidget()
        kolom.setMaximumWidth(theme.maat(BREEDTE))
        indeling = QVBoxLayout(kolom)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(16)
        naar = secundaire_knop("Naar uw besluit", "pencil")
        naar.clicked.connect(lambda: self.spring.emit(BESLUIT[0]))
        indeling.addWidget(PlainLabel("Uw besluit nu", rol="sectie"))
        indeling.addWidget(self._nu)
        indeling.addWidget(naar, 0, Qt.AlignmentFlag.AlignLeft)
        indeling.addWidget(self.vastleggen)
        indeling.addSpacing(24)
        indeling.addWidget(PlainLabel("Vastgelegde oordelen", rol="sectie"))
        self._bouw_keuzes()
        for deel in (self._keuzerij, self._verschil, self._naast):
            indeling.addWidget(deel)
        indeling.addStretch()
        rij = QHBoxLayout(binnen)
        rij.setContentsMargins(MARGE, MARGE, MARGE, MARGE)
        rij.addWidget(kolom, 1)
        rij.addStretch()
        self.setWidget(binnen)

    def _bouw_keuzes(self) -> None:
        rij = QHBoxLayout(self._keuzerij)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(8)
        for naam, keuze in zip(("Vergelijk", "met"), self.keuzes, strict=True):
            keuze.setAccessibleName(f"{naam} versie")
            keuze.activated.connect(self._toon_naast)
            rij.addWidget(PlainLabel(naam, afbreken=False))
            rij.addWidget(keuze)
        rij.addStretch()

    def ververs(self, antwoorden: Mapping[str, Any], *, alleen_lezen: bool) -> None:
        nu = besluit_regels(antwoorden, self._formulier)
        if self._nu.is_anders(tuple(nu.items())):
            self._nu.vul([_tabel([nu])] if nu else [PlainLabel("U hebt nog geen besluit ingevuld.")])
        self.vastleggen.ververs(alleen_lezen=alleen_lezen, gewijzigd=False)
        versies = tuple(self._beoordelen.versies(self._dossier_id))
        if versies != self._versies:
            self._versies = versies
            self._vul_keuzes()
        self._keuzerij.setVisible(len(versies) > 1)
        self._toon_naast()

    def _vul_keuzes(self) -> None:
        """At first the last two, the older one left."""
        for keuze, plaats in zip(self.keuzes, (max(0, len(self._versies) - 2), len(self._versies) - 1), strict=True):
            keuze.clear()
            for versie in self._versies:
                keuze.addItem(f"Versie {versie.volgnummer}")
            keuze.setCurrentIndex(plaats)

    def _toon_naast(self) -> None:
        gekozen = tuple(self._versies[k.currentIndex()] for k in self.keuzes) if self._versies else ()
        if len({versie.volgnummer for versie in gekozen}) == 1:
            gekozen = gekozen[:1]
        if self._verschil.is_anders(gekozen_nummers := tuple(v.volgnummer for v in gekozen)):
            self._verschil.vul(self._verschillen(*gekozen) if len(gekozen) == 2 else ())
        if self._naast.is_anders(gekozen_nummers):
            regels = [versie_regels(versie, self._formulier) for versie in gekozen]
            koppen = [vastgelegd_zin(versie) for versie in gekozen]
            redenen = {"Reden van deze versie": [v.reden or "Eerste oordeel" for v in gekozen]}
            self._naast.vul([_tabel(regels, koppen, redenen)] if gekozen else [PlainLabel("Nog niets vastgelegd.")])

    def _verschillen(self, oud: OordeelVersie, nieuw: OordeelVersie) -> list[QWidget]:
        verschillen = self._beoordelen.verschillen(oud, nieuw)
        if not verschillen:
            return [PlainLabel("Deze versies zeggen hetzelfde.", rol="hint")]
        teken = Teken("pencil", "quiet")
        return [
            met_icoon(teken, PlainLabel(f"{label.rstrip('?:')}: {van} → {naar}")) for label, van, naar in verschillen
        ]


def _tabel(
    kolommen: list[Regels], koppen: list[str] | None = None, vooraf: Mapping[str, list[str]] | None = None
) -> QWidget:
    """Labels on the left, a column per version; `vooraf`: rows that come first."""
    blok = QWidget()
    rooster = QGridLayout(blok)
    rooster.setContentsMargins(0, 0, 0, 0)
    rooster.setHorizontalSpacing(24)
    rooster.setVerticalSpacing(8)
    labels = list(dict.fromkeys(label for kolom in kolommen for label in kolom))
    rijen = dict(vooraf or {}) | {label: [kolom.get(label, NIET) for kolom in kolommen] for label in labels}
    for plaats, kop in enumerate(koppen or (), 1):
        rooster.addWidget(PlainLabel(kop, rol="woord"), 0, plaats)
    for rij, (label, teksten) in enumerate(rijen.items(), 1):
        naam = PlainLabel(label, rol="hint")
        naam.setFixedWidth(theme.maat(LABELBREEDTE))
        rooster.addWidget(naam, rij, 0)
        for plaats, tekst in enumerate(teksten, 1):
            anders = label in labels and len(set(teksten)) > 1
            rol = "woord" if anders else "hint" if tekst == NIET else ""
            rooster.addWidget(PlainLabel(tekst, rol=rol), rij, plaats)
    for plaats in range(1, len(kolommen) + 1):
        rooster.setColumnStretch(plaats, 1)
    return blok
