"""A month to pick a day from, in a pop-up under its button. Typing the date is always possible as well."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from datalek_gui.domain.tijd import MAANDEN
from datalek_gui.ui import theme
from datalek_gui.ui.widgets.knop import KAAL, Knop
from datalek_gui.ui.widgets.plain_label import PlainLabel


class _Maand(QCalendarWidget):
    """Qt's calendar, Dutch, from Monday, with days painted from the theme."""

    def __init__(self, vandaag: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._vandaag = QDate(vandaag.year, vandaag.month, vandaag.day)
        self.setLocale(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setNavigationBarVisible(False)
        self.setGridVisible(False)
        self.setDateRange(QDate(1900, 1, 1), QDate(2199, 12, 31))
        kop = QTextCharFormat()
        kop.setForeground(theme.kleur("quiet"))
        kop.setBackground(theme.kleur("form"))
        self.setHeaderTextFormat(kop)
        for dag in Qt.DayOfWeek:
            self.setWeekdayTextFormat(dag, QTextCharFormat())
        rooster = self.findChild(QTableView)
        if rooster is not None:
            rooster.setAccessibleName("Dagen van de maand")

    def paintCell(self, schilder: QPainter, vak: QRect, dag: QDate | date) -> None:  # noqa: N802 - Qt's name
        dag = dag if isinstance(dag, QDate) else QDate(dag.year, dag.month, dag.day)
        gekozen = dag == self.selectedDate()
        schilder.save()
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        schilder.fillRect(vak, theme.kleur("form"))
        knop = QRectF(vak).adjusted(2, 2, -2, -2)
        if gekozen:
            schilder.setPen(Qt.PenStyle.NoPen)
            schilder.setBrush(theme.kleur("accent"))
            schilder.drawRoundedRect(knop, 6, 6)
        elif dag == self._vandaag:
            schilder.setPen(QPen(theme.kleur("rand"), 1))
            schilder.setBrush(Qt.BrushStyle.NoBrush)
            schilder.drawRoundedRect(knop.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        van_maand = dag.month() == self.monthShown()
        schilder.setPen(theme.kleur("on_accent" if gekozen else "text" if van_maand else "uit"))
        schilder.drawText(vak, Qt.AlignmentFlag.AlignCenter, str(dag.day()))
        schilder.restore()


class Kalender(QFrame):
    """The pop-up. Opens on `begin`; Enter or a click chooses, Esc closes, PageUp/PageDown change the month.

    Signals: gekozen(date) — a day was picked; the pop-up has closed. afgebroken() — Esc; gesloten() — it closed,
    for whatever reason.
    """

    gekozen = Signal(object)
    afgebroken = Signal()
    gesloten = Signal()

    def __init__(self, begin: date, vandaag: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)  # round corners
        self.setAccessibleName("Kalender")
        self._maand = _Maand(vandaag, self)
        self._titel = PlainLabel(rol="sectie", afbreken=False)
        vorige = Knop("", KAAL, "chevron-left")
        volgende = Knop("", KAAL, "chevron-right")
        for knop, naam, stap in (
            (vorige, "Vorige maand", self._maand.showPreviousMonth),
            (volgende, "Volgende maand", self._maand.showNextMonth),
        ):
            knop.setAccessibleName(naam)
            knop.setToolTip(naam)
            knop.clicked.connect(stap)
        kop = QHBoxLayout()
        kop.addWidget(vorige)
        kop.addWidget(self._titel, 1, Qt.AlignmentFlag.AlignCenter)
        kop.addWidget(volgende)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(8, 8, 8, 8)
        kolom.setSpacing(4)
        kolom.addLayout(kop)
        kolom.addWidget(self._maand)
        self._maand.setFixedSize(self._maand.sizeHint().expandedTo(QSize(theme.maat(296), theme.maat(248))))
        self._maand.currentPageChanged.connect(self._zet_titel)
        self._maand.clicked.connect(self._kies)
        self._maand.activated.connect(self._kies)
        self._maand.setSelectedDate(QDate(begin.year, begin.month, begin.day))
        self._zet_titel(self._maand.yearShown(), self._maand.monthShown())

    def open_onder(self, widget: QWidget) -> None:
        """Show below `widget`, or above it where the screen ends."""
        self.adjustSize()
        plek = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        scherm = widget.screen().availableGeometry()
        if plek.y() + self.height() > scherm.bottom():
            plek.setY(widget.mapToGlobal(QPoint(0, 0)).y() - self.height() - 4)
        plek.setX(max(scherm.left(), min(plek.x(), scherm.right() - self.width())))
        self.move(plek)
        self.show()
        self._maand.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, _gebeurtenis: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        schilder.setPen(QPen(theme.kleur("rand"), 1))
        schilder.setBrush(theme.kleur("form"))
        schilder.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def hideEvent(self, gebeurtenis: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(gebeurtenis)
        self.gesloten.emit()

    def keyPressEvent(self, toets: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if toets.key() == Qt.Key.Key_Escape:
            self.close()
            self.afgebroken.emit()
        else:
            super().keyPressEvent(toets)

    def _zet_titel(self, jaar: int, maand: int) -> None:
        self._titel.setText(f"{MAANDEN[maand - 1]} {jaar}")

    def _kies(self, dag: QDate | date) -> None:
        keuze = date(dag.year(), dag.month(), dag.day()) if isinstance(dag, QDate) else dag
        self.close()
        self.gekozen.emit(keuze)
