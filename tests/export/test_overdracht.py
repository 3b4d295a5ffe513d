"""The page for who takes over, and the one with only what changed."""

from dataclasses import replace

from datalek_gui.domain.gewijzigd import Onderdeel, Overzicht
from datalek_gui.export.overdracht_pdf import MAX_TEKENS, render_overdracht
from tests.export.lezer import lees_boom, lees_stukken
from tests.export.overdrachten import HASH, een_overdracht, een_wijziging


def test_de_overdracht_noemt_wie_wat_en_wanneer() -> None:
    tekst = lees_boom(render_overdracht(een_overdracht())).tekst
    for woorden in (
        "door jdevries aan het datalekteam",
        "Bel morgen de leverancier.",
        "Actie 3: Bel de leverancier.",
        "Leverancier, Verwerker",
        "(leeg)",
        "Datalekteam",
        "jdevries en pbakker, 2 keer gewijzigd",
        "ingediend bij de AP",
    ):
        assert woorden in tekst


def test_zonder_ontvanger_is_het_alleen_wat_er_gewijzigd_is() -> None:
    leeg = Overzicht(None, (), "")
    tekst = lees_boom(
        render_overdracht(een_overdracht(aan="", te_doen=(), partijen=(), stand=(), gewijzigd=leeg))
    ).tekst
    assert tekst.startswith("Wat is er gewijzigd")
    assert "Er is niets gewijzigd." in tekst
    assert "Wat er moet gebeuren" not in tekst


def test_een_lang_antwoord_wordt_ingekort_en_duizend_regels_passen() -> None:
    lang = een_wijziging(nieuw="x" * (MAX_TEKENS + 1))
    stuk = een_overdracht(gewijzigd=Overzicht(None, (Onderdeel("Acties", (lang,) + (een_wijziging(),) * 300),), HASH))
    pdf = render_overdracht(replace(stuk, oefening=True))
    assert "(zie het dossier)" in lees_boom(pdf).tekst
    assert len(lees_stukken(pdf)) > 5
