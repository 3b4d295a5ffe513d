"""The sentences of the start page."""

LEEG = "Er staan nog geen dossiers in dit register."
ALLEEN_LEZEN = "Dit register is alleen-lezen geopend."
ZOEK = "Zoek in alle dossiers"


def toon_aantal(alle: int, getoond: int, lopend: int, *, gekozen: bool) -> str:
    """Above the list. `gekozen`: somebody searches or filters. `lopend`: dossiers with a running or passed term."""
    woord = "dossier" if alle == 1 else "dossiers"
    if gekozen:
        return f"{getal(getoond)} van {getal(alle)} {woord}"
    return f"{getal(alle)} {woord}, bij {getal(lopend)} loopt de termijn" if lopend else f"{getal(alle)} {woord}"


def niets_gevonden(zoek: str, filters: bool) -> str:
    met = f" met ‘{zoek}’" if zoek else ""
    return f"Geen dossier gevonden{met}{' binnen deze filters' if filters else ''}."


def getal(aantal: int) -> str:
    """With a point for thousands."""
    return f"{aantal:,}".replace(",", ".")
