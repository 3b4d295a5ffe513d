"""A log entry as a person reads it."""

import re

import pytest

from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.logboek import Gebeurtenis
from datalek_gui.domain.logregel import DADEN, ONDERDELEN, in_woorden
from tests.conftest import VAST


@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        (("aangemaakt", "dossier", "", "", ""), "Dossier – aangemaakt"),
        (("gewijzigd", "dossier", "titel", "Oud", "Nieuw"), "Dossier: titel – gewijzigd: Oud → Nieuw"),
        (
            ("gewijzigd", "antwoorden", "afdeling", "", "Zorg"),
            "Antwoord: Afdeling waar het incident ontstond – gewijzigd: Zorg",
        ),
        (("gewijzigd", "antwoorden", "weg", "a", ""), "Antwoord: weg – gewijzigd: a → leeg"),
        (("toegevoegd", "deel_acties", "3", "", "Bellen"), "Actie 3 – toegevoegd: Bellen"),
        (("gewijzigd", "deel_acties", "3/actie_eigenaar", "A", "B"), "Actie 3: Wie doet dit – gewijzigd: A → B"),
        (("verwijderd", "bijlage", "memo.pdf", "3 B", ""), "Stuk: memo.pdf – verwijderd: 3 B → leeg"),
        (("nieuwe_daad", "deel_dromen", "3", "", ""), "Deel_dromen: 3 – nieuwe_daad"),
    ],
)
def test_een_regel_van_het_logboek_in_woorden(formulier: Formulier, velden: tuple[str, ...], verwacht: str) -> None:
    zin = in_woorden(Gebeurtenis(1, VAST, "privacy", *velden), formulier).zin
    assert zin.startswith(verwacht)


def test_elke_daad_en_elk_onderdeel_heeft_woorden() -> None:
    """Those that the docstring of Gebeurtenis promises."""
    uitleg = " ".join((Gebeurtenis.__doc__ or "").split())
    daden = re.search(r"`daad`: ([\w· ]+)\.", uitleg)
    assert daden
    assert set(daden[1].split(" · ")) == set(DADEN)
    assert all(f'"{onderdeel}"' in uitleg for onderdeel in ONDERDELEN)
