"""The register as a Qt table over KOLOMMEN, page by page: of 100,000 dossiers it holds what was looked at last.

It knows no column by name but the one with the clock, and adds one of its own while someone searches.
"""

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, QTimer

from datalek_gui.domain.dossier import RegisterRegel
from datalek_gui.domain.register import KOLOMMEN, RegisterVraag, klok
from datalek_gui.domain.termijn import Stand
from datalek_gui.services.register import PAGINA, Register

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex

    Index = QModelIndex | QPersistentModelIndex

Role = Qt.ItemDataRole
ID, STAND = Role.UserRole + 1, Role.UserRole + 2
TIJD = next(nummer for nummer, kolom in enumerate(KOLOMMEN) if kolom.sleutel == "tijd")
GEVONDEN = len(KOLOMMEN)  # where the words stand; the table shows this column only while someone searches
GEVONDEN_TITEL = "Gevonden in"
BEWAARD = 12  # pages in memory
RUST_MS = 150  # without a keystroke before it is looked up where the words stand
STAND_WOORD = {Stand.RUIM: "ruim op tijd", Stand.KRAP: "minder dan een dag", Stand.VERSTREKEN: "termijn verstreken"}


class RegisterModel(QAbstractTableModel):
    """`nu` gives the present moment in UTC. Header clicks become the order of the question (`vraag`).

    Own roles: ID (dossier id) and STAND (Stand of the clock as text, for a QVariant knows no enum; or None). A line
    that is not in memory is empty for an eye-blink and read when the event loop is idle: dragging the scroll bar
    through the whole register then reads only where it comes to rest.
    """

    def __init__(self, register: Register, nu: Callable[[], datetime], parent: Any = None) -> None:
        super().__init__(parent)
        self._register, self._nu = register, nu
        self.vraag = RegisterVraag()
        self._aantal = 0
        self._paginas: OrderedDict[int, list[RegisterRegel]] = OrderedDict()
        self._gevonden: dict[int, str] = {}  # dossier id → where the words stand
        self._gevraagd: list[int] = []  # pages somebody looks at and that are not in memory
        self._zoek_in: list[int] = []  # dossiers of which somebody looks at the place
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._read_pages)
        self._in_rust = QTimer(self, singleShot=True, interval=RUST_MS)
        self._in_rust.timeout.connect(self._read_places)

    # --- what is asked -------------------------------------------------------------------------

    def set_vraag(self, vraag: RegisterVraag) -> None:
        """Ask the register; the first page is read at once."""
        self.beginResetModel()
        self.vraag = vraag
        self._forget()
        self._aantal = self._register.aantal(vraag)
        if self._aantal:
            self._read(0)
        self.endResetModel()

    def refresh(self) -> None:
        """Read again what is on the screen. As many lines as before: selection and place stay."""
        if self._register.aantal(self.vraag) != self._aantal:
            self.set_vraag(self.vraag)
            return
        self._forget()
        self._all_changed(0, GEVONDEN)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """-1: the standard order, what presses most first."""
        sorteer = KOLOMMEN[column].sleutel if 0 <= column < GEVONDEN else ""
        aflopend = bool(sorteer) and order is Qt.SortOrder.DescendingOrder
        if (sorteer, aflopend) != (self.vraag.sorteer, self.vraag.aflopend):
            self.set_vraag(self.vraag.met_volgorde(sorteer, aflopend))

    def tick(self) -> None:
        """Time has passed: the clock column reads differently."""
        self._all_changed(TIJD, TIJD)

    def regel(self, rij: int) -> RegisterRegel:
        """Read at once when it is not in memory."""
        pagina, plaats = divmod(rij, PAGINA)
        return self._page(pagina)[plaats]

    def rij_van(self, dossier_id: int, rond: int = 0) -> int | None:
        """Row of a dossier on the first page or on the one around row `rond`; None when it is elsewhere."""
        for pagina in dict.fromkeys((rond // PAGINA, 0)):
            if pagina * PAGINA < self._aantal:
                ids = [regel.id for regel in self._page(pagina)]
                if dossier_id in ids:
                    return pagina * PAGINA + ids.index(dossier_id)
        return None

    # --- pages ---------------------------------------------------------------------------------

    def _forget(self) -> None:
        self._paginas.clear()
        self._gevonden.clear()
        self._gevraagd.clear()
        self._zoek_in.clear()
        self._in_rust.stop()

    def _page(self, pagina: int) -> list[RegisterRegel]:
        if pagina not in self._paginas:
            self._read(pagina)
        return self._paginas[pagina]

    def _read(self, pagina: int) -> None:
        self._paginas[pagina] = self._register.regels(self.vraag, pagina * PAGINA, PAGINA)
        while len(self._paginas) > BEWAARD:
            self._paginas.popitem(last=False)

    def _in_memory(self, rij: int) -> RegisterRegel | None:
        """The line, or None and then it is asked for. A register that got shorter meanwhile has empty lines."""
        pagina, plaats = divmod(rij, PAGINA)
        if pagina in self._paginas:
            self._paginas.move_to_end(pagina)
            regels = self._paginas[pagina]
            return regels[plaats] if plaats < len(regels) else None
        self._gevraagd.append(pagina)
        self._later.start()
        return None

    def _read_pages(self) -> None:
        """The two pages asked for last: a screen can lie across two."""
        paginas = list(dict.fromkeys(reversed(self._gevraagd)))[:2]
        self._gevraagd.clear()
        for pagina in paginas:
            if pagina not in self._paginas:
                self._read(pagina)
            self._changed(pagina * PAGINA, min((pagina + 1) * PAGINA, self._aantal) - 1, 0, GEVONDEN)

    def _read_places(self) -> None:
        ids, self._zoek_in = list(dict.fromkeys(self._zoek_in)), []
        plaatsen = self._register.vindplaatsen(self.vraag.zoek, ids)
        self._gevonden |= {id_: ", ".join(plaatsen.get(id_, ())) for id_ in ids}
        self._all_changed(GEVONDEN, GEVONDEN)

    def _place(self, regel: RegisterRegel) -> str:
        """Where the words stand; asked for the lines on the screen only, and not while somebody types."""
        if not self.vraag.zoek:
            return ""
        if regel.id not in self._gevonden:
            self._zoek_in.append(regel.id)
            if not self._in_rust.isActive():  # drawing again, as under the mouse, may not put it off for ever
                self._in_rust.start()
        return self._gevonden.get(regel.id, "")

    def _all_changed(self, van: int, tot: int) -> None:
        self._changed(0, self._aantal - 1, van, tot)

    def _changed(self, eerste: int, laatste: int, van: int, tot: int) -> None:
        if eerste <= laatste:
            self.dataChanged.emit(self.index(eerste, van), self.index(laatste, tot))

    # --- Qt's questions ------------------------------------------------------------------------

    def rowCount(self, parent: "Index" = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else self._aantal

    def columnCount(self, parent: "Index" = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else len(KOLOMMEN) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: N802 - Qt's name
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section <= GEVONDEN:
            return None
        if role == Role.DisplayRole:
            return GEVONDEN_TITEL if section == GEVONDEN else KOLOMMEN[section].titel
        return _alignment(section) if role == Role.TextAlignmentRole else None

    def data(self, index: "Index", role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Role.TextAlignmentRole:
            return _alignment(index.column())
        if role not in (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole, ID, STAND):
            return None
        regel = self._in_memory(index.row())
        if regel is None:
            return None
        if role == ID:
            return regel.id
        stand = klok(regel, self._nu())
        if role == STAND:
            return stand.stand.value if stand else None
        tekst = self._text(regel, index.column())
        if role == Role.AccessibleTextRole:
            woord = STAND_WOORD[stand.stand] if stand and index.column() == TIJD else ""
            return _spoken(index.column(), tekst, woord)
        return tekst or None

    def _text(self, regel: RegisterRegel, kolom: int) -> str:
        return self._place(regel) if kolom == GEVONDEN else KOLOMMEN[kolom].tekst(regel, self._nu())


def _spoken(kolom: int, tekst: str, woord: str) -> str:
    """With the column's title, since a reader hears one cell; the colour of the bar in words."""
    titel = GEVONDEN_TITEL if kolom == GEVONDEN else KOLOMMEN[kolom].titel
    return f"{titel}: {tekst or 'niet ingevuld'}" + (f", {woord}" if woord else "")


def _alignment(kolom: int) -> int:
    """A plain int: PySide's flag would not survive the trip through a QVariant everywhere."""
    rechts = kolom != GEVONDEN and KOLOMMEN[kolom].rechts
    kant = Qt.AlignmentFlag.AlignRight if rechts else Qt.AlignmentFlag.AlignLeft
    return int(kant | Qt.AlignmentFlag.AlignVCenter)
