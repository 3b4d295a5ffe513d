"""A log entry in words: what a person reads on screen and on paper. The entry itself keeps keys, which never change."""

from dataclasses import dataclass

from datalek_gui.domain.deel import EEN
from datalek_gui.domain.formulier.antwoorden import kort, vraagnaam
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.logboek import Gebeurtenis

# What is done, as the verb of a sentence. Nieuwe daad? 1. hier  2. de opsomming bij Gebeurtenis  3. draai pytest.
DADEN = {
    "aangemaakt": "aangemaakt",
    "gewijzigd": "gewijzigd",
    "toegevoegd": "toegevoegd",
    "verwijderd": "verwijderd",
    "teruggezet": "teruggezet",
    "definitief": "vastgezet",
    "ingediend": "ingediend bij de AP",
    "ingetrokken": "ingetrokken",
    "vastgelegd": "vastgelegd",
    "afgedrukt": "afgedrukt of bewaard als PDF",
    "ingelezen": "ingelezen",
    "overgedragen": "overgedragen",
    "afgesloten": "afgesloten",
    "heropend": "weer opengesteld",
    "vernietigd": "vernietigd",
}
ONDERDELEN = {
    "antwoorden": "Antwoord",
    "bijlage": "Stuk",
    "melding": "Melding",
    "oordeel": "Oordeel",
    "brief": "Brief",
    "dossier": "Dossier",
}


@dataclass(frozen=True, slots=True)
class Logregel:
    """`wat`: the thing, e.g. "Actie 3: Wie doet dit"; `daad`: what was done with it; old and new as they showed."""

    wat: str
    daad: str
    oud: str
    nieuw: str

    @property
    def zin(self) -> str:
        """One line: "Actie 3: Wie doet dit – gewijzigd: Beheer → Leverancier"."""
        delen = [kort(deel, 80) or "leeg" for deel in (self.oud, self.nieuw)]
        over = "" if not self.oud and not self.nieuw else f": {delen[1] if not self.oud else ' → '.join(delen)}"
        return f"{self.wat} – {self.daad}{over}"


def in_woorden(gebeurtenis: Gebeurtenis, formulier: Formulier) -> Logregel:
    """Unknown keys stand as they are: an entry may come from a newer program."""
    wat = _wat(gebeurtenis.onderdeel, gebeurtenis.veld, formulier)
    return Logregel(wat, DADEN.get(gebeurtenis.daad, gebeurtenis.daad), gebeurtenis.oud, gebeurtenis.nieuw)


def _wat(onderdeel: str, veld: str, formulier: Formulier) -> str:
    if onderdeel in EEN:
        nummer, _, sleutel = veld.partition("/")
        return ": ".join(
            deel for deel in (f"{EEN[onderdeel].capitalize()} {nummer}", _vraag(sleutel, formulier)) if deel
        )
    naam = ONDERDELEN.get(onderdeel, onderdeel.capitalize())
    return ": ".join(deel for deel in (naam, _vraag(veld, formulier) if onderdeel == "antwoorden" else veld) if deel)


def _vraag(sleutel: str, formulier: Formulier) -> str:
    vraag = formulier.vragen.get(formulier.hernoemd.get(sleutel, sleutel))
    return kort(vraagnaam(vraag, ""), 80) if vraag else sleutel
