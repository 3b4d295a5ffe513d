"""A judgement as JSON: for the command line, the recorded versions, the paper and earlier ones. Keys are stable."""

from typing import Any

from datalek_gui.domain.risico.oordeel import Beoordeling, Bevinding, Conclusie, Enisa


def beoordeling_naar_json(beoordeling: Beoordeling) -> dict[str, Any]:
    """`niveau`: one key, {"van", "tot"} while facts are missing, or null when it is no datalek of ours."""
    van, tot = beoordeling.van, beoordeling.tot
    niveau: Any = None
    if van is not None and tot is not None:
        niveau = van.sleutel if van is tot else {"van": van.sleutel, "tot": tot.sleutel}
    return {
        "uitkomst": beoordeling.uitkomst.value,
        "datalek": _conclusie(beoordeling.datalek),
        "niveau": niveau,
        "ernst": list(beoordeling.ernst),
        "kans": list(beoordeling.kans),
        "ap": _conclusie(beoordeling.ap),
        "betrokkenen": _conclusie(beoordeling.betrokkenen),
        "calamiteitenplan": _conclusie(beoordeling.calamiteitenplan),
        "bevindingen": [_bevinding(b) for b in beoordeling.bevindingen],
        "ontbreekt": [{"feit": o.feit, "vraag": o.vraag, "zin": o.zin} for o in beoordeling.ontbreekt],
        "enisa": None if beoordeling.enisa is None else _enisa(beoordeling.enisa),
        "zinnen": list(beoordeling.zinnen),
        "regels": beoordeling.regels,
    }


def _conclusie(conclusie: Conclusie) -> dict[str, Any]:
    return {
        "antwoord": conclusie.antwoord.value,
        "zin": conclusie.zin,
        "gronden": [_bevinding(b) for b in conclusie.gronden],
        "ontbreekt": list(conclusie.ontbreekt),
    }


def _bevinding(bevinding: Bevinding) -> dict[str, Any]:
    return {
        "regel": bevinding.regel,
        "werking": bevinding.werking.value,
        "zin": bevinding.zin,
        "bron": bevinding.bron,
        "feiten": list(bevinding.feiten),
        "niveau": None if bevinding.niveau is None else bevinding.niveau.sleutel,
    }


def _enisa(enisa: Enisa) -> dict[str, Any]:
    return {
        "dpc": enisa.dpc,
        "ei": enisa.ei,
        "cb": enisa.cb,
        "score": enisa.score,
        "niveau": enisa.niveau.sleutel,
        "som": enisa.som,
        "uitleg": list(enisa.uitleg),
    }
