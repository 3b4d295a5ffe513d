"""What a letter can say of a dossier: placeholder → function. Unknown placeholders stop the program at start.

Nieuw invulveld? 1. functie hier 2. regel in INVULVELDEN 3. gebruik het in een brief onder resources/brieven.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from datalek_gui.domain.formulier.vraag import Vraag
from datalek_gui.domain.tijd import toon_datum_voluit


@dataclass(frozen=True, slots=True)
class Briefgegevens:
    """Everything a letter may draw on. `antwoorden`: only what counts (visible, readable)."""

    antwoorden: Mapping[str, Any]
    organisatie: Mapping[str, Any]
    vragen: Mapping[str, Vraag]
    dossiernummer: str
    dag: date

    def tekst(self, sleutel: str) -> str:
        waarde = self.antwoorden.get(sleutel)
        return waarde.strip() if isinstance(waarde, str) else ""

    def van_organisatie(self, sleutel: str) -> str:
        """What stands in the dossier, else in the settings: the settings were only where it began."""
        waarde = self.antwoorden.get(sleutel) or self.organisatie.get(sleutel)
        return waarde.strip() if isinstance(waarde, str) else ""


Invulveld = Callable[[Briefgegevens], str]


def _antwoord(sleutel: str) -> Invulveld:
    return lambda gegevens: gegevens.tekst(sleutel)


def _organisatie(sleutel: str) -> Invulveld:
    return lambda gegevens: gegevens.van_organisatie(sleutel)


def ontdekt_op(gegevens: Briefgegevens) -> str:
    """The day the incident was found, written out; v1 has a key of its own."""
    dag = gegevens.antwoorden.get("incident_ontdekt_op") or gegevens.antwoorden.get("v1_ontdekt_op")
    return toon_datum_voluit(dag) if isinstance(dag, date) else ""


def contact(gegevens: Briefgegevens) -> str:
    """How to reach us, e.g. "bel … of mail naar …" (art. 33 lid 3 onder b AVG); empty without phone and e-mail."""
    telefoon, email = gegevens.van_organisatie("contact_telefoon"), gegevens.van_organisatie("contact_email")
    website = gegevens.van_organisatie("contact_website")
    delen = [f"bel {telefoon}" * bool(telefoon), f"mail naar {email}" * bool(email)]
    wegen = [deel for deel in delen if deel]
    if wegen and website:
        wegen.append(f"kijk op {website}")
    return _opsomming(wegen, "of")


def functionaris(gegevens: Briefgegevens) -> str:
    """The FG with e-mail and telephone, as far as known."""
    naam = gegevens.van_organisatie("fg_naam")
    wegen = [w for w in (gegevens.van_organisatie("fg_email"), gegevens.van_organisatie("fg_telefoon")) if w]
    bereikbaar = ", ".join(wegen)
    return f"{naam} ({bereikbaar})" if naam and bereikbaar else naam or bereikbaar


def _opsomming(delen: list[str], slot: str) -> str:
    """ "a, b of c"."""
    return f" {slot} ".join(deel for deel in (", ".join(delen[:-1]), *delen[-1:]) if deel)


# placeholder → (Dutch name for "nog invullen: …", function)
INVULVELDEN: dict[str, tuple[str, Invulveld]] = {
    "organisatie": ("naam van uw organisatie", _organisatie("organisatie_naam")),
    "aanhef": ("aanhef", _antwoord("brief_aanhef")),
    "gebeurtenis": ("wat er is gebeurd", _antwoord("brief_gebeurtenis")),
    "ontdekt_op": ("datum van ontdekking", ontdekt_op),
    "gegevens": ("welke gegevens het zijn", _antwoord("brief_gegevens")),
    "gevolgen": ("mogelijke gevolgen", _antwoord("brief_gevolgen")),
    "maatregelen": ("wat u heeft gedaan", _antwoord("brief_maatregelen")),
    "advies": ("wat de betrokkene zelf kan doen", _antwoord("brief_advies")),
    "contact": ("telefoon of e-mail voor vragen", contact),
    "fg": ("functionaris gegevensbescherming", functionaris),
}
