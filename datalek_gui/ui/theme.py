"""Colours and type of the whole program: two tables, one style sheet, one palette.

No other module names a colour or a point size: widgets set a property (`rol`), ``resources/style/app.qss`` chooses
by it, and what is painted by hand asks `kleur`. High contrast of the system wins over both tables.

Nieuwe kleurrol? 1. in LICHT and DONKER 2. in `_tabel_van_systeem` 3. draai pytest (the contrast is computed).
"""

from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
THEMAS = ("systeem", "licht", "donker")
# For QApplication: the same drawing on every system. Told there, because setStyle() first makes Python classes of all
# that QStyle knows (10 ms at every start).
STIJL = ("-style", "fusion")

# `line` separates and may be faint; `rand` is the edge of a control and has 3:1 at least; `tint` lies under what is
# chosen; `uit` is text that does not work now.
LICHT = {
    "window": "#F6F7F8",
    "form": "#FFFFFF",
    "text": "#1C2226",
    "quiet": "#56616A",
    "uit": "#8B959C",
    "line": "#D9DEE2",
    "rand": "#848E96",
    "hover": "#EEF1F3",
    "accent": "#0F5C6E",
    "accent_hover": "#0B4A59",
    "on_accent": "#FFFFFF",
    "tint": "#E6F1F4",
    "tint_rand": "#A3C7D0",
    "ruim": "#2B6E3F",
    "ruim_bg": "#E8F3EB",
    "krap": "#8A5A00",
    "krap_bg": "#FFF4DC",
    "fout": "#A3231F",
    "fout_bg": "#FDECEA",
}
DONKER = {
    "window": "#1B1F23",
    "form": "#23282D",
    "text": "#E7EBEE",
    "quiet": "#A3ADB5",
    "uit": "#6F7982",
    "line": "#3A4249",
    "rand": "#77828B",
    "hover": "#2C3238",
    "accent": "#5FB4C6",
    "accent_hover": "#7CC6D5",
    "on_accent": "#0D2127",
    "tint": "#1F3A42",
    "tint_rand": "#3A6874",
    "ruim": "#7CC492",
    "ruim_bg": "#1E3527",
    "krap": "#E8B95A",
    "krap_bg": "#3B3118",
    "fout": "#F28B82",
    "fout_bg": "#43211F",
}

PUNTEN = {"pt_meta": 9.0, "pt_body": 10.0, "pt_label": 11.0, "pt_kop": 15.0, "pt_start": 20.0, "pt_toon": 30.0}


class _Toegepast:
    """What the running program looks like; one per process, as there is one QApplication per process."""

    def __init__(self) -> None:
        self.tabel = dict(LICHT)
        self.thema = "licht"
        self.schaal = 100
        self.systeemfont: QFont | None = None
        # kept: when its wrapper goes, PySide takes the accessibility hints below it along
        self.hints: QStyleHints | None = None


_nu = _Toegepast()


def pas_toe(app: QApplication, thema: str = "systeem", schaal: int = 100) -> None:
    """Give the whole program its look. `schaal` is the own text size in percent, 90-150."""
    if thema not in THEMAS:
        raise ValueError(f"onbekend thema {thema!r}; mogelijk zijn {', '.join(THEMAS)}")
    _nu.thema, _nu.schaal = thema, max(90, min(150, schaal))
    if _nu.systeemfont is None:
        _nu.systeemfont = QFont(app.font())
    app.setPalette(QPalette())  # back to the system's own, so that high contrast can be read from it
    hints = _volg_systeem(app, thema)
    _nu.tabel = _tabel_van_systeem(app.palette()) if _hoog_contrast(hints) else dict(_tabel_van_thema(hints, thema))
    app.setPalette(_palet(_nu.tabel))
    font = QFont(_nu.systeemfont)
    font.setPointSizeF(PUNTEN["pt_body"] * _nu.schaal / 100)
    app.setFont(font)
    app.setStyleSheet(_stijlblad())


def kleur(rol: str) -> QColor:
    """The colour of a role in the theme that is on now."""
    return QColor(_nu.tabel[rol])


def maat(px: int) -> int:
    """A length in px that grows with the own text size and never gets smaller than drawn."""
    return max(px, round(px * _nu.schaal / 100))


def punten(naam: str) -> float:
    """Point size by name (PUNTEN), with the own text size."""
    return PUNTEN[naam] * _nu.schaal / 100


def _volg_systeem(app: QApplication, thema: str) -> QStyleHints:
    schema = {"licht": Qt.ColorScheme.Light, "donker": Qt.ColorScheme.Dark}.get(thema, Qt.ColorScheme.Unknown)
    if _nu.hints is None:
        _nu.hints = app.styleHints()
        _nu.hints.colorSchemeChanged.connect(_systeem_veranderd)
        _nu.hints.accessibility().contrastPreferenceChanged.connect(_systeem_veranderd)
    _nu.hints.blockSignals(True)  # our own request is no news
    _nu.hints.setColorScheme(schema)
    _nu.hints.blockSignals(False)
    return _nu.hints


def _systeem_veranderd(_nieuw: object) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        pas_toe(app, _nu.thema, _nu.schaal)


def _tabel_van_thema(hints: QStyleHints, thema: str) -> dict[str, str]:
    if thema == "systeem":
        return DONKER if hints.colorScheme() == Qt.ColorScheme.Dark else LICHT
    return DONKER if thema == "donker" else LICHT


def _hoog_contrast(hints: QStyleHints) -> bool:
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def _tabel_van_systeem(palet: QPalette) -> dict[str, str]:
    """High contrast: only the system's own colours; state is then told by icon and word alone."""

    def rol(naam: QPalette.ColorRole, groep: QPalette.ColorGroup = QPalette.ColorGroup.Active) -> str:
        return palet.color(groep, naam).name()

    tekst, vlak = rol(QPalette.ColorRole.WindowText), rol(QPalette.ColorRole.Window)
    accent, op_accent = rol(QPalette.ColorRole.Highlight), rol(QPalette.ColorRole.HighlightedText)
    uit = rol(QPalette.ColorRole.WindowText, QPalette.ColorGroup.Disabled)
    tabel = dict.fromkeys(LICHT, tekst)
    vlakken = ("window", "form", "hover", "tint", "ruim_bg", "krap_bg", "fout_bg")
    tabel.update(dict.fromkeys(vlakken, vlak))
    tabel.update(accent=accent, accent_hover=accent, on_accent=op_accent, uit=uit)
    return tabel


def _palet(tabel: dict[str, str]) -> QPalette:
    rol, palet = QPalette.ColorRole, QPalette()
    kleuren = {
        rol.Window: "window", rol.WindowText: "text", rol.Base: "form", rol.AlternateBase: "window",
        rol.Text: "text", rol.Button: "form", rol.ButtonText: "text", rol.BrightText: "on_accent",
        rol.Highlight: "accent", rol.HighlightedText: "on_accent", rol.Accent: "accent", rol.Link: "accent",
        rol.LinkVisited: "accent", rol.ToolTipBase: "form", rol.ToolTipText: "text", rol.PlaceholderText: "quiet",
        rol.Light: "form", rol.Midlight: "line", rol.Mid: "rand", rol.Dark: "rand", rol.Shadow: "rand",
    }  # fmt: skip
    for palet_rol, naam in kleuren.items():
        palet.setColor(palet_rol, QColor(tabel[naam]))
    for palet_rol in (rol.WindowText, rol.Text, rol.ButtonText, rol.PlaceholderText):
        palet.setColor(QPalette.ColorGroup.Disabled, palet_rol, QColor(tabel["uit"]))
    for palet_rol in (rol.Base, rol.Button):
        palet.setColor(QPalette.ColorGroup.Disabled, palet_rol, QColor(tabel["window"]))
    palet.setColor(QPalette.ColorGroup.Disabled, rol.Highlight, QColor(tabel["line"]))
    palet.setColor(QPalette.ColorGroup.Disabled, rol.HighlightedText, QColor(tabel["text"]))
    return palet


def _stijlblad() -> str:
    """app.qss with colours, point sizes and control heights filled in."""
    invulling = dict(_nu.tabel)
    invulling.update({naam: f"{punten(naam):g}pt" for naam in PUNTEN})
    invulling.update({f"px{px}": f"{maat(px)}px" for px in (14, 20, 28, 30, 32, 36)})
    return Template((RESOURCES / "style" / "app.qss").read_text(encoding="utf-8")).substitute(invulling)
