"""The dossier at a glance: what it is about, what the advice is, what is open, who is involved."""

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.domain.deel import EEN, open_acties
from datalek_gui.domain.dossier import Dossier
from datalek_gui.domain.formulier.antwoorden import kort
from datalek_gui.domain.formulier.waarden import naar_tekst
from datalek_gui.domain.risico.vragen import vraag_van
from datalek_gui.domain.termijnen import GEHAALD, Termijn
from datalek_gui.domain.tijd import toon_datum, toon_moment
from datalek_gui.ui import theme
from datalek_gui.ui.dossier.losse_vragen import LosseVragen
from datalek_gui.ui.dossier.zaak import Scherm
from datalek_gui.ui.melding.lijsten import STANDEN as MELDINGSTANDEN
from datalek_gui.ui.oordeel.advieskaart import AdviesKaart
from datalek_gui.ui.oordeel.regels import Blok, met_icoon
from datalek_gui.ui.oordeel.termijnen_deel import STANDEN
from datalek_gui.ui.oordeel.woorden import Teken
from datalek_gui.ui.widgets.knop import link_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.widgets.scroll_pane import ScrollPane

MARGE = 32
LABEL, ROL = 152, 224  # px
MEEST = 5  # lines of a block; the tab behind its link has all of them
UITKOMSTEN = {
    "onbekend": "Nog niet vastgesteld",
    "datalek": "Datalek",
    "beveiligingsincident": "Beveiligingsincident, geen datalek",
    "doorsturen": "Niet van ons; doorgestuurd",
}
GEEN_SAMENVATTING = "Er is nog geen samenvatting."


class OverzichtTab(ScrollPane):
    def __init__(self, scherm: Scherm, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.papier = "ap"
        self._scherm, self._zaak = scherm, scherm.zaak
        self.setAccessibleName("Overzicht")
        self.samenvatting = PlainLabel(leesbreedte=True)
        self._feiten, self._open, self._partijen = Blok(), Blok(ruimte=12), Blok(ruimte=8)
        self.vragen = LosseVragen(self._zaak, "overzicht")
        self.kaart = AdviesKaart()
        self.kaart.spring.connect(lambda feit: scherm.vul_in(vraag=vraag_van(feit)))
        self.kaart.hele_oordeel.connect(lambda: scherm.vraag_oordeel("advies"))
        self.vragen.opgeslagen.connect(scherm.is_veranderd)
        self._bouw()

    def _bouw(self) -> None:
        blad = QWidget()
        rooster = QHBoxLayout(blad)
        rooster.setContentsMargins(MARGE, 16, MARGE, MARGE)
        rooster.setSpacing(40)
        for delen in ((self._rubriek_zaak(), self.kaart), (self._rubriek_open(), self._rubriek_partijen())):
            kolom, vak = QVBoxLayout(), QWidget()
            kolom.setContentsMargins(0, 0, 0, 0)
            kolom.setSpacing(32)
            for deel in delen:
                kolom.addWidget(deel)
            kolom.addStretch()
            vak.setLayout(kolom)
            vak.setMaximumWidth(theme.maat(680))
            rooster.addWidget(vak, 1)
        rooster.addStretch()
        self.setWidget(blad)

    def _rubriek_zaak(self) -> QWidget:
        return _rubriek("Waar gaat het over", self.samenvatting, self._feiten, self.vragen)

    def _rubriek_open(self) -> QWidget:
        return _rubriek("Wat staat er open", self._open)

    def _rubriek_partijen(self) -> QWidget:
        return _rubriek("Wie is erbij betrokken", self._partijen)

    # --- the page asks ---

    def ververs(self) -> None:
        dossier = self._zaak.dossier
        verhaal = self._zaak.antwoorden.get("samenvatting") or self._zaak.antwoorden.get("wat_gebeurd")
        self.samenvatting.setText(kort(verhaal, 600) if isinstance(verhaal, str) and verhaal else GEEN_SAMENVATTING)
        feiten = list(self._over(dossier))
        if self._feiten.is_anders(tuple(feiten)):
            self._feiten.vul([_tabel(feiten)])
        self.vragen.ververs()
        self.kaart.toon(self._zaak.beoordeling())
        self._toon_open()
        self._toon_partijen()

    def bewaar(self) -> bool:
        return self.vragen.bewaar()

    def begin(self) -> None:
        next(iter(self.vragen.velden.values())).focus_veld()
        self.verticalScrollBar().setValue(0)

    # --- showing ---

    def _over(self, dossier: Dossier) -> Iterator[tuple[str, str]]:
        """Label and text; what is not known is left out."""
        feiten = dossier.kernfeiten
        yield "Is het een datalek?", UITKOMSTEN[feiten.uitkomst]
        if feiten.kennis_op:
            yield "Kennis sinds", toon_moment(feiten.kennis_op)
        yield "Melding aan de AP", _ap(dossier)
        van, tot = feiten.aantal_van, feiten.aantal_tot
        if van is not None or tot is not None:
            yield "Betrokkenen", " tot ".join(f"{n:,}".replace(",", ".") for n in sorted({van, tot} - {None}))  # type: ignore[type-var]
        if dossier.zaaknummer:
            yield "Eigen zaaknummer", dossier.zaaknummer
        if dossier.afgesloten_op:
            bewaren = f", bewaren tot {toon_datum(dossier.bewaren_tot)}" if dossier.bewaren_tot else ""
            yield "Afgesloten", f"{toon_moment(dossier.afgesloten_op)}{bewaren}"

    def _toon_open(self) -> None:
        """Terms first, then actions that have no day, then papers."""
        diensten = self._zaak.diensten
        termijnen = [t for t in self._zaak.termijnen() if t.stand != GEHAALD and not t.gedaan]
        acties = open_acties(beeld.deel for beeld in diensten.delen.lijst(self._zaak.id, "deel_acties"))
        los = [actie for actie in acties if actie.op is None]
        stukken = diensten.bijlagen.ontbreekt(self._zaak.id)
        if not self._open.is_anders((tuple(termijnen), tuple(los), len(acties), stukken)):
            return
        delen: list[QWidget] = [_termijn(termijn) for termijn in termijnen[:MEEST]]
        if rest := len(termijnen) - MEEST if len(termijnen) > MEEST else 0:
            delen.append(PlainLabel(f"En nog {rest} met een latere dag.", rol="hint"))
        if los:
            woord = "actie" if len(los) == 1 else "acties"
            delen.append(met_icoon(Teken("circle", "quiet"), PlainLabel(f"{len(los)} open {woord} zonder dag.")))
        if stukken:
            woord = "soort stukken" if len(stukken) == 1 else "soorten stukken"
            delen.append(met_icoon(Teken("circle-dashed", "quiet"), PlainLabel(f"{len(stukken)} {woord} ontbreken.")))
        if not delen:
            delen.append(met_icoon(Teken("circle-check", "ruim"), PlainLabel("Er staat niets open.")))
        naar = [("Acties", "deel_acties")] if acties else []
        self._open.vul([*delen, self._links([*naar, ("Stukken", "stukken")] if stukken else naar)])

    def _toon_partijen(self) -> None:
        beelden = self._zaak.diensten.delen.lijst(self._zaak.id, "deel_partijen")
        vraag = self._zaak.diensten.formulier.vragen["partij_rol"]
        regels = []
        for beeld in beelden:
            rol = beeld.antwoorden.get("partij_rol")
            regels.append((beeld.naam or f"{EEN['deel_partijen']} zonder naam", naar_tekst(vraag, rol) if rol else ""))
        if not self._partijen.is_anders(tuple(regels)):
            return
        if not regels:
            self._partijen.vul([PlainLabel("Er staan nog geen partijen in dit dossier.", rol="hint")])
        else:
            rijen = [(rol or "Rol onbekend", naam) for naam, rol in regels[: 2 * MEEST]]
            self._partijen.vul([_tabel(rijen, ROL)])
        self._partijen.vul([self._links([("Partijen", "deel_partijen")])])

    def _links(self, naar: Sequence[tuple[str, str]]) -> QWidget:
        rij = QWidget()
        indeling = QHBoxLayout(rij)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        for tekst, tab in naar:
            knop = link_knop(tekst, "arrow-right")
            knop.setAccessibleName(f"Naar het tabblad {tekst}")
            knop.clicked.connect(lambda _=False, tab=tab: self._scherm.toon_tab(tab))
            indeling.addWidget(knop)
        indeling.addStretch()
        return rij


def _ap(dossier: Dossier) -> str:
    if dossier.gemeld_op is None:
        return MELDINGSTANDEN[dossier.melding.status][2]
    nummer = f", nummer {dossier.ap_nummer}" if dossier.ap_nummer else ""
    return f"Gemeld op {toon_moment(dossier.gemeld_op)}{nummer}"


def _termijn(termijn: Termijn) -> QWidget:
    teken, woord = STANDEN[termijn.stand]
    tot = termijn.uiterlijk_op
    wanneer = toon_moment(tot) if isinstance(tot, date) else str(tot)
    return met_icoon(teken, PlainLabel(termijn.titel), PlainLabel(f"{woord} · uiterlijk {wanneer}", rol="hint"))


def _rubriek(titel: str, *delen: QWidget) -> QWidget:
    blok = QWidget()
    kolom = QVBoxLayout(blok)
    kolom.setContentsMargins(0, 0, 0, 0)
    kolom.setSpacing(12)
    for deel in (PlainLabel(titel, rol="sectie"), *delen):
        kolom.addWidget(deel)
    return blok


def _tabel(regels: Sequence[tuple[str, str]], breedte: int = LABEL) -> QWidget:
    blok = QWidget()
    rooster = QGridLayout(blok)
    rooster.setContentsMargins(0, 0, 0, 0)
    rooster.setHorizontalSpacing(16)
    rooster.setVerticalSpacing(6)
    rooster.setColumnStretch(1, 1)
    for rij, (label, tekst) in enumerate(regels):
        naam = PlainLabel(label, rol="hint")
        naam.setFixedWidth(theme.maat(breedte))
        rooster.addWidget(naam, rij, 0, Qt.AlignmentFlag.AlignTop)
        rooster.addWidget(PlainLabel(tekst), rij, 1)
    return blok
