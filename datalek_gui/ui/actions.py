"""Every menu item once, and the menus as lists of their ids.

Nieuw menupunt? 1. een regel in ACTIONS  2. its id in MENUS  3. a method of that name, on MainWindow (`van`
VENSTER) or on the pages it makes sense on (`van` PAGINA: greyed on the others)  4. draai pytest.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

VENSTER, PAGINA = "venster", "pagina"
STREEP = "-"


class Actie(NamedTuple):
    tekst: str  # with & for its mnemonic
    methode: str
    van: str = VENSTER
    toets: str = ""
    schrijft: bool = False  # greyed when the register is read-only


ACTIONS: dict[str, Actie] = {
    "nieuw": Actie("&Nieuw dossier", "new_dossier", toets="Ctrl+N", schrijft=True),
    "openen": Actie("&Openen", "open_chosen", PAGINA, "Ctrl+O"),
    "opslaan": Actie("Op&slaan", "save", PAGINA, "Ctrl+S"),
    "afdrukken": Actie("&Afdrukken…", "print_document", PAGINA, "Ctrl+P"),
    "dossier_pdf": Actie("&Hele dossier als PDF", "print_dossier", PAGINA, "Ctrl+Shift+P"),
    "register": Actie("Naar het &register", "show_register", toets="Ctrl+R"),
    "vergrendelen": Actie("&Vergrendelen", "lock", toets="Ctrl+L"),
    "afsluiten": Actie("A&fsluiten", "close", toets="Ctrl+Q"),
    "zoeken": Actie("&Zoeken", "search", PAGINA, "Ctrl+F"),
    "oordeel": Actie("&Oordeel bekijken", "show_oordeel", PAGINA, "Ctrl+J"),
    "presentatie": Actie("&Presentatie", "show_presentatie", PAGINA, "F11"),
    "instellingen": Actie("&Organisatie…", "show_instellingen", toets="Ctrl+,"),
    "tekst_groter": Actie("Tekst &groter", "text_larger", toets="Ctrl+Shift+."),
    "tekst_kleiner": Actie("Tekst &kleiner", "text_smaller", toets="Ctrl+Shift+,"),
    "thema_systeem": Actie("Thema van het &systeem", "theme_systeem"),
    "thema_licht": Actie("&Licht thema", "theme_licht"),
    "thema_donker": Actie("&Donker thema", "theme_donker"),
    "map": Actie("&Gegevensmap openen", "open_map"),
    "over": Actie("&Over Datalekdossier", "show_over"),
}

MENUS: dict[str, tuple[str, ...]] = {
    "&Dossier": (
        "nieuw",
        "openen",
        "opslaan",
        STREEP,
        "afdrukken",
        "dossier_pdf",
        STREEP,
        "register",
        STREEP,
        "vergrendelen",
        "afsluiten",
    ),
    "&Bewerken": ("zoeken", STREEP, "instellingen"),
    "Bee&ld": (
        "oordeel",
        "presentatie",
        STREEP,
        "tekst_groter",
        "tekst_kleiner",
        STREEP,
        "thema_systeem",
        "thema_licht",
        "thema_donker",
    ),
    "&Help": ("map", "over"),
}


def build_menus(bar: QMenuBar, window: QWidget, deed: Callable[[Actie], None]) -> dict[str, QAction]:
    """Fill the menu bar; every choice calls `deed` with its Actie. Returns the QActions by id."""
    gemaakt: dict[str, QAction] = {}
    for sleutel, actie in ACTIONS.items():
        action = QAction(actie.tekst, window)
        action.setObjectName(sleutel)
        if actie.toets:
            action.setShortcut(QKeySequence(actie.toets))
        action.triggered.connect(lambda _=False, actie=actie: deed(actie))
        gemaakt[sleutel] = action
    for titel, regels in MENUS.items():
        menu = bar.addMenu(titel)
        for sleutel in regels:
            if sleutel == STREEP:
                menu.addSeparator()
            else:
                menu.addAction(gemaakt[sleutel])
    return gemaakt
