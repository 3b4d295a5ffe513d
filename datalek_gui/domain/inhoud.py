"""Whether the program's own files are all there: ``resources/inhoud.txt`` names them.

A half-copied program must say so at the start, not on page seven. Nieuw bestand onder resources? Zet het in inhoud.txt.
"""

from pathlib import Path

from datalek_gui.domain.fouten import BronbestandFout

LIJST = "inhoud.txt"


def controleer_inhoud(resources: Path, *mappen: str) -> None:
    """Raises BronbestandFout for the first file of these folders that is missing. 60 files: under a millisecond."""
    lijst = resources / LIJST
    for naam in lijst.read_text(encoding="utf-8").split() if lijst.is_file() else [LIJST]:
        gevraagd = naam == LIJST or naam.split("/")[0] in mappen
        if gevraagd and not (resources / naam).is_file():
            raise BronbestandFout(naam, "het ontbreekt")
