"""What the whole program wants to know, at most six. Services call these through plain callables."""

from PySide6.QtCore import QObject, Signal


class AppSignals(QObject):
    """Signals:

    dossier_changed(int): answers, title or status of this dossier were stored
    dossier_opened(int): its page is on the screen
    organisatie_changed(): the organisation's own data were stored
    fout_gemeld(str): something failed that is not a bug; the sentence goes above the page
    """

    dossier_changed = Signal(int)
    dossier_opened = Signal(int)
    organisatie_changed = Signal()
    fout_gemeld = Signal(str)
