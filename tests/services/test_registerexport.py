"""The register out of the program, from real dossiers."""

import pytest

from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.register import KOLOMMEN as SCHERMKOLOMMEN
from datalek_gui.domain.voortgang import Afgebroken
from datalek_gui.domain.wettelijk_register import KOLOMMEN
from datalek_gui.export.page_style import gebruik_fonts
from datalek_gui.services.jaar import Jaaroverzichten, jaar_pdf, jaar_xlsx
from datalek_gui.services.registerexport import MET_VRIJ, SCHRIJVERS, ZONDER_VRIJ, RegisterExport, maak_bestand
from datalek_gui.services.registerzaken import alle_regels
from tests.conftest import RESOURCES, Klok
from tests.fakes import FakeRegister
from tests.registerproef import oefenregister

NAMEN = ("zdemir", "Wierdeweg", "@voorbeeld.nl")  # of the betrokkenen in the practice dossiers


@pytest.fixture
def register(formulier: Formulier) -> FakeRegister:
    gebruik_fonts(RESOURCES / "fonts")
    return oefenregister(formulier)


@pytest.fixture
def export(register: FakeRegister, formulier: Formulier) -> RegisterExport:
    return RegisterExport(register, formulier, Klok())


def test_het_wettelijk_register_heeft_alle_dossiers_op_volgorde(export: RegisterExport) -> None:
    staat = export.wettelijk(vrije_tekst=True)
    assert [rij[0] for rij in staat.rijen] == [f"2026-00{nummer}" for nummer in range(1, 6)]
    assert len(staat.kolommen) == len(KOLOMMEN)
    assert ("Grondslag", "AVG art. 33 lid 5") in staat.over
    assert ("Tekst", MET_VRIJ) in staat.over


def test_zonder_vrije_tekst_zegt_het_register_dat_het_niet_volledig_is(export: RegisterExport) -> None:
    staat = export.wettelijk(vrije_tekst=False)
    assert ("Tekst", ZONDER_VRIJ) in staat.over
    assert ("Grondslag", "AVG art. 33 lid 5, een selectie") in staat.over
    assert all(len(cel) < 700 for rij in staat.rijen for cel in rij if isinstance(cel, str))


def test_een_selectie_van_dossiers_en_kolommen(export: RegisterExport) -> None:
    staat = export.wettelijk(vrije_tekst=True, dossiers=[4, 2], kolommen=["nummer", "afdeling"], keuze="jaar 2022")
    assert [rij[0] for rij in staat.rijen] == ["2026-004", "2026-002"]
    assert [kolom.sleutel for kolom in staat.kolommen] == ["nummer", "afdeling"]
    assert ("Dossiers", "2 (jaar 2022)") in staat.over


@pytest.mark.parametrize("soort", sorted(SCHRIJVERS))
@pytest.mark.parametrize("vrij", [True, False])
def test_elk_bestand_heeft_een_naam_en_inhoud_zonder_betrokkenen(
    export: RegisterExport, soort: str, vrij: bool
) -> None:
    staat = export.wettelijk(vrije_tekst=vrij)
    bestand = maak_bestand(staat, soort)
    assert bestand.naam == f"datalekregister_2026-11-21.{soort}"
    assert bestand.inhoud[:4] in (b"PK\x03\x04", b"%PDF", b"\xef\xbb\xbfN")
    assert [naam for naam in NAMEN if naam in str(staat.rijen)] == []


def test_wat_het_scherm_toont(export: RegisterExport, register: FakeRegister) -> None:
    with register() as work:
        regels = alle_regels(work)[1:3]
    kolommen = [k for k in SCHERMKOLOMMEN if k.sleutel in ("titel", "nummer")][::-1]
    staat = export.scherm(regels, kolommen, "twee")
    assert [kolom.sleutel for kolom in staat.kolommen] == [k.sleutel for k in kolommen]
    assert staat.rijen == tuple(tuple(k.tekst(r, Klok()()) for k in kolommen) for r in regels)
    assert maak_bestand(staat, "pdf").naam == "overzicht-uit-het-datalekregister_2026-11-21.pdf"


def test_een_lange_uitvoer_meldt_waar_zij_is_en_stopt_op_verzoek(export: RegisterExport) -> None:
    gemeld: list[tuple[int, int]] = []

    def door(gedaan: int, totaal: int) -> bool:
        gemeld.append((gedaan, totaal))
        return True

    export.wettelijk(vrije_tekst=False, voortgang=door)
    assert gemeld[-1] == (5, 5)
    with pytest.raises(Afgebroken):
        export.wettelijk(vrije_tekst=False, voortgang=lambda _gedaan, _totaal: False)


def test_een_leeg_register_geeft_bestanden_met_alleen_koppen(formulier: Formulier) -> None:
    gebruik_fonts(RESOURCES / "fonts")
    staat = RegisterExport(FakeRegister(), formulier, Klok()).wettelijk(vrije_tekst=True)
    assert all(maak_bestand(staat, soort).inhoud for soort in SCHRIJVERS)


# --- the year ---


def test_de_jaren_zijn_die_van_de_datalekken_en_niet_van_het_inlezen(
    register: FakeRegister, formulier: Formulier
) -> None:
    overzichten = Jaaroverzichten(register, formulier, Klok())
    assert overzichten.jaren() == (2022, 2021, 2019)
    assert [overzichten.overzicht(jaar).datalekken for jaar in (2022, 2021, 2020, 2019)] == [2, 2, 0, 1]


def test_het_jaar_als_pdf_en_als_excel(register: FakeRegister, formulier: Formulier) -> None:
    overzicht = Jaaroverzichten(register, formulier, Klok(), oefening=True).overzicht(2021)
    assert overzicht.oefening
    pdf, xlsx = jaar_pdf(overzicht), jaar_xlsx(overzicht)
    assert (pdf.bestandsnaam, xlsx.naam) == (
        "jaaroverzicht-datalekken-2021_2026-11-21.pdf",
        "jaaroverzicht-datalekken-2021_2026-11-21.xlsx",
    )
    assert pdf.pdf.startswith(b"%PDF")
    assert xlsx.inhoud.startswith(b"PK")
