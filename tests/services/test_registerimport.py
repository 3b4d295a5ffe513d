"""A register kept elsewhere comes in whole, or not at all."""

import io
from dataclasses import replace

import openpyxl
import pytest

from datalek_gui.domain.dossier import MeldingStatus, Uitkomst
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.fouten import InvoerFout
from datalek_gui.domain.logboek import breuk
from datalek_gui.domain.voortgang import Afgebroken
from datalek_gui.services.registerexport import RegisterExport, maak_bestand
from datalek_gui.services.registerimport import Rapport, RegisterImport
from tests.bouwers import utc
from tests.conftest import Klok
from tests.fakes import FakeRegister
from tests.registerproef import oefenregister

CSV = """Datalekregister gemeente;;;;;;;
;;;;;;;
Nr;Omschrijving;Datum ontdekking;Aantal betrokkenen;Gemeld bij AP;Datum melding AP;Betrokkenen geïnformeerd;Kleur
17;Brief bij de buren;12-03-2021;1;ja;14-03-2021;ja;rood
18;USB-stick kwijt;31-02-2021;10-50;nee;;nee;
;;;;;;;
"""


@pytest.fixture
def register() -> FakeRegister:
    return FakeRegister()


@pytest.fixture
def invoer(register: FakeRegister, formulier: Formulier) -> RegisterImport:
    return RegisterImport(register, formulier, Klok())


def _rapport(invoer: RegisterImport, inhoud: bytes | str = CSV, naam: str = "oud.csv") -> Rapport:
    blad = invoer.lees(inhoud.encode() if isinstance(inhoud, str) else inhoud, naam)[0]
    return invoer.voorbeeld(invoer.voorstel(blad), naam)


def test_eerst_kijken_verandert_niets(invoer: RegisterImport, register: FakeRegister) -> None:
    rapport = _rapport(invoer)
    assert [rij.regel for rij in rapport.rijen] == [4, 5]
    assert (rapport.leeg, rapport.fouten, rapport.niet_gelezen) == (1, 0, ("Kleur",))
    assert "is geen datum" in rapport.rijen[1].opmerkingen[0]
    assert register.commits == 0


def test_elke_rij_wordt_een_dossier_met_het_oude_nummer(invoer: RegisterImport, register: FakeRegister) -> None:
    assert invoer.importeer(_rapport(invoer)) == ("2021-001", "2026-001")
    assert register.commits == 1
    with register() as work:
        eerste, tweede = work.dossiers.op_nummer("2021-001"), work.dossiers.op_nummer("2026-001")
        antwoorden = work.dossiers.antwoorden(tweede.id)
        log = work.logboek.gebeurtenissen(eerste.id)
    assert (eerste.zaaknummer, eerste.melding.status, eerste.gemeld_op) == (
        "17", MeldingStatus.INGEDIEND, utc(2021, 3, 14, 22, 59),
    )  # fmt: skip
    assert eerste.kernfeiten.uitkomst is Uitkomst.DATALEK
    assert eerste.kernfeiten.aantal_van == eerste.kernfeiten.aantal_tot == 1
    assert (tweede.melding.status, antwoorden["besluit_ap"]) == (MeldingStatus.CONCEPT, "nee")
    assert antwoorden["incident_ontdekt_op"] == {"onleesbaar": "31-02-2021"}
    assert [(g.daad, g.veld) for g in log] == [("ingelezen", "oud.csv, regel 4")]
    assert breuk(log) is None


def test_een_rij_die_niet_kan_houdt_alles_tegen(invoer: RegisterImport, register: FakeRegister) -> None:
    rapport = _rapport(invoer, CSV.replace("14-03-2021", "14-13-2021"))
    assert rapport.fouten == 1
    with pytest.raises(InvoerFout, match=r"oud\.csv, regel 4"):
        invoer.importeer(rapport)
    assert register.inhoud.dossiers == {}


def test_twee_keer_inlezen_kan_niet(invoer: RegisterImport) -> None:
    invoer.importeer(_rapport(invoer))
    opnieuw = _rapport(invoer)
    assert opnieuw.fouten == 2
    assert opnieuw.rijen[0].fouten == ("Nummer 17 staat al in dit register, als dossier 2021-001.",)


def test_een_nummer_mag_maar_een_keer_in_het_bestand(invoer: RegisterImport) -> None:
    rapport = _rapport(invoer, CSV.replace("18;", "17;"))
    assert [rij.fouten for rij in rapport.rijen] == [("Nummer 17 staat meer dan één keer in dit bestand.",)] * 2


def test_afbreken_laat_niets_achter(invoer: RegisterImport, register: FakeRegister) -> None:
    rapport = _rapport(invoer)
    with pytest.raises(Afgebroken, match="niets veranderd"):
        invoer.importeer(rapport, lambda gedaan, totaal: gedaan < totaal)
    assert register.inhoud.dossiers == {}
    assert register.commits == 0


def test_de_gebruiker_zegt_wat_een_kolom_betekent(invoer: RegisterImport) -> None:
    (blad,) = invoer.lees(CSV.encode(), "oud.csv")
    keuze = invoer.voorstel(blad)
    assert (keuze.kop, keuze.koppeling[-1]) == (2, "")
    anders = replace(keuze, koppeling=(*keuze.koppeling[:-1], "notitie"))
    rapport = invoer.voorbeeld(anders, "oud.csv")
    assert rapport.rijen[0].antwoorden["wat_gebeurd"] == "Kleur: rood"
    assert rapport.niet_gelezen == ()
    with pytest.raises(InvoerFout, match="Ontdekt op"):
        invoer.voorbeeld(replace(keuze, koppeling=(*keuze.koppeling[:-1], "incident_ontdekt_op")), "oud.csv")
    with pytest.raises(InvoerFout, match="geen enkele kolom"):
        invoer.voorbeeld(replace(keuze, koppeling=("",) * 8), "oud.csv")
    assert invoer.voorstel(blad, kop=3).koppen[0] == "17"


def test_of_alle_rijen_datalekken_zijn_zegt_de_gebruiker(invoer: RegisterImport) -> None:
    (blad,) = invoer.lees(CSV.encode(), "oud.csv")
    rapport = invoer.voorbeeld(replace(invoer.voorstel(blad), zijn_datalekken=False), "oud.csv")
    assert "is_inbreuk" not in rapport.rijen[0].antwoorden


def test_een_datalek_van_voor_de_avg_komt_ook_binnen(invoer: RegisterImport) -> None:
    nummers = invoer.importeer(_rapport(invoer, "Nr;Datum ontdekking;Titel\n1;3-5-2017;Oud\n"))
    assert nummers == ("2017-001",)


def test_een_bestand_met_alleen_koppen_is_niets_om_in_te_lezen(invoer: RegisterImport) -> None:
    with pytest.raises(InvoerFout, match="geen enkele regel"):
        invoer.importeer(_rapport(invoer, "Nr;Titel\n"))


def test_na_het_inlezen_hoort_het_scherm_het_een_keer(register: FakeRegister, formulier: Formulier) -> None:
    keren: list[bool] = []
    invoer = RegisterImport(register, formulier, Klok(), lambda: keren.append(True))
    invoer.importeer(_rapport(invoer))
    assert keren == [True]


@pytest.mark.parametrize("soort", ["csv", "xlsx"])
def test_heen_en_weer_blijft_het_register_wat_het_was(formulier: Formulier, soort: str) -> None:
    """Our own export, read in elsewhere and exported again: the same cells, but for what the program reckons itself."""
    heen = RegisterExport(oefenregister(formulier), formulier, Klok()).wettelijk(vrije_tekst=True)
    elders = FakeRegister()
    invoer = RegisterImport(elders, formulier, Klok())
    bestand = maak_bestand(heen, soort)
    rapport = _rapport(invoer, bestand.inhoud, bestand.naam)
    assert rapport.fouten == 0
    invoer.importeer(rapport)
    terug = RegisterExport(elders, formulier, Klok()).wettelijk(vrije_tekst=True)
    zelf = {"nummer", "zaaknummer", "status", "kennis", "organisaties", "op_tijd", "gemeld_op"}
    anders_in_v1 = {
        "soort", "aard", "gegevens", "groepen", "gevolgen", "verwerking", "wijze", "reden_niet_informeren",
        "geinformeerd", "inhoud", "reden_laat",
    }  # fmt: skip
    namen = [kolom.sleutel for kolom in heen.kolommen]
    for sleutel in sorted(set(namen) - zelf):
        plaats = namen.index(sleutel)
        rijen = [3] if sleutel in anders_in_v1 else range(5)  # the fourth is in the form of today
        vooraf = [_zonder_seconden(heen.rijen[rij][plaats]) for rij in rijen]
        assert [_zonder_seconden(terug.rijen[rij][plaats]) for rij in rijen] == vooraf, sleutel


def _zonder_seconden(waarde: object) -> object:
    return waarde.replace(second=0) if hasattr(waarde, "second") else waarde


def test_een_excelbestand_van_een_ander(invoer: RegisterImport) -> None:
    boek = openpyxl.Workbook()
    blad = boek.active
    for rij in (("Registratienummer", "Onderwerp", "Type datalek", "Risico"), (1, "Mail", "E-mail verkeerd", "hoog")):
        blad.append(rij)
    uit = io.BytesIO()
    boek.save(uit)
    rapport = _rapport(invoer, uit.getvalue(), "oud.xlsx")
    assert rapport.rijen[0].zaaknummer == "1"
    assert rapport.rijen[0].antwoorden["risico_toelichting"] == "Ernst in het oude register: hoog"
