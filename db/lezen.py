"""What every store needs while reading."""

import sqlalchemy as sa

from datalek_gui.domain.dossier import JsonAntwoorden
from datalek_gui.domain.fouten import DossierOnbekend
from db import tables
from db.mapping import from_json


def check_whole(verbinding: sa.Connection) -> None:
    """Raises RegisterBeschadigd when what was just read came from a broken page.

    SQLCipher hands out such a page as zeros and tells only at the next page it takes from disk; where a
    long value ends on it, its reader would see nothing wrong. So after a long value: empty the cache and
    read one more page (0.03 ms).
    """
    verbinding.exec_driver_sql("PRAGMA shrink_memory")
    verbinding.execute(sa.select(tables.organisatie.c.id)).all()


def must_exist(verbinding: sa.Connection, dossier_id: int) -> None:
    """Raises DossierOnbekend."""
    vraag = sa.select(tables.dossier.c.id).where(tables.dossier.c.id == dossier_id)
    if verbinding.execute(vraag).one_or_none() is None:
        raise DossierOnbekend(str(dossier_id))


def read_answers(verbinding: sa.Connection, dossier_id: int) -> JsonAntwoorden:
    """Raises DossierOnbekend."""
    vraag = sa.select(tables.antwoorden.c.json).where(tables.antwoorden.c.dossier_id == dossier_id)
    tekst = verbinding.execute(vraag).scalar_one_or_none()
    check_whole(verbinding)
    if tekst is None:
        raise DossierOnbekend(str(dossier_id))
    return from_json(tekst)
