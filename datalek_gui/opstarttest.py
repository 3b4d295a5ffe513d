"""--opstarttest: how long the start takes, measured by the program itself.

Shows the unlock window of an ordinary day, opens an empty temporary register and shows that; prints one JSON line
with the milliseconds since the process began and ends. The register has a random key: typing a passphrase and deriving
its key (some 0.2 s, made slow on purpose) are no part of the figures. Nobody types here, so what the program loads
behind the unlock window is loaded in between and counts in full.
"""

import logging
import os
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent

from datalek_gui.app import Hal, LateKluis, begin_log, maak_app
from datalek_gui.ui.background import background
from db.namen import SLEUTEL

_BEGIN = time.time()


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="datalek-opstarttest-", ignore_cleanup_errors=True) as map_:
        gegevens = Path(map_)
        (gegevens / SLEUTEL).touch()  # as if there is a register, else it would be the window of the first start
        app = maak_app(gegevens)
        kluis = LateKluis(gegevens)
        hal = Hal(app, kluis, gegevens, log=partial(begin_log, gegevens))
        hal.begin(laad_achter=False)
        app.processEvents()
        slot_ms = _sinds_begin()
        hal.laad()
        hal.open_register(kluis.open_tijdelijk())
        hal.sluit_slot()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what the loop does by itself
        app.processEvents()
        register_ms = _sinds_begin()
        print(f'{{"slot_ms": {slot_ms}, "register_ms": {register_ms}}}', flush=True)
        background().close()
        kluis.sluit()
        logging.shutdown()  # Windows removes no folder with an open log in it
    return 0


def _sinds_begin() -> int:
    """Milliseconds since the process began, by the operating system's own account where it gives one."""
    return round((time.time() - _procesbegin()) * 1000)


def _procesbegin() -> float:
    """Seconds since the epoch. Linux: /proc, to 10 ms; Windows: GetProcessTimes; elsewhere: this import."""
    if sys.platform == "linux":
        velden = Path("/proc/self/stat").read_text().rsplit(")", 1)[1].split()
        sinds_boot = int(velden[19]) / os.sysconf("SC_CLK_TCK")
        return time.time() - (time.clock_gettime(time.CLOCK_BOOTTIME) - sinds_boot)
    if sys.platform == "win32":
        import ctypes  # late: only here

        tijden = [ctypes.c_uint64() for _ in range(4)]
        ctypes.windll.kernel32.GetProcessTimes(
            ctypes.windll.kernel32.GetCurrentProcess(), *(ctypes.byref(tijd) for tijd in tijden)
        )
        return tijden[0].value / 1e7 - 11_644_473_600  # 100 ns since 1601
    return _BEGIN
