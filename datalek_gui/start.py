"""Which hall to enter: the window by default, the command line when a task is named.

Apart from both halls, so that a task never loads Qt and the window waits for nothing it does not need.
"""

import gc
import sys


def main(argumenten: list[str] | None = None) -> int:
    """Exit status: 0 done, 1 found something to mend or failed, 2 wrong arguments."""
    argumenten = sys.argv[1:] if argumenten is None else argumenten
    # a folder may have the name of a task: --map voorbeeld
    woorden = [woord for vorige, woord in zip(["", *argumenten], argumenten, strict=False) if vorige != "--map"]
    if any(woord in ("-h", "--help") or not woord.startswith("-") for woord in woorden):
        from datalek_gui import cli  # late: the window must not wait for it

        return cli.main(argumenten)
    # Till the register stands (app.py): what is made while starting stays, so looking for rubbish only costs a tenth.
    gc.disable()
    from datalek_gui.ui.laden import laad_qt  # late: a task on the command line needs no Qt

    laad_qt()
    from datalek_gui import app  # late: as above

    return app.main(argumenten)
