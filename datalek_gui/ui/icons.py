"""Icons: Lucide drawings from ``resources/icons``, in the colour of a palette role.

Nieuw pictogram? Copy the SVG from lucide-static (ISC, LICENSE beside the files); its file name is its name here.
An icon never acts without a word beside it.
"""

from PySide6 import QtCore, QtGui  # by module: each name is made at its first use, none before the unlock window stands

from datalek_gui.ui import theme

MAAT = 18  # px
ROLLEN = {"tekst": "text", "quiet": "quiet", "stil": "quiet", "goed": "ruim", "info": "accent"}  # spoken names of roles


def icon(naam: str, rol: str = "tekst", *, ruimte: int = 0) -> "QtGui.QIcon":
    """The icon in the colour that `rol` has now; ask again when the theme changes.

    FileNotFoundError for an unknown icon, KeyError for an unknown role.
    `ruimte`: empty px at its right, because a style sheet cannot part the icon of a button from its text.
    """
    kleur = theme.kleur(ROLLEN.get(rol, rol)).name()
    return _icon(naam, kleur, theme.kleur("uit").name(), theme.maat(MAAT), ruimte)


def pixmap(naam: str, rol: str, px: int, ratio: float) -> "QtGui.QPixmap":
    """One drawing of `px` logical pixels for a screen with that pixel ratio."""
    return _teken(naam, theme.kleur(ROLLEN.get(rol, rol)).name(), px, ratio)


def _icon(naam: str, kleur: str, uit: str, px: int, ruimte: int) -> "QtGui.QIcon":
    resultaat = QtGui.QIcon()
    for ratio in (1.0, 2.0):  # between them Qt shrinks the larger one
        resultaat.addPixmap(_teken(naam, kleur, px, ratio, ruimte))
        resultaat.addPixmap(_teken(naam, uit, px, ratio, ruimte), QtGui.QIcon.Mode.Disabled)
    return resultaat


def _teken(naam: str, kleur: str, px: int, ratio: float, ruimte: int = 0) -> "QtGui.QPixmap":
    """Drawn once per colour and size; Qt's own cache goes with the application, a Python one would outlive it."""
    sleutel = f"datalek-icoon:{naam}:{kleur}:{px}:{ratio}:{ruimte}"
    beeld = QtGui.QPixmap()
    if QtGui.QPixmapCache.find(sleutel, beeld):
        return beeld
    from PySide6.QtSvg import QSvgRenderer  # late: at the first icon

    svg = (theme.RESOURCES / "icons" / f"{naam}.svg").read_text(encoding="utf-8")
    svg = svg.replace("currentColor", kleur).replace('stroke-width="2"', 'stroke-width="1.75"')
    beeld = QtGui.QPixmap(round((px + ruimte) * ratio), round(px * ratio))
    beeld.fill(QtCore.Qt.GlobalColor.transparent)
    schilder = QtGui.QPainter(beeld)
    QSvgRenderer(QtCore.QByteArray(svg.encode())).render(schilder, QtCore.QRectF(0, 0, px * ratio, px * ratio))
    schilder.end()
    beeld.setDevicePixelRatio(ratio)
    QtGui.QPixmapCache.insert(sleutel, beeld)
    return beeld
