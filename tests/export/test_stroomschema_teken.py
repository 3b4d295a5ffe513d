"""The drawings of the advice: everything is on them, inside its box, and this dossier's path stands out."""

import io
import re
from dataclasses import replace

import pikepdf
from hypothesis import given
from hypothesis import strategies as st

from datalek_gui.domain.risico import stroomschema as schema
from datalek_gui.domain.risico.niveau import niveau_van
from datalek_gui.domain.risico.oordeel import Beoordeling
from datalek_gui.export import advies_tekst as woorden
from datalek_gui.export.advies_pdf import render_advies
from tests.export.adviezen import DUIDELIJK, FEITEN, een_advies
from tests.export.lezer import lees_boom, lees_stukken, plat
from tests.export.test_advies import WEINIG, bladeren, boom_van, elk_oordeel


@elk_oordeel
def test_elke_tekening_heeft_een_plaats_en_een_beschrijving(oordeel: Beoordeling) -> None:
    figuren = list(boom_van(een_advies(beoordeling=oordeel)).alle("Figure"))
    assert len(figuren) == (1 if oordeel.van is None else 2)
    for figuur in figuren:
        assert len(figuur.alt) > 60
        links, onder, rechts, boven = (float(m) for m in re.findall(r"[\d.]+", figuur.eigenschappen["/BBox"])[-4:])
        assert 0 < links < rechts < 595.3
        assert 0 < onder < boven < 841.9


@elk_oordeel
def test_de_weg_is_getekend_en_staat_in_woorden(oordeel: Beoordeling) -> None:
    pdf = render_advies(een_advies(beoordeling=oordeel))
    weg = schema.pad(oordeel, FEITEN)
    zinnen = schema.in_woorden(weg, oordeel.tot)
    boom = lees_boom(pdf)
    regels = bladeren(boom)
    begin = regels.index("De weg naar dit advies") + 2
    assert [f"{n} {z}" for n, z in zip(regels[begin::2], regels[begin + 1 :: 2], strict=False)][: len(zinnen)] == list(
        zinnen
    )
    figuur = list(boom.alle("Figure"))[-1]
    assert all(zin in figuur.alt for zin in zinnen)
    with pikepdf.open(io.BytesIO(pdf)) as bestand:
        inhoud = bestand.pages[-1].Contents.read_bytes()
    assert inhoud.count(b"\n1.4 w") == len(weg.knopen)  # thick boxes
    assert inhoud.count(b"\n1.6 w") == len(weg.pijlen)  # thick arrows


def test_elk_vak_van_het_schema_staat_op_het_laatste_blad() -> None:
    pdf = render_advies(een_advies())
    figuur = list(lees_boom(pdf).alle("Figure"))[-1]
    for knoop in schema.KNOPEN.values():
        assert plat(knoop.tekst) in plat(figuur.tekst)
    assert {s.merk for s in lees_stukken(pdf)[-1]} == {"Artifact", "H2", "P", "Figure"}
    assert sum("Figure" in {s.merk for s in blad} for blad in lees_stukken(pdf)) == 2


def test_geen_woord_steekt_buiten_zijn_vak_of_over_de_rand() -> None:
    """Boxes are `schema.BREEDTE` of a third of 165 mm wide and hold at most two lines."""
    pdf = render_advies(een_advies())
    kolom, regels = 165 / schema.KOLOMMEN, [s for s in lees_stukken(pdf)[-1] if s.merk == "Figure"]
    koppen = {k.bron.split(";")[0] for k in schema.KNOPEN.values()} | {p.label for p in schema.PIJLEN}
    in_vak = [s for s in regels if s.tekst.strip() not in koppen and s.tekst.strip()]
    assert len(in_vak) > len(schema.KNOPEN)
    for stuk in in_vak:
        nummer = int((stuk.x - 25) // kolom)
        midden = 25 + (nummer + 0.5) * kolom
        assert midden - schema.BREEDTE * kolom / 2 < stuk.x
        assert stuk.x_eind - 1 < midden + schema.BREEDTE * kolom / 2  # a space may hang over
    assert len(in_vak) <= 2 * len(schema.KNOPEN)
    assert all(s.x >= 25 and s.x_eind <= 190.1 for s in regels)


@given(st.tuples(*[st.integers(1, 4)] * 4))
@WEINIG
def test_de_matrix_toont_alle_vakken_en_kleurt_die_van_het_dossier(getallen: tuple[int, int, int, int]) -> None:
    ernst, kans = tuple(sorted(getallen[:2])), tuple(sorted(getallen[2:]))
    pdf = render_advies(een_advies(beoordeling=replace(DUIDELIJK, ernst=ernst, kans=kans)))
    figuur = next(lees_boom(pdf).alle("Figure"))
    vakken = "".join(plat(niveau_van(e, k).woord) for e in range(1, 5) for k in range(1, 5))
    assert plat(figuur.tekst).startswith(vakken)
    assert f"ernst {woorden.bereik(ernst)}, kans {woorden.bereik(kans)}" in figuur.alt
    with pikepdf.open(io.BytesIO(pdf)) as bestand:
        inhoud = b"".join(blad.Contents.read_bytes() for blad in list(bestand.pages)[:-1])
    donker = re.findall(rb"\.109804 \.133333 \.14902 rg\nn [\d.]+ [\d.]+ [\d.]+ [\d.]+ re", inhoud)
    assert len(donker) == (ernst[1] - ernst[0] + 1) * (kans[1] - kans[0] + 1)
