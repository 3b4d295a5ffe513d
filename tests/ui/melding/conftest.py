"""The table of the wizard's tests serves here too."""

from tests.ui.wizard.conftest import licht, maak_tafel, volle_tafel

__all__ = ["licht", "maak_tafel", "volle_tafel"]
