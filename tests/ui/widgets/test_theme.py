"""Colours that can be read and a style sheet that is whole."""

import re

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from datalek_gui.ui import icons, theme

VLAKKEN = ("window", "form", "hover", "tint")
OP_VLAK = [(t, v) for t in ("text", "quiet", "accent") for v in VLAKKEN] + [
    (t, v) for t in ("ruim", "krap", "fout") for v in ("window", "form", f"{t}_bg")
]
OP_VLAK += [("on_accent", "accent"), ("on_accent", "accent_hover"), ("text", "ruim_bg"), ("text", "krap_bg")]
OP_VLAK += [("text", "fout_bg"), ("text", "line")]
RANDEN = [(rand, vlak) for rand in ("rand", "accent", "fout", "krap") for vlak in ("window", "form")]
TABELLEN = {"licht": theme.LICHT, "donker": theme.DONKER}


def contrast(een: str, ander: str) -> float:
    """WCAG 2.2, 1.4.3."""

    def helderheid(kleur: str) -> float:
        delen = [int(kleur[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b = (d / 12.92 if d <= 0.03928 else ((d + 0.055) / 1.055) ** 2.4 for d in delen)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    hoog, laag = sorted((helderheid(een), helderheid(ander)), reverse=True)
    return (hoog + 0.05) / (laag + 0.05)


def _lijkt_op(een: QColor, ander: QColor) -> bool:
    """Apart from the rounding of smooth edges."""
    return max(abs(een.red() - ander.red()), abs(een.green() - ander.green()), abs(een.blue() - ander.blue())) <= 3


@pytest.fixture
def terug_naar_licht(qapp: QApplication):  # type: ignore[no-untyped-def]
    yield
    theme.pas_toe(qapp, "licht")


@pytest.mark.parametrize("thema", TABELLEN)
@pytest.mark.parametrize(("tekst", "vlak"), OP_VLAK)
def test_alle_tekst_is_leesbaar(thema: str, tekst: str, vlak: str) -> None:
    tabel = TABELLEN[thema]
    assert contrast(tabel[tekst], tabel[vlak]) >= 4.5


@pytest.mark.parametrize("thema", TABELLEN)
@pytest.mark.parametrize(("rand", "vlak"), RANDEN)
def test_de_rand_van_elk_invoerveld_is_te_zien(thema: str, rand: str, vlak: str) -> None:
    tabel = TABELLEN[thema]
    assert contrast(tabel[rand], tabel[vlak]) >= 3


def test_licht_en_donker_kennen_dezelfde_rollen() -> None:
    assert set(theme.LICHT) == set(theme.DONKER)


def test_buiten_de_tabellen_staat_nergens_een_kleur() -> None:
    map_ui = theme.RESOURCES.parent / "datalek_gui" / "ui"
    bestanden = [*map_ui.rglob("*.py"), theme.RESOURCES / "style" / "app.qss"]
    met_kleur = [p.name for p in bestanden if re.search(r"#[0-9A-Fa-f]{6}\b", p.read_text(encoding="utf-8"))]
    assert met_kleur == ["theme.py"]


def test_donker_verandert_palet_en_stijlblad(qapp: QApplication, terug_naar_licht: None) -> None:
    theme.pas_toe(qapp, "donker")
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == theme.DONKER["window"]
    assert theme.kleur("accent").name().upper() == theme.DONKER["accent"]
    assert theme.DONKER["form"] in qapp.styleSheet()
    assert "${" not in qapp.styleSheet()


def test_grotere_letters_maken_ook_de_knoppen_hoger(qapp: QApplication, qtbot, terug_naar_licht: None) -> None:
    theme.pas_toe(qapp, "licht", 150)
    assert qapp.font().pointSizeF() == 15
    assert theme.maat(32) == 48
    theme.pas_toe(qapp, "licht", 400)
    assert qapp.font().pointSizeF() == 15  # 90-150 %
    theme.pas_toe(qapp, "licht", 90)
    assert theme.maat(32) == 32  # a target never shrinks


def test_hoog_contrast_van_het_systeem_wint(qapp: QApplication, monkeypatch, terug_naar_licht: None) -> None:
    monkeypatch.setattr(theme, "_hoog_contrast", lambda _hints: True)
    theme.pas_toe(qapp, "donker")
    assert theme.kleur("form") == theme.kleur("window") == theme.kleur("krap_bg")
    assert theme.kleur("fout") == theme.kleur("text")


def test_een_onbekend_thema_wordt_geweigerd(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="paars"):
        theme.pas_toe(qapp, "paars")


def test_elk_pictogram_is_te_tekenen_in_de_kleur_van_zijn_rol(qapp: QApplication) -> None:
    for bestand in sorted((theme.RESOURCES / "icons").glob("*.svg")):
        beeld = icons.pixmap(bestand.stem, "accent", 18, 1.0).toImage()
        kleuren = {
            beeld.pixelColor(x, y).name() for x in range(18) for y in range(18) if beeld.pixelColor(x, y).alpha() > 250
        }
        assert all(_lijkt_op(QColor(k), theme.kleur("accent")) for k in kleuren), bestand.name
        assert not beeld.isNull(), bestand.name
    with pytest.raises(FileNotFoundError):
        icons.icon("bestaat_niet")


def test_het_stijlblad_geeft_geen_waarschuwing(qapp: QApplication, qtbot) -> None:
    """Qt says "Could not parse application stylesheet" as a warning, and a warning fails the test."""
    theme.pas_toe(qapp, "licht")
    venster = QWidget()
    qtbot.addWidget(venster)
    venster.show()
