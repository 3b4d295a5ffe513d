"""Lines of the timeline, the actions, the parties: added, changed, removed, put back; all of it in the log."""

from datetime import date
from typing import Any

import pytest

from datalek_gui.domain.actiesjabloon import load_actiesjablonen
from datalek_gui.domain.deel import DEELSOORTEN
from datalek_gui.domain.fouten import DossierOnbekend
from tests.bouwers import utc
from tests.conftest import RESOURCES
from tests.services.tafel import Tafel


def _actie(tafel: Tafel, **antwoorden: Any) -> Any:
    return tafel.delen.voeg_toe(tafel.id, "deel_acties", {"actie_wat": "Bellen", **antwoorden})


@pytest.mark.parametrize("soort", DEELSOORTEN)
def test_elke_soort_is_toe_te_voegen_en_terug_te_lezen(tafel: Tafel, soort: str) -> None:
    een, twee = tafel.delen.voeg_toe(tafel.id, soort), tafel.delen.voeg_toe(tafel.id, soort)
    assert [b.deel.volgnummer for b in tafel.delen.lijst(tafel.id, soort)] == [1, 2]
    assert (een.deel.soort, twee.naam) == (soort, "")
    assert [regel[:3] for regel in tafel.regels()] == [("toegevoegd", soort, "1"), ("toegevoegd", soort, "2")]


def test_een_actie_begint_open_en_houdt_haar_aantekeningen_in_volgorde(tafel: Tafel) -> None:
    beeld = _actie(tafel, actie_uiterlijk=date(2026, 12, 1))
    rijen = ({"datum": "19-03-2021", "tekst": "Mee bezig"}, {"datum": "22-03-2021 17:00", "tekst": "Geen voortgang"})
    beeld = tafel.delen.wijzig(beeld.deel, {"actie_aantekeningen": rijen, "actie_uiterlijk": None})
    assert beeld.antwoorden == {"actie_wat": "Bellen", "actie_stand": "open", "actie_aantekeningen": rijen}
    assert tafel.delen.lijst(tafel.id, "deel_acties") == [beeld]


def test_een_wijziging_komt_bij_de_grens_met_oud_en_nieuw_in_het_logboek(tafel: Tafel) -> None:
    deel = _actie(tafel).deel
    for stand in ("bezig", "afgerond"):
        tafel.delen.wijzig(deel, {"actie_stand": stand})
    assert len(tafel.log) == 1
    tafel.logboek.werk_bij(tafel.id)
    assert tafel.regels()[1:] == [("gewijzigd", "deel_acties", "1/actie_stand", "Nog niet begonnen", "Afgerond")]


def test_verwijderen_en_terugzetten_laten_alles_in_het_logboek(tafel: Tafel) -> None:
    deel = _actie(tafel).deel
    tafel.delen.wijzig(deel, {"actie_eigenaar": "Beheer"})
    tafel.delen.verwijder(deel)
    assert tafel.delen.lijst(tafel.id, "deel_acties") == []
    assert _actie(tafel).deel.volgnummer == 2
    tafel.delen.zet_terug(deel)
    assert [b.deel.volgnummer for b in tafel.delen.lijst(tafel.id, "deel_acties")] == [1, 2]
    tekst = "Wat moet er gebeuren: Bellen\nWie doet dit: Beheer\nHoe staat het ervoor: Nog niet begonnen"
    regels = [regel for regel in tafel.regels() if regel[2].startswith("1")]
    assert regels[1:] == [
        ("gewijzigd", "deel_acties", "1/actie_eigenaar", "", "Beheer"),
        ("verwijderd", "deel_acties", "1", tekst, ""),
        ("teruggezet", "deel_acties", "1", "", tekst),
    ]
    assert tafel.logboek.controleer(tafel.id) is None


def test_een_sjabloon_zet_zijn_acties_in_een_keer_op_de_lijst(tafel: Tafel) -> None:
    tafel.klok.moment = utc(2026, 11, 21, 23, 30)  # already the 22nd in Amsterdam
    post = next(s for s in load_actiesjablonen(RESOURCES, tafel.formulier.vragen) if s.sleutel == "post")
    commits = tafel.register.commits
    acties = tafel.delen.voeg_sjabloon_toe(tafel.id, post)
    assert tafel.register.commits == commits + 1
    assert [b.deel.volgnummer for b in acties] == [1, 2, 3, 4]
    assert acties[2].antwoorden["actie_uiterlijk"] == date(2026, 12, 6)
    assert len(tafel.log) == 4


def test_een_regel_van_het_logboek_wordt_een_feit(tafel: Tafel) -> None:
    tafel.dossiers.hernoem(tafel.id, "Anders", "")
    gebeurtenis = tafel.log[-1]
    feit = tafel.delen.neem_over(tafel.id, gebeurtenis)
    assert feit.antwoorden["verloop_moment"] == gebeurtenis.op
    assert feit.antwoorden["verloop_uit_logboek"] is True
    assert feit.naam == "Dossier: titel – gewijzigd: Brief aan verkeerd adres → Anders"
    assert feit.antwoorden["verloop_bron"] == "Logboek, regel 2"


def test_wie_meekijkt_hoort_elke_wijziging_en_het_dossier_schuift_naar_boven(tafel: Tafel) -> None:
    tafel.klok.moment = utc(2026, 12, 1)
    deel = _actie(tafel).deel
    tafel.delen.wijzig(deel, {"actie_stand": "bezig"})
    tafel.delen.verwijder(deel)
    assert tafel.gemeld == [tafel.id] * 3
    assert tafel.dossiers.open(tafel.id).dossier.gewijzigd_op == utc(2026, 12, 1)


def test_wat_getypt_is_wordt_niet_overschreven_door_een_oud_beeld(tafel: Tafel) -> None:
    deel = _actie(tafel).deel
    tafel.delen.wijzig(deel, {"actie_eigenaar": "Beheer"})
    assert tafel.delen.wijzig(deel, {"actie_stand": "bezig"}).antwoorden["actie_eigenaar"] == "Beheer"


def test_zonder_dossier_geen_deel(tafel: Tafel) -> None:
    with pytest.raises(DossierOnbekend):
        tafel.delen.voeg_toe(99, "deel_acties")
