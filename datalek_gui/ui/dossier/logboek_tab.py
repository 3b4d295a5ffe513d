"""The log: every entry in words, newest on top, narrowed by a word or by part; and the check of its chain."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from datalek_gui.domain.deel import EEN
from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.domain.logboek import Gebeurtenis
from datalek_gui.domain.logregel import ONDERDELEN, Logregel
from datalek_gui.domain.tijd import toon_moment
from datalek_gui.ui.dossier.deel_kolommen import naam_van
from datalek_gui.ui.dossier.lijst_tabel import Kolom, LijstTabel, Rij
from datalek_gui.ui.dossier.tabkop import TabKop
from datalek_gui.ui.dossier.zaak import Scherm
from datalek_gui.ui.oordeel.regels import Blok
from datalek_gui.ui.widgets.banner import Banner
from datalek_gui.ui.widgets.invoer import RustigeKeuzelijst
from datalek_gui.ui.widgets.invoer_regel import InvoerRegel
from datalek_gui.ui.widgets.knop import secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel
from datalek_gui.ui.widgets.scroll_pane import ScrollPane

KOLOMMEN = (
    Kolom("Nr", 56),
    Kolom("Wanneer", 136),
    Kolom("Wie", 112, wijkt=640),
    Kolom("Wat"),
    Kolom("Gedaan", 152, wijkt=520),
)
UITLEG = "Het programma houdt zelf bij wie wat deed. Verandert iemand later een regel, dan ziet de controle dat."
ALLES = "Alle onderdelen"
LANG = 4_000  # characters of an old or new value on the screen; the archive package holds all of it


def uitslag(breuk: int | None, regels: Sequence[Gebeurtenis]) -> tuple[str, str]:
    """(role of a banner, sentence) of the check."""
    if not regels:
        return "info", "Het logboek van dit dossier is nog leeg."
    if breuk is None:
        regel = "De ene regel sluit" if len(regels) == 1 else f"Alle {len(regels)} regels sluiten op elkaar"
        slot = " op het begin aan" if len(regels) == 1 else " aan"
        return "goed", f"{regel}{slot}. Er is na het schrijven niets veranderd. Laatste hash: {regels[-1].hash[:16]}…"
    return "fout", (
        f"Regel {breuk} sluit niet aan op wat ervoor staat: zij is later veranderd, of er is een regel weggehaald. "
        "Verander niets meer, bewaar een kopie van het register en meld dit aan uw FG."
    )


def breekbaar(tekst: str) -> str:
    """A digest has no place to break a line: give it some that do not show."""
    return re.sub(r"[0-9a-f]{32}(?=[0-9a-f])", "\\g<0>\u200b", tekst)


class LogboekTab(QWidget):
    def __init__(self, scherm: Scherm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.papier = ""
        self._scherm, self._zaak = scherm, scherm.zaak
        self._logboek = self._zaak.diensten.logboek
        self._alle: tuple[Gebeurtenis, ...] = ()
        self._regels: dict[int, Logregel] = {}
        self.kop = TabKop("Logboek", UITLEG)
        self.zoek, self.onderdeel = InvoerRegel(), RustigeKeuzelijst()
        self.tabel = LijstTabel(KOLOMMEN, "Logboek")
        self.bericht, self.stand = Banner(), PlainLabel(rol="hint", afbreken=False)
        self.detail = Blok(ruimte=12)
        self.overnemen = secundaire_knop("In het &verloop zetten", "arrow-right")
        self.controle = secundaire_knop("Logboek &controleren", "shield")
        self._bouw()
        self.tabel.gekozen.connect(lambda _id: self._toon_detail())
        self.zoek.textChanged.connect(self._toon)
        self.onderdeel.currentIndexChanged.connect(self._toon)
        self.controle.clicked.connect(self.controleer)
        self.overnemen.clicked.connect(self.neem_over)
        self.bericht.geklikt.connect(self.bericht.hide)

    def _bouw(self) -> None:
        self.kop.voeg_toe(self.controle)
        self.bericht.hide()
        self.zoek.setPlaceholderText("Zoek in het logboek")
        self.zoek.setAccessibleName("Zoek in het logboek")
        self.zoek.setClearButtonEnabled(True)
        self.onderdeel.setAccessibleName("Toon het onderdeel")
        self.onderdeel.addItem(ALLES, "")
        for sleutel, naam in {**ONDERDELEN, **{s: een.capitalize() for s, een in EEN.items()}}.items():
            self.onderdeel.addItem(naam, sleutel)
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.zoek, 2)
        filters.addWidget(self.onderdeel, 1)
        filters.addWidget(self.stand)
        links = QVBoxLayout()
        links.setContentsMargins(24, 0, 16, 16)
        links.setSpacing(8)
        links.addWidget(self.bericht)
        links.addLayout(filters)
        links.addWidget(self.tabel, 1)
        onder = QHBoxLayout()
        onder.setContentsMargins(0, 0, 0, 0)
        onder.addLayout(links, 13)
        onder.addWidget(self._bouw_detail(), 7)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addWidget(self.kop)
        indeling.addLayout(onder, 1)

    def _bouw_detail(self) -> ScrollPane:
        blad = QWidget()
        kolom = QVBoxLayout(blad)
        kolom.setContentsMargins(16, 8, 32, 16)
        kolom.setSpacing(16)
        kolom.addWidget(self.detail)
        kolom.addWidget(self.overnemen, 0, Qt.AlignmentFlag.AlignLeft)
        kolom.addStretch()
        vlak = ScrollPane(blad)
        vlak.setAccessibleName("De gekozen regel")
        return vlak

    # --- the page asks ---

    def ververs(self) -> None:
        self._alle = self._logboek.gebeurtenissen(self._zaak.id)
        self._regels = {g.nummer: self._logboek.in_woorden(g) for g in self._alle}
        self._toon()

    def bewaar(self) -> bool:
        return True

    def begin(self) -> None:
        self.tabel.setFocus(Qt.FocusReason.OtherFocusReason)

    def search(self) -> None:
        """Ctrl+F."""
        self.zoek.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.zoek.selectAll()

    # --- showing ---

    def _toon(self) -> None:
        woorden = self.zoek.text().casefold().split()
        onderdeel = self.onderdeel.currentData()
        rijen = [
            self._rij(g) for g in reversed(self._alle) if onderdeel in ("", g.onderdeel) and self._past(g, woorden)
        ]
        self.tabel.zet(rijen)
        if rijen and self.tabel.gekozen_rij() is None:
            self.tabel.kies(rijen[0].id, stil=True)
        self.stand.setText(f"{len(rijen)} van {len(self._alle)} regels")
        self._toon_detail()

    def _past(self, gebeurtenis: Gebeurtenis, woorden: Sequence[str]) -> bool:
        regel = self._regels[gebeurtenis.nummer]
        tekst = " ".join((regel.wat, regel.daad, regel.oud, regel.nieuw, gebeurtenis.wie)).casefold()
        return all(woord in tekst for woord in woorden)

    def _rij(self, gebeurtenis: Gebeurtenis) -> Rij:
        regel, nummer = self._regels[gebeurtenis.nummer], gebeurtenis.nummer
        cellen = (str(nummer), toon_moment(gebeurtenis.op), gebeurtenis.wie, regel.wat, regel.daad)
        return Rij(nummer, f"Regel {nummer}", cellen, ding=gebeurtenis)

    def _toon_detail(self) -> None:
        rij = self.tabel.gekozen_rij()
        kan_over = rij is not None and not self._zaak.vast
        self.overnemen.setVisible(kan_over)
        if not self.detail.is_anders(rij and (rij.id, rij.cellen)):
            return
        if rij is None:
            self.detail.vul([PlainLabel("Geen regel gevonden.", rol="hint")])
            return
        gebeurtenis: Gebeurtenis = rij.ding
        regel = self._regels[gebeurtenis.nummer]
        wie = f"{toon_moment(gebeurtenis.op)}, door {gebeurtenis.wie}"
        delen = [PlainLabel(f"{regel.wat}: {regel.daad}", rol="sectie"), PlainLabel(wie, rol="hint")]
        gewijzigd = gebeurtenis.daad == "gewijzigd"  # only then does it say something that one side is empty
        for woord, tekst in (("Was", regel.oud), ("Werd" if gewijzigd else "Wat", regel.nieuw)):
            if tekst or gewijzigd:
                delen += [PlainLabel(woord, rol="woord"), PlainLabel(breekbaar(tekst[:LANG]) or "Niet ingevuld")]
        self.detail.vul([*delen, PlainLabel(f"Hash {gebeurtenis.hash[:16]}…", rol="meta")])

    # --- deeds ---

    def controleer(self) -> None:
        """Reckon the whole chain again, on what is on disk."""
        self.ververs()
        rol, zin = uitslag(self._logboek.controleer(self._zaak.id), self._alle)
        self._meld(rol, zin)

    def neem_over(self) -> None:
        """The chosen entry as a line of the timeline."""
        rij = self.tabel.gekozen_rij()
        if rij is None:
            return
        try:
            feit = self._zaak.diensten.delen.neem_over(self._zaak.id, rij.ding)
        except DatalekFout as fout:
            self._meld("fout", fout.zin)
            return
        self._scherm.is_veranderd()
        self.ververs()
        self._meld("goed", f"{rij.naam} staat nu in het verloop, als {naam_van(feit.deel).lower()}.")

    def _meld(self, rol: str, zin: str) -> None:
        self.bericht.zet(rol, zin, "Sluiten")
        self.bericht.show()
