"""Pragmas, encryption on disk, and errors of the disk as Dutch sentences."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from datalek_gui.domain.fouten import AlleenLezen, NietOpgeslagen, RegisterBeschadigd
from db import engine as engine_module
from db.engine import APPLICATION_ID, DbapiConnection, connect_for_work
from db.migrate import HUIDIG
from db.sleutel import Sleutel
from db.work import SqlWork
from tests.db.bouw import KANARIE, NU, Proefregister, een_nieuw_dossier, flip, folder_bytes, volle_melding


def _work(engine: sa.Engine) -> SqlWork:
    return SqlWork(engine, lambda: NU)


@pytest.mark.parametrize(
    ("pragma", "verwacht"),
    [
        ("foreign_keys", 1),
        ("synchronous", 2),
        ("busy_timeout", 5000),
        ("secure_delete", 1),
        ("journal_mode", "delete"),
        ("temp_store", 2),
        ("query_only", 0),
        ("application_id", APPLICATION_ID),
        ("user_version", HUIDIG.versie),
    ],
)
def test_elke_verse_verbinding_heeft_de_pragmas(register: Proefregister, pragma: str, verwacht: object) -> None:
    engine = register.engine()
    for _ in range(2):
        with engine.connect() as verbinding:
            assert verbinding.exec_driver_sql(f"PRAGMA {pragma}").scalar() == verwacht


def test_ook_een_andere_thread_krijgt_de_pragmas(register: Proefregister) -> None:
    engine, gezien = register.engine(), []

    def werk() -> None:
        with engine.connect() as verbinding:
            gezien.append(verbinding.exec_driver_sql("PRAGMA foreign_keys").scalar())

    draad = threading.Thread(target=werk)
    draad.start()
    draad.join()
    assert gezien == [1]


def test_kop_van_het_bestand_is_onleesbaar(register: Proefregister) -> None:
    kop = register.pad.read_bytes()[:100]
    assert not kop.startswith(b"SQLite")
    assert APPLICATION_ID.to_bytes(4, "big") not in kop


def test_geen_antwoord_staat_leesbaar_op_schijf_ook_niet_tijdens_het_schrijven(
    register: Proefregister, tmp_path: Path
) -> None:
    factory = register.factory()
    with factory() as werk:
        dossier = werk.dossiers.voeg_toe(een_nieuw_dossier(titel=KANARIE, antwoorden={"v": KANARIE * 500_000}))
        werk.commit()
    with factory() as werk:
        werk.dossiers.bewaar_antwoorden(dossier.id, {"v": (KANARIE + "!") * 500_000})
        onderweg = folder_bytes(tmp_path)
        assert "register.db-journal" in onderweg, "the transaction is too small to leave a journal"
        assert all(KANARIE.encode() not in inhoud for inhoud in onderweg.values())
        werk.commit()
    assert all(KANARIE.encode() not in inhoud for inhoud in folder_bytes(tmp_path).values())


def test_sleutel_staat_in_geen_url_repr_of_fouttekst(register: Proefregister) -> None:
    hexa = register.sleutel.raw().hex()
    engine = register.engine()
    register.pad.write_bytes(b"rommel" * 1000)
    with pytest.raises(RegisterBeschadigd) as gevangen, _work(engine) as werk:
        werk.dossiers.regels()
    oorzaken: list[BaseException] = [gevangen.value]
    while (volgende := oorzaken[-1].__cause__ or oorzaken[-1].__context__) is not None:
        oorzaken.append(volgende)
    teksten = [repr(engine), str(engine.url), repr(register.sleutel), *map(repr, oorzaken), *map(str, oorzaken)]
    assert all(hexa not in tekst.lower() for tekst in teksten)


def test_fouttekst_van_sql_noemt_geen_waarden(register: Proefregister) -> None:
    with pytest.raises(sa.exc.IntegrityError) as gevangen, register.engine().begin() as verbinding:
        verbinding.execute(
            sa.text("INSERT INTO antwoorden VALUES (99, :json, 'x')"),
            {"json": f'{{"naam":"{KANARIE}"}}'},
        )
    assert KANARIE not in str(gevangen.value)


def test_vergeten_sleutel_sluit_de_engine_voorgoed(register: Proefregister) -> None:
    eigen = register.sleutel.copy()
    engine = engine_module.make_engine(register.pad, eigen)
    eigen.forget()
    with pytest.raises(RuntimeError, match="closed"), engine.connect():
        pass


def test_ontbrekend_register_wordt_niet_leeg_aangemaakt(register: Proefregister) -> None:
    register.pad.unlink()
    with pytest.raises(NietOpgeslagen, match="niet te openen"), register.factory()():
        pass
    assert not register.pad.exists()


def test_kapotte_bladzijde_wordt_nooit_als_nullen_gelezen(register: Proefregister) -> None:
    """SQLCipher itself hands out zeros for a broken page in the tail of a long value, and no error."""
    factory = register.factory()
    lang = "x" * 20_000
    with factory() as werk:
        werk.dossiers.voeg_toe(een_nieuw_dossier(antwoorden={"v": lang}))
        werk.dossiers.voeg_toe(een_nieuw_dossier(melding=replace(volle_melding(), bevroren={"v": lang})))
        werk.organisatie.bewaar_antwoorden({"v": lang})
        werk.organisatie.bewaar_logo(lang.encode())
        werk.commit()
    lezingen: list[Callable[[SqlWork], object]] = [
        lambda werk: werk.dossiers.antwoorden(1),
        lambda werk: werk.dossiers.haal(2),
        lambda werk: werk.organisatie.antwoorden(),
        lambda werk: werk.organisatie.logo(),
    ]
    with factory() as werk:
        goed = [lees(werk) for lees in lezingen]
    heel, geraakt = register.pad.read_bytes(), set()
    for bladzijde in range(len(heel) // 4096):
        register.pad.write_bytes(heel)
        flip(register.pad, bladzijde * 4096 + 1000)
        for nummer, lees in enumerate(lezingen):
            try:
                with factory() as werk:
                    assert lees(werk) == goed[nummer], f"page {bladzijde}, read {nummer}"
            except RegisterBeschadigd:
                geraakt.add(nummer)
        with suppress(RegisterBeschadigd), factory() as werk:
            assert [lees(werk) for lees in lezingen] == goed  # in one transaction, so with a warm cache
    assert geraakt == {0, 1, 2, 3}


def test_volle_schijf_geeft_een_zin_en_daarna_lukt_het_weer(register: Proefregister) -> None:
    engine = register.engine()
    with _work(engine) as werk:
        dossier = werk.dossiers.voeg_toe(een_nieuw_dossier())
        werk.commit()
    vol = [True]

    @sa.event.listens_for(engine, "connect")
    def _limit(verbinding: DbapiConnection, _: object) -> None:
        if vol[0]:
            verbinding.execute("PRAGMA max_page_count=1")

    with pytest.raises(NietOpgeslagen, match="de schijf is vol"), _work(engine) as werk:
        werk.dossiers.bewaar_antwoorden(dossier.id, {"v": "x" * 500_000})
        werk.commit()
    with _work(engine) as werk:
        assert werk.dossiers.antwoorden(dossier.id) == {"aard": ["verlies"]}
    vol[0] = False
    with _work(engine) as werk:
        werk.dossiers.bewaar_antwoorden(dossier.id, {"v": "nieuw"})
        werk.commit()
        assert werk.dossiers.antwoorden(dossier.id) == {"v": "nieuw"}


def test_alleen_lezen_map_geeft_een_zin(register: Proefregister, monkeypatch: pytest.MonkeyPatch) -> None:
    def alleen_lezend(pad: Path, sleutel: Sleutel, **_: bool) -> DbapiConnection:
        return connect_for_work(pad, sleutel, alleen_lezen=True)

    monkeypatch.setattr(engine_module, "connect_for_work", alleen_lezend)
    with pytest.raises(NietOpgeslagen, match="de map is alleen-lezen"), register.factory()() as werk:
        werk.dossiers.voeg_toe(een_nieuw_dossier())


def test_bezet_bestand_geeft_een_zin(register: Proefregister, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "_PRAGMAS", ("busy_timeout=20",))
    ander = register.connect()
    ander.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(NietOpgeslagen, match="even bezet"), register.factory()() as werk:
            werk.dossiers.regels()
    finally:
        ander.close()


def test_alleen_lezen_geopend_leest_wel_en_schrijft_niet(register: Proefregister) -> None:
    with register.factory()() as werk:
        dossier = werk.dossiers.voeg_toe(een_nieuw_dossier())
        werk.commit()
    lezer = register.factory(alleen_lezen=True)
    with lezer() as werk:
        assert [regel.nummer for regel in werk.dossiers.regels()] == ["2026-001"]
        werk.commit()
    with pytest.raises(AlleenLezen), lezer() as werk:
        werk.dossiers.bewaar_antwoorden(dossier.id, {})
    with pytest.raises(AlleenLezen), lezer() as werk:
        werk.organisatie.bewaar_logo(b"x")


def test_een_lezer_houdt_de_schrijver_niet_tegen_en_andersom(register: Proefregister) -> None:
    schrijver, lezer = register.factory(), register.factory(alleen_lezen=True)
    with schrijver() as werk, lezer() as kijker:
        werk.dossiers.voeg_toe(een_nieuw_dossier())
        assert kijker.dossiers.regels() == []
