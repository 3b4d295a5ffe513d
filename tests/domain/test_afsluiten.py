"""Closing: what is open, how it ended, until when it is kept."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from datalek_gui.domain.afloop import Registerzaak
from datalek_gui.domain.afsluiten import (
    BEWAARJAREN,
    PUNTEN,
    Afsluitstand,
    Weggehaald,
    bewaarjaren,
    bewaren_tot,
    eindstand,
    mag_weg,
    open_punten,
    verklaring,
)
from datalek_gui.domain.bijlage import Categorie
from datalek_gui.domain.deel import Deel
from datalek_gui.domain.dossier import Dossier, Ingediend, Kernfeiten, MeldingSoort, MeldingStatus, Uitkomst
from datalek_gui.domain.termijn import Stand
from datalek_gui.domain.termijnen import Termijn
from datalek_gui.domain.volledig import Ontbrekend
from tests.bouwers import een_dossier, een_melding, utc
from tests.conftest import VAST

DATALEK = Kernfeiten(uitkomst=Uitkomst.DATALEK, kennis_op=VAST, uiterlijk_op=utc(2026, 11, 24, 13, 3))
INGEDIEND = een_melding(status=MeldingStatus.INGEDIEND, ap_nummer="AP-1", ingediend_op=VAST)


def _deel(soort: str, **antwoorden: Any) -> Deel:
    return Deel(1, 1, soort, 3, antwoorden, VAST)


def _stand(dossier: Dossier | None = None, **anders: Any) -> Afsluitstand:
    """Everything done: a reported datalek, people informed, judged."""
    antwoorden = anders.pop("antwoorden", {"betrokkenen_gemeld": "ja"})
    dossier = dossier or een_dossier(kernfeiten=DATALEK, melding=INGEDIEND)
    waarden = {"delen": (), "termijnen": (), "ontbreekt": (), "oordelen": 1, **anders}
    return Afsluitstand(Registerzaak(dossier, antwoorden, {}, VAST), **waarden)


def test_een_dossier_dat_af_is_heeft_niets_open() -> None:
    assert open_punten(_stand()) == ()


@pytest.mark.parametrize(
    ("stand", "woorden"),
    [
        (_stand(een_dossier()), "Stap 2 zegt nog niet"),
        (_stand(een_dossier(kernfeiten=DATALEK)), "niet gemeld bij de AP"),
        (
            _stand(een_dossier(kernfeiten=DATALEK, melding=een_melding(volgnummer=2), eerst=Ingediend("AP-1", VAST))),
            "Vervolgmelding 2 is nog niet ingediend",
        ),
        (_stand(antwoorden={}), "geen besluit over het informeren"),
        (_stand(antwoorden={"betrokkenen_gaat_melden": "ja"}), "zouden nog worden geïnformeerd"),
        (_stand(oordelen=0), "nog geen oordeel"),
        (_stand(delen=[_deel("deel_acties", actie_wat="Bel.", actie_stand="open")]), "Actie 3 is niet klaar: Bel."),
        (_stand(termijnen=[Termijn("vervolg", "Vervolg", VAST, Stand.KRAP, "Doe", "x")]), "Vervolg: uiterlijk 21-11"),
        (_stand(ontbreekt=[Ontbrekend(Categorie.MAIL, "Voeg de mails toe.")]), "Voeg de mails toe."),
    ],
)
def test_elk_open_punt_is_een_zin(stand: Afsluitstand, woorden: str) -> None:
    punten = open_punten(stand)
    assert [woorden in zin for zin in punten].count(True) == 1
    assert all(zin.endswith(".") for zin in punten)


def test_elke_functie_zegt_ooit_iets() -> None:
    """PUNTEN has no function that the cases above leave silent."""
    assert len(PUNTEN) == 7


def test_wie_besloot_niet_te_melden_heeft_geen_open_melding() -> None:
    stand = _stand(een_dossier(kernfeiten=DATALEK), antwoorden={"besluit_ap": "nee", "betrokkenen_gemeld": "ja"})
    assert open_punten(stand) == ()


@pytest.mark.parametrize(
    ("dossier", "antwoorden", "zin"),
    [
        (een_dossier(kernfeiten=Kernfeiten(uitkomst=Uitkomst.INCIDENT)), {}, "Beveiligingsincident, geen datalek."),
        (een_dossier(kernfeiten=Kernfeiten(uitkomst=Uitkomst.DOORSTUREN)), {}, "Geen datalek van onze organisatie"),
        (een_dossier(), {}, "Niet vastgesteld of dit een datalek is."),
        (een_dossier(kernfeiten=DATALEK, melding=INGEDIEND), {"betrokkenen_gemeld": "ja"}, "nummer AP-1. Betrokkenen"),
        (een_dossier(kernfeiten=DATALEK), {"besluit_ap": "nee"}, "Besloten niet te melden aan de AP."),
        (
            een_dossier(
                kernfeiten=DATALEK,
                melding=een_melding(
                    soort=MeldingSoort.INTREKKING, status=MeldingStatus.INGEDIEND, ingediend_op=VAST, volgnummer=2
                ),
                eerst=Ingediend("AP-1", VAST),
            ),
            {},
            "onder nummer AP-1, en weer ingetrokken.",
        ),
    ],
)
def test_eindstand(dossier: Dossier, antwoorden: dict[str, Any], zin: str) -> None:
    assert zin in eindstand(Registerzaak(dossier, antwoorden, {}, VAST))


def test_te_laat_gemeld_staat_in_de_eindstand() -> None:
    laat = een_melding(status=MeldingStatus.INGEDIEND, ap_nummer="AP-1", ingediend_op=utc(2026, 11, 30))
    assert "na de termijn" in eindstand(Registerzaak(een_dossier(kernfeiten=DATALEK, melding=laat), {}, {}, VAST))


@pytest.mark.parametrize(
    ("dag", "jaren", "tot"),
    [
        (date(2026, 11, 21), 5, date(2031, 11, 21)),
        (date(2028, 2, 29), 5, date(2033, 3, 1)),  # never shorter than the years
        (date(2028, 2, 29), 4, date(2032, 2, 29)),
    ],
)
def test_bewaren_tot(dag: date, jaren: int, tot: date) -> None:
    assert bewaren_tot(dag, jaren) == tot


@pytest.mark.parametrize(("gezegd", "jaren"), [(7, 7), (None, BEWAARJAREN), (0, BEWAARJAREN), (101, BEWAARJAREN)])
def test_bewaarjaren_van_de_organisatie(gezegd: int | None, jaren: int) -> None:
    assert bewaarjaren({"bewaartermijn_jaren": gezegd}) == jaren


def test_weg_mag_pas_op_de_dag_erna() -> None:
    dossier = een_dossier(afgesloten_op=VAST, bewaren_tot=date(2031, 11, 21))
    assert not mag_weg(dossier, date(2031, 11, 21))
    assert mag_weg(dossier, date(2031, 11, 22))
    assert not mag_weg(een_dossier(), date(2099, 1, 1))


def test_de_verklaring_zegt_wat_waarom_en_sinds_wanneer() -> None:
    dossier = een_dossier(afgesloten_op=datetime(2026, 11, 21, 9, tzinfo=UTC), bewaren_tot=date(2031, 11, 21))
    tekst = verklaring(dossier, Weggehaald(2, 12, 3, 57, "f" * 64), "Datalek.", "Selectielijst 29.1")
    for deel in ("Selectielijst 29.1", "21-11-2026 10:00", "21-11-2031", "2 melding", "57 regels", "f" * 64):
        assert deel in tekst
