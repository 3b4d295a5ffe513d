"""README's commands are the real ones."""

from pathlib import Path

WORTEL = Path(__file__).resolve().parents[2]
README = (WORTEL / "README.md").read_text(encoding="utf-8")


def _opdracht(na: str) -> str:
    return README.split(na, 1)[1].split("```", 2)[1].strip()


def test_de_testopdracht_in_readme_is_de_testopdracht_van_ci() -> None:
    assert _opdracht("**Draai de tests:**") in (WORTEL / ".ci" / "run").read_text(encoding="utf-8")


def test_readme_begint_met_de_opdracht_die_het_programma_draait() -> None:
    assert README.index("**Draai het programma**") < README.index("**Draai de tests:**") < 500
    assert _opdracht("**Draai het programma**").endswith("python main.py")
