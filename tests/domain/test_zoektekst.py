"""What one finds a dossier by, and where."""

from datetime import UTC, datetime

from datalek_gui.domain.bijlage import Bijlage, Categorie
from datalek_gui.domain.deel import Deel
from datalek_gui.domain.dossier import MeldingStatus, RegisterRegel, Uitkomst
from datalek_gui.domain.zoektekst import KOLOMMEN, per_kolom, vindplaatsen, zoektekst
from datalek_gui.domain.zoekwoord import zoekwoorden

NU = datetime(2026, 11, 21, 13, 3, tzinfo=UTC)
REGEL = RegisterRegel(
    1, "2026-001", "Brief bij de buren", MeldingStatus.CONCEPT, Uitkomst.DATALEK, None, None, "", None, None, NU,
    zaaknummer="Z-17", ap_nummer="AP-9",
)  # fmt: skip
ANTWOORDEN = {
    "samenvatting": "Łukasz belde", "aard_incident": "post_verkeerd", "aantal": 39197, "klopt": True, "leeg": None,
    "organisaties": [{"naam": "Drukkerij Noord"}], "brief_aanhef": "Geachte mevrouw Şahin",
}  # fmt: skip


def deel(soort: str, tekst: str, weg: datetime | None = None) -> Deel:
    return Deel(1, 1, soort, 1, {"wat": tekst}, NU, weg)


def stuk(naam: str, weg: datetime | None = None) -> Bijlage:
    return Bijlage(1, 1, naam, 1, "0" * 64, Categorie.MAIL, None, "toelichting", "afzender", "onderwerp", NU, weg)


def gevonden(zoek: str) -> tuple[str, ...]:
    delen = [deel("deel_acties", "Bel de ontvanger"), deel("deel_verloop", "verwijderd", NU)]
    teksten = zoektekst(REGEL, ANTWOORDEN, delen, [stuk("memo.pdf"), stuk("verwijderd.pdf", NU)])
    return vindplaatsen(teksten, zoekwoorden(zoek))


def test_alles_wat_in_het_dossier_staat_is_te_vinden_en_zegt_waar() -> None:
    assert gevonden("buren") == ("titel",)
    assert gevonden("2026-001") == gevonden("z-17") == gevonden("AP-9") == ("nummers",)
    assert gevonden("lukasz") == () != gevonden("łukasz")  # the bar of the ł is no accent
    assert gevonden("drukk") == gevonden("39197") == gevonden("verkeerd") == ("antwoorden",)
    assert gevonden("sahin") == ("brief",)
    assert gevonden("ontvanger") == ("acties",)
    assert gevonden("memo") == gevonden("afzender") == gevonden("onderwerp") == gevonden("toelichting") == ("stukken",)
    assert gevonden("b") == ("titel", "antwoorden", "acties")


def test_wat_is_weggehaald_wordt_niet_gevonden() -> None:
    assert gevonden("verwijderd") == ()


def test_sleutels_ja_nee_en_niets_tellen_niet_als_tekst() -> None:
    assert gevonden("samenvatting") == gevonden("true") == gevonden("none") == ()


def test_de_index_krijgt_al_zijn_kolommen() -> None:
    kolommen = per_kolom(zoektekst(REGEL, {}, [], []))
    assert tuple(kolommen) == KOLOMMEN
    assert kolommen["kop"] == "Brief bij de buren 2026-001 Z-17 AP-9"
    assert kolommen["stukken"] == ""
