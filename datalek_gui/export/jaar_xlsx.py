"""The year overview as an Excel file: the figures, the cases behind them, and how was counted."""

from collections.abc import Iterator

from openpyxl import Workbook

from datalek_gui.domain.jaaroverzicht import TELWIJZE, Jaaroverzicht
from datalek_gui.domain.register import UITKOMSTEN
from datalek_gui.domain.staat import Staat, Staatkolom, Waarde
from datalek_gui.export.register_xlsx import bewaar, cel, kop, nieuw_boek, over, schrijf_paren, schrijf_staat

KOLOMMEN = (
    "Nummer", "Telt mee op", "Uitkomst", "Telt als datalek", "Ingetrokken", "Soort incident", "Ernst", "Afdeling",
    "Termijn", "Te laat", "Betrokkenen geïnformeerd", "Redenen om niet te informeren",
)  # fmt: skip


def render_jaar_xlsx(overzicht: Jaaroverzicht) -> bytes:
    boek = nieuw_boek(f"Jaaroverzicht {overzicht.jaar}", overzicht.gemaakt_op)
    _cijfers(boek, overzicht)
    dossiers = _dossiers(overzicht)
    schrijf_staat(boek, dossiers, "Dossiers")
    schrijf_paren(boek, "Te laat en niet gemeld", (*overzicht.te_laat, ("", ""), *overzicht.niet_gemeld))
    schrijf_paren(boek, "Toelichting", (("Document", dossiers.titel), *over(dossiers)))
    return bewaar(boek)


def _cijfers(boek: Workbook, overzicht: Jaaroverzicht) -> None:
    """All series under each other, each with its own heading and total."""
    blad = boek.create_sheet("Cijfers")
    blad.column_dimensions["A"].width, blad.column_dimensions["B"].width = 80, 12
    for label, aantal in overzicht.tellingen:
        blad.append([cel(blad, label), cel(blad, aantal)])
    for reeks in overzicht.reeksen:
        blad.append([])
        blad.append([kop(blad, reeks.kop), kop(blad, "Aantal")])
        for label, aantal in reeks.punten:
            blad.append([cel(blad, label), cel(blad, aantal)])
        if reeks.opmerking:
            blad.append([cel(blad, reeks.opmerking)])


def _dossiers(overzicht: Jaaroverzicht) -> Staat:
    kolommen = tuple(Staatkolom(titel.lower(), titel) for titel in KOLOMMEN)
    titel = f"Jaaroverzicht datalekken {overzicht.jaar}"
    telwijze = (("Wat telt wanneer", TELWIJZE),)
    rijen = tuple(_rijen(overzicht))
    return Staat(titel, kolommen, rijen, overzicht.gemaakt_op, overzicht.organisatie, telwijze, overzicht.oefening)


def _rijen(overzicht: Jaaroverzicht) -> Iterator[tuple[Waarde, ...]]:
    for zaak in overzicht.zaken:
        yield (
            zaak.nummer,
            zaak.dag,
            UITKOMSTEN[zaak.uitkomst],
            "Ja" if zaak.datalek else "Nee",
            "Ja" if zaak.ingetrokken else "Nee",
            zaak.soort,
            zaak.niveau,
            zaak.afdeling,
            zaak.ap.value,
            zaak.te_laat,
            zaak.geinformeerd.value,
            "; ".join(zaak.redenen_niet),
        )
