"""Theme and text size as the user last chose them, kept in the settings file beside the data."""

from typing import cast

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from datalek_gui.ui import theme

THEMA, SCHAAL = "beeld/thema", "beeld/schaal"


def apply_look(settings: QSettings) -> None:
    """Unknown values fall back to the system's theme at 100 %."""
    thema = str(settings.value(THEMA, "systeem"))
    schaal = str(settings.value(SCHAAL, 100))
    app = cast(QApplication, QApplication.instance())
    theme.pas_toe(app, thema if thema in theme.THEMAS else "systeem", int(schaal) if schaal.isdigit() else 100)


def change_scale(settings: QSettings, verschil: int) -> None:
    """`verschil`: so many percent larger or smaller, between 90 and 150."""
    nu = str(settings.value(SCHAAL, 100))
    settings.setValue(SCHAAL, max(90, min(150, (int(nu) if nu.isdigit() else 100) + verschil)))
    apply_look(settings)
