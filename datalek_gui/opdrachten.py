"""What the tasks of the command line do on an open register. Part of the second hall (cli.py).

Results go to stdout, one a line; what a person must know goes to stderr.

Nieuw stuk bij `exporteer`? 1. een functie hieronder  2. een regel in MAKERS  3. STUKKEN (cli.py)  4. een test.
Nieuw soort bestand bij `importeer`? 1. een functie  2. een regel in LEZERS  3. een test.
"""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from datalek_gui.domain.bevriezen import bevries
from datalek_gui.domain.dossier import Dossier, Melding, MeldingStatus
from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.fouten import DatalekFout
from datalek_gui.domain.kernfeiten import kernfeiten
from datalek_gui.domain.register import RegisterVraag
from datalek_gui.domain.tijd import AMSTERDAM
from datalek_gui.domain.uitwisseling import lees_dossier
from datalek_gui.export.register_lezen import lees_bladen
from datalek_gui.services.archief import Archief
from datalek_gui.services.document import Document
from datalek_gui.services.documenten import Documenten, Stukken
from datalek_gui.services.dossiers import Dossiers
from datalek_gui.services.jaar import Jaaroverzichten, jaar_pdf, jaar_xlsx
from datalek_gui.services.logboek import Logboek
from datalek_gui.services.meldingen import Meldingen
from datalek_gui.services.overdracht import EXTENSIE, HOE, Overdracht, Verhouding
from datalek_gui.services.ports import Klok
from datalek_gui.services.register import Register
from datalek_gui.services.registerexport import RegisterExport, maak_bestand
from datalek_gui.services.registerimport import Rapport, RegisterImport
from db.overdracht import SqlOverdracht
from db.work import SqlWork

MIN_WACHTWOORD = 12  # characters of the passphrase of a file that leaves the house


@dataclass(frozen=True, slots=True)
class Omgeving:
    """What a task works with. `vraag(bestand, prompt)`: a passphrase, from that file or typed."""

    keuze: argparse.Namespace
    formulier: Formulier
    documenten: Documenten
    work: Callable[[], SqlWork]
    klok: Klok
    map_: Path
    vraag: Callable[[Path | None, str], str]

    @property
    def dossiers(self) -> Dossiers:
        return Dossiers(self.work, self.formulier, self.klok)

    @property
    def archief(self) -> Archief:
        meldingen = Meldingen(self.work, self.formulier, self.documenten, self.klok)
        return Archief(self.work, self.formulier, self.klok, self.documenten, meldingen)

    @property
    def overdracht(self) -> Overdracht[SqlWork]:
        return Overdracht(self.work, SqlOverdracht(self.map_, self.klok), self.formulier, self.klok)

    def overdracht_wachtwoord(self) -> str:
        return self.vraag(self.keuze.overdracht_wachtwoord_bestand, "Wachtwoord van het overdrachtsbestand: ")


# --- importeer ---


def controleer_invoer(bestand: Path, formulier: Formulier) -> None:
    """Whether this can be read in at all, before a register is opened or made. DatalekFout, OSError."""
    soort = _soort(bestand)
    if soort == ".json":
        lees_dossier(lees_tekst(bestand), formulier, bestand.name)
    elif LEZERS[soort] is _lees_register:
        lees_bladen(bestand.read_bytes(), bestand.name)
    else:
        bestand.open("rb").close()  # what is in it only its passphrase tells


def importeer(o: Omgeving) -> int:
    return LEZERS[_soort(o.keuze.bestand)](o)


def _soort(bestand: Path) -> str:
    """What has no suffix that we know is taken for JSON, as it always was."""
    return bestand.suffix.lower() if bestand.suffix.lower() in LEZERS else ".json"


def _lees_dossier(o: Omgeving) -> int:
    bestand = o.keuze.bestand
    print(o.dossiers.importeer(lees_tekst(bestand), bestand.name).nummer)
    return 0


def _lees_overdracht(o: Omgeving) -> int:
    bestand, wachtwoord = o.keuze.bestand, o.overdracht_wachtwoord()
    inhoud = o.overdracht.bekijk(bestand, wachtwoord)
    if inhoud.verhouding is Verhouding.GELIJK:
        print(f"Dit dossier staat al in uw register. {HOE[Verhouding.GELIJK]}", file=sys.stderr)
        print(inhoud.hier)
        return 0
    dossier = o.overdracht.lees_in(bestand, wachtwoord, bijwerken=o.keuze.bijwerken)
    if dossier.nummer != inhoud.dossier.nummer:
        print(f"Nummer {inhoud.dossier.nummer} was hier al in gebruik.", file=sys.stderr)
    if inhoud.breuk:
        print(f"Let op: regel {inhoud.breuk} van het logboek is na het schrijven veranderd.", file=sys.stderr)
    print(dossier.nummer)
    return 0


def _lees_register(o: Omgeving) -> int:
    """Columns as their headings say; what is not recognised is named and not read. All rows or none."""
    bestand: Path = o.keuze.bestand
    lezer = RegisterImport(o.work, o.formulier, o.klok)
    bladen = lezer.lees(bestand.read_bytes(), bestand.name)
    rapport = lezer.voorbeeld(lezer.voorstel(bladen[0]), bestand.name)
    _meld_rapport(rapport)
    if o.keuze.proef:
        return 1 if rapport.fouten else 0
    for nummer in lezer.importeer(rapport):
        print(nummer)
    return 0


def _meld_rapport(rapport: Rapport) -> None:
    if rapport.niet_gelezen:
        print(f"Niet gelezen kolommen: {', '.join(rapport.niet_gelezen)}", file=sys.stderr)
    for rij in rapport.rijen:
        for fout in rij.fouten:
            print(f"Regel {rij.regel}: {fout}", file=sys.stderr)


LEZERS: dict[str, Callable[[Omgeving], int]] = {
    ".json": _lees_dossier,
    EXTENSIE: _lees_overdracht,
    **dict.fromkeys((".xlsx", ".xlsm", ".csv"), _lees_register),
}


# --- exporteer ---


def exporteer(o: Omgeving) -> int:
    print(MAKERS[o.keuze.wat](o))
    return 0


def _dossier(o: Omgeving) -> Dossier:
    return o.dossiers.op_nummer(o.keuze.onderwerp).dossier


def _document(o: Omgeving) -> Path:
    stukken = o.documenten.stukken(o.work, _dossier(o).id)
    maak = {"ap": o.documenten.ap_formulier, "brief": o.documenten.brief, "advies": o.documenten.advies}
    document = maak[o.keuze.wat](stukken)
    for naam in document.ontbreekt:
        print(f"Ontbreekt nog in de brief: {naam}", file=sys.stderr)
    for bezwaar in document.bezwaren:
        print(f"Zo mag de brief niet weg: {bezwaar}", file=sys.stderr)
    return _bewaar(document, o)


def _dossier_pdf(o: Omgeving) -> Path:
    return _bewaar(o.archief.dossier_pdf(_dossier(o).id), o)


def _archief(o: Omgeving) -> Path:
    dossier, naar = _dossier(o), o.keuze.naar
    naar.mkdir(parents=True, exist_ok=True)
    naam = f"{dossier.nummer}_archief_{o.klok().astimezone(AMSTERDAM):%Y-%m-%d}"
    return o.archief.pakket(dossier.id, naar / f"{naam}{'.zip' if o.keuze.zip else ''}")


def _overdracht(o: Omgeving) -> Path:
    dossier, wachtwoord = _dossier(o), o.overdracht_wachtwoord()
    if len(wachtwoord) < MIN_WACHTWOORD:
        raise DatalekFout(
            f"Het wachtwoord van een overdrachtsbestand heeft minstens {MIN_WACHTWOORD} tekens: het bestand gaat de "
            "deur uit. Er is niets gemaakt."
        )
    o.keuze.naar.mkdir(parents=True, exist_ok=True)
    return o.overdracht.schrijf(dossier.id, o.keuze.naar / o.overdracht.bestandsnaam(dossier), wachtwoord)


def _register(o: Omgeving) -> Path:
    staat = RegisterExport(o.work, o.formulier, o.klok).wettelijk(vrije_tekst=not o.keuze.zonder_vrije_tekst)
    bestand = maak_bestand(staat, o.keuze.soort or "csv")
    return schrijf(bestand.naam, bestand.inhoud, o.keuze.naar)


def _jaar(o: Omgeving) -> Path:
    overzichten = Jaaroverzichten(o.work, o.formulier, o.klok)
    overzicht = overzichten.overzicht(int(o.keuze.onderwerp), vrije_tekst=not o.keuze.zonder_vrije_tekst)
    if o.keuze.soort == "xlsx":
        bestand = jaar_xlsx(overzicht)
        return schrijf(bestand.naam, bestand.inhoud, o.keuze.naar)
    return _bewaar(jaar_pdf(overzicht), o)


MAKERS: dict[str, Callable[[Omgeving], Path]] = {
    **dict.fromkeys(("ap", "brief", "advies"), _document),
    "dossier": _dossier_pdf,
    "archief": _archief,
    "overdracht": _overdracht,
    "register": _register,
    "jaar": _jaar,
}


# --- zoek, controleer ---


def zoek(o: Omgeving) -> int:
    """Number, title and where the words stand, tab between; exit 1 when nothing is found."""
    register, woorden = Register(o.work, o.klok), " ".join(o.keuze.woorden)
    regels = register.regels(RegisterVraag(zoek=woorden))
    plaatsen = register.vindplaatsen(woorden, [regel.id for regel in regels])
    for regel in regels:
        print("\t".join((regel.nummer, regel.titel, ", ".join(plaatsen.get(regel.id, ())))))
    if not regels:
        print("Niets gevonden.", file=sys.stderr)
    return 0 if regels else 1


def controleer(o: Omgeving) -> int:
    beeld = o.dossiers.op_nummer(o.keuze.dossiernummer)
    punten = o.dossiers.controleer(beeld.dossier, beeld.antwoorden).punten
    for punt in punten:
        print(f"{punt.ernst}: {punt.zin} [{punt.sleutel}]")
    if not punten:
        print("Geen open punten en geen tegenspraken.")
    return 1 if punten else 0


def controleer_logboek(o: Omgeving) -> int:
    """Per dossier whether its chain holds and its last hash, to lay beside a print; exit 1 when one is broken."""
    nummer, logboek = o.keuze.dossiernummer, Logboek(o.work, o.formulier, o.klok)
    with o.work() as work:
        paren = [(d.nummer, d.id) for d in ([work.dossiers.op_nummer(nummer)] if nummer else work.dossiers.regels())]
    kapot = 0
    for naam, dossier_id in paren:
        regels, breuk = logboek.gebeurtenissen(dossier_id), logboek.controleer(dossier_id)
        kapot += breuk is not None
        if breuk is not None:
            print(f"{naam}: vanaf regel {breuk} klopt het logboek niet.")
        elif regels:
            print(f"{naam}: in orde, {len(regels)} regels, laatste hash {regels[-1].hash}")
        else:
            print(f"{naam}: nog geen logboek")
    return 1 if kapot else 0


# --- small tools ---


def lees_tekst(bestand: Path) -> str:
    """Text in UTF-8, also as Notepad writes it (with a byte order mark)."""
    try:
        return bestand.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise DatalekFout(f"{bestand.name}: dit is geen tekstbestand in UTF-8. Er is niets ingelezen.") from None


def schrijf(naam: str, inhoud: bytes, naar: Path) -> Path:
    naar.mkdir(parents=True, exist_ok=True)
    pad = naar / naam
    pad.write_bytes(inhoud)
    return pad


def _bewaar(document: Document, o: Omgeving) -> Path:
    return schrijf(document.bestandsnaam, document.pdf, o.keuze.naar)


def oefenstukken(formulier: Formulier, bestand: Path, plaats: int, nu: datetime) -> Stukken:
    """One practice dossier as it would stand in a register, numbered OEFENING-1 and on."""
    invoer = lees_dossier(bestand.read_text(encoding="utf-8"), formulier, bestand.name)
    op = invoer.ingediend_op or nu
    antwoorden = {**invoer.organisatie, **invoer.antwoorden}
    melding = bevries(Melding(invoer.indeling, ap_nummer=invoer.ap_nummer), antwoorden, op)
    if invoer.ingediend_op:
        melding = Melding(
            invoer.indeling, MeldingStatus.INGEDIEND, invoer.ap_nummer, op, op, melding.bevroren, melding.sha256
        )
    typed = antwoorden_uit_json(antwoorden, formulier.vragen, formulier.hernoemd)
    feiten = kernfeiten(typed, formulier.regelsets[invoer.regelset])
    dossier = Dossier(
        0, f"OEFENING-{plaats}", invoer.titel, invoer.zaaknummer, invoer.regelset, melding, feiten, op, op
    )
    return Stukken(dossier, typed, typed, typed, oefening=True)
