"""Load Qt without the toll it lays on every later import.

For its optional ``from __feature__ import …`` PySide reads the source of every module imported after it, looking for
the word PySide6, and keeps those lines in memory: 270 files for SQLAlchemy alone, 14 MB and a third of its loading
time. This program uses no such feature, so the answer is always no.
"""

import PySide6.QtCore  # noqa: F401 - this is what lays the hook


def laad_qt() -> None:
    """Call before anything big is imported. Without effect on a PySide that has no such hook: then only slower."""
    try:
        from shibokensupport import feature  # late: made by the import above, on no disk
    except ImportError:
        return
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda _module: False
