"""The start page: all dossiers, the most pressing one on top; search, filter, choose columns, and what leaves it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui  # by module: each name is made at its first use, few before the register stands
from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from datalek_gui.domain.register import RegisterVraag
from datalek_gui.services.register import Register
from datalek_gui.ui import theme
from datalek_gui.ui.register.kolommen import SLEUTELS, als_tekst, uit_tekst
from datalek_gui.ui.register.register_model import RegisterModel
from datalek_gui.ui.register.register_tabel import RegisterTabel
from datalek_gui.ui.register.woorden import ALLEEN_LEZEN, LEEG, ZOEK, niets_gevonden, toon_aantal
from datalek_gui.ui.widgets.invoer_regel import InvoerRegel
from datalek_gui.ui.widgets.knop import LINK, Knop, primaire_knop, secundaire_knop
from datalek_gui.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:  # made when somebody filters
    from datalek_gui.ui.register.filterbalk import Filterbalk
    from datalek_gui.ui.register.weergaven import Weergave

TICK_MS = 30_000
KOLOMMEN_SLEUTEL, FILTER_SLEUTEL = "register/kolommen", "register/filterbalk"


class RegisterPage(QWidget):
    """`nu` gives the present moment in UTC; `settings` remembers columns and whether the filters are unfolded.

    Signals:
    dossier_gekozen(int): open this dossier
    nieuw_gevraagd(): make a new one
    export_gevraagd(), inlezen_gevraagd(), jaar_gevraagd(): the register out, another one in, a year in figures
    """

    dossier_gekozen = Signal(int)
    nieuw_gevraagd = Signal()
    export_gevraagd = Signal()
    inlezen_gevraagd = Signal()
    jaar_gevraagd = Signal()

    def __init__(
        self,
        register: Register,
        nu: Callable[[], datetime],
        settings: "QtCore.QSettings",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.register, self._settings = register, settings
        self._alle = self._lopend = 0
        self.filterbalk: Filterbalk | None = None
        self.model = RegisterModel(register, nu, self)
        self._make_header()
        self._make_bar()
        self.table = RegisterTabel(self.model, uit_tekst(str(settings.value(KOLOMMEN_SLEUTEL, "*"))))
        self.table.geopend.connect(self._open_row)
        self.table.kolommen_changed.connect(lambda: settings.setValue(KOLOMMEN_SLEUTEL, als_tekst(self.table.keuze)))
        self._make_empty()
        self._build()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.model.tick)
        self._timer.start()
        self.model.set_vraag(RegisterVraag())
        self._count(self.model.rowCount())
        self._show_state()
        if settings.value(FILTER_SLEUTEL, False, bool):
            self.filter.setChecked(True)

    # --- what stands where ---------------------------------------------------------------------

    def _make_header(self) -> None:
        self.kop = PlainLabel("Register", "kop")
        self.aantal = PlainLabel("", "hint", afbreken=False)
        self.nieuw = self._nieuw_knop()
        self.zoek = InvoerRegel()
        self.zoek.setPlaceholderText(ZOEK)
        self.zoek.setAccessibleName(ZOEK)
        self.zoek.setClearButtonEnabled(True)
        self.zoek.setMaximumWidth(theme.maat(320))
        self.zoek.textChanged.connect(lambda _tekst: self._ask())
        self.zoek.installEventFilter(self)

    def _nieuw_knop(self) -> Knop:
        knop = primaire_knop("&Nieuw dossier", "plus")
        knop.clicked.connect(self.nieuw_gevraagd)
        return knop

    def _make_bar(self) -> None:
        """The quiet row: what is seen on the left, what can be done with it on the right."""
        self.filter = _balkknop("&Filter", "list-filter")
        self.filter.setCheckable(True)
        self.filter.toggled.connect(self._fold_filters)
        self.weergaven = _balkknop("&Weergave", "columns-3")
        self.weergaven.clicked.connect(self._show_views)
        self.exporteren = _balkknop("&Exporteren…", "download")
        self.exporteren.clicked.connect(self.export_gevraagd)
        self.inlezen = _balkknop("&Inlezen…", "import")
        self.inlezen.clicked.connect(self.inlezen_gevraagd)
        self.jaar = _balkknop("&Jaaroverzicht…", "chart-column")
        self.jaar.clicked.connect(self.jaar_gevraagd)

    def _make_empty(self) -> None:
        self.leeg = PlainLabel(LEEG, afbreken=False)
        self.leeg_nieuw = self._nieuw_knop()
        self.leeg_inlezen = Knop("Of lees een bestaand register in (Excel of CSV)…", LINK)
        self.leeg_inlezen.clicked.connect(self.inlezen_gevraagd)
        self.niets = PlainLabel("", afbreken=False)
        self.wis = secundaire_knop("&Alles weer tonen")
        self.wis.clicked.connect(self.show_all)

    def _build(self) -> None:
        header = QHBoxLayout()
        header.setSpacing(16)
        header.addWidget(self.kop, 1, Qt.AlignmentFlag.AlignVCenter)
        header.addWidget(self.zoek, 1)
        header.addWidget(self.nieuw)
        bar = QHBoxLayout()
        bar.setSpacing(4)
        bar.addWidget(self.aantal, 1, Qt.AlignmentFlag.AlignVCenter)
        for knop in (self.filter, self.weergaven, self.exporteren, self.inlezen, self.jaar):
            bar.addWidget(knop)
        self.plaats_filters = QVBoxLayout()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(_middle(self.leeg, self.leeg_nieuw, self.leeg_inlezen))
        self.stack.addWidget(_middle(self.niets, self.wis))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 24, 32, 24)
        layout.setSpacing(8)
        layout.addLayout(header)
        layout.addLayout(bar)
        layout.addLayout(self.plaats_filters)
        layout.addSpacing(8)
        layout.addWidget(self.stack, 1)

    # --- what it does --------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the register again; the chosen line stays chosen."""
        rij, gekozen = self.table.currentIndex().row(), self.chosen()
        self.model.refresh()
        self._count(self.register.aantal())
        if gekozen is not None:
            self.choose(gekozen, max(0, rij))
        self._show_state()

    def chosen(self) -> int | None:
        """The id of the chosen line."""
        rijen = self.table.selectionModel().selectedRows()
        return self.model.regel(rijen[0].row()).id if rijen else None

    def choose(self, dossier_id: int, rond: int = 0) -> None:
        """Select this dossier when it stands on the first page or about row `rond`; else nothing is selected."""
        rij = self.model.rij_van(dossier_id, rond)
        if rij is None:
            self.table.clearSelection()
        else:
            self.table.selectRow(rij)

    def search(self) -> None:
        """Ctrl+F."""
        self.zoek.setFocus()
        self.zoek.selectAll()

    def open_chosen(self) -> None:
        """Ctrl+O."""
        if (gekozen := self.chosen()) is not None:
            self.dossier_gekozen.emit(gekozen)

    def show_all(self) -> None:
        """No search, no filters."""
        if self.filterbalk is not None:
            self.filterbalk.zet({})
        if self.zoek.text():
            self.zoek.clear()  # asks
        else:
            self._ask()

    def set_alleen_lezen(self, ja: bool) -> None:
        """Nothing new; the buttons say why."""
        for knop in (self.nieuw, self.leeg_nieuw, self.inlezen, self.leeg_inlezen):
            knop.setEnabled(not ja)
            knop.setToolTip(ALLEEN_LEZEN if ja else "")
            knop.setAccessibleDescription(ALLEEN_LEZEN if ja else "")

    def show_view(self, weergave: "Weergave") -> None:
        """Columns, order and filters at once; what was typed to search stays."""
        self.table.choose_columns(weergave.kolommen)
        self.filter.setChecked(self.filter.isChecked() or bool(weergave.filters))
        if self.filterbalk is not None:
            self.filterbalk.zet(weergave.filters)
        self.model.vraag = self.model.vraag.met_volgorde(weergave.sorteer, weergave.aflopend)
        kolom = SLEUTELS.index(weergave.sorteer) if weergave.sorteer else -1
        richting = Qt.SortOrder.DescendingOrder if weergave.aflopend else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(kolom, richting)
        self._ask()

    def _ask(self) -> None:
        """Put what was typed and chosen to the register."""
        filters = self.filterbalk.filters() if self.filterbalk is not None else {}
        zoek = self.zoek.text().strip()
        self.table.show_places(zoek)
        self.model.set_vraag(replace(self.model.vraag, zoek=zoek, filters=filters))
        self._show_state()

    def _count(self, alle: int) -> None:
        self._alle, self._lopend = alle, self.register.lopend() if alle else 0

    def _show_state(self) -> None:
        alle, getoond, vraag = self._alle, self.model.rowCount(), self.model.vraag
        self.stack.setCurrentIndex(0 if getoond else (2 if alle else 1))
        self.setFocusProxy(self.table if getoond else (self.zoek if alle else self.leeg_nieuw))
        for widget in (self.nieuw, self.zoek, self.filter, self.weergaven, self.exporteren, self.inlezen, self.jaar):
            widget.setVisible(bool(alle))  # the empty state has its own buttons
        if self.filterbalk is not None:
            self.filterbalk.setVisible(bool(alle) and self.filter.isChecked())
        gekozen = len(vraag.filters)
        self.filter.setText(f"&Filter ({gekozen})" if gekozen else "&Filter")
        self.aantal.setText(toon_aantal(alle, getoond, self._lopend, gekozen=bool(vraag.zoek or gekozen)))
        self.aantal.setVisible(bool(alle))
        self.niets.setText(niets_gevonden(vraag.zoek, bool(gekozen)))

    def _fold_filters(self, open_: bool) -> None:
        if open_ and self.filterbalk is None:
            from datalek_gui.ui.register.filterbalk import Filterbalk  # late: most days nobody filters

            self.filterbalk = Filterbalk(self.register.keuzes)
            self.filterbalk.gewijzigd.connect(self._ask)
            self.plaats_filters.addWidget(self.filterbalk)
        if self.filterbalk is not None:
            self.filterbalk.setVisible(open_ and bool(self._alle))
        self._settings.setValue(FILTER_SLEUTEL, open_)

    def _show_views(self) -> None:
        from datalek_gui.ui.register.weergavemenu import make_view_menu  # late: at the first use

        make_view_menu(self, self._settings).popup(
            self.weergaven.mapToGlobal(QtCore.QPoint(0, self.weergaven.height()))
        )

    def _open_row(self, rij: int) -> None:
        self.dossier_gekozen.emit(self.model.regel(rij).id)

    def eventFilter(self, watched: "QtCore.QObject", event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Arrow down and Enter go from searching into the list; Esc stops searching."""
        if watched is not self.zoek or event.type() != QEvent.Type.KeyPress or not isinstance(event, QtGui.QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.model.rowCount():
            self.table.setFocus()
            return True
        if event.key() == Qt.Key.Key_Escape and self.zoek.text():
            self.zoek.clear()
            return True
        return False

    def showEvent(self, event: "QtGui.QShowEvent") -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self.model.tick()


def _balkknop(tekst: str, icoon: str) -> Knop:
    knop = Knop(tekst, LINK, icoon)
    knop.setProperty("balk", True)
    return knop


def _middle(zin: PlainLabel, *knoppen: Knop) -> QWidget:
    """One sentence and its buttons, a little above the middle."""
    vlak = QWidget()
    layout = QVBoxLayout(vlak)
    layout.setSpacing(16)
    layout.addStretch(2)
    layout.addWidget(zin, 0, Qt.AlignmentFlag.AlignHCenter)
    for knop in knoppen:
        layout.addWidget(knop, 0, Qt.AlignmentFlag.AlignHCenter)
    layout.addStretch(3)
    return vlak
