"""What the register shows of a dossier, and in which order."""

from datetime import UTC, date, datetime, timedelta

import pytest

from datalek_gui.domain.afloop import Geinformeerd
from datalek_gui.domain.dossier import MeldingStatus, RegisterRegel, Uitkomst
from datalek_gui.domain.register import (
    FILTERS,
    GEINFORMEERD,
    KOLOMMEN,
    SOORTEN,
    TERMIJNEN,
    aantal_tekst,
    klok,
    rang,
    standaard_volgorde,
    termijnstand,
    tijd_tekst,
)
from datalek_gui.domain.termijn import Stand

NU = datetime(2026, 11, 21, 13, 3, tzinfo=UTC)


def regel(id=1, **anders):
    velden = {
        "nummer": f"2026-{id:03}", "titel": "Laptop gestolen", "status": MeldingStatus.CONCEPT,
        "uitkomst": Uitkomst.DATALEK, "kennis_op": NU - timedelta(hours=20), "uiterlijk_op": NU + timedelta(hours=52),
        "niveau": "beperkt", "aantal_van": 12, "aantal_tot": 12, "gewijzigd_op": NU,
    }  # fmt: skip
    return RegisterRegel(id=id, **{**velden, **anders})


VOL = regel(
    zaaknummer="Z-1",
    ap_nummer="AP-1",
    soort_incident="post_verkeerd",
    afdeling="Burgerzaken",
    behandelaar="A. Bakker",
    betrokkenen_geinformeerd="deels",
    volgende_actie="Bel de ontvanger",
    volgende_actie_op=date(2026, 11, 24),
    gemeld_op=NU,
    afgesloten_op=NU,
)
LEEG = regel(
    2,
    titel="",
    uitkomst=Uitkomst.ONBEKEND,
    kennis_op=None,
    uiterlijk_op=None,
    niveau="",
    aantal_van=None,
    aantal_tot=None,
)


@pytest.mark.parametrize("kolom", KOLOMMEN, ids=lambda kolom: kolom.sleutel)
def test_elke_kolom_heeft_tekst_voor_een_vol_dossier_en_kan_een_leeg_aan(kolom):
    vol = regel() if kolom.sleutel == "tijd" else VOL
    assert kolom.tekst(vol, NU)
    assert isinstance(kolom.tekst(LEEG, NU), str)
    assert kolom.sorteer(vol) is not None
    kolom.sorteer(LEEG)


@pytest.mark.parametrize("status", MeldingStatus)
@pytest.mark.parametrize("uitkomst", Uitkomst)
def test_elke_status_en_elke_uitkomst_heeft_woorden(status, uitkomst):
    assert all(isinstance(kolom.tekst(regel(status=status, uitkomst=uitkomst), NU), str) for kolom in KOLOMMEN)


def test_de_klok_zegt_wat_er_nog_is_en_wat_te_laat_is():
    assert tijd_tekst(regel(), NU) == "nog 2 dagen en 4 uur"
    assert tijd_tekst(regel(uiterlijk_op=NU - timedelta(hours=3, minutes=5)), NU) == "3 uur te laat"
    assert tijd_tekst(regel(uiterlijk_op=NU - timedelta(days=9, hours=3)), NU) == "9 dagen te laat"
    assert tijd_tekst(regel(uiterlijk_op=NU + timedelta(hours=18)), NU) == "nog 18 uur"
    assert klok(regel(uiterlijk_op=NU + timedelta(hours=3)), NU).stand is Stand.KRAP


@pytest.mark.parametrize(
    "anders",
    [
        {"status": MeldingStatus.INGEDIEND},
        {"gemeld_op": NU},  # a vervolg is being made
        {"uitkomst": Uitkomst.INCIDENT},
        {"uitkomst": Uitkomst.DOORSTUREN},
        {"kennis_op": None, "uiterlijk_op": None},
        {"afgesloten_op": NU},
        {"uiterlijk_op": None, "afgesloten_op": NU},
    ],
)
def test_waar_niets_meer_loopt_staat_geen_klok(anders):
    assert klok(regel(**anders), NU) is None
    assert tijd_tekst(regel(**anders), NU) == ""


def test_zolang_de_uitkomst_onbekend_is_loopt_de_klok_gewoon_door():
    assert klok(regel(uitkomst=Uitkomst.ONBEKEND), NU) is not None


@pytest.mark.parametrize(
    ("van", "tot", "tekst"),
    [
        (None, None, ""), (0, 0, "0"), (1200, 1200, "1.200"), (10, 50, "10 tot 50"), (10, None, "minstens 10"),
        (None, 50, "hoogstens 50"),
    ],
)  # fmt: skip
def test_aantallen_in_woorden(van, tot, tekst):
    assert aantal_tekst(regel(aantal_van=van, aantal_tot=tot)) == tekst


def test_de_dringendste_termijn_staat_bovenaan_en_daarna_wat_het_laatst_is_gewijzigd():
    te_laat = regel(1, uiterlijk_op=NU - timedelta(hours=1))
    ruim = regel(2)
    krap = regel(3, uiterlijk_op=NU + timedelta(hours=4))
    oud_klaar = regel(4, status=MeldingStatus.INGEDIEND, gewijzigd_op=NU - timedelta(days=9))
    net_klaar = regel(5, status=MeldingStatus.DEFINITIEF, gewijzigd_op=NU - timedelta(days=1))
    geen_lek = regel(6, uitkomst=Uitkomst.INCIDENT, gewijzigd_op=NU - timedelta(days=2))
    volgorde = standaard_volgorde([oud_klaar, ruim, geen_lek, net_klaar, te_laat, krap])
    assert [een.id for een in volgorde] == [1, 3, 2, 5, 6, 4]


def test_nummers_sorteren_als_getal():
    sorteer = next(kolom.sorteer for kolom in KOLOMMEN if kolom.sleutel == "nummer")
    assert sorteer(regel(nummer="2026-999")) < sorteer(regel(nummer="2026-1000"))
    assert sorteer(regel(nummer="2025-1000")) < sorteer(regel(nummer="2026-001"))


def test_een_vervolg_in_concept_leest_niet_als_niet_gemeld():
    tekst = {kolom.sleutel: kolom.tekst for kolom in KOLOMMEN}["status"]
    assert tekst(regel(gemeld_op=NU, status=MeldingStatus.CONCEPT), NU) == "Vervolg: concept"
    assert tekst(regel(gemeld_op=NU, status=MeldingStatus.INGEDIEND), NU) == "Ingediend"
    assert tekst(regel(status=MeldingStatus.CONCEPT), NU) == "Concept"


def test_een_gesloten_of_vernietigd_dossier_zegt_dat():
    tekst = {kolom.sleutel: kolom.tekst for kolom in KOLOMMEN}["status"]
    assert tekst(regel(gemeld_op=NU, afgesloten_op=NU), NU) == "Afgesloten"
    assert tekst(regel(afgesloten_op=NU, vernietigd_op=NU), NU) == "Vernietigd"


def test_wie_besloot_niet_te_melden_heeft_geen_klok_maar_leest_wel_waarom():
    niet = regel(1, uiterlijk_op=None)
    assert (klok(niet, NU), tijd_tekst(niet, NU), termijnstand(niet)) == (None, "Niet melden", "")
    status = next(kolom.tekst for kolom in KOLOMMEN if kolom.sleutel == "status")
    assert status(niet, NU) == "Niet gemeld"
    assert status(regel(uiterlijk_op=None, gemeld_op=NU, status=MeldingStatus.INGEDIEND), NU) == "Ingediend"
    assert [een.id for een in standaard_volgorde([niet, regel(2)])] == [2, 1]  # nothing presses


def test_een_dossier_dat_net_is_geopend_staat_voor_wat_eerder_is_gewijzigd():
    gewijzigd = regel(1, status=MeldingStatus.INGEDIEND, gewijzigd_op=NU - timedelta(hours=1))
    geopend = regel(2, status=MeldingStatus.INGEDIEND, gewijzigd_op=NU - timedelta(days=9), geopend_op=NU)
    assert [een.id for een in standaard_volgorde([gewijzigd, geopend, regel(3)])] == [3, 2, 1]
    assert rang(geopend) < rang(gewijzigd)


@pytest.mark.parametrize(
    ("anders", "stand"),
    [
        ({}, "loopt"),
        ({"uiterlijk_op": NU - timedelta(hours=1)}, "loopt"),
        ({"gemeld_op": NU}, "op_tijd"),
        ({"gemeld_op": NU, "uiterlijk_op": NU - timedelta(seconds=1)}, "te_laat"),
        ({"uitkomst": Uitkomst.INCIDENT}, ""),
        ({"gemeld_op": NU, "uiterlijk_op": None}, ""),
    ],
)
def test_hoe_het_met_de_termijn_staat(anders, stand):
    assert termijnstand(regel(**anders)) == stand


def test_wat_verstreken_is_hangt_af_van_het_moment():
    termijn = next(f.waarde for f in FILTERS if f.sleutel == "termijn")
    laat = regel(uiterlijk_op=NU)
    assert (termijn(laat, NU), termijn(laat, NU + timedelta(seconds=1))) == ("loopt", "verstreken")
    assert termijn(regel(gemeld_op=NU), NU + timedelta(days=99)) == "op_tijd"
    with pytest.raises(ValueError, match="moment"):
        termijn(laat, None)


@pytest.mark.parametrize("filter_", FILTERS, ids=lambda filter_: filter_.sleutel)
def test_elk_filter_heeft_woorden_voor_wat_er_staat(filter_):
    vol = regel(
        soort_incident="hacking", afdeling="ICT", behandelaar="A. Bakker", betrokkenen_geinformeerd="nee", gemeld_op=NU
    )
    assert filter_.woorden(filter_.waarde(vol, NU))
    assert filter_.titel


def test_elke_soort_incident_van_het_formulier_heeft_een_kort_woord(formulier):
    opties = {o.sleutel for v in ("aard_incident", "v1_aard_incident") for o in formulier.vragen[v].opties if not o.kop}
    assert opties == set(SOORTEN)
    assert max(len(woord) for woord in SOORTEN.values()) <= 30


def test_geinformeerd_zegt_hetzelfde_als_de_afloop():
    assert {een.name.lower(): een.value for een in Geinformeerd if een is not Geinformeerd.ONBEKEND} == GEINFORMEERD


def test_elke_termijn_komt_voor():
    standen = {termijnstand(regel()), termijnstand(regel(gemeld_op=NU)), "te_laat", "verstreken"}
    assert standen == set(TERMIJNEN)
