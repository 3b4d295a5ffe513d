"""Heights that were reckoned before. Qt asks a page of wrapped texts for the same heights some thirty times while it
is laid out; the answer only depends on the width, the words and the type."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QEvent

VEEL = 16
LETTER_ANDERS = (QEvent.Type.FontChange, QEvent.Type.StyleChange)  # then every height is another


class Hoogtes:
    """Remembers a few heights by what they depend on."""

    def __init__(self) -> None:
        self._bekend: dict[Hashable, int] = {}

    def vergeet(self) -> None:
        self._bekend.clear()

    def van(self, sleutel: Hashable, reken: Callable[[], int]) -> int:
        hoogte = self._bekend.get(sleutel)
        if hoogte is None:
            if len(self._bekend) > VEEL:
                self._bekend.clear()
            hoogte = self._bekend[sleutel] = reken()
        return hoogte
