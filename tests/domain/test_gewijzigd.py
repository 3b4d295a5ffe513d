"""The sum of the log between two moments."""

from datetime import timedelta
from itertools import count
from typing import Any

import pytest

from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.gewijzigd import Overzicht, laatste_overdracht, overzicht
from datalek_gui.domain.logboek import BEGIN, Gebeurtenis, sluit_aan
from tests.conftest import VAST

Stap = tuple[str, str, str, str, str]
"""daad, onderdeel, veld, oud, nieuw"""


def _log(*stappen: Stap, wie: str = "a") -> list[Gebeurtenis]:
    regels, vorige = [], BEGIN
    for nummer, (daad, onderdeel, veld, oud, nieuw) in zip(count(1), stappen, strict=False):
        op = VAST + timedelta(minutes=nummer)
        regel = sluit_aan(Gebeurtenis(nummer, op, wie, daad, onderdeel, veld, oud, nieuw), vorige)
        regels.append(regel)
        vorige = regel.hash
    return regels


def _kort(gevonden: Overzicht) -> list[tuple[str, str, str, str]]:
    return [(o.titel, w.wat, w.oud, w.nieuw) for o in gevonden.onderdelen for w in o.wijzigingen]


BEHANDELAAR = "Antwoord: Wie behandelt dit dossier"


@pytest.mark.parametrize(
    ("stappen", "verwacht"),
    [
        ([], []),
        (
            [("gewijzigd", "antwoorden", "behandelaar", "", "A"), ("gewijzigd", "antwoorden", "behandelaar", "A", "B")],
            [("Antwoorden", BEHANDELAAR, "", "B")],
        ),
        (  # back to what it was
            [
                ("gewijzigd", "antwoorden", "behandelaar", "A", "B"),
                ("gewijzigd", "antwoorden", "behandelaar", "B", "A"),
            ],
            [],
        ),
        (  # put in and taken out again, with a change in between
            [
                ("toegevoegd", "deel_acties", "3", "", "Bel"),
                ("gewijzigd", "deel_acties", "3/actie_wat", "Bel", "Mail"),
                ("verwijderd", "deel_acties", "3", "Mail", ""),
            ],
            [],
        ),
        (
            [("verwijderd", "bijlage", "a.pdf", "1 kB", ""), ("teruggezet", "bijlage", "a.pdf", "", "1 kB")],
            [],
        ),
        (  # every filing is an event
            [("definitief", "melding", "1", "", ""), ("ingediend", "melding", "1", "", "AP-1")],
            [("Meldingen", "Melding: 1", "", ""), ("Meldingen", "Melding: 1", "", "AP-1")],
        ),
        ([("afgedrukt", "brief", "x.pdf", "", "")], []),
    ],
)
def test_de_som_per_onderdeel(formulier: Formulier, stappen: list[Stap], verwacht: list[Any]) -> None:
    assert _kort(overzicht(_log(*stappen), formulier)) == verwacht


def test_een_nieuwe_actie_blijft_nieuw_ook_als_zij_daarna_verandert(formulier: Formulier) -> None:
    gevonden = overzicht(
        _log(("toegevoegd", "deel_acties", "3", "", "Bel"), ("gewijzigd", "deel_acties", "3/actie_wat", "Bel", "Mail")),
        formulier,
    )
    assert [w.daad for o in gevonden.onderdelen for w in o.wijzigingen] == ["toegevoegd", "gewijzigd"]
    assert [o.titel for o in gevonden.onderdelen] == [formulier.indelingen["deel_acties"].titel]


def test_sinds_een_moment_of_na_een_regel(formulier: Formulier) -> None:
    regels = _log(
        ("gewijzigd", "antwoorden", "behandelaar", "", "A"),
        ("overgedragen", "dossier", "aan B", "", ""),
        ("gewijzigd", "antwoorden", "behandelaar", "A", "B"),
        ("overgedragen", "dossier", "archiefpakket x.zip", "", ""),
    )
    assert _kort(overzicht(regels, formulier, na=3))[0][1] == "Dossier: archiefpakket x.zip"
    assert (("Antwoorden", BEHANDELAAR, "A", "B")) in _kort(overzicht(regels, formulier, regels[2].op))
    assert overzicht(regels, formulier).hash == regels[-1].hash
    assert laatste_overdracht(regels) == regels[1]  # an archive package hands no work over
    assert laatste_overdracht(regels[:1]) is None


def test_de_volgorde_is_die_van_de_dossierpagina(formulier: Formulier) -> None:
    stappen = [
        ("toegevoegd", "bijlage", "a.pdf", "", "x"),
        ("toegevoegd", "deel_verloop", "1", "", "x"),
        ("gewijzigd", "antwoorden", "behandelaar", "", "x"),
        ("vastgelegd", "oordeel", "1", "", "x"),
        ("heropend", "dossier", "", "", "x"),
        ("vastgelegd", "nieuws", "", "", "x"),  # of a newer program
    ]
    titels = [o.titel for o in overzicht(_log(*stappen), formulier).onderdelen]
    assert titels == ["Dossier", "Oordeel", "Antwoorden", "Verloop", "Stukken", "Nieuws"]
