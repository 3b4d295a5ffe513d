"""ENISA's severity of 2013 as a second opinion: SE = DPC × EI + CB. It decides nothing.

Source: ENISA, Recommendations for a methodology of the assessment of severity of personal data breaches (2013).
"""

from dataclasses import replace

from datalek_gui.domain.risico import begrippen as b
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.oordeel import Enisa, Niveau

FINANCIEEL = frozenset({"financieel", "bankrekening", "creditcard", "schulden", "uitkering"})
SLEUTELS = frozenset({"bsn", "legitimatiebewijs", "toegangsgegevens"})  # simple by kind, but they open other doors
GEDRAG = frozenset({"locatie", "loopbaan", "klantinformatie"})


def enisa(f: Feiten) -> Enisa:
    """Unknown data count as plain, unknown circumstances as nothing: the score only says what the facts show."""
    dpc, waarom_dpc = _dpc(f)
    ei, waarom_ei = _ei(f)
    cb, waarom_cb = _cb(f)
    score = round(dpc * ei + cb, 2)
    som = f"{_nl(dpc)} × {_nl(ei)} + {_nl(cb)} = {_nl(score)}"
    return Enisa(dpc, ei, cb, score, _niveau(score), som, (waarom_dpc, waarom_ei, *waarom_cb))


def naast(f: Feiten, van: Niveau, tot: Niveau) -> Enisa:
    """The second opinion beside our level, with a line on why they differ where they do."""
    ons = enisa(f)
    if van <= ons.niveau <= tot:
        return ons
    zin = (
        f"ENISA komt hier {'lager' if ons.niveau < van else 'hoger'} uit: een andere methode, die vooral de gegevens "
        "en de herkenbaarheid weegt en niet of de ontvanger meewerkt."
    )
    return replace(ons, uitleg=(*ons.uitleg, zin))


def _niveau(score: float) -> Niveau:
    return Niveau(1 + sum(score >= grens for grens in (2, 3, 4)))


def _nl(getal: float) -> str:
    return f"{getal:g}".replace(".", ",")


def _dpc(f: Feiten) -> tuple[float, str]:
    """Data processing context, 1-4: the heaviest kind, one up or down by circumstances."""
    if b.zwaar(f) or b.gezondheid(f):
        dpc, soort = 4, "gevoelige gegevens in de zin van ENISA (bijzonder of strafrechtelijk)"
        if not b.zwaar(f) and f.gezondheid == "beperkt":
            dpc, soort = 3, "beperkte gezondheidsgegevens"
    elif b.bevat(f, FINANCIEEL):
        dpc, soort = 3, "financiële gegevens"
    elif b.bevat(f, SLEUTELS):
        dpc, soort = 3, "gegevens waarmee iemand zich kan voordoen als een ander"
    elif b.bevat(f, GEDRAG):
        dpc, soort = 2, "gegevens over gedrag of omstandigheden"
    else:
        dpc, soort = 1, "eenvoudige gegevens"
    extra = f.kwetsbaar is True or f.omvang == "groot"
    hoger = min(4, dpc + extra)
    bij = ", één hoger door kwetsbare personen of een grote set" if hoger > dpc else ""
    return float(hoger), f"Soort gegevens (DPC) {_nl(hoger)}: {soort}{bij}."


def _ei(f: Feiten) -> tuple[float, str]:
    """Ease of identification: 0,25 negligible · 0,5 limited · 0,75 significant · 1 maximal."""
    if f.identificeerbaar == "niet" or (f.versleuteld is True and f.sleutel_veilig is True):
        return 0.25, "Herkenbaarheid (EI) 0,25: vrijwel niemand is te herkennen."
    if f.identificeerbaar == "moeilijk":
        return 0.5, "Herkenbaarheid (EI) 0,5: iemand is met moeite te herkennen."
    if b.bevat(f, frozenset({"bsn", "legitimatiebewijs"})) or {"naam", "adres"}.issubset(f.gegevens):
        return 1.0, "Herkenbaarheid (EI) 1: de persoon is direct te herkennen."
    return 0.75, "Herkenbaarheid (EI) 0,75: de persoon is goed te herkennen."


def _cb(f: Feiten) -> tuple[float, tuple[str, ...]]:
    """Circumstances of the breach: up to 0,5 each for the three kinds, and 0,5 for malice."""
    kwaad = f.opzet is True or "kwaadwillend" in f.ontvanger or f.voorval in b.AANVAL
    delen = (
        (_inzage(f), "vertrouwelijkheid"),
        (_hersteld(f) if "integriteit" in f.aard else 0.0, "integriteit"),
        (_hersteld(f) if "beschikbaarheid" in f.aard else 0.0, "beschikbaarheid"),
        (0.5 if kwaad else 0.0, "kwade opzet"),
    )
    redenen = tuple(f"Omstandigheden (CB) {_nl(punten)}: {naam}." for punten, naam in delen if punten)
    return sum(punten for punten, _ in delen), redenen or ("Omstandigheden (CB) 0: geen.",)


def _inzage(f: Feiten) -> float:
    if not b.vertrouwelijk(f):
        return 0.0
    onbeperkt = "openbaar" in f.ontvanger or f.ontvangers_aantal == "veel" or f.exfiltratie == "ja"
    if onbeperkt:
        return 0.5
    return 0.25 if f.ontvanger and f.ontvanger != ("geen",) else 0.0


def _hersteld(f: Feiten) -> float:
    return {"volledig": 0.25, None: 0.25, "deels": 0.5, "nee": 0.5}[f.hersteld]
