"""Closing, opening again, destroying: only on purpose, and always in the log."""

from datetime import UTC, date, datetime, timedelta

import pytest

from datalek_gui.domain.fouten import NietAfgesloten
from datalek_gui.services.afsluiten import Afsluiten
from datalek_gui.services.instellingen import Instellingen
from tests.services.tafel import Tafel

NA_DE_TERMIJN = datetime(2031, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def afsluiten(tafel: Tafel) -> Afsluiten:
    return Afsluiten(tafel.register, tafel.formulier, tafel.klok, tafel.gemeld.append)


def test_bekijken_noemt_wat_open_is_en_verandert_niets(afsluiten: Afsluiten, tafel: Tafel) -> None:
    commits = tafel.register.commits
    beeld = afsluiten.bekijk(tafel.id)
    assert "Stap 2 zegt nog niet of dit een datalek is." in beeld.open
    assert (beeld.jaren, beeld.bewaren_tot) == (5, date(2031, 11, 21))
    assert tafel.register.commits == commits


def test_sluiten_zet_de_bewaartermijn_en_legt_vast_wat_open_was(afsluiten: Afsluiten, tafel: Tafel) -> None:
    tafel.delen.voeg_toe(tafel.id, "deel_acties", {"actie_wat": "Bel de leverancier"})
    dossier = afsluiten.sluit(tafel.id, "Het onderzoek is klaar.")
    assert (dossier.afgesloten_op, dossier.bewaren_tot) == (tafel.klok(), date(2031, 11, 21))
    daad, onderdeel, veld, _, nieuw = tafel.regels()[-1]
    assert (daad, onderdeel, veld) == ("afgesloten", "dossier", "bewaren tot en met 21-11-2031")
    assert "Het onderzoek is klaar." in nieuw and "Nog open: Actie 1 is niet klaar: Bel de leverancier." in nieuw
    assert tafel.gemeld[-1] == tafel.id
    with pytest.raises(NietAfgesloten):
        afsluiten.sluit(tafel.id)


def test_de_termijn_van_de_organisatie_telt(afsluiten: Afsluiten, tafel: Tafel) -> None:
    Instellingen(tafel.register, tafel.formulier).save_organisatie({"bewaartermijn_jaren": 7})
    assert afsluiten.sluit(tafel.id).bewaren_tot == date(2033, 11, 21)


def test_heropenen_wil_een_reden(afsluiten: Afsluiten, tafel: Tafel) -> None:
    with pytest.raises(NietAfgesloten):
        afsluiten.heropen(tafel.id, "Nieuwe feiten")
    afsluiten.sluit(tafel.id)
    with pytest.raises(NietAfgesloten, match="waarom"):
        afsluiten.heropen(tafel.id, "  ")
    dossier = afsluiten.heropen(tafel.id, "Nieuwe feiten")
    assert (dossier.afgesloten_op, dossier.bewaren_tot) == (None, None)
    assert tafel.regels()[-1][0] == "heropend"


def test_vernietigen_mag_pas_na_de_termijn_en_met_een_reden(afsluiten: Afsluiten, tafel: Tafel) -> None:
    with pytest.raises(NietAfgesloten, match="Sluit het eerst af"):
        afsluiten.vernietig(tafel.id, "Selectielijst")
    afsluiten.sluit(tafel.id)
    tafel.klok.moment = NA_DE_TERMIJN - timedelta(days=1)
    with pytest.raises(NietAfgesloten, match="21-11-2031"):
        afsluiten.vernietig(tafel.id, "Selectielijst")
    assert afsluiten.te_vernietigen() == ()
    tafel.klok.moment = NA_DE_TERMIJN
    with pytest.raises(NietAfgesloten, match="waarom"):
        afsluiten.vernietig(tafel.id, "")
    assert [regel.id for regel in afsluiten.te_vernietigen()] == [tafel.id]


def test_wat_blijft_na_vernietigen_is_een_regel_en_de_verklaring(afsluiten: Afsluiten, tafel: Tafel) -> None:
    tafel.delen.voeg_toe(tafel.id, "deel_partijen", {"partij_naam": "Jansen"})
    afsluiten.sluit(tafel.id)
    laatste = tafel.log[-1]
    tafel.klok.moment = NA_DE_TERMIJN
    dossier = afsluiten.vernietig(tafel.id, "Selectielijst gemeenten 2020, 29.1")
    assert (dossier.nummer, dossier.titel, dossier.vernietigd_op) == ("2026-001", "", NA_DE_TERMIJN)
    with tafel.register() as work:
        assert work.dossiers.antwoorden(tafel.id) == {}
        assert work.delen.delen(tafel.id, ook_verwijderd=True) == []
        (verklaring,) = work.logboek.gebeurtenissen(tafel.id)
    assert (verklaring.nummer, verklaring.daad, verklaring.veld) == (1, "vernietigd", "2026-001")
    assert "29.1" in verklaring.nieuw and laatste.hash in verklaring.nieuw
    assert "1 regels in lijsten" in verklaring.nieuw and "Jansen" not in verklaring.nieuw
    assert tafel.logboek.controleer(tafel.id) is None
    assert afsluiten.te_vernietigen() == ()
    with pytest.raises(NietAfgesloten, match="al vernietigd"):
        afsluiten.vernietig(tafel.id, "Nog eens")
    with pytest.raises(NietAfgesloten):
        afsluiten.heropen(tafel.id, "Toch niet")
