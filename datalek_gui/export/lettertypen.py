"""The font files of every document. Apart from page_style.py, so that the start can check them without ReportLab."""

from pathlib import Path

from datalek_gui.domain.fouten import BronbestandFout

TEKST, VET, CURSIEF, VETCURSIEF = "SourceSans3-Regular", "SourceSans3-Bold", "SourceSans3-It", "SourceSans3-BoldIt"
AANVULLING = "DejaVuSans"  # for characters the family lacks
LETTERBESTANDEN = {naam: f"{naam}.ttf" for naam in (TEKST, VET, CURSIEF, VETCURSIEF, AANVULLING)}


def controleer_letters(map_: Path) -> None:
    """BronbestandFout names the first file that is missing; whether it can be read shows at the first document."""
    for bestand in LETTERBESTANDEN.values():
        if not (map_ / bestand).is_file():
            raise BronbestandFout(bestand, "het lettertype ontbreekt")
