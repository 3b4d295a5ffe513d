"""What was done is logged in the commit that does it; answers at a boundary, and none is ever lost."""

from dataclasses import replace

import pytest

from datalek_gui.domain.dossier import MeldingStatus
from datalek_gui.services import logboek as module
from datalek_gui.services.logboek import BEGIN, gebruiker
from tests.services.tafel import Tafel


@pytest.fixture(autouse=True)
def _wie(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "fhoekstra")


def test_een_nieuw_dossier_begint_zijn_logboek(tafel: Tafel) -> None:
    nieuw = tafel.dossiers.nieuw()
    [regel] = tafel.logboek.gebeurtenissen(nieuw.id)
    assert (regel.nummer, regel.wie, regel.daad, regel.onderdeel) == (1, "fhoekstra", "aangemaakt", "dossier")
    assert regel.op == tafel.klok().replace(microsecond=0)
    assert not tafel.logboek.werk_bij(nieuw.id)


def test_inlezen_zegt_waar_het_dossier_vandaan_komt(tafel: Tafel) -> None:
    [regel] = tafel.logboek.gebeurtenissen(tafel.id)
    assert (regel.daad, regel.veld) == ("ingelezen", "proef.json")
    assert regel.nieuw == "1 antwoorden, 0 regels in lijsten, 0 stukken"


def test_typen_in_een_veld_is_een_regel_bij_het_verlaten(tafel: Tafel) -> None:
    for tekst in ("E", "Ee", "Een brief"):
        tafel.dossiers.save_antwoorden(tafel.id, {"samenvatting": tekst}, "aard/samenvatting")
    assert [regel[-1] for regel in tafel.regels()] == ["E"]  # the first save also moved the place
    tafel.dossiers.save_antwoorden(tafel.id, {}, "aard/documentatie")
    oud = "Een brief kwam bij de buren."
    assert tafel.regels() == [
        ("gewijzigd", "antwoorden", "samenvatting", oud, "E"),
        ("gewijzigd", "antwoorden", "samenvatting", "E", "Een brief"),
    ]


def test_oud_en_nieuw_staan_er_zoals_zij_te_lezen_waren(tafel: Tafel) -> None:
    tafel.dossiers.save_antwoorden(tafel.id, {"gegevens_algemeen": ("naam",), "records_aantal": 12_000})
    assert tafel.logboek.werk_bij(tafel.id)
    tafel.dossiers.save_antwoorden(tafel.id, {"gegevens_algemeen": None})
    assert tafel.logboek.werk_bij(tafel.id)
    tekst = tafel.formulier.vragen["gegevens_algemeen"].opties[0].tekst
    assert tafel.regels() == [
        ("gewijzigd", "antwoorden", "gegevens_algemeen", "", tekst),
        ("gewijzigd", "antwoorden", "records_aantal", "", "12.000"),
        ("gewijzigd", "antwoorden", "gegevens_algemeen", tekst, ""),
    ]


def test_na_een_crash_komt_de_regel_er_bij_het_openen_alsnog(tafel: Tafel) -> None:
    tafel.dossiers.save_antwoorden(tafel.id, {"samenvatting": "Getypt, en toen viel de stroom uit"})
    assert tafel.log == []
    assert tafel.logboek.werk_bij(tafel.id)
    assert tafel.log[0].nieuw == "Getypt, en toen viel de stroom uit"
    assert not tafel.logboek.werk_bij(tafel.id)
    assert tafel.gemeld == [tafel.id]


def test_een_dossier_van_voor_het_logboek_begint_niet_met_zestig_wijzigingen(tafel: Tafel) -> None:
    tafel.register.inhoud.logboek.clear()
    tafel.register.inhoud.standen.clear()
    assert tafel.logboek.werk_bij(tafel.id)
    [regel] = tafel.logboek.gebeurtenissen(tafel.id)
    assert (regel.daad, regel.veld) == ("aangemaakt", BEGIN)
    tafel.dossiers.save_antwoorden(tafel.id, {"samenvatting": "Anders"})
    tafel.logboek.werk_bij(tafel.id)
    assert [r[2] for r in tafel.regels()] == ["samenvatting"]


def test_alleen_lezen_is_geen_fout(tafel: Tafel) -> None:
    tafel.dossiers.save_antwoorden(tafel.id, {"samenvatting": "Anders"})
    tafel.register.alleen_lezen = True
    assert not tafel.logboek.werk_bij(tafel.id)
    assert (tafel.log, tafel.gemeld) == ([], [])


def test_hernoemen_zegt_wat_er_eerst_stond(tafel: Tafel) -> None:
    tafel.dossiers.hernoem(tafel.id, "Brief bij de buren", "")
    assert tafel.regels() == [("gewijzigd", "dossier", "titel", "Brief aan verkeerd adres", "Brief bij de buren")]


def test_weer_bewerken_staat_na_wat_daarvoor_is_getypt(tafel: Tafel) -> None:
    tafel.dossiers.save_antwoorden(tafel.id, {"samenvatting": "Anders"})
    with tafel.register() as work:
        dossier = work.dossiers.haal(tafel.id)
        work.dossiers.bewaar(replace(dossier, melding=replace(dossier.melding, status=MeldingStatus.DEFINITIEF)))
        work.commit()
    tafel.dossiers.weer_bewerken(tafel.id)
    assert [r[:3] for r in tafel.regels()] == [
        ("gewijzigd", "antwoorden", "samenvatting"), ("heropend", "melding", "1")]  # fmt: skip


def test_afdrukken_wordt_geschreven_met_wat_ervoor_kwam(tafel: Tafel) -> None:
    tafel.dossiers.save_antwoorden(tafel.id, {"samenvatting": "Anders"})
    regel = tafel.logboek.schrijf(tafel.id, "afgedrukt", "brief", "brief.pdf")
    assert [g.daad for g in tafel.log] == ["gewijzigd", "afgedrukt"]
    assert tafel.logboek.in_woorden(regel).zin == "Brief: brief.pdf – afgedrukt of bewaard als PDF"


def test_een_veranderde_regel_wordt_gevonden(tafel: Tafel) -> None:
    for titel in "abc":
        tafel.dossiers.hernoem(tafel.id, titel, "")
    assert tafel.logboek.controleer(tafel.id) is None
    regels = tafel.register.inhoud.logboek[tafel.id]
    regels[2] = replace(regels[2], nieuw="iets anders")
    assert tafel.logboek.controleer(tafel.id) == 3


def test_zonder_commit_staat_er_ook_niets_in_het_logboek(tafel: Tafel) -> None:
    tafel.register.alleen_lezen = True
    with pytest.raises(Exception, match="alleen-lezen"):
        tafel.dossiers.hernoem(tafel.id, "Anders", "")
    assert tafel.log == []


def test_wie_zonder_naam_werkt_heet_onbekend(monkeypatch: pytest.MonkeyPatch) -> None:
    def weigert() -> str:
        raise OSError

    monkeypatch.setattr(module.getpass, "getuser", weigert)
    assert gebruiker() == "onbekend"
