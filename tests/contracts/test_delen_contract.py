"""Lists, log and attachments of a dossier, in the fake and in the register."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from datalek_gui.domain.bijlage import Bijlage, Categorie
from datalek_gui.domain.fouten import DossierOnbekend
from datalek_gui.domain.logboek import BEGIN, Gebeurtenis, breuk
from datalek_gui.services.ports import WorkFactory
from tests.bouwers import een_nieuw_dossier
from tests.conftest import VAST


@pytest.fixture
def twee(work: WorkFactory) -> tuple[int, int]:
    with work() as w:
        ids = w.dossiers.voeg_toe(een_nieuw_dossier()).id, w.dossiers.voeg_toe(een_nieuw_dossier()).id
        w.commit()
    return ids


def een_bijlage(dossier_id: int, inhoud: bytes = b"", **anders: object) -> Bijlage:
    waarden = {
        "naam": "mail Ł.eml", "omvang": len(inhoud), "sha256": hashlib.sha256(inhoud).hexdigest(),
        "categorie": Categorie.MAIL, "datum": date(2026, 11, 20), "omschrijving": "Bevestiging", "van": "a@b.nl",
        "onderwerp": "Re: brief", "toegevoegd_op": VAST,
    }  # fmt: skip
    return Bijlage(0, dossier_id, **{**waarden, **anders})  # type: ignore[arg-type]


def test_delen_tellen_per_soort_en_een_nummer_komt_niet_terug(work: WorkFactory, twee: tuple[int, int]) -> None:
    een, ander = twee
    with work() as w:
        eerste = w.delen.voeg_toe(een, "deel_acties", {"actie_wat": "Bel", "diep": [1, {"a": None}]}, VAST)
        tweede = w.delen.voeg_toe(een, "deel_acties", {}, VAST)
        feit = w.delen.voeg_toe(een, "deel_verloop", {}, VAST)
        w.delen.bewaar(replace(tweede, verwijderd_op=VAST))
        derde = w.delen.voeg_toe(een, "deel_acties", {}, VAST)
        w.commit()
    with work() as w:
        assert [d.volgnummer for d in (eerste, tweede, feit, derde)] == [1, 2, 1, 3]
        assert w.delen.delen(een) == [eerste, feit, derde]
        assert w.delen.delen(een, "deel_acties") == [eerste, derde]
        assert w.delen.delen(een, ook_verwijderd=True) == [eerste, replace(tweede, verwijderd_op=VAST), feit, derde]
        assert w.delen.delen(ander) == []
        assert (eerste.antwoorden, eerste.aangemaakt_op) == ({"actie_wat": "Bel", "diep": [1, {"a": None}]}, VAST)
        w.delen.bewaar(replace(eerste, antwoorden={"actie_wat": "Mail"}))
        w.commit()
    with work() as w:
        assert w.delen.delen(een)[0].antwoorden == {"actie_wat": "Mail"}
        w.delen.delen(een)[0].antwoorden["actie_wat"] = "van buiten"
        assert w.delen.delen(een)[0].antwoorden == {"actie_wat": "Mail"}


def test_het_logboek_is_een_sluitende_keten_per_dossier(work: WorkFactory, twee: tuple[int, int]) -> None:
    een, ander = twee
    hier = datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Amsterdam"))
    geschreven = []
    for nr, op in enumerate((VAST, hier, VAST.replace(microsecond=250)), 1):
        with work() as w:
            regel = Gebeurtenis(0, op, "p.jansen", "gewijzigd", "antwoorden", f"vraag_{nr}", "Ł\noud", "“nieuw”")
            geschreven.append(w.logboek.schrijf(een, regel))
            w.commit()
    with work() as w:
        gelezen = w.logboek.gebeurtenissen(een)
        assert gelezen == geschreven
        assert w.logboek.laatste(een) == gelezen[-1]
        assert (w.logboek.gebeurtenissen(ander), w.logboek.laatste(ander)) == ([], None)
    assert [g.nummer for g in gelezen] == [1, 2, 3]
    assert (gelezen[0].vorige, gelezen[1].vorige, breuk(gelezen)) == (BEGIN, gelezen[0].hash, None)
    assert gelezen[1].op.isoformat() == "2026-10-25T01:30:00+00:00"


def test_een_logboek_dat_opnieuw_wordt_geschreven_houdt_zijn_hashes(work: WorkFactory, twee: tuple[int, int]) -> None:
    een, ander = twee
    with work() as w:
        for veld in "abc":
            w.logboek.schrijf(een, Gebeurtenis(0, VAST, "p.jansen", "gewijzigd", "antwoorden", veld))
        for gebeurtenis in w.logboek.gebeurtenissen(een):
            w.logboek.schrijf(ander, gebeurtenis)
        assert w.logboek.gebeurtenissen(ander) == w.logboek.gebeurtenissen(een)


def test_de_stand_van_het_logboek(work: WorkFactory, twee: tuple[int, int]) -> None:
    een, ander = twee
    with work() as w:
        assert w.logboek.stand(een) == {}
        w.logboek.bewaar_stand(een, {"a": [1]})
        w.logboek.bewaar_stand(een, {"a": [2]})
        w.commit()
    with work() as w:
        w.logboek.stand(een)["a"].append(3)
        assert (w.logboek.stand(een), w.logboek.stand(ander)) == ({"a": [2]}, {})


def test_een_bijlage_komt_er_byte_voor_byte_uit(work: WorkFactory, twee: tuple[int, int]) -> None:
    een, ander = twee
    blokken = [bytes([nr]) * 70_000 for nr in range(3)] + [b"\x00\xff"]
    gevraagd = een_bijlage(een, b"".join(blokken))
    with work() as w:
        stuk = w.bijlagen.voeg_toe(gevraagd, iter(blokken))
        leeg = w.bijlagen.voeg_toe(een_bijlage(ander, naam="leeg.txt", datum=None), [])
        w.commit()
    with work() as w:
        assert w.bijlagen.bijlagen(een) == [stuk] == [replace(gevraagd, id=stuk.id)]
        assert w.bijlagen.bijlagen(ander) == [leeg]
        assert list(w.bijlagen.inhoud(stuk.id)) == blokken
        assert list(w.bijlagen.inhoud(leeg.id)) == []


def test_van_een_bijlage_verandert_alleen_wat_erover_is_gezegd(work: WorkFactory, twee: tuple[int, int]) -> None:
    een, _ = twee
    with work() as w:
        stuk = w.bijlagen.voeg_toe(een_bijlage(een, b"x"), [b"x"])
        anders = replace(stuk, categorie=Categorie.AP, datum=None, omschrijving="Bevestiging van de AP")
        w.bijlagen.bewaar(replace(anders, sha256="0" * 64, omvang=9, naam="ander"))
        w.commit()
    with work() as w:
        assert w.bijlagen.bijlagen(een) == [anders]
        w.bijlagen.bewaar(replace(anders, verwijderd_op=VAST))
        assert w.bijlagen.bijlagen(een) == []
        assert w.bijlagen.bijlagen(een, ook_verwijderd=True) == [replace(anders, verwijderd_op=VAST)]
        w.bijlagen.wis_inhoud(stuk.id)
        assert list(w.bijlagen.inhoud(stuk.id)) == []
        assert len(w.bijlagen.bijlagen(een, ook_verwijderd=True)) == 1


def test_zonder_commit_blijft_er_niets_van(work: WorkFactory, twee: tuple[int, int]) -> None:
    een, _ = twee
    with work() as w:
        w.delen.voeg_toe(een, "deel_acties", {}, VAST)
        w.logboek.schrijf(een, Gebeurtenis(0, VAST, "p.jansen", "gewijzigd", "antwoorden"))
        w.logboek.bewaar_stand(een, {"a": 1})
        w.bijlagen.voeg_toe(een_bijlage(een), [b"x"])
    with work() as w:
        assert (w.delen.delen(een), w.logboek.gebeurtenissen(een), w.logboek.stand(een)) == ([], [], {})
        assert w.bijlagen.bijlagen(een) == []


def test_een_onbekend_dossier_heeft_geen_delen(work: WorkFactory) -> None:
    gebeurtenis = Gebeurtenis(0, datetime(2026, 1, 1, tzinfo=UTC), "p.jansen", "gewijzigd", "antwoorden")
    with work() as w:
        for daad in (
            w.delen.delen,
            lambda nr: w.delen.voeg_toe(nr, "deel_acties", {}, VAST),
            w.logboek.gebeurtenissen,
            w.logboek.laatste,
            w.logboek.stand,
            lambda nr: w.logboek.schrijf(nr, gebeurtenis),
            lambda nr: w.logboek.bewaar_stand(nr, {}),
            w.bijlagen.bijlagen,
            lambda nr: w.bijlagen.voeg_toe(een_bijlage(nr), []),
            lambda nr: w.dossiers.zet_geopend(nr, VAST),
            lambda nr: w.dossiers.vernietig(nr, VAST),
        ):
            with pytest.raises(DossierOnbekend):
                daad(999)
