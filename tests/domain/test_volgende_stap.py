"""The next step: one sentence and one button for every state a dossier can be in."""

from dataclasses import replace

import pytest

from datalek_gui.domain.dossier import Kernfeiten, MeldingStatus, Uitkomst
from datalek_gui.domain.formulier.route import Stap, StapStatus
from datalek_gui.domain.termijn import Stand
from datalek_gui.domain.termijnen import GEHAALD, Termijn
from datalek_gui.domain.volgende_stap import Nietmelden, volgende_stap
from tests.bouwers import een_dossier, een_melding
from tests.conftest import VAST

STAPPEN = [
    Stap(1, "intake", "Intake", StapStatus.KLAAR),
    Stap(2, "vaststelling", "Is het een datalek?", StapStatus.BEZIG),
    Stap(3, "controle", "Controleren", StapStatus.LEEG),
]
KLAAR = [replace(stap, status=StapStatus.KLAAR) for stap in STAPPEN]
GEMELD = een_dossier(melding=een_melding(status=MeldingStatus.INGEDIEND, ingediend_op=VAST))


def een_termijn(sleutel: str, stand: str = Stand.RUIM, *, gedaan: bool = False) -> Termijn:
    return Termijn(sleutel, "Navraag doen.", VAST, stand, "Doe navraag.", "Eigen", gedaan=gedaan)


def test_wie_nog_invult_gaat_verder_met_de_eerste_stap_die_niet_af_is() -> None:
    stap = volgende_stap(een_dossier(), STAPPEN, ())
    assert stap.zin == "Stap 2, ‘Is het een datalek?’, is nog niet af."
    assert (stap.knop, stap.stap) == ("Verder met stap 2", "vaststelling")


def test_een_tegenspraak_vraagt_aandacht() -> None:
    stappen = [replace(STAPPEN[0], status=StapStatus.AANDACHT), *STAPPEN[1:]]
    assert volgende_stap(een_dossier(), stappen, ()).zin == "Stap 1, ‘Intake’, vraagt uw aandacht."


def test_is_alles_ingevuld_dan_is_de_controle_aan_de_beurt() -> None:
    assert volgende_stap(een_dossier(), KLAAR, ()).stap == "controle"


@pytest.mark.parametrize("uitkomst", [Uitkomst.INCIDENT, Uitkomst.DOORSTUREN])
def test_wat_niet_gemeld_hoeft_te_worden_leidt_naar_de_vaststelling(uitkomst: Uitkomst) -> None:
    dossier = een_dossier(kernfeiten=Kernfeiten(uitkomst=uitkomst))
    assert volgende_stap(dossier, STAPPEN, ()).stap == "vaststelling"
    zonder = [STAPPEN[0], STAPPEN[2]]  # the form of before 2022 has no such step
    assert volgende_stap(dossier, zonder, ()).stap == ""


def test_vastgezet_is_nog_niet_gemeld() -> None:
    dossier = een_dossier(melding=een_melding(status=MeldingStatus.DEFINITIEF))
    stap = volgende_stap(dossier, STAPPEN, ())
    assert "de AP heeft deze melding nog niet" in stap.zin
    assert stap.stap == "controle"


@pytest.mark.parametrize(
    ("sleutel", "deel", "vraag", "stap"),
    [
        ("actie_27", "deel_acties", "", ""),
        ("retour_navraag_2", "deel_ontvangers", "", ""),
        ("retour_navraag", "", "teruggekregen", ""),
        ("informeren", "", "betrokkenen_gemeld", ""),
        ("eigen_1", "", "eigen_termijnen", ""),
        ("vervolg_1", "", "", "controle"),
    ],
)
def test_na_de_melding_telt_de_dringendste_termijn(sleutel: str, deel: str, vraag: str, stap: str) -> None:
    gedaan = een_termijn("ap", GEHAALD, gedaan=True)
    laat = een_termijn("ap", Stand.VERSTREKEN, gedaan=True)  # filed late: passed, yet done
    nu = volgende_stap(GEMELD, STAPPEN, (gedaan, laat, een_termijn(sleutel)))
    assert nu.zin == "Navraag doen: uiterlijk 21-11-2026 14:03."
    assert (nu.deel, nu.vraag, nu.stap) == (deel, vraag, stap)


def test_elke_vraag_waar_een_knop_heen_leidt_staat_in_een_stap(formulier) -> None:  # type: ignore[no-untyped-def]
    for sleutel in ("teruggekregen", "informeren", "eigen_1", "retour_sluiten"):
        nu = volgende_stap(GEMELD, STAPPEN, (een_termijn(sleutel),))
        assert not nu.vraag or formulier.indelingen["dossier"].stap_van(nu.vraag) is not None


def test_een_besluit_om_niet_te_melden_wordt_eerst_vastgelegd_en_dan_tellen_de_termijnen() -> None:
    open_ = volgende_stap(een_dossier(), STAPPEN, (een_termijn("actie_1"),), besluit=Nietmelden.OPEN)
    assert (open_.knop, open_.vraag) == ("Naar het besluit", "besluit_ap")
    vast = volgende_stap(een_dossier(), STAPPEN, (een_termijn("actie_1"),), besluit=Nietmelden.VASTGELEGD)
    assert vast.deel == "deel_acties"


def test_er_is_niets_meer_of_het_is_gesloten() -> None:
    assert volgende_stap(GEMELD, STAPPEN, ()).zin == "Er loopt geen termijn meer."
    dicht = replace(GEMELD, afgesloten_op=VAST)
    assert volgende_stap(dicht, STAPPEN, (een_termijn("actie_1"),)).zin == "Dit dossier is afgesloten."
