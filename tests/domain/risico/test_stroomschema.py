"""The flow chart: one picture without crossing lines, and for every judgement a path to its outcome."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise

import pytest

from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.risico import stroomschema as schema
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.oordeel import Antwoord, Beoordeling, Bevinding, Conclusie, Niveau, Werking
from datalek_gui.domain.risico.stroomschema import KNOPEN, PIJLEN, Knoop, Punt, Soort, in_woorden, lijn, pad
from tests.domain.risico.gevallen import GEVALLEN, feiten_van, oordeel

JA, NEE, OPEN = Antwoord.JA, Antwoord.NEE, Antwoord.AFHANKELIJK


def een_conclusie(antwoord: Antwoord, bron: str = "", ontbreekt: tuple[str, ...] = ()) -> Conclusie:
    gronden = (Bevinding("grond", Werking.BEPAALT, "Omdat.", bron),) if bron else ()
    return Conclusie(antwoord, "Omdat.", gronden, ontbreekt)


def een_beoordeling(
    ap: Conclusie | Antwoord = JA,
    betrokkenen: Conclusie | Antwoord = JA,
    uitkomst: Uitkomst = Uitkomst.DATALEK,
    calamiteitenplan: Antwoord = NEE,
) -> Beoordeling:
    ap, betrokkenen = (een_conclusie(c) if isinstance(c, Antwoord) else c for c in (ap, betrokkenen))
    datalek = een_conclusie(JA if uitkomst is Uitkomst.DATALEK else NEE)
    plan = een_conclusie(calamiteitenplan)
    niveau = Niveau.BEPERKT
    return Beoordeling(
        uitkomst, datalek, niveau, niveau, (2, 2), (2, 2), ap, betrokkenen, plan, (), (), None, (), "proef"
    )


# --- the picture ----------------------------------------------------------------------------------------------------


def stukken(punten: tuple[Punt, ...]) -> Iterator[tuple[Punt, Punt]]:
    """The straight pieces of a line, each from left to right and from top to bottom."""
    for van, naar in pairwise(punten):
        yield min(van, naar), max(van, naar)


def raken(een: tuple[Punt, Punt], ander: tuple[Punt, Punt]) -> bool:
    """Whether two level or upright pieces share a point."""
    return all(een[0][as_] <= ander[1][as_] and ander[0][as_] <= een[1][as_] for as_ in (0, 1))


def rand(knoop: Knoop) -> tuple[Punt, Punt]:
    """The box, a hair smaller: an arrow may touch its edge."""
    (x, y), marge = schema.midden(knoop), 0.001
    breed, hoog = schema.BREEDTE / 2 - marge, schema.HOOGTE / 2 - marge
    return (x - breed, y - hoog), (x + breed, y + hoog)


def test_lijnen_kruisen_niet() -> None:
    """Two arrows meet only where they start at, or arrive at, the same box."""
    for een, ander in combinations(PIJLEN, 2):
        if een.naar == ander.naar:
            continue
        for stuk in stukken(lijn(een)):
            assert not any(raken(stuk, tweede) for tweede in stukken(lijn(ander))), f"{een} kruist {ander}"


def test_geen_lijn_loopt_door_een_vak() -> None:
    for pijl in PIJLEN:
        for stuk in stukken(lijn(pijl)):
            assert [k.sleutel for k in KNOPEN.values() if raken(stuk, rand(k))] == [], pijl


def test_elke_lijn_is_recht_of_haaks_en_blijft_in_het_raster() -> None:
    for pijl in PIJLEN:
        for (x, y), (naar_x, naar_y) in stukken(lijn(pijl)):
            assert x == naar_x or y == naar_y
            assert 0 <= x <= naar_x <= schema.KOLOMMEN and 0 <= y <= naar_y <= schema.RIJEN


def test_het_label_staat_bij_het_begin_van_zijn_pijl_en_buiten_elk_vak() -> None:
    for pijl in PIJLEN:
        plek, kant = schema.plek_label(pijl)
        assert kant in ("rechts", "boven")
        assert any(raken((plek, plek), stuk) for stuk in stukken(lijn(pijl)))
        assert not any(raken((plek, plek), rand(knoop)) for knoop in KNOPEN.values())
    plekken = [schema.plek_label(pijl)[0] for pijl in PIJLEN if pijl.label]
    assert len(plekken) == len(set(plekken)), "twee labels over elkaar"


def test_elk_vak_heeft_zijn_eigen_plek() -> None:
    assert len({(knoop.kolom, knoop.rij) for knoop in KNOPEN.values()}) == len(KNOPEN)
    for knoop in KNOPEN.values():
        assert 0 <= knoop.kolom < schema.KOLOMMEN and 0 <= knoop.rij < schema.RIJEN


def test_elk_vak_is_bereikbaar_en_alleen_vragen_splitsen() -> None:
    bereikt = {"verantwoordelijke"}
    for _ in PIJLEN:
        bereikt |= {pijl.naar for pijl in PIJLEN if pijl.van in bereikt}
    assert bereikt == set(KNOPEN)
    for knoop in KNOPEN.values():
        uit = [pijl for pijl in PIJLEN if pijl.van == knoop.sleutel]
        assert len(uit) >= 2 if knoop.soort is Soort.VRAAG else len(uit) <= 1, knoop
        assert knoop.soort is not Soort.UITKOMST or not uit, f"{knoop.sleutel}: na een uitkomst komt niets"
        assert len({pijl.label for pijl in uit}) == len(uit), f"{knoop.sleutel}: twee pijlen met hetzelfde antwoord"
        assert all(pijl.label for pijl in uit) or len(uit) == 1, knoop


def test_de_tekst_past_in_het_vak() -> None:
    for knoop in KNOPEN.values():
        assert len(knoop.tekst) <= 60, knoop
        assert knoop.tekst.endswith("?") == (knoop.soort is Soort.VRAAG), knoop
        assert max(len(woord) for woord in knoop.tekst.split()) <= 20, "een woord moet op één regel passen"


def test_elk_vak_leidt_naar_een_bestaande_vraag(formulier: Formulier) -> None:
    dossier = {vraag.sleutel for vraag in formulier.indelingen["dossier"].vragen()}
    assert {knoop.vraag for knoop in KNOPEN.values()} <= dossier


# --- the path -------------------------------------------------------------------------------------------------------

MOGELIJK = {(pijl.van, pijl.naar) for pijl in PIJLEN}


@pytest.mark.parametrize("naam", GEVALLEN)
def test_het_pad_eindigt_waar_het_oordeel_eindigt(naam: str) -> None:
    """Every worked case: along existing arrows, to the box of its outcome or to a question that is open."""
    ons, weg = oordeel(naam), pad(oordeel(naam), feiten_van(naam))
    assert weg.pijlen <= MOGELIJK
    assert weg.knopen[0] == "verantwoordelijke" and weg.hier in weg.knopen
    assert len(set(weg.knopen)) == len(weg.knopen)
    assert weg.hier in mogelijke_eindes(ons)
    assert len(in_woorden(weg)) == len(weg.knopen)


def mogelijke_eindes(ons: Beoordeling) -> set[str]:
    vragen = {knoop.sleutel for knoop in KNOPEN.values() if knoop.soort is Soort.VRAAG}
    if ons.uitkomst is Uitkomst.ONBEKEND:
        return {sleutel for sleutel in vragen if KNOPEN[sleutel].rij <= 3}
    if ons.uitkomst is not Uitkomst.DATALEK:
        geen = {"geen_gegevens", "geen_schending", "niet_geraakt"}
        return {"doorsturen"} if ons.uitkomst is Uitkomst.DOORSTUREN else geen
    if ons.ap.antwoord is not JA:
        return {"ap_nee"} if ons.ap.antwoord is NEE else {"versleuteld", "betrouwbaar", "intern", "verwaarloosbaar"}
    if ons.betrokkenen.antwoord is OPEN:
        return {"hoog_risico", "weggenomen", "belang", "onevenredig"}
    return {"informeren", "openbaar"} if ons.betrokkenen.antwoord is JA else {"niet_informeren", "openbaar"}


ONBEKEND = een_beoordeling(uitkomst=Uitkomst.ONBEKEND)
INCIDENT = een_beoordeling(NEE, NEE, Uitkomst.INCIDENT)


@pytest.mark.parametrize(
    ("ons", "feiten", "hier"),
    [
        (ONBEKEND, Feiten(), "verantwoordelijke"),
        (ONBEKEND, Feiten(verantwoordelijke="ja"), "persoonsgegevens"),
        (ONBEKEND, Feiten(verantwoordelijke="ja", persoonsgegevens="ja"), "geschonden"),
        (ONBEKEND, Feiten(verantwoordelijke="ja", persoonsgegevens="ja", voorval="post_verkeerd"), "geraakt"),
        (een_beoordeling(NEE, NEE, Uitkomst.DOORSTUREN), Feiten(verantwoordelijke="ander"), "doorsturen"),
        (INCIDENT, Feiten(persoonsgegevens="anoniem"), "geen_gegevens"),
        (INCIDENT, Feiten(inbreuk="dreiging"), "geen_schending"),
        (INCIDENT, Feiten(eigen_schuld_betrokkene=True), "geen_schending"),
        (INCIDENT, Feiten(voorval="onderhoud"), "geen_schending"),
        (INCIDENT, Feiten(voorval="post_ongeopend_retour"), "niet_geraakt"),
        (een_beoordeling(), Feiten(), "informeren"),
        (een_beoordeling(), Feiten(adres_onbekend=True), "openbaar"),
    ],
)
def test_waar_het_pad_stopt(ons: Beoordeling, feiten: Feiten, hier: str) -> None:
    weg = pad(ons, feiten)
    assert (weg.hier, weg.open) == (hier, KNOPEN[hier].soort is Soort.VRAAG)


@pytest.mark.parametrize(
    ("bron", "afslag"),
    [
        ("Toetsingskader 3.1", "betrouwbaar"),
        ("Toetsingskader 3.2; bijlage 2", "intern"),
        ("Toetsingskader 3.3", "verwaarloosbaar"),
        ("Toetsingskader 3.4", "versleuteld"),
        ("Toetsingskader bijlage 2, geval 12", "verwaarloosbaar"),
    ],
)
def test_niet_melden_slaat_af_bij_zijn_grond(bron: str, afslag: str) -> None:
    weg = pad(een_beoordeling(een_conclusie(NEE, bron), NEE), Feiten())
    assert (afslag, "ap_nee") in weg.pijlen and weg.hier == "ap_nee"


@pytest.mark.parametrize(
    ("bron", "afslag", "hier"),
    [
        ("Toetsingskader 4.1", "hoog_risico", "niet_informeren"),
        ("Toetsingskader 4.2; AVG art. 34 lid 3 onder b", "weggenomen", "niet_informeren"),
        ("AVG art. 34 lid 3 a", "weggenomen", "niet_informeren"),
        ("Toetsingskader 4.3; AVG art. 34 lid 3 onder c", "onevenredig", "openbaar"),
        ("UAVG art. 41", "belang", "niet_informeren"),
    ],
)
def test_niet_informeren_slaat_af_bij_zijn_grond(bron: str, afslag: str, hier: str) -> None:
    weg = pad(een_beoordeling(JA, een_conclusie(NEE, bron)), Feiten())
    assert (afslag, hier) in weg.pijlen and weg.hier == hier


@pytest.mark.parametrize(
    ("ap", "betrokkenen", "hier"),
    [
        (een_conclusie(OPEN, ontbreekt=("contact",)), OPEN, "betrouwbaar"),
        (een_conclusie(OPEN, ontbreekt=("gegevens", "sleutel_veilig")), OPEN, "versleuteld"),
        (een_conclusie(OPEN, ontbreekt=("opzet",)), OPEN, "intern"),
        (een_conclusie(OPEN, ontbreekt=("gegevens",)), OPEN, "verwaarloosbaar"),
        (JA, een_conclusie(OPEN, ontbreekt=("kwetsbaar",)), "hoog_risico"),
        (JA, een_conclusie(OPEN, ontbreekt=("weggenomen",)), "weggenomen"),
    ],
)
def test_een_open_vraag_houdt_het_pad_vast(ap: Conclusie | Antwoord, betrokkenen: Conclusie, hier: str) -> None:
    weg = pad(een_beoordeling(ap, betrokkenen), Feiten())
    assert (weg.hier, weg.open) == (hier, True)


def test_zijstappen_horen_bij_het_pad_maar_houden_het_niet_op() -> None:
    ons = een_beoordeling(calamiteitenplan=OPEN)
    weg = pad(ons, Feiten(verantwoordelijke="gezamenlijk", afspraken=False))
    assert {("afspraken", "juristen"), ("afspraken", "persoonsgegevens"), ("risico", "calamiteitenplan")} <= weg.pijlen
    assert weg.hier == "informeren"
    assert "juristen" not in pad(ons, Feiten(verantwoordelijke="gezamenlijk", afspraken=True)).knopen
    assert "calamiteitenplan" not in pad(een_beoordeling(), Feiten()).knopen


def test_in_woorden_leest_als_het_pad() -> None:
    weg = pad(een_beoordeling(een_conclusie(NEE, "Toetsingskader 3.1"), NEE), Feiten(verantwoordelijke="ja"))
    zinnen = in_woorden(weg, Niveau.BEPERKT)
    assert zinnen[0] == "1. Is uw organisatie verantwoordelijk voor de verwerking? Ja. (Toetsingskader 1.1)"
    assert "Hoe groot is het risico: ernst maal kans? Beperkt. (Toetsingskader onderdeel 2)" in zinnen[5]
    assert "Waren de gegevens vooraf onleesbaar gemaakt? Nee, of niet vastgesteld." in zinnen[6]
    assert "Betrouwbare ontvanger die doet wat u vraagt? Ja." in zinnen[7]
    assert zinnen[-1].startswith("9. Niet melden en niet informeren; leg vast waarom. ")


def test_in_woorden_zegt_hooguit_zolang_het_niveau_een_bereik_is() -> None:
    breed = replace(een_beoordeling(), tot=Niveau.AANZIENLIJK)
    assert "? Hooguit aanzienlijk. (" in in_woorden(pad(breed, Feiten()), breed.tot)[5]


def test_in_woorden_noemt_de_open_vraag() -> None:
    zinnen = in_woorden(pad(ONBEKEND, Feiten()))
    assert zinnen == (
        "1. Is uw organisatie verantwoordelijk voor de verwerking? Dit staat nog open. (Toetsingskader 1.1)",
    )


def test_in_woorden_zegt_bij_gezamenlijk_niet_meer_dan_bekend_is() -> None:
    for afspraken, antwoord in ((False, "Nee."), (None, "Ja of nog niet bekend."), (True, "Ja of nog niet bekend.")):
        weg = pad(een_beoordeling(), Feiten(verantwoordelijke="gezamenlijk", afspraken=afspraken))
        assert antwoord in in_woorden(weg)[1]
