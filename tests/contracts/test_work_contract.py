"""What every unit of work promises: kept for the fake of the tests and for the real register alike."""

from dataclasses import replace

import pytest

from datalek_gui.domain.bevriezen import bevries, is_ongewijzigd, leg_oordeel_vast
from datalek_gui.domain.dossier import Ingediend, Kernfeiten, Melding, MeldingSoort, MeldingStatus, Uitkomst
from datalek_gui.domain.fouten import AlleenLezen, DossierOnbekend
from datalek_gui.services.ports import WorkFactory
from tests.bouwers import een_melding, een_nieuw_dossier, utc
from tests.conftest import VAST
from tests.register import Open


def _voeg_toe(work: WorkFactory, **anders: object) -> int:
    with work() as w:
        dossier_id = w.dossiers.voeg_toe(een_nieuw_dossier(**anders)).id
        w.commit()
    return dossier_id


def test_wat_bewaard_is_komt_er_gelijk_uit(work: WorkFactory) -> None:
    feiten = Kernfeiten(Uitkomst.DATALEK, utc(2026, 11, 20, 16), utc(2026, 11, 23, 16), "beperkt", 1, 10_000)
    antwoorden = {"samenvatting": "Ł\n“é”", "gegevens_algemeen": ["naam", "bsn"], "records_aantal": 10**15 - 1}
    nieuw = een_nieuw_dossier(kernfeiten=feiten, antwoorden=antwoorden)
    with work() as w:
        gemaakt = w.dossiers.voeg_toe(nieuw)
        w.commit()
    with work() as w:
        assert w.dossiers.haal(gemaakt.id) == gemaakt
        assert w.dossiers.op_nummer(gemaakt.nummer) == gemaakt
        assert w.dossiers.antwoorden(gemaakt.id) == antwoorden
    assert (gemaakt.titel, gemaakt.kernfeiten, gemaakt.melding) == (nieuw.titel, feiten, nieuw.melding)
    assert gemaakt.aangemaakt_op == gemaakt.gewijzigd_op == VAST


def test_zonder_commit_blijft_er_niets_bewaard(work: WorkFactory) -> None:
    dossier_id = _voeg_toe(work)
    with work() as w:
        w.dossiers.bewaar(replace(w.dossiers.haal(dossier_id), titel="Anders"))
        w.dossiers.bewaar_antwoorden(dossier_id, {})
        w.dossiers.voeg_toe(een_nieuw_dossier())
        w.organisatie.bewaar_antwoorden({"fg_naam": "S. Visser"})
        w.organisatie.bewaar_logo(b"logo")
    with work() as w:
        assert w.dossiers.haal(dossier_id).titel == "Laptop gestolen"
        assert w.dossiers.antwoorden(dossier_id) != {}
        assert len(w.dossiers.regels()) == 1
        assert (w.organisatie.antwoorden(), w.organisatie.logo()) == ({}, None)


def test_een_fout_halverwege_laat_niets_achter(work: WorkFactory) -> None:
    with pytest.raises(ZeroDivisionError), work() as w:
        w.dossiers.voeg_toe(een_nieuw_dossier())
        raise ZeroDivisionError
    with work() as w:
        assert w.dossiers.regels() == []


def test_nummers_lopen_per_jaar_door_zonder_gaten(work: WorkFactory) -> None:
    with work() as w:
        w.dossiers.voeg_toe(een_nieuw_dossier(jaar=2026))  # not committed: the number stays free
    for jaar in (2026, 2026, 2027, 2026):
        _voeg_toe(work, jaar=jaar)
    with work() as w:
        assert [regel.nummer for regel in w.dossiers.regels()] == ["2027-001", "2026-003", "2026-002", "2026-001"]


def test_het_duizendste_dossier_komt_boven_het_vorige(work: WorkFactory) -> None:
    with work() as w:
        for _ in range(1000):
            w.dossiers.voeg_toe(een_nieuw_dossier())
        assert [regel.nummer for regel in w.dossiers.regels()][:2] == ["2026-1000", "2026-999"]


def test_een_bevroren_melding_blijft_zoals_zij_is(work: WorkFactory) -> None:
    dossier_id = _voeg_toe(work)
    with work() as w:
        dossier = w.dossiers.haal(dossier_id)
        vast = bevries(replace(dossier.melding, ap_nummer="AP-1"), {"gegevens_algemeen": ["naam"]}, VAST)
        w.dossiers.bewaar(replace(dossier, melding=vast, plaats="aard/samenvatting", titel="Ander"))
        w.dossiers.bewaar_antwoorden(dossier_id, {})
        w.commit()
    with work() as w:
        terug = w.dossiers.haal(dossier_id)
    assert (terug.melding, terug.plaats, terug.titel) == (vast, "aard/samenvatting", "Ander")


def test_een_vervolg_wordt_de_melding_van_het_dossier(work: WorkFactory) -> None:
    """The latest one counts; the first stays readable and keeps giving the dossier its number."""
    dossier_id = _voeg_toe(work)
    eerste = _dien_in(work, dossier_id, "AP-1")
    tweede = een_melding(indeling="v2_vervolg", volgnummer=2, soort=MeldingSoort.AANVULLING, overgenomen=("b", "a"))
    with work() as w:
        w.dossiers.voeg_melding_toe(dossier_id, tweede)
        w.commit()
    with work() as w:
        dossier = w.dossiers.haal(dossier_id)
        assert w.dossiers.meldingen(dossier_id) == [eerste, tweede]
        assert (dossier.melding, dossier.eerst) == (tweede, Ingediend("AP-1", VAST))
        assert (dossier.ap_nummer, dossier.gemeld_op) == ("AP-1", VAST)
        w.dossiers.bewaar(replace(dossier, melding=replace(tweede, ap_nummer="AP-2")))
        w.commit()
    with work() as w:
        assert [m.ap_nummer for m in w.dossiers.meldingen(dossier_id)] == ["AP-1", "AP-2"]
        (regel,) = w.dossiers.regels()
        assert (regel.status, regel.gemeld_op) == (MeldingStatus.CONCEPT, VAST)
        w.dossiers.verwijder_melding(dossier_id, 2)
        w.dossiers.bewaar(replace(w.dossiers.haal(dossier_id), titel="Terug"))
        w.commit()
    with work() as w:
        dossier = w.dossiers.haal(dossier_id)
        assert (w.dossiers.meldingen(dossier_id), dossier.eerst) == ([eerste], None)
        (regel,) = w.dossiers.regels()
        assert (dossier.titel, dossier.melding, regel.status) == ("Terug", eerste, MeldingStatus.INGEDIEND)


def _dien_in(work: WorkFactory, dossier_id: int, nummer: str) -> Melding:
    with work() as w:
        dossier = w.dossiers.haal(dossier_id)
        vast = bevries(replace(dossier.melding, ap_nummer=nummer), {"samenvatting": "x"}, VAST)
        melding = replace(vast, status=MeldingStatus.INGEDIEND, ingediend_op=VAST)
        w.dossiers.bewaar(replace(dossier, melding=melding))
        w.commit()
    return melding


def test_een_pdf_komt_er_byte_voor_byte_uit(work: WorkFactory) -> None:
    een, twee = _voeg_toe(work), _voeg_toe(work)
    pdf = b"%PDF-1.7\x00\xff" * 20_000
    with work() as w:
        w.dossiers.bewaar_pdf(een, 1, b"eerder")
        w.dossiers.bewaar_pdf(een, 1, pdf)
        w.commit()
    with work() as w:
        assert (w.dossiers.pdf(een, 1), w.dossiers.pdf(een, 2), w.dossiers.pdf(twee, 1)) == (pdf, None, None)


def test_oordelen_blijven_naast_elkaar_staan(work: WorkFactory) -> None:
    een, twee = _voeg_toe(work), _voeg_toe(work)
    versies = [
        leg_oordeel_vast(nr, VAST, reden, {"risico_ernst": "beperkt", "diep": [1, {"a": None}]}, {"niveau": None})
        for nr, reden in ((1, ""), (2, "kenmerken van een paspoort gevonden \U0001f511"))
    ]
    with work() as w:
        for versie in versies:
            w.dossiers.voeg_oordeel_toe(een, versie)
        w.commit()
    with work() as w:
        assert (w.dossiers.oordelen(een), w.dossiers.oordelen(twee)) == (versies, [])
        assert all(is_ongewijzigd(versie) for versie in w.dossiers.oordelen(een))
        w.dossiers.oordelen(een)[0].antwoorden["risico_ernst"] = "zeer_groot"
        assert w.dossiers.oordelen(een) == versies


def test_wat_eruit_komt_is_een_kopie(work: WorkFactory) -> None:
    dossier_id = _voeg_toe(work, antwoorden={"gegevens_algemeen": ["naam"]})
    with work() as w:
        w.dossiers.antwoorden(dossier_id)["gegevens_algemeen"].append("bsn")
        w.commit()
    with work() as w:
        assert w.dossiers.antwoorden(dossier_id) == {"gegevens_algemeen": ["naam"]}


def test_een_onbekend_dossier_wordt_bij_zijn_nummer_genoemd(work: WorkFactory) -> None:
    with work() as w:
        with pytest.raises(DossierOnbekend, match="2026-999"):
            w.dossiers.op_nummer("2026-999")
        winkel = w.dossiers
        oordeel = leg_oordeel_vast(1, VAST, "", {}, {})
        for daad in (
            winkel.haal,
            winkel.antwoorden,
            winkel.meldingen,
            winkel.oordelen,
            lambda nr: winkel.bewaar_antwoorden(nr, {}),
            lambda nr: winkel.voeg_melding_toe(nr, een_melding(volgnummer=2)),
            lambda nr: winkel.verwijder_melding(nr, 2),
            lambda nr: winkel.bewaar_pdf(nr, 1, b""),
            lambda nr: winkel.pdf(nr, 1),
            lambda nr: winkel.voeg_oordeel_toe(nr, oordeel),
        ):
            with pytest.raises(DossierOnbekend):
                daad(999)


def test_de_organisatie_begint_leeg_en_wordt_bewaard(work: WorkFactory) -> None:
    with work() as w:
        assert (w.organisatie.antwoorden(), w.organisatie.logo()) == ({}, None)
        w.organisatie.bewaar_logo(b"\x89PNG\x00")
        w.organisatie.bewaar_antwoorden({"organisatie_naam": "Gemeente Ł"})
        w.commit()
    with work() as w:
        assert w.organisatie.antwoorden() == {"organisatie_naam": "Gemeente Ł"}
        assert w.organisatie.logo() == b"\x89PNG\x00"
        w.organisatie.bewaar_logo(None)
        w.commit()
    with work() as w:
        assert w.organisatie.logo() is None


def test_de_regel_in_het_register_zegt_wat_het_dossier_zegt(work: WorkFactory) -> None:
    feiten = Kernfeiten(Uitkomst.DATALEK, utc(2026, 11, 20, 16), utc(2026, 11, 23, 16), "beperkt", 1, None)
    dossier_id = _voeg_toe(work, kernfeiten=feiten)
    with work() as w:
        (regel,) = w.dossiers.regels()
        dossier = w.dossiers.haal(dossier_id)
    assert (regel.id, regel.nummer, regel.titel, regel.status) == (
        dossier.id,
        dossier.nummer,
        dossier.titel,
        dossier.melding.status,
    )
    for veld in ("uitkomst", "kennis_op", "uiterlijk_op", "niveau", "aantal_van", "aantal_tot"):
        assert getattr(regel, veld) == getattr(feiten, veld)


def test_alleen_lezen_leest_wel_en_bewaart_niet(open_register: Open) -> None:
    dossier_id = _voeg_toe(open_register(False))
    work = open_register(True)
    with work() as w:
        assert w.dossiers.haal(dossier_id).titel == "Laptop gestolen"
    with pytest.raises(AlleenLezen), work() as w:
        w.dossiers.voeg_toe(een_nieuw_dossier())
        w.commit()
    with open_register(False)() as w:
        assert len(w.dossiers.regels()) == 1


def test_buiten_het_with_blok_werkt_er_niets(work: WorkFactory) -> None:
    los = work()
    with pytest.raises(RuntimeError):
        los.dossiers.regels()
    with pytest.raises(RuntimeError):
        los.commit()
