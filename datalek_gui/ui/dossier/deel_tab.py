"""One tab for each kind of part: timeline, actions, parties, recipients, groups. What differs is data."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from datalek_gui.domain.actiesjabloon import Actiesjabloon, passende
from datalek_gui.domain.deel import EEN, KLAAR, Deel
from datalek_gui.domain.formulier.vraag import Indeling
from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.ui.dossier.deel_kolommen import kolommen_van, naam_van, rij_van
from datalek_gui.ui.dossier.lijst_paneel import LijstPaneel
from datalek_gui.ui.dossier.lijst_tabel import Rij
from datalek_gui.ui.dossier.losse_vragen import PAGINA, LosseVragen
from datalek_gui.ui.dossier.tabkop import TabKop
from datalek_gui.ui.dossier.zaak import Scherm, Zaak
from datalek_gui.ui.widgets.knop import secundaire_knop

ACTIES = "deel_acties"


class DelenBron:
    """The parts of one kind (protocol: lijst_paneel.Bron)."""

    def __init__(self, zaak: Zaak, soort: str, titel: str) -> None:
        self._zaak, self._delen, self._soort = zaak, zaak.diensten.delen, soort
        self.een = EEN[soort]
        self.leeg = f"Bij ‘{titel}’ staat nog niets."

    def rijen(self) -> Sequence[Rij]:
        vragen = self._zaak.diensten.formulier.vragen
        return [rij_van(beeld, vragen) for beeld in self._delen.lijst(self._zaak.id, self._soort)]

    def nieuw(self) -> int:
        return self._delen.voeg_toe(self._zaak.id, self._soort).deel.id

    def wijzig(self, rij: Rij, wijzigingen: Mapping[str, Any]) -> None:
        self._delen.wijzig(rij.ding, wijzigingen)

    def verwijder(self, rij: Rij) -> Deel:
        return self._delen.verwijder(rij.ding)

    def zet_terug(self, weg: Deel) -> Rij:
        deel = self._delen.zet_terug(weg)
        return Rij(deel.id, naam_van(deel), (), ding=deel)

    def grens(self) -> None:
        self._zaak.leg_wijzigingen_vast()


class DeelTab(QWidget):
    """`soort`: a kind of domain/deel.py."""

    def __init__(self, scherm: Scherm, soort: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scherm, self._zaak, self.soort = scherm, scherm.zaak, soort
        self.papier = f"lijst-{soort}"
        diensten = self._zaak.diensten
        self._indeling = diensten.formulier.indelingen[soort]
        self._bron = DelenBron(self._zaak, soort, self._indeling.titel)
        self.kop = TabKop(self._indeling.titel)
        self.paneel = LijstPaneel(
            self._bron,
            [kolom.kolom for kolom in kolommen_van(soort)],
            self._indeling,
            nu=diensten.nu,
            weg=diensten.prullenbak.setdefault((self._zaak.id, soort), []),
            vast=self._zaak.vast,
        )
        self.vragen = self._losse_vragen()
        self._knoppen()
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addWidget(self.kop)
        indeling.addWidget(self.paneel, 1)
        self.paneel.veranderd.connect(self._na_wijziging)

    def _losse_vragen(self) -> LosseVragen | None:
        """Questions of the dossier that belong under this list; their chapter has its name without "deel_"."""
        hoofdstuk = self.soort.removeprefix("deel_")
        if hoofdstuk not in _hoofdstukken(self._zaak.diensten.formulier.indelingen[PAGINA]):
            return None
        vragen = LosseVragen(self._zaak, hoofdstuk)
        vragen.setContentsMargins(8, 8, 0, 0)
        self.paneel.links.addWidget(vragen)
        return vragen

    def _knoppen(self) -> None:
        een = self._bron.een
        self.pdf = secundaire_knop("Als &PDF", "file-text")
        self.pdf.setAccessibleName(f"{self._indeling.titel} als PDF")
        self.pdf.clicked.connect(lambda: self._scherm.vraag_document(self.papier))
        self.erbij = secundaire_knop(f"{een.capitalize()} &toevoegen", "plus")
        eerste = secundaire_knop(f"{een.capitalize()} toevoegen", "plus")
        self.kop.voeg_toe(self.pdf)
        schrijft = [self.erbij, eerste]
        if self.soort == ACTIES:
            self.sjablonen = secundaire_knop("Uit &sjabloon", "list-checks")
            self.sjablonen.clicked.connect(self._kies_sjabloon)
            self.kop.voeg_toe(self.sjablonen)
            schrijft.append(self.sjablonen)
        self.kop.voeg_toe(self.erbij)
        self.paneel.voeg_knop_in_leeg(eerste)
        for knop in (self.erbij, eerste):
            knop.clicked.connect(self.voeg_toe)
        for knop in schrijft:
            knop.setHidden(self._zaak.vast)

    # --- the page asks ---

    def ververs(self) -> None:
        self.paneel.ververs()
        if self.vragen is not None:
            self.vragen.ververs()
        self._toon_stand()

    def bewaar(self) -> bool:
        return self.paneel.bewaar() and (self.vragen is None or self.vragen.bewaar())

    def begin(self) -> None:
        self.paneel.begin()

    # --- deeds ---

    def voeg_toe(self) -> None:
        """A new line, chosen, with the focus in its first field."""
        if not self.paneel.bewaar():
            return
        try:
            nieuw = self._bron.nieuw()
        except DatalekFout as fout:
            self.paneel.meld_fout(fout.zin)
            return
        self.paneel.ververs()
        self._na_wijziging()
        self.paneel.kies(nieuw)
        self.paneel.formulier.begin_bovenaan()

    def _kies_sjabloon(self) -> None:
        menu = self.sjabloonmenu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.sjablonen.mapToGlobal(self.sjablonen.rect().bottomLeft()))

    def sjabloonmenu(self) -> QMenu:
        """Those for this kind of incident on top."""
        menu = QMenu(self)
        for sjabloon in passende(self._zaak.diensten.sjablonen(), self._zaak.antwoorden):
            actie = menu.addAction(f"{sjabloon.titel} ({len(sjabloon.acties)})".replace("&", "&&"))
            actie.triggered.connect(partial(self.neem_sjabloon, sjabloon))
        return menu

    def neem_sjabloon(self, sjabloon: Actiesjabloon, *_van_qt: object) -> None:
        if not self.paneel.bewaar():
            return
        try:
            erbij = self._zaak.diensten.delen.voeg_sjabloon_toe(self._zaak.id, sjabloon)
        except DatalekFout as fout:
            self.paneel.meld_fout(fout.zin)
            return
        self.paneel.ververs()
        self._na_wijziging()
        self.paneel.kies(erbij[0].deel.id)
        zin = f"{len(erbij)} acties toegevoegd uit ‘{sjabloon.titel}’. Pas ze aan waar dat nodig is."
        self.paneel.meld("goed", zin, "Ongedaan maken", partial(self._haal_sjabloon_weg, [b.deel for b in erbij]))

    def _haal_sjabloon_weg(self, delen: Sequence[Deel]) -> None:
        if not self.paneel.bewaar():
            return
        try:
            for deel in delen:
                self._zaak.diensten.delen.verwijder(deel)
        except DatalekFout as fout:
            self.paneel.meld_fout(fout.zin)
            return
        self.paneel.bericht.hide()
        self.paneel.ververs()
        self._na_wijziging()

    def _na_wijziging(self) -> None:
        self._toon_stand()
        self._scherm.is_veranderd()

    def _toon_stand(self) -> None:
        """How many there are, and of actions how many are still open."""
        rijen = self.paneel.tabel.model_.rijen
        inleiding = self._indeling.hoofdstukken[0].inleiding
        open_ = sum(rij.antwoorden.get("actie_stand") not in KLAAR for rij in rijen)
        stand = f"{len(rijen)} in de lijst{f', {open_} nog open' if self.soort == ACTIES else ''}" if rijen else ""
        self.kop.uitleg.setText(" ".join(deel for deel in (inleiding, f"{stand}." if stand else "") if deel))
        self.pdf.setEnabled(bool(rijen))
        self.erbij.setHidden(self._zaak.vast or not rijen)  # the empty list has the one button


def _hoofdstukken(indeling: Indeling) -> set[str]:
    return {hoofdstuk.sleutel for hoofdstuk in indeling.hoofdstukken}
