"""The second hall: the same services from the command line, without a window.

    main.py importeer BESTAND                     a dossier (.json, .overdracht) or another register (.xlsx, .csv)
    main.py exporteer DOSSIERNR --wat ap|brief|advies|dossier|archief|overdracht --naar MAP
    main.py exporteer --wat register --naar MAP   the register of art. 33 lid 5; --soort csv|xlsx|pdf
    main.py exporteer JAAR --wat jaar --naar MAP  the year overview; --soort pdf|xlsx
    main.py zoek WOORDEN                          dossiers in which all words stand, and where
    main.py controleer DOSSIERNR                  gaps and contradictions; exit 1 if there are any
    main.py controleer-logboek [DOSSIERNR]        whether the log of one dossier, or of all, is as it was written
    main.py voorbeeld --naar MAP                  the practice dossiers as PDF
    main.py beoordeel BESTAND.json                the judgement as JSON: is it a datalek, report, inform, and why
    main.py beoordeel --uitleg                    what `feiten` in that file may be: every fact, its values, its source

`voorbeeld` and `beoordeel` need no register and no passphrase; the others take --map DIR and the passphrase
from a prompt or from --wachtwoord-bestand. A transfer file has one of its own (--overdracht-wachtwoord-bestand).
The JSON of a dossier is described in domain/uitwisseling.py, that of `beoordeel` in domain/risico/invoer.py and
schema.py. What the tasks do stands in opdrachten.py.

Nieuwe taak? 1. een functie in opdrachten.py  2. een regel in TAKEN  3. haar argumenten in _parser  4. een test in
tests/test_cli.py  5. de README.
"""

import argparse
import getpass
import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from datalek_gui import opdrachten
from datalek_gui.domain.brieven.sjabloon import load_sjablonen
from datalek_gui.domain.formulier.loader import Formulier, load_formulier
from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.domain.risico.beoordeling import beoordeel
from datalek_gui.domain.risico.invoer import lees_zaak
from datalek_gui.domain.risico.uitleg import uitleg
from datalek_gui.domain.risico.weergeven import beoordeling_naar_json
from datalek_gui.domain.tijd import AMSTERDAM
from datalek_gui.export.page_style import gebruik_fonts
from datalek_gui.opdrachten import Omgeving, lees_tekst, oefenstukken, schrijf
from datalek_gui.opdrachtregel import Parser
from datalek_gui.paths import beperk_rechten, gegevens_map, resources
from datalek_gui.services.documenten import Documenten
from datalek_gui.services.overdracht import EXTENSIE
from db.kluis import SqlKluis
from db.work import SqlWork

# Task on an open register → what it does, and whether it writes.
TAKEN: dict[str, Callable[[Omgeving], int]] = {
    "importeer": opdrachten.importeer,
    "exporteer": opdrachten.exporteer,
    "zoek": opdrachten.zoek,
    "controleer": opdrachten.controleer,
    "controleer-logboek": opdrachten.controleer_logboek,
}
SCHRIJFT = {"importeer"}  # and `exporteer --wat overdracht`: a handover belongs in the log
STUKKEN = ("ap", "brief", "advies", "dossier", "archief", "overdracht", "register", "jaar")


def nu() -> datetime:
    return datetime.now(UTC)


def _parser() -> Parser:
    parser = Parser(
        prog="main.py",
        description="Datalekdossier op de opdrachtregel.",
        epilog="Zonder taak opent het venster: main.py [--map DIR] [--debug] [--opstarttest].",
    )
    taken = parser.add_subparsers(dest="taak", required=True, metavar="TAAK", title="taken")
    register = Parser(add_help=False)
    register.add_argument("--map", dest="map_", metavar="DIR", help="gegevensmap met het register")
    _wachtwoord(register, "--wachtwoord-bestand", "bestand met het wachtwoord op de eerste regel")
    geheim = Parser(add_help=False)
    _wachtwoord(geheim, "--overdracht-wachtwoord-bestand", "bestand met het wachtwoord van het overdrachtsbestand")

    _importeer_argumenten(taken.add_parser("importeer", parents=[register, geheim], help="een bestand inlezen"))
    _exporteer_argumenten(taken.add_parser("exporteer", parents=[register, geheim], help="een stuk of overzicht maken"))
    zoek = taken.add_parser("zoek", parents=[register], help="dossiers zoeken op woorden")
    zoek.add_argument("woorden", nargs="+", metavar="WOORDEN", help="begin van een woord is genoeg")
    controleer = taken.add_parser("controleer", parents=[register], help="open punten en tegenspraken")
    controleer.add_argument("dossiernummer")
    logboek = taken.add_parser("controleer-logboek", parents=[register], help="is het logboek nog zoals geschreven")
    logboek.add_argument("dossiernummer", nargs="?", help="zonder nummer: alle dossiers")
    voorbeeld = taken.add_parser("voorbeeld", help="de oefendossiers als PDF, zonder wachtwoord")
    voorbeeld.add_argument("--naar", type=Path, required=True, metavar="MAP", help="map waarin de bestanden komen")
    beoordeel = taken.add_parser("beoordeel", help="het oordeel over een bestand met feiten, zonder wachtwoord")
    beoordeel.add_argument("bestand", type=Path, nargs="?")
    beoordeel.add_argument("--uitleg", action="store_true", help="toon welke feiten er zijn en wat zij betekenen")
    return parser


def _wachtwoord(parser: Parser, optie: str, uitleg_: str) -> None:
    parser.add_argument(optie, type=Path, metavar="BESTAND", help=uitleg_)


def _importeer_argumenten(importeer: Parser) -> None:
    importeer.add_argument("bestand", type=Path, help="een dossier (.json, .overdracht) of een register (.xlsx, .csv)")
    importeer.add_argument(
        "--bijwerken", action="store_true", help="een dossier dat hier al staat bijwerken als het bestand verder is"
    )
    importeer.add_argument(
        "--proef", action="store_true", help="van een register alleen tonen wat er per regel zou gebeuren"
    )


def _exporteer_argumenten(exporteer: Parser) -> None:
    exporteer.add_argument(
        "onderwerp", nargs="?", default="", metavar="DOSSIERNUMMER|JAAR", help="niet bij --wat register"
    )
    exporteer.add_argument("--wat", choices=STUKKEN, required=True, help="wat er gemaakt wordt")
    exporteer.add_argument("--naar", type=Path, required=True, metavar="MAP", help="map waarin het bestand komt")
    exporteer.add_argument("--soort", choices=("csv", "xlsx", "pdf"), help="bij register (csv) en jaar (pdf)")
    exporteer.add_argument("--zonder-vrije-tekst", action="store_true", help="bij register en jaar: alleen keuzes")
    exporteer.add_argument("--zip", action="store_true", help="bij archief: één zip in plaats van een map")


def main(argumenten: list[str]) -> int:
    """Exit status: 0 done, 1 points found or failed with a sentence on stderr, 2 wrong arguments."""
    beperk_rechten()
    parser = _parser()
    keuze = parser.parse_args(argumenten)
    if zin := _klopt_niet(keuze):
        parser.error(zin)
    try:
        return _voer_uit(keuze)
    except DatalekFout as fout:
        print(fout.zin, file=sys.stderr)
    except OSError as fout:
        print(f"{fout.filename or 'Bestand'}: {_oorzaak(fout)}. Er is niets veranderd.", file=sys.stderr)
    return 1


def _klopt_niet(keuze: argparse.Namespace) -> str:
    """What argparse cannot say: arguments that belong together."""
    if keuze.taak == "beoordeel" and not (keuze.bestand or keuze.uitleg):
        return "er ontbreekt: bestand"
    if keuze.taak != "exporteer" or keuze.wat == "register":
        return ""
    if not keuze.onderwerp:
        return f"er ontbreekt: {'het jaar' if keuze.wat == 'jaar' else 'dossiernummer'}"
    if keuze.wat == "jaar" and not (keuze.onderwerp.isdecimal() and len(keuze.onderwerp) == 4):
        return "een jaar heeft vier cijfers"
    return "een jaaroverzicht is er als pdf of xlsx" if (keuze.wat, keuze.soort) == ("jaar", "csv") else ""


def _oorzaak(fout: OSError) -> str:
    if isinstance(fout, FileNotFoundError):
        return "dit bestand of deze map bestaat niet"
    return "geen toegang" if isinstance(fout, PermissionError) else "lezen of schrijven lukt niet"


def _voer_uit(keuze: argparse.Namespace) -> int:
    formulier = load_formulier(resources())
    if keuze.taak == "beoordeel":
        return beoordeel_bestand(formulier, None if keuze.uitleg else keuze.bestand)
    gebruik_fonts(resources() / "fonts")
    documenten = Documenten(formulier, load_sjablonen(resources()), nu)
    if keuze.taak == "voorbeeld":
        return voorbeeld(formulier, documenten, keuze.naar)
    if keuze.taak == "importeer":  # look before opening: a file that is wrong may not leave a new register behind
        opdrachten.controleer_invoer(keuze.bestand, formulier)
    map_ = gegevens_map(keuze.map_)
    kluis = SqlKluis(map_, nu)
    schrijft = keuze.taak in SCHRIJFT or (keuze.taak, keuze.__dict__.get("wat")) == ("exporteer", "overdracht")
    try:
        work = _open(kluis, keuze.wachtwoord_bestand, alleen_lezen=not schrijft, maakt=_maakt(keuze))
        return TAKEN[keuze.taak](Omgeving(keuze, formulier, documenten, work, nu, map_, _vraag))
    finally:
        kluis.sluit()


def _maakt(keuze: argparse.Namespace) -> bool:
    """Whether a register may be made where there is none: only for what was found to be readable before."""
    return keuze.taak == "importeer" and not keuze.proef and keuze.bestand.suffix.lower() != EXTENSIE


def _vraag(wachtwoord_bestand: Path | None, prompt: str) -> str:
    """The first line of the file, else what is typed."""
    if wachtwoord_bestand:
        return lees_tekst(wachtwoord_bestand).split("\n", 1)[0].rstrip("\r")
    try:
        return getpass.getpass(prompt)
    except EOFError:
        raise DatalekFout("Er is geen wachtwoord ingevuld. Er is niets veranderd.") from None


def _open(
    kluis: SqlKluis, wachtwoord_bestand: Path | None, *, alleen_lezen: bool, maakt: bool
) -> Callable[[], SqlWork]:
    """Unlock the register. `maakt`: where there is none, make it."""
    wachtwoord = _vraag(wachtwoord_bestand, "Wachtwoord: ")
    if not kluis.bestaat():
        if not maakt or not wachtwoord:
            raise DatalekFout(
                f"Er is nog geen register in {kluis.pad}. "
                "Start het programma om er een te maken, of lees een dossier in."
            )
        print(f"Nieuw register gemaakt. Bewaar deze herstelcode op papier: {kluis.maak(wachtwoord)}", file=sys.stderr)
    else:
        kluis.ontgrendel(wachtwoord)
    return kluis.open(alleen_lezen=alleen_lezen)


def beoordeel_bestand(formulier: Formulier, bestand: Path | None) -> int:
    """The judgement as JSON on stdout; without a file what may stand in one."""
    if bestand is None:
        print(uitleg())
        return 0
    feiten, regelset = lees_zaak(lees_tekst(bestand), formulier, nu().astimezone(AMSTERDAM).date(), bestand.name)
    print(json.dumps(beoordeling_naar_json(beoordeel(feiten, regelset)), ensure_ascii=False, indent=2))
    return 0


def voorbeeld(formulier: Formulier, documenten: Documenten, naar: Path) -> int:
    """AP form and letter of every practice dossier, built in memory; nothing of the user is read or written."""
    for plaats, bestand in enumerate(sorted((resources() / "oefendossiers").glob("*.json")), 1):
        stukken = oefenstukken(formulier, bestand, plaats, nu())
        for document in (documenten.ap_formulier(stukken), documenten.brief(stukken)):
            print(schrijf(document.bestandsnaam, document.pdf, naar))
    return 0
