"""Filing, following up and judging are in the log too, each after what was typed before it."""

from datalek_gui.domain.dossier import MeldingSoort
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.logboek import Gebeurtenis, breuk
from tests.conftest import Klok
from tests.fakes import FakeRegister
from tests.services import test_beoordelen, test_meldingen


def _log(register: FakeRegister, dossier_id: int) -> list[Gebeurtenis]:
    with register() as work:
        log = work.logboek.gebeurtenissen(dossier_id)
    assert breuk(log) is None
    return log


def test_indienen_en_een_vervolg_dat_weggaat(formulier: Formulier, klok: Klok) -> None:
    tafel = test_meldingen.Tafel(formulier, klok)
    tafel.zet(samenvatting="Anders")
    tafel.vervolg()
    tafel.meldingen.gooi_vervolg_weg(tafel.id)
    log = _log(tafel.register, tafel.id)
    daden = [(g.daad, g.veld, g.nieuw[:17]) for g in log if g.onderdeel == "melding"]
    assert [daad for daad, *_ in daden] == ["definitief", "ingediend", "toegevoegd", "verwijderd"]
    assert daden[1:] == [("ingediend", "1", "AP-1, 18-11-2022 "), ("toegevoegd", "2", "aanvulling"),
                         ("verwijderd", "2", "")]  # fmt: skip
    assert tafel.dossiers.open(tafel.id).antwoorden["samenvatting"] == "Anders"
    velden = [g.veld for g in log if g.onderdeel == "antwoorden"]
    assert velden[0] == "samenvatting"
    assert "melding_wat" in velden  # a vervolg fills in its own questions, and taking it back empties them
    indiening = next(g for g in log if g.daad == "ingediend")
    assert indiening.nieuw.endswith(f"SHA-256 {tafel.dossier.melding.pdf_sha256}")


def test_intrekken_heet_intrekken(formulier: Formulier, klok: Klok) -> None:
    tafel = test_meldingen.Tafel(formulier, klok)
    tafel.vervolg(MeldingSoort.INTREKKING)
    tafel.zet(intrekken_reden="Toch geen datalek van ons.")
    tafel.dien_vervolg_in()
    assert [g.daad for g in _log(tafel.register, tafel.id) if g.onderdeel == "melding"][-2:] == [
        "definitief", "ingetrokken"]  # fmt: skip


def test_een_oordeel_staat_er_met_zijn_niveau(formulier: Formulier, klok: Klok) -> None:
    tafel = test_beoordelen.Tafel(formulier, klok)
    versie = tafel.beoordelen.leg_vast(tafel.id)
    laatste = _log(tafel.register, tafel.id)[-1]
    assert (laatste.daad, laatste.onderdeel, laatste.veld) == ("vastgelegd", "oordeel", str(versie.volgnummer))
    assert laatste.nieuw.startswith("risico: ")
