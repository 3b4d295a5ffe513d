"""Getting about in the wizard by keyboard: its keys, F6 from part to part, Tab in the order of the screen."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from datalek_gui.ui.wizard.toetsen import bind_toetsen

if TYPE_CHECKING:
    from datalek_gui.ui.wizard.wizard_page import WizardPage


def wizard_toetsen(wizard: "WizardPage") -> None:
    toetsen: list[tuple[str, Callable[[], object]]] = [
        ("Alt+Left", lambda: wizard.buur(-1)),
        *((toets, lambda: wizard.buur(1)) for toets in ("Alt+Right", "Ctrl+Return", "Ctrl+Enter")),
        ("F1", wizard.wissel_hulp),
        ("F5", lambda: wizard.ga_naar_stap(wizard.sleutels[-1])),
        ("F6", wizard.wissel_deel),
    ]
    for nummer, sleutel in enumerate(wizard.sleutels[:9], 1):
        toetsen.append((f"Ctrl+{nummer}", partial(wizard.ga_naar_stap, sleutel)))
    bind_toetsen(wizard, toetsen)


def volgend_deel(alle: Sequence[QWidget]) -> QWidget:
    """The visible part after the one with the focus, and round again."""
    delen = [deel for deel in alle if deel.isVisible()]
    focus = QApplication.focusWidget()
    hier = next((i for i, deel in enumerate(delen) if focus and (deel is focus or deel.isAncestorOf(focus))), -1)
    return delen[(hier + 1) % len(delen)]


def leg_taborde(keten: Sequence[QWidget]) -> None:
    for een, ander in pairwise(keten):
        QWidget.setTabOrder(een, ander)
