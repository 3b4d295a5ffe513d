"""What `beoordeel` reads: bare facts, or a dossier (domain/uitwisseling.py) with facts beside its answers.

::

    {"formaat": 1, "feiten": {"voorval": "post_verkeerd", "gegevens": ["naam", "bsn"], …}}
    {"formaat": 1, …, "antwoorden": {…}, "feiten": {…}}     the facts go before the answers

Meaning and values of each fact: `main.py beoordeel --uitleg` (schema.py).
"""

import json
from dataclasses import replace
from datetime import date

from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.vraag import Regelset
from datalek_gui.domain.fouten import InvoerFout
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.lezen import feiten_uit, lees_feiten, lees_losse_feiten
from datalek_gui.domain.risico.ontvangers import eigen_ontvangers
from datalek_gui.domain.uitwisseling import FORMAAT, lees_dossier, lees_json

ALLEEN_FEITEN = {"formaat", "feiten"}


def lees_zaak(tekst: str, formulier: Formulier, dag: date, bron: str = "invoer") -> tuple[Feiten, Regelset]:
    """Facts and the rules that hold; InvoerFout for the first thing that is wrong. `dag`: today in Amsterdam."""
    ruw = lees_json(tekst, bron)
    los = ruw.pop("feiten", None)
    if "antwoorden" in ruw:
        op_dag = {
            "titel": "Oordeel",
            "indeling": formulier.indeling_op(dag).code,
            "regelset": formulier.regelset_op(dag).code,
        }
        dossier = lees_dossier(json.dumps(op_dag | ruw), formulier, bron)
        antwoorden = antwoorden_uit_json(dossier.antwoorden, formulier.vragen, formulier.hernoemd)
        organisatie = antwoorden_uit_json(dossier.organisatie, formulier.vragen, formulier.hernoemd)
        feiten = feiten_uit(antwoorden, (*formulier.ontvangers, *eigen_ontvangers(organisatie)))
        extra = lees_losse_feiten(los, f"{bron}, feiten") if los is not None else {}
        return replace(feiten, **extra), formulier.regelsets[dossier.regelset]
    if los is None:
        raise InvoerFout(bron, "‘feiten’ of ‘antwoorden’ ontbreekt")
    for sleutel in ruw:
        if sleutel not in ALLEEN_FEITEN:
            raise InvoerFout(bron, f"onbekende sleutel ‘{sleutel}’")
    if type(ruw.get("formaat")) is not int or ruw["formaat"] != FORMAAT:
        raise InvoerFout(f"{bron}, formaat", f"dit programma leest alleen formaat {FORMAAT}")
    return lees_feiten(los, f"{bron}, feiten"), formulier.regelset_op(dag)
