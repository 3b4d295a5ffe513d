"""What holds for any facts whatever: never a fault, never a wider outcome by knowing more."""

from dataclasses import replace
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.risico import begrippen as b
from datalek_gui.domain.risico.beoordeling import beoordeel
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.onzeker import GEWOON
from datalek_gui.domain.risico.oordeel import Antwoord, Beoordeling, Niveau
from datalek_gui.domain.risico.schema import FEITEN, GETAL, JA_NEE, KEUZE, Feit
from datalek_gui.domain.risico.vuistregels import VUISTREGELS
from datalek_gui.domain.risico.weergeven import beoordeling_naar_json
from tests.bouwers import een_regelset

LEEG = Feiten()


def _waarde(feit: Feit) -> st.SearchStrategy[Any]:
    if feit.soort == JA_NEE:
        return st.sampled_from((None, True, False))
    if feit.soort == GETAL:
        return st.sampled_from((None, 1, 5, 24, 60, 100, 2_000, 50_000))
    if feit.soort == KEUZE:
        return st.sampled_from((None, *feit.waarden))
    return st.lists(st.sampled_from(list(feit.waarden)), max_size=3, unique=True).map(tuple)


@st.composite
def feiten(draw: st.DrawFn) -> Feiten:
    """A handful of facts of the schema; numbers the right way round."""
    namen = draw(st.lists(st.sampled_from([f.naam for f in FEITEN]), max_size=16, unique=True))
    f = replace(LEEG, **{feit.naam: draw(_waarde(feit)) for feit in FEITEN if feit.naam in namen})
    if f.aantal_van is not None and f.aantal_tot is not None and f.aantal_van > f.aantal_tot:
        f = replace(f, aantal_van=f.aantal_tot, aantal_tot=f.aantal_van)
    return f


def _oordeel(f: Feiten) -> Beoordeling:
    return beoordeel(replace(f, verantwoordelijke="ja", persoonsgegevens="ja", inbreuk="ja"), een_regelset())


@settings(max_examples=400, deadline=None)
@given(feiten())
@example(LEEG)
def test_elk_stel_feiten_geeft_een_oordeel(f: Feiten) -> None:
    ons = beoordeel(f, een_regelset())
    if ons.uitkomst in (Uitkomst.INCIDENT, Uitkomst.DOORSTUREN):
        assert (ons.van, ons.tot, ons.ap.antwoord) == (None, None, Antwoord.NEE)
    else:
        assert ons.van is not None and ons.tot is not None and ons.van <= ons.tot
        assert ons.ernst[0] <= ons.ernst[1] and ons.kans[0] <= ons.kans[1]
    assert all(bevinding.bron and bevinding.zin.endswith(".") for bevinding in ons.bevindingen)
    assert beoordeling_naar_json(ons)["regels"]


@settings(max_examples=600, deadline=None)
@given(feiten(), st.data())
def test_meer_weten_maakt_de_uitkomst_nooit_ruimer(f: Feiten, data: st.DataObject) -> None:
    ons = _oordeel(f)
    bekend = b.vul_aan(f)
    gaten = [gat for gat in GEWOON if getattr(bekend, gat.feit) in (None, ()) and gat.speelt(bekend)]
    if not gaten or ons.van is None or ons.tot is None:
        return
    gat = data.draw(st.sampled_from(gaten))
    waarde = data.draw(st.sampled_from((gat.best, gat.slechtst)))
    if gat.feit == "aantal_tot":
        waarde = max(waarde, f.aantal_van or 0)
    nader = _oordeel(replace(f, **{gat.feit: waarde}))
    assert nader.van is not None and nader.tot is not None
    assert ons.van <= nader.van <= nader.tot <= ons.tot, (gat.feit, waarde)


@settings(max_examples=400, deadline=None)
@given(feiten())
def test_de_weging_is_nooit_milder_dan_een_vuistregel(f: Feiten) -> None:
    ons = _oordeel(f)
    for bevinding in ons.bevindingen:
        if bevinding.niveau is not None and bevinding.regel in {regel.naam for regel in VUISTREGELS}:
            assert ons.tot is not None and ons.tot >= bevinding.niveau, bevinding.regel


def test_zonder_feiten_staat_niets_vast() -> None:
    ons = beoordeel(LEEG, een_regelset())
    assert ons.uitkomst is Uitkomst.ONBEKEND
    assert {ons.datalek.antwoord, ons.ap.antwoord, ons.betrokkenen.antwoord} == {Antwoord.AFHANKELIJK}
    assert (ons.van, ons.tot) == (Niveau.VERWAARLOOSBAAR, Niveau.AANZIENLIJK)
