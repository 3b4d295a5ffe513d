"""Everything a case is walked through with, read in one go; nothing here can change it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from datalek_gui.domain.brieven.brief import Brief
from datalek_gui.domain.deel import op_volgorde
from datalek_gui.domain.dossier import Dossier
from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.namen import namen
from datalek_gui.domain.risico.oordeel import Beoordeling
from datalek_gui.domain.risico.stroomschema import Pad, pad
from datalek_gui.domain.termijnen import Termijn
from datalek_gui.services.beoordelen import Beoordelen, geldend
from datalek_gui.services.documenten import Documenten
from datalek_gui.services.ports import Klok, WorkFactory


@dataclass(frozen=True, slots=True)
class Presentatiestof:
    """A dossier as it stands. `antwoorden`: those that count; `verloop`: typed, by its moment; `namen`: who to hide."""

    dossier: Dossier
    antwoorden: Mapping[str, Any]
    verloop: tuple[Mapping[str, Any], ...]
    beoordeling: Beoordeling
    pad: Pad
    termijnen: tuple[Termijn, ...]
    brief: Brief
    namen: tuple[str, ...]


class Presentatie:
    def __init__(
        self, work: WorkFactory, formulier: Formulier, klok: Klok, beoordelen: Beoordelen, documenten: Documenten
    ) -> None:
        self._work, self._formulier, self._klok = work, formulier, klok
        self._beoordelen, self._documenten = beoordelen, documenten

    def stof(self, dossier_id: int) -> Presentatiestof:
        """The living answers: what one knows now, also after a melding was made final. Raises DossierOnbekend."""
        stukken = self._documenten.stukken(self._work, dossier_id)
        dossier, levend = stukken.dossier, stukken.levend
        with self._work() as work:
            delen = [(deel.soort, self._typed(deel.antwoorden)) for deel in op_volgorde(work.delen.delen(dossier_id))]
        beoordeling = self._beoordelen.beoordeling(dossier, levend)
        return Presentatiestof(
            dossier=dossier,
            antwoorden=geldend(self._formulier, dossier, levend, self._klok()),
            verloop=tuple(antwoorden for soort, antwoorden in delen if soort == "deel_verloop"),
            beoordeling=beoordeling,
            pad=pad(beoordeling, self._beoordelen.feiten(dossier, levend)),
            termijnen=self._beoordelen.termijnen(dossier, levend),
            brief=self._documenten.brieftekst(stukken),
            namen=namen([stukken.organisatie, levend, stukken.antwoorden, *(antwoorden for _, antwoorden in delen)]),
        )

    def _typed(self, ruw: Mapping[str, Any]) -> dict[str, Any]:
        return antwoorden_uit_json(ruw, self._formulier.vragen, self._formulier.hernoemd)
