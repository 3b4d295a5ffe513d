"""A vervolg on a small form of its own: which part a question belongs to, what was told, and what differs."""

from typing import Any

import pytest

from datalek_gui.domain.dossier import Ingediend, MeldingSoort, MeldingStatus
from datalek_gui.domain.formulier.afleidingen import vervolg_redenen
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.voorwaarde import Groep
from datalek_gui.domain.formulier.vraag import Indeling, Vraagsoort
from datalek_gui.domain.vervolg import (
    NIET_INGEVULD,
    PLICHT,
    eigen_vragen,
    gemelde_stand,
    meetlat,
    onderdelen,
    overgenomen_antwoorden,
    plicht,
    rond_melding,
    vervolgscherm,
    wijzigingen,
)
from tests.bouwers import (
    als,
    een_dossier,
    een_hoofdstuk,
    een_indeling,
    een_melding,
    een_regelset,
    een_rubriek,
    een_vraag,
    omstandigheden,
    utc,
)

MEERKEUZE = Vraagsoort.MEERKEUZE
EERSTE, AANVULLING, INTREKKING = MeldingSoort.EERSTE, MeldingSoort.AANVULLING, MeldingSoort.INTREKKING


def _bij(onderdeel: str) -> Any:
    return als("vervolg_vragen", "bevat", onderdeel)


@pytest.fixture
def vervolg() -> Indeling:
    """Own: nummer, which parts. Part a: een, twee (when een is "ja"), and by way of twee also drie. Part b: vier."""
    hangt = een_vraag("twee", toon_als=als("een", "is", "ja"))
    return een_indeling(
        een_hoofdstuk(
            een_rubriek(een_vraag("nummer", nummer="1.1"), een_vraag("vervolg_vragen", MEERKEUZE), nummer="1")
        ),
        een_hoofdstuk(
            een_rubriek(een_vraag("een"), hangt, toon_als=Groep(True, (als("nummer", "ingevuld"), _bij("a")))),
            een_rubriek(een_vraag("drie"), toon_als=als("twee", "ingevuld", True)),
            nummer="2",
        ),
        een_hoofdstuk(een_rubriek(een_vraag("vier", Vraagsoort.GETAL), toon_als=_bij("b")), nummer="3"),
        code="vervolg",
    )


def _stand(vervolg: Indeling, *meldingen: Any) -> dict[str, Any]:
    return gemelde_stand(meldingen, vervolg, omstandigheden())


# --- the parts ---


def test_elke_vraag_hoort_bij_het_onderdeel_van_haar_voorwaarde(vervolg: Indeling) -> None:
    assert onderdelen(vervolg) == {"een": "a", "twee": "a", "drie": "a", "vier": "b"}
    assert eigen_vragen(vervolg) == {"nummer", "vervolg_vragen"}


def test_elk_onderdeel_van_het_formulier_heeft_vragen(formulier: Formulier) -> None:
    """A new part without a section, or the other way round, would never be ticked or never be printed."""
    opties = {optie.sleutel for optie in formulier.vragen["vervolg_vragen"].opties if not optie.kop}
    assert set(onderdelen(formulier.indelingen["v2_vervolg"]).values()) == opties


def test_wat_de_eerste_melding_vroeg_is_in_een_vervolg_te_wijzigen(formulier: Formulier) -> None:
    v2 = {vraag.sleutel for vraag in formulier.indelingen["v2"].vragen()}
    eigen = eigen_vragen(formulier.indelingen["v2_vervolg"])
    assert v2 - set(onderdelen(formulier.indelingen["v2_vervolg"])) - eigen == {"melding_soort"}


# --- the steps ---


def test_het_scherm_heeft_alle_stappen_en_vraagt_aan_het_eind_wat_alleen_het_vervolg_vraagt(vervolg: Indeling) -> None:
    stappen = een_indeling(
        een_hoofdstuk(een_vraag("een"), een_vraag("ons"), sleutel="eerste"),
        een_hoofdstuk(een_rubriek(een_vraag("nummer")), een_rubriek(een_vraag("vier"), een_vraag("soort")), nummer="9"),
        soort="scherm",
    )
    scherm = vervolgscherm(stappen, vervolg)
    assert [stap.sleutel for stap in scherm.hoofdstukken] == [stap.sleutel for stap in stappen.hoofdstukken]
    assert scherm.hoofdstukken[0] == stappen.hoofdstukken[0]
    assert [[v.sleutel for v in r.vragen] for r in scherm.hoofdstukken[1].rubrieken] == [
        ["nummer", "vervolg_vragen"],
        ["vier"],
    ]
    assert [(r.nummer, r.vragen[0].nummer) for r in scherm.hoofdstukken[1].rubrieken] == [("", ""), ("", "")]
    assert (scherm.soort, scherm.code) == ("scherm", "vervolg")
    assert stappen.vraag("soort") is not None
    assert scherm.vraag("soort") is None
    assert stappen.vraag("vervolg_vragen") is None  # the steps of the first melding are left as they were


def test_geen_vraag_staat_twee_keer_in_de_stappen_van_een_vervolg(formulier: Formulier) -> None:
    scherm = formulier.scherm("v2_vervolg")
    sleutels = [vraag.sleutel for vraag in scherm.vragen()]
    assert len(sleutels) == len(set(sleutels))
    gevraagd = {vraag.sleutel for vraag in formulier.indelingen["v2_vervolg"].vragen()}
    assert gevraagd - set(sleutels) == set()
    assert "melding_soort" not in sleutels


# --- told and changed ---


def test_de_meetlat_telt_alleen_wat_zichtbaar_en_ingevuld_is(vervolg: Indeling) -> None:
    def lat(**antwoorden: Any) -> dict[str, Any]:
        return meetlat(vervolg, {"nummer": "1", **antwoorden}, omstandigheden())

    assert lat(een="ja", twee="x", drie="y", vier=4) == {"een": "ja", "twee": "x", "drie": "y", "vier": 4}
    assert lat(een="nee", twee="x", drie="y", vier=0) == {"een": "nee", "vier": 0}
    assert lat(een=" ", ander="z") == {}


def test_een_vervolg_vervangt_alleen_wat_het_drukte(vervolg: Indeling) -> None:
    eerst = (EERSTE, {"nummer": "1", "een": "ja", "twee": "x", "vier": 4})
    tweede = (AANVULLING, {"nummer": "1", "een": "nee", "twee": "x", "vier": 5, "vervolg_vragen": ("a",)})
    assert _stand(vervolg) == {}
    assert _stand(vervolg, eerst) == {"een": "ja", "twee": "x", "vier": 4}
    assert _stand(vervolg, eerst, tweede) == {"een": "nee", "vier": 4}


def test_een_intrekking_zegt_niets_nieuws(vervolg: Indeling) -> None:
    eerst = (EERSTE, {"nummer": "1", "vier": 4})
    weg = (INTREKKING, {"nummer": "1", "vier": 5, "vervolg_vragen": ("b",)})
    assert _stand(vervolg, eerst, weg) == {"vier": 4}


def test_een_vervolg_van_elders_geldt_als_geheel(vervolg: Indeling) -> None:
    assert _stand(vervolg, (AANVULLING, {"nummer": "1", "vier": 4, "vervolg_vragen": ()})) == {"vier": 4}


def test_een_wijziging_noemt_oud_en_nieuw_in_woorden(vervolg: Indeling) -> None:
    gevonden = wijzigingen({"een": "ja", "vier": 1000}, {"nummer": "1", "vier": 2000}, vervolg, omstandigheden())
    assert [(w.sleutel, w.oud_tekst, w.nieuw_tekst, w.onderdeel) for w in gevonden] == [
        ("een", "ja", NIET_INGEVULD, "a"),
        ("vier", "1.000", "2.000", "b"),
    ]
    assert gevonden[0].vraag == "Wat is een"


def test_zonder_verschil_geen_wijziging(vervolg: Indeling) -> None:
    assert wijzigingen({"vier": 4}, {"nummer": "9", "vier": 4, "ons": "x"}, vervolg, omstandigheden()) == ()


# --- duty, beginning, circumstances ---


def test_elke_reden_voor_een_vervolg_heeft_een_zin() -> None:
    alles = {
        "betrokkenen_gemeld": "nee", "betrokkenen_gaat_melden": "onbekend", "aard_incident": "hacking",
        "onderzoek_status": "loopt", "gegevens_algemeen": ("onbekend",), "maatregelen_aanpak": "onbekend",
        "maatregelen_voorkomen": "onbekend",
    }  # fmt: skip
    assert vervolg_redenen(alles) == tuple(PLICHT)
    assert plicht(alles) == tuple(PLICHT.values())
    assert plicht({}) == ()


@pytest.mark.parametrize(("soort", "wat"), [(AANVULLING, "aanvullen"), (INTREKKING, "intrekken")])
def test_een_vervolg_begint_met_nummer_en_indiener(soort: MeldingSoort, wat: str) -> None:
    begin = overgenomen_antwoorden({"melder_naam": "M. Terpstra", "melder_is_contactpersoon": False}, "AP-1", soort)
    assert begin == {
        "melding_wat": wat,
        "vervolg_nummer_bekend": True,
        "vervolg_meldingsnummer": "AP-1",
        "indiener_naam": "M. Terpstra",
        "indiener_is_contactpersoon": False,
    }
    assert overgenomen_antwoorden({}, "", soort) == {"melding_wat": wat}


def test_wat_een_vervolg_begint_bestaat_op_het_formulier(formulier: Formulier) -> None:
    melder = {f"melder_{deel}": "x" for deel in ("naam", "functie", "email", "telefoon", "is_contactpersoon")}
    assert set(melder) - set(formulier.vragen) == set()
    assert set(overgenomen_antwoorden(melder, "AP-1", AANVULLING)) <= eigen_vragen(formulier.indelingen["v2_vervolg"])


def test_of_een_melding_te_laat_was_ligt_bij_de_eerste() -> None:
    eerst, tweede, nu = utc(2026, 11, 20), utc(2026, 12, 1), utc(2026, 12, 5)
    concept = een_dossier()
    gemeld = een_dossier(melding=een_melding(status=MeldingStatus.INGEDIEND, ingediend_op=eerst))
    vervolg = een_dossier(melding=een_melding(volgnummer=2, ingediend_op=tweede), eerst=Ingediend("AP-1", eerst))
    gevonden = [rond_melding(dossier, een_regelset(), nu) for dossier in (concept, gemeld, vervolg)]
    assert [(o.peildatum, o.gemeld_op) for o in gevonden] == [(nu, None), (eerst, None), (tweede, eerst)]
