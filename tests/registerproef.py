"""A small register for tests: the practice dossiers, and rows as other people keep them."""

import json
from collections.abc import Mapping
from typing import Any

from datalek_gui.domain.afloop import Registerzaak
from datalek_gui.domain.dossier import Kernfeiten, Melding, MeldingSoort, MeldingStatus, Uitkomst
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.services.dossiers import Dossiers
from tests.bouwers import een_dossier, utc
from tests.conftest import RESOURCES, VAST, Klok
from tests.fakes import FakeRegister

KENNIS, UITERLIJK = utc(2026, 3, 2, 9), utc(2026, 3, 5, 9)


def een_registerzaak(
    formulier: Formulier, *, nummer: str = "2026-001", titel: str = "Brief verkeerd", ingediend_op: Any = None,
    soort: MeldingSoort = MeldingSoort.EERSTE, uitkomst: Uitkomst = Uitkomst.DATALEK, kennis: Any = KENNIS,
    antwoorden: Mapping[str, Any] | None = None, nu: Any = VAST,
) -> Registerzaak:  # fmt: skip
    """A datalek of 2 March 2026; what must be told to the AP must be told by 5 March, 10:00 in Amsterdam."""
    status = MeldingStatus.INGEDIEND if ingediend_op else MeldingStatus.CONCEPT
    feiten = Kernfeiten(uitkomst, kennis, UITERLIJK if kennis else None, "beperkt", 10, 50)
    dossier = een_dossier(
        nummer=nummer,
        titel=titel,
        kernfeiten=feiten,
        melding=Melding("v2", status, ingediend_op=ingediend_op, soort=soort),
    )
    return Registerzaak(dossier, {"kennis_op": kennis, **(antwoorden or {})}, formulier.vragen, nu)


def oefenregister(formulier: Formulier) -> FakeRegister:
    """The five practice dossiers; 2026-001 to -005 in the order of their names."""
    register = FakeRegister()
    dossiers = Dossiers(register, formulier, Klok())
    for bestand in sorted((RESOURCES / "oefendossiers").glob("*.json")):
        inhoud = json.loads(bestand.read_text(encoding="utf-8"))
        inhoud.pop("bijlagen", None)
        dossiers.importeer(json.dumps(inhoud), bestand.name)
    return register
