"""A register filled for tests of what lists it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from datalek_gui.domain.dossier import Kernfeiten, Melding, MeldingStatus, Uitkomst
from datalek_gui.services.ports import WorkFactory
from tests.bouwers import een_nieuw_dossier, utc
from tests.conftest import VAST

Open = Callable[[bool], WorkFactory]
"""Opens the same register again; True: read-only."""

NU = VAST


def _feiten(**anders: Any) -> Kernfeiten:
    waarden = {"uitkomst": Uitkomst.DATALEK, "kennis_op": NU, "uiterlijk_op": NU + timedelta(hours=72), **anders}
    return Kernfeiten(**waarden)


def _gemeld(uren: int, nummer: str) -> Melding:
    op = NU + timedelta(hours=uren)
    return Melding("v2", MeldingStatus.INGEDIEND, nummer, op, NU, {}, "a" * 64)


# title, facts, melding: something of everything, and of some things the same twice
DOSSIERS: tuple[tuple[str, Kernfeiten, Melding], ...] = (
    ("Écran gestolen", _feiten(niveau="beperkt", afdeling="Zorg", behandelaar="Özdemir"), Melding("v2")),
    ("brief bij de buren", _feiten(uiterlijk_op=NU - timedelta(hours=1), aantal_van=12, aantal_tot=12), Melding("v2")),
    ("", Kernfeiten(), Melding("v2")),
    ("Brief kwijt", _feiten(soort_incident="post_kwijt", betrokkenen_geinformeerd="ja"), _gemeld(10, "AP-2")),
    ("Lijst in de cc", _feiten(afdeling="zorg", aantal_tot=50, niveau="zeer_groot"), _gemeld(80, "ap-10")),
    ("zonder moment", Kernfeiten(Uitkomst.INCIDENT, behandelaar="Öz", niveau="aanzienlijk"), Melding("v2")),
    ("Map te breed", _feiten(uitkomst=Uitkomst.DOORSTUREN, afdeling="Archief", aantal_van=5), Melding("v2")),
    ("Brief bij de Buren", _feiten(betrokkenen_geinformeerd="nee", soort_incident="post_verkeerd"), _gemeld(0, "")),
)


def vul(work: WorkFactory) -> list[int]:
    """These dossiers, of two years, the fourth one closed and the third opened last; their ids."""
    ids = []
    with work() as w:
        for plaats, (titel, feiten, melding) in enumerate(DOSSIERS):
            nieuw = een_nieuw_dossier(
                titel=titel, zaaknummer=f"Z-{plaats % 3}" if plaats else "", kernfeiten=feiten, melding=melding,
                jaar=2025 + plaats % 2, aangemaakt_op=utc(2026, 11, 1 + plaats % 5),
                antwoorden={"samenvatting": f"Verhaal nummer{plaats} over Şükrü's e-mail", "brief_naam": "Van Dÿk"},
            )  # fmt: skip
            ids.append(w.dossiers.voeg_toe(nieuw).id)
        w.commit()
    with work() as w:
        dicht = w.dossiers.haal(ids[3])
        w.dossiers.bewaar(replace(dicht, afgesloten_op=NU, bewaren_tot=(NU + timedelta(days=1826)).date()))
        w.dossiers.zet_geopend(ids[2], NU)
        w.delen.voeg_toe(ids[4], "deel_acties", {"actie_wat": "Bel de ontvanger", "actie_uiterlijk": "2026-11-24"}, NU)
        w.delen.voeg_toe(ids[1], "deel_acties", {"actie_wat": "Zet uit", "actie_uiterlijk": "2026-11-23"}, NU)
        w.commit()
    return ids
