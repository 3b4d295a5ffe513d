"""The attachments of a dossier as a list with a form (protocol: lijst_paneel.Bron)."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from datalek_gui.domain.bijlage import CATEGORIEEN, Bijlage, Categorie
from datalek_gui.domain.formulier.vraag import Hoofdstuk, Indeling, Optie, Rubriek, Vraag, Vraagsoort, Zekerheid
from datalek_gui.domain.tijd import toon_datum
from datalek_gui.services.bijlagen import toon_omvang
from datalek_gui.ui.dossier.lijst_tabel import Kolom, Rij
from datalek_gui.ui.dossier.zaak import Zaak

SOORT = "bijlage"
CATEGORIE, DATUM, OMSCHRIJVING = "stuk_categorie", "stuk_datum", "stuk_omschrijving"
KOLOMMEN = (
    Kolom("Naam"),
    Kolom("Soort", 176),
    Kolom("Datum", 96, wijkt=480),
    Kolom("Grootte", 80, wijkt=600),
)
_EIGEN = Zekerheid.EIGEN
# Not questions of the form: what is said of a file. So they stand here, and no answer is stored under these keys.
VRAGEN = (
    Vraag(DATUM, Vraagsoort.DATUM, "Datum van het stuk", hulp="De dag waarop het is gemaakt of verzonden.",
          zekerheid=_EIGEN),
    Vraag(OMSCHRIJVING, Vraagsoort.LANGE_TEKST, "Omschrijving", hulp="Bijvoorbeeld waarom dit stuk van belang is.",
          zekerheid=_EIGEN),
    Vraag(
        CATEGORIE, Vraagsoort.KEUZE, "Wat voor stuk is het?", zekerheid=_EIGEN,
        opties=tuple(Optie(soort.value, naam, zekerheid=_EIGEN) for soort, naam in CATEGORIEEN.items()),
    ),
)  # fmt: skip
INDELING = Indeling(
    "stukken", "Stukken", "dossier", date(2018, 5, 25), (Hoofdstuk("", "Stukken", (Rubriek(VRAGEN),)),), "scherm"
)


class StukkenBron:
    een = "stuk"
    leeg = "Sleep bestanden hierheen, plak ze met Ctrl+V, of kies ze."

    def __init__(self, zaak: Zaak) -> None:
        self._zaak, self._bijlagen = zaak, zaak.diensten.bijlagen

    def rijen(self) -> Sequence[Rij]:
        return [rij_van(bijlage) for bijlage in self._bijlagen.lijst(self._zaak.id)]

    def wijzig(self, rij: Rij, wijzigingen: Mapping[str, Any]) -> None:
        """A date that cannot be read yet stays what it was; the field says so."""
        nu = {**rij.antwoorden, **wijzigingen}
        datum = nu.get(DATUM)
        self._bijlagen.wijzig(
            rij.ding,
            categorie=Categorie(nu.get(CATEGORIE) or Categorie.OVERIG),
            datum=datum if isinstance(datum, date | None) else rij.ding.datum,
            omschrijving=nu.get(OMSCHRIJVING) or "",
        )

    def verwijder(self, rij: Rij) -> Bijlage:
        return self._bijlagen.verwijder(rij.ding)

    def zet_terug(self, weg: Bijlage) -> Rij:
        return rij_van(self._bijlagen.zet_terug(weg))

    def grens(self) -> None:
        """Nothing: the service logs each change of an attachment itself."""


def rij_van(bijlage: Bijlage) -> Rij:
    dag = toon_datum(bijlage.datum) if bijlage.datum else ""
    cellen = (bijlage.naam, CATEGORIEEN[bijlage.categorie], dag, toon_omvang(bijlage.omvang))
    antwoorden = {CATEGORIE: bijlage.categorie.value, DATUM: bijlage.datum, OMSCHRIJVING: bijlage.omschrijving or None}
    return Rij(bijlage.id, bijlage.naam, cellen, antwoorden, bijlage)
