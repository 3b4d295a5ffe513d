"""The facts of one case, as the rules read them.

Unknown is None (or an empty tuple): it widens the outcome, it never counts as "no".

Nieuw feit? 1. een regel in FEITEN (schema.py)  2. een veld in Feiten  3. een vraag (vragen_risico.toml) of afleiding
4. een regel die het gebruikt  5. een geval in tests/domain/risico/gevallen.toml. A test holds the five together.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Feiten:
    """The facts of one case. Meaning and values: FEITEN. An empty tuple is "not known"."""

    # onderdeel 1
    verantwoordelijke: str | None = None
    afspraken: bool | None = None
    persoonsgegevens: str | None = None
    inbreuk: str | None = None
    voorval: str | None = None
    eigen_schuld_betrokkene: bool | None = None
    gedeelde_brievenbus: bool | None = None
    geopend: bool | None = None
    # onderdeel 2
    aard: tuple[str, ...] = ()
    gegevens: tuple[str, ...] = ()
    gezondheid: str | None = None
    beroepsgeheim: bool | None = None
    omvang: str | None = None
    identificeerbaar: str | None = None
    kennen_elkaar: bool | None = None
    schade: tuple[str, ...] = ()
    kwetsbaar: bool | None = None
    ontvanger: tuple[str, ...] = ()
    ontvangers_aantal: str | None = None
    contact: bool | None = None
    volgt_instructies: bool | None = None
    teruggekregen: str | None = None
    opzet: bool | None = None
    hoedanigheid: tuple[str, ...] = ()
    aantal_van: int | None = None
    aantal_tot: int | None = None
    versleuteld: bool | None = None
    sleutel_veilig: bool | None = None
    gewist: bool | None = None
    weggenomen: bool | None = None
    exfiltratie: str | None = None
    # beschikbaarheid en integriteit
    verstoring: bool | None = None
    duur_uren: int | None = None
    hersteld: str | None = None
    dienst_geraakt: str | None = None
    termijnen_verlengd: bool | None = None
    # apparaten (bijlage 2, geval 11)
    apparaat: str | None = None
    direct_gemeld: bool | None = None
    contacten_prive: bool | None = None
    pincode_erbij: bool | None = None
    mail_doorgestuurd: bool | None = None
    lokaal_opgeslagen: bool | None = None
    # verwerker
    via_verwerker: bool | None = None
    verwerker_overeenkomst: bool | None = None
    verwerker_op_tijd: bool | None = None
    # informeren (onderdeel 4)
    onevenredig: bool | None = None
    adres_onbekend: bool | None = None
    zwaarwegend_belang: str | None = None
