"""What can go wrong that is not our fault, each with the Dutch sentences the user reads.

Every sentence says what happened, what it means (for the deadline, for the work) and what to do
now. Anything that is not a `DatalekFout` is a bug and goes to the crash window.
"""

from datalek_gui.domain.tekst import een_regel


class DatalekFout(Exception):
    """Base. `zin` is one or more complete Dutch sentences, fit to be shown as they stand."""

    def __init__(self, zin: str) -> None:
        super().__init__(zin)
        self.zin = zin


# --- access to the register -----------------------------------------------------------------


class OnjuistWachtwoord(DatalekFout):
    def __init__(self) -> None:
        super().__init__(
            "Dit wachtwoord past niet bij dit register. Er is niets veranderd. "
            "Controleer Caps Lock en probeer het opnieuw, of gebruik uw herstelblad."
        )


class OnjuisteHerstelcode(DatalekFout):
    def __init__(self) -> None:
        super().__init__(
            "Deze herstelcode past niet bij dit register. Er is niets veranderd. "
            "Vergelijk de code teken voor teken met uw herstelblad; een nul en de letter O zijn hier hetzelfde."
        )


class KluisBeschadigd(DatalekFout):
    def __init__(self, bestand: str) -> None:
        super().__init__(
            f"Het sleutelbestand {bestand} ontbreekt of is beschadigd. Zonder dit bestand kan het register niet "
            "open; er is niets veranderd. Zet het bestand terug uit uw reservekopie. Loopt er een termijn? "
            "Vul de melding dan rechtstreeks in op het webformulier van de AP."
        )


class RegisterBeschadigd(DatalekFout):
    def __init__(self, bestand: str) -> None:
        super().__init__(
            f"Het register {bestand} is beschadigd of is geen register van dit programma. Er is niets veranderd. "
            "Zet een reservekopie terug. Loopt er een termijn? Vul de melding dan rechtstreeks in op het "
            "webformulier van de AP."
        )


class RegisterNieuwer(DatalekFout):
    def __init__(self, versie: int, bekend: int) -> None:
        super().__init__(
            f"Dit register is gemaakt met een nieuwere versie van het programma (indeling {versie}; dit programma "
            f"kent tot en met {bekend}). Er is niets veranderd. Installeer de nieuwste versie en open het register "
            "dan opnieuw."
        )


class RegisterOuder(DatalekFout):
    """Read-only, but the file first has to be migrated."""

    def __init__(self) -> None:
        super().__init__(
            "Dit register moet eerst worden bijgewerkt naar deze versie van het programma en kan daarom niet "
            "alleen-lezen worden geopend. Er is niets veranderd. Vraag uw collega het programma te sluiten en "
            "open het register daarna opnieuw."
        )


class RegisterInGebruik(DatalekFout):
    """Someone has the file open. `wie` and `sinds` are readable text, e.g. "jdevries op LAPTOP-12", "09:14"."""

    def __init__(self, wie: str, sinds: str) -> None:
        super().__init__(
            f"Het register is in gebruik door {wie}, sinds {sinds}. U kunt het wel lezen, maar niet wijzigen. "
            "Vraag uw collega het programma te sluiten als u iets wilt vastleggen."
        )
        self.wie = wie
        self.sinds = sinds


class MigratieMislukt(DatalekFout):
    def __init__(self, kopie: str) -> None:
        super().__init__(
            "Het register kon niet worden bijgewerkt naar deze versie van het programma. Uw gegevens zijn "
            f"ongewijzigd; er staat ook een kopie in {kopie}. Gebruik voorlopig de vorige versie van het programma."
        )


class NietOpgeslagen(DatalekFout):
    """A write failed; what was typed is still in the window."""

    def __init__(self, oorzaak: str) -> None:
        super().__init__(
            f"Opslaan lukt niet: {oorzaak}. Wat u typte staat nog op het scherm. Sluit het programma niet; "
            "maak ruimte of herstel de toegang tot de map. Het programma probeert het steeds opnieuw."
        )


class MapOnbruikbaar(DatalekFout):
    def __init__(self, map_: str, oorzaak: str) -> None:
        super().__init__(
            f"In de map {map_} kan het programma niets bewaren: {oorzaak}. Kies een andere map met "
            "--map, of vraag uw beheerder om schrijfrechten."
        )


class AlleenLezen(DatalekFout):
    def __init__(self) -> None:
        super().__init__(
            "Dit register is alleen-lezen geopend. Uw wijziging is niet bewaard. Sluit het programma bij degene "
            "die het register open heeft en open het daarna opnieuw."
        )


# --- the program's own files ----------------------------------------------------------------


class BronbestandFout(DatalekFout):
    """A file under resources/ is missing or wrong; found at start, with file and place."""

    def __init__(self, bestand: str, wat: str) -> None:
        super().__init__(
            f"Het programmabestand {bestand} klopt niet: {wat}. Uw dossiers zijn ongewijzigd. "
            "Installeer het programma opnieuw."
        )


# --- dossiers and documents -----------------------------------------------------------------


class DossierOnbekend(DatalekFout):
    def __init__(self, nummer: str) -> None:
        super().__init__(f"Dossier {nummer} staat niet in dit register. Controleer het nummer in het register.")


class InvoerFout(DatalekFout):
    """A JSON file that cannot be imported: one line, with the place; nothing was imported."""

    def __init__(self, plaats: str, wat: str) -> None:
        super().__init__(f"{een_regel(plaats)}: {een_regel(wat, 300)}. Er is niets ingelezen.")


class NogNietVolledig(DatalekFout):
    """Making final is blocked; `punten` are sentences."""

    def __init__(self, punten: list[str]) -> None:
        aantal = len(punten)
        super().__init__(
            f"De antwoorden kunnen nog niet vast: er {'is' if aantal == 1 else 'zijn'} nog {aantal} "
            f"punt{'' if aantal == 1 else 'en'} open. Als concept kunt u de melding altijd bewaren en afdrukken."
        )
        self.punten = punten


class IsDefinitief(DatalekFout):
    def __init__(self) -> None:
        super().__init__(
            "De antwoorden van deze melding zijn vastgezet. Kies ‘Weer bewerken’ als u iets wilt wijzigen."
        )


# --- filing, following up, judging ------------------------------------------------------------


class IsIngediend(DatalekFout):
    def __init__(self) -> None:
        super().__init__(
            "Deze melding is al ingediend en staat vast. Wilt u iets wijzigen of aanvullen? "
            "Begin dan een vervolgmelding."
        )


class NietIngediend(DatalekFout):
    """A filing that cannot be right; `waarom` says why and what to do."""

    def __init__(self, waarom: str) -> None:
        super().__init__(f"{waarom} Er is niets vastgelegd.")


class GeenVervolg(DatalekFout):
    """A vervolg cannot begin, or be thrown away, as the dossier stands; `waarom` says why and what to do."""

    def __init__(self, waarom: str) -> None:
        super().__init__(f"{waarom} Er is niets veranderd.")


class PdfVeranderd(DatalekFout):
    def __init__(self, nummer: str, volgnummer: int) -> None:
        super().__init__(
            f"De bewaarde PDF van melding {volgnummer} in dossier {nummer} is niet meer de PDF die bij het indienen is "
            "vastgelegd. Gebruik haar niet als bewijs. Zoek de kopie die u bij de AP heeft gedownload, of zet een "
            "reservekopie van het register terug."
        )


class RedenOntbreekt(DatalekFout):
    def __init__(self) -> None:
        super().__init__(
            "Er is al een oordeel vastgelegd. Schrijf op waarom u opnieuw oordeelt; het vorige oordeel blijft bewaard. "
            "Er is nog niets vastgelegd."
        )


class BesluitOnvolledig(DatalekFout):
    """`ontbreekt`: ends of sentences, in the order of the screen; `sleutel`: the question of the first."""

    def __init__(self, sleutel: str, ontbreekt: list[str]) -> None:
        *begin, laatste = ontbreekt
        wat = f"{', '.join(begin)} en {laatste}" if begin else laatste
        super().__init__(f"Uw besluit is nog niet compleet. Schrijf op: {wat}. Er is nog niets vastgelegd.")
        self.sleutel = sleutel


# --- attachments ------------------------------------------------------------------------------


class BijlageTeGroot(DatalekFout):
    """`mag`: what one file, or all files of a dossier together, may be; `past`: of which of the two this is."""

    def __init__(self, naam: str, omvang: str, mag: str, past: str) -> None:
        super().__init__(
            f"{een_regel(naam)} is te groot ({omvang}): {past} mag hoogstens {mag} zijn. Er is niets toegevoegd. "
            "Bewaar het op uw eigen schijf en noem in het verloop waar het staat."
        )


class BijlageIsEr(DatalekFout):
    def __init__(self, naam: str, als: str) -> None:
        super().__init__(
            f"{een_regel(naam)} staat al bij de stukken, als {een_regel(als)}: de inhoud is gelijk. "
            "Er is niets toegevoegd."
        )


class BijlageVeranderd(DatalekFout):
    """While it was read in, or in the register since then."""

    def __init__(self, naam: str, *, bewaard: bool) -> None:
        inhoud, doen = (
            ("De bewaarde inhoud van", "Gebruik dit stuk niet als bewijs en zet een reservekopie terug.")
            if bewaard
            else (
                "Tijdens het inlezen veranderde",
                "Er is niets toegevoegd. Sluit het bestand elders en probeer het opnieuw.",
            )
        )
        klopt = " is niet meer gelijk aan wat is toegevoegd." if bewaard else "."
        super().__init__(f"{inhoud} {een_regel(naam)}{klopt} {doen}")


# --- handing over, closing ----------------------------------------------------------------------


class OverdrachtOnleesbaar(DatalekFout):
    """A wrong passphrase, a broken file and a file of something else cannot be told apart."""

    def __init__(self, naam: str) -> None:
        super().__init__(
            f"{een_regel(naam)} gaat niet open: het wachtwoord past niet, of dit is geen heel overdrachtsbestand. "
            "Er is niets ingelezen. Vraag de afzender het wachtwoord opnieuw, of een nieuw bestand."
        )


class DossierBestaat(DatalekFout):
    """The dossier in a transfer file is in this register already; `hoe` says how the two differ."""

    def __init__(self, nummer: str, hoe: str) -> None:
        super().__init__(f"Dit dossier staat al in uw register, als {nummer}. {hoe} Er is niets ingelezen.")


class NietAfgesloten(DatalekFout):
    """Closing, opening again or destroying cannot be as the dossier stands; `waarom` says why and what to do."""

    def __init__(self, waarom: str) -> None:
        super().__init__(f"{waarom} Er is niets veranderd.")
