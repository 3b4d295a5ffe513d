"""A register and a year made by hand: what the papers need, and nothing of the form."""

from datetime import date

from datalek_gui.domain.afloop import ApAfloop, Geinformeerd
from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.jaaroverzicht import Jaaroverzicht, Jaarzaak, maak_jaaroverzicht
from datalek_gui.domain.staat import Staat, Staatkolom
from tests.export.bouwers import NU


def een_register(aantal: int, feiten: str = "Een brief kwam bij de buren.", maatregelen: str = "Opgehaald.") -> Staat:
    """Two vakken of two columns, and one column by itself."""
    kolommen = (
        Staatkolom("nummer", "Nummer", "Dossier"), Staatkolom("kennis", "Kennis op", "Dossier"),
        Staatkolom("soort", "Soort", "Feiten"), Staatkolom("feiten", "Feiten", "Feiten"),
        Staatkolom("maatregelen", "Maatregelen"),
    )  # fmt: skip
    rijen = tuple((f"2026-{nummer:03d}", NU, "Post", feiten, maatregelen) for nummer in range(1, aantal + 1))
    over = (("Grondslag", "AVG art. 33 lid 5"), ("Dossiers", str(aantal)))
    return Staat("Datalekregister", kolommen, rijen, NU, "Gemeente Noorderstad", over)


def een_jaar(aantal: int, afdelingen: int = 3) -> Jaaroverzicht:
    """Dataleks over the year; one in three late, one in four not reported."""
    return maak_jaaroverzicht(2026, [_zaak(nummer, afdelingen) for nummer in range(aantal)], NU, "Gemeente Noorderstad")


def _zaak(nummer: int, afdelingen: int) -> Jaarzaak:
    afloop = ApAfloop.NIET if nummer % 4 == 3 else ApAfloop.TE_LAAT if nummer % 3 == 1 else ApAfloop.OP_TIJD
    return Jaarzaak(
        nummer=f"2026-{nummer + 1:03d}",
        dag=date(2026, nummer % 12 + 1, 3),
        uitkomst=Uitkomst.DATALEK,
        datalek=True,
        ingetrokken=False,
        soort=("Brief of postpakket met persoonsgegevens aan de verkeerde ontvanger(s)", "Overig")[nummer % 2],
        niveau=("Beperkt", "Aanzienlijk")[nummer % 2],
        afdeling=f"Afdeling {nummer % afdelingen}",
        ap=afloop,
        te_laat="1 dag en 2 uur" if afloop is ApAfloop.TE_LAAT else "",
        reden_te_laat="Het was niet herkend." if nummer % 2 else "",
        reden_niet_gemeld="Betrouwbare ontvanger.",
        geinformeerd=(Geinformeerd.JA, Geinformeerd.NEE)[nummer % 2],
        redenen_niet=("Er is geen hoog risico voor de betrokkene(n)",) if nummer % 2 else (),
    )
