"""The services around the lists of one dossier, on a register in dictionaries."""

import json
from typing import Any

from datalek_gui.domain.bijlage import Bijlage
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.logboek import Gebeurtenis
from datalek_gui.services.bijlagen import Bijlagen
from datalek_gui.services.delen import Delen
from datalek_gui.services.dossiers import Dossiers
from datalek_gui.services.logboek import Logboek
from tests.bouwers import een_invoer
from tests.conftest import Klok
from tests.fakes import FakeRegister


class Tafel:
    """`id`: a small dossier. `gemeld`: the ids that `on_change` was called with."""

    def __init__(self, formulier: Formulier, klok: Klok, **invoer: Any) -> None:
        self.register, self.klok, self.formulier = FakeRegister(), klok, formulier
        self.gemeld: list[int] = []
        self.dossiers = Dossiers(self.register, formulier, klok)
        self.delen = Delen(self.register, formulier, klok, self.gemeld.append)
        self.bijlagen = Bijlagen(self.register, formulier, klok, self.gemeld.append)
        self.logboek = Logboek(self.register, formulier, klok, self.gemeld.append)
        self.id = self.dossiers.importeer(json.dumps(een_invoer(**invoer)), "proef.json").id

    @property
    def log(self) -> list[Gebeurtenis]:
        """All entries but the first, which says where the dossier came from."""
        return list(self.logboek.gebeurtenissen(self.id))[1:]

    def regels(self) -> list[tuple[str, ...]]:
        return [(g.daad, g.onderdeel, g.veld, g.oud, g.nieuw) for g in self.log]

    def stukken(self) -> list[Bijlage]:
        return self.bijlagen.lijst(self.id)
