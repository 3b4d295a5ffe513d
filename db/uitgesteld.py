"""Modules that SQLAlchemy imports for what this program does not do, loaded only when something uses them.

asyncio serves its asynchronous engines, importlib.metadata (with email and zipfile) its plug-ins: at every start some
45 ms and 7 MB.
"""

import importlib
import inspect
import sys
from types import ModuleType
from typing import Any

NAMEN = ("asyncio", "importlib.metadata")


class Uitgesteld(ModuleType):
    """Stands in for a module; the first use of anything in it brings the real one."""

    iscoroutine = staticmethod(inspect.iscoroutine)  # the one thing SQLAlchemy takes at once, from asyncio

    def __getattr__(self, naam: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), naam)


def stel_uit() -> None:
    """Call before SQLAlchemy is imported; what is loaded already stays as it is."""
    for naam in NAMEN:
        if naam in sys.modules:
            continue
        sys.modules[naam] = Uitgesteld(naam)
        ouder, _, kind = naam.rpartition(".")
        if ouder:
            setattr(sys.modules[ouder], kind, sys.modules[naam])
