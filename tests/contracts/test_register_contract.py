"""The register: order, filters and search are the same in Python and in SQL."""

from dataclasses import replace
from itertools import chain, pairwise

import pytest

from datalek_gui.domain.dossier import RegisterRegel
from datalek_gui.domain.register import FILTERS, KOLOMMEN, STANDEN, TERMIJNEN, RegisterVraag
from datalek_gui.services.ports import WorkFactory
from tests.bouwers import een_nieuw_dossier, utc
from tests.fakes import FakeRegister
from tests.register import DOSSIERS, NU, vul

SLEUTELS = [kolom.sleutel for kolom in KOLOMMEN]


@pytest.fixture
def ids(work: WorkFactory) -> list[int]:
    return vul(work)


def vind(work: WorkFactory, **vraag: object) -> list[int]:
    """Ids, read in pages of three; the count must agree."""
    gevraagd, gevonden = RegisterVraag(**vraag), list[int]()  # type: ignore[arg-type]
    with work() as w:
        while blad := w.dossiers.regels(gevraagd, NU, len(gevonden), 3):
            gevonden += [regel.id for regel in blad]
        assert w.dossiers.aantal(gevraagd, NU) == len(gevonden) == len(w.dossiers.regels(gevraagd, NU))
    return gevonden


@pytest.fixture
def fake() -> FakeRegister:
    register = FakeRegister()
    vul(register)
    return register


@pytest.mark.parametrize("aflopend", [False, True])
@pytest.mark.parametrize("sorteer", ["", *SLEUTELS])
def test_elke_volgorde_is_die_van_het_domein(
    work: WorkFactory, fake: FakeRegister, ids: list[int], sorteer: str, aflopend: bool
) -> None:
    gevonden = vind(work, sorteer=sorteer, aflopend=aflopend)
    assert sorted(gevonden) == ids
    assert gevonden == vind(fake, sorteer=sorteer, aflopend=aflopend)


def test_elke_volgorde_verschilt_van_die_van_de_nummers(fake: FakeRegister) -> None:
    """Else the test above would say nothing."""
    op_nummer = vind(fake, sorteer="nummer")
    assert [s for s in SLEUTELS if vind(fake, sorteer=s) == op_nummer] == ["nummer"]


def test_wat_niet_is_ingevuld_staat_onderaan_op_en_neer(work: WorkFactory, ids: list[int]) -> None:
    op, neer = vind(work, sorteer="aantal"), vind(work, sorteer="aantal", aflopend=True)
    assert (op[:3], neer[:3]) == ([ids[6], ids[1], ids[4]], [ids[4], ids[1], ids[6]])
    assert vind(work, sorteer="titel")[-1] == vind(work, sorteer="titel", aflopend=True)[-1] == ids[2]
    assert vind(work, sorteer="titel")[:3] == [ids[1], ids[7], ids[3]]  # capitals and accents make no difference


def test_eerst_wat_dringt_dan_wat_het_laatst_is_geopend(work: WorkFactory, ids: list[int]) -> None:
    assert vind(work)[:3] == [ids[1], ids[0], ids[2]]
    assert vind(work, termijn_eerst=False) == vind(work, sorteer="nummer", aflopend=True)


def test_de_regel_volgt_elke_wijziging(work: WorkFactory, ids: list[int]) -> None:
    with work() as w:
        dossier = w.dossiers.haal(ids[0])
        w.dossiers.bewaar(replace(dossier, titel="Zolder", afgesloten_op=NU))
        # not kept yet, but seen in here
        assert w.dossiers.regels(RegisterVraag(sorteer="titel", aflopend=True), NU, 0, 2)[1].id == ids[0]
        w.commit()
    assert vind(work)[0] == ids[1]
    assert ids[0] not in vind(work)[:2]
    assert vind(work, filters={"status": ("afgesloten",)}) == [ids[3], ids[0]]


@pytest.mark.parametrize("filter_", [f.sleutel for f in FILTERS])
def test_elk_filter_geeft_wat_het_domein_zegt(
    work: WorkFactory, fake: FakeRegister, ids: list[int], filter_: str
) -> None:
    with work() as w, fake() as f:
        keuzes, verwacht = w.dossiers.keuzes(filter_), f.dossiers.keuzes(filter_)
    assert [keuze.casefold() for keuze in keuzes] == [keuze.casefold() for keuze in verwacht]
    per_keuze = [vind(work, filters={filter_: (keuze,)}) for keuze in keuzes]
    assert per_keuze == [vind(fake, filters={filter_: (keuze,)}) for keuze in keuzes]
    assert all(per_keuze), keuzes
    assert not any(set(een) & set(ander) for een, ander in pairwise(per_keuze))
    assert sorted(chain(*per_keuze)) == sorted(vind(work, filters={filter_: tuple(keuzes)}))


def test_keuzes_staan_op_volgorde(work: WorkFactory, ids: list[int]) -> None:
    with work() as w:
        assert w.dossiers.keuzes("jaar") == ["2026", "2025"]
        assert [k.casefold() for k in w.dossiers.keuzes("afdeling")] == ["archief", "zorg"]
        assert w.dossiers.keuzes("termijn") == list(TERMIJNEN)
        assert w.dossiers.keuzes("status") == [s for s in STANDEN if s != "definitief"]


def test_filters_gelden_samen_en_een_leeg_filter_niet(work: WorkFactory, ids: list[int]) -> None:
    zorg = {"afdeling": ("Zorg",), "niveau": ()}
    assert sorted(vind(work, filters=zorg)) == [ids[0], ids[4]]
    assert vind(work, filters=zorg | {"termijn": ("te_laat",)}) == [ids[4]]
    assert vind(work, filters={"termijn": ("verstreken", "loopt")}, sorteer="titel") == [ids[1], ids[0]]
    op_tijd = vind(work, filters={"termijn": ("op_tijd",)}, zoek="brief", sorteer="titel", aflopend=True)
    assert op_tijd == [ids[3], ids[7]]


def test_zonder_moment_is_niet_te_zeggen_wat_te_laat_is(work: WorkFactory, ids: list[int]) -> None:
    with work() as w, pytest.raises(ValueError, match="moment"):
        w.dossiers.aantal(RegisterVraag(filters={"termijn": ("te_laat",)}))


# --- search ---


@pytest.mark.parametrize(
    ("zoek", "plaatsen"),
    [
        ("brief", [7, 3, 1]),
        ("BRIÉF bur", [7, 1]),
        ("ecran", [0]),
        ("sukru", [7, 6, 5, 4, 3, 2, 1, 0]),
        ("nummer4", [4]),
        ("e-mail nummer1", [1]),
        ("van dyk", [7, 6, 5, 4, 3, 2, 1, 0]),
        ("ontvang", [4]),
        ("AP-10", [4]),
        ("rief", []),
        ("brief nergens", []),
    ],
)
def test_elk_woord_is_het_begin_van_een_woord_nieuwste_eerst(
    work: WorkFactory, ids: list[int], zoek: str, plaatsen: list[int]
) -> None:
    assert vind(work, zoek=zoek) == [ids[plaats] for plaats in plaatsen]


@pytest.mark.parametrize("zoek", ["", " ", "-", '"', "***", "()", "_"])
def test_zonder_woord_wordt_er_niet_gezocht(work: WorkFactory, ids: list[int], zoek: str) -> None:
    assert vind(work, zoek=zoek) == vind(work)


@pytest.mark.parametrize(
    "zoek", ['brief"', "brief AND", "NOT brief", "kop:brief", "brief*", "^brief", "brief (", "brief + buren", "'brief'"]
)
def test_wat_iemand_ook_typt_het_is_nooit_een_fout(work: WorkFactory, ids: list[int], zoek: str) -> None:
    gevonden = vind(work, zoek=zoek)
    assert set(gevonden) <= {ids[1], ids[3], ids[7]}


def test_zoeken_volgt_wat_er_verandert(work: WorkFactory, ids: list[int]) -> None:
    with work() as w:
        deel = w.delen.delen(ids[4], "deel_acties")[0]
        w.delen.bewaar(replace(deel, verwijderd_op=NU))
        w.dossiers.bewaar_antwoorden(ids[0], {"samenvatting": "Heel iets anders"})
        w.dossiers.bewaar(replace(w.dossiers.haal(ids[1]), zaaknummer="Nieuw-zaaknummer"))
        w.commit()
    assert vind(work, zoek="ontvanger") == vind(work, zoek="nummer0") == []
    assert vind(work, zoek="anders heel ecran") == [ids[0]]
    assert vind(work, zoek="nieuw") == [ids[1]]
    with work() as w:
        w.dossiers.bewaar_antwoorden(ids[0], {"samenvatting": "verworpen"})
    assert vind(work, zoek="verworpen") == []


def test_waar_de_woorden_staan(work: WorkFactory, ids: list[int]) -> None:
    with work() as w:
        gevonden = w.zoek.vindplaatsen("brief ontvanger van verhaal", ids[1:5])
        assert gevonden == {
            ids[1]: ("titel", "antwoorden", "brief"),
            ids[2]: ("antwoorden", "brief"),
            ids[3]: ("titel", "antwoorden", "brief"),
            ids[4]: ("antwoorden", "acties", "brief"),
        }
        assert w.zoek.vindplaatsen("ecran", ids) == {ids[0]: ("titel",)}
        assert w.zoek.vindplaatsen("-", ids) == w.zoek.vindplaatsen("brief", []) == {}


# --- one dossier ---


def test_de_volgende_actie_staat_in_het_register(work: WorkFactory, ids: list[int]) -> None:
    def acties() -> list[tuple[int, str, object]]:
        with work() as w:
            regels = w.dossiers.regels(RegisterVraag(sorteer="volgende_actie"), NU, 0, 3)
        return [(r.id, r.volgende_actie, str(r.volgende_actie_op)) for r in regels]

    assert acties()[:2] == [(ids[1], "Zet uit", "2026-11-23"), (ids[4], "Bel de ontvanger", "2026-11-24")]
    with work() as w:
        (deel,) = w.delen.delen(ids[1])
        w.delen.bewaar(replace(deel, antwoorden=deel.antwoorden | {"actie_stand": "afgerond"}))
        w.commit()
    assert acties()[0][0] == ids[4]
    assert (acties()[1][1], acties()[2][1]) == ("", "")


def test_een_dossier_heeft_een_eigen_kenmerk_dat_overal_hetzelfde_blijft(work: WorkFactory) -> None:
    with work() as w:
        een, twee = w.dossiers.voeg_toe(een_nieuw_dossier()), w.dossiers.voeg_toe(een_nieuw_dossier(uuid="ab" * 16))
        w.dossiers.bewaar(replace(een, uuid="0" * 32))
        w.commit()
    with work() as w:
        assert (len(een.uuid), twee.uuid) == (32, "ab" * 16)
        assert w.dossiers.haal(een.id).uuid == een.uuid
        assert w.dossiers.op_uuid("ab" * 16) == w.dossiers.haal(twee.id)
        assert w.dossiers.op_uuid("0" * 32) is None


def test_sluiten_en_openen_blijven_bewaard(work: WorkFactory, ids: list[int]) -> None:
    with work() as w:
        dicht, open_ = w.dossiers.haal(ids[3]), w.dossiers.haal(ids[2])
        regels = {regel.id: regel for regel in w.dossiers.regels()}
    assert (dicht.afgesloten_op, str(dicht.bewaren_tot), open_.geopend_op) == (NU, str(regels[ids[3]].bewaren_tot), NU)
    assert (regels[ids[3]].afgesloten_op, regels[ids[2]].geopend_op) == (NU, NU)


def test_van_een_vernietigd_dossier_blijft_alleen_zijn_regel(work: WorkFactory, ids: list[int]) -> None:
    op = utc(2031, 11, 21)
    with work() as w:
        voor = _regel(work, ids[4])
        w.dossiers.vernietig(ids[4], op)
        w.commit()
    na = _regel(work, ids[4])
    weg = {"titel": "", "zaaknummer": "", "behandelaar": "", "volgende_actie": "", "volgende_actie_op": None}
    assert na == replace(voor, **weg, vernietigd_op=op)  # type: ignore[arg-type]
    assert vind(work, zoek="verhaal nummer4") == vind(work, zoek="lijst") == []
    assert vind(work, zoek="AP-10") == [ids[4]]
    with work() as w:
        assert w.dossiers.haal(ids[4]).vernietigd_op == op
        assert (w.dossiers.antwoorden(ids[4]), w.delen.delen(ids[4], ook_verwijderd=True)) == ({}, [])
        assert [m.bevroren for m in w.dossiers.meldingen(ids[4])] == [None]
    assert len(vind(work)) == len(DOSSIERS)


def _regel(work: WorkFactory, dossier_id: int) -> RegisterRegel:
    with work() as w:
        return next(regel for regel in w.dossiers.regels() if regel.id == dossier_id)
