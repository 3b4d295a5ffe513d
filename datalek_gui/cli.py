"""The second hall: the same services from the command line, without a window.

    main.py importeer BESTAND.json
    main.py exporteer DOSSIERNR --wat ap|brief --naar MAP
    main.py controleer DOSSIERNR                  gaps and contradictions; exit 1 if there are any
    main.py voorbeeld --naar MAP                  the practice dossiers as PDF; needs no passphrase

All but `voorbeeld` take --map DIR and the passphrase from a prompt or from --wachtwoord-bestand.
The JSON is described in domain/uitwisseling.py.
"""

import argparse
import getpass
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

from datalek_gui.domain.bevriezen import bevries
from datalek_gui.domain.brieven.sjabloon import load_sjablonen
from datalek_gui.domain.dossier import Dossier, Melding, MeldingStatus
from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json
from datalek_gui.domain.formulier.loader import Formulier, load_formulier
from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.domain.kernfeiten import kernfeiten
from datalek_gui.domain.uitwisseling import lees_dossier
from datalek_gui.export.page_style import gebruik_fonts
from datalek_gui.paths import beperk_rechten, gegevens_map, resources
from datalek_gui.services.document import Document
from datalek_gui.services.documenten import Documenten, Stukken
from datalek_gui.services.dossiers import Dossiers
from datalek_gui.services.ports import WorkFactory
from db.kluis import SqlKluis


def nu() -> datetime:
    return datetime.now(UTC)


# argparse speaks English; these are the sentences a user can meet
_IN_HET_NEDERLANDS = (
    (r"the following arguments are required: (.*)", r"er ontbreekt: \1"),
    (r"unrecognized arguments: (.*)", r"dit is niet bekend: \1"),
    (r"argument (\S+): invalid choice: (\S+) \(choose from (.*)\)", r"\1 kan niet \2 zijn; kies uit \3"),
    (r"argument (\S+): expected one argument", r"achter \1 hoort een waarde"),
)


class _Parser(argparse.ArgumentParser):
    """argparse with a Dutch last line."""

    def error(self, message: str) -> NoReturn:
        for engels, nederlands in _IN_HET_NEDERLANDS:
            message = re.sub(engels, nederlands, message)
        self.print_usage(sys.stderr)
        self.exit(2, f"Dit commando klopt niet: {message}.\n")


def _parser() -> _Parser:
    parser = _Parser(
        prog="main.py",
        description="Datalekdossier op de opdrachtregel.",
        epilog="Zonder taak opent het venster: main.py [--map DIR] [--debug] [--opstarttest].",
    )
    taken = parser.add_subparsers(dest="taak", required=True)
    register = _Parser(add_help=False)
    register.add_argument("--map", dest="map_", metavar="DIR", help="gegevensmap met het register")
    register.add_argument(
        "--wachtwoord-bestand", type=Path, metavar="BESTAND", help="bestand met het wachtwoord op de eerste regel"
    )
    importeer = taken.add_parser("importeer", parents=[register], help="een dossier uit JSON inlezen")
    importeer.add_argument("bestand", type=Path)
    exporteer = taken.add_parser("exporteer", parents=[register], help="een document van een dossier als PDF")
    exporteer.add_argument("dossiernummer")
    exporteer.add_argument("--wat", choices=("ap", "brief"), required=True)
    exporteer.add_argument("--naar", type=Path, required=True, metavar="MAP")
    controleer = taken.add_parser("controleer", parents=[register], help="open punten en tegenspraken")
    controleer.add_argument("dossiernummer")
    voorbeeld = taken.add_parser("voorbeeld", help="de oefendossiers als PDF, zonder wachtwoord")
    voorbeeld.add_argument("--naar", type=Path, required=True, metavar="MAP")
    return parser


def main(argumenten: list[str]) -> int:
    """Exit status: 0 done, 1 points found or failed with a sentence on stderr, 2 wrong arguments."""
    beperk_rechten()
    keuze = _parser().parse_args(argumenten)
    try:
        return _voer_uit(keuze)
    except DatalekFout as fout:
        print(fout.zin, file=sys.stderr)
    except OSError as fout:
        print(f"{fout.filename or 'Bestand'}: {_oorzaak(fout)}. Er is niets veranderd.", file=sys.stderr)
    return 1


def _oorzaak(fout: OSError) -> str:
    if isinstance(fout, FileNotFoundError):
        return "dit bestand of deze map bestaat niet"
    return "geen toegang" if isinstance(fout, PermissionError) else "lezen of schrijven lukt niet"


def _voer_uit(keuze: argparse.Namespace) -> int:
    formulier = load_formulier(resources())
    gebruik_fonts(resources() / "fonts")
    documenten = Documenten(formulier, load_sjablonen(resources()), nu)
    if keuze.taak == "voorbeeld":
        return voorbeeld(formulier, documenten, keuze.naar)
    tekst = ""
    if keuze.taak == "importeer":  # read before opening: a file that is wrong may not leave a new register behind
        tekst = _lees(keuze.bestand)
        lees_dossier(tekst, formulier, keuze.bestand.name)
    kluis = SqlKluis(gegevens_map(keuze.map_))
    try:
        work = _open(kluis, keuze.wachtwoord_bestand, alleen_lezen=keuze.taak != "importeer")
        dossiers = Dossiers(work, formulier, nu)
        if keuze.taak == "importeer":
            print(dossiers.importeer(tekst, keuze.bestand.name).nummer)
            return 0
        if keuze.taak == "controleer":
            return controleer(dossiers, keuze.dossiernummer)
        return exporteer(dossiers, documenten, work, keuze)
    finally:
        kluis.sluit()


def _open(kluis: SqlKluis, wachtwoord_bestand: Path | None, *, alleen_lezen: bool) -> WorkFactory:
    """Unlock the register; a passphrase file's first line counts. `importeer` makes a register where none is."""
    if wachtwoord_bestand:
        wachtwoord = _lees(wachtwoord_bestand).split("\n", 1)[0].rstrip("\r")
    else:
        try:
            wachtwoord = getpass.getpass("Wachtwoord: ")
        except EOFError:
            raise DatalekFout("Er is geen wachtwoord ingevuld. Er is niets veranderd.") from None
    if not kluis.bestaat():
        if alleen_lezen or not wachtwoord:
            raise DatalekFout(
                f"Er is nog geen register in {kluis.pad}. "
                "Start het programma om er een te maken, of lees een dossier in."
            )
        print(f"Nieuw register gemaakt. Bewaar deze herstelcode op papier: {kluis.maak(wachtwoord)}", file=sys.stderr)
    else:
        kluis.ontgrendel(wachtwoord)
    return kluis.open(alleen_lezen=alleen_lezen)


def _lees(bestand: Path) -> str:
    """Text in UTF-8, also as Notepad writes it (with a byte order mark)."""
    try:
        return bestand.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise DatalekFout(f"{bestand.name}: dit is geen tekstbestand in UTF-8. Er is niets ingelezen.") from None


def exporteer(dossiers: Dossiers, documenten: Documenten, work: WorkFactory, keuze: argparse.Namespace) -> int:
    dossier = dossiers.op_nummer(keuze.dossiernummer).dossier
    stukken = documenten.stukken(work, dossier.id)
    document = documenten.ap_formulier(stukken) if keuze.wat == "ap" else documenten.brief(stukken)
    print(_schrijf(document, keuze.naar))
    for naam in document.ontbreekt:
        print(f"Ontbreekt nog in de brief: {naam}", file=sys.stderr)
    for bezwaar in document.bezwaren:
        print(f"Zo mag de brief niet weg: {bezwaar}", file=sys.stderr)
    return 0


def controleer(dossiers: Dossiers, nummer: str) -> int:
    beeld = dossiers.op_nummer(nummer)
    punten = dossiers.controleer(beeld.dossier, beeld.antwoorden).punten
    for punt in punten:
        print(f"{punt.ernst}: {punt.zin} [{punt.sleutel}]")
    if not punten:
        print("Geen open punten en geen tegenspraken.")
    return 1 if punten else 0


def voorbeeld(formulier: Formulier, documenten: Documenten, naar: Path) -> int:
    """AP form and letter of every practice dossier, built in memory; nothing of the user is read or written."""
    for plaats, bestand in enumerate(sorted((resources() / "oefendossiers").glob("*.json")), 1):
        stukken = oefenstukken(formulier, bestand, plaats)
        for document in (documenten.ap_formulier(stukken), documenten.brief(stukken)):
            print(_schrijf(document, naar))
    return 0


def oefenstukken(formulier: Formulier, bestand: Path, plaats: int) -> Stukken:
    """One practice dossier as it would stand in a register, numbered OEFENING-1 and on."""
    invoer = lees_dossier(bestand.read_text(encoding="utf-8"), formulier, bestand.name)
    nummer = f"OEFENING-{plaats}"
    op = invoer.ingediend_op or nu()
    antwoorden = {**invoer.organisatie, **invoer.antwoorden}
    melding = bevries(Melding(invoer.indeling, ap_nummer=invoer.ap_nummer), antwoorden, op)
    if invoer.ingediend_op:
        melding = Melding(
            invoer.indeling, MeldingStatus.INGEDIEND, invoer.ap_nummer, op, op, melding.bevroren, melding.sha256
        )
    typed = antwoorden_uit_json(antwoorden, formulier.vragen, formulier.hernoemd)
    feiten = kernfeiten(typed, formulier.regelsets[invoer.regelset])
    dossier = Dossier(0, nummer, invoer.titel, invoer.zaaknummer, invoer.regelset, melding, feiten, op, op)
    return Stukken(dossier, typed, typed, typed, oefening=True)


def _schrijf(document: Document, naar: Path) -> Path:
    naar.mkdir(parents=True, exist_ok=True)
    pad = naar / document.bestandsnaam
    pad.write_bytes(document.pdf)
    return pad
