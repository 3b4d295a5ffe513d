"""The words of a PDF as assistive technology reads them, and those of the real prints."""

from pathlib import Path

from tests.export.lezer import lees_boom

DATA = Path(__file__).resolve().parent.parent / "data" / "pdf"
GEEN_ANTWOORD = "geen antwoord"  # our dash where the real print leaves an empty place


def ene_regel(tekst: str) -> str:
    return " ".join(tekst.split())


def gezegd(pdf: bytes) -> list[str]:
    """Piece by piece, in reading order."""
    bladeren = [knoop for knoop in lees_boom(pdf).bladeren() if knoop.gesproken != GEEN_ANTWOORD]
    return [ene_regel(knoop.tekst) for knoop in bladeren if ene_regel(knoop.tekst)]


def regels_van_echte_melding(naam: str) -> list[str]:
    return [ene_regel(r) for r in (DATA / f"{naam}.txt").read_text(encoding="utf-8").splitlines() if r.strip()]
