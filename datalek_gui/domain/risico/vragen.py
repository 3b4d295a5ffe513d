"""Which question of the wizard tells a fact, for whoever wants to jump there.

Most facts are a question of the same name (vragen_risico.toml); only the others stand here.
"""

VRAAG_VAN_FEIT = {
    "verantwoordelijke": "is_verantwoordelijke",
    "afspraken": "gezamenlijk_afspraken",
    "persoonsgegevens": "zijn_persoonsgegevens",
    "inbreuk": "is_inbreuk",
    "voorval": "aard_incident",
    "aard": "aard_inbreuk",
    "gegevens": "gegevens_algemeen",
    "schade": "gevolgen_betrokkenen",
    "hoedanigheid": "betrokkenen_groepen",
    "versleuteld": "maatregelen_vooraf",
    "aantal_van": "betrokkenen_aantal_bekend",
    "aantal_tot": "betrokkenen_aantal_bekend",
}


def vraag_van(feit: str) -> str:
    """Key of the question."""
    return VRAAG_VAN_FEIT.get(feit, feit)
