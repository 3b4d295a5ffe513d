"""Sentences for AP question 9.3 ("Licht uw keuze toe"), after the standard sentences of bijlage 3, in our own words.

Each says only what its facts say: with one of them unknown the sentence is not offered. What lowers the risk is offered
up to beperkt, what raises it from beperkt on; the last sentence draws the conclusion.

Nieuwe zin? 1. een regel in VERLAGEND of VERHOGEND, met elk feit waarop hij rust  2. draai pytest: de test eist dat hij
alleen op die feiten rust en verdwijnt zodra er een onbekend is.
"""

from collections.abc import Callable
from dataclasses import dataclass

from datalek_gui.domain.risico.begrippen import BIJZONDER, GEVOELIG, GEVOELIG_WOORDEN, GROOT
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.oordeel import Niveau
from datalek_gui.domain.risico.verwoord import opsomming

_NIET_GEWOON = GEVOELIG | BIJZONDER | {"gezondheid", "strafrechtelijk", "anders"}


@dataclass(frozen=True, slots=True)
class Zin:
    """`feiten`: the facts it rests on, all of them known when it is offered."""

    feiten: tuple[str, ...]
    als: Callable[[Feiten], bool]
    tekst: str | Callable[[Feiten], str]


def zinnen_voor(feiten: Feiten, niveau: Niveau | None) -> tuple[str, ...]:
    """Reasons that hold here, then the conclusion; nothing without a level."""
    if niveau is None:
        return ()
    redenen = (VERLAGEND if niveau <= Niveau.BEPERKT else ()) + (VERHOGEND if niveau >= Niveau.BEPERKT else ())
    gekozen = (zin for zin in redenen if _bekend(zin, feiten) and zin.als(feiten))
    wie = "betrokkene" if feiten.aantal_tot == 1 else "betrokkenen"
    slot = f"Alles bij elkaar schatten wij de ernst van de mogelijke gevolgen voor de {wie} in als {niveau.woord}."
    return *(zin.tekst if isinstance(zin.tekst, str) else zin.tekst(feiten) for zin in gekozen), slot


def _bekend(zin: Zin, feiten: Feiten) -> bool:
    return all(getattr(feiten, naam) not in (None, ()) for naam in zin.feiten)


def _alleen_gewoon(feiten: Feiten) -> bool:
    return not (_NIET_GEWOON & set(feiten.gegevens) or feiten.gezondheid or feiten.beroepsgeheim)


def _gevoelig(feiten: Feiten) -> str:
    woorden = [woord for gegeven, woord in GEVOELIG_WOORDEN.items() if gegeven in feiten.gegevens]
    return f"Het gaat om gevoelige gegevens: {opsomming(woorden)}."


def _ontvanger_is(soort: str) -> Callable[[Feiten], bool]:
    """Only when every recipient is of this kind."""
    return lambda feiten: set(feiten.ontvanger) == {soort}


VERLAGEND = (
    Zin(("gegevens",), _alleen_gewoon, "Het gaat niet om gevoelige of bijzondere gegevens."),
    Zin(("omvang",), lambda f: f.omvang == "beperkt", "Het gaat per persoon om enkele gegevens."),
    Zin(("aantal_tot",), lambda f: f.aantal_tot == 1, "Het gaat om de gegevens van één persoon."),
    Zin(
        ("identificeerbaar",),
        lambda f: f.identificeerbaar in ("moeilijk", "niet"),
        "De gegevens zijn niet eenvoudig te herleiden tot een persoon.",
    ),
    Zin(
        ("ontvanger",),
        _ontvanger_is("intern"),
        "De gegevens zijn binnen onze eigen organisatie gebleven, waar een geheimhoudingsplicht geldt.",
    ),
    Zin(
        ("ontvanger",),
        _ontvanger_is("beroepsgeheim"),
        "De gegevens zijn alleen terechtgekomen bij iemand met een beroepsgeheim.",
    ),
    Zin(
        ("ontvanger",),
        _ontvanger_is("overheid"),
        "De gegevens zijn alleen terechtgekomen bij een andere overheidsorganisatie.",
    ),
    Zin(
        ("ontvanger",),
        _ontvanger_is("vaste_relatie"),
        "De gegevens zijn alleen terechtgekomen bij een vaste relatie van onze organisatie.",
    ),
    Zin(
        ("contact", "volgt_instructies"),
        lambda f: bool(f.contact and f.volgt_instructies),
        "Wij hebben contact gehad met wie de gegevens kreeg en onze instructies worden gevolgd.",
    ),
    Zin(("teruggekregen",), lambda f: f.teruggekregen == "terug", "De gegevens zijn terug bij onze organisatie."),
    Zin(("teruggekregen",), lambda f: f.teruggekregen == "vernietigd", "Bevestigd is dat de gegevens zijn vernietigd."),
    Zin(
        ("versleuteld", "sleutel_veilig"),
        lambda f: bool(f.versleuteld and f.sleutel_veilig),
        "De gegevens waren onleesbaar gemaakt voor onbevoegden en de sleutel is niet gelekt.",
    ),
    Zin(("gewist",), lambda f: f.gewist is True, "Het apparaat is op tijd op afstand gewist."),
    Zin(("exfiltratie",), lambda f: f.exfiltratie == "nee", "Vastgesteld is dat er geen gegevens zijn meegenomen."),
    Zin(("hersteld",), lambda f: f.hersteld == "volledig", "Alle gegevens zijn hersteld."),
    Zin(
        ("termijnen_verlengd",),
        lambda f: f.termijnen_verlengd is True,
        "Gemiste termijnen zijn verlengd of op een andere manier goedgemaakt.",
    ),
)

VERHOGEND = (
    Zin(
        ("beroepsgeheim",),
        lambda f: f.beroepsgeheim is True,
        "Bij het datalek zijn gegevens betrokken die een beroepsgeheim normaal beschermt.",
    ),
    Zin(("gezondheid",), lambda f: f.gezondheid == "medisch", "Het gaat om medische gegevens."),
    Zin(("gezondheid",), lambda f: f.gezondheid == "uitgebreid", "Het gaat om uitgebreide gegevens over gezondheid."),
    Zin(
        ("gegevens",),
        lambda f: bool((BIJZONDER | {"gezondheid"}) & set(f.gegevens)),
        "Het gaat om bijzondere categorieën van gegevens.",
    ),
    Zin(("gegevens",), lambda f: "strafrechtelijk" in f.gegevens, "Het gaat om strafrechtelijke gegevens."),
    Zin(("gegevens",), lambda f: bool(GEVOELIG & set(f.gegevens)), _gevoelig),
    Zin(("omvang",), lambda f: f.omvang == "groot", "Het gaat om veel gegevens per persoon."),
    Zin(
        ("aantal_van",),
        lambda f: (f.aantal_van or 0) >= GROOT,
        lambda f: f"Het gaat om een grote groep: ten minste {f.aantal_van} personen.",
    ),
    Zin(("kwetsbaar",), lambda f: f.kwetsbaar is True, "Onder de betrokkenen zijn kwetsbare personen."),
    Zin(("kennen_elkaar",), lambda f: f.kennen_elkaar is True, "Wie de gegevens kreeg, kent de betrokkene."),
    Zin(("ontvanger",), lambda f: "openbaar" in f.ontvanger, "De gegevens waren voor iedereen toegankelijk."),
    Zin(
        ("ontvanger",),
        lambda f: "kwaadwillend" in f.ontvanger,
        "De gegevens zijn (mogelijk) in handen van iemand met kwade bedoelingen.",
    ),
    Zin(("exfiltratie",), lambda f: f.exfiltratie == "ja", "Er zijn gegevens meegenomen."),
    Zin(
        ("exfiltratie",),
        lambda f: f.exfiltratie == "niet_uitgesloten",
        "Wij kunnen niet uitsluiten dat er gegevens zijn meegenomen.",
    ),
    Zin(("contact",), lambda f: f.contact is False, "Er is geen contact geweest met wie de gegevens kreeg."),
    Zin(
        ("volgt_instructies",),
        lambda f: f.volgt_instructies is False,
        "Wie de gegevens kreeg, volgt onze instructies niet op.",
    ),
    Zin(
        ("teruggekregen",),
        lambda f: f.teruggekregen == "nee",
        "De gegevens zijn niet terug en niet vernietigd. Wij kunnen daardoor niet voorkomen dat iemand ze gebruikt.",
    ),
    Zin(
        ("teruggekregen",),
        lambda f: f.teruggekregen == "toegezegd",
        "Toegezegd is dat de gegevens terugkomen of worden vernietigd, maar dat is nog niet gebeurd.",
    ),
    Zin(("hersteld",), lambda f: f.hersteld in ("deels", "nee"), "Niet alle gegevens zijn hersteld."),
    Zin(
        ("dienst_geraakt",),
        lambda f: f.dienst_geraakt == "ernstig",
        "Zorg, een uitkering of een andere onmisbare dienst bleef uit.",
    ),
)
