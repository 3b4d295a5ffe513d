"""The register at 100,000 dossiers against the same data in an Excel file: python tests/bench/meet_register.py [AANTAL]

What a handler waits for (first lines, a keystroke in the search field, a page from the middle, a filter), each with a
connection of its own as in the program, so with nothing in memory yet; and the memory it takes over an empty register.
Beside it what one does today: read the .xlsx with openpyxl and filter it. Exit status 1 when a limit is passed.
"""

import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import astuple, fields
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

WORTEL = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(WORTEL))

import openpyxl  # noqa: E402 - the path comes first

from datalek_gui.domain.dossier import MeldingStatus, RegisterRegel, Uitkomst  # noqa: E402 - as above
from datalek_gui.domain.register import KOLOMMEN, NIVEAUS, SOORTEN, RegisterVraag  # noqa: E402 - as above
from datalek_gui.domain.zoektekst import per_kolom, zoektekst  # noqa: E402 - as above
from db.engine import make_engine  # noqa: E402 - as above
from db.mapping import REGEL_KOLOMMEN, orde_to_row  # noqa: E402 - as above
from db.migrate import create_register  # noqa: E402 - as above
from db.sleutel import Sleutel  # noqa: E402 - as above
from db.work import SqlWork  # noqa: E402 - as above

NU = datetime(2026, 11, 21, 13, 3, tzinfo=UTC)
KEREN = 7
BLADZIJDE = 200
GRENZEN = {"eerste regels": 150.0, "toets: a": 50.0, "toets: brie": 50.0, "toets: brief verkeerd": 50.0}
GEHEUGEN_MB = 60.0
WOORDEN = """
    brief adres verkeerd bezorgd burger aanvraag dossier e-mail bijlage lijst ontvanger gemeente uitkering besluit map
    netwerk portaal klant systeem update laptop gestolen telefoon inzage autorisatie leverancier verwerker formulier
    kopie paspoort bankrekening geboortedatum medisch gegevens vertrouwelijk teruggevraagd vernietigd bevestigd
""".split()  # noqa: SIM905 - reads better than forty quotes
# A text is a fifth of these, which half the offices in the country write daily, and for the rest anything.
GEWOON = [f"{een}{twee}{drie}" for een in "bdghkmnprstvw" for twee in ("aan", "ee", "ij", "oe") for drie in WOORDEN]
AFDELINGEN = ("Burgerzaken", "Werk en Inkomen", "Belastingen", "Wmo", "Jeugd", "Vergunningen", "Personeel", "ICT")


# --- the register ---


def regels(aantal: int) -> Iterator[RegisterRegel]:
    """One in a thousand has a running term, as in an office where the work is kept up with."""
    toeval = random.Random(4)
    for nr in range(1, aantal + 1):
        kennis = NU - timedelta(minutes=17 * (aantal - nr))
        loopt = toeval.random() < 0.001
        datalek = loopt or toeval.random() < 0.7
        gemeld = None if loopt or not datalek else kennis + timedelta(hours=toeval.randrange(100))
        jaar = 2018 + nr * 8 // aantal
        personen = toeval.choice((1, 1, 1, 2, 12, 150, 4000))
        yield RegisterRegel(
            nr, f"{jaar}-{nr:06d}", " ".join(toeval.choices(WOORDEN, k=4)).capitalize(),
            MeldingStatus.INGEDIEND if gemeld else MeldingStatus.CONCEPT,
            Uitkomst.DATALEK if datalek else Uitkomst.INCIDENT, kennis, kennis + timedelta(hours=72),
            toeval.choice(NIVEAUS), personen, personen, kennis + timedelta(days=3), gemeld, f"Z-{nr}",
            f"AP-{nr}" if gemeld else "", toeval.choice(list(SOORTEN)), toeval.choice(AFDELINGEN),
            f"Behandelaar {toeval.randrange(12)}", toeval.choice(("ja", "nee", "deels", "")), "Bel de ontvanger",
            date(2026, 12, 1) + timedelta(days=nr % 60), None, None if loopt else kennis + timedelta(days=40),
        )  # fmt: skip


def verhaal(nr: int) -> dict[str, Any]:
    toeval = random.Random(nr)
    zin = " ".join(toeval.choices(WOORDEN, k=12) + toeval.choices(GEWOON, k=48))
    return {"samenvatting": zin, "gegevens_algemeen": ["naam", "bsn"], "records": nr}


def vul(pad: Path, sleutel: Sleutel, aantal: int) -> None:
    """Straight into the tables: through the services it would take an hour."""
    create_register(pad, sleutel)
    vast = {"regelset": "avg_2018", "plaats": "", "aangemaakt_op": tekst(NU)}
    with make_engine(pad, sleutel).begin() as verbinding:
        for regel in regels(aantal):
            rij = {naam: tekst(waarde) for naam, waarde in zip(REGEL_KOLOMMEN, astuple(regel), strict=True)}
            rij |= vast | {"jaar": int(regel.nummer[:4]), "volgnummer": regel.id, "uuid": f"{regel.id:032x}"}
            voeg_in(verbinding, "dossier", rij | orde_to_row(regel))
            antwoorden = verhaal(regel.id)
            rij = {"dossier_id": regel.id, "json": json.dumps(antwoorden), "gewijzigd_op": tekst(NU)}
            voeg_in(verbinding, "antwoorden", rij)
            voeg_in(verbinding, "zoek", {"rowid": regel.id, **per_kolom(zoektekst(regel, antwoorden, [], []))})


def voeg_in(verbinding: Any, tabel: str, rij: dict[str, Any]) -> None:
    sql = f"INSERT INTO {tabel} ({', '.join(rij)}) VALUES ({', '.join('?' * len(rij))})"  # noqa: S608 - own names
    verbinding.exec_driver_sql(sql, tuple(rij.values()))


def tekst(waarde: Any) -> Any:
    """As the columns hold it."""
    if isinstance(waarde, datetime):
        return waarde.replace(tzinfo=None).isoformat() + "Z"
    return waarde.isoformat() if isinstance(waarde, date) else waarde


# --- what is measured ---


def vragen() -> dict[str, Callable[[SqlWork], object]]:
    def blad(vanaf: int = 0, **vraag: Any) -> Callable[[SqlWork], object]:
        gevraagd = RegisterVraag(**vraag)

        def lees(work: SqlWork) -> object:
            ids = [regel.id for regel in work.dossiers.regels(gevraagd, NU, vanaf, BLADZIJDE)]
            return work.dossiers.aantal(gevraagd, NU), work.zoek.vindplaatsen(gevraagd.zoek, ids[:30])

        return lees

    def stuk(vanaf: int, **vraag: Any) -> Callable[[SqlWork], object]:
        return lambda work: work.dossiers.regels(RegisterVraag(**vraag), NU, vanaf, BLADZIJDE)

    te_laat = {"termijn": ("verstreken", "te_laat"), "niveau": ("zeer_groot",)}
    return {
        "eerste regels": blad(),
        "toets: a": blad(zoek="a"),
        "toets: brie": blad(zoek="brie"),
        "toets: brief verkeerd": blad(zoek="brief verkeerd"),
        "toets: niets te vinden": blad(zoek="xyzzy"),
        "diep bladeren": stuk(90_000),
        "diep bladeren op titel": stuk(90_000, sorteer="titel"),
        "diep bladeren in zoeken": stuk(20_000, zoek="brief"),
        "sorteren op actie": stuk(0, sorteer="volgende_actie", aflopend=True),
        "filter": blad(filters={"niveau": ("beperkt",), "afdeling": ("Wmo",)}),
        "filter te laat": blad(filters=te_laat),
        "filter en sorteren": blad(filters=te_laat, sorteer="titel"),
        "zoeken en filteren": blad(zoek="brief", filters=te_laat),
        "keuzes van een filter": lambda work: [work.dossiers.keuzes(f) for f in ("jaar", "afdeling", "behandelaar")],
    }


def mediaan_ms(doe: Callable[[], object]) -> float:
    tijden = []
    for _ in range(KEREN):
        begin = time.perf_counter()
        doe()
        tijden.append((time.perf_counter() - begin) * 1000)
    return statistics.median(tijden)


def meet(pad: Path, sleutel: Sleutel) -> dict[str, float]:
    engine = make_engine(pad, sleutel)

    def met_werk(vraag: Callable[[SqlWork], object]) -> object:
        with SqlWork(engine, lambda: NU) as work:
            return vraag(work)

    return {naam: mediaan_ms(lambda v=vraag: met_werk(v)) for naam, vraag in vragen().items()}  # type: ignore[misc]


def piek_mb(pad: Path, sleutel: Sleutel) -> float:
    """Highest memory use of a process that walks through this register."""
    uitvoer = subprocess.run(
        [sys.executable, __file__, "--loop", str(pad), sleutel.raw().hex()], check=True, capture_output=True, text=True
    )
    return float(uitvoer.stdout)


def loop(pad: Path, sleutel: Sleutel) -> None:
    engine = make_engine(pad, sleutel)
    for vraag in vragen().values():
        with SqlWork(engine, lambda: NU) as work:
            vraag(work)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def schrijf_xlsx(pad: Path, aantal: int) -> None:
    boek = openpyxl.Workbook(write_only=True)
    blad = boek.create_sheet()
    blad.append([kolom.titel for kolom in KOLOMMEN] + ["Samenvatting"])
    for regel in regels(aantal):
        blad.append([kolom.tekst(regel, NU) for kolom in KOLOMMEN] + [verhaal(regel.id)["samenvatting"]])
    boek.save(pad)


def lees_xlsx(pad: Path) -> list[Any]:
    boek = openpyxl.load_workbook(pad, read_only=True)
    gevonden = [rij for rij in boek.worksheets[0].values if any("brief" in str(cel).lower() for cel in rij)]
    boek.close()
    return gevonden


def main() -> int:
    if sys.argv[1:2] == ["--loop"]:
        loop(Path(sys.argv[2]), Sleutel(bytes.fromhex(sys.argv[3])))
        return 0
    aantal = int(sys.argv[1]) if sys.argv[1:] else 100_000
    with tempfile.TemporaryDirectory() as map_:
        pad, leeg, xlsx = (Path(map_, naam) for naam in ("vol.db", "leeg.db", "register.xlsx"))
        sleutel = Sleutel.new()
        begin = time.perf_counter()
        vul(pad, sleutel, aantal)
        create_register(leeg, sleutel)
        print(f"{aantal} dossiers gemaakt in {time.perf_counter() - begin:.0f} s, {pad.stat().st_size / 1e6:.0f} MB")
        uitkomst = meet(pad, sleutel)
        extra = piek_mb(pad, sleutel) - piek_mb(leeg, sleutel)
        schrijf_xlsx(xlsx, aantal)
        begin = time.perf_counter()
        lees_xlsx(xlsx)
        excel = (time.perf_counter() - begin) * 1000
    te_traag = extra > GEHEUGEN_MB
    for naam, ms in uitkomst.items():
        grens = GRENZEN.get(naam)
        oordeel = "" if grens is None else f"  grens {grens:.0f} ms  {'goed' if ms <= grens else 'TE TRAAG'}"
        te_traag |= grens is not None and ms > grens
        print(f"{naam:28s}{ms:8.1f} ms  {excel / ms:7.0f} × sneller dan het Excel-bestand{oordeel}")
    print(f"{'Excel lezen en filteren':28s}{excel:8.0f} ms")
    print(f"geheugen boven een leeg register: {extra:.0f} MB, grens {GEHEUGEN_MB:.0f} MB")
    return int(te_traag)


assert [veld.name for veld in fields(RegisterRegel)] == list(REGEL_KOLOMMEN)
if __name__ == "__main__":
    raise SystemExit(main())
