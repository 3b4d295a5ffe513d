"""The lists on paper: every answer once, in the shape in which privacy teams keep them."""

import io
from dataclasses import replace
from datetime import date
from typing import Any

import pikepdf
import pytest

from datalek_gui.domain.deel import DEELSOORTEN
from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.export.delen_pdf import (
    KOLOMMEN,
    LEEG,
    NUMMER,
    STIL_WEG,
    ZONDER_NUMMER,
    Deellijst,
    LijstStuk,
    render_lijst,
)
from datalek_gui.export.tabel import SAMEN
from tests.export.bouwers import NU, formulier
from tests.export.dossiers import acties, groepen, lijst, partijen, verloop
from tests.export.lezer import Knoop, artefacten, lees_boom, lees_stukken


def _stuk(van: Deellijst, **anders: Any) -> LijstStuk:
    stuk = LijstStuk(van, "2021-001", "Documenten in vreemde dossiers", "Uitvoeringsinstituut Herstel Noord", NU)
    return replace(stuk, **anders)


def _rijen(pdf: bytes) -> list[list[str]]:
    """Cells of the first table, without its head."""
    _, *rijen = next(lees_boom(pdf).alle("Table")).alle("TR")
    return [[_vlak(cel) for cel in rij.alle("TH", "TD")] for rij in rijen]


def _vlak(knoop: Knoop) -> str:
    return " ".join(knoop.tekst.split())


@pytest.mark.parametrize("soort", DEELSOORTEN)
def test_elk_soort_deel_heeft_kolommen_die_de_breedte_vullen(soort: str) -> None:
    som = sum(vorm.kolom.deel for vorm in KOLOMMEN[soort]) + (0 if soort in ZONDER_NUMMER else NUMMER.deel)
    assert som == pytest.approx(1)
    assert soort in LEEG
    gevraagd = {vraag.sleutel for vraag in formulier().indelingen[soort].vragen()}
    assert {sleutel for vorm in KOLOMMEN[soort] for sleutel in vorm.sleutels} <= gevraagd


@pytest.mark.parametrize("soort", DEELSOORTEN)
def test_elke_vraag_die_tekst_vraagt_komt_op_papier(soort: str) -> None:
    """Also one that no column asks for: nothing that was typed is lost on paper."""
    teksten = {
        vraag.sleutel: f"Antwoord {nummer}"
        for nummer, vraag in enumerate(formulier().indelingen[soort].vragen())
        if vraag.soort in ("tekst", "lange_tekst")
    }
    (rij,) = _rijen(render_lijst(_stuk(lijst(soort, teksten))))
    for tekst in teksten.values():
        assert sum(cel.count(tekst) for cel in rij) == 1


def test_het_verloop_heeft_weekdag_en_tijd_en_eindigt_met_wat_sneller_kon() -> None:
    pdf = render_lijst(_stuk(verloop()))
    rijen = _rijen(pdf)
    assert rijen[0] == ["ma 15-03-2021", "12:21", "Ontvangst interne melding", "Datalekteam E-mail van het loket"]
    assert rijen[2][:2] == ["di 16-03-2021", ""]  # the time is not known
    assert rijen[3][:2] == ["wo 17-03-2021", "12:56"]
    assert "Wat had sneller gekund? De melding aan de keten kon een dag eerder." in _vlak(lees_boom(pdf))


def test_een_actie_heeft_nummer_eigenaar_en_gedateerde_aantekeningen() -> None:
    eerste = _rijen(render_lijst(_stuk(acties(1))))[0]
    assert eerste[0] == "1"
    assert eerste[2] == "Leverancier van het portaal"
    assert eerste[3] == (
        "Afgerond Uiterlijk op: 24-03-2021 19/03: nog mee bezig 22/03 17:00: geen voortgang 24/03: afgerond"
    )


def test_de_actielijst_heeft_versie_en_moment_bovenaan_en_partijen_onderaan() -> None:
    boom = lees_boom(render_lijst(_stuk(acties(), versie=3, partijen=partijen())))
    begin = [_vlak(p) for p in boom.alle("H1", "P")][:3]
    assert begin == ["Actielijst", "Versie 3, 21-11-2026 14:03", "Dossier 2021-001: Documenten in vreemde dossiers"]
    assert [_vlak(kop) for kop in boom.alle("H2", "H3")] == ["Betrokken partijen", "Wie is op de hoogte"]
    tabellen = list(boom.alle("Table"))
    assert [len(list(tabel.alle("TR"))) for tabel in tabellen] == [28, 4]
    einde = _vlak(boom)[_vlak(boom).index("Wie is op de hoogte") :]
    assert einde.index("Ministerie: 16-03-2021") < einde.index("Leverancier van het portaal: 16-03-2021 14:18")
    assert "niet ingevuld wanneer zij het hoorden: Woordvoering." in einde


def test_een_groep_houdt_elke_stand_van_haar_aantal() -> None:
    (rij,) = _rijen(render_lijst(_stuk(groepen())))
    assert rij[3] == (
        "16-03-2021: 39.197, alle verplaatste documenten 17-03-2021: 574 tot 2.639, zichtbaar geweest "
        "22-03-2021: 692, na heranalyse"
    )
    assert rij[4] == "Met een brief Zij kunnen zelf iets doen tegen misbruik."


def test_wat_niet_te_lezen_is_staat_er_zoals_getypt() -> None:
    onleesbaar = {"verloop_moment": Onleesbaar("31-02-2021"), "verloop_wat": "Iets"}
    assert _rijen(render_lijst(_stuk(lijst("deel_verloop", onleesbaar))))[0][0] == "31-02-2021"
    aantal = {"groep_naam": "A", "groep_aantallen": Onleesbaar("veel")}
    assert _rijen(render_lijst(_stuk(lijst("deel_groepen", aantal))))[0][3] == "veel"


@pytest.mark.parametrize("soort", DEELSOORTEN)
def test_een_lege_lijst_is_een_zin_en_geen_tabel(soort: str) -> None:
    boom = lees_boom(render_lijst(_stuk(lijst(soort))))
    assert not list(boom.alle("Table"))
    assert LEEG[soort] in boom.tekst


def test_een_soort_deel_zonder_kolommen_staat_toch_op_papier(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(KOLOMMEN, "deel_partijen")
    rij = _rijen(render_lijst(_stuk(partijen())))[1]
    assert rij[1] == (
        "Naam van de organisatie of afdeling: Ministerie Welke rol heeft deze partij: Ketenpartner "
        "Ingelicht op: 16-03-2021 (tijdstip onbekend)"
    )


# --- the table itself ---


def test_koppen_van_kolom_en_rij_zijn_koppen() -> None:
    """ISO 14289-1 §7.5: a header cell says whether it heads a column or a row."""
    tabel = next(lees_boom(render_lijst(_stuk(acties(2)))).alle("Table"))
    eerste, *rijen = tabel.alle("TR")
    assert [th.eigenschappen["/Scope"] for th in eerste.alle("TH")] == ["/Column"] * 4
    assert not list(eerste.alle("TD"))
    for rij in rijen:
        assert [th.eigenschappen["/Scope"] for th in rij.alle("TH")] == ["/Row"]
        assert len(list(rij.alle("TH", "TD"))) == 4  # also where a cell is empty


def test_op_elk_volgend_blad_staat_de_kop_nog_eens_voor_het_oog() -> None:
    pdf = render_lijst(_stuk(acties()))
    eerste, *verder = artefacten(pdf)
    assert len(verder) >= 1
    assert all("Eigenaar" in blad for blad in verder)
    assert "Eigenaar" not in eerste
    assert sum(_vlak(th) == "Eigenaar" for th in lees_boom(pdf).alle("TH")) == 1


def test_een_lange_rij_loopt_door_over_bladen_en_blijft_een_cel() -> None:
    lang = "\n".join(f"regel {nummer}" for nummer in range(1, 200))
    pdf = render_lijst(_stuk(lijst("deel_verloop", {"verloop_wat": lang, "verloop_wie": "Beheer"})))
    (rij,) = _rijen(pdf)
    assert rij[2].split()[-1] == "199"
    assert rij[2].count("regel") == 199
    bladen = lees_stukken(pdf)
    assert len(bladen) > 2
    for blad in bladen:  # nothing in the bottom margin but the foot
        assert all(stuk.y < 297 - 19 for stuk in blad if stuk.merk != "Artifact")


def test_een_rij_van_gewone_lengte_blijft_bij_elkaar() -> None:
    tekst = "\n".join(f"r{n}" for n in range(SAMEN))
    pdf = render_lijst(_stuk(lijst("deel_verloop", *({"verloop_wat": tekst} for _ in range(9)))))
    for cel in lees_boom(pdf).alle("TD"):
        assert cel.stukken in (0, SAMEN, 1)
    with pikepdf.open(io.BytesIO(pdf)) as bestand:
        assert len(bestand.pages) > 1


def test_uit_het_logboek_staat_er_niet_nog_eens_bij() -> None:
    assert {"verloop_uit_logboek"} == STIL_WEG
    feit = {"verloop_wat": "Iets", "verloop_bron": "Logboek, regel 12", "verloop_uit_logboek": True}
    assert _rijen(render_lijst(_stuk(lijst("deel_verloop", feit))))[0][3] == "Logboek, regel 12"


def test_oefening_staat_op_elk_blad() -> None:
    assert all("OEFENING" in blad for blad in artefacten(render_lijst(_stuk(acties(), oefening=True))))


def test_een_datum_zonder_moment_is_een_dag() -> None:
    rijen = _rijen(render_lijst(_stuk(lijst("deel_verloop", {"verloop_moment": date(2021, 3, 20)}))))
    assert rijen[0][0] == "za 20-03-2021"
