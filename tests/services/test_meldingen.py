"""Filing, following up and taking back, against a register in dictionaries; with real PDFs."""

import io
import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from pypdf import PdfReader

from datalek_gui.domain.bevriezen import vingerafdruk, vingerafdruk_pdf
from datalek_gui.domain.brieven.sjabloon import load_sjablonen
from datalek_gui.domain.dossier import Dossier, MeldingSoort, MeldingStatus
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.fouten import (
    AlleenLezen,
    DatalekFout,
    GeenVervolg,
    IsDefinitief,
    IsIngediend,
    NietIngediend,
    NogNietVolledig,
    PdfVeranderd,
)
from datalek_gui.export.page_style import gebruik_fonts
from datalek_gui.services.beoordelen import Beoordelen
from datalek_gui.services.documenten import Documenten
from datalek_gui.services.dossiers import Dossiers
from datalek_gui.services.meldingen import Meldingen
from tests.bouwers import oefening, utc
from tests.conftest import RESOURCES, Klok
from tests.fakes import FakeRegister

GEMELD = utc(2022, 11, 18, 16, 27)
KENNIS = utc(2022, 11, 17, 12, 30)
LATER = utc(2022, 12, 10, 9)
VOLLEDIG = {
    "melding_definitief": "voorlopig",
    "vervolg_uiterlijk": date(2023, 1, 6),
    "verklaring_waarheid": True,
    "verklaring_bevoegd": True,
    "verklaring_privacy": True,
    "indiener_is_contactpersoon": True,
}


class Tafel:
    """The practice dossier as a concept, on the day it was filed, and the services around it."""

    def __init__(self, formulier: Formulier, klok: Klok) -> None:
        gebruik_fonts(RESOURCES / "fonts")
        self.register, self.formulier, self.klok = FakeRegister(), formulier, klok
        self.gemeld: list[int] = []
        klok.moment = utc(2022, 11, 18, 17)
        self.dossiers = Dossiers(self.register, formulier, klok)
        self.documenten = Documenten(formulier, load_sjablonen(RESOURCES), klok)
        self.meldingen = Meldingen(self.register, formulier, self.documenten, klok, self.gemeld.append)
        self.id = self.dossiers.importeer(json.dumps(oefening() | {"melding": {}}), "proef.json").id

    @property
    def dossier(self) -> Dossier:
        return self.dossiers.open(self.id).dossier

    @property
    def antwoorden(self) -> Any:
        return self.dossiers.open(self.id).antwoorden

    def dien_in(self, nummer: str = "AP-1", op: datetime = GEMELD) -> Dossier:
        self.dossiers.maak_definitief(self.id)
        return self.meldingen.dien_in(self.id, nummer, op)

    def vervolg(self, soort: MeldingSoort = MeldingSoort.AANVULLING) -> Dossier:
        """Filed, and three weeks later a vervolg was begun."""
        self.dien_in()
        self.klok.moment = LATER
        return self.meldingen.begin_vervolg(self.id, soort)

    def zet(self, **antwoorden: Any) -> None:
        self.dossiers.save_antwoorden(self.id, antwoorden)

    def dien_vervolg_in(self, **antwoorden: Any) -> Dossier:
        """With the parts ticked in which something changed."""
        self.zet(**{**VOLLEDIG, **antwoorden})
        self.zet(vervolg_vragen=self.meldingen.voorgestelde_onderdelen(self.id))
        return self.dien_in("AP-1", self.klok())


@pytest.fixture
def tafel(formulier: Formulier, klok: Klok) -> Tafel:
    return Tafel(formulier, klok)


def _tekst(pdf: bytes) -> str:
    return " ".join(" ".join(blad.extract_text() for blad in PdfReader(io.BytesIO(pdf)).pages).split())


# --- filing ---


def test_indienen_legt_nummer_moment_en_pdf_vast_in_een_keer(tafel: Tafel) -> None:
    tafel.dossiers.maak_definitief(tafel.id)
    voor = tafel.register.commits
    dossier = tafel.meldingen.dien_in(tafel.id, "  AP-1 \n", GEMELD)
    assert tafel.register.commits == voor + 1
    assert tafel.gemeld == [tafel.id]
    melding = dossier.melding
    assert (melding.status, melding.ap_nummer, melding.ingediend_op) == (MeldingStatus.INGEDIEND, "AP-1", GEMELD)
    assert melding.sha256 == vingerafdruk("v2", melding.bevroren or {})
    pdf = tafel.register.inhoud.pdfs[tafel.id, 1]
    assert melding.pdf_sha256 == vingerafdruk_pdf(pdf)
    assert "AP-1" in _tekst(pdf)
    assert "17:27" in _tekst(pdf)
    assert (dossier.ap_nummer, dossier.gemeld_op) == ("AP-1", GEMELD)


@pytest.mark.parametrize(
    ("nummer", "op", "zin"),
    [
        (" \t", GEMELD, "Vul het nummer in"),
        ("9" * 51, GEMELD, "51 tekens"),
        ("AP-1", utc(2022, 11, 18, 17, 1), "18-11-2022 18:01 is nog niet geweest"),
        ("AP-1", KENNIS - timedelta(minutes=1), "ligt vóór 17-11-2022 13:30, toen u kennis kreeg"),
    ],
)
def test_een_nummer_of_moment_dat_niet_kan_wordt_geweigerd(tafel: Tafel, nummer: str, op: datetime, zin: str) -> None:
    tafel.dossiers.maak_definitief(tafel.id)
    voor = tafel.dossier
    with pytest.raises(NietIngediend, match=zin) as fout:
        tafel.meldingen.dien_in(tafel.id, nummer, op)
    assert fout.value.zin.endswith("Er is niets vastgelegd.")
    assert (tafel.dossier, tafel.register.inhoud.pdfs) == (voor, {})


@pytest.mark.parametrize(("nummer", "op"), [("9" * 50, KENNIS), ("1", utc(2022, 11, 18, 17))])
def test_de_uiterste_waarden_mogen_wel(tafel: Tafel, nummer: str, op: datetime) -> None:
    assert tafel.dien_in(nummer, op).melding.ap_nummer == nummer


def test_alleen_een_definitieve_melding_is_in_te_dienen_en_dan_een_keer(tafel: Tafel) -> None:
    with pytest.raises(NietIngediend, match="eerst vast"):
        tafel.meldingen.dien_in(tafel.id, "AP-1", GEMELD)
    tafel.dien_in()
    with pytest.raises(IsIngediend):
        tafel.meldingen.dien_in(tafel.id, "AP-2", GEMELD)
    with pytest.raises(IsDefinitief):
        tafel.dossiers.weer_bewerken(tafel.id)


def test_wat_intussen_veranderde_wordt_niet_ingediend(tafel: Tafel, monkeypatch: pytest.MonkeyPatch) -> None:
    """Making the PDF takes a moment; what changes meanwhile was not what was filed."""
    tafel.dossiers.maak_definitief(tafel.id)
    echt = tafel.documenten.ap_formulier

    def intussen(stukken: Any) -> Any:
        tafel.dossiers.weer_bewerken(tafel.id)
        return echt(stukken)

    monkeypatch.setattr(tafel.documenten, "ap_formulier", intussen)
    with pytest.raises(NietIngediend, match="intussen veranderd"):
        tafel.meldingen.dien_in(tafel.id, "AP-1", GEMELD)
    assert (tafel.dossier.melding.status, tafel.register.inhoud.pdfs) == (MeldingStatus.CONCEPT, {})


def test_in_een_register_dat_alleen_leest_wordt_niets_ingediend(tafel: Tafel) -> None:
    tafel.dossiers.maak_definitief(tafel.id)
    tafel.register.alleen_lezen = True
    with pytest.raises(AlleenLezen):
        tafel.meldingen.dien_in(tafel.id, "AP-1", GEMELD)
    assert (tafel.dossier.melding.status, tafel.gemeld) == (MeldingStatus.DEFINITIEF, [])


# --- the PDF that was filed ---


def test_de_ingediende_pdf_blijft_byte_voor_byte_zoals_zij_was(tafel: Tafel) -> None:
    tafel.dien_in()
    eerst = tafel.meldingen.pdf_van(tafel.id, 1)
    tafel.klok.moment = LATER
    tafel.meldingen.begin_vervolg(tafel.id, MeldingSoort.AANVULLING)
    tafel.zet(samenvatting="Heel anders.", organisatie_naam="Andere naam")
    tafel.dossiers.hernoem(tafel.id, "Andere titel", "Z-9")
    opnieuw = tafel.meldingen.pdf_van(tafel.id, 1)
    assert opnieuw == eerst
    assert opnieuw.bestandsnaam == "2022-001_AP-melding-1_ingediend_2022-11-18.pdf"
    assert vingerafdruk_pdf(opnieuw.pdf) == tafel.meldingen.meldingen(tafel.id)[0].pdf_sha256


@pytest.mark.parametrize("bederf", [lambda pdf: pdf[:-1] + b"\x00", lambda _pdf: None])
def test_een_veranderde_pdf_wordt_niet_getoond(tafel: Tafel, bederf: Callable[[bytes], bytes | None]) -> None:
    tafel.dien_in()
    pdfs = tafel.register.inhoud.pdfs
    nieuw = bederf(pdfs.pop((tafel.id, 1)))
    if nieuw is not None:
        pdfs[tafel.id, 1] = nieuw
    with pytest.raises(PdfVeranderd, match="melding 1 in dossier 2022-001"):
        tafel.meldingen.pdf_van(tafel.id, 1)


def test_een_melding_die_elders_is_ingediend_wordt_uit_haar_antwoorden_gedrukt(tafel: Tafel) -> None:
    elders = tafel.dossiers.importeer(json.dumps(oefening()), "proef.json")
    document = tafel.meldingen.pdf_van(elders.id, 1)
    assert "OEFENING-2022-1118" in _tekst(document.pdf)


def test_wat_is_overgenomen_wordt_onthouden(tafel: Tafel) -> None:
    tafel.meldingen.zet_overgenomen(tafel.id, ["samenvatting", "melder_naam", "samenvatting"])
    assert tafel.dossier.melding.overgenomen == ("samenvatting", "melder_naam")
    assert tafel.dossiers.maak_definitief(tafel.id).melding.overgenomen == ("samenvatting", "melder_naam")
    assert tafel.dossiers.weer_bewerken(tafel.id).melding.overgenomen == ()


# --- beginning a vervolg ---


def test_een_vervolg_begint_met_wat_bekend_is(tafel: Tafel) -> None:
    dossier = tafel.vervolg()
    melding, antwoorden = dossier.melding, tafel.antwoorden
    assert (melding.volgnummer, melding.soort, melding.status) == (2, MeldingSoort.AANVULLING, MeldingStatus.CONCEPT)
    assert (melding.indeling, melding.bevroren) == ("v2_vervolg", None)
    assert (antwoorden["melding_wat"], antwoorden["vervolg_nummer_bekend"]) == ("aanvullen", True)
    assert antwoorden["vervolg_meldingsnummer"] == "AP-1"
    assert antwoorden["indiener_naam"] == antwoorden["melder_naam"] == "M. Terpstra"
    assert antwoorden["samenvatting"].startswith("Op het klantportaal")
    for opnieuw in ("melding_definitief", "vervolg_uiterlijk", "verklaring_waarheid", "vervolg_vragen"):
        assert opnieuw not in antwoorden
    assert (dossier.ap_nummer, dossier.gemeld_op) == ("AP-1", GEMELD)
    assert [m.volgnummer for m in tafel.meldingen.meldingen(tafel.id)] == [1, 2]


def test_in_een_vervolg_zijn_alle_stappen_weer_te_wijzigen(tafel: Tafel, formulier: Formulier) -> None:
    tafel.dien_in()
    assert tafel.dossiers.ligt_vast(tafel.dossier, "samenvatting")
    tafel.klok.moment = LATER
    dossier = tafel.meldingen.begin_vervolg(tafel.id, MeldingSoort.AANVULLING)
    stappen = formulier.scherm(dossier.melding.indeling).hoofdstukken
    assert [stap.sleutel for stap in stappen] == [s.sleutel for s in formulier.scherm("v2").hoofdstukken]
    assert not any(tafel.dossiers.ligt_vast(dossier, vraag.sleutel) for stap in stappen for vraag in stap.vragen())
    tafel.zet(samenvatting="Beter bekend.")
    assert tafel.meldingen.meldingen(tafel.id)[0].bevroren["samenvatting"] != "Beter bekend."  # type: ignore[index]


def test_een_definitief_vervolg_legt_ook_vast_wat_alleen_de_eerste_vroeg(tafel: Tafel) -> None:
    tafel.vervolg()
    tafel.zet(**VOLLEDIG, vervolg_vragen=("samenvatting",))
    dossier = tafel.dossiers.maak_definitief(tafel.id)
    assert all(tafel.dossiers.ligt_vast(dossier, s) for s in ("melding_soort", "samenvatting", "indiener_naam"))
    assert not tafel.dossiers.ligt_vast(dossier, "brief_naam")


def test_een_vervolg_begint_pas_na_indienen_en_niet_na_intrekken(tafel: Tafel) -> None:
    with pytest.raises(GeenVervolg, match="niet is ingediend"):
        tafel.meldingen.begin_vervolg(tafel.id, MeldingSoort.AANVULLING)
    tafel.vervolg(MeldingSoort.INTREKKING)
    with pytest.raises(GeenVervolg):
        tafel.meldingen.begin_vervolg(tafel.id, MeldingSoort.AANVULLING)
    tafel.zet(**VOLLEDIG, intrekken_reden="Toch geen datalek.")
    tafel.dien_in("AP-1", LATER)
    with pytest.raises(GeenVervolg, match="nieuw dossier"):
        tafel.meldingen.begin_vervolg(tafel.id, MeldingSoort.AANVULLING)


def test_weggooien_brengt_terug_wat_is_ingediend(tafel: Tafel) -> None:
    tafel.dien_in()
    tafel.zet(brief_naam="Mevrouw Jansen")
    gemeld = dict(tafel.antwoorden)
    ingediend = tafel.dossier.melding
    tafel.klok.moment = LATER
    tafel.meldingen.begin_vervolg(tafel.id, MeldingSoort.AANVULLING)
    tafel.zet(samenvatting="Anders", betrokkenen_maximum=9, brief_advies="Let op.", records_toelichting=None)
    dossier = tafel.meldingen.gooi_vervolg_weg(tafel.id)
    assert dossier.melding == ingediend
    assert tafel.antwoorden == gemeld | {"brief_advies": "Let op."}  # our own questions stay as they are now
    assert dossier.kernfeiten.aantal_tot != 9


def test_alleen_een_vervolg_in_concept_is_weg_te_gooien(tafel: Tafel) -> None:
    with pytest.raises(GeenVervolg):
        tafel.meldingen.gooi_vervolg_weg(tafel.id)
    tafel.vervolg()
    tafel.zet(**VOLLEDIG, vervolg_vragen=("samenvatting",))
    tafel.dossiers.maak_definitief(tafel.id)
    with pytest.raises(GeenVervolg, match="Weer bewerken"):
        tafel.meldingen.gooi_vervolg_weg(tafel.id)
    tafel.meldingen.dien_in(tafel.id, "AP-1", LATER)
    with pytest.raises(GeenVervolg):
        tafel.meldingen.gooi_vervolg_weg(tafel.id)
    assert len(tafel.meldingen.meldingen(tafel.id)) == 2


def test_een_vervolg_kan_niet_voor_de_vorige_melding_zijn_ingediend(tafel: Tafel) -> None:
    tafel.vervolg()
    tafel.zet(**VOLLEDIG, vervolg_vragen=("samenvatting",))
    tafel.dossiers.maak_definitief(tafel.id)
    with pytest.raises(NietIngediend, match=r"vóór de vorige melding, die van 18-11-2022 17:27"):
        tafel.meldingen.dien_in(tafel.id, "AP-1", GEMELD - timedelta(minutes=1))


# --- what changed ---


def test_zonder_wijziging_is_er_niets_te_melden(tafel: Tafel) -> None:
    assert tafel.meldingen.wijzigingen(tafel.id) == ()
    tafel.vervolg()
    assert tafel.meldingen.wijzigingen(tafel.id) == ()
    assert tafel.meldingen.voorgestelde_onderdelen(tafel.id) == ()


def test_een_wijziging_staat_er_in_woorden_met_haar_onderdeel(tafel: Tafel) -> None:
    tafel.vervolg()
    tafel.zet(betrokkenen_aantal_bekend="exact", betrokkenen_aantal=1200, risico_ernst="aanzienlijk")
    gevonden = {w.sleutel: w for w in tafel.meldingen.wijzigingen(tafel.id)}
    assert set(gevonden) == {
        "betrokkenen_aantal_bekend", "betrokkenen_aantal", "betrokkenen_minimum", "betrokkenen_maximum", "risico_ernst",
    }  # fmt: skip
    aantal, risico = gevonden["betrokkenen_aantal"], gevonden["risico_ernst"]
    assert (aantal.oud_tekst, aantal.nieuw_tekst, aantal.onderdeel) == ("niet ingevuld", "1.200", "aantal")
    assert gevonden["betrokkenen_maximum"].nieuw_tekst == "niet ingevuld"  # hidden now, so it no longer counts
    assert "eperkt" in risico.oud_tekst
    assert "anzienlijk" in risico.nieuw_tekst
    assert tafel.meldingen.voorgestelde_onderdelen(tafel.id) == ("aantal", "risico")


def test_aangekruist_blijft_aangekruist_in_de_volgorde_van_het_formulier(tafel: Tafel) -> None:
    tafel.vervolg()
    tafel.zet(vervolg_vragen=("risico", "andere_toezichthouders"), samenvatting="Anders")
    assert tafel.meldingen.voorgestelde_onderdelen(tafel.id) == ("andere_toezichthouders", "samenvatting", "risico")


def test_eigen_vragen_zijn_geen_wijziging_voor_de_ap(tafel: Tafel) -> None:
    tafel.vervolg()
    tafel.zet(brief_naam="Mevrouw Jansen", wat_gebeurd="Meer bekend")
    assert tafel.meldingen.wijzigingen(tafel.id) == ()


def test_wat_niet_is_aangekruist_is_de_ap_niet_verteld(tafel: Tafel) -> None:
    """The second vervolg compares with all meldingen together, not with the answers of the day."""
    tafel.vervolg()
    tafel.zet(**VOLLEDIG, samenvatting="Anders", risico_toelichting="Ook anders", vervolg_vragen=("samenvatting",))
    tafel.dien_in("AP-1", LATER)
    tafel.klok.moment = LATER + timedelta(days=3)
    tafel.meldingen.begin_vervolg(tafel.id, MeldingSoort.AANVULLING)
    assert [w.sleutel for w in tafel.meldingen.wijzigingen(tafel.id)] == ["risico_toelichting"]
    tafel.zet(samenvatting="Weer anders")
    oud = {w.sleutel: w.oud_tekst for w in tafel.meldingen.wijzigingen(tafel.id)}
    assert oud["samenvatting"] == "Anders"


def test_een_vervolg_drukt_alleen_de_gekozen_onderdelen_onder_hun_eigen_nummer(tafel: Tafel) -> None:
    tafel.vervolg()
    tafel.dien_vervolg_in(samenvatting="Nu weten wij alles.")
    tekst = _tekst(tafel.meldingen.pdf_van(tafel.id, 2).pdf)
    assert "5.3 Beschrijving van het incident" in tekst
    assert "Nu weten wij alles." in tekst
    for ander in (" 7.1 ", " 8.1 ", " 9.3 ", tafel.antwoorden["betrokkenen_omschrijving"][:40]):
        assert ander not in tekst
        assert ander in _tekst(tafel.meldingen.pdf_van(tafel.id, 1).pdf)
    assert "Op het klantportaal" in _tekst(tafel.meldingen.pdf_van(tafel.id, 1).pdf)


# --- completeness and lateness ---


def test_een_vervolg_moet_alleen_compleet_zijn_waar_het_iets_meldt(tafel: Tafel) -> None:
    tafel.vervolg()
    tafel.zet(**VOLLEDIG, vervolg_vragen=("samenvatting",), betrokkenen_omschrijving=None)
    assert tafel.dossiers.maak_definitief(tafel.id).melding.status is MeldingStatus.DEFINITIEF
    tafel.dossiers.weer_bewerken(tafel.id)
    tafel.zet(vervolg_vragen=("samenvatting", "omschrijving"))
    with pytest.raises(NogNietVolledig) as fout:
        tafel.dossiers.maak_definitief(tafel.id)
    assert len(fout.value.punten) == 1


def test_een_intrekking_vraagt_een_reden_ook_als_het_geen_datalek_bleek(tafel: Tafel) -> None:
    tafel.vervolg(MeldingSoort.INTREKKING)
    assert tafel.antwoorden["melding_wat"] == "intrekken"
    tafel.zet(**VOLLEDIG, is_inbreuk="dreiging")
    with pytest.raises(NogNietVolledig) as fout:
        tafel.dossiers.maak_definitief(tafel.id)
    assert [punt for punt in fout.value.punten if "reden" in punt]
    tafel.zet(intrekken_reden="Het was alleen een dreiging.")
    dossier = tafel.dien_in("AP-1", LATER)
    assert (dossier.melding.soort, dossier.melding.volgnummer) == (MeldingSoort.INTREKKING, 2)
    assert "Het was alleen een dreiging." in _tekst(tafel.meldingen.pdf_van(tafel.id, 2).pdf)


def test_een_vervolg_is_nooit_te_laat_als_de_eerste_op_tijd_was(tafel: Tafel) -> None:
    tafel.vervolg()
    controle = tafel.dossiers.controleer(tafel.dossier, tafel.antwoorden)
    assert "reden_te_laat" not in [v.sleutel for h in controle.hoofdstukken for v in h.vragen()]


def test_na_een_te_late_eerste_melding_blijft_de_reden_gevraagd(tafel: Tafel) -> None:
    tafel.zet(
        kennis_op=utc(2022, 11, 15, 9),
        incident_ontdekt_op=date(2022, 11, 15),
        reden_te_laat="Het portaal van de AP lag eruit.",
    )
    tafel.vervolg()
    controle = tafel.dossiers.controleer(tafel.dossier, tafel.antwoorden)
    assert "reden_te_laat" in [v.sleutel for h in controle.hoofdstukken for v in h.vragen()]
    assert tafel.meldingen.wijzigingen(tafel.id) == ()


def test_wat_na_de_eerste_melding_gebeurde_ligt_niet_in_de_toekomst(tafel: Tafel) -> None:
    tafel.vervolg()
    tafel.zet(betrokkenen_gemeld="ja", betrokkenen_gemeld_op=date(2022, 12, 1), vervolg_vragen=("informeren",))
    zinnen = " ".join(punt.zin for punt in tafel.dossiers.controleer(tafel.dossier, tafel.antwoorden).punten)
    assert "toekomst" not in zinnen


# --- when a vervolg is compulsory, and terms ---


def test_de_plicht_tot_een_vervolg_komt_uit_wat_is_ingediend(tafel: Tafel) -> None:
    assert tafel.meldingen.vervolg_plicht(tafel.id) == ()  # nothing was filed yet
    tafel.vervolg()
    zin = "U weet nog niet of u de betrokkenen informeert."
    assert tafel.meldingen.vervolg_plicht(tafel.id) == (zin,)
    tafel.zet(betrokkenen_gaat_melden="nee")
    assert tafel.meldingen.vervolg_plicht(tafel.id) == (zin,)  # not told yet
    tafel.dien_vervolg_in()
    assert tafel.meldingen.vervolg_plicht(tafel.id) == ()


def test_na_intrekken_is_er_geen_plicht_meer(tafel: Tafel) -> None:
    tafel.vervolg(MeldingSoort.INTREKKING)
    assert tafel.meldingen.vervolg_plicht(tafel.id) != ()
    tafel.zet(**VOLLEDIG, intrekken_reden="Dubbel gemeld.")
    tafel.dien_in("AP-1", LATER)
    assert tafel.meldingen.vervolg_plicht(tafel.id) == ()


def test_de_termijnen_kennen_wat_is_ingediend(tafel: Tafel) -> None:
    def sleutels() -> list[str]:
        beoordelen = Beoordelen(tafel.register, tafel.formulier, tafel.klok)
        return [termijn.sleutel for termijn in beoordelen.termijnen(tafel.dossier, tafel.antwoorden)]

    assert "vervolg_1" not in sleutels()
    tafel.dien_in()
    assert "vervolg_1" in sleutels()


# --- and the rest of the house during a vervolg ---


def test_de_brief_blijft_weg_te_sturen_tijdens_een_vervolg(tafel: Tafel) -> None:
    tafel.vervolg()
    document = tafel.documenten.brief(tafel.documenten.stukken(tafel.register, tafel.id))
    assert "_definitief_" in document.bestandsnaam


def test_een_vervolg_in_concept_heet_naar_zijn_volgnummer(tafel: Tafel) -> None:
    tafel.vervolg()
    stukken = tafel.documenten.stukken(tafel.register, tafel.id)
    assert tafel.documenten.ap_formulier(stukken).bestandsnaam == "2022-001_AP-melding-2_concept_2022-12-10.pdf"


def test_een_vervolg_dat_van_elders_komt_is_een_aanvulling(tafel: Tafel) -> None:
    dossier = tafel.dossiers.importeer(json.dumps(oefening("2022_koppeling")), "proef.json")
    assert (dossier.melding.soort, dossier.melding.volgnummer) == (MeldingSoort.AANVULLING, 1)
    tafel.klok.moment = LATER
    tweede = tafel.meldingen.begin_vervolg(dossier.id, MeldingSoort.AANVULLING)
    assert tweede.melding.volgnummer == 2
    assert tafel.meldingen.wijzigingen(dossier.id) == ()


@pytest.mark.parametrize("naam", ["2019_werktas", "2021_akte", "2021_migratie"])
def test_ook_na_een_oude_melding_begint_een_vervolg_in_het_formulier_van_nu(tafel: Tafel, naam: str) -> None:
    dossier = tafel.dossiers.importeer(json.dumps(oefening(naam)), "proef.json")
    vervolg = tafel.meldingen.begin_vervolg(dossier.id, MeldingSoort.AANVULLING)
    assert vervolg.melding.indeling == "v2_vervolg"
    tafel.meldingen.wijzigingen(dossier.id)
    assert tafel.meldingen.gooi_vervolg_weg(dossier.id).melding == dossier.melding


def test_elke_weigering_is_een_zin_voor_de_gebruiker() -> None:
    for fout in (IsIngediend(), NietIngediend("Waarom."), GeenVervolg("Waarom."), PdfVeranderd("2026-001", 1)):
        assert isinstance(fout, DatalekFout)
        assert fout.zin.endswith(".")
