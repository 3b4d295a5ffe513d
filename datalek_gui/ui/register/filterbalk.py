"""The filters of the register in one quiet row: a button for each, with a menu of what occurs.

Which there are stands in FILTERS of domain/register.py.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from datalek_gui.domain.register import FILTERS, RegisterFilter
from datalek_gui.ui.register.blijvend_menu import BlijvendMenu
from datalek_gui.ui.widgets.knop import LINK, Knop
from datalek_gui.ui.widgets.vloei import VloeiLayout

GEEN = "Hier is nog niets ingevuld"
LANG = 28  # characters of a chosen value on the button


class FilterKnop(Knop):
    """`haal_keuzes` gives the values that occur, asked each time the menu opens.

    Signals: gewijzigd() — another choice.
    """

    gewijzigd = Signal()

    def __init__(self, soort: RegisterFilter, haal_keuzes: Callable[[str], Sequence[str]]) -> None:
        super().__init__(soort.titel, LINK, "chevron-down")
        self.soort, self._haal_keuzes = soort, haal_keuzes
        self.gekozen: tuple[str, ...] = ()
        self.setProperty("balk", True)
        self.clicked.connect(self.open_menu)
        self._show_choice()

    def open_menu(self) -> None:
        self.make_menu().popup(self.mapToGlobal(QPoint(0, self.height())))

    def make_menu(self) -> BlijvendMenu:
        """What is chosen stays in it, also when it does not occur any more. Goes when it is closed."""
        menu = BlijvendMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        waarden = list(dict.fromkeys([*self._haal_keuzes(self.soort.sleutel), *self.gekozen]))
        for waarde in waarden:
            tik = menu.add_tick(self.soort.woorden(waarde), waarde in self.gekozen)
            tik.toggled.connect(lambda ja, waarde=waarde: self._tick(waarde, ja))
        if not waarden:
            menu.addAction(GEEN).setEnabled(False)
        return menu

    def zet(self, waarden: Sequence[str]) -> None:
        """Never emits."""
        self.gekozen = tuple(waarden)
        self._show_choice()

    def _tick(self, waarde: str, ja: bool) -> None:
        self.zet([*self.gekozen, waarde] if ja else [w for w in self.gekozen if w != waarde])
        self.gewijzigd.emit()

    def _show_choice(self) -> None:
        woorden = [self.soort.woorden(waarde) for waarde in self.gekozen]
        wat = woorden[0] if len(woorden) == 1 else f"{len(woorden)} gekozen"
        kort = wat if len(wat) <= LANG else f"{wat[: LANG - 1].rstrip()}…"
        self.setText((f"{self.soort.titel}: {kort}" if woorden else self.soort.titel).replace("&", "&&"))
        self.setToolTip(", ".join(woorden))
        self.setProperty("gekozen", bool(woorden))
        self.setAccessibleName(f"Filter {self.soort.titel.lower()}")
        self.setAccessibleDescription(f"gekozen: {', '.join(woorden)}" if woorden else "niets gekozen")
        self.style().unpolish(self)
        self.style().polish(self)


class Filterbalk(QWidget):
    """Signals: gewijzigd() — the filters together say something else."""

    gewijzigd = Signal()

    def __init__(self, haal_keuzes: Callable[[str], Sequence[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = VloeiLayout(self)
        self.knoppen = {soort.sleutel: FilterKnop(soort, haal_keuzes) for soort in FILTERS}
        for knop in self.knoppen.values():
            knop.gewijzigd.connect(self._on_gewijzigd)
            layout.addWidget(knop)
        self.wis = Knop("&Wis filters", LINK)
        self.wis.setProperty("balk", True)
        self.wis.clicked.connect(self.leeg)
        layout.addWidget(self.wis)
        self._show_wis()

    def filters(self) -> dict[str, tuple[str, ...]]:
        """Only what was chosen."""
        return {sleutel: knop.gekozen for sleutel, knop in self.knoppen.items() if knop.gekozen}

    def zet(self, filters: Mapping[str, Sequence[str]]) -> None:
        """Never emits; what this version does not know is left out."""
        for sleutel, knop in self.knoppen.items():
            knop.zet([waarde for waarde in filters.get(sleutel, ()) if _is_known(knop.soort, waarde)])
        self._show_wis()

    def leeg(self) -> None:
        """Show everything again."""
        if self.filters():
            self.zet({})
            next(iter(self.knoppen.values())).setFocus()
            self.gewijzigd.emit()

    def _on_gewijzigd(self) -> None:
        self._show_wis()
        self.gewijzigd.emit()

    def _show_wis(self) -> None:
        self.wis.setVisible(bool(self.filters()))


def _is_known(soort: RegisterFilter, waarde: str) -> bool:
    try:
        return bool(soort.woorden(waarde))
    except (KeyError, ValueError):
        return False
