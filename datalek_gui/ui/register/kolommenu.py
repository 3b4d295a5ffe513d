"""Choosing columns and putting them in order: by ticks, and for the keyboard also with left and right."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from datalek_gui.domain.register import KOLOMMEN
from datalek_gui.ui.register.blijvend_menu import BlijvendMenu
from datalek_gui.ui.register.kolommen import Kolomkeuze

if TYPE_CHECKING:  # it makes this menu
    from datalek_gui.ui.register.register_tabel import RegisterTabel


def make_column_menu(tabel: "RegisterTabel") -> BlijvendMenu:
    """Goes when it is closed."""
    menu = BlijvendMenu(tabel)
    menu.aboutToHide.connect(menu.deleteLater)
    fill_column_menu(menu, tabel)
    return menu


def fill_column_menu(menu: BlijvendMenu, tabel: "RegisterTabel") -> None:
    zichtbaar = tabel.zichtbaar()
    for kolom in sorted(KOLOMMEN, key=lambda k: tabel.keuze.volgorde.index(k.sleutel)):
        tik = menu.add_tick(kolom.titel, kolom.sleutel in zichtbaar)
        tik.toggled.connect(lambda ja, s=kolom.sleutel: tabel.set_zichtbaar(s, ja))
    menu.addSeparator()
    _add_moves(menu.addMenu("Kolom &verplaatsen"), tabel, zichtbaar)
    menu.addAction("&Standaardkolommen").triggered.connect(lambda: tabel.choose_columns(Kolomkeuze()))


def _add_moves(menu: QMenu, tabel: "RegisterTabel", zichtbaar: tuple[str, ...]) -> None:
    titels = {kolom.sleutel: kolom.titel for kolom in KOLOMMEN}
    for sleutel in zichtbaar:
        for tekst, stap in (("naar links", -1), ("naar rechts", 1)):
            doe = menu.addAction(f"{titels[sleutel]} {tekst}")
            doe.setEnabled(verplaatst(tabel.keuze, zichtbaar, sleutel, stap) is not None)
            doe.triggered.connect(lambda _=False, s=sleutel, stap=stap: _move(tabel, s, stap))


def _move(tabel: "RegisterTabel", sleutel: str, stap: int) -> None:
    keuze = verplaatst(tabel.keuze, tabel.zichtbaar(), sleutel, stap)
    if keuze is not None:
        tabel.choose_columns(keuze)


def verplaatst(keuze: Kolomkeuze, zichtbaar: tuple[str, ...], sleutel: str, stap: int) -> Kolomkeuze | None:
    """One place past its neighbour on the screen; None when it is at the end."""
    doel = zichtbaar.index(sleutel) + stap
    if not 0 <= doel < len(zichtbaar):
        return None
    volgorde = [s for s in keuze.volgorde if s != sleutel]
    volgorde.insert(volgorde.index(zichtbaar[doel]) + (stap > 0), sleutel)
    return Kolomkeuze(tuple(volgorde), keuze.zichtbaar)
