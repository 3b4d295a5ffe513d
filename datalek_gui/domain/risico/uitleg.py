"""The schema of the facts in readable Dutch, for `main.py beoordeel --uitleg`."""

from datalek_gui.domain.risico.schema import FEITEN, GETAL, JA_NEE, KEUZE, Feit

KOP = """Het oordeel op de opdrachtregel: main.py beoordeel BESTAND.json

Het bestand is een van deze twee:
  {"formaat": 1, "feiten": {…}}   alleen feiten
  een dossier zoals bij importeer  met daarin, als u wilt, ook "feiten"; die gaan voor de antwoorden

Wat u weglaat (of null) is niet bekend en maakt de uitkomst ruimer. Twee feiten vormen de uitzondering: zonder
dossier betekent het weglaten van verantwoordelijke en persoonsgegevens “ja”.

De uitvoer is JSON: datalek, niveau (of van en tot), ap, betrokkenen, calamiteitenplan (elk met antwoord ja, nee of
afhankelijk, zin, gronden en wat ontbreekt), bevindingen (regel, zin, bron), ontbreekt, enisa en regels.

De feiten:
"""
_SOORT = {JA_NEE: "true of false", GETAL: "geheel getal, 0 of meer", KEUZE: "een van"}


def uitleg() -> str:
    return KOP + "\n".join(_feit(feit) for feit in FEITEN)


def _feit(feit: Feit) -> str:
    regels = [f"\n{feit.naam}: {feit.uitleg}", f"  {_SOORT.get(feit.soort, 'lijst van')} (bron: {feit.bron})"]
    regels += [f"    {waarde:22s}{tekst}".rstrip() for waarde, tekst in feit.waarden.items()]
    return "\n".join(regels)
