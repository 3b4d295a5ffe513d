"""Points to mind beside the weighing: they change no level.

Nieuwe opmerking? 1. een functie 2. een regel in OPMERKINGEN 3. twee gevallen in tests/domain/risico/test_regels.py.
"""

from datalek_gui.domain.risico import begrippen as b
from datalek_gui.domain.risico import verwoord
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.oordeel import Bevinding, Werking
from datalek_gui.domain.risico.regel import Regel

LET_OP = Werking.LET_OP


def zonder_overeenkomst(f: Feiten) -> bool:
    return f.via_verwerker is True and f.verwerker_overeenkomst is False


def verwerker_te_laat(f: Feiten) -> bool:
    return f.via_verwerker is True and f.verwerker_op_tijd is False


def andere_gegevens(f: Feiten) -> bool:
    return "anders" in f.gegevens


def naar_bureau_integriteit(f: Feiten) -> bool:
    return f.opzet is True and "intern" in f.ontvanger


def toegezegd(f: Feiten) -> bool:
    return f.teruggekregen == "toegezegd"


def signalen_apparaat(f: Feiten) -> bool:
    return f.voorval == "apparaat_kwijt" and True in (
        f.contacten_prive, f.pincode_erbij, f.mail_doorgestuurd, f.lokaal_opgeslagen
    )  # fmt: skip


def te_laat_gemeld(f: Feiten) -> bool:
    return f.voorval == "apparaat_kwijt" and f.direct_gemeld is False


def geen_schade(f: Feiten) -> bool:
    return f.schade == ("geen",)


def aard_onvolledig(f: Feiten) -> bool:
    """The kind of breach is told without confidentiality, while other facts say it; identity fraud needs it too."""
    wijst_erop = b.mogelijk_gezien(f) or "identiteit" in f.schade
    op_slot = f.voorval == "ransomware" and f.exfiltratie == "nee" and f.geopend is not True
    return bool(f.aard) and "vertrouwelijkheid" not in f.aard and wijst_erop and not op_slot


def medisch_beroepsgeheim(f: Feiten) -> bool:
    return b.gezondheid(f) and f.gezondheid == "medisch" and f.beroepsgeheim is not False


OPMERKINGEN = (
    Regel("zonder_overeenkomst", zonder_overeenkomst, 0, LET_OP,
          "Er is geen verwerkersovereenkomst. Vraag juridische zaken.",
          "AVG art. 28 lid 3", ("verwerker_overeenkomst",)),
    Regel("verwerker_te_laat", verwerker_te_laat, 0, LET_OP,
          "De verwerker lichtte u te laat in. Spreek hem daarop aan en noem het als reden van een late melding.",
          "AVG art. 33 lid 2", ("verwerker_op_tijd",)),
    Regel("andere_gegevens", andere_gegevens, 0, LET_OP,
          "Er zijn andere gegevens bij. Weeg zelf hoe gevoelig die zijn.",
          "Toetsingskader 2.2", ("gegevens",)),
    Regel("integriteit", naar_bureau_integriteit, 0, LET_OP,
          "Bij opzet van een medewerker: schakel ook uw bureau integriteit in.",
          "Toetsingskader 3.2", ("opzet",)),
    Regel("toegezegd", toegezegd, 0, LET_OP, "Terugsturen is toegezegd. Vraag na twee weken na; sluit na vier weken.",
          "Toetsingskader bijlage 2, niet retour gestuurde post", ("teruggekregen",)),
    Regel("signalen_apparaat", signalen_apparaat, 0, LET_OP,
          verwoord.signalen_apparaat, "Toetsingskader bijlage 2, geval 11",
          ("contacten_prive", "pincode_erbij", "mail_doorgestuurd", "lokaal_opgeslagen")),
    Regel("te_laat_gemeld", te_laat_gemeld, 0, LET_OP,
          "Het verlies is niet meteen gemeld; wissen kan dan te laat zijn.",
          "Toetsingskader bijlage 2, geval 11", ("direct_gemeld",)),
    Regel("aard_onvolledig", aard_onvolledig, 0, LET_OP,
          "Bij de aard ontbreekt de vertrouwelijkheid. Andere feiten wijzen erop dat gegevens gezien of meegenomen "
          "zijn, of dat dit niet is uitgesloten. Controleer de aard.",
          "Toetsingskader 2.1", ("aard", "exfiltratie", "geopend", "ontvanger", "schade")),
    Regel("geen_schade", geen_schade, 0, LET_OP, "U verwacht geen schade. De kans op schade blijft meetellen.",
          "Toetsingskader 2.4", ("schade",)),
    Regel("tuchtrecht", medisch_beroepsgeheim, 0, LET_OP,
          "Vallen de medische gegevens onder het beroepsgeheim? Dan kan het ook tuchtrechtelijke gevolgen hebben.",
          "Toetsingskader 2.4", ("gezondheid", "beroepsgeheim")),
)  # fmt: skip


def opmerkingen(f: Feiten) -> tuple[Bevinding, ...]:
    return tuple(bevinding for regel in OPMERKINGEN if (bevinding := regel.spreek(f)))
