"""A table as CSV for Dutch Excel: UTF-8 with its mark, semicolons, dates as dd-mm-jjjj.

Typed text can begin with "=": Excel would run it as a formula, and such a file goes to people who trust it. Every cell
that could be one gets an apostrophe in front, which Excel and our own import take off again (OWASP, CSV injection).
"""

import csv
import io
from datetime import date, datetime

from datalek_gui.domain.staat import Staat, Waarde
from datalek_gui.domain.tekst import schoon
from datalek_gui.domain.tijd import AMSTERDAM

GEVAARLIJK = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # the wide ones: some systems fold them into the narrow


def render_csv(staat: Staat) -> bytes:
    """Heading and rows; nothing else, so that it can be read in anywhere."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow([_veilig(kolom.titel) for kolom in staat.kolommen])
    schrijver.writerows([_cel(waarde) for waarde in rij] for rij in staat.rijen)
    return uit.getvalue().encode("utf-8-sig")


def _cel(waarde: Waarde) -> str:
    """Without words behind a time and without points in a number: Excel then knows a date or a number."""
    match waarde:
        case None:
            return ""
        case datetime():
            return f"{waarde.astimezone(AMSTERDAM):%d-%m-%Y %H:%M}"
        case date():
            return f"{waarde:%d-%m-%Y}"
        case int():
            return str(waarde)
    return _veilig(waarde)


def _veilig(tekst: str) -> str:
    tekst = schoon(tekst)
    return f"'{tekst}" if tekst.lstrip().startswith(GEVAARLIJK) else tekst
