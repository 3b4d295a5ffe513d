"""The letter begins with what the dossier knows."""

from typing import Any

from datalek_gui.domain.brieven.voorstel import briefvoorstel
from datalek_gui.domain.formulier.loader import Formulier

ANTWOORDEN: dict[str, Any] = {
    "wat_gebeurd": "Uw brief zat in de envelop van iemand anders.",
    "gegevens_algemeen": ("naam", "contactgegevens", "adres", "bsn", "onbekend", "anders"),
    "gegevens_algemeen_anders": "het nummer van uw aanvraag",
    "gegevens_bijzonder": ("gezondheid",),
    "gevolgen_betrokkenen": ("identiteitsfraude",),
    "direct_gedaan": "Wij hebben de brief opgehaald.",
}


def test_het_voorstel_zegt_wat_het_dossier_weet(formulier: Formulier) -> None:
    voorstel = briefvoorstel(ANTWOORDEN, formulier.vragen)
    assert voorstel["brief_gebeurtenis"] == ANTWOORDEN["wat_gebeurd"]
    assert voorstel["brief_gegevens"].splitlines()[1:] == [
        "- Naam",
        "- Adres en woonplaats",
        "- Burgerservicenummer (BSN)",
        "- het nummer van uw aanvraag",
        "- Gegevens over iemands gezondheid",
    ]
    assert "Identiteitsdiefstal" in voorstel["brief_gevolgen"]
    assert voorstel["brief_maatregelen"] == "Wij hebben de brief opgehaald."


def test_waarover_niets_bekend_is_wordt_niets_voorgesteld(formulier: Formulier) -> None:
    assert briefvoorstel({}, formulier.vragen) == {}
    assert briefvoorstel({"gegevens_algemeen": ("onbekend",)}, formulier.vragen) == {}
