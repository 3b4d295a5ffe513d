"""The organisation's own data: filled once, copied into every new melding, used in letters."""

from collections.abc import Callable, Mapping
from typing import Any

from datalek_gui.domain.formulier.antwoorden import antwoorden_naar_json, antwoorden_uit_json, met_nieuwe_namen
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.services.ports import WorkFactory


class Instellingen:
    """`on_change()` is called after every commit."""

    def __init__(self, work: WorkFactory, formulier: Formulier, on_change: Callable[[], None] = lambda: None) -> None:
        self._work = work
        self._formulier = formulier
        self._on_change = on_change

    def organisatie(self) -> dict[str, Any]:
        with self._work() as work:
            return antwoorden_uit_json(work.organisatie.antwoorden(), self._formulier.vragen, self._formulier.hernoemd)

    def is_ingevuld(self) -> bool:
        """False on the first run: then the settings page comes first."""
        return bool(self.organisatie())

    def save_organisatie(self, wijzigingen: Mapping[str, Any]) -> None:
        """Store changed answers; None erases one. NietOpgeslagen, AlleenLezen."""
        json_wijzigingen = antwoorden_naar_json(wijzigingen, self._formulier.vragen)
        with self._work() as work:
            ruw = {**met_nieuwe_namen(work.organisatie.antwoorden(), self._formulier.hernoemd), **json_wijzigingen}
            work.organisatie.bewaar_antwoorden({s: w for s, w in ruw.items() if w is not None})
            work.commit()
        self._on_change()

    def logo(self) -> bytes | None:
        with self._work() as work:
            return work.organisatie.logo()

    def save_logo(self, logo: bytes | None) -> None:
        """PNG or JPEG bytes as they are; None removes it."""
        with self._work() as work:
            work.organisatie.bewaar_logo(logo)
            work.commit()
        self._on_change()
