"""Start-up against the floor of Qt itself: python tests/bench/meet_start.py

Two processes in turn, A B A B, after one warm-up of each: A is a bare PySide6 QMainWindow, shown and painted once (wall
time of the whole process); B is `main.py --opstarttest`, which tells how long after its birth the unlock window and the
register stood. The medians of seven pairs count. Exit status 1 when a limit is passed.

Byte code is kept, as for anybody who starts the program a second time: with PYTHONDONTWRITEBYTECODE, as in some
containers, every start would compile our modules anew. What is not kept apart is load: run it on a quiet machine.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

WORTEL = Path(__file__).resolve().parents[2]
PAREN = 7
KAAL = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv); venster = QMainWindow(); venster.show(); app.processEvents()
"""
# what → (times the bare process that are allowed, unit)
GRENZEN = {"slot": (1.5, "ms"), "register": (3.5, "ms"), "piekgeheugen": (2.0, "MB")}


class Loop(NamedTuple):
    ms: float  # wall time of the process
    mb: float  # peak of resident memory
    uitvoer: str


def omgeving() -> dict[str, str]:
    zonder = {naam: waarde for naam, waarde in os.environ.items() if naam != "PYTHONDONTWRITEBYTECODE"}
    return {**zonder, "QT_QPA_PLATFORM": "offscreen"}


def loop(opdracht: list[str]) -> Loop:
    """Run one process and ask the system what it took. Linux and macOS only: wait4 tells the peak of that one child."""
    begin = time.perf_counter()
    proces = subprocess.Popen(
        [sys.executable, *opdracht], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=omgeving(), cwd=WORTEL
    )
    assert proces.stdout is not None
    uitvoer = proces.stdout.read()
    _, status, verbruik = os.wait4(proces.pid, 0)
    ms = (time.perf_counter() - begin) * 1000
    proces.returncode = os.waitstatus_to_exitcode(status)
    assert proces.returncode == 0, f"{opdracht} stopte met {proces.returncode}"
    return Loop(ms, verbruik.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10), uitvoer.decode())


def meet(paren: int = PAREN) -> dict[str, tuple[list[float], list[float]]]:
    """What → (bare, ours), pair by pair."""
    uitkomst: dict[str, tuple[list[float], list[float]]] = {naam: ([], []) for naam in GRENZEN}
    with tempfile.TemporaryDirectory() as map_:
        kaal_py = Path(map_) / "kaal.py"
        kaal_py.write_text(KAAL, encoding="utf-8")
        for paar in range(paren + 1):
            kaal, ons = loop([str(kaal_py)]), loop(["main.py", "--opstarttest"])
            if paar == 0:
                continue  # warm-up: disk cache and byte code
            gemeld = json.loads(ons.uitvoer)
            waarden = {
                "slot": (kaal.ms, gemeld["slot_ms"]),
                "register": (kaal.ms, gemeld["register_ms"]),
                "piekgeheugen": (kaal.mb, ons.mb),
            }
            for naam, (een, ander) in waarden.items():
                uitkomst[naam][0].append(een)
                uitkomst[naam][1].append(ander)
    return uitkomst


def main() -> int:
    te_veel = 0
    for naam, (kaal, ons) in meet().items():
        grens, eenheid = GRENZEN[naam]
        verhouding = statistics.median(ons) / statistics.median(kaal)
        te_veel += verhouding > grens
        print(
            f"{naam:14s}{statistics.median(ons):7.0f} {eenheid}  kaal {statistics.median(kaal):5.0f} {eenheid}  "
            f"{verhouding:5.2f} × kaal  grens {grens:.1f} ×  {'goed' if verhouding <= grens else 'TE VEEL'}"
        )
    return 1 if te_veel else 0


if __name__ == "__main__":
    raise SystemExit(main())
