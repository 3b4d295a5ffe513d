"""All lines of the Overneemhulp in the form's order, under their chapters, each ticked off or not."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from datalek_gui.domain.overnemen import Overneemregel
from datalek_gui.ui import theme
from datalek_gui.ui.icons import icon

NUMMER = Qt.ItemDataRole.UserRole
GEDAAN = Qt.ItemDataRole.UserRole + 1
ICONEN = {True: ("circle-check", "ruim"), False: ("circle", "quiet")}


class OverneemLijst(QListWidget):
    """Signal: gekozen(index) — a line was clicked, or chosen with the arrows."""

    gekozen = Signal(int)

    def __init__(self, regels: Sequence[Overneemregel], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overneemlijst")
        self.setAccessibleName("Alle vragen van het webformulier")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(theme.maat(18), theme.maat(18)))
        self._regels = regels
        self._items: list[QListWidgetItem] = []
        plaats = ""
        for nummer, regel in enumerate(regels):
            if regel.plaats != plaats:
                plaats = regel.plaats
                self._voeg_kop_toe(plaats)
            item = QListWidgetItem(regel.vraag)
            item.setData(NUMMER, nummer)
            item.setToolTip(regel.vraag)
            self.addItem(item)
            self._items.append(item)
        self.currentItemChanged.connect(self._gekozen)

    def _voeg_kop_toe(self, tekst: str) -> None:
        kop = QListWidgetItem(tekst)
        letter = QFont(self.font())
        letter.setWeight(QFont.Weight.DemiBold)
        kop.setFont(letter)
        kop.setFlags(Qt.ItemFlag.NoItemFlags)
        kop.setForeground(theme.kleur("quiet"))
        self.addItem(kop)

    def toon(self, gedaan: Collection[str], huidig: int) -> None:
        """`huidig` == len(regels): none is current."""
        for item, regel in zip(self._items, self._regels, strict=True):
            af = regel.sleutel in gedaan
            if item.data(GEDAAN) != af:
                item.setData(GEDAAN, af)
                item.setIcon(icon(*ICONEN[af]))
                stand = "overgenomen" if af else "nog te doen"
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{regel.rubriek} {regel.vraag}: {stand}".strip())
        self.blockSignals(True)
        if huidig < len(self._items):
            self.setCurrentItem(self._items[huidig])
            for verder in (2, 0):  # what comes next is in sight too, and nothing jumps when it was already
                self.scrollToItem(self._items[min(huidig + verder, len(self._items) - 1)])
        else:
            self.setCurrentRow(-1)
        self.blockSignals(False)

    def changeEvent(self, gebeurtenis: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another theme: the icons are drawn anew."""
        super().changeEvent(gebeurtenis)
        if gebeurtenis.type() != QEvent.Type.PaletteChange:
            return
        for rij in range(self.count()):
            item = self.item(rij)
            if item.data(NUMMER) is None:
                item.setForeground(theme.kleur("quiet"))
            elif item.data(GEDAAN) is not None:
                item.setIcon(icon(*ICONEN[bool(item.data(GEDAAN))]))

    def _gekozen(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(NUMMER) is not None:
            self.gekozen.emit(item.data(NUMMER))
