"""Work that takes longer than a blink, off the main thread: key derivation, PDF bundles, backups.

`op` gets plain data, opens its own Work and touches no widget; both callbacks come on the main thread.
"""

import sys
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, Qt, QThreadPool, Signal, Slot

T = TypeVar("T")
Failure = Callable[[Exception], Any]


class _Post(QObject):
    """Carries one outcome to the main thread. Signals: klaar(bool, object) — succeeded?, value or exception."""

    klaar = Signal(bool, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.unwanted = False

    @Slot()
    def forget(self) -> None:
        """The widget that asked is gone."""
        self.unwanted = True


class _Job(QRunnable):
    def __init__(self, op: Callable[[], Any], post: _Post) -> None:
        super().__init__()
        self._op = op
        self._post = post

    def run(self) -> None:
        try:
            waarde = self._op()
        except Exception as fout:  # every failure travels; the main thread decides what it means
            self._send(False, fout)
        else:
            self._send(True, waarde)

    def _send(self, gelukt: bool, waarde: object) -> None:
        try:
            self._post.klaar.emit(gelukt, waarde)
        except RuntimeError:  # the program closed meanwhile and the post box is gone
            return


class Background(QObject):
    """One thread behind the window, so that jobs never get in each other's way."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: dict[_Post, tuple[Callable[[Any], Any], Failure]] = {}
        self._closed = False

    @property
    def busy(self) -> bool:
        return bool(self._running)

    def run(self, op: Callable[[], T], success: Callable[[T], Any], failure: Failure | None = None) -> bool:
        """Start `op`; False when the program is closing. A callback whose widget is gone is not called."""
        if self._closed:
            return False
        post = _Post(self)
        self._running[post] = (success, failure or _to_hook)
        for callback in (success, failure):
            owner = getattr(callback, "__self__", None)
            if isinstance(owner, QObject):
                owner.destroyed.connect(post.forget)
        post.klaar.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._pool.start(_Job(op, post))
        return True

    @Slot(bool, object)
    def _deliver(self, gelukt: bool, waarde: Any) -> None:
        post = self.sender()
        if not isinstance(post, _Post):
            return
        callbacks = self._running.pop(post, None)
        post.deleteLater()
        if callbacks is None or self._closed or post.unwanted:
            return
        success, failure = callbacks
        if gelukt:
            success(waarde)
        else:
            failure(waarde)

    def close(self, wait_ms: int = 30_000) -> bool:
        """Start nothing more, wait for what runs, deliver nothing. False when it did not end in time."""
        self._closed = True
        self._pool.clear()
        ended = self._pool.waitForDone(wait_ms)
        self._running.clear()
        return ended


def _to_hook(fout: Exception) -> None:
    sys.excepthook(type(fout), fout, fout.__traceback__)


_NAME = "datalek_background"


def background() -> Background:
    """The program's one Background; it lives and dies with the QApplication."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("Background work needs a QApplication")
    found = app.findChild(Background, _NAME)
    if found is None:
        found = Background(app)
        found.setObjectName(_NAME)
    return found


def run_in_background(op: Callable[[], T], success: Callable[[T], Any], failure: Failure | None = None) -> bool:
    """Run `op` off the main thread; without `failure` an exception goes to the crash window."""
    return background().run(op, success, failure)
