"""Sentences for 9.3: they say only what the facts say."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datalek_gui.domain.risico.begrippen import GEVOELIG
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.oordeel import Niveau
from datalek_gui.domain.risico.schema import FEITEN, GETAL, JA_NEE, KEUZE, Feit
from datalek_gui.domain.risico.zinnen import VERHOGEND, VERLAGEND, zinnen_voor

ALLE = (*VERLAGEND, *VERHOGEND)
LEEG = {naam: getattr(Feiten(), naam) for naam in Feiten.__dataclass_fields__}


def waarden(feit: Feit) -> st.SearchStrategy[Any]:
    if feit.soort == JA_NEE:
        return st.sampled_from([None, True, False])
    if feit.soort == GETAL:
        return st.one_of(st.none(), st.integers(0, 200_000))
    if feit.soort == KEUZE:
        return st.sampled_from([None, *feit.waarden])
    return st.lists(st.sampled_from(list(feit.waarden)), unique=True, max_size=5).map(tuple)


FEITEN_ = st.fixed_dictionaries({feit.naam: waarden(feit) for feit in FEITEN}).map(lambda alle: Feiten(**alle))
NIVEAU = st.sampled_from(Niveau)


def gezegd(feiten: Feiten) -> set[str]:
    """Every sentence that some level offers."""
    return {zin for niveau in Niveau for zin in zinnen_voor(feiten, niveau)}


@given(FEITEN_, NIVEAU)
def test_elke_zin_is_af(feiten: Feiten, niveau: Niveau) -> None:
    *redenen, slot = zinnen_voor(feiten, niveau)
    for zin in (*redenen, slot):
        assert re.fullmatch(r"[A-Z][^\[\]{}<>|]+\.", zin), zin
        assert not re.search(r"None|\.\.|  | ,|: \.", zin), zin
    assert niveau.woord in slot
    assert len(set(redenen)) == len(redenen)


@given(FEITEN_)
def test_een_zin_rust_alleen_op_zijn_feiten(feiten: Feiten) -> None:
    """Keep only its own facts and it still stands; take one of them away and it is gone."""
    for zin in ALLE:
        if any(getattr(feiten, naam) == LEEG[naam] for naam in zin.feiten) or not zin.als(feiten):
            continue
        tekst = zin.tekst if isinstance(zin.tekst, str) else zin.tekst(feiten)
        assert tekst in gezegd(Feiten(**{naam: getattr(feiten, naam) for naam in zin.feiten}))
        for naam in zin.feiten:
            assert tekst not in gezegd(replace(feiten, **{naam: LEEG[naam]}))


@pytest.mark.parametrize("niveau", Niveau)
def test_zonder_feiten_blijft_alleen_de_slotzin(niveau: Niveau) -> None:
    assert len(zinnen_voor(Feiten(), niveau)) == 1


def test_zonder_niveau_is_er_niets_te_zeggen() -> None:
    assert zinnen_voor(Feiten(teruggekregen="terug"), None) == ()


NIET_TERUG = (
    "De gegevens zijn niet terug en niet vernietigd. Wij kunnen daardoor niet voorkomen dat iemand ze gebruikt."
)
RAAK = {
    "Het gaat niet om gevoelige of bijzondere gegevens.": Feiten(gegevens=("naam", "adres")),
    "Het gaat per persoon om enkele gegevens.": Feiten(omvang="beperkt"),
    "Het gaat om de gegevens van één persoon.": Feiten(aantal_tot=1),
    "De gegevens zijn niet eenvoudig te herleiden tot een persoon.": Feiten(identificeerbaar="moeilijk"),
    "De gegevens zijn binnen onze eigen organisatie gebleven, waar een geheimhoudingsplicht geldt.": Feiten(
        ontvanger=("intern",)
    ),
    "De gegevens zijn alleen terechtgekomen bij iemand met een beroepsgeheim.": Feiten(ontvanger=("beroepsgeheim",)),
    "De gegevens zijn alleen terechtgekomen bij een andere overheidsorganisatie.": Feiten(ontvanger=("overheid",)),
    "De gegevens zijn alleen terechtgekomen bij een vaste relatie van onze organisatie.": Feiten(
        ontvanger=("vaste_relatie",)
    ),
    "Wij hebben contact gehad met wie de gegevens kreeg en onze instructies worden gevolgd.": Feiten(
        contact=True, volgt_instructies=True
    ),
    "De gegevens zijn terug bij onze organisatie.": Feiten(teruggekregen="terug"),
    "Bevestigd is dat de gegevens zijn vernietigd.": Feiten(teruggekregen="vernietigd"),
    "De gegevens waren onleesbaar gemaakt voor onbevoegden en de sleutel is niet gelekt.": Feiten(
        versleuteld=True, sleutel_veilig=True
    ),
    "Het apparaat is op tijd op afstand gewist.": Feiten(gewist=True),
    "Vastgesteld is dat er geen gegevens zijn meegenomen.": Feiten(exfiltratie="nee"),
    "Alle gegevens zijn hersteld.": Feiten(hersteld="volledig"),
    "Gemiste termijnen zijn verlengd of op een andere manier goedgemaakt.": Feiten(termijnen_verlengd=True),
    "Bij het datalek zijn gegevens betrokken die een beroepsgeheim normaal beschermt.": Feiten(beroepsgeheim=True),
    "Het gaat om medische gegevens.": Feiten(gezondheid="medisch"),
    "Het gaat om uitgebreide gegevens over gezondheid.": Feiten(gezondheid="uitgebreid"),
    "Het gaat om bijzondere categorieën van gegevens.": Feiten(gegevens=("religie",)),
    "Het gaat om strafrechtelijke gegevens.": Feiten(gegevens=("strafrechtelijk",)),
    "Het gaat om gevoelige gegevens: het burgerservicenummer, financiële gegevens en een uitkering.": Feiten(
        gegevens=("uitkering", "naam", "bsn", "financieel")
    ),
    "Het gaat om veel gegevens per persoon.": Feiten(omvang="groot"),
    "Het gaat om een grote groep: ten minste 250 personen.": Feiten(aantal_van=250),
    "Onder de betrokkenen zijn kwetsbare personen.": Feiten(kwetsbaar=True),
    "Wie de gegevens kreeg, kent de betrokkene.": Feiten(kennen_elkaar=True),
    "De gegevens waren voor iedereen toegankelijk.": Feiten(ontvanger=("openbaar", "zakelijk")),
    "De gegevens zijn (mogelijk) in handen van iemand met kwade bedoelingen.": Feiten(ontvanger=("kwaadwillend",)),
    "Er zijn gegevens meegenomen.": Feiten(exfiltratie="ja"),
    "Wij kunnen niet uitsluiten dat er gegevens zijn meegenomen.": Feiten(exfiltratie="niet_uitgesloten"),
    "Er is geen contact geweest met wie de gegevens kreeg.": Feiten(contact=False),
    "Wie de gegevens kreeg, volgt onze instructies niet op.": Feiten(volgt_instructies=False),
    NIET_TERUG: Feiten(teruggekregen="nee"),
    "Toegezegd is dat de gegevens terugkomen of worden vernietigd, maar dat is nog niet gebeurd.": Feiten(
        teruggekregen="toegezegd"
    ),
    "Niet alle gegevens zijn hersteld.": Feiten(hersteld="deels"),
    "Zorg, een uitkering of een andere onmisbare dienst bleef uit.": Feiten(dienst_geraakt="ernstig"),
}


@pytest.mark.parametrize("tekst", RAAK)
def test_een_zin_komt_als_zijn_feit_er_is(tekst: str) -> None:
    assert tekst in zinnen_voor(RAAK[tekst], Niveau.BEPERKT)


def test_elk_gevoelig_gegeven_heeft_zijn_woorden() -> None:
    for gegeven in GEVOELIG:
        assert "gevoelige gegevens: " in " ".join(zinnen_voor(Feiten(gegevens=(gegeven,)), Niveau.BEPERKT)), gegeven


@pytest.mark.parametrize("zwaar", [{"gezondheid": "medisch"}, {"beroepsgeheim": True}, {"gegevens": ("anders",)}])
def test_niet_gevoelig_wordt_niet_beweerd_als_iets_anders_dat_tegenspreekt(zwaar: dict[str, Any]) -> None:
    feiten = replace(Feiten(gegevens=("naam",)), **zwaar)
    assert "niet om gevoelige" not in " ".join(zinnen_voor(feiten, Niveau.BEPERKT))


def test_elke_zin_heeft_een_geval_dat_hem_raakt() -> None:
    assert len(RAAK) == len(ALLE)


def test_een_verlagende_reden_staat_niet_bij_een_hoog_niveau() -> None:
    feiten = Feiten(teruggekregen="terug", kwetsbaar=True)
    assert "terug" in " ".join(zinnen_voor(feiten, Niveau.BEPERKT))
    assert "terug" not in " ".join(zinnen_voor(feiten, Niveau.AANZIENLIJK))
    assert "kwetsbare" not in " ".join(zinnen_voor(feiten, Niveau.VERWAARLOOSBAAR))


def test_de_slotzin_spreekt_van_een_betrokkene_als_er_een_is() -> None:
    assert zinnen_voor(Feiten(aantal_tot=1), Niveau.BEPERKT)[-1].endswith("voor de betrokkene in als beperkt.")
    assert zinnen_voor(Feiten(), Niveau.ZEER_GROOT)[-1].endswith("voor de betrokkenen in als zeer groot.")
