"""The steps on the left: number, title, state as icon and word. Every step is reachable at any time."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from datalek_gui.domain.formulier.route import Stap, StapStatus
from datalek_gui.ui import theme
from datalek_gui.ui.icons import icon

BREEDTE = 232
STATUS = Qt.ItemDataRole.UserRole + 1
# state → (icon, colour role); quiet until something needs attention
ICONEN = {
    StapStatus.LEEG: ("circle", "quiet"),
    StapStatus.BEZIG: ("circle-dot", "tekst"),
    StapStatus.KLAAR: ("circle-check", "tekst"),
    StapStatus.AANDACHT: ("circle-alert", "krap"),
}


class StappenList(QListWidget):
    """Signals: stap_gekozen(key) — mouse or Enter: go and work there · stap_bekeken(key) — passed with the arrows."""

    stap_gekozen = Signal(str)
    stap_bekeken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stappen")
        self.setAccessibleName("Stappen")
        self.setFixedWidth(BREEDTE)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.setIconSize(QSize(theme.maat(18), theme.maat(18)))
        self.setSpacing(0)
        self._bladert = False
        self.currentItemChanged.connect(self._gekozen)

    def toon(self, stappen: Sequence[Stap]) -> None:
        """Fill at first, then only change what changed: focus and scroll place stay."""
        if self.count() != len(stappen):
            self.blockSignals(True)
            self.clear()
            for stap in stappen:
                item = QListWidgetItem()
                item.setData(Qt.ItemDataRole.UserRole, stap.sleutel)
                self.addItem(item)
            self.blockSignals(False)
        for plaats, stap in enumerate(stappen):
            tekst = f"{stap.nummer}. {stap.titel}\n{str(stap.status).capitalize()}"
            item = self.item(plaats)
            if item.text() != tekst:
                item.setText(tekst)
                item.setData(STATUS, stap.status)
                item.setIcon(icon(*ICONEN[stap.status]))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"Stap {stap.nummer}, {stap.titel}: {stap.status}")

    def changeEvent(self, gebeurtenis: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another theme: the icons are drawn anew."""
        super().changeEvent(gebeurtenis)
        if gebeurtenis.type() == QEvent.Type.PaletteChange:
            for plaats in range(self.count()):
                item = self.item(plaats)
                item.setIcon(icon(*ICONEN[item.data(STATUS) or StapStatus.LEEG]))

    def kies(self, sleutel: str) -> None:
        """Show as current, without a signal."""
        self.blockSignals(True)
        for plaats in range(self.count()):
            if self.item(plaats).data(Qt.ItemDataRole.UserRole) == sleutel:
                self.setCurrentRow(plaats)
        self.blockSignals(False)

    def _gekozen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            signaal = self.stap_bekeken if self._bladert else self.stap_gekozen
            signaal.emit(item.data(Qt.ItemDataRole.UserRole))

    def keyPressEvent(self, toets: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows and letters look around and keep the focus here; Enter goes into the step."""
        if toets.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._gekozen(self.currentItem())
            return
        self._bladert = True
        super().keyPressEvent(toets)
        self._bladert = False
