"""Where a window stood last time, brought back on a screen that is there now."""

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

ZICHTBAAR = 200  # px of its width that must lie on a screen


def restore_place(window: QWidget, settings: QSettings, key: str, size: tuple[int, int]) -> None:
    """The place kept under `key`; `size` when there is none."""
    window.resize(*size)
    plaats = settings.value(key)
    if isinstance(plaats, QByteArray):
        window.restoreGeometry(plaats)
    bring_on_screen(window)


def bring_on_screen(window: QWidget) -> None:
    """A monitor may be gone since last time."""
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    frame = window.frameGeometry()
    if any(screen.intersected(frame).width() >= min(ZICHTBAAR, frame.width()) for screen in screens):
        return
    home = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(window.size().boundedTo(home.size()))
    window.move(home.topLeft())
