"""Keys that work anywhere on a page, and only there."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def bind_toetsen(pagina: QWidget, toetsen: Iterable[tuple[str, Callable[[], object]]]) -> None:
    """(key sequence, what it does) for every key; menus keep their own (Ctrl+S, Ctrl+P, Ctrl+F)."""
    for toets, daad in toetsen:
        korte_weg = QShortcut(QKeySequence(toets), pagina)
        korte_weg.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        korte_weg.activated.connect(daad)
