"""Practice dossiers as tests want them."""

import json


def zonder_melding(tekst: str) -> str:
    """The same dossier as if it was not filed with the AP yet."""
    ruw = json.loads(tekst)
    ruw.pop("melding", None)
    return json.dumps(ruw)
