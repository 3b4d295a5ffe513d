"""Attachments: in and out byte for byte, within their limits, described, removed and put back."""

import hashlib
import io
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from datalek_gui.domain.bijlage import BLOK, Bijlage, Categorie
from datalek_gui.domain.fouten import BijlageIsEr, BijlageTeGroot, BijlageVeranderd
from datalek_gui.services import bijlagen as module
from datalek_gui.services.bijlagen import Bijlagen, toon_omvang
from tests.services.tafel import Tafel

GROOT = bytes(range(256)) * (BLOK // 128) + b"eind"  # two blocks and a bit


def _voeg_toe(tafel: Tafel, inhoud: bytes = b"%PDF-1.7", naam: str = "stuk.pdf", **anders: Any) -> Bijlage:
    return tafel.bijlagen.voeg_toe(tafel.id, naam, io.BytesIO(inhoud), **anders)


@pytest.mark.parametrize("inhoud", [b"", b"x", GROOT])
def test_wat_erin_gaat_komt_er_byte_voor_byte_uit(tafel: Tafel, inhoud: bytes) -> None:
    stuk = _voeg_toe(tafel, inhoud)
    assert (stuk.omvang, stuk.sha256) == (len(inhoud), hashlib.sha256(inhoud).hexdigest())
    assert tafel.bijlagen.inhoud(stuk) == inhoud
    naar = io.BytesIO()
    tafel.bijlagen.schrijf_naar(stuk, naar)
    assert naar.getvalue() == inhoud
    assert all(len(blok) <= BLOK for blok in tafel.register.inhoud.blokken[stuk.id])


def test_toevoegen_staat_met_zijn_vingerafdruk_in_het_logboek(tafel: Tafel) -> None:
    stuk = _voeg_toe(tafel, b"abc", "C:\\Mijn stukken\\Ontvangstbevestiging\tAP.pdf")
    assert (stuk.naam, stuk.categorie) == ("Ontvangstbevestiging AP.pdf", Categorie.AP)
    assert tafel.regels() == [("toegevoegd", "bijlage", stuk.naam, "", f"3 B, SHA-256 {stuk.sha256}")]
    assert tafel.gemeld == [tafel.id]


def test_van_een_mail_worden_afzender_onderwerp_en_datum_gelezen(tafel: Tafel) -> None:
    mail = b"From: a@b.nl\nSubject: Vraag\nDate: Tue, 16 Mar 2021 14:18:00 +0100\n\nTekst"
    stuk = _voeg_toe(tafel, mail, "vraag.eml")
    assert (stuk.categorie, stuk.van, stuk.onderwerp) == (Categorie.MAIL, "a@b.nl", "Vraag")
    assert stuk.datum == date(2021, 3, 16)
    assert tafel.bijlagen.inhoud(stuk) == mail
    zelf = _voeg_toe(tafel, mail + b".", "vraag2.eml", datum=date(2022, 1, 1), categorie=Categorie.BEWIJS)
    assert (zelf.datum, zelf.categorie) == (date(2022, 1, 1), Categorie.BEWIJS)


def test_een_lange_naam_houdt_zijn_uitgang(tafel: Tafel) -> None:
    naam = _voeg_toe(tafel, naam="x" * 400 + ".docx").naam
    assert len(naam) == module.MAX_NAAM
    assert naam.endswith("x….docx")
    assert _voeg_toe(tafel, b"y", naam="/\n").naam == "stuk"


def test_te_groot_of_al_aanwezig_wordt_geweigerd_en_laat_niets_achter(
    tafel: Tafel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_BIJLAGE", 100)
    monkeypatch.setattr(module, "MAX_DOSSIER", 150)
    _voeg_toe(tafel, b"a" * 100, "precies.pdf")
    voor = tafel.regels()
    with pytest.raises(BijlageTeGroot, match="één stuk mag hoogstens 100 B"):
        _voeg_toe(tafel, b"b" * 101)
    with pytest.raises(BijlageTeGroot, match="één dossier hoort samen mag hoogstens 150 B"):
        _voeg_toe(tafel, b"b" * 51)
    with pytest.raises(BijlageIsEr, match="staat al bij de stukken, als precies"):
        _voeg_toe(tafel, b"a" * 100, "ander.pdf")
    _voeg_toe(tafel, b"b" * 50)
    assert len(tafel.stukken()) == 2
    assert len(tafel.regels()) == len(voor) + 1


def test_een_bestand_dat_onderweg_verandert_wordt_geweigerd(tafel: Tafel) -> None:
    class Wisselend(io.BytesIO):
        keren = 0

        def read(self, aantal: int | None = -1) -> bytes:
            blok = super().read(aantal)
            self.keren += blok != b""
            return blok if self.keren < 2 else blok.upper()

    with pytest.raises(BijlageVeranderd, match="Tijdens het inlezen veranderde"):
        tafel.bijlagen.voeg_toe(tafel.id, "log.txt", Wisselend(b"regel"))
    assert (tafel.stukken(), tafel.log) == ([], [])


def test_bewaarde_inhoud_die_niet_meer_klopt_is_geen_bewijs(tafel: Tafel) -> None:
    stuk = _voeg_toe(tafel, b"abc")
    tafel.register.inhoud.blokken[stuk.id] = (b"abd",)
    with pytest.raises(BijlageVeranderd, match="niet meer gelijk"):
        tafel.bijlagen.inhoud(stuk)
    with pytest.raises(BijlageVeranderd, match="niet meer gelijk"):
        tafel.bijlagen.schrijf_naar(stuk, io.BytesIO())


def test_beschrijven_verandert_het_stuk_zelf_niet(tafel: Tafel) -> None:
    stuk = _voeg_toe(tafel)
    gezegd = {"categorie": Categorie.JURIDISCH, "datum": date(2021, 3, 19), "omschrijving": " Memo\x00 "}
    nieuw = tafel.bijlagen.wijzig(stuk, **gezegd)
    assert nieuw == replace(stuk, **{**gezegd, "omschrijving": "Memo"})
    assert tafel.stukken() == [nieuw]
    assert tafel.regels()[1:] == [
        ("gewijzigd", "bijlage", "stuk.pdf", "Overig · zonder datum", "Juridisch advies · 19-03-2021 · Memo")
    ]
    tafel.bijlagen.wijzig(nieuw, **{**gezegd, "omschrijving": "Memo"})
    assert len(tafel.log) == 2


def test_verwijderen_is_in_de_zitting_terug_te_draaien_en_daarna_weg(tafel: Tafel) -> None:
    stuk, blijft = _voeg_toe(tafel, b"abc"), _voeg_toe(tafel, b"def", "blijft.pdf")
    tafel.bijlagen.verwijder(stuk)
    assert tafel.stukken() == [blijft]
    assert tafel.bijlagen.ruim_op(tafel.id) == 0
    tafel.bijlagen.zet_terug(stuk)
    assert tafel.bijlagen.inhoud(stuk) == b"abc"
    tafel.bijlagen.verwijder(stuk)
    assert [regel[0] for regel in tafel.regels()] == [
        "toegevoegd", "toegevoegd", "verwijderd", "teruggezet", "verwijderd"]  # fmt: skip
    tafel.klok.moment += timedelta(hours=1)
    later = Bijlagen(tafel.register, tafel.formulier, tafel.klok)
    assert later.ruim_op(tafel.id) == 1
    assert tafel.register.inhoud.blokken[stuk.id] == ()
    assert tafel.bijlagen.inhoud(blijft) == b"def"


def test_wat_er_nog_ontbreekt(tafel: Tafel) -> None:
    _voeg_toe(tafel, naam="intake.pdf")
    assert [punt.categorie for punt in tafel.bijlagen.ontbreekt(tafel.id)] == [Categorie.MAIL]
    tafel.delen.voeg_toe(
        tafel.id, "deel_groepen", {"groep_behandeling": "brief", "groep_geinformeerd_op": date(2026, 11, 20)}
    )
    assert [punt.categorie for punt in tafel.bijlagen.ontbreekt(tafel.id)] == [Categorie.MAIL, Categorie.BRIEF]


@pytest.mark.parametrize(
    ("aantal", "verwacht"),
    [(0, "0 B"), (999, "999 B"), (1000, "1 kB"), (12_345, "12 kB"), (1_440_000, "1,4 MB"), (500_000_000, "500 MB")],
)
def test_omvang_in_gewone_woorden(aantal: int, verwacht: str) -> None:
    assert toon_omvang(aantal) == verwacht
