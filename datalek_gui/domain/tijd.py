"""Dates and moments as Dutch people write them. Inside everything is UTC; on screen Europe/Amsterdam.

Reading is forgiving (1-11-2021, 01/11/2021, 1 nov 2021; 9:05, 0905, 9.05 uur) but never guesses: what is not a
real date is refused with a sentence that says what to do. The hour that comes twice at the end of summer
time is written with "zomertijd" or "wintertijd" behind it; without it the first one counts, the safe side.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

_DATUM = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2}|[a-z]{3,9})\.?[-/. ]+(\d{4})")
_DATUM_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TIJD = re.compile(r"(\d{1,2})[:.u ]?(\d{2})(?: ?uur)?(?: ?(zomertijd|wintertijd))?")


def lees_datum(tekst: str) -> date:
    """Read a date; ValueError with a Dutch sentence when it is none. Years 1900-2199."""
    schoon = tekst.strip().lower()
    if treffer := _DATUM_ISO.fullmatch(schoon):
        jaar, maand, dag = (int(deel) for deel in treffer.groups())
    elif treffer := _DATUM.fullmatch(schoon):
        dag, maand, jaar = int(treffer[1]), _maand(treffer[2]), int(treffer[3])
    else:
        raise ValueError("Schrijf de datum als dd-mm-jjjj, bijvoorbeeld 21-11-2026.")
    if not 1900 <= jaar < 2200:
        raise ValueError(f"Het jaar {jaar} kan niet kloppen. Schrijf de datum als dd-mm-jjjj.")
    try:
        return date(jaar, maand, dag)
    except ValueError:
        raise ValueError("Deze datum bestaat niet. Controleer de dag en de maand.") from None


def _maand(deel: str) -> int:
    if deel.isdigit():
        return int(deel)
    namen = [
        nummer for nummer, naam in enumerate(MAANDEN, 1) if naam.startswith(deel) or (deel == "mrt" and nummer == 3)
    ]
    return namen[0] if namen else 0


def lees_tijd(tekst: str) -> tuple[time, str]:
    """Read a time and, if given, "zomertijd" or "wintertijd". ValueError with a Dutch sentence."""
    treffer = _TIJD.fullmatch(tekst.strip().lower())
    if not treffer or int(treffer[1]) > 23 or int(treffer[2]) > 59:
        raise ValueError("Schrijf de tijd als uu:mm, bijvoorbeeld 09:05.")
    return time(int(treffer[1]), int(treffer[2])), treffer[3] or ""


def lees_moment(datum: str, tijd: str) -> datetime:
    """Date and time on the Dutch clock → aware UTC. ValueError with a Dutch sentence."""
    dag = lees_datum(datum)
    if not tijd.strip():
        raise ValueError("Vul ook de tijd in. Weet u die niet? Vul dan 00:00 in; zo rekent u veilig.")
    uur, soort = lees_tijd(tijd)
    lokaal = datetime.combine(dag, uur, AMSTERDAM).replace(fold=1 if soort == "wintertijd" else 0)
    terug = lokaal.astimezone(UTC).astimezone(AMSTERDAM)
    if terug.time() != uur:
        raise ValueError("Dit tijdstip bestaat niet: die nacht ging de klok een uur vooruit. Kies een tijd na 03:00.")
    return lokaal.astimezone(UTC)


def is_dubbel(moment: datetime) -> bool:
    """True in the hour that the Dutch clock shows twice."""
    lokaal = moment.astimezone(AMSTERDAM)
    return lokaal.replace(fold=0).utcoffset() != lokaal.replace(fold=1).utcoffset()


def toon_datum(dag: date) -> str:
    return f"{dag:%d-%m-%Y}"


def toon_tijd(moment: datetime) -> str:
    """uu:mm in Amsterdam, with zomertijd/wintertijd only in the hour that comes twice."""
    lokaal = moment.astimezone(AMSTERDAM)
    toevoeging = (" wintertijd" if lokaal.fold else " zomertijd") if is_dubbel(moment) else ""
    return f"{lokaal:%H:%M}{toevoeging}"


def toon_moment(moment: datetime) -> str:
    """dd-mm-jjjj uu:mm in Amsterdam."""
    return f"{moment.astimezone(AMSTERDAM):%d-%m-%Y} {toon_tijd(moment)}"


def toon_datum_voluit(dag: date) -> str:
    """21 november 2026, as in a letter."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def toon_duur(duur: timedelta) -> str:
    """A duration in words: "2 dagen en 3 uur", "4 uur en 12 minuten", "8 minuten". Negative durations as positive."""
    minuten = int(abs(duur).total_seconds()) // 60
    dagen, uren, rest = minuten // 1440, minuten // 60 % 24, minuten % 60
    if dagen:
        return f"{dagen} {'dag' if dagen == 1 else 'dagen'} en {uren} uur"
    minuut = f"{rest} {'minuut' if rest == 1 else 'minuten'}"
    return f"{uren} uur en {minuut}" if uren else minuut
