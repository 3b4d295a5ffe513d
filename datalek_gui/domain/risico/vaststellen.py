"""Onderdeel 1 from the facts: is it a datalek, and ours? The officer's own conclusion counts, unless facts contradict.

Nieuwe uitgang? 1. een functie 2. een regel in UITGANGEN 3. spreekt een feit haar tegen: ook TEGENSPRAAK
4. twee gevallen in tests/domain/risico/test_vaststellen.py.
"""

from collections.abc import Callable
from dataclasses import dataclass

from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.risico import begrippen as b
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.oordeel import Antwoord, Bevinding, Conclusie, Ontbreekt, Werking
from datalek_gui.domain.risico.regel import Regel
from datalek_gui.domain.vaststelling import ANDER, GEEN_GEGEVENS, GEEN_INBREUK

BEPAALT, LET_OP = Werking.BEPAALT, Werking.LET_OP
SIGNALEN = ("contacten_prive", "pincode_erbij", "mail_doorgestuurd", "lokaal_opgeslagen")  # bijlage 2, geval 11


@dataclass(frozen=True, slots=True)
class Vastgesteld:
    uitkomst: Uitkomst
    conclusie: Conclusie
    bevindingen: tuple[Bevinding, ...] = ()
    ontbreekt: tuple[Ontbreekt, ...] = ()


def ongeopend_retour(f: Feiten) -> bool:
    """1.3 onder a: sealed post that came back; a piece that was opened never counts."""
    terug = f.voorval == "post_verkeerd" and f.teruggekregen == "terug" and f.geopend is False
    return (f.voorval == "post_ongeopend_retour" or terug) and f.geopend is not True


def eigen_schuld(f: Feiten) -> bool:
    return f.eigen_schuld_betrokkene is True


def onderhoud(f: Feiten) -> bool:
    return f.voorval == "onderhoud" and f.verstoring is not True


def geen_verstoring(f: Feiten) -> bool:
    """1.3 onder e; only where nothing but availability is concerned."""
    return f.verstoring is False and b.alleen_weg(f) and f.hersteld not in ("deels", "nee")


def signaal(f: Feiten) -> bool:
    return any(getattr(f, naam) is True for naam in SIGNALEN)


def op_tijd_gewist(f: Feiten) -> bool:
    """1.3 onder d and geval 11: wiped, and known not to have been looked at or encrypted and reported at once."""
    return (
        _gewist(f) and f.direct_gemeld is not False and (f.geopend is False or (_dicht(f) and f.direct_gemeld is True))
    )


def _gewist(f: Feiten) -> bool:
    apparaat = f.voorval == "apparaat_kwijt" and f.apparaat != "papier"
    return apparaat and f.gewist is True and f.geopend is not True and not signaal(f)


def _dicht(f: Feiten) -> bool:
    return f.versleuteld is True and f.sleutel_veilig is not False


def open_envelop(f: Feiten) -> bool:
    return f.voorval == "open_envelop" and f.gedeelde_brievenbus is not True and f.geopend is not True


def niet_ingezien(f: Feiten) -> bool:
    """1.3: established that nobody saw the data, and nothing was changed, lost or taken."""
    buiten = f.exfiltratie in ("ja", "niet_uitgesloten")
    return f.geopend is False and b.vertrouwelijk(f) and not b.weg_of_gewijzigd(f) and not buiten


UITGANGEN = (
    Regel("ongeopend_retour", ongeopend_retour, 0, BEPAALT, GEEN_INBREUK["ongeopend_retour"],
          "Toetsingskader 1.3 onder a", ("voorval", "geopend", "teruggekregen")),
    Regel("eigen_schuld", eigen_schuld, 0, BEPAALT, GEEN_INBREUK["eigen_schuld"],
          "Toetsingskader 1.3; bijlage 2, geval 7", ("eigen_schuld_betrokkene",)),
    Regel("onderhoud", onderhoud, 0, BEPAALT, GEEN_INBREUK["onderhoud"], "Toetsingskader 1.3 onder e", ("voorval",)),
    Regel("geen_verstoring", geen_verstoring, 0, BEPAALT, GEEN_INBREUK["geen_verstoring"], "Toetsingskader 1.3 onder e",
          ("verstoring",)),
    Regel("gewist", op_tijd_gewist, 0, BEPAALT, GEEN_INBREUK["gewist"],
          "Toetsingskader 1.3 onder d; bijlage 2, geval 11",
          ("voorval", "versleuteld", "gewist", "direct_gemeld")),
    Regel("open_envelop", open_envelop, 0, BEPAALT, GEEN_INBREUK["open_envelop"], "Toetsingskader bijlage 2, geval 14",
          ("voorval", "gedeelde_brievenbus")),
    Regel("niet_ingezien", niet_ingezien, 0, BEPAALT, GEEN_INBREUK["niet_ingezien"], "Toetsingskader 1.3",
          ("geopend",)),
)  # fmt: skip

# what contradicts the officer's own "no datalek because …"
TEGENSPRAAK: dict[str, Callable[[Feiten], bool]] = {
    "ongeopend_retour": lambda f: f.geopend is True or f.voorval == "post_geopend_retour",
    "eigen_schuld": lambda f: f.eigen_schuld_betrokkene is False,
    "onderhoud": lambda f: f.verstoring is True,
    "geen_verstoring": lambda f: f.verstoring is True or f.hersteld in ("deels", "nee"),
    "gewist": lambda f: f.gewist is False or f.versleuteld is False or f.apparaat == "papier" or f.geopend is True
    or f.sleutel_veilig is False or signaal(f),
    "open_envelop": lambda f: f.gedeelde_brievenbus is True or f.geopend is True,
    "niet_ingezien": lambda f: f.geopend is True or f.exfiltratie in ("ja", "niet_uitgesloten"),
    "dreiging": lambda f: f.geopend is True or f.exfiltratie == "ja" or f.hersteld in ("deels", "nee"),
}  # fmt: skip


def stel_vast(f: Feiten) -> Vastgesteld:
    """Exits in the order of the Toetsingskader: ours? personal data? a breach? `f`: filled by `vul_aan`."""
    if f.verantwoordelijke in ANDER:
        return _nee(Uitkomst.DOORSTUREN, "verantwoordelijke", ANDER[f.verantwoordelijke],
                    "Toetsingskader 1.1; AVG art. 33 lid 2")  # fmt: skip
    if f.persoonsgegevens in GEEN_GEGEVENS:
        return _nee(Uitkomst.INCIDENT, "persoonsgegevens", GEEN_GEGEVENS[f.persoonsgegevens], "Toetsingskader 1.2")
    uitgang = _uitgang(f)
    opmerkingen = _opmerkingen(f, uitgang)
    if uitgang and not (f.inbreuk == "ja" or tegengesproken(f)):
        conclusie = Conclusie(Antwoord.NEE, uitgang.zin, (uitgang,))
        return Vastgesteld(Uitkomst.INCIDENT, conclusie, (uitgang, *opmerkingen), _gewist_vragen(f))
    open_ = _open(f)
    if open_:
        zin = f"Nog niet zeker: {' '.join(o.zin for o in open_)}"
        conclusie = Conclusie(Antwoord.AFHANKELIJK, zin, (), tuple(o.feit for o in open_))
        return Vastgesteld(Uitkomst.ONBEKEND, conclusie, opmerkingen, open_)
    zin = "De beveiliging is geschonden en dat raakt persoonsgegevens waarvoor u verantwoordelijk bent."
    grond = Bevinding("datalek", BEPAALT, zin, "AVG art. 4 onder 12; Toetsingskader 1.1-1.3", ("inbreuk", "voorval"))
    return Vastgesteld(Uitkomst.DATALEK, Conclusie(Antwoord.JA, zin, (grond,)), opmerkingen)


def _nee(uitkomst: Uitkomst, feit: str, zin: str, bron: str) -> Vastgesteld:
    grond = Bevinding(feit, BEPAALT, zin, bron, (feit,))
    return Vastgesteld(uitkomst, Conclusie(Antwoord.NEE, zin, (grond,)), (grond,))


def _uitgang(f: Feiten) -> Bevinding | None:
    """The exit that the officer chose, else the first that the facts show."""
    if f.inbreuk in GEEN_INBREUK:
        return Bevinding(f.inbreuk, BEPAALT, GEEN_INBREUK[f.inbreuk], "Toetsingskader 1.3", ("inbreuk",))
    return next((bevinding for regel in UITGANGEN if (bevinding := regel.spreek(f))), None)


def tegengesproken(f: Feiten) -> bool:
    return f.inbreuk in TEGENSPRAAK and TEGENSPRAAK[f.inbreuk](f)


def _opmerkingen(f: Feiten, uitgang: Bevinding | None) -> tuple[Bevinding, ...]:
    """Contradictions and points to mind; they never make it milder."""
    gevonden = []
    if tegengesproken(f):
        zin = "Uw conclusie bij de inbreuk past niet bij de andere feiten; we gaan uit van een datalek."
        gevonden.append(Bevinding("tegenspraak", LET_OP, zin, "Toetsingskader 1.3", ("inbreuk",)))
    elif f.inbreuk == "ja" and uitgang:
        zin = f"U koos voor een datalek, maar de feiten wijzen anders: {uitgang.zin[0].lower()}{uitgang.zin[1:]}"
        gevonden.append(Bevinding("toch_datalek", LET_OP, zin, uitgang.bron, ("inbreuk", *uitgang.feiten)))
    if f.verantwoordelijke == "gezamenlijk" and f.afspraken is not True:
        zin = "U bent samen verantwoordelijk en er liggen geen afspraken vast. Vraag juridische zaken om advies."
        gevonden.append(Bevinding("zonder_afspraken", LET_OP, zin, "Toetsingskader 1.1; AVG art. 26", ("afspraken",)))
    if f.voorval == "mondeling":
        zin = "Mondeling doorgeven is strikt genomen geen verwerking; behandel het toch als een datalek."
        gevonden.append(Bevinding("mondeling", LET_OP, zin, "Toetsingskader 1.3", ("voorval",)))
    if uitgang and uitgang.regel == "open_envelop" and f.gedeelde_brievenbus is None:
        zin = "Delen meer bewoners één brievenbus? Dan is het wel een datalek."
        gevonden.append(Bevinding("brievenbus", LET_OP, zin, "Toetsingskader bijlage 2, geval 14",
                                  ("gedeelde_brievenbus",)))  # fmt: skip
    return tuple(gevonden)


_VRAGEN = {
    "contacten_prive": "Zijn zakelijke contacten ooit met privécontacten gesynchroniseerd?",
    "pincode_erbij": "Zat er een pincode of wachtwoord bij?",
    "mail_doorgestuurd": "Is werkmail doorgestuurd naar een privéadres en daar nog te zien?",
    "lokaal_opgeslagen": "Stonden er persoonsgegevens op het apparaat zelf?",
}


def _gewist_vragen(f: Feiten) -> tuple[Ontbreekt, ...]:
    """Geval 11: the four questions that still have to be put to the employee."""
    if not op_tijd_gewist(f):
        return ()
    return tuple(
        Ontbreekt(naam, vraag, f"{vraag} Bij “ja” is het wel een datalek.")
        for naam, vraag in _VRAGEN.items()
        if getattr(f, naam) is None
    )


def _wie(f: Feiten) -> bool:
    return f.verantwoordelijke is None


def _wat(f: Feiten) -> bool:
    return f.persoonsgegevens is None


def _inbreuk_open(f: Feiten) -> bool:
    return not f.voorval and not f.aard


def _verstoring_open(f: Feiten) -> bool:
    weg = b.alleen_weg(f) and f.voorval != "ransomware" and f.hersteld not in ("deels", "nee")
    return weg and f.verstoring is None


def _inzage_open(f: Feiten) -> bool:
    return f.voorval in ("klantportaal", "verkeerd_dossier") and f.geopend is None and not f.ontvanger


def _wissen_open(f: Feiten) -> bool:
    los = f.voorval == "apparaat_kwijt" and f.apparaat != "papier"
    return los and f.versleuteld is True and f.gewist is None


def _melden_open(f: Feiten) -> bool:
    return _gewist(f) and _dicht(f) and f.geopend is None and f.direct_gemeld is None


_WIE_EN_WAT = (
    (_wie, Ontbreekt("verantwoordelijke", "Wie is verantwoordelijk?", "Niet bekend is wie verantwoordelijk is.")),
    (_wat, Ontbreekt("persoonsgegevens", "Zijn het persoonsgegevens?", "Niet bekend is of het persoonsgegevens zijn.")),
)
_INBREUK = (
    (_inbreuk_open, Ontbreekt("inbreuk", "Is er een inbreuk?", "Niet bekend is of de beveiliging is geschonden.")),
    (_verstoring_open, Ontbreekt("verstoring", "Is het gewone werk verstoord?",
                                 "Is het gewone werk niet verstoord, dan is het geen datalek.")),
    (_inzage_open, Ontbreekt("geopend", "Heeft iemand de gegevens gezien?",
                             "Staat vast dat niemand de gegevens zag, dan is het geen datalek.")),
    (_wissen_open, Ontbreekt("gewist", "Is het apparaat op afstand gewist?",
                             "Is het op tijd op afstand gewist, dan is het geen datalek.")),
    (_melden_open, Ontbreekt("direct_gemeld", "Is het verlies direct gemeld?",
                             "Is het verlies onverwijld gemeld en daarna gewist, dan is het geen datalek.")),
)  # fmt: skip


def _open(f: Feiten) -> tuple[Ontbreekt, ...]:
    """What still has to be known before it can be called a datalek."""
    beslist = f.inbreuk == "ja" or tegengesproken(f)
    return tuple(wat for open_, wat in (_WIE_EN_WAT if beslist else (*_WIE_EN_WAT, *_INBREUK)) if open_(f))
