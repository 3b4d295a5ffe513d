"""The menu of views: the default one, the saved ones, saving and removing them, and the columns."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QInputDialog, QMenu

from datalek_gui.ui.register.blijvend_menu import BlijvendMenu
from datalek_gui.ui.register.kolommenu import fill_column_menu
from datalek_gui.ui.register.weergaven import MAX_NAAM, Weergave, Weergaven

if TYPE_CHECKING:  # it makes this menu
    from datalek_gui.ui.register.register_page import RegisterPage

VRAAG = (
    "Onder welke naam wilt u kolommen, volgorde en filters bewaren? Zoekwoorden en een behandelaar gaan niet mee.\n"
    "De naam staat onversleuteld op deze computer: zet er geen persoonsgegevens in."
)


def make_view_menu(page: "RegisterPage", settings: QSettings) -> QMenu:
    """Goes when it is closed."""
    weergaven = Weergaven(settings, page.register.keuzes)
    menu = QMenu(page)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.addAction("Wat het meest dringt (&standaard)").triggered.connect(lambda: page.show_view(Weergave("")))
    namen = weergaven.namen()
    for naam in namen:
        keuze = menu.addAction(naam.replace("&", "&&"))
        keuze.triggered.connect(lambda _=False, naam=naam: page.show_view(weergaven.haal(naam)))
    menu.addSeparator()
    menu.addAction("&Bewaar deze weergave…").triggered.connect(lambda: ask_name(page, weergaven))
    if namen:
        weg = menu.addMenu("Weergave &verwijderen")
        for naam in namen:
            doe = weg.addAction(naam.replace("&", "&&"))
            doe.triggered.connect(lambda _=False, naam=naam: weergaven.verwijder(naam))
    menu.addSeparator()
    kolommen = BlijvendMenu(menu)
    kolommen.setTitle("&Kolommen")
    fill_column_menu(kolommen, page.table)
    menu.addMenu(kolommen)
    return menu


def ask_name(page: "RegisterPage", weergaven: Weergaven) -> QInputDialog:
    """A view of that name is replaced."""
    dialog = QInputDialog(page)
    dialog.setWindowTitle("Weergave bewaren")
    dialog.setLabelText(VRAAG)
    dialog.setOkButtonText("&Bewaren")
    dialog.textValueSelected.connect(lambda naam: save_view(page, weergaven, naam))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def save_view(page: "RegisterPage", weergaven: Weergaven, naam: str) -> None:
    """What is on the screen now; without a name nothing is kept."""
    naam = " ".join(naam.split())[:MAX_NAAM]
    vraag = page.model.vraag
    if naam:
        weergaven.bewaar(Weergave(naam, page.table.keuze, vraag.sorteer, vraag.aflopend, vraag.filters))
